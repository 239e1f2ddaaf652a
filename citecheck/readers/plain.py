"""Plain text, and what is read as plain text: the prose is the text itself.

Symbols cut by line ends and footnote marks glued to them are the extraction's matter, since
they come in every format. What belongs to this format alone are pages: a form feed ends one,
and the lines that come back on every page are running heads.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, Region, RegionKind, Span
from citecheck.readers.encoding import open_text
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source

_HEAD_LINES = 3
"""How many lines at the top and at the foot of a page may be a running head."""
_HEAD_LENGTH = 120


def read(source: Source) -> Draft:
    """Read plain text.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    file = open_text(source)
    draft = file.draft(source, "text")
    if "\f" not in file.lines:
        return draft
    return replace(draft, regions=_running_heads(file.lines))


def _running_heads(text: str) -> tuple[Region, ...]:
    """The lines at the edges of pages that stand on at least two of them, page numbers apart."""
    edges: dict[str, list[Span]] = {}
    start = 0
    for page in text.split("\f"):
        for span in _edge_lines(page, start):
            edges.setdefault(_without_counter(text[span.start : span.end]), []).append(span)
        start += len(page) + 1
    found = sorted(span for spans in edges.values() if len(spans) > 1 for span in spans)
    return tuple(Region(RegionKind.RUNNING_HEAD, span) for span in found)


def _edge_lines(page: str, start: int) -> list[Span]:
    """The first and the last lines of a page that hold something and are short."""
    found: list[Span] = []
    at = 0
    for _ in range(_HEAD_LINES):
        span = _line_from(page, at, start)
        if span is None:
            break
        found.append(span)
        at = span.end - start + 1
    end = len(page)
    for _ in range(_HEAD_LINES):
        end = len(page[:end].rstrip()) if end < len(page) else len(page.rstrip())
        first = page.rfind("\n", 0, end) + 1
        if end <= at or first < at:
            break
        found.append(Span(start + first, start + end))
        end = first
    return [span for span in found if span.length <= _HEAD_LENGTH]


def _line_from(page: str, at: int, start: int) -> Span | None:
    """The next line of a page that is not blank."""
    while at < len(page):
        end = page.find("\n", at)
        end = len(page) if end < 0 else end
        if page[at:end].strip():
            return Span(start + at, start + end)
        at = end + 1
    return None


def _without_counter(line: str) -> str:
    """What the running heads of two pages have in common: all but a page number at their edge.

    Figures elsewhere count, since a list of symbols may run over a page's end.
    """
    words = line.split()
    for edge in (0, -1):
        if len(words) > 1 and words[edge].strip("-/").replace("/", "", 1).isdigit():
            del words[edge]
    return " ".join(words)
