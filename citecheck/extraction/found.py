"""What extraction has found, before it becomes a citation: offsets are those of the cleaned prose.

Plain slotted classes: a decorated one costs a millisecond at every start.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, Confidence, Nature, Supplement, TokenKind

if TYPE_CHECKING:
    from citecheck.extraction.dates import Day
    from citecheck.model.draft import Link, Span
    from citecheck.symbols import Repair, Symbol


CJK_GROUPS, STATEMENT_GROUPS = 1_000_000, 2_000_000
"""Where the lists of each reader begin to count: one number means one list in the whole draft."""


class Found:
    """One mention of a document.

    Attributes:
        start, end: The number or symbol, or for a link the beginning of its text.
        organ: What the draft claims, and where it names it.
        day: The day that the draft gives it.
        day_is_shared: The day stands behind a later member of the list and is no part of this citation's own text.
        tokens: Its parts, as kind, start and end.
        over: The visible text of a link, in the draft's own prose.
        number: The bare number, where that is all there is: the organ is told from the rest of the draft.
        letter: The letter of its part, where the number is bare.
        shows_itself: Whether a link's text is its own address.
    """

    __slots__ = (
        "also", "confidence", "day", "day_is_shared", "end", "group", "host", "key", "kind", "language", "letter",
        "link", "link_language", "malformed", "nature", "nature_span", "number", "organ", "organ_span", "over",
        "pair", "paragraph", "printed", "repairs", "session", "shows_itself", "start", "supplement",
        "supplement_span", "symbol", "title", "tokens", "url", "year",
    )  # fmt: skip

    def __init__(
        self,
        kind: CitationKind,
        start: int,
        end: int,
        symbol: Symbol | None,
        language: str = "en",
        *,
        confidence: Confidence = Confidence.NAMED,
        tokens: list[tuple[TokenKind, int, int]] | None = None,
        group: int | None = None,
    ) -> None:
        self.kind = kind
        self.start = start
        self.end = end
        self.symbol = symbol
        self.language = language
        self.confidence = confidence
        self.tokens: list[tuple[TokenKind, int, int]] = [] if tokens is None else tokens
        self.group = group
        self.key: Symbol | None = None
        self.also: tuple[Symbol, ...] = ()
        self.repairs: tuple[Repair, ...] = ()
        self.malformed: str | None = None
        self.organ: str | None = None
        self.organ_span: tuple[int, int] | None = None
        self.nature: Nature | None = None
        self.nature_span: tuple[int, int] | None = None
        self.session: str | None = None
        self.year: int | None = None
        self.day: Day | None = None
        self.day_is_shared = False
        self.supplement: Supplement | None = None
        self.supplement_span: tuple[int, int] | None = None
        self.url: str | None = None
        self.host: str | None = None
        self.link_language: str | None = None
        self.link: Link | None = None
        self.over: Span | None = None
        self.pair: Found | None = None
        self.number = 0
        self.printed = ""
        self.letter = ""
        self.title: str | None = None
        self.paragraph: str | None = None
        self.shows_itself = False
