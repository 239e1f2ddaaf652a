"""Whose numbers look like one another, and what a number would be in another organ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, Confidence
from citecheck.rules.known import existence
from citecheck.symbols import Symbol, decision, resolution

if TYPE_CHECKING:
    from citecheck.model.citation import Citation
    from citecheck.rules.base import Evidence


def in_organ(symbol: Symbol, organ: str) -> Symbol | None:
    """The document of another organ with the same numbers; ``None`` where that organ has no such form."""
    number, session, year = symbol.number, symbol.session, symbol.year
    if number is None or symbol.nature not in ("RES", "DEC"):
        return None
    make = resolution if symbol.nature == "RES" else decision
    if organ == "S":
        from citecheck.symbols.sessions import council_year

        if session is not None:
            return None
        return make("S", number, year=year if year is not None else council_year(number))
    if organ == "E":
        if year is not None and symbol.organ != "S":
            return make("E", number, year=year, letter=symbol.letter)
        if session is None or session.kind.value != "regular":
            return None
        roman = any("(" in each for each in symbol.components)
        return make("E", number, session=session.roman, letter=symbol.letter) if roman else None
    if organ == "E/CN.4":
        return make("E/CN.4", number, year=year) if year is not None and symbol.organ != "S" else None
    if session is None or (organ == "A/HRC" and any("(" in each for each in symbol.components)):
        return None
    return make(organ, number, session=session, letter=symbol.letter)


def form_owners(symbol: Symbol) -> tuple[str, ...]:
    """Whose numbers look like this one."""
    if symbol.year is not None:
        in_brackets = any("(" in each for each in symbol.components)
        return ("S",) if in_brackets and symbol.organ != "S" else ("E", "E/CN.4")
    session = symbol.session
    if session is None:
        return ()
    if any("(" in each for each in symbol.components):
        return ("A", "E")
    return ("A", "A/HRC")


def carried_too_far(evidence: Evidence, citation: Citation, symbol: Symbol) -> bool:
    """Whether the organ was carried to a document that it cannot have, while another organ can.

    «Human Rights Council resolution 53/11 and decision 67/558»: only within one list is
    the organ of the first member that of the others for certain.
    """
    if citation.kind is not CitationKind.PROSE or citation.confidence is not Confidence.CARRIED:
        return False
    if any(member.confidence is Confidence.NAMED for member in evidence.members(citation.group)):
        return False
    return any(
        other is not None and existence(evidence, other).status.value in ("established", "unknown")
        for other in (in_organ(symbol, organ) for organ in form_owners(symbol) if organ != symbol.organ)
    )
