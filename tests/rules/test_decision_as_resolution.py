"""decision-as-resolution: the number tells a decision from a resolution."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("see A/RES/67/558", 1, id="a symbol with a decision's number"),
        pytest.param("General Assembly resolution 74/567", 1, id="words"),
        pytest.param("General Assembly decision 65/230", 1, id="the reverse"),
        pytest.param("General Assembly decision 74/567", 0, id="a decision"),
        pytest.param("General Assembly resolution 56/512", 0, id="resolutions whose numbers jumped"),
        pytest.param("General Assembly resolution 60/251", 0, id="a resolution"),
        pytest.param("resolution 74/567", 0, id="whose resolution is a guess"),
    ],
)
def test_decision_as_resolution(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["decision-as-resolution"]).rules == ["decision-as-resolution"] * hits


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("General Assembly resolution 74/567", "General Assembly decision 74/567", id="en"),
        pytest.param("résolution 74/567 de l’Assemblée générale", "décision 74/567 de l’Assemblée générale", id="fr"),
        pytest.param("резолюцию 74/567 Генеральной Ассамблеи", "решение 74/567 Генеральной Ассамблеи", id="ru"),
        pytest.param("see A/RES/67/558", "see A/DEC/67/558", id="symbol"),
    ],
)
def test_the_other_word_is_proposed(judging: Callable[..., Any], wrong: str, right: str) -> None:
    judged = judging(wrong)
    finding = judged.of("decision-as-resolution")
    assert judged.fixed(finding.fixes[0]) == right
    assert not finding.breaks


def test_the_word_before_a_list_is_left_to_its_other_members(judging: Callable[..., Any]) -> None:
    finding = judging("General Assembly resolutions 74/2, 74/567 and 75/1").of("decision-as-resolution")
    assert (finding.fixes[0].replacement, finding.fixes[0].span) == ("decision 74/567", None)


def test_a_decision_linked_as_a_resolution_is_one_finding(judging: Callable[..., Any]) -> None:
    judged = judging(
        "the Assembly’s decision; see General Assembly [decision 67/558](https://undocs.org/A/RES/67/558).",
        name="draft.md",
    )
    assert judged.loud == ["decision-as-resolution"]
    assert "A/DEC/67/558" in judged.findings[0].message
