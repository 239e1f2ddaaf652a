"""From tags and text to prose: what HTML and XML readers have in common."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from urllib.parse import urljoin

from citecheck.model.draft import Link, RegionKind, Span
from citecheck.readers.entities import reference_at, resolved
from citecheck.readers.prose import DEEPEST_NOTES, ProseBuilder


@dataclass(slots=True)
class _OpenLink:
    target: str
    span: Span
    builder: ProseBuilder
    begun: int


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        # White space runs that would look like the end of a block.
        "gap": re.compile(r"[ \t\f]*+\n[ \t\f]*+\n\s*+"),
        "blank": re.compile(r"[ \t\n\f]*+"),
        "relative": re.compile(r"(?![A-Za-z][A-Za-z0-9+.\-]*:|#)"),
        # A superscript that holds a figure or a sign and no more: the mark of a footnote.
        "mark": re.compile(
            r"<(sup|superscript)\b[^<>]*+>(?:<(?!/?\1\b)[^<>]*+>|[\s\d\[\](),*†‡§¶]){1,24}+</\1\s*+>", re.IGNORECASE
        ),
        "reference": re.compile(
            r"<a\b[^<>]*?\bhref\s*+=\s*+[\"']?#[^<>]*+>(?:<(?!/?a\b)[^<>]*+>|[\s\d\[\](),*†‡§¶]){1,24}+</a\s*+>",
            re.IGNORECASE,
        ),
    }


class MarkupProse:
    """Writes the prose of a marked-up file: white space as browsers fold it, links, footnotes."""

    def __init__(self, text: str, *, html: bool) -> None:
        self.text, self.html = text, html
        self.builder = ProseBuilder(text)
        self.comments: list[Span] = []
        self.base = ""
        self._outer: list[tuple[ProseBuilder, RegionKind]] = []
        self._links: list[_OpenLink] = []

    def footnote_mark(self, at: int) -> int | None:
        """Where the mark of a footnote ends that begins with the tag at an offset, if one does.

        Such a mark is glued to what it follows: left in, «65/230» would read «65/2301».
        """
        for name in ("mark", "reference"):
            found = _patterns()[name].match(self.text, at, at + 600)
            if found is not None:
                return found.end()
        return None

    def write(self, start: int, end: int, *, raw: bool = False) -> None:
        """Take text; ``raw`` where references are no references (CDATA)."""
        text, builder = self.text, self.builder
        if builder.ends_blank:
            blank = _patterns()["blank"].match(text, start, end)
            start = blank.end() if blank is not None else start
        gap_pattern = _patterns()["gap"]
        ampersand = -1 if raw else text.find("&", start, end)
        gap = gap_pattern.search(text, start, end) if text.find("\n", start, end) >= 0 else None
        while start < end:
            if gap is not None and gap.start() < start:
                gap = gap_pattern.search(text, start, end)
                continue
            if 0 <= ampersand < (gap.start() if gap is not None else end):
                builder.copy(start, ampersand)
                found = reference_at(text, ampersand, html=self.html)
                if found is not None and found[1] <= end:
                    builder.show(found[0], ampersand, found[1])
                    start = found[1]
                else:
                    builder.copy(ampersand, ampersand + 1)
                    start = ampersand + 1
                ampersand = text.find("&", start, end)
            elif gap is not None:
                builder.copy(start, gap.start())
                builder.end_line()
                start = gap.end()
                if ampersand >= 0:
                    ampersand = text.find("&", start, end)
                gap = gap_pattern.search(text, start, end)
            else:
                builder.copy(start, end)
                start = end

    def open_link(self, value: str, start: int, end: int) -> None:
        """Begin a link whose address stands at a place of the file."""
        target = resolved(value, html=self.html).strip()
        if self.base and _patterns()["relative"].match(target):
            target = _joined(self.base, target)
        self._links.append(_OpenLink(target, Span(start, end), self.builder, self.builder.length))

    def close_link(self) -> None:
        """End the innermost link."""
        if not self._links:
            return
        link = self._links.pop()
        begun, builder = link.begun, link.builder
        text = Span(begun, builder.length) if builder is self.builder and builder.length > begun else None
        builder.links.append(Link(link.target, link.span, text))

    def open_aside(self, kind: RegionKind) -> bool:
        """Begin a footnote or a hidden text, which must not cut the sentence around it in two."""
        if len(self._outer) >= DEEPEST_NOTES:
            return False
        self._outer.append((self.builder, kind))
        self.builder = ProseBuilder(self.text)
        return True

    def close_aside(self) -> None:
        """End what :meth:`open_aside` began."""
        outer, kind = self._outer.pop()
        while self._links and self._links[-1].builder is self.builder:
            self.close_link()
        if self.builder.length:
            self.builder.region(kind, 0)
            outer.defer(self.builder)
        self.builder = outer

    def finish(self) -> ProseBuilder:
        """End everything that is still open."""
        while self._links and self._links[-1].builder is self.builder:
            self.close_link()
        while self._outer:
            self.close_aside()
        while self._links:
            self.close_link()
        self.builder.end_block()
        return self.builder


def _joined(base: str, target: str) -> str:
    try:
        return urljoin(base, target)
    except ValueError:
        return target


def merged(links: list[Link], prose: str) -> tuple[Link, ...]:
    """Links in the order of the prose, a run of neighbouring anchors with one target as one."""
    found: list[Link] = []
    for link in (_trimmed(one, prose) for one in links):
        before = found[-1] if found else None
        if (
            before is not None
            and before.text is not None
            and link.text is not None
            and before.target == link.target
            and before.text.end <= link.text.start
            and not prose[before.text.end : link.text.start].strip()
            and "\n\n" not in prose[before.text.end : link.text.start]
        ):
            found[-1] = Link(before.target, before.span, Span(before.text.start, link.text.end))
        else:
            found.append(link)
    return tuple(found)


def _trimmed(link: Link, prose: str) -> Link:
    """A link without the white space around its text."""
    if link.text is None:
        return link
    start, end = link.text.start, link.text.end
    while start < end and prose[start].isspace():
        start += 1
    while start < end and prose[end - 1].isspace():
        end -= 1
    return Link(link.target, link.span, Span(start, end) if end > start else None, link.part)
