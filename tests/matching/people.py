"""An invented register: skewed names, siblings, birth dates on 1 January, two KPJ of one human."""

import random
from datetime import date, timedelta

from matching.keys import keys_of_person, keys_of_reading
from matching.rarity import Rarity
from matching.reading import tidy_reading
from matching.record import Person, Reading

GIVEN = {
    "F": "SITI SRI NUR DWI ENDANG SUMIATI AISYAH WAHYUNI LESTARI RAHAYU FATIMAH NENENG EUIS YULIANA"
    " SUHARTINI KARTINI MARSINAH RUKMINI SOLIHAH JUMINTEN PARTIYEM ROHMAH ISTIQOMAH DARSINI",
    "M": "MUHAMMAD AGUS BUDI AHMAD ABDUL SLAMET SUPRIYADI BAMBANG JOKO HENDRA YUSUF ZAENAL DJOKO"
    " KASIMAN PARJO SUTRISNO DARMAWAN FIRMANSYAH RUSLAN TARMUJI WAGINO SARJONO",
}
LAST = (
    "SANTOSO WIDODO SAPUTRA SETIAWAN KURNIAWAN HIDAYAT RAHMAN SIREGAR SIMANJUNTAK HUTAPEA NINGSIH"
    " PUSPITASARI HANDAYANI SUSANTI ASTUTI KOMALASARI BEREK SADIKIN MAULANA PRASETYO UTOMO WIBOWO"
)
PLACES = (
    ("INDRAMAYU", "321204"), ("SAMBAS", "610103"), ("KENDAL", "332411"), ("MALANG", "350713"),
    ("LOMBOK TIMUR", "520306"), ("CILACAP", "330109"), ("NUNUKAN", "650301"), ("BLITAR", "350508"),
)  # fmt: skip


def invented_people(count: int, seed: int = 1) -> list[Person]:
    """`count` persons, each with its own KPJ; a few are one human under two."""
    rng = random.Random(seed)  # noqa: S311 - invented people, no secret
    people: list[Person] = []
    while len(people) < count:
        person = _person(rng, len(people), people)
        people.append(person)
        if rng.random() < 0.02:
            people.append(_again(rng, person, len(people)))
    return people[:count]


def _skewed(rng: random.Random, words: str) -> str:
    """An early word of the list far more often than a late one."""
    some = words.split()
    return some[min(int(rng.expovariate(4 / len(some))), len(some) - 1)]


def _person(rng: random.Random, number: int, people: list[Person]) -> Person:
    sex = rng.choice("FM")
    place, district = rng.choice(PLACES)
    born = date(1965, 1, 1) + timedelta(days=rng.randrange(14_600))
    if rng.random() < 0.07:
        born = born.replace(month=1, day=1)
    words = [_skewed(rng, GIVEN[sex]), _skewed(rng, rng.choice((GIVEN[sex], LAST)))]
    if people and rng.random() < 0.05:  # a sibling: same place, same last name
        words[1] = people[-1].full_name.split()[-1]
    if rng.random() < 0.3:
        father = _skewed(rng, GIVEN["M"])
        words += ["BIN" if sex == "M" else "BINTI", father]
    elif rng.random() < 0.4:
        words.append(_skewed(rng, LAST))
    day = born.day + (40 if sex == "F" else 0)
    return Person(
        kpj=f"{10_000_000_000 + number * 7919:011}",
        full_name=" ".join(dict.fromkeys(words)),
        birth_date=born,
        birth_place=place,
        sex=sex,
        nik=f"{district}{day:02}{born:%m%y}{rng.randrange(1, 60):04}",
        passport_numbers=tuple(_passport(rng) for _ in range(rng.choice((1, 1, 1, 2)))),
    )


def _again(rng: random.Random, person: Person, number: int) -> Person:
    """The same human, registered once more."""
    return Person(
        kpj=f"{10_000_000_000 + number * 7919:011}",
        full_name=person.full_name,
        birth_date=person.birth_date,
        birth_place=person.birth_place,
        sex=person.sex,
        nik=person.nik,
        passport_numbers=(_passport(rng),),
    )


def _passport(rng: random.Random) -> str:
    return f"{rng.choice('ABCEX')}{rng.randrange(10**7):07}"


class Register:
    """The look-up of `store.register`, in memory: which persons share keys with a reading."""

    def __init__(self, people: list[Person]) -> None:
        self.people = people
        self.bearers: dict[str, list[int]] = {}
        for number, person in enumerate(people):
            for key in keys_of_person(person):
                self.bearers.setdefault(key, []).append(number)
        self.rarity = Rarity(len(people), {k: len(v) for k, v in self.bearers.items()})

    def find(self, reading: Reading, most: int = 40) -> list[Person]:
        """The persons that share the most telling keys."""
        votes: dict[int, float] = {}
        for key in keys_of_reading(tidy_reading(reading)):
            numbers = self.bearers.get(key, [])
            for number in numbers if len(numbers) <= 500 else ():
                votes[number] = votes.get(number, 0.0) + self.rarity.bits(key)
        best = sorted(votes, key=lambda n: (-votes[n], n))[:most]
        return [self.people[number] for number in best]
