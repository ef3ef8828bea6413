"""Letters that the model of entities is measured on: written apart from its grammar.

Whole templates are held out, and with them the names of people and most of how things are said.
`said(rng, n)` fills template n: what is printed, and what it says.
"""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from string import Formatter
from typing import Final

from specimens.days import WEEKDAYS, long, short
from training.narrative_texts import person_name


def _templates(text: str) -> tuple[str, ...]:
    """Letters parted by ----, lines that begin with # left out."""
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return tuple(each.strip() for each in "\n".join(lines).split("----"))


TEMPLATES: Final = _templates(
    Path(__file__).with_name("narrative_heldout.txt").read_text(encoding="utf-8")
)
_LABELS: Final = {
    **{"name": "PERSON", "origin": "ORIGIN", "offence": "OFFENCE", "depot": "DEPOT"},
    **{"post": "ENTRY_POINT", "issuer": "ISSUER", "official": "OFFICIAL", "employer": "EMPLOYER"},
    **{"office": "OFFICE", "country": "COUNTRY"},
}
_FIELDS: Final = {
    **{"name": "full_name", "sex": "sex", "born": "birth_date", "age": "age"},
    **{"passport": "passport_number", "splp": "splp_number"},
    **{"origin": "origin", "offence": "offence"},
}
_OFFENCES: Final = (
    "tidak mengantongi dokumen keimigrasian",
    "izin tinggalnya telah kedaluwarsa",
    "masuk lewat jalur tidak resmi",
    "memakai visa pelancong untuk bekerja",
    "berada di wilayah Malaysia tanpa paspor",
    "overstay selama dua tahun",
    "tersangkut perkara sabu",
    "tidak mempunyai permit",
)
_OFFENCES_MS: Final = (
    "tinggal lebih masa selama 14 bulan",
    "tidak mempunyai pas lawatan yang sah",
    "masuk tanpa pas",
    "gagal mengemukakan dokumen perjalanan",
    "bekerja tanpa pas penggajian",
)
_PLACES: Final = (
    ("Depot Imigresen Semuja", "PLBN Entikong"),
    ("DTI Bekenu, Miri", "PLBN Aruk"),
    ("Depot Tahanan Imigresen Tawau", "Pelabuhan Tunon Taka Nunukan"),
    ("Pusat Tahanan Sementara Kimanis", "Pelabuhan Malundung Tarakan"),
    ("Depo Imigresen Pekan Nenas", "Pelabuhan Batam Center"),
    ("Depot Imigresen Juru", "Bandara Kualanamu"),
    ("DIT Sibuga, Sandakan", "Pelabuhan Tunon Taka"),
)
_ORIGINS: Final = (
    "Kab. Lombok Timur, NTB",
    "Kabupaten Sambas, Kalimantan Barat",
    "Bulukumba, Sulawesi Selatan",
    "Kota Singkawang",
    "Kabupaten Flores Timur",
    "Ponorogo, Jawa Timur",
    "Desa Sungai Rambah, Kabupaten Sanggau",
    "Kab. Indramayu",
    "Timor Tengah Selatan, NTT",
)


@dataclass(frozen=True, slots=True)
class Said:
    """A letter's paragraphs (a leading ^ centres one), its entities, fields and workers."""

    paragraphs: tuple[str, ...]
    entities: tuple[tuple[str, str], ...]
    fields: Mapping[str, str]
    workers: tuple[Mapping[str, str], ...]


def said(rng: random.Random, number: int) -> Said:
    """Template `number` (modulo how many there are), filled."""
    template = TEMPLATES[number % len(TEMPLATES)]
    day = date(2023, 1, 1) + timedelta(days=rng.randint(0, 1000))
    facts, fields = _letter(rng, day, malay="Tarikh" in template or "bahawa" in template)
    people = {key: _person(rng, "bahawa" in template) for key in "abc"}
    entities: list[tuple[str, str]] = []
    workers: dict[str, dict[str, str]] = {}
    used: dict[str, str] = {}
    for _, slot, _, _ in Formatter().parse(template):
        who, _, what = (slot or "").rpartition(".")
        name = (slot or "").rstrip("0123456789") if not who else what
        text = people[who][what] if who else facts.get(slot or "", "")
        if name in _LABELS:
            entities.append((_LABELS[name], text))
        if who and what.split("_")[0] in _FIELDS:
            key = _FIELDS[what.split("_")[0]]
            workers.setdefault(who, {})[key] = people[who].get(f"{what.split('_')[0]}_iso", text)
        elif slot in fields:
            used |= fields[slot]
    spread = {"offence": facts["shared"].upper()} if "{shared}" in template else {}
    if spread:
        entities.append(("OFFENCE", facts["shared"]))
    filled = template.format(**facts, **{k: _Attributes(v) for k, v in people.items()})
    return Said(
        tuple(line.strip() for line in filled.strip().splitlines() if line.strip()),
        tuple(entities),
        used,
        tuple({**spread, **worker} for worker in workers.values()),
    )


class _Attributes:
    """A mapping whose keys a template names behind a point."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._values = values

    def __getattr__(self, name: str) -> str:
        return self._values[name]


def _letter(
    rng: random.Random, day: date, malay: bool
) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """What a letter says, and which fields each slot gives."""
    depot, post = rng.choice(_PLACES)
    written = day - timedelta(days=rng.randint(1, 3))
    say = _malay_day if malay else long
    facts = {
        "depot": depot,
        "post": post,
        "day": say(day),
        "weekday": WEEKDAYS[day.weekday()],
        "written": say(written),
        "ref": f"{rng.randint(10, 999)}/{rng.choice(('WN', 'PKN', 'DEPT'))}/{day.year}",
        "cited": f"S-{rng.randint(100, 999)}/IM/{day.year}",
        "earlier": short(written - timedelta(days=9)),
        "shared": rng.choice(_OFFENCES_MS if malay else _OFFENCES),
        "section": rng.choice(("Seksyen 6(1)(c)", "Seksyen 15(1)(c)")),
        **{f"official{n}": person_name(rng, held_out=True) for n in (1, 2, 3)},
        "employer": rng.choice(("Kenyalang Sawit Sdn Bhd", "Teo Hock Seng", "Syarikat Duta Papan")),
    }
    iso = {"deportation_date": day.isoformat()}
    fields = {
        "depot": {"depot": depot.upper()},
        "post": {"entry_point": post.upper()},
        "day": iso,
    }
    return facts, fields


def _malay_day(day: date) -> str:
    return long(day, "ms")


def _person(rng: random.Random, malay: bool) -> dict[str, str]:
    """One worker: each fact as printed; `x_iso` is its value where that differs."""
    born = date(1965, 1, 1) + timedelta(days=rng.randint(0, 14000))
    name = person_name(rng, held_out=True)
    name = name.upper() if rng.random() < 0.8 else name
    return {
        "name": name,
        "name_iso": name.upper(),
        "sex": "laki-laki",
        "sex_iso": "M",
        "born": _malay_day(born) if malay else long(born),
        "born_short": short(born),
        "born_iso": born.isoformat(),
        "age": str(rng.randint(18, 61)),
        "passport": f"{rng.choice('BCE')}{rng.randint(1000000, 9999999)}",
        "splp": f"XD{rng.randint(100000, 999999)}",
        "origin": (origin := rng.choice(_ORIGINS)),
        "origin_iso": origin.upper(),
        "offence": (offence := rng.choice(_OFFENCES_MS if malay else _OFFENCES)),
        "offence_iso": offence.upper(),
    }
