"""Depots that workers are sent from and posts that they come home through, found in text."""

import re
from dataclasses import dataclass
from typing import Final

from extract.values.countries import country_code
from extract.values.gazetteer import (
    CITIES_ABROAD,
    DEPOTS,
    ENTRY_POINTS,
    fold,
    is_region,
    nearest,
    spelled_office,
)


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """A place and where it stands: `name` is text[start:end] in upper case, slips put right.

    `known`: the gazetteer holds it.
    """

    name: str
    start: int
    end: int
    known: bool = False


_FUNCTION: Final = (
    r"MELALUI|MENUJU|LEWAT|MENERUSI|VIA|PADA|YANG|DENGAN|UNTUK|SEBANYAK|SEJUMLAH|SERAMAI|TELAH|AKAN"
    r"|DAN|OLEH|KEPADA|HARI|TANGGAL|TARIKH|TGL|TERDIRI|SELANJUTNYA|DALAM|ATAS|GUNA|SERTA|SEKITAR"
    r"|KARENA|SETELAH|TERHADAP|BAGI|YAITU|IAITU|BESERTA|BERSAMA|MAKA|ADALAH|SUDAH|SEBAGAI|KE|DARI"
    r"|DI|ADAPUN|BAHWA|BERIKUT|IALAH|YAKNI|LANTARAN|SEBAB|KERANA|TERSEBUT|INI|KEMUDIAN|LALU|WITH|ON"
    r"|BY|AND|AT|TO|FROM|WILL|WHERE|THE|SILA|BAGAIMANAPUN|BAHAWA|MANAKALA|PUKUL|JAM|SEPERTI|SECARA"
    r"|(?:DI|MEN?|MEM|MENG|BER)[A-Z]{3,}KAN|DIHANTAR|DITERIMA|DIJADWAL\w*|DIJADUAL\w*|DISAMPAI\w*"
    r"|DIKIRIM|DIANTAR|DIBAWA|DIJEMPUT|DITAHAN|DITANGKAP|DIDEPORTASI\w*|DIPULANGKAN|DIUSIR"
    r"|BERTEMPAT|BERTARIKH|TERLAMPIR|TERHITUNG|MENGGUNAKAN|MENERIMA|DITEMPATKAN|TIBA"
)
"""Words that lead on in a sentence and verbs by their forms: no name of a place holds one."""
_STOP: Final = (
    _FUNCTION + r"|TAHUN|NOMOR|NO|SURAT|PINTU|TITIK|MASUK|KELUAR|NAMA|KAMI|NEGARA|TUJUAN|KEDATANGAN"
    r"|PIHAK|BERITA|DAFTAR|LAMPIRAN|PERIHAL|NEGERI|SEMUA|SELURUHNYA|JUMLAH|SENARAI"
    r"|BUTIR|BUTIR-BUTIR|KONSULAT|KEDUTAAN|KJRI|KBRI|KDEI|SATGAS|SATUAN|P4MI|BP3MI|PETUGAS|YTH|HAL"
    r"|PENYERAHAN|PEMERINTAH|KEPALA|TEMPAT|WAKTU|MODA|KAPAL|SERAH|BALAI\s+(?:PELAYANAN|BESAR)|DINAS"
    r"|SENIN|SELASA|RABU|KAMIS|JUM.?AA?T|SABTU|MINGGU|ISNIN|KHAMIS|AHAD|PELAYANAN|PELINDUNGAN|KANTOR"
    r"|BIL|DESA|KECAMATAN|KEC|KABUPATEN|KAB|PROVINSI|PROV|PMI|PMIB|WNI|WNIB|TKI|CPMI|ORANG|PEKERJA"
    r"|DUSUN|VESSEL|SHIP|DATE|TOTAL|PORT|PERKARA|WIB|WITA|IMIGRESEN|IMIGRASI|JABATAN|RUJ|IM|KETUA"
    r"|USIA|UMUR|KELAMIN|JANTINA|PASPORT?|SPLP|KASUS|ASAL|LAKI|LELAKI|PEREMPUAN|ANAK|DOCUMENT|REF|SUBJECT|OUR|DEPO[TH]{0,2}|FORMULIR|FORM|BORANG|LAPORAN|MANIFEST?|REKAPITULASI|REKAP|KETERANGAN|PENDATAAN|DATA|DOKUMEN|IR"
)
"""These, and words of offices, papers and lists that stand behind the name of a place."""
_NAME: Final = rf"(?:(?!(?:{_STOP})\b)[A-Z][A-Z'’-]*)"
_NO_HEAD: Final = (
    r"(?!(?:DEPO[TH]{0,2}|D\.?T\.?I|PTS|PUSAT|RUMAH|DETENTION|DEPORTATION|PELABUHAN|PLBN|POS\s+LINTAS"
    r"|BANDARA|BANDAR\s+UDARA|TERMINAL)\b)"
)
"""No other kind of place: what stands before that is a label ('Pelabuhan : Pelabuhan Batam')."""
_DEPOT: Final = re.compile(
    r"(?P<head>DEPO[TH]{0,2}(?:[\s:]+TAHANAN)?(?:[\s:]+(?:IMIGRESEN|IMIGRASI|IMMIGRATION))?"
    r"|D\.?T\.?[IL1]|D\.?I\.?T|PTS|PUSAT\s+TAHANAN(?:\s+SEMENTARA)?(?:\s+IMIGRESEN)?|RUMAH\s+TAHANAN(?:\s+IMIGRESEN)?"
    r"|(?:IMMIGRATION\s+)?(?:DETENTION|DEPORTATION)\s+CENT(?:RE|ER)|RUMAH\s+DETENSI(?:\s+IMIGRASI)?|TARHIL"
    rf"|PENJARA|SHELTER)\b(?P<short>\s*\([A-Z]{{2,8}}\))?[\s:]+{_NO_HEAD}"
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
    re.IGNORECASE,
)
_NAMED_DEPOT: Final = re.compile(
    rf"\b(?:FROM|AT|IN|OF|DARI)\s+(?:THE\s+)?(?!MALAYSIA\b)(?P<name>(?:{_NAME}\s+){{1,3}}?(?:IMMIGRATION|DETENTION|DEPORTATION)\s+"
    r"(?:DEPOT|(?:DETENTION|DEPORTATION)\s+(?:DEPOT|CENT(?:RE|ER))|CENT(?:RE|ER)|CAMP))\b",
    re.IGNORECASE,
)
"""A depot that English papers name before its kind: Lenggeng Immigration Depot."""
_POST: Final = re.compile(
    r"(?P<head>PL[B8]N(?:\s+TERPADU)?|P\.L\.B\.N\.?|POS\s+LINTAS\s+BATAS(?:\s+NEGARA)?(?:\s+\(PLBN\))?|PELABUHAN"
    r"(?:\s+(?:LAUT|INTERNASIONAL|FERRY|FERI|PENYEBERANGAN))*|BANDARA(?:\s+(?:INTERNASIONAL|UDARA))*"
    r"|BANDAR\s+UDARA(?:\s+INTERNASIONAL)?|TERMINAL\s+FERRY)\b(?P<short>\s*\([A-Z]{2,4}\))?[\s:]+"
    rf"{_NO_HEAD}(?P<name>{_NAME}(?:\s+{_NAME}){{0,4}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
    re.IGNORECASE,
)
_ABROAD: Final = re.compile(
    r"\b(?:TAWAU|TEBEDU|BIAWAK|LUBOK|STULANG|PASIR GUDANG|SANDAKAN|LAHAD DATU|SEMPORNA|LABUAN"
    r"|SERUDONG|KUCHING|MIRI|SERIAN|SIBU|BINTULU|LIMBANG|KOTA KINABALU|SIPITANG|MENUMBOK"
    r"|KLANG|PORT DICKSON|(?<!TANJUNG )(?<!TANJUNG)PINANG|PENANG|MELAKA|JOHOR|KUKUP"
    r"|PUTERI HARBOUR|SENAI|SUBANG|SEPANG|KLIA|LUTONG|KUALA LUMPUR|CHANGI|HARBOUR ?FRONT"
    r"|SINGAPURA|SINGAPORE|SUNGAI TUJUH|SERASA|BANDAR SERI BEGAWAN|KING ABDULAZIZ"
    r"|KING KHALID|JEDDAH|RIYADH|KUWAIT|DUBAI|ABU DHABI|DOHA|MUSCAT|QUEEN ALIA|AMMAN|TAOYUAN"
    r"|KAOHSIUNG|HONG ?KONG|INCHEON|NARITA|KANSAI)\b"
)
"""Ports and posts that people leave from."""
_EXIT: Final = re.compile(
    r"\b(?:PINTU\s+KELUAR|KELUAR\s+(?:MELALUI|DARI)|EXIT(?:\s+POINT)?|EMBARKASI|EMBARKATION"
    r"|(?:BERTOLAK|BERANGKAT|BERLAYAR|BERLEPAS)\s+DARI(?:PADA)?|DEPART\w*(?:\s+FROM)?)\W*$",
    re.IGNORECASE,
)
"""Words before the place that a crossing begins at."""
_PORTS: Final = (
    *("NUNUKAN", "TARAKAN", "SEBATIK", "SUNGAI NYAMUK", "SEI NYAMUK", "BATAM", "BATAM CENTRE"),
    *("BATAM CENTER", "TANJUNG PINANG", "DUMAI", "BELAWAN", "TANJUNG BALAI KARIMUN", "BENGKALIS"),
    *("TANJUNG BALAI ASAHAN", "TANJUNG BALAI", "ENTIKONG", "ARUK", "BADAU", "NANGA BADAU"),
    *("JAGOI BABANG", "KUALANAMU", "SEKUPANG", "HARBOUR BAY", "SOEKARNO-HATTA", "JUANDA"),
    *("TANJUNG PRIOK", "TANJUNG PERAK", "TUNON TAKA", "TUNON TAKA NUNUKAN", "TUNON TAKA, NUNUKAN"),
)
_TOWNS: Final = (*_PORTS, "MEDAN", "SURABAYA", "PAREPARE", "MAKASSAR", "PONTIANAK", "JAKARTA")
"""Towns at which people come home, as papers name them without a port."""


_HEADS: Final = {"DTL": "DTI", "DT1": "DTI", "PL8N": "PLBN", "D.T.I": "DTI"}
"""Short heads as they are misread."""


def depot_in(text: str) -> FoundPlace | None:
    """The first depot that `text` names ("Depot Tahanan Imigresen Bekenu, Miri"), else None.

    Where several are named, the one with the fullest name.
    """
    text = _SPECKS.sub(" ", text)
    found = [_found(match, text, DEPOTS) for match in _DEPOT.finditer(text)]
    found += [
        FoundPlace(fold(match["name"]), match.start("name"), match.end("name"))
        for match in _NAMED_DEPOT.finditer(text)
        if match["name"][:1].isupper()
    ]
    return max(found, key=lambda place: (len(place.name), -place.start), default=None)


_SPECKS: Final = re.compile(r"(?<=\s)[.,'’·:;](?=[A-Za-z])")
"""Marks right before a word, as copies have them; a blank for each keeps the others' places."""
_ADDRESS: Final = re.compile(r"\b(?:JL|JLN|JALAN|KM|KAPAL)\b[\s.]*$", re.IGNORECASE)
_WAY: Final = re.compile(
    r"\b(?:MELALUI|LEWAT|VIA|MENERUSI|DI|KE|MENUJU|PADA|TIBA|PINTU MASUK)\b\W*$", re.IGNORECASE
)


def entry_point_in(text: str) -> FoundPlace | None:
    """The Indonesian border post, port or airport that `text` names, else None.

    Known ones come before unknown ones, and what follows 'melalui' or 'di' before what does not;
    streets named after a port and ports abroad are none.
    """
    text = _SPECKS.sub(" ", text)
    best: tuple[int, int] | None = None
    chosen: FoundPlace | None = None
    for match in _POST.finditer(text):
        place, before = _found(match, text, ()), text[max(0, match.start() - 20) : match.start()]
        known = nearest(place.name, ENTRY_POINTS, 90.0)
        leaves = not known and (_ABROAD.search(place.name) or _EXIT.search(before))
        if leaves or _ADDRESS.search(before):
            continue
        rank = 2 * (known is not None) + (_WAY.search(before) is not None)
        if best is None or (rank, -place.start) > best:
            best = rank, -place.start
            name = _as_printed(known, place.name) if known else place.name
            chosen = FoundPlace(name, place.start, place.end, known is not None)
    return chosen or _airport(text) or _gate(text) or _shore(text)


def _as_printed(known: str, printed: str) -> str:
    """A known post with the comma, or the town in one word, that the paper has."""
    same = re.sub(r"[^A-Z]", "", known) == re.sub(r"[^A-Z]", "", printed)
    return printed if same and ("," in printed or _ONE_WORD.search(printed)) else known


_ONE_WORD: Final = re.compile(r"\bTANJUNG(?:PINANG|BALAI|PRIOK|PERAK)\b")
"""Towns that are also written in one word."""


_AIRPORT: Final = re.compile(
    rf"\b(?:VIA|THROUGH|AT|IN|TO)\s+(?:THE\s+)?(?P<name>(?:{_NAME}\s+){{1,4}}?(?:INTERNATIONAL\s+)?"
    r"(?:AIRPORT|SEAPORT|PORT|FERRY\s+TERMINAL|BORDER(?:\s+(?:POST|CROSSING))?))\b",
    re.IGNORECASE,
)


def _airport(text: str) -> FoundPlace | None:
    """A place that English papers name before its kind: 'at Juanda International Airport'."""
    for match in _AIRPORT.finditer(text):
        name = fold(match["name"])
        if not _ABROAD.search(name) and nearest(_KIND.sub("", name), _HOME, 88.0):
            return FoundPlace(name, match.start("name"), match.end("name"))
    return None


_KIND: Final = re.compile(
    r"^(?:PLBN(?: TERPADU)?|PELABUHAN(?: INTERNASIONAL)?|BANDARA(?: INTERNASIONAL)?)\s+"
    r"|\s+(?:INTERNATIONAL )?(?:AIRPORT|SEAPORT|PORT|FERRY TERMINAL|BORDER(?: POST| CROSSING)?)$"
)
_HOME: Final = tuple(dict.fromkeys((*_TOWNS, *(_KIND.sub("", name) for name in ENTRY_POINTS))))
"""Names of the places at which people come home, without what kind of place each is."""


_GATE: Final = re.compile(r"\b(?:PINTU|TITIK)\s+MASUK\s+(?P<name>[A-Z][A-Za-z]+)\b", re.IGNORECASE)


def _gate(text: str) -> FoundPlace | None:
    """A known border post that is named without its kind: 'melalui pintu masuk Entikong'."""
    for match in _GATE.finditer(text):
        known = nearest(f"PLBN {fold(match['name'])}", ENTRY_POINTS, 92.0)
        if known is not None:
            return FoundPlace(known.removeprefix("PLBN "), match.start("name"), match.end())
    return None


_CROSSING: Final = (
    r"(?:VIA|MELALUI|LEWAT|FROM|DARI(?:PADA)?|FERI|FERRY|KAPAL|BOT|PESAWAT|PENERBANGAN|PULANG|BALIK"
    r"|DIBERANGKATKAN|BERTOLAK|BERLAYAR|BERLEPAS|DIHANTAR|DEPORTED|REMOVED|REPATRIATED)"
)
_SOME_NAME: Final = rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}})"
_SHORE: Final = (
    (rf"\b(?:VIA|MELALUI|LEWAT|MENERUSI|THROUGH)\s+{_SOME_NAME}", _TOWNS),
    (rf"\b(?:TIBA|MENDARAT|ARRIV\w+|BERSANDAR|SANDAR)\s+(?:DI|AT|IN)\s+{_SOME_NAME}", _TOWNS),
    (rf"\b{_CROSSING}\b[^.;:]{{0,60}}?\b(?:TO|KE|MENUJU|TUJUAN)\s+{_SOME_NAME}", _PORTS),
)
"""Ways home: 'melalui Entikong', 'will arrive at Dumai', 'dengan feri ke Nunukan'."""


def _shore(text: str) -> FoundPlace | None:
    """A known town that a crossing goes to, named without its kind: 'via Stulang to Dumai'."""
    for pattern, towns in _SHORE:
        for match in re.finditer(pattern, text, re.IGNORECASE):
            name = fold(_capitals(match["name"]))
            while name and not (known := nearest(name, towns, 94.0)):
                name = name.rpartition(" ")[0]
            if name and known:
                end = match.start("name") + len(name)
                return FoundPlace(known, match.start("name"), end)
    return None


def _capitals(name: str) -> str:
    """`name` up to its first small letters, where it begins with a capital: sentences go on so."""
    if not name[:1].isupper():
        return name
    small = re.search(r"[\s,]+[a-z]", name)
    return name[: small.start()] if small else name


def name_ended(text: str) -> str:
    """A place that a label names, without the sentence that goes on behind it."""
    return re.sub(
        rf"(?<=\w)[\s,;:(]+(?:{_FUNCTION})\b.*$", "", text, flags=re.IGNORECASE | re.DOTALL
    )


def country_in(text: str) -> tuple[str, int, int] | None:
    """(code, start, end) of the country abroad that `text` says people came from, else None.

    The blank before 'dari' is often lost, and a town may stand before the country.
    """
    for told in _FROM_COUNTRY.finditer(text):
        code = country_code(told["name"])
        if code is not None and code != "IDN":
            return code, told.start("name"), told.end("name")
    return None


_FROM_COUNTRY: Final = re.compile(
    r"(?:\b|(?<=ASI)|(?<=KAN)|(?<=WNI)|(?<=PMI))(?:DARI(?:PADA)?|FROM|EX|EKS)\b\W*(?:[A-Z]\w+[\s,]+){0,5}?"
    r"(?P<name>MALAYSIA|(?:KERAJAAN )?ARAB SAUDI|SAUDI ARABIA|TAIWAN|SINGAPURA|SINGAPORE|BRUNEI"
    r"|HONG ?KONG|KUWAIT|QATAR|OMAN|BAHRAIN|YORDANIA|UNI EMIRAT ARAB|KOREA SELATAN|JEPANG)\b",
    re.IGNORECASE,
)


_DATELINE: Final = re.compile(r"\s*,\s*\d{1,2}\s+[A-Z][a-z]+\s+\d{4}")


def _without_dateline(name: str, after: str) -> str:
    """`name` without the town of the date line below: 'Depot Semuja' over 'Kuching, 9 Mei 2024'."""
    if _DATELINE.match(after) and not _is_town(fold(name)):
        for words in (2, 1):
            parts = name.rsplit(None, words)
            if len(parts) == words + 1 and _is_town(fold(" ".join(parts[1:]))):
                return parts[0]
    return name


def _is_town(name: str) -> bool:
    return name in CITIES_ABROAD or name in _TOWNS or is_region(name)


_BEYOND: Final = re.compile(
    r"\b(?:SABAH|SARAWAK|JOHOR|MELAKA|PERAK|PAHANG|KEDAH|SELANGOR|KELANTAN|SEMBILAN|TERENGGANU"
    r"|MALAYSIA|TAIWAN|ARABIA|SAUDI)\b"
)
"""States and countries that depots lie in."""
_COUNTRY: Final = (
    "SABAH|SARAWAK|MALAYSIA|TAIWAN|SAUDI ARABIA|ARAB SAUDI|KERAJAAN ARAB SAUDI|KUWAIT|BRUNEI"
    "|BRUNEI DARUSSALAM|QATAR|OMAN|BAHRAIN|YORDANIA|JORDAN|UNI EMIRAT ARAB|UAE|SINGAPURA|SINGAPORE"
)
"""What follows the name of a depot and is no part of it."""


def _found(match: "re.Match[str]", text: str, names: tuple[str, ...]) -> FoundPlace:
    """The match as a place in upper case; a known name is put right."""
    printed = _without_dateline(_capitals(match["name"]), text[match.end("name") :])
    printed = _up_to_known(fold(match["head"]), printed, names)
    head = " ".join(fold(match["head"]).replace(":", " ").split())
    head, name = _HEADS.get(head, head), fold(printed)
    short = " ".join((match["short"] or "").upper().split())
    name = re.sub(rf"(?<=\w)\s*[,\s]\s*(?:{_COUNTRY})$", "", name)
    known = nearest(name, names, 88.0) if names else None
    end = match.start("name") + len(printed)
    town = re.match(r"\s*\.\s*([A-Za-z]+)", text[end:])  # a comma read as a point
    longer = nearest(f"{name}, {town[1]}", (n for n in names if "," in n), 92.0) if town else None
    if town and longer:
        known, end = longer, end + town.end()
    if known and known.replace(", ", " ") == name:
        known = name  # a comma stands only where it is printed
    whole = " ".join(part for part in (head, short, known or name) if part)
    return FoundPlace(spelled_office(whole), match.start(), end, known is not None)


def _up_to_known(head: str, printed: str, names: tuple[str, ...]) -> str:
    """`printed` up to the end of a known name, where no other place follows: 'Aruk PMI-B'."""
    places = names or ENTRY_POINTS
    for end in (len(printed), *(at.start() for at in reversed([*_BLANKS.finditer(printed)]))):
        name = fold(printed[:end])
        if nearest(name if names else f"{head} {name}", places, _SURE):
            return printed if _names_place(fold(printed[end:])) else printed[:end]
    return printed


_BLANKS: Final = re.compile(r"[\s,]+")
_SURE: Final = 96.0
"""How near (rapidfuzz's ratio) a name is to one of the gazetteer that what follows is cut off."""


def _names_place(rest: str) -> bool:
    """Whether what follows a known name is a town, a region or a country, and so part of it."""
    first = rest.split(maxsplit=1)[0] if rest else ""
    return bool(_is_town(rest) or _is_town(first) or _ABROAD.search(rest) or _BEYOND.search(rest))
