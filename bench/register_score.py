"""How many answers about an invented register are right, by class of paper."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from bench.noise import Query
from matching import compare
from matching.match import Decision, Match
from matching.record import Person

Told = tuple[Decision, Sequence[str]]
"""A decision and the KPJ told, best first."""


def told(answer: Match) -> Told:
    """What an answer of ours tells."""
    return answer.decision, [candidate.kpj for candidate in answer.candidates]


def is_right(query: Query, person: Person, meant: Person | None) -> bool:
    """Whether this is the human asked for, under any KPJ; a row without NIK by all else it says."""
    if not query.kpj:
        return False
    if person.kpj == query.kpj or (query.nik and person.nik == query.nik):
        return True
    return (
        meant is not None
        and not (person.nik and meant.nik)
        and (person.full_name, person.birth_date, person.birth_place)
        == (meant.full_name, meant.birth_date, meant.birth_place)
    )


def is_known(query: Query, meant: Person) -> bool:
    """Whether a number or a birth date read is, slips aside, one that the register has of them."""
    facts = (compare.nik, compare.passport_number, compare.birth_date)
    return any(fact(query.reading, meant) not in {None, "differs"} for fact in facts)


def table(queries: Sequence[Query], answers: Sequence[Told], persons: Mapping[str, Person]) -> str:
    """A line for each class of paper, for those with a number or a birth date, and for all.

    "known to register": the members of whom a number or birth date read is in the register; a
    passport that was replaced before or after is not, and says nothing of who is meant.
    """
    counted: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for query, (decision, kpjs) in zip(queries, answers, strict=True):
        meant = persons.get(query.kpj)
        right = [is_right(query, persons[kpj], meant) for kpj in kpjs[:5]]
        matched = decision is Decision.MATCH
        read = query.reading
        anchored = bool(read.nik or read.passport_number or read.birth_date)
        names = [query.paper, "all", *(("number or date",) if anchored else ())]
        if meant is not None and is_known(query, meant):
            names.append("known to register")
        for name in names:
            count = counted[name]
            count["members" if query.kpj else "strangers"] += 1
            count["matches"] += matched
            count["right"] += matched and right[0]
            count["found"] += any(right)
            count["false"] += matched and not query.kpj
    lines = [f"{'':18} members strangers | precision recall | found | false match of strangers"]
    lines += [_line(name, counted[name]) for name in sorted(counted, key=_all_last)]
    return "\n".join(lines)


def _all_last(name: str) -> tuple[bool, str]:
    return name in {"all", "number or date", "known to register"}, name


def _line(name: str, count: Counter[str]) -> str:
    members, matches = max(count["members"], 1), count["matches"]
    precision = f"{count['right'] / matches:9.4f}" if matches else "        -"
    return (
        f"{name:18} {count['members']:7} {count['strangers']:9} | {precision}"
        f" {count['right'] / members:6.4f} | {count['found'] / members:.4f} | {count['false']}"
    )
