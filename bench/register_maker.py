"""An invented register of any size, streamed as CSV in gzip, and readings whose answers are known.

Skewed names (SITI and MUHAMMAD everywhere, half of the last names rare), siblings and twins, birth
dates on 1 January, namesakes of one birth year, one human under two KPJ, clerks' slips from row to
row. Nothing in it comes from a sample; all people are invented.
"""

import csv
import gzip
import io
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import accumulate, groupby
from operator import itemgetter
from pathlib import Path

from bench.noise import Query, agency_code, destination, query_about
from bench.noise_names import mistyped, sounds
from matching.record import Person
from store.register_columns import Identity
from store.register_persons import person_of
from tests.matching.people import GIVEN, LAST

HEADING = (
    "kpj nik full_name birth_date birth_place sex passport_number segment agency_code agency_name"
    " destination_country programme phase period_start period_end paid_at status amount"
)
REGENCIES = (
    "INDRAMAYU 3212|CIREBON 3209|CILACAP 3301|KENDAL 3324|MALANG 3507|BLITAR 3505|PONOROGO 3502"
    "|TULUNGAGUNG 3504|LOMBOK TIMUR 5203|LOMBOK TENGAH 5202|LOMBOK BARAT 5201|SUMBAWA 5204"
    "|SAMBAS 6101|NUNUKAN 6503|MAKASSAR 7371|BONE 7308|BULUKUMBA 7302|KUPANG 5301|FLORES TIMUR 5306"
    "|LEMBATA 5313|LAMPUNG TIMUR 1807|LAMPUNG TENGAH 1802|MEDAN 1271|DELI SERDANG 1207|SUBANG 3213"
    "|KARAWANG 3215|SUKABUMI 3202|CIANJUR 3203|BANYUWANGI 3510|JEMBER 3509|MADIUN 3519|NGAWI 3521"
    "|GROBOGAN 3315|PATI 3318|BREBES 3329|PEMALANG 3327|BUTON 7404|BIMA 5206|BELU 5304"
)
STEMS = (
    "SU WAR KAR MAR PAR SAR TRI PUR RUS DAR YUL NUR MUS HAR TAR ROH ER SUM SUP SUH JUM LAS MUN NGAT"
    " SAM SIT SOL TAS WAG YAT ZUL AM AN AS BAS DAS DJU EN FIT HAL HER IM IS JAM KAS LAT MAS MIS NAS"
    " PON RAS RIS SAD SAL SUK SUW TAM TUM UM WAS WIN"
)
MIDDLES = " I A AR AT IN IR IS IT IY OR UN UR IM AM"
ENDS = {
    "F": "YATI WATI NINGSIH YANI INAH IYAH INI ASIH IANI MINI TINI SIH AH IATUN ARTI",
    "M": "YADI YANTO TONO MAN MIN JO DI NO WANTO SONO TOYO UDIN RIS SUDIN AJI NAN",
}
ROWS_OF = ((2, 15), (4, 40), (6, 30), (8, 15))
"""Rows of a person and how often: two programmes, before and after departure, renewals."""
MEAN_ROWS = sum(rows * share for rows, share in ROWS_OF) / 100


class _Skewed:
    """Words of which the first are drawn far more often (Zipf)."""

    def __init__(self, words: list[str], power: float) -> None:
        self.words = words
        self.steps = list(accumulate((rank + 2) ** -power for rank in range(len(words))))

    def draw(self, rng: random.Random) -> str:
        return rng.choices(self.words, cum_weights=self.steps)[0]


def _invented_words(rng: random.Random, count: int, sex: str) -> list[str]:
    """Words built as Javanese, Sundanese and Malay names are: many differ by a letter or two."""
    stems, middles, ends = STEMS.split(), MIDDLES.split(" "), ENDS[sex].split()
    words = (f"{rng.choice(stems)}{rng.choice(middles)}{rng.choice(ends)}" for _ in range(count))
    return list(dict.fromkeys(words))


class People:
    """An endless row of invented persons; the same seed makes the same ones."""

    def __init__(self, seed: int) -> None:
        self.rng = rng = random.Random(seed)  # noqa: S311 - invented people, no secret
        self.given = {
            s: _Skewed(GIVEN[s].split() + _invented_words(rng, 3000, s), 1.05) for s in "FM"
        }
        self.last = _Skewed(LAST.split() + _invented_words(rng, 20_000, "M"), 0.85)
        self.places = [(entry[:-5], entry[-4:]) for entry in REGENCIES.split("|")]
        self.before: list[Person] = []
        self.given_out: set[str] = set()  # NIK: no two humans have one

    def __iter__(self) -> Iterator[Person]:
        """Persons; now and then one who resembles an earlier one, or is an earlier one again."""
        for number in range(10**9):
            person = replace(
                self._next(), kpj=f"{20_000_000_000 + number * 37_972_137_111 % 79_999_999_997}"
            )
            self.before = [*self.before[-199:], person]
            yield person

    def _next(self) -> Person:
        rng, person = self.rng, self._person()
        if not self.before or (kind := rng.random()) > 0.08:
            return person
        other = rng.choice(self.before)
        if kind < 0.015:  # registered once more, with another passport
            return replace(other, passport_numbers=person.passport_numbers)  # keeps the NIK
        if kind < 0.03 and other.birth_date:  # a namesake of the same birth year
            near = other.birth_date.replace(month=rng.randint(1, 12), day=rng.randint(1, 28))
            return self._of(other.full_name, other.sex, near, person.birth_place)
        sibling = kind < 0.075
        born = person.birth_date if sibling else other.birth_date  # a twin's is the same
        assert born is not None
        words = [person.full_name.split()[0], *other.full_name.split()[1:]]
        return self._of(" ".join(dict.fromkeys(words)), person.sex, born, other.birth_place)

    def _person(self) -> Person:
        rng = self.rng
        sex = rng.choice("FFM")
        born = date(1964, 1, 1) + timedelta(days=int(rng.triangular(0, 15_300, 9_500)))
        if rng.random() < 0.065:
            born = born.replace(month=1, day=1)
        words = [self.given[sex].draw(rng)]
        for share in (0.9, 0.45):
            if rng.random() < share:
                words.append((self.last if rng.random() < 0.6 else self.given[sex]).draw(rng))
        if rng.random() < 0.12:
            words += ["BIN" if sex == "M" else "BINTI", self.given["M"].draw(rng)]
        return self._of(" ".join(dict.fromkeys(words)), sex, born, rng.choice(self.places)[0])

    def _of(self, name: str, sex: str, born: date, place: str) -> Person:
        rng, code = self.rng, dict(self.places)[place]
        serial = rng.choice((1, 1, 1, 2, 2, 3, rng.randint(1, 99)))
        day = born.day + (40 if sex == "F" else 0)
        district = f"{code}{rng.randint(1, 25):02}"
        nik = f"{district}{day:02}{born:%m%y}{serial:04}"
        while nik in self.given_out:
            serial += 1
            nik = f"{district}{day:02}{born:%m%y}{serial:04}"
        self.given_out.add(nik)
        return Person(
            kpj="",
            full_name=name,
            birth_date=born,
            birth_place=place,
            sex=sex,
            nik=nik,
            passport_numbers=tuple(
                f"{rng.choice('ABCEX')}{rng.randrange(10**7):07}"
                for _ in range(rng.choice((1, 1, 1, 2)))
            ),
            countries=(destination(rng),),
            agencies=(agency_code(rng),),
        )


def rows_of(rng: random.Random, person: Person) -> Iterator[list[str]]:
    """The rows of a person, in pairs of programmes; a clerk's slip in one of a hundred persons."""
    start = date(2018, 1, 1) + timedelta(days=rng.randrange(2800))
    counts, shares = zip(*ROWS_OF, strict=True)
    slip, (agency,), (country,) = rng.random(), person.agencies, person.countries
    nik = person.nik[:15] + "0" if slip < 0.01 else person.nik if slip < 0.96 else ""
    for pair in range(rng.choices(counts, shares)[0] // 2):
        phase = "before" if pair == 0 and slip > 0.3 else "during_after"
        end = start + timedelta(days=150 if phase == "before" else 760)
        retyped = pair and 0.01 < slip < 0.03
        name = (mistyped if slip < 0.02 else sounds)(rng, person.full_name) if retyped else ""
        for programme in ("JKK", "JKM"):
            yield [
                person.kpj, nik, name or person.full_name, f"{person.birth_date}",
                person.birth_place, person.sex,
                person.passport_numbers[min(pair // 2, len(person.passport_numbers) - 1)], "PMI",
                agency, f"PT CONTOH {agency}", country, programme, phase,
                f"{start}", f"{end}", f"{start}" if slip < 0.98 else "", "AKTIF",
                "37500" if phase == "before" else "332500",
            ]  # fmt: skip
        start = end + timedelta(days=rng.choice((1, 1, 40)))


def make(path: Path, rows: int, seed: int, tuning: int = 0, held_back: int = 0) -> list[Query]:
    """Write `rows` rows to `path` (CSV in gzip), the last person whole; readings of some of them.

    `tuning` and `held_back`: about how many readings with the noise of each half. What is written
    does not depend on how many are asked for.
    """
    rng, asking = random.Random(seed + 1), random.Random(seed + 3)  # noqa: S311 - invented people
    outside, asked, written = iter(People(seed + 2)), list[Query](), 0
    share = (tuning + held_back) / (rows / MEAN_ROWS)
    with gzip.open(path, "wb", compresslevel=1) as packed:
        writer = csv.writer(text := io.TextIOWrapper(packed, "utf-8", newline=""))
        writer.writerow(HEADING.split())
        for person in People(seed):
            mine = list(rows_of(rng, person))
            writer.writerows(mine)
            written += len(mine)
            if asking.random() < share:
                held = asking.random() * (tuning + held_back) < held_back
                asked.append(query_about(asking, person, next(outside), held_back=held))
            if written >= rows:
                break
        text.flush()
    return asked


def persons_of(path: Path) -> Iterator[Person]:
    """The persons of a register written by `make`, as an import makes them."""
    with gzip.open(path, "rt", encoding="utf-8", newline="") as stream:
        for kpj, rows in groupby(csv.DictReader(stream), key=itemgetter("kpj")):
            said = list(rows)
            seen: Counter[Identity] = Counter(
                (
                    row["full_name"],
                    date.fromisoformat(row["birth_date"]),
                    row["birth_place"],
                    row["sex"],
                    row["nik"],
                    row["passport_number"],
                )
                for row in said
            )
            yield replace(
                person_of(kpj, dict(seen)),
                countries=tuple({row["destination_country"]: None for row in said}),
                agencies=tuple({row["agency_code"]: None for row in said}),
            )
