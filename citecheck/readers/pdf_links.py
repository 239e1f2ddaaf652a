"""The link annotations of a PDF page, paired with the text over which they lie."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.readers.pdf_library import PdfPage
    from citecheck.readers.pdf_lines import Line

_STEP_POINTS = 1.5
"""Half the width of a narrow letter: a search in such steps misses none."""
_STEPS = 40
_TOLERANCE_POINTS = 1.0
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
        if bottom <= height <= top and line.left < right:
            stretch = _covered(page, line, left, right)
            found.extend([stretch] if stretch is not None else [])
    if not found:
        # Text that runs up or down the page has its lines elsewhere: ask along the rectangle itself.
        middle = (left + right) / 2
        stretch = _stretch(page, lines, (middle, bottom), (middle, top))
        found.extend([stretch] if stretch is not None else [])
    return found


def _covered(page: PdfPage, line: Line, left: float, right: float) -> tuple[Line, int, int] | None:
    """The stretch of a line whose characters have their middles between two points."""

    def middle(index: int) -> float:
        start, _, end, _ = page.frame(index)
        while end <= start and index > line.first:
            # Blanks that PDFium put in have no place of their own.
            index -= 1
            start, _, end, _ = page.frame(index)
        return (start + end) / 2

    characters = range(line.first, line.last + 1)
    if middle(line.first) > middle(line.last):
        height = line.base + _WITHIN_LETTERS * line.size
        return _stretch(page, [line], (left, height), (right, height))
    begun = bisect_left(characters, left, key=middle)
    ended = bisect_right(characters, right, lo=begun, key=middle)
    return _trimmed(line, line.first + begun, line.first + ended) if begun < ended else None


def _trimmed(line: Line, first: int, end: int) -> tuple[Line, int, int] | None:
    """The stretch between two characters of the page, without blanks and loose punctuation at its ends."""
    begun, ended = line.offset(first), line.offset(end)
    text = line.text[begun:ended]
    kept = text.strip().rstrip(",;")
    begun += len(text) - len(text.lstrip())
    # Rectangles often take in one bracket too many, or both around their text.
    if kept.startswith("(") and kept.find(")") in (-1, len(kept) - 1):
        begun, kept = begun + 1, kept[1:]
    if kept.endswith(")") and "(" not in kept:
        kept = kept[:-1]
    return (line, begun, begun + len(kept)) if kept else None


def _stretch(
    page: PdfPage, lines: list[Line], start: tuple[float, float], end: tuple[float, float]
) -> tuple[Line, int, int] | None:
    """The stretch of one of the lines between two points; ``None`` where there is none."""
    hits = [_hit(page, start, end), _hit(page, end, start)]
    indices = sorted(index for index in hits if index is not None)
    if not indices:
        return None
    at = bisect_right(lines, indices[0], key=_first) - 1
    if at < 0:
        return None
    return _trimmed(lines[at], indices[0], indices[-1] + 1)


def _hit(page: PdfPage, start: tuple[float, float], end: tuple[float, float]) -> int | None:
    """The first character on the way from one point to another whose middle lies between them.

    Rectangles are often drawn a little wider than their text, and touch the bracket before it.
    """
    length = max(abs(end[0] - start[0]), abs(end[1] - start[1]))
    steps = min(_STEPS, int(length / _STEP_POINTS) + 1)
    refused = None
    for step in range(steps):
        part = (step + 0.5) * _STEP_POINTS / max(length, _STEP_POINTS)
        x, y = (1 - part) * start[0] + part * end[0], (1 - part) * start[1] + part * end[1]
        index = page.index_at(x, y, _TOLERANCE_POINTS)
        if index is None or index == refused:
            continue
        left, bottom, right, top = page.frame(index)
        middle = (left + right) / 2 if start[1] == end[1] else (bottom + top) / 2
        first, last = sorted((start, end)) if start[1] == end[1] else sorted((start[::-1], end[::-1]))
        if first[0] <= middle <= last[0]:
            return index
        refused = index
    return None


def _first(line: Line) -> int:
    return line.first
