"""What papers print, in the names and forms of docs/output.md: the truth beside the ink."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Final

from specimens.words import Agency
from specimens.worker import Told, Worker

_PRINTED: Final[dict[str, Callable[[Worker], str]]] = {
    "birth_date": lambda w: w.birth_date.isoformat(),
    "birth_place": lambda w: w.birth_place,
    "sex": lambda w: w.sex,
    "nik": lambda w: w.nik,
    "passport_number": lambda w: w.passport_number,
    "address": lambda w: w.address,
}


def contract(
    kind: str,
    layout: str,
    worker: Worker,
    *,
    number: str,
    fields: dict[str, str],
    printed: Sequence[str],
    optional: dict[str, str] | None = None,
) -> Told:
    """What every contract prints, and `fields` that this one prints besides or otherwise.

    `printed` names what it prints of the worker besides the name.
    """
    place = worker.placement
    told = {
        "contract_number": number,
        "contract_date": worker.term.signed.isoformat(),
        "employer_name": place.employer[0],
        "job_title": place.job[0],
        "contract_months": str(worker.term.months),
        "wage_amount": f"{place.wage}.00",
        "wage_currency": place.work.currency,
    } | fields
    jobs = (*place.job, f"{place.job[1]} / {place.job[0]}")
    return Told(
        kind,
        layout,
        {name: value for name, value in told.items() if value},
        ({"full_name": worker.full_name} | {name: _PRINTED[name](worker) for name in printed},),
        {"job_title": [told["job_title"], *jobs]},
        optional or {},
    )


def also(told: Told, **readings: Sequence[str]) -> Told:
    """The same with further right readings of some fields."""
    further = {name: list(values) for name, values in readings.items()}
    return replace(told, alternatives=told.alternatives | further)


def sender(worker: Worker) -> Agency:
    """The agency of a worker who has one. Raises ValueError on the individual route."""
    if worker.placement.agency is None:
        raise ValueError("this paper needs an agency")
    return worker.placement.agency


def partner(worker: Worker) -> dict[str, str]:
    """The agency abroad, where there is one."""
    return {"foreign_agency_name": worker.placement.work.partner}
