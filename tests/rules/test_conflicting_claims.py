"""conflicting-claims: one document with two dates in one draft."""

from collections.abc import Callable
from typing import Any

import pytest

FIRST = "Recalling General Assembly resolution 43/176 of 15 December 1988.\n\n"


@pytest.mark.parametrize(
    ("first", "second", "hits"),
    [
        pytest.param("2 December 1974", "3 December 1974", 1, id="two dates and no fact"),
        pytest.param("2 December 1974", "2 December 1974", 0, id="one date"),
    ],
)
def test_without_a_fact_both_are_shown(judging: Callable[..., Any], first: str, second: str, hits: int) -> None:
    text = f"General Assembly decision 31/499 of {first}; then General Assembly decision 31/499 of {second}."
    judged = judging(text, rules=["conflicting-claims"])
    assert judged.rules == ["conflicting-claims"] * hits
    for finding in judged.findings:
        assert first in finding.message
        assert second in finding.message


def test_the_date_that_the_facts_contradict_is_the_culprit(judging: Callable[..., Any]) -> None:
    text = (
        "General Assembly resolution 65/230 of 12 December 2010 and, later, "
        "General Assembly resolution 65/230 of 21 December 2010."
    )
    judged = judging(text)
    finding = judged.of("date-mismatch")
    assert judged.loud == ["date-mismatch"]
    assert [related.rule for related in finding.related] == ["conflicting-claims"]
    assert judged.fixed(finding.fixes[0]) == text.replace("12 December", "21 December")
