"""The real reading in a real reading process, on pages drawn here."""

import hashlib
import io
import zipfile

import pytest
from PIL import Image, ImageDraw, ImageFont

from ingest.upload import MediaType
from pipeline.original import Original
from pipeline.processes import Processes
from pipeline.reader import PICTURE_SIDE, READING, reading_by
from pipeline.reading import SeenPage, UnseenPage


@pytest.fixture(scope="module")
def reading_processes():
    made = Processes(1, memory_mib=3072)
    yield made
    made.close()


def drawn(text: str, size: tuple[int, int] = (1240, 400)) -> Image.Image:
    page = Image.new("RGB", size, "white")
    for top in range(60, size[1] - 60, 120):
        ImageDraw.Draw(page).text((60, top), text, "black", ImageFont.load_default(56))
    return page


def original(tmp_path, data: bytes, media_type: MediaType) -> Original:
    path = tmp_path / "original"
    path.write_bytes(data)
    return Original(path, "name", hashlib.sha256(data).hexdigest(), media_type)


def tiff(*pages: Image.Image) -> bytes:
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    return out.getvalue()


@pytest.mark.server
def test_each_page_is_read_alone(tmp_path, reading_processes):
    data = tiff(drawn("PERJANJIAN KERJA"), drawn("SURAT JALAN", (3000, 3600)))
    file = original(tmp_path, data, MediaType.TIFF)
    assert reading_processes.ask(60, READING.count, file).get() == 2
    page = reading_processes.ask(120, READING.page, file, 2).get()
    assert isinstance(page, SeenPage)
    assert (page.ocr.number, page.width, page.height) == (2, 3000, 3600)
    assert "SURAT" in " ".join(word.text for word in page.ocr.words).upper()
    with Image.open(io.BytesIO(page.jpeg)) as picture:
        assert picture.format == "JPEG"
        assert max(picture.size) == PICTURE_SIDE
    documents = reading_processes.ask(60, READING.documents, [page.ocr]).get()
    assert [document.pages for document in documents] == [(2,)]


@pytest.mark.server
@pytest.mark.parametrize("name", ["auto", "tesseract"])
def test_the_engine_that_was_asked_for_reads(tmp_path, reading_processes, name):
    out = io.BytesIO()
    drawn("PERJANJIAN KERJA").save(out, "PNG")
    file = original(tmp_path, out.getvalue(), MediaType.PNG)
    reading = reading_by(name)
    page = reading_processes.ask(120, reading.page, file, 1).get()
    assert isinstance(page, SeenPage)
    assert "tesseract" in page.ocr.engine
    assert ("ppocr" in page.ocr.engine) is (name == "auto")
    assert reading.version.endswith(name)


@pytest.mark.server
def test_a_page_that_is_cut_off_is_unseen(tmp_path, reading_processes):
    out = io.BytesIO()
    drawn("SURAT").save(out, "JPEG")
    file = original(tmp_path, out.getvalue()[: out.tell() // 3], MediaType.JPEG)
    page = reading_processes.ask(60, READING.page, file, 1).get()
    assert isinstance(page, UnseenPage)
    assert page.code.startswith("U")


@pytest.mark.server
def test_an_archive_is_laid_out_under_names_of_ours(tmp_path, reading_processes):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("../../etc/passwd.tif", tiff(drawn("SURAT")))
        archive.writestr("notes.txt", "not a paper")
    file = original(tmp_path, out.getvalue(), MediaType.ZIP)
    kept, refused = reading_processes.ask(60, READING.unpack, file, tmp_path).get()
    assert kept.original.path == tmp_path / "entry-0"
    assert (kept.name[-10:], kept.code) == ("passwd.tif", None)
    assert (refused.original, refused.name) == (None, "notes.txt")
