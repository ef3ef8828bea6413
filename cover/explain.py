"""Fills the sentences of a verdict with the days of its case, in Indonesian and English."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache, lru_cache
from string import Formatter

from cover.days import Days
from cover.facts import CountingRow, Facts, SetAside
from cover.notes import NOTES
from cover.rules import Rule
from cover.terms import BEFORE, JHT
from cover.verdict import Basis, Gap
from ingest.errors import Sentence
from matching.record import Enrolment

# fmt: off
MONTHS_ID = ("Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli",
             "Agustus", "September", "Oktober", "November", "Desember")
MONTHS_EN = ("January", "February", "March", "April", "May", "June", "July",
             "August", "September", "October", "November", "December")
# fmt: on
BEFORE_WORK = Sentence("sebelum bekerja", "before work")
DURING_AFTER_WORK = Sentence("selama dan setelah bekerja", "during and after work")
UNKNOWN_DAY = Sentence("(tidak diketahui)", "(not known)")


@lru_cache(maxsize=4096)
def day_text(day: date | None) -> Sentence:
    """A day as people write it: 9 Maret 2026, 9 March 2026."""
    if day is None:
        return UNKNOWN_DAY
    return Sentence(
        f"{day.day} {MONTHS_ID[day.month - 1]} {day.year}",
        f"{day.day} {MONTHS_EN[day.month - 1]} {day.year}",
    )


def basis(rule_id: str, sentence: Sentence, source: str, values: Mapping[str, Sentence]) -> Basis:
    """A sentence of the tables with its `{names}` filled."""
    return Basis(
        rule_id,
        Sentence(
            sentence.id.format_map({k: v.id for k, v in values.items()}),
            sentence.en.format_map({k: v.en for k, v in values.items()}),
        ),
        source,
    )


def explain(rule: Rule, facts: Facts, gaps: tuple[Gap, ...]) -> tuple[Basis, ...]:
    """The rule that decided, then the days and rows it rests on, then the gaps."""
    found = [basis(rule.id, rule.sentence, rule.source, _values(rule.sentence, facts, {}))]
    if rule.id[:2] in {"V5", "V6"}:
        found += _days(facts) if not facts.at_home else ()
        found += (_counting(row) for row in facts.counting)
        found += _early_cover(facts)
        found += (_set_aside(s) for s in facts.set_aside if s.row.programme != JHT)
    if facts.situation.deported and facts.departed and facts.covered:
        found.append(_note("deported", {}))
    found += (_gap(gap) for gap in gaps)
    return tuple(found)


def _note(name: str, values: Mapping[str, Sentence]) -> Basis:
    note = NOTES[name]
    return basis(note.rule, note.sentence, note.source, values)


@lru_cache(maxsize=1024)
def _plain(value: str | int | None) -> Sentence:
    return Sentence(str(value), str(value))


def _programmes(names: tuple[str, ...]) -> Sentence:
    return Sentence(" dan ".join(names) or "-", " and ".join(names) or "-")


def _missing(f: Facts) -> Sentence:
    return _programmes(tuple(p for p in f.needed if p not in f.covered))


def _before_until(f: Facts) -> Sentence:
    """The last day of the cover before work that ran out."""
    as_of = f.situation.as_of
    ran_out = [d.last for p, d in f.before_work if p in f.needed and d.last < as_of]
    return day_text(max(ran_out, default=None))


# What a `{name}` in a sentence of cover.rules.RULES stands for.
VALUES: Mapping[str, Callable[[Facts], Sentence]] = {
    "as_of": lambda f: day_text(f.situation.as_of),
    "first_day": lambda f: day_text(f.terms.first_day),
    "scope_day": lambda f: day_text(f.scope_day),
    "returned_given": lambda f: day_text(f.situation.returned),
    "departure_given": lambda f: day_text(f.situation.departure),
    "start_given": lambda f: day_text(f.situation.contract.start if f.situation.contract else None),
    "end_given": lambda f: day_text(f.situation.contract.end if f.situation.contract else None),
    "needed": lambda f: _programmes(f.needed),
    "covered": lambda f: _programmes(f.covered),
    "missing": _missing,
    "before_until": _before_until,
    "returned": lambda f: day_text(f.returned),
    "after_work_end": lambda f: day_text(f.after_work_end),
    "test_day": lambda f: day_text(f.test_day),
    "last_protected": lambda f: day_text(f.last_protected),
    "contract_end": lambda f: day_text(f.contract_end),
    "after_contract_months": lambda f: _plain(f.terms.after_contract_months),
    "last_covered": lambda f: day_text(f.last_covered),
    "months": lambda f: _plain(f.situation.contract.months if f.situation.contract else None),
}


@cache
def names_in(template: str) -> tuple[str, ...]:
    """The `{names}` that a sentence of the tables wants filled."""
    return tuple(name for _, name, _, _ in Formatter().parse(template) if name)


def _values(sentence: Sentence, facts: Facts, known: Mapping[str, Sentence]) -> dict[str, Sentence]:
    names = names_in(sentence.id)
    return {name: known[name] if name in known else VALUES[name](facts) for name in names}


def fill(sentence: Sentence, facts: Facts, **known: Sentence) -> Sentence:
    """A sentence with its `{names}` filled from the facts, or from what is given with it."""
    values = _values(sentence, facts, known)
    return Sentence(
        sentence.id.format_map({k: v.id for k, v in values.items()}),
        sentence.en.format_map({k: v.en for k, v in values.items()}),
    )


def rupiah(amount: int) -> Sentence:
    """An amount as people write it: Rp332.500 in Indonesian, Rp332,500 in English."""
    return Sentence(f"Rp{amount:,}".replace(",", "."), f"Rp{amount:,}")


def _days(f: Facts) -> Iterator[Basis]:
    """How the end of the window was found (D5, D6)."""
    contract = f.situation.contract
    if contract is None or f.contract_end is None:
        return
    if contract.end is None:
        base = contract.start or f.situation.departure
        values = {
            "contract_end": day_text(f.contract_end),
            "months": _plain(contract.months),
            "base": day_text(base),
        }
        yield _note("contract_end", values)
    yield _note(
        "last_protected",
        {
            "last_protected": day_text(f.last_protected),
            "after_contract_months": _plain(f.terms.after_contract_months),
        },
    )


def _row_values(row: Enrolment, days: Days) -> dict[str, Sentence]:
    return {
        "programme": _plain(row.programme),
        "phase": BEFORE_WORK if row.phase == BEFORE else DURING_AFTER_WORK,
        "start": day_text(row.start),
        "end": day_text(row.end),
        "paid_at": day_text(row.paid_at),
        "first": day_text(days.first),
        "last": day_text(days.last),
    }


def _counting(counted: CountingRow) -> Basis:
    name = "row_covers_nothing" if counted.days.empty else "row"
    return _note(name, _row_values(counted.row, counted.days))


def _set_aside(aside: SetAside) -> Basis:
    return _note(aside.cause, _row_values(aside.row, Days(aside.row.start, aside.row.end)))


def _early_cover(f: Facts) -> Iterator[Basis]:
    """The cover that a row paid before departure gives in the individual route (R4)."""
    early = f.terms.early_cover.get(f.situation.route)
    if not f.at_home or early is None:
        return
    own = {r.days for r in f.counting if r.row.phase == BEFORE}
    for programme, days in f.before_work:
        if programme == early[0] and days not in own:
            yield _note("early_cover", {"first": day_text(days.first), "last": day_text(days.last)})


def _gap(gap: Gap) -> Basis:
    return _note(
        "gap",
        {
            "programme": _plain(gap.programme),
            "first": day_text(gap.first),
            "last": day_text(gap.last),
            "days": _plain((gap.last - gap.first).days + 1),
        },
    )
