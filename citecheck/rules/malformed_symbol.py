"""A symbol that is none: a component doubled, missing or reversed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import can_exist
from citecheck.rules.proposals import symbol_fix
from citecheck.symbols import read_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation
    from citecheck.symbols import Symbol


@rule(Severity.ERROR)
def malformed_symbol(evidence: Evidence) -> Iterator[Hit]:
    """A symbol has a component doubled, missing or in the wrong place, so that it names nothing.

    Why: no service and no reader can find a document by it; it is kept as printed and never asked about.
    Wrong: see S/RES/2001/1373
    Wrong: see A/78/L..9
    Right: see A/78/L.9
    Source: document series symbols of the United Nations (ST/LIB/SER.B/5)
    """
    for citation in evidence.citations:
        if citation.malformed is None:
            continue
        meant = _meant(citation)
        message = f"«{citation.printed or citation.text}» is no document symbol: {citation.malformed}"
        if meant is None:
            yield Hit(citation, message)
            continue
        known = "" if can_exist(evidence, meant) else ", which does not exist either"
        yield Hit(
            citation,
            f"{message}; {meant} may be meant{known}",
            fixes=() if known else (symbol_fix(evidence, citation, meant, "the nearest well-formed symbol"),),
        )


def _meant(citation: Citation) -> Symbol | None:
    for text in (citation.printed, "" if citation.symbol is None else str(citation.symbol)):
        if text:
            proposal = read_symbol(text).proposal
            if proposal is not None:
                return proposal
    return None
