"""A pattern with the texts that it finds and the near misses that it skips, so that tests can run both."""

from __future__ import annotations

import re
from functools import cache


class Pattern:
    """A regular expression that is compiled on first use: a draft pays for the languages it is written in.

    Attributes:
        source: The expression.
        finds: Texts in which it must find something.
        skips: Near misses in which it must find nothing.
    """

    __slots__ = ("_compiled", "finds", "flags", "skips", "source")

    def __init__(
        self, source: str, flags: int = 0, *, finds: tuple[str, ...] = (), skips: tuple[str, ...] = ()
    ) -> None:
        self.source = source
        self.flags = flags
        self.finds = finds
        self.skips = skips
        self._compiled: re.Pattern[str] | None = None

    @property
    def regex(self) -> re.Pattern[str]:
        """The compiled expression."""
        if self._compiled is None:
            self._compiled = re.compile(self.source, self.flags)
        return self._compiled


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Compile an expression that is put together at run time, once."""
    return re.compile(source, flags)
