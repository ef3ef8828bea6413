"""Any accepted upload becomes pages, or says why not."""

import pytest

from ingest import refusals
from ingest.cut import count, cut
from ingest.page import LostPage, Page
from ingest.receive import receive
from tests.ingest import makers


@pytest.mark.parametrize(
    ("data", "pages"),
    [
        pytest.param(makers.jpeg(), 1, id="jpeg"),
        pytest.param(makers.png(), 1, id="png"),
        pytest.param(makers.tiff(3), 3, id="tiff"),
        pytest.param(makers.pdf([makers.LINES] * 2), 2, id="pdf"),
        pytest.param(makers.jpeg() + makers.pdf(), 1, id="polyglot"),
    ],
)
def test_count_tells_what_cut_gives(data, pages):
    upload = receive("berkas", data)
    cut_pages = list(cut(upload))
    assert count(upload) == len(cut_pages) == pages
    assert [page.number for page in cut_pages] == list(range(1, pages + 1))
    assert all(isinstance(page, Page) for page in cut_pages)


def test_a_lost_page_is_told_with_its_reason():
    kinds = [
        page.error.code if isinstance(page, LostPage) else None
        for page in cut(receive("berkas", makers.broken_second_page()))
    ]
    assert kinds[0] is kinds[2] is None
    assert kinds[1] in {"U110", "U111"}


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        pytest.param(makers.jpeg(900, 900)[:-2000], refusals.Truncated, id="truncated jpeg"),
        pytest.param(makers.png_claiming(60_000, 60_000), refusals.TooManyPixels, id="png bomb"),
        pytest.param(makers.pdf(password="x"), refusals.EncryptedPdf, id="locked pdf"),
        pytest.param(makers.zipped(("a.jpg", b"a")), refusals.NestedArchive, id="zip not unpacked"),
    ],
)
def test_a_file_of_which_nothing_can_be_read_is_refused(data, refusal):
    with pytest.raises(refusal):
        list(cut(receive("berkas", data)))
