"""Depots that workers are sent from and posts that they come home through, found in text."""

import re
from dataclasses import dataclass
from typing import Final

from extract.gazetteer import DEPOTS, ENTRY_POINTS, fold, nearest


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
    r"|DIPULANGKAN|DIDEPORTASI|DIDEPORTASIKAN|DIHANTAR|DITERIMA|TIBA|KE|DARI|DI|JUMLAH|SENARAI"
)
_NAME: Final = rf"(?:(?!(?:{_STOP})\b)[A-Z][A-Z'’-]*)"
_DEPOT: Final = re.compile(
    r"(?P<head>DEPO[TH]{1,2}(?:\s+TAHANAN)?(?:\s+(?:IMIGRESEN|IMIGRASI|IMMIGRATION))?|D\.?T\.?I|D\.?I\.?T"
    r"|PTS|PUSAT\s+TAHANAN(?:\s+SEMENTARA)?(?:\s+IMIGRESEN)?|RUMAH\s+TAHANAN(?:\s+IMIGRESEN)?"
    r"|(?:IMMIGRATION\s+)?DETENTION\s+CENT(?:RE|ER)|RUMAH\s+DETENSI(?:\s+IMIGRASI)?|TARHIL"
    rf"|PENJARA|SHELTER)\b[\s:]+(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
    re.IGNORECASE,
)
_POST: Final = re.compile(
    r"(?P<head>PLBN(?:\s+TERPADU)?|P\.L\.B\.N\.?|POS\s+LINTAS\s+BATAS(?:\s+NEGARA)?(?:\s+\(PLBN\))?|PELABUHAN"
    r"(?:\s+(?:LAUT|INTERNASIONAL|FERRY|FERI|PENYEBERANGAN))*|BANDARA(?:\s+(?:INTERNASIONAL|UDARA))*"
    r"|BANDAR\s+UDARA(?:\s+INTERNASIONAL)?|TERMINAL\s+FERRY)\b[\s:]+"
    rf"(?P<name>{_NAME}(?:\s+{_NAME}){{0,3}}(?:\s*,\s*{_NAME}(?:\s+{_NAME})?)?)",
    re.IGNORECASE,
)
_ABROAD: Final = re.compile(
    r"\bTAWAU\b|\bTEBEDU\b|\bBIAWAK\b|\bLUBOK\b|\bSTULANG\b|\bPASIR GUDANG\b"
)


def depot_in(text: str) -> FoundPlace | None:
    """The first depot that `text` names ("Depot Tahanan Imigresen Bekenu, Miri"), else None.

    Where several are named, the one with the fullest name.
    """
    found = [_found(match, text, DEPOTS) for match in _DEPOT.finditer(text)]
    return max(found, key=lambda place: (len(place.name), -place.start), default=None)


def entry_point_in(text: str) -> FoundPlace | None:
    """The first Indonesian border post, port or airport that `text` names, else None."""
    for match in _POST.finditer(text):
        place = _found(match, text, ())
        if not _ABROAD.search(place.name):
            known = nearest(place.name, ENTRY_POINTS, 90.0)
            return FoundPlace(known or place.name, place.start, place.end)
    return None


def _found(match: "re.Match[str]", text: str, names: tuple[str, ...]) -> FoundPlace:
    """The match as a place; a comma's second half stays only when it is a place by its form."""
    head, name = fold(match["head"]), fold(match["name"])
    known = nearest(name, names, 88.0) if names else None
    return FoundPlace(f"{head} {known or name}", match.start(), match.end())
