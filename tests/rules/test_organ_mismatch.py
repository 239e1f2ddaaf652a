"""organ-mismatch: organ in words, form of the number, date and link."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param(
            "Human Rights Council resolution A/RES/53/11", 1, id="the Council's resolution written as the Assembly's"
        ),
        pytest.param("Security Council resolution 65/230", 1, id="the form of the Assembly's"),
        pytest.param("General Assembly resolution 1373 (2001)", 1, id="the form of the Council's"),
        pytest.param(
            "General Assembly resolution 53/11 of 12 July 2023", 1, id="the day of the Human Rights Council's"
        ),
        pytest.param("Security Council resolution 3379", 1, id="a running number of the Assembly"),
        pytest.param("Security Council resolution 3379 (1975)", 1, id="the same with its year"),
        pytest.param("Security Council resolution 2758 (2024)", 0, id="both organs have the number"),
        pytest.param("Human Rights Council resolution 60/251", 1, id="a number that only the Assembly has reached"),
        pytest.param("Human Rights Council resolution 53/11", 0, id="right"),
        pytest.param("General Assembly resolution 53/11", 0, id="both organs have one"),
        pytest.param(
            "the Human Rights Council, established by resolution A/RES/60/251", 0, id="about, not by, the Council"
        ),
        pytest.param("A/70/357-S/2015/682, a letter to the Security Council", 0, id="a joint document"),
        pytest.param("GA Res 3314 (1974)", 0, id="a year for the Roman session"),
    ],
)
def test_organ_mismatch(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["organ-mismatch"]).rules == ["organ-mismatch"] * hits


def test_a_link_to_the_twin_is_one_finding_on_the_text(judging: Callable[..., Any]) -> None:
    text = "Human Rights Council [resolution 53/11](https://docs.un.org/en/A/RES/53/11) says so."
    judged = judging(text, name="draft.md")
    finding = judged.of("organ-mismatch")
    assert judged.loud == ["organ-mismatch"]
    assert finding.citation is not None
    assert finding.citation.kind == "prose"
    assert judged.fixed(finding.fixes[0]) == text.replace("/A/RES/", "/A/HRC/RES/")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The General Assembly established the Human Rights Council in its resolution 60/251.", id="its"),
        pytest.param("The Human Rights Council was established by resolution 60/251 of 15 March 2006.", id="by"),
        pytest.param("The mandate of the Human Rights Council (resolution 60/251) is wide.", id="in brackets"),
        pytest.param("The Assembly asked the Security Council in its resolution 65/230 to act.", id="another form"),
        pytest.param(
            "The General Assembly asked the Human Rights Council in its resolution 53/144 of 9 December 1998 to act.",
            id="the day of the Assembly's",
        ),
        pytest.param("أنشأت الجمعية العامة مجلس حقوق الإنسان في قرارها 60/251 المؤرخ 15 آذار/مارس 2006.", id="ar"),
        pytest.param("人权理事会是根据第60/251号决议设立的。", id="zh"),
        pytest.param("Le Conseil des droits de l’homme a été créé par la résolution 60/251.", id="fr"),
    ],
)
def test_an_organ_that_stands_apart_governs_nothing_for_certain(judging: Callable[..., Any], text: str) -> None:
    assert not judging(text).loud


def test_no_link_is_made_to_what_cannot_exist(judging: Callable[..., Any]) -> None:
    text = "See [A/HRC/RES/60/251](https://docs.un.org/en/A/RES/60/251) there."
    judged = judging(text, name="draft.md")
    assert judged.fixed(judged.of("organ-mismatch").fixes[0]) == text.replace("[A/HRC/", "[A/")


@pytest.mark.parametrize("symbol", ["S/RES/3379", "A/HRC/RES/60/251"])
def test_a_symbol_that_cannot_exist_is_broken_and_the_assemblys_is_proposed(
    judging: Callable[..., Any], symbol: str
) -> None:
    finding = judging(f"See {symbol} there.").of("no-such-resolution")
    assert finding.breaks
    assert finding.fixes[0].replacement in ("A/RES/3379(XXX)", "A/RES/60/251")


def test_a_running_number_of_the_assembly_is_not_mended_into_another_of_the_council(
    judging: Callable[..., Any],
) -> None:
    text = "The Security Council adopted much; see Security Council resolution 3379 on the matter."
    finding = judging(text).of("organ-mismatch")
    assert "A/RES/3379(XXX)" in finding.message
    assert finding.fixes[0].replacement == "General Assembly"
