"""AsciiDoc: sections, lists, tables, footnotes and links, with exact places.

No kept Python parser exists, so this is a scanner of its own. Listings, comments and
passthroughs are left out; what ``include`` names is told to the user and never opened.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, RegionKind, Span
from citecheck.readers.asciidoc_inline import LONGEST_VALUE, Inline
from citecheck.readers.encoding import open_text
from citecheck.readers.prose import Origin, ProseBuilder
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source

_MOST_NOTICES = 5


@dataclass(slots=True)
class Block:
    """A paragraph, heading, item or row, with the attributes that were set when it came."""

    kind: str
    start: int
    end: int
    attributes: dict[str, str] = field(default_factory=dict)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "left out": re.compile(r"(-{4,}+|\.{4,}+|/{4,}+|\+{4,}+|```++)([^\n`]*+)(?:\n|\Z)"),
        "delimiter": re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|~{4,}|'{3,}|<<<+)[ \t]*+(?:\n|\Z)"),
        "table": re.compile(r"([|,:!]={3,})[ \t]*+(?:\n|\Z)"),
        "heading": re.compile(r"(?:={1,6}|#{1,6})[ \t]++(?=\S)"),
        "underline": re.compile(r"(?:={4,}|-{4,}|~{4,}|\^{4,}|\+{4,})[ \t]*+(?:\n|\Z)"),
        "title": re.compile(r"\.(?=[^\s.])"),
        "attribute": re.compile(r":!?([\w][\w\-]*+)!?:(?:[ \t]++|(?=\n|\Z))"),
        "block attributes": re.compile(r"\[[^\n]*\][ \t]*(?:\n|\Z)"),
        "comment": re.compile(r"//(?!/)[^\n]*+"),
        "item": re.compile(r"[ \t]*+(?:\*{1,5}|-|\.{1,5}|\d{1,4}\.|[a-zA-Z]\.|[ivxIVX]{1,6}\)|<(?:\d++|\.)>)[ \t]++"),
        "term": re.compile(r"[ \t]*+[^\s:|][^\n]{0,400}?(?:::{1,3}|;;)(?=[ \t\n]|\Z)"),
        "admonition": re.compile(r"(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION):[ \t]"),
        "directive": re.compile(r"(include|ifdef|ifndef|ifeval|endif|image|video|audio|toc)::([^\[\n]*+)\[([^\n]*)\]"),
        "continued": re.compile(r"\+[ \t]*+(?:\n|\Z)"),
        "bullet": re.compile(r"[ \t]*+(?:\*{1,5}|-|\.{1,5}|<(?:\d++|\.)>)[ \t]++"),
        "header": re.compile(r"(?:=|#)[ \t]"),
        "style": re.compile(r"\[(?:source|listing|stem|latexmath|asciimath|plantuml|ditaa|graphviz|mermaid)\b"),
    }


def read(source: Source) -> Draft:
    """Read AsciiDoc.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    file = open_text(source)
    blocks = _Blocks(file.lines)
    blocks.scan()
    builder = ProseBuilder(file.lines)
    for block in blocks.found:
        builder.end_block()
        start = builder.length
        blocks.write(builder, block)
        if block.kind == "heading":
            builder.region(RegionKind.HEADING, start)
    language = blocks.attributes.get("lang") or blocks.attributes.get("language") or ""
    return replace(
        file.draft(source, "asciidoc"),
        prose=builder.prose(),
        marks=builder.all_marks(),
        links=tuple(builder.links),
        regions=tuple(builder.regions),
        comments=tuple(sorted(blocks.comments)),
        language=language[:2].lower() if language[:2].isalpha() else None,
        notices=(*file.notices, *blocks.notices),
    )


class _Blocks:
    """The first pass, line by line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self.comments: list[Span] = []
        self.notices: list[str] = []
        self.attributes: dict[str, str] = {}
        self._inner_comments: list[Span] = []
        self._open: Block | None = None
        self._table = ""
        self._code_follows = False
        self._header = False

    def write(self, builder: ProseBuilder, block: Block) -> None:
        """Write one block; comment lines within it are left out."""
        text = self.text
        if "\n//" not in text[block.start : block.end]:
            Inline(text, block.start, block.end, None, block.attributes).write(builder, table=block.kind == "row")
            return
        pieces: list[tuple[int, int]] = []
        at = block.start
        for comment in re.finditer(r"^//(?!/)[^\n]*\n?", text[block.start : block.end], re.MULTILINE):
            first, last = comment.start() + block.start, comment.end() + block.start
            self.comments.append(Span(first, last))
            pieces.append((at, first))
            at = last
        pieces.append((at, block.end))
        pieces = [piece for piece in pieces if piece[1] > piece[0]]
        copy = "".join([text[first:last] for first, last in pieces])
        Inline(copy, 0, len(copy), Origin(pieces), block.attributes).write(builder, table=block.kind == "row")

    def scan(self) -> None:
        """Cut the text into blocks."""
        at, end = 0, len(self.text)
        while at < end:
            at = self._line(at)
        self._end()

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1

    def _begin(self, kind: str, start: int, end: int) -> None:
        self._end()
        self._open = Block(kind, start, end, self.attributes)

    def _end(self, kind: str | None = None) -> None:
        block, self._open = self._open, None
        if block is None:
            return
        while block.end > block.start and self.text[block.end - 1] in " \t\n":
            block.end -= 1
        block.kind = kind or block.kind
        if block.end > block.start:
            self.found.append(block)

    def _line(self, at: int) -> int:
        text, patterns = self.text, _patterns()
        end = self._line_end(at)
        char = text[at : at + 1]
        if not text[at:end].strip():
            self._end()
            self._code_follows = self._header = False
            return end
        if self._header:
            # The lines under the document's title: author, revision, attributes.
            self._end()
        if char in "-./+`" and not (self._table and char == "."):
            found = patterns["left out"].match(text, at)
            if found is not None and not self._is_underline(at):
                return self._left_out(found)
        begun = self._structure(at, end) if char in "=#|,:!*_-~'<[/.+^" or self._open is not None else None
        if begun is not None:
            return begun
        if self._code_follows:
            return end
        if self._table:
            # A row is a line of the table; a cell may go on in the next lines.
            if self._open is None:
                self._begin("row", at, end)
            self._open_until(end)
            return end
        return self._text(at, end)

    def _open_until(self, end: int) -> None:
        if self._open is not None:
            self._open.end = end

    def _is_underline(self, at: int) -> bool:
        """Whether a line of signs is the underline of the one-line paragraph before (a title)."""
        block = self._open
        if block is None or block.kind != "paragraph" or self._table:
            return False
        title = self.text[block.start : block.end].rstrip()
        found = _patterns()["underline"].match(self.text, at)
        return found is not None and "\n" not in title and abs(len(found[0].rstrip()) - len(title)) < 3

    def _left_out(self, found: re.Match[str]) -> int:
        """Leave out a delimited block: code, literal text, a comment, a passthrough."""
        self._end()
        fence = found[1]
        closing = re.compile(rf"^{re.escape(fence)}[ \t]*$", re.MULTILINE).search(self.text, found.end())
        end = self._line_end(closing.start()) if closing is not None else len(self.text)
        if fence[0] == "/":
            self.comments.append(Span(found.start(), end))
        self._code_follows = False
        return end

    def _structure(self, at: int, end: int) -> int | None:
        """Read a line that is more than text."""
        text, patterns = self.text, _patterns()
        if self._is_underline(at):
            self._end("heading")
            return end
        table = patterns["table"].match(text, at)
        if table is not None:
            self._end()
            self._table = "" if self._table else table[1]
            return end
        if patterns["delimiter"].match(text, at) or patterns["continued"].match(text, at):
            self._end()
            return end
        if text.startswith("//", at) and self._open is None:
            comment = patterns["comment"].match(text, at)
            if comment is not None:
                self.comments.append(Span(*comment.span()))
                return end
        if self._open is None and not self._table:
            return self._opening(at, end)
        if self._open is None and patterns["block attributes"].match(text, at):
            return end
        return None

    def _opening(self, at: int, end: int) -> int | None:
        """Read what can only stand where a block begins."""
        text, patterns = self.text, _patterns()
        heading = patterns["heading"].match(text, at)
        if heading is not None:
            self._header = not self.found and heading.end() - at == len("= ")
            self._begin("heading", heading.end(), end)
            self._end()
            return end
        attribute = patterns["attribute"].match(text, at)
        if attribute is not None:
            return self._attribute(attribute, end)
        if patterns["block attributes"].match(text, at):
            self._code_follows = patterns["style"].match(text, at) is not None
            return end
        title = patterns["title"].match(text, at)
        if title is not None:
            self._begin("paragraph", title.end(), end)
            self._end()
            return end
        return None

    def _attribute(self, found: re.Match[str], end: int) -> int:
        """Read a document attribute; its value is text, and may stand in addresses."""
        while self.text[found.end() : end].rstrip().endswith((" \\", " +")) and end < len(self.text):
            end = self._line_end(end)
        name = found[1].lower()
        value = self.text[found.end() : end].strip()
        if len(value) <= LONGEST_VALUE:
            self.attributes = {**self.attributes, name: value} if len(self.attributes) < 1000 else self.attributes
        self._begin("paragraph", found.end(), end)
        self._end()
        return end

    def _text(self, at: int, end: int) -> int:
        """Read a line of text, which may begin an item or name a file."""
        text, patterns = self.text, _patterns()
        directive = patterns["directive"].match(text, at)
        if directive is not None:
            self._end()
            if directive[1] == "include" and len(self.notices) < _MOST_NOTICES:
                name = directive[2][:100]
                self.notices.append(f"names {name}, which is not followed; give it as a path of its own")
            elif directive[1].startswith("if") and directive[3] and directive[1] != "ifeval":
                self._begin("paragraph", *directive.span(3))
                self._end()
            return end
        item = patterns["item"].match(text, at)
        if item is not None:
            bullet = patterns["bullet"].match(text, at)
            self._begin("item", bullet.end() if bullet is not None else at, end)
            return end
        term = patterns["term"].match(text, at, end)
        if term is not None and "://" not in term[0]:
            stop = term.end() - 2
            self._begin("item", at, stop)
            self._end()
            if text[term.end() : end].strip():
                self._begin("item", term.end(), end)
            return end
        if self._open is None or patterns["admonition"].match(text, at):
            self._begin("paragraph", at, end)
        self._open_until(end)
        return end
