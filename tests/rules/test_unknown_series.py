"""unknown-series: beginnings that no table knows."""

from collections.abc import Callable
from typing import Any

import pytest


def test_the_nearest_series_is_proposed(judging: Callable[..., Any]) -> None:
    judged = judging("see E/CM.4/2005/10 there")
    finding = judged.of("unknown-series")
    assert "E/CN.4/" in finding.message
    assert judged.fixed(finding.fixes[0]) == "see E/CN.4/2005/10 there"


@pytest.mark.parametrize(
    "symbol",
    [
        pytest.param("ECE/HBP/2022/5", id="a known series"),
        pytest.param("A/AC.999/5", id="an unknown committee"),
        pytest.param("ECE/BELGRADE.CONF/2007/8", id="a free series"),
        pytest.param("CCPR/C/135/D/3624/2019", id="a treaty body"),
        pytest.param("E/NL.1993/52-53", id="a year glued on"),
        pytest.param("E/NR/2014/1", id="reports of Governments"),
        pytest.param("E/REF/61", id="a committee of 1946"),
    ],
)
def test_known_series_are_left_alone(judging: Callable[..., Any], symbol: str) -> None:
    assert "unknown-series" not in judging(f"see document {symbol} there").rules
