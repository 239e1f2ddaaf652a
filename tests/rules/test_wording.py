"""Words in the language of the draft."""

import pytest

from citecheck.rules.organs import organ_name
from citecheck.rules.wording import document_word, other_kind


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("resolution", "decision"),
        ("Resolutions", "Decisions"),
        ("RESOLUTION", "DECISION"),
        ("résolution", "décision"),
        ("resolución", "decisión"),
        ("resoluciones", "decisiones"),
        ("резолюцией", "решением"),
        ("резолюцию", "решение"),
        ("القرار", "المقرر"),
        ("قرارها", "مقررها"),
        ("决议", "决定"),
        ("decision", "resolution"),
        ("decisión", "resolución"),
    ],
)
def test_the_other_kind_keeps_ending_and_capital(word: str, other: str) -> None:
    assert other_kind(word) == other


def test_an_unknown_word_is_left_alone() -> None:
    assert other_kind("treaty") is None


def test_document_in_the_language_of_the_draft() -> None:
    assert document_word("Resolución", "es") == "Documento"
    assert document_word("резолюция", "ru") == "документ"
    assert document_word("resolution", "pt") == "document"


def test_an_organ_without_a_name_is_its_symbol() -> None:
    assert organ_name("A/HRC", "fr") == "Conseil des droits de l’homme"
    assert organ_name("T", "fr") == "Trusteeship Council"
    assert organ_name("CCPR") == "CCPR"
