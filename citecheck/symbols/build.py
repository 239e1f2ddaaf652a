"""Symbols made from what a draft says in words: an organ, a number, a session or year."""

from __future__ import annotations

from functools import lru_cache

from citecheck.symbols.numerals import from_roman
from citecheck.symbols.sessions import LAST_ROMAN_SESSION
from citecheck.symbols.symbol import Session, SessionKind, Symbol, read_session


@lru_cache(maxsize=16384)
def resolution(
    organ: str,
    number: int | str,
    *,
    session: Session | int | str | None = None,
    year: int | None = None,
    letter: str = "",
) -> Symbol:
    """The symbol of a resolution.

    Args:
        organ: ``A``, ``S``, ``E``, ``A/HRC``, ``E/CN.4`` …
        number: As printed; figures only.
        session: ``65``, ``"III"``, ``"S-10"``, ``"ES-IV"`` or a :class:`Session`.
        year: For the Security Council the year in the parenthesis, for the Economic and
            Social Council and the commissions the component before the number.
        letter: Of a part.

    A session of the Assembly until the thirtieth, or one given in Roman numerals, makes
    the old form: ``A/RES/217(III)A``, ``E/RES/1503(XLVIII)``.
    """
    return _adopted(organ, "RES", number, session, year, letter)


@lru_cache(maxsize=4096)
def decision(
    organ: str,
    number: int | str,
    *,
    session: Session | int | str | None = None,
    year: int | None = None,
    letter: str = "",
) -> Symbol:
    """The symbol that catalogues give a decision: ``A/DEC/74/567``, ``E/DEC/1993/207``; see :func:`resolution`."""
    return _adopted(organ, "DEC", number, session, year, letter)


def _adopted(
    organ: str, kind: str, number: int | str, session: Session | int | str | None, year: int | None, letter: str
) -> Symbol:
    head = (*organ.split("/"), kind)
    if session is None:
        if year is None:
            return Symbol((*head, f"{number}{letter}"))
        if organ in ("S", "A"):
            return Symbol((*head, f"{number}({year}){letter}"))
        return Symbol((*head, str(year), f"{number}{letter}"))
    named = session_named(session)
    if named is None:
        return Symbol((*head, str(session), f"{number}{letter}"))
    old = isinstance(session, str) and from_roman(session.rpartition("-")[2]) is not None
    if old or (organ == "A" and is_old(named)):
        return Symbol((*head, f"{number}({old_session(organ, named)}){letter}"))
    return Symbol((*head, str(named), f"{number}{letter}"))


def session_named(session: Session | int | str) -> Session | None:
    """A session however it is given; ``None`` if the text names none."""
    if isinstance(session, Session):
        return session
    if isinstance(session, int):
        return Session(SessionKind.REGULAR, session) if session > 0 else None
    return read_session(session)


def is_old(session: Session) -> bool:
    """Whether a session of the Assembly stands in a parenthesis after a running number (until 1975)."""
    match session.kind:
        case SessionKind.REGULAR:
            return session.number <= LAST_ROMAN_SESSION
        case SessionKind.SPECIAL:
            return session.number <= 7
        case SessionKind.EMERGENCY:
            return session.number <= 5


def old_session(organ: str, session: Session) -> str:
    """How symbols write an old session: Roman, but ``S-1`` and ``S-2`` in the Assembly's (as the catalogue does)."""
    if organ == "A" and session.kind is SessionKind.SPECIAL and session.number <= 2:
        return str(session)
    return session.roman
