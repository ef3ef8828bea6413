"""The columns of a register extract: what they are called, and what their values mean.

A column is found by its name in any spelling of `NAMES`; order, case and marks do not matter.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, lru_cache
from typing import Final

from extract.values.countries import alpha3_codes, exact_country
from ingest.errors import BadUpload, Sentence
from matching.identifiers import tidy_passport
from store.register_values import NOTHING, SPOILED, amount_of, day_of, kpj_of, nik_of, passport_of

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

_STATUS: Final = tuple(NAMES).index("status")
_ODD: Final = NOTHING | SPOILED

# Name, birth date, birth place, sex, NIK, passport number: who a row is about.
Identity = tuple[str, date | None, str, str, str, str]


class BadRegisterFile(BadUpload):
    """The file is no table that can be read, or one that could be read wrongly."""

    code = "U321"
    sentence = Sentence(
        "Berkas data peserta tidak dapat dibaca. Simpan sebagai CSV (UTF-8) atau XLSX.",
        "The register file cannot be read. Save it as CSV (UTF-8) or XLSX.",
    )


class UnknownColumns(BadUpload):
    """No heading with the columns that are needed; `detail` names those that are missing."""

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
    """Something wrong or undone in a row. `kept`: the row counts, without a value that was lost."""

    line: int
    column: str
    reason: str
    kept: bool = False


class BadRow(Exception):
    """A row that cannot be used; says the column and why, never the value."""

    def __init__(self, column: str, reason: str) -> None:
        super().__init__(f"{column}: {reason}")
        self.column, self.reason = column, reason


def column_of(title: str) -> str | None:
    """The column of NAMES that a title means, None for a title that nothing is taken from."""
    return _spellings().get(_plain(title).lower())


@cache
def _spellings() -> dict[str, str]:
    return {s: name for name, all_of in NAMES.items() for s in all_of.split("|")}


@dataclass(frozen=True, slots=True)
class Heading:
    """The titles of a table, and where each column of NAMES stands, -1 for those that are absent.

    `doubled`: columns that more than one title means; the first one is taken.
    """

    titles: tuple[str, ...]
    columns: tuple[int, ...]
    doubled: tuple[str, ...] = ()

    @property
    def found(self) -> frozenset[str]:
        """The columns of NAMES that are there."""
        places = zip(NAMES, self.columns, strict=True)
        return frozenset(name for name, place in places if place >= 0)

    @property
    def missing(self) -> tuple[str, ...]:
        """Columns that are needed and not there."""
        return tuple(name for name in NEEDED if name not in self.found)


def heading_of(titles: Sequence[str]) -> Heading:
    """What these titles mean."""
    places: dict[str, int] = {}
    doubled: dict[str, None] = {}
    for place, title in enumerate(titles):
        name = column_of(title)
        if name is not None and places.setdefault(name, place) != place:
            doubled[name] = None
    columns = tuple(places.get(name, -1) for name in NAMES)
    return Heading(tuple(titles), columns, tuple(doubled))


def row_of(
    line: int, cells: Sequence[str], heading: Heading, warn: Callable[[Problem], None]
) -> Row:
    """The row of these cells. Raises BadRow; what can be done without is warned of."""
    texts = _texts(cells, heading)
    if not _ODD.isdisjoint(texts):
        texts = _without_odd(line, texts, warn)
    (
        kpj, nik, name, birth_date, birth_place, sex, passport_number, segment, agency_code, _,
        country, programme, phase, period_start, period_end, paid_at, status, amount,
    ) = texts  # fmt: skip
    if segment and segment.upper() != "PMI":
        raise BadRow("segment", "not PMI")
    number, doubt = kpj_of(kpj)
    if not number:
        raise BadRow("kpj", "the heading again" if column_of(kpj) == "kpj" else doubt)
    doubts = [("kpj", doubt)] if doubt else []
    start = _needed_day("period_start", period_start, doubts)
    end = _needed_day("period_end", period_end, doubts)
    if end < start:
        raise BadRow("period_end", "before period_start")
    paid = _needed_day("paid_at", paid_at, doubts) if paid_at else None
    identity, doubts_of_identity = _identity(
        name, birth_date, birth_place, sex, nik, passport_number
    )
    rupiah, doubt = amount_of(amount)
    if doubt:
        doubts.append(("amount", doubt))
    row = Row(
        line=line,
        kpj=number,
        identity=identity,
        programme=_word(_PROGRAMMES, programme, "programme"),
        phase=_word(_PHASES, phase, "phase"),
        period_start=start,
        period_end=end,
        paid_at=paid,
        status=" ".join(status.upper().split()),
        agency_code=agency_code,
        destination_country=_country(country),
        amount=rupiah,
    )
    for column, reason in (*doubts, *doubts_of_identity):
        warn(Problem(line, column, reason, kept=True))
    return row


def _texts(cells: Sequence[str], heading: Heading) -> list[str]:
    """The cells in the order of NAMES. Raises BadRow where they cannot belong to their titles."""
    lacking = len(heading.titles) - len(cells)
    if lacking < 0 and any(cells[lacking:]):
        raise BadRow("line", "more cells than titles: values may stand under the wrong title")
    if lacking > 0:  # a spreadsheet leaves empty cells at the end away, a broken line full ones
        if len(cells) <= heading.columns[_STATUS]:
            raise BadRow("status", "the line is cut off")
        cells = [*cells, *[""] * lacking]
    return [cells[place].strip() if place >= 0 else "" for place in heading.columns]


def _without_odd(line: int, texts: list[str], warn: Callable[[Problem], None]) -> list[str]:
    """Words for nothing are nothing; what a formula could not tell is unknown. Raises BadRow."""
    plain = []
    for name, text in zip(NAMES, texts, strict=True):
        if text in SPOILED:
            if name in NEEDED:
                raise BadRow(name, "a formula that failed")
            warn(Problem(line, name, "a formula that failed", kept=True))
        plain.append("" if text in _ODD else text)
    return plain


def _needed_day(column: str, text: str, doubts: list[tuple[str, str]]) -> date:
    """The day in the cell. Raises BadRow."""
    day, doubt = day_of(text)
    if day is None:
        raise BadRow(column, doubt or "no date")
    if doubt:
        doubts.append((column, doubt))
    return day


@lru_cache(maxsize=8192)  # the rows of a person often follow each other
def _identity(  # noqa: PLR0917 - the columns as they stand in NAMES
    name: str, birth_date: str, birth_place: str, sex: str, nik: str, passport_number: str
) -> tuple[Identity, tuple[tuple[str, str], ...]]:
    """Who a row is about, and what of it is doubtful. Raises BadRow without a name."""
    if not re.search(r"[^\W\d_]", name):
        raise BadRow("full_name", "no letters" if name else "empty")
    born, day = day_of(birth_date)
    number, figures = nik_of(nik)
    passport, powers = passport_of(passport_number)
    garbled = "letters that cannot be read" if "\ufffd" in name else ""
    known_sex = _SEXES.get(_plain(sex), "")
    identity = (
        " ".join(name.upper().split()),
        born,
        " ".join(birth_place.upper().split()),
        known_sex,
        number,
        tidy_passport(passport),
    )
    doubts = zip(
        ("full_name", "birth_date", "sex", "nik", "passport_number"),
        (garbled, day, "unknown word" if sex and not known_sex else "", figures, powers),
        strict=True,
    )
    return identity, tuple((column, doubt) for column, doubt in doubts if doubt)


@lru_cache(maxsize=4096)
def _plain(text: str) -> str:
    """Upper case, words of letters and figures alone."""
    return " ".join(re.findall(r"[A-Z0-9]+", text.upper()))


@lru_cache(maxsize=4096)
def _country(text: str) -> str:
    """ISO 3166-1 alpha-3 of a code or a whole name; any other text as it stands."""
    bare = text.upper()
    return bare if bare in alpha3_codes() else exact_country(text) or text


def _word(words: Mapping[str, str], text: str, column: str) -> str:
    if (found := words.get(_plain(text))) is None:
        raise BadRow(column, "unknown word" if text else "empty")
    return found
