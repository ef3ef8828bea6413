"""The outcome of a batch as a table for people."""

from collections.abc import Iterable
from typing import Final

from cover.verdict import Outcome as Word
from store.outcome import Counts, Outcome

WIDTH: Final = 34
KINDS: Final = {
    "passport": "paspor / passport",
    "placement_contract": "perjanjian penempatan / placement",
    "employment_contract": "perjanjian kerja / employment",
    "deportation_letter": "surat deportasi / deportation",
    "other": "lainnya / other",
}
DECISIONS: Final = {
    "match": "cocok / matched",
    "possible": "mungkin / possible",
    "none": "tidak ditemukan / none",
}
WORDS: Final = {
    Word.INSURED: "terlindungi / insured",
    Word.AFTER_WORK: "masa setelah bekerja / after work",
    Word.PARTIAL: "sebagian / partial",
    Word.UNINSURED: "tidak terlindungi / uninsured",
    Word.EXTENSION_GAP: "putus saat perpanjangan / extension",
    Word.LAPSED_BEFORE_WORK: "hanya pra-penempatan / lapsed",
    Word.BEFORE_WORK_EXPIRED: "pra-penempatan habis / expired",
    Word.NO_PLACEMENT_RECORD: "tanpa catatan penempatan / no record",
    Word.ENDED: "berakhir / ended",
    Word.NOT_IN_SCOPE: "di luar cakupan / not in scope",
    Word.UNKNOWN: "belum dapat dinilai / unknown",
}


def table(done: Outcome) -> str:
    """Documents by kind, workers, verdicts, flags with their rule, problems, seconds per page."""
    each = done.seconds / done.pages if done.pages else 0.0
    lines = [
        *_part("Dokumen / documents", ((KINDS.get(k, k), n) for k, n in done.documents)),
        *_part("PMI / workers", ((DECISIONS.get(k, k), n) for k, n in done.workers)),
        *_part("Putusan / verdicts", _worded(done.verdicts)),
        *_part(
            "Tanda / flags",
            ((f"{flag.outcome} ({flag.state}, {flag.rule})", flag.count) for flag in done.flags),
        ),
        "",
        f"Berkas / files: {', '.join(f'{n} {state}' for state, n in done.files)}",
        *(f"  {name}: {code}" for name, code in done.problems),
        f"Halaman / pages: {done.pages}, gagal / lost: {done.lost_pages},"
        f" {each:.2f} detik per halaman / seconds per page",
    ]
    return "\n".join(lines)


def _worded(counts: Counts) -> Iterable[tuple[str, int]]:
    return ((WORDS[Word(word)], n) for word, n in counts)


def _part(title: str, rows: Iterable[tuple[str, int]]) -> list[str]:
    return ["", title, *(f"  {label:<{WIDTH + 8}} {number:>5}" for label, number in rows)]
