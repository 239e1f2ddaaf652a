"""Make the packed table from the tables in ``tables``: ``python -m citecheck.facts.compile``.

Run it after every change to a table and commit ``facts.bin`` with it; a test compares the
two. ``--without vd`` leaves out what the source ``vd`` says (codes: ``tables/sources.csv``):
dates that no other source gives go, and the certainty of the others falls to what the
remaining sources carry.
"""

from __future__ import annotations

import sys
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.errors import FactsError
from citecheck.facts.certainty import certainty_of, weaker
from citecheck.facts.groups import place_of
from citecheck.facts.infer import FIRST_SESSION, bounds
from citecheck.facts.packed import Entry, Group, pack
from citecheck.facts.tables import NAMES, TABLES, Row, Source, read_numbers, read_rows, read_sources
from citecheck.model.record import Certainty
from citecheck.symbols import Session, SessionKind
from citecheck.symbols.build import is_old
from citecheck.symbols.sessions import Window, assembly_session_of, window
from citecheck.symbols.symbol import read_session
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from datetime import date

PACKED = Path(__file__).with_name("facts.bin")
"""The packed table."""


@dataclass(slots=True)
class _Number:
    """What the tables say of one number: its entries by letter, and days known of its sections."""

    entries: dict[str, Entry] = field(default_factory=dict)
    sections: dict[str, list[Entry]] = field(default_factory=lambda: defaultdict(list))


_Groups = dict[tuple[str, str], dict[int, _Number]]


def compile_tables(folder: Path = TABLES, without: Collection[str] = ()) -> bytes:
    """The packed table of the tables in a folder.

    Raises:
        FactsError: a table is damaged, or two lines speak of one document.
    """
    legend = read_sources(folder / "sources.csv")
    unknown = [code for code in without if code not in legend]
    if unknown:
        raise FactsError(f"no source is called «{unknown[0]}»: {', '.join(sorted(legend))}")
    groups: _Groups = defaultdict(dict)
    for name in NAMES:
        for row in read_rows(folder / f"{name}.csv"):
            kept = _without(row, without, legend) if without else row
            if kept is not None:
                _add(kept, groups)
    for numbers in groups.values():
        for number in numbers.values():
            _sections_to_parts(number)
    _infer(groups)
    known = {(numbers.series, numbers.session): numbers for numbers in read_numbers(folder / "numbers.csv")}
    known = {("A/RES", "") if key == ("A/RES", "1-30") else key: numbers for key, numbers in known.items()}
    packed = [
        (Group(*key, known.get(key)), [entry for number in groups.get(key, {}).values() for entry in _parts(number)])
        for key in sorted({*groups, *known})
    ]
    return pack(packed, _newest(packed))


def _parts(number: _Number) -> Iterable[Entry]:
    return number.entries.values()


def _newest(packed: Iterable[tuple[Group, list[Entry]]]) -> date:
    days = [
        entry.day
        for _, entries in packed
        for entry in entries
        if entry.day is not None and entry.certainty not in (Certainty.INFERRED, Certainty.BOUNDS)
    ]
    if not days:
        raise FactsError("the tables hold no date")
    return max(days)


def _without(row: Row, without: Collection[str], legend: dict[str, Source]) -> Row | None:
    """A line as it would be without some sources; ``None`` if nothing of it is left."""
    sources = tuple(code for code in row.sources if code.rstrip("0123456789") not in without)
    others = tuple(other for other in row.other_dates if not set(other[1].split("+")) <= set(without))
    if not sources:
        return None
    if sources == row.sources:
        return replace(row, other_dates=others)
    left = certainty_of(row.symbol.series, sources, legend)
    if row.certainty is None or left is None:
        return replace(row, date=None, certainty=None, other_dates=(), sources=sources)
    return replace(row, certainty=weaker(row.certainty, left), other_dates=others, sources=sources)


def _add(row: Row, groups: _Groups) -> None:
    place = place_of(row.symbol)
    if place is None:
        raise FactsError(f"{row.where}: {row.symbol} contradicts the table of sessions, or is not adopted by vote")
    series, name, number, letter = place
    if len(row.other_dates) > 1:
        raise FactsError(f"{row.where}: more than one other date")
    other = row.other_dates[0][0] if row.other_dates else None
    entry = Entry(number, letter, row.certainty, row.date, None, other, row.draft, "+".join(row.sources))
    known = groups[series, name].setdefault(number, _Number())
    if row.section:
        known.sections[letter].append(entry)
    elif letter in known.entries:
        raise FactsError(f"{row.where}: {row.symbol} stands in the tables twice")
    else:
        known.entries[letter] = entry


def _sections_to_parts(number: _Number) -> None:
    """Sections of one printed document are never cited, but what is known of them is known of the document."""
    for letter, sections in number.sections.items():
        known = number.entries.get(letter)
        dated = [entry for entry in sections if entry.day is not None]
        days = {entry.day for entry in dated}
        if known is None:
            known = replace(sections[0], day=None, certainty=None, draft="", other=None)
        if known.day is None and len(days) == 1:
            worst = min(dated, key=lambda entry: list(Certainty)[::-1].index(entry.certainty or Certainty.WEAK))
            known = replace(known, day=worst.day, certainty=worst.certainty, sources=worst.sources)
        number.entries[letter] = known


def _infer(groups: _Groups) -> None:
    for (series, name), numbers in list(groups.items()):
        if series == "A/RES":
            for session, members in _by_session(name, numbers):
                if session.kind is not SessionKind.REGULAR or session.number >= FIRST_SESSION:
                    _bound(members, _last_day_included(window("A", session), session))
        elif series == "S/RES":
            _bound(numbers, None)


def _last_day_included(days: Window | None, session: Session) -> Window | None:
    """Sessions without a closing day of their own run until the morning on which the next opens."""
    if days is None or session.kind is not SessionKind.REGULAR or session.number < 31 or session.number > 55:
        return days
    following = window("A", Session(session.kind, session.number + 1))
    return Window(days.opened, following.opened) if following else days


def _by_session(name: str, numbers: dict[int, _Number]) -> Iterator[tuple[Session, dict[int, _Number]]]:
    if name:
        session = read_session(name)
        if session is not None and not is_old(session):
            yield session, numbers
        return
    runs: dict[Session, dict[int, _Number]] = defaultdict(dict)
    for number, known in numbers.items():
        session = assembly_session_of(number)
        if session is not None:
            runs[session][number] = known
    yield from runs.items()


def _bound(numbers: dict[int, _Number], days: Window | None) -> None:
    dated: dict[int, date] = {}
    for number, known in numbers.items():
        own = known.entries.get("")
        if own is not None and own.day is not None:
            dated[number] = own.day
            continue
        parts = [entry.day for entry in known.entries.values() if entry.day is not None]
        if parts:
            dated[number] = min(parts)
    for number, found in bounds(sorted(numbers), dated, days).items():
        known = numbers[number]
        own = known.entries.get("")
        if own is None:
            continue
        if found.exact:
            known.entries[""] = replace(own, certainty=Certainty.INFERRED, day=found.not_before)
        else:
            known.entries[""] = replace(own, certainty=Certainty.BOUNDS, day=found.not_before, until=found.not_after)


def main(arguments: list[str] | None = None) -> int:
    """Write the packed table; the exit code is 2 where the tables are damaged."""
    import argparse

    parser = argparse.ArgumentParser(prog="python -m citecheck.facts.compile", description=__doc__)
    parser.add_argument("--without", action="append", default=[], metavar="SOURCE", help="leave out a named source")
    parser.add_argument("--to", type=Path, default=PACKED, metavar="FILE", help="another file than the packaged one")
    options = parser.parse_args(arguments)
    try:
        data = compile_tables(without=options.without)
    except FactsError as error:
        sys.stderr.write(f"{error}\n")
        return 2
    options.to.write_bytes(data)
    sys.stdout.write(f"{options.to}: {len(data)} bytes\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
