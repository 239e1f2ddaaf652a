"""The packed table: what the wheel carries, read in a millisecond and searched in microseconds.

One file: a line that names the format; the lengths of its sections; then the sections:

1. ``groups``: one line a group (series, session or year, last number, trust, numbers never
   given, first row, count of rows), tab-separated, UTF-8;
2. ``letters``, ``sources``, ``drafts``: strings, one a line, to which rows refer by position;
3. ``rows``: 14 bytes each, sorted by number and letter within their group.

Days are counted from 1 January 1945 in 16 bits, which reach until 2124.
"""

from __future__ import annotations

import struct
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING

from citecheck.errors import FactsError
from citecheck.facts.numbers import Numbers, Trust
from citecheck.model.record import Certainty
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

FORMAT = b"citecheck facts 1\n"
NONE = 0xFFFF
"""No day, no draft."""
_EPOCH = date(1945, 1, 1)
_HEAD = struct.Struct("<H5I")
_ROW = struct.Struct("<HBBHHHHH")
_CERTAINTIES = (None, Certainty.FIRM, Certainty.LIKELY, Certainty.WEAK, Certainty.INFERRED, Certainty.BOUNDS)


class Entry(Value):
    """One document of the packed table.

    Attributes:
        day: Of adoption; with ``BOUNDS`` the first day it can date from.
        until: With ``BOUNDS`` the last day.
        other: Another day on record.
    """

    number: int
    letter: str
    certainty: Certainty | None = None
    day: date | None = None
    until: date | None = None
    other: date | None = None
    draft: str = ""
    sources: str = ""


class Group(Value):
    """The documents of one session or year, or of a whole run, and how far their numbers are known.

    ``numbers`` is ``None`` where the table of numbers does not speak of the group.
    """

    series: str
    name: str
    numbers: Numbers | None
    start: int = 0
    size: int = 0


def _day_number(day: date | None) -> int:
    return NONE if day is None else (day - _EPOCH).days


def _day(number: int) -> date | None:
    return None if number == NONE else _EPOCH + timedelta(days=number)


class _Strings:
    """Strings by position, each once, in the order in which they come."""

    def __init__(self) -> None:
        self.positions: dict[str, int] = {}

    def at(self, text: str) -> int:
        return self.positions.setdefault(text, len(self.positions))

    def lines(self) -> bytes:
        return "\n".join(self.positions).encode()


def pack(groups: Sequence[tuple[Group, Sequence[Entry]]], newest: date) -> bytes:
    """Write the packed table; equal facts give equal bytes."""
    letters, sources, drafts = _Strings(), _Strings(), _Strings()
    rows = bytearray()
    lines: list[str] = []
    count = 0
    letters.at("")
    for group, entries in groups:
        known = group.numbers
        limits = (str(known.last), known.trust.value) if known else ("", "")
        never = f"{known.never[0]}-{known.never[1]}" if known and known.never else ""
        lines.append("\t".join((group.series, group.name, *limits, never, str(count), str(len(entries)))))
        for entry in sorted(entries, key=lambda entry: (entry.number, entry.letter)):
            rows += _ROW.pack(
                entry.number,
                letters.at(entry.letter),
                _CERTAINTIES.index(entry.certainty),
                _day_number(entry.day),
                _day_number(entry.until),
                _day_number(entry.other),
                drafts.at(entry.draft) if entry.draft else NONE,
                sources.at(entry.sources),
            )
        count += len(entries)
    sections = ["\n".join(lines).encode(), letters.lines(), sources.lines(), drafts.lines(), bytes(rows)]
    head = _HEAD.pack(_day_number(newest), *map(len, sections))
    return FORMAT + head + b"".join(sections)


class Packed:
    """The packed table in memory; rows are taken apart when they are asked for."""

    def __init__(self, data: bytes, where: str = "facts.bin") -> None:
        start = len(FORMAT) + _HEAD.size
        if not data.startswith(FORMAT) or len(data) < start:
            raise FactsError(f"{where} is no table of facts of this version: install citecheck anew")
        newest, *lengths = _HEAD.unpack_from(data, len(FORMAT))
        if start + sum(lengths) != len(data) or lengths[4] % _ROW.size:
            raise FactsError(f"{where} is damaged: install citecheck anew")
        sections: list[bytes] = []
        for length in lengths:
            sections.append(data[start : start + length])
            start += length
        self.newest = _day(newest) or _EPOCH
        self._rows = sections[4]
        self._letters = sections[1].decode().split("\n")
        self._source_lines, self._draft_lines = sections[2], sections[3]
        self._sources: list[str] | None = None
        self._drafts: list[bytes] | None = None
        self._group_lines = b"\n%b\n" % sections[0]
        self._groups: dict[tuple[str, str], Group | None] = {}
        self._where = where

    @classmethod
    def open(cls, path: Path) -> Packed:
        """Read the file.

        Raises:
            FactsError: it is missing, damaged or of another version.
        """
        try:
            return cls(path.read_bytes(), path.name)
        except OSError as error:
            raise FactsError(f"the table of facts cannot be read: {error}") from None

    def group(self, series: str, name: str) -> Group | None:
        """The group of a session or year, or with an empty name of a whole run.

        Raises:
            FactsError: its line is damaged.
        """
        key = (series, name)
        if key not in self._groups:
            at = self._group_lines.find(f"\n{series}\t{name}\t".encode()) + 1
            line = self._group_lines[at : self._group_lines.find(b"\n", at)] if at else b""
            self._groups[key] = _group(line.decode(), self._where) if at else None
        return self._groups[key]

    @cached_property
    def groups(self) -> tuple[Group, ...]:
        """All groups, for those who look through the whole table.

        Raises:
            FactsError: the line of one is damaged.
        """
        return tuple(_group(line, self._where) for line in self._group_lines.decode().split("\n")[1:-1])

    def find(self, group: Group, number: int) -> list[Entry]:
        """The entries with a number, its parts included, in the order of their letters."""
        low, high = group.start, group.start + group.size
        rows, size = self._rows, _ROW.size
        while low < high:
            middle = (low + high) // 2
            at = middle * size
            if rows[at] + (rows[at + 1] << 8) < number:
                low = middle + 1
            else:
                high = middle
        found: list[Entry] = []
        for at in range(low, group.start + group.size):
            if rows[at * size] + (rows[at * size + 1] << 8) != number:
                break
            found.append(self._entry(at))
        return found

    def entries(self, group: Group) -> Iterator[Entry]:
        """All entries of a group."""
        return map(self._entry, range(group.start, group.start + group.size))

    def _entry(self, at: int) -> Entry:
        number, letter, certainty, day, until, other, draft, sources = _ROW.unpack_from(self._rows, at * _ROW.size)
        if self._sources is None:
            self._sources = self._source_lines.decode().split("\n")
        return Entry(
            number,
            self._letters[letter],
            _CERTAINTIES[certainty],
            _day(day),
            _day(until),
            _day(other),
            "" if draft == NONE else self._draft(draft),
            self._sources[sources],
        )

    def _draft(self, position: int) -> str:
        if self._drafts is None:
            self._drafts = self._draft_lines.split(b"\n")
        return self._drafts[position].decode()

    def drafts(self) -> Iterator[tuple[str, Group, int, str]]:
        """Every draft that became something, with the group, number and letter of what it became."""
        for group in self.groups:
            for at in range(group.start, group.start + group.size):
                number, letter, _, _, _, _, draft, _ = _ROW.unpack_from(self._rows, at * _ROW.size)
                if draft != NONE:
                    yield self._draft(draft), group, number, self._letters[letter]

    def days(self, group: Group) -> Iterator[tuple[date, int, str]]:
        """Every day that a source gives for a document of a group, with the document's number and letter."""
        for at in range(group.start, group.start + group.size):
            number, letter, certainty, day, _, other, _, _ = _ROW.unpack_from(self._rows, at * _ROW.size)
            if 1 <= certainty <= 3:
                for each in (day, other):
                    if each != NONE:
                        yield _EPOCH + timedelta(days=each), number, self._letters[letter]


def _group(line: str, where: str) -> Group:
    try:
        series, name, last, trust, never, start, count = line.split("\t")
        numbers = None
        if trust:
            low, _, high = never.partition("-")
            numbers = Numbers(series, name, int(last), Trust(trust), (int(low), int(high)) if high else None)
        return Group(series, name, numbers, int(start), int(count))
    except ValueError:
        raise FactsError(f"{where} is damaged: install citecheck anew") from None
