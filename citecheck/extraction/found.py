"""What extraction has found, before it becomes a citation: offsets are those of the cleaned prose."""

from __future__ import annotations

from dataclasses import dataclass, field

from citecheck.extraction.dates import Day
from citecheck.model.citation import CitationKind, Confidence, Nature, Supplement, TokenKind
from citecheck.model.draft import Link, Span
from citecheck.symbols import Repair, Symbol


@dataclass(slots=True)
class Found:
    """One mention of a document."""

    kind: CitationKind
    start: int
    end: int
    symbol: Symbol | None
    language: str = "en"
    key: Symbol | None = None
    also: tuple[Symbol, ...] = ()
    repairs: tuple[Repair, ...] = ()
    malformed: str | None = None
    organ: str | None = None
    organ_span: tuple[int, int] | None = None
    nature: Nature | None = None
    nature_span: tuple[int, int] | None = None
    session: str | None = None
    year: int | None = None
    day: Day | None = None
    day_is_shared: bool = False
    """The day stands behind a later member of the list and is no part of this citation's own text."""
    title: str | None = None
    paragraph: str | None = None
    supplement: Supplement | None = None
    supplement_span: tuple[int, int] | None = None
    confidence: Confidence = Confidence.NAMED
    group: int | None = None
    tokens: list[tuple[TokenKind, int, int]] = field(default_factory=list)
    url: str | None = None
    host: str | None = None
    link_language: str | None = None
    link: Link | None = None
    over: Span | None = None
    pair: Found | None = None
    number: int = 0
    """The bare number, where that is all there is: the organ is told from the rest of the draft."""
