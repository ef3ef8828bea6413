"""What a letter's head and its labelled lines say: number, dates, issuer, places, totals."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from extract.document import Field, Source
from extract.forms.fields import field, line_ink, run_of
from extract.forms.labels import Entry, find_entries
from extract.forms.running import Ink, Placed, text_of
from extract.forms.vocabulary import Vocabulary
from extract.letters.issuer import issuer_of, office_in, without_labels
from extract.letters.letter_number import HEAD_LINES, letter_number_of
from extract.letters.manifest_columns import column_of
from extract.letters.places import depot_in, entry_point_in
from extract.values.countries import country_code
from extract.values.dates import find_dates
from extract.values.gazetteer import fold, is_region, spelled_office
from extract.values.numbers import digits, parse_number_words
from ocr.lines import Line, lines
from ocr.ocr_page import OcrPage, Word


class Part(StrEnum):
    """What a labelled line of a letter is about."""

    NUMBER = "number"
    DATE = "date"
    ARRIVAL = "arrival"
    FROM = "from"
    DEPOT = "depot"
    ENTRY = "entry"
    TOWARDS = "towards"
    COUNT = "count"
    MEN = "men"
    WOMEN = "women"
    CHILDREN = "children"
    OFFICE = "office"
    OTHER = "other"


PHRASES: Final[dict[Part, str]] = {
    Part.NUMBER: "Nomor|No|No.|Ruj|Ruj.|Ruj. Kami|Ruj Kami|Rujukan|Rujukan Kami|No. Rujukan|Our Ref"
    "|Our Reference|Ref|Ref. No|Reference No|Nomor Surat|No. Surat|No Surat|Bil. Kami|No. Fail"
    "|No. Ruj|Nomor Berita Acara|Nomor BA|File No|File Ref|No. Berita",
    Part.DATE: "Tanggal|Tgl|Tarikh|Date|Tanggal Surat|Tgl Surat|Tarikh Surat|Dated|Tanggal BA",
    Part.ARRIVAL: "Tanggal Kedatangan|Tgl Kedatangan|Tanggal Tiba|Tanggal Deportasi|Tgl Deportasi"
    "|Tanggal Pemulangan|Tgl Pemulangan|Tanggal Kepulangan|Tanggal Penjemputan|Tanggal Penyerahan"
    "|Tanggal Serah Terima|Tanggal Pelaksanaan|Waktu Kedatangan|Waktu Pelaksanaan|Tarikh Deportasi"
    "|Tarikh Hantar Pulang|Tarikh Penghantaran Pulang|Tarikh Pengusiran|Tarikh Dihantar Pulang"
    "|Tarikh Pelepasan|Date of Deportation|Date of Removal|Date of Repatriation|Hari/Tanggal"
    "|Hari, Tanggal|Hari / Tanggal|Hari dan Tanggal|Hari/Tanggal Kedatangan|Tanggal Masuk"
    "|Tanggal Keberangkatan|Tgl Keberangkatan|Tanggal Berangkat|Tgl Berangkat|Tarikh Bertolak"
    "|Tarikh Berlepas|Tarikh Perlepasan|Departure|Departure Date|Date of Departure"
    "|Tanggal Pelayaran|Hari/Tgl|Deportation Date|Tanggal Pengusiran|Tanggal Penerimaan"
    "|Tarikh Keluar",
    Part.FROM: "Dari|From|Asal Negara|Negara|Negara Asal|Negara Asal Deportasi|Dari Negara"
    "|Negara Penempatan|Negara Deportasi|Deportasi Dari|Dideportasi Dari|Asal Deportasi"
    "|Country|Deported From|Negara Pengirim|Asal Kedatangan|Datang Dari",
    Part.DEPOT: "Depot|Depot Asal|Asal Depot|Depot Tahanan|Depot Imigresen|Tempat Tahanan"
    "|Pusat Tahanan|DTI|Tempat Penahanan|Detention Centre|Detention Center|Detensi|Rumah Detensi"
    "|Lokasi Depot|Depoh|Depoh Tahanan|DTI Asal|Depot Tahanan Imigresen|Asal DTI",
    Part.ENTRY: "Pintu Masuk|Titik Masuk|Tempat Masuk|Tempat Kedatangan|Lokasi Kedatangan"
    "|Pelabuhan Kedatangan|Melalui|Debarkasi|PLBN|Entry Point|Port of Entry|Pintu Kedatangan"
    "|Pintu Masuk Indonesia|Pelabuhan/PLBN|PLBN/Pelabuhan|Tempat Serah Terima|Lokasi Serah Terima"
    "|Tempat Penyerahan|Pos Lintas Batas|Pelabuhan Masuk|Pelabuhan Debarkasi|Jalur Masuk"
    "|Tempat Tiba|Bandara Kedatangan|Tujuan Kepulangan|Titik Kepulangan|Pelabuhan Tujuan",
    Part.TOWARDS: "To|Destination",
    Part.COUNT: "Jumlah|Jumlah Orang|Jumlah Keseluruhan|Total|Jumlah WNI|Jumlah PMI|Jumlah Deportan"
    "|Jumlah Total|Jumlah Seluruhnya|Jumlah Besar|Bilangan|Bilangan Tahanan|Jumlah Tahanan"
    "|Jumlah PMI-B|Jumlah WNI/PMI|Jumlah PMIB|Total Deportees|Number of Persons|Jumlah Deteni"
    "|Jumlah WNI/PMI-B|Jumlah WNIB|Jumlah PMI Bermasalah|Jumlah Deportasi|Jumlah Rombongan",
    Part.MEN: "Laki-laki|Lelaki|Laki laki|Jumlah Laki-laki|Jumlah Lelaki|Pria|Male"
    "|Laki-laki Dewasa",
    Part.WOMEN: "Perempuan|Wanita|Jumlah Perempuan|Jumlah Wanita|Female|Perempuan Dewasa",
    Part.CHILDREN: "Anak|Anak-anak|Jumlah Anak|Kanak-kanak|Children|Bayi|Balita",
    Part.OFFICE: "Instansi|Nama Instansi|Kantor|Unit Kerja|Pengirim|Institusi|Issued By"
    "|Issuing Office",
    Part.OTHER: "Kepada|Perihal|Hal|Lampiran|Sifat|Dari Pejabat|Tembusan|Per|Pintu Keluar|Yth"
    "|Vessel|Ship|Flight"
    "|Ruj. Tuan|Ruj Tuan|Rujukan Tuan|Your Ref|Perkara|Kapal|Moda|Nama Kapal|Sarana|Penerbangan"
    "|Tanggal Lahir|Tarikh Lahir|Nama|Jabatan|NIP|Alamat|Telepon|Telp|Fax|Email|Up|Klasifikasi"
    "|Derajat|Jumlah Halaman|Jumlah Lembar|Masa|Pukul|Waktu|Kelas|Dikirim Oleh|Catatan|Keterangan",
}
"""How papers label each part, in Indonesian, Malay and English, parted by bars."""
VOCABULARY: Final = Vocabulary(
    {phrase: part for part, phrases in PHRASES.items() for phrase in phrases.split("|")}
)


@dataclass(frozen=True, slots=True)
class Totals:
    """How many men, women and children the letter says there are; None where it does not."""

    men: int | None = None
    women: int | None = None
    children: int | None = None


@dataclass(frozen=True, slots=True)
class Head:
    """Fields by name, and the totals by sex."""

    fields: dict[str, Field]
    totals: Totals


def read_head(pages: Sequence[OcrPage]) -> Head:
    """What labels and the letterhead of `pages` say. A field that they do not print is absent."""
    entries = [entry for page in pages for entry in find_entries(page, VOCABULARY)]
    readings = (
        letter_number_of((e.value for e in _of(entries, Part.NUMBER)), pages),
        _letter_date(entries, pages),
        _date(entries, Part.ARRIVAL, "deportation_date")
        or _dated_beside(pages[0], _REMOVED, "deportation_date"),
        issuer_of(pages[0], _top_label(entries, pages[0])) or _first_office(entries),
        _deported_from(entries),
        _depot(entries, pages[0]),
        _entry_point(entries),
        _count(entries),
    )
    fields = {each.name: each for each in readings if each is not None}
    men, women, children = (
        next((n for e in _of(entries, part) if (n := _number_of(e))), None)
        for part in (Part.MEN, Part.WOMEN, Part.CHILDREN)
    )
    return Head(fields, Totals(men, women, children))


_PEOPLE: Final = re.compile(r"\b(?:ORANG|ORG|JIWA|PERSONS?|PEOPLE)\b", re.IGNORECASE)


def _number_of(entry: Entry[Part]) -> int | None:
    """How many men (women, children) a labelled line says there are.

    In lists the same word is one worker's sex, with a date or an age behind it.
    """
    text = text_of(entry.value)
    first = entry.value[0].word.box
    beside = first.top < entry.label.bottom and first.bottom > entry.label.top
    begins = not any(
        word.box.right <= entry.label.left + 1
        for line in lines(entry.page)
        if entry.value[0].word in line.words
        for word in line.words
    )
    sure = entry.colon or _PEOPLE.search(text) is not None
    return count_in(text) if sure or (beside and begins) else None


def _of(entries: Sequence[Entry[Part]], part: Part) -> Iterator[Entry[Part]]:
    """The labelled lines about `part` that have a value."""
    return (entry for entry in entries if entry.meaning is part and entry.value)


def _top_label(entries: Sequence[Entry[Part]], page: OcrPage) -> float:
    """Where the first labelled line of `page` stands; the letterhead is above it."""
    tops = [entry.label.top for entry in entries if entry.page is page and entry.colon]
    return min(tops, default=page.height * 0.3)


def _first_office(entries: Sequence[Entry[Part]]) -> Field | None:
    """Papers without a letterhead: the office of the first who signs, or a fax's "Dari"."""
    for entry in (*_of(entries, Part.OFFICE), *_of(entries, Part.FROM)):
        if (text := office_in(text_of(entry.value))) is not None:
            return field("issuer", text, entry.value, Source.LABEL, 0.95)
    return None


def _right_of(entry: Entry[Part]) -> Ink:
    """Everything on the line of the value right of its label: a day may look like a colon."""
    first = entry.value[0].word
    beside = next((line.words for line in lines(entry.page) if first in line.words), ())
    words = tuple(word for word in beside if word.box.left >= entry.label.right - 1)
    return tuple(Placed(entry.page, word) for word in words) or entry.value


def _date(entries: Sequence[Entry[Part]], part: Part, name: str) -> Field | None:
    """The date on the first labelled line about `part` that holds one."""
    for entry in _of(entries, part):
        run = run_of(_right_of(entry))
        found = find_dates(run.text)
        if found:
            ink = run.ink(found[0].start, found[0].end)
            return field(name, found[0].date.isoformat(), ink, Source.LABEL)
    return None


_PLACE: Final = re.compile(
    r"^\W*(?!(?:SENIN|SELASA|RABU|KAMIS|JUM|SABTU|MINGGU|AHAD|ISNIN|KHAMIS|MON|TUE|WED|THU|FRI|SAT|SUN)"
    r"[A-Z'’]*\s*,)[A-Z][A-Za-z.' -]{2,40}[,.]?\s*(?:TANGGAL|TGL)?\W*$",
    re.IGNORECASE,
)


_FIRST_YEAR: Final = 2007
"""No letter is older than the agency that began these lists; older dates are of birth."""


def _letter_date(entries: Sequence[Entry[Part]], pages: Sequence[OcrPage]) -> Field | None:
    """The labelled date, else the date after a place where letters are signed: 'Place, date'."""
    labelled = _date(entries, Part.DATE, "letter_date") or _dated_beside(
        pages[0], _DATED, "letter_date"
    )
    if labelled is not None:
        return labelled
    for page in pages:
        seen = lines(page)
        for place, line in enumerate(seen):
            for part in line.segments(2.5):
                words = (*part.words, *_rest_below(part, seen[place + 1 : place + 3]))
                run = run_of(tuple(Placed(page, word) for word in words))
                for found in find_dates(run.text):
                    at = run.text[: found.start]
                    if found.date.year < _FIRST_YEAR or len(run.text) - found.end > 3:
                        continue
                    if re.search(r"[,.]\W*(?:TANGGAL|TGL)?\W*$", at, re.I) and _PLACE.match(at):
                        ink = run.ink(found.start, found.end)
                        day = found.date.isoformat()
                        return field("letter_date", day, ink, Source.LABEL, 0.97)
    return _alone(pages[0])


_BROKEN: Final = re.compile(r"(?:^[A-Z][A-Za-z ]+,|\d{1,2}\s+[A-Za-z]{3,9})$")
"""A place, or a day and month, whose date goes on below."""
_REST: Final = re.compile(r"\d{1,2}\s+[A-Za-z]{3,9}(?:\s+\d{4})?|(?:19|20)\d{2}[.,]?")


def _rest_below(part: Line, below: Sequence[Line]) -> tuple[Word, ...]:
    """The rest of a date that did not fit on its line: it stands right below, by itself."""
    rest: list[Word] = []
    last = part
    for line in below:
        if not _BROKEN.search(last.text):
            break
        for piece in line.segments(2.5):
            near = piece.box.top - last.box.bottom < last.box.height
            under = piece.box.left < part.box.right and piece.box.right > part.box.left
            if near and under and _REST.fullmatch(piece.text):
                rest += piece.words
                last = piece
    return tuple(rest)


def _alone(first: OcrPage) -> Field | None:
    """A date that fills a line in the right half above the body, as letters without a place."""
    for line in lines(first)[:HEAD_LINES]:
        for part in line.segments(2.5):
            run = run_of(tuple(Placed(first, word) for word in part.words))
            found = find_dates(run.text)
            if not found or found[0].date.year < _FIRST_YEAR or part.box.left < first.width / 2:
                continue
            if found[0].start <= 1 and len(run.text) - found[0].end <= 1:
                day = found[0].date.isoformat()
                return field("letter_date", day, line_ink(first, part), Source.LABEL, 0.95)
    return None


_DATED: Final = re.compile(r"\b(?:TARIKH|TANGGAL|TGL|DATE)\s*:\s*(?=\d)", re.IGNORECASE)
_REMOVED: Final = re.compile(
    r"\b(?:TARIKH|TANGGAL|TGL|DATE\s+OF)\s+(?:DEPORTA\w+|REMOVAL|REPATRIATION|PENGUSIRAN)\s*:\s*(?=\d)",
    re.IGNORECASE,
)


def _dated_beside(first: OcrPage, named: re.Pattern[str], name: str) -> Field | None:
    """The date that its label (`named`) names though other words stand before that."""
    for line in lines(first)[:HEAD_LINES]:
        run = run_of(tuple(Placed(first, word) for word in line.words))
        label = named.search(run.text)
        found = find_dates(run.text[label.end() :]) if label else ()
        if label and found and found[0].start == 0:
            ink = run.ink(label.end(), label.end() + found[0].end)
            return field(name, found[0].date.isoformat(), ink, Source.LABEL, 0.97)
    return None


def _deported_from(entries: Sequence[Entry[Part]]) -> Field | None:
    """The country on a line 'Dari : Malaysia (Depot ...)'."""
    for entry in _of(entries, Part.FROM):
        run = run_of(entry.value)
        pieces = re.split(r"[(,;-]", run.text.strip(" .,"))
        lead, last = pieces[0], pieces[-1]
        code = country_code(lead) or country_code(run.text) or country_code(last)
        if code and code != "IDN":
            ink = run.ink(0, max(1, len(lead.rstrip())))
            return field("deported_from", code, ink, Source.LABEL)
    return None


_DEPOT: Final = re.compile(r"\b(?:DEPO[TH]?|DETENTION\s+CENT(?:RE|ER))\b", re.IGNORECASE)


def _depot(entries: Sequence[Entry[Part]], first: OcrPage) -> Field | None:
    """The depot on its own line, in brackets behind the country, or in the letterhead."""
    for entry in (*_of(entries, Part.DEPOT), *_of(entries, Part.FROM)):
        run = run_of(entry.value)
        found = depot_in(run.text)
        if found is not None:
            ink = run.ink(found.start, found.end)
            return field("depot", found.name, ink, Source.LABEL)
        lead = re.split(r"[(,;]", run.text)[0]
        if entry.meaning is Part.FROM and _DEPOT.search(lead):
            ink = run.ink(0, max(1, len(lead.rstrip())))
            return field("depot", fold(lead), ink, Source.LABEL, 0.97)
        if entry.meaning is Part.DEPOT and entry.colon and re.search(r"[A-Za-z]{3}", run.text):
            return field("depot", fold(run.text), entry.value, Source.LABEL, 0.9)
    for whole in lines(first)[:6]:
        line = without_labels(whole)
        text = spelled_office(re.sub(r"(?<=[A-Za-z]{4})\. (?=[A-Z])", ", ", fold(line.text)))
        told = any(word.text.islower() for word in line.words)  # a sentence runs over this line
        if re.match(r"(?:PUSAT TAHANAN|DEPO[TH] |DTI |PTS )", text) and len(text) < 60 and not told:
            return field("depot", text, line_ink(first, line), Source.LABEL, 0.97)
    return None


def _entry_point(entries: Sequence[Entry[Part]]) -> Field | None:
    """The border post, port or airport on its own line."""
    for entry in _of(entries, Part.ENTRY):
        run = run_of(entry.value)
        found = entry_point_in(run.text)
        if found is not None:
            ink = run.ink(found.start, found.end)
            return field("entry_point", found.name, ink, Source.LABEL)
        if column_of(run.text) is not None:
            continue  # a heading of the list below
        if entry.colon and re.search(r"[A-Za-z]{3}", run.text) and len(run.text) < 60:
            return field("entry_point", fold(run.text), entry.value, Source.LABEL, 0.9)
    for entry in _of(entries, Part.TOWARDS):  # also how letters begin: "To: Kepala BP3MI ..."
        run = run_of(entry.value)
        found = entry_point_in(run.text)
        whole = found is not None and found.end - found.start >= len(run.text) - 2
        if entry.colon and (whole or is_region(run.text)):
            return field("entry_point", fold(run.text), entry.value, Source.LABEL, 0.97)
    return None


def _count(entries: Sequence[Entry[Part]]) -> Field | None:
    """How many workers the letter says there are."""
    for entry in _of(entries, Part.COUNT):
        row = _numbers_from(entry)
        if len(row) >= 3 and _whole(row[-1]) == sum(_whole(each) for each in row[:-1]):
            return field("stated_count", str(_whole(row[-1])), row[-1:], Source.LABEL)
        count = count_in(text_of(entry.value)) if _says_count(entry) else None
        if count is not None:
            return field("stated_count", str(count), entry.value, Source.LABEL)
    return None


def _says_count(entry: Entry[Part]) -> bool:
    """Whether a label is of a total; in lists a cell may read like one (Jumriah, 43)."""
    first = entry.value[0].word.box
    beside = first.top < entry.label.bottom and first.bottom > entry.label.top
    return entry.colon or beside or _PEOPLE.search(text_of(entry.value)) is not None


def _numbers_from(entry: Entry[Part]) -> Ink:
    """The bare numbers on the line of the value: men, women and all, in a table of totals."""
    first = entry.value[0].word
    beside = next((line.words for line in lines(entry.page) if first in line.words), ())
    after = beside[beside.index(first) :] if beside else ()
    return tuple(Placed(entry.page, word) for word in after if word.text.isdecimal())


def _whole(placed: Placed) -> int:
    return int(placed.word.text)


def count_in(text: str) -> int | None:
    """The number in '24 orang' or '12 (dua belas) orang'; words win where the two differ."""
    words = re.search(r"\(\s*([A-Za-z][A-Za-z\s-]+?)\s*\)", text)
    spelled = parse_number_words(words[1]) if words else None
    if spelled:
        return spelled
    summed = re.search(r"\b(?:TOTAL|JUMLAH)\W{0,3}(\d{1,4})\b", text, re.IGNORECASE)
    if summed:
        return int(summed[1])
    match = re.match(r"\W*([0-9OIlSBZ|]{1,4})(?!\w|/|\s?[.-]\s?\d|\s*(?i:TA?HU?N?)\b)", text)
    read = digits(match[1]) if match and any(c.isdigit() for c in match[1]) else None
    if read:
        return int(read)
    lead = re.match(r"\W*((?:[A-Za-z]+[\s-]*){1,5}?)(?:ORANG|ORG)\b", text, re.IGNORECASE)
    return parse_number_words(lead[1]) if lead else None
