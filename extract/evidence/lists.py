"""What the rows of a list tell against each other's values: columns, rows, and where they lie.

In a list that was understood, a column holds one kind of thing, rows have the same cells and lie
below one another. Each sign is 0..1.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from statistics import median
from typing import Final

from extract.document import Document, Field, Source
from extract.evidence.ink import OWN, Claims, Extent, Key
from extract.evidence.shape import NUMBERS, TEXTS, looks_wrong, sex_contradicted

SURE: Final = 0.95
"""From here on a reader calls a value sure."""
_ASIDE: Final = 0.1
"""Share of the page by which a value of a table begins beside its column."""
_INTO: Final = 0.1
"""Share of the step from row to row that rows lie in one another."""
_FEWEST: Final = 4
"""Rows from which values may not all end alike."""

Signs = dict[str, float]


def column_signs(
    rows: int, fields: Mapping[Key, Field], own: Mapping[Key, Mapping[str, float]]
) -> dict[Key, Signs]:
    """How each value stands out of its column, and what is odd about the column."""
    columns: dict[str, list[Key]] = {}
    for key in fields:
        if key[0] != OWN:
            columns.setdefault(key[1], []).append(key)
    with_paper = len({key[0] for key in fields if key[0] != OWN and key[1] in NUMBERS})
    made: dict[Key, Signs] = {}
    for name, keys in columns.items():
        column = [fields[key] for key in keys]
        full = (with_paper if name in NUMBERS else len(keys)) / rows
        whole = {
            "column_looks": sum(looks_wrong(own[key]) for key in keys) / len(keys),
            "column_unsure": sum(field.confidence < SURE for field in column) / len(keys),
            "column_holes": 1.0 - full,
        }
        alone = zip(_stand_out(name, column), _aside(column), _alike(name, column), strict=True)
        for key, (out, aside, alike) in zip(keys, alone, strict=True):
            made[key] = whole | {"stands_out": out, "aside": aside, "all_alike": alike}
    return made


def _stand_out(name: str, column: Sequence[Field]) -> Iterator[float]:
    """How much longer or shorter each text is than is usual in its column."""
    lengths = [len(field.value or "") for field in column]
    usual = median(lengths)
    spread = median(abs(length - usual) for length in lengths) + 2
    for length in lengths:
        beyond = abs(length - usual) / spread - 1
        yield min(1.0, max(0.0, beyond / 4)) if name in TEXTS else 0.0


def _aside(column: Sequence[Field]) -> Iterator[float]:
    """How far beside its column each value of a table begins."""
    usual = median(field.box[0] for field in column)
    for field in column:
        beside = min(1.0, abs(field.box[0] - usual) / _ASIDE)
        yield beside if field.source is Source.TABLE else 0.0


def _alike(name: str, column: Sequence[Field]) -> Iterator[float]:
    """Whether a name or origin ends as most of its column: the end belongs to something else."""
    lasts = [(field.value or " ").split(" ")[-1] for field in column]
    times = Counter(lasts)
    many = len(column) >= _FEWEST and name in ("full_name", "origin")
    for last in lasts:
        yield float(many and times[last] > max(2, len(column) / 2))


def row_signs(document: Document, own: Mapping[Key, Mapping[str, float]]) -> dict[Key, Signs]:
    """What the other values of a worker, and of all workers, tell against each value."""
    filled = [sum(bool(field.value) for field in worker.fields) for worker in document.workers]
    if not filled:
        return {}
    usual = median(filled)
    wrong = [
        sum(looks_wrong(own.get((at, field.name), {})) for field in worker.fields)
        for at, worker in enumerate(document.workers)
    ]
    list_looks = sum(min(1.0, each) for each in wrong) / len(wrong)
    made: dict[Key, Signs] = {}
    for at, worker in enumerate(document.workers):
        values = {field.name: field.value for field in worker.fields if field.value}
        row = {
            "row_holes": max(0.0, usual - filled[at]) / max(1.0, usual),
            "two_papers": float("passport_number" in values and "splp_number" in values),
            "nameless": float("full_name" not in values),
            "name_looks": looks_wrong(own.get((at, "full_name"), {})),
            "sex_unlike": float(sex_contradicted(values)),
            "list_looks": list_looks,
        }
        made |= {(at, name): row for name in values}
    return made


def place_signs(
    document: Document, where: Claims, own: Mapping[Key, Mapping[str, float]]
) -> dict[Key, Signs]:
    """Whether the rows of a list lie in one another."""
    spans = [_span(keys, where) for keys in _by_row(document, own)]
    steps = [
        other[2] - one[2]
        for one, other in pairwise(spans)
        if one and other and one[0] == other[0] and other[2] > one[2]
    ]
    into = _INTO * median(steps) if steps else 0.0
    tangled = [
        float(any(_lie_in(span, other, into) for other in spans[max(0, at - 3) : at + 4]))
        for at, span in enumerate(spans)
    ]
    share = sum(tangled) / len(tangled)
    return {
        (at, field.name): {"tangled": tangled[at], "list_tangled": share}
        for at, worker in enumerate(document.workers)
        for field in worker.fields
    }


def _by_row(document: Document, own: Mapping[Key, Mapping[str, float]]) -> Iterator[list[Key]]:
    """The values of each worker that share no words with another's: a heading of a group does."""
    for at, worker in enumerate(document.workers):
        keys = [(at, field.name) for field in worker.fields]
        yield [key for key in keys if own.get(key, {}).get("twice", 1.0) < 0.5]


def _span(keys: Sequence[Key], where: Claims) -> Extent | None:
    """From the first middle to the last middle of a worker's lines, on their first page."""
    extents = [extent for key in keys if (extent := where.extent(key))]
    same = [extent for extent in extents if extent[0] == extents[0][0]]
    if not same:
        return None
    middles = [(top + bottom) / 2 for _, _, top, _, bottom in same]
    left, right = min(extent[1] for extent in same), max(extent[3] for extent in same)
    return same[0][0], left, min(middles), right, max(middles)


def _lie_in(one: Extent | None, other: Extent | None, into: float) -> bool:
    """Whether two rows share heights of more than `into` and columns too."""
    if one is None or other is None or one is other or one[0] != other[0]:
        return False
    heights = min(one[4], other[4]) - max(one[2], other[2])
    return heights > into and min(one[3], other[3]) > max(one[1], other[1])
