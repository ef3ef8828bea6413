"""Which workers on papers are one and the same, within one agency.

Two are the same when their passport numbers are equal, or their NIK, or both name and birth date,
or when people said of both that they are the same person of the register, under one KPJ or under
two that they said are of one human: so a row of a list with a name and an age finds the passport
and the contract. Whoever is the same as a third is the same.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from sqlalchemy import literal, select
from sqlalchemy.orm import Session

from store.decided_pairs import said_one_human
from store.situation import known
from store.tables import FieldRow, WorkerRow

NAMES: Final = ("passport_number", "nik", "full_name", "birth_date")
PERSON: Final = "person"

Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Facts:
    """What identifies one worker on one paper: facts that are equal for nobody else."""

    worker_id: uuid.UUID
    case_id: uuid.UUID | None
    keys: frozenset[Key]


def facts_of(
    session: Session, agency_id: uuid.UUID, worker_ids: Sequence[uuid.UUID]
) -> list[Facts]:
    """The asked workers, all that share a fact with them, and all of the cases these are in."""
    found = {facts.worker_id: facts for facts in _read(session, worker_ids)}
    while True:
        cases = {facts.case_id for facts in found.values() if facts.case_id}
        more = set(session.scalars(select(WorkerRow.id).where(WorkerRow.case_id.in_(cases))))
        more |= _sharing(session, agency_id, found.values())
        new = more - found.keys()
        if not new:
            return sorted(found.values(), key=lambda facts: facts.worker_id)
        found |= {facts.worker_id: facts for facts in _read(session, sorted(new))}


def components(group: Iterable[Facts]) -> list[list[Facts]]:
    """`group` in heaps of the same worker, the largest heap first."""
    heaps: list[list[Facts]] = []
    for facts in group:
        same = [heap for heap in heaps if any(facts.keys & other.keys for other in heap)]
        heaps = [heap for heap in heaps if heap not in same]
        heaps.append([other for heap in same for other in heap] + [facts])
    return sorted(heaps, key=lambda heap: (-len(heap), heap[0].worker_id))


def keys_of(values: dict[str, str]) -> frozenset[Key]:
    """The facts that identify: number, NIK, and name with birth date."""
    keys = {(name, values[name]) for name in ("passport_number", "nik") if values.get(name)}
    if values.get("full_name") and values.get("birth_date"):
        name = " ".join(values["full_name"].upper().split())
        keys.add(("born", f"{name} {values['birth_date']}"))
    return frozenset(keys)


def _read(session: Session, worker_ids: Sequence[uuid.UUID]) -> list[Facts]:
    values: dict[uuid.UUID, dict[str, str]] = defaultdict(dict)
    fields = select(FieldRow).where(FieldRow.worker_id.in_(worker_ids), FieldRow.name.in_(NAMES))
    for field in session.scalars(fields):
        value = known(field)
        if value and field.worker_id:
            values[field.worker_id][field.name] = value
    workers = session.execute(
        select(WorkerRow.id, WorkerRow.case_id, WorkerRow.person_kpj).where(
            WorkerRow.id.in_(worker_ids)
        )
    ).all()
    humans = said_one_human(session, {kpj for _, _, kpj in workers if kpj})
    return [
        Facts(worker_id, case_id, keys_of(values[worker_id]) | _person(kpj, humans))
        for worker_id, case_id, kpj in workers
    ]


def _person(kpj: str | None, humans: Mapping[str, frozenset[str]]) -> frozenset[Key]:
    """Whom people chose, under every KPJ they said is theirs; nobody for what a machine found."""
    return frozenset((PERSON, each) for each in humans[kpj]) if kpj else frozenset()


def _sharing(session: Session, agency_id: uuid.UUID, group: Iterable[Facts]) -> set[uuid.UUID]:
    """Workers of the agency with one of these numbers, or one of these birth dates and its name."""
    wanted: set[Key] = set()
    for facts in group:
        for name, value in facts.keys:
            wanted.add(("birth_date", value[-10:]) if name == "born" else (name, value))
    if not wanted:
        return set()
    persons = sorted(value for name, value in wanted if name == PERSON)
    chosen = select(WorkerRow.id).where(
        WorkerRow.agency_id == agency_id, WorkerRow.person_kpj.in_(persons)
    )
    near: set[uuid.UUID] = set(session.scalars(chosen)) if persons else set()
    for column in (FieldRow.value, FieldRow.decided_value):
        for name in sorted({name for name, _ in wanted} - {PERSON}):
            rows = select(FieldRow.worker_id).where(
                FieldRow.agency_id == agency_id,
                FieldRow.name == literal(name, literal_execute=True),  # else no partial index
                column.in_(sorted(value for other, value in wanted if other == name)),
            )
            near |= {worker_id for worker_id in session.scalars(rows) if worker_id}
    keys = {key for facts in group for key in facts.keys}
    return {facts.worker_id for facts in _read(session, sorted(near)) if facts.keys & keys}
