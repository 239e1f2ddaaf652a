"""date-mismatch: the recorded day, how sure it is, and which token is to be replaced."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.finding import Severity

LEAD = "Recalling General Assembly resolution "


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param(LEAD + "65/230 of 12 December 2010,", 1, id="the day's figures swapped"),
        pytest.param(LEAD + "65/230 of 21 November 2010,", 1, id="another month"),
        pytest.param(LEAD + "65/230 of 21 December 2015,", 1, id="another year"),
        pytest.param(LEAD + "56/230 of 21 December 2010,", 1, id="the session's figures swapped"),
        pytest.param(LEAD + "65/230 of 21 December 2010,", 0, id="right"),
        pytest.param(LEAD + "65/230,", 0, id="no date"),
        pytest.param("The statute, resolution 65/230 of 12 December 2010,", 0, id="whose resolution is a guess"),
        pytest.param(
            "Recalling resolution 62/249 of the General Assembly of 15 April 2008,", 0, id="another record's day"
        ),
        pytest.param("Security Council resolution 338 (1973) of 21 October 1973", 0, id="the day before in New York"),
        pytest.param("Security Council resolution 1373 (2001) of 27 September 2001", 1, id="Security Council"),
        pytest.param("Human Rights Council resolution 16/18 of 25 March 2011", 1, id="Human Rights Council"),
        pytest.param("Economic and Social Council resolution 2019/19 of 24 July 2019", 1, id="ECOSOC"),
        pytest.param("see A/RES/65/230 of 12 December 2010", 1, id="a symbol"),
        pytest.param(
            "GA Res 70/1, UN Doc A/RES/70/1 (21 October 2015, adopted 25 September 2015)",
            0,
            id="both days in a bracket",
        ),
        pytest.param("UN Doc A/RES/70/1 (21 October 2015), adopted then", 1, id="the wrong one alone"),
    ],
)
def test_date_mismatch(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["date-mismatch"]).rules == ["date-mismatch"] * hits


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("65/230 of 12 December 2010", "65/230 of 21 December 2010", id="day"),
        pytest.param("65/230 of 21 November 2010", "65/230 of 21 December 2010", id="month"),
        pytest.param("65/230 of 21 December 2011", "65/230 of 21 December 2010", id="year"),
        pytest.param("65/320 of 21 December 2010", "65/230 of 21 December 2010", id="number"),
        pytest.param("56/230 of 21 December 2010", "65/230 of 21 December 2010", id="session"),
        pytest.param("65/230 of 21 Nov. 2010", "65/230 of 21 Dec. 2010", id="a month shortened stays shortened"),
        pytest.param("65/230 of December 12, 2010", "65/230 of December 21, 2010", id="the American order"),
    ],
)
def test_the_first_proposal_is_what_was_meant(judging: Callable[..., Any], wrong: str, right: str) -> None:
    judged = judging(f"{LEAD}{wrong},")
    (finding,) = judged.findings
    assert judged.fixed(finding.fixes[0]) == f"{LEAD}{right},"
    assert not finding.fixes[0].safe


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param(
            "Rappelant la résolution 65/230 de l’Assemblée générale, en date du 21 novembre 2010,",
            "Rappelant la résolution 65/230 de l’Assemblée générale, en date du 21 décembre 2010,",
            id="fr",
        ),
        pytest.param(
            "Recordando la resolución 65/230 de la Asamblea General, de 12 de diciembre de 2010,",
            "Recordando la resolución 65/230 de la Asamblea General, de 21 de diciembre de 2010,",
            id="es",
        ),
        pytest.param(
            "ссылаясь на резолюцию 65/230 Генеральной Ассамблеи от 21 ноября 2010 года,",
            "ссылаясь на резолюцию 65/230 Генеральной Ассамблеи от 21 декабря 2010 года,",
            id="ru",
        ),
        pytest.param(
            "إذ تشير إلى قرار الجمعية العامة 65/230 المؤرخ 21 تشرين الثاني/نوفمبر 2010،",
            "إذ تشير إلى قرار الجمعية العامة 65/230 المؤرخ 21 كانون الأول/ديسمبر 2010،",
            id="ar",
        ),
        pytest.param("回顾大会2010年11月21日第65/230号决议,", "回顾大会2010年12月21日第65/230号决议,", id="zh"),
    ],
)
def test_the_proposal_speaks_the_language_of_the_draft(judging: Callable[..., Any], wrong: str, right: str) -> None:
    judged = judging(wrong)
    finding = judged.of("date-mismatch")
    assert judged.fixed(finding.fixes[0]) == right
    assert not judging(right).loud


def test_the_message_gives_the_right_answer_in_full_and_where_it_is_known_from(judging: Callable[..., Any]) -> None:
    message = judging(f"{LEAD}70/174 of 11 December 2015,").of("date-mismatch").message
    assert message.startswith("A/RES/70/174 was adopted on 17 December 2015, not on 11 December 2015; known from ")


def test_a_day_up_to_six_weeks_later_may_be_that_of_distribution(judging: Callable[..., Any]) -> None:
    soon = judging(f"{LEAD}70/1 of 21 October 2015,").of("date-mismatch").message
    late = judging(f"{LEAD}70/1 of 21 December 2015,").of("date-mismatch").message
    assert "day of distribution" in soon
    assert "day of distribution" not in late


def test_a_date_outside_the_session_is_an_error_whatever_the_record_rests_on(judging: Callable[..., Any]) -> None:
    finding = judging(f"{LEAD}65/230 of 21 December 2015,").of("date-mismatch")
    assert finding.severity is Severity.ERROR
    assert [related.rule for related in finding.related] == ["date-outside-session"]


def test_a_date_over_two_lines_is_given_without_a_place(judging: Callable[..., Any]) -> None:
    finding = judging(f"{LEAD}65/230 of 2 March\n2011,").of("date-mismatch")
    assert (finding.fixes[0].replacement, finding.fixes[0].span) == ("21 December 2010", None)


def test_neighbours_in_a_list_are_evidence(judging: Callable[..., Any]) -> None:
    text = (
        "Recalling General Assembly resolutions 65/226 of 21 December 2010, 65/29 of 21 December 2010 "
        "and 65/232 of 21 December 2010,"
    )
    judged = judging(text)
    finding = judged.of("date-mismatch")
    assert judged.fixed(finding.fixes[0]) == text.replace("65/29 ", "65/229 ")


def test_a_link_that_names_the_document_makes_a_guessed_organ_sure(judging: Callable[..., Any]) -> None:
    text = "The statute, resolution [65/230](https://docs.un.org/en/A/RES/65/230) of 12 December 2010, says so."
    judged = judging(text, name="draft.md")
    assert judged.loud == ["date-mismatch"]
    assert judged.fixed(judged.findings[0].fixes[0]) == text.replace("12 December", "21 December")
    assert not judging(text.replace("/A/RES/", "/A/HRC/RES/"), name="draft.md", rules=["date-mismatch"]).rules


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        pytest.param("See A/RES/70/1 (21 October 2015).", Severity.WARNING, id="in a bracket"),
        pytest.param("See A/RES/70/1 (Oct. 21, 2015).", Severity.WARNING, id="in a bracket, the month first"),
        pytest.param("See A/RES/70/1, 21 October 2015.", Severity.WARNING, id="after a comma"),
        pytest.param("See A/HRC/RES/48/13 (18 October 2021).", Severity.WARNING, id="of the Human Rights Council"),
        pytest.param("See A/RES/78/265 (1 April 2024).", Severity.WARNING, id="eleven days later"),
        pytest.param("See A/RES/65/230 (24 January 2011).", Severity.WARNING, id="in the next year"),
        pytest.param("See A/RES/70/1 of 21 October 2015.", Severity.ERROR, id="in words"),
        pytest.param(f"{LEAD}70/1 of 21 October 2015,", Severity.ERROR, id="a number"),
        pytest.param("See A/RES/70/1 (21 September 2015).", Severity.ERROR, id="before the adoption"),
        pytest.param("See A/RES/70/1 (21 October 2016).", Severity.ERROR, id="a year later"),
        pytest.param("See S/RES/1373 (2001) (28 October 2001).", Severity.ERROR, id="a Council that prints at once"),
    ],
)
def test_the_day_that_a_masthead_bears_is_no_error(judging: Callable[..., Any], text: str, severity: Severity) -> None:
    finding = judging(text).of("date-mismatch")
    assert finding.severity is severity
    assert ("which the masthead bears" in finding.message) is (severity is Severity.WARNING)
    assert not finding.fixes[0].safe


@pytest.mark.parametrize(
    ("text", "loud"),
    [
        pytest.param(
            "GA Res 70/1 (25 September 2015), UN Doc A/RES/70/1 (21 October 2015).", [], id="beside its adoption"
        ),
        pytest.param(
            "UN Doc A/RES/70/1 (21 October 2015) (adopted 25 September 2015).", [], id="adopted, in a bracket"
        ),
        pytest.param(
            f"GA Res 70/1 (25 September 2015) is new. {'The Assembly met. ' * 9}UN Doc A/RES/70/1 (21 October 2015).",
            ["date-mismatch"],
            id="far from its adoption",
        ),
        pytest.param(
            "GA Res 70/1 (25 September 2015), UN Doc A/RES/70/1 (21 October 2016).",
            ["date-mismatch"],
            id="a year later",
        ),
    ],
)
def test_a_masthead_is_no_fault_beside_the_day_of_adoption(
    judging: Callable[..., Any], text: str, loud: list[str]
) -> None:
    assert judging(text).loud == loud


def test_decisions_have_no_day_of_distribution(judging: Callable[..., Any]) -> None:
    message = judging("General Assembly decision 65/554 of 15 September 2011").of("date-mismatch").message
    assert "distribution" not in message
