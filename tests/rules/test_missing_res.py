"""missing-res: a document called a resolution."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("General Assembly resolution A/70/174", 1, id="a report's symbol"),
        pytest.param("Economic and Social Council resolution E/2019/19", 1, id="ECOSOC"),
        pytest.param("General Assembly resolution A/RES/70/174", 0, id="right"),
        pytest.param("the report in A/70/174", 0, id="a report"),
        pytest.param("draft resolution A/70/L.1", 0, id="a draft"),
        pytest.param("The Council voted on draft resolution S/2000/728.", 0, id="a draft of the Council"),
        pytest.param("Le Conseil a voté sur le projet de résolution S/2019/961.", 0, id="the same in French"),
        pytest.param("Security Council resolution S/2001/1373", 1, id="the Council's number behind its year"),
        pytest.param("Security Council resolution S/2000/1373", 0, id="another year: what is meant is not known"),
        pytest.param("Security Council resolution S/1501 of 1950", 0, id="old texts cite resolutions by document"),
        pytest.param("the letter (A/70/174) and resolution 70/237", 0, id="two documents"),
    ],
)
def test_missing_res(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["missing-res"]).rules == ["missing-res"] * hits


def test_the_resolution_comes_first_and_the_document_after_it(judging: Callable[..., Any]) -> None:
    judged = judging("General Assembly resolution A/70/174 of 17 December 2015 says so.")
    finding = judged.of("missing-res")
    proposed = [judged.fixed(fix) for fix in finding.fixes]
    assert proposed[0] == "General Assembly resolution A/RES/70/174 of 17 December 2015 says so."
    assert "General Assembly document A/70/174 of 17 December 2015 says so." in proposed


def test_where_no_resolution_has_the_number_the_document_is_meant(judging: Callable[..., Any]) -> None:
    judged = judging("General Assembly resolution A/70/871 says so.")
    finding = judged.of("missing-res")
    assert judged.fixed(finding.fixes[0]) == "General Assembly document A/70/871 says so."


def test_a_resolution_linked_to_the_report_is_one_finding(judging: Callable[..., Any]) -> None:
    text = "General Assembly [resolution 71/130](https://undocs.org/A/71/130) says so."
    judged = judging(text, name="draft.md")
    assert judged.loud == ["missing-res"]
    assert judged.fixed(judged.findings[0].fixes[0]) == text.replace("/A/71", "/A/RES/71")
