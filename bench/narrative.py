"""How well letters told in sentences are read: held-out letters, printed, worn and read.

python -m bench.narrative --letters 40 --seed 5

Two tables: entities of the model by label, and what `extract` says of workers, by field, beside
the same without the model. Texts count as right when nine letters in ten agree, facts when all do.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from extract.document import Worker
from extract.forms.running import running
from extract.letters import deportation_letter
from extract.letters.narrative_language import FOLDER, entities
from extract.letters.plain_letters import plain
from ingest.cut import cut
from ingest.page import Page
from ingest.receive import receive
from ocr.ocr_page import OcrPage
from ocr.ppocr import PpocrEngine
from ocr.read import read
from specimens.flow import Flow
from specimens.paper import DPI, STYLES
from specimens.sheet import Sheets
from specimens.wear import Source, Wear, worn
from training.narrative_heldout import Said, said

WEARS = (
    Wear(Source.CLEAN, "jpg"),
    Wear(Source.SCAN, "jpg"),
    Wear(Source.COPY, "tif"),
    Wear(Source.PHOTO, "jpg"),
    Wear(Source.GREY, "jpg"),
    Wear(Source.FAX, "tif"),
)
TEXTS = frozenset({"full_name", "origin", "offence", "depot", "entry_point"})


@dataclass(frozen=True)
class Paper:
    """A letter as it was read, and what it says."""

    said: Said
    pages: tuple[OcrPage, ...]


def papers(many: int, seed: int) -> Iterator[Paper]:
    """Letters, each template as often as the others, each way of wear too."""
    engine = PpocrEngine()
    for number in range(many):
        rng = random.Random(f"{seed}-{number}")  # noqa: S311 - invents letters
        letter = said(rng, number)
        wear = WEARS[(number // 3 + number) % len(WEARS)]
        rasters = [page.pixels for page in _pages("contoh.pdf", _printed(letter, rng))]
        data = worn(rasters, wear, DPI, rng)
        seen = tuple(read(page, engine) for page in _pages(f"contoh.{wear.ending}", data))
        yield Paper(letter, seen)


def _pages(name: str, data: bytes) -> list[Page]:
    return [page for page in cut(receive(name, data)) if isinstance(page, Page)]


def _printed(letter: Said, rng: random.Random) -> bytes:
    sheets = Sheets()
    flow = Flow(sheets, rng.choice(STYLES), rng)
    justify = rng.random() < 0.5
    for paragraph in letter.paragraphs:
        if paragraph.startswith("^"):
            flow.centred(paragraph.lstrip("^ "))
        else:
            flow.paragraph(paragraph, justify=justify)
    return sheets.done()


@dataclass
class Tally:
    """What should be found, what was given, what of that is right."""

    wanted: Counter[str]
    given: Counter[str]
    right: Counter[str]

    def rows(self) -> Iterator[str]:
        """A line per name: precision, recall, F."""
        for name in sorted(self.wanted | self.given):
            precision = self.right[name] / max(1, self.given[name])
            recall = self.right[name] / max(1, self.wanted[name])
            both = 2 * precision * recall / max(1e-9, precision + recall)
            yield (
                f"| {name} | {self.wanted[name]} | {precision:.3f} | {recall:.3f} | {both:.3f} |"
            )


def tally(pairs: Iterable[tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]]) -> Tally:
    """Counts over letters of (wanted, given) named texts; each given answers one wanted."""
    total = Tally(Counter(), Counter(), Counter())
    for wanted, given in pairs:
        total.wanted.update(name for name, _ in wanted)
        total.given.update(name for name, _ in given)
        open_ = list(wanted)
        for name, text in given:
            hit = next((w for w in open_ if w[0] == name and _same(name, w[1], text)), None)
            if hit:
                open_.remove(hit)
                total.right[name] += 1
    return total


def _same(name: str, one: str, other: str) -> bool:
    a, b = ("".join(c for c in text.upper() if c.isalnum()) for text in (one, other))
    exact = name.islower() and name.rpartition(" ")[2] not in TEXTS
    return a == b if exact else fuzz.ratio(a, b) >= 90


_UNMARKED = frozenset({"ISSUER", "OFFICE", "COUNTRY"})
"""Labels whose places the held-out templates do not mark."""


def by_label(read_: Sequence[Paper]) -> Tally:
    """Entities of the model against what was printed."""
    return tally(
        (
            sorted(set(paper.said.entities)),
            sorted(
                {
                    (each.label, each.text)
                    for each in entities(running([plain(p) for p in paper.pages]).text)
                    if each.label not in _UNMARKED
                }
            ),
        )
        for paper in read_
    )


Workers = Callable[[Sequence[OcrPage]], Sequence[Worker]]


def by_field(read_: Sequence[Paper], workers: Workers) -> Tally:
    """Fields of workers, each worker of the letter against the given one of the nearest name."""
    pairs = []
    for paper in read_:
        given = [
            {f.name: f.value or "" for f in worker.fields}
            for worker in workers([plain(page) for page in paper.pages])
        ]
        rows = _paired(paper.said.workers, given)
        pairs += [(sorted(true.items()), sorted(told.items())) for true, told in rows]
    return tally(pairs)


def _paired(
    wanted: Sequence[Mapping[str, str]], given: Sequence[Mapping[str, str]]
) -> Iterator[tuple[Mapping[str, str], Mapping[str, str]]]:
    left = list(given)
    for true in wanted:
        name = true.get("full_name", "")
        near = max(left, key=lambda told: fuzz.ratio(name, told.get("full_name", "")), default=None)
        if near is not None and fuzz.ratio(name, near.get("full_name", "")) >= 60:
            left.remove(near)
            yield true, near
        else:
            yield true, {}
    yield from (({}, told) for told in left)


def main() -> None:
    """Print both tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--letters", type=int, default=40)
    parser.add_argument("--seed", type=int, default=5)
    chosen = parser.parse_args()
    read_ = list(papers(chosen.letters, chosen.seed))
    head = "|  | wanted | precision | recall | F |\n|---|---|---|---|---|"
    print(f"entities by label ({FOLDER.name})\n\n{head}", *by_label(read_).rows(), sep="\n")
    found = by_field(read_, lambda pages: deportation_letter.read(pages).workers)
    print(f"\nworkers by field\n\n{head}", *found.rows(), sep="\n")


if __name__ == "__main__":
    main()
