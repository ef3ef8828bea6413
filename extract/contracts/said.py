"""What a sentence of a contract says: a value, where it stands, and how sure that is."""

from dataclasses import dataclass
from typing import Final

CERTAIN: Final = 0.95
LIKELY: Final = 0.85
DERIVED: Final = 0.75


@dataclass(frozen=True, slots=True)
class Said:
    """A value that a sentence gives to a field, and where: text[start:end]. `certainty` 0..1."""

    name: str
    value: str
    start: int
    end: int
    certainty: float


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """The same stretch without blanks at its ends."""
    cut = text[start:end]
    return start + len(cut) - len(cut.lstrip()), end - len(cut) + len(cut.rstrip())
