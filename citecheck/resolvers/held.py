"""Which real documents the service does not serve: its «absent» says nothing about them.

The table is docs/resolving.md § 4. A document of these classes that is absent stays unverified.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    from citecheck.symbols import Symbol


class NotHeld(Value):
    """A class of documents that the service does not hold.

    Attributes:
        organ: Organ or series, as :class:`Symbol` spells them; empty for any.
        nature: As :attr:`Symbol.nature` spells it.
        reason: For people.
        source: Where it is known from.
        until_session: The last session or year concerned; 0 for all.
        from_session: The first one.
        numbers: First and last number, where it is a gap of single ones.
        letters: Only parts that bear a letter.
    """

    organ: str
    nature: str
    reason: str
    source: str
    until_session: int = 0
    from_session: int = 0
    numbers: tuple[int, int] | None = None
    letters: bool = False

    def covers(self, symbol: Symbol) -> bool:
        """Whether a document is of this class."""
        if symbol.nature != self.nature or self.organ not in ("", symbol.organ, symbol.series):
            return False
        if self.letters and not symbol.letter:
            return False
        if self.until_session:
            session = symbol.session.number if symbol.session else symbol.year
            if session is None or not self.from_session <= session <= self.until_session:
                return False
        if self.numbers:
            return symbol.number is not None and self.numbers[0] <= symbol.number <= self.numbers[1]
        return True


_IN_VOLUMES = "decisions are printed in volumes and have no document of their own"
_EARLY_COUNCIL = "the service has no resolutions and decisions of the Human Rights Council before its 12th session"
_COMMISSION = "the service does not hold texts that the Commission on Human Rights adopted"

NOT_HELD: tuple[NotHeld, ...] = (
    NotHeld("A", "DEC", _IN_VOLUMES, "un-fck docs/fulltexts.md: 0 of 85 fetched"),
    NotHeld("E", "DEC", _IN_VOLUMES, "un-fck docs/fulltexts.md: 0 of 85 fetched"),
    NotHeld("A/HRC", "RES", _EARLY_COUNCIL, "un-fck; lszoszk: sessions 1 to 11, to October 2009", until_session=11),
    NotHeld("A/HRC", "DEC", _EARLY_COUNCIL, "un-fck; lszoszk: sessions 1 to 11, to October 2009", until_session=11),
    NotHeld("E/CN.4", "RES", _COMMISSION, "docs/resolving.md § 8: ap.ohchr.org is the source for them"),
    NotHeld("E/CN.4", "DEC", _COMMISSION, "docs/resolving.md § 8: ap.ohchr.org is the source for them"),
    NotHeld("", "RES", "the service holds no lettered parts of a resolution by themselves", "un-fck", letters=True),
    NotHeld("", "CRP", "conference room papers are given to participants only", "mcp-un-docs; ask.un.org/faq/14587"),
    NotHeld("", "R", "restricted documents are not public", "ask.un.org/faq/14587; gdoc-api gdoc_dlx.py"),
    NotHeld("S", "PV", "a closed meeting has no public record", "research.un.org listing via un-scraper tests"),
    NotHeld("E/C.12", "D", "only the catalogue knows many decisions to discontinue a case", "un-fck: 100 of 247"),
    NotHeld(
        "E",
        "RES",
        "the service lacks these numbers as a whole",
        "un-fck: E/RES/2011/12-16",
        from_session=2011,
        until_session=2011,
        numbers=(12, 16),
    ),
)


def why_not_held(symbol: Symbol) -> str | None:
    """The reason why the service would not have a document, or ``None`` if it should."""
    for each in NOT_HELD:
        if each.covers(symbol):
            return each.reason
    return None
