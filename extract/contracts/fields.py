"""Fields of a contract: of every label and sentence the one that is believed, with its ink."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Final

from extract.contracts.asked import without_headings
from extract.contracts.brackets import with_brackets
from extract.contracts.head import (
    letterhead,
    letterhead_address,
    lone_number,
    own_number,
    signing_dates,
)
from extract.contracts.labels import CONTRACT_LABELS
from extract.contracts.marks import filled, marked
from extract.contracts.meanings import Meaning, Party, What
from extract.contracts.name_blocks import with_addresses
from extract.contracts.offers import offered
from extract.contracts.pairs import apart, with_expiry
from extract.contracts.parties import Owned, attribute, names_contract
from extract.contracts.party_columns import with_party_columns
from extract.contracts.said import DERIVED, Said
from extract.contracts.sentences import sentences
from extract.contracts.title_parties import title_parties
from extract.contracts.twin_labels import told_once, with_trades
from extract.contracts.values import VALUES, country_value, labelled_money, period_end
from extract.contracts.words import mended
from extract.document import Field, Kind, Source, Worker
from extract.forms.fields import field
from extract.forms.labels import Entry, find_entries
from extract.forms.running import Ink, Running, running, text_of
from extract.forms.vocabulary import SURE, fold
from ocr.ocr_page import OcrPage

Owners = tuple[Party | None, ...]

DOCUMENT_FIELDS: Final = (
    "contract_number",
    "contract_date",
    "agency_name",
    "agency_licence",
    "foreign_agency_name",
    "employer_name",
    "employer_address",
    "job_title",
    "destination_country",
    "wage",
    "contract_months",
    "start_date",
    "end_date",
)
WORKER_FIELDS: Final = (
    "full_name",
    "birth_date",
    "birth_place",
    "sex",
    "nik",
    "passport_number",
    "address",
)

_ANYBODY: Final[Owners] = (*Party, None)
_SOURCES: Final[Mapping[str, tuple[tuple[What, Owners], ...]]] = {
    "contract_number": ((What.NUMBER, (None, Party.TERMS)), (What.NUMBER, _ANYBODY)),
    "agency_name": ((What.NAME, (Party.AGENCY,)), (What.COMPANY, (Party.AGENCY,))),
    "agency_licence": ((What.LICENCE, (Party.AGENCY,)),),
    "foreign_agency_name": ((What.NAME, (Party.ABROAD,)),),
    "employer_name": ((What.COMPANY, (Party.EMPLOYER,)), (What.NAME, (Party.EMPLOYER,))),
    "employer_address": ((What.ADDRESS, (Party.EMPLOYER,)),),
    "job_title": (
        (What.JOB, (Party.TERMS, Party.WORKER, None)),
        (What.JOB, (Party.EMPLOYER, Party.AGENCY, Party.ABROAD, Party.KIN)),
    ),
    "destination_country": ((What.COUNTRY, _ANYBODY),),
    "wage": ((What.WAGE, _ANYBODY),),
    "contract_months": ((What.TERM, _ANYBODY),),
    "start_date": ((What.START, _ANYBODY), (What.TERM, _ANYBODY)),
    "end_date": ((What.END, _ANYBODY), (What.START, _ANYBODY), (What.TERM, _ANYBODY)),
    "full_name": ((What.NAME, (Party.WORKER,)),),
    "birth_date": (
        (What.BIRTH_DATE, (Party.WORKER,)),
        (What.BIRTH, (Party.WORKER,)),
        (What.BIRTH_DATE, _ANYBODY),
        (What.BIRTH, _ANYBODY),
    ),
    "birth_place": (
        (What.BIRTH_PLACE, (Party.WORKER,)),
        (What.BIRTH, (Party.WORKER,)),
        (What.BIRTH_PLACE, _ANYBODY),
        (What.BIRTH, _ANYBODY),
    ),
    "sex": ((What.SEX, (Party.WORKER,)), (What.SEX, _ANYBODY)),
    "nik": ((What.NIK, (Party.WORKER,)), (What.NIK, (Party.KIN,))),
    "passport_number": ((What.PASSPORT, (Party.WORKER, None, Party.TERMS, Party.KIN)),),
    "address": ((What.ADDRESS, (Party.WORKER,)), (What.ADDRESS, (Party.KIN,))),
}
"""Field -> which labels of whose particulars give it, in order of trust.

A form may ask for the parents' names in the midst of the worker's particulars: what follows them
is the worker's where nothing else is.
"""
_NOT_BEFORE: Final[Mapping[str, Owners]] = {
    "job_title": (Party.EMPLOYER, Party.AGENCY),
    "nik": (Party.KIN,),
    "address": (Party.KIN,),
}
"""Whose particulars give a field only after the worker is named: before, it is not the worker's."""
_ENDS: Final[Mapping[str, tuple[What, ...]]] = {
    "start_date": (What.START,),
    "end_date": (What.END,),
}
"""Ends of the period of work, and the labels that name them; those of a period name both."""
_SHAPED: Final[Mapping[str, int]] = {"passport_number": 5, "nik": 10, "birth_date": 4}
"""Fields of fixed shape, and how many figures tell that one is printed though not readable."""
_SIGNERS: Final = frozenset(
    fold(party)
    for party in (
        *("majikan", "employer", "the employer", "pengguna", "pengguna jasa", "pemberi kerja"),
        *("prinsipal", "principal", "pekerja", "worker", "employee", "helper", "domestic worker"),
        *("pihak majikan", "bagi pihak majikan", "pihak pekerja", "for the employer"),
        *("pihak pengguna", "pihak pemberi kerja", "on behalf of the employer"),
        *("cpmi", "pmi", "tki", "calon tki", "calon pmi", "p3mi", "pptkis", "awak kapal"),
    )
)
"""Labels that name nothing but a party."""
_SIGNED_BELOW: Final = 0.4
"""Parties that sign stand below this part of the page."""
_FIRMS: Final = frozenset(("agency_name", "employer_name"))
"""Fields that an officer's name must not fill where the firm is named too."""


@dataclass(frozen=True, slots=True)
class Believed:
    """What one place of the paper gives to a field; `value` None: printed, but not readable.

    `generic`: no label says whose name it is; `late`: it stands where the parties sign.
    """

    name: str
    value: str | None
    ink: Ink
    certainty: float
    source: Source
    generic: bool = False
    late: bool = False


@dataclass(frozen=True, slots=True)
class Contract:
    """All fields read from one contract."""

    fields: tuple[Field, ...]
    workers: tuple[Worker, ...]


def contract(pages: Sequence[OcrPage], kind: Kind) -> Contract:
    """Read the contract on these pages; a field the paper does not print is absent."""
    text = mended(running(pages))
    entries = [each for page in pages for each in _entries(page)]
    owned = attribute(entries, text, kind)
    number = own_number(pages[0]) or lone_number(pages[0])
    head = [each for each in (number, letterhead(pages[0], kind)) if each]
    head.extend((*offered(pages[0]), *title_parties(pages[0], kind)))
    said = (*sentences(text, kind), *signing_dates(text, owned), *head)
    places = [*_of_labels(owned), *_of_sentences(text, said)]
    places = [_agency_by_name(place, kind) for place in places]
    believed = _best(places)
    employer = believed.get("employer_name")
    if "employer_address" not in believed and employer and employer.value:
        below = letterhead_address(pages[0], employer.value)
        believed |= {each.name: each for each in _of_sentences(text, [below] if below else [])}
    _without_twins(believed)
    _country_elsewhere(believed, owned, text, kind)
    fields = [f for name in DOCUMENT_FIELDS for f in _fields(believed.get(name))]
    worker = [f for name in WORKER_FIELDS for f in _fields(believed.get(name))]
    return Contract(tuple(fields), (Worker(tuple(worker)),) if worker else ())


def _entries(page: OcrPage) -> Iterator[Entry[Meaning]]:
    """The labels of a page with their values, one of each."""
    found = tuple(without_headings(find_entries(page, CONTRACT_LABELS)))
    labelled = with_brackets(page, with_party_columns(page, found))
    return with_expiry(with_addresses(apart(told_once(with_trades(labelled)))))


def _of_labels(owned: Sequence[Owned]) -> Iterator[Believed]:
    """What labels give, the most trusted label of each field first."""
    worker_at = next((at for at, one in enumerate(owned) if _names_worker(one)), 0)
    for name, places in _SOURCES.items():
        for what, owners in places:
            for at, one in enumerate(owned):
                if one.what is not what or one.whose not in owners or not one.entry.value:
                    continue
                if name == "contract_number" and not _asks_number(one):
                    continue
                if one.entry.meaning.whose in (Party.FIRST, Party.SECOND) and not one.entry.colon:
                    continue
                if at < worker_at and one.whose in _NOT_BEFORE.get(name, ()):
                    continue
                if name == "agency_name" and what is What.NAME and not _names_agency(one):
                    continue
                value = _value_of(name, one)
                if value is not None or _is_illegible(name, one):
                    source = Source.TABLE if one.entry.in_cell else Source.LABEL
                    score = one.entry.score
                    generic = what is What.NAME and one.entry.meaning.whose is None
                    late = _is_signature(owned, at)
                    yield Believed(name, value, one.entry.value, score, source, generic, late)


def _asks_number(one: Owned) -> bool:
    """Whether a label asks for the number: by its colon, or by words that say which number.

    In a party's particulars only a label that says that it is the contract's.
    """
    entry = one.entry
    if one.whose not in (None, Party.TERMS) and not names_contract(entry):
        return False
    return entry.colon or (entry.score == 1.0 and " " in entry.phrase)


def _is_signature(owned: Sequence[Owned], at: int) -> bool:
    """Whether only the party is named, below all the terms: "Majikan" over a signature."""
    one = owned[at]
    if one.what is not What.NAME or one.entry.phrase not in _SIGNERS:
        return False
    low = one.entry.label.top > _SIGNED_BELOW * one.entry.page.height
    last = low and all(not each.entry.value for each in owned[at + 1 :])
    return last or any(each.what in (What.WAGE, What.TERM) for each in owned[:at])


def _names_worker(one: Owned) -> bool:
    """Whether the worker's own name is told here."""
    return one.what is What.NAME and one.whose is Party.WORKER and bool(one.entry.value)


def _is_illegible(name: str, one: Owned) -> bool:
    """Whether a value of fixed shape is printed beside a sure label and cannot be read."""
    certain = one.entry.colon and one.entry.score >= SURE
    return certain and name in _SHAPED and sum(c.isdigit() for c in one.text) >= _SHAPED[name]


def _names_agency(one: Owned) -> bool:
    """Whether a name is the agency's own; "Nama" alone is the officer who signs for it."""
    return one.entry.meaning.whose is Party.AGENCY or is_firm(one.text)


def _value_of(name: str, one: Owned) -> str | None:
    """The normalised value; a place of birth printed alone is taken whole.

    Of a period the days it begins and ends; of an amount its currency, if its label says it.
    """
    make: Callable[[str], str | None] = VALUES[name]
    text = filled(marked(one.text))
    if name == "birth_place" and one.what is What.BIRTH and not any(c.isdigit() for c in text):
        return None
    if name in _ENDS and one.what not in _ENDS[name]:
        return period_end(text, first=name == "start_date")
    if name == "wage":
        return labelled_money(text, one.entry.printed)
    return make(text)


def _of_sentences(text: Running, said: Sequence[Said]) -> Iterator[Believed]:
    for each in said:
        ink = text.ink(each.start, each.end)
        yield Believed(each.name, each.value, ink, each.certainty, Source.NARRATIVE)


def _agency_by_name(place: Believed, kind: Kind) -> Believed:
    """A firm whose name begins with PT is the Indonesian agency, whatever the label says.

    Whom a contract of work abroad is made with is no Indonesian firm, though one may sign for it.
    """
    is_pt = place.value is not None and place.value.startswith(("PT ", "PT."))
    employer = place.name == "employer_name" and kind is Kind.EMPLOYMENT_CONTRACT
    if is_pt and (employer or place.name == "foreign_agency_name"):
        return replace(place, name="agency_name", certainty=place.certainty * 0.9)
    return place


def _best(places: Sequence[Believed]) -> dict[str, Believed]:
    """Of each field the place of the highest rank; the first of equals."""
    chosen: dict[str, Believed] = {}
    for place in places:
        best = chosen.get(place.name)
        if best is None or _rank(place) > _rank(best):
            chosen[place.name] = place
    return chosen


def _rank(place: Believed) -> tuple[int, float]:
    """A label before a sentence; but a firm in a sentence before the officer who signs for it.

    The agency is always a firm (P3MI) or an office: a label that gives anything else comes last.
    """
    if place.value is None:
        return -1, 0.0
    if place.source is not Source.NARRATIVE:
        person = place.name == "agency_name" and not is_firm(place.value)
        generic = person or (place.generic and place.name in _FIRMS)
        certain = min(place.certainty, SURE)
        return (0, certain / 2) if place.late else ((1 if generic else 3), certain)
    return (2 if place.name in _FIRMS and is_firm(place.value) else 0), place.certainty


_AFLOAT: Final = re.compile(r"perjanjian kerja laut|seafarer|awak kapal|\bIMO\b", re.IGNORECASE)
_FIRM: Final = re.compile(
    r"\b(?:PT|CV|UD|SDN|BHD|LTD|CO|INC|CORP|PTE|LLC|EST|COMPANY|LIMITED|GROUP|AGENCY|AGENSI"
    r"|ENTERPRISE|BADAN|KEMENTERIAN)\b"
)


def is_firm(name: str) -> bool:
    """Whether a name is that of a firm or an office, and not of a person."""
    return _FIRM.search(name.upper()) is not None


def _without_twins(believed: dict[str, Believed]) -> None:
    """A name that two fields claim stays with the surer field."""
    agency, officer = believed.get("agency_name"), believed.get("full_name")
    if agency and officer and agency.value == officer.value:
        del believed["agency_name" if agency.certainty <= officer.certainty else "full_name"]


def _country_elsewhere(
    believed: dict[str, Believed], owned: Sequence[Owned], text: Running, kind: Kind
) -> None:
    """The country by the employer's address, the agency abroad or the place of work.

    A crew works at sea, wherever its principal is at home.
    """
    if "destination_country" in believed or _AFLOAT.search(text.text):
        return
    inks = [believed[n].ink for n in ("employer_address", "foreign_agency_name") if n in believed]
    inks += [o.entry.value for o in owned if o.what is What.WORKPLACE and o.entry.value]
    for ink in inks:
        if value := country_value(text_of(ink)):
            believed["destination_country"] = Believed(
                "destination_country", value, ink, DERIVED, Source.DERIVED
            )
            return


def _fields(place: Believed | None) -> Iterator[Field]:
    """The field, or the two fields of a wage."""
    if place is None:
        return
    parts: dict[str, str | None] = {place.name: place.value}
    if place.name == "wage":
        if place.value is None:
            return
        amount, currency = place.value.split()
        parts = {"wage_amount": f"{Decimal(amount):.2f}", "wage_currency": currency}
    for name, value in parts.items():
        made = field(name, value, place.ink, place.source, place.certainty)
        if made is not None:
            yield made
