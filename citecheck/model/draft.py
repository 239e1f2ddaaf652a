"""The draft: the file that is checked, as text with a way back to its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from enum import StrEnum
from functools import cached_property

from citecheck.value import Value


class Span(Value):
    """A stretch of text: offsets in code points, ``end`` excluded."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """In code points; nothing stands in an empty stretch, but it has a place."""
        return self.end - self.start


class Location(Value):
    """Where something stands, in words that its reader understands.

    Lines and columns start at 1, the end column is excluded; they are ``None``
    where lines mean nothing (PDF, DOCX, ODT), and ``part`` says ``page 3`` or
    ``footnote 12`` instead. ``start`` and ``end`` are offsets of the decoded file.
    """

    path: str
    line: int | None = None
    column: int | None = None
    end_line: int | None = None
    end_column: int | None = None
    part: str | None = None
    start: int | None = None
    end: int | None = None


class Mark(Value):
    """A stretch of prose and the stretch of the file that it was read from.

    Stretches of equal length correspond character by character; of unequal
    length (an entity, an escape) only as a whole.
    """

    prose_start: int
    prose_end: int
    file_start: int
    file_end: int

    @property
    def linear(self) -> bool:
        """Whether the two stretches correspond character by character."""
        return self.prose_end - self.prose_start == self.file_end - self.file_start


class Link(Value):
    """A hyperlink of the draft.

    Attributes:
        target: The address as the format means it, escapes resolved.
        span: Where the address stands in the file; ``None`` where files have no offsets.
        text: Which stretch of the prose is its visible text; ``None`` where it has none.
            Several links may share one ``span`` (uses of one reference definition).
        part: The place in words, for formats without lines and links without text.
    """

    target: str
    span: Span | None = None
    text: Span | None = None
    part: str | None = None


class Excerpt(Value):
    """The line of text around a place; ``start`` to ``end`` of ``text`` is what is pointed at.

    Long lines are cut around the place. The text is the draft's own: reports escape it.
    """

    text: str
    start: int
    end: int


class RegionKind(StrEnum):
    """What is special about a stretch of prose."""

    MASTHEAD = "masthead"
    RUNNING_HEAD = "running head"
    FOOTNOTE = "footnote"
    HIDDEN = "hidden"
    HEADING = "heading"


class Region(Value):
    """A stretch of prose that is read differently (code is no prose at all)."""

    kind: RegionKind
    span: Span


class Part(Value):
    """From ``start`` (an offset of the prose) on, the place is called ``name``: ``page 3``."""

    start: int
    name: str


class Draft(Value, remembers=True):
    r"""A file that was read: its text, its prose and the way from one to the other.

    Attributes:
        path: As the user gave it, with ``/``.
        format: The name of the reader's format, such as ``markdown``.
        encoding: How the bytes were decoded; ``None`` for formats that are no text.
        text: The decoded file without its byte order mark; empty for PDF, DOCX and ODT.
        prose: What is searched: markup resolved, code and comments left out. Lines
            end with ``\n`` where the source wraps; a blank line ends a block (a
            paragraph, a cell, a footnote).
        marks: Prose ↔ file, sorted by prose and disjoint. Empty with ``text``: they correspond
            character by character (line ends may differ). A footnote written amid a sentence
            follows its paragraph in the prose, so that places in the file may jump back.
        links: Hyperlinks that the markup makes; bare addresses stay in the prose.
        parts: Names of places, sorted, for formats without lines and for bibliographies (the entries' keys).
        regions: Stretches of prose with a meaning of their own.
        document: The draft's own symbol where the format states it (Akoma Ntoso).
        language: The language that the format declares, as a two-letter code.
        notices: What the user should know of the reading («page 3 holds no text»).
        comments: Where the format's comments stand in the file, sorted; suppressions are written there.
    """

    path: str
    format: str
    text: str
    prose: str
    encoding: str | None = None
    marks: tuple[Mark, ...] = ()
    links: tuple[Link, ...] = ()
    parts: tuple[Part, ...] = ()
    regions: tuple[Region, ...] = ()
    document: str | None = None
    language: str | None = None
    notices: tuple[str, ...] = ()
    comments: tuple[Span, ...] = ()

    @property
    def has_lines(self) -> bool:
        """Whether places are lines and columns; else they are parts."""
        return self.encoding is not None

    def file_span(self, span: Span) -> Span | None:
        """Where a stretch of prose stands in the file; ``None`` for formats without lines.

        The answer covers every character of the file that the stretch was read from,
        and the markup between.
        """
        if not self.has_lines:
            return None
        if not self.marks:
            return span
        return Span(self.file_offset(span.start), self._file_end(span.end))

    def stretch(self, offset: int) -> tuple[int, int, int] | None:
        """From where to where the prose around an offset stands in the file character by character, and how far on.

        ``None`` where it does not, and for formats without lines.
        """
        if not self.has_lines:
            return None
        if not self.marks:
            return 0, len(self.prose), 0
        at = bisect_right(self._mark_starts, offset) - 1
        if at < 0:
            return None
        start, end, file_start, file_end = self.marks[at]
        return (start, end, file_start - start) if offset < end and file_end - file_start == end - start else None

    def file_offset(self, offset: int) -> int:
        """Where a character of the prose stands in a file with lines."""
        marks = self.marks
        if not marks:
            return offset
        at = bisect_right(self._mark_starts, offset) - 1
        if at < 0 or offset >= marks[at].prose_end:
            # Between two marks stands what the reader put in: the next mark follows it.
            return marks[at + 1].file_start if at + 1 < len(marks) else len(self.text)
        mark = marks[at]
        return mark.file_start + (offset - mark.prose_start if mark.linear else 0)

    def _file_end(self, end: int) -> int:
        marks = self.marks
        at = bisect_right(self._mark_starts, end - 1) - 1
        if at < 0:
            return marks[0].file_start
        mark = marks[at]
        if end >= mark.prose_end or not mark.linear:
            return mark.file_end
        return mark.file_start + end - mark.prose_start

    def contiguous(self, span: Span) -> bool:
        """Whether a stretch of prose stands in the file letter for letter, without markup between.

        Only such a stretch can be replaced by a fix.
        """
        where = self.file_span(span)
        return where is not None and self.text[where.start : where.end] == self.prose[span.start : span.end]

    def part(self, offset: int) -> str | None:
        """The name of the place at an offset of the prose."""
        at = bisect_right(self.parts, offset, key=_part_start) - 1
        return self.parts[at].name if at >= 0 else None

    def locate(self, span: Span) -> Location:
        """The place of a stretch of prose."""
        where = self.file_span(span)
        if where is None:
            return Location(self.path, part=self.part(span.start))
        return self.locate_in_file(where, self.part(span.start))

    def locate_in_file(self, where: Span, part: str | None = None) -> Location:
        """The place of a stretch of the file, and what the format calls it (the entry of a bibliography)."""
        return self.show_in_file(where, part)[0]

    def show_in_file(self, where: Span, part: str | None = None) -> tuple[Location, Excerpt]:
        """The place of a stretch of the file, and the line around it."""
        starts, text = self._line_starts, self.text
        start, end = where
        line = end_line = bisect_right(starts, start)
        first = last_first = starts[line - 1]
        if line < len(starts):
            last = starts[line] - 1
            if last > first and text[last - 1] == "\r":
                last -= 1
            if end > starts[line]:
                end_line = bisect_right(starts, end - 1)
                last_first = starts[end_line - 1]
        else:
            last = len(text)
        # Straight as the tuples that they are: there are two for each citation.
        location = (self.path, line, start - first + 1, end_line, end - last_first + 1, part, start, end)
        return _make(Location, location), _cut(text, start, end, first, max(last, start))

    def excerpt(self, span: Span) -> Excerpt:
        """The line around a stretch of prose: of the file, or of the prose where files have no lines."""
        where = self.file_span(span)
        if where is not None:
            return self.excerpt_in_file(where)
        start, end = span
        lowest, highest = max(0, start - _EXCERPT_MARGIN), max(end, start) + _EXCERPT_MARGIN
        first = self.prose.rfind("\n", lowest, start) + 1 or lowest
        last = self.prose.find("\n", start, highest)
        return _cut(self.prose, start, end, first, last if last >= 0 else min(len(self.prose), highest))

    def excerpt_in_file(self, where: Span) -> Excerpt:
        """The line around a stretch of the file."""
        return self.show_in_file(where)[1]

    @cached_property
    def _mark_starts(self) -> list[int]:
        return [mark.prose_start for mark in self.marks]

    @cached_property
    def _line_starts(self) -> list[int]:
        text = self.text
        if "\r" in text:
            return [0, *map(re.Match.end, re.finditer(_ANY_LINE_END, text))]
        if text.count("\n", 0, _SAMPLE) > _SHORT_LINES:
            return [0, *map(re.Match.end, re.finditer("\n", text))]
        # A single letter is found fastest so where lines are long.
        starts = [0]
        find, add = text.find, starts.append
        at = find("\n") + 1
        while at:
            add(at)
            at = find("\n", at) + 1
        return starts


_make = tuple.__new__
_EXCERPT_MARGIN = 200
_SAMPLE, _SHORT_LINES = 40_000, 100
_ANY_LINE_END = "\r\n|\r|\n"


def _part_start(part: Part) -> int:
    return part.start


def _cut(text: str, start: int, end: int, first: int, last: int) -> Excerpt:
    """What is between ``first`` and ``last`` around a place."""
    # A file may be one line of fifty megabytes: look no further than a reader can take in.
    if start - first > _EXCERPT_MARGIN:
        first = start - _EXCERPT_MARGIN
    if last - end > _EXCERPT_MARGIN:
        last = max(end, start) + _EXCERPT_MARGIN
    return _make(Excerpt, (text[first:last], start - first, (min(last, end)) - first))
