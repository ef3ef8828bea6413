"""Fit the calibration of confidences on specimens and write extract/calibration.json.

periksa specimens s501 --seed 501 --count 110 --today 2026-11-20
periksa specimens s504 --seed 504 --count 70 --today 2026-11-20
python -m training.calibrate s501 others --worse s504 --pages FOLDER

Seeds are ones that nobody tuned a reader on. `others` are papers of other makers (130 at the last
fit, 75 of them in layouts nobody had read before; not in this repository): our own specimens know
nothing of a layout misunderstood, the commonest cause of a wrong value that feels sure. Pages are
read once and kept in FOLDER by content, so that a fit after a change of extract/ takes seconds.
Those of `--worse` are read blurred, dimmed and noisy. `--check` writes nothing and shows what the
present table is worth, on other seeds.
"""

import argparse
import json
import pickle
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from extract.calibration import CURVES, TABLE, Curve, group
from extract.document import Document, Kind
from extract.extract import extract
from ingest.cut import cut
from ingest.errors import PeriksaError
from ingest.page import Page
from ingest.receive import receive
from ingest.unpack import unpack
from ingest.upload import MediaType, Upload
from ocr.engines import choose
from ocr.ocr_page import OcrPage
from ocr.read import read
from periksa.output import document_json
from specimens.scoring.answer import Answer, parse_answer
from specimens.scoring.reliability import SURE, reliability
from specimens.scoring.score import Mark, Outcome, score
from specimens.scoring.truth import parse_truth

EDGES = (0.0, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 0.995, 1.0)
"""Edges of the steps in which a curve is fitted."""
PRIOR = 100.0
"""Values that the confidence as felt weighs against the values seen in a step."""
MOST_WRONG = 0.005
LEAST_SURE = 0.70
"""A group gets a curve where more is wrong at 0.99, or less of what is right is at 0.95."""
FEWEST = 100
"""Values that a group must have to get a curve."""


def _uploads(folder: Path) -> Iterator[Upload]:
    for path in sorted(folder.iterdir()):
        upload = receive(path.name, path.read_bytes())
        if upload.media_type is MediaType.ZIP:
            yield from (each for each in unpack(upload) if isinstance(each, Upload))
        else:
            yield upload


def _worse(page: Page) -> Page:
    """A scan at two thirds of its resolution, soft, grey and noisy; born-digital pages stay."""
    if page.text:
        return page
    chance = np.random.default_rng(page.width * 7919 + page.height)
    small = Image.fromarray(page.pixels).resize((page.width * 2 // 3, page.height * 2 // 3))
    soft = np.asarray(small.filter(ImageFilter.GaussianBlur(0.7)), np.float32)
    noisy = 40 + soft * 0.72 + chance.normal(0, 7, soft.shape)
    dpi = page.dpi * 2 / 3 if page.dpi else None
    return replace(page, pixels=np.clip(noisy, 0, 255).astype(np.uint8), dpi=dpi)


def _pages(upload: Upload, kept: Path, *, worse: bool) -> list[OcrPage]:
    place = kept / f"{upload.sha256}{'-worse' if worse else ''}.pickle"
    if place.exists():
        return list(pickle.loads(place.read_bytes()))  # noqa: S301 - written below
    engine = choose("auto")
    try:
        cuts = [page for page in cut(upload) if isinstance(page, Page)]
        pages = [read(_worse(page) if worse else page, engine) for page in cuts]
    except PeriksaError:
        pages = []
    place.write_bytes(pickle.dumps(pages))
    return pages


def _answer(upload: Upload, documents: Sequence[Document]) -> Answer:
    read_as = [document_json(document) for document in documents]
    return parse_answer(json.dumps({"file": upload.name, "documents": read_as}))


def _marks(folder: Path, kept: Path, *, worse: bool, check: bool) -> list[Mark]:
    truths = [
        parse_truth(path.read_text(encoding="utf-8"))
        for path in sorted((folder / "truth").glob("*.json"))
    ]
    answers = []
    for upload in _uploads(folder / "files"):
        pages = _pages(upload, kept, worse=worse)
        documents = extract(pages, CURVES if check else {}) if pages else ()
        answers.append(_answer(upload, documents))
    return [mark for mark in score(truths, answers).values if mark.given is not None]


def _curve(marks: Sequence[Mark]) -> Curve:
    """Knots (felt, right): each step's share of right values, drawn towards what was felt."""
    felt = np.array([mark.given.confidence for mark in marks if mark.given])
    right = np.array([mark.outcome is Outcome.RIGHT for mark in marks])
    knots: list[tuple[float, float, float]] = []
    for low, high in pairwise(EDGES):
        inside = (felt >= low) & ((felt < high) | (high == EDGES[-1]))
        if (many := int(inside.sum())) == 0:
            continue
        middle = float(felt[inside].mean())
        drawn = (float(right[inside].sum()) + PRIOR * middle) / (many + PRIOR)
        knots.append((middle, drawn, many + PRIOR))
        while len(knots) > 1 and knots[-2][1] > knots[-1][1]:  # pool adjacent violators
            (x1, y1, w1), (x2, y2, w2) = knots.pop(-2), knots.pop()
            whole = w1 + w2
            knots.append(((x1 * w1 + x2 * w2) / whole, (y1 * w1 + y2 * w2) / whole, whole))
    return tuple((round(x, 4), round(y, 4)) for x, y, _ in knots)


def _wants_a_curve(marks: Sequence[Mark]) -> bool:
    said = reliability(marks)
    surest = said.promises[0]
    too_sure = surest.wrong > MOST_WRONG * surest.values
    too_modest = (said.sure_share or 0.0) < LEAST_SURE
    return len(marks) >= FEWEST and (too_sure or too_modest)


def _by_group(marks: Sequence[Mark]) -> dict[str, list[Mark]]:
    groups: dict[str, list[Mark]] = {}
    for mark in marks:
        if mark.given and mark.given.source:
            groups.setdefault(group(Kind(mark.kind), mark.given.source, mark.field), []).append(
                mark
            )
    return dict(sorted(groups.items()))


def _show(name: str, marks: Sequence[Mark]) -> None:
    said = reliability(marks)
    promises = "  ".join(
        f">= {each.confidence}: {each.wrong:3d} wrong of {each.values:5d}" for each in said.promises
    )
    sure = "-" if said.sure_share is None else f"{said.sure_share:.3f}"
    sys.stdout.write(f"{name:28} {len(marks):5d} values  {promises}  right at >= {SURE}: {sure}\n")


def main() -> None:
    """Fit, or check, as the arguments say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="+", type=Path, metavar="DIR")
    parser.add_argument("--pages", required=True, type=Path)
    parser.add_argument("--worse", action="append", default=[], type=Path, metavar="DIR")
    parser.add_argument("--check", action="store_true")
    given = parser.parse_args()
    given.pages.mkdir(parents=True, exist_ok=True)
    marks = []
    for folder in given.folders:
        marks += _marks(folder, given.pages, worse=False, check=given.check)
    for folder in given.worse:
        marks += _marks(folder, given.pages, worse=True, check=given.check)
    groups = _by_group(marks)
    for name, each in groups.items():
        _show(name, each)
    _show("all", marks)
    if not given.check:
        curves = {name: _curve(each) for name, each in groups.items() if _wants_a_curve(each)}
        names = [folder.name for folder in given.folders]
        names += [f"{folder.name} made worse" for folder in given.worse]
        _write(f"training.calibrate on specimens {', '.join(names)}", len(marks), curves)


def _write(origin: str, values: int, curves: dict[str, Curve]) -> None:
    """One curve a line, so that a change of the table can be read."""
    told = ",\n".join(f"  {json.dumps(name)}: {json.dumps(each)}" for name, each in curves.items())
    head = f'{{\n "origin": {json.dumps(origin)},\n "values": {values},\n "curves": {{\n'
    TABLE.write_text(f"{head}{told}\n }}\n}}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
