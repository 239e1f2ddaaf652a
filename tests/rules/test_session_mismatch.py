"""session-mismatch: until 1975 the number tells the session."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("General Assembly resolution 3274 (XXIV)", 1, id="a miscopied numeral"),
        pytest.param("see A/RES/3274(XXIV)", 1, id="a symbol"),
        pytest.param("General Assembly resolution 3274 (XXIX)", 0, id="right"),
        pytest.param("General Assembly resolution 217 A (III)", 0, id="a part"),
        pytest.param("General Assembly resolution 3201 (S-VI)", 0, id="a special session"),
        pytest.param("Economic and Social Council resolution 663 C (XXIV)", 0, id="the Council's own run"),
        pytest.param("resolution 320 (XXVIII)", 0, id="whose resolution is a guess"),
        pytest.param("General Assembly resolution 996 (X)", 0, id="of a session that is open to question"),
    ],
)
def test_session_mismatch(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["session-mismatch"]).rules == ["session-mismatch"] * hits


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("General Assembly resolution 3274 (XXIV)", "General Assembly resolution 3274 (XXIX)", id="words"),
        pytest.param("see A/RES/3274(XXIV)", "see A/RES/3274(XXIX)", id="symbol"),
        pytest.param(
            "resolution 217 A (II) of the General Assembly", "resolution 217 A (III) of the General Assembly", id="part"
        ),
    ],
)
def test_the_right_session_is_proposed(judging: Callable[..., Any], wrong: str, right: str) -> None:
    judged = judging(wrong)
    finding = judged.of("session-mismatch")
    assert judged.fixed(finding.fixes[0]) == right


def test_a_session_written_in_the_modern_way_is_said_to_be_a_matter_of_form(judging: Callable[..., Any]) -> None:
    judged = judging("See A/RES/25/2625 on friendly relations.")
    finding = judged.of("session-mismatch")
    assert "number 2625 of session XXV is A/RES/2625(XXV)" in finding.message
    assert judged.fixed(finding.fixes[0]) == "See A/RES/2625(XXV) on friendly relations."
    assert "of the session XXV, not XXIV" in judging("See A/RES/2625 (XXIV).").of("session-mismatch").message


@pytest.mark.parametrize(
    ("text", "right"),
    [
        pytest.param("قرار الجمعية العامة 3274 (د-24)", "قرار الجمعية العامة 3274 (د-29)", id="European figures"),
        pytest.param("قرار الجمعية العامة ٣٢٧٤ (د - ٢٤)", "قرار الجمعية العامة ٣٢٧٤ (د - ٢٩)", id="Arabic figures"),
        pytest.param("联合国大会第3274(XXIV)号决议", "联合国大会第3274(XXIX)号决议", id="Roman figures"),
    ],
)
def test_the_session_is_written_as_the_draft_writes_it(judging: Callable[..., Any], text: str, right: str) -> None:
    judged = judging(text)
    assert judged.fixed(judged.of("session-mismatch").fixes[0]) == right
