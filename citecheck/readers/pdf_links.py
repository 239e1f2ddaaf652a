"""The link annotations of a PDF page, paired with the text over which they lie."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.readers.pdf_library import PdfPage
    from citecheck.readers.pdf_lines import Line

_INSET_POINTS = 1.5
"""Rectangles are often drawn a little wider than their text."""
_TOLERANCE_POINTS = 3.0
"""Between two letters there is nothing to hit, and less on a full stop."""
_STEPS = 8
_WITHIN_LETTERS = 0.3
"""At this height above the base line, in sizes of the font, every letter has ink or a frame."""

Rectangle = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Target:
    """Where a link leads to, and the stretches of lines that it lies over: line, start, end."""

    address: str
    stretches: tuple[tuple[Line, int, int], ...]


def find_targets(page: PdfPage, lines: list[Line]) -> list[Target]:
    """The links of a page, in the order of its annotations."""
    found = []
    for address, rectangles in page.links():
        stretches = []
        for rectangle in rectangles:
            stretches.extend(_under(page, lines, rectangle))
        found.append(Target(address, tuple(stretches)))
    return found


def _under(page: PdfPage, lines: list[Line], rectangle: Rectangle) -> list[tuple[Line, int, int]]:
    left, bottom, right, top = rectangle
    found = []
    for line in lines:
        height = line.base + _WITHIN_LETTERS * line.size
        if bottom <= height <= top and line.left < right and line.right > left:
            start, end = max(left, line.left), min(right, line.right)
            inset = min(_INSET_POINTS, (end - start) / 4)
            stretch = _between(page, [line], (start + inset, height), (end - inset, height))
            if stretch is not None:
                found.append(stretch)
    if not found:
        # Text that runs up or down the page has its lines elsewhere: ask for the rectangle's own ends.
        middle, inset = (left + right) / 2, min(_INSET_POINTS, (top - bottom) / 4)
        stretch = _between(page, lines, (middle, bottom + inset), (middle, top - inset))
        found.extend([stretch] if stretch is not None else [])
    return found


def _between(
    page: PdfPage, lines: list[Line], start: tuple[float, float], end: tuple[float, float]
) -> tuple[Line, int, int] | None:
    """The stretch of one of the lines between two points; ``None`` where there is none."""
    first = _hit(page, start, end)
    last = _hit(page, end, start)
    if first is None or last is None:
        return None
    first, last = sorted((first, last))
    at = bisect_right(lines, first, key=_first) - 1
    if at < 0:
        return None
    line = lines[at]
    begun, ended = line.offset(first), line.offset(last + 1)
    text = line.text[begun:ended]
    begun += len(text) - len(text.lstrip())
    ended = begun + len(text.strip())
    return (line, begun, ended) if begun < ended else None


def _hit(page: PdfPage, start: tuple[float, float], end: tuple[float, float]) -> int | None:
    """The first character on the way from one point to another: at blanks there is none."""
    for step in range(_STEPS):
        part = step / _STEPS / 2
        x, y = (1 - part) * start[0] + part * end[0], (1 - part) * start[1] + part * end[1]
        index = page.index_at(x, y, _TOLERANCE_POINTS)
        if index is not None:
            return index
    return None


def _first(line: Line) -> int:
    return line.first
