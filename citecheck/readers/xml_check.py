"""What is to be known of an XML file before it is read: that it is well-formed, and how deep it nests.

expat sees the text without its document type and without references to entities other
than XML's five, so that there is nothing that it could open or expand.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from xml.parsers import expat

from citecheck.errors import UnreadableError

_CHUNK = 1 << 20
"""Characters that expat is handed at a time."""


@dataclass(slots=True)
class Shape:
    """What the check learned.

    Attributes:
        root: The local name of the outermost element.
        mixed: For each element, in the order of their beginnings, whether it holds text of its own.
        notices: What the user should know.
    """

    root: str = ""
    mixed: bytearray = field(default_factory=bytearray)
    notices: list[str] = field(default_factory=list)


def check(text: str, depth: int) -> Shape:
    """Check that a text is well-formed XML and nests no deeper than ``depth`` elements.

    Raises:
        UnreadableError: it is not, or does.
    """
    shape = Shape()
    text = _without_entities(_without_doctype(text, shape), shape)
    open_elements: list[int] = []

    def begin(name: str, _: dict[str, str]) -> None:
        if not open_elements:
            shape.root = name.rpartition(":")[2]
        elif len(open_elements) >= depth:
            raise UnreadableError(f"nests elements deeper than the limit of {depth}")
        open_elements.append(len(shape.mixed))
        shape.mixed.append(0)

    def end(_: str) -> None:
        open_elements.pop()

    def data(characters: str) -> None:
        at = open_elements[-1]
        if not shape.mixed[at] and not characters.isspace():
            shape.mixed[at] = 1

    parser = expat.ParserCreate("utf-8")
    parser.buffer_text = True
    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    try:
        for at in range(0, len(text), _CHUNK):
            parser.Parse(text[at : at + _CHUNK].encode("utf-8", "surrogatepass"), False)
        parser.Parse(b"", True)
    except expat.ExpatError as error:
        raise UnreadableError(
            f"is no well-formed XML: {expat.ErrorString(error.code)} (line {error.lineno}, column {error.offset + 1})"
        ) from None
    return shape


def _without_doctype(text: str, shape: Shape) -> str:
    """The text with blanks for its document type."""
    from citecheck.readers.markup import Kind, tokens

    if "<!DOCTYPE" not in text:
        return text
    for token in tokens(text, html=False):
        if token.kind is Kind.OPEN or token.kind is Kind.EMPTY:
            break
        if token.kind is Kind.DECLARATION and token.name == "!":
            doctype = text[token.start : token.end]
            if "<!ENTITY" in doctype:
                shape.notices.append("declares entities of its own, which are never expanded")
            blank = re.sub(r"[^\n]", " ", doctype)
            return text[: token.start] + blank + text[token.end :]
    return text


def _without_entities(text: str, shape: Shape) -> str:
    """The text with blanks for the references to entities that are not expanded."""
    if "&" not in text:
        return text
    reference = re.compile(r"&(?!(?:amp|lt|gt|quot|apos);)[^\W\d][\w.:\-]{0,200}+;")
    first = reference.search(text)
    if first is None:
        return text
    shape.notices.append(f"refers to entities other than XML's five ({first[0]}), which are left as they stand")
    return reference.sub(lambda found: " " * len(found[0]), text)
