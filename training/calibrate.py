"""Fit how much each reason to doubt a value weighs, and write extract/calibration.json.

periksa specimens own/s501 --seed 501 --count 110 --today 2026-11-20
periksa specimens own/s504 --seed 504 --count 70 --today 2026-11-20
git clone . readers/e5ca763; git -C readers/e5ca763 checkout e5ca763   (and cbe8aa7)
python -m training.calibrate own/s501 others/... --worse own/s504 --pages FOLDER \
    --reader readers/e5ca763 --reader readers/cbe8aa7

Seeds are ones that nobody tuned a reader on. `others` are papers of other makers (not in this
repository), a folder for each maker with sets in it: our own specimens know nothing of a layout
misunderstood, the commonest cause of a wrong value that feels sure. Old readers misunderstand more
of them than the present one does, as that one will of layouts which nobody has seen yet. Pages are
read once and kept in FOLDER by content. Those of `--worse` are read blurred, dimmed and noisy.

`--check` writes nothing and shows what the present weights are worth; `--apart` writes nothing and
shows what weights are worth on each maker's papers that were fitted on all other makers'.
"""

import argparse
import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from extract.calibration import TABLE, WEIGHTS, Weights, right
from training.calibrate_model import fit
from training.calibrate_readings import Papers, Value, values

FEWEST_WRONG = 20
"""Wrong values that a family must have to be weighed; without, what was felt stays."""
SURE = (0.95, 0.99)

Shares = npt.NDArray[np.float64]


def fitted(found: Sequence[Value]) -> dict[str, dict[str, float]]:
    """The weights of each family that was wrong often enough to learn from."""
    families: dict[str, list[Value]] = {}
    for value in found:
        families.setdefault(value.family, []).append(value)
    return {
        name: fit([each.doubts for each in of_it], [not each.right for each in of_it])
        for name, of_it in sorted(families.items())
        if sum(not each.right for each in of_it) >= FEWEST_WRONG
    }


def said(found: Sequence[Value], weights: Weights) -> Shares:
    """The confidence of each value under these weights."""
    return np.array(
        [
            right(weights[each.family], each.doubts) if each.family in weights else each.felt
            for each in found
        ]
    )


def apart(found: Sequence[Value]) -> Shares:
    """The confidence of each value under weights that were fitted without its maker's papers."""
    sure = np.zeros(len(found))
    for maker in sorted({each.maker for each in found}):
        places = [place for place, each in enumerate(found) if each.maker == maker]
        weights = fitted([each for each in found if each.maker != maker])
        sure[places] = said([found[place] for place in places], weights)
    return sure


def row(name: str, found: Sequence[Value], sure: Shares) -> str:
    """What confidences are worth, in a line: wrong of those from 0.95 and 0.99, right and sure."""
    is_right = np.array([each.right for each in found])
    told = [f"{name:34} {len(found):6d} values"]
    for least in SURE:
        wrong, many = int((~is_right[sure >= least]).sum()), int((sure >= least).sum())
        told.append(f">= {least}: {wrong:4d} wrong of {many:6d} ({wrong / max(1, many):.2%})")
    told.append(f"right at >= {SURE[0]}: {(sure[is_right] >= SURE[0]).mean():.3f}")
    return "  ".join(told) + "\n"


def _table(found: Sequence[Value], sure: Shares, *names: str) -> Iterator[str]:
    """A line for each group of values that share these attributes, before and after."""
    felt = np.array([each.felt for each in found])
    groups: dict[str, list[int]] = {}
    for place, each in enumerate(found):
        name = " ".join(getattr(each, attribute) for attribute in names)
        groups.setdefault(name, []).append(place)
    for name, places in sorted(groups.items()):
        mine = [found[place] for place in places]
        yield row(f"{name} felt", mine, felt[places])
        yield row(f"{name} weighed", mine, sure[places])


def main() -> None:
    """Fit, check, or fit apart, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--pages", required=True, type=Path)
    parser.add_argument("--worse", action="append", default=[], type=Path, metavar="DIR")
    parser.add_argument("--reader", action="append", default=[], type=Path, metavar="CHECKOUT")
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--apart", action="store_true")
    given = parser.parse_args()
    given.pages.mkdir(parents=True, exist_ok=True)
    papers = [Papers(folder) for folder in given.folders]
    papers += [Papers(folder, worse=True) for folder in given.worse]
    found = [each for one in papers for each in values(one, given.pages, [None, *given.reader])]
    weights = WEIGHTS if given.check else fitted(found)
    sure = apart(found) if given.apart else said(found, weights)
    for line in (
        *_table(found, sure, "reader"),
        *_table(found, sure, "reader", "family"),
        *_table(found, sure, "reader", "maker"),
    ):
        sys.stdout.write(line)
    if not given.check and not given.apart:
        readers = ", ".join(["now", *(reader.name for reader in given.reader)])
        sets = ", ".join(f"{one.folder.name}{' made worse' * one.worse}" for one in papers)
        _write(f"training.calibrate on {sets}; readers: {readers}", len(found), weights)


def _write(origin: str, many: int, weights: Mapping[str, Mapping[str, float]]) -> None:
    """One weight a line, so that a change of the table can be read."""
    table = {"origin": origin, "values": many, "weights": weights}
    TABLE.write_text(json.dumps(table, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
