"""Symbols made from what a draft says in words."""

from __future__ import annotations

import pytest

from citecheck.symbols import Session, SessionKind, decision, from_roman, parse_symbol, resolution, roman
from citecheck.symbols.words import read_pair


@pytest.mark.parametrize(
    ("made", "symbol"),
    [
        (resolution("A", 230, session=65), "A/RES/65/230"),
        (resolution("A", "230", session="65"), "A/RES/65/230"),
        (resolution("A", 217, session="III", letter="A"), "A/RES/217(III)A"),
        (resolution("A", 217, session=3), "A/RES/217(III)"),
        (resolution("A", 3201, session="S-VI"), "A/RES/3201(S-VI)"),
        (resolution("A", 104, session="S-I"), "A/RES/104(S-1)"),
        (resolution("A", 2, session="S-27"), "A/RES/S-27/2"),
        (resolution("A", 14, session=Session(SessionKind.EMERGENCY, 10)), "A/RES/ES-10/14"),
        (resolution("A", 1474, session="ES-IV"), "A/RES/1474(ES-IV)"),
        (resolution("A", 290, session=75, letter="B"), "A/RES/75/290B"),
        (resolution("A", 2758), "A/RES/2758"),
        (resolution("A", 1, session="2026"), "A/RES/2026/1"),
        (resolution("S", 1373, year=2001), "S/RES/1373(2001)"),
        (resolution("S", 1325), "S/RES/1325"),
        (resolution("E", 19, year=2019), "E/RES/2019/19"),
        (resolution("E", 1503, session="XLVIII"), "E/RES/1503(XLVIII)"),
        (resolution("A/HRC", 18, session=16), "A/HRC/RES/16/18"),
        (resolution("A/HRC", 1, session="S-16"), "A/HRC/RES/S-16/1"),
        (resolution("E/CN.4", 33, year=1985), "E/CN.4/RES/1985/33"),
        (decision("A", 567, session=74), "A/DEC/74/567"),
        (decision("E", 207, year=1993), "E/DEC/1993/207"),
        (decision("A/HRC", 119, session=17), "A/HRC/DEC/17/119"),
    ],
)
def test_symbols_of_adopted_texts(made: object, symbol: str) -> None:
    assert str(made) == symbol
    assert parse_symbol(symbol) == made


@pytest.mark.parametrize("text", ["65/230", "9/11", "1325 2000", "217 A", "600 x 400/2", "(III)", "1373 A (2001)"])
def test_numbers_that_name_nothing_by_themselves(text: str) -> None:
    assert read_pair(text) is None


@pytest.mark.parametrize("number", [1, 4, 9, 14, 30, 48, 63, 99, 3999])
def test_roman_numerals(number: int) -> None:
    assert from_roman(roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIII", "IVX", "VV", "A", "xv", "MMMMMMMMMMMMMMMM"])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert from_roman(text) is None


def test_there_is_no_roman_nought() -> None:
    with pytest.raises(ValueError, match="no Roman numeral"):
        roman(0)
