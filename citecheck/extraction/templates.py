"""Citations in templates of wikis, which write hyphens for slashes: ``{{UN document |docid=A-RES-55-2 |…}}``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.found import Found
from citecheck.extraction.links import with_slashes
from citecheck.extraction.pattern import Pattern, compiled, places
from citecheck.extraction.shapes import is_document
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.symbols import read_symbol

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

_NEEDLE = "docid"
DOCID = Pattern(
    r"docid\s{0,9}=\s{0,9}(?P<id>(?:A|S|E|ST|T)-[A-Z0-9][A-Za-z0-9.()-]{0,40}[A-Za-z0-9)])(?=\s{0,9}[|}])",
    finds=("docid=A-RES-55-2|", "docid = S-RES-1373(2001) }}"),
    skips=("docid=12|", "docid=A/RES/55/2|", "docid=A-RES-55-2/x|"),
)
_TEMPLATE = r"\{\{\s{0,9}UN[ _]?(?:document|Document|doc|Doc)\b[^{}]{0,600}\Z"
_FAR = 700


def find_templates(page: Page) -> list[Found]:
    """All symbols that templates of wikis name, in order; what they cover is searched for nothing else."""
    text = page.text
    found: list[Found] = []
    for at in places(text, _NEEDLE):
        match = DOCID.regex.match(text, at)
        if match is not None and compiled(_TEMPLATE).search(text, max(0, at - _FAR), at) is not None:
            reading = read_symbol(with_slashes(match["id"]))
            if reading.malformed is None and is_document(reading.symbol):
                where = match.span("id")
                item = Found(CitationKind.SYMBOL, *where, reading.symbol, tokens=[(TokenKind.SYMBOL, *where)])
                item.also = reading.also
                found.append(item)
                page.covered.append(where)
    if found:
        page.covered.sort()
    return found
