from extract.calibration import reasons
from extract.document import Field, Source
from training.calibrate import apart, fitted, row, said
from training.calibrate_readings import Value


def values(maker, many, wrong):
    """Values of a maker, the first `wrong` of which hold a label and are wrong."""
    made = []
    for at in range(many):
        field = Field("origin", "X", "X", 0.99, 1, (0.0, 0.0, 1.0, 1.0), Source.TABLE)
        doubts = reasons(field, {"label": float(at < wrong)})
        made.append(Value(maker, "now", "row", "table", 0.99, doubts, at >= wrong))
    return made


def test_a_family_that_was_seldom_wrong_is_not_weighed():
    found = values("one", 500, wrong=3)
    assert fitted(found) == {}
    assert set(said(found, {})) == {0.99}


def test_a_maker_is_judged_by_what_the_others_taught():
    found = values("one", 500, wrong=40) + values("two", 500, wrong=40)
    sure = apart(found)
    assert sure[0] < 0.9 < sure[499]
    assert abs(sure[0] - sure[500]) < 1e-9


def test_a_line_tells_what_was_promised():
    found = values("one", 10, wrong=1)
    line = row("row weighed", found, said(found, {}))
    assert ">= 0.95:    1 wrong of     10 (10.00%)" in line
    assert line.endswith("right at >= 0.95: 1.000\n")
