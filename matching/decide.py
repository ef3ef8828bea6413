"""Match, possible or none: the weights of all facts, put against everybody else it could be."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from math import log2
from typing import Final

from extract.values.identifiers import nik_facts
from matching import compare, policy
from matching.compare_names import compare_names
from matching.explain import sentence
from matching.keys import agency_key, country_key
from matching.match import Candidate, Decision, Match, Reason
from matching.names import name_key
from matching.places import place
from matching.rarity import Rarity
from matching.record import Person, Reading

FACTS: Final[tuple[tuple[str, Callable[[Reading, Person], str | None]], ...]] = (
    ("nik", compare.nik),
    ("passport_number", compare.passport_number),
    ("birth_date", compare.birth_date),
    ("age", compare.age),
    ("sex", compare.sex),
    ("birth_place", compare.birth_place),
    ("origin", compare.origin),
)
CIRCUMSTANCES: Final[tuple[tuple[str, Callable[[Reading, Person], str | None]], ...]] = (
    ("country", compare.country),
    ("agency", compare.agency),
)
"""Where to and through whom somebody went: asked of the register only where it may tell more."""


NUMBERS: Final = ("nik", "passport_number")
ANCHORS: Final = (*NUMBERS, "birth_date")
NEGLIGIBLE: Final = 20.0  # bits: a millionth
CIRCUMSTANTIAL: Final = 14.0  # bits: more than country and agency together can tell
NEVER: Final = -1000.0  # bits


@dataclass(frozen=True, slots=True)
class Scored:
    """A person with the level and the bits of every fact that speaks; `score` is their sum."""

    person: Person
    score: float
    levels: Mapping[str, str]
    bits: Mapping[str, float]


def decide(
    reading: Reading,
    persons: Iterable[Person],
    rarity: Rarity,
    one_human: Callable[[Person, Person], bool] | None = None,
) -> Match:
    """Weigh the persons against each other, against strangers and against look-alikes.

    A pure function of its arguments; `reading` is tidy (`matching.reading.tidy_reading`).
    `persons`: whoever a key brought; one that is missing is taken for a stranger. Persons who are
    one human under two KPJ do not rival: `one_human` says who is, else `same_human`.
    """
    return decide_weighed(weigh(reading, persons, rarity), rarity, one_human)


def weigh(reading: Reading, persons: Iterable[Person], rarity: Rarity) -> list[Scored]:
    """The persons with their scores, best first."""
    return ranked(score(reading, p, rarity) for p in persons)


def ranked(scored: Iterable[Scored]) -> list[Scored]:
    """Best first."""
    return sorted(scored, key=lambda s: (-s.score, s.person.kpj))


def rivals(scored: Sequence[Scored]) -> Sequence[Scored]:
    """Those near enough to the best that it matters who of them is one human; nobody else alone."""
    near = _near_best(scored)
    return near if len(near) > 1 else ()


def is_clear(scored: Sequence[Scored], persons: int) -> bool:
    """Whether the best stands so far in front that nothing else could come near.

    `persons`: how many the register has.
    """
    if not scored or scored[0].score < log2(max(persons, 1)) + CIRCUMSTANTIAL:
        return False
    best, others = scored[0], scored[1:]
    alone = all(s.score < best.score - CIRCUMSTANTIAL for s in others)
    return alone and best.levels.get("full_name") in policy.WHOLE_NAMES and _anchored(best)


def in_doubt(reading: Reading, scored: Sequence[Scored], persons: int) -> Sequence[Scored]:
    """Those of whom it matters where to and through whom they went, the best ones.

    Nobody where a number agrees in every figure, or where the rest is clear (`is_clear`).
    """
    if not (reading.country or reading.agency) or not scored or is_clear(scored, persons):
        return ()
    best = scored[0]
    if any(best.levels.get(fact) == "exact" for fact in NUMBERS):
        return ()
    return [s for s in scored if s.score > best.score - CIRCUMSTANTIAL]


def decide_weighed(
    scored: Sequence[Scored],
    rarity: Rarity,
    one_human: Callable[[Person, Person], bool] | None = None,
) -> Match:
    """As `decide`, of persons weighed already (`weigh`)."""
    best = scored[: policy.MOST_CANDIDATES]
    chances = _chances(best, scored, rarity.persons, one_human or same_human)
    if not best or chances[0] < policy.POSSIBLE_AT:
        return Match(Decision.NONE)
    if chances[0] >= policy.MATCH_AT and _anchored(best[0]) and not _conflict(best[0]):
        return Match(Decision.MATCH, (_candidate(best[0], rarity),))
    shown = (
        _candidate(s, rarity)
        for s, chance in zip(best, chances, strict=True)
        if chance >= policy.POSSIBLE_AT / policy.MOST_CANDIDATES
    )
    return Match(Decision.POSSIBLE, tuple(shown))


def score(reading: Reading, person: Person, rarity: Rarity) -> Scored:
    """The bits of every fact that speaks, for or against."""
    levels, bits = _weighed(FACTS, reading, person, rarity)
    name = compare_names(reading.full_name, (person.full_name, *person.other_names), rarity)
    if name is not None:
        levels["full_name"], bits["full_name"] = name.level, name.bits
    _doubt(reading, bits)
    return with_circumstances(Scored(person, sum(bits.values()), levels, bits), reading, rarity)


def with_circumstances(scored: Scored, reading: Reading, rarity: Rarity) -> Scored:
    """The same person, also weighed by where to and through whom they went."""
    if not (scored.person.countries or scored.person.agencies):
        return scored
    if reading.agency and not rarity.count(agency_key(reading.agency)):
        reading = replace(reading, agency="")  # an office, which insures nobody
    levels, bits = _weighed(CIRCUMSTANCES, reading, scored.person, rarity)
    if not levels:
        return scored
    _doubt(reading, bits)
    return replace(
        scored,
        score=scored.score + sum(bits.values()),
        levels={**scored.levels, **levels},
        bits={**scored.bits, **bits},
    )


def _weighed(
    facts: Iterable[tuple[str, Callable[[Reading, Person], str | None]]],
    reading: Reading,
    person: Person,
    rarity: Rarity,
) -> tuple[dict[str, str], dict[str, float]]:
    """The level and the bits of each of these facts that speaks."""
    levels = {fact: level for fact, test in facts if (level := test(reading, person)) is not None}
    bits = {
        fact: _shared_bits(fact, levels, rarity.bits(_counted_by(fact, reading, person)))
        if fact in policy.PLACE_SHARE and level == "same"
        else _bits(fact, level, levels)
        for fact, level in levels.items()
    }
    return levels, bits


def _doubt(reading: Reading, bits: dict[str, float]) -> None:
    """Lessen the weight of what was read doubtfully."""
    for fact, certainty in reading.certainty:
        if fact in bits:
            bits[fact] = _if_read_right(bits[fact], certainty)


def _bits(fact: str, level: str, levels: Mapping[str, str]) -> float:
    """The weight of a level; what follows from another fact tells little."""
    bits = policy.BITS[fact, level]
    if fact in {"birth_date", "sex", "age"} and levels.get("nik") in {"exact", "misread", "slip"}:
        return min(bits, policy.WITH_NIK_MOST)
    return bits


def _shared_bits(fact: str, levels: Mapping[str, str], told: float) -> float:
    """The weight of a place, a country or an agency that agrees; `told`: by its rarity."""
    repeated = fact == "origin" and levels.get("birth_place") == "same"
    share = policy.PLACE_SHARE[fact] * (policy.PLACE_AGAIN if repeated else 1.0)
    return min(told, policy.PLACE_MOST) * share


def _counted_by(fact: str, reading: Reading, person: Person) -> str:
    """The key that counts how common a place, a country or an agency is."""
    if fact == "country":
        return country_key(reading.country)
    return agency_key(reading.agency) if fact == "agency" else f"b{place(person.birth_place)}"


def _if_read_right(bits: float, certainty: float) -> float:
    """The weight of a fact that was read right with this chance: log2(c 2^bits + 1 - c)."""
    c = min(max(certainty, 0.0), 1.0)
    return log2(c * 2.0**bits + 1.0 - c)


def _anchored(scored: Scored) -> bool:
    """Whether a number or a birth date speaks for the person; name, age and place never suffice."""
    return any(scored.bits.get(fact, 0.0) > 0 for fact in ANCHORS)


def _conflict(scored: Scored) -> bool:
    """Whether a fact contradicts the person in a way that only people may pass over."""
    found = set(scored.levels.items())
    if any(scored.bits.get(fact, 0.0) > 0 for fact in NUMBERS):
        exact = any((fact, "exact") in found for fact in NUMBERS)
        if not exact and ("full_name", "first_missing") in found and policy.OTHER_PAPERS & found:
            return True
        return not policy.CONFLICTS.isdisjoint(found - _names_passed_over(scored, found))
    return _conflict_without_number(scored, found)


def _conflict_without_number(scored: Scored, found: set[tuple[str, str]]) -> bool:
    """The same where no number agrees."""
    name, born = scored.levels.get("full_name"), scored.levels.get("birth_date")
    whole = name in policy.WHOLE_NAMES
    placed = any((fact, "same") in found for fact in policy.PLACES)
    if not whole and policy.OF_TWINS & found:
        return True
    if born not in policy.SURE_BIRTH_DATES and not (whole and (name != "part" or placed)):
        return True
    if born == "same" and scored.bits.get("full_name", 0.0) >= policy.NAME_BESIDE_INITIAL:
        found = found - {("full_name", "given_initial")}
    return not (policy.CONFLICTS | policy.CONFLICTS_WITHOUT_NUMBER).isdisjoint(found)


def _names_passed_over(scored: Scored, found: set[tuple[str, str]]) -> frozenset[tuple[str, str]]:
    """The contradictions of names that a number which agrees leaves without weight.

    A sure birth date beside it is enough unless the given names differ; beside a number that
    agrees in every figure also then, unless sex or place differ (twins share the birth date).
    Without a birth date an exact number is enough where the given names agree.
    """
    born = scored.levels.get("birth_date")
    sure = born in policy.SURE_BIRTH_DATES
    telling = scored.bits.get("full_name", 0.0) > 0
    exact = any((fact, "exact") in found for fact in NUMBERS)
    if exact and sure and policy.AGAINST_ONE_HUMAN.isdisjoint(found):
        placed = any((fact, "same") in found for fact in policy.PLACES)
        return policy.NAME_CLASHES if telling or placed else frozenset()
    if telling and (sure or (exact and born is None)):
        return frozenset({("full_name", "clash")})
    return frozenset()


def _chances(
    best: Sequence[Scored],
    scored: Sequence[Scored],
    persons: int,
    one_human: Callable[[Person, Person], bool],
) -> list[float]:
    """The chance of each of the best to be meant; those who are one human share theirs."""
    likely = _near_best(scored)
    alike = (
        policy.NAMESAKES
        + policy.NAMESAKES_OF_THE_YEAR
        + policy.NAMESAKES_OF_THE_DAY
        + policy.TWINS_OF_THE_DAY
        + policy.TWINS_BY_NAME
    )
    strangers = (1 - policy.MEMBERS) * (
        (1 - alike) * max(persons, 1) + sum(_look_alikes(s) for s in scored)
    )
    everybody = policy.MEMBERS * sum(2.0**s.score for s in scored) + strangers
    return [
        policy.MEMBERS
        * sum(2.0**other.score for other in likely if one_human(s.person, other.person))
        / everybody
        for s in best
    ]


def _near_best(scored: Sequence[Scored]) -> list[Scored]:
    """Those whose chance is not negligible beside the best one's."""
    return [s for s in scored if s.score > scored[0].score - NEGLIGIBLE]


def _look_alikes(scored: Scored) -> float:
    """How well strangers who resemble this person would explain the reading, as a likelihood."""
    bits = scored.bits
    name, born = bits.get("full_name", 0.0), bits.get("birth_date", 0.0)
    year, day = _year_bits(scored), bits.get("birth_date", NEVER)
    shared = bits.get("sex", 0.0) + sum(
        log2(1 - policy.SAME_PLACE + policy.SAME_PLACE * 2.0 ** bits[fact])
        for fact in policy.PLACE_SHARE
        if fact in bits
    )
    alike: float = 2.0**shared * (
        policy.NAMESAKES * 2.0**name
        + policy.NAMESAKES_OF_THE_YEAR * 2.0 ** (name + year)
        + policy.NAMESAKES_OF_THE_DAY * 2.0 ** (name + day)
        + policy.TWINS_OF_THE_DAY * 2.0**born
    )
    twin: float = policy.TWINS_BY_NAME * 2.0 ** _of_twin(scored)
    return alike + twin


def _of_twin(scored: Scored) -> float:
    """The score of a twin: all but numbers, where the word that tells twins apart is missing."""
    if scored.levels.get("full_name") != "first_missing":
        return NEVER
    return sum(bits for fact, bits in scored.bits.items() if fact not in NUMBERS)


def _year_bits(scored: Scored) -> float:
    """What the birth year adds to it; beyond reach when the years differ."""
    if "birth_date" in scored.levels:
        return policy.YEAR_BITS.get(scored.levels["birth_date"], NEVER)
    return scored.bits.get("age", 0.0)


def same_human(a: Person, b: Person) -> bool:
    """Whether two KPJ are evidently of one human.

    The NIK agree (or but for a last 0, as spreadsheets make it), or a passport number does, and
    with it the birth date or the name; without numbers: name, birth date, sex and place.
    """
    if a.kpj == b.kpj:
        return True
    born = a.birth_date == b.birth_date
    if (a.nik and a.nik == b.nik) or not set(a.passport_numbers).isdisjoint(b.passport_numbers):
        return born or _named_alike(a, b)
    if not born:
        return False
    if a.nik and b.nik:
        cut = a.nik[:15] == b.nik[:15] and "0" in {a.nik[15], b.nik[15]}
        return cut and _named_alike(a, b)
    return (
        a.birth_date is not None
        and a.sex == b.sex
        and place(a.birth_place) == place(b.birth_place)
        and _named_alike(a, b)
    )


def _named_alike(a: Person, b: Person) -> bool:
    """Whether the names are one in any order and spelling."""
    return name_key(a.full_name) == name_key(b.full_name)


def surely_same_human(a: Person, b: Person) -> bool:
    """Whether cover paid under one KPJ is cover of whoever has the other.

    Stricter than `same_human`: the same birth date and the same whole NIK, with a date in it that
    can be. One that ends in 0 may be what a spreadsheet made of two: then the name agrees too.
    """
    if a.kpj == b.kpj:
        return True
    if a.nik != b.nik or nik_facts(a.nik) is None:
        return False
    if a.birth_date is None or a.birth_date != b.birth_date:
        return False
    return a.nik[15] != "0" or name_key(a.full_name) == name_key(b.full_name)


def _namesakes(person: Person, rarity: Rarity) -> int:
    """How many others bear the same name."""
    return max(0, rarity.count(f"w{name_key(person.full_name)}") - 1)


def _candidate(scored: Scored, rarity: Rarity) -> Candidate:
    """The person with the reasons."""
    why = reasons(scored, _namesakes(scored.person, rarity))
    return Candidate(scored.person.kpj, round(scored.score, 2), why)


def reasons(scored: Scored, namesakes: int) -> tuple[Reason, ...]:
    """A reason for every fact that spoke, the heaviest first; `namesakes`: how many others."""
    told = (
        Reason(
            fact,
            level,
            round(scored.bits[fact], 2),
            sentence(fact, level, namesakes if fact == "full_name" else None),
        )
        for fact, level in scored.levels.items()
    )
    return tuple(sorted(told, key=lambda r: -abs(r.weight)))
