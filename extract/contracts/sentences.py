"""All that the sentences of a contract say."""

from extract.contracts.firm_sentences import agency_said, employer_said
from extract.contracts.party_sentences import parties_said
from extract.contracts.said import Said
from extract.contracts.term_sentences import (
    country_said,
    days_said,
    job_said,
    months_said,
    trade_said,
    wage_said,
)
from extract.document import Kind
from extract.forms.running import Running


def sentences(text: Running, kind: Kind) -> tuple[Said, ...]:
    """What the running text says of any field, the surest first."""
    said = (
        *parties_said(text, kind),
        *employer_said(text.text),
        *agency_said(text.text, kind),
        *job_said(text.text),
        *trade_said(text.text),
        *wage_said(text.text),
        *months_said(text.text, kind),
        *days_said(text.text),
        *country_said(text.text),
    )
    return tuple(sorted(said, key=lambda each: (-each.certainty, each.start)))
