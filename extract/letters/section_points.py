"""Points behind shortened sections ("Sek. 15(1)(c)"), which reading loses: the list decides.

One office prints all rows of its list alike, so a row goes with what most of them show. Copies so
poor that their letters are doubted lose points altogether; there the usual way of writing stands.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from statistics import median
from typing import Final

from extract.document import Worker

_POINTED: Final = re.compile(r"\W*s[ef][kc]\s*[.,:]", re.IGNORECASE)
_SHORTENED: Final = re.compile(r"^(SE[KC])\. ")
_CLEARLY_READ: Final = 0.998
"""Confidence of most rows of a list whose points would have been seen."""


def with_points_as_printed(workers: Sequence[Worker]) -> tuple[Worker, ...]:
    """The workers of one list; no section has a point where most of the list show none."""
    found = [each.field("offence") for each in workers]
    offences = [each for each in found if each is not None and _SHORTENED.match(each.value or "")]
    shown = sum(_POINTED.match(each.raw) is not None for each in offences)
    if not offences or 2 * shown >= len(offences):
        return tuple(workers)
    if median(each.confidence for each in offences) < _CLEARLY_READ:
        return tuple(workers)
    return tuple(_without_point(worker) for worker in workers)


def _without_point(worker: Worker) -> Worker:
    return Worker(
        tuple(
            replace(each, value=_SHORTENED.sub(r"\1 ", each.value or ""))
            if each.name == "offence"
            else each
            for each in worker.fields
        )
    )
