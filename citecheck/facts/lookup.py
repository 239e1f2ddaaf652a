"""Facts: symbol → record, and what else the tables can tell without asking anybody."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.facts.existence import Existence, existence
from citecheck.facts.groups import Place, place_of, symbol_at
from citecheck.facts.packed import Entry, Packed
from citecheck.model.record import Certainty, Record
from citecheck.symbols import Symbol, read_symbol
from citecheck.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from citecheck.facts.numbers import Numbers
    from citecheck.symbols import Window

__all__ = ["PACKED", "Age", "Existence", "Facts", "Reach", "lookup", "open_facts"]

PACKED = Path(__file__).with_name("facts.bin")
"""The packed table that the wheel carries; ``python -m citecheck.facts.compile`` makes it."""

_REACHED = ("A/RES", "A/DEC", "S/RES", "S/PRST", "E/RES", "E/DEC", "A/HRC/RES", "A/HRC/DEC")
_GUESSED = (None, Certainty.INFERRED, Certainty.BOUNDS)
_SURENESS = (Certainty.FIRM, Certainty.LIKELY, Certainty.WEAK)


class Age(StrEnum):
    """Whether a document must be in the archives by now."""

    FRESH = "fresh"
    """Of the current session or year, or of one that ended less than 180 days before."""
    OLD = "old"
    UNKNOWN = "unknown"
    """Neither session nor year tells."""


class Reach(Value):
    """Up to where a series is known: the newest day, and the highest number of the newest session or year."""

    series: str
    last: Symbol
    day: date


class Facts:
    """The packaged facts, and a project's own before them.

    Opening reads the packed table (about a millisecond); a look-up takes microseconds.
    """

    def __init__(self, packed: Packed, extra: Iterable[Path] = ()) -> None:
        self._packed = packed
        self._extra: dict[tuple[str, str, int], dict[str, Entry]] = {}
        self._extra_others: dict[str, Record] = {}
        self._extra_newest: date | None = None
        self._held: dict[Place, bool] = {}
        self._records: dict[Symbol, Record | None] = {}
        for path in extra:
            self._add(path)

    def _add(self, path: Path) -> None:
        from citecheck.facts.tables import read_rows

        for row in read_rows(path):
            if row.date is not None and (self._extra_newest is None or row.date > self._extra_newest):
                self._extra_newest = row.date
            place = place_of(row.symbol) or _new_council_place(row.symbol)
            others = tuple(day for day, _ in row.other_dates)
            if place is None:
                self._extra_others[str(row.symbol)] = Record(
                    row.symbol, row.date, row.certainty, others, draft=row.draft or None, sources=row.sources
                )
                continue
            series, name, number, letter = place
            entry = Entry(
                number,
                letter,
                row.certainty,
                row.date,
                None,
                others[0] if others else None,
                row.draft,
                "+".join(row.sources),
            )
            self._extra.setdefault((series, name, number), {})[letter] = entry

    @property
    def newest(self) -> date:
        """The newest day that a fact gives."""
        return max(self._packed.newest, self._extra_newest or self._packed.newest)

    def lookup(self, symbol: Symbol) -> Record | None:
        """What is known of a document; ``None``: nothing.

        A number listed only in parts answers without a letter; an unlisted part of a
        listed number is unknown. A symbol whose year or session is not its number's
        names no document, so nothing is known of it; :meth:`existence` tells why.
        """
        if symbol not in self._records:
            self._records[symbol] = self._find(symbol)
        return self._records[symbol]

    def _find(self, symbol: Symbol) -> Record | None:
        if self._extra_others:
            record = self._extra_others.get(str(symbol))
            if record is not None:
                return record
        place = place_of(symbol)
        if place is None and self._extra:
            place = _new_council_place(symbol)
        if place is None:
            return None
        entries = self._entries(place)
        letter = place[3]
        if letter:
            own = entries.get(letter)
            return None if own is None else _record(symbol, own)
        return _whole(symbol, entries) if entries else None

    def holds(self, symbol: Symbol) -> bool:
        """Whether the tables list a document; cheaper than a look-up."""
        if str(symbol) in self._extra_others:
            return True
        place = place_of(symbol)
        if place is None and self._extra:
            place = _new_council_place(symbol)
        if place is None:
            return False
        known = self._held.get(place)
        if known is None:
            entries = self._entries(place)
            known = bool(entries) if not place[3] else place[3] in entries
            self._held[place] = known
        return known

    def economic_with(self, number: int) -> tuple[Symbol, ...]:
        """Resolutions of the Economic and Social Council until 1977 that the tables know under a number."""
        return tuple(
            symbol_at(group.series, group.name, number, "")
            for group in self._packed.groups
            if group.series == "E/RES" and group.name.startswith("(") and self._packed.find(group, number)
        )

    def _entries(self, place: Place) -> dict[str, Entry]:
        """Entries of a number by letter, a project's own before the packaged ones."""
        series, name, number, _ = place
        group = self._packed.group(series, name)
        entries = {} if group is None else {entry.letter: entry for entry in self._packed.find(group, number)}
        if self._extra:
            entries.update(self._extra.get((series, name, number), {}))
        return entries

    def numbers(self, series: str, name: str) -> Numbers | None:
        """How far the numbers of a session or year (empty: of a run) are known; ``None``: not at all."""
        group = self._packed.group(series, name)
        return None if group is None else group.numbers

    def existence(self, symbol: Symbol, as_of: date) -> Existence:
        """Whether a document exists, as far as facts tell on a day."""
        return existence(self, symbol, as_of)

    def window(self, symbol: Symbol) -> Window | None:
        """The days between which a document can date, told from its session or year; ``None``: nothing tells."""
        from citecheck.facts.age import window_of

        return window_of(symbol)

    def age_known(self, symbol: Symbol, as_of: date) -> Age:
        """Whether session, year or a known date tell that a document must be in the archives by now."""
        from citecheck.facts.age import age_of

        return age_of(symbol, self.lookup(symbol), as_of)

    def adopted_on(self, day: date, series: str) -> tuple[Symbol, ...]:
        """The texts of a series (``A/RES``, ``S/RES`` …) that some source dates to a day, in order of number."""
        return self._by_day(series).get(day, ())

    def _by_day(self, series: str) -> dict[date, tuple[Symbol, ...]]:
        known = self._days.get(series)
        if known is None:
            found: dict[date, list[tuple[str, int, str]]] = {}
            for group in self._packed.groups:
                if group.series == series:
                    for day, number, letter in self._packed.days(group):
                        found.setdefault(day, []).append((group.name, number, letter))
            for (of, name, number), entries in self._extra.items():
                if of == series:
                    for letter, entry in entries.items():
                        at = (name, number, letter)
                        if entry.day is not None and at not in found.setdefault(entry.day, []):
                            found[entry.day].append(at)
            known = {
                day: tuple(symbol_at(series, *place) for place in sorted(places, key=lambda at: (len(at[0]), at)))
                for day, places in found.items()
            }
            self._days[series] = known
        return known

    @cached_property
    def _days(self) -> dict[str, dict[date, tuple[Symbol, ...]]]:
        return {}

    def adopted_from(self, draft: Symbol) -> Symbol | None:
        """What a draft resolution became; ``None`` where that is unknown.

        A draft whose revision alone is on record answers without it, if there is no choice.
        """
        exact = self._by_draft.get(str(draft))
        if exact is not None:
            return exact
        same = {became for known, became in self._by_draft.items() if known.startswith(f"{draft}/")}
        return same.pop() if len(same) == 1 else None

    @cached_property
    def _by_draft(self) -> dict[str, Symbol]:
        found: dict[str, Symbol] = {}
        many: set[str] = set()
        extra = [
            (entry.draft, symbol_at(series, name, number, letter))
            for (series, name, number), entries in self._extra.items()
            for letter, entry in entries.items()
            if entry.draft
        ]
        packed = (
            (draft, symbol_at(group.series, group.name, number, letter))
            for draft, group, number, letter in self._packed.drafts()
        )
        for draft, became in (*extra, *packed):
            if found.setdefault(draft, became) != became:
                # one draft, several resolutions (or parts of one): which one was meant is open
                if found[draft].base == became.base:
                    found[draft] = became.base
                else:
                    many.add(draft)
        return {draft: became for draft, became in found.items() if draft not in many}

    def reach(self) -> tuple[Reach, ...]:
        """Up to which day and number each series is known."""
        reached: list[Reach] = []
        for series in _REACHED:
            days = self._by_day(series)
            names = [group for group in self._packed.groups if group.series == series and group.size]
            if not days or not names:
                continue
            newest = max(names, key=lambda group: (group.name[:1].isdigit(), len(group.name), group.name))
            last = max(self._packed.entries(newest), key=lambda entry: entry.number)
            reached.append(Reach(series, symbol_at(series, newest.name, last.number, ""), max(days)))
        return tuple(reached)


def _new_council_place(symbol: Symbol) -> Place | None:
    """A place for Council resolutions above the packaged ones, which only a project's own facts know."""
    from citecheck.symbols.sessions import last_council_number

    if symbol.series != "S/RES" or symbol.number is None or symbol.suffixes:
        return None
    return ("S/RES", "", symbol.number, symbol.letter) if symbol.number > last_council_number() else None


def _record(symbol: Symbol, entry: Entry, parts: tuple[str, ...] = ()) -> Record:
    bounds = entry.certainty is Certainty.BOUNDS
    return Record(
        symbol,
        date=None if bounds else entry.day,
        certainty=entry.certainty,
        other_dates=() if entry.other is None else (entry.other,),
        not_before=entry.day if bounds else None,
        not_after=entry.until if bounds else None,
        parts=parts,
        draft=entry.draft or None,
        sources=tuple(entry.sources.split("+")) if entry.sources else (),
        url=symbol.url(),
    )


def _whole(symbol: Symbol, entries: dict[str, Entry]) -> Record:
    """The record of a number cited without a letter: its own, or what all its parts say together."""
    own = entries.get("")
    parts = [entry for letter, entry in sorted(entries.items()) if letter]
    letters = tuple(entry.letter for entry in parts)
    dated = [entry for entry in parts if entry.day is not None and entry.certainty not in _GUESSED]
    if own is not None and own.certainty not in _GUESSED:
        record = _record(symbol, own, letters)
        known = {record.date, *record.other_dates}
        more = sorted({entry.day for entry in dated if entry.day is not None} - known)
        return replace(record, other_dates=(*record.other_dates, *more))
    if parts and len(dated) == len(parts):
        first = min(dated, key=lambda entry: entry.letter)
        worst = max((entry.certainty or Certainty.WEAK for entry in dated), key=_SURENESS.index)
        days = sorted({day for entry in dated for day in (entry.day, entry.other) if day is not None} - {first.day})
        record = _record(symbol, first, letters)
        draft = record.draft if len(parts) == 1 else None
        return replace(record, certainty=worst, other_dates=tuple(days), draft=draft)
    if own is None:
        own = Entry(parts[0].number, "", sources=parts[0].sources)
    elif dated:
        # only some parts are dated: their neighbours' days say nothing of the others
        own = replace(own, certainty=None, day=None, until=None)
    return _record(symbol, own, letters)


def open_facts(extra: Sequence[Path] = ()) -> Facts:
    """Open the packaged facts, with a project's own tables before them.

    Raises:
        FactsError: a table cannot be read or is damaged.
    """
    return Facts(Packed.open(PACKED), extra)


def lookup(symbol: Symbol | str) -> Record | None:
    """What the packaged facts know of a document; ``None``: nothing.

    Raises:
        FactsError: the packaged table is missing or damaged.
    """
    return _packaged().lookup(read_symbol(symbol).symbol if isinstance(symbol, str) else symbol)


_OPENED: list[Facts] = []


def _packaged() -> Facts:
    if not _OPENED:
        _OPENED.append(open_facts())
    return _OPENED[0]
