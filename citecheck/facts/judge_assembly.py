"""What numbers and sessions tell of the General Assembly's resolutions and decisions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.facts.existence import (
    CEILINGS,
    FIRST_MODERN,
    LAST_DECISION,
    UNKNOWN,
    Reason,
    beyond,
    impossible,
    known,
    session_name,
    unlikely_above,
)
from citecheck.symbols import Session, SessionKind, Symbol, decision, resolution
from citecheck.symbols.build import is_old
from citecheck.symbols.sessions import assembly_session_of, session_can_exist

if TYPE_CHECKING:
    from datetime import date

    from citecheck.facts.existence import Existence
    from citecheck.facts.lookup import Facts


_LAST_ROMAN = 3541
_UNCERTAIN_SESSION = 996
"""996 stands between sessions X and ES-I; which of them gave it, if any, is open."""


def resolutions(facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """Resolutions: running numbers until 1975, since then numbers within each session."""
    number, session, year = symbol.number, symbol.session, symbol.year
    if number is None:
        return UNKNOWN
    if session is None and len(symbol.components) > 3:
        right = known(facts, resolution("E", number, year=year, letter=symbol.letter))
        message = f"the Assembly counts its resolutions by session, not by year: there is no {symbol}"
        return impossible(Reason.NO_SUCH_SESSION, message, right)
    if session is None:
        return _run(symbol, number, year)
    if "(" in symbol.components[-1]:
        return _roman(facts, symbol, number, session)
    if is_old(session):
        return _old_session(facts, symbol, number, session)
    if not session_can_exist("A", session, as_of):
        return impossible(
            Reason.NO_SUCH_SESSION,
            f"there has been no {session_name(session)} that could have adopted {symbol}",
        )
    return _number(facts, symbol, number, session)


def _run(symbol: Symbol, number: int, year: int | None) -> Existence:
    """A running number without its session, or with a year in its place."""
    true = assembly_session_of(number)
    if true is None and number > _LAST_ROMAN:
        return impossible(
            Reason.BEYOND_LAST,
            f"the Assembly's running numbers ended with 3541 (XXX) in 1975; there is no {number}",
            last=_LAST_ROMAN,
        )
    if true is None or year is None:
        return UNKNOWN
    right = resolution("A", number, session=true, letter=symbol.letter)
    return impossible(Reason.WRONG_YEAR, f"{number} is of another year: {right.display}", (right,))


def _roman(facts: Facts, symbol: Symbol, number: int, session: Session) -> Existence:
    if number == _UNCERTAIN_SESSION and (session.number == 10 or session.kind is SessionKind.EMERGENCY):
        return UNKNOWN
    true = assembly_session_of(number)
    if true == session:
        # an unlisted part of a listed number is unknown, and a number below the last was never skipped
        return UNKNOWN
    economic = known(facts, resolution("E", number, session=session.roman, letter=symbol.letter))
    if true is None:
        return impossible(
            Reason.BEYOND_LAST,
            f"the Assembly's running numbers ended with 3541 (XXX) in 1975; there is no {symbol.display}",
            economic,
            _LAST_ROMAN,
        )
    right = resolution("A", number, session=true, letter=symbol.letter)
    return impossible(
        Reason.WRONG_SESSION,
        f"Assembly resolution {number} is of session {true.roman}, not {session.roman}: {right.display}",
        (right, *economic),
    )


def _old_session(facts: Facts, symbol: Symbol, number: int, session: Session) -> Existence:
    """A session until 1975 written as later ones are: ``A/RES/16/18``."""
    right: tuple[Symbol, ...] = ()
    if assembly_session_of(number) == session:
        right = (resolution("A", number, session=session, letter=symbol.letter),)
        return impossible(
            Reason.WRONG_SESSION,
            f"resolutions of the {session_name(session)} bear running numbers: {right[0].display}",
            right,
        )
    right = known(facts, resolution("A/HRC", number, session=session))
    return impossible(
        Reason.NO_SUCH_SESSION,
        f"the Assembly counts its resolutions by session only since the thirty-first (1976); there is no {symbol}",
        right,
    )


def _number(facts: Facts, symbol: Symbol, number: int, session: Session) -> Existence:
    numbers = facts.numbers("A/RES", str(session))
    last = numbers.last if numbers is not None else 0
    regular = session.kind is SessionKind.REGULAR
    if numbers is not None and number <= last and not numbers.skips(number):
        return UNKNOWN
    if regular and number >= _first_assembly_decision(session):
        as_decision = decision("A", number, session=session, letter=symbol.letter)
        known = facts.holds(as_decision)
        skipped = numbers is not None and numbers.skips(number)
        if known or (number <= _last_decision(session) and not skipped):
            return impossible(
                Reason.IS_DECISION,
                f"{session}/{number} is the number of a decision, not of a resolution",
                (as_decision,),
                last or None,
            )
    if numbers is not None and numbers.skips(number):
        low, high = numbers.never or (0, 0)
        return impossible(
            Reason.NEVER_GIVEN, f"resolution numbers {session}/{low} to {session}/{high} were never given", last=last
        )
    margin = numbers.trust.margin if numbers is not None else None
    ceiling = CEILINGS["A/RES until 55" if session.number <= 55 else "A/RES"] if regular else 100
    return beyond(symbol, number, last, margin, ceiling, f"the {session_name(session)}", f"{session}/")


def _last_decision(session: Session) -> int:
    """A number that no decision of a session like this one has passed: 50/500 and 57/589 are the highest seen."""
    return 500 if session.number <= 56 else LAST_DECISION


def _first_assembly_decision(session: Session) -> int:
    return 301 if session.number <= 56 else 401


def decisions(facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """Decisions: numbers within each session, from 301 or 401."""
    number, session = symbol.number, symbol.session
    if number is None or session is None or session.kind is not SessionKind.REGULAR:
        return UNKNOWN
    if session.number < FIRST_MODERN:
        return UNKNOWN
    if not session_can_exist("A", session, as_of):
        return impossible(
            Reason.NO_SUCH_SESSION, f"there has been no {session_name(session)} that could have taken {symbol.display}"
        )
    same = resolution("A", number, session=session, letter=symbol.letter)
    if number < _first_assembly_decision(session) or (facts.holds(same) and not facts.holds(symbol)):
        numbers = facts.numbers("A/RES", str(session))
        if facts.holds(same) or numbers is None or number <= numbers.last:
            return impossible(
                Reason.IS_RESOLUTION, f"{session}/{number} is the number of a resolution, not of a decision", (same,)
            )
        return impossible(
            Reason.NEVER_GIVEN,
            f"decisions of the {session_name(session)} are numbered from {_first_assembly_decision(session)}; "
            f"there is no {symbol.display}",
        )
    return unlikely_above(symbol, number, "A/DEC", f"the {session_name(session)}")
