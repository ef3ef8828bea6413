"""The version of a row that a request says it has seen."""

from typing import Final

NONE: Final = -1  # no row has it: such a request lost the race
_MOST_FIGURES: Final = 9


def version_of(if_match: str) -> int:
    """The version that an `If-Match` header names (RFC 9110 section 13.1.1); NONE for no number."""
    tag = if_match.strip().strip('"')
    return int(tag) if tag.isdecimal() and len(tag) <= _MOST_FIGURES else NONE
