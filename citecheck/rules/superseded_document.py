"""A text of which a revision is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import judged_symbol, record_of
from citecheck.rules.proposals import symbol_fix
from citecheck.symbols import read_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation


@rule(Severity.WARNING)
def superseded_document(evidence: Evidence) -> Iterator[Hit]:
    """A draft is cited of which a revision was adopted.

    Why: a revision replaces the text; what is quoted of the first one may not be in the other.
    Wrong: see the draft in A/C.3/74/L.11
    Right: see the draft in A/C.3/74/L.11/Rev.1
    Source: drafts named in the records of adoption (citecheck/facts)
    """
    cited = {str(citation.symbol) for citation in evidence.citations if citation.symbol is not None}
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.nature != "L" or symbol.suffixes or _known_to_draft(evidence, citation):
            continue
        adopted = evidence.facts.adopted_from(symbol)
        record = record_of(evidence, adopted)
        if adopted is None or record is None or record.draft is None or record.draft in cited:
            continue
        if not record.draft.startswith(f"{symbol}/Rev."):
            continue
        revision = read_symbol(record.draft).symbol
        yield Hit(
            citation,
            f"{symbol.display} was revised: {revision.display} was adopted as {adopted.display}",
            fixes=(symbol_fix(evidence, citation, revision, "the revision that was adopted"),),
        )


def _known_to_draft(evidence: Evidence, citation: Citation) -> bool:
    """Whether the draft is the document itself or a later form of it, or the citation a link under a text."""
    if citation.kind is CitationKind.LINK and citation.pair is not None:
        return True
    own, symbol = evidence.document, citation.symbol
    return own is not None and symbol is not None and own.startswith(str(symbol))
