"""Emphasis in Markdown: which of the stars, underscores and tildes are marks and which are text.

This is the algorithm of CommonMark 0.31 («process emphasis»), whose bottoms keep it linear.
"""

from __future__ import annotations

_STRUCK_OUT = 2
"""Two tildes strike out; one is text («~30»)."""


class _Run:
    """A row of equal delimiters; ``start`` and ``count`` shrink as they are used."""

    __slots__ = ("char", "closes", "count", "opens", "size", "start")

    def __init__(self, char: str, start: int, count: int, *, opens: bool, closes: bool) -> None:
        self.char, self.start, self.count, self.size = char, start, count, count
        self.opens, self.closes = opens, closes


class Delimiters:
    """The runs of delimiters of one paragraph."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self._text, self._first, self._last = text, start, end
        self._runs: list[_Run] = []

    def __len__(self) -> int:
        return len(self._runs)

    def add(self, start: int, end: int) -> None:
        """Take note of a run, unless it can only be text."""
        text = self._text
        char, count = text[start], end - start
        before = text[start - 1] if start > self._first else " "
        after = text[end] if end < self._last else " "
        blank_before, blank_after = before.isspace(), after.isspace()
        point_before = not (blank_before or before.isalnum())
        point_after = not (blank_after or after.isalnum())
        left = not blank_after and (not point_after or blank_before or point_before)
        right = not blank_before and (not point_before or blank_after or point_after)
        if char == "_":
            opens, closes = left and (not right or point_before), right and (not left or point_after)
        else:
            opens, closes = left, right
        if char == "~" and count != _STRUCK_OUT:
            return
        if opens or closes:
            self._runs.append(_Run(char, start, count, opens=opens, closes=closes))

    def pair(self, bottom: int) -> list[tuple[int, int]]:
        """Pair the runs from the ``bottom``-th on, and say which stretches are marks; they are then done with."""
        if len(self._runs) <= bottom:
            return []
        runs = self._runs[bottom:]
        del self._runs[bottom:]
        found: list[tuple[int, int]] = []
        openers: list[_Run] = []
        bottoms: dict[tuple[str, bool, int], int] = {}
        for run in runs:
            key = (run.char, run.opens, run.size % 3)
            while run.closes and run.count:
                at = _opener(openers, run, bottoms.get(key, 0))
                if at < 0:
                    bottoms[key] = len(openers)
                    break
                opener = openers[at]
                use = 2 if opener.count > 1 and run.count > 1 else 1
                opener.count -= use
                found.append((opener.start + opener.count, opener.start + opener.count + use))
                found.append((run.start, run.start + use))
                run.start += use
                run.count -= use
                del openers[at + 1 if opener.count else at :]
                for other, lowest in bottoms.items():
                    bottoms[other] = min(lowest, len(openers))
            if run.opens and run.count:
                openers.append(run)
        return found


def _opener(openers: list[_Run], run: _Run, lowest: int) -> int:
    """The nearest run that this one can close, or -1."""
    for at in range(len(openers) - 1, lowest - 1, -1):
        opener = openers[at]
        if opener.char != run.char:
            continue
        # «If one of the delimiters can both open and close, the sum must not be a multiple of 3.»
        both = opener.closes or run.opens
        if not both or (opener.size + run.size) % 3 or not (opener.size % 3 or run.size % 3):
            return at
    return -1
