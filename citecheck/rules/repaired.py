"""What the rules about spelling share: how a mended citation is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.finding import Fix
from citecheck.rules.proposals import symbol_fix
from citecheck.symbols import REPAIRS, read_symbol
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citecheck.model.citation import Citation, Repair
    from citecheck.rules.base import Evidence

LOST = frozenset(
    {
        "lost-dot",
        "lost-hyphen",
        "lost-slash",
        "year-as-component",
        "session-as-component",
        "session-style",
        "extra-year",
    }
)
"""Repairs of what is missing or in another place: more than looks."""
LOOKS = frozenset({"case", "spacing", "dash"})
"""Repairs of what only looks wrong."""
CONFUSABLE = frozenset({"homoglyph", "full-width", "invisible", "ocr"})
"""Repairs of characters that are others than they seem."""


def of_kinds(citation: Citation, kinds: frozenset[str]) -> tuple[Repair, ...]:
    """The repairs of some kinds that a citation needed; none for a malformed one."""
    if citation.malformed is not None or not citation.repairs:
        return ()
    return tuple(repair for repair in citation.repairs if repair.kind in kinds)


def year_in_bracket(citation: Citation) -> int | None:
    """The year that a reader is told in a bracket behind a symbol: ``A/RES/65/215 (2010)``.

    With a blank before it, it is a note of many guides to style and no fault of spelling;
    ``A/RES/65/215(2010)`` is no symbol.
    """
    if citation.kind is not CitationKind.SYMBOL:
        return None
    for repair in of_kinds(citation, frozenset(("extra-year",))):
        year = repair.printed.rpartition("(")[2].strip(") ")
        if year.isdecimal() and f" ({year})" in citation.text:
            return int(year)
    return None


def confusables(citation: Citation) -> tuple[Repair, ...]:
    """The characters that are others than they seem, also those that were lost in reading."""
    found = of_kinds(citation, CONFUSABLE)
    if found or citation.malformed is not None or citation.kind is not CitationKind.SYMBOL:
        return found
    token = citation.token(TokenKind.SYMBOL)
    if token is None or token.text.isascii():
        return ()
    return tuple(repair for repair in read_symbol(token.text).repairs if repair.kind in CONFUSABLE)


def in_words(repairs: Sequence[Repair]) -> str:
    """What was mended: «a slash is missing; capital and small letters»."""
    return "; ".join(dict.fromkeys(REPAIRS.get(repair.kind, repair.kind) for repair in repairs))


def spelling_fix(evidence: Evidence, citation: Citation) -> tuple[Fix, ...]:
    """The citation as it is spelt by rights; safe, since it names the same document as before."""
    symbol = citation.symbol
    if symbol is None:
        return ()
    if citation.kind is CitationKind.PROSE:
        return _in_prose(citation)
    fix = symbol_fix(evidence, citation, symbol, f"{symbol} is how the symbol is spelt", safe=True)
    year = year_in_bracket(citation)
    return (fix if year is None else replace(fix, replacement=f"{fix.replacement} ({year})"),)


def _in_prose(citation: Citation) -> tuple[Fix, ...]:
    """The one token in which a letter or a hyphen was mended."""
    for repair in citation.repairs:
        for token in citation.tokens:
            if repair.printed and token.text == repair.printed and repair.read_as != repair.printed:
                return (Fix(repair.read_as, token.span, True, "the usual spelling"),)
    symbol, session = citation.symbol, citation.token(TokenKind.SESSION)
    if symbol is not None and symbol.session is not None and session is not None and symbol.session.kind != "regular":
        return (Fix(str(symbol.session), session.span, True, "the usual spelling"),)
    return ()
