"""Speed: how long reading took."""

from collections.abc import Iterable
from dataclasses import dataclass
from statistics import median

from specimens.scoring.answer import Answer


@dataclass(frozen=True, slots=True)
class Speed:
    """`wall_s`: seconds over all files, None where only their lines are known.

    The seconds of a file run from asking to answer: with several processes they include waiting.
    """

    files: int
    pages: int
    wall_s: float | None
    median_s: float | None
    slowest_s: float | None

    @property
    def pages_a_minute(self) -> float | None:
        """Pages read in a minute of the clock."""
        return self.pages / self.wall_s * 60 if self.wall_s else None


def speed(answers: Iterable[Answer], wall_s: float | None) -> Speed:
    """Of these answers, together."""
    answers = tuple(answers)
    seconds = [answer.seconds for answer in answers if answer.seconds is not None]
    return Speed(
        files=len(answers),
        pages=sum(answer.pages for answer in answers),
        wall_s=wall_s,
        median_s=median(seconds) if seconds else None,
        slowest_s=max(seconds, default=None),
    )
