"""The citation: one mention of a document in a draft, and what the draft claims of it."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from citecheck.symbols import Repair, Symbol
from citecheck.value import Value

if TYPE_CHECKING:
    from datetime import date

    from citecheck.model.draft import Excerpt, Location, Span

__all__ = [
    "Citation",
    "CitationKind",
    "Claims",
    "Confidence",
    "Nature",
    "Repair",
    "Supplement",
    "Token",
    "TokenKind",
]


class CitationKind(StrEnum):
    """How a draft points at a document."""

    SYMBOL = "symbol"
    PROSE = "prose"
    LINK = "link"


class Nature(StrEnum):
    """What the draft calls the document."""

    RESOLUTION = "resolution"
    DECISION = "decision"
    STATEMENT = "statement"
    REPORT = "report"
    MEETING = "meeting"
    DRAFT = "draft"


class Confidence(IntEnum):
    """How sure the organ of a citation is, from a guess to a symbol that names it.

    Rules that need the organ act from ``SPEAKER`` on.
    """

    GUESSED = 0
    """Nothing names it: the Assembly is assumed."""
    FORM = 1
    """The form of the number tells: ``1373 (2001)`` is the Council's."""
    SPEAKER = 2
    """«its resolution»: the draft's own organ."""
    CARRIED = 3
    """Carried through a list or sentence from an organ that is named."""
    NAMED = 4
    """The organ is named beside the number, or the symbol names it."""


class Supplement(Value):
    """A supplement of the Official Records, as the draft names it: ``Supplement No. 53A``.

    ``session`` is the Assembly's session or the Economic and Social Council's year,
    where the draft prints one.
    """

    organ: str
    session: int | None
    number: int
    letter: str = ""


class Claims(Value):
    """What the draft says of the document it cites, and only what it says.

    Attributes:
        organ: The series symbol of the organ: ``A``, ``S``, ``E``, ``A/HRC`` …
        nature: What the draft calls it.
        session: A session said in words or as a Roman number.
        year: A year given without a day: ``1373 (2001)``.
        date: The day the draft gives for its adoption.
        title: A title in quotation marks.
        paragraph: A paragraph, annex or chapter.
        supplement: The supplement of the Official Records that it is said to be.
    """

    organ: str | None = None
    nature: Nature | None = None
    session: str | None = None
    year: int | None = None
    date: date | None = None
    title: str | None = None
    paragraph: str | None = None
    supplement: Supplement | None = None


class TokenKind(StrEnum):
    """The parts of a citation that can be wrong each by itself."""

    ORGAN = "organ"
    NATURE = "nature"
    SYMBOL = "symbol"
    SESSION = "session"
    NUMBER = "number"
    LETTER = "letter"
    YEAR = "year"
    DAY = "day"
    MONTH = "month"
    DATE_YEAR = "date year"
    SUPPLEMENT = "supplement"
    TARGET = "target"


class Token(Value):
    """One part of a citation as printed: what a fix replaces.

    ``span`` is its place in the file, or ``None`` where it cannot be replaced
    (the format has no text to edit, or markup or a line end runs through it).
    """

    kind: TokenKind
    text: str
    span: Span | None = None


class Citation(Value):
    """One mention of a document in a draft.

    Attributes:
        id: Counts from 0 in each file, in the order of the text.
        text: The citation as a reader sees it, white space folded.
        symbol: Canonical, and what is printed also where that is wrong; ``None``
            where the document has no symbol of its own.
        place: Where it stands; see :class:`Location`.
        prose: Where it stands in the draft's prose; for a link, its visible text or an empty span.
        key: A symbol that names it in the tables of facts alone (``E/CN.15/RES/22/8``).
        malformed: Why the printed symbol is no symbol, where it is none; such a
            citation is never asked about.
        printed: The symbol or number as printed, without date or words.
        also: Further symbols that the one citation stands for.
        url: The target of a link.
        host: Which of the UN's hosts a link leads to.
        pair: The ``id`` of the link under this text, or of the text over this link.
        group: Citations of one list share a number.
        tokens: Its parts, each with its place, for fixes.
    """

    id: int
    kind: CitationKind
    text: str
    symbol: Symbol | None
    place: Location
    prose: Span
    excerpt: Excerpt
    claims: Claims = Claims()
    printed: str = ""
    key: Symbol | None = None
    malformed: str | None = None
    also: tuple[Symbol, ...] = ()
    url: str | None = None
    host: str | None = None
    link_language: str | None = None
    pair: int | None = None
    group: int | None = None
    language: str = "en"
    confidence: Confidence = Confidence.NAMED
    repairs: tuple[Repair, ...] = ()
    tokens: tuple[Token, ...] = ()

    def token(self, kind: TokenKind) -> Token | None:
        """The first part of a kind, if the citation prints one."""
        for token in self.tokens:
            if token.kind is kind:
                return token
        return None
