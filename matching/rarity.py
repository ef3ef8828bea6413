"""How common a key is in the register: SITI and MUHAMMAD are hardly evidence, a rare name is."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log2


@dataclass(frozen=True, slots=True)
class Rarity:
    """Counts of persons by key (`matching.keys`), and how many persons there are in all."""

    persons: int
    counts: Mapping[str, int] = field(default_factory=dict)

    def count(self, key: str) -> int:
        """Persons that bear the key."""
        return self.counts.get(key, 0)

    def bits(self, key: str) -> float:
        """Bits that sharing this key tells: the rarer the more; 0 when everybody has it.

        One is added, so that a name nobody bears is not infinitely telling.
        """
        return max(0.0, -log2((self.count(key) + 1) / (self.persons + 1)))
