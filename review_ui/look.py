"""How states and outcomes look: a tone and a sign each, so that no meaning hangs on colour."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Look:
    """`tone`: good | warn | bad | info | calm. `sign`: a symbol of static/icons.svg."""

    tone: str
    sign: str


CALM: Final = Look("calm", "dot")
LOOKS: Final[Mapping[str, Mapping[str, Look]]] = {
    "outcome": {
        "INSURED": Look("good", "check"),
        "AFTER_WORK": Look("good", "check"),
        "PARTIAL": Look("warn", "half"),
        "UNINSURED": Look("bad", "cross"),
        "BEFORE_WORK_EXPIRED": Look("bad", "clock"),
        "LAPSED_BEFORE_WORK": Look("bad", "clock"),
        "EXTENSION_GAP": Look("bad", "half"),
        "NO_PLACEMENT_RECORD": Look("bad", "ban"),
        "UNKNOWN": Look("calm", "question"),
        "ENDED": Look("calm", "ring"),
        "NOT_IN_SCOPE": Look("calm", "ban"),
    },
    "flag": {
        "likely": Look("warn", "ring"),
        "open": Look("bad", "flag"),
        "disputed": Look("info", "question"),
        "resolved": Look("good", "check"),
        "withdrawn": Look("calm", "cross"),
    },
    "document": {
        "needs_review": Look("warn", "ring"),
        "confirmed": Look("good", "check"),
        "rejected": Look("bad", "cross"),
        "done": Look("calm", "dot"),
    },
    "file": {
        "stored": Look("calm", "clock"),
        "processing": Look("info", "clock"),
        "needs_review": Look("warn", "ring"),
        "done": Look("good", "check"),
        "failed": Look("bad", "warn"),
        "refused": Look("bad", "ban"),
    },
    "batch": {
        "receiving": Look("info", "upload"),
        "processing": Look("info", "clock"),
        "finished": Look("good", "check"),
    },
    "match": {
        "match": Look("good", "check"),
        "possible": Look("warn", "question"),
        "none": Look("calm", "ban"),
    },
    "lack": {
        "no_record": Look("bad", "cross"),
        "lapsed": Look("bad", "clock"),
        "identity": Look("calm", "question"),
        "register_old": Look("warn", "warn"),
    },
    "pair": {
        "open": Look("warn", "ring"),
        "same": Look("good", "check"),
        "different": Look("info", "cross"),
        "unsure": Look("calm", "question"),
    },
    "severity": {
        "error": Look("bad", "cross"),
        "warning": Look("warn", "warn"),
        "info": Look("info", "dot"),
    },
}


def look(group: str, word: str) -> Look:
    """The look of one word of the data; calm for a word that is newer than this table."""
    return LOOKS.get(group, {}).get(word, CALM)


def sureness(confidence: float) -> str:
    """`high` | `mid` | `low`: the three steps in which people read a confidence 0..1."""
    if confidence >= 0.95:
        return "high"
    return "mid" if confidence >= 0.85 else "low"
