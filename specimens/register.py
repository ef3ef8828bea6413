"""The invented register: rows as a branch of BPJS Ketenagakerjaan would extract them."""

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import Final

from specimens.days import plus_months
from specimens.worker import Cover, Term, Worker

COLUMNS: Final = (
    "kpj",
    "nik",
    "full_name",
    "birth_date",
    "birth_place",
    "sex",
    "passport_number",
    "segment",
    "agency_code",
    "agency_name",
    "destination_country",
    "programme",
    "phase",
    "period_start",
    "period_end",
    "paid_at",
    "status",
    "amount",
)
_PROGRAMMES: Final = ("JKK", "JKM")
_BEFORE_MONTHS: Final = 5  # Permenaker 4/2023: cover before work
_AFTERWARDS: Final = 1  # month after the contract, to come home
_BEFORE_FEE: Final = 37_500
_FEES: Final = {6: 108_000, 12: 189_000, 24: 332_500}  # Permenaker 4/2023 art. 18
_MONTH_MORE: Final = 13_500


def register_csv(workers: Iterable[Worker], today: date) -> str:
    """The register as CSV text, one line for each programme, phase and period."""
    out = io.StringIO()
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    for worker in workers:
        table.writerows(rows(worker, today))
    return out.getvalue()


def rows(worker: Worker, today: date) -> Iterator[dict[str, object]]:
    """The rows of one worker; none when the worker is not in the register."""
    if worker.cover is Cover.ABSENT:
        return
    term = worker.term
    if worker.placement.agency is not None:
        # Before work only KTP and family card are shown: no passport number (art. 9).
        end = plus_months(term.signed, _BEFORE_MONTHS)
        span = (term.signed, end)
        yield from _period(
            worker, "before", span, paid=term.signed, amount=_BEFORE_FEE, today=today
        )
    if worker.cover is Cover.BEFORE:
        return
    months = 12 if worker.cover is Cover.SHORT else term.months
    end = plus_months(term.start, months + _AFTERWARDS) - timedelta(days=1)
    paid = term.start - timedelta(days=6)
    span, amount = (term.start, end), _fee(term, months)
    yield from _period(worker, "during_after", span, paid=paid, amount=amount, today=today)


def _period(
    worker: Worker, phase: str, span: tuple[date, date], *, paid: date, amount: int, today: date
) -> Iterator[dict[str, object]]:
    agency = worker.placement.agency
    for programme in _PROGRAMMES:
        status = "AKTIF" if span[1] >= today else "NONAKTIF"
        if worker.cover is Cover.UNPAID:
            status = "BELUM BAYAR"
        elif worker.cover is Cover.HALF and programme == "JKM" and phase == "during_after":
            status = "BATAL"
        yield {
            "kpj": worker.kpj,
            "nik": worker.nik,
            "full_name": worker.register_name or worker.full_name,
            "birth_date": worker.birth_date.isoformat(),
            "birth_place": worker.birth_place,
            "sex": worker.sex,
            "passport_number": worker.passport_number if phase == "during_after" else "",
            "segment": "PMI",
            "agency_code": agency.code if agency else "",
            "agency_name": agency.name.replace("PT.", "PT") if agency else "",
            "destination_country": worker.placement.work.country,
            "programme": programme,
            "phase": phase,
            "period_start": span[0].isoformat(),
            "period_end": span[1].isoformat(),
            "paid_at": "" if worker.cover is Cover.UNPAID else paid.isoformat(),
            "status": status,
            "amount": amount,
        }


def _fee(term: Term, months: int) -> int:
    tier = max((tier for tier in _FEES if tier <= months), default=6)
    return _FEES[tier] + _MONTH_MORE * max(0, months - tier)
