"""Rows of a form whose values stand half a line above or below their labels.

A label in two languages, one over the other, has its value beside the middle of both. What was
read as lines of labels and lines of values, by turns, is put together to rows.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import Final

from ocr.lines import Line
from ocr.ocr_page import Word

_ROWS: Final = 4
"""Values half a line off their labels from which a page is such a form."""
_RATHER: Final = 2
"""So many values off their labels to one that is level: else lines were only torn by a tilt."""
_OFF: Final = 1.2
"""Letter heights by which a value stands off its label at most."""
_ONE_VALUE: Final = 1.75
"""Letter heights from one line of a value to its next at most; rows stand further apart."""
_LEVEL: Final = 0.7
"""Letter heights by which a value may stand elsewhere than the others do."""
_EDGE: Final = 0.9
"""Letter heights by which a value may begin off the edge of all values."""
_LABEL: Final = 7
"""Words of a label at most, by the median."""

_LINES: Final = 2
"""Lines of a label, by the median, at most: closer rows cannot be told from lines of one."""

Part = tuple[Word, ...]


def rows_put_level(seen: Sequence[Line], height: float) -> tuple[tuple[Line, ...], float | None]:
    """`seen` (top to bottom) with labels and values in one line, and the left edge of the values.

    None: the page is no such form, and its lines stay as they are.
    """
    edge, off = _edge(seen, height)
    if edge is None:
        return tuple(seen), None
    order: list[Line] = []
    for across, run in groupby(seen, key=lambda line: _parted(line, edge, height) == ((), ())):
        members = list(run)
        order += members if across else _put_level(members, edge, off, height)
    return tuple(order), edge


def _put_level(seen: Sequence[Line], edge: float, off: float, height: float) -> list[Line]:
    """Lines of a stretch that no line of text crosses, put together to rows."""
    parts = [_parted(line, edge, height) for line in seen]
    held = [at for at, (_, right) in enumerate(parts) if right]
    if not held:
        return list(seen)
    first, last = max(0, held[0] - 1), held[-1] + 2
    labels = _groups([left for left, _ in parts[first:last] if left], height)
    values = _groups([right for _, right in parts[first:last] if right], height)
    if not labels or median(map(len, labels)) > _LINES:
        return list(seen)
    rows = sorted(_rows(labels, values, off, height), key=lambda row: _middle(row.words))
    return [*seen[:first], *rows, *seen[last:]]


def _edge(seen: Sequence[Line], height: float) -> tuple[float | None, float]:
    """Where values begin that stand alone beside their labels, and how far below those."""
    pairs = [
        (label, value)
        for pair in pairwise(seen)
        for label, value in (pair, pair[::-1])
        if height < value.box.left - label.box.right
        and abs(_middle(value.words) - _middle(label.words)) < _OFF * height
    ]
    for _, some in pairs:
        edge = some.box.left
        here = [(a, b) for a, b in pairs if abs(b.box.left - edge) < _EDGE * height]
        alone = [line for line in seen if abs(line.box.left - edge) < _EDGE * height]
        level = sum(all(_parted(line, edge, height)) for line in seen)
        if len(here) < max(_ROWS, 0.6 * len(alone), _RATHER * level):
            continue
        if median(len(label.words) for label, _ in here) <= _LABEL:
            off = median(_middle(b.words) - _middle(a.words) for a, b in here)
            return edge, off
    return None, 0.0


def _parted(line: Line, edge: float, height: float) -> tuple[Part, Part]:
    """The words left of the edge and those from it on; neither where the line runs across it."""
    left = tuple(word for word in line.words if word.box.left < edge - _EDGE * height)
    right = line.words[len(left) :]
    across = left and left[-1].box.right > edge - 0.5 * height
    return ((), ()) if across or (right and not _begins(right, edge, height)) else (left, right)


def _begins(part: Part, edge: float, height: float) -> bool:
    return abs(part[0].box.left - edge) < _EDGE * height


def _groups(parts: Sequence[Part], height: float) -> list[list[Part]]:
    """Parts of one column that stand close under one another: the lines of one value or label."""
    groups: list[list[Part]] = []
    for part in parts:
        if groups and _middle(part) - _middle(groups[-1][-1]) < _ONE_VALUE * height:
            groups[-1].append(part)
        else:
            groups.append([part])
    return groups


def _rows(
    labels: Sequence[list[Part]], values: Sequence[list[Part]], off: float, height: float
) -> Iterator[Line]:
    """Each label with the value beside it, line by line; what has no partner stays alone."""
    free = list(values)
    for label in labels:
        at = _centre(label) + off
        beside = [value for value in free if abs(_centre(value) - at) < _LEVEL * height]
        value = beside[0] if beside else []
        if value:
            free.remove(value)
        lead = max(0, len(label) - max(1, len(value)))  # a first line in another script
        yield from (Line(part) for part in label[:lead])
        for at_line in range(max(len(label) - lead, len(value))):
            left = label[lead + at_line] if lead + at_line < len(label) else ()
            yield Line((*left, *(value[at_line] if at_line < len(value) else ())))
    yield from (Line(part) for value in free for part in value)


def _middle(part: Sequence[Word]) -> float:
    return median(word.box.middle[1] for word in part)


def _centre(group: Sequence[Part]) -> float:
    return (_middle(group[0]) + _middle(group[-1])) / 2
