"""The lock file ``citecheck.lock``: what was found out, committed beside the drafts.

One sorted line a symbol, so that two branches that add citations merge without a word; its
fields are separated by tabs and empty ones are ``-``::

    A/RES/70/174	found	2015-12-17	https://docs.un.org/en/A/RES/70/174	2026-11-24

They are the canonical symbol, its status, its date, the link for people, the day it was
asked about (facts are not asked, and have none), and where there is one a remark: how it
was found. A failure is never written.
"""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from citecheck.errors import LockError
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

FILE_NAME = "citecheck.lock"
HEADER = "# citecheck.lock 1 - written by citecheck; symbol, status, date, link, day asked, remark"
_VERSION_AT = 2
_EMPTY = "-"


class LockStatus(StrEnum):
    """What a line says of a document."""

    FOUND = "found"
    ABSENT = "absent"
    FRESH = "fresh"
    """Absent, but too new for that to mean anything; ``citecheck lock`` asks again."""
    NOT_HELD = "not-held"
    """Absent, but of a class that the service does not hold."""


class Line(Value):
    """One line of a lock file."""

    symbol: str
    status: LockStatus
    dated: date | None = None
    url: str | None = None
    asked: date | None = None
    remark: str = ""

    def __str__(self) -> str:
        fields = [
            self.symbol,
            self.status.value,
            self.dated.isoformat() if self.dated else _EMPTY,
            self.url or _EMPTY,
            self.asked.isoformat() if self.asked else _EMPTY,
        ]
        if self.remark:
            fields.append(self.remark)
        return "\t".join(fields)


Lock = dict[str, Line]
"""Lines by canonical symbol."""


def read_lock(path: Path) -> Lock:
    """Read a lock file; no file is an empty one.

    Two lines for one symbol, as a merge can leave them, are one: the one asked later.

    Raises:
        LockError: it cannot be read, holds a merge conflict or another thing that is no
            line, or was written by a newer citecheck.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError) as error:
        raise LockError(f"{path}: cannot be read ({error})") from error
    lock: Lock = {}
    for number, raw in enumerate(text.splitlines(), 1):
        if not raw.strip():
            continue
        if raw.startswith("#"):
            _check_version(path, raw)
            continue
        line = _line(path, number, raw)
        known = lock.get(line.symbol)
        if known is None or _asked(known) <= _asked(line):
            lock[line.symbol] = line
    return lock


def _asked(line: Line) -> date:
    return line.asked or date.min


def _check_version(path: Path, raw: str) -> None:
    words = raw.split()
    if words[1:2] == [FILE_NAME] and words[_VERSION_AT : _VERSION_AT + 1] not in ([], ["1"]):
        raise LockError(f"{path}: written by a newer citecheck (version {words[_VERSION_AT]} of the format)")


def _line(path: Path, number: int, raw: str) -> Line:
    if raw.startswith(("<<<<<<<", "=======", ">>>>>>>", "|||||||")):
        raise LockError(f"{path}, line {number}: a merge that was not finished; keep the lines of both sides")
    fields = raw.split("\t")
    if not 5 <= len(fields) <= 6:
        raise LockError(f"{path}, line {number}: not symbol, status, date, link and day, separated by tabs")
    symbol, status, day, url, asked, *remark = fields
    try:
        return Line(
            symbol,
            LockStatus(status),
            None if day == _EMPTY else date.fromisoformat(day),
            None if url == _EMPTY else url,
            None if asked == _EMPTY else date.fromisoformat(asked),
            remark[0] if remark else "",
        )
    except ValueError as error:
        raise LockError(f"{path}, line {number}: {error}") from error


def write_lock(path: Path, lock: Mapping[str, Line]) -> None:
    """Write a lock file, sorted, in one step: a reader sees the old file or the new one.

    Raises:
        LockError: it cannot be written.
    """
    from citecheck.atomic import replacing

    text = "\n".join([HEADER, *(str(lock[symbol]) for symbol in sorted(lock))]) + "\n"
    try:
        with replacing(path) as file:
            file.write(text.encode("utf-8"))
    except OSError as error:
        raise LockError(f"{path}: cannot be written ({error.strerror})") from error


def updated(lock: Mapping[str, Line], outcomes: Iterable[Outcome], *, drop: bool) -> Lock:
    """The lines after a run: what was learnt replaces what was known, a failure replaces nothing.

    Args:
        lock: The lines before it.
        outcomes: Of every symbol that the drafts cite.
        drop: Drop the lines of symbols that are not cited any more (a run over everything).
    """
    cited: dict[str, Outcome] = {outcome.symbol: outcome for outcome in outcomes}
    lines = {symbol: line for symbol, line in lock.items() if not drop or symbol in cited}
    for symbol, outcome in cited.items():
        line = line_of(outcome)
        if line is not None and not _same(lines.get(symbol), line, outcome):
            lines[symbol] = line
    return lines


def _same(known: Line | None, line: Line, outcome: Outcome) -> bool:
    """Whether the outcome came from the known line itself, so that nothing was learnt."""
    return known is not None and outcome.service == "lock" and known.status is line.status


def line_of(outcome: Outcome) -> Line | None:
    """The line that records an outcome; ``None`` for a failure."""
    status = _status(outcome)
    if status is None:
        return None
    asked = outcome.asked_at.date() if isinstance(outcome.asked_at, datetime) else None
    day = outcome.record.date if outcome.record else None
    return Line(outcome.symbol, status, day, outcome.url, asked, _remark(outcome))


def _status(outcome: Outcome) -> LockStatus | None:
    if outcome.status is Status.FOUND:
        return LockStatus.FOUND
    if outcome.status is Status.NOT_FOUND:
        return LockStatus.ABSENT
    if outcome.why is Why.FRESH:
        return LockStatus.FRESH
    if outcome.why is Why.NOT_HELD:
        return LockStatus.NOT_HELD
    return None


def _remark(outcome: Outcome) -> str:
    if outcome.status is not Status.FOUND:
        return ""
    if outcome.why is Why.VIA_PARENT:
        return f"via {outcome.through}"
    if outcome.why is Why.OTHER_LANGUAGE:
        return f"in {outcome.language}"
    return ""
