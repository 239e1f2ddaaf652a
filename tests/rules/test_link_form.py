"""link-form: dead, ephemeral and littered addresses, with the living form."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.finding import Severity


@pytest.mark.parametrize(
    ("address", "living"),
    [
        pytest.param(
            "http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/65/230&Lang=E",
            "https://docs.un.org/en/A/RES/65/230",
            id="view_doc.asp",
        ),
        pytest.param(
            "http://daccess-ods.un.org/access.nsf/Get?Open&DS=A/RES/65/230&Lang=F",
            "https://docs.un.org/fr/A/RES/65/230",
            id="daccess-ods, in its language",
        ),
        pytest.param("http://undocs.org/A/RES/65/230", "https://docs.un.org/en/A/RES/65/230", id="unencrypted"),
        pytest.param(
            "https://undocs.org/en/A/RES/65/230?utm_source=mail",
            "https://docs.un.org/en/A/RES/65/230",
            id="tracking debris",
        ),
        pytest.param(
            "https://undocs.org/en/A/RES/217(III)A", "https://docs.un.org/en/A/RES/217(III)", id="a letter too many"
        ),
    ],
)
def test_the_living_form_is_proposed_and_safe(judging: Callable[..., Any], address: str, living: str) -> None:
    judged = judging(f"See <{address}> here.", name="draft.md")
    finding = judged.of("link-form")
    assert finding.severity is Severity.INFO
    assert finding.fixes[0].safe
    assert judged.fixed(finding.fixes[0]) == f"See <{living}> here."
    assert "link-form" not in judging(f"See <{living}> here.", name="draft.md").rules


@pytest.mark.parametrize(
    "address",
    [
        "https://docs.un.org/en/A/RES/65/230",
        "https://undocs.org/A/RES/65/230",
        "https://documents.un.org/api/symbol/access?s=A/RES/65/230&l=en&t=pdf",
    ],
)
def test_living_forms_are_left_alone(judging: Callable[..., Any], address: str) -> None:
    assert "link-form" not in judging(f"See <{address}> here.", name="draft.md").rules
