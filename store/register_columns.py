"""The columns of a register extract: what they are called, and what their values mean.

A column is found by its name in any spelling of `NAMES`; order, case and marks do not matter.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from extract.dates import parse_date
from ingest.errors import BadUpload, Sentence
from matching.identifiers import tidy_nik, tidy_passport

NAMES: Final[Mapping[str, str]] = {
    "kpj": "kpj|no kpj|nomor kpj|kpj number|no peserta|nomor peserta|nomor kepesertaan",
    "nik": "nik|no nik|nomor nik|no ktp|nomor ktp|no identitas|nomor identitas|id number",
    "full_name": "full name|nama|nama lengkap|nama peserta|nama tk|nama pmi|nama pekerja|name",
    "birth_date": "birth date|tgl lahir|tanggal lahir|date of birth|dob",
    "birth_place": "birth place|tempat lahir|tmp lahir|place of birth",
    "sex": "sex|jenis kelamin|jk|kelamin|gender|l p",
    "passport_number": "passport number|no paspor|nomor paspor|paspor|no passport|passport",
    "segment": "segment|segmen|segmen peserta|kepesertaan",
    "agency_code": "agency code|kode p3mi|kode pptkis|kode agency|kode perusahaan",
    "agency_name": "agency name|nama p3mi|p3mi|nama pptkis|nama perusahaan",
    "destination_country": "destination country|negara|negara tujuan|negara penempatan|country",
    "programme": "programme|program|kode program|nama program",
    "phase": "phase|masa|masa perlindungan|fase|periode perlindungan",
    "period_start": "period start|periode awal|awal periode|mulai|tgl awal|tanggal awal|tgl mulai",
    "period_end": "period end|periode akhir|akhir periode|selesai|tgl akhir|tanggal akhir|end",
    "paid_at": "paid at|tgl bayar|tanggal bayar|tanggal pembayaran|tgl pembayaran|payment date",
    "status": "status|status kepesertaan|status peserta",
    "amount": "amount|nominal|iuran|jumlah iuran|jumlah",
}  # fmt: skip
REQUIRED: Final = ("kpj", "full_name", "programme", "phase", "period_start", "period_end")
# Silence would read as 'not paid' and so as 'not covered': these must be in the file too.
NEEDED: Final = (*REQUIRED, "paid_at", "status")

_PROGRAMMES: Final[Mapping[str, str]] = {
    "JKK": "JKK", "KECELAKAAN KERJA": "JKK", "JAMINAN KECELAKAAN KERJA": "JKK",
    "JKM": "JKM", "JK": "JKM", "KEMATIAN": "JKM", "JAMINAN KEMATIAN": "JKM",
    "JHT": "JHT", "HARI TUA": "JHT", "JAMINAN HARI TUA": "JHT",
}  # fmt: skip
_PHASES: Final[Mapping[str, str]] = {
    "BEFORE": "before", "SEBELUM": "before", "SEBELUM BEKERJA": "before", "PRA": "before",
    "DURING AFTER": "during_after", "SELAMA": "during_after", "SETELAH": "during_after",
    "SELAMA SETELAH": "during_after", "SELAMA DAN SETELAH": "during_after",
    "SELAMA DAN SETELAH BEKERJA": "during_after", "SELAMA BEKERJA": "during_after",
    "SETELAH BEKERJA": "during_after", "DURING": "during_after", "AFTER": "during_after",
}  # fmt: skip
_SEXES: Final[Mapping[str, str]] = {
    "F": "F", "P": "F", "PEREMPUAN": "F", "WANITA": "F", "FEMALE": "F",
    "M": "M", "L": "M", "LAKI LAKI": "M", "LAKI": "M", "PRIA": "M", "MALE": "M",
}  # fmt: skip


class UnknownColumns(BadUpload):
    """The file's heading lacks columns; `detail` names those that are missing."""

    code = "U320"
    sentence = Sentence(
        "Kolom wajib tidak ada di berkas data peserta. Periksa baris judul berkas itu.",
        "The register file lacks columns that are needed. Check its heading.",
    )


@dataclass(frozen=True, slots=True)
class Row:
    """One row of an extract: who, and one period of cover."""

    line: int
    kpj: str
    identity: tuple[str, date | None, str, str, str, str]
    """Name, birth date, birth place, sex, NIK, passport number."""
    programme: str
    phase: str
    period_start: date
    period_end: date
    paid_at: date | None
    status: str
    agency_code: str
    destination_country: str
    amount: int | None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong in a row. `kept`: the row counts, without the value that was unreadable."""

    line: int
    column: str
    reason: str
    kept: bool = False


class BadRow(Exception):
    """A row that cannot be used; says the column and why, never the value."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(f"{column}: {reason}")
        self.column, self.reason = column, reason


def column_map(heading: Sequence[str]) -> dict[str, int]:
    """Where each column stands. Raises UnknownColumns when one that is needed is not there."""
    spellings = {s: name for name, all_of in NAMES.items() for s in all_of.split("|")}
    found: dict[str, int] = {}
    for place, title in enumerate(heading):
        name = spellings.get(_plain(title).lower())
        if name is not None:
            found.setdefault(name, place)
    if missing := [name for name in NEEDED if name not in found]:
        raise UnknownColumns(", ".join(missing))
    return found


def row_of(
    line: int, cells: Sequence[str], columns: Mapping[str, int], warn: Callable[[Problem], None]
) -> Row:
    """The row of these cells. Raises BadRow; what can be done without is warned of."""

    def cell(name: str) -> str:
        place = columns.get(name, len(cells))
        return cells[place].strip() if place < len(cells) else ""

    def doubtful(name: str, reason: str) -> None:
        warn(Problem(line, name, reason, kept=True))

    if (segment := cell("segment")) and segment.upper() != "PMI":
        raise BadRow("segment", "not PMI")
    if not (name := cell("full_name")):
        raise BadRow("full_name", "empty")
    start, end = _day(cell("period_start")), _day(cell("period_end"))
    paid = _day(cell("paid_at"))
    if start is None or end is None:
        raise BadRow("period_end" if start else "period_start", "no date")
    if paid is None and cell("paid_at"):
        raise BadRow("paid_at", "no date")
    birth_date = _day(cell("birth_date"))
    if birth_date is None and cell("birth_date"):
        doubtful("birth_date", "no date")
    nik = tidy_nik(cell("nik"))
    if nik and not (len(nik) == 16 and nik.isdecimal()):
        doubtful("nik", "not 16 figures")
        nik = ""
    return Row(
        line=line,
        kpj=_kpj(cell("kpj")),
        identity=(
            " ".join(name.upper().split()),
            birth_date,
            " ".join(cell("birth_place").upper().split()),
            _SEXES.get(_plain(cell("sex")), ""),
            nik,
            tidy_passport(cell("passport_number")),
        ),
        programme=_word(_PROGRAMMES, cell("programme"), "programme"),
        phase=_word(_PHASES, cell("phase"), "phase"),
        period_start=start,
        period_end=end,
        paid_at=paid,
        status=" ".join(cell("status").upper().split()),
        agency_code=cell("agency_code"),
        destination_country=cell("destination_country"),
        amount=_amount(cell("amount")),
    )


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Upper case, words of letters and figures alone."""
    return " ".join(re.findall(r"[A-Z0-9]+", text.upper()))


def _word(words: Mapping[str, str], text: str, column: str) -> str:
    if (found := words.get(_plain(text))) is None:
        raise BadRow(column, "unknown word" if text else "empty")
    return found


def _kpj(text: str) -> str:
    """Eleven figures; spreadsheets add .0 and eat zeros in front."""
    figures = re.sub(r"\.0$", "", re.sub(r"[\s'-]", "", text))
    if not figures.isdecimal() or not 8 <= len(figures) <= 11:
        raise BadRow("kpj", "not 11 figures" if text else "empty")
    return figures.zfill(11)


@lru_cache(maxsize=65536)
def _day(text: str) -> date | None:
    """A date: ISO, or as papers write it (never month before day); None for none."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return parse_date(text) if text else None


def _amount(text: str) -> int | None:
    """Whole rupiah; None when nothing or no number is there."""
    figures = re.sub(r"(?:[.,]0{1,2})?$", "", re.sub(r"[^0-9.,]", "", text))
    figures = re.sub(r"[.,]", "", figures)
    return int(figures) if figures and len(figures) <= 15 else None
