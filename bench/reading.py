"""Pages a minute of `periksa read`, OCRmyPDF and plain pytesseract on the same scanned files.

    python -m bench.reading FILE... [--jobs N]

All get N processes of one thread each, one reader after the other in one run. OCRmyPDF splits a
file by pages, and most of these have one, so N files are given to it at a time; we are called once
with all files; pytesseract gets them in N heaps. OCRmyPDF starts anew for every file, we once: that
is counted. Only pages of files that were read to the end count. Seconds of the processors stand
beside those of the clock: they hold on a machine with other work.
OCRmyPDF runs with its quickest options (no PDF/A, no turning, no straightening); it is taken from
PATH and skipped when it is not there. It writes a searchable PDF and extracts no field, pytesseract
gives bare text; we extract fields and write no PDF.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ingest.cut import count
from ingest.receive import receive
from ingest.upload import MediaType

ONE_THREAD = os.environ | {"OMP_THREAD_LIMIT": "1", "OMP_NUM_THREADS": "1"}


def _pages(file: Path) -> int:
    return count(receive(file.name, file.read_bytes()))


def _scanned(files: list[Path]) -> list[Path]:
    """Files without a text layer: pictures, and PDFs whose first page holds no words."""
    import pypdfium2  # the bench asks the file itself, not our gate

    kept = []
    for file in files:
        upload = receive(file.name, file.read_bytes())
        if upload.media_type is MediaType.PDF:
            page = pypdfium2.PdfDocument(upload.data)[0]
            if len(page.get_textpage().get_text_bounded().split()) > 20:
                continue
        kept.append(file)
    return kept


def _run(command: list[str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, capture_output=True, text=True, check=False, env=ONE_THREAD)


def _periksa(files: list[Path], jobs: int) -> list[bool]:
    """Which files were read to the end."""
    done = _run(
        [sys.executable, "-m", "periksa", "read", "--json", f"--jobs={jobs}", *map(str, files)]
    )
    answered = {line["file"]: line for line in map(json.loads, done.stdout.splitlines())}
    lines = [answered.get(str(file), {"error": "no answer"}) for file in files]
    return ["error" not in line and "lost_pages" not in line for line in lines]


def _ocrmypdf(files: list[Path], jobs: int) -> list[bool]:
    """Which files were read to the end."""
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(jobs) as pool:

        def read(place: int) -> bool:
            options = ["-l", "ind+eng", "--jobs", "1", "--output-type", "pdf", "--image-dpi", "200"]
            out = Path(folder) / f"{place}.pdf"
            return _run(["ocrmypdf", *options, "-q", str(files[place]), str(out)]).returncode == 0

        return list(pool.map(read, range(len(files))))


def _pytesseract(files: list[Path], jobs: int) -> list[bool]:
    """Which files were read to the end."""
    heaps = [files[first::jobs] for first in range(jobs)]
    command = [sys.executable, "-m", "bench.peers.plain_pages"]
    with ThreadPoolExecutor(jobs) as pool:
        done = pool.map(lambda heap: _run([*command, *map(str, heap)]), heaps)
        read = {line for process in done for line in process.stdout.splitlines()}
    return [str(file) in read for file in files]


def _used() -> float:
    """Seconds of the processors that ended children and theirs have used."""
    times = os.times()
    return times.children_user + times.children_system


OURS = "periksa read"
READERS = {OURS: _periksa, "ocrmypdf": _ocrmypdf, "pytesseract": _pytesseract}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    given = parser.parse_args()
    files = _scanned(given.files)
    pages = [_pages(file) for file in files]
    print(f"{len(files)} scanned files, {sum(pages)} pages, {given.jobs} processes")
    speeds: dict[str, tuple[float, float]] = {}
    for name, reader in READERS.items():
        if name == "ocrmypdf" and not shutil.which(name):
            print("ocrmypdf is not installed: not compared")
            continue
        started, used = time.monotonic(), _used()
        is_read = reader(files, given.jobs)
        seconds, processor = time.monotonic() - started, _used() - used
        read = sum(many for many, each in zip(pages, is_read, strict=True) if each)
        speeds[name] = read / seconds * 60, read / processor * 60
        print(
            f"{name:14} {seconds:6.1f} s {speeds[name][0]:6.1f} pages/min"
            f"   processors {processor:6.1f} s {speeds[name][1]:6.1f} pages/min"
            f"   {is_read.count(False)} files not read"
        )
    for name in [name for name, speed in speeds.items() if name != OURS and min(speed) > 0]:
        clock, processors = (
            ours / theirs for ours, theirs in zip(speeds[OURS], speeds[name], strict=True)
        )
        print(f"ours / {name}: {clock:.2f} by the clock, {processors:.2f} by the processors")


if __name__ == "__main__":
    main()
