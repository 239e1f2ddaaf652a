"""The spellings that are asked for: which, in what order, and how they are written in an address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.net.hosts import parse_base
from citecheck.resolvers.ladder import Step, climb, spaced, squeezed
from citecheck.symbols import parse_symbol

BASE = parse_base("https://documents.un.org")


@pytest.mark.parametrize(
    ("name", "spellings"),
    [
        pytest.param("A/C.3/74/L.11", ["A/C.3/74/L.11", "A/C.3/74/L.11(OR)"], id="plain"),
        pytest.param("A/67/253/Add.1/Corr.2", ["A/67/253/ADD.1/CORR.2", "A/67/253/ADD.1/CORR.2(OR)"], id="in capitals"),
        pytest.param(
            "S/RES/1373(2001)",
            ["S/RES/1373(2001)", "S/RES/1373 (2001)", "S/RES/1373(2001)(OR)"],
            id="as mastheads print",
        ),
        pytest.param(
            "S/RES/1373", ["S/RES/1373(2001)", "S/RES/1373 (2001)", "S/RES/1373(2001)(OR)"], id="the table has the year"
        ),
        pytest.param(
            "A/RES/217(III)A",
            ["A/RES/217(III)A", "A/RES/217 (III) A", "A/RES/217(III)A(OR)", "A/RES/217(III)"],
            id="a part in its parent",
        ),
        pytest.param(
            "A/RES/77/128A",
            ["A/RES/77/128A", "A/RES/77/128 A", "A/RES/77/128A(OR)", "A/RES/77/128"],
            id="a part of later times",
        ),
        pytest.param(
            "S/PV.9748(Resumption1)",
            ["S/PV.9748(RESUMPTION1)", "S/PV.9748 (Resumption 1)", "S/PV.9748(RESUMPTION1)(OR)"],
            id="a resumed meeting",
        ),
        pytest.param(
            "TD/CODE TOT/60", ["TD/CODETOT/60", "TD/CODE TOT/60", "TD/CODETOT/60(OR)"], id="a series with a space"
        ),
        pytest.param(
            "A/75/6(Sect.16)", ["A/75/6(SECT.16)", "A/75/6 (Sect. 16)", "A/75/6(SECT.16)(OR)"], id="a section"
        ),
    ],
)
def test_spellings(name: str, spellings: list[str]) -> None:
    *rungs, confirm = climb(parse_symbol(name), "en")
    assert [rung.spelling for rung in rungs] == spellings
    assert {rung.language for rung in rungs} == {"en"}
    assert (confirm.step, confirm.spelling, confirm.turn) == (Step.CONFIRM, spellings[0], 1)
    assert {rung.turn for rung in rungs} == {0}


def test_another_language_is_followed_by_english_for_each_spelling() -> None:
    rungs = climb(parse_symbol("A/C.3/74/L.11"), "fr")
    assert [(rung.spelling, rung.language) for rung in rungs] == [
        ("A/C.3/74/L.11", "fr"),
        ("A/C.3/74/L.11", "en"),
        ("A/C.3/74/L.11(OR)", "fr"),
        ("A/C.3/74/L.11(OR)", "en"),
        ("A/C.3/74/L.11", "fr"),
    ]


def test_the_other_half_of_a_joint_symbol_comes_last() -> None:
    half = parse_symbol("E/CN.15/2014/2")
    rungs = climb(parse_symbol("E/CN.7/2014/2"), "en", (half,))
    assert (rungs[-2].step, rungs[-2].symbol) == (Step.JOINT, str(half))


@pytest.mark.parametrize(
    ("name", "language", "query"),
    [
        pytest.param("A/RES/79/1", "en", "s=A%2FRES%2F79%2F1&l=en&t=pdf", id="slashes"),
        pytest.param("S/RES/1373(2001)", "fr", "s=S%2FRES%2F1373%282001%29&l=fr&t=pdf", id="parentheses"),
        pytest.param("A/79/1", "de", "s=A%2F79%2F1&l=ot&t=pdf", id="German is «other»"),
    ],
)
def test_addresses(name: str, language: str, query: str) -> None:
    rung = climb(parse_symbol(name), language)[0]
    assert rung.url(BASE) == f"https://documents.un.org/api/symbol/access?{query}"


def test_a_space_is_never_a_plus_sign() -> None:
    spaces = climb(parse_symbol("TD/CODE TOT/60"), "en")[1]
    assert spaces.url(BASE) == "https://documents.un.org/api/symbol/access?s=TD%2FCODE%20TOT%2F60&l=en&t=pdf"


@given(st.text("A/RS.()[]^ 0123456789IVX&?#+%é", min_size=1, max_size=40))
def test_nothing_that_the_library_invented_is_sent_and_nothing_leaves_the_query(text: str) -> None:
    for spelling in (squeezed(text), spaced(text)):
        assert not set("[^") & set(spelling)
    assert " " not in squeezed(text)
    assert "  " not in spaced(text)
