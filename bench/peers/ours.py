"""Our reader behind the same loop: `periksa read --only mrz` of one file, in this process."""

from pathlib import Path

from bench.peers.loop import answer
from extract.extract import extract
from ingest.cut import cut
from ingest.page import LostPage
from ingest.receive import receive
from ocr.zone import read_zone


def read(path: str) -> list[str] | None:
    """The `mrz` of the passport on the file's first page. Raises BadUpload, ToolFailed."""
    page = next(cut(receive(Path(path).name, Path(path).read_bytes()), only=1))
    if isinstance(page, LostPage):
        raise page.error
    fields = [field for document in extract([read_zone(page)]) for field in document.fields]
    zones = [field.value for field in fields if field.name == "mrz" and field.value]
    return str(zones[0]).split("\n") if zones else None


if __name__ == "__main__":
    answer(read)
