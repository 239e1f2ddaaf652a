"""A pattern with the texts that it finds and the near misses that it skips, so that tests can run both."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container, Iterator


class Pattern:
    """A regular expression that is compiled on first use: a draft pays for the languages it is written in.

    Attributes:
        source: The expression.
        finds: Texts in which it must find something.
        skips: Near misses in which it must find nothing.
    """

    __slots__ = ("finds", "flags", "regex", "skips", "source")

    regex: re.Pattern[str]
    """The compiled expression."""

    def __init__(
        self, source: str, flags: int = 0, *, finds: tuple[str, ...] = (), skips: tuple[str, ...] = ()
    ) -> None:
        self.source = source
        self.flags = flags
        self.finds = finds
        self.skips = skips

    def __getattr__(self, name: str) -> re.Pattern[str]:
        # Asked only while the slot is empty; afterwards the compiled expression is read straight from it.
        if name != "regex":
            raise AttributeError(name)
        self.regex = re.compile(self.source, self.flags)
        return self.regex


@cache
def compiled(source: str, flags: int = 0) -> re.Pattern[str]:
    """Compile an expression that is put together at run time, once."""
    return re.compile(source, flags)


_SAMPLE, _FEW = 40_000, 30


def begun_with(pattern: Pattern, letter: str, follow: Container[str], text: str) -> Iterator[re.Match[str]]:
    """What an expression finds that begins with a letter and goes on with one of some characters.

    A single rare letter is found ten times as fast as any expression, but each place costs more: where a sample
    of the text has many, the expression searches by itself.
    """
    if text.count(letter, 0, _SAMPLE) > _FEW:
        yield from pattern.regex.finditer(text)
        return
    match, find = pattern.regex.match, text.find
    last = len(text) - 1
    at = find(letter)
    while 0 <= at < last:
        if text[at + 1] in follow and (found := match(text, at)) is not None:
            yield found
        at = find(letter, at + 1)


def places(text: str, piece: str) -> Iterator[int]:
    """Where a piece of text stands, in order and apart."""
    at = text.find(piece)
    while at >= 0:
        yield at
        at = text.find(piece, at + len(piece))
