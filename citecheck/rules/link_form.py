"""A link in a form that is dead, ephemeral or littered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation

_DEAD = (
    # in small letters: a piece of the address, and what is the matter with it
    ("/tmp/", "it led to a copy that was deleted within the hour"),  # noqa: S108 - a piece of an address
    ("ods.nsf", "the service that it names was shut down in 2024"),
    ("daccess-ods", "the service that it names was replaced"),
    ("daccess-dds", "the service that it names was replaced"),
    ("documents-dds", "the service that it names was replaced"),
    ("view_doc.asp", "the page that it names was replaced"),
    ("ws.asp", "the page that it names is gone"),
    ("unbisnet.un.org", "the catalogue that it names is gone"),
    ("finalsymbol=", "it is an address of a session, not of a document"),
    ("undocs.org/pdf?", "the page that it names was replaced"),
)
_DEBRIS = ("utm_", "fbclid=", "gclid=", "referer=", "&area=undoc", "openelement", "mc_cid=")
_LANGUAGES = ("ar", "en", "es", "fr", "ru", "zh")
_LETTERS = {"a": "ar", "c": "zh", "e": "en", "f": "fr", "r": "ru", "s": "es"}


@rule(Severity.INFO)
def link_form(evidence: Evidence) -> Iterator[Hit]:
    """A link to a document has a form that is dead, ephemeral, unencrypted or carries tracking debris.

    Why: it may work today for the author and for nobody tomorrow; the living form lasts.
    Wrong: http://www.un.org/ga/search/view_doc.asp?symbol=A/RES/65/230
    Right: https://docs.un.org/en/A/RES/65/230
    Source: observed behaviour of the UN's document services, 2024 to 2026
    """
    for citation in evidence.citations:
        if citation.kind is not CitationKind.LINK or citation.url is None:
            continue
        reason = _fault(citation, citation.url.lower())
        if reason:
            yield Hit(citation, f"the link should be replaced: {reason}", fixes=_living_form(evidence, citation))


def _fault(citation: Citation, url: str) -> str:
    for piece, reason in _DEAD:
        if piece in url:
            return reason
    if any(piece in url for piece in _DEBRIS):
        return "it carries more than the address of the document"
    symbol = citation.symbol
    if symbol is not None and symbol.letter and citation.malformed is None and symbol.link_form == str(symbol.base):
        return f"the document of {symbol.display} has no letter in its symbol"
    return "it is not encrypted (http)" if url.startswith("http://") else ""


def _living_form(evidence: Evidence, citation: Citation) -> tuple[Fix, ...]:
    symbol = citation.symbol
    token = citation.token(TokenKind.TARGET)
    if symbol is None or citation.malformed is not None:
        return ()
    address = symbol.url(_language(evidence, citation))
    if address is None:
        return ()
    return (Fix(address, None if token is None else token.span, True, "the form that lasts"),)


def _language(evidence: Evidence, citation: Citation) -> str:
    named = (citation.link_language or "").lower()
    named = _LETTERS.get(named, named)
    if named in _LANGUAGES:
        return named
    return evidence.language if evidence.language in _LANGUAGES else "en"
