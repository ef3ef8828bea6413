"""Many files of one batch end at the same time, and every paper over several of them is found."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from pipeline import story
from store.tables import DocumentRow, JoinedPage
from tests.pipeline.papers import paper


def _own(number: int) -> str:
    """A paper's number that is like no other's."""
    return f"{(number + 7) ** 5 % 89989 + 10000}{(number + 3) ** 7 % 89989 + 10000}"


@pytest.mark.parametrize(("papers", "pages"), [(12, 2), (1, 9)], ids=["many papers", "many pages"])
def test_papers_are_found_however_many_files_end_at_once(desk, papers, pages):
    sent = []
    for number in range(papers):
        worker = {"full_name": f"SITI {number}", "birth_date": "1990-03-31"}
        begins = {"kind": "placement_contract", "workers": [worker]}
        for mark in range(1, pages + 1):
            data = paper(mark=mark, own=_own(number), **(begins if mark == 1 else {}))
            sent.append(desk.send(f"IMG_{len(sent) + 1}.jpg", data))
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda file_id: story.read_file(file_id, desk.tools), sent))
    whole = desk.rows(DocumentRow, DocumentRow.state == "needs_review")
    assert [len(row.pages) for row in whole] == [pages] * papers
    assert len(desk.rows(JoinedPage)) == papers * (pages - 1)
