"""The columns of a register extract: what they are called, and what their values mean.

A column is found by its name in any spelling of `NAMES`; order, case and marks do not matter.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from extract.values.dates import parse_date
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


# Name, birth date, birth place, sex, NIK, passport number: who a row is about.
Identity = tuple[str, date | None, str, str, str, str]


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
    identity: Identity
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


def column_map(heading: Sequence[str]) -> tuple[int, ...]:
    """Where each column of NAMES stands, -1 for those that are absent.

    Raises UnknownColumns when one that is needed is not there.
    """
    found: dict[str, int] = {}
    for place, title in enumerate(heading):
        name = column_of(title)
        if name is not None:
            found.setdefault(name, place)
    if missing := [name for name in NEEDED if name not in found]:
        raise UnknownColumns(", ".join(missing))
    return tuple(found.get(name, -1) for name in NAMES)


def column_of(title: str) -> str | None:
    """The column of NAMES that a title means, None for a title that nothing is taken from."""
    return _spellings().get(_plain(title).lower())


@cache
def _spellings() -> dict[str, str]:
    return {s: name for name, all_of in NAMES.items() for s in all_of.split("|")}


def row_of(
    line: int, cells: Sequence[str], columns: tuple[int, ...], warn: Callable[[Problem], None]
) -> Row:
    """The row of these cells. Raises BadRow; what can be done without is warned of."""
    padded = [*cells, *[""] * (max(columns) + 2 - len(cells))]  # the last one stands for 'absent'
    (
        kpj, nik, name, birth_date, birth_place, sex, passport_number, segment, agency_code, _,
        country, programme, phase, period_start, period_end, paid_at, status, amount,
    ) = [padded[place].strip() if place >= 0 else "" for place in columns]  # fmt: skip
    if segment and segment.upper() != "PMI":
        raise BadRow("segment", "not PMI")
    start, end, paid = _day(period_start), _day(period_end), _day(paid_at)
    if start is None or end is None:
        raise BadRow("period_end" if start else "period_start", "no date")
    if paid is None and paid_at:
        raise BadRow("paid_at", "no date")
    identity, doubts = _identity(name, birth_date, birth_place, sex, nik, passport_number)
    for column, reason in doubts:
        warn(Problem(line, column, reason, kept=True))
    return Row(
        line=line,
        kpj=_kpj(kpj),
        identity=identity,
        programme=_word(_PROGRAMMES, programme, "programme"),
        phase=_word(_PHASES, phase, "phase"),
        period_start=start,
        period_end=end,
        paid_at=paid,
        status=" ".join(status.upper().split()),
        agency_code=agency_code,
        destination_country=country,
        amount=_amount(amount),
    )


@lru_cache(maxsize=8192)  # the rows of a person often follow each other
def _identity(  # noqa: PLR0917 - the columns as they stand in NAMES
    name: str, birth_date: str, birth_place: str, sex: str, nik: str, passport_number: str
) -> tuple[Identity, tuple[tuple[str, str], ...]]:
    """Who a row is about, and what of it could not be read. Raises BadRow without a name."""
    if not name:
        raise BadRow("full_name", "empty")
    born, number = _day(birth_date), tidy_nik(nik)
    doubts = [("birth_date", "no date")] if birth_date and born is None else []
    if number and not (len(number) == 16 and number.isdecimal()):
        doubts.append(("nik", "not 16 figures"))
        number = ""
    identity = (
        " ".join(name.upper().split()),
        born,
        " ".join(birth_place.upper().split()),
        _SEXES.get(_plain(sex), ""),
        number,
        tidy_passport(passport_number),
    )
    return identity, tuple(doubts)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Upper case, words of letters and figures alone."""
    return " ".join(re.findall(r"[A-Z0-9]+", text.upper()))


@lru_cache(maxsize=4096)
def _amount(text: str) -> int | None:
    """Whole rupiah; None when nothing or no number is there."""
    figures = re.sub(r"(?:[.,]0{1,2})?$", "", re.sub(r"[^0-9.,]", "", text))
    figures = re.sub(r"[.,]", "", figures)
    return int(figures) if figures and len(figures) <= 15 else None


def _word(words: Mapping[str, str], text: str, column: str) -> str:
    if (found := words.get(_plain(text))) is None:
        raise BadRow(column, "unknown word" if text else "empty")
    return found


def _kpj(text: str) -> str:
    """Eleven figures; spreadsheets add .0 and eat zeros in front."""
    figures = text if text.isdecimal() else re.sub(r"\.0$", "", re.sub(r"[\s'-]", "", text))
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
