"""From the lines of a PDF page to blocks in reading order, with running heads and footnotes told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from citecheck.readers.pdf_lines import Line
    from citecheck.readers.pdf_links import Target

_ZONE = 0.15
"""Running heads stand in this much of the page's height at its top and its bottom."""
_ZONE_LINES = 5
"""And are no more lines than this."""

_HEAD_CHARACTERS = 60
"""What is longer is no head, though it may stand above a page number."""
_SAME_HEIGHT_POINTS = 4.0

_SAME_ROW = 0.3
_CELL_GAP = 0.5
_HEAD_GAP = 2.5
"""Running heads stand at least so many sizes from the text."""
_NEW_PARAGRAPH = 1.3
"""A distance between two lines that is so many times the usual one ends a paragraph."""
_USUAL_PITCH = 1.25
"""The distance between lines, in sizes of their font, where a page has too few lines to tell."""
_FAR = 4.0
"""Text that stands so many sizes further down is another piece of the page."""
_NEXT_COLUMN = 8.0
"""Text that goes on so many sizes further up goes on in the next column; by less, in the next cell of a table."""
_SIZE_CHANGE = 0.15
_NOTE_SIZE = 0.93

_OPEN_END = ("/", "-", "(", "\N{HYPHEN}", "\N{NON-BREAKING HYPHEN}")
_SENTENCE_END = (".", ":", ";", "?", "!", "\N{IDEOGRAPHIC FULL STOP}", "\N{ARABIC QUESTION MARK}")


@cache
def _counter() -> re.Pattern[str]:
    """A line that counts pages: «Page 2», «2/6 24-22846», «97-31708 (E) 181197 /...», «*2422846*»."""
    job = r"(?:[A-Z]{2,3}\.)?\d\d-\d{4,5}(?:\s*\([A-Z]\))?(?:\s+\d{6})?"
    page = r"(?:(?:page|página|pág\.|стр\.|страница|seite|p\.|第)\s*)?\d{1,5}(?:\s*(?:/|of|de|из|sur)\s*\d{1,5}|\s*页)?"
    worded = r"(?:page|página|pág\.|стр\.|страница|seite|第)\s*\d{1,5}(?:\s*页)?"
    counted = r"\d{1,5}\s*(?:/|of|de|из|sur)\s*\d{1,5}"
    return re.compile(
        rf"(?:[-\u2013]\s*\d{{1,5}}\s*[-\u2013]|{worded}|(?:{page}\s+)?{job}(?:\s+{page})?|{counted}|\*\d{{6,8}}\*)"
        r"(?:\s*/\.\.\.)?|/\.\.\.|/\N{HORIZONTAL ELLIPSIS}",
        re.IGNORECASE,
    )


@dataclass(slots=True)
class Block:
    """Lines that belong together.

    Attributes:
        goes_on: Whether it is the next column of the block before.
        note: Whether it is a footnote.
    """

    lines: list[Line]
    goes_on: bool = False
    note: bool = False

    @property
    def size(self) -> float:
        """The size of its font, in points."""
        return max(line.size for line in self.lines)


@dataclass(slots=True)
class Page:
    """A page in pieces.

    Attributes:
        number: From 1 on.
        body: All its lines.
        head, foot: The lines at its edges that might repeat on other pages, from the outermost inwards.
        standing: What they say, without page numbers beside it, and at which height.
        ahead: How far bare numbers among them are ahead of the number of the page.
        targets: Its links.
    """

    number: int
    body: list[Line]
    head: list[Line] = field(default_factory=list)
    foot: list[Line] = field(default_factory=list)
    standing: list[tuple[str, float]] = field(default_factory=list)
    ahead: frozenset[int] = frozenset()
    targets: list[Target] = field(default_factory=list)

    def stands(self, text: str, base: float) -> bool:
        """Whether a text stands at an edge, at that height."""
        return any(said == text and abs(height - base) <= _SAME_HEIGHT_POINTS for said, height in self.standing)


def cut_edges(number: int, lines: list[Line]) -> Page:
    """The page, with the lines at its top and bottom edge set apart."""
    if not lines:
        return Page(number, [])
    top = max(line.base for line in lines)
    bottom = min(line.base for line in lines)
    zone = _ZONE * (top - bottom)
    falling = sorted(lines, key=_height, reverse=True)
    head = _edge(falling[:_ZONE_LINES], lambda line: line.base >= top - zone)
    above = {id(line) for line in head}
    foot = _edge(falling[: -_ZONE_LINES - 1 : -1], lambda line: line.base <= bottom + zone and id(line) not in above)
    edges = (*head, *foot)
    standing = [(without_counter(line.text), line.base) for line in edges]
    ahead = frozenset(int(line.text) - number for line in edges if _is_number(line.text))
    return Page(number, lines, head, foot, standing, ahead)


def _height(line: Line) -> float:
    return line.base


def _edge(lines: list[Line], in_zone: Callable[[Line], bool]) -> list[Line]:
    """The first of these lines, up to the gap that sets running heads off from the text."""
    edge: list[Line] = []
    for line in lines:
        if not in_zone(line) or (edge and abs(line.base - edge[-1].base) > _HEAD_GAP * line.size):
            break
        edge.append(line)
    return edge


def running(page: Page, others: Sequence[Page]) -> list[Line]:
    """The lines at the edges of a page that are running heads, page counters or job numbers.

    ``others`` are the pages near it: heads alternate between left and right pages, so two on either side.
    """
    numbers = frozenset().union(*(other.ahead for other in others))
    found: list[Line] = []
    for edge in (page.head, page.foot):
        doubtful: list[Line] = []
        for line in edge:
            if _counts(line.text, page.number, numbers):
                # What stands between a page counter and the edge of the page is no text either.
                if page.number > 1 or not doubtful:
                    found.extend(doubtful)
                    doubtful = []
                    found.append(line)
            elif not doubtful and _repeats(line, others):
                found.append(line)
            elif len(line.text) > _HEAD_CHARACTERS or ends_sentence(line.text):
                break
            else:
                doubtful.append(line)
    return found


def _repeats(line: Line, others: Sequence[Page]) -> bool:
    text = without_counter(line.text)
    return len(text) > 2 and not ends_sentence(text) and any(other.stands(text, line.base) for other in others)


def _counts(text: str, number: int, numbers: frozenset[int]) -> bool:
    if _is_number(text):
        ahead = int(text) - number
        return ahead == 0 or ahead in numbers
    return _counter().fullmatch(text) is not None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= 5


def is_counter(text: str) -> bool:
    """Whether a running line says nothing but a number of the page or of the printing job."""
    return _is_number(text) or _counter().fullmatch(text) is not None


def without_counter(text: str) -> str:
    """A running head without the page number that stands beside it."""
    text = re.sub(r"^\d{1,5}(?:/\d{1,5})?\s+|\s+\d{1,5}(?:/\d{1,5})?$", "", text)
    return re.sub(r"(?i)\b(page|página|стр\.|p\.)\s*\d{1,5}", r"\1", text)


def in_blocks(lines: list[Line]) -> list[Block]:
    """The lines as blocks in reading order."""
    pitches = _pitches(lines)
    blocks: list[Block] = []
    for piece in _ordered(_pieces(lines)):
        begun = len(blocks)
        for line in piece:
            if len(blocks) > begun and not _parts(blocks[-1].lines[-1], line, pitches):
                blocks[-1].lines.append(line)
            else:
                blocks.append(Block([line]))
        if begun and begun < len(blocks):
            last, first = blocks[begun - 1].lines[-1], blocks[begun].lines[0]
            blocks[begun].goes_on = first.base - last.base > _NEXT_COLUMN * first.size and not ends_sentence(last.text)
    _mark_notes(blocks)
    return blocks


def ends_sentence(text: str) -> bool:
    """Whether a line seems to be the last of its paragraph."""
    return text.rstrip(")]\N{RIGHT DOUBLE QUOTATION MARK}\"'").endswith(_SENTENCE_END)


def _pieces(lines: list[Line]) -> list[list[Line]]:
    """The lines cut where the text goes up or far down."""
    pieces: list[list[Line]] = []
    for line in lines:
        if pieces:
            last = pieces[-1][-1]
            size = max(last.size, line.size)
            if -_SAME_ROW * size <= last.base - line.base <= _FAR * size:
                pieces[-1].append(line)
                continue
        pieces.append([line])
    return pieces


def _ordered(pieces: list[list[Line]]) -> list[list[Line]]:
    """The pieces from top to bottom, where one stands wholly above another; else as they came (columns, cells)."""
    ordered: list[list[Line]] = []
    for piece in pieces:
        bottom = min(line.base for line in piece)
        at = len(ordered)
        while at and bottom > max(line.base for line in ordered[at - 1]):
            at -= 1
        ordered.insert(at, piece)
    return ordered


def _pitches(lines: list[Line]) -> dict[int, float]:
    """The usual distance between two lines, by the size of their font."""
    distances: dict[int, list[float]] = {}
    for last, line in pairwise(lines):
        distance = last.base - line.base
        if abs(last.size - line.size) < _SIZE_CHANGE * line.size and 0.5 * line.size < distance < 3.5 * line.size:
            distances.setdefault(round(line.size), []).append(distance)
    # Most lines of a page follow one of their own paragraph; on a title page only some do.
    return {size: sorted(found)[len(found) // 3] for size, found in distances.items() if len(found) > 2}


def _parts(last: Line, line: Line, pitches: dict[int, float]) -> bool:
    """Whether a new block begins between two lines of a piece."""
    size = max(last.size, line.size)
    if line.noted or abs(last.size - line.size) > _SIZE_CHANGE * size:
        return True
    distance = last.base - line.base
    if distance < _SAME_ROW * size:
        # Two cells of a row; or one line, which PDFium cut at a raised mark.
        return line.left - last.right > _CELL_GAP * size
    if last.text.endswith(_OPEN_END):
        return False
    return distance > _NEW_PARAGRAPH * pitches.get(round(line.size), _USUAL_PITCH * line.size)


def _mark_notes(blocks: list[Block]) -> None:
    """Tell the footnotes: what begins with a raised mark, and the smaller print after it, to the page's end."""
    characters: dict[int, int] = {}
    for block in blocks:
        characters[round(block.size * 2)] = characters.get(round(block.size * 2), 0) + sum(
            len(line.text) for line in block.lines
        )
    usual = max(characters, key=lambda size: characters[size], default=0) / 2
    tail = len(blocks)
    while tail and (_begins_note(blocks[tail - 1]) or blocks[tail - 1].size < _NOTE_SIZE * usual):
        tail -= 1
    # Small print alone may be a table; and a footnote may be printed as large as the text.
    tail = min(tail, len(blocks) // 2)
    first = next((at for at in range(tail, len(blocks)) if _begins_note(blocks[at])), len(blocks))
    if any(block.goes_on for block in blocks[first:]):
        return
    for block in blocks[first:]:
        block.note = True


def _begins_note(block: Block) -> bool:
    first = block.lines[0]
    return first.noted or first.text.startswith(("*", "\u2020"))
