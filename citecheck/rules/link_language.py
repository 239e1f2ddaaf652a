"""A link into another language than the draft's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import partner

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation

_NAMES = {"ar": "Arabic", "en": "English", "es": "Spanish", "fr": "French", "ru": "Russian", "zh": "Chinese"}

_LETTERS = {"ar": ("\u0620", "\u064a"), "ru": ("а", "я"), "zh": ("\u4e00", "\u9fff")}
_AROUND, _ENOUGH = 120, 12
"""So many letters of a script so near to a link tell that it stands in a text of that language."""


@rule(Severity.INFO)
def link_language(evidence: Evidence) -> Iterator[Hit]:
    """A link leads to a document in another language than the draft is written in.

    Why: nearly every document exists in six languages; readers of the draft read its own.
    Wrong: la résolution [65/230](https://docs.un.org/en/A/RES/65/230) de l’Assemblée générale des Nations Unies
    Right: la résolution [65/230](https://docs.un.org/fr/A/RES/65/230) de l’Assemblée générale des Nations Unies
    Source: addresses of docs.un.org name the language
    """
    for citation in evidence.citations:
        named, own = citation.link_language, evidence.language
        if citation.kind is not CitationKind.LINK or named not in _NAMES or own not in _NAMES or named == own:
            continue
        if _in_that_language(evidence, citation, named):
            continue
        fix = _fix(evidence, citation, named, own)
        yield Hit(
            citation,
            f"the link leads to the {_NAMES[named]} text, the draft is in {_NAMES[own]}",
            fixes=() if fix is None else (fix,),
        )


def _in_that_language(evidence: Evidence, citation: Citation, named: str) -> bool:
    """Whether what stands around the link is in its own language, whatever the rest of the draft is written in."""
    text = partner(evidence, citation)
    if text is not None and text.kind is CitationKind.PROSE and text.language == named:
        return True
    letters, draft, at = _LETTERS.get(named), evidence.draft, citation.prose
    if letters is None or draft is None:
        return False
    around = draft.prose[max(0, at.start - _AROUND) : at.start] + draft.prose[at.end : at.end + _AROUND]
    return sum(letters[0] <= each <= letters[1] for each in around) >= _ENOUGH


def _fix(evidence: Evidence, citation: Citation, named: str, own: str) -> Fix | None:
    token = citation.token(TokenKind.TARGET)
    if token is None:
        return None
    raw, draft = token.text, evidence.draft
    if draft is not None and token.span is not None and draft.has_lines:
        raw = draft.text[token.span.start : token.span.end]
    if raw.count(f"/{named}/") != 1:
        return None
    return Fix(raw.replace(f"/{named}/", f"/{own}/"), token.span, False, f"the {_NAMES[own]} text")
