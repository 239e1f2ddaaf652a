"""draft-as-adopted: a draft called a resolution."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("General Assembly resolution A/76/L.75", 1, id="a draft called a resolution"),
        pytest.param("draft resolution A/76/L.75", 0, id="called what it is"),
        pytest.param("the draft contained in A/76/L.75", 0, id="called nothing"),
        pytest.param("General Assembly resolution 76/300", 0, id="the adopted text"),
    ],
)
def test_draft_as_adopted(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["draft-as-adopted"]).rules == ["draft-as-adopted"] * hits


def test_what_the_draft_became_is_proposed(judging: Callable[..., Any]) -> None:
    judged = judging("General Assembly resolution A/76/L.75 says so.")
    finding = judged.of("draft-as-adopted")
    assert "A/RES/76/300 on 28 July 2022" in finding.message
    assert judged.fixed(finding.fixes[0]) == "General Assembly resolution A/RES/76/300 says so."


def test_a_draft_of_unknown_fate_is_called_a_draft(judging: Callable[..., Any]) -> None:
    finding = judging("Human Rights Council resolution A/HRC/5/L.999").of("draft-as-adopted")
    assert finding.message == "A/HRC/5/L.999 is a draft, not a resolution"
    assert finding.fixes == ()
