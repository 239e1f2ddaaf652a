"""A Security Council resolution without its year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import is_sure, judged_symbol
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation


@rule(Severity.INFO)
def missing_year(evidence: Evidence) -> Iterator[Hit]:
    """A resolution of the Security Council is mentioned for the first time without its year.

    Why: the Council's resolutions are cited by number and year; the year lets a reader check the number.
    Wrong: Security Council resolution 1325
    Right: Security Council resolution 1325 (2000)
    Source: United Nations Editorial Manual, citing resolutions
    """
    mentioned: set[int] = set()
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.series != "S/RES" or symbol.number is None or not is_sure(evidence, citation):
            continue
        if citation.kind is CitationKind.LINK or symbol.number in mentioned:
            continue
        mentioned.add(symbol.number)
        year = council_year(symbol.number)
        if symbol.year is not None or year is None or len(symbol.components) != 3:
            continue
        if citation.claims.date is not None or citation.claims.year is not None:
            continue  # «1373 (28 September 2001)»: the year is there
        yield Hit(
            citation,
            f"Security Council resolution {symbol.number} is of {year}: {symbol.number} ({year})",
            fixes=(_fix(citation, symbol.number, year),),
        )


def _fix(citation: Citation, number: int, year: int) -> Fix:
    token = citation.token(TokenKind.NUMBER)
    if token is not None:
        return Fix(f"{token.text} ({year})", token.span, False, f"resolution {number} is of {year}")
    token = citation.token(TokenKind.SYMBOL)
    text = f"{token.text} ({year})" if token is not None else f"{number} ({year})"
    return Fix(text, None if token is None else token.span, False, f"resolution {number} is of {year}")
