"""Depots that workers are sent from and posts that they come home through, found in text."""

import re
from dataclasses import dataclass
from typing import Final

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
    """A place and where it stands: `name` is text[start:end] in upper case, slips put right."""

    name: str
    start: int
    end: int


_STOP: Final = (
    r"MELALUI|MENUJU|LEWAT|MENERUSI|VIA|PADA|YANG|DENGAN|UNTUK|SEBANYAK|SEJUMLAH|SERAMAI|TELAH|AKAN"
    r"|DAN|OLEH|KEPADA|HARI|TANGGAL|TARIKH|TGL|TERDIRI|SELANJUTNYA|DALAM|ATAS|GUNA|SERTA|BERTEMPAT"
    r"|MEMFASILITASI|SEKITAR|PUKUL|TAHUN|KARENA|SETELAH|TERHADAP|BAGI|MENGGUNAKAN|NOMOR|NO|SURAT"
    r"|PINTU|TITIK|MASUK|KELUAR|NAMA|KAMI|YAITU|IAITU|BESERTA|BERSAMA|NEGARA|TUJUAN|KEDATANGAN|MAKA"
    r"|PIHAK|BERITA|DAFTAR|LAMPIRAN|PERIHAL|NEGERI|ADALAH|SUDAH|SEBAGAI|SEMUA|SELURUHNYA"
    r"|DIPULANGKAN|DIDEPORTASI|DIDEPORTASIKAN|DIHANTAR|DITERIMA|TIBA|KE|DARI|DI|JUMLAH|SENARAI"
    r"|BUTIR|BUTIR-BUTIR|KONSULAT|KEDUTAAN|KJRI|KBRI|KDEI|SATGAS|SATUAN|P4MI|BP3MI|PETUGAS|YTH|HAL"
    r"|PENYERAHAN|PEMERINTAH|KEPALA|TEMPAT|WAKTU|MODA|KAPAL|SERAH|ADAPUN|BAHWA|BERIKUT|DENGAN"
    r"|SENIN|SELASA|RABU|KAMIS|JUM.?AA?T|SABTU|MINGGU|ISNIN|KHAMIS|AHAD|IALAH|YAKNI|LANTARAN|SEBAB"
    r"|BIL|KERANA|DIJADUALKAN|DIJADWALKAN|BERTARIKH|DESA|KECAMATAN|KEC|KABUPATEN|KAB|PROVINSI|PROV"
    r"|DUSUN|TERSEBUT|INI|KEMUDIAN|LALU|VESSEL|SHIP|DATE|TOTAL|PORT|WITH|ON|BY|AND|AT|TO|FROM|WILL"
    r"|WHERE|THE|PERKARA|SILA|BAGAIMANAPUN|BAHAWA|MANAKALA|PUKUL|JAM|WIB|WITA|IMIGRESEN|IMIGRASI"
    r"|DEPO[TH]{0,2}|FORMULIR|FORM|BORANG|LAPORAN|MANIFEST?|REKAPITULASI|REKAP|KETERANGAN|PENDATAAN|DATA|DOKUMEN"
)
_NAME: Final = rf"(?:(?!(?:{_STOP})\b)[A-Z][A-Z'’-]*)"
_NO_HEAD: Final = (
    r"(?!(?:DEPO[TH]{0,2}|D\.?T\.?I|PTS|PUSAT|RUMAH|DETENTION|DEPORTATION|PELABUHAN|PLBN|POS\s+LINTAS"
    r"|BANDARA|BANDAR\s+UDARA|TERMINAL)\b)"
)
"""No other kind of place: what stands before that is a label ('Pelabuhan : Pelabuhan Batam')."""
_DEPOT: Final = re.compile(
    r"(?P<head>DEPO[TH]{0,2}(?:\s+TAHANAN)?(?:\s+(?:IMIGRESEN|IMIGRASI|IMMIGRATION))?|D\.?T\.?[IL1]|D\.?I\.?T"
    r"|PTS|PUSAT\s+TAHANAN(?:\s+SEMENTARA)?(?:\s+IMIGRESEN)?|RUMAH\s+TAHANAN(?:\s+IMIGRESEN)?"
    r"|(?:IMMIGRATION\s+)?(?:DETENTION|DEPORTATION)\s+CENT(?:RE|ER)|RUMAH\s+DETENSI(?:\s+IMIGRASI)?|TARHIL"
    rf"|PENJARA|SHELTER)\b(?P<short>\s*\([A-Z]{{2,4}}\))?[\s:]+{_NO_HEAD}"
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
    re.IGNORECASE,
)
_NAMED_DEPOT: Final = re.compile(
    rf"\b(?:FROM|AT|IN|OF|DARI)\s+(?:THE\s+)?(?P<name>(?:{_NAME}\s+){{1,3}}?(?:IMMIGRATION|DETENTION|DEPORTATION)\s+"
    r"(?:DEPOT|(?:DETENTION|DEPORTATION)\s+(?:DEPOT|CENT(?:RE|ER))|CENT(?:RE|ER)|CAMP))\b",
    re.IGNORECASE,
)
"""A depot that English papers name before its kind: Lenggeng Immigration Depot."""
_POST: Final = re.compile(
    r"(?P<head>PL[B8]N(?:\s+TERPADU)?|P\.L\.B\.N\.?|POS\s+LINTAS\s+BATAS(?:\s+NEGARA)?(?:\s+\(PLBN\))?|PELABUHAN"
    r"(?:\s+(?:LAUT|INTERNASIONAL|FERRY|FERI|PENYEBERANGAN))*|BANDARA(?:\s+(?:INTERNASIONAL|UDARA))*"
    r"|BANDAR\s+UDARA(?:\s+INTERNASIONAL)?|TERMINAL\s+FERRY)\b(?P<short>\s*\([A-Z]{2,4}\))?[\s:]+"
    rf"{_NO_HEAD}(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
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
    found = [_found(match, text, DEPOTS) for match in _DEPOT.finditer(text)]
    found += [
        FoundPlace(fold(match["name"]), match.start("name"), match.end("name"))
        for match in _NAMED_DEPOT.finditer(text)
        if match["name"][:1].isupper()
    ]
    return max(found, key=lambda place: (len(place.name), -place.start), default=None)


_ADDRESS: Final = re.compile(r"\b(?:JL|JLN|JALAN|KM|KAPAL)\b[\s.]*$", re.IGNORECASE)
_WAY: Final = re.compile(
    r"\b(?:MELALUI|LEWAT|VIA|MENERUSI|DI|KE|MENUJU|PADA|TIBA|PINTU MASUK)\b\W*$", re.IGNORECASE
)


def entry_point_in(text: str) -> FoundPlace | None:
    """The Indonesian border post, port or airport that `text` names, else None.

    Known ones come before unknown ones, and what follows 'melalui' or 'di' before what does not;
    streets named after a port and ports abroad are none.
    """
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
            chosen = FoundPlace(known or place.name, place.start, place.end)
    return chosen or _airport(text) or _gate(text) or _shore(text)


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


_COUNTRY: Final = (
    "SABAH|SARAWAK|MALAYSIA|TAIWAN|SAUDI ARABIA|ARAB SAUDI|KERAJAAN ARAB SAUDI|KUWAIT|BRUNEI"
    "|BRUNEI DARUSSALAM|QATAR|OMAN|BAHRAIN|YORDANIA|JORDAN|UNI EMIRAT ARAB|UAE|SINGAPURA|SINGAPORE"
)
"""What follows the name of a depot and is no part of it."""


def _found(match: "re.Match[str]", text: str, names: tuple[str, ...]) -> FoundPlace:
    """The match as a place in upper case; a known name is put right."""
    printed = _without_dateline(_capitals(match["name"]), text[match.end("name") :])
    head, name = _HEADS.get(fold(match["head"]), fold(match["head"])), fold(printed)
    short = " ".join((match["short"] or "").upper().split())
    name = re.sub(rf"\s*,\s*(?:{_COUNTRY})$", "", name)
    known = nearest(name, names, 88.0) if names else None
    end = match.start("name") + len(printed)
    town = re.match(r"\s*\.\s*([A-Za-z]+)", text[end:])  # a comma read as a point
    longer = nearest(f"{name}, {town[1]}", (n for n in names if "," in n), 92.0) if town else None
    if town and longer:
        known, end = longer, end + town.end()
    whole = " ".join(part for part in (head, short, known or name) if part)
    return FoundPlace(spelled_office(whole), match.start(), end)
