"""The line network's frame: its alphabet, the raster it looks at, and how a strip is prepared."""

from functools import lru_cache
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ocr.image import Grey
from ocr.onnx import Network

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
"""The 37 characters of ICAO 9303 part 3, section 4.3; the network's last class is 'none'."""

SLOTS: Final = 44
"""Characters in each line of a TD3 zone (ICAO 9303 part 4, section 4.2)."""

HEIGHT: Final = 32  # px of the strip the network sees
WIDTH: Final = 704  # px; 16 px a character when the line fills the strip
CAPITAL: Final = 18.0  # px; height of a capital in the strip
FRAMES: Final = 176  # answers across the strip, one per 4 px
MODEL: Final = Path(__file__).with_name("mrz_lines.onnx")

Shares = npt.NDArray[np.float32]
"""FRAMES x 38: how much of each frame's belief each class has, as natural logarithms."""


def prepared(strip: Grey) -> npt.NDArray[np.float32]:
    """HEIGHT x WIDTH strip as the network wants it: ink high, paper near 0, contrast stretched."""
    values = strip.astype(np.float32)
    dark, light = np.percentile(values, (1.0, 75.0))
    stretched = np.clip((light - values) / max(12.0, light - dark), -0.5, 1.2)
    return np.asarray(stretched, np.float32)


@lru_cache(maxsize=1)
def _network() -> Network:
    return Network(MODEL)


def look(strips: list[Grey]) -> list[Shares]:
    """What the network believes of each strip. Raises NetworkFailed."""
    if not strips:
        return []
    batch = np.stack([prepared(strip) for strip in strips])[:, None]
    return list(_network().run(batch))
