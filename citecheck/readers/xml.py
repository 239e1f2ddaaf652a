"""XML: Akoma Ntoso (AKN4UN), DocBook, JATS, TEI and whatever else holds text in elements.

The file is checked first (well-formed, not too deep) by expat, which learns nothing of the
document type: neither DTD nor entity nor include is ever opened or expanded, beyond XML's
own five entities. lxml would build a tree without offsets; the text with its places comes
from :mod:`citecheck.readers.markup`, and the tests hold it against lxml's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, RegionKind, Span
from citecheck.readers import xml_vocabulary as vocabulary
from citecheck.readers.akoma import Identity
from citecheck.readers.encoding import open_text
from citecheck.readers.markup import Kind, Token, attributes, tokens
from citecheck.readers.markup_prose import MarkupProse, merged
from citecheck.readers.xml_check import Shape, check
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source


def read(source: Source) -> Draft:
    """Read XML.

    Raises:
        UnreadableError: it cannot be opened, is no text, is not well-formed, or nests too deep.
    """
    file = open_text(source, declared_encoding)
    draft = file.draft(source, "xml")
    if not file.lines.strip():
        return draft
    shape = check(file.lines, source.limits.xml_depth)
    if shape.root.lower() == "html":
        from citecheck.readers import html

        return html.read(source)
    document = _Document(file.lines, shape)
    for token in tokens(file.lines, html=False):
        document.take(token)
    builder = document.prose.finish()
    prose = builder.prose()
    return replace(
        draft,
        prose=prose,
        marks=builder.all_marks(),
        links=merged(builder.links, prose),
        regions=tuple(builder.regions),
        comments=tuple(document.prose.comments),
        document=document.identity.symbol,
        language=document.identity.language or document.language,
        notices=(*draft.notices, *shape.notices),
    )


def declared_encoding(data: bytes) -> str | None:
    """The encoding that the XML declaration names."""
    found = re.match(rb"\s*<\?xml\s[^<>]*?encoding\s*=\s*[\"']([A-Za-z0-9_.:\-]+)", data[:512])
    return found[1].decode("ascii") if found is not None else None


@cache
def _mark_content() -> re.Pattern[str]:
    return re.compile(r"[\s\d\[\](),.*†‡§¶a-z]{0,12}", re.IGNORECASE)


class _Open:
    """An element that is open."""

    __slots__ = ("begun", "block", "inline", "link", "mixed", "name", "note", "region")

    def __init__(self, name: str, *, mixed: bool, inline: bool) -> None:
        self.name, self.mixed, self.inline = name, mixed, inline
        self.block = self.link = self.note = False
        self.region: RegionKind | None = None
        self.begun = 0


class _Document:
    """Goes through the tokens of one file."""

    def __init__(self, text: str, shape: Shape) -> None:
        self.text = text
        self.prose = MarkupProse(text, html=False)
        self.identity = Identity(text)
        self.language: str | None = None
        self._mixed = shape.mixed
        self._count = 0
        self._open: list[_Open] = []
        self._left_out = 0
        self._skip_until = 0

    def take(self, token: Token) -> None:
        """Read the next token."""
        kind = token.kind
        if kind in (Kind.OPEN, Kind.EMPTY):
            mixed = bool(self._mixed[self._count]) if self._count < len(self._mixed) else True
            self._count += 1
            if token.start >= self._skip_until:
                self._begin(token, mixed=mixed)
            return
        if token.start < self._skip_until:
            return
        if kind is Kind.COMMENT:
            self.prose.comments.append(Span(token.start, token.end))
        elif kind is Kind.CLOSE:
            self._end()
        elif self._left_out or kind is Kind.DECLARATION:
            return
        elif kind is Kind.TEXT:
            self.identity.text(token.start, token.end)
            self.prose.write(token.start, token.end)
        else:
            self.prose.write(token.inner, token.inner_end, raw=True)

    def _begin(self, token: Token, *, mixed: bool) -> None:
        name = token.name.rpartition(":")[2]
        if self._left_out or name in vocabulary.LEFT_OUT:
            self.identity.open(name, attributes(self.text, token))
            if token.kind is Kind.OPEN:
                self._left_out += 1
            return
        if name in ("sup", "superscript"):
            end = self.prose.footnote_mark(token.start)
            if end is not None:
                self._skip_until = end
                return
        parent = self._open[-1] if self._open else None
        one = _Open(name, mixed=mixed, inline=_runs_on(name, parent))
        builder = self.prose.builder
        if name in vocabulary.LINE_ENDS:
            builder.end_line()
        elif name in vocabulary.NOTES and token.kind is Kind.OPEN:
            one.note = self.prose.open_aside(RegionKind.FOOTNOTE)
            one.inline = False
        elif not one.inline:
            builder.end_block()
            one.block = True
        if token.inner_end > token.inner and self._read_attributes(name, one, token):
            return
        one.begun = self.prose.builder.length
        if name == "docNumber":
            one.region = RegionKind.MASTHEAD
        elif name in vocabulary.HEADINGS and one.block:
            one.region = RegionKind.HEADING
        if token.kind is Kind.EMPTY:
            self._leave(one)
        else:
            self._open.append(one)

    def _read_attributes(self, name: str, one: _Open, token: Token) -> bool:
        """Read an element's attributes; whether it is the mark of a footnote and was skipped."""
        reading = list(attributes(self.text, token))
        self.identity.open(name, iter(reading))
        for attribute in reading:
            local = attribute.name.rpartition(":")[2]
            if local == "lang" and self.language is None and attribute.value[:2].isalpha():
                self.language = attribute.value[:2].lower()
            elif local == "ref-type" and attribute.value in ("fn", "table-fn") and token.kind is Kind.OPEN:
                return self._skip_mark(token)
            elif (
                not one.link
                and local in vocabulary.LINK_ATTRIBUTES
                and name not in vocabulary.NO_LINKS
                and (local == "href" or "/" in attribute.value)
            ):
                self.prose.open_link(attribute.value, attribute.start, attribute.end)
                one.link = True
        return False

    def _skip_mark(self, token: Token) -> bool:
        """Leave out the mark of a footnote: JATS's ``<xref ref-type="fn">``."""
        close = self.text.find(f"</{token.name}", token.end, token.end + 400)
        if close < 0:
            return False
        shown = re.sub(r"<[^<>]*>", "", self.text[token.end : close])
        if _mark_content().fullmatch(shown) is None:
            return False
        self._skip_until = self.text.find(">", close) + 1
        return True

    def _end(self) -> None:
        if self._left_out:
            self._left_out -= 1
        elif self._open:
            self._leave(self._open.pop())

    def _leave(self, one: _Open) -> None:
        if one.link:
            self.prose.close_link()
        self.identity.close(one.name)
        if one.note:
            self.prose.close_aside()
            return
        builder = self.prose.builder
        if one.region is not None:
            builder.region(one.region, one.begun)
        if one.block:
            builder.end_block()


def _runs_on(name: str, parent: _Open | None) -> bool:
    """Whether an element runs within a sentence."""
    if name in vocabulary.BLOCK or parent is None:
        return False
    amid_text = parent.mixed or parent.inline
    if name in vocabulary.INLINE and name not in vocabulary.AMBIGUOUS:
        return True
    return amid_text
