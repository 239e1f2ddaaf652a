"""What numbers, sessions and years tell of the three Councils' texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.facts.existence import (
    CEILINGS,
    FIRST_YEARS,
    UNKNOWN,
    Reason,
    beyond,
    impossible,
    known,
    session_name,
    unlikely_above,
    year_fault,
)
from citecheck.symbols import Session, SessionKind, Symbol, decision, resolution
from citecheck.symbols.sessions import (
    LAST_ROMAN_COUNCIL_SESSION,
    assembly_session_of,
    council_numbers,
    council_year,
    economic_numbers,
    last_council_number,
    may_be_of,
    session_can_exist,
)
from citecheck.value import replace

if TYPE_CHECKING:
    from datetime import date

    from citecheck.facts.existence import Existence
    from citecheck.facts.lookup import Facts


_COUNCIL_A_YEAR = (120, 300)
"""The Security Council's highest yearly count is 93: so many more a year are unlikely, so many impossible."""
_FIRST_DECISION = {"E": 201, "A/HRC": 101}
_FROM_A_HUNDRED = 1990
"""Before this year the Council's decisions were numbered from 101 («decision 1988/116»)."""
_MOST_OF_A_COUNCIL = 100
"""No session of the Human Rights Council has adopted half as many."""
_LAST_DECISION = 150
"""The highest decision number of a session of the Human Rights Council that was seen is 120."""


def security_resolutions(facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """The Security Council's resolutions: one run, in which number and year determine each other."""
    number, year = symbol.number, symbol.year
    if number is None:
        return UNKNOWN
    true, last = council_year(number), last_council_number()
    if true is not None:
        if year in (None, true):
            return UNKNOWN
        right = resolution("S", number, year=true, letter=symbol.letter)
        return impossible(
            Reason.WRONG_YEAR,
            f"Security Council resolution {number} is of {true}, not {year}: {right.display}",
            (right,),
        )
    if number < 1:
        return impossible(Reason.NEVER_GIVEN, "the Security Council's resolutions are numbered from 1")
    newest = council_year(last) or as_of.year
    if year is not None and year < newest:
        numbers = council_numbers(year)
        of = f"of {year} is {numbers[1]}" if numbers else f"so far is {last}"
        return impossible(
            Reason.BEYOND_LAST,
            f"the last number of the Security Council's resolutions {of}, so there is no {symbol.display}",
            _of_the_assembly(facts, symbol),
            last=numbers[1] if numbers else last,
        )
    if year is not None and year > as_of.year + 1:
        return impossible(Reason.NO_SUCH_SESSION, f"{symbol.display} would be of a year to come")
    likely, possible = (last + a_year * (max(as_of.year - newest, 0) + 1) for a_year in _COUNCIL_A_YEAR)
    if number <= likely:
        return UNKNOWN
    return impossible(
        Reason.BEYOND_LAST,
        f"the last known number of the Security Council's resolutions is {last} ({newest}); "
        f"{number} lies too far above it",
        _of_the_assembly(facts, symbol),
        last,
        sure=number > possible,
    )


def _of_the_assembly(facts: Facts, symbol: Symbol) -> tuple[Symbol, ...]:
    """The Assembly's resolution with a running number (and year) that the Security Council has not reached."""
    session = assembly_session_of(symbol.number or 0)
    if session is None or not may_be_of(symbol.year, session):
        return ()
    return known(facts, resolution("A", symbol.number or 0, session=session, letter=symbol.letter))


def statements(facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """The Security Council's presidential statements: numbers within each year since 1994."""
    number, year = symbol.number, symbol.year
    if number is None:
        return UNKNOWN
    wrong = year_fault(symbol, "S/PRST", year, as_of)
    if wrong is not None or year is None:
        return wrong or UNKNOWN
    numbers = facts.numbers("S/PRST", str(year))
    if numbers is None or numbers.trust.margin is None:
        return unlikely_above(symbol, number, "S/PRST", str(year))
    of = f"the Security Council's presidential statements of {year}"
    return beyond(symbol, number, numbers.last, numbers.trust.margin, 0, of, f"S/PRST/{year}/")


def economic_resolutions(facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """The Economic and Social Council's resolutions: Roman sessions until 1977, then numbers within each year."""
    number, session, year = symbol.number, symbol.session, symbol.year
    if number is None:
        return UNKNOWN
    if session is not None and "(" in symbol.components[-1]:
        return _economic_roman(facts, symbol, number, session)
    if session is None and year is None:
        return UNKNOWN
    if year is None:
        right = known(facts, resolution("A", number, session=session, letter=symbol.letter))
        return impossible(
            Reason.NO_SUCH_SESSION,
            f"the Economic and Social Council counts its resolutions by years since 1978; there is no {symbol}",
            right,
        )
    wrong = year_fault(symbol, "E/RES", year, as_of)
    if wrong is not None:
        return wrong
    numbers = facts.numbers("E/RES", str(year))
    if number >= _FIRST_DECISION["E"]:
        return impossible(
            Reason.IS_DECISION,
            f"{year}/{number} is the number of a decision of the Economic and Social Council, not of a resolution",
            (decision("E", number, year=year, letter=symbol.letter),),
            numbers.last if numbers else None,
        )
    last, margin = (numbers.last, numbers.trust.margin) if numbers is not None else (0, None)
    of = f"the Economic and Social Council's resolutions of {year}"
    return beyond(symbol, number, last, margin, CEILINGS["E/RES"], of, f"{year}/")


def _economic_roman(facts: Facts, symbol: Symbol, number: int, session: Session) -> Existence:
    if session.number > LAST_ROMAN_COUNCIL_SESSION:
        return impossible(
            Reason.NO_SUCH_SESSION,
            f"the Economic and Social Council's Roman sessions ended with LXIII (1977); there is no {symbol.display}",
        )
    limits = economic_numbers(session.number)
    if limits is None or limits[0] <= number <= limits[1]:
        return UNKNOWN
    right = facts.economic_with(number)
    assembly = known(facts, resolution("A", number, session=session, letter=symbol.letter))
    return impossible(
        Reason.WRONG_SESSION,
        f"the Economic and Social Council's numbers rise from session to session; "
        f"{number} does not fit {session.roman}",
        (*right, *assembly),
        sure=bool(right or assembly),
    )


def economic_decisions(_facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """The Economic and Social Council's decisions, numbered from 201 in each year, in the eighties from 101."""
    number, year = symbol.number, symbol.year
    if number is None or year is None or year < FIRST_YEARS["E/RES"]:
        return UNKNOWN
    if year > as_of.year + 1:
        return impossible(Reason.NO_SUCH_SESSION, f"{symbol.display} would be of a year to come")
    if number < (_FIRST_DECISION["E"] if year >= _FROM_A_HUNDRED else _FIRST_DECISION["A/HRC"]):
        right = resolution("E", number, year=year, letter=symbol.letter)
        return impossible(
            Reason.IS_RESOLUTION,
            f"decisions of the Economic and Social Council are numbered from 201; {year}/{number} is a resolution",
            (right,),
        )
    return UNKNOWN


def human_rights(facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """The Human Rights Council's resolutions, and its decisions, which are numbered from 101 in each session."""
    number, session = symbol.number, symbol.session
    if number is None or session is None:
        return UNKNOWN if number is None else _no_human_rights_session(symbol)
    if not session_can_exist("A/HRC", session, as_of):
        right = known(facts, resolution("A", number, session=session, letter=symbol.letter))
        return impossible(
            Reason.NO_SUCH_SESSION,
            f"there has been no {session_name(session, 'A/HRC')} that could have adopted {symbol.display}",
            right,
        )
    numbers = facts.numbers("A/HRC/RES", str(session))
    last, margin = (numbers.last, numbers.trust.margin) if numbers is not None else (0, None)
    if symbol.nature == "DEC":
        return _human_rights_decision(number, session)
    if _FIRST_DECISION["A/HRC"] <= number <= _LAST_DECISION and session.kind is SessionKind.REGULAR:
        return impossible(
            Reason.IS_DECISION,
            f"{session}/{number} is the number of a decision of the Human Rights Council, not of a resolution",
            (decision("A/HRC", number, session=session),),
            last or None,
        )
    if number <= last:
        return UNKNOWN
    of = f"the {session_name(session, 'A/HRC')}"
    answer = beyond(symbol, number, last, margin, _MOST_OF_A_COUNCIL, of, f"{session}/")
    if answer.reason is None or number <= _MOST_OF_A_COUNCIL:
        return answer  # both organs number alike: within the Council's range the number is what is wrong
    return replace(answer, right=known(facts, resolution("A", number, session=session, letter=symbol.letter)))


def _no_human_rights_session(symbol: Symbol) -> Existence:
    return impossible(
        Reason.NO_SUCH_SESSION, f"the Human Rights Council counts by session, not by year: there is no {symbol}"
    )


def _human_rights_decision(number: int, session: Session) -> Existence:
    if number >= _FIRST_DECISION["A/HRC"]:
        return UNKNOWN
    return impossible(
        Reason.IS_RESOLUTION,
        f"decisions of the Human Rights Council are numbered from 101; {session}/{number} is a resolution",
        (resolution("A/HRC", number, session=session),),
    )
