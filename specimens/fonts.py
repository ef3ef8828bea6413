"""Where fonts lie on this machine; everything has a fall-back that needs no file."""

from functools import cache
from pathlib import Path
from typing import Final

_FOLDERS: Final = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"))
MRZ_FILES: Final = ("OCRB.otf", "OCR-B.ttf", "LiberationMono-Regular.ttf", "DejaVuSansMono.ttf")
CJK_FILES: Final = ("NotoSansCJK-Regular.ttc", "wqy-zenhei.ttc")

# family -> (regular file, bold file, regular fall-back, bold fall-back of every PDF reader)
FAMILIES: Final[dict[str, tuple[str, str, str, str]]] = {
    "serif": (
        "LiberationSerif-Regular.ttf",
        "LiberationSerif-Bold.ttf",
        "Times-Roman",
        "Times-Bold",
    ),
    "sans": (
        "LiberationSans-Regular.ttf",
        "LiberationSans-Bold.ttf",
        "Helvetica",
        "Helvetica-Bold",
    ),
    "mono": ("LiberationMono-Regular.ttf", "LiberationMono-Bold.ttf", "Courier", "Courier-Bold"),
    "wide": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf", "Helvetica", "Helvetica-Bold"),
    "book": ("DejaVuSerif.ttf", "DejaVuSerif-Bold.ttf", "Times-Roman", "Times-Bold"),
}


@cache
def found(name: str) -> Path | None:
    """The first file of that name under the system's font folders."""
    for folder in _FOLDERS:
        hits = sorted(folder.rglob(name)) if folder.is_dir() else []
        if hits:
            return hits[0]
    return None


def first_of(names: tuple[str, ...]) -> Path | None:
    """The first of `names` that this machine has."""
    return next((path for path in map(found, names) if path is not None), None)
