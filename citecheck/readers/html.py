"""HTML and XHTML, read as browsers show them, with the place of every character.

lxml builds trees without offsets, so it cannot give the span of a citation; the tokens come
from :mod:`citecheck.readers.markup`, and the tests hold the text against lxml's.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, RegionKind, Span
from citecheck.readers.encoding import open_text
from citecheck.readers.markup import Kind, Token, attributes, tokens
from citecheck.readers.markup_prose import MarkupProse, merged
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source

_BLOCKS = frozenset(
    (  # noqa: SIM905 - so many names read better as words
        "address article aside blockquote body button caption center col colgroup dd details dialog dir div dl dt "
        "fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li "
        "listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody td "
        "textarea tfoot th thead title tr ul xmp"
    ).split()
)
_LEFT_OUT = frozenset({"script", "style", "template", "iframe", "noembed", "noframes", "object", "svg", "math"})
_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())  # noqa: SIM905
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6", "title"})
_HEAD_BYTES = 4096
"""Where a declaration of the encoding may stand; WHATWG HTML asks for 1024."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "hidden": re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE),
        "looks": re.compile(r"\b(?:hidden|style)\b", re.IGNORECASE),
    }


def read(source: Source) -> Draft:
    """Read HTML.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    file = open_text(source, declared_encoding)
    page = _Page(file.lines)
    for token in tokens(file.lines, html=True):
        page.take(token)
    page.end_hidden()
    builder = page.prose.finish()
    prose = builder.prose()
    return replace(
        file.draft(source, "html"),
        prose=prose,
        marks=builder.all_marks(),
        links=merged(builder.links, prose),
        regions=tuple(builder.regions),
        comments=tuple(page.prose.comments),
        language=page.language,
    )


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page declares in ``<meta>`` or an XML declaration."""
    head = data[:_HEAD_BYTES]
    found = re.search(rb"<meta\s[^<>]*?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:\-]+)", head, re.IGNORECASE)
    if found is None:
        found = re.match(rb"\s*<\?xml\s[^<>]*?encoding\s*=\s*[\"']([A-Za-z0-9_.:\-]+)", head)
    if found is None:
        return None
    name = found[1].decode("ascii").lower()
    # Browsers read what calls itself Latin-1 or ASCII as windows-1252 (WHATWG Encoding, 4.2).
    return "cp1252" if name in ("iso-8859-1", "latin1", "latin-1", "iso8859-1", "ascii", "us-ascii") else name


class _Page:
    """Goes through the tokens of one page."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.prose = MarkupProse(text, html=True)
        self.language: str | None = None
        self._skip = ""
        self._skip_depth = 0
        self._skip_until = 0
        self._hidden = ""
        self._hidden_depth = 0
        self._heading = -1
        self._link_open = False

    def take(self, token: Token) -> None:
        """Read the next token."""
        if token.start < self._skip_until:
            return
        kind = token.kind
        if kind is Kind.TEXT:
            if not self._skip:
                self.prose.write(token.start, token.end)
        elif kind is Kind.COMMENT:
            self.prose.comments.append(Span(token.start, token.end))
        elif kind is Kind.CDATA:
            if not self._skip and token.name.lower() not in _LEFT_OUT:
                self.prose.write(token.inner, token.inner_end, raw=not token.name)
        elif kind is not Kind.DECLARATION:
            name = token.name.lower().rpartition(":")[2]
            if kind is Kind.CLOSE:
                self._close(name)
            elif not self._skipping(name, token):
                self._open(name, token)

    def _skipping(self, name: str, token: Token) -> bool:
        if self._skip:
            if name == self._skip and token.kind is Kind.OPEN:
                self._skip_depth += 1
            return True
        if name in _LEFT_OUT:
            if token.kind is Kind.OPEN:
                self._skip, self._skip_depth = name, 1
            return True
        return False

    def _close(self, name: str) -> None:
        if self._skip:
            if name == self._skip:
                self._skip_depth -= 1
                if not self._skip_depth:
                    self._skip = ""
            return
        if name == "a":
            self._end_link()
        elif name in _BLOCKS:
            self._end_block(name)
        if name == self._hidden:
            self._hidden_depth -= 1
            if not self._hidden_depth:
                self.end_hidden()

    def _end_block(self, name: str) -> None:
        builder = self.prose.builder
        if name in _HEADINGS and 0 <= self._heading < builder.length:
            builder.region(RegionKind.HEADING, self._heading)
            self._heading = -1
        builder.end_block()

    def _open(self, name: str, token: Token) -> None:
        if name in ("sup", "a"):
            end = self.prose.footnote_mark(token.start)
            if end is not None:
                self._skip_until = end
                return
        if name in _BLOCKS:
            if name == self._hidden and name in ("p", "li", "td", "th", "tr", "dd", "dt", "option"):
                self.end_hidden()  # these end without a tag where the next begins
            self.prose.builder.end_block()
            if name in _HEADINGS:
                self._heading = self.prose.builder.length
        elif name == "br":
            self.prose.builder.end_line()
        if token.inner_end > token.inner:
            self._attributes(name, token)
        elif name == "a":
            self._end_link()
        if name == self._hidden and token.kind is Kind.OPEN:
            self._hidden_depth += 1

    def _attributes(self, name: str, token: Token) -> None:
        text = self.text
        if name in ("a", "area", "base"):
            self._address(name, token)
        elif name in ("html", "body") and self.language is None:
            self._declared_language(token)
        if (
            not self._hidden
            and token.kind is Kind.OPEN
            and name not in _VOID
            and name not in ("html", "body")
            and _patterns()["looks"].search(text, token.inner, token.inner_end)
            and self._is_hidden(token)
            and self.prose.open_aside(RegionKind.HIDDEN)
        ):
            self._hidden, self._hidden_depth = name, 0

    def _declared_language(self, token: Token) -> None:
        for one in attributes(self.text, token):
            if one.name.lower() in ("lang", "xml:lang") and one.value[:2].isalpha():
                self.language = one.value[:2].lower()

    def _is_hidden(self, token: Token) -> bool:
        for one in attributes(self.text, token):
            name = one.name.lower()
            if name == "hidden" or (name == "style" and _patterns()["hidden"].search(one.value)):
                return True
        return False

    def _address(self, name: str, token: Token) -> None:
        if name == "a":
            self._end_link()
        for one in attributes(self.text, token):
            if one.name.lower() != "href":
                continue
            if name == "base":
                self.prose.base = self.prose.base or one.value
                return
            self.prose.open_link(one.value, one.start, one.end)
            self._link_open = True
            if name == "area" or token.kind is Kind.EMPTY:
                self._end_link()
            return

    def _end_link(self) -> None:
        if self._link_open:
            self.prose.close_link()
            self._link_open = False

    def end_hidden(self) -> None:
        """Go back to what is shown."""
        if self._hidden:
            self._end_link()
            self.prose.close_aside()
            self._hidden, self._hidden_depth = "", 0
