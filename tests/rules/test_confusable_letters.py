"""confusable-letters: characters that are others than they seem."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.finding import Severity


@pytest.mark.parametrize(
    "printed",
    [
        pytest.param("А/RES/65/230", id="a Cyrillic A"),
        pytest.param("A/RES/65/２３０", id="full-width figures"),
        pytest.param("A/RES/65\u200b/230", id="an invisible character"),
    ],
)
def test_confusable_letters(judging: Callable[..., Any], printed: str) -> None:
    judged = judging(f"see {printed} there")
    finding = judged.of("confusable-letters")
    assert finding.severity is Severity.WARNING
    assert finding.fixes[0].safe
    assert judged.fixed(finding.fixes[0]) == "see A/RES/65/230 there"


@pytest.mark.parametrize("printed", ["A/RES/65/230", "E/ECE/1509"])
def test_latin_letters_are_left_alone(judging: Callable[..., Any], printed: str) -> None:
    assert "confusable-letters" not in judging(f"see {printed} there").rules
