"""What readers made of papers whose truth is known: each value with its doubts, right or wrong.

Readers are this project's own: as it stands, and as older checkouts had it. What an old reader
makes of papers that it never saw is the nearest there is to what this one makes of layouts that
nobody has seen yet.
"""

import json
import pickle
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from PIL import Image, ImageFilter

from extract.calibration import family, reasons
from extract.document import Document, Field, Kind, Source, Worker
from extract.evidence.gather import gathered
from extract.evidence.ink import OWN, Key
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
from specimens.scoring.answer import Answer, Given, parse_answer
from specimens.scoring.score import Outcome, score
from specimens.scoring.truth import parse_truth

NOW = "now"
"""The reader as it stands."""
_OLD_READER = """
import pickle, sys
from extract.extract import extract
from ocr.ocr_page import OcrPage
class Unknown:
    def __setstate__(self, state): pass
class Level(pickle.Unpickler):
    def find_class(self, module, name):
        if module == "ocr.bend": return Unknown
        return OcrPage if name == "CurledPage" else super().find_class(module, name)
def plain(f): return f.name, f.value, f.raw, f.confidence, f.page, tuple(f.box), str(f.source)
def told(d): return (str(d.kind), d.kind_confidence, tuple(d.pages), [plain(f) for f in d.fields],
                     [[plain(f) for f in w.fields] for w in d.workers])
found = []
for path in sys.stdin.read().splitlines():
    pages = Level(open(path, "rb")).load()
    found.append([told(d) for d in extract(pages, {})] if pages else [])
sys.stdout.buffer.write(pickle.dumps(found))
"""
"""Runs in an old checkout; what it returns is plain, for its classes are not ours. It may not know
that paper can be curled: then boxes stay where they lie on the level raster."""
Plain = tuple[str, str | None, str, float, int, tuple[float, float, float, float], str]
"""A field of an old reader."""


@dataclass(frozen=True, slots=True)
class Value:
    """One value that was read: who made the paper, who read it, what tells against it."""

    maker: str
    reader: str
    family: str
    source: str
    felt: float
    doubts: Mapping[str, float]
    right: bool


@dataclass(frozen=True, slots=True)
class Papers:
    """A folder with `files/` and `truth/`; papers of one maker lie in folders beside each other."""

    folder: Path
    worse: bool = False

    @property
    def maker(self) -> str:
        """Who made them."""
        return self.folder.resolve().parent.name


def values(papers: Papers, kept: Path, readers: Sequence[Path | None]) -> Iterator[Value]:
    """Every value of the papers as each reader gave it; None is the reader as it stands."""
    uploads = list(_uploads(papers.folder / "files"))
    places = [_read_once(upload, kept, worse=papers.worse) for upload in uploads]
    pages = [pickle.loads(place.read_bytes()) for place in places]  # noqa: S301 - our own
    for reader in readers:
        if reader is None:
            read_as = [extract(each, {}) if each else () for each in pages]
        else:
            read_as = _old(reader, places)
        yield from _values(papers, reader.name if reader else NOW, uploads, pages, read_as)


def _values(
    papers: Papers,
    reader: str,
    uploads: Sequence[Upload],
    pages: Sequence[Sequence[OcrPage]],
    read_as: Sequence[Sequence[Document]],
) -> Iterator[Value]:
    truths = [
        parse_truth(path.read_text(encoding="utf-8"))
        for path in sorted((papers.folder / "truth").glob("*.json"))
    ]
    answers = [_answer(*each) for each in zip(uploads, read_as, strict=True)]
    homes = {
        id(given): (file, place, key)
        for file, answer in enumerate(answers)
        for place, key, given in _givens(answer, read_as[file])
    }
    evidence: dict[tuple[int, int], dict[Key, Mapping[str, float]]] = {}
    for mark in score(truths, answers).values:
        if mark.given is None:
            continue
        file, place, key = homes[id(mark.given)]
        document = read_as[file][place]
        if (file, place) not in evidence:
            evidence[file, place] = gathered(document, pages[file])
        field = _field(document, key)
        yield Value(
            papers.maker,
            reader,
            family(document.kind, key),
            field.source.value,
            field.confidence,
            reasons(field, evidence[file, place][key]),
            mark.outcome is Outcome.RIGHT,
        )


def _givens(answer: Answer, read_as: Sequence[Document]) -> Iterator[tuple[int, Key, Given]]:
    """The values of an answer, with the document and the place in it that they come from."""
    for place, (told, document) in enumerate(zip(answer.documents, read_as, strict=True)):
        for name, given in told.fields.items():
            yield place, (OWN, name), given
        rows = [at for at, each in enumerate(document.workers) if any(f.value for f in each.fields)]
        for at, worker in zip(rows, told.workers, strict=True):
            for name, given in worker.items():
                yield place, (at, name), given


def _field(document: Document, key: Key) -> Field:
    at, name = key
    found = document.field(name) if at == OWN else document.workers[at].field(name)
    if found is None:
        raise KeyError(key)
    return found


def _answer(upload: Upload, documents: Sequence[Document]) -> Answer:
    read_as = [document_json(document) for document in documents]
    return parse_answer(json.dumps({"file": upload.name, "documents": read_as}))


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


def _read_once(upload: Upload, kept: Path, *, worse: bool) -> Path:
    """Where the pages of a file are kept, by its content; they are read if they are not there."""
    place = kept / f"{upload.sha256}{'-worse' if worse else ''}.pickle"
    if not place.exists():
        engine = choose("auto")
        try:
            cuts = [page for page in cut(upload) if isinstance(page, Page)]
            pages = [read(_worse(page) if worse else page, engine) for page in cuts]
        except PeriksaError:
            pages = []
        place.write_bytes(pickle.dumps(pages))
    return place


def _old(checkout: Path, places: Sequence[Path]) -> list[tuple[Document, ...]]:
    """What the reader of an older checkout makes of pages."""
    done = subprocess.run(
        [sys.executable, "-c", _OLD_READER],
        cwd=checkout,
        input="\n".join(str(place.resolve()) for place in places).encode(),
        stdout=subprocess.PIPE,
        check=True,
    )
    return [tuple(_document(*each) for each in file) for file in pickle.loads(done.stdout)]  # noqa: S301


def _document(
    kind: str, sure: float, pages: tuple[int, ...], fields: list[Plain], workers: list[list[Plain]]
) -> Document:
    rows = tuple(Worker(_made(each)) for each in workers)
    return Document(Kind(kind), sure, pages, _made(fields), rows)


def _made(plain: Sequence[Plain]) -> tuple[Field, ...]:
    return tuple(Field(*each[:6], Source(each[6])) for each in plain)
