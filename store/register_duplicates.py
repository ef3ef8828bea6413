"""Persons of the register who may be one human, found off-line with Splink for people to look at.

Splink is an optional extra (`periksa[duplicates]`) and this file its only importer. Nothing is ever
merged: a pair and its chance are kept and shown, until the next search or, once somebody decided on
it (`store.duplicates`), for good. The model runs on DuckDB within this process; Splink on Spark
takes the same one (`_model`), for a register beyond one machine.
"""

import csv
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from sqlalchemy import text
from sqlalchemy.orm import Session

from ingest.errors import Sentence, ToolFailed
from matching.names import name_key
from matching.places import place
from matching.record import Person
from store.database import driver_connection
from store.register_lookup import PERSON, InUse, in_use, person_of_columns

LEAST_CHANCE: Final = 0.9
"""Pairs below it are not worth looking at."""
MEMORY: Final = "2GB"
"""Most that DuckDB takes; what is more lies in the temporary folder meanwhile."""
TRAINING_PAIRS: Final = 5e6
"""Most pairs the weights are learned from: common names would bring hundreds of millions."""
COLUMNS: Final = ("kpj", "nik", "name", "birth_date", "place", "sex", "passport")
_SEED: Final = 1
_SAMPLE: Final = 100_000
_THESE: Final = (
    "unnest(CAST(:kpj AS text[]), CAST(:other_kpj AS text[]), CAST(:chance AS float8[]))"
    " AS found(kpj, other_kpj, chance)"
)
_FORGET: Final = f"""
DELETE FROM register_duplicate
WHERE version = 1 AND (kpj, other_kpj) NOT IN (SELECT kpj, other_kpj FROM {_THESE})
"""  # noqa: S608 - our own words
_FOUND: Final = f"""
INSERT INTO register_duplicate (kpj, other_kpj, chance, extract_id)
SELECT kpj, other_kpj, chance, :extract_id FROM {_THESE}
ON CONFLICT (kpj, other_kpj) DO UPDATE
SET chance = excluded.chance, extract_id = excluded.extract_id
"""  # noqa: S608 - our own words


class NoSplink(ToolFailed):
    """The optional extra is not installed."""

    code = "T321"
    sentence = Sentence(
        "Pencarian data ganda memerlukan paket tambahan: pasang `periksa[duplicates]`.",
        "The search for duplicates needs an extra: install `periksa[duplicates]`.",
    )


@dataclass(frozen=True, slots=True)
class Pair:
    """Two KPJ, the smaller first, the chance (0..1) that they are of one human, what people said.

    `decision`: `store.decided_pairs.PairDecision`.
    """

    kpj: str
    other_kpj: str
    chance: float
    decision: str = "open"


def search(session: Session, least: float = LEAST_CHANCE) -> list[Pair]:
    """Search the register in use and keep what was found; all pairs that are kept then.

    It takes the place of the last search, but for pairs on which somebody decided: these stay as
    they are, found again or not. Raises NoSplink. See docs/matching.md for time and memory.
    """
    extract = in_use(session)
    if extract is None:
        return []
    with driver_connection(session).cursor("persons_of_the_register") as persons:
        persons.itersize = 10_000
        persons.execute(
            f"SELECT {PERSON} FROM person WHERE extract_id = %s",  # noqa: S608 - our words
            [extract.id],
        )
        pairs = find_pairs(map(person_of_columns, persons), least)
    keep(session, extract, pairs)
    return list(kept(session))


def keep(session: Session, extract: InUse, pairs: list[Pair]) -> None:
    """Pairs that nobody decided on and that were not found again go; the others keep their id."""
    columns = {
        "kpj": [pair.kpj for pair in pairs],
        "other_kpj": [pair.other_kpj for pair in pairs],
        "chance": [pair.chance for pair in pairs],
    }
    session.execute(text(_FORGET), columns)
    session.execute(text(_FOUND), columns | {"extract_id": extract.id})


def kept(session: Session) -> Iterator[Pair]:
    """The pairs that the last search found and those decided on, likeliest first."""
    found = session.execute(
        text(
            "SELECT kpj, other_kpj, chance, decision FROM register_duplicate"
            " ORDER BY chance DESC, kpj, other_kpj"
        )
    )
    for row in found:
        yield Pair(*row)


def find_pairs(persons: Iterable[Person], least: float = LEAST_CHANCE) -> list[Pair]:
    """The pairs of these persons that are likely one human. Raises NoSplink."""
    try:
        from splink import DuckDBAPI, Linker  # noqa: PLC0415 - optional
    except ImportError as error:
        raise NoSplink from error
    with tempfile.TemporaryDirectory(prefix="periksa-duplicates-") as folder:
        path = Path(folder) / "persons.csv"
        count = _write(path, persons)
        if count < 2:
            return []
        api = DuckDBAPI()
        api.duckdb_con.execute(f"SET memory_limit = '{MEMORY}'")
        api.duckdb_con.execute("SET preserve_insertion_order = false")
        api.duckdb_con.execute(f"SET temp_directory = '{folder}'")
        api.duckdb_con.execute(
            "CREATE TABLE persons AS SELECT * FROM read_csv(?, all_varchar = true)", [str(path)]
        )
        linker = Linker(api.register("persons"), _model(), log_level="ERROR")
        _train(linker, min(1.0, _SAMPLE / count))
        predicted = linker.inference.predict(threshold_match_probability=least)
        told = api.duckdb_con.execute(
            f"SELECT kpj_l, kpj_r, match_probability FROM {predicted.physical_name}"  # noqa: S608
        ).fetchall()
        api.duckdb_con.close()
    return sorted({_pair(*row) for row in told}, key=lambda p: (-p.chance, p.kpj, p.other_kpj))


def _pair(one: str, other: str, chance: float) -> Pair:
    first, second = sorted((one, other))
    return Pair(first, second, chance)


def _write(path: Path, persons: Iterable[Person]) -> int:
    """The facts compared, names by sound and places by regency; how many persons."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(COLUMNS)
        for p in persons:
            count += 1
            passport = p.passport_numbers[0] if p.passport_numbers else ""
            writer.writerow(
                (p.kpj, p.nik, name_key(p.full_name), p.birth_date or "", place(p.birth_place),
                 p.sex, passport)
            )  # fmt: skip
    return count


def _model() -> Any:
    """What is compared with whom, and how: a model of Splink, without its weights."""
    import splink.comparison_level_library as cll  # noqa: PLC0415 - optional
    import splink.comparison_library as cl  # noqa: PLC0415 - optional
    from splink import SettingsCreator, block_on  # noqa: PLC0415 - optional

    return SettingsCreator(
        link_type="dedupe_only",
        unique_id_column_name="kpj",
        # Level by level, what no true pair shows shrinks with each round, at last below any float.
        max_iterations=8,
        em_convergence=0.001,
        blocking_rules_to_generate_predictions=[
            block_on("nik"),
            block_on("passport"),
            block_on("substr(nik, 7)", "sex"),
            block_on("name", "birth_date"),
            block_on("birth_date", "place", "substr(name, 1, 3)"),
        ],
        comparisons=[
            cl.CustomComparison(
                output_column_name="nik",
                comparison_levels=[
                    cll.NullLevel("nik"),
                    cll.ExactMatchLevel("nik"),
                    # A NIK holds regency and birth date: of two people who share these, one in
                    # twenty differs in one figure. Learned from any two it would prove twins one.
                    cll.LevenshteinLevel("nik", 1).configure(
                        m_probability=0.02,
                        u_probability=0.05,
                        fix_m_probability=True,
                        fix_u_probability=True,
                    ),
                    cll.ElseLevel(),
                ],
            ),
            cl.JaroWinklerAtThresholds("name", [0.95, 0.85]).configure(
                term_frequency_adjustments=True
            ),
            cl.LevenshteinAtThresholds("birth_date", [1, 2]),
            cl.ExactMatch("place").configure(term_frequency_adjustments=True),
            cl.ExactMatch("sex"),
            cl.LevenshteinAtThresholds("passport", [1]),
        ],
    )


def _train(linker: Any, sample: float) -> None:
    """Weights from the register itself: random pairs, then expectation and maximisation.

    `sample`: the share of persons from whom it is estimated how many pairs there would be.
    """
    from splink import block_on  # noqa: PLC0415 - optional

    training = linker.training
    training.estimate_probability_two_random_records_match(
        [block_on("nik", "birth_date"), block_on("passport")], recall=0.8
    )
    training.estimate_u_using_random_sampling(max_pairs=2e6, seed=_SEED)
    for rule in (block_on("birth_date", "place"), block_on("name", "sex")):
        training.estimate_parameters_using_expectation_maximisation(
            rule, max_pairs=TRAINING_PAIRS, record_sample_proportion=sample
        )
