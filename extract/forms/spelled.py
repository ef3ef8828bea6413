"""Values set letter by letter in boxes of their own, such as the figures of a number."""

from collections.abc import Sequence
from typing import Final

from extract.forms.lines import Break, Token

_FEWEST: Final = 6
"""Boxes in a row from which they hold one value."""


def spelled(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """The single letters and figures that `tokens` begin with, each in its box; () for none."""
    run: list[Token] = []
    for token in tokens:
        if len(token.text) != 1 or not token.text.isalnum() or (run and token.before < Break.GAP):
            break
        run.append(token)
    return tuple(run) if len(run) >= _FEWEST else ()
