"""How far the numbers of a session or year are known, and how far that can be trusted."""

from __future__ import annotations

from enum import StrEnum

from citecheck.value import Value


class Trust(StrEnum):
    """How far the last known number of a session or year can be trusted."""

    COMPLETE = "complete"
    """Nothing lies above it."""
    NEARLY = "nearly"
    """Complete as far as one kind of source tells: one to five above may exist."""
    WARN_5 = "warn-5"
    """One to five above may exist."""
    WARN_3 = "warn-3"
    """One to three above may exist."""
    INCOMPLETE = "incomplete"
    """Only what others cite is known: an unknown number means nothing."""
    OPEN = "open"
    """The session or year was not over when the table was made."""

    @property
    def margin(self) -> int | None:
        """How many numbers above the last one may still exist; ``None``: any."""
        return _MARGINS[self.value]


_MARGINS = {"complete": 0, "nearly": 5, "warn-5": 5, "warn-3": 3, "incomplete": None, "open": None}


class Numbers(Value):
    """How far the numbers of a session or year are known.

    Attributes:
        session: As symbols print it, a year, or empty where numbers run through.
        last: The highest number known.
        never: A stretch of numbers that were never given, both included.
    """

    series: str
    session: str
    last: int
    trust: Trust
    never: tuple[int, int] | None = None

    def skips(self, number: int) -> bool:
        """Whether a number was never given, though higher ones were."""
        return self.never is not None and self.never[0] <= number <= self.never[1]
