"""A Security Council resolution with the year of another."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import existence, is_sure, judged_symbol, record_of
from citecheck.rules.meant import Proposal, best_first, in_context
from citecheck.rules.proposals import parts, symbol_fix
from citecheck.rules.slips import slip
from citecheck.symbols import Symbol, resolution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation
    from citecheck.model.finding import Fix


@rule(Severity.ERROR)
def year_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """A number is given with a year in which it was not used, though it exists in another.

    Why: Security Council resolutions are numbered in one run, so number and year determine
    each other; a wrong year, once printed, has been copied from text to text for a decade.
    Wrong: Security Council resolution 1521 (2005)
    Right: Security Council resolution 1521 (2003)
    Source: the Council's annual lists of resolutions (S/INF/…); citecheck/symbols/sessions.csv
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.year is None or not is_sure(evidence, citation):
            continue
        answer = existence(evidence, symbol)
        if answer.reason is None or answer.reason.name != "WRONG_YEAR" or not answer.right:
            continue
        right = answer.right[0]
        yield Hit(citation, _message(evidence, symbol, right), fixes=_fixes(evidence, citation, symbol, right))


def _message(evidence: Evidence, symbol: Symbol, right: Symbol) -> str:
    number, year = symbol.number, right.year
    if symbol.series != "S/RES" or year is None:
        return f"{symbol.display} was never issued; {right.display} exists"
    text = f"Security Council resolution {number} is of {year}, not {symbol.year}: {number} ({year})"
    if symbol.year is not None:
        from citecheck.symbols.sessions import council_numbers

        numbers = council_numbers(symbol.year)
        if numbers is not None and symbol.year < evidence.as_of.year:
            text += f"; those of {symbol.year} are {numbers[0]} to {numbers[1]}"
    return text


def _fixes(evidence: Evidence, citation: Citation, symbol: Symbol, right: Symbol) -> tuple[Fix, ...]:
    off = abs((right.year or 0) - (symbol.year or 0))
    # published slips are mostly a year off, some two; any other year is a slip of a figure
    weight = {1: 0.5, 2: 0.15}.get(off, 0.02) + slip(str(right.year), str(symbol.year))
    proposals = [
        Proposal(
            weight * _with_date(evidence, citation, right) * in_context(evidence, citation, right),
            symbol_fix(evidence, citation, right, f"number {right.number} is of {right.year}"),
            right,
        )
    ]
    if symbol.series == "S/RES" and symbol.year is not None:
        proposals.extend(_numbers_of_year(evidence, citation, symbol, symbol.year))
    return best_first(proposals)


def _numbers_of_year(evidence: Evidence, citation: Citation, symbol: Symbol, year: int) -> Iterator[Proposal]:
    for candidate, weight in _slipped(symbol, year):
        yield Proposal(
            weight * _with_date(evidence, citation, candidate) * in_context(evidence, citation, candidate),
            symbol_fix(evidence, citation, candidate, f"number {candidate.number} is of {year}"),
            candidate,
        )


@lru_cache(maxsize=512)
def _slipped(symbol: Symbol, year: int) -> tuple[tuple[Symbol, float], ...]:
    """The numbers of a year that are one slip away; a wrong pair is often copied, so it is weighed once."""
    from citecheck.symbols.sessions import council_numbers

    first, last = council_numbers(year) or (1, 0)
    printed = parts(symbol)["number"]
    weighed = ((number, slip(str(number), printed)) for number in range(first, last + 1))
    return tuple((resolution("S", number, year=year), weight) for number, weight in weighed if weight)


def _with_date(evidence: Evidence, citation: Citation, candidate: Symbol) -> float:
    """A date that the draft gives tells which of year and number slipped."""
    day = citation.claims.date
    if day is None:
        return 1.0
    record = record_of(evidence, candidate)
    if record is not None and record.dated(day):
        return 50.0
    return 1.0 if candidate.year == day.year else 0.3
