"""Leaves to heaps: which pages are one paper, judged by what each page says of its place.

A page that begins a paper begins a heap. A page that carries one on mostly lies right behind it;
page marks, clauses and rows that go on, numbers, dates and names in common tell where it belongs
when it does not.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from extract.classify import KindGuess
from extract.document import Kind
from extract.page_cues import Cues, same_number

MANY_PAGES: Final = frozenset(
    {Kind.PLACEMENT_CONTRACT, Kind.EMPLOYMENT_CONTRACT, Kind.DEPORTATION_LETTER}
)
"""Kinds of papers that go on over several pages."""
_BEHIND: Final = 3.0
"""What it counts to lie right behind a paper: pages mostly lie as they were scanned."""
_AHEAD: Final = 0.5
"""The same for the paper right behind a file's first pages, which are out of order."""
_BEHIND_OTHER: Final = 1.0
"""The same for papers that nothing is read from: they seldom have several pages."""
_ENOUGH: Final = 1.5
"""From here on a page belongs to a paper that it does not lie behind."""
_TORN: Final = -3.0
"""From here down not even the page behind a paper belongs to it."""
_SIGNERS: Final = 3
"""Names in common with a paper count up to so many."""
_SIGNATURES: Final = 10
"""Words in capitals on a page that holds signatures and no more."""
_SIGNED_BY: Final = 2
"""How many of them the paper prints, too."""
_FEW_NAMES: Final = 25
"""A page with more words in capitals than this is no page of signatures."""

Begins = Callable[[Sequence[int], int], bool]
"""Whether the page (index), on which a paper of the heap's kind begins, is a paper of its own."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One page: what it is, and what it says of its place."""

    guess: KindGuess
    cues: Cues


def gather(leaves: Sequence[Leaf], begins: Begins) -> list[list[int]]:
    """The heaps of `leaves` as indexes, each in the order in which it is read.

    Heaps follow one another as their first pages lie.
    """
    heaps = _beginnings(leaves, begins)
    held = {at for heap in heaps for at in heap}
    for at in range(len(leaves)):
        if at not in held:
            _place(leaves, heaps, at)
    return sorted((in_order(leaves, heap) for heap in heaps), key=min)


def fits(leaf: Leaf, heap: Sequence[Leaf], others: Sequence[Leaf]) -> float:
    """How well a page that carries on fits a paper, by its marks, numbers, days and names."""
    return (
        _by_mark(leaf.cues, heap)
        + _by_numbering(leaf.cues, heap)
        + _by_number(leaf.cues, heap)
        + _by_signers(leaf.cues, heap, others)
    )


def _beginnings(leaves: Sequence[Leaf], begins: Begins) -> list[list[int]]:
    """A heap for every page that begins a paper; what belongs to the heap before goes there."""
    heaps: list[list[int]] = []
    for at, leaf in enumerate(leaves):
        if not leaf.guess.starts:
            continue
        last = heaps[-1] if heaps else None
        kind = leaf.guess.kind
        same = last is not None and leaves[last[0]].guess.kind is kind and kind in MANY_PAGES
        if last is not None and same and not begins(last, at):
            last.append(at)
        else:
            heaps.append([at])
    return heaps


def _place(leaves: Sequence[Leaf], heaps: list[list[int]], at: int) -> None:
    """Lay the page `at`, which begins nothing, on the heap that it carries on, or on its own."""
    leaf = leaves[at]
    behind = max(
        (heap for heap in heaps if min(heap) < at), key=lambda h: _last(h, at), default=None
    )
    homes = [heap for heap in heaps if _may_hold(leaves, heap, leaf, heap is behind)]
    first = min((min(heap) for heap in heaps), default=-1)
    best, home = -99.0, None
    for heap in homes:
        others = [leaves[i] for other in homes if other is not heap for i in other]
        score = fits(leaf, [leaves[i] for i in heap], others)
        least = _ENOUGH
        if heap is behind:
            carries = leaves[heap[0]].guess.kind in MANY_PAGES
            score += _BEHIND if carries else _BEHIND_OTHER
            least = _TORN if carries else 0.0
        elif _names_parties_of(leaves, at, heap):
            score += _BEHIND
        elif behind is None and min(heap) == first:
            score += _AHEAD
        if score > best and score >= least:
            best, home = score, heap
    if home is None:
        heaps.append([at])
    else:
        home.append(at)


def _names_parties_of(leaves: Sequence[Leaf], at: int, heap: Sequence[int]) -> bool:
    """Whether a page of particulars lies before the title page, which names nobody."""
    title, page = leaves[heap[0]].guess, leaves[at].guess
    return heap[0] == at + 1 and page.kind is title.kind and page.opens and not title.opens


def _last(heap: Sequence[int], at: int) -> int:
    """The place of the heap's last page before `at`."""
    return max(i for i in heap if i < at)


def _may_hold(leaves: Sequence[Leaf], heap: Sequence[int], leaf: Leaf, behind: bool) -> bool:
    """Whether a page that begins nothing may belong to a heap at all."""
    kind, guess = leaves[heap[0]].guess.kind, leaf.guess
    if guess.kind is not None:
        return kind is guess.kind and kind in MANY_PAGES
    if not guess.continues:
        carried = guess.is_scrap or _is_signed(leaf, [leaves[i] for i in heap])
        return behind and kind in MANY_PAGES and carried
    return kind in MANY_PAGES or (behind and kind in (None, Kind.OTHER))


def _is_signed(leaf: Leaf, heap: Sequence[Leaf]) -> bool:
    """Whether a page that says nothing else bears names of the paper: signatures under a stamp."""
    names = leaf.cues.names
    theirs = set().union(*(other.cues.names for other in heap))
    run = leaf.cues.numbering
    counts = run is not None and (run.articles or run.first < run.last)
    few = len(names) <= _SIGNATURES and not counts and not leaf.guess.opens
    return few and len(names & theirs) >= _SIGNED_BY


def _by_mark(page: Cues, heap: Sequence[Leaf]) -> float:
    """By "page 2 of 3": the same total, a number that is not taken and follows another."""
    if page.mark is None:
        return 0.0
    marks = {leaf.cues.mark for leaf in heap if leaf.cues.mark is not None}
    totals = {leaf.cues.total for leaf in heap if leaf.cues.total is not None}
    if page.mark in marks or (page.total is not None and totals and page.total not in totals):
        return -3.0
    if not marks:
        return 1.0 if page.mark == len(heap) + 1 else 0.0
    follows = 2.0 if {page.mark - 1, page.mark + 1} & marks else 0.0
    return follows + (1.0 if page.total in totals else 0.0)


def _by_numbering(page: Cues, heap: Sequence[Leaf]) -> float:
    """By articles, clauses or rows that go on where the paper's end, or end where its begin."""
    mine = page.numbering
    if mine is None or (mine.first == mine.last and not mine.articles):
        return 0.0  # one number may be anything
    theirs = [
        leaf.cues.numbering
        for leaf in heap
        if leaf.cues.numbering and leaf.cues.numbering.articles == mine.articles
    ]
    if any(n == mine or (n.first < mine.last and mine.first < n.last) for n in theirs):
        return -2.0
    if any(n.last <= mine.first <= n.last + 1 or mine.last + 1 == n.first for n in theirs):
        return 4.0
    counts = any(leaf.cues.numbering for leaf in heap)
    return 1.5 if mine.first > 1 and (theirs or not counts) else 0.0


def _by_number(page: Cues, heap: Sequence[Leaf]) -> float:
    """By the number under which both go, and by days that both print."""
    days = 1.0 if any(page.days & leaf.cues.days for leaf in heap) else 0.0
    own = [leaf.cues.own for leaf in heap if leaf.cues.own]
    if not page.own:
        return days
    if any(same_number(page.own, number) for number in own):
        return days + 5.0
    return days + (-5.0 if own else 0.0)


def _by_signers(page: Cues, heap: Sequence[Leaf], others: Sequence[Leaf]) -> float:
    """By names that the paper prints and no other does; full pages have too many words for it."""
    if len(page.names) > _FEW_NAMES:
        return 0.0
    theirs = set().union(*(leaf.cues.names for leaf in heap))
    elsewhere = set().union(*(leaf.cues.names for leaf in others))
    return float(min(_SIGNERS, len((page.names & theirs) - elsewhere)))


def in_order(leaves: Sequence[Leaf], heap: Sequence[int]) -> list[int]:
    """The pages of one paper in the order in which they are read.

    By their marks if all have one; else as they lie, but with pages that lie before the beginning
    laid behind the page that they carry on, and rows and clauses in the order of their numbers.
    """
    at = sorted(heap)
    marks = [leaves[i].cues.mark for i in at]
    if None not in marks and len(set(marks)) == len(marks):
        return sorted(at, key=lambda i: leaves[i].cues.mark or 0)
    first = next((i for i in at if leaves[i].guess.starts), at[0])
    strays = sorted((i for i in at if i < first), key=lambda i: _count(leaves[i]))
    order = _counted(leaves, [i for i in at if i >= first])
    for stray in strays:
        order.insert(_slot(leaves, order, stray), stray)
    return order


def _counted(leaves: Sequence[Leaf], order: list[int]) -> list[int]:
    """Pages behind the first whose numbers are of one run are put in the order of that run."""
    slots = [n for n, i in enumerate(order) if n and leaves[i].cues.numbering]
    runs = [leaves[order[n]].cues.numbering for n in slots]
    by_first = sorted(
        ((run.first, run.last, order[n]) for run, n in zip(runs, slots, strict=True) if run)
    )
    apart = all(a[1] <= b[0] for a, b in pairwise(by_first))
    if not apart or len({run.articles for run in runs if run}) != 1:
        return order
    placed = list(order)
    for slot, (_, _, i) in zip(slots, by_first, strict=True):
        placed[slot] = i
    return placed


def _slot(leaves: Sequence[Leaf], order: Sequence[int], stray: int) -> int:
    """Where a stray page goes: behind the last page that counts less or is marked less, or last."""
    mark, count = leaves[stray].cues.mark, _count(leaves[stray])
    before = [
        n + 1
        for n, i in enumerate(order)
        if (mark is not None and 0 < (leaves[i].cues.mark or 0) < mark)
        or (mark is None and count and 0 < _count(leaves[i]) < count)
    ]
    return before[-1] if before else len(order)


def _count(leaf: Leaf) -> int:
    """The first number that a page counts; 0: it counts nothing."""
    return leaf.cues.numbering.first if leaf.cues.numbering else 0
