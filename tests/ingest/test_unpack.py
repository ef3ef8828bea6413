"""Zips: what is let in, what is not, and that one bad entry never sinks the rest."""

import stat
import zlib
from dataclasses import replace

import pytest

from ingest import refusals
from ingest.limits import LIMITS
from ingest.receive import receive
from ingest.unpack import unpack
from ingest.upload import Refused
from tests.ingest import makers

GOOD = ("baik.jpg", makers.jpeg())
LINK = (stat.S_IFLNK | 0o777) << 16
ZEROS = bytes(3_000_000)


def outcome(archive, limits=LIMITS):
    """(name, code or None) of every entry."""
    entries = unpack(receive("kiriman.zip", archive), limits)
    return [(e.name, e.error.code if isinstance(e, Refused) else None) for e in entries]


def with_bad(data=b"x", name="buruk.jpg", **values):
    return makers.patched(makers.zipped((name, data), GOOD), name, **values)


@pytest.mark.parametrize(
    ("archive", "code"),
    [
        pytest.param(with_bad(b""), "U101", id="empty entry"),
        pytest.param(with_bad(b"text"), "U102", id="unknown type"),
        pytest.param(with_bad(makers.zipped(GOOD)), "U122", id="zip in zip"),
        pytest.param(with_bad(b"\x1f\x8b\x08"), "U122", id="gzip in zip"),
        pytest.param(with_bad(flags=1), "U123", id="encrypted"),
        pytest.param(with_bad(flags=0x41), "U123", id="strongly encrypted"),
        pytest.param(with_bad(made_by=0x0314, attributes=LINK), "U124", id="symbolic link"),
        pytest.param(with_bad(size=2), "U127", id="claims more than it holds"),
        pytest.param(with_bad(b"xxxx", size=2), "U127", id="claims less than it holds"),
        pytest.param(with_bad(crc=1), "U128", id="wrong checksum"),
        pytest.param(with_bad(offset=5), "U128", id="header is elsewhere"),
        pytest.param(with_bad(method=12), "U130", id="bzip2"),
        pytest.param(with_bad(size=LIMITS.file_bytes + 1), "U107", id="too large"),
    ],
)
def test_a_bad_entry_is_refused_and_the_next_is_let_in(archive, code):
    assert outcome(archive) == [("buruk.jpg", code), ("baik.jpg", None)]


def test_overlapping_entries_are_refused():
    archive = makers.zipped(GOOD, ("dua.jpg", makers.jpeg(60)))
    assert outcome(makers.patched(archive, "dua.jpg", offset=0)) == [
        ("baik.jpg", None),
        ("dua.jpg", "U125"),
    ]


def test_an_entry_that_inflates_beyond_the_ratio_is_a_bomb():
    limits = replace(LIMITS, ratio_from_bytes=1_000_000)
    archive = makers.zipped(("bom.jpg", ZEROS), GOOD)
    assert outcome(archive, limits) == [("bom.jpg", "U120"), ("baik.jpg", "U120")]
    assert outcome(archive, LIMITS) == [("bom.jpg", "U102"), ("baik.jpg", None)]


def test_refused_entries_count_towards_the_total():
    limits = replace(LIMITS, archive_total_bytes=5_000_000)
    archive = makers.zipped(*((f"{n}.jpg", ZEROS) for n in range(3)))
    assert outcome(archive, limits) == [("0.jpg", "U102"), ("1.jpg", "U120"), ("2.jpg", "U120")]


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_the_second_of_a_name_is_refused():
    archive = makers.zipped(("a/x.jpg", GOOD[1]), ("A/X.jpg", GOOD[1]), ("b/x.jpg", GOOD[1]))
    assert outcome(archive) == [("a › x.jpg", None), ("A › X.jpg", "U126"), ("b › x.jpg", None)]


def test_names_never_climb_out():
    archive = makers.zipped(("../../etc/cron.d/x.jpg", GOOD[1]), ("/abs.jpg", GOOD[1]))
    assert [name for name, _ in outcome(archive)] == ["etc › cron.d › x.jpg", "abs.jpg"]


def test_an_entry_without_a_name_is_let_in():
    assert outcome(makers.zipped(("", GOOD[1]))) == [("tanpa nama", None)]


def test_the_litter_of_desktops_is_passed_over():
    litter = ("__MACOSX/._baik.jpg", b"x"), (".DS_Store", b"x"), ("map/Thumbs.db", b"x")
    assert outcome(makers.zipped(("map/", b""), *litter, GOOD)) == [("baik.jpg", None)]


@pytest.mark.parametrize(
    ("archive", "limits", "refusal"),
    [
        pytest.param(makers.zipped(), LIMITS, refusals.EmptyArchive, id="empty"),
        pytest.param(makers.zipped(("map/", b"")), LIMITS, refusals.EmptyArchive, id="folders"),
        pytest.param(makers.zipped(GOOD)[:-30], LIMITS, refusals.Truncated, id="cut off"),
        pytest.param(b"PK\x05\x06" + bytes(9), LIMITS, refusals.Corrupted, id="senseless"),
        pytest.param(
            makers.zipped(GOOD, ("b", b"b")),
            replace(LIMITS, archive_entries=1),
            refusals.TooManyEntries,
            id="too many entries",
        ),
    ],
)
def test_a_zip_that_cannot_be_walked_is_refused_whole(archive, limits, refusal):
    with pytest.raises(refusal):
        list(unpack(receive("kiriman.zip", archive), limits))


def test_an_entry_larger_than_one_piece_comes_out_whole():
    noise = zlib.compress(bytes(range(256)) * 9000, 0)
    data = makers.jpeg() + noise
    (upload,) = unpack(receive("kiriman.zip", makers.zipped(("besar.jpg", data))))
    assert upload.data == data
