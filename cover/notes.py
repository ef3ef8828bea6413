"""The sentences that accompany a verdict: how a day was found, why a row counts or does not."""

from dataclasses import dataclass
from typing import Final

from ingest.errors import Sentence


@dataclass(frozen=True, slots=True)
class Note:
    """A sentence that accompanies a verdict: how a day was found, why a row does not count."""

    rule: str
    sentence: Sentence
    source: str


# By the name under which `cover.explain` asks for them.
NOTES: Final[dict[str, Note]] = {
    "contract_end": Note(
        "D5",
        Sentence(
            "Akhir perjanjian kerja {contract_end} dihitung: {months} bulan sejak {base}.",
            "The contract's end {contract_end} is computed: {months} months from {base}.",
        ),
        "praktik",
    ),
    "last_protected": Note(
        "D6",
        Sentence(
            "Terlindungi sampai {last_protected}: akhir perjanjian kerja ditambah"
            " {after_contract_months} bulan.",
            "Protected until {last_protected}: the contract's end plus {after_contract_months}"
            " month.",
        ),
        "Permenaker 4/2023 pasal 16",
    ),
    "row": Note(
        "R3",
        Sentence(
            "{programme} {phase}: berlaku {first} sampai {last} (dibayar {paid_at}).",
            "{programme} {phase}: in force {first} to {last} (paid {paid_at}).",
        ),
        "Permenaker 4/2023 pasal 1, 16",
    ),
    "row_covers_nothing": Note(
        "R3",
        Sentence(
            "{programme} {phase}: dibayar {paid_at}, setelah masanya berakhir {end}; tidak"
            " melindungi satu hari pun.",
            "{programme} {phase}: paid {paid_at}, after its period ended on {end}; it covers no"
            " day.",
        ),
        "Permenaker 4/2023 pasal 1, 16",
    ),
    "cancelled": Note(
        "R2",
        Sentence(
            "{programme} {phase} {start} sampai {end} dibatalkan; tidak dihitung.",
            "{programme} {phase} {start} to {end} was cancelled; it does not count.",
        ),
        "Permenaker 4/2023 pasal 1",
    ),
    "unpaid": Note(
        "R2",
        Sentence(
            "{programme} {phase} {start} sampai {end} belum dibayar; tidak dihitung.",
            "{programme} {phase} {start} to {end} is not paid; it does not count.",
        ),
        "Permenaker 4/2023 pasal 1",
    ),
    "paid_later": Note(
        "R2",
        Sentence(
            "{programme} {phase} {start} sampai {end} baru dibayar {paid_at}; belum dihitung.",
            "{programme} {phase} {start} to {end} is paid only on {paid_at}; it does not count"
            " yet.",
        ),
        "Permenaker 4/2023 pasal 1",
    ),
    "inverted": Note(
        "R2",
        Sentence(
            "{programme} {phase}: masa {start} sampai {end} terbalik; tidak dihitung.",
            "{programme} {phase}: the period {start} to {end} is inverted; it does not count.",
        ),
        "praktik",
    ),
    "early_cover": Note(
        "R4",
        Sentence(
            "Jalur perseorangan: JKM sebelum bekerja berlaku {first} sampai {last} sejak"
            " pembayaran.",
            "Individual route: JKM before work is in force {first} to {last} from payment.",
        ),
        "Permenaker 4/2023 pasal 10; probis kepesertaan PMI",
    ),
    "gap": Note(
        "GAP",
        Sentence(
            "{programme}: tanpa perlindungan {first} sampai {last} ({days} hari).",
            "{programme}: no cover {first} to {last} ({days} days).",
        ),
        "Permenaker 4/2023 pasal 16",
    ),
    "deported": Note(
        "DEP",
        Sentence(
            "Deportasi tidak mengakhiri perlindungan; ada kemungkinan hak manfaat yang perlu"
            " diperiksa.",
            "Deportation does not end cover; there may be a benefit to claim, to be looked at.",
        ),
        "Permenaker 4/2023 pasal 34",
    ),
}
