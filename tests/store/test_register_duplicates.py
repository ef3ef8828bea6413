"""Duplicates in the register: what Splink finds is kept and listed, and nothing is merged."""

import importlib.util
import json
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from periksa.register import register as register_command
from store import register
from store.database import STAFF
from store.register_duplicates import NoSplink, find_pairs, kept
from tests.matching.people import invented_people
from tests.store.test_register import rows_of, text_of
from tests.store.test_register_changes import empty, run  # noqa: F401 - a fixture

HAS_SPLINK = importlib.util.find_spec("splink") is not None


@pytest.mark.skipif(HAS_SPLINK, reason="the extra is installed")
def test_without_the_extra_it_says_what_to_install(empty):  # noqa: F811
    with pytest.raises(NoSplink):
        find_pairs(invented_people(2))
    listed = CliRunner().invoke(register_command, ["duplicates"])
    assert (listed.exit_code, listed.stdout) == (0, "")


@pytest.mark.skipif(not HAS_SPLINK, reason="needs the extra periksa[duplicates]")
def test_one_human_under_two_numbers_is_found_and_not_merged(empty, tmp_path: Path):  # noqa: F811
    people = invented_people(3000, seed=3)
    she = people[10]
    again = replace(she, kpj="99999999999", passport_numbers=("X0000001",))
    file = tmp_path / "r.csv"
    rows = [row for person in (*people, again) for row in rows_of(person)]
    file.write_text(text_of(rows), "utf-8")
    assert run("import", str(file))["new"]
    found = CliRunner().invoke(register_command, ["duplicates", "--search", "--json"])
    pairs = [json.loads(line) for line in found.stdout.splitlines()]
    assert (she.kpj, again.kpj) in {(pair["kpj"], pair["other_kpj"]) for pair in pairs}
    with empty.transaction(STAFF) as session:
        assert len(list(kept(session))) == len(pairs)
        assert register.person(session, she.kpj).nik == she.nik
        assert register.person(session, again.kpj).nik == she.nik
