"""document-not-found and found-in-other-language: what the service's answers mean."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.finding import Severity
from citecheck.model.outcome import Outcome, Status, Why

HOST = "documents.un.org"


def absent(symbol: str, service: str | None = HOST, why: Why = Why.ABSENT) -> dict[str, Outcome]:
    return {symbol: Outcome(symbol, Status.NOT_FOUND, service, why=why)}


@pytest.mark.parametrize(
    ("symbol", "outcomes", "severity"),
    [
        pytest.param("A/70/999", absent("A/70/999"), Severity.ERROR, id="absent and old"),
        pytest.param("A/70/999", absent("A/70/999", "lock"), Severity.ERROR, id="absent by the lock file"),
        pytest.param("CCPR/C/GC/90", absent("CCPR/C/GC/90"), Severity.WARNING, id="of unknown age"),
        pytest.param("A/70/999", absent("A/70/999", "facts"), None, id="what facts say has its own rules"),
        pytest.param("A/RES/65/230", absent("A/RES/65/230"), None, id="facts that it exists outrank an absence"),
        pytest.param("A/70/999", {"A/70/999": Outcome("A/70/999", Status.UNANSWERED, HOST)}, None, id="no answer"),
        pytest.param("A/70/999", {"A/70/999": Outcome("A/70/999", Status.FOUND, HOST)}, None, id="found"),
        pytest.param("A/70/999", {}, None, id="not asked"),
    ],
)
def test_document_not_found(
    judging: Callable[..., Any], symbol: str, outcomes: dict[str, Outcome], severity: Severity | None
) -> None:
    findings = judging(f"see {symbol} there", outcomes=outcomes).findings
    assert [(finding.rule, finding.severity) for finding in findings] == (
        [] if severity is None else [("document-not-found", severity)]
    )
    assert all(finding.breaks is (finding.severity is Severity.ERROR) for finding in findings)


def test_a_joint_document_exists_if_either_half_does(judging: Callable[..., Any]) -> None:
    outcomes = absent("A/70/357") | {"S/2015/682": Outcome("S/2015/682", Status.FOUND, HOST)}
    assert not judging("see A/70/357-S/2015/682 there", outcomes=outcomes).findings


def test_a_guessed_organ_proves_nothing(judging: Callable[..., Any]) -> None:
    assert not judging("the statute, resolution 79/340, says so", outcomes=absent("A/RES/79/340")).findings


def test_another_language_is_told_and_proposed(judging: Callable[..., Any]) -> None:
    outcome = Outcome("ST/SGB/2003/13", Status.FOUND, HOST, why=Why.OTHER_LANGUAGE, language="en")
    text = "Voir <https://docs.un.org/fr/ST/SGB/2003/13> ici."
    judged = judging(text, name="draft.md", outcomes={"ST/SGB/2003/13": outcome})
    (finding,) = judged.findings
    assert (finding.rule, finding.severity) == ("found-in-other-language", Severity.WARNING)
    assert finding.fixes[0].replacement.endswith("/en/ST/SGB/2003/13")
    found = Outcome("ST/SGB/2003/13", Status.FOUND, HOST, why=Why.LOCATED)
    assert not judging(text, name="draft.md", outcomes={"ST/SGB/2003/13": found}).findings
