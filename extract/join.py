"""Papers of several files that are one: somebody photographed a contract page by page.

A file that begins no paper is laid on a paper of another file when its page marks, clauses,
numbers, dates or signers say so. That it follows in the order of file names helps, but is not
enough: clerks name and sort files as it comes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from extract.document import Kind
from extract.heaps import MANY_PAGES, Leaf, fits, in_order

_NEXT: Final = 2.0
"""What it counts that a file's name follows that of the paper's last file."""
_ENOUGH: Final = 3.0
_ENOUGH_APART: Final = 5.0
"""From here on a page of another file belongs to a paper, when its name follows and when not."""
_CLEARLY: Final = 1.0
"""By so much it has to fit better than any other paper, when its name does not follow."""
_WINDOW: Final = 12
"""Files farther apart than this, in the order of their names, are not looked at together."""


@dataclass(frozen=True, slots=True)
class Part:
    """A document that was found in one file: what its pages are, in the order of reading."""

    file_name: str
    kind: Kind
    leaves: tuple[Leaf, ...]

    @property
    def begins(self) -> bool:
        """Whether other files may carry it on."""
        return self.kind in MANY_PAGES and any(leaf.guess.starts for leaf in self.leaves)

    @property
    def goes_on(self) -> bool:
        """Whether it may carry on what another file begins."""
        guesses = [leaf.guess for leaf in self.leaves]
        return all(guess.continues and not guess.starts for guess in guesses)


@dataclass(frozen=True, slots=True)
class Joint:
    """One paper over several files.

    `parts` are indexes, the one that begins it first; `pages` are (part, place in it) in the order
    of reading.
    """

    parts: tuple[int, ...]
    pages: tuple[tuple[int, int], ...]


def natural(name: str) -> tuple[tuple[str, int], ...]:
    """A key that sorts file names as people do: `2.jpg` before `10.jpg`."""
    parts = re.findall(r"(\D*)(\d*)", name.casefold())
    return tuple((text, int(number) if number else -1) for text, number in parts)


def window(names: Sequence[str], name: str) -> set[str]:
    """Of the names of a batch those that lie near `name` in their order, with itself."""
    ordered = sorted({*names, name}, key=natural)
    at = ordered.index(name)
    return set(ordered[max(0, at - _WINDOW) : at + _WINDOW + 1])


def joints(parts: Sequence[Part]) -> tuple[Joint, ...]:
    """The papers that lie in several files; a part belongs to one of them at most."""
    order = {name: n for n, name in enumerate(sorted({p.file_name for p in parts}, key=natural))}
    held = {at: [at] for at, part in enumerate(parts) if part.begins}
    loose = [at for at, part in enumerate(parts) if part.goes_on]
    loose.sort(key=lambda at: order[parts[at].file_name])
    placed = True
    while placed and loose:
        placed = False
        for at in list(loose):
            head = _home(parts, held, at, order)
            if head is not None:
                held[head].append(at)
                loose.remove(at)
                placed = True
    return tuple(_joint(parts, group) for group in held.values() if len(group) > 1)


def _home(
    parts: Sequence[Part], held: dict[int, list[int]], at: int, order: dict[str, int]
) -> int | None:
    """The paper that the part `at` carries on, if one is likely enough."""
    part = parts[at]
    scores: list[tuple[float, bool, int]] = []
    for head, group in held.items():
        if parts[head].file_name == part.file_name:
            continue  # what lies in one file has been told apart already
        if part.leaves[0].guess.kind not in (None, parts[head].kind):
            continue
        mine = [leaf for i in group for leaf in parts[i].leaves]
        others = [leaf for h, g in held.items() if h != head for i in g for leaf in parts[i].leaves]
        score = sum(fits(leaf, mine, others) for leaf in part.leaves) / len(part.leaves)
        follows = _follows(parts[group[-1]].file_name, part.file_name, order)
        scores.append((score + (_NEXT if follows else 0.0), follows, head))
    if not scores:
        return None
    scores.sort(reverse=True)
    best, follows, head = scores[0]
    if follows:
        return head if best >= _ENOUGH else None
    clear = len(scores) == 1 or best >= scores[1][0] + _CLEARLY
    return head if clear and best >= _ENOUGH_APART else None


def _follows(one: str, other: str, order: dict[str, int]) -> bool:
    """Whether a file lies right behind another whose name differs in its figures only."""
    return order[other] == order[one] + 1 and re.sub(r"\d", "", one) == re.sub(r"\d", "", other)


def _joint(parts: Sequence[Part], group: Sequence[int]) -> Joint:
    pages = [(at, place) for at in group for place in range(len(parts[at].leaves))]
    leaves = [parts[at].leaves[place] for at, place in pages]
    order = in_order(leaves, range(len(pages)))
    return Joint(tuple(group), tuple(pages[i] for i in order))
