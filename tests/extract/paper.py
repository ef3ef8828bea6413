"""A contract drawn on the typewriter, and what must be read from it."""

from dataclasses import dataclass

from extract.document import Kind


@dataclass(frozen=True)
class Paper:
    """One contract: its pages, the fields of the document and those of the worker.

    A field that the paper does not print must not be read: the expected fields are all there are.
    All people and firms are invented.
    """

    kind: Kind
    texts: tuple[str, ...]
    fields: dict[str, str]
    worker: dict[str, str]
