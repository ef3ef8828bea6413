"""Scanned files read as tutorials do: every page to a picture, the picture to pytesseract.

    python -m bench.peers.plain_pages FILE...

PDFs are drawn at 200 dpi. The name of each file that was read to the end is printed.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pypdfium2
import pytesseract
from PIL import Image, ImageSequence

DPI: Final = 200
LANGUAGES: Final = "ind+eng"


def _pictures(file: Path) -> Iterator[Image.Image]:
    if file.suffix == ".pdf":
        for page in pypdfium2.PdfDocument(file):
            yield page.render(scale=DPI / 72).to_pil()
        return
    with Image.open(file) as image:
        for frame in ImageSequence.Iterator(image):
            yield frame.convert("RGB")


def main() -> None:
    """Read the files of the command line, one after the other."""
    for name in sys.argv[1:]:
        try:
            for picture in _pictures(Path(name)):
                pytesseract.image_to_string(picture, lang=LANGUAGES)
        except Exception as error:  # any error is a file not read
            print(f"{name}: {type(error).__name__}", file=sys.stderr)
        else:
            print(name, flush=True)


if __name__ == "__main__":
    main()
