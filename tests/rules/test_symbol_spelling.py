"""symbol-spelling: one certain repair, and safe."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.finding import Severity


@pytest.mark.parametrize(
    ("printed", "right", "severity"),
    [
        pytest.param("a/res/65/230", "A/RES/65/230", Severity.INFO, id="small letters"),
        pytest.param("A/RES65/230", "A/RES/65/230", Severity.WARNING, id="a lost slash"),
        pytest.param("A/C.3/74/L11", "A/C.3/74/L.11", Severity.WARNING, id="a lost dot"),
        pytest.param("A/RES/ES11/1", "A/RES/ES-11/1", Severity.WARNING, id="a lost hyphen"),
        pytest.param("S/RES/1373/2001", "S/RES/1373(2001)", Severity.WARNING, id="the year as a component"),
        pytest.param("A/67/253/Add 1", "A/67/253/Add.1", None, id="a blank for the dot"),
    ],
)
def test_the_spelling_is_mended_safely(
    judging: Callable[..., Any], printed: str, right: str, severity: Severity | None
) -> None:
    judged = judging(f"see {printed} there")
    finding = judged.of("symbol-spelling")
    assert severity is None or finding.severity is severity
    assert finding.fixes[0].safe
    assert judged.fixed(finding.fixes[0]) == f"see {right} there"
    assert "symbol-spelling" not in judging(f"see {right} there").rules


@pytest.mark.parametrize(
    "printed",
    [
        "A/RES/65/230",
        "S/RES/1373 (2001)",
        "A/75/6 (Sect. 8)",
        "A/RES/79/245 B",
        "A/RES/65/230 (2010)",
        "A/RES/65/230 (2011)",
    ],
)
def test_what_documents_print_is_no_fault(judging: Callable[..., Any], printed: str) -> None:
    assert "symbol-spelling" not in judging(f"see {printed} there").rules


def test_a_spelling_hides_no_other_fault(judging: Callable[..., Any]) -> None:
    assert judging("see a/res/65/832 there").rules == ["no-such-resolution", "symbol-spelling"]


def test_a_year_is_a_note_behind_a_blank_and_a_fault_inside_the_symbol(judging: Callable[..., Any]) -> None:
    inside = judging("see A/RES/65/230(2010) there")
    assert inside.fixed(inside.of("symbol-spelling").fixes[0]) == "see A/RES/65/230 there"
    spelt = judging("see a/res/65/230 (2010) there")
    assert spelt.fixed(spelt.of("symbol-spelling").fixes[0]) == "see A/RES/65/230 (2010) there"
    assert judging("see A/RES/65/230 (2015) there").rules == ["date-outside-session"]
    assert judging("see A/HRC/RES/29/5 (2015) and A/HRC/RES/29/5 (2012)").rules == ["date-outside-session"]


def test_a_year_behind_the_session_is_a_note_too(judging: Callable[..., Any]) -> None:
    assert not judging("see A/RES/2625 (XXV) (1970) and A/RES/217 (III) (1948)").rules
    assert judging("see A/RES/2625 (XXV) (1980)").rules == ["date-outside-session"]
