"""Chains: further members that leave their stem out, and often their word too."""

from __future__ import annotations

import pytest
from extracting import cited, read


@pytest.mark.parametrize(
    ("text", "stem", "members"),
    [
        pytest.param("see S/1994/20/Add.12, 29 and 45, below", "S/1994/20/Add.", ("12", "29", "45"), id="addenda"),
        pytest.param("A/C.5/45/28/Add.1, 2 and 3", "A/C.5/45/28/Add.", ("1", "2", "3"), id="one after the other"),
        pytest.param("(S/1999/25/Add.43, 44 et 45)", "S/1999/25/Add.", ("43", "44", "45"), id="French"),
        pytest.param("S/1999/25/Add.43, 44 y 45.", "S/1999/25/Add.", ("43", "44", "45"), id="Spanish"),
        pytest.param("S/1999/25/Add.43, 44 и 45", "S/1999/25/Add.", ("43", "44", "45"), id="Russian"),
        pytest.param("S/1999/25/Add.43, 44 und 45;", "S/1999/25/Add.", ("43", "44", "45"), id="German"),
        pytest.param("(S/1994/20/Add.12 و29 و45)", "S/1994/20/Add.", ("12", "29", "45"), id="Arabic, glued"),
        pytest.param("S/1994/20/Add.12، 29 و 45.", "S/1994/20/Add.", ("12", "29", "45"), id="Arabic, apart"),
        pytest.param("S/PV.3046、3047和3048号文件", "S/PV.", ("3046", "3047", "3048"), id="Chinese"),
        pytest.param("S/PV.3046, 3047 and 3048", "S/PV.", ("3046", "3047", "3048"), id="meetings"),
        pytest.param("UN Doc. S/PV.3046, 3047 and 3048", "S/PV.", ("3046", "3047", "3048"), id="no pages: too high"),
        pytest.param("S/PV.3046, 3047.", "S/PV.", ("3046", "3047"), id="the next meeting"),
        pytest.param("A/C.6/64/SR.12 and 15 were held", "A/C.6/64/SR.", ("12", "15"), id="the sentence goes on"),
        pytest.param("A/C.3/74/L.11, L.12 and L.13", "A/C.3/74/L.", ("11", "12", "13"), id="with their letters"),
        pytest.param("A/C.3/74/L.11, 12 and 13", "A/C.3/74/L.", ("11", "12", "13"), id="drafts"),
        pytest.param("S/1994/20/Add.12 and 29\nThe Council", "S/1994/20/Add.", ("12", "29"), id="end of a line"),
        pytest.param("S/1999/25/Add.43 and 47 of 29 March 1999", "S/1999/25/Add.", ("43", "47"), id="their day"),
        pytest.param("S/PV.3046 and 3047 on Somalia", "S/PV.", ("3046", "3047"), id="any word behind the next meeting"),
        pytest.param("A/65/201/Rev.1 and 2", "A/65/201/Rev.", ("1", "2"), id="revisions"),
    ],
)
def test_numbers_continue_a_chain(text: str, stem: str, members: tuple[str, ...]) -> None:
    assert cited(text) == [f"{stem}{member}" for member in members]


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        ("A/65/201 and Corr.1 and 2", ["A/65/201", "A/65/201/Corr.1", "A/65/201/Corr.2"]),
        ("A/HRC/12/48 and Add.1–3 and 5", ["A/HRC/12/48", "A/HRC/12/48/Add.1", "A/HRC/12/48/Add.5"]),
        ("A/C.6/64/SR.1-28, 30 and 31", ["A/C.6/64/SR.1", "A/C.6/64/SR.30", "A/C.6/64/SR.31"]),
        ("S/PV.3046-3048 and 3050", ["S/PV.3046", "S/PV.3050"]),
        ("S/PV.4588 and Resumption 1", ["S/PV.4588", "S/PV.4588(Resumption1)"]),
        ("S/PV.4588 (Resumption 1), 4589 and 4590", ["S/PV.4588(Resumption1)", "S/PV.4589", "S/PV.4590"]),
        ("A/C.3/74/L.11 and L.11/Rev.1", ["A/C.3/74/L.11", "A/C.3/74/L.11/Rev.1"]),
    ],
)
def test_numbers_follow_words_and_ranges(text: str, symbols: list[str]) -> None:
    assert cited(text) == symbols


def test_a_range_among_the_members_is_one_citation() -> None:
    found = read("A/C.6/64/SR.1-3, 5-6 and 8").citations
    assert [(citation.printed, len(citation.also)) for citation in found] == [
        ("A/C.6/64/SR.1-3", 3),
        ("5-6", 2),
        ("8", 0),
    ]


@pytest.mark.parametrize(
    ("text", "symbol"),
    [
        pytest.param("A/65/201, 12 and 13 of which", "A/65/201", id="no chain without an addendum"),
        pytest.param("A/65/201/Add.1, paras. 12 and 13", "A/65/201/Add.1", id="paragraphs"),
        pytest.param("UN Doc. A/HRC/12/48/Add.1, 12 and 13.", "A/HRC/12/48/Add.1", id="pages of one document"),
        pytest.param("S/PV.3046, 12 and 13", "S/PV.3046", id="pages of a record"),
        pytest.param("S/1994/20/Add.12, 29.", "S/1994/20/Add.12", id="a page"),
        pytest.param("S/1994/20/Add.12, 29 March 1994", "S/1994/20/Add.12", id="a day"),
        pytest.param("A/65/201/Add.1, 3 and 4 June 2010", "A/65/201/Add.1", id="two days"),
        pytest.param("A/65/201/Add.1 y 3 de junio", "A/65/201/Add.1", id="a day without a year"),
        pytest.param("A/65/201/Add.1, 2009 and 2010", "A/65/201/Add.1", id="years"),
        pytest.param("S/PV.1989, 1990 and 1991", "S/PV.1989", id="numbers that may be years"),
        pytest.param("A/65/201/Add.1, 3 members", "A/65/201/Add.1", id="a quantity"),
        pytest.param("A/65/201/Add.1, 2 and 3 members", "A/65/201/Add.1", id="two quantities"),
        pytest.param("A/65/201/Add.1 and 2 other documents", "A/65/201/Add.1", id="quantity behind «and»"),
        pytest.param("A/65/201/Add.1, 20 and 30 per cent", "A/65/201/Add.1", id="percentages"),
        pytest.param("S/1994/20/Add.12, 29 and 45\nmembers", "S/1994/20/Add.12", id="quantity over a line"),
        pytest.param("A/65/201/Add.1, 2.5 and 3", "A/65/201/Add.1", id="decimals"),
        pytest.param("A/65/201/Add.3, 2 and 1", "A/65/201/Add.3", id="downwards"),
    ],
)
def test_other_numbers_do_not(text: str, symbol: str) -> None:
    assert cited(text) == [symbol]
