"""What does not add up in a letter: numbers that it states against the workers that it lists."""

from collections.abc import Sequence

from extract.document import Finding, Severity, Worker
from extract.letters.counts import Totals
from ingest.errors import Sentence


def count_findings(
    stated: int | None, totals: Totals, workers: Sequence[Worker], last: int | None
) -> tuple[Finding, ...]:
    """Differences between stated and listed numbers; both are shown, neither is put right.

    `last` is the number printed beside the last row. Where it equals the stated number while
    fewer rows were read, rows were lost in reading: the letter itself adds up.
    """
    found = []
    listed = len(workers)
    if stated is not None and listed and stated != listed:
        if last == stated and listed < stated:
            found.append(_unread(stated, listed))
        else:
            found.append(_differs(stated, listed))
    parts = (totals.men, totals.women, totals.children)
    if stated is not None and totals.men is not None and totals.women is not None:
        adults = totals.men + totals.women
        ages = min(totals.men, totals.women) > stated  # what stands beside a sex in a list
        if not ages and stated not in (adults, adults + (totals.children or 0)):
            found.append(_parts_differ(stated, parts))
    return tuple(found)


def _differs(stated: int, listed: int) -> Finding:
    """The letter says one number and lists another."""
    return Finding(
        "count_mismatch",
        Severity.WARNING,
        Sentence(
            f"Surat menyebut {stated} orang, tetapi daftar memuat {listed} nama. "
            "Cocokkan dengan aslinya.",
            f"The letter states {stated} people but lists {listed}. Compare with the original.",
        ),
        ("stated_count",),
    )


def _unread(stated: int, listed: int) -> Finding:
    """Rows are on the paper that were not read."""
    return Finding(
        "rows_not_read",
        Severity.WARNING,
        Sentence(
            f"Hanya {listed} dari {stated} baris daftar terbaca. Lengkapi dari aslinya.",
            f"Only {listed} of {stated} rows could be read. Add the others from the original.",
        ),
        ("stated_count",),
    )


def _parts_differ(stated: int, parts: tuple[int | None, ...]) -> Finding:
    """Men, women and children do not make up the total."""
    told = " + ".join(str(part) for part in parts if part is not None)
    return Finding(
        "count_mismatch",
        Severity.WARNING,
        Sentence(
            f"Rincian menurut jenis kelamin ({told}) tidak sama dengan jumlah {stated}.",
            f"The numbers by sex ({told}) do not make up the stated {stated}.",
        ),
        ("stated_count",),
    )
