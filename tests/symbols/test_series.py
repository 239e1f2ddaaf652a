"""Which beginnings of symbols are known."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from citecheck.errors import FactsError
from citecheck.symbols import parse_symbol, series
from citecheck.symbols.series import SeriesKind, add_series, all_series, find_series, nearest_series, starts_series

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        pytest.param("A/RES/70/1", "A/RES/", id="the longest beginning wins"),
        pytest.param("A/RES/S-27/2", "A/RES/S-", id="special sessions"),
        pytest.param("A/75/6", "A/", id="the organ's main series"),
        pytest.param("A/AC.999/5", "A/", id="an unknown committee is the organ's"),
        pytest.param("A/CONF.999/5", "A/", id="an unknown conference too"),
        pytest.param("IDB.47/Dec.7", "IDB.", id="dotted"),
        pytest.param("ECE/ANY/2007/8", "ECE/", id="free series"),
        pytest.param("TD/CODE TOT/60", "TD/CODE TOT/", id="a blank is part of the name"),
        pytest.param("SC/14073", "SC/", id="press releases are known as such"),
        pytest.param("A/EES/70/1", None, id="a word that no series has"),
        pytest.param("XYZ/1", None, id="no such organ"),
    ],
)
def test_finding_a_series(text: str, prefix: str | None) -> None:
    found = find_series(text)
    assert (None if found is None else found.prefix) == prefix


def test_press_releases_and_other_organisations_are_told_apart() -> None:
    press, outside = find_series("SC/14073"), find_series("WT/DS58/AB/R")
    assert press is not None
    assert outside is not None
    assert (press.kind, outside.kind) == (SeriesKind.PRESS, SeriesKind.OUTSIDE)


@pytest.mark.parametrize(
    ("text", "prefix"),
    [
        ("ECE/HPB/2022/5", "ECE/HBP/"),
        ("FCCC/CPP/2015/10", "FCCC/CP/"),
        ("CEDWA/C/GC/38", "CEDAW/C/"),
        ("QQQQ/Z/1", None),
    ],
)
def test_the_nearest_series(text: str, prefix: str | None) -> None:
    found = nearest_series(text)
    assert (None if found is None else found.prefix) == prefix


@pytest.fixture
def _forget() -> Iterator[None]:
    yield
    series._EXTRA.clear()
    series._table.cache_clear()
    find_series.cache_clear()


@pytest.mark.usefixtures("_forget")
def test_a_project_brings_its_own_series() -> None:
    assert find_series("ABC/1/2") is None
    add_series(["ABC/"])
    found = find_series("ABC/1/2")
    assert found is not None
    assert found.prefix == "ABC/"


def test_a_series_ends_somewhere() -> None:
    with pytest.raises(FactsError, match="slash or dot"):
        add_series(["ABC"])


def test_the_table_explains_itself() -> None:
    for each in all_series():
        if each.kind is SeriesKind.DOCUMENT and each.example:
            example = parse_symbol(each.example)
            assert find_series(str(example)) is not None, each


def test_lines_are_taken_apart_as_the_csv_module_does() -> None:
    table = Path(series.__file__).with_name("series.csv").read_text(encoding="utf-8").splitlines()
    odd = ['a,"b, ""c"", d",e', '"","x"', '"""a"",b"', 'a,"""",b']
    assert [series._columns(line) for line in (*table, *odd)] == list(csv.reader((*table, *odd)))
    assert not any(line.startswith('"') for line in table), "keys are read without looking for quotation marks"


def test_every_prefix_is_there_once() -> None:
    prefixes = [each.prefix.upper() for each in all_series()]
    assert len(prefixes) == len(set(prefixes)) > 300


def test_what_can_start_the_second_half_of_a_joint_symbol() -> None:
    assert starts_series("S/2015/682")
    assert not starts_series("WOM/1998/WG.1/3")
