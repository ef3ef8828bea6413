"""Limits: how much work one upload may ask for. The table for people is docs/limits.md."""

from dataclasses import dataclass
from typing import Final

MIB: Final = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Every limit of the door, in one place; docs/limits.md says why each is what it is."""

    file_bytes: int = 100 * MIB  # one JPEG, PNG, TIFF or PDF, also inside a zip
    archive_bytes: int = 512 * MIB  # one zip as uploaded
    pages: int = 300  # pages of one file
    picture_pixels: int = 64_000_000  # width x height a picture may claim, before decoding
    picture_side: int = 30_000  # pixels on one side of a picture, before decoding
    page_pixels: int = 20_000_000  # width x height of a page's raster; larger ones are scaled
    page_side: int = 10_000  # pixels on one side of a page's raster; longer ones are scaled
    archive_entries: int = 2_000  # entries of one zip, folders included
    archive_total_bytes: int = 2_048 * MIB  # inflated bytes of one zip
    archive_ratio: int = 50  # inflated / packed, looked at once an entry is over ratio_from_bytes
    ratio_from_bytes: int = 64 * MIB
    batch_files: int = 2_000  # files of one batch
    name_characters: int = 255  # of a file's name as kept for display


LIMITS: Final = Limits()
