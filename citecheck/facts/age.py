"""When a document can date from, and whether it must be in the archives by now."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache
from typing import TYPE_CHECKING

from citecheck.facts.lookup import Age
from citecheck.model.record import Certainty
from citecheck.symbols import Session, SessionKind, Window
from citecheck.symbols.build import is_old
from citecheck.symbols.sessions import LAST_ROMAN_COUNCIL_SESSION, assembly_session_of, council_year, window

if TYPE_CHECKING:
    from citecheck.model.record import Record
    from citecheck.symbols import Symbol

_SETTLED_DAYS = 180
"""So long after the end of its session or year a document is in the archives, or was never issued."""
_SLACK_DAYS = 366
"""Reports are issued up to a year before their session opens and after it has closed."""

_ADOPTED = ("RES", "DEC", "PRST")
_COMMITTEES = frozenset({"A", "A/C.1", "A/C.2", "A/C.3", "A/C.4", "A/C.5", "A/C.6", "A/SPC", "A/BUR", "A/INF"})
_RUN_ENDED = {"A": date(1976, 9, 20), "S": date(1993, 12, 31), "E": date(1977, 12, 31)}
"""Until when the organs' documents were numbered in one run."""


@lru_cache(maxsize=16384)
def window_of(symbol: Symbol) -> Window | None:
    """The days between which a document can date: its organ's session or year, wider for reports."""
    series, session, year, number = symbol.series, symbol.session, symbol.year, symbol.number
    if symbol.nature in _ADOPTED:
        return _adopted(symbol, series, session, year, number)
    if session is not None and (series in _COMMITTEES or symbol.organ == "A/HRC"):
        if series not in _COMMITTEES and series != "A/HRC":
            return None
        days = window(symbol.organ, session)
        return days if symbol.nature == "PV" or days is None else _wider(days)
    if year is not None and symbol.nature != "D":
        return _wider(Window(date(year, 1, 1), date(year, 12, 31)))
    return None


def _adopted(
    symbol: Symbol, series: str, session: Session | None, year: int | None, number: int | None
) -> Window | None:
    organ = symbol.organ
    if series == "S/RES":
        year = (council_year(number) if number is not None else None) or year
        return None if year is None else window("S", year)
    if series == "A/RES" and session is None and number is not None:
        session = assembly_session_of(number)
    if session is not None:
        return window(organ, session) if organ in ("A", "A/HRC") else None
    if year is not None:
        return window("E" if organ == "E" else "S", year)
    return None


def _wider(days: Window) -> Window:
    slack = timedelta(days=_SLACK_DAYS)
    return Window(days.opened - slack, None if days.closed is None else days.closed + slack)


def age_of(symbol: Symbol, record: Record | None, as_of: date) -> Age:
    """Whether a document must be in the archives on a day."""
    ended = _ended(symbol, record)
    if ended is None:
        return Age.UNKNOWN
    return Age.OLD if (as_of - ended).days > _SETTLED_DAYS else Age.FRESH


def _ended(symbol: Symbol, record: Record | None) -> date | None:
    """The end of a document's session or year, or its own day where that is known; ``date.max``: still open."""
    if record is not None:
        day = record.date or record.not_after
        if day is not None:
            # a weak date errs by the day of distribution or by a year, hardly by more
            return day + timedelta(days=_SLACK_DAYS) if record.certainty is Certainty.WEAK else day
    session, year = symbol.session, symbol.year
    series = symbol.series
    if symbol.nature in _ADOPTED and symbol.nature != "PRST":
        if series == "E/RES" and session is not None and session.number <= LAST_ROMAN_COUNCIL_SESSION:
            return _RUN_ENDED["E"]
        days = window_of(symbol)
        if days is not None:
            return days.closed or date.max
    if session is not None and series in {*_COMMITTEES, "A/HRC"}:
        days = window(symbol.organ, session)
        if days is not None:
            return days.closed or date.max
        return date.max if session.kind is not SessionKind.REGULAR and not is_old(session) else None
    if year is not None and symbol.nature != "D":
        return date(year, 12, 31)
    if symbol.nature in ("", "PV", "L") and session is None and series in _RUN_ENDED and _in_run(symbol):
        return _RUN_ENDED[series]
    return None


def _in_run(symbol: Symbol) -> bool:
    """``A/810``, ``S/14791``, ``E/695``, ``A/PV.2444``: numbers that run through; the Council's meetings still do."""
    if len(symbol.components) != 2 or symbol.number is None:
        return False
    return symbol.nature != "PV" or symbol.series == "A"
