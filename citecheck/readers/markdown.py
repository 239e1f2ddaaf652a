"""Markdown: CommonMark, with what kramdown, GitHub, pandoc, Quarto and R Markdown add.

No kept parser gives the columns of inline elements, so this is a scanner of its own; the
tests hold it against markdown-it-py. The first pass cuts the file into blocks and finds the
definitions of reference links, the second reads each block's inline markup. Fenced code,
comments, scripts and styles are left out; inline code and front matter are read.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, RegionKind, Span
from citecheck.readers.encoding import open_text
from citecheck.readers.inline import Definitions, folded
from citecheck.readers.markdown_inline import Inline, Marks, unescaped
from citecheck.readers.prose import BLANK_LINE, Block, Origin, ProseBuilder
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        # Lines that cannot begin anything but a paragraph, as many as follow each other.
        "plain": re.compile(r"(?:[^\s>#\-*+=~`|<\[:{_0-9\\][^\n]*+(?:\n|\Z))++"),
        "quote": re.compile(r"(?:[ \t]*+>)++[ ]?"),
        "blank": re.compile(r"[ \t]*+(?:\n|\Z)"),
        "indent": re.compile(r"[ \t]*+"),
        "bullet": re.compile(r"[-*+](?:[ \t]++|(?=\n|\Z))"),
        "number": re.compile(r"(\d{1,9})[.)](?:[ \t]++|(?=\n|\Z))"),
        "fence": re.compile(r"(`{3,})[^`\n]*+(?:\n|\Z)|(~{3,})[^\n]*+(?:\n|\Z)"),
        "heading": re.compile(r"#{1,6}(?:[ \t]++|(?=\n|\Z))"),
        "closing": re.compile(r"(?:[ \t]++#++)?+(?:[ \t]*+\{[^{}\n]*+\})?+[ \t]*+$"),
        "setext": re.compile(r"(?:=++|-++)[ \t]*+(?:\n|\Z)"),
        "rule": re.compile(r"(?:(?:-[ \t]*+){3,}|(?:\*[ \t]*+){3,}|(?:_[ \t]*+){3,})(?:\n|\Z)"),
        "delimiters": re.compile(r"[ \t]*+[|:\-+=][|:\-+= \t]*+(?:\n|\Z)"),
        "footnote": re.compile(r"\[\^([^\[\]\s^]{1,200}+)\]:[ \t]*+"),
        "definition": re.compile(
            r"\[(?!\^)((?:[^\[\]\\\n]|\\.){1,999}+)\]:[ \t]*+(?:\n[ \t]*+)?(?:<([^<>\n]*+)>|([^\s<]\S*+))"
            r"(?:(?:[ \t]++|[ \t]*+\n[ \t]*+)(?:\"[^\"\n]*+\"|'[^'\n]*+'|\([^()\n]*+\))(?=[ \t]*+(?:\n|\Z)))?+"
            r"[ \t]*+(?:\n|\Z)"
        ),
        "abbreviation": re.compile(r"\*\[[^\[\]\n]++\]:[ \t]*+"),
        "attributes": re.compile(r"\{:[^{}\n]*+\}[ \t]*+(?:\n|\Z)|\{:/?\}[ \t]*+(?:\n|\Z)"),
        "div": re.compile(r":{3,}[^\n]*+(?:\n|\Z)"),
        "term": re.compile(r":[ \t]++"),
        "front": re.compile(r"(---|\+\+\+)[ \t]*+\n(?:[^\n]*+\n)*?(?:\1|\.\.\.)(?:[ \t]++[a-z]++)?+[ \t]*+(?:\n|\Z)"),
        "front comment": re.compile(r"^[ \t]*+#[^\n]*+", re.MULTILINE),
        "skipped": re.compile(r"<(script|style|template)\b", re.IGNORECASE),
        "line": re.compile(r"[^\n]*+(?:\n|\Z)"),
    }


_SPANNING = (
    ("<!--", "-->"),
    ("{::comment}", "{:/comment}"),
    ("{% comment %}", "{% endcomment %}"),
    ("{/*", "*/}"),
)
"""Comments that may run over blank lines: HTML's, kramdown's, Liquid's and MDX's."""


def read(source: Source) -> Draft:
    """Read Markdown.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    file = open_text(source)
    blocks = _Blocks(file.lines)
    blocks.scan()
    builder = ProseBuilder(file.lines)
    comments = blocks.comments
    marks = Marks(file.lines)
    before: Block | None = None
    for block in blocks.found:
        _separate(builder, before, block)
        before = block
        if block.kind == "paragraph" and len(block.pieces) == 1 and not marks.within(*block.pieces[0]):
            builder.copy(*block.pieces[0])  # as most paragraphs are
        else:
            comments.extend(_write(builder, block, blocks.definitions))
    prose = builder.prose()
    if not builder.marks:
        # Marks are empty only where prose and file are the same.
        prose = ""
    return replace(
        file.draft(source, "markdown"),
        prose=prose,
        marks=builder.all_marks(),
        links=(*builder.links, *blocks.definitions.links()),
        regions=tuple(builder.regions),
        comments=tuple(sorted(comments)),
    )


def _separate(builder: ProseBuilder, before: Block | None, block: Block) -> None:
    """Put a blank line between two blocks: the file's own where it has one, so that marks stay few."""
    if before is not None and before.pieces:
        end, start = before.pieces[-1][1], block.pieces[0][0]
        if 1 < start - end <= len(BLANK_LINE) + 1 and builder.text[end:start].strip() == "":
            builder.copy(end, start)
    builder.end_block()


def _write(builder: ProseBuilder, block: Block, definitions: Definitions) -> list[Span]:
    start = builder.length
    pieces = block.pieces
    if block.kind == "front":
        for first, last in pieces:
            builder.copy(first, last)
        return []
    if len(pieces) == 1:
        inline = Inline(builder.text, *pieces[0], None, definitions)
    else:
        copy = "".join([builder.text[first:last] for first, last in pieces])
        inline = Inline(copy, 0, len(copy), Origin(pieces), definitions)
    inline.write(builder, table=block.kind == "row")
    if block.kind == "heading":
        builder.region(RegionKind.HEADING, start)
    elif block.kind == "footnote":
        builder.region(RegionKind.FOOTNOTE, start)
    return inline.comments


class _Blocks:
    """The first pass: line by line, several at a time where nothing can begin in them."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self.definitions = Definitions()
        self.comments: list[Span] = []
        self._open: Block | None = None
        self._table = False
        self._quoted = False
        self._list_indent = 0
        self._after_blank = True
        self._unclosed: set[str] = set()

    def scan(self) -> None:
        """Cut the text into blocks."""
        text, end = self.text, len(self.text)
        plain = _patterns()["plain"]
        at = self._front_matter()
        while at < end:
            if self._quoted:
                at = self._line(at)
            elif text[at] == "\n":
                self._end()
                self._after_blank = True
                at += 1
            elif not self._table and (found := plain.match(text, at)) is not None:
                if self._after_blank:
                    self._list_indent = 0
                self._add(at, found.end())
                at = found.end()
            else:
                at = self._line(at)
        self._end()

    def _front_matter(self) -> int:
        if not self.text.startswith(("---", "+++")):
            return 0
        found = _patterns()["front"].match(self.text)
        if found is None or self.text.startswith("---\n\n"):
            return 0
        pieces: list[tuple[int, int]] = []
        at = self.text.find("\n") + 1
        last = self.text.rfind("\n", 0, found.end() - 1) + 1
        for comment in _patterns()["front comment"].finditer(self.text, at, last):
            pieces.append((at, comment.start()))
            self.comments.append(Span(*comment.span()))
            at = comment.end()
        pieces.append((at, last))
        self.found.append(Block("front", [piece for piece in pieces if piece[1] > piece[0]] or [(at, at)]))
        return found.end()

    def _add(self, start: int, end: int, kind: str = "paragraph") -> None:
        """Take lines into the open paragraph, or begin one."""
        self._after_blank = False
        block = self._open
        if block is None:
            self._open = Block(kind, [(start, end)])
            return
        first, last = block.pieces[-1]
        if last == start:
            block.pieces[-1] = (first, end)
        else:
            block.pieces.append((start, end))

    def _end(self, kind: str | None = None) -> None:
        """End the open paragraph."""
        block, self._open = self._open, None
        self._table = False
        if block is None:
            return
        first, last = block.pieces[-1]
        # The line end belongs to no paragraph; it comes back with the blank line between two.
        if last > first and self.text[last - 1] == "\n":
            block.pieces[-1] = (first, last - 1)
        block.kind = kind or block.kind
        if block.pieces[-1][1] > block.pieces[0][0]:
            self.found.append(block)

    def _single(self, kind: str, start: int, end: int) -> None:
        self._end()
        self._add(start, end, kind)
        self._end()

    def _line(self, at: int) -> int:
        """Read one line, or what begins in it; return where the next begins."""
        text = self.text
        start, content = at, self._indented(at)
        quote = _patterns()["quote"].match(text, at) if text[content : content + 1] == ">" else None
        if quote is not None:
            start = quote.end()
            content = self._indented(start)
        blank = text[content : content + 1] in ("\n", "")
        if (quote is not None) != self._quoted:
            # A paragraph goes on lazily when the quotation's sign is missing; anything else ends.
            if quote is not None or blank:
                self._end()
            self._quoted = quote is not None
        if blank:
            self._end()
            self._after_blank = True
            return content + 1
        column = content - start
        if self._after_blank and column < self._list_indent:
            self._list_indent = 0
        content = self._list_markers(start, content)
        following = self._leaf(content)
        if following is not None:
            return following
        end = self._line_end(content)
        if self._table and "|" in text[content:end]:
            self._add(content, end, "row")
            self._end("row")
            self._table = True
            return end
        if self._table:
            self._end()
        # Indentation stays where it is, but for a quotation: white space means nothing in prose.
        self._add(start if quote is None and self._open is not None else content, end)
        return end

    def _indented(self, at: int) -> int:
        """Where the blanks at an offset end."""
        if self.text[at : at + 1] not in (" ", "\t"):
            return at
        found = _patterns()["indent"].match(self.text, at)
        return found.end() if found is not None else at

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end + 1

    def _list_markers(self, start: int, content: int) -> int:
        """Skip bullets, and begin a block where an item begins; numbers are kept as text."""
        text, patterns, before = self.text, _patterns(), ""
        while content < len(text):
            char = text[content]
            if char in "-*+":
                bullet = patterns["bullet"].match(text, content)
                # What was no rule with one bullet more is none now.
                if bullet is None or (char != before and patterns["rule"].match(text, content)):
                    break
                before = char
                if self._open is not None and not self._list_indent and text[bullet.end() : bullet.end() + 1] == "\n":
                    break  # an item without text may not interrupt a paragraph
                self._end()
                content = bullet.end()
            elif char.isdigit():
                number = patterns["number"].match(text, content)
                # «…of the year⏎2001. The Council…» begins no list: only 1 may interrupt a paragraph.
                if number is not None and (self._open is None or self._list_indent or int(number[1]) == 1):
                    self._end()
                    self._list_indent = max(number.end() - start, 1)
                break
            else:
                break
            self._list_indent = max(content - start, 1)
        return content

    def _leaf(self, at: int) -> int | None:
        """Read what begins at a line's first character, if it is more than a paragraph's line."""
        if at >= len(self.text):
            return None
        char = self.text[at]
        if char in "`~":
            return self._fence(at)
        if char == "#":
            return self._heading(at)
        if char in "<{":
            return self._spanning(at)
        if char == "[" or (char == "*" and self.text.startswith("*[", at)):
            return self._definition(at)
        if char in "=-*_|:+":
            return self._underline(at)
        return None

    def _fence(self, at: int) -> int | None:
        found = _patterns()["fence"].match(self.text, at)
        if found is None:
            return None
        self._end()
        fence = found[1] or found[2]
        closing = re.compile(rf"[ \t>]*+{re.escape(fence[0])}{{{len(fence)},}}[ \t]*+(?:\n|\Z)")
        indent = self._list_indent
        quoted = self._quoted
        at = found.end()
        while at < len(self.text):
            close = closing.match(self.text, at)
            if close is not None:
                return close.end()
            line = _patterns()["quote" if quoted else "indent"].match(self.text, at)
            inside = line is not None and (quoted or line.end() > at or not indent)
            if not inside and not _patterns()["blank"].match(self.text, at):
                break  # the quotation or the list item ends, and the code with it
            at = self._line_end(at)
        return at

    def _heading(self, at: int) -> int | None:
        found = _patterns()["heading"].match(self.text, at)
        if found is None:
            return None
        end = self._line_end(at)
        last = end - 1 if self.text[end - 1] == "\n" else end
        closing = _patterns()["closing"].search(self.text, max(found.end() - 1, last - 200), last)
        if closing is not None and closing.start() >= found.end() - 1:
            last = max(closing.start(), found.end())
        self._single("heading", found.end(), last)
        self._after_blank = True
        return end

    def _spanning(self, at: int) -> int | None:
        text = self.text
        for opening, closing in _SPANNING:
            if not text.startswith(opening, at) or closing in self._unclosed:
                continue
            close = text.find(closing, at + len(opening))
            if close < 0:
                self._unclosed.add(closing)
                continue
            if "\n" not in text[at:close] and self._open is not None:
                return None  # within a paragraph the inline scanner reads it
            self._end()
            self.comments.append(Span(at, close + len(closing)))
            return close + len(closing)
        attributes = _patterns()["attributes"].match(text, at)
        if attributes is not None:
            self._end()
            return attributes.end()
        skipped = _patterns()["skipped"].match(text, at)
        if skipped is None:
            return None
        self._end()
        ending = re.compile(rf"</{skipped[1]}\s*>", re.IGNORECASE).search(text, at)
        return ending.end() if ending is not None else len(text)

    def _definition(self, at: int) -> int | None:
        text = self.text
        footnote = _patterns()["footnote"].match(text, at)
        if footnote is not None:
            self._end()
            self._list_indent = 4
            self._add(footnote.end(), self._line_end(footnote.end()), "footnote")
            return self._line_end(footnote.end())
        if self._open is not None:
            return None
        found = _patterns()["definition"].match(text, at)
        if found is None:
            abbreviation = _patterns()["abbreviation"].match(text, at)
            if abbreviation is not None:
                return self._line_end(at)
            return None
        if found[1].strip() in ("//", "comment"):
            # «[//]: # (…)» is Markdown's customary way to write a comment.
            self.comments.append(Span(at, found.end()))
            return found.end()
        place = found.span(2 if found[2] is not None else 3)
        target = (unescaped(text[place[0] : place[1]]), Span(*place))
        self.definitions.targets.setdefault(folded(found[1]), target)
        return found.end()

    def _underline(self, at: int) -> int | None:
        """Read the lines that are made of signs: underlines of headings, rules, the second line of a table."""
        text, patterns = self.text, _patterns()
        if self._open is not None:
            setext = patterns["setext"].match(text, at)
            if setext is not None and not self._table:
                self._end("heading")
                self._after_blank = True
                return setext.end()
        delimiters = patterns["delimiters"].match(text, at)
        if delimiters is not None and any(sign in delimiters[0] for sign in "|+") and "-" in delimiters[0]:
            self._begin_table()
            return delimiters.end()
        rule = patterns["rule"].match(text, at) or patterns["div"].match(text, at)
        if rule is not None:
            self._end()
            return rule.end()
        term = patterns["term"].match(text, at)
        if term is not None:
            self._end()
            self._add(term.end(), self._line_end(term.end()))
            return self._line_end(term.end())
        return None

    def _begin_table(self) -> None:
        """Make the last line of the paragraph the first row of a table."""
        block = self._open
        if block is not None:
            first, last = block.pieces[-1]
            row = self.text.rfind("\n", first, last - 1) + 1
            row = max(row, first)
            if row > first:
                block.pieces[-1] = (first, row)
                self._end()
                self._add(row, last, "row")
            elif len(block.pieces) > 1:
                block.pieces.pop()
                self._end()
                self._add(row, last, "row")
            self._end("row")
        self._table = True
