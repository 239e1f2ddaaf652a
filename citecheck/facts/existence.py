"""Whether a document exists, as far as numbers, sessions and days tell.

Nothing here is guessed: where the tables are incomplete or a session is open, the
answer is *unknown*. Whether a session can have begun is computed from the day on which
the draft is judged, never from where a table ends. Sources: ``citecheck/facts/README.md``.
"""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from typing import TYPE_CHECKING

from citecheck.symbols import Session, SessionKind, Symbol
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from citecheck.facts.lookup import Facts

    Judge = Callable[[Facts, Symbol, date], "Existence"]


class Status(StrEnum):
    """What facts say of a document's existence."""

    ESTABLISHED = "established"
    IMPOSSIBLE = "impossible"
    UNLIKELY = "unlikely"
    """Beyond the last number, where that number itself rests on too little to be sure."""
    UNKNOWN = "unknown"


class Reason(StrEnum):
    """Why a document cannot exist under its symbol."""

    NO_SUCH_SESSION = "no such session"
    BEYOND_LAST = "beyond the last number"
    NEVER_GIVEN = "number never given"
    WRONG_YEAR = "wrong year"
    WRONG_SESSION = "wrong session"
    IS_DECISION = "is a decision"
    IS_RESOLUTION = "is a resolution"


class Existence(Value):
    """The answer about one document.

    Attributes:
        reason: Set unless the status is established or unknown.
        message: For people; empty where the status says all.
        right: Documents that were probably meant, best first.
        last: The last number of the session or year, where that is known.
    """

    status: Status
    reason: Reason | None = None
    message: str = ""
    right: tuple[Symbol, ...] = ()
    last: int | None = None


UNKNOWN = Existence(Status.UNKNOWN)
ESTABLISHED = Existence(Status.ESTABLISHED)

LAST_DECISION = 599
"""The highest decision numbers of the Assembly seen are 583 (76th session) and 589 (57th)."""
CEILINGS = {"A/RES until 55": 300, "A/RES": 360, "E/RES": 130, "S/PRST": 150, "A/DEC": 650}
"""No session or year has come to so many: the most were 285 resolutions of the Assembly until the 55th session
and 347 after it (but for the 56th, of which the numbers are known), and 119 of the Economic and Social Council."""
FIRST_YEARS = {"S": 1994, "S/PRST": 1994, "E": 1978, "E/RES": 1978}
"""Since when symbols carry the year; before, numbers ran through or sessions were Roman."""
FIRST_MODERN = 31
"""The first session of the Assembly whose documents bear its number (1976)."""
_FREE = ("ECE", "LC", "UNEP", "TD", "TRANS", "TRADE", "E/ECE", "E/ECWA", "E/ESCWA", "ESCAP", "ECLAC")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def existence(facts: Facts, symbol: Symbol, as_of: date) -> Existence:
    """Whether a document exists, as far as facts tell on a day."""
    if facts.holds(symbol):
        return ESTABLISHED
    judge = _judge(symbol.series, symbol.nature)
    return judge(facts, Symbol(symbol.components) if symbol.suffixes else symbol, as_of)


@lru_cache(maxsize=512)
def _judge(series: str, nature: str) -> Judge:
    """Who judges a series; only that module is loaded."""
    if series in ("A/RES", "A/DEC"):
        from citecheck.facts import judge_assembly

        return judge_assembly.resolutions if series == "A/RES" else judge_assembly.decisions
    if series in _OF_COUNCILS:
        from citecheck.facts import judge_councils

        judge: Judge = getattr(judge_councils, _OF_COUNCILS[series])
        return judge
    from citecheck.facts import judge_documents

    return judge_documents.other_adopted if nature in ("RES", "DEC", "PRST") else judge_documents.documents


_OF_COUNCILS = {
    "S/RES": "security_resolutions",
    "S/PRST": "statements",
    "E/RES": "economic_resolutions",
    "E/DEC": "economic_decisions",
    "A/HRC/RES": "human_rights",
    "A/HRC/DEC": "human_rights",
}
"""Who in :mod:`citecheck.facts.judge_councils` judges a series."""


def impossible(
    reason: Reason, message: str, right: tuple[Symbol, ...] = (), last: int | None = None, *, sure: bool = True
) -> Existence:
    """An answer that rules a document out, or (not ``sure``) makes it unlikely."""
    return Existence(Status.IMPOSSIBLE if sure else Status.UNLIKELY, reason, message, right, last)


def known(facts: Facts, *symbols: Symbol) -> tuple[Symbol, ...]:
    """Those of some symbols that the tables list."""
    return tuple(symbol for symbol in symbols if facts.holds(symbol))


def ordinal(number: int) -> str:
    """``71`` → ``71st``."""
    if number % 100 not in (11, 12, 13):
        return f"{number}{_ENDINGS.get(number % 10, 'th')}"
    return f"{number}th"


def session_name(session: Session, organ: str = "A") -> str:
    """A session in words: ``71st session of the General Assembly``."""
    whose = {"A": "General Assembly", "A/HRC": "Human Rights Council", "E": "Economic and Social Council"}
    kind = "" if session.kind is SessionKind.REGULAR else f"{session.kind.value} "
    return f"{ordinal(session.number)} {kind}session of the {whose.get(organ, organ)}"


def beyond(symbol: Symbol, number: int, last: int, margin: int | None, ceiling: int, of: str, stem: str) -> Existence:
    """A number above the last one known (0: none is), of a session that can exist."""
    if margin is None:
        if number <= max(ceiling, last):
            return UNKNOWN
        message = f"no session or year has come to so many; the highest number known of {of} is {stem}{last}"
        if not last:
            message = f"no session or year has come to so many as {number}"
        return impossible(Reason.BEYOND_LAST, message, last=last or None)
    if number <= last:
        return UNKNOWN
    if last == 0:
        return impossible(Reason.BEYOND_LAST, f"{of} adopted no resolution, so there is no {symbol.display}", last=0)
    sure = number > last + margin
    certain = "the last number" if sure else "as far as is known the last number"
    return impossible(
        Reason.BEYOND_LAST,
        f"{certain} of {of} is {stem}{last}, so {symbol.display} {'cannot' if sure else 'may not'} exist",
        last=last,
        sure=sure,
    )


def unlikely_above(symbol: Symbol, number: int, series: str, of: str) -> Existence:
    """Doubt about a number above all that were seen, in a series whose last numbers are not known."""
    if number <= CEILINGS[series]:
        return UNKNOWN
    return impossible(
        Reason.BEYOND_LAST, f"{of} has hardly come to {symbol.display}: no other has come to so many", sure=False
    )


def year_fault(symbol: Symbol, series: str, year: int | None, as_of: date) -> Existence | None:
    """What is wrong with the year of a series that counts by years; ``None``: nothing."""
    first = FIRST_YEARS[series]
    if year is None:
        return impossible(Reason.NO_SUCH_SESSION, f"{series} counts by years since {first}; {symbol} has none")
    if year < first:
        return impossible(Reason.NO_SUCH_SESSION, f"{series} counts by years only since {first}; there is no {symbol}")
    if year > as_of.year + 1:
        return impossible(Reason.NO_SUCH_SESSION, f"{symbol} would be of a year to come")
    return None


def future_year(symbol: Symbol, as_of: date) -> Existence:
    """What is wrong with a year that any symbol may carry: only that it is still to come."""
    year = symbol.year
    if year is None or year <= as_of.year + 1 or symbol.nature == "D" or str(symbol).startswith(_FREE):
        return UNKNOWN
    return impossible(Reason.NO_SUCH_SESSION, f"{symbol} would be of a year to come ({year})")
