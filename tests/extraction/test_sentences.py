"""A day that begins a sentence of its own is no claim about the citation before it."""

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
