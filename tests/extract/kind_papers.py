"""First pages of papers that travel in a batch, and what each is (`kind_papers.txt`)."""

from pathlib import Path
from typing import Final

from extract.document import Kind


def _read() -> dict[str, tuple[Kind, str]]:
    papers = {}
    for paper in Path(__file__).with_suffix(".txt").read_text().split("\n== ")[1:]:
        head, _, text = paper.partition("\n")
        kind, _, name = head.partition(" : ")
        papers[name] = (Kind(kind), text.rstrip("\n"))
    return papers


KIND_PAPERS: Final = _read()
"""Name -> kind and text."""
