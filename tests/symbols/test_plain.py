"""The short way to read the commonest symbols reads nothing that the long way reads otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.symbols import reading, tolerant
from citecheck.symbols.series import all_series
from citecheck.symbols.symbol import read_number

COMMON = [
    "A/RES/65/230", "A/RES/75/290B", "A/RES/S-27/2", "A/RES/ES-10/14", "A/RES/217(III)A", "A/RES/3201(S-VI)",
    "A/RES/997(ES-I)", "A/DEC/74/567", "A/HRC/RES/16/18", "S/RES/1373(2001)", "S/RES/1325", "S/PRST/2015/3",
    "E/RES/2019/19", "E/RES/1503(XLVIII)", "E/DEC/1993/207", "E/CN.4/2005/10", "E/2013/30", "S/2015/682", "S/PV.7498",
    "S/14791", "A/810", "A/PV.183", "E/L.12", "A/74/130", "A/74/PV.3", "A/C.3/75/L.49/Rev.1", "A/HRC/31/2/Add.1",
    "A/74/130/Rev.1/Corr.2", "ST/SGB/2003/13", "A/CONF.157/23", "CCPR/C/GC/34", "E/C.12/GC/26", "E/CN.4/Sub.2/2003/12",
    "A/AC.109/2014/5", "DP/2015/1", "HRI/GEN/1/Rev.9", "CEDAW/C/GC/35", "TD/B/62/8",
]  # fmt: skip


def long_way(text: str) -> reading.Reading:
    return tolerant.read_one(text, text, [])


@pytest.mark.parametrize("text", COMMON)
def test_common_symbols_are_read_the_short_way(text: str) -> None:
    read = reading._read_plain(text)
    assert read is not None
    assert str(read.symbol) == text
    assert read == long_way(text)


@pytest.mark.parametrize(
    "text",
    [
        "", "/", "A", "A/", "A/RES", "A/RES/", "A/RES/065/230", "A/RES/65/230 B", "a/RES/65/230", "A/RES/104(S-I)",
        "A/RES/217(IIII)A", "S/RES/1373(2001)A", "S/RES/2001/1373", "A/74", "A/74/CRP.1/2", "A/74/130/Rev1", "A/٧٤/130",
        "A/RES/65/230/Add.", "S/RES/1373(2001", "S/RES/1373 (2001)", "Add.1/Rev.1", "A/Add.1",
    ],
)  # fmt: skip
def test_what_needs_a_closer_look_gets_it(text: str) -> None:
    read = reading._read_plain(text)
    assert read is None or read == long_way(text)
    if text not in ("A/74", "A/Add.1"):
        assert read is None


PARTS = st.sampled_from(
    [
        "A", "S", "E", "T", "ST", "HRC", "RES", "DEC", "PRST", "C.3", "CN.4", "PV.12", "L.4", "65", "2001", "230B",
        "217(III)A", "5(S-I)", "1373(2001)", "CCPR", "C", "GC", "Sub.2", "SUB.2", "SUB", "Res.4", "AC.109", "CONF.157",
        "WP", "EES", "SRES", "ADEC", "PART", "CORR.1", "Prog.2", "C.3.2", "L4", "IO", "O.1", "I.5", "S-27", "ES-10",
        "Add.1", "Rev.2", "Corr.3", "0", "012", "R.5", ""
    ]
)  # fmt: skip


def test_the_examples_of_all_series_are_read_the_same_both_ways() -> None:
    short = 0
    examples = [each.example for each in all_series() if each.example]
    for example in examples:
        read = reading._read_plain(example)
        assert read is None or read == long_way(example)
        short += read is not None
    assert short > len(examples) / 2


@given(st.lists(PARTS, min_size=1, max_size=6).map("/".join))
def test_both_ways_agree(text: str) -> None:
    read = reading._read_plain(text)
    assert read is None or read == long_way(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("230", ("230", "", "", "")),
        ("230B", ("230", "B", "", "")),
        ("217(III)A", ("217", "", "III", "A")),
        ("217A(III)", ("217", "A", "III", "")),
        ("1325(2000)", ("1325", "", "2000", "")),
        ("", None), ("B", None), ("L.4", None), ("12b", None), ("12ABC", None), ("12(III", None), ("12)", None),
        ("12(I(I)", None), ("12(I)a", None), ("12(I)ABC", None), ("12(I))", None), ("1-3", None),
    ],
)  # fmt: skip
def test_a_number_is_taken_apart(text: str, parts: tuple[str, ...] | None) -> None:
    found = read_number(text)
    assert (None if found is None else tuple(found)) == parts
