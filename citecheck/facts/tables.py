"""The tables of facts as people read and correct them: plain text, one line a fact, with its sources.

They stand in the folder ``tables`` beside this module, and a project's own
(``extra-facts``) have the same columns. What citecheck uses at run time is compiled from
them (:mod:`citecheck.facts.compile`).
"""

from __future__ import annotations

import datetime
import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.errors import FactsError
from citecheck.facts.numbers import Numbers, Trust
from citecheck.model.record import Certainty
from citecheck.symbols import Symbol, read_symbol
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator

TABLES = Path(__file__).with_name("tables")
"""Where the packaged tables stand in the repository; the wheel does not carry them."""

NAMES = (
    "assembly-resolutions",
    "assembly-decisions",
    "security-council-resolutions",
    "presidential-statements",
    "economic-and-social-council",
    "human-rights-council",
    "commissions",
)
"""The tables of documents, without ``.csv``."""

_OTHER_NAMES = {"adopted": "date", "source": "sources", "other": "also"}
_STATED = (Certainty.FIRM, Certainty.LIKELY, Certainty.WEAK)


class Row(Value):
    """One line of a table.

    Attributes:
        symbol: Canonical.
        section: A part of one printed document that catalogues number in Roman figures
            (``IX`` of ``A/RES/34/233[IX]``); such parts are known, but never cited.
        other_dates: Days that another record gives, each with the source that gives it.
    """

    symbol: Symbol
    section: str
    date: datetime.date | None
    certainty: Certainty | None
    other_dates: tuple[tuple[datetime.date, str], ...]
    draft: str
    sources: tuple[str, ...]
    where: str


class Source(Value):
    """One line of the legend; ``kind`` is ``own``, ``record``, ``citations``, ``shared`` or ``existence``."""

    code: str
    kind: str
    what: str
    where: str
    licence: str


def read_rows(path: Path) -> Iterator[Row]:
    """Read a table of documents: ``symbol``, ``date``, ``certainty``, ``also``, ``draft``, ``sources``.

    Only ``symbol``, ``date`` and ``sources`` must be there; a date without a stated
    certainty is firm, for whoever brings their own facts vouches for them.

    Raises:
        FactsError: the file cannot be read, or a line is not what it should be.
    """
    for where, cells in _lines(path, ("symbol", "date", "sources")):
        try:
            yield _row(where, cells)
        except ValueError as error:
            raise FactsError(f"{where}: {error}") from None


def _row(where: str, cells: dict[str, str]) -> Row:
    text, section = _without_section(cells["symbol"])
    reading = read_symbol(text)
    if reading.malformed is not None:
        raise ValueError(f"«{text}» is no symbol: {reading.malformed}")
    day = datetime.date.fromisoformat(cells["date"]) if cells["date"] else None
    stated = cells.get("certainty", "")
    certainty = Certainty(stated) if stated else Certainty.FIRM if day else None
    if (certainty is None) != (day is None) or (certainty is not None and certainty not in _STATED):
        raise ValueError(f"a date has a certainty of {', '.join(_STATED)}, and a certainty has a date")
    others = tuple(_other(token) for token in cells.get("also", "").split(";") if token.strip())
    sources = tuple(code for code in re.split(r"[+ ;]+", cells["sources"]) if code)
    return Row(reading.symbol, section, day, certainty, others, cells.get("draft", ""), sources, where)


@cache
def _section_pattern() -> re.Pattern[str]:
    return re.compile(r"\[(?:(?P<letter>[A-Z])-)?(?P<section>[IVX]+)\]$")


def _without_section(text: str) -> tuple[str, str]:
    """``A/RES/70/102[B-VIII]`` → ``A/RES/70/102B`` and ``VIII``."""
    found = _section_pattern().search(text)
    if found is None:
        return text, ""
    return text[: found.start()] + (found["letter"] or ""), found["section"]


def _other(token: str) -> tuple[datetime.date, str]:
    day, _, source = token.strip().partition(" ")
    return datetime.date.fromisoformat(day), source.strip()


def read_numbers(path: Path | None = None) -> tuple[Numbers, ...]:
    """Read the table of numbers: how far each session and year is known, and how far that can be trusted.

    Raises:
        FactsError: as :func:`read_rows`.
    """
    numbers: list[Numbers] = []
    for where, cells in _lines(path or TABLES / "numbers.csv", ("series", "session", "last", "trust", "never")):
        try:
            low, _, high = cells["never"].partition("-")
            never = (int(low), int(high)) if high else None
            numbers.append(Numbers(cells["series"], cells["session"], int(cells["last"]), Trust(cells["trust"]), never))
        except ValueError as error:
            raise FactsError(f"{where}: {error}") from None
    return tuple(numbers)


def read_sources(path: Path | None = None) -> dict[str, Source]:
    """Read the legend of the sources, by code."""
    columns = ("code", "kind", "what", "where", "licence")
    return {
        cells["code"]: Source(*(cells[name] for name in columns))
        for _, cells in _lines(path or TABLES / "sources.csv", columns)
    }


def _lines(path: Path, needed: tuple[str, ...]) -> Iterator[tuple[str, dict[str, str]]]:
    import csv

    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            rows = csv.reader(lines)
            head = [_OTHER_NAMES.get(name.strip().lower(), name.strip().lower()) for name in next(rows, [])]
            missing = [name for name in needed if name not in head]
            if missing:
                raise FactsError(f"{path}: the column «{missing[0]}» is missing")
            for row in rows:
                if not row or row[0].startswith("#"):
                    continue
                where = f"{path}, line {rows.line_num}"
                if len(row) > len(head):
                    raise FactsError(f"{where}: more cells than columns")
                cells = dict.fromkeys(head, "")
                cells.update(zip(head, (cell.strip() for cell in row), strict=False))
                yield where, cells
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FactsError(f"{path}: {error}") from None
