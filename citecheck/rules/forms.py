"""Whose numbers look like one another, and what a number would be in another organ."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import Confidence, TokenKind
from citecheck.rules.known import existence, judged_symbol, record_of
from citecheck.symbols import Symbol, decision, resolution
from citecheck.symbols.sessions import assembly_session_of, may_be_of

if TYPE_CHECKING:
    from datetime import date

    from citecheck.model.citation import Citation
    from citecheck.rules.base import Evidence


_BEFORE = 120
"""So many characters before a number are searched for the organ's name."""


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
    if organ == "A" and symbol.organ == "S":
        held = assembly_session_of(number)
        # a running number of the Assembly, with the year of its session where one is given
        if held is None or held.kind.value != "regular" or not may_be_of(year, held):
            return None
        return make("A", number, session=held, letter=symbol.letter)
    if session is None or (organ == "A/HRC" and any("(" in each for each in symbol.components)):
        return None
    return make(organ, number, session=session, letter=symbol.letter)


def form_owners(symbol: Symbol) -> tuple[str, ...]:
    """Whose numbers look like this one."""
    if symbol.year is not None:
        if symbol.organ == "S" and symbol.nature == "RES":
            return ("A", "E", "E/CN.4")
        in_brackets = any("(" in each for each in symbol.components)
        return ("S",) if in_brackets else ("E", "E/CN.4")
    session = symbol.session
    if session is None:
        return ("A",) if symbol.series == "S/RES" else ()
    if any("(" in each for each in symbol.components):
        return ("A", "E")
    return ("A", "A/HRC")


def is_astray(evidence: Evidence, citation: Citation) -> bool:
    """Whether the organ stands not beside the number, and another organ fits the number or the day better.

    «The General Assembly established the Human Rights Council in its resolution 60/251»,
    «Human Rights Council resolution 53/11 and decision 67/558»: only an organ right beside
    the number, or in its list, governs it for certain.
    """
    symbol = judged_symbol(citation)
    members = evidence.members(citation.group) or (citation,)
    if symbol is None or any(_is_named_beside(evidence, member) for member in members):
        return False
    if citation.claims.organ not in (None, symbol.organ):
        return True
    others = [
        other
        for other in (in_organ(symbol, organ) for organ in form_owners(symbol) if organ != symbol.organ)
        if other is not None
    ]
    if existence(evidence, symbol).status.value in ("impossible", "unlikely"):
        return any(existence(evidence, other).status.value in ("established", "unknown") for other in others)
    day = citation.claims.date
    return day is not None and not _dated(evidence, symbol, day) and any(_dated(evidence, each, day) for each in others)


def _dated(evidence: Evidence, symbol: Symbol, day: date) -> bool:
    record = record_of(evidence, symbol)
    return record is not None and record.dated(day)


def _is_named_beside(evidence: Evidence, citation: Citation) -> bool:
    key = ("beside", citation.id)
    if key not in evidence.answers:
        evidence.answers[key] = _named_beside(evidence, citation)
    return evidence.answers[key]


def _named_beside(evidence: Evidence, citation: Citation) -> bool:
    """Whether the organ is printed with nothing between it and «resolution» or the number."""
    organ, nature = citation.token(TokenKind.ORGAN), citation.token(TokenKind.NATURE)
    if citation.confidence is not Confidence.NAMED or organ is None or evidence.draft is None:
        return citation.confidence is Confidence.NAMED and evidence.draft is None
    number = citation.token(TokenKind.NUMBER)
    if number is not None and number.span is not None and organ.span is not None and organ.span > number.span:
        return True  # «la résolution 65/230 de l’Assemblée générale»
    start = citation.prose.start
    before = _folded(evidence.draft.prose[max(0, start - _BEFORE) : start])
    name = _folded(organ.text)
    at = before.rfind(name)
    if at < 0:
        return True  # it follows
    between = before[at + len(name) :].removeprefix("'s").removeprefix("’s").strip(" -第")
    return not between or (nature is not None and between.startswith(_folded(nature.text)))


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
