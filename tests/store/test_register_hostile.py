"""Register files made of pieces and broken at random end in our own errors."""

from contextlib import suppress
from datetime import date
from pathlib import Path
from random import Random
from tempfile import NamedTemporaryFile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from store.register_columns import BadRegisterFile, UnknownColumns
from tests.store.test_register_table import BOTH, FORMS, SITI, TITLES, read

PIECES = st.sampled_from(
    [
        *TITLES, *SITI, *",;|\t\"'=\r\n\0 -.", "\r\n", '"\n', "\ufeff", "é", "٣", "１", "²", "#N/A",
        "NULL", "99999999999999999999", "1E999", "1e5", "00/00/0000", "31/12/9999", "45667", "-1",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=80), st.sampled_from(["utf-8", "cp1252", "utf-16"]))
@settings(max_examples=150, deadline=None)
def test_whatever_the_pieces_only_our_errors(pieces: list[str], encoding: str) -> None:
    with NamedTemporaryFile() as file:
        file.write((BOTH + "".join(pieces)).encode(encoding, "replace"))
        file.flush()
        with suppress(BadRegisterFile, UnknownColumns):
            rows, problems = read(Path(file.name))
            assert all(isinstance(row.period_end, date) for row in rows)
            assert all(problem.reason and problem.line > 0 for problem in problems)


@pytest.mark.parametrize("seed", range(3))
def test_whatever_is_broken_only_our_errors(tmp_path: Path, seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - no secret
    originals = [data for data, _ in FORMS.values()]
    for _ in range(60):
        data = bytearray(rng.choice(originals))
        for _ in range(rng.randint(1, 12)):
            at = rng.randrange(len(data))
            data[at : at + rng.choice((0, 1, 30))] = rng.randbytes(rng.randint(0, 2))
        (tmp_path / "r").write_bytes(bytes(data))
        with suppress(BadRegisterFile, UnknownColumns):
            read(tmp_path / "r")
