"""Drafts made by hand for the tests of extraction."""

from __future__ import annotations

from citecheck.extraction.extract import Extraction, extract
from citecheck.model.citation import Citation
from citecheck.model.draft import Draft


def draft(text: str, format_name: str = "text") -> Draft:
    return Draft("draft.txt", format_name, text, text, encoding="utf-8")


def read(text: str, organ: str | None = None) -> Extraction:
    return extract(draft(text), organ)


def cited(text: str, organ: str | None = None) -> list[str | None]:
    """The canonical symbols of a text, in order."""
    return [None if c.symbol is None else str(c.symbol) for c in read(text, organ).citations]


def dated(text: str, organ: str | None = None) -> list[tuple[str | None, str | None]]:
    return [
        (None if c.symbol is None else str(c.symbol), c.claims.date.isoformat() if c.claims.date else None)
        for c in read(text, organ).citations
    ]


def only(text: str, organ: str | None = None) -> Citation:
    citations = read(text, organ).citations
    assert len(citations) == 1
    return citations[0]


def told(text: str, organ: str | None = None) -> str:
    """What is found, in one line: symbols in order, ``@`` before a day, ``+`` before what else one stands for."""
    found = []
    for citation in read(text, organ).citations:
        said = "-" if citation.symbol is None else str(citation.symbol)
        if citation.claims.date is not None:
            said += f"@{citation.claims.date.isoformat()}"
        found.append("+".join([said, *map(str, citation.also)]))
    return " ".join(found)
