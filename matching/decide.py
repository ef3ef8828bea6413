"""Match, possible or none: the weights of all facts, put against everybody else it could be."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import log2
from typing import Final

from matching import compare, policy
from matching.compare_names import compare_names
from matching.explain import sentence
from matching.identifiers import tidy
from matching.match import Candidate, Decision, Match, Reason
from matching.names import names
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


@dataclass(frozen=True, slots=True)
class Scored:
    """A person with the reasons; the score is in bits, `level` says how each fact agrees."""

    person: Person
    score: float
    levels: Mapping[str, str]
    reasons: tuple[Reason, ...]


def decide(reading: Reading, persons: Iterable[Person], rarity: Rarity) -> Match:
    """Weigh the persons against each other, against strangers and against look-alikes.

    A pure function of its arguments. `persons`: whoever a key brought; one that is missing is
    taken for a stranger. Persons who are evidently one human under two KPJ do not rival.
    """
    scored = sorted(
        (score(reading, p, rarity) for p in persons), key=lambda s: (-s.score, s.person.kpj)
    )
    chances = _chances(scored, rarity.persons)
    if not scored or chances[0] < policy.POSSIBLE_AT:
        return Match(Decision.NONE)
    best = scored[0]
    if chances[0] >= policy.MATCH_AT and _anchored(best):
        return Match(Decision.MATCH, (_candidate(best),))
    shown = [
        _candidate(s)
        for s, chance in zip(scored, chances, strict=True)
        if chance >= policy.POSSIBLE_AT / policy.MOST_CANDIDATES
    ]
    return Match(Decision.POSSIBLE, tuple(shown[: policy.MOST_CANDIDATES]))


def score(reading: Reading, person: Person, rarity: Rarity) -> Scored:
    """The bits of every fact that speaks, for or against."""
    reasons: list[Reason] = []
    name = compare_names(reading.full_name, (person.full_name, *person.other_names), rarity)
    if name is not None:
        bits = _sure(name.bits, reading, "full_name")
        said = sentence("full_name", name.level, _namesakes(person, rarity))
        reasons.append(Reason("full_name", name.level, bits, said))
    levels = {fact: level for fact, test in FACTS if (level := test(reading, person)) is not None}
    for fact, level in levels.items():
        bits = _sure(_bits(fact, level, levels, person, rarity), reading, fact)
        reasons.append(Reason(fact, level, bits, sentence(fact, level)))
    return Scored(
        person,
        sum(r.weight for r in reasons),
        levels,
        tuple(sorted(reasons, key=lambda r: -abs(r.weight))),
    )


def _bits(fact: str, level: str, levels: dict[str, str], person: Person, rarity: Rarity) -> float:
    """The weight of a level, of places by rarity; what follows from another fact tells little."""
    if fact in policy.PLACE_SHARE and level == "same":
        told = min(rarity.bits(f"b{place(person.birth_place)}"), policy.PLACE_MOST)
        repeated = fact == "origin" and levels.get("birth_place") == "same"
        return told * policy.PLACE_SHARE[fact] * (policy.PLACE_AGAIN if repeated else 1.0)
    bits = policy.BITS[fact, level]
    if fact in {"birth_date", "sex", "age"} and levels.get("nik") in {"exact", "misread", "slip"}:
        return min(bits, policy.WITH_NIK_MOST)
    return bits


def _sure(bits: float, reading: Reading, fact: str) -> float:
    """The weight if the fact was read right with chance c: log2(c 2^bits + 1 - c)."""
    certainty = dict(reading.certainty).get(fact, 1.0)
    if certainty >= 1.0:
        return bits
    certainty = max(certainty, 0.0)
    return log2(certainty * 2.0**bits + 1.0 - certainty)


def _anchored(scored: Scored) -> bool:
    """Whether a number or a birth date speaks for the person; name, age and place never suffice."""
    return any(
        r.weight > 0 for r in scored.reasons if r.fact in {"nik", "passport_number", "birth_date"}
    )


def _chances(scored: list[Scored], persons: int) -> list[float]:
    """The chance of each to be meant; those who are one human share theirs."""
    for_each = [policy.MEMBERS * 2.0**s.score for s in scored]
    namesakes = policy.NAMESAKES, policy.NAMESAKES_OF_THE_YEAR
    strangers = (1 - policy.MEMBERS) * (
        (1 - sum(namesakes)) * max(persons, 1)
        + namesakes[0] * sum(2.0 ** _namesake_bits(s) for s in scored)
        + namesakes[1] * sum(2.0 ** (_namesake_bits(s) + _year_bits(s)) for s in scored)
    )
    everybody = sum(for_each) + strangers
    return [
        sum(
            weight
            for other, weight in zip(scored, for_each, strict=True)
            if same_human(s.person, other.person)
        )
        / everybody
        for s in scored
    ]


def _namesake_bits(scored: Scored) -> float:
    """The score that a namesake of this person would reach."""
    bits = {r.fact: r.weight for r in scored.reasons}
    places = (
        log2(1 - policy.SAME_PLACE + policy.SAME_PLACE * 2.0 ** bits[fact])
        for fact in policy.PLACE_SHARE
        if fact in bits
    )
    return bits.get("full_name", 0.0) + bits.get("sex", 0.0) + sum(places)


def _year_bits(scored: Scored) -> float:
    """What the birth year adds to it; beyond reach when the years differ."""
    if "birth_date" in scored.levels:
        shared = scored.levels["birth_date"] in policy.LEVELS_OF_THE_YEAR
        return policy.YEAR_BITS if shared else -1000.0
    return next((r.weight for r in scored.reasons if r.fact == "age"), 0.0)


def same_human(a: Person, b: Person) -> bool:
    """Whether two KPJ are evidently of one human: NIK, or name, birth date and place agree."""
    if a.kpj == b.kpj:
        return True
    if tidy(a.nik) and a.nik == b.nik:
        return a.birth_date == b.birth_date or _key(a) == _key(b)
    return (
        not (a.nik and b.nik)
        and a.birth_date is not None
        and (a.birth_date, a.sex) == (b.birth_date, b.sex)
        and place(a.birth_place) == place(b.birth_place)
        and _key(a) == _key(b)
    )


def _key(person: Person) -> str:
    return next((name.key for name in names(person.full_name)), "")


def _namesakes(person: Person, rarity: Rarity) -> int:
    """How many others bear the same name."""
    return max(0, rarity.count(f"w{_key(person)}") - 1)


def _candidate(scored: Scored) -> Candidate:
    return Candidate(scored.person.kpj, round(scored.score, 2), scored.reasons)
