"""date-outside-session: the session's own days, also where no date of the document is known."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("General Assembly resolution 75/1 of 21 September 2010", 1, id="wrong decade"),
        pytest.param(
            "General Assembly resolution 75/321 of 1 September 2021", 0, id="a session runs into the next year"
        ),
        pytest.param(
            "General Assembly resolution 70/305 of 13 September 2016", 0, id="the day on which the next opens"
        ),
        pytest.param("Security Council resolution 2396 (2017) of 21 December 2018", 1, id="a year of the Council"),
        pytest.param("Economic and Social Council resolution 2021/3 of 14 September 2020", 0, id="the cycle from July"),
        pytest.param("Economic and Social Council resolution 2021/3 of 14 September 2019", 1, id="before the cycle"),
        pytest.param("Human Rights Council resolution 16/18 of 24 March 2001", 1, id="before there was a Council"),
        pytest.param("S/PRST/2011/16 of 3 August 2012", 1, id="a statement of another year"),
        pytest.param("see S/2024/512 of 3 July 2014", 1, id="a document of another decade"),
        pytest.param("see S/2024/1 of 31 December 2023", 0, id="a letter of the day before"),
        pytest.param("see A/79/123 of 12 July 2024", 0, id="a report issued before the session"),
        pytest.param("resolution 75/1 of 21 September 2010", 0, id="whose resolution is a guess"),
        pytest.param("Security Council resolution 1521 (2005) of 22 December 2005", 0, id="a wrong year is that fault"),
    ],
)
def test_date_outside_session(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["date-outside-session"]).rules == ["date-outside-session"] * hits


def test_the_message_names_the_session(judging: Callable[..., Any]) -> None:
    message = judging("General Assembly resolution 75/1 of 21 September 2010", rules=["date-outside-session"]).findings[
        0
    ]
    assert "15 September 2020" in message.message


def test_the_same_day_within_the_session_is_proposed(judging: Callable[..., Any]) -> None:
    judged = judging("General Assembly decision 60/555 of 9 December 2013 stands.")
    finding = judged.of("date-outside-session")
    assert judged.fixed(finding.fixes[0]) == "General Assembly decision 60/555 of 9 December 2005 stands."
