"""Box: where ink lies on a raster."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """Upright rectangle in pixels of its raster; origin top-left; right and bottom exclusive."""

    left: float
    top: float
    right: float
    bottom: float

    def __post_init__(self) -> None:
        """Refuse empty and inverted rectangles."""
        if not (self.left < self.right and self.top < self.bottom):
            raise ValueError(f"empty or inverted: {self}")

    @property
    def width(self) -> float:
        """Width in pixels."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Height in pixels."""
        return self.bottom - self.top

    @property
    def middle(self) -> tuple[float, float]:
        """Centre (x, y) in pixels."""
        return (self.left + self.right) / 2, (self.top + self.bottom) / 2


def around(boxes: Iterable[Box]) -> Box:
    """The smallest box that holds all of `boxes`. Raises ValueError when there are none."""
    held = tuple(boxes)
    if not held:
        raise ValueError("no boxes")
    return Box(
        min(b.left for b in held),
        min(b.top for b in held),
        max(b.right for b in held),
        max(b.bottom for b in held),
    )
