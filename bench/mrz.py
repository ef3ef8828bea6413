"""How well machine readable zones are read on ruined, invented pages: one line per way of ruin.

python -m bench.mrz --pages 20 --seed 7
"""

import argparse
import time
from statistics import median

import numpy as np

from ocr.mrz_reader import read_mrz
from training.passport_pages import FONTS, WAYS, holder, page


def measure(way: str, pages: int, seed: int) -> tuple[int, int, int, float]:
    """(both lines exact, lower line exact, wrong though sure of all, processor seconds a page)."""
    rng = np.random.default_rng((seed, sorted(WAYS).index(way)))
    exact = lower = trap = 0
    seconds = []
    for number in range(pages):
        who = holder(rng)
        pixels = np.asarray(WAYS[way](rng, page(rng, who, list(FONTS)[number % len(FONTS)])))
        start = time.process_time()
        found = read_mrz(pixels)
        seconds.append(time.process_time() - start)
        lines = found.lines if found else ("", "")
        exact += lines == who.zone()
        lower += lines[1] == who.zone()[1]
        sure = found is not None and min(map(min, found.characters)) > 0.9
        trap += sure and lines != who.zone()
    return exact, lower, trap, median(seconds)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--pages", type=int, default=20)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--way", choices=sorted(WAYS))
    chosen = parser.parse_args()
    print(f"{'way':24} exact lower  sure-but-wrong  s/page")
    for way in [chosen.way] if chosen.way else WAYS:
        exact, lower, trap, seconds = measure(way, chosen.pages, chosen.seed)
        print(
            f"{way:24} {exact:3}/{chosen.pages} {lower:3}/{chosen.pages} {trap:8} {seconds:12.3f}"
        )


if __name__ == "__main__":
    main()
