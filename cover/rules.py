"""The rules of the verdict as a table: the first row that applies decides.

Who changes a rule changes a row here (and its numbers in `cover.terms`), the specification
docs/coverage_rules.md and the table test; the code that walks the table stays as it is.
`{...}` in a sentence is filled from the facts of the case (`cover.explain`).
Sources: Permenaker 4/2023 where an article is named; `praktik` = convention of this service, not
law; a person decides wherever the law leaves a choice.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from cover.facts import Facts
from cover.terms import PROGRAMMES
from cover.verdict import Identity, Outcome
from ingest.errors import Sentence

SCHEME: Final = date(2017, 8, 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """One row: when it applies, what it says, in which words, and where it comes from.

    `gaps`: whether the required window is measured for this outcome.
    """

    id: str
    outcome: Outcome
    applies: Callable[[Facts], bool]
    sentence: Sentence
    source: str
    gaps: bool = False
    effective_from: date = SCHEME
    effective_until: date = date.max


def _before_scheme(f: Facts) -> bool:
    return f.scope_day is not None and f.scope_day < f.terms.first_day


def _no_placement(f: Facts) -> bool:
    s = f.situation
    return s.contract is None and s.deported and s.identity is not Identity.UNCERTAIN


def _unsure_who(f: Facts) -> bool:
    return f.situation.identity is not Identity.CONFIRMED


def _no_contract(f: Facts) -> bool:
    return f.situation.contract is None


def _back_before_leaving(f: Facts) -> bool:
    s = f.situation
    return s.departure is not None and s.returned is not None and s.returned < s.departure


def _ends_before_start(f: Facts) -> bool:
    c = f.situation.contract
    return c is not None and c.start is not None and c.end is not None and c.end < c.start


def _all_covered_at_home(f: Facts) -> bool:
    return f.at_home and f.covered == f.needed


def _some_covered_at_home(f: Facts) -> bool:
    return f.at_home and bool(f.covered)


def _before_work_ran_out(f: Facts) -> bool:
    """A row before work began and ended before the day judged."""
    as_of = f.situation.as_of
    return f.at_home and any(
        programme in f.needed and days.first <= as_of and days.last < as_of
        for programme, days in f.before_work
    )


def _at_home(f: Facts) -> bool:
    return f.at_home


def _window_unknown(f: Facts) -> bool:
    return f.window is None


def _long_returned(f: Facts) -> bool:
    return f.after_work_end is not None and f.situation.as_of > f.after_work_end


def _both_covered_after_return(f: Facts) -> bool:
    return f.returned is not None and f.covered == PROGRAMMES


def _both_covered(f: Facts) -> bool:
    return f.covered == PROGRAMMES


def _one_covered(f: Facts) -> bool:
    return len(f.covered) == 1


def _contract_over(f: Facts) -> bool:
    return f.last_protected is not None and f.test_day > f.last_protected


def _only_before_rows(f: Facts) -> bool:
    return bool(f.counting) and not f.abroad_rows


def _renewed_without_cover(f: Facts) -> bool:
    return f.renewal and any(r.days.first <= f.test_day for r in f.abroad_rows)


def _otherwise(_: Facts) -> bool:
    return True


RULES: Final[tuple[Rule, ...]] = (
    Rule(
        "V1",
        Outcome.NOT_IN_SCOPE,
        _before_scheme,
        Sentence(
            "Penempatan {scope_day} terjadi sebelum {first_day}: saat itu berlaku asuransi TKI"
            " swasta, bukan BPJS Ketenagakerjaan.",
            "The placement of {scope_day} is earlier than {first_day}: private migrant insurance"
            " applied then, not BPJS Ketenagakerjaan.",
        ),
        "Permenaker 7/2017 (mulai 1 Agustus 2017)",
    ),
    Rule(
        "V2",
        Outcome.NO_PLACEMENT_RECORD,
        _no_placement,
        Sentence(
            "Dideportasi dan tidak ada perjanjian kerja yang tersimpan: tidak ada catatan"
            " penempatan.",
            "Deported, and no contract is held: there is no record of a placement.",
        ),
        "UU 18/2017 pasal 5; praktik",
    ),
    Rule(
        "V3",
        Outcome.UNKNOWN,
        _unsure_who,
        Sentence(
            "Belum pasti siapa pekerja ini di dalam data peserta; tanpa kepastian itu tidak ada"
            " putusan.",
            "It is not certain who this worker is in the register; without that there is no"
            " verdict.",
        ),
        "praktik",
    ),
    Rule(
        "V4",
        Outcome.UNKNOWN,
        _no_contract,
        Sentence(
            "Tidak ada perjanjian kerja yang tersimpan, sehingga masa perlindungan tidak"
            " diketahui.",
            "No contract is held, so the days to be covered are not known.",
        ),
        "praktik",
    ),
    Rule(
        "V4",
        Outcome.UNKNOWN,
        _back_before_leaving,
        Sentence(
            "Tanggal pulang {returned_given} lebih awal daripada tanggal berangkat"
            " {departure_given}; periksa kedua tanggal.",
            "The return on {returned_given} is earlier than the departure on {departure_given};"
            " check both dates.",
        ),
        "praktik",
    ),
    Rule(
        "V4",
        Outcome.UNKNOWN,
        _ends_before_start,
        Sentence(
            "Perjanjian kerja berakhir {end_given}, sebelum mulai {start_given}; periksa kedua"
            " tanggal.",
            "The contract ends on {end_given}, before it starts on {start_given}; check both"
            " dates.",
        ),
        "praktik",
    ),
    Rule(
        "V5a",
        Outcome.INSURED,
        _all_covered_at_home,
        Sentence(
            "Belum berangkat; {needed} berlaku pada {as_of}.",
            "Not yet departed; {needed} in force on {as_of}.",
        ),
        "Permenaker 4/2023 pasal 6, 7, 16",
    ),
    Rule(
        "V5b",
        Outcome.PARTIAL,
        _some_covered_at_home,
        Sentence(
            "Belum berangkat; pada {as_of} berlaku {covered}, tetapi {missing} tidak.",
            "Not yet departed; on {as_of} {covered} is in force, but {missing} is not.",
        ),
        "Permenaker 4/2023 pasal 6, 7",
    ),
    Rule(
        "V5c",
        Outcome.BEFORE_WORK_EXPIRED,
        _before_work_ran_out,
        Sentence(
            "Belum berangkat, dan perlindungan sebelum bekerja sudah habis pada {before_until};"
            " harus mendaftar dan membayar lagi.",
            "Not yet departed, and the cover before work ran out on {before_until}; registration"
            " and payment are due again.",
        ),
        "Permenaker 4/2023 pasal 16; probis kepesertaan PMI",
    ),
    Rule(
        "V5d",
        Outcome.UNINSURED,
        _at_home,
        Sentence(
            "Belum berangkat, dan {missing} tidak berlaku pada {as_of}.",
            "Not yet departed, and {missing} is not in force on {as_of}.",
        ),
        "UU 18/2017 pasal 5; Permenaker 4/2023 pasal 6, 7",
    ),
    Rule(
        "V6",
        Outcome.UNKNOWN,
        _window_unknown,
        Sentence(
            "Sudah berangkat, tetapi awal atau akhir masa kerja tidak diketahui; lengkapi tanggal"
            " berangkat atau masa perjanjian kerja.",
            "Departed, but the start or the end of the time abroad is not known; complete the"
            " departure date or the contract's period.",
        ),
        "praktik",
    ),
    Rule(
        "V6a",
        Outcome.ENDED,
        _long_returned,
        Sentence(
            "Tiba di Indonesia {returned}; perlindungan setelah bekerja berakhir {after_work_end}.",
            "Arrived in Indonesia on {returned}; the protection after work ended on"
            " {after_work_end}.",
        ),
        "Permenaker 4/2023 pasal 16; probis kepesertaan PMI",
        gaps=True,
    ),
    Rule(
        "V6b",
        Outcome.AFTER_WORK,
        _both_covered_after_return,
        Sentence(
            "Tiba di Indonesia {returned} dengan JKK dan JKM berlaku; terlindungi sampai"
            " {after_work_end}.",
            "Arrived in Indonesia on {returned} with JKK and JKM in force; protected until"
            " {after_work_end}.",
        ),
        "Permenaker 4/2023 pasal 16",
        gaps=True,
    ),
    Rule(
        "V6b",
        Outcome.INSURED,
        _both_covered,
        Sentence(
            "Berada di luar negeri; JKK dan JKM berlaku pada {test_day}.",
            "Abroad; JKK and JKM are in force on {test_day}.",
        ),
        "Permenaker 4/2023 pasal 16",
        gaps=True,
    ),
    Rule(
        "V6c",
        Outcome.PARTIAL,
        _one_covered,
        Sentence(
            "Sudah berangkat; pada {test_day} berlaku {covered}, tetapi {missing} tidak.",
            "Departed; on {test_day} {covered} is in force, but {missing} is not.",
        ),
        "Permenaker 4/2023 pasal 6",
        gaps=True,
    ),
    Rule(
        "V6d",
        Outcome.ENDED,
        _contract_over,
        Sentence(
            "Masa terlindungi berakhir {last_protected} (akhir perjanjian kerja {contract_end}"
            " ditambah {after_contract_months} bulan) dan tidak ada perjanjian yang lebih baru.",
            "The protected time ended on {last_protected} (contract end {contract_end} plus"
            " {after_contract_months} month) and no newer contract is held.",
        ),
        "Permenaker 4/2023 pasal 16",
        gaps=True,
    ),
    Rule(
        "V6e",
        Outcome.LAPSED_BEFORE_WORK,
        _only_before_rows,
        Sentence(
            "Sudah berangkat, tetapi hanya iuran sebelum bekerja yang dibayar; perlindungan itu"
            " berakhir saat berangkat.",
            "Departed, but only the contribution before work was paid; that cover ends at"
            " departure.",
        ),
        "Permenaker 4/2023 pasal 16, 18",
        gaps=True,
    ),
    Rule(
        "V6f",
        Outcome.EXTENSION_GAP,
        _renewed_without_cover,
        Sentence(
            "Perjanjian kerja diperpanjang, tetapi kepesertaan tidak diperpanjang: JKK dan JKM"
            " tidak berlaku pada {test_day}.",
            "The contract was renewed but the membership was not: JKK and JKM are not in force on"
            " {test_day}.",
        ),
        "Permenaker 4/2023 pasal 20",
        gaps=True,
    ),
    Rule(
        "V6g",
        Outcome.UNINSURED,
        _otherwise,
        Sentence(
            "Berada di luar negeri tanpa JKK dan JKM yang berlaku pada {test_day}.",
            "Abroad without JKK and JKM in force on {test_day}.",
        ),
        "UU 18/2017 pasal 5; Permenaker 4/2023 pasal 6",
        gaps=True,
    ),
)


def rules_on(day: date, table: tuple[Rule, ...] = RULES) -> Iterator[Rule]:
    """The rows in force on that day, in order; before the scheme, its first ones."""
    day = max(day, SCHEME)
    return (r for r in table if r.effective_from <= day <= r.effective_until)
