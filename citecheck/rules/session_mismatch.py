"""An Assembly resolution of before 1976 with the session of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import existence, is_sure, judged_symbol, record_of
from citecheck.rules.meant import Proposal, best_first, in_context, numbers_nearby
from citecheck.rules.nearby import neighbours
from citecheck.rules.proposals import symbol_fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation
    from citecheck.model.finding import Fix
    from citecheck.symbols import Symbol


@rule(Severity.ERROR)
def session_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """A number is given with a session in which it was not used, though it exists in another.

    Why: until 1975 the Assembly numbered its resolutions in one run, so the number tells the session.
    Wrong: General Assembly resolution 3274 (XXIV)
    Right: General Assembly resolution 3274 (XXIX)
    Source: catalogue of the Dag Hammarskjöld Library; citecheck/symbols/sessions.csv
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.session is None or not is_sure(evidence, citation):
            continue
        answer = existence(evidence, symbol)
        if answer.reason is None or answer.reason.name != "WRONG_SESSION" or not answer.right:
            continue
        right = answer.right[0]
        yield Hit(citation, _message(symbol, right), fixes=_fixes(evidence, citation, symbol, answer.right))


def _message(symbol: Symbol, right: Symbol) -> str:
    session, given = right.session, symbol.session
    if session == given and right.series == symbol.series:
        return (
            f"{symbol.display} is written as only the resolutions since 1976 are; until then the Assembly numbered "
            f"them in one run, and number {right.number} of session {_name(right)} is {right.display}"
        )
    if session is None or given is None or right.number != symbol.number or right.series != symbol.series:
        return f"{symbol.display} was never issued; {right.display} exists"
    return (
        f"General Assembly resolution {symbol.number} is of the session {_name(right)}, "
        f"not {given.roman}: {right.number} ({_name(right)}), {right.display}"
    )


def _name(symbol: Symbol) -> str:
    session = symbol.session
    return "" if session is None else session.roman


def _fixes(evidence: Evidence, citation: Citation, symbol: Symbol, right: tuple[Symbol, ...]) -> tuple[Fix, ...]:
    proposals: list[Proposal] = []
    for each in right:
        record, day = record_of(evidence, each), citation.claims.date
        weight = 0.5 * in_context(evidence, citation, each)
        if record is not None and day is not None and record.date is not None:
            weight *= 50.0 if record.dated(day) else 0.3
        reason = f"number {each.number} is of the session {_name(each)}"
        proposals.append(Proposal(weight, symbol_fix(evidence, citation, each, reason), each))
    proposals.extend(numbers_nearby(evidence, citation, symbol, neighbours(symbol)))
    return best_first(proposals)
