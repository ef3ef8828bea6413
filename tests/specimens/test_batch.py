"""A batch holds every kind, tells the truth about it, and is the same for the same seed."""

import csv
import hashlib
import json
import random
from datetime import date

import pytest

from ingest.cut import cut
from ingest.page import Page
from ingest.receive import receive
from ingest.refusals import Truncated
from ingest.unpack import unpack
from specimens.batch import DEFAULT_COUNT, DEFAULT_SEED, write
from specimens.mrz import check_digit
from specimens.plan import Planner
from specimens.population import Maker, cast

TODAY = date(2026, 11, 20)
KINDS = {
    "passport",
    "placement_contract",
    "employment_contract",
    "deportation_letter",
    "other",
}


@pytest.fixture(scope="module")
def batch(tmp_path_factory):
    """The batch of the demo, and its truth by file name."""
    folder = tmp_path_factory.mktemp("contoh")
    summary = write(folder, TODAY)
    truth = [json.loads(path.read_text("utf-8")) for path in sorted((folder / "truth").iterdir())]
    return folder, {each["file"]: each for each in truth}, summary


def documents(batch):
    return [document for truth in batch[1].values() for document in truth["documents"]]


def test_every_kind_wear_and_ending_is_there(batch):
    folder, truth, summary = batch
    assert summary.files == DEFAULT_COUNT >= 34
    assert len(list((folder / "files").iterdir())) == DEFAULT_COUNT
    assert {document["kind"] for document in documents(batch)} == KINDS
    assert len({document["layout"] for document in documents(batch)}) >= 20
    assert {each["difficulty"] for each in truth.values()} == {0, 1, 2, 3}
    endings = {path.suffix for path in (folder / "files").iterdir()}
    assert endings == {".pdf", ".jpg", ".png", ".tif", ".zip"}


def test_files_are_small_and_have_the_pages_the_truth_tells(batch):
    folder, truth, _ = batch
    for path in (folder / "files").iterdir():
        assert path.stat().st_size < 1_500_000
        told = truth.get(path.name)
        if told is None or not told["documents"] or told["difficulty"] == 3:
            continue
        pages = list(cut(receive(path.name, path.read_bytes())))
        assert all(isinstance(page, Page) for page in pages)
        assert len(pages) == told["pages"] == sum(len(d["pages"]) for d in told["documents"])


def test_what_born_digital_papers_print_is_what_the_truth_tells(batch):
    folder, truth, _ = batch
    seen = 0
    for name, told in truth.items():
        if told["source"] != "born-digital":
            continue
        pages = list(cut(receive(name, (folder / "files" / name).read_bytes())))
        text = " ".join(word.text for page in pages for word in page.text).upper()
        assert "CONTOH" in text
        for document in told["documents"]:
            for worker in document["workers"]:
                assert worker["full_name"] in text
                assert worker.get("passport_number", "") in text
                seen += 1
            for field in ("contract_number", "letter_number", "employer_name"):
                assert document["fields"].get(field, "") in text
    assert seen >= 15


def test_zones_agree_with_the_page_unless_a_finding_is_expected(batch):
    slips = set()
    for document in documents(batch):
        if document["kind"] != "passport":
            continue
        lines, worker = document["fields"]["mrz"].split("\n"), document["workers"][0]
        assert [len(line) for line in lines] == [44, 44]
        slips |= set(document["expected_findings"])
        born = lines[1][13:19]
        agrees = born == date.fromisoformat(worker["birth_date"]).strftime("%y%m%d")
        assert agrees == (not document["expected_findings"])
        checked = check_digit(born) == lines[1][19]
        assert checked == ("mrz_check_digit" not in document["expected_findings"])
        assert lines[1][:8] == worker["passport_number"]
    assert slips == {"mrz_check_digit", "mrz_viz_mismatch"}


def test_the_same_worker_stands_on_several_papers_and_in_the_register(batch):
    folder, _, _ = batch
    with (folder / "register.csv").open(encoding="utf-8") as file:
        registered = {row["passport_number"] for row in csv.DictReader(file)} - {""}
    kinds_of = {}
    for document in documents(batch):
        for worker in document["workers"]:
            number = worker.get("passport_number")
            kinds_of.setdefault(number, set()).add(document["kind"])
    several = [number for number, kinds in kinds_of.items() if number and len(kinds) > 1]
    assert len(several) >= 8
    assert len(set(several) & registered) >= 5
    deported = {n for n in several if n and "deportation_letter" in kinds_of[n]}
    assert deported


def test_the_broken_file_is_cut_off_and_the_zip_opens(batch):
    folder, truth, _ = batch
    (broken,) = (each["file"] for each in truth.values() if each["layout"] == "broken")
    with pytest.raises(Truncated):
        list(cut(receive(broken, (folder / "files" / broken).read_bytes())))
    (archive,) = (folder / "files").glob("*.zip")
    inside = list(unpack(receive(archive.name, archive.read_bytes())))
    told = {each["file"] for each in truth.values() if each.get("archive") == archive.name}
    assert {upload.name for upload in inside} == told


def hashes(folder):
    return {
        path.relative_to(folder): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def test_another_seed_gives_other_people(batch):
    people = {
        worker["full_name"] for document in documents(batch) for worker in document["workers"]
    }
    maker = Maker(random.Random(DEFAULT_SEED + 1), TODAY)  # noqa: S311
    assert len({worker.full_name for worker in cast(maker)} - people) > 9


def test_the_same_seed_gives_the_same_bytes(batch, tmp_path):
    write(tmp_path, TODAY, count=9)
    first = hashes(batch[0])
    assert all(first[name] == value for name, value in hashes(tmp_path).items())


def test_further_files_are_of_any_kind():
    maker = Maker(random.Random(1), TODAY)  # noqa: S311
    planner = Planner(cast(maker), (), maker, TODAY)
    pieces = [planner.more() for _ in range(30)]
    told = [piece.papers[0].told for piece in pieces]
    assert {each.kind for each in told} == KINDS - {"other"}
    assert all(each.workers and each.fields for each in told)
    assert all(piece.wear.ending in {"pdf", "tif"} for piece in pieces if piece.papers[0].pages > 1)
