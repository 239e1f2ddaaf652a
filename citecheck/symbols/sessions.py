"""Sessions and years: when organs sat, and which numbers they gave.

The table ``sessions.csv`` beside this module is read on first use; ``basis`` tells where
a session's days come from (``page``: UN web pages, ``rule``: rule 1 of the Assembly's
rules of procedure, ``text``: a text of the session, ``cited``: dates of texts cited,
``ref``: no source named). Sources: research guides of the Dag Hammarskjöld Library;
rules of procedure of the General Assembly (A/520), rule 1.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from functools import cache, lru_cache

from citecheck.errors import FactsError
from citecheck.symbols.symbol import Session, SessionKind, read_session
from citecheck.value import Value

_TABLE = "sessions.csv"
_COLUMNS = ["organ", "session", "opened", "closed", "first", "last", "basis", "note"]

_LAST_THINKABLE = 8000
"""Sessions above this lie beyond the calendar; drafts hold any figures."""
FIRST_YEAR = 1946
"""The year in which the organs first sat."""
LAST_ROMAN_SESSION = 30
"""The last session whose resolutions bear running numbers and Roman sessions (1975)."""
LAST_ROMAN_COUNCIL_SESSION = 63
"""The last session of the Economic and Social Council that was counted in Roman numerals (1977)."""


class Window(Value):
    """The days on which an organ can have adopted something, both included; ``None``: still open."""

    opened: date
    closed: date | None = None

    def holds(self, day: date, grace_days: int = 0) -> bool:
        """Whether a day lies within, or at most so many days after the close."""
        if day < self.opened:
            return False
        return self.closed is None or day <= self.closed + timedelta(days=grace_days)


class _Row(Value):
    """One line of the table."""

    opened: date | None
    closed: date | None
    first: int | None
    last: int | None
    basis: str


@cache
def _lines() -> dict[tuple[str, str], str]:
    """The lines of the table by organ and session; most are never asked for, so :func:`_row` takes them apart."""
    from pathlib import Path

    first, *rows = Path(__file__).with_name(_TABLE).read_text(encoding="utf-8").splitlines()
    if first.split(",") != _COLUMNS:
        raise FactsError(f"{_TABLE} has other columns than {', '.join(_COLUMNS)}")
    return {(organ, session): rest for organ, session, rest in (line.split(",", 2) for line in rows)}


@cache
def _row(organ: str, session: str) -> _Row | None:
    """One line of the table."""
    line = _lines().get((organ, session))
    if line is None:
        return None
    try:
        # not the csv module, which would be loaded for this table alone: only the note, which comes last, holds commas
        opened, closed, first, last, basis, _ = line.split(",", 5)
        return _Row(_day(opened), _day(closed), _int(first), _int(last), basis)
    except ValueError as error:
        raise FactsError(f"{_TABLE}, {organ} {session}: {error}") from None


@cache
def _runs(organ: str) -> tuple[tuple[int, ...], tuple[tuple[int, str], ...]]:
    """An organ's runs of numbers: their first numbers, sorted, and beside them last number and session or year."""
    runs: list[tuple[int, int, str]] = []
    for (of, name), line in _lines().items():
        if of == organ:
            first, last = line.split(",", 4)[2:4]
            if first and last:
                runs.append((int(first), int(last), name))
    runs.sort()
    return tuple(run[0] for run in runs), tuple(run[1:] for run in runs)


def _of_run(organ: str, number: int) -> str | None:
    """The session or year in which an organ gave a number."""
    firsts, runs = _runs(organ)
    at = bisect_right(firsts, number) - 1
    return runs[at][1] if at >= 0 and number <= runs[at][0] else None


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _int(text: str) -> int | None:
    return int(text) if text else None


def assembly_session_of(number: int) -> Session | None:
    """The session in which the Assembly's resolution with this running number was adopted (1 to 3541)."""
    name = _of_run("A", number)
    return None if name is None else read_session(name)


def may_be_of(year: int | None, session: Session) -> bool:
    """Whether a regular session of the Assembly may be meant by a year: it opens in one and closes in the next.

    Without a year nothing speaks against it.
    """
    return not year or year - session.number in (1945, 1946)


def assembly_numbers(session: Session) -> tuple[int, int] | None:
    """First and last running number of a session until 1975; ``None`` for later ones."""
    row = _row("A", str(session))
    return None if row is None or row.first is None or row.last is None else (row.first, row.last)


def council_year(number: int) -> int | None:
    """The year in which the Security Council's resolution with this number was adopted, as far as known."""
    name = _of_run("S", number)
    return None if name is None else int(name)


def council_numbers(year: int) -> tuple[int, int] | None:
    """First and last number of the Security Council's resolutions of a year, as far as known."""
    row = _row("S", str(year))
    return None if row is None or row.first is None or row.last is None else (row.first, row.last)


def last_council_number() -> int:
    """The last number of the Security Council's resolutions that the table knows; above it nothing is known."""
    return _runs("S")[1][-1][0]


def economic_numbers(session: int) -> tuple[int, int] | None:
    """Lowest and highest number that the Economic and Social Council can have given in a session until 1977.

    Only some numbers are known; they rise steadily, so the limits are the neighbouring
    sessions' known numbers.
    """
    known = _economic_runs()
    before = [last for name, _, last in known if name < session]
    after = [first for name, first, _ in known if name > session]
    if not 1 <= session <= LAST_ROMAN_COUNCIL_SESSION:
        return None
    return (before[-1] + 1 if before else 1, after[0] - 1 if after else known[-1][2] + 100)


@cache
def _economic_runs() -> list[tuple[int, int, int]]:
    """Session, lowest and highest number known of it, in the order of the sessions."""
    rows = [(int(name), _row(organ, name)) for organ, name in _lines() if organ == "E"]
    return sorted(
        (name, row.first, row.last)
        for name, row in rows
        if row is not None and row.first is not None and row.last is not None
    )


def human_rights_year(session: int) -> int:
    """The year of a regular session of the Human Rights Council: 1 to 3 in 2006, then three a year.

    All 1,407 dated resolutions of the packaged table obey it.
    """
    return 2006 if session <= 3 else 2007 + (session - 4) // 3


def session_of_ga_year(year: int) -> Session:
    """The regular session of the Assembly that opens in a year (in September; 1946: the first)."""
    return Session(SessionKind.REGULAR, max(year - 1945, 1))


@lru_cache(maxsize=1024)
def window(organ: str, session: Session | int) -> Window | None:
    """The days within which an organ's session or year lies; ``None`` where nothing tells.

    ``organ`` is ``A``, ``S``, ``E``, ``A/HRC`` or ``E/CN.4``; a year is given as a number.
    A session without a closing day ends the day before the next opens. Sessions that the
    table does not know yet get the widest days that the rules of procedure allow.
    """
    if isinstance(session, int):
        return _year_window(organ, session)
    if organ == "A":
        return _assembly_window(session)
    if organ == "A/HRC":
        return _human_rights_window(session)
    return None


def _year_window(organ: str, year: int) -> Window | None:
    if year < FIRST_YEAR:
        return None
    if organ == "E" and year >= 2015:
        # since 2015 the Council's cycle runs from July to July, and bears the year in which it ends
        return Window(date(year - 1, 7, 1), date(year, 12, 31))
    return Window(date(year, 1, 1), date(year, 12, 31))


def _assembly_window(session: Session) -> Window | None:
    row = _row("A", str(session))
    regular = session.kind is SessionKind.REGULAR
    if row is None or row.opened is None:
        if not regular or session.number > _LAST_THINKABLE:
            return None
        return Window(date(1945 + session.number, 9, 1), date(1946 + session.number, 9, 30))
    closed = row.closed
    if closed is None and regular:
        following = _row("A", str(session.number + 1))
        if following is not None and following.opened is not None:
            closed = following.opened - timedelta(days=1)
        else:
            closed = date(1946 + session.number, 9, 30)
    return Window(row.opened, closed)


def _human_rights_window(session: Session) -> Window | None:
    row = _row("A/HRC", str(session))
    if row is not None and row.opened is not None:
        return Window(row.opened, row.closed)
    if session.kind is not SessionKind.REGULAR or session.number > _LAST_THINKABLE:
        return None
    year = human_rights_year(session.number)
    return Window(date(year, 1, 1), date(year, 12, 31))


_LAST_KNOWN = {
    ("A", SessionKind.SPECIAL): (32, 2026, 2),
    ("A", SessionKind.EMERGENCY): (11, 2026, 1),
    ("A/HRC", SessionKind.SPECIAL): (37, 2025, 8),
}
"""Sessions that are called when needed: the last one known, when, and how many more a year are thinkable."""


def session_can_exist(organ: str, session: Session | int, as_of: date) -> bool:
    """Whether a session or year of an organ can have begun by a day.

    Computed from the day alone, never from where a table ends, so that an old
    installation does not call next year's documents impossible. An organ without a rule
    here is believed.
    """
    if isinstance(session, int):
        return _year_can_exist(organ, session, as_of)
    number = session.number
    if number < 1:
        return False
    if session.kind is not SessionKind.REGULAR:
        known = _LAST_KNOWN.get((organ, session.kind))
        if known is None:
            return organ not in ("A", "A/HRC")
        last, year, a_year = known
        return number <= last + a_year * max(as_of.year - year + 1, 1)
    if organ == "A":
        return number == 1 or (1945 + number, 9, 1) <= (as_of.year, as_of.month, as_of.day)
    if organ == "A/HRC":
        if number <= 3:
            return as_of >= date(2006, 6, 1)
        return (human_rights_year(number), (1, 5, 8)[(number - 4) % 3]) <= (as_of.year, as_of.month)
    if organ == "E":
        return number <= LAST_ROMAN_COUNCIL_SESSION
    return True


def _year_can_exist(organ: str, year: int, as_of: date) -> bool:
    if year < FIRST_YEAR:
        return False
    ahead = 1 if organ == "E" and year >= 2015 and as_of.month >= 7 else 0
    return year <= as_of.year + ahead


_BEFORE_FIRST = {
    "E/CN.3": (1969, 1999),
    "E/CN.5": (1962, 1999),
    "E/CN.6": (1956, 1988),
    "E/CN.7": (1957, 1992),
    "E/CN.15": (1991, 1992),
}
"""The year that stands before session 1 if one is counted back for each year, and from when that holds.

Source: the reports of the commissions, Supplements Nos. 4, 6, 7, 8 and 10 of the Council's Official Records.
"""


def commission_session(organ: str, year: int) -> int | None:
    """Which session a commission held in a year; ``None`` where that cannot be computed."""
    before, since = _BEFORE_FIRST.get(organ, (0, year + 1))
    return year - before if year >= since else None
