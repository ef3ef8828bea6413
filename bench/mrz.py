"""How well machine readable zones are read on ruined, invented pages: one line per way of ruin.

python -m bench.mrz --pages 20 --seed 7            # Indonesian pages
python -m bench.mrz --pages 20 --seed 7 --world    # specimens of many countries
"""

import argparse
import time
from dataclasses import dataclass
from statistics import median

import numpy as np
import numpy.typing as npt

from extract.passports.mrz import DOUBTFUL, parse
from ocr.mrz_reader import read_mrz
from training.passport_pages import FONTS, WAYS, holder, page
from training.world_pages import WORLD, specimen
from training.world_zones import world_zone

Rng = np.random.Generator
Drawn = tuple[tuple[str, str], npt.NDArray[np.uint8]]


def indonesian(rng: Rng, way: str, number: int) -> Drawn:
    """Both lines and the pixels of an Indonesian page; the faces take turns."""
    who = holder(rng)
    drawn = page(rng, who, list(FONTS)[number % len(FONTS)])
    return who.zone(), np.asarray(WAYS[way](rng, drawn))


def foreign(rng: Rng, way: str, _number: int) -> Drawn:
    """Both lines and the pixels of a specimen of some country."""
    zone = world_zone(rng)
    return zone.lines, np.asarray(WORLD[way](rng, specimen(rng, zone)))


@dataclass(slots=True)
class Counts:
    """How many pages of one way of ruin; `trap`: digits valid but a letter wrong.

    `said`: of these, the pages of which every letter was called sure.
    """

    exact: int = 0
    lower: int = 0
    trap: int = 0
    said: int = 0


def measure(way: str, pages: int, seed: int) -> tuple[Counts, float]:
    """What became of the pages, and the median of processor seconds a page."""
    ways, draw = (WORLD, foreign) if way in WORLD else (WAYS, indonesian)
    rng = np.random.default_rng((seed, sorted(ways).index(way)))
    counts = Counts()
    seconds = []
    for number in range(pages):
        meant, pixels = draw(rng, way, number)
        start = time.process_time()
        found = read_mrz(pixels)
        seconds.append(time.process_time() - start)
        mrz = parse(found) if found else None
        lines = mrz.lines if mrz else ("", "")
        trapped = mrz is not None and not mrz.failed and lines != meant
        counts.exact += lines == meant
        counts.lower += lines[1] == meant[1]
        counts.trap += trapped
        counts.said += trapped and mrz is not None and mrz.confidence("mrz") >= DOUBTFUL
    return counts, median(seconds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--world", action="store_true")
    parser.add_argument("--way", choices=sorted({*WAYS, *WORLD}))
    chosen = parser.parse_args()
    print(f"{'way':24} exact lower  valid-but-wrong  said-sure  s/page")
    for way in [chosen.way] if chosen.way else (WORLD if chosen.world else WAYS):
        found, seconds = measure(way, chosen.pages, chosen.seed)
        exact, lower = (f"{each:3}/{chosen.pages}" for each in (found.exact, found.lower))
        print(f"{way:24} {exact} {lower} {found.trap:8} {found.said:12} {seconds:12.3f}")


if __name__ == "__main__":
    main()
