"""Builds a draft's prose piece by piece, with the marks that lead back to the file."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from citecheck.model.draft import Link, Mark, Part, Region, RegionKind, Span

BLANK_LINE = "\n\n"

DEEPEST_NOTES = 20
"""Footnotes within footnotes; deeper ones stay where they are written."""


class Origin:
    """Where a text that was put together from stretches of the file comes from.

    Scanners of inline markup work on one string; where the lines of a paragraph stand apart
    in the file (a quotation's ``>``, a comment between), that string is a copy.
    """

    def __init__(self, pieces: list[tuple[int, int]]) -> None:
        """``pieces`` are stretches of the file, whose texts stand one after the other in the copy."""
        self._files = [start for start, _ in pieces]
        self._starts: list[int] = []
        at = 0
        for start, end in pieces:
            self._starts.append(at)
            at += end - start

    def split(self, start: int, end: int) -> list[tuple[int, int]]:
        """The stretches of the file that a stretch of the copy comes from."""
        starts, found = self._starts, []
        at = bisect_right(starts, start) - 1
        while start < end:
            after = starts[at + 1] if at + 1 < len(starts) else end
            here = min(end, after)
            offset = self._files[at] - starts[at]
            found.append((start + offset, here + offset))
            start = here
            at += 1
        return found

    def file(self, offset: int) -> int:
        """Where a character of the copy stands in the file."""
        at = bisect_right(self._starts, offset) - 1
        return offset - self._starts[at] + self._files[at]


@dataclass(slots=True)
class Block:
    """A paragraph, heading, cell or footnote: the stretches of the file that it stands in."""

    kind: str
    pieces: list[tuple[int, int]]


class ProseBuilder:
    """Collects prose in the order in which it is read.

    Offsets of ``links`` and ``regions`` are those of this builder's own prose; a builder
    can be put behind another, as footnotes are behind their paragraph.
    """

    __slots__ = ("_from", "_notes", "_pieces", "_shown", "_to", "length", "links", "marks", "parts", "regions", "text")

    def __init__(self, text: str) -> None:
        self.text = text
        self._pieces: list[str] = []
        # Each mark is (prose start, file start, length of both) or (…, length in prose, length in file).
        self.marks: list[tuple[int, int, int, int]] = []
        self.links: list[Link] = []
        self.regions: list[Region] = []
        self.parts: list[Part] = []
        self.length = 0
        # The end of what was taken, but for the stretch of the file that is being copied: from where to where.
        self._shown = BLANK_LINE
        self._from, self._to = 0, -1
        self._notes: list[ProseBuilder] = []

    def copy(self, start: int, end: int) -> None:
        """Take a stretch of the file as it stands."""
        if end <= start:
            return
        if start != self._to:
            self._close()
            self._from = start
        self._to = end
        self.length += end - start

    def _close(self) -> None:
        """Take what was copied so far as one piece: stretches that follow each other in the file are one."""
        start, end = self._from, self._to
        if end < 0:
            return
        size = end - start
        self._pieces.append(self.text[start:end])
        self.marks.append((self.length - size, start, size, size))
        self._shown = self._tail
        self._to = -1

    @property
    def _tail(self) -> str:
        """The last two characters."""
        start, end = self._from, self._to
        if end < 0:
            return self._shown
        return self.text[end - 2 : end] if end - start > 1 else self._shown[-1:] + self.text[start:end]

    def copy_from(self, origin: Origin | None, start: int, end: int) -> None:
        """Take a stretch of a text put together from the file; ``None``: of the file itself."""
        if origin is None:
            self.copy(start, end)
            return
        for first, last in origin.split(start, end):
            self.copy(first, last)

    def show(self, shown: str, start: int, end: int) -> None:
        """Take a stretch of the file that is shown as something else: an entity, an escape."""
        if not shown:
            return
        self._close()
        self.marks.append((self.length, start, len(shown), end - start))
        self._add(shown)

    def insert(self, shown: str) -> None:
        """Put in what no character of the file stands for."""
        self._close()
        self._add(shown)

    def _add(self, shown: str) -> None:
        self._pieces.append(shown)
        self.length += len(shown)
        self._shown = (self._shown + shown)[-2:]

    @property
    def ends_blank(self) -> bool:
        """Whether white space stands last, so that more of it would say nothing."""
        return self._tail[-1:].isspace()

    def end_line(self) -> None:
        """Begin a new line unless one has just begun."""
        if not self._tail.endswith("\n"):
            self.insert("\n")

    def end_block(self) -> None:
        """End a paragraph, a cell or a footnote: a blank line, and the footnotes that were written amid it."""
        if self.length and (tail := self._tail) != BLANK_LINE:
            self.insert("\n" if tail.endswith("\n") else BLANK_LINE)
        if self._notes:
            notes, self._notes = self._notes, []
            for note in notes:
                self.append(note)

    def defer(self, note: ProseBuilder) -> None:
        """Keep a footnote until the block ends, so that the sentence around it reads on."""
        self._notes.append(note)

    def append(self, other: ProseBuilder) -> None:
        """Put another builder's prose behind this one's, as a block."""
        other.end_block()
        if not other.length:
            return
        self.end_block()
        other._close()
        self._close()
        shift = self.length
        self._pieces.extend(other._pieces)
        self.marks.extend((prose + shift, file, shown, printed) for prose, file, shown, printed in other.marks)
        self.links.extend(_shifted_link(link, shift) for link in other.links)
        self.regions.extend(Region(one.kind, _shifted(one.span, shift)) for one in other.regions)
        self.parts.extend(Part(part.start + shift, part.name) for part in other.parts)
        self.length += other.length
        self._shown = other._shown

    def region(self, kind: RegionKind, start: int) -> None:
        """Say what is special about the prose since ``start``."""
        if self.length > start:
            self.regions.append(Region(kind, Span(start, self.length)))

    def prose(self) -> str:
        """What was collected."""
        self.end_block()
        self._close()
        return "".join(self._pieces)

    def all_marks(self) -> tuple[Mark, ...]:
        """The marks as drafts hold them."""
        return tuple(Mark(prose, prose + shown, file, file + printed) for prose, file, shown, printed in self.marks)


def _shifted(span: Span, by: int) -> Span:
    return Span(span.start + by, span.end + by)


def _shifted_link(link: Link, by: int) -> Link:
    text = _shifted(link.text, by) if link.text is not None else None
    return Link(link.target, link.span, text, link.part)
