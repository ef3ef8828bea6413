"""Document: pages that belong together, the fields read from them, and what looks wrong."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ingest.errors import Sentence

FIELD_ORDER: Final = (
    *("full_name", "sex", "birth_date", "age", "birth_place", "nationality"),
    *("nik", "passport_number", "splp_number", "address", "origin", "offence"),
    *("issue_date", "expiry_date", "issuing_country", "issuing_office", "mrz"),
    *("contract_number", "contract_date", "agency_name", "agency_licence", "foreign_agency_name"),
    *("employer_name", "employer_address", "job_title", "destination_country"),
    *("wage_amount", "wage_currency", "contract_months", "start_date", "end_date"),
    *("letter_number", "letter_date", "issuer", "deported_from", "depot", "entry_point"),
    *("deportation_date", "stated_count"),
)
"""Every field name, in the order in which people want to read them."""


class Kind(StrEnum):
    """What a document is."""

    PASSPORT = "passport"
    PLACEMENT_CONTRACT = "placement_contract"
    EMPLOYMENT_CONTRACT = "employment_contract"
    DEPORTATION_LETTER = "deportation_letter"
    OTHER = "other"


class Source(StrEnum):
    """Where a value came from."""

    MRZ = "mrz"
    LABEL = "label"
    TABLE = "table"
    NARRATIVE = "narrative"
    DERIVED = "derived"


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


@dataclass(frozen=True, slots=True)
class Field:
    """One value with its ink.

    `value` is normalised (None: the paper prints it but it cannot be read); `raw` is the text as
    read. `confidence` 0..1. `page` is 1-based in the file; `box` is left, top, right, bottom in
    0..1 of that page as ingested.
    """

    name: str
    value: str | None
    raw: str
    confidence: float
    page: int
    box: tuple[float, float, float, float]
    source: Source


@dataclass(frozen=True, slots=True)
class Worker:
    """One migrant worker as a paper tells of them; at most one field of each name."""

    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        """The field of that name, if the paper prints it."""
        return next((f for f in self.fields if f.name == name), None)

    def value(self, name: str) -> str | None:
        """The normalised value of that name, if any."""
        found = self.field(name)
        return found.value if found else None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a person should know of; `fields` names the fields it is about."""

    code: str
    severity: Severity
    sentence: Sentence
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """Pages of one file that are one paper. Field names: docs/output.md."""

    kind: Kind
    kind_confidence: float
    pages: tuple[int, ...]
    fields: tuple[Field, ...] = ()
    workers: tuple[Worker, ...] = ()
    findings: tuple[Finding, ...] = ()

    def field(self, name: str) -> Field | None:
        """The document-level field of that name, if the paper prints it."""
        return next((f for f in self.fields if f.name == name), None)

    def value(self, name: str) -> str | None:
        """The normalised document-level value of that name, if any."""
        found = self.field(name)
        return found.value if found else None
