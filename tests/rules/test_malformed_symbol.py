"""malformed-symbol: what names nothing."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        pytest.param("see A/78/L..9", "see A/78/L.9", id="a doubled dot"),
        pytest.param("see S/RES/2001/1373", "see S/RES/1373(2001)", id="reversed"),
        pytest.param("see A/RES//70/1", "see A/RES/70/1", id="an empty component"),
    ],
)
def test_malformed_symbols_come_with_what_was_meant(judging: Callable[..., Any], text: str, meant: str) -> None:
    judged = judging(text)
    finding = judged.of("malformed-symbol")
    assert judged.loud == ["malformed-symbol"]
    assert judged.fixed(finding.fixes[0]) == meant


@pytest.mark.parametrize("text", ["see A/78/L.9", "see S/RES/1373 (2001)", "see A/C.3/74/L.11/Rev.1/Add.1"])
def test_well_formed_symbols_are_left_alone(judging: Callable[..., Any], text: str) -> None:
    assert "malformed-symbol" not in judging(text).rules
