"""link-text-mismatch: what a link says and where it leads."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.finding import Severity


def link(text: str, target: str) -> str:
    return f"See General Assembly [{text}](https://docs.un.org/en/{target}) here."


@pytest.mark.parametrize(
    ("text", "target", "severity"),
    [
        pytest.param("resolution 65/230", "A/RES/65/203", Severity.ERROR, id="swapped"),
        pytest.param("A/78/5/Add.1", "A/78/5/Add.2", Severity.ERROR, id="another addendum"),
        pytest.param("A/78/5/Rev.1", "A/78/5/Add.1", Severity.ERROR, id="a revision is no addendum"),
        pytest.param("resolution 66/253 A", "A/RES/66/253B", Severity.ERROR, id="another part"),
        pytest.param("A/78/5/Add.1", "A/78/5", Severity.INFO, id="a suffix is missing"),
        pytest.param("resolution 66/253 A", "A/RES/66/253", Severity.INFO, id="a letter is missing"),
        pytest.param("resolution 65/230", "A/RES/65/230", None, id="the same"),
        pytest.param("resolution 217 A (III)", "A/RES/217(III)", None, id="the document has no letter"),
        pytest.param("A/RES/3236", "A/RES/3236(XXIX)", None, id="the session in the target alone"),
        pytest.param("S/RES/1325", "S/RES/1325(2000)", None, id="the year in the target alone"),
        pytest.param("A/C.6/70/SR.1-25/Corrigendum", "A/C.6/70/SR.1-25/Corr.1", Severity.INFO, id="in full"),
        pytest.param("A/C.6/70/SR.1-25/Corrigendum", "A/C.6/70/SR.7", Severity.INFO, id="a record of the range"),
        pytest.param("A/C.6/70/SR.1-25", "A/C.6/70/SR.7", None, id="a record of the range itself"),
        pytest.param("A/C.6/70/SR.1-25/Corrigendum", "A/C.6/70/SR.26", Severity.ERROR, id="a record outside the range"),
        pytest.param("A/C.6/70/SR.1-25/Corrigendum", "A/C.6/71/SR.7", Severity.ERROR, id="another session's record"),
        pytest.param("decision 74/567", "A/74/49(Vol.III)", None, id="the volume that prints a decision"),
        pytest.param("resolution 74/127", "A/74/49(Vol.I)", None, id="the volume that prints a resolution"),
        pytest.param("resolution 74/127", "A/75/49(Vol.I)", Severity.ERROR, id="the volume of another session"),
        pytest.param("resolution 74/127", "A/74/20", Severity.ERROR, id="another supplement"),
        pytest.param("A/HRC/RES/17/4", "A/66/53", None, id="the report that prints a resolution of the Council"),
        pytest.param("A/HRC/RES/17/4", "A/60/53", Severity.ERROR, id="a report of another year"),
        pytest.param("E/RES/2013/5", "E/2013/99", None, id="the Council’s supplement of resolutions"),
        pytest.param("E/RES/2013/5", "E/2013/30", Severity.ERROR, id="another supplement of the Council"),
        pytest.param("A/70/357-S/2015/682", "S/2015/682", None, id="the other half of a joint symbol"),
    ],
)
def test_link_text_mismatch(judging: Callable[..., Any], text: str, target: str, severity: Severity | None) -> None:
    findings = judging(link(text, target), name="draft.md", rules=["link-text-mismatch"]).findings
    assert [finding.severity for finding in findings] == ([] if severity is None else [severity])


def test_the_target_is_replaced_where_nothing_speaks_against_the_text(judging: Callable[..., Any]) -> None:
    judged = judging(link("resolution 65/230", "A/RES/65/203"), name="draft.md")
    assert judged.fixed(judged.findings[0].fixes[0]) == link("resolution 65/230", "A/RES/65/230")


def test_the_text_is_replaced_where_its_date_is_that_of_the_target(judging: Callable[..., Any]) -> None:
    judged = judging(link("resolution 56/230 of 21 December 2010", "A/RES/65/230"), name="draft.md")
    assert judged.loud == ["link-text-mismatch"]
    assert judged.fixed(judged.findings[0].fixes[0]) == link("resolution 65/230 of 21 December 2010", "A/RES/65/230")


@pytest.mark.parametrize(
    ("text", "rules"),
    [
        pytest.param("[resolution 1325](https://docs.un.org/en/S/RES/1325(2000))", [], id="a bare number"),
        pytest.param(
            "[resolution 1325](https://docs.un.org/en/S/RES/1352(2001))", ["link-text-mismatch"], id="another number"
        ),
    ],
)
def test_a_bare_number_is_whose_the_link_says(judging: Callable[..., Any], text: str, rules: list[str]) -> None:
    lead = "See [General Assembly resolution 70/1](https://docs.un.org/en/A/RES/70/1), "
    assert judging(f"{lead}{text}.", name="draft.md", rules=["link-text-mismatch"]).rules == rules
