"""A date or year in which the symbol's session did not sit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.calendar import day_in_words
from citecheck.model.citation import TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import (
    ADOPTED,
    called,
    claimed_day,
    existence,
    is_of_masthead,
    is_sure,
    judged_symbol,
    record_of,
)
from citecheck.rules.meant import Proposal, best_first, numbers_of_the_day
from citecheck.rules.proposals import date_fix, figures_like
from citecheck.rules.repaired import year_in_bracket
from citecheck.rules.slips import date_slip

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from citecheck.model.citation import Citation
    from citecheck.symbols import Symbol
    from citecheck.symbols.sessions import Window

_ONLY_A_GUESS = 0.1
"""What the same day in the right year weighs beside a number that was adopted on exactly the day given."""


_SAME_DAY = ADOPTED | {"PV"}
"""What bears the day of the meeting itself."""


@rule(Severity.ERROR)
def date_outside_session(evidence: Evidence) -> Iterator[Hit]:
    """A citation gives a date or a year in which the symbol's session or year did not run.

    Why: it usually means that a digit of the symbol or of the year is wrong.
    Wrong: General Assembly resolution 75/1 of 21 September 2010
    Right: General Assembly resolution 75/1 of 21 September 2020
    Source: rules of procedure of the General Assembly, rule 1 (A/520); days of the sessions in citecheck/symbols
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or not is_sure(evidence, citation):
            continue
        day, year = claimed_day(evidence, citation), citation.claims.year or year_in_bracket(citation)
        if day is None and (year is None or year == symbol.year):
            continue
        if existence(evidence, symbol).status.value == "impossible":
            continue  # a number of another session or year is that fault, not a date's
        window = evidence.facts.window(symbol)
        if window is None or _also_fits(evidence, citation):
            continue
        record = record_of(evidence, symbol)
        if day is not None and record is not None and record.date and is_of_masthead(citation, day, record.date):
            continue  # printed in the next year or session, as its date-mismatch says
        # reports have a window wider by a year, and the day may be that of what they are about
        severity = None if symbol.nature in _SAME_DAY else Severity.WARNING
        if day is not None and not window.holds(day, 1):
            fixes = _fixes(evidence, citation, day, window)
            yield Hit(citation, _message(symbol, window, day_in_words(day)), severity=severity, fixes=fixes)
        elif day is None and year is not None and not _years(window)[0] <= year <= _years(window)[1]:
            message = _message(symbol, window, str(year))
            yield Hit(citation, message, severity=severity, fixes=_year_fixes(citation, window))


def _years(window: Window) -> tuple[int, int]:
    return (window.opened.year, 9999 if window.closed is None else window.closed.year)


def _also_fits(evidence: Evidence, citation: Citation) -> bool:
    """Whether a further symbol of the same citation fits the date: a joint document has two."""
    day = citation.claims.date
    for symbol in citation.also:
        window = evidence.facts.window(symbol)
        if day is not None and window is not None and window.holds(day, 1):
            return True
    return False


def _message(symbol: Symbol, window: Window, claimed: str) -> str:
    first, last = _years(window)
    if symbol.nature not in _SAME_DAY:
        # the window of reports is wider by a year at both ends
        of = str(symbol.year) if symbol.year is not None else f"the session of {first + 1} to {last - 1}"
        return f"{called(symbol)} is a document of {of}, which hardly dates from {claimed}"
    if window.closed is None:
        when = f"not before {day_in_words(window.opened)}"
    elif first == last and (window.opened.month, window.opened.day, window.closed.month) == (1, 1, 12):
        when = f"from {first}"
    else:
        when = f"from the session of {day_in_words(window.opened)} to {day_in_words(window.closed)}"
    return f"{called(symbol)} dates {when}, not from {claimed}"


def _fixes(evidence: Evidence, citation: Citation, day: date, window: Window) -> tuple[Fix, ...]:
    symbol = judged_symbol(citation)
    proposals: list[Proposal] = []
    for year in range(window.opened.year, min(_years(window)[1], evidence.as_of.year) + 1):
        try:
            moved = day.replace(year=year)
        except ValueError:  # 29 February
            continue
        if window.holds(moved) and moved <= evidence.as_of:
            reason = f"the same day within the session ({day_in_words(moved)})"
            weight = date_slip(moved, day) * _ONLY_A_GUESS
            proposals.append(Proposal(weight, date_fix(evidence, citation, moved, reason)))
    if symbol is not None:
        proposals.extend(numbers_of_the_day(evidence, citation, symbol, day))
    return best_first(proposals)


def _year_fixes(citation: Citation, window: Window) -> tuple[Fix, ...]:
    first, last = _years(window)
    token = citation.token(TokenKind.YEAR) or citation.token(TokenKind.DATE_YEAR)
    if token is None or last == 9999:
        return ()
    return tuple(
        Fix(figures_like(token.text, year), token.span, False, f"the session sat from {first} to {last}")
        for year in range(first, last + 1)
    )
