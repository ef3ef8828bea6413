"""Sentences that tell position, wage, length, days and country of the work."""

import re
from collections.abc import Iterator
from typing import Final

from extract.contracts.said import DERIVED, LIKELY, Said, trim
from extract.contracts.values import country_value, job_value, money_value, months_value
from extract.document import Kind
from extract.values.countries import exact_country
from extract.values.dates import find_dates

_AS: Final = re.compile(
    r"\b(?:sebagai|as an?|as(?=\s+[A-Z]{3})|as(?=\s[A-Z][a-z]+\s[A-Z][a-z]+)"
    r"|(?<=,\s)(?:jabatan|posisi|jawatan)|in the capacity of(?: an?)?"
    r"|in the position of|dalam jawatan"
    r"|(?:dengan|untuk|pada|dalam) (?:jabatan|posisi|jenis pekerjaan|jawatan|pekerjaan)"
    r"(?: sebagai)?|(?:the )?duties of an?)\s+"
    r"(?P<job>[A-Za-z][A-Za-z /()&-]{2,60}?)"
    r"(?=\s*[,.;]|\s+(?:dengan|di|pada|for|upah|gaji|untuk|selama|menggunakan|melalui|dan|and|in|commencing|at|with|yang|under|on)\b)",
)
_EMPLOYING: Final = re.compile(
    r"menempatkan|ditempatkan|bekerja|dipekerjakan|mempekerjakan|employ|pengguna|bersetuju|hire|engage|\bplaced?\b|dilantik|appoint"
    r"|tugas|duties|\bworks?\b|penempatan\s*$",
    re.IGNORECASE,
)


_NAMES_JOB: Final = re.compile(r"jabatan|posisi|jawatan|position")
_NO_JOB: Final = re.compile(r"BERIKUT|SETTLED|MENGGUNAKAN")


_IS_JOB: Final = re.compile(
    r"\b(?i:jabatan|posisi|pekerjaan|jawatan|position|occupation)\s"
    r"(?:(?i:pihak kedua|pekerja|cpmi|pmi|calon pmi|of the (?:worker|employee|helper))\s)?"
    r"(?:adalah|ialah|is|sebagai|shall be)\s(?:sebagai\s|as\s|an?\s)*"
    r"(?P<job>[A-Z][A-Za-z /()&-]{2,60}?)(?=\s*[,.;]|\s(?:dengan|di|pada|dan|and|with|in|at)\s)"
)
"""'Jabatan PIHAK KEDUA adalah HOUSEKEEPER.'"""


def job_said(text: str) -> Iterator[Said]:
    """'... sebagai PEKERJA MANUFAKTUR dengan', '... as a domestic helper for'."""
    for match in _AS.finditer(text):
        around = text[max(0, match.start() - 120) : match.start()]
        value = job_value(match["job"])
        named = _NAMES_JOB.search(match.group().lower()) is not None
        if not value or not (named or _EMPLOYING.search(around)) or _NO_JOB.match(value):
            continue
        if re.search(r"(?:disebut|dinamakan|referred to|called|known)\s*$", around):
            continue
        yield Said("job_title", value, *match.span("job"), LIKELY)
    for match in _IS_JOB.finditer(text):
        if value := job_value(match["job"]):
            yield Said("job_title", value, *match.span("job"), LIKELY)


_CALLED: Final = (
    re.compile(
        r"\b(?:disebut|dinamakan)(?: sebagai)?[\s\"“”'‘’(]*"
        r"(?P<job>pekerja domestik|penata laksana rumah tangga|pembantu rumah tangga)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\b(?:referred to as|called)[\s\"“”'‘’(]*(?:the )?[\"“”'‘’]?"
        r"(?P<job>domestic (?:worker|helper)|house ?maid)\b",
        re.IGNORECASE,
    ),
    re.compile(
        r"\(\s*(?:the )?[\"“](?:the )?(?P<job>domestic (?:worker|helper)|house ?maid)[\"”]",
        re.IGNORECASE,
    ),
)


def trade_said(text: str) -> Iterator[Said]:
    """'selanjutnya disebut Pekerja Domestik': what the worker is called is the work."""
    for pattern in _CALLED:
        if match := pattern.search(text):
            yield Said("job_title", match["job"].upper(), *match.span("job"), DERIVED - 0.05)
            return


_WAGE: Final = re.compile(
    r"\b(?:gaji|upah|wages?|salary|remuneration|penghasilan|薪資|工資)\b(?:\s+(?:pokok|bulanan|asas|bersih))?",
    re.IGNORECASE,
)
_NOT_WAGE: Final = re.compile(
    r"lembur|overtime|lebih masa|potongan|deduct|biaya|denda|minimum|setengah|half|\bcuti|tunjangan"
    r"|allowance|pinjaman|sehari|per day|per hour|per jam",
    re.IGNORECASE,
)


_WAGE_ENDS: Final = re.compile(
    r"(?<!\bNT)(?<!\bRp)(?<!\bDhs)(?<!\bRM)[.;]\s+[A-Z(0-9]|\bPasal\b", re.IGNORECASE
)
"""The end of the sentence of a wage; the point behind a currency is none."""


def wage_said(text: str) -> Iterator[Said]:
    """'upah pokok KRW2,047,930 per bulan'; overtime, costs and deductions are no wage."""
    for match in _WAGE.finditer(text):
        end = text.find(" ", min(len(text), match.end() + 90))
        end = len(text) if end < 0 else end
        stop = _WAGE_ENDS.search(text[match.end() : end])
        part = (
            text[match.end() : match.end() + stop.start() + 1] if stop else text[match.end() : end]
        )
        value = money_value(part)
        if not value or _NOT_WAGE.search(text[max(0, match.start() - 30) : match.start()]):
            continue
        amount = re.search(r"\d", part)
        if amount is None or _NOT_WAGE.search(part[: amount.start()]):
            continue
        monthly = re.search(r"bulan|month|月", part) is not None
        yield Said(
            "wage",
            value,
            *trim(text, match.end(), match.end() + _money_end(part)),
            LIKELY if monthly else DERIVED,
        )


def _money_end(part: str) -> int:
    """Where the first amount ends."""
    match = re.search(r"\d[\d.,]*(?:\s*,-)?(?:\s*[A-Z]{2,3}\b)?", part)
    return match.end() if match else len(part)


_TERM: Final = re.compile(
    r"\b(?:jangka waktu|masa kontrak|masa perjanjian|masa kerja|lama kontrak|kontrak kerja selama"
    r"|untuk masa|(?:duration|period|term) of (?:this |the )?(?:contract|agreement|employment)"
    r"|valid for|tempoh|for a period of|period of|term of|duration of|kontrak selama"
    r"|bekerja selama|selama|kontrak(?=\W{1,2}\d)|contract of"
    r")\b",
    re.IGNORECASE,
)
_SENTENCE: Final = re.compile(r"[.;]\s|\bPasal\s+\d+", re.IGNORECASE)
_MONTHLY: Final = re.compile(r"\b(?:setiap|per|every|each)\s+(?:bulan|month)\b", re.IGNORECASE)
"""How a wage is paid, said before the length."""
_RUNS: Final = re.compile(
    r"(?P<length>(?<![\d,.])\d{1,2}(?:\s*\([a-z -]{3,24}\))?\s+(?:months?|years?|bulan|tahun)"
    r"|(?:[a-z]{3,6}[ -]?){1,2}\s*\(\d{1,2}\)\s+(?:months?|years?|bulan|tahun))\s+"
    r"(?:commencing|starting|reckoned|with effect from|from the date of"
    r"|mulai(?:\s+tanggal)?\s+\d|terhitung|sejak tanggal)\b",
    re.IGNORECASE,
)
"""'24 months commencing from ...': a length of which its beginning is told."""
_PLACES: Final = re.compile(
    r"mempekerjakan|dipekerjakan|menempatkan|ditempatkan|\bemploys?\b|employed|\bhires?\b"
    r"|\bengage[sd]?\b|mengambil bekerja|\bplaced?s?\b",
    re.IGNORECASE,
)
"""What is done for a length of time, where neither a contract nor its term is named."""
_ITSELF: Final = re.compile(r"perjanjian (?:penempatan )?ini", re.IGNORECASE)
_NOT_TERM: Final = re.compile(
    r"percobaan|probation|notice|notis|pemberitahuan|sakit|cuti|leave|sick|mengundurkan"
    r"|mengikuti kembali|larangan|istirahat|setiap|every|sebelum|before|sampai dengan"
    r"|penyelesaian|within|dalam waktu|garansi|apabila|jika|dalam\s+\d|selambat|paling la"
    r"|belum|batal|iuran|premi",
    re.IGNORECASE,
)


def months_said(text: str, kind: Kind) -> Iterator[Said]:
    """'dengan jangka waktu 36 (tiga puluh enam) bulan', 'for a period of two years'.

    What a placement agreement says of its own validity is not the length of the work.
    """
    for match in _TERM.finditer(text):
        part = text[match.end() : match.end() + 70]
        unit = re.search(r"bulan|tahun|months?|years?|thn|bln", part, re.IGNORECASE)
        if unit is None:
            continue
        value = months_value(part[: unit.end()])
        before = _SENTENCE.split(text[max(0, match.start() - 70) : match.start()])[-1]
        before = _MONTHLY.sub("", before)
        if not value or _NOT_TERM.search(before) or _NOT_TERM.search(part[: unit.end()]):
            continue
        if kind is Kind.PLACEMENT_CONTRACT and _ITSELF.search(before):
            continue
        weak = match.group().lower() in ("selama", "period of", "term of")
        if weak and not (_OF_CONTRACT.search(before) or _PLACES.search(before)):
            continue
        certainty = DERIVED if weak else LIKELY
        where = trim(text, match.end(), match.end() + unit.end())
        yield Said("contract_months", value, *where, certainty)
    yield from _in_brackets(text)
    yield from _runs_from(text, kind)


_LENGTH: Final = re.compile(
    r"\s*\(\s?(?P<length>\d{1,2}(?:\s[a-z -]{3,24})?\s(?:months?|years?|bulan|tahun))\s?\)",
    re.IGNORECASE,
)


def _in_brackets(text: str) -> Iterator[Said]:
    """'for the period from D to D (24 months)': the length behind the last day."""
    for found in find_dates(text):
        length = _LENGTH.match(text, found.end)
        before = text[max(0, found.start - 110) : found.start]
        ends = _TO.search(before) or _RANGE.search(before[-3:])
        value = months_value(length["length"]) if length else None
        if length and value and ends and _OF_CONTRACT.search(before):
            yield Said("contract_months", value, *length.span("length"), LIKELY)


def _runs_from(text: str, kind: Kind) -> Iterator[Said]:
    """The length of work by the words that say from when it runs."""
    for match in _RUNS.finditer(text):
        before = _SENTENCE.split(text[max(0, match.start() - 70) : match.start()])[-1]
        if _NOT_TERM.search(_MONTHLY.sub("", before)):
            continue
        if kind is Kind.PLACEMENT_CONTRACT and _ITSELF.search(before):
            continue
        if value := months_value(match["length"]):
            yield Said("contract_months", value, *match.span("length"), DERIVED)


# First and last day

_FROM: Final = re.compile(
    r"\b(?:mulai|terhitung|commenc\w+|beginning|from|starting|effective|berlaku|sejak|bermula|dari)\b"
    r"(?:\s+(?:mulai|sejak|dari|tanggal|tarikh|on|from|pada|the|hari)\b)*[\s:(]*$",
    re.IGNORECASE,
)
_TO: Final = re.compile(
    r"(?:sampai(?:\s+dengan)?|\bs\.?\s?/?\s?d\.?|hingga|until|\bto|till|berakhir|ending|expir\w+|tamat)"
    r"(?:\s+(?:pada|tanggal|tarikh|on|dengan|the|hari)\b)*[\s:(]*$",
    re.IGNORECASE,
)
_RANGE: Final = re.compile(r"[~〜～–—-]")
"""A sign between the first and the last day."""
_OF_CONTRACT: Final = re.compile(
    r"kontrak|perjanjian|contract|employment|bekerja|tempoh|jangka waktu|masa|period|agreement"
    r"|term\b",
    re.IGNORECASE,
)
_NOT_OF_CONTRACT: Final = re.compile(
    r"pass?port|paspor|visa|izin|lahir|birth|sip3mi|ktp", re.IGNORECASE
)


def days_said(text: str) -> Iterator[Said]:
    """'mulai tanggal D sampai dengan D': printed days only, nothing is reckoned."""
    last_start, last = -1, None
    for found in find_dates(text):
        before = text[max(0, found.start - 40) : found.start]
        context = text[max(0, found.start - 110) : found.start]
        other = [match.end() for match in _NOT_OF_CONTRACT.finditer(context[-60:])]
        if other and not _OF_CONTRACT.search(context[-60:], other[-1]):
            continue
        between = text[last.end : found.start].strip(" ,") if last is not None else ""
        if last is not None and (_TO.fullmatch(between) or _RANGE.fullmatch(between)):
            yield Said("start_date", last.date.isoformat(), last.start, last.end, LIKELY)
        if last is not None and _RANGE.fullmatch(between) and last.date < found.date:
            yield Said("end_date", found.date.isoformat(), found.start, found.end, LIKELY)
        if _TO.search(before) and (
            0 <= found.start - last_start < 60 or _OF_CONTRACT.search(context)
        ):
            yield Said("end_date", found.date.isoformat(), found.start, found.end, LIKELY)
        elif _FROM.search(before) and _OF_CONTRACT.search(context):
            yield Said("start_date", found.date.isoformat(), found.start, found.end, LIKELY)
            last_start = found.end
        last = found if _OF_CONTRACT.search(context) else None


_TO_COUNTRY: Final = re.compile(
    r"\b(?:KE|(?i:negara(?: tujuan| penempatan)?)|to work in|bekerja di|in)"
    r"[\s:–-]{1,4}"
    r"(?P<country>[A-Z][A-Za-z.]+(?:\s+[A-Z][A-Za-z.]+){0,2})"
)


_STATE: Final = re.compile(
    r"\b(?:di|ke|in)\s+(?P<country>(?:Republik|Republic of|Kerajaan|Kingdom of)\s+[A-Z][a-z]+"
    r"(?:\s+[A-Z][a-z]+)?|Hong Kong|Taiwan|Singapura|Singapore|Brunei Darussalam|Arab Saudi"
    r"|Korea Selatan|Jepang)\b"
)


_PLACED: Final = re.compile(
    r"\b(?:menempatkan|ditempatkan|penempatan|bekerja|dipekerjakan|placed|employed|work)\b[^.;]{0,60}?"
    r"\b(?:di|ke|in|to)\s+(?:the\s+)?(?P<country>[A-Z][A-Za-z]+(?:\s+[A-Z][A-Za-z]+){0,3})"
)


def country_said(text: str) -> Iterator[Said]:
    """'PROGRAM G TO G KE KOREA SELATAN', 'bekerja di negara Taiwan'."""
    for match in _STATE.finditer(text):
        if value := country_value(match["country"]):
            yield Said("destination_country", value, *match.span("country"), DERIVED)
    for match in _PLACED.finditer(text):
        words = match["country"].split()
        for count in range(len(words), 0, -1):
            if (code := exact_country(" ".join(words[:count]))) and code != "IDN":
                yield Said("destination_country", code, *match.span("country"), DERIVED)
                break
    for match in _TO_COUNTRY.finditer(text):
        if value := country_value(match["country"]):
            heading = match.group().isupper()
            yield Said(
                "destination_country", value, *match.span("country"), LIKELY if heading else 0.8
            )
