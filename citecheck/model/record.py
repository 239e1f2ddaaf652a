"""The record: what is known of a document without asking anybody."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    import datetime

    from citecheck.symbols import Symbol


class Certainty(StrEnum):
    """How far a date can be trusted; see ``citecheck/facts/README.md`` for what each rests on."""

    FIRM = "firm"
    LIKELY = "likely"
    WEAK = "weak"
    INFERRED = "inferred"
    BOUNDS = "bounds"


class Record(Value):
    """What the tables know of one document.

    Attributes:
        symbol: The document.
        date: The day of adoption, or ``None`` where only bounds or nothing is known.
        certainty: Of ``date`` or of the bounds; ``None`` where neither is known.
        other_dates: Days that another record gives, as good as ``date``.
        not_before, not_after: Bounds, both days included, where no date is known.
        parts: The letters of its known parts (``A``, ``B``).
        draft: The symbol of the draft it came from, where recorded.
        sources: Codes of the sources, explained in the tables' legend.
    """

    symbol: Symbol
    date: datetime.date | None = None
    certainty: Certainty | None = None
    other_dates: tuple[datetime.date, ...] = ()
    not_before: datetime.date | None = None
    not_after: datetime.date | None = None
    parts: tuple[str, ...] = ()
    draft: str | None = None
    sources: tuple[str, ...] = ()
    title: str | None = None
    url: str | None = None

    def dated(self, day: datetime.date) -> bool:
        """Whether the document bears this date, by any record."""
        return day == self.date or day in self.other_dates
