"""Two persons of the register beside each other: what speaks for one human, and what against."""

from dataclasses import replace

from matching.decide import reasons, score
from matching.keys import rarity_keys
from matching.match import Reason
from matching.names import name_key
from matching.rarity import Rarity
from matching.reading import tidy_reading
from matching.record import Person, Reading


def keys_of_pair(one: Person, other: Person) -> frozenset[str]:
    """The keys whose counts `why_one_human` needs."""
    return rarity_keys(_reading(one, other), (other,))


def why_one_human(one: Person, other: Person, rarity: Rarity) -> tuple[Reason, ...]:
    """A reason for every fact that both have, the heaviest first.

    `one` is weighed like a paper that may mean `other`; how many bear the name leaves both out.
    """
    name = f"w{name_key(other.full_name)}"
    both = name_key(one.full_name) == name_key(other.full_name)
    others = max(1, rarity.count(name) - both)
    rarity = replace(rarity, counts={**rarity.counts, name: others})
    return reasons(score(_reading(one, other), other, rarity), others - 1)


def _reading(one: Person, other: Person) -> Reading:
    """What a paper of this person would say; of several passports the one that both have."""
    passports = sorted(one.passport_numbers, key=lambda n: n not in other.passport_numbers)
    return tidy_reading(
        Reading(
            full_name=one.full_name,
            birth_date=one.birth_date,
            sex=one.sex,
            nik=one.nik,
            passport_number=passports[0] if passports else "",
            birth_place=one.birth_place,
        )
    )
