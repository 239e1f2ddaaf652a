"""link-language: a link into another language than the draft's."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("target", "hits"),
    [
        pytest.param("https://docs.un.org/en/A/RES/65/230", 1, id="English in a French draft"),
        pytest.param("https://docs.un.org/fr/A/RES/65/230", 0, id="French"),
        pytest.param("https://docs.un.org/A/RES/65/230", 0, id="no language named"),
    ],
)
def test_link_language(judging: Callable[..., Any], target: str, hits: int) -> None:
    text = f"Voir la [résolution 65/230]({target}) de l’Assemblée générale des Nations Unies."
    judged = judging(text, name="draft.md", rules=["link-language"])
    assert judged.rules == ["link-language"] * hits
    for finding in judged.findings:
        assert judged.fixed(finding.fixes[0]) == text.replace("/en/", "/fr/")
        assert not finding.fixes[0].safe
