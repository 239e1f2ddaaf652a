"""date-in-future: judged on the day that --as-of gives."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("as_of", "hits"),
    [
        pytest.param(date(2024, 7, 2), 1, id="tomorrow"),
        pytest.param(date(2024, 7, 3), 0, id="today"),
    ],
)
def test_date_in_future(judging: Callable[..., Any], as_of: date, hits: int) -> None:
    text = "Security Council resolution 2739 (2024) of 3 July 2024"
    assert judging(text, rules=["date-in-future"], as_of=as_of).rules == ["date-in-future"] * hits


def test_the_year_is_proposed(judging: Callable[..., Any]) -> None:
    judged = judging("General Assembly resolution 65/230 of 21 December 2210", rules=["date-in-future"])
    (finding,) = judged.findings
    assert judged.fixed(finding.fixes[0]).endswith("21 December 2010")
