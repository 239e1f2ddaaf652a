"""Drafts of commissions and subsidiary bodies: whose the numbers are that name nobody."""

from __future__ import annotations

import pytest
from extracting import cited

from citecheck.extraction.documents import can_be_by
from citecheck.extraction.numbers import read_number
from citecheck.symbols.sessions import commission_session

_HEAD = "United Nations {symbol}\nDistr.: General\n\n"


@pytest.mark.parametrize(
    ("symbol", "text", "symbols"),
    [
        pytest.param("E/CN.6/2011/12", "See resolution 55/1.", [None], id="the commission's own has no symbol"),
        pytest.param(
            "E/CN.15/2011/12", "See resolutions 20/1 and 65/187.", [None, "A/RES/65/187"], id="no such session"
        ),
        pytest.param("E/2011/27-E/CN.6/2011/12", "By its resolution 54/2, …", [None], id="its report to the Council"),
        pytest.param("E/2011/27-E/CN.6/2011/12", "Council resolution 2010/5", ["E/RES/2010/5"], id="of the Council"),
        pytest.param("E/2011/25-E/CN.9/2011/8", "resolution 65/234", ["A/RES/65/234"], id="numbered by years"),
        pytest.param(
            "E/CN.4/Sub.2/2003/12",
            "In its resolution 2002/8 and Commission resolution 2003/5, …",
            ["E/CN.4/Sub.2/RES/2002/8", "E/CN.4/RES/2003/5"],
            id="the Sub-Commission and the Commission above it",
        ),
        pytest.param(
            "E/CN.4/1995/2-E/CN.4/Sub.2/1994/56",
            "In its resolution 1993/2, …",
            ["E/CN.4/Sub.2/RES/1993/2"],
            id="the Sub-Commission's report",
        ),
    ],
)
def test_the_draft_tells_whose_a_number_is(symbol: str, text: str, symbols: list[str | None]) -> None:
    assert cited(_HEAD.format(symbol=symbol) + text)[-len(symbols) :] == symbols


@pytest.mark.parametrize(
    ("opening", "symbol"),
    [
        ("La Subcomisión de Promoción y Protección de los Derechos Humanos,\nRecordando su resolución 2002/8,",
         "E/CN.4/Sub.2/RES/2002/8"),
        ("Подкомиссия по поощрению и защите прав человека,\nссылаясь на свою резолюцию 2002/8,",
         "E/CN.4/Sub.2/RES/2002/8"),
        ("La Comisión de Derechos Humanos,\nRecordando su resolución 2002/8,", "E/CN.4/RES/2002/8"),
    ],
)  # fmt: skip
def test_opening_words_tell_who_speaks(opening: str, symbol: str) -> None:
    assert cited(opening) == [symbol]


@pytest.mark.parametrize(
    ("organ", "document", "number", "possible"),
    [
        pytest.param("E/CN.6", "E/CN.6/2011/12", "55/1", True, id="session of the draft"),
        pytest.param("E/CN.6", "E/CN.6/2011/12", "65/187", False, id="session to come"),
        pytest.param("E/CN.7", "E/CN.7/2011/3", "54/3", True, id="narcotic drugs"),
        pytest.param("E/CN.6", None, "65/187", True, id="a draft without a symbol tells no year"),
        pytest.param("E/CN.9", "E/CN.9/2011/8", "65/234", False, id="never numbered so"),
        pytest.param("A", "A/65/201", "65/187", True, id="no commission"),
    ],
)
def test_a_commission_has_no_sessions_to_come(organ: str, document: str | None, number: str, possible: bool) -> None:
    printed = read_number(number, 0)
    assert printed is not None
    assert can_be_by(organ, printed, document) is possible


@pytest.mark.parametrize(
    ("organ", "year", "session"),
    [("E/CN.6", 2011, 55), ("E/CN.7", 2010, 53), ("E/CN.15", 2013, 22), ("E/CN.3", 2014, 45), ("E/CN.6", 1970, None),
     ("A", 2011, None)],
)  # fmt: skip
def test_sessions_of_commissions(organ: str, year: int, session: int | None) -> None:
    assert commission_session(organ, year) == session
