"""restricted-document: what readers cannot get."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("see A/CONF.62/R.5", 1, id="restricted"),
        pytest.param("see A/77/CRP.1", 1, id="a conference room paper"),
        pytest.param("see A/77/CRP.1; as A/77/CRP.1 says", 1, id="once in a draft"),
        pytest.param("see A/CONF.62/121", 0, id="for everybody"),
        pytest.param("see A/C.3/74/L.11", 0, id="limited is not restricted"),
    ],
)
def test_restricted_document(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["restricted-document"]).rules == ["restricted-document"] * hits
