"""Papers for tests of the pipeline: a JPEG in name, whose inside says what reading it does.

The functions at the end stand in for `pipeline.reader`; they run in real reading processes.
"""

import json
import os
import signal
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from extract.classify import KindGuess
from extract.document import Document, Field, Finding, Kind, Severity, Source, Worker
from extract.heaps import Leaf
from extract.page_cues import Cues
from ingest.box import Box
from ingest.errors import Sentence, ToolFailed
from ingest.refusals import Corrupted
from ingest.unpack import unpack
from ingest.upload import Refused
from ocr.ocr_page import OcrPage, Word
from pipeline.original import Entry, Original
from pipeline.reading import Reading, SeenPage, UnseenPage

HEAD = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00"
TAIL = b"\xff\xd9"


def paper(**inside: Any) -> bytes:
    """Bytes of a file. Keys: pages, kind, fields, workers, and acts by page number (do)."""
    return HEAD + json.dumps(inside).encode() + TAIL


def passport(number: str, **more: str) -> bytes:
    """A passport of an invented worker."""
    return paper(kind="passport", workers=[{"passport_number": number, **more}])


def count(original: Original) -> int:
    inside = _inside(original)
    if inside.get("refused"):
        raise Corrupted
    return int(inside.get("pages", 1))


def page(original: Original, number: int) -> SeenPage | UnseenPage:
    inside = _inside(original)
    act = inside.get("do", {}).get(str(number))
    if act == "sleep":
        time.sleep(60)
    elif act == "slow":
        time.sleep(0.3)
    elif act == "die":
        os.kill(os.getpid(), signal.SIGKILL)
    elif act == "kill the worker":
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    elif act == "eat memory":
        bytearray(64 * 1024**3)
    elif act == "raise":
        raise ValueError("SITI AMINAH B1234567")
    elif act == "lost":
        return UnseenPage.because(number, Corrupted())
    elif act and not Path(act).exists():
        raise ToolFailed("not yet")
    word = Word(json.dumps(inside), Box(0, 0, 9, 9), 1.0, 0)
    ocr = OcrPage(number, 10, 10, (word,), "test 1", page_width=10, page_height=10)
    return SeenPage(ocr, 10, 10, HEAD + f"picture {number}".encode() + TAIL)


def documents(pages: Sequence[OcrPage]) -> tuple[Document, ...]:
    inside = json.loads(pages[0].words[0].text)
    if inside.get("confused"):
        raise KeyError("SITI AMINAH")
    finding = Finding("count_mismatch", Severity.WARNING, Sentence("id", "en"), ("stated_count",))
    whole = Document(
        kind=Kind(inside.get("kind", "other")),
        kind_confidence=0.9,
        pages=tuple(seen.number for seen in pages),
        fields=_fields(inside.get("fields", {})),
        workers=tuple(Worker(_fields(w)) for w in inside.get("workers", [])),
        findings=(finding,) if inside.get("finding") else (),
    )
    if "mark" in inside:
        return (whole,)
    return (whole, replace(whole, kind=Kind.OTHER, workers=(), fields=()))


def take_apart(original: Original, folder: Path) -> tuple[Entry, ...]:
    found = []
    for number, entry in enumerate(unpack(original.upload())):
        if isinstance(entry, Refused):
            found.append(Entry(entry.name, None, entry.error.code))
            continue
        path = folder / f"entry-{number}"
        path.write_bytes(entry.data)
        kept = Original(path, entry.name, entry.sha256, entry.media_type)
        found.append(Entry(entry.name, kept, None))
    return tuple(found)


def _inside(original: Original) -> dict[str, Any]:
    data = original.path.read_bytes()
    return dict(json.loads(data[len(HEAD) : -len(TAIL)]))


def _fields(values: dict[str, str | None]) -> tuple[Field, ...]:
    return tuple(
        Field(name, value, value or "?", 0.9, 1, (0.1, 0.1, 0.2, 0.2), Source.LABEL)
        for name, value in values.items()
    )


def leaves(pages: Sequence[OcrPage]) -> tuple[Leaf, ...]:
    return tuple(_leaf(json.loads(seen.words[0].text)) for seen in pages)


def whole(pages: Sequence[OcrPage]) -> Document:
    """The paper on pages of several files: the first tells what it is, all tell of workers."""
    inside = [json.loads(seen.words[0].text) for seen in pages]
    found = documents(pages[:1])[0]
    workers = [worker for each in inside for worker in each.get("workers", [])]
    return replace(
        found,
        pages=tuple(seen.number for seen in pages),
        workers=tuple(Worker(_fields(worker)) for worker in workers),
    )


def _leaf(inside: dict[str, Any]) -> Leaf:
    """Papers with `mark` are page `mark` of the contract `own`; the first begins it."""
    mark = inside.get("mark")
    kind = Kind(inside.get("kind", "other"))
    guess = KindGuess(kind, 0.9, mark in (None, 1), mark not in (None, 1), "", True)
    if guess.continues and kind is Kind.OTHER:
        guess = replace(guess, kind=None)
    nothing = frozenset[str]()
    return Leaf(guess, Cues(mark, None, None, inside.get("own", ""), nothing, nothing, nothing))


READING = Reading("test", count, page, documents, take_apart, leaves, whole)
