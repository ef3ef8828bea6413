"""A paper whose pages came as files of one batch is one item, whatever order they came in."""

import itertools

import pytest

from store.states import FILE_ENDS
from store.tables import Case, DocumentRow, FieldRow, File, JoinedPage, LeafRow, PageRow, WorkerRow
from tests.pipeline.papers import paper, passport


def _first(**more):
    worker = {"full_name": "SITI CONTOH", "birth_date": "1990-03-31"}
    return paper(kind="placement_contract", mark=1, own="12PP2024", workers=[worker], **more)


def _next(mark, **more):
    return paper(mark=mark, own="12PP2024", **more)


FILES = {"IMG_1.jpg": _first(), "IMG_2.jpg": _next(2), "IMG_3.jpg": _next(3)}


def _contract(desk):
    open_ = desk.rows(DocumentRow, DocumentRow.state == "needs_review")
    assert len(open_) == 1
    return open_[0]


@pytest.mark.parametrize("order", list(itertools.permutations(FILES)))
def test_page_by_page_is_one_document_with_all_its_pages(desk, order):
    sent = {}
    for name in order:
        sent[name] = desk.send(name, FILES[name])
        desk.work()
    document = _contract(desk)
    assert document.file_id == sent["IMG_1.jpg"]
    shown = desk.rows(JoinedPage)
    where = {row.number: (row.from_file_id, row.from_number) for row in shown}
    assert [where.get(number) for number in document.pages] == [
        None,
        (sent["IMG_2.jpg"], 1),
        (sent["IMG_3.jpg"], 1),
    ]
    pages = {(p.file_id, p.number): p.image_key for p in desk.rows(PageRow)}
    for row in shown:
        assert pages[row.file_id, row.number] == pages[row.from_file_id, row.from_number]
    assert [finding["code"] for finding in document.findings] == ["joined_files"]
    assert all(file.state in FILE_ENDS for file in desk.rows(File))


def test_the_other_files_say_where_their_pages_went(desk):
    for name, data in FILES.items():
        desk.send(name, data)
    desk.work()
    others = [row for row in desk.rows(DocumentRow) if "joined_elsewhere" in str(row.findings)]
    assert {row.state for row in others} == {"done"}
    assert len({row.file_id for row in others}) == 2


def test_the_worker_stays_in_the_same_case(desk):
    desk.send("IMG_1.jpg", FILES["IMG_1.jpg"])
    desk.send(
        "passport.jpg", passport("X0000011", full_name="SITI CONTOH", birth_date="1990-03-31")
    )
    desk.work()
    before = {row.case_id for row in desk.rows(WorkerRow)}
    desk.send("IMG_2.jpg", FILES["IMG_2.jpg"])
    desk.work()
    assert {row.case_id for row in desk.rows(WorkerRow)} == before
    assert [case.state for case in desk.rows(Case)] == ["open"]


def test_rows_of_a_list_on_later_pages_are_workers_of_the_one_paper(desk):
    born = {"birth_date": "1991-01-02"}
    first = paper(kind="deportation_letter", mark=1, own="B7042024", workers=[{"full_name": "A"}])
    rest = {"kind": "deportation_letter", "mark": 2, "own": "B7042024"}
    desk.send("list 1.jpg", first)
    desk.send("list 2.jpg", paper(workers=[{"full_name": "B", **born}], **rest))
    desk.work()
    document = _contract(desk)
    workers = desk.rows(WorkerRow)
    assert {row.document_id for row in workers} == {document.id}
    assert sorted(row.row for row in workers) == [1, 2]
    open_cases = {case.id for case in desk.rows(Case) if case.state == "open"}
    assert open_cases == {row.case_id for row in workers}


def test_what_a_person_decided_on_is_left_alone(desk):
    desk.send("IMG_1.jpg", FILES["IMG_1.jpg"])
    desk.work()
    from store.database import STAFF

    with desk.database.transaction(STAFF) as session:
        field = session.get_one(FieldRow, desk.rows(FieldRow)[0].id)
        field.state, field.decided_value = "confirmed", field.value
    desk.send("IMG_2.jpg", FILES["IMG_2.jpg"])
    desk.work()
    assert _contract(desk).pages == [1]
    assert desk.rows(JoinedPage) == []


def test_files_that_begin_or_end_a_paper_of_their_own_keep_no_leaves(desk):
    desk.send("a.jpg", passport("X0000012"))
    desk.send("b.jpg", paper(kind="other"))
    desk.work()
    assert desk.rows(LeafRow) == []


def test_a_batch_of_another_day_is_another_batch(desk):
    from store import intake

    desk.send("IMG_1.jpg", FILES["IMG_1.jpg"])
    desk.work()
    with desk.database.transaction(desk.access) as session:
        later = intake.open_batch(session, desk.access.agency_id, "later", actor="test").id
    intake.receive_file(
        desk.database,
        desk.objects,
        desk.access,
        later,
        name="IMG_2.jpg",
        data=FILES["IMG_2.jpg"],
        actor="test",
    )
    desk.work()
    assert desk.rows(JoinedPage) == []


def test_of_two_that_end_at_once_the_second_looks_again(desk, monkeypatch):
    """While a file looks around, the other half of its paper ends."""
    from pipeline import binding, story

    looked = binding.prepare
    calls = []

    def interrupted(*args):
        found = looked(*args)
        calls.append(found)
        if len(calls) == 1:
            story.read_file(second, desk.tools)
        return found

    monkeypatch.setattr(binding, "prepare", interrupted)
    first = desk.send("IMG_1.jpg", FILES["IMG_1.jpg"])
    second = desk.send("IMG_2.jpg", FILES["IMG_2.jpg"])
    story.read_file(first, desk.tools)
    assert _contract(desk).pages == [1, 2]
    assert len(calls) == 3
