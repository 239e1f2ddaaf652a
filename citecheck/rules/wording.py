"""Words for kinds of documents in the languages of drafts, for proposed replacements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.model.citation import Citation
    from citecheck.rules.base import Evidence

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


_BEFORE = 60
"""So many characters before the symbol are looked at."""
_DRAFT_WORDS = ("draft", "projet", "proyecto", "проект", "مشروع", "草案", "entwurf")


def called_draft(evidence: Evidence, citation: Citation) -> bool:
    """Whether the words before it say that it is a draft: «draft resolution», «projet de résolution», «决议草案»."""
    if evidence.draft is None:
        return False
    start = citation.prose.start
    before = evidence.draft.prose[max(0, start - _BEFORE) : start].lower()
    return any(word in before for word in _DRAFT_WORDS)
