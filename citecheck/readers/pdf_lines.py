"""The lines of a PDF page: their text, where they stand, and raised marks of notes taken out of them.

PDFium gives characters in an order, with line ends put in. Asking where a character stands costs as much
as reading several, so it is asked of the ends of lines and of figures that might be marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from citecheck.readers.pdf_library import HYPHEN_AT_LINE_END
from citecheck.readers.wordprocessing import is_note_mark

if TYPE_CHECKING:
    from citecheck.readers.pdf_library import PdfPage

RAISED = 0.16
"""A mark stands at least this much above the base line, in sizes of the line's font."""

_MARK_SIZE = 0.85
"""And is printed in this size at most."""
_MARK_CHARACTERS = 8

_LIGATURES = {
    "\N{LATIN SMALL LIGATURE FF}": "ff",
    "\N{LATIN SMALL LIGATURE FI}": "fi",
    "\N{LATIN SMALL LIGATURE FL}": "fl",
    "\N{LATIN SMALL LIGATURE FFI}": "ffi",
    "\N{LATIN SMALL LIGATURE FFL}": "ffl",
    "\N{LATIN SMALL LIGATURE LONG S T}": "st",
    "\N{LATIN SMALL LIGATURE ST}": "st",
    "\N{SOFT HYPHEN}": "",
    "\0": " ",
}


@cache
def _line() -> re.Pattern[str]:
    return re.compile(rf"[^\r\n{HYPHEN_AT_LINE_END}]*(?:{HYPHEN_AT_LINE_END}|\r\n?|\n|$)")


@cache
def _mark() -> re.Pattern[str]:
    # Figures anywhere; a single letter after a figure or bracket, as in notes to tables.
    return re.compile(r"\d+|(?<=[\d)])[a-z](?![\w])|^[a-z](?= )")


@cache
def _bar_code() -> re.Pattern[str]:
    return re.compile("[\ue000-\uf8ff\\s]*")


@cache
def _replaced() -> re.Pattern[str]:
    return re.compile("[" + "".join(_LIGATURES) + "]")


Turn = Callable[[float, float], tuple[float, float]]
"""Turns the coordinates of a page so that its text runs to the right."""


@dataclass(slots=True)
class Line:
    """A line of a page.

    Attributes:
        first: The index of its first character in the page.
        text: Its text as it is read, without marks of notes.
        left, right, base, size: Its ends (the right one roughly), its base line and the height of its font, in
            points, as if upright.
        noted: Whether it begins with a raised mark, as a footnote does.
        edits: What was changed between the page's characters and ``text``: offset, length, replacement.
    """

    first: int
    text: str
    left: float = 0.0
    right: float = 0.0
    base: float = 0.0
    size: float = 0.0
    noted: bool = False
    edits: list[tuple[int, int, str]] = field(default_factory=list)

    def offset(self, index: int) -> int:
        """Where the character with that index of the page stands in ``text``."""
        at = index - self.first
        shift = 0
        for start, length, replacement in self.edits:
            if start + length <= at:
                shift += len(replacement) - length
            elif start <= at:
                shift += start - at
        return max(0, min(at + shift, len(self.text)))


def read_lines(page: PdfPage) -> list[Line]:
    """The lines of a page in PDFium's order; none where the page holds no text."""
    text = page.text()
    lines = []
    for match in _line().finditer(text):
        raw = match[0]
        # Bar codes are printed in fonts whose characters mean nothing.
        if raw.strip() and not ("\ue000" <= raw.lstrip()[0] <= "\uf8ff" and _bar_code().fullmatch(raw)):
            lines.append(_bare_line(match.start(), raw))
    turn = _turn(page, lines)
    for line in lines:
        _place(page, line, turn)
        _take_marks_out(page, line, turn)
        _tidy(line)
    return _without_loose_marks([line for line in lines if line.text])


def _without_loose_marks(lines: list[Line]) -> list[Line]:
    """The lines without those that are nothing but a raised mark: PDFium may end a line before or after one."""
    kept: list[Line] = []
    for at, line in enumerate(lines):
        if len(line.text) <= _MARK_CHARACTERS and is_note_mark(line.text, ""):
            following = lines[at + 1] if at + 1 < len(lines) else None
            if following is not None and _is_raised_beside(line, following):
                following.noted = True
                continue
            if kept and _is_raised_beside(line, kept[-1]):
                continue
        kept.append(line)
    return kept


def _is_raised_beside(mark: Line, line: Line) -> bool:
    above = mark.base - line.base
    beside = min(abs(line.left - mark.right), abs(mark.left - line.right)) < 2 * line.size
    return RAISED * line.size < above < line.size and mark.size < _MARK_SIZE * line.size and beside


def _from_upward(x: float, y: float) -> tuple[float, float]:
    return y, -x


def _from_downward(x: float, y: float) -> tuple[float, float]:
    return -y, x


def _bare_line(start: int, raw: str) -> Line:
    kept = raw.rstrip("\r\n")
    if kept.endswith(HYPHEN_AT_LINE_END):
        kept = f"{kept[:-1]}-"
    bare = kept.rstrip()
    lead = len(bare) - len(bare.lstrip())
    return Line(start + lead, bare[lead:])


def _turn(page: PdfPage, lines: list[Line]) -> Turn | None:
    """How to turn the page's coordinates so that its text runs to the right: wide tables are printed sideways."""
    longest = max(lines, key=lambda line: len(line.text), default=None)
    if longest is None or len(longest.text) < 2:
        return None
    x, y = page.origin(longest.first)
    last_x, last_y = page.origin(longest.first + len(longest.text) - 1)
    if abs(last_y - y) <= abs(last_x - x):
        return None
    return _from_upward if last_y > y else _from_downward


def _place(page: PdfPage, line: Line, turn: Turn | None) -> None:
    """Find the ends, the base line and the size of a line from its first and last character."""
    last = line.first + len(line.text) - 1
    if line.text[-1] == "-" and last > line.first:
        # The hyphen of a broken word may be PDFium's own, without a place.
        last -= 1
    line.left, line.base = _origin(page, line.first, turn)
    line.size = _size(page, line.first, turn)
    last_left, last_base = _origin(page, last, turn)
    if abs(last_base - line.base) > RAISED / 2 * line.size:
        # One of the two is a mark, or of another font: the middle decides.
        middle = _middle(line)
        _, middle_base = _origin(page, middle, turn)
        line.base = sorted((line.base, last_base, middle_base))[1]
        line.size = max(_size(page, middle, turn), _size(page, last, turn))
    line.size = line.size or 1.0
    line.right = last_left + line.size


def _middle(line: Line) -> int:
    at = len(line.text) // 2
    while at > 0 and line.text[at] == " ":
        at -= 1
    return line.first + at


def _origin(page: PdfPage, index: int, turn: Turn | None) -> tuple[float, float]:
    return turn(*page.origin(index)) if turn else page.origin(index)


def _size(page: PdfPage, index: int, turn: Turn | None) -> float:
    left, bottom, right, top = page.frame(index)
    return abs(turn(right, top)[1] - turn(left, bottom)[1]) if turn else top - bottom


def _take_marks_out(page: PdfPage, line: Line, turn: Turn | None) -> None:
    """Leave out raised figures and letters: to a reader they are no part of the number before them."""
    floor = line.base + RAISED * line.size

    def is_raised(at: int) -> bool:
        left, bottom, right, top = page.ink(line.first + at)
        if turn:
            bottom, top = sorted((turn(left, bottom)[1], turn(right, top)[1]))
        return floor < bottom < top

    taken: list[tuple[int, int]] = []
    for match in _mark().finditer(line.text):
        end = match.end()
        start = end
        while start > match.start() and is_raised(start - 1):
            start -= 1
        if start == end and match.start() == 0 and end > 1 and is_raised(0):
            # A mark that the text of its note follows without a blank: «1» and «12 May».
            start, end = 0, 1
        if start == end:
            continue
        if taken and not line.text[taken[-1][1] : start].strip(" ,;\N{EN DASH}-"):
            taken[-1] = (taken[-1][0], end)
        else:
            taken.append((start, end))
    if taken and taken[0][0] == 0:
        line.noted = True
    line.edits.extend((start, end - start, "") for start, end in taken)


def _tidy(line: Line) -> None:
    """Apply what was found to change, spell ligatures out, and keep the way back to the page's characters."""
    line.edits.extend((match.start(), 1, _LIGATURES[match[0]]) for match in _replaced().finditer(line.text))
    if not line.edits:
        return
    line.edits.sort()
    pieces = []
    at = 0
    for start, length, replacement in line.edits:
        pieces.append(line.text[at:start])
        pieces.append(replacement)
        at = start + length
    pieces.append(line.text[at:])
    text = "".join(pieces)
    lead = len(text) - len(text.lstrip())
    if lead:
        # What is cut off at the front is one more edit, of the blanks after the mark.
        first = line.edits[0]
        line.edits[0] = (first[0], first[1] + lead, first[2])
    line.text = text.strip()
