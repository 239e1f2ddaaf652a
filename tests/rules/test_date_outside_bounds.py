"""date-outside-bounds: an information about undated documents."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.facts import open_facts
from citecheck.model.finding import Severity
from citecheck.symbols import parse_symbol


@pytest.fixture
def bounded() -> str:
    """A resolution of which only bounds are known."""
    record = open_facts().lookup(parse_symbol("A/RES/1136(XII)"))
    assert record is not None
    assert record.date is None
    assert record.not_before is not None
    return "General Assembly resolution 1136 (XII) of "


@pytest.mark.parametrize(
    ("day", "hits"),
    [
        pytest.param("13 December 1957", 1, id="after all its neighbours"),
        pytest.param("14 October 1957", 0, id="between its neighbours"),
    ],
)
def test_date_outside_bounds(judging: Callable[..., Any], bounded: str, day: str, hits: int) -> None:
    findings = judging(bounded + day, rules=["date-outside-bounds"]).findings
    assert [finding.severity for finding in findings] == [Severity.INFO] * hits
