"""Writes the blocks of PDF pages down as the prose of one draft.

A sentence may go on on the next page, and a citation with it; between its halves stand the footnotes of
the one page and the running head of the other. These wait until the paragraph has ended.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, Link, Part, Region, RegionKind, Span
from citecheck.readers.pdf_layout import Block, ends_sentence, in_blocks, is_counter, without_counter

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citecheck.readers.pdf_layout import Page
    from citecheck.readers.pdf_lines import Line
    from citecheck.readers.pdf_links import Target

_PIECES_BACK = 3
"""How many pieces of prose are looked at for what stands between two links: a line, its end, the line before."""

Stretches = dict[int, list[tuple[str, int, int]]]
"""The links over a line, by the line's identity: address, start, end."""


class PagesWriter:
    """Takes pages one after the other and makes the draft."""

    def __init__(self) -> None:
        self._prose: list[str] = []
        self._length = 0
        self._links: list[Link] = []
        self._parts: list[Part] = []
        self._regions: list[Region] = []
        self._heads: set[str] = set()
        self._waiting: list[tuple[Block, RegionKind, int, Stretches]] = []
        self._last: Line | None = None
        self._damaged: list[int] = []
        self._without_text: list[int] = []

    def note_damaged(self, number: int) -> None:
        """Remember a page that could not be read."""
        self._damaged.append(number)

    def note_without_text(self, number: int) -> None:
        """Remember a page on which something is printed, but no text."""
        self._without_text.append(number)

    def add(self, page: Page, running: Sequence[Line]) -> None:
        """Write a page down; of its ``running`` lines only those that no page before had."""
        stretches = _by_line(page.targets)
        gone = {id(line) for line in running}
        heads = [line for line in running if self._is_new(line)]
        if heads:
            self._waiting.append((Block(heads), RegionKind.RUNNING_HEAD, page.number, stretches))
        blocks = in_blocks([line for line in page.body if id(line) not in gone])
        body = [block for block in blocks if not block.note]
        for at, block in enumerate(body):
            joined = block.goes_on if at else self._goes_on(block)
            if at == 0 and not joined:
                self._write_waiting()
            self._write(block, page.number, stretches, joined=joined)
            if at == 0:
                self._write_waiting()
        if body:
            self._last = body[-1].lines[-1]
        notes = [block for block in blocks if block.note]
        self._waiting.extend((block, RegionKind.FOOTNOTE, page.number, stretches) for block in notes)
        for target in page.targets:
            if not target.stretches:
                self._links.append(Link(target.address, part=f"page {page.number}"))

    def draft(self, path: str) -> Draft:
        """The draft of all pages."""
        self._write_waiting()
        return Draft(
            path=path,
            format="pdf",
            text="",
            prose="".join(self._prose),
            links=tuple(self._links),
            parts=tuple(self._parts),
            regions=tuple(self._regions),
            notices=tuple(self._notices()),
        )

    def _notices(self) -> list[str]:
        notices = []
        if self._damaged:
            notices.append(f"{_pages(self._damaged)} cannot be read: damaged")
        if self._without_text:
            verb = "holds" if len(self._without_text) == 1 else "hold"
            notices.append(f"{_pages(self._without_text)} {verb} no text; if it is a scan, run OCR first")
        return notices

    def _is_new(self, line: Line) -> bool:
        text = without_counter(line.text)
        if is_counter(line.text) or text in self._heads:
            return False
        self._heads.add(text)
        return True

    def _goes_on(self, block: Block) -> bool:
        """Whether the first block of a page goes on from the last one of the page before."""
        last = self._last
        if last is None or ends_sentence(last.text):
            return False
        first = block.lines[0]
        return abs(first.size - last.size) < 0.15 * last.size

    def _write_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for block, kind, number, stretches in waiting:
            start = self._write(block, number, stretches, joined=False)
            if start < self._length:
                self._regions.append(Region(kind, Span(start, self._length)))

    def _write(self, block: Block, number: int, stretches: Stretches, *, joined: bool) -> int:
        """Write a block and return where it starts."""
        if self._length:
            self._put("\n" if joined else "\n\n")
        start = self._length
        name = f"page {number}"
        if not self._parts or self._parts[-1].name != name:
            self._parts.append(Part(start, name))
        for at, line in enumerate(block.lines):
            if at:
                self._put("\n")
            for address, first, last in stretches.get(id(line), ()):
                self._link(address, line, first, last, name)
            self._put(line.text)
        return start

    def _link(self, address: str, line: Line, first: int, last: int, name: str) -> None:
        """Add a link over a stretch of the line that is written next.

        A link that a line end cuts, or that a program drew word by word, is several annotations: to the
        reader it is one.
        """
        span = Span(self._length + first, self._length + last)
        before = self._links[-1] if self._links else None
        if before is not None and before.target == address and before.text is not None:
            tail = "".join(self._prose[-_PIECES_BACK:])
            at = before.text.end - (self._length - len(tail))
            if at >= 0 and before.text.end <= span.start and not (tail + line.text[:first])[at:].strip("- \n"):
                self._links[-1] = Link(address, text=Span(before.text.start, span.end), part=before.part)
                return
        self._links.append(Link(address, text=span, part=name))

    def _put(self, text: str) -> None:
        self._prose.append(text)
        self._length += len(text)


def _by_line(targets: Sequence[Target]) -> Stretches:
    found: Stretches = {}
    for target in targets:
        for line, start, end in target.stretches:
            found.setdefault(id(line), []).append((target.address, start, end))
    for stretches in found.values():
        stretches.sort(key=lambda each: each[1])
    return found


def _pages(numbers: list[int]) -> str:
    """«page 3», «pages 3, 5-9»."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    told = ", ".join(f"{first}" if first == last else f"{first}-{last}" for first, last in runs)
    return f"page {told}" if len(numbers) == 1 else f"pages {told}"
