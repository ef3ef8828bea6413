"""What the machine readable zone and the visual zone of a passport say together.

The zone's check digits vouch for its reading; the visual zone is what people rely on. Where both
were read surely and differ, the visual value is kept and a person is told of both.
"""

import re
from dataclasses import dataclass
from typing import Final

from extract.document import Finding, Severity, Source
from extract.passports.mrz import DOUBTFUL, Mrz
from extract.passports.names import Printed, alike
from extract.passports.spelling import bare, common, spelt
from extract.passports.states import state_code
from extract.passports.values import Seen
from ingest.box import Box
from ingest.errors import Sentence

SURE: Final = 0.80
"""Confidence from which a visual value is held against the zone's."""

CLEAR: Final = 0.93
"""Confidence above which figures are not taken for other figures."""

LONGEST_WORD: Final = 13
"""Letters of one word of a name, beyond which two words have probably run together."""

WORN: Final = 0.6
"""Part of a word's letters that is left of it at least."""

AGREED: Final = 0.995
VOUCHED: Final = 0.97

TITLES: Final = {
    "full_name": Sentence("nama", "name"),
    "passport_number": Sentence("nomor paspor", "passport number"),
    "birth_date": Sentence("tanggal lahir", "date of birth"),
    "expiry_date": Sentence("tanggal habis berlaku", "date of expiry"),
    "sex": Sentence("jenis kelamin", "sex"),
    "nationality": Sentence("kewarganegaraan", "nationality"),
    "personal_number": Sentence("nomor pribadi", "personal number"),
    "composite": Sentence("angka pemeriksa gabungan", "composite check digit"),
}


@dataclass(frozen=True, slots=True)
class Zoned:
    """A value of the machine readable zone: confidence 0..1, and what its check digit says of it.

    Neither `vouched` for nor `refuted`: no check digit covers it.
    """

    value: str
    confidence: float
    vouched: bool
    refuted: bool
    box: Box


@dataclass(frozen=True, slots=True)
class Settled:
    """The value kept, where it stands, and whether the two zones contradict each other."""

    value: str
    raw: str
    confidence: float
    box: Box
    source: Source
    contradicted: bool = False


def settle(seen: Seen | None, zoned: Zoned | None) -> Settled | None:
    """One value from what each zone says of the same field; None when neither says anything."""
    if seen is None or zoned is None:
        return _alone(seen, zoned)
    if zoned.value in (seen.value, bare(seen.raw)):
        confidence = AGREED if zoned.vouched or zoned.confidence > 0.9 else VOUCHED
        return Settled(zoned.value, seen.raw, confidence, seen.box, Source.LABEL)
    if seen.confidence < SURE or misread(seen, zoned.value):
        trusted = zoned.vouched or zoned.confidence > seen.confidence
        most = 0.93 if zoned.vouched else 0.75
        return _zone(zoned, most) if trusted else _visual(seen, 0.8)
    if zoned.refuted or (zoned.confidence < DOUBTFUL and not zoned.vouched):
        return _visual(seen, 0.9)
    return _contradicted(seen)


def _alone(seen: Seen | None, zoned: Zoned | None, most: float = 0.97) -> Settled | None:
    """The value of the one zone that has it, of the visual one with confidence `most` at most."""
    if zoned is not None:
        return _zone(zoned, VOUCHED if zoned.vouched else 0.94)
    return _visual(seen, most) if seen else None


def _contradicted(seen: Seen) -> Settled:
    return Settled(seen.value, seen.raw, 0.6, seen.box, Source.LABEL, contradicted=True)


def _visual(seen: Seen, most: float) -> Settled:
    return Settled(seen.value, seen.raw, min(most, seen.confidence), seen.box, Source.LABEL)


def _zone(zoned: Zoned, most: float) -> Settled:
    sure = most if zoned.vouched else min(most, zoned.confidence)
    return Settled(zoned.value, zoned.value, sure, zoned.box, Source.MRZ)


def misread(seen: Seen, other: str) -> bool:
    """Whether a visual value may be `other`, misread by shape.

    One or two letters taken for figures are always forgiven; figures taken for figures only where
    the print was not read clearly.
    """
    if len(seen.value) != len(other):
        return False
    pairs = [{a, b} for a, b in zip(seen.value, other, strict=True) if a != b]
    alike = all(any(pair <= shapes for shapes in _ALIKE) for pair in pairs)
    figures = any("".join(pair).isdigit() for pair in pairs)
    mended = seen.value.isalnum() and seen.value not in bare(seen.raw)
    clear = seen.confidence > CLEAR and not mended
    return 0 < len(pairs) <= 2 and alike and not (figures and clear)


_ALIKE: Final = tuple(
    map(set, ("0ODQ", "1ILT7", "2Z", "5S", "6G", "8B", "38", "56", "06", "08", "49", "CG", "EF"))
)


def settle_name(
    seen: Seen | None, zoned: Zoned | None, cut: bool, printed: Printed | None
) -> Settled | None:
    """The holder's name: as printed in the visual zone where that is the zone's.

    `cut`: the zone may not show all of the name. `printed`: what the page prints of the zone's
    name, wherever. Lost blanks and misread letters of the visual zone are mended from a zone that
    was read surely; marks that a zone cannot print are kept. Only a whole name beside a label of
    names contradicts the zone.
    """
    if zoned is None or (seen is None and printed is None):
        glued = seen is not None and len(seen.value) > LONGEST_WORD and " " not in seen.value
        return _alone(seen, zoned, most=0.8 if glued else 0.97)
    same = _one_name(seen, zoned, cut, printed)
    if same is not None:
        return same
    if seen and not (printed and printed.whole) and _is_whole_name(seen.value, zoned.value):
        if seen.confidence >= SURE and zoned.confidence >= DOUBTFUL:
            return _contradicted(seen)
        if zoned.confidence < min(DOUBTFUL, seen.confidence):
            return _visual(seen, 0.75)
    return _part_printed(printed, zoned)


def _one_name(
    seen: Seen | None, zoned: Zoned, cut: bool, printed: Printed | None
) -> Settled | None:
    """The name where print and zone have the same, but for letters misread; None where not."""
    if seen and cut and _shortened(seen.value, zoned.value):
        return Settled(seen.value, seen.raw, VOUCHED, seen.box, Source.LABEL)
    if printed and printed.exact and printed.whole:
        sure = VOUCHED if cut else AGREED
        return Settled(printed.value, printed.raw, sure, printed.box, Source.LABEL)
    near = seen if seen and alike(common(seen.value), common(zoned.value)) else None
    ink = printed if printed and printed.whole else near
    if ink and zoned.confidence > 0.9 and not cut:
        return Settled(zoned.value, ink.raw, 0.93, ink.box, Source.MRZ)
    return _visual(near, 0.85) if near else None


def _part_printed(printed: Printed | None, zoned: Zoned) -> Settled:
    """The zone's name, in the spelling of the part of it that was found in print."""
    if printed is None:
        return _zone(zoned, 0.75)
    sure = min(0.9, zoned.confidence)
    return Settled(printed.value, printed.raw, sure, printed.box, Source.MRZ)


def _is_whole_name(name: str, coded: str) -> bool:
    """Whether print may be another holder's name: no shorter than the zone's, and no heading.

    Letters that a reader does not know are lost: NGUYN is NGUYỄN, and no other name.
    """
    words = set(re.findall(r"\w+", name))
    worn = all(any(_is_worn(spelt(word), other) for other in coded.split()) for word in words)
    return name.count(" ") >= coded.count(" ") and not worn and not words & _OF_HEADINGS


def _is_worn(word: str, whole: str) -> bool:
    """Whether a word is another that lost a few letters."""
    letters = iter(whole)
    return len(word) >= WORN * len(whole) and all(letter in letters for letter in word)


_OF_HEADINGS: Final = frozenset(
    {"MINISTRY", "DEPARTMENT", "OFFICE", "AUTHORITY", "CONSULATE", "EMBASSY", "POLICE", "REPUBLIC",
     "REPUBLIK", "REPUBLIKA", "REPUBLICA", "REPUBLIQUE", "KINGDOM", "UNION", "PASSPORT", "STATES"}
)  # fmt: skip


def _shortened(full: str, short: str) -> bool:
    """Whether every word of `short` is a word of `full` or begins one."""
    words = [common(word) for word in full.split()]
    return all(any(w.startswith(common(part)) for w in words) for part in short.split())


def mismatch(name: str, seen: Seen, zoned: Zoned) -> Finding:
    """The finding that both zones were read surely and contradict each other."""
    title = TITLES[name]
    return Finding(
        "mrz_viz_mismatch",
        Severity.ERROR,
        Sentence(
            f"MRZ dan halaman data berbeda untuk {title.id}: MRZ {zoned.value}, tercetak"
            f" {seen.value}. Periksa paspor aslinya.",
            f"The MRZ and the data page differ on the {title.en}: MRZ {zoned.value}, printed"
            f" {seen.value}. Look at the passport itself.",
        ),
        (name,),
    )


def zone_findings(mrz: Mrz, *, named: bool) -> tuple[Finding, ...]:
    """What the zone tells a person: a wrong printed digit, a mended slip, letters hard to read.

    `named`: the visual zone prints the same name. Digits that hold say nothing of letters that
    stand under none: coarse print turns O into D and leaves every digit right.
    """
    found = []
    if not named and mrz.confidence("unchecked") < DOUBTFUL:
        found.append(Finding("mrz_uncertain", Severity.WARNING, _UNCERTAIN, ("mrz", "full_name")))
    wrong = [name for name in mrz.surely_misprinted() if name != "composite"]
    if not wrong and "composite" in mrz.surely_misprinted():
        wrong = ["composite"]
    for name in wrong:
        title = TITLES[name]
        found.append(
            Finding(
                "mrz_check_digit",
                Severity.ERROR,
                Sentence(
                    f"Angka pemeriksa MRZ tidak cocok dengan {title.id} yang tercetak di MRZ."
                    " Periksa keaslian paspor.",
                    f"The MRZ's check digit does not fit the {title.en} that the MRZ prints."
                    " Check whether the passport is genuine.",
                ),
                ("mrz", *([name] if name in _FIELDS else [])),
            )
        )
    strange = [
        name
        for name, code in (
            ("issuing_country", mrz.issuing_country),
            ("nationality", mrz.nationality),
        )
        if state_code(code) is None
    ]
    if strange:
        found.append(Finding("mrz_unknown_state", Severity.WARNING, _STRANGE, ("mrz", *strange)))
    if mrz.repair is not None:
        place = mrz.repair.place + 1
        found.append(
            Finding(
                "mrz_repaired",
                Severity.INFO,
                Sentence(
                    f"Satu karakter MRZ (baris 2, posisi {place}) dibaca '{mrz.repair.read}' dan"
                    f" diperbaiki menjadi '{mrz.repair.meant}' karena semua angka pemeriksa lalu"
                    " cocok.",
                    f"One MRZ character (line 2, place {place}) was read '{mrz.repair.read}' and"
                    f" mended to '{mrz.repair.meant}', because every check digit then holds.",
                ),
                ("mrz",),
            )
        )
    return tuple(found)


_UNCERTAIN: Final = Sentence(
    "Sebagian huruf MRZ tanpa angka pemeriksa sulit dibaca. Bandingkan nama, kewarganegaraan dan"
    " jenis kelamin dengan paspor aslinya, atau pindai ulang dengan resolusi lebih tinggi.",
    "Letters of the MRZ that stand under no check digit are hard to read. Hold name, nationality"
    " and sex against the passport itself, or scan it again at a higher resolution.",
)

_STRANGE: Final = Sentence(
    "Kode negara di MRZ tidak ada dalam daftar ICAO. Bandingkan dengan paspor aslinya.",
    "A State's code in the MRZ is not in ICAO's list. Hold it against the passport itself.",
)

_FIELDS: Final = frozenset({"passport_number", "birth_date", "expiry_date"})
