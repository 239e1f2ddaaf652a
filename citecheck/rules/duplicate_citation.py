"""One document twice in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.lists import lists_of

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.INFO)
def duplicate_citation(evidence: Evidence) -> Iterator[Hit]:
    """A list names one document twice.

    Why: the second one is superfluous, or another number was meant.
    Wrong: General Assembly resolutions 55/63, 56/121 and 55/63
    Right: General Assembly resolutions 55/63, 56/121 and 57/239
    Source: the list itself
    """
    for members in lists_of(evidence):
        seen: set[tuple[str, str | None]] = set()
        for citation in members:
            if citation.kind is CitationKind.LINK or citation.symbol is None:
                continue
            key = (str(citation.symbol), citation.claims.paragraph)
            if key in seen:
                yield Hit(citation, f"{citation.symbol.display} stands in this list already")
            seen.add(key)
