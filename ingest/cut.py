"""Upload to pages: one bad page never sinks its file."""

from collections.abc import Iterator

from ingest import pdf, picture
from ingest.limits import LIMITS, Limits
from ingest.page import LostPage, Page
from ingest.refusals import NestedArchive
from ingest.upload import MediaType, Upload

__all__ = ["LostPage", "count", "cut"]


def cut(
    upload: Upload, limits: Limits = LIMITS, only: int | None = None
) -> Iterator[Page | LostPage]:
    """The pages of a JPEG, PNG, TIFF or PDF in order, one at a time, or `only` that one (from 1).

    A page that cannot be read comes as `LostPage`. Raises a `BadUpload` when nothing of the file
    can be read; then no page was given.
    """
    lost: list[LostPage] = []
    any_read = False
    for page in _pages(upload, limits, only):
        if isinstance(page, LostPage) and not any_read:
            lost.append(page)
            continue
        if not any_read:
            yield from lost
            any_read = True
        yield page
    if lost and not any_read:
        raise lost[0].error


def count(upload: Upload, limits: Limits = LIMITS) -> int:
    """How many pages `cut` will give, without decoding them. Raises `BadUpload` as `cut` does."""
    if upload.media_type is MediaType.PDF:
        return pdf.count(upload.data, limits)
    return picture.count(_picture(upload), limits)


def _pages(upload: Upload, limits: Limits, only: int | None) -> Iterator[Page | LostPage]:
    if upload.media_type is MediaType.PDF:
        return pdf.pages(upload.data, limits, only)
    return picture.pages(_picture(upload), limits, only)


def _picture(upload: Upload) -> bytes:
    if upload.media_type is MediaType.ZIP:
        raise NestedArchive("unpack it first")
    return upload.data
