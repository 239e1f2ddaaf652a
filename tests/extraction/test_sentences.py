"""What stands beside a citation and is no part of it: days of other sentences, marks of other worlds."""

from __future__ import annotations

from datetime import date

import pytest
from extracting import read


@pytest.mark.parametrize(
    ("text", "day"),
    [
        pytest.param("See S/RES/1368 (2001)\nOn 28 September 2001 the Council met.", None, id="behind a symbol"),
        pytest.param("Security Council resolution 1368 (2001)\nOn 28 September 2001 it met.", None, id="a number"),
        pytest.param("Resolution 1368 (2001) of 12 September 2001", date(2001, 9, 12), id="its own day"),
        pytest.param("RESOLUTION 1368 (2001) OF 12 SEPTEMBER 2001", date(2001, 9, 12), id="in capitals"),
        pytest.param("Resolution 1368 (2001)\nAdopted on 12 September 2001", date(2001, 9, 12), id="a masthead"),
    ],
)
def test_a_day_of_a_new_sentence_is_not_the_citations(text: str, day: date | None) -> None:
    [citation] = read(f"The Security Council. {text}").citations
    assert citation.claims.date == day


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        pytest.param("Uibopuu (A/1971), S. 30 ff., on the General Assembly", [], id="an author's mark with a year"),
        pytest.param("see document A/1971 of the General Assembly", ["A/1971"], id="a document of 1951"),
        pytest.param("the General Assembly's report (A/8420)", ["A/8420"], id="a number that is no year"),
    ],
)
def test_a_letter_and_a_year_is_a_document_only_where_the_text_says_so(text: str, symbols: list[str]) -> None:
    assert [str(citation.symbol) for citation in read(text).citations] == symbols
