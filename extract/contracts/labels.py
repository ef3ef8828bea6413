"""The vocabulary of contract labels."""

from typing import Final

from extract.contracts.composed import composed
from extract.contracts.meanings import Meaning, Party, What
from extract.contracts.phrases import ABROAD, PHRASES
from extract.contracts.synonyms import SYNONYMS
from extract.forms.vocabulary import Vocabulary

Rows = tuple[tuple[What, Party | None, str], ...]

_AGENCY_IN: Final = (
    "agency in {}",
    "agensi di {}",
    "agen di {}",
    "agency di {}",
    "{} agency",
    "agency {}",
    "agensi {}",
    "employment agency in {}",
    "{} employment agency",
    "employment agency {}",
    "recruitment agency in {}",
    "{} recruitment agency",
    "recruitment agency {}",
    "recruitment office in {}",
    "recruitment office {}",
    "agensi pekerjaan di {}",
    "agensi pekerjaan {}",
    "mitra usaha di {}",
    "kantor perekrutan di {}",
)

_EMPLOYER_IN: Final = ("perusahaan di {}", "company in {}", "employer in {}", "majikan di {}")


def _table(rows: Rows) -> dict[str, Meaning]:
    """Phrase -> meaning; the first row that holds a phrase wins."""
    return {
        phrase.strip(): Meaning(what, whose)
        for what, whose, phrases in reversed(rows)
        for phrase in phrases.split("|")
    }


def _meanings() -> dict[str, Meaning]:
    """Phrases proper, and the agencies and employers of every country."""
    table = _table(PHRASES)
    for country in ABROAD.split("|"):
        for form in _AGENCY_IN:
            table[form.format(country.strip())] = Meaning(What.NAME, Party.ABROAD)
        for form in _EMPLOYER_IN:
            table[form.format(country.strip())] = Meaning(What.NAME, Party.EMPLOYER)
    return table


CONTRACT_LABELS: Final = Vocabulary(_meanings(), {**dict(composed()), **_table(SYNONYMS)})
"""Label of a contract -> what it names and of whom."""
