"""A date outside the days between which an undated document was adopted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.calendar import day_in_words
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import called, claimed_day, is_sure, judged_symbol, record_of
from citecheck.rules.meant import best_first, numbers_of_the_day

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.INFO)
def date_outside_bounds(evidence: Evidence) -> Iterator[Hit]:
    """A date lies before or after the days on which the numbers around were adopted.

    Why: numbers follow the order of adoption nearly always, so the date or the number is worth a look.
    Wrong: General Assembly resolution 1136 (XII) of 13 December 1957
    Right: General Assembly resolution 1136 (XII) of 14 October 1957
    Source: dates of the neighbouring numbers (citecheck/facts); right in 96 of 100 cases when tested
    """
    for citation in evidence.citations:
        day, symbol = claimed_day(evidence, citation), judged_symbol(citation)
        if day is None or symbol is None or not is_sure(evidence, citation):
            continue
        record = record_of(evidence, symbol)
        if record is None or record.date is not None or record.not_before is None or record.not_after is None:
            continue
        if record.not_before <= day <= record.not_after:
            continue
        yield Hit(
            citation,
            f"{called(symbol)} was probably adopted between {day_in_words(record.not_before)} and "
            f"{day_in_words(record.not_after)}, as its neighbours were, not on {day_in_words(day)}",
            fixes=best_first(numbers_of_the_day(evidence, citation, symbol, day)),
        )
