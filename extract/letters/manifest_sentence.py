"""Workers told in a sentence one after another: 'NAME (L, 32 tahun, ...)', 'NAME, perempuan, ...'.

The sex right behind a name tells a worker from an official; no mark need stand before the name.
"""

import re
from typing import Final

from extract.document import Worker
from extract.forms.fields import run_of
from extract.forms.running import Running
from extract.letters.manifest_list import worker_told

LONGEST: Final = 60_000
"""Characters that are looked at."""
_REACH: Final = 300
"""Characters of what is told of one worker at most."""
_PERSON: Final = re.compile(
    r"(?:(?:^|[;:),.]|\b(?i:ADALAH|YAITU|YAKNI|IAITU|IALAH|NAMA|BERNAMA|DAN|SERTA))\s+"
    r"|\b(?=\d{1,3}[ .)]))"
    r"(?:\d{1,3}[.)]?\s+)?(?:(?i:SDRI?)\.?\s+)?"
    r"(?P<name>[A-Z][\w.'’@-]*(?: (?:[A-Z][\w.'’@-]*|bin|binti|bt|@)){0,8})"
    r"\s?[,(]\s?(?=(?i:LAKI\W{0,2}LAKI|LELAKI|PEREMPUAN|WANITA|PRIA|LD|PD|LK|PR|L|P)\s?[,;/])"
)
"""A name and the sex behind it."""
_OVER: Final = re.compile(
    r";|\)(?!\s*,)|(?<!\bNO)(?<!\bKAB)\.\s+(?=[A-Z])|\bMELALUI\b|\b([A-Z])\1\1\.", re.IGNORECASE
)
"""Where what is told of a worker ends."""


def sentence_workers(run: Running) -> tuple[Worker, ...]:
    """The workers whom running text names with their sex, in order; empty where it names none."""
    found = list(_PERSON.finditer(run.text, 0, LONGEST))
    ends = [each.start() for each in found[1:]] + [len(run.text)] * bool(found)
    workers: list[Worker] = []
    for person, end in zip(found, ends, strict=True):
        start = person.start("name")
        over = _OVER.search(run.text, person.end(), min(end, start + _REACH))
        stop = over.start() if over else min(end, start + _REACH)
        worker = worker_told(run_of(run.ink(start, stop)), 0)
        if worker is not None and worker.value("sex"):
            workers.append(worker)
    return tuple(workers)
