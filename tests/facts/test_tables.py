"""The tables contradict neither themselves, nor each other, nor the packed table."""

from __future__ import annotations

from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise

import pytest

from citecheck.facts import Facts, Status, open_facts
from citecheck.facts.certainty import certainty_of
from citecheck.facts.compile import PACKED, compile_tables
from citecheck.facts.groups import place_of, symbol_at
from citecheck.facts.numbers import Trust
from citecheck.facts.tables import NAMES, TABLES, Row, read_numbers, read_rows, read_sources
from citecheck.model.record import Certainty
from citecheck.symbols import parse_symbol
from citecheck.symbols.sessions import council_numbers, human_rights_year, last_council_number

AS_OF = date(2026, 11, 24)
_UNLISTED = {"ES-7": {1}}
"""Numbers below the last one of a complete session that no source lists."""
_GRADED_BY_HAND = "A/HRC/RES/12/16"
"""Its date was looked up in the audit, and graded likely."""


@pytest.fixture(scope="module")
def rows() -> list[Row]:
    return [row for name in NAMES for row in read_rows(TABLES / f"{name}.csv")]


@pytest.fixture(scope="module")
def facts() -> Facts:
    return open_facts()


def test_the_packed_table_is_made_from_the_tables() -> None:
    assert compile_tables() == PACKED.read_bytes(), "run: python -m citecheck.facts.compile"


def test_the_packed_table_is_small() -> None:
    assert PACKED.stat().st_size <= 1_500_000


def test_every_line_is_canonical_and_found_again(rows: list[Row]) -> None:
    for row in rows:
        assert parse_symbol(str(row.symbol)) == row.symbol
        place = place_of(row.symbol)
        assert place is not None, row.where
        assert symbol_at(*place) == row.symbol, row.where


def test_no_document_stands_in_two_lines(rows: list[Row]) -> None:
    counts = Counter((row.symbol, row.section) for row in rows)
    assert [str(symbol) for (symbol, _), count in counts.items() if count > 1] == []


def test_dates_lie_within_sessions(rows: list[Row], facts: Facts) -> None:
    outside = []
    for row in rows:
        window = facts.window(row.symbol)
        days = [row.date, *(day for day, _ in row.other_dates)]
        if window is not None:
            outside += [(row.where, day) for day in days if day is not None and not window.holds(day, 1)]
    assert outside == []


def test_the_human_rights_council_keeps_its_years(rows: list[Row]) -> None:
    for row in rows:
        session = row.symbol.session
        if row.symbol.organ == "A/HRC" and session is not None and row.date is not None and "-" not in str(session):
            assert row.date.year == human_rights_year(session.number), row.where


def test_the_security_councils_numbers_run_with_the_days(rows: list[Row]) -> None:
    dated = sorted((row.symbol.number or 0, row.date) for row in rows if row.symbol.series == "S/RES" and row.date)
    backwards = [number for (_, before), (number, day) in pairwise(dated) if day < before]
    assert backwards == []


def test_the_security_councils_run_has_no_hole(rows: list[Row]) -> None:
    numbers = {row.symbol.number for row in rows if row.symbol.series == "S/RES"}
    assert numbers == set(range(1, last_council_number() + 1))
    for row in rows:
        year = row.symbol.year
        if row.symbol.series == "S/RES" and year is not None:
            first, last = council_numbers(year) or (0, 0)
            assert first <= (row.symbol.number or 0) <= last, row.where


def test_complete_sessions_have_no_hole_and_end_at_their_last_number(rows: list[Row]) -> None:
    held: dict[tuple[str, str], set[int]] = defaultdict(set)
    for row in rows:
        series, name, number, _ = place_of(row.symbol) or ("", "", 0, "")
        held[series, name].add(number)
    for numbers in read_numbers():
        if numbers.session == "1-30" or numbers.series == "S/RES":
            continue
        known = held[numbers.series, numbers.session]
        assert max(known, default=0) == numbers.last, numbers
        if numbers.trust in (Trust.COMPLETE, Trust.WARN_3, Trust.WARN_5):
            missing = {number for number in range(1, numbers.last + 1) if not numbers.skips(number)} - known
            assert missing == _UNLISTED.get(numbers.session, set()), numbers


def test_every_session_in_the_tables_has_a_trust(rows: list[Row]) -> None:
    spoken_of = {(numbers.series, numbers.session) for numbers in read_numbers()}
    for row in rows:
        series, name, _, _ = place_of(row.symbol) or ("", "", 0, "")
        if series in ("A/RES", "S/PRST", "E/RES", "A/HRC/RES") and name and not name.startswith("("):
            assert (series, name) in spoken_of, row.where


def test_every_line_names_sources_of_the_legend(rows: list[Row]) -> None:
    legend = read_sources()
    for row in rows:
        codes = [*row.sources, *(code for _, source in row.other_dates for code in source.split("+"))]
        assert codes, row.where
        for code in codes:
            assert code.rstrip("0123456789") in legend, (row.where, code)


def test_no_date_is_more_certain_than_its_sources(rows: list[Row]) -> None:
    legend = read_sources()
    order = [Certainty.FIRM, Certainty.LIKELY, Certainty.WEAK]
    for row in rows:
        if row.certainty is not None and str(row.symbol) != _GRADED_BY_HAND:
            supported = certainty_of(row.symbol.series, row.sources, legend)
            assert supported is not None, row.where
            assert order.index(row.certainty) >= order.index(supported), row.where


def test_every_line_is_established_and_answers_with_its_date(rows: list[Row], facts: Facts) -> None:
    for row in rows:
        assert facts.existence(row.symbol, AS_OF).status is Status.ESTABLISHED, row.where
        if row.date is not None and not row.section:
            record = facts.lookup(row.symbol)
            assert record is not None, row.where
            assert record.dated(row.date), row.where


def test_drafts_are_symbols(rows: list[Row]) -> None:
    for row in rows:
        if row.draft:
            assert str(parse_symbol(row.draft)) == row.draft, row.where
