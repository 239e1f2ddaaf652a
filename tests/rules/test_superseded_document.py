"""superseded-document: a draft of which a revision was adopted."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("see the draft in A/C.3/74/L.11", 1, id="a revision was adopted"),
        pytest.param("see the draft in A/C.3/74/L.11/Rev.1", 0, id="the revision itself"),
        pytest.param("the drafts in A/C.3/74/L.11 and A/C.3/74/L.11/Rev.1", 0, id="the text knows of the revision"),
        pytest.param("see the draft in A/76/L.75", 0, id="adopted as it was"),
        pytest.param("see the report in A/74/130", 0, id="no draft"),
    ],
)
def test_superseded_document(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["superseded-document"]).rules == ["superseded-document"] * hits


def test_the_revision_is_proposed(judging: Callable[..., Any]) -> None:
    judged = judging("see the draft in A/C.3/74/L.11 there")
    finding = judged.of("superseded-document")
    assert judged.fixed(finding.fixes[0]) == "see the draft in A/C.3/74/L.11/Rev.1 there"
