"""What sessions and years tell of documents that are not adopted texts, and of other bodies' texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.facts.existence import (
    FIRST_MODERN,
    FIRST_YEARS,
    UNKNOWN,
    Reason,
    future_year,
    impossible,
    session_name,
    year_fault,
)
from citecheck.symbols import Session, SessionKind, Symbol
from citecheck.symbols.sessions import session_can_exist

if TYPE_CHECKING:
    from datetime import date

    from citecheck.facts.existence import Existence
    from citecheck.facts.lookup import Facts


_LAST_RUN = {"S": 26999}
_COMMISSION_ENDED = 2006
_PLENARY = frozenset({"RES", "DEC", "PV"})
_COMMITTEES = frozenset({"A", "A/C.1", "A/C.2", "A/C.3", "A/C.4", "A/C.5", "A/C.6", "A/SPC", "A/BUR", "A/INF"})


def other_adopted(_facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """Commissions and conferences: only years to come, and years after the Commission's end, are impossible."""
    year = symbol.year
    if year is not None and symbol.organ == "E/CN.4" and year > _COMMISSION_ENDED:
        return impossible(
            Reason.NO_SUCH_SESSION, f"the Commission on Human Rights was dissolved in 2006; there is no {symbol}"
        )
    return future_year(symbol, as_of)


def documents(_facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """Reports, drafts, letters, records of meetings: session or year can be judged, the number hardly."""
    series, session = symbol.series, symbol.session
    if series in _COMMITTEES and len(symbol.components) > len(series.split("/")) + 1:
        return _assembly_document(symbol, session, as_of)
    if series == "A/HRC" and session is not None and len(symbol.components) > 3:
        earlier = Session(session.kind, session.number - 1)
        if session_can_exist("A/HRC", session, as_of) or session_can_exist("A/HRC", earlier, as_of):
            return UNKNOWN
        return impossible(
            Reason.NO_SUCH_SESSION, f"there has been no {session_name(session, 'A/HRC')}, so there is no {symbol}"
        )
    if series == "A/HRC" and symbol.year is not None and len(symbol.components) > 3:
        message = f"the Human Rights Council counts by session, not by year: there is no {symbol}"
        return impossible(Reason.NO_SUCH_SESSION, message)
    if series in FIRST_YEARS and len(symbol.components) > 2 and (symbol.year or session) is not None:
        return year_fault(symbol, series, symbol.year, as_of) or UNKNOWN
    last = _LAST_RUN.get(series)
    if last is not None and len(symbol.components) == 2 and symbol.nature == "" and (symbol.number or 0) > last:
        return impossible(
            Reason.BEYOND_LAST,
            f"the Security Council's running numbers ended below S/27000 in 1993: no {symbol}",
            last=last,
        )
    if series == "E/CN.4" and (symbol.year or 0) > _COMMISSION_ENDED:
        return other_adopted(_facts, symbol, as_of)
    return future_year(symbol, as_of)


def _assembly_document(symbol: Symbol, session: Session | None, as_of: date) -> Existence:
    if symbol.year is not None:
        session = Session(SessionKind.REGULAR, symbol.year)
    if session is None:
        return UNKNOWN
    regular = session.kind is SessionKind.REGULAR
    if regular and session.number < FIRST_MODERN:
        return impossible(
            Reason.NO_SUCH_SESSION,
            f"documents of the Assembly bear their session only since the thirty-first (1976); there is no {symbol}",
        )
    # documents of the next session are out before it opens, records of its meetings are not
    ahead = 1 if regular and not (symbol.nature in _PLENARY and symbol.series == "A") else 0
    if session_can_exist("A", Session(session.kind, session.number - ahead), as_of):
        return UNKNOWN
    return impossible(Reason.NO_SUCH_SESSION, f"there has been no {session_name(session)}, so there is no {symbol}")
