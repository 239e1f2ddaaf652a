"""What word processors' formats have in common: blocks of text, with notes, links and places.

A block (paragraph, cell, footnote) may hold others: a footnote stands inside the paragraph that it
belongs to, a text box is anchored in one. The inner ones follow the outer one in the prose, so that a
citation is never cut by what is printed elsewhere.
"""

from __future__ import annotations

import re
from functools import cache

from citecheck.model.draft import Draft, Link, Part, Region, RegionKind, Span

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
_TAIL = 80
"""How many characters before a raised mark are looked at: longer than any symbol."""


@cache
def _note_mark() -> re.Pattern[str]:
    # Figures, asterisks and daggers, alone, in brackets or listed: «12», «*», «1, 2», «[3]».
    return re.compile(r"[\s\d*†‡§¶#,;()\[\]]*[\d*†‡§¶#][\s\d*†‡§¶#,;()\[\]]*")


@cache
def _note_letter() -> re.Pattern[str]:
    # Tables of the United Nations mark their notes with raised letters.
    return re.compile(r"[\s(\[]*[a-z](?:\s*,\s*[a-z])*[\s)\]]*")


@cache
def _symbol_before() -> re.Pattern[str]:
    return re.compile(r"\w[\w.\-\N{NON-BREAKING HYPHEN}]*/[\w./()\- \N{NON-BREAKING HYPHEN}]*[\w)]$")


def is_note_mark(raised: str, before: str) -> bool:
    """Whether raised text marks a note, so that it is no part of the word before it.

    Ordinals («21st», «1er», «3.º») are raised as well and stay; a single letter is a mark only after a symbol.
    """
    if _note_mark().fullmatch(raised):
        return True
    return bool(_note_letter().fullmatch(raised) and _symbol_before().search(before))


class _Block:
    """A block that is being written: its text, its links as offsets in it, and the blocks within."""

    __slots__ = ("inner", "length", "links", "name", "opened", "pieces", "raised", "region")

    def __init__(self, name: str | None, region: RegionKind | None) -> None:
        self.name = name
        self.region = region
        self.pieces: list[str] = []
        self.length = 0
        self.raised: list[str] = []
        self.links: list[tuple[str, int, int]] = []
        self.opened: list[tuple[str, int]] = []
        self.inner: list[_Block] = []

    def write(self, text: str) -> None:
        if self.raised:
            self.settle()
        self.pieces.append(text)
        self.length += len(text)

    def settle(self) -> None:
        """Decide about the raised text that was just written, now that it is complete."""
        raised = "".join(self.raised)
        self.raised.clear()
        if raised and not is_note_mark(raised, "".join(self.pieces[-_TAIL:])[-_TAIL:]):
            self.write(raised)

    def close_link(self, *, drop_empty: bool = False) -> None:
        self.settle()
        target, start = self.opened.pop()
        if drop_empty and start == self.length:
            return
        if self.links and not self.opened and self.links[-1][0] == target:
            _, first, last = self.links[-1]
            if not "".join(self.pieces)[last:start].strip():
                # Word cuts a link in two where its text was edited; to the reader it is one.
                self.links[-1] = (target, first, self.length)
                return
        self.links.append((target, start, self.length))


class Manuscript:
    """Takes down blocks in the order in which a reader of the format meets them, and makes the draft of them."""

    def __init__(self) -> None:
        self._prose: list[str] = []
        self._length = 0
        self._links: list[Link] = []
        self._parts: list[Part] = []
        self._regions: list[Region] = []
        self._open: list[_Block] = []
        self._paragraphs = 0
        self._notices: list[str] = []

    @property
    def is_empty(self) -> bool:
        """Whether nothing was taken down yet."""
        return not self._length and not self._links

    def open(self, name: str | None = None, region: RegionKind | None = None) -> None:
        """Begin a block called ``name``; ``None`` stands for the next paragraph."""
        self._open.append(_Block(name, region))

    def close(self) -> None:
        """End the block, and with it the links that are still open."""
        block = self._open.pop()
        while block.opened:
            block.close_link()
        if block.raised:
            block.settle()
        if self._open:
            self._open[-1].inner.append(block)
        else:
            self._take_down(block)

    def write(self, text: str) -> None:
        """Add text to the block."""
        if self._open and text:
            if SOFT_HYPHEN in text:
                text = text.replace(SOFT_HYPHEN, "")
            block = self._open[-1]
            if block.raised:
                block.settle()
            block.pieces.append(text)
            block.length += len(text)

    def write_raised(self, text: str) -> None:
        """Add superscript text, which is left out if it turns out to be the mark of a note."""
        if self._open and text:
            self._open[-1].raised.append(text.replace(SOFT_HYPHEN, ""))

    def open_link(self, target: str) -> bool:
        """Begin a link to ``target``; tells whether there is a block to hold it."""
        if not self._open:
            return False
        block = self._open[-1]
        block.settle()
        block.opened.append((target, block.length))
        return True

    def close_link(self, *, drop_empty: bool = False) -> None:
        """End the link that was begun last, if the block still has one; without text it may be dropped."""
        if self._open and self._open[-1].opened:
            self._open[-1].close_link(drop_empty=drop_empty)

    def mark_heading(self) -> None:
        """Say that the block is a heading, unless it is something else already."""
        if self._open and self._open[-1].region is None:
            self._open[-1].region = RegionKind.HEADING

    def notice(self, text: str) -> None:
        """Tell the user something of the reading, once."""
        if text not in self._notices:
            self._notices.append(text)

    def append(self, other: Manuscript) -> None:
        """Add all that another manuscript took down, as if it had been taken down here."""
        if other._length and self._length:
            self._prose.append("\n\n")
            self._length += 2
        base = self._length
        self._prose.extend(other._prose)
        self._length += other._length
        for link in other._links:
            text = link.text and Span(link.text.start + base, link.text.end + base)
            self._links.append(Link(link.target, text=text, part=link.part))
        for part in other._parts:
            if not self._parts or self._parts[-1].name != part.name:
                self._parts.append(Part(part.start + base, part.name))
        self._regions.extend(
            Region(region.kind, Span(region.span.start + base, region.span.end + base)) for region in other._regions
        )
        for notice in other._notices:
            self.notice(notice)

    def _take_down(self, outermost: _Block) -> None:
        """Write a block down, and then those within it, however deep they stand."""
        waiting = [outermost]
        while waiting:
            block = waiting.pop()
            self._take_one_down(block)
            waiting.extend(reversed(block.inner))

    def _take_one_down(self, block: _Block) -> None:
        pieces = block.pieces
        text = pieces[0] if len(pieces) == 1 else "".join(pieces)
        stripped = text.strip()
        links = block.links
        if stripped or links:
            name = block.name
            if name is None:
                self._paragraphs += 1 if stripped else 0
                name = f"paragraph {self._paragraphs or 1}"
            start = self._length
            if stripped:
                if start:
                    self._prose.append("\n\n")
                    start += 2
                if not self._parts or self._parts[-1].name != name:
                    self._parts.append(Part(start, name))
                self._prose.append(stripped)
                self._length = start + len(stripped)
                if block.region is not None:
                    self._regions.append(Region(block.region, Span(start, self._length)))
            if links:
                lead = len(text) - len(text.lstrip())
                for target, first, last in links:
                    self._links.append(_link(target, first - lead, last - lead, len(stripped), start, name))

    def draft(self, path: str, format_name: str) -> Draft:
        """The draft of all that was taken down."""
        return Draft(
            path=path,
            format=format_name,
            text="",
            prose="".join(self._prose),
            links=tuple(self._links),
            parts=tuple(self._parts),
            regions=tuple(self._regions),
            notices=tuple(self._notices),
        )


def _link(target: str, first: int, last: int, length: int, base: int, name: str) -> Link:
    first, last = max(first, 0), min(last, length)
    text = Span(base + first, base + last) if first < last else None
    return Link(target, text=text, part=name)
