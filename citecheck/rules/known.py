"""What rules ask of a citation and of the facts before they dare to speak."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, Confidence, Nature
from citecheck.model.finding import Severity
from citecheck.model.record import Certainty

if TYPE_CHECKING:
    from citecheck.facts.lookup import Existence
    from citecheck.model.citation import Citation
    from citecheck.model.record import Record
    from citecheck.rules.base import Evidence
    from citecheck.symbols import Symbol

ADOPTED = frozenset({"RES", "DEC", "PRST"})
"""The natures of documents that an organ adopts, as symbols write them."""

BY_CERTAINTY: dict[Certainty | None, Severity] = {
    Certainty.FIRM: Severity.ERROR,
    Certainty.LIKELY: Severity.WARNING,
    Certainty.WEAK: Severity.INFO,
    Certainty.INFERRED: Severity.WARNING,
    Certainty.BOUNDS: Severity.INFO,
}
"""How loud a contradiction is, by what the fact rests on."""

NATURE_WORDS = {"RES": "resolution", "DEC": "decision", "PRST": "presidential statement"}
"""What the adopted kinds are called in a message."""


def organ_is_sure(citation: Citation) -> bool:
    """Whether the organ is printed, carried from a printed one or the draft's own; guesses prove nothing."""
    return citation.kind is not CitationKind.PROSE or citation.confidence >= Confidence.SPEAKER


def judged_symbol(citation: Citation) -> Symbol | None:
    """The symbol that facts can be asked about: the printed one, or a key of the tables; never a malformed one."""
    if citation.malformed is not None:
        return None
    return citation.symbol if citation.symbol is not None else citation.key


def existence(evidence: Evidence, symbol: Symbol) -> Existence:
    """What the facts say of a document's existence on the day that the draft is judged on."""
    return evidence.facts.existence(symbol, evidence.as_of)


def can_exist(evidence: Evidence, symbol: Symbol) -> bool:
    """Whether a document is worth proposing: the facts know it, or at least don't rule it out."""
    return existence(evidence, symbol).status.value in ("established", "unknown")


def is_known(evidence: Evidence, symbol: Symbol) -> bool:
    """Whether the facts establish a document."""
    return existence(evidence, symbol).status.value == "established"


def record_of(evidence: Evidence, symbol: Symbol | None) -> Record | None:
    """What the facts know of a document, if anything."""
    return None if symbol is None else evidence.facts.lookup(symbol)


def called(symbol: Symbol) -> str:
    """A document in a message: its symbol, with the blanks of print."""
    return symbol.display


def is_called_adopted(citation: Citation) -> bool:
    """Whether the draft calls the document a resolution, a decision or a statement."""
    return citation.claims.nature in (Nature.RESOLUTION, Nature.DECISION, Nature.STATEMENT)


def partner(evidence: Evidence, citation: Citation) -> Citation | None:
    """The link under a text, or the text over a link."""
    if citation.pair is None:
        return None
    citations = evidence.citations
    # Citations are numbered in their order, unless a caller left some out.
    if citation.pair < len(citations) and citations[citation.pair].id == citation.pair:
        return citations[citation.pair]
    return next((each for each in citations if each.id == citation.pair), None)
