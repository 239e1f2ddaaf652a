"""Packing the tables: what is inferred, what a missing source takes away, what damage is found."""

from __future__ import annotations

import shutil
from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import FactsError
from citecheck.facts import Facts
from citecheck.facts.certainty import certainty_of, weaker
from citecheck.facts.compile import compile_tables, main
from citecheck.facts.infer import bounds
from citecheck.facts.packed import Entry, Group, Packed, pack
from citecheck.facts.tables import TABLES, read_sources
from citecheck.model.record import Certainty
from citecheck.symbols import Window, parse_symbol

if TYPE_CHECKING:
    from pathlib import Path

DAYS = {1: date(2001, 9, 12), 2: date(2001, 9, 12), 5: date(2001, 10, 1), 9: date(2001, 12, 24)}
SESSION = Window(date(2001, 9, 12), date(2002, 9, 9))


def test_an_undated_number_between_two_of_one_day_is_of_that_day() -> None:
    found = bounds([3], {2: date(2001, 9, 12), 4: date(2001, 9, 12)}, SESSION)
    assert found[3] == (date(2001, 9, 12), date(2001, 9, 12), True)


def test_else_the_two_nearest_on_each_side_are_its_bounds() -> None:
    found = bounds(range(1, 12), DAYS, SESSION)
    assert found[3] == (date(2001, 9, 12), date(2001, 12, 24), False)
    assert found[7] == (date(2001, 9, 12), date(2001, 12, 24), False)
    assert found[11] == (date(2001, 10, 1), SESSION.closed, False)
    assert 5 not in found


def test_neighbours_that_contradict_the_order_give_no_bounds() -> None:
    assert bounds([3], {2: date(2001, 12, 1), 4: date(2001, 9, 12)}, SESSION) == {}
    assert bounds([3], {2: date(2001, 12, 1)}, None) == {}


@pytest.mark.parametrize(
    ("series", "codes", "certainty"),
    [
        ("A/RES", ["tx"], Certainty.FIRM),
        ("A/RES", ["vd", "ct1"], Certainty.FIRM),
        ("A/RES", ["ct5"], Certainty.FIRM),
        ("A/HRC/RES", ["ct9"], Certainty.WEAK),
        ("A/RES", ["vd", "eg"], Certainty.LIKELY),
        ("A/RES", ["ct3"], Certainty.LIKELY),
        ("A/RES", ["ct2", "md"], Certainty.WEAK),
        ("A/RES", ["cw3", "eg"], Certainty.WEAK),
        ("A/RES", ["eg", "gap"], None),
    ],
)
def test_what_a_date_rests_on(series: str, codes: list[str], certainty: Certainty | None) -> None:
    assert certainty_of(series, codes, read_sources()) is certainty


def test_the_weaker_of_two() -> None:
    assert weaker(Certainty.FIRM, Certainty.WEAK) is Certainty.WEAK
    assert weaker(Certainty.LIKELY, Certainty.FIRM) is Certainty.LIKELY


ENTRIES = st.lists(
    st.builds(
        Entry,
        number=st.integers(1, 9999),
        letter=st.sampled_from(["", "A", "B"]),
        certainty=st.sampled_from([None, *Certainty]),
        day=st.none() | st.dates(date(1946, 1, 1), date(2100, 1, 1)),
        until=st.none() | st.dates(date(1946, 1, 1), date(2100, 1, 1)),
        other=st.none() | st.dates(date(1946, 1, 1), date(2100, 1, 1)),
        draft=st.sampled_from(["", "A/70/L.1", "S/795/Rev.2"]),
        sources=st.sampled_from(["", "tx+ct2", "vd"]),
    ),
    unique_by=lambda entry: (entry.number, entry.letter),
    max_size=30,
)


@given(ENTRIES, ENTRIES)
def test_what_is_packed_is_found_again(first: list[Entry], second: list[Entry]) -> None:
    packed = Packed(
        pack([(Group("A/RES", "70", None), first), (Group("S/PRST", "2001", None), second)], date(2026, 1, 1))
    )
    for key, entries in ((("A/RES", "70"), first), (("S/PRST", "2001"), second)):
        group = packed.group(*key)
        assert group is not None
        assert group in packed.groups
        assert list(packed.entries(group)) == sorted(entries, key=lambda entry: (entry.number, entry.letter))
        for entry in entries:
            assert entry in packed.find(group, entry.number)
        assert packed.find(group, 10_000) == []


@pytest.mark.parametrize("damage", [b"", b"PK", b"citecheck facts 1\n", b"citecheck facts 9\n" + b"\0" * 40])
def test_a_damaged_packed_table_is_refused(damage: bytes) -> None:
    with pytest.raises(FactsError, match="install citecheck anew"):
        Packed(damage)


def test_a_cut_packed_table_is_refused() -> None:
    data = pack([(Group("A/RES", "70", None), [Entry(1, "")])], date(2026, 1, 1))
    with pytest.raises(FactsError, match="damaged"):
        Packed(data[:-1])


def test_a_damaged_group_is_refused_when_it_is_asked_for() -> None:
    whole = pack([(Group("A/RES", "70", None), [Entry(1, "")]), (Group("A/RES", "71", None), [])], date(2026, 1, 1))
    packed = Packed(whole.replace(b"A/RES\t71\t", b"A/RES\t71 "))
    assert packed.group("A/RES", "70") is not None
    assert packed.group("A/RES", "7") is None
    with pytest.raises(FactsError, match="damaged"):
        _ = packed.groups


def test_a_source_can_be_left_out(tmp_path: Path) -> None:
    target = tmp_path / "facts.bin"
    assert main(["--without", "vd", "--to", str(target)]) == 0
    facts = Facts(Packed.open(target))
    only_there = facts.lookup(parse_symbol("A/RES/4(I)"))
    assert only_there is not None
    assert only_there.date is None, "dated by the voting record alone"
    elsewhere = facts.lookup(parse_symbol("S/RES/338(1973)"))
    assert elsewhere is not None
    assert elsewhere.date == date(1973, 10, 22)
    assert "vd" not in elsewhere.sources


def test_an_unknown_source_is_refused(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--without", "nobody"]) == 2
    assert "no source is called «nobody»" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("A/RES/70/1,2015-09-25,firm,,,tx", "twice"),
        ("S/RES/1325(2001),2001-10-31,firm,,,tx", "contradicts the table of sessions"),
        ("A/RES/70/999,,firm,,,tx", "a date has a certainty"),
        ("A/RES/70/998,2015-13-01,firm,,,tx", "line"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, line: str, message: str) -> None:
    folder = tmp_path / "tables"
    shutil.copytree(TABLES, folder)
    with (folder / "assembly-resolutions.csv").open("a", encoding="utf-8") as table:
        table.write(f"{line}\n")
    with pytest.raises(FactsError, match=message):
        compile_tables(folder)
