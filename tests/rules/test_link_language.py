"""link-language: a link into another language than the draft's."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("target", "hits"),
    [
        pytest.param("https://docs.un.org/en/A/RES/65/230", 1, id="English in a French draft"),
        pytest.param("https://docs.un.org/fr/A/RES/65/230", 0, id="French"),
        pytest.param("https://docs.un.org/A/RES/65/230", 0, id="no language named"),
    ],
)
def test_link_language(judging: Callable[..., Any], target: str, hits: int) -> None:
    text = f"Voir la [résolution 65/230]({target}) de l’Assemblée générale des Nations Unies."
    judged = judging(text, name="draft.md", rules=["link-language"])
    assert judged.rules == ["link-language"] * hits
    for finding in judged.findings:
        assert judged.fixed(finding.fixes[0]) == text.replace("/en/", "/fr/")
        assert not finding.fixes[0].safe


CODE = """const texts = [
    {{ number: "S/RES/2334", kind: "{kind}", subject: "{subject}", link: "https://undocs.org/ar/S/RES/2334(2016)" }},
    {{ number: "S/RES/242", kind: "{kind}", subject: "{subject}", link: "https://undocs.org/ar/S/RES/242(1967)" }},
];
"""


@pytest.mark.parametrize(
    ("kind", "subject", "hits"),
    [
        pytest.param("مجلس الأمن", "عدم شرعية المستوطنات في الأرض الفلسطينية المحتلة", 0, id="Arabic among code"),
        pytest.param(
            "Security Council", "the illegality of settlements and the status of the territory", 2, id="English"
        ),
    ],
)
def test_a_list_in_code_is_in_the_language_of_its_words(
    judging: Callable[..., Any], kind: str, subject: str, hits: int
) -> None:
    text = CODE.format(kind=kind, subject=subject)
    assert judging(text, rules=["link-language"]).rules == ["link-language"] * hits


def test_a_passage_in_another_language_has_links_of_its_own(judging: Callable[..., Any]) -> None:
    english = "The General Assembly of the United Nations adopted the text and asked for a report of the Council. " * 20
    russian = "Генеральная Ассамблея приняла резолюцию, см. https://docs.un.org/ru/A/RES/65/230 на русском языке.\n"
    assert not judging(f"{english}\n\n{russian}", rules=["link-language"]).rules
    assert judging(f"{english}\n\nSee https://docs.un.org/ru/A/RES/65/230\n", rules=["link-language"]).rules
