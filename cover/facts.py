"""The facts a verdict rests on: days, rows that count, what they cover. No rule is decided here."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from cover.days import ONE_DAY, Days, plus_days, plus_months, uncovered
from cover.terms import BEFORE, DURING_AFTER, PROGRAMMES, Terms
from cover.verdict import Contract, Situation
from matching.record import Enrolment


@dataclass(frozen=True, slots=True)
class CountingRow:
    """A row that counts (R2) and the days it covers (R3); `days` may be empty."""

    row: Enrolment
    days: Days


@dataclass(frozen=True, slots=True)
class SetAside:
    """A row that does not count, and the rule and cause: programme, unpaid, paid_later, ..."""

    row: Enrolment
    cause: str


@dataclass(frozen=True, slots=True)
class Facts:
    """What follows from a situation before any rule is asked. Names as in docs/coverage_rules.md.

    `returned` and `departed` are already past or present (D4); `contract_end` is C (D5),
    `last_protected` E (D6), `window_start` WS, `test_day` t, `after_work_end` R + 30 days (D3),
    `scope_day` S (V1). `covered` holds the needed programmes with cover on the test day.
    """

    situation: Situation
    terms: Terms
    departed: bool
    returned: date | None
    renewal: bool
    scope_day: date | None
    contract_end: date | None
    last_protected: date | None
    window_start: date | None
    test_day: date
    after_work_end: date | None
    needed: tuple[str, ...]
    covered: tuple[str, ...]
    counting: tuple[CountingRow, ...]
    set_aside: tuple[SetAside, ...]
    before_work: tuple[tuple[str, Days], ...]

    @property
    def at_home(self) -> bool:
        """Neither departed nor returned by the day judged (V5)."""
        return not self.departed and self.returned is None

    @property
    def abroad_rows(self) -> tuple[CountingRow, ...]:
        """Counting rows of the phase during and after work."""
        return tuple(r for r in self.counting if r.row.phase == DURING_AFTER)

    def covers_of(self, programme: str) -> tuple[Days, ...]:
        """The days one programme covers, of the phase that counts on the day judged (R4)."""
        covers = self.before_work if self.at_home else _abroad_cover(self.counting)
        return tuple(days for name, days in covers if name == programme)

    @property
    def last_covered(self) -> date | None:
        """The last day up to the day judged on which all needed programmes ran, if any did."""
        whole = Days(date.min, self.situation.as_of)
        open_runs = [r for p in self.needed for r in uncovered(whole, self.covers_of(p))]
        covered = uncovered(whole, open_runs)
        return covered[-1].last if covered else None

    @property
    def window(self) -> Days | None:
        """The days W that must be covered abroad, or None when they are not known."""
        if self.at_home or self.window_start is None or self.last_protected is None:
            return None
        last = self.last_protected
        return Days(self.window_start, min(self.returned, last) if self.returned else last)


def facts_of(situation: Situation, terms: Terms) -> Facts:
    """Work out every day and row that a rule may ask for. Total: no situation makes it raise."""
    as_of, contract = situation.as_of, situation.contract
    departed = situation.departure is not None and situation.departure <= as_of
    returned = situation.returned if _past(situation.returned, as_of) else None
    renewal = departed and contract is not None and _is_renewal(contract, situation, terms)
    contract_end = last_day_of(contract, situation.departure)
    counting, set_aside = _sort_rows(situation, terms)
    before_work = _before_work_cover(counting, situation, terms)
    at_home = not departed and returned is None
    test_day = returned or as_of
    covers = before_work if at_home else _abroad_cover(counting)
    needed = terms.needed_before[situation.route] if at_home else PROGRAMMES
    return Facts(
        situation=situation,
        terms=terms,
        departed=departed,
        returned=returned,
        renewal=renewal,
        scope_day=_scope_day(contract, situation.departure, renewal),
        contract_end=contract_end,
        last_protected=plus_months(contract_end, terms.after_contract_months)
        if contract_end
        else None,
        window_start=_window_start(situation, departed, terms),
        test_day=test_day,
        after_work_end=plus_days(returned, terms.after_work_days) if returned else None,
        needed=needed,
        covered=tuple(p for p in needed if any(q == p and test_day in d for q, d in covers)),
        counting=counting,
        set_aside=set_aside,
        before_work=before_work,
    )


def _past(day: date | None, as_of: date) -> bool:
    """D4: facts later than the day judged are plans."""
    return day is not None and day <= as_of


def _is_renewal(contract: Contract, situation: Situation, terms: Terms) -> bool:
    """A contract signed after departure; unsigned: one that starts long after it."""
    departure = situation.departure
    if departure is None:
        return False
    if contract.signed is not None:
        return contract.signed > departure
    return contract.start is not None and contract.start > plus_months(
        departure, terms.renewal_months
    )


def _scope_day(contract: Contract | None, departure: date | None, renewal: bool) -> date | None:
    """S of V1: the day that decides which insurance regime the contract belongs to."""
    if contract is None:
        return None
    if renewal:
        return contract.signed or contract.start
    return departure or contract.start or contract.signed


def last_day_of(contract: Contract | None, departure: date | None = None) -> date | None:
    """C of D5: the printed end, else the last day of `months` from start or departure."""
    if contract is None or contract.end is not None:
        return contract.end if contract else None
    base = contract.start or departure
    if base is None or contract.months is None:
        return None
    following = plus_months(base, contract.months)
    return following - ONE_DAY if following > date.min else following


def _window_start(situation: Situation, departed: bool, terms: Terms) -> date | None:
    """WS of V6: departure, else contract start; never before the first day of the scheme."""
    contract = situation.contract
    start = situation.departure if departed else (contract.start if contract else None)
    return max(start, terms.first_day) if start else None


def _sort_rows(
    situation: Situation, terms: Terms
) -> tuple[tuple[CountingRow, ...], tuple[SetAside, ...]]:
    """R1 and R2: rows that count with the days they cover, and the others with their cause."""
    counting: list[CountingRow] = []
    set_aside: list[SetAside] = []
    for row in situation.enrolments:
        cause = next((name for name, test in _CAUSES if test(row, situation.as_of)), None)
        if cause is not None:
            set_aside.append(SetAside(row, cause))
        elif row.paid_at is not None:
            counting.append(CountingRow(row, _covered_days(row, row.paid_at, situation, terms)))
    return tuple(counting), tuple(set_aside)


# R1, R2 in the order in which a person would be told.
_CAUSES: tuple[tuple[str, Callable[[Enrolment, date], bool]], ...] = (
    ("programme", lambda row, _: row.programme not in PROGRAMMES),
    ("cancelled", lambda row, _: _word(row.status) == "BATAL"),
    ("unpaid", lambda row, _: row.paid_at is None or _word(row.status) == "BELUM BAYAR"),
    ("paid_later", lambda row, as_of: row.paid_at is not None and row.paid_at > as_of),
    ("inverted", lambda row, _: row.end < row.start),
)


def _word(status: str) -> str:
    """A status word as the register means it: case and spaces do not matter."""
    return " ".join(status.upper().split())


def _covered_days(row: Enrolment, paid_at: date, situation: Situation, terms: Terms) -> Days:
    """R3: from the later of start and payment; a row before work only for some months."""
    first = max(row.start, paid_at)
    if row.phase != BEFORE:
        return Days(first, row.end)
    longest = plus_months(first, terms.before_months[situation.route])
    return Days(first, min(row.end, longest))


def _before_work_cover(
    counting: tuple[CountingRow, ...], situation: Situation, terms: Terms
) -> tuple[tuple[str, Days], ...]:
    """R4: `before` rows; in the exception route also JKM for a month from payment."""
    covers = [(r.row.programme, r.days) for r in counting if r.row.phase == BEFORE]
    exception = terms.early_cover.get(situation.route)
    if exception is not None:
        programme, months = exception
        covers += [
            (programme, Days(r.row.paid_at, plus_months(r.row.paid_at, months)))
            for r in counting
            if r.row.phase == DURING_AFTER
            and r.row.programme == programme
            and r.row.paid_at is not None
        ]
    return tuple(covers)


def _abroad_cover(counting: tuple[CountingRow, ...]) -> tuple[tuple[str, Days], ...]:
    """R4: only `during_after` rows protect after departure."""
    return tuple((r.row.programme, r.days) for r in counting if r.row.phase == DURING_AFTER)
