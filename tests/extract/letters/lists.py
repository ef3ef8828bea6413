"""What each reader of lists finds on pages, however these are laid flat."""

from collections.abc import Sequence

from extract.document import Worker
from extract.forms.running import running
from extract.letters.manifest import Manifest, read_manifest
from extract.letters.manifest_header import headed
from extract.letters.manifest_list import list_workers
from extract.letters.manifest_table import Entry, table_entries
from ocr.ocr_page import OcrPage


def entries_of(pages: Sequence[OcrPage]) -> tuple[Entry, ...]:
    """The rows of the tables."""
    return table_entries(headed(pages))


def listed_on(pages: Sequence[OcrPage]) -> tuple[Worker, ...]:
    """The workers of numbered text."""
    return list_workers(pages, running(pages))


def manifest_of(pages: Sequence[OcrPage]) -> Manifest:
    """The workers, however they are listed."""
    return read_manifest(pages, running(pages))
