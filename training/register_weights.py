"""Learn the weights of matching: how often true pairs, and how often strangers, show each level.

python -m training.register_weights --rows 200000 --seed 11

Fellegi and Sunter's model. `u` is counted over pairs of readings and persons drawn at random. `m`
comes from expectation and maximisation: readings of an invented register with the noise of
`bench.noise` (the half that may be looked at) meet the persons their keys bring; how likely each is
to be meant, by the weights so far, tells how often true pairs show each level, and so on until
nothing moves. Who is meant is never looked at. The table is printed beside the one in
`matching/policy.py`, into which people take it over; what people do (numbers copied from another's
papers) no register shows, so the `u` of whole numbers stays as it stands there.
"""

import argparse
import random
import sys
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Final

from bench.register_maker import make, persons_of
from matching import policy
from matching.decide import CIRCUMSTANCES, FACTS, Scored, score
from matching.reading import tidy_reading
from matching.record import Person, Reading
from tests.matching.people import Register

ROUNDS: Final = 12
RANDOM_PAIRS: Final = 1_500_000
Table = dict[tuple[str, str], float]


def strangers(readings: Sequence[Reading], persons: Sequence[Person], seed: int) -> Table:
    """The share of random pairs that show each level, of those where both sides speak."""
    rng = random.Random(seed)  # noqa: S311 - a sample, no secret
    shown: Counter[tuple[str, str]] = Counter()
    spoken: Counter[str] = Counter()
    for number in range(RANDOM_PAIRS):
        reading, person = readings[number % len(readings)], rng.choice(persons)
        for fact, test in (*FACTS, *CIRCUMSTANCES):
            if fact in {"birth_date", "age", "birth_place", "origin"} or number % 20 == 0:
                level = test(reading, person)
                if level is not None:
                    shown[fact, str(level)] += 1
                    spoken[fact] += 1
    return {key: count / spoken[key[0]] for key, count in shown.items()}


def true_pairs(met: Iterable[Sequence[Scored]], persons: int) -> Table:
    """The share of likely pairs that show each level, by expectation and maximisation."""
    pairs = [list(some) for some in met if some]
    weights: dict[tuple[str, str], float] = {}
    shares: Table = {}
    for _ in range(ROUNDS):
        shown: defaultdict[tuple[str, str], float] = defaultdict(float)
        spoken: defaultdict[str, float] = defaultdict(float)
        for some in pairs:
            for scored, chance in zip(some, _chances(some, weights, persons), strict=True):
                for fact, level in scored.levels.items():
                    shown[fact, str(level)] += chance
                    spoken[fact] += chance
        shares = {key: count / spoken[key[0]] for key, count in shown.items()}
        weights = _weights(shares)
    return shares


def _weights(shares: Table) -> dict[tuple[str, str], float]:
    """By how much each level's weight moves when its `m` becomes this share."""
    signed = {(level.fact, level.level): level for level in policy.LEVELS}
    return {key: max(share, 1e-4) / signed[key].m for key, share in shares.items() if key in signed}


def _chances(
    some: Sequence[Scored], moved: Mapping[tuple[str, str], float], persons: int
) -> list[float]:
    """How likely each of the persons met is to be meant, or none of them."""
    odds = []
    for scored in some:
        value = 2.0 ** min(scored.score, 60.0) * policy.MEMBERS / persons
        for fact, level in scored.levels.items():
            value *= moved.get((fact, str(level)), 1.0)
        odds.append(value)
    return [value / (sum(odds) + 1 - policy.MEMBERS) for value in odds]


def main() -> None:
    """Make register and readings, learn, print the table beside the signed one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--readings", type=int, default=6000)
    parser.add_argument("--seed", type=int, default=11)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.csv.gz"
        queries = make(path, chosen.rows, chosen.seed, tuning=chosen.readings)
        register = Register(list(persons_of(path)))
    readings = [tidy_reading(query.reading) for query in queries]
    met = ([score(r, p, register.rarity) for p in register.find(r, 20)] for r in readings)
    m = true_pairs(met, len(register.people))
    u = strangers(readings, register.people, chosen.seed)
    for level in policy.LEVELS:
        key = level.fact, level.level
        sys.stdout.write(
            f"{level.fact:16} {level.level:11} m {level.m:<7g} -> {m.get(key, 0):.4f}"
            f"   u {level.u:<8g} -> {u.get(key, 0):.2g}\n"
        )


if __name__ == "__main__":
    main()
