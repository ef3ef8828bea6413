"""How well machine readable zones are read on ruined, invented pages: one line per way of ruin.

python -m bench.mrz --pages 20 --seed 7            # Indonesian pages
python -m bench.mrz --pages 20 --seed 7 --world    # specimens of many countries
"""

import argparse
import time
from statistics import median

import numpy as np
import numpy.typing as npt

from extract.passports.mrz import parse
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


def measure(way: str, pages: int, seed: int) -> tuple[int, int, int, float]:
    """(both lines exact, lower line exact, digits valid but wrong, processor seconds a page)."""
    ways, draw = (WORLD, foreign) if way in WORLD else (WAYS, indonesian)
    rng = np.random.default_rng((seed, sorted(ways).index(way)))
    exact = lower = trap = 0
    seconds = []
    for number in range(pages):
        meant, pixels = draw(rng, way, number)
        start = time.process_time()
        found = read_mrz(pixels)
        seconds.append(time.process_time() - start)
        mrz = parse(found) if found else None
        lines = mrz.lines if mrz else ("", "")
        exact += lines == meant
        lower += lines[1] == meant[1]
        trap += mrz is not None and not mrz.failed and lines != meant
    return exact, lower, trap, median(seconds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--world", action="store_true")
    parser.add_argument("--way", choices=sorted({*WAYS, *WORLD}))
    chosen = parser.parse_args()
    print(f"{'way':24} exact lower  valid-but-wrong  s/page")
    for way in [chosen.way] if chosen.way else (WORLD if chosen.world else WAYS):
        exact, lower, trap, seconds = measure(way, chosen.pages, chosen.seed)
        print(
            f"{way:24} {exact:3}/{chosen.pages} {lower:3}/{chosen.pages} {trap:8} {seconds:12.3f}"
        )


if __name__ == "__main__":
    main()
