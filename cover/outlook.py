"""What lies ahead of a verdict: why cover is missing, what would change it, when it runs out.

Nothing here decides a verdict; every "what would change it" is judged by the very same rules.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from cover.assess import outcome_of
from cover.changes import CHANGES
from cover.days import ONE_DAY, Days, plus_days
from cover.explain import fill, rupiah
from cover.facts import Facts, facts_of
from cover.tariff import during_work, tariff_on
from cover.terms import terms_on
from cover.verdict import Identity, Outcome, Situation, Verdict
from ingest.errors import Sentence

COVERED: Final = frozenset({Outcome.INSURED, Outcome.AFTER_WORK})
NOT_COVERED: Final = frozenset(
    {
        Outcome.UNINSURED,
        Outcome.PARTIAL,
        Outcome.BEFORE_WORK_EXPIRED,
        Outcome.LAPSED_BEFORE_WORK,
        Outcome.EXTENSION_GAP,
        Outcome.NO_PLACEMENT_RECORD,
    }
)
SOON: Final = (30, 60, 90)
"""Days ahead within which cover that runs out is shown, the nearest first."""


class Lack(StrEnum):
    """The four kinds of "not insured", which never read alike.

    REGISTER_OLD is never found here: an extract grows old while a verdict stays, so whoever shows
    a verdict asks on the day it is shown (`store.verdicts.lack_of`).
    """

    NO_RECORD = "no_record"  # the register holds no paid row of a programme that is missing
    LAPSED = "lapsed"  # it was paid for once, and ran out
    IDENTITY = "identity"  # who this is has not been established
    REGISTER_OLD = "register_old"  # the extract is too old to say that nothing was paid


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that, if so, makes the verdict another: its name, the words, the new outcome."""

    id: str
    sentence: Sentence
    outcome: Outcome


@dataclass(frozen=True, slots=True)
class Due:
    """A contribution that the rules name for certain, in rupiah for JKK and JKM together."""

    id: str
    amount: int
    sentence: Sentence
    source: str


@dataclass(frozen=True, slots=True)
class Outlook:
    """What lies ahead of one verdict.

    `covered_until`: last day of the unbroken cover of all needed programmes that runs on the day
    judged; None when there is none. `gap_follows`: protection is still due on the day after it.
    `possible_benefit`: an insured deportee may have a claim (Permenaker 4/2023 art 34).
    """

    lack: Lack | None
    changes: tuple[Change, ...]
    covered_until: date | None
    gap_follows: bool
    dues: tuple[Due, ...]
    possible_benefit: bool


def outlook(situation: Situation, verdict: Verdict) -> Outlook:
    """Look ahead from a verdict. Total: it never raises."""
    facts = facts_of(situation, terms_on(situation.as_of))
    until = covered_until(facts, verdict.outcome)
    return Outlook(
        lack=_lack(facts, verdict.outcome),
        changes=_changes(facts, verdict.outcome),
        covered_until=until,
        gap_follows=_gap_follows(facts, until),
        dues=_dues(facts, verdict.outcome),
        possible_benefit=situation.deported and verdict.outcome in COVERED,
    )


def covered_until(facts: Facts, outcome: Outcome) -> date | None:
    """The last day of the unbroken cover of all needed programmes around the day judged."""
    if outcome is Outcome.AFTER_WORK:
        return facts.after_work_end
    if outcome is not Outcome.INSURED:
        return None
    ends = [_run_end(facts.test_day, facts.covers_of(p)) for p in facts.needed]
    return min(ends, default=None)


def soon(until: date | None, today: date) -> int | None:
    """The narrowest of 30, 60 and 90 days within which cover ends; None: later, or none runs."""
    if until is None or until < today:
        return None
    return next((days for days in SOON if until <= plus_days(today, days)), None)


def _run_end(day: date, covers: Iterable[Days]) -> date:
    """How far covers that touch or overlap carry on from a day inside them."""
    end = day
    for cover in sorted(covers, key=lambda c: c.first):
        if not cover.empty and cover.first <= _next(end):
            end = max(end, cover.last)
    return end


def _next(day: date) -> date:
    return day + ONE_DAY if day < date.max else day


def _lack(facts: Facts, outcome: Outcome) -> Lack | None:
    """Which kind of "not insured" this is; None when it is none of them."""
    if outcome is Outcome.UNKNOWN and facts.situation.identity is not Identity.CONFIRMED:
        return Lack.IDENTITY
    if outcome not in NOT_COVERED:
        return None
    missing = set(facts.needed) - set(facts.covered)
    paid = {r.row.programme for r in facts.counting if r.row.start <= facts.test_day}
    return Lack.LAPSED if missing & paid else Lack.NO_RECORD


def _changes(facts: Facts, outcome: Outcome) -> tuple[Change, ...]:
    """The suppositions that fit this case and lead to another verdict, each judged."""
    found = []
    for supposition in CHANGES:
        supposed = supposition.suppose(facts)
        if supposed is None:
            continue
        other = outcome_of(supposed)
        if other not in {outcome, Outcome.UNKNOWN}:
            found.append(Change(supposition.id, fill(supposition.sentence, facts), other))
    return tuple(found)


def _gap_follows(facts: Facts, until: date | None) -> bool:
    """Whether days that must be covered come after the cover that runs now."""
    if until is None or facts.returned is not None or facts.last_protected is None:
        return False
    return until < facts.last_protected


def _dues(facts: Facts, outcome: Outcome) -> tuple[Due, ...]:
    """The contributions that are due as far as the rules are certain of them."""
    tariff = tariff_on(facts.situation.as_of)
    contract = facts.situation.contract
    if tariff is None or outcome not in NOT_COVERED or contract is None:
        return ()
    found = []
    before = tariff.before_work.get(facts.situation.route)
    if facts.at_home and before is not None:
        found.append(("before_work", before, BEFORE_WORK_DUE))
    if outcome is Outcome.EXTENSION_GAP:
        found.append(("extension_month", tariff.extension_month, EXTENSION_DUE))
    elif contract.months is not None and facts.returned is None and not facts.abroad_rows:
        sum_due = during_work(tariff, contract.months)
        if sum_due is not None:
            found.append(("during_work", sum_due, DURING_WORK_DUE))
    return tuple(
        Due(name, amount, fill(sentence, facts, amount=rupiah(amount)), tariff.source)
        for name, amount, sentence in found
    )


BEFORE_WORK_DUE: Final = Sentence(
    "Sebelum bekerja: {amount} untuk JKK dan JKM.", "Before work: {amount} for JKK and JKM."
)
DURING_WORK_DUE: Final = Sentence(
    "Selama dan setelah bekerja, perjanjian kerja {months} bulan: {amount} untuk JKK dan JKM.",
    "During and after work, a contract of {months} months: {amount} for JKK and JKM.",
)
EXTENSION_DUE: Final = Sentence(
    "Perpanjangan kepesertaan: {amount} setiap bulan untuk JKK dan JKM.",
    "Extension of membership: {amount} a month for JKK and JKM.",
)
