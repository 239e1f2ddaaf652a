"""Where a document stands in the packed table: its group (a session, a year or a whole run) and its number."""

from __future__ import annotations

from functools import lru_cache

from citecheck.symbols import Session, SessionKind, Symbol, decision, resolution
from citecheck.symbols.build import is_old
from citecheck.symbols.sessions import assembly_session_of, council_year
from citecheck.symbols.symbol import read_session

Place = tuple[str, str, int, str]
"""Series, session or year (empty for a run), number, letter."""


@lru_cache(maxsize=16384)
def place_of(symbol: Symbol) -> Place | None:
    """The place of an adopted text; ``None`` for other documents, and where number and session contradict.

    The Assembly's resolutions until 1975 and the Security Council's run through: they
    are found by number alone, but not under a session or year that is not theirs.
    """
    number, session, year = symbol.number, symbol.session, symbol.year
    if number is None or symbol.suffixes or symbol.nature not in ("RES", "DEC", "PRST"):
        return None
    series, letter = symbol.series, symbol.letter
    if series == "S/RES":
        return (series, "", number, letter) if year in (None, council_year(number)) else None
    if series == "A/RES":
        if session is None and year is not None:
            return None
        if session is None or (is_old(session) and "(" in symbol.components[-1]):
            true = assembly_session_of(number)
            return (series, "", number, letter) if session in (None, true) and true is not None else None
    if session is None and year is None:
        return None
    name = str(year) if year is not None else str(session)
    if series == "E/RES" and session is not None:
        name = f"({session.roman})" if "(" in symbol.components[-1] else name
    if symbol.components[2:4] == ("PRST", "OS"):
        name = f"OS/{name}"
    return series, name, number, letter


def symbol_at(series: str, name: str, number: int, letter: str) -> Symbol:
    """The symbol of a place: the reverse of :func:`place_of`."""
    organ, _, kind = series.rpartition("/")
    if series == "S/RES":
        return resolution("S", number, year=council_year(number), letter=letter)
    if not name:
        return resolution(organ, number, session=assembly_session_of(number), letter=letter)
    if name.startswith("("):
        return resolution(organ, number, session=name[1:-1], letter=letter)
    if kind == "PRST":
        return Symbol((*organ.split("/"), kind, *name.split("/"), f"{number}{letter}"))
    make = decision if kind == "DEC" else resolution
    if len(name) == 4 and name.isdigit():
        return make(organ, number, year=int(name), letter=letter)
    return make(organ, number, session=_session(name), letter=letter)


def _session(name: str) -> Session:
    return read_session(name) or Session(SessionKind.REGULAR, 0)
