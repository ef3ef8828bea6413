import pytest

from extract.document import Worker
from extract.letters.counts import Totals
from extract.letters.findings import count_findings

NOBODY = Totals()
CASES = {
    "equal": (3, NOBODY, 3, None, []),
    "more stated": (5, NOBODY, 3, None, ["count_mismatch"]),
    "fewer stated": (2, NOBODY, 3, 3, ["count_mismatch"]),
    "rows lost in reading": (5, NOBODY, 4, 5, ["rows_not_read"]),
    "nothing stated": (None, NOBODY, 3, 3, []),
    "nothing listed": (95, NOBODY, 0, None, []),
    "parts make the whole": (3, Totals(2, 1), 3, None, []),
    "children are counted apart": (4, Totals(2, 1, 1), 4, None, []),
    "children are among the adults": (3, Totals(2, 1, 1), 3, None, []),
    "parts differ": (201, Totals(145, 55), 0, None, ["count_mismatch"]),
    "ages beside a sex are no parts": (14, Totals(39, 34), 14, None, []),
    "one part alone is too many": (14, Totals(39, 3), 14, None, ["count_mismatch"]),
    "one part is unknown": (3, Totals(men=1), 3, None, []),
}


@pytest.mark.parametrize(("stated", "totals", "listed", "last", "codes"), CASES.values(), ids=CASES)
def test_count_findings(stated, totals, listed, last, codes):
    workers = [Worker(())] * listed
    assert [f.code for f in count_findings(stated, totals, workers, last)] == codes
