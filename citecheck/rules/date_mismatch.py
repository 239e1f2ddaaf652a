"""A date that is not the recorded one."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from citecheck.model.calendar import day_in_words
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import (
    BY_CERTAINTY,
    NATURE_WORDS,
    called,
    claimed_day,
    is_of_masthead,
    is_sure,
    judged_symbol,
    known_from,
    record_of,
)
from citecheck.rules.meant import for_wrong_date

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from citecheck.model.citation import Citation
    from citecheck.model.record import Record

_DISTRIBUTION = timedelta(days=42)
"""So long after adoption printed resolutions have been distributed: their masthead bears that day."""


@rule(Severity.ERROR)
def date_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """A citation gives a document another date than the recorded day of its adoption.

    Why: either the date or the number is wrong, and the reader is led to another text.
    Wrong: General Assembly resolution 70/174 of 11 December 2015
    Right: General Assembly resolution 70/174 of 17 December 2015
    Source: adoption lines of the documents, voting records and meeting tables (citecheck/facts)
    """
    for citation in evidence.citations:
        day, symbol = claimed_day(evidence, citation), judged_symbol(citation)
        if day is None or symbol is None or not is_sure(evidence, citation):
            continue
        record = record_of(evidence, symbol)
        if record is None or record.date is None or record.dated(day):
            continue
        also = (record_of(evidence, each) for each in citation.also)
        if any(other is not None and other.dated(day) for other in also):
            continue
        of_masthead = is_of_masthead(citation, day, record.date)
        yield Hit(
            citation,
            _message(citation, record, day, of_masthead=of_masthead),
            severity=Severity.WARNING if of_masthead else _severity(evidence, citation, record, day),
            fixes=for_wrong_date(evidence, citation, record.date),
        )


def _named(citation: Citation, record: Record) -> str:
    """The document in the message; the keys of texts without a symbol are the tables' own affair."""
    symbol = record.symbol
    if citation.symbol is not None:
        return called(symbol)
    return f"{NATURE_WORDS.get(symbol.nature, 'document')} {symbol.session or symbol.year}/{symbol.number}"


def _severity(evidence: Evidence, citation: Citation, record: Record, day: date) -> Severity:
    symbol = judged_symbol(citation)
    window = None if symbol is None else evidence.facts.window(symbol)
    if window is not None and not window.holds(day, 1):
        return Severity.ERROR  # the session's own days prove it, whatever the recorded date rests on
    return BY_CERTAINTY.get(record.certainty, Severity.INFO)


def _message(citation: Citation, record: Record, day: date, *, of_masthead: bool) -> str:
    if record.date is None:
        return ""
    source = known_from(record)
    adopted = day_in_words(record.date)
    text = f"{_named(citation, record)} was adopted on {adopted}, not on {day_in_words(day)}"
    if record.other_dates:
        others = " or ".join(day_in_words(each) for each in record.other_dates)
        text += f" (other records: {others})"
    if source:
        text += f"; known from {source}"
    if of_masthead:
        text += "; the day given may be the day of distribution, which the masthead bears"
    elif timedelta() < day - record.date <= _DISTRIBUTION:
        text += "; the day given may be the day of distribution"
    return text
