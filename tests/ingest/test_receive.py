"""What a file is, and what it may be called."""

import hashlib
from dataclasses import replace

import pytest

from ingest import refusals
from ingest.limits import LIMITS
from ingest.receive import display_name, receive
from ingest.upload import MediaType
from tests.ingest import makers


@pytest.mark.parametrize(
    ("data", "media_type"),
    [
        pytest.param(makers.jpeg(), MediaType.JPEG, id="jpeg"),
        pytest.param(makers.png(), MediaType.PNG, id="png"),
        pytest.param(makers.tiff(), MediaType.TIFF, id="tiff little-endian"),
        pytest.param(b"MM\x00*" + bytes(8), MediaType.TIFF, id="tiff big-endian"),
        pytest.param(makers.pdf(), MediaType.PDF, id="pdf"),
        pytest.param(b"\r\n\r\n" + makers.pdf(), MediaType.PDF, id="pdf after blank lines"),
        pytest.param(makers.zipped(("a.jpg", b"a")), MediaType.ZIP, id="zip"),
        pytest.param(
            makers.zipped(("a.pdf", makers.pdf()), packed=False),
            MediaType.ZIP,
            id="zip with a pdf in its first kilobyte",
        ),
        pytest.param(makers.jpeg() + makers.pdf(), MediaType.JPEG, id="polyglot jpeg and pdf"),
        pytest.param(
            makers.jpeg() + makers.zipped(("a", b"a")), MediaType.JPEG, id="polyglot jpeg and zip"
        ),
    ],
)
def test_the_bytes_decide_and_never_the_name(data, media_type):
    upload = receive("gambar.exe", data)
    assert upload.media_type is media_type
    assert upload.sha256 == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize(
    ("data", "refusal"),
    [
        pytest.param(b"", refusals.EmptyFile, id="empty"),
        pytest.param(b"hello", refusals.UnknownType, id="text"),
        pytest.param(b"<html>" + bytes(2000) + b"%PDF-", refusals.UnknownType, id="pdf too late"),
        pytest.param(b"MZ\x90\x00" + bytes(99), refusals.UnknownType, id="program"),
        pytest.param(b"\xd8\xff\xd8\xff\xe0", refusals.UnknownType, id="jpeg one byte late"),
        pytest.param(bytes(4) + b"ftypheic" + bytes(9), refusals.HeicPicture, id="heic"),
        pytest.param(bytes(4) + b"ftypmif1" + bytes(9), refusals.HeicPicture, id="heif"),
        pytest.param(bytes(4) + b"ftypavif" + bytes(9), refusals.HeicPicture, id="avif"),
        pytest.param(bytes(4) + b"ftypmp42" + bytes(9), refusals.UnknownType, id="video"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", refusals.OfficeDocument, id="doc"),
        pytest.param(b"{\\rtf1}", refusals.OfficeDocument, id="rtf"),
        pytest.param(
            makers.zipped(("word/document.xml", b"<w/>"), ("[Content_Types].xml", b"<t/>")),
            refusals.OfficeDocument,
            id="docx",
        ),
        pytest.param(
            makers.zipped(("mimetype", b"application/vnd.oasis.opendocument.text"), packed=False),
            refusals.OfficeDocument,
            id="odt",
        ),
        pytest.param(b"RIFF\x00\x00\x00\x00WEBP", refusals.OtherPicture, id="webp"),
        pytest.param(b"GIF89a", refusals.OtherPicture, id="gif"),
        pytest.param(b"Rar!\x1a\x07\x00", refusals.OtherArchive, id="rar"),
        pytest.param(b"7z\xbc\xaf\x27\x1c", refusals.OtherArchive, id="7z"),
        pytest.param(b"\x1f\x8b\x08", refusals.OtherArchive, id="gzip"),
    ],
)
def test_everything_else_is_refused_by_what_it_is(data, refusal):
    with pytest.raises(refusal):
        receive("paspor.jpg", data)


def test_one_byte_over_the_limit_is_refused():
    data = makers.jpeg()
    assert receive("a", data, replace(LIMITS, file_bytes=len(data)))
    with pytest.raises(refusals.TooManyBytes):
        receive("a", data, replace(LIMITS, file_bytes=len(data) - 1))
    archive = makers.zipped(("a", data))
    with pytest.raises(refusals.TooManyBytes):
        receive("a", archive, replace(LIMITS, archive_bytes=len(archive) - 1))


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        pytest.param("paspor siti.jpg", "paspor siti.jpg", id="plain"),
        pytest.param("../../etc/passwd", "passwd", id="traversal"),
        pytest.param("C:\\scan\\paspor.jpg", "paspor.jpg", id="Windows path"),
        pytest.param("a\u202egpj.exe", "a\\u202egpj.exe", id="bidirectional override"),
        pytest.param("a\x00\r\nb", "a\\u0000\\u000d\\u000ab", id="control characters"),
        pytest.param("", "tanpa nama", id="nothing"),
        pytest.param("..", "tanpa nama", id="dots"),
        pytest.param("cafe\u0301", "caf\u00e9", id="composed"),
    ],
)
def test_names_are_made_harmless(given, shown):
    assert display_name(given) == shown


def test_a_long_name_keeps_its_ending():
    shown = display_name("p" * 400 + ".jpg")
    assert len(shown) == LIMITS.name_characters
    assert shown.endswith(".jpg")
