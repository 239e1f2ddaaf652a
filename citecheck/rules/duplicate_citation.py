"""One document twice in one list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.symbols import Symbol


@rule(Severity.INFO)
def duplicate_citation(evidence: Evidence) -> Iterator[Hit]:
    """A list names one document twice.

    Why: the second one is superfluous, or another number was meant.
    Wrong: General Assembly resolutions 55/63, 56/121 and 55/63
    Right: General Assembly resolutions 55/63, 56/121 and 57/239
    Source: the list itself
    """
    seen: set[tuple[int, Symbol, str | None]] = set()
    for citation in evidence.citations:
        if citation.group is None or citation.kind is CitationKind.LINK or citation.symbol is None:
            continue
        key = (citation.group, citation.symbol, citation.claims.paragraph)
        if key in seen:
            yield Hit(citation, f"{citation.symbol.display} stands in this list already")
        seen.add(key)
