"""not-a-document: press releases, job numbers, sales numbers."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("see United Nations document SC/14073.", "SC/14073", id="a press release"),
        pytest.param("voir le document CS/14073.", "CS/14073", id="a French press release"),
        pytest.param("UN Doc. GE.16-01198(E) says", "GE.16-01198(E)", id="a job number"),
        pytest.param("document 24-16433 (E) says", "24-16433 (E)", id="a job number of New York"),
        pytest.param("see press release SC/14073.", None, id="called a press release"),
        pytest.param("24-16433 (E) 040924", None, id="a masthead"),
        pytest.param("see document S/2020/14073.", None, id="a document"),
    ],
)
def test_press_releases_and_job_numbers(judging: Callable[..., Any], text: str, named: str | None) -> None:
    judged = judging(text, rules=["not-a-document"])
    at = [text[finding.location.start : finding.location.end] for finding in judged.findings]
    assert at == ([] if named is None else [named])


@pytest.mark.parametrize(
    ("text", "right"),
    [
        pytest.param("Sales No. F.95.XIII.18", "Sales No. E.95.XIII.18", id="French in English"),
        pytest.param("numéro de vente : E.96.IV.13", "numéro de vente : F.96.IV.13", id="English in French"),
        pytest.param("Sales No. E.95.XIII.18", None, id="English in English"),
    ],
)
def test_sales_numbers(judging: Callable[..., Any], text: str, right: str | None) -> None:
    judged = judging(text, rules=["not-a-document"])
    assert [judged.fixed(finding.fixes[0]) for finding in judged.findings] == ([] if right is None else [right])
