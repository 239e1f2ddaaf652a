"""A date after the day on which the draft is judged."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.calendar import day_in_words
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.meant import Proposal, best_first
from citecheck.rules.proposals import date_fix
from citecheck.rules.slips import date_slip

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.WARNING)
def date_in_future(evidence: Evidence) -> Iterator[Hit]:
    """A citation gives its document a date that is still to come.

    Why: nothing can be cited from the future; usually a digit of the year is wrong.
    Wrong: see the letter in document S/2024/512 of 3 July 2204
    Right: see the letter in document S/2024/512 of 3 July 2024
    Source: the calendar (the option --as-of sets the day)
    """
    for citation in evidence.citations:
        day, symbol = citation.claims.date, citation.symbol
        if day is None or day <= evidence.as_of:
            continue
        proposals: list[Proposal] = []
        window = None if symbol is None else evidence.facts.window(symbol)
        if window is not None:
            for year in range(window.opened.year, evidence.as_of.year + 1):
                if day.month == 2 and day.day == 29:
                    break
                moved = day.replace(year=year)
                if window.holds(moved) and moved <= evidence.as_of:
                    proposals.append(Proposal(date_slip(moved, day), date_fix(evidence, citation, moved)))
        yield Hit(
            citation,
            f"{day_in_words(day)} is still to come (the draft is judged on {day_in_words(evidence.as_of)})",
            fixes=best_first(proposals),
        )
