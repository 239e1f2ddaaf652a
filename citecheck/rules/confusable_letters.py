"""Letters in a symbol that are others than they seem."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import Citation, CitationKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.repaired import confusables, in_words, spelling_fix

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE_SCRIPTS = frozenset({"zh", "ja", "ko"})


@rule(Severity.WARNING)
def confusable_letters(evidence: Evidence) -> Iterator[Hit]:
    """A symbol holds Cyrillic, full-width or invisible characters, or letters that a scanner misread.

    Why: it looks right, but no search, link or service finds a document by it.
    Wrong: see А/RES/65/230
    Right: see A/RES/65/230
    Source: document series symbols are Latin letters and figures in all languages (ST/LIB/SER.B/5)
    """
    for citation in evidence.citations:
        repairs = confusables(citation)
        if not repairs or citation.symbol is None:
            continue
        yield Hit(
            citation,
            f"«{citation.printed or citation.text}» holds {in_words(repairs)}; the symbol is {citation.symbol}",
            severity=Severity.INFO if _usual(citation, {repair.kind for repair in repairs}) else None,
            fixes=spelling_fix(evidence, citation),
        )


def _usual(citation: Citation, kinds: set[str]) -> bool:
    """Whether the language prints it so: wide brackets in Chinese, the letter of a part in Russian words."""
    if kinds == {"full-width"}:
        return citation.language in _WIDE_SCRIPTS
    return kinds == {"homoglyph"} and citation.kind is CitationKind.PROSE
