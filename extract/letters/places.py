"""Depots that workers are sent from and posts that they come home through, found in text."""

import re
from dataclasses import dataclass
from typing import Final

from extract.values.gazetteer import DEPOTS, ENTRY_POINTS, fold, nearest, spelled_office


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
    r"|BIL|KERANA|DIJADUALKAN|DIJADWALKAN|BERTARIKH"
)
_NAME: Final = rf"(?:(?!(?:{_STOP})\b)[A-Z][A-Z'’-]*)"
_DEPOT: Final = re.compile(
    r"(?P<head>DEPO[TH]{0,2}(?:\s+TAHANAN)?(?:\s+(?:IMIGRESEN|IMIGRASI|IMMIGRATION))?|D\.?T\.?[IL1]|D\.?I\.?T"
    r"|PTS|PUSAT\s+TAHANAN(?:\s+SEMENTARA)?(?:\s+IMIGRESEN)?|RUMAH\s+TAHANAN(?:\s+IMIGRESEN)?"
    r"|(?:IMMIGRATION\s+)?DETENTION\s+CENT(?:RE|ER)|RUMAH\s+DETENSI(?:\s+IMIGRASI)?|TARHIL"
    rf"|PENJARA|SHELTER)\b(?P<short>\s*\([A-Z]{{2,4}}\))?[\s:]+(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
    re.IGNORECASE,
)
_POST: Final = re.compile(
    r"(?P<head>PL[B8]N(?:\s+TERPADU)?|P\.L\.B\.N\.?|POS\s+LINTAS\s+BATAS(?:\s+NEGARA)?(?:\s+\(PLBN\))?|PELABUHAN"
    r"(?:\s+(?:LAUT|INTERNASIONAL|FERRY|FERI|PENYEBERANGAN))*|BANDARA(?:\s+(?:INTERNASIONAL|UDARA))*"
    r"|BANDAR\s+UDARA(?:\s+INTERNASIONAL)?|TERMINAL\s+FERRY)\b(?P<short>\s*\([A-Z]{2,4}\))?[\s:]+"
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
    re.IGNORECASE,
)
_ABROAD: Final = re.compile(
    r"\bTAWAU\b|\bTEBEDU\b|\bBIAWAK\b|\bLUBOK\b|\bSTULANG\b|\bPASIR GUDANG\b"
)


_HEADS: Final = {"DTL": "DTI", "DT1": "DTI", "PL8N": "PLBN", "D.T.I": "DTI"}
"""Short heads as they are misread."""


def depot_in(text: str) -> FoundPlace | None:
    """The first depot that `text` names ("Depot Tahanan Imigresen Bekenu, Miri"), else None.

    Where several are named, the one with the fullest name.
    """
    found = [_found(match, text, DEPOTS) for match in _DEPOT.finditer(text)]
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
        if _ABROAD.search(place.name) or _ADDRESS.search(before):
            continue
        known = nearest(place.name, ENTRY_POINTS, 90.0)
        rank = 2 * (known is not None) + (_WAY.search(before) is not None)
        if best is None or (rank, -place.start) > best:
            best = rank, -place.start
            chosen = FoundPlace(known or place.name, place.start, place.end)
    return chosen or _gate(text) or _shore(text)


_GATE: Final = re.compile(r"\b(?:PINTU|TITIK)\s+MASUK\s+(?P<name>[A-Z][A-Za-z]+)\b", re.IGNORECASE)


def _gate(text: str) -> FoundPlace | None:
    """A known border post that is named without its kind: 'melalui pintu masuk Entikong'."""
    for match in _GATE.finditer(text):
        known = nearest(f"PLBN {fold(match['name'])}", ENTRY_POINTS, 92.0)
        if known is not None:
            return FoundPlace(known.removeprefix("PLBN "), match.start("name"), match.end())
    return None


_SHORE: Final = re.compile(
    r"\b(?:VIA|MELALUI|FROM|DARI)\b[^.;:]{3,60}?\b(?:TO|KE|MENUJU)\s+"
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}})",
    re.IGNORECASE,
)


def _shore(text: str) -> FoundPlace | None:
    """A known port that a crossing goes to, named without its kind: 'via Stulang to Dumai'."""
    for match in _SHORE.finditer(text):
        name = fold(_capitals(match["name"]))
        for kind in ("PELABUHAN", "PLBN"):
            known = nearest(f"{kind} {name}", ENTRY_POINTS, 94.0)
            if known is not None:
                return FoundPlace(known.removeprefix(f"{kind} "), match.start("name"), match.end())
    return None


def _capitals(name: str) -> str:
    """`name` up to its first small letters, where it begins with a capital: sentences go on so."""
    if not name[:1].isupper():
        return name
    small = re.search(r"[\s,]+[a-z]", name)
    return name[: small.start()] if small else name


def _found(match: "re.Match[str]", text: str, names: tuple[str, ...]) -> FoundPlace:
    """The match as a place in upper case; a known name is put right."""
    printed = _capitals(match["name"])
    head, name = _HEADS.get(fold(match["head"]), fold(match["head"])), fold(printed)
    short = " ".join((match["short"] or "").upper().split())
    name = re.sub(r"\s*,\s*(?:SABAH|SARAWAK|MALAYSIA|TAIWAN)$", "", name)
    known = nearest(name, names, 88.0) if names else None
    end = match.start("name") + len(printed)
    town = re.match(r"\s*\.\s*([A-Za-z]+)", text[end:])  # a comma read as a point
    longer = nearest(f"{name}, {town[1]}", (n for n in names if "," in n), 92.0) if town else None
    if town and longer:
        known, end = longer, end + town.end()
    whole = " ".join(part for part in (head, short, known or name) if part)
    return FoundPlace(spelled_office(whole), match.start(), end)
