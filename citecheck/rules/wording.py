"""Words for kinds of documents in the languages of drafts, for proposed replacements."""

from __future__ import annotations

_TO_DECISION: tuple[tuple[str, str], ...] = (
    # stems, so that the ending that follows is kept where both words inflect alike
    ("résolution", "décision"),
    ("resolution", "decision"),
    ("resolución", "decisión"),
    ("resoluciones", "decisiones"),
    ("резолюциями", "решениями"),
    ("резолюциях", "решениях"),
    ("резолюцией", "решением"),
    ("резолюциям", "решениям"),
    ("резолюции", "решения"),
    ("резолюцию", "решение"),
    ("резолюций", "решений"),
    ("резолюция", "решение"),
    ("قرار", "مقرر"),
    ("决议", "决定"),
    ("決議", "決定"),
)

_DOCUMENT = {
    "en": "document",
    "fr": "document",
    "es": "documento",
    "ru": "документ",
    "ar": "الوثيقة",
    "zh": "文件",
    "de": "Dokument",
}


def other_kind(word: str) -> str | None:
    """«resolution» → «decision» and back, in the language and with the capital of the word; ``None`` if unknown."""
    folded = word.casefold()
    for resolution, decision in _TO_DECISION:
        for old, new in ((decision, resolution), (resolution, decision)):
            at = folded.find(old)
            if at >= 0:
                return _in_place(word, at, old, new)
    return None


def document_word(printed: str, language: str) -> str:
    """«document» in the draft's language, with the capital of the word that it replaces."""
    word = _DOCUMENT.get(language, _DOCUMENT["en"])
    return word.capitalize() if printed[:1].isupper() and word[0].isascii() else word


def _in_place(word: str, at: int, old: str, new: str) -> str:
    printed = word[at : at + len(old)]
    if printed.isupper():
        new = new.upper()
    elif printed[:1].isupper():
        new = new[:1].upper() + new[1:]
    return word[:at] + new + word[at + len(old) :]
