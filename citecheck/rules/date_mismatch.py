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
    PRINTED_LATER,
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

_BESIDE = 60
"""So near to each other two days of one document are told apart: that of adoption and that of the masthead."""
_DISTRIBUTION = timedelta(days=42)
"""So long after adoption most resolutions are out: a day tied in words («of …») and later is rather a slip."""


@rule(Severity.ERROR)
def date_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """A citation gives a document another date than the recorded day of its adoption.

    Why: either the date or the number is wrong, and the reader is led to another text. A warning where the day stands
    in a bracket or after a comma behind a symbol, up to 120 days late: mastheads bear the day of distribution.
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
        if of_masthead and _is_told_beside(evidence, citation, record):
            continue
        yield Hit(
            citation,
            _message(citation, record, day, of_masthead=of_masthead),
            severity=Severity.WARNING if of_masthead else _severity(evidence, citation, record, day),
            fixes=for_wrong_date(evidence, citation, record.date),
        )


def _is_told_beside(evidence: Evidence, citation: Citation, record: Record) -> bool:
    """Whether the day of adoption stands beside that of the masthead: «68/167 (18 December 2013), A/RES/68/167 (…)»."""
    at, symbol = citation.prose, judged_symbol(citation)
    for other in () if symbol is None else evidence.citing(symbol):
        day = other.claims.date
        near = max(other.prose.start - at.end, at.start - other.prose.end) <= _BESIDE
        if near and day is not None and record.dated(day):
            return True
    if evidence.draft is None or record.date is None:
        return False
    behind = evidence.draft.prose[at.end : at.end + _BESIDE]
    return "adopted" in behind and str(record.date.day) in behind and str(record.date.year) in behind


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
    elif record.symbol.series in PRINTED_LATER and timedelta() < day - record.date <= _DISTRIBUTION:
        text += "; the day given may be the day of distribution"
    return text
