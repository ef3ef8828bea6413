"""Letters, minutes and lists about deported workers: pages to one Document with many workers."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from extract.document import Document, Field, Kind, Source
from extract.forms.fields import field
from extract.forms.running import Running, run_on, running
from extract.letters.cable import unspelled
from extract.letters.counts import Parts, Totals
from extract.letters.findings import count_findings
from extract.letters.head import read_head
from extract.letters.issuer import acting_office
from extract.letters.letter_number import with_month
from extract.letters.manifest import read_manifest
from extract.letters.narrative import LONGEST, Counted, Story, read_story
from extract.letters.places import country_in
from extract.letters.section_points import with_points_as_printed
from extract.values.gazetteer import country_of_place
from ocr.lines import lines
from ocr.ocr_page import OcrPage

_TEXT_LAYER: Final = "text layer"
"""The engine of pages whose characters are the file's own: nothing was misread there."""
_TOLD: Final = (
    "letter_date",
    "depot",
    "entry_point",
    "deportation_date",
    "stated_count",
    "deported_from",
)
"""Fields that running text may tell where no label does."""


def read(pages: Sequence[OcrPage]) -> Document:
    """The letter on `pages`: its own fields, the workers it lists, and what does not add up.

    A field that the letter does not print is absent; the country follows from the places named.
    """
    pages = unspelled(pages)
    run = running(pages)
    manifest = read_manifest(pages, run)
    workers = with_points_as_printed(manifest.workers)
    head = read_head(pages)
    fields, totals = dict(head.fields), head.totals
    if any(name not in fields for name in _TOLD) or head.parts.labelled:
        story = read_story(run.text)
        for each in _told(story, run):
            if each.name == "stated_count" and each.value == str(head.parts.labelled):
                fields[each.name] = each  # the labels count the parts of a list
            fields.setdefault(each.name, _of_all(each, head.parts))
        for each in _across(pages, run):
            fields.setdefault(each.name, each)
        if "deported_from" not in fields and (country := _came_from(run)) is not None:
            fields[country.name] = country
        totals = _filled(totals, story)
    if "issuer" not in fields and (office := acting_office(run)) is not None:
        fields[office.name] = office
    if number := _number_with_month(fields, pages):
        fields[number.name] = number
    if "deported_from" not in fields and (country := _country_of(fields)) is not None:
        fields[country.name] = country
    stated = fields["stated_count"].value if "stated_count" in fields else None
    return Document(
        Kind.DEPORTATION_LETTER,
        1.0,
        tuple(page.number for page in pages),
        tuple(fields.values()),
        workers,
        count_findings(int(stated) if stated else None, totals, workers, manifest.last),
    )


def _number_with_month(fields: dict[str, Field], pages: Sequence[OcrPage]) -> Field | None:
    """The number of a letter that was read from an image, its month beside the letter's date."""
    number, day = fields.get("letter_number"), fields.get("letter_date")
    page = next((page for page in pages if number and page.number == number.page), None)
    if number is None or page is None or page.engine == _TEXT_LAYER:
        return None
    return with_month(number, date.fromisoformat(day.value) if day and day.value else None)


def _told(story: Story, run: Running, sure: float = 0.97) -> list[Field]:
    """The story as fields that point at its words."""
    told: list[tuple[str, str, int, int]] = []
    if story.count is not None:
        told.append(("stated_count", str(story.count.count), story.count.start, story.count.end))
    if story.depot is not None:
        told.append(("depot", story.depot.name, story.depot.start, story.depot.end))
    if story.entry_point is not None:
        place = story.entry_point
        told.append(("entry_point", place.name, place.start, place.end))
    if story.deported is not None:
        day = story.deported
        told.append(("deportation_date", day.date.isoformat(), day.start, day.end))
    if story.written is not None:
        day = story.written
        told.append(("letter_date", day.date.isoformat(), day.start, day.end))
    if story.country is not None:
        told.append(("deported_from", story.country.code, story.country.start, story.country.end))
    read = (
        field(name, value, run.ink(start, end), Source.NARRATIVE, sure)
        for name, value, start, end in told
    )
    return [each for each in read if each is not None]


def _of_all(told: Field, parts: Parts) -> Field:
    """A number of people; where it heads one part of a list, what all its parts add up to."""
    numbers = [each.number for each in parts.headed]
    if told.name != "stated_count" or told.value not in {str(number) for number in numbers}:
        return told
    ink = tuple(placed for each in parts.headed for placed in each.ink)
    return field(told.name, str(sum(numbers)), ink, Source.NARRATIVE, 0.9) or told


def _came_from(run: Running) -> Field | None:
    """The country behind 'dari', however far from the word of the removal."""
    found = country_in(run.text[:LONGEST])
    if found is None:
        return None
    code, start, end = found
    return field("deported_from", code, run.ink(start, end), Source.NARRATIVE, 0.95)


def _across(pages: Sequence[OcrPage], run: Running) -> list[Field]:
    """The story as lines across the page tell it, where columns tear its sentences apart."""
    across = run_on((page, line) for page in pages for line in lines(page))
    return [] if across.text == run.text else _told(read_story(across.text), across, 0.9)


def _filled(totals: Totals, story: Story) -> Totals:
    """Totals by sex from labels, else from the story."""
    return Totals(
        *(
            labelled if labelled is not None else _number(told)
            for labelled, told in (
                (totals.men, story.men),
                (totals.women, story.women),
                (totals.children, story.children),
            )
        )
    )


def _number(counted: Counted | None) -> int | None:
    return counted.count if counted is not None else None


def _country_of(fields: dict[str, Field]) -> Field | None:
    """The country in which the depot or the office that writes lies."""
    for name in ("depot", "issuer"):
        source = fields.get(name)
        found = country_of_place(source.value) if source and source.value else None
        if source is not None and found is not None:
            return Field(
                "deported_from",
                found[1],
                source.raw,
                source.confidence,
                source.page,
                source.box,
                Source.DERIVED,
            )
    return None
