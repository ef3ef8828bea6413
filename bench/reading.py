"""Pages a minute of `periksa read` and of OCRmyPDF on the same scanned files, side by side.

    python -m bench.reading FILE...

Both use every core (`--jobs`). OCRmyPDF is taken from PATH and skipped when it is not there. It
writes a searchable PDF and extracts no field; we extract fields and write no PDF.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from ingest.cut import count
from ingest.receive import receive
from ingest.upload import MediaType


def _pages(files: list[Path]) -> int:
    return sum(count(receive(file.name, file.read_bytes())) for file in files)


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


def _seconds(command: list[str], **more: object) -> tuple[float, subprocess.CompletedProcess[str]]:
    started = time.monotonic()
    done = subprocess.run(command, capture_output=True, text=True, check=False, **more)  # type: ignore[call-overload]
    return time.monotonic() - started, done


def _periksa(files: list[Path], jobs: int) -> float:
    seconds, done = _seconds(
        [sys.executable, "-m", "periksa", "read", "--json", f"--jobs={jobs}", *map(str, files)],
        env=os.environ | {"OMP_THREAD_LIMIT": "1"},
    )
    answered = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answered) == len(files)
    return seconds


def _ocrmypdf(files: list[Path], jobs: int) -> tuple[float, int]:
    """Wall seconds over all files, and how many failed."""
    failed, total = 0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for file in files:
            seconds, done = _seconds(
                [
                    "ocrmypdf", "-l", "ind+eng", "--jobs", str(jobs), "--output-type", "pdf",
                    "--image-dpi", "200", "--quiet", str(file), str(Path(folder) / "out.pdf"),
                ]
            )  # fmt: skip
            total, failed = total + seconds, failed + (done.returncode != 0)
    return total, failed


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--jobs", type=int, default=len(os.sched_getaffinity(0)))
    given = parser.parse_args()
    files = _scanned(given.files)
    pages = _pages(files)
    print(f"{len(files)} scanned files, {pages} pages, {given.jobs} processes")
    ours = _periksa(files, given.jobs)
    print(f"periksa read   {ours:7.1f} s  {pages / ours * 60:6.1f} pages/min")
    if shutil.which("ocrmypdf"):
        theirs, failed = _ocrmypdf(files, given.jobs)
        print(
            f"ocrmypdf       {theirs:7.1f} s  {pages / theirs * 60:6.1f} pages/min"
            f"  ({failed} files refused)"
        )
        print(f"ratio (ours / theirs, pages a minute): {theirs / ours:.2f}")


if __name__ == "__main__":
    main()
