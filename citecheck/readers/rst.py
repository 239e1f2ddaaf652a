"""reStructuredText: paragraphs, sections, tables, footnotes and links, with exact places.

docutils gives lines but no columns, so this is a scanner of its own; docutils is the oracle in
the tests. Directives are not followed: what ``include`` names is told to the user and never
opened. Comments, literal blocks and code are left out.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, RegionKind, Span
from citecheck.readers.encoding import open_text
from citecheck.readers.inline import folded
from citecheck.readers.prose import Block, Origin, ProseBuilder
from citecheck.readers.rst_inline import Inline, Targets, address
from citecheck.readers.rst_tables import cells, ends_table, is_border
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source

_CODE = frozenset(
    (  # noqa: SIM905 - so many names read better as words
        "code code-block sourcecode literalinclude parsed-literal raw math doctest testcode testoutput highlight "
        "prompt graphviz digraph graph toctree contents productionlist plot jupyter-execute ipython index"
    ).split()
)
"""Directives whose content is code or is no text."""
_FOLLOWING = frozenset({"include", "literalinclude", "csv-table", "raw"})
"""Directives that can name another file."""
_NO_ARGUMENT = frozenset(
    {"image", "figure", "include", "list-table", "container", "role", "default-role", "class", "only", "unicode"}
)
"""Directives whose argument is no text."""
_MOST_NOTICES = 5


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "line": re.compile(r"([ \t]*+)([^\n]*+)(?:\n|\Z)"),
        "adornment": re.compile(r"([!-/:-@\[-`{-~])\1{1,}+[ \t]*+$"),
        "explicit": re.compile(r"\.\.(?:[ \t]++|$)"),
        "footnote": re.compile(r"\[(?:#[\w.\-]*+|\d++|\*|[A-Za-z][\w.\-]*+)\](?:[ \t]++|(?=\n|\Z))"),
        "target": re.compile(
            r"_(?:`((?:[^`\\\n]|\\.)++)`|((?:[^:\\\n`_]|\\.|:(?!\s)|_(?!:))(?:[^:\\\n]|\\.|:(?!\s|$))*+)|(_)):"
        ),
        "directive": re.compile(r"([A-Za-z][\w.+:\-]*?)[ \t]?::(?:[ \t]++|(?=\n|\Z))"),
        "substitution": re.compile(r"\|[^|\n]++\|[ \t]++([A-Za-z][\w\-]*+)::[ \t]*+"),
        "option": re.compile(r":[\w\-. ]++:(?=[ \t\n]|\Z)"),
        "bullet": re.compile(r"[-*+•‣⁃](?:[ \t]++|$)"),
        "number": re.compile(
            r"(?:\(?(?:\d++|[A-Za-z]|[ivxlcdmIVXLCDM]{1,8}|#)\)|(?:\d++|[A-Za-z]|[ivxlcdmIVXLCDM]{1,8}|#)\.)[ \t]"
        ),
        "field": re.compile(r":(?! )[^:\n]++:(?:[ \t]|$)"),
        "anonymous": re.compile(r"__[ \t]++"),
    }


def read(source: Source) -> Draft:
    """Read reStructuredText.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    file = open_text(source, declared_encoding)
    blocks = _Blocks(file.lines)
    blocks.scan()
    builder = ProseBuilder(file.lines)
    for block in blocks.found:
        builder.end_block()
        _write(builder, block, blocks.targets)
    return replace(
        file.draft(source, "rst"),
        prose=builder.prose(),
        marks=builder.all_marks(),
        links=(*builder.links, *blocks.targets.named.links()),
        regions=tuple(builder.regions),
        comments=tuple(blocks.comments),
        notices=(*file.notices, *blocks.notices),
    )


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a comment in the first two lines declares, as in Python (docutils does the same)."""
    found = re.match(rb"(?:[^\n]*\n)?[^\n]*?coding[:=][ \t]*([-\w.]+)", data[:512])
    return found[1].decode("ascii", errors="replace") if found is not None else None


def _write(builder: ProseBuilder, block: Block, targets: Targets) -> None:
    start = builder.length
    pieces = block.pieces
    if len(pieces) == 1:
        Inline(builder.text, *pieces[0], None, targets).write(builder)
    else:
        copy = "".join([builder.text[first:last] for first, last in pieces])
        Inline(copy, 0, len(copy), Origin(pieces), targets).write(builder)
    if block.kind == "heading":
        builder.region(RegionKind.HEADING, start)
    elif block.kind == "footnote":
        builder.region(RegionKind.FOOTNOTE, start)


class _Blocks:
    """The first pass, line by line."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self.targets = Targets()
        self.comments: list[Span] = []
        self.notices: list[str] = []
        self._open: Block | None = None
        self._lines = 0
        self._literal_after = -1

    def scan(self) -> None:
        """Cut the text into blocks."""
        at, end = 0, len(self.text)
        while at < end:
            at = self._line(at)
        self._end()

    def _split(self, at: int) -> tuple[int, int, int]:
        """A line's first character that is no blank, its end without the line end, and where the next begins."""
        end = self.text.find("\n", at)
        following = end + 1 if end >= 0 else len(self.text)
        end = end if end >= 0 else len(self.text)
        content = at
        while content < end and self.text[content] in " \t\f\v\u00a0":
            content += 1
        return content, end, following

    def _add(self, start: int, end: int, kind: str = "paragraph") -> None:
        self._lines += 1
        if self._open is None:
            self._open = Block(kind, [(start, end)])
            self._lines = 1
        elif self._open.pieces[-1][1] == start:
            self._open.pieces[-1] = (self._open.pieces[-1][0], end)
        else:
            self._open.pieces.append((start, end))

    def _end(self, kind: str | None = None) -> None:
        block, self._open = self._open, None
        if block is None:
            return
        first, last = block.pieces[-1]
        while last > first and self.text[last - 1] in " \t\n":
            last -= 1
        block.pieces[-1] = (first, last)
        block.kind = kind or block.kind
        if last > first:
            self.found.append(block)

    def _single(self, start: int, end: int, kind: str = "paragraph") -> None:
        self._end()
        self._add(start, end, kind)
        self._end()

    def _line(self, at: int) -> int:
        content, end, following = self._split(at)
        if content == end:
            literal = self._open is not None and self._ends_with_colons()
            self._end()
            return self._skip_literal(following) if literal else following
        begun = self._begins(at, content, end, following)
        if begun is not None:
            return begun
        start = at
        if self._open is None:
            start = self._item(content, end)
            if start > content:
                return self._line_of_item(start, end, following)
            start = content
        self._add(start, following)
        return following

    def _line_of_item(self, start: int, end: int, following: int) -> int:
        """Read what stands behind a list item's mark: it may begin something itself."""
        if start >= end:
            return following
        begun = self._begins(start, start, end, following)
        if begun is None:
            self._add(start, following)
            return following
        return begun

    def _begins(self, at: int, content: int, end: int, following: int) -> int | None:
        """Read what begins on a line, if it is more than a paragraph's line."""
        text = self.text
        char = text[content]
        if char == "." and _patterns()["explicit"].match(text, content, end):
            return self._explicit(content, end, following, content - at)
        if char == "_" and self._open is None and _patterns()["anonymous"].match(text, content, end):
            self._target(content + 2, end, following, content - at, "")
            return self._skip_body(following, content - at)[0]
        if char == "|" and text.startswith("| ", content):
            # A line block: each line for itself, without its sign.
            if self._open is not None and self._open.kind != "lines":
                self._end()
            self._add(content + 2, following, "lines")
            return following
        if char == "+" and is_border(text[content:end]):
            return self._table(at, content)
        if char.isalnum() or char.isspace():
            return self._list_goes_on(content, end)
        if char in "-*+" and _patterns()["bullet"].match(text, content, end) and self._is_list():
            self._end()
            return None
        return self._adorned(at, content, end, following)

    def _list_goes_on(self, content: int, end: int) -> int | None:
        """End the item before where the next follows without a blank line."""
        if self._is_list() and _patterns()["number"].match(self.text, content, end):
            self._end()
        return None

    def _is_list(self) -> bool:
        return self._open is not None and self._open.kind == "item"

    def _item(self, content: int, end: int) -> int:
        """Skip a bullet; keep a number, which begins an item too."""
        bullet = _patterns()["bullet"].match(self.text, content, end)
        if bullet is not None:
            self._open = Block("item", [(bullet.end(), bullet.end())])
            return bullet.end()
        if _patterns()["number"].match(self.text, content, end):
            self._open = Block("item", [(content, content)])
        return content

    def _adorned(self, at: int, content: int, end: int, following: int) -> int | None:
        """Read titles, rules and tables, which lines made of one sign make."""
        text = self.text
        line = text[content:end].rstrip()
        if is_border(line):
            return self._table(at, content)
        if _patterns()["adornment"].match(line) is None:
            return None
        if self._open is not None and self._open.kind == "paragraph" and self._lines == 1 and at == content:
            self._end("heading")
            return following
        if self._open is not None:
            return None
        title, title_end, below = self._split(following)
        if title < title_end:
            under, under_end, after = self._split(below)
            if text[under:under_end].rstrip() == line:
                self._single(title, title_end, "heading")
                return after
        return following if len(line) > 3 else None  # a transition

    def _table(self, at: int, content: int) -> int:
        self._end()
        end = ends_table(self.text, at)
        for pieces in cells(self.text, at, end, content - at):
            self.found.append(Block("cell", pieces))
        return end

    def _explicit(self, content: int, end: int, following: int, indent: int) -> int:
        """Read what begins with two dots."""
        self._end()
        text, patterns = self.text, _patterns()
        dots = patterns["explicit"].match(text, content, end)
        start = dots.end() if dots is not None else end
        footnote = patterns["footnote"].match(text, start, end)
        if footnote is not None:
            self._add(footnote.end(), following, "footnote")
            return following
        target = patterns["target"].match(text, start, end)
        if target is not None:
            self._target(target.end(), end, following, indent, target[1] or target[2] or "")
            return self._skip_body(following, indent)[0]
        substitution = patterns["substitution"].match(text, start, end)
        if substitution is not None:
            after, _ = self._skip_body(following, indent)
            if substitution[1] == "replace":
                self._single(substitution.end(), after)
            return after
        directive = patterns["directive"].match(text, start, end)
        if directive is not None:
            return self._directive(directive, end, following, indent)
        after, last = self._skip_body(following, indent)
        self.comments.append(Span(content, max(last, end)))
        return after

    def _skip_body(self, at: int, indent: int) -> tuple[int, int]:
        """Skip the lines that are indented more than ``indent``: where they and their text end."""
        last = at
        while at < len(self.text):
            content, end, following = self._split(at)
            if content < end:
                if content - at <= indent:
                    return at, last
                last = end
            at = following
        return at, last

    def _target(self, start: int, end: int, following: int, indent: int, name: str) -> None:
        """Take note of where a name leads; its address may go on in the next lines."""
        while start < end and self.text[start].isspace():
            start += 1
        at, last = following, end
        while at < len(self.text):
            content, line_end, after = self._split(at)
            if content == line_end or content - at <= indent:
                break
            at, last = after, line_end
        if start == end and last > end:
            start = self._split(following)[0]
        printed = self.text[start:last].rstrip()
        if not printed:
            return
        found = (address(printed), Span(start, start + len(printed)))
        if name:
            self.targets.named.targets.setdefault(folded(re.sub(r"\\(.)", r"\1", name)), found)
        else:
            self.targets.anonymous.append(found)

    def _directive(self, directive: re.Match[str], end: int, following: int, indent: int) -> int:
        name = directive[1].lower().rpartition(":")[2]
        argument = self.text[directive.end() : end].strip()
        if name in _FOLLOWING:
            self._named_file(name, argument, following)
        if name in _CODE:
            return self._skip_body(following, indent)[0]
        # The argument may go on in the next lines, up to the options or a blank line.
        if argument and name not in _NO_ARGUMENT:
            self._add(directive.end(), following)
        at = following
        while at < len(self.text):
            content, line_end, after = self._split(at)
            if content == line_end or content - at <= indent:
                break
            if _patterns()["option"].match(self.text, content, line_end):
                self._end()
            elif self._open is None:
                break
            else:
                self._add(at, after)
            at = after
        return at

    def _named_file(self, name: str, argument: str, following: int) -> None:
        if name in ("csv-table", "raw"):
            option = re.compile(r"[ \t]*+(?::[\w\-]++:[^\n]*+\n[ \t]*+){0,8}?:(?:file|url):[ \t]*+([^\n]++)")
            found = option.match(self.text, following)
            argument = found[1] if found is not None else ""
        if argument and len(self.notices) < _MOST_NOTICES:
            self.notices.append(f"names {argument[:100]}, which is not followed; give it as a path of its own")

    def _ends_with_colons(self) -> bool:
        if self._open is None:
            return False
        first, last = self._open.pieces[-1]
        return self.text[max(first, last - 200) : last].rstrip().endswith("::")

    def _skip_literal(self, at: int) -> int:
        """Skip the literal block after «::», which is code."""
        block = self.found[-1] if self.found else None
        indent = 0
        if block is not None:
            line = self.text.rfind("\n", 0, block.pieces[-1][1]) + 1
            indent = self._split(line)[0] - line
        while at < len(self.text):
            content, end, following = self._split(at)
            if content < end:
                return self._skip_body(at, indent)[0] if content - at > indent else at
            at = following
        return at
