"""From the papers of a case and the register to the situation that is judged. No database here.

A value that a person decided counts before the one that was read; a rejected one counts as absent.
"""

from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final

from cover.facts import facts_of
from cover.terms import BEFORE, terms_on
from cover.verdict import Contract, Identity, Route, Situation
from extract.document import Kind
from matching.match import Decision
from store.tables import CandidateRow, DocumentRow, EnrolmentRow, FieldRow, WorkerRow

DECIDED: Final = frozenset({"confirmed", "corrected"})
NO_FACTS: Final = frozenset({"person_by", "register_as_of", "kpjs", "enrolment_lines"})
"""Sources of a verdict that are none of the facts it rests on (rows count, not their lines)."""
JUDGED_BY: Final = frozenset(
    {"start_date", "end_date", "contract_months", "contract_date", "agency_name"}
    | {"deportation_date", "letter_date"}
)
"""The fields a verdict may rest on; of papers with many others only these are fetched."""
CONTRACTS: Final = (Kind.EMPLOYMENT_CONTRACT, Kind.PLACEMENT_CONTRACT)


@dataclass(frozen=True, slots=True)
class Paper:
    """One paper of a case as it tells of this worker: the document's fields and the worker's."""

    document: DocumentRow
    worker: WorkerRow
    fields: Mapping[str, FieldRow]
    best: CandidateRow | None = None

    def value(self, name: str) -> str | None:
        """The value that holds now."""
        return known(self.fields[name]) if name in self.fields else None

    def day(self, name: str) -> date | None:
        """The value as a date; None when it is not one."""
        try:
            return date.fromisoformat(self.value(name) or "")
        except ValueError:
            return None

    @property
    def kpjs(self) -> frozenset[str]:
        """Under which numbers this paper leads into the register."""
        best = self.best.kpj if self.best else None
        return frozenset(kpj for kpj in (self.worker.person_kpj, best) if kpj)

    def decided(self, *names: str) -> bool:
        """Whether people have looked at all of these fields that the paper has."""
        held = [self.fields[name] for name in names if name in self.fields]
        return all(field.state != "read" for field in held)


@dataclass(frozen=True, slots=True)
class Cover:
    """What the register says: its day, and the rows of the person of this case.

    `kpjs`: every number under which this human has rows.
    """

    as_of: date
    kpjs: tuple[str, ...] = ()
    rows: tuple[EnrolmentRow, ...] = ()


@dataclass(frozen=True, slots=True)
class Who:
    """The person of a case. `kpj` None: nobody in the register, or not known.

    `by_people` is True when a person decided it.
    """

    identity: Identity
    kpj: str | None
    by_people: bool


@dataclass(frozen=True, slots=True)
class Judged:
    """What is judged, whether people confirmed all it rests on, and where each part comes from."""

    situation: Situation
    confirmed: bool
    sources: dict[str, Any]


def known(field: FieldRow) -> str | None:
    """The value of a field that holds now."""
    if field.state == "rejected":
        return None
    return field.decided_value if field.state in DECIDED else field.value


def who(papers: Sequence[Paper], *, searched: bool, humans: Mapping[str, frozenset[str]]) -> Who:
    """Who in the register this is.

    `searched`: there is a register to find people in. `humans`: by KPJ all that are of one human.

    A decision by a person counts before a match by the machine. Two papers of one case that lead to
    different persons make it uncertain, and so does a person who looked and could not tell.
    """
    if any(p.worker.unsure for p in papers):
        return Who(Identity.UNCERTAIN, None, True)
    decided = {p.worker.person_kpj for p in papers if p.worker.person_kpj is not None}
    if decided:
        persons = decided - {""}
        if not _one_human(persons, humans) or (persons and "" in decided):
            return Who(Identity.UNCERTAIN, None, True)
        return Who(Identity.CONFIRMED, min(persons, default=None), True)
    matched = {p.best.kpj for p in papers if p.best and p.worker.decision == Decision.MATCH}
    if matched and _one_human(matched, humans):
        return Who(Identity.CONFIRMED, min(matched), False)
    possible = any(p.worker.decision == Decision.POSSIBLE for p in papers)
    if matched or possible or not searched:
        return Who(Identity.UNCERTAIN, None, False)
    return Who(Identity.NONE, None, False)


def _one_human(kpjs: Set[str], humans: Mapping[str, frozenset[str]]) -> bool:
    first = min(kpjs, default="")
    return kpjs <= humans.get(first, frozenset({first}))


def judged(papers: Sequence[Paper], person: Who, cover: Cover | None, today: date) -> Judged:
    """The situation of a case on the day `today`.

    Papers of these kinds do not print the day of departure: the earliest start of a contract stands
    for it. When no contract prints one, it is the day on which paid cover during work began, for
    that begins at departure (docs/coverage_rules.md R4: rows before work protect only until
    then). A return counts only when no later contract begins after it.
    """
    contracts = [p for p in papers if p.document.kind in CONTRACTS]
    newest = max(contracts, key=_age, default=None)
    letters = [p for p in papers if p.document.kind == Kind.DEPORTATION_LETTER]
    starts = [day for p in contracts if (day := p.day("start_date"))]
    back = max((day for p in letters if (day := _return_day(p))), default=None)
    newest_start = newest.day("start_date") or newest.day("contract_date") if newest else None
    gone_again = back is not None and newest_start is not None and newest_start > back
    rows = cover.rows if cover else ()
    situation = Situation(
        as_of=today,
        route=_route(contracts, rows),
        contract=_contract(newest) if newest else None,
        departure=min(starts, default=None),
        returned=None if gone_again else back,
        deported=bool(letters) and not gone_again,
        identity=person.identity,
        enrolments=tuple(row.as_enrolment() for row in rows),
    )
    if newest and not starts:
        situation = replace(situation, departure=_paid_departure(situation))
    rests_on = [
        p.decided("start_date", "end_date", "contract_months", "contract_date", "agency_name")
        for p in contracts
    ]
    rests_on += [p.decided("deportation_date", "letter_date") for p in letters]
    sources: dict[str, Any] = {
        "contract": str(newest.document.id) if newest else None,
        "letters": [str(p.document.id) for p in letters],
        "papers": [str(p.document.id) for p in papers],
        "departure": _departure_source(situation, starts),
        "kpj": person.kpj,
        "kpjs": list(cover.kpjs) if cover else [],
        "person_by": "people" if person.by_people else "machine",
        "enrolment_lines": [row.line for row in rows],
        "register_as_of": cover.as_of.isoformat() if cover else None,
    }
    sure = person.by_people and person.identity is not Identity.UNCERTAIN
    return Judged(situation, sure and all(rests_on), sources)


def situation_json(judgement: Judged) -> dict[str, Any]:
    """A situation with its sources, as it lies in the verdict's row."""
    given = judgement.situation
    contract = given.contract
    return {
        "as_of": given.as_of.isoformat(),
        "route": given.route.value,
        "contract": None
        if contract is None
        else {
            "start": _text(contract.start),
            "end": _text(contract.end),
            "months": contract.months,
            "signed": _text(contract.signed),
        },
        "departure": _text(given.departure),
        "returned": _text(given.returned),
        "deported": given.deported,
        "identity": given.identity.value,
        "enrolments": [
            {
                "programme": row.programme,
                "phase": row.phase,
                "start": row.start.isoformat(),
                "end": row.end.isoformat(),
                "paid_at": _text(row.paid_at),
                "status": row.status,
            }
            for row in given.enrolments
        ],
        "sources": judgement.sources,
    }


def facts(situation: dict[str, Any]) -> dict[str, Any]:
    """What lies in a verdict's row, without what may change while the facts stay."""
    sources = situation["sources"].items()
    return situation | {
        "as_of": None,
        "sources": {k: v for k, v in sources if k not in NO_FACTS},
    }


def _age(paper: Paper) -> tuple[date, bool]:
    """Orders contracts by what they say of themselves; of one day the employment contract wins."""
    day = paper.day("start_date") or paper.day("contract_date") or date.min
    return day, paper.document.kind == Kind.EMPLOYMENT_CONTRACT


def _contract(paper: Paper) -> Contract:
    months = paper.value("contract_months") or ""
    return Contract(
        start=paper.day("start_date"),
        end=paper.day("end_date"),
        months=int(months) if months.isascii() and months.isdigit() else None,
        signed=paper.day("contract_date"),
    )


def _route(contracts: Sequence[Paper], rows: Sequence[EnrolmentRow]) -> Route:
    """How the worker goes abroad, as far as papers or paid rows tell; else through an agency.

    An agency's name on a contract, or a placement agreement (which only agencies make), counts
    before the register. There a worker on their own has rows without an agency and pays nothing
    before work (article 18). Without a sign the stricter rules hold, those of agencies.
    """
    if any(p.value("agency_name") or p.document.kind == Kind.PLACEMENT_CONTRACT for p in contracts):
        return Route.AGENCY
    own = rows and not any(row.agency_code or row.phase == BEFORE for row in rows)
    return Route.INDIVIDUAL if own else Route.AGENCY


def _paid_departure(situation: Situation) -> date | None:
    """The day from which cover during work is paid, by the rows that count (R1, R2).

    Rows that were over before the contract was signed belong to an earlier stay.
    """
    signed = situation.contract.signed if situation.contract else None
    rows = facts_of(situation, terms_on(situation.as_of)).abroad_rows
    starts = (found.row.start for found in rows if signed is None or found.row.end >= signed)
    return min(starts, default=None)


def _departure_source(situation: Situation, starts: Sequence[date]) -> str | None:
    if situation.departure is None:
        return None
    return "contract_start" if starts else "register"


def _return_day(letter: Paper) -> date | None:
    """The day of arrival; a letter without it was written no earlier than the return."""
    return letter.day("deportation_date") or letter.day("letter_date")


def _text(day: date | None) -> str | None:
    return day.isoformat() if day else None
