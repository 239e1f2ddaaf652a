"""no-such-resolution, -decision, -document and -session: what cannot exist, and what only is not known."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from citecheck.model.finding import Severity


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        pytest.param("General Assembly resolution 65/832", "no-such-resolution", id="beyond the last"),
        pytest.param("General Assembly resolution 56/300", "no-such-resolution", id="never given"),
        pytest.param("see A/RES/79/900", "no-such-resolution", id="a symbol"),
        pytest.param("https://undocs.org/A/RES/65/832", "no-such-resolution", id="a link"),
        pytest.param("Human Rights Council resolution 31/99", "no-such-resolution", id="Human Rights Council"),
        pytest.param("General Assembly resolution 165/230", "no-such-session", id="a session to come"),
        pytest.param("see A/C.3/165/L.11", "no-such-session", id="a document of a session to come"),
        pytest.param("see S/PRST/2017/72", "no-such-document", id="a statement"),
        pytest.param("see S/2099/15", "no-such-session", id="a year to come"),
    ],
)
def test_what_cannot_exist(judging: Callable[..., Any], text: str, rule: str) -> None:
    (finding,) = judging(text).findings
    assert (finding.rule, finding.severity, finding.breaks) == (rule, Severity.ERROR, True)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("General Assembly resolution 56/512", id="after the jump in numbering"),
        pytest.param("General Assembly resolution 80/309", id="a session that is not complete in the table"),
        pytest.param("General Assembly resolution 81/5", id="the session that sits"),
        pytest.param("Security Council resolution 2900 (2026)", id="beyond the table's end"),
        pytest.param("Human Rights Council resolution 12/77", id="a session known only from citations"),
        pytest.param("General Assembly resolution 1/17", id="nothing"),
        pytest.param("Human Rights Council resolution 53/11 and decision 67/558", id="an organ carried too far"),
        pytest.param("see A/82/50", id="next session's document may be out"),
        pytest.param("see E/2027/3", id="next year's document may be out"),
        pytest.param("see A/AC.999/5 and A/CONF.299/1", id="an unknown committee"),
        pytest.param("resolution 193 (XIX) and resolution 20/999", id="whose resolutions is a guess"),
        pytest.param("General Assembly resolutions 173 (II), 17 (I) and 2475 (XXIII)", id="missing in catalogues"),
    ],
)
def test_what_is_only_unknown_is_never_called_wrong(judging: Callable[..., Any], text: str) -> None:
    assert not [rule for rule in judging(text).loud if rule.startswith("no-such")]


def test_a_few_above_the_last_of_a_recent_session_is_a_warning(judging: Callable[..., Any]) -> None:
    finding = judging("General Assembly resolution 79/336").of("no-such-resolution")
    assert (finding.severity, finding.breaks) == (Severity.WARNING, False)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("General Assembly resolution 65/320", "General Assembly resolution 65/230", id="swapped"),
        pytest.param(
            "see A/RES/65/2230 of 21 December 2010",
            "see A/RES/65/230 of 21 December 2010",
            id="doubled, the date tells",
        ),
        pytest.param(
            "General Assembly resolution 165/230 of 21 December 2010",
            "General Assembly resolution 65/230 of 21 December 2010",
            id="a session with a figure too many",
        ),
        pytest.param("see S/PRST/2017/72", "see S/PRST/2017/27", id="a statement"),
    ],
)
def test_what_exists_one_slip_away_is_proposed(judging: Callable[..., Any], wrong: str, right: str) -> None:
    judged = judging(wrong)
    finding = judged.findings[0]
    assert judged.fixed(finding.fixes[0]) == right


def test_an_old_installation_does_not_call_next_years_documents_impossible(judging: Callable[..., Any]) -> None:
    text = "General Assembly resolution 90/12; Security Council resolution 3400 (2035); E/2036/5 and A/HRC/88/2"
    assert not judging(text, as_of=date(2036, 11, 24)).loud


def test_either_half_of_a_joint_symbol_is_enough(judging: Callable[..., Any]) -> None:
    assert not judging("see A/70/357-S/2015/682").loud


@pytest.mark.parametrize("number", ["79/900", "80/900", "81/1200"])
def test_a_number_for_one_that_cannot_exist_is_a_guess_and_never_safe(judging: Callable[..., Any], number: str) -> None:
    for text in (f"General Assembly resolution {number} says so.", f"See A/RES/{number}.", f"See A/DEC/{number}."):
        findings = judging(text).findings
        assert not [fix for finding in findings for fix in finding.fixes if fix.safe]


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("The annual general assembly's resolution 65/2010 raised the fees.", 0, id="a club's"),
        pytest.param("La Asamblea General de accionistas, en su resolución 65/2010, decidió.", 0, id="a company's"),
        pytest.param("National Security Council resolution 5/2020", 0, id="a state's council"),
        pytest.param("The UN General Assembly adopted resolution 65/2010.", 1, id="the United Nations'"),
        pytest.param("United Nations General Assembly resolution 65/2010", 1, id="in full"),
        pytest.param("resolución 65/2010 de la Asamblea General de las Naciones Unidas", 1, id="in Spanish"),
        pytest.param("The annual general assembly's resolution 65/832", 1, id="no number within a year"),
        pytest.param("see A/RES/65/2010", 1, id="a symbol"),
    ],
)
def test_a_number_within_a_year_is_the_united_nations_only_where_it_is_said(
    judging: Callable[..., Any], text: str, hits: int
) -> None:
    assert len(judging(text).loud) == hits
