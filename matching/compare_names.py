"""Names word by word: which words agree, how, and what is left over."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, permutations

from rapidfuzz.distance import DamerauLevenshtein, Levenshtein

from matching import policy
from matching.names import LIGHT_WORDS, Name, Word, blots, given, letters, names
from matching.rarity import Rarity

ORDER = ("same", "folded", "joined", "ink", "near", "cut", "initial", "given_initial")
STRONG, WEAK = ("same", "folded", "ink", "near"), ("cut", "initial")
INITIALS = frozenset({"initial", "given_initial"})
Pairing = tuple[str, tuple[Word, ...], tuple[Word, ...]]
Alike = list[tuple[str, Word, Word]]
MOST_JOINED = 4  # words that may have run together
_BINTI = letters("BINTI")


@dataclass(frozen=True, slots=True)
class NameFinding:
    """How two names agree: `level` is the worst of their words, `bits` the whole weight.

    `part`: one side has more words, `first_missing`: the first or the given name among them, which
    may tell brothers and sisters apart; `clash`: words contradict each other, `given_clash`: those
    that tell brothers and sisters apart; `other`: no word agrees; `given_initial`: of the given
    name one side has the first letter alone.
    """

    level: str
    bits: float


def compare_names(read: str, held: tuple[str, ...], rarity: Rarity) -> NameFinding | None:
    """The best agreement of the name read, or its alias, with any name held; None: no name."""
    found = [compare_name(a, b, rarity) for a in names(read) for text in held for b in names(text)]
    return max(found, key=lambda f: f.bits, default=None)


def compare_name(a: Name, b: Name, rarity: Rarity) -> NameFinding:
    """Pair the words of two names, best agreement first, and weigh pairs and leftovers."""
    left, right = list(a.words), list(b.words)
    bits, levels = 0.0, set[str]()
    alike = _alike_words(a.words, b.words)
    for find in (_strong_pairs, _joined, _weak_pairs):
        for level, ours, theirs in find(left, right, alike) if left and right else ():
            left = [w for w in left if w not in ours]
            right = [w for w in right if w not in theirs]
            of_given = ours[0] is given(a) or theirs[0] is given(b)
            levels.add("given_initial" if level == "initial" and of_given else level)
            bits += sum(word_bits(level, w, rarity) for w in theirs)
    # words that go together (SRI WAHYUNI) tell less than each alone
    for whole in (*((a,) if not left else ()), *((b,) if not right else ())):
        if rarity.count(f"w{whole.key}"):
            bits = min(bits, rarity.bits(f"w{whole.key}") - _cost(levels))
    if not levels:
        return NameFinding("other", policy.BITS["full_name", "other"])
    apart = given(a) in left or given(b) in right
    rest = _leftovers(left, right, {given(a), given(b)})
    bits = max(min(bits, policy.NAME_MOST) - rest.bits, policy.BITS["full_name", "other"])
    if rest.clash:
        return NameFinding("given_clash" if apart else "clash", bits)
    worst = max(levels, key=ORDER.index)
    if (left or right) and worst not in INITIALS:
        missing = apart or a.words[0] in left or b.words[0] in right
        return NameFinding("first_missing" if missing else "part", bits)
    return NameFinding(worst, bits)


def word_bits(level: str, held: Word, rarity: Rarity) -> float:
    """What one agreeing word tells: its rarity in the register, less for weaker agreement."""
    told = rarity.bits(f"t{held.fold}") * policy.WORD_SHARE[level]
    return max(told - policy.WORD_COST[level], -1.0)


def _cost(levels: set[str]) -> float:
    return max((policy.WORD_COST[level] for level in levels), default=0.0)


def _alike_words(left: tuple[Word, ...], right: tuple[Word, ...]) -> Alike:
    """Every pair of words that agrees somehow, the best level first, longer words before others."""
    found = [(level, x, y) for x in left for y in right if (level := compare_words(x, y))]
    if len(found) > 1:
        found.sort(key=lambda f: (ORDER.index(f[0]), -len(f[1].text)))
    return found


def _strong_pairs(left: list[Word], right: list[Word], alike: Alike) -> list[Pairing]:
    """Words that agree one to one as whole words."""
    return _pairs(left, right, [found for found in alike if found[0] in STRONG])


def _weak_pairs(left: list[Word], right: list[Word], alike: Alike) -> list[Pairing]:
    """Words of which one is the beginning of the other."""
    return _pairs(left, right, [found for found in alike if found[0] in WEAK])


def _pairs(left: list[Word], right: list[Word], alike: Alike) -> list[Pairing]:
    """Words that agree one to one, in the order given; each word once."""
    if not alike:
        return []
    left, right = list(left), list(right)
    found: list[Pairing] = []
    for level, x, y in alike:
        if x in left and y in right:
            left.remove(x)
            right.remove(y)
            found.append((level, (x,), (y,)))
    return found


@lru_cache(maxsize=262144)
def compare_words(a: Word, b: Word) -> str:
    """How two words agree: a key of policy.WORD_SHARE, or "" when they do not."""
    if a.text == b.text:
        return "same"
    short, long = sorted((a.text, b.text), key=len)
    if a.fold == b.fold and len(short) > 1:
        return "folded"
    if len(short) > 1 and (a.ink == b.ink or blots(a.text) == blots(b.text)):
        return "ink"
    if len(short) < 3:
        return "initial" if long.startswith(short) else ""
    if len(short) > 3 and _near(a, b):
        return "near"
    return "cut" if long.startswith(short) or _fold_starts(a, b) else ""


def _near(a: Word, b: Word) -> bool:
    """A letter or two differ, counted on the sound, the shape or the text."""
    length = max(len(a.text), len(b.text))
    allowed = 1 if length < 9 else 2
    # an edit changes at most two letters of a set: that spares nearly all distances
    return (
        (
            (a.letters ^ b.letters).bit_count() <= 2 * allowed
            and DamerauLevenshtein.distance(a.text, b.text, score_cutoff=allowed) <= allowed
        )
        or (
            (a.ink_letters ^ b.ink_letters).bit_count() <= 2
            and Levenshtein.distance(a.ink, b.ink, score_cutoff=1) <= 1
        )
        or (
            (a.fold_letters ^ b.fold_letters).bit_count() <= 2
            and min(len(a.fold), len(b.fold)) > 3
            and Levenshtein.distance(a.fold, b.fold, score_cutoff=1) <= 1
        )
    )


def _fold_starts(a: Word, b: Word) -> bool:
    short, long = sorted((a.fold, b.fold), key=len)
    return len(short) > 2 and long.startswith(short)


def _joined(left: list[Word], right: list[Word], _: Alike) -> list[Pairing]:
    """Words that ran together on one side, as one word against several of the other."""
    for word in left:
        if words := _run_together(word, right):
            return [("joined", (word,), words)]
    for word in right:
        if words := _run_together(word, left):
            return [("joined", words, (word,))]
    if len(left) > 1 and len(right) > 1 and _alike(_together(left), _together(right)):
        return [("joined", tuple(left), tuple(right))]
    return []


def _together(words: Iterable[Word]) -> str:
    return "".join(w.text for w in words)


def _alike(a: str, b: str) -> bool:
    """One text with a slip or two."""
    return Levenshtein.normalized_similarity(a, b, score_cutoff=0.84) > 0


def _run_together(long: Word, words: list[Word]) -> tuple[Word, ...]:
    """The words, in some order and with or without bin/binti, that `long` consists of."""
    size = len(long.text)
    if size < 5 or len(words) > MOST_JOINED:
        return ()
    # bounds that are never too strict spare nearly all orders: an edit changes one letter
    theirs, edits = long.letters, int(0.16 * (size + 2) + 1e-9)
    words = [w for w in words if (w.letters & ~theirs).bit_count() <= edits]
    best: tuple[float, tuple[Word, ...]] = (0.0, ())
    for count in range(1, len(words) + 1):
        if not any(_may_be(long, some, edits) for some in combinations(words, count)):
            continue
        for order in permutations(words, count):
            for text in _spellings(order):
                if abs(len(text) - size) <= 2:
                    alike = Levenshtein.normalized_similarity(long.text, text, score_cutoff=0.84)
                    best = max(best, (alike, order), key=lambda b: b[0])
    return best[1]


def _may_be(long: Word, words: tuple[Word, ...], edits: int) -> bool:
    """Whether a spelling of these words (`_spellings`) can be within so many edits of `long`."""
    missing = len(long.text) - sum(len(w.text) for w in words)
    named = len(words) == 1 or (missing > 2 and any(w.father for w in words))
    if not (1 <= missing <= 7 if named else -2 <= missing <= 2):  # bin, binti: 3 and 5 letters
        return False
    ours = _BINTI if named else 0
    for w in words:
        ours |= w.letters
    return (long.letters & ~ours).bit_count() <= edits


def _spellings(order: tuple[Word, ...]) -> tuple[str, ...]:
    """The words written together; around a father's name also with bin or binti."""
    plain = _together(order)
    if len(order) == 1:
        return f"{plain}BINTI", f"{plain}BIN", f"BINTI{plain}", f"BIN{plain}"
    if any(w.father for w in order):
        head, tail = _together(order[:-1]), order[-1].text
        return plain, f"{head}BINTI{tail}", f"{head}BIN{tail}"
    return (plain,)


@dataclass(frozen=True, slots=True)
class _Leftovers:
    """Bits lost to words that agree with none; `clash`: some contradict each other."""

    bits: float
    clash: bool = False


def _leftovers(left: list[Word], right: list[Word], given_names: set[Word]) -> _Leftovers:
    """What words mean that one side alone has, and words on both sides that differ.

    `given_names`: of both sides; another one is another person, a brother or sister perhaps.
    """
    pairs = min(len(left), len(right))
    longer = left if len(left) > len(right) else right
    heavy = [w for w in longer[pairs:] if w.text not in LIGHT_WORDS]
    extra = policy.EXTRA_LIGHT * (len(longer) - pairs - len(heavy))
    if heavy:
        extra += policy.EXTRA_FIRST + policy.EXTRA_NEXT * (len(heavy) - 1)
    if not pairs:
        return _Leftovers(extra)
    lights = [all(w.text in LIGHT_WORDS for w in words) for words in (left, right)]
    heavy_ones = right if lights[0] else left
    if lights[0] != lights[1] and given_names.isdisjoint(heavy_ones):
        # a word that clerks leave out, against a word of its own
        return _Leftovers(extra + policy.CLASH_LIGHT)
    fathers = [any(w.father for w in words) for words in (left, right)]
    each = policy.CLASH_FATHER if any(fathers) else policy.CLASH
    return _Leftovers(extra + each * pairs, clash=True)
