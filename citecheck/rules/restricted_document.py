"""A restricted document or a conference room paper in a published text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import judged_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

_WHAT = {
    "R": "a restricted document, which the public cannot get",
    "CRP": "a conference room paper, which is given to the participants alone",
}


@rule(Severity.WARNING)
def restricted_document(evidence: Evidence) -> Iterator[Hit]:
    """A text refers its readers to a document that they cannot get.

    Why: restricted documents are not cited, and conference room papers only where that cannot be avoided.
    Wrong: see A/CONF.62/R.5
    Right: see A/CONF.62/121
    Source: United Nations Editorial Manual, footnotes and other references
    """
    seen: set[str] = set()
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.nature not in _WHAT or citation.kind is CitationKind.LINK:
            continue
        if str(symbol) in seen:
            continue  # once in a draft is enough
        seen.add(str(symbol))
        yield Hit(citation, f"{symbol.display} is {_WHAT[symbol.nature]}")
