"""Choices that a form offers: of several options the one that is marked."""

import re
from typing import Final

_TICKED: Final = r"[☑☒✓✔✗✘✅■▣◉◼]|[\[(]\s?[xXvV√✓✔]\s?[\])]"
_EMPTY: Final = r"[☐□○◻▢]|[\[(]\s*[\])]"
_MARK: Final = re.compile(f"(?P<ticked>{_TICKED})|(?P<empty>{_EMPTY})")
_LONE: Final = re.compile(r"(?<!\S)[\[\]](?!\S)")

_FILLED: Final = re.compile(r"[(\[](?P<inside>[^()\[\]]{4,})[)\]](?:\s*[,.;].*)?")
"""A blank between brackets, and what the form prints behind it."""


def marked(text: str) -> str:
    """The options with a mark in their box; '' where boxes are offered and none is marked.

    A box stands before its option, unless the text begins with an option and ends with a box.
    A text without boxes stays as it is.
    """
    boxes = list(_MARK.finditer(text))
    if not boxes:
        return _LONE.sub(" ", text) if "[" in text or "]" in text else text
    ticked = [box for box in boxes if box["ticked"]]
    if not ticked and len(boxes) == 1:
        return text
    behind = bool(text[: boxes[0].start()].strip()) and not text[boxes[-1].end() :].strip()
    if behind:
        starts = [0, *(box.end() for box in boxes)]
        options = [text[a : box.start()] for a, box in zip(starts, boxes, strict=False)]
    else:
        ends = [*(box.start() for box in boxes[1:]), len(text)]
        options = [text[box.end() : b] for box, b in zip(boxes, ends, strict=True)]
    chosen = [option for option, box in zip(options, boxes, strict=True) if box["ticked"]]
    return " ".join(" ".join(chosen).split())


def filled(text: str) -> str:
    """What was filled in between brackets, "(SITI), residing at ..."; any other text as it is."""
    match = _FILLED.fullmatch(text)
    return match["inside"].strip() if match else text
