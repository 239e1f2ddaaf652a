"""Tables of reStructuredText: which stretches of the file a cell is made of.

A cell of several lines is put together column by column, so that a symbol or a date that
is wrapped within a cell reads on (docutils specification, «Grid Tables», «Simple Tables»).
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_GRID = r"\+[-=+]+\+"
_SIMPLE = r"=+(?:[ ]+=+)+"

Pieces = list[tuple[int, int]]


def is_border(line: str) -> bool:
    """Whether a line is the border of a table: ``+---+---+`` or ``====  ====``."""
    line = line.rstrip()
    return bool(re.fullmatch(_GRID, line) or re.fullmatch(_SIMPLE, line))


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    while at < end:
        close = text.find("\n", at, end)
        close = close if close >= 0 else end
        yield at, close
        at = close + 1


def ends_table(text: str, start: int) -> int:
    """Where the table ends that begins with a line."""
    grid = text[start : start + 400].lstrip().startswith("+")
    end, borders, after_border = start, 0, False
    for at, close in _lines(text, start, len(text)):
        line = text[at:close].strip()
        if grid:
            if not line.startswith(("+", "|")):
                break
        elif not line and borders > 1 and after_border:
            break
        else:
            after_border = is_border(line)
            borders += after_border
        end = min(close + 1, len(text))
    return end


def cells(text: str, start: int, end: int, indent: int) -> Iterator[Pieces]:
    """The cells of a table, row by row, each as the stretches of the file that it is made of."""
    first = text[start + indent : text.find("\n", start) if text.find("\n", start) >= 0 else end]
    if first.startswith("+"):
        yield from _grid(text, start, end)
    else:
        columns = [found.span() for found in re.finditer("=+", first)]
        yield from _simple(text, start, end, indent, columns)


def _grid(text: str, start: int, end: int) -> Iterator[Pieces]:
    """Cells stand between upright lines; a row goes on to the next border."""
    row: dict[int, Pieces] = {}
    for at, close in _lines(text, start, end):
        line = text[at:close]
        if line.lstrip().startswith("+"):
            yield from (row[column] for column in sorted(row))
            row = {}
            continue
        edges = [found.start() for found in re.finditer(r"\|", line)]
        for left, right in pairwise(edges):
            _take(text, row.setdefault(left, []), at, at + left + 1, at + right)
    yield from (row[column] for column in sorted(row))


def _simple(text: str, start: int, end: int, indent: int, columns: list[tuple[int, int]]) -> Iterator[Pieces]:
    """Columns stand under the signs of the border; a line without a first column goes on with the row before."""
    row: dict[int, Pieces] = {}
    for at, close in _lines(text, start, end):
        line = text[at:close]
        border = is_border(line.strip()) or not line.strip().strip("- ")
        if border or line[indent : indent + columns[0][1]].strip():
            yield from (row[column] for column in sorted(row))
            row = {}
        if border:
            continue
        for number, (left, _) in enumerate(columns):
            last = number + 1 == len(columns)
            right = close if last else min(close, at + indent + columns[number + 1][0])
            begin = min(close, at + indent + left)
            _take(text, row.setdefault(number, []), at, begin, right)
    yield from (row[column] for column in sorted(row))


def _take(text: str, pieces: Pieces, line: int, start: int, end: int) -> None:
    """Take what stands in a line of a cell; the line end before it keeps it apart from the line above."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if end > start:
        if pieces:
            pieces.append((line - 1, line))
        pieces.append((start, end))
