"""One upload from the door to the desk, and everything that can go wrong on its way."""

import io
import zipfile

import pytest

from ingest.refusals import Corrupted
from store.objects import original_key
from store.states import FILE_ENDS
from store.tables import Batch, Case, DocumentRow, FieldRow, File, PageRow, VerdictRow, WorkerRow
from tests.pipeline.papers import paper, passport


def test_a_passport_becomes_rows_a_case_and_a_verdict(desk):
    file_id = desk.send("a.jpg", passport("X0000001", full_name="SITI CONTOH"))
    desk.close()
    desk.work()
    file = desk.file(file_id)
    assert (file.state, file.pages, file.pages_read, file.attempts) == ("needs_review", 1, 1, 1)
    assert file.reader == "test"
    (page,) = desk.rows(PageRow)
    assert desk.objects.get(page.image_key).startswith(b"\xff\xd8")
    first, other = sorted(desk.rows(DocumentRow), key=lambda row: row.position)
    assert (first.kind, first.state) == ("passport", "needs_review")
    assert (other.kind, other.state) == ("other", "done")
    assert {f.name: f.value for f in desk.rows(FieldRow)} == {
        "passport_number": "X0000001",
        "full_name": "SITI CONTOH",
    }
    (worker,) = desk.rows(WorkerRow)
    (case,) = desk.rows(Case)
    (verdict,) = desk.rows(VerdictRow)
    assert worker.case_id == case.id == verdict.case_id
    assert (verdict.outcome, verdict.current, verdict.confirmed) == ("UNKNOWN", True, False)
    assert desk.rows(Batch)[0].state == "finished"


def test_nothing_but_other_papers_is_done(desk):
    file_id = desk.send("a.jpg", paper(kind="other"))
    desk.work()
    assert desk.file(file_id).state == "done"


def test_what_the_door_could_not_see_is_refused(desk):
    file_id = desk.send("a.jpg", paper(refused=True))
    desk.work()
    file = desk.file(file_id)
    assert (file.state, bool(file.reason)) == ("refused", True)


@pytest.mark.parametrize(
    ("act", "code"),
    [
        ("sleep", "T301"),
        ("die", "T302"),
        ("eat memory", "T303"),
        ("raise", "T304"),
        ("lost", Corrupted.code),
    ],
)
def test_one_bad_page_never_sinks_its_file(desk, act, code):
    data = paper(kind="passport", pages=3, do={"2": act}, workers=[{"full_name": "A"}])
    file_id = desk.send("a.jpg", data)
    desk.work()
    assert desk.file(file_id).state == "needs_review"
    pages = sorted(desk.rows(PageRow), key=lambda row: row.number)
    assert [page.failure for page in pages] == [None, code, None]


@pytest.mark.parametrize(
    ("act", "end", "reason"),
    [("lost", "refused", Corrupted.code), ("die", "failed", "T302")],
    ids=["the sender's fault", "the tool's fault"],
)
def test_a_file_of_bad_pages_only_says_whose_fault_it_is(desk, act, end, reason):
    file_id = desk.send("a.jpg", paper(pages=2, do={"1": act, "2": act}))
    desk.work()
    file = desk.file(file_id)
    assert (file.state, file.reason) == (end, reason)
    assert [page.failure for page in desk.rows(PageRow)] == [reason] * 2


def test_a_reader_that_never_understands_ends_as_failed(desk):
    file_id = desk.send("a.jpg", paper(kind="passport", confused=True))
    desk.work()
    file = desk.file(file_id)
    assert (file.state, file.reason, file.attempts) == ("failed", "T304", 2)


def test_no_word_of_a_paper_reaches_the_log(desk, caplog):
    desk.send("a.jpg", paper(kind="passport", confused=True, do={"1": "raise"}, pages=2))
    desk.send("b.jpg", paper(kind="passport", confused=True))
    with caplog.at_level("DEBUG"):
        desk.work()
    assert "SITI" not in caplog.text
    assert "B1234567" not in caplog.text


def test_a_lost_original_ends_as_failed(desk):
    file_id = desk.send("a.jpg", passport("X0000002"))
    desk.objects.delete(original_key(desk.access.agency_id, desk.file(file_id).sha256))
    desk.work()
    file = desk.file(file_id)
    assert (file.state, file.reason) == ("failed", "T211")


def test_an_archive_becomes_files(desk):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("one.jpg", passport("X0000003"))
        archive.writestr("folder/two.jpg", passport("X0000004"))
        archive.writestr("three.txt", "not a paper")
    file_id = desk.send("papers.zip", packed.getvalue())
    desk.close()
    desk.work()
    assert desk.file(file_id).state == "done"
    inside = desk.rows(File, File.parent_id == file_id)
    assert sorted(file.state for file in inside) == ["needs_review", "needs_review", "refused"]
    assert desk.rows(Batch)[0].state == "finished"
    assert len(desk.rows(Case)) == 2


def test_papers_of_one_worker_are_one_case(desk):
    born = {"full_name": "SITI CONTOH", "birth_date": "1990-03-31"}
    desk.send("a.jpg", passport("X0000005", **born))
    desk.send("b.jpg", paper(kind="employment_contract", workers=[born | {"nik": "1" * 16}]))
    desk.send("c.jpg", paper(kind="placement_contract", workers=[{"nik": "1" * 16}]))
    desk.send("d.jpg", passport("X0000006", full_name="SITI CONTOH", birth_date="1991-03-31"))
    desk.work()
    cases = {worker.case_id for worker in desk.rows(WorkerRow)}
    assert len(cases) == 2
    assert len(desk.rows(VerdictRow, VerdictRow.current)) == 2


def test_the_same_job_twice_is_one_result(desk):
    from pipeline.story import read_file

    file_id = desk.send("a.jpg", passport("X0000007"))
    desk.work()
    read_file(file_id, desk.tools)
    assert desk.file(file_id).attempts == 1
    assert len(desk.rows(WorkerRow)) == 1


def test_who_was_overtaken_leaves_nothing(desk):
    """A worker that slept past its time wakes up while another has the file."""
    from pipeline import claim
    from pipeline.story import read_file, tell

    file_id = desk.send("a.jpg", passport("X0000008"))
    late = claim.start(desk.database, file_id, 3)
    read_file(file_id, desk.tools)
    assert desk.file(file_id).state == "needs_review"
    with pytest.raises(claim.TakenOver):
        tell(late, desk.tools)
    assert len(desk.rows(WorkerRow)) == 1
    assert desk.file(file_id).attempts == 2


def test_a_worker_asked_to_stop_gives_the_file_back_free_of_charge(desk):
    file_id = desk.send("a.jpg", paper(kind="passport", pages=5))
    desk.tools.stopping.set()
    from pipeline.story import read_file

    read_file(file_id, desk.tools)
    assert (desk.file(file_id).state, desk.file(file_id).attempts) == ("stored", 0)
    desk.tools.stopping.clear()
    desk.work()
    assert desk.file(file_id).state in FILE_ENDS


def test_characters_the_database_cannot_keep_are_dropped(desk):
    file_id = desk.send("a.jpg", passport("X0000009", full_name="SI\x00TI"))
    desk.work()
    assert desk.file(file_id).state == "needs_review"
    assert "SITI" in [field.value for field in desk.rows(FieldRow)]
