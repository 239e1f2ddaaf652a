"""The lines of a PDF page: their text, where they stand, and raised marks of notes taken out of them.

PDFium gives characters in an order, with line ends put in. Asking where a character stands costs as much
as reading several, so it is asked of the ends of lines and of figures that might be marks.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
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
_YEAR_FIGURES = 4

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
def _figures() -> re.Pattern[str]:
    return re.compile(r"\d+(?![\d/])")


@cache
def _letter() -> re.Pattern[str]:
    """A letter after a figure or bracket, as the notes to tables of the United Nations have it."""
    return re.compile(r"[\d)]([a-z])(?!\w)")


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
        last: The index of its last character in the page.
        left, base, size: Its left end, its base line and the height of its font, in points, as if upright.
        right: Its right end, if other text stands beside it; else 0.
        noted: Whether it begins with a raised mark, as a footnote does.
        edits: What was changed between the page's characters and ``text``: offset, length, replacement.
    """

    first: int
    text: str
    last: int = 0
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
    lines = _bare_lines(text)
    turn = _turn(page, lines)
    # Both are rare: one look at the whole page spares one at each line.
    lettered = _letter().search(text) is not None
    untidy = _replaced().search(text) is not None
    for line in lines:
        if turn is None:
            line.left, line.base, line.size = page.measure(line.first)
        else:
            line.left, line.base = turn(*page.origin(line.first))
            line.size = _turned_size(page, line.first, turn)
        if line.size <= 0:
            line.size = 1.0
        if not line.text[0].isalpha() or line.text[1:2] == " ":
            _place_by_the_rest(page, line, turn)
        candidates = _candidates(line.text, lettered=lettered)
        if candidates:
            _take_marks_out(page, line, candidates, turn)
        if untidy:
            line.edits.extend((match.start(), 1, _LIGATURES[match[0]]) for match in _replaced().finditer(line.text))
        if line.edits:
            _apply_edits(line)
    _measure_rows(page, lines, turn)
    return _without_loose_marks([line for line in lines if line.text])


def _bare_lines(text: str) -> list[Line]:
    lines = []
    start = 0
    for whole in text.split("\n"):
        broken = whole.split(HYPHEN_AT_LINE_END) if HYPHEN_AT_LINE_END in whole else [whole]
        for at, raw in enumerate(broken, 1):
            bare = raw.strip() if at == len(broken) else f"{raw.lstrip()}-"
            # Bar codes are printed in fonts whose characters mean nothing.
            if bare and not ("\ue000" <= bare[0] <= "\uf8ff" and _bar_code().fullmatch(bare)):
                first = start + len(raw) - len(raw.lstrip())
                last = first + len(bare) - 1
                # The hyphen of a broken word may be PDFium's own, without a place.
                lines.append(Line(first, bare, max(first, last - 1) if bare[-1] == "-" else last))
            start += len(raw) + 1
    return lines


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


def _place_by_the_rest(page: PdfPage, line: Line, turn: Turn | None) -> None:
    """Correct the base line and the size of a line whose first character may be a mark."""
    _, last_base = _origin(page, line.last, turn)
    if abs(last_base - line.base) > RAISED / 2 * line.size:
        # One of the two is a mark, or of another font: the middle decides.
        middle = _middle(line)
        _, middle_base = _origin(page, middle, turn)
        line.base = sorted((line.base, last_base, middle_base))[1]
        line.size = max(_size(page, middle, turn), _size(page, line.last, turn)) or line.size


def _measure_rows(page: PdfPage, lines: list[Line], turn: Turn | None) -> None:
    """Find the right end of lines that the next one continues in the same row: only there it is needed."""
    for last, line in pairwise(lines):
        if abs(last.base - line.base) < last.size:
            last.right, line.right = right_end(page, last, turn), right_end(page, line, turn)


def right_end(page: PdfPage, line: Line, turn: Turn | None = None) -> float:
    """Where a line ends, in the direction of its text."""
    left, bottom, right, top = page.frame(line.last)
    return max(turn(left, bottom)[0], turn(right, top)[0]) if turn else right


def _middle(line: Line) -> int:
    at = len(line.text) // 2
    while at > 0 and line.text[at] == " ":
        at -= 1
    return line.first + at


def _origin(page: PdfPage, index: int, turn: Turn | None) -> tuple[float, float]:
    return turn(*page.origin(index)) if turn else page.origin(index)


def _size(page: PdfPage, index: int, turn: Turn | None) -> float:
    return _turned_size(page, index, turn) if turn else page.measure(index)[2]


def _turned_size(page: PdfPage, index: int, turn: Turn) -> float:
    left, bottom, right, top = page.frame(index)
    return abs(turn(right, top)[1] - turn(left, bottom)[1])


def _take_marks_out(page: PdfPage, line: Line, candidates: list[tuple[int, int]], turn: Turn | None) -> None:
    """Leave out raised figures and letters: to a reader they are no part of the number before them."""
    floor = line.base + RAISED * line.size

    def is_raised(at: int) -> bool:
        left, bottom, right, top = page.ink(line.first + at)
        if turn:
            bottom, top = sorted((turn(left, bottom)[1], turn(right, top)[1]))
        return floor < bottom < top

    taken: list[tuple[int, int]] = []
    for begin, end in candidates:
        first = end
        while first > begin and is_raised(first - 1):
            first -= 1
        last = end
        if first == end and begin == 0 and end > 1 and is_raised(0):
            # A mark that the text of its note follows without a blank: «1» and «12 May».
            first, last = 0, 1
        if first == last:
            continue
        if taken and not line.text[taken[-1][1] : first].strip(" ,;\N{EN DASH}-"):
            taken[-1] = (taken[-1][0], last)
        elif _stands_above_neighbour(page, line, first, last, turn):
            taken.append((first, last))
    if taken and taken[0][0] == 0:
        line.noted = True
    line.edits.extend((start, end - start, "") for start, end in taken)


def _candidates(text: str, *, lettered: bool) -> list[tuple[int, int]]:
    """The stretches that might be marks: figures, and single letters at their places.

    Years and numbers with a slash after them are none; asking where each figure stands costs most.
    """
    found = [match.span() for match in _figures().finditer(text)]
    if found:
        found = [(begin, end) for begin, end in found if end - begin != _YEAR_FIGURES or text[begin - 1 : begin] != " "]
    if lettered:
        found.extend(match.span(1) for match in _letter().finditer(text))
    if text[1:2] == " " and "a" <= text[0] <= "z":
        found.append((0, 1))
    return sorted(found)


def _stands_above_neighbour(page: PdfPage, line: Line, start: int, end: int, turn: Turn | None) -> bool:
    """Whether a mark is raised above the text beside it, not only above the beginning of the line.

    Cells of a row may stand at different heights.
    """
    before, after = line.text[:start].rstrip(), line.text[end:]
    at = len(before) - 1 if before else end + len(after) - len(after.lstrip())
    if at >= len(line.text):
        return True
    _, neighbour = _origin(page, line.first + at, turn)
    _, own = _origin(page, line.first + start, turn)
    _, bottom, _, top = page.ink(line.first + start) if turn is None else (0.0, own, 0.0, own)
    return max(own, min(bottom, top)) > neighbour + RAISED * line.size


def _apply_edits(line: Line) -> None:
    """Apply what was found to change, and keep the way back to the page's characters."""
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
