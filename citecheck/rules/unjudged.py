"""What could not be judged, and why: rules that lack the facts to be sure stay silent, and ``--verbose`` counts it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind
from citecheck.rules.known import ADOPTED, existence, is_sure, judged_symbol, record_of

if TYPE_CHECKING:
    from citecheck.model.citation import Citation
    from citecheck.rules.base import Evidence

NO_ORGAN = "nothing names the organ"
NO_SYMBOL = "the document has no symbol of its own"
NO_DAY = "a day is given, and none is recorded"
ONLY_BOUNDS = "a day is given, and only the days around are recorded"
NO_LIST = "the numbers of its session or year are not known completely"
NO_RULE = "nothing tells when documents of its series were issued"


def unjudged(evidence: Evidence) -> dict[str, int]:
    """Count, by reason, the citations of which a claim or the existence could not be judged from facts."""
    counts: dict[str, int] = {}
    for citation in evidence.citations:
        reason = _reason(evidence, citation)
        if reason:
            counts[reason] = counts.get(reason, 0) + 1
    return counts


def _reason(evidence: Evidence, citation: Citation) -> str:
    if citation.malformed is not None:
        return ""
    if not is_sure(evidence, citation):
        return NO_ORGAN
    symbol = judged_symbol(citation)
    if symbol is None:
        return NO_SYMBOL
    day, record = citation.claims.date, record_of(evidence, symbol)
    if day is not None and symbol.nature in ADOPTED and (record is None or record.date is None):
        return ONLY_BOUNDS if record is not None and record.not_before is not None else NO_DAY
    if day is not None and symbol.nature not in ADOPTED and evidence.facts.window(symbol) is None:
        return NO_RULE
    if symbol.nature in ADOPTED and citation.kind is not CitationKind.LINK:
        return NO_LIST if existence(evidence, symbol).status.value == "unknown" else ""
    return ""
