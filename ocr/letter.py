"""One character as a network reads it on a line."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Letter:
    """One character with its middle, in 0..1 of the line's width, and its confidence 0..1.

    `space_after`: the network's largest share for a space between it and the next character.
    """

    text: str
    at: float
    confidence: float
    space_after: float = 0.0
