"""Batch: files, their truth and the register, written to a folder; the same for the same seed."""

import io
import json
import random
import zipfile
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from specimens.picture import Raster
from specimens.plan import Piece, Planner
from specimens.population import Maker, bystanders, cast
from specimens.register import register_csv
from specimens.wear import DIFFICULTY, Source, on_the_glass, worn
from specimens.worker import Told

DEFAULT_COUNT: Final = 38
DEFAULT_SEED: Final = 7
_BYSTANDERS: Final = 160
_KEPT_OF_BROKEN: Final = 0.55
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written: files, documents by kind, workers named on them, lines of the register."""

    files: int
    documents: Counter[str]
    workers: int
    register_lines: int


def write(
    folder: Path, today: date, count: int = DEFAULT_COUNT, seed: int = DEFAULT_SEED
) -> Summary:
    """Writes `folder`/files, `folder`/truth and `folder`/register.csv.

    The first 38 files hold every kind and every outcome of the coverage rules on `today`; further
    ones are drawn by chance. What an earlier call wrote under the same names is replaced.
    """
    maker = Maker(random.Random(seed), today)  # noqa: S311 - invented papers are no secret
    actors = cast(maker)
    others = tuple(bystanders(maker, actors, _BYSTANDERS))
    register = register_csv((*actors, *others), today)
    planner = Planner(actors, others, maker, today)
    pieces = planner.pieces()[:count]
    pieces += [planner.more() for _ in range(count - len(pieces))]
    for name in ("files", "truth"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "register.csv").write_text(register, encoding="utf-8")
    told: list[Told] = []
    for number, piece in enumerate(pieces, 1):
        for truth in _written(folder / "files", f"c{number:03}", piece, maker.rng):
            stem = Path(str(truth["file"])).stem
            path = folder / "truth" / f"{stem}.json"
            path.write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
        told += [] if piece.cut_off else [paper.told for paper in piece.papers]
    return Summary(
        len(pieces),
        Counter(each.kind for each in told),
        sum(len(each.workers) for each in told),
        register.count("\n") - 1,
    )


def _written(
    files: Path, stem: str, piece: Piece, rng: random.Random
) -> Iterator[dict[str, object]]:
    """Writes one file; gives the truth of it, or of each file inside a zip."""
    if piece.zipped:
        inner = []
        for place, paper in enumerate(piece.papers, 1):
            name = f"{stem}-{place}.{piece.wear.ending}"
            single = Piece((paper,), piece.wear)
            inner.append((name, _made(single, rng)))
            yield _truth(name, single) | {"archive": f"{stem}.zip"}
        (files / f"{stem}.zip").write_bytes(_zip(inner))
        return
    data = _made(piece, rng)
    if piece.cut_off:
        data = data[: round(len(data) * _KEPT_OF_BROKEN)]
    name = f"{stem}.{piece.wear.ending}"
    (files / name).write_bytes(data)
    yield _truth(name, piece)


def _made(piece: Piece, rng: random.Random) -> bytes:
    if piece.wear.source is Source.BORN:
        return piece.papers[0].pdf
    pages: list[Raster] = []
    dpi = min(paper.dpi for paper in piece.papers)
    for paper in piece.papers:
        rasters = paper.rasters()
        if paper.told.kind == "passport" and piece.wear.source in {Source.SCAN, Source.COPY}:
            rasters = [on_the_glass(page, paper.dpi, rng) for page in rasters]
        pages += rasters
    return worn(pages, piece.wear, dpi, rng)


def _truth(name: str, piece: Piece) -> dict[str, object]:
    """In the form of the samples' truth; a file that cannot be read holds no documents."""
    documents = []
    first = 1
    for paper in () if piece.cut_off else piece.papers:
        told = paper.told
        documents.append(
            {
                "kind": told.kind,
                "layout": told.layout,
                "pages": list(range(first, first + paper.pages)),
                "fields": told.fields,
                "workers": list(told.workers),
                "expected_findings": list(told.findings),
                "alt": told.alternatives,
                "optional": told.optional,
            }
        )
        first += paper.pages
    layout = "multi" if len(piece.papers) > 1 else piece.papers[0].told.layout
    return {
        "file": name,
        "difficulty": DIFFICULTY[piece.wear.source],
        "layout": "broken" if piece.cut_off else layout,
        "source": piece.wear.source.value,
        "options": {"turned": piece.wear.turned, "by_exif": piece.wear.by_exif},
        "pages": first - 1,
        "documents": documents,
    }


def _zip(entries: list[tuple[str, bytes]]) -> bytes:
    """A zip with the litter that desktops leave in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (*entries, ("__MACOSX/._contoh", b"\0")):
            archive.writestr(zipfile.ZipInfo(name, _EPOCH), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
