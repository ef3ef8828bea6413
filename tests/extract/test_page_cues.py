"""Numbers under which papers go: read twice, or two papers of one office."""

import pytest

from extract.page_cues import same_number, serial


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("0011/PK/2024", "0011/PK/2024", True, id="the same"),
        pytest.param("0011/PK/2024", "OOI1/PK/2024", True, id="figures read as letters"),
        pytest.param("0011/PK-CKB/2024", "0011/PK-GKB/2024", True, id="a letter misread"),
        pytest.param("0011/PK-CKB/2024", "0011/PK-KB/2024", True, id="a letter lost"),
        pytest.param("0011/PK/2024", "0012/PK/2024", False, id="the next contract"),
        pytest.param("0011/PK/2024", "0011/PK/2025", False, id="next year's"),
        pytest.param("0011/PK/2024", "IM.101/S-M(DIT)", False, id="another altogether"),
    ],
)
def test_same_number(one: str, other: str, same: bool) -> None:
    assert same_number(serial(one), serial(other)) is same
