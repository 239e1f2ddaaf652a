"""list-order and duplicate-citation: what a list says by itself."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.finding import Severity


@pytest.mark.parametrize(
    ("numbers", "hits"),
    [
        pytest.param("55/63, 56/121, 75/239, 58/199 and 64/211", 1, id="one too high"),
        pytest.param("55/63, 56/121, 57/239, 58/199 and 64/211", 0, id="ascending"),
        pytest.param("55/63, 75/121, 57/239, 40/199 and 64/211", 0, id="no order at all"),
        pytest.param("55/63, 75/239 and 58/199", 0, id="too short to tell"),
    ],
)
def test_list_order(judging: Callable[..., Any], numbers: str, hits: int) -> None:
    judged = judging(f"Recalling General Assembly resolutions {numbers},", rules=["list-order"])
    assert [finding.severity for finding in judged.findings] == [Severity.INFO] * hits
    assert [finding.citation.text for finding in judged.findings] == ["75/239"] * hits


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("General Assembly resolutions 55/63, 56/121 and 55/63", 1, id="twice in one list"),
        pytest.param("General Assembly resolutions 55/63, 56/121 and 57/239", 0, id="once each"),
        pytest.param("General Assembly resolution 55/63. Later, General Assembly resolution 55/63.", 0, id="no list"),
    ],
)
def test_duplicate_citation(judging: Callable[..., Any], text: str, hits: int) -> None:
    judged = judging(text, rules=["duplicate-citation"])
    assert [finding.severity for finding in judged.findings] == [Severity.INFO] * hits
