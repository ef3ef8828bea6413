"""What people said of pairs of KPJ: one human, or two. Read wherever the register is asked."""

from collections.abc import Callable, Collection, Mapping
from enum import StrEnum
from typing import Final, LiteralString

from sqlalchemy.orm import Session

from matching.decide import same_human
from matching.record import Person
from store.register_lookup import rows

Told = Mapping[tuple[str, str], bool]
"""By pair of KPJ, the smaller first: True one human, False two."""


# Each half by its own index on the KPJ, whatever the planner thinks of how many are decided.
_HELD: Final[LiteralString] = (
    "SELECT kpj, other_kpj, decision FROM register_duplicate WHERE kpj = ANY(%s)"
    " UNION ALL"
    " SELECT kpj, other_kpj, decision FROM register_duplicate WHERE other_kpj = ANY(%s)"
)


class PairDecision(StrEnum):
    """`open`: nobody has decided. `unsure`: somebody looked and could not tell."""

    OPEN = "open"
    SAME = "same"
    DIFFERENT = "different"
    UNSURE = "unsure"


_SAID: Final = {PairDecision.SAME.value: True, PairDecision.DIFFERENT.value: False}


def pair_of(a: str, b: str) -> tuple[str, str]:
    """Two KPJ as pairs are filed, the smaller first."""
    return (a, b) if a < b else (b, a)


def told_of(session: Session, kpjs: Collection[str]) -> Told:
    """What people said of every pair that holds one of these KPJ."""
    if not kpjs:
        return {}
    wanted = list(kpjs)
    found = rows(session, _HELD, wanted, wanted)
    return {(kpj, other): _SAID[said] for kpj, other, said in found if said in _SAID}


def said_one_human(session: Session, kpjs: Collection[str]) -> dict[str, frozenset[str]]:
    """By KPJ, every KPJ that people said is of the same human, over any number of pairs.

    Itself included; the facts of the register are not asked. Decisions never contradict each
    other, so whoever is one with either of two is one with both.
    """
    same: dict[str, set[str]] = {kpj: {kpj} for kpj in kpjs}
    asked, todo = set[str](), set(kpjs)
    while todo:
        asked |= todo
        for pair, one in told_of(session, todo).items():
            if one:
                human = set[str]().union(*(same.get(kpj, {kpj}) for kpj in pair))
                same |= dict.fromkeys(human, human)
        todo = same.keys() - asked
    return {kpj: frozenset(same[kpj]) for kpj in kpjs}


def told_or_evident(told: Told) -> Callable[[Person, Person], bool]:
    """Whether two persons are one human: as people said, else as their facts show."""

    def one_human(a: Person, b: Person) -> bool:
        said = told.get(pair_of(a.kpj, b.kpj))
        return same_human(a, b) if said is None else said

    return one_human
