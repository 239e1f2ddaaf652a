"""Tags, text and comments of HTML and XML, each with its place in the file.

lxml (libxml2) gives the line of an element at best, never the offset of a text or of an
attribute's value, and every citation needs exact offsets; so the cutting into tokens is done
here. It goes through the text once, never fails on broken markup, opens nothing, and
expands nothing that a document type declares.
"""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator


class Kind(IntEnum):
    """What a token is."""

    TEXT = 0
    OPEN = 1
    CLOSE = 2
    EMPTY = 3
    COMMENT = 4
    CDATA = 5
    DECLARATION = 6


class Token(NamedTuple):
    """A stretch of the file; ``inner`` to ``inner_end`` are a tag's attributes or the text of a CDATA section."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    inner: int = 0
    inner_end: int = 0


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        # Quoted values may hold «>»; what is not quoted may hold neither «<» nor «>».
        "open": re.compile(r"<([^\W\d][^\s/<>\"']*+)((?:[^\"'<>]++|\"[^\"]*+\"|'[^']*+')*+)>"),
        # HTML's own way out of a quote that never ends: the tag ends at the next «>».
        "ragged": re.compile(r"<([A-Za-z][^\s/<>\"']*+)([^<>]*+)>"),
        "close": re.compile(r"</([^\W\d][^\s/<>]*+)[^<>]*+>"),
        "subset": re.compile(r"[\[\]>\"'<]"),
        "attribute": re.compile(
            r"([^\s\"'<>/=]++)\s*+=\s*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\s\"'<>]++))|([^\s\"'<>/=]++)"
        ),
    }


def tokens(text: str, *, html: bool) -> Iterator[Token]:
    """Cut a text into tokens; they follow each other without gaps."""
    at = done = 0
    end = len(text)
    while True:
        at = text.find("<", at)
        if at < 0:
            break
        token = _token_at(text, at, html=html)
        if token is None:
            at += 1
            continue
        if token.start > done:
            yield Token(Kind.TEXT, done, token.start)
        yield token
        at = done = token.end
        if html and token.kind is Kind.OPEN and token.name.lower() in _RAW:
            close = _raw_end(text, at, token.name)
            if close > at:
                yield Token(Kind.CDATA, at, close, token.name, at, close)
            at = done = close
    if done < end:
        yield Token(Kind.TEXT, done, end)


def _token_at(text: str, at: int, *, html: bool) -> Token | None:
    """The token that begins with the «<» at an offset; ``None`` where it is text."""
    following = text[at + 1 : at + 2]
    if following == "/":
        found = _patterns()["close"].match(text, at)
        return Token(Kind.CLOSE, at, found.end(), found[1]) if found is not None else None
    if following in ("!", "?"):
        return _html_special(text, at) if html else _xml_special(text, at)
    found = _patterns()["open"].match(text, at)
    if found is None and html:
        found = _patterns()["ragged"].match(text, at)
    return _tag(found) if found is not None else None


_RAW = frozenset({"script", "style", "textarea", "title", "iframe", "noembed", "noframes", "xmp"})
"""Elements whose content is no markup in HTML (WHATWG HTML, 13.2.6.2)."""


def _raw_end(text: str, at: int, name: str) -> int:
    found = re.compile(rf"</{name}\b", re.IGNORECASE).search(text, at)
    return found.start() if found is not None else len(text)


def _tag(found: re.Match[str]) -> Token:
    start, end = found.span(2)
    kind = Kind.OPEN
    if end > start and found.string[end - 1] == "/":
        kind, end = Kind.EMPTY, end - 1
    return Token(kind, found.start(), found.end(), found[1], start, end)


def _until(text: str, at: int, closing: str, kind: Kind, opening: int) -> Token:
    """A token that ends with ``closing``, or with the text where that never comes."""
    close = text.find(closing, at + opening)
    inner_end = close if close >= 0 else len(text)
    end = close + len(closing) if close >= 0 else len(text)
    return Token(kind, at, end, "", at + opening, inner_end)


def _html_special(text: str, at: int) -> Token | None:
    if text.startswith("<!--", at):
        # «<!-->» and «<!--->» are whole comments (WHATWG HTML, 13.2.5.43).
        for short in ("<!-->", "<!--->"):
            if text.startswith(short, at):
                return Token(Kind.COMMENT, at, at + len(short))
        return _until(text, at, "-->", Kind.COMMENT, 4)
    if text.startswith("<![CDATA[", at):
        return _until(text, at, "]]>", Kind.CDATA, 9)
    return _until(text, at, ">", Kind.DECLARATION, 2)


def _xml_special(text: str, at: int) -> Token | None:
    if text.startswith("<!--", at):
        return _until(text, at, "-->", Kind.COMMENT, 4)
    if text.startswith("<![CDATA[", at):
        return _until(text, at, "]]>", Kind.CDATA, 9)
    if text.startswith("<?", at):
        return _until(text, at, "?>", Kind.DECLARATION, 2)
    return Token(Kind.DECLARATION, at, _doctype_end(text, at), "!")


def _doctype_end(text: str, at: int) -> int:
    """Where a document type ends, its internal subset included."""
    subset = _patterns()["subset"]
    inside = False
    found = subset.search(text, at + 1)
    while found is not None:
        char, at = found[0], found.end()
        if char == ">" and not inside:
            return at
        if char in "[]":
            inside = char == "["
        elif char in "\"'":
            close = text.find(char, at)
            at = close + 1 if close >= 0 else len(text)
        elif char == "<" and text.startswith("<!--", found.start()):
            close = text.find("-->", at)
            at = close + 3 if close >= 0 else len(text)
        found = subset.search(text, at)
    return len(text)


class Attribute(NamedTuple):
    """An attribute as printed, with the place of its value."""

    name: str
    value: str
    start: int
    end: int


def attributes(text: str, token: Token) -> Iterator[Attribute]:
    """The attributes of a tag; one without a value has the empty one."""
    for found in _patterns()["attribute"].finditer(text, token.inner, token.inner_end):
        name, double, single, bare, alone = found.groups()
        if alone is not None:
            yield Attribute(alone, "", found.end(), found.end())
            continue
        group = 2 if double is not None else 3 if single is not None else 4
        yield Attribute(name, double or single or bare or "", found.start(group), found.end(group))
