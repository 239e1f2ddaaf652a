"""missing-year: the Council's resolutions at their first mention."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("Security Council resolution 1325", 1, id="no year"),
        pytest.param("Security Council resolution 1325 (2000)", 0, id="with its year"),
        pytest.param(
            "Security Council resolution 1325 (2000); Security Council resolution 1325", 0, id="a second mention"
        ),
        pytest.param("Security Council resolution 1325; Security Council resolution 1325", 1, id="only the first"),
        pytest.param("UNSC Res 1373 (28 September 2001)", 0, id="a day, and so a year, in the bracket"),
        pytest.param("Security Council resolution 2999", 0, id="a year that is not known"),
        pytest.param("https://undocs.org/S/RES/1325", 0, id="an address"),
    ],
)
def test_missing_year(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["missing-year"]).rules == ["missing-year"] * hits


def test_the_year_is_added(judging: Callable[..., Any]) -> None:
    judged = judging("See Security Council resolution 1325 there.")
    assert judged.fixed(judged.of("missing-year").fixes[0]) == "See Security Council resolution 1325 (2000) there."
