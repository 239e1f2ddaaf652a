"""LaTeX: a scanner of its own that goes through the file once and follows nothing.

pylatexenc's walker gives positions, but builds a tree of objects at about a tenth of the
speed and recurses with the depth of braces; it is the oracle in the tests. Commands that are
not known show their arguments, so that a draft's own macros around a symbol do no harm.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from unicodedata import normalize

from citecheck.model.draft import Draft, Link, RegionKind, Span
from citecheck.readers import latex_commands as commands
from citecheck.readers.encoding import open_text
from citecheck.readers.prose import DEEPEST_NOTES, ProseBuilder
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source

_MOST_NOTICES = 5


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "special": re.compile(r"[\\%{}~$&]|--|``|''|\n[ \t]*+\n\s*+"),
        "command": re.compile(r"\\([A-Za-z@]++\*?|[^A-Za-z@]?)", re.DOTALL),
        # The blanks that a command takes with it: one line end at most, since two end the paragraph.
        "blank": re.compile(r"[ \t]*+(?:\n[ \t]*+(?!\n))?+"),
        "comment": re.compile(r"%[^\n]*+"),
        "swallowed": re.compile(r"\n[ \t]*+(?!\n)"),
        "dashes": re.compile(r"-++"),
        "gap": re.compile(r"\s*+"),
        "option": re.compile(r"[ \t]*+\[([^\[\]{}\n]*+(?:\{[^{}\n]*+\}[^\[\]{}\n]*+)*+)\]"),
        "url end": re.compile(r"[{}\\]"),
        "mark": re.compile(r"\$\s*+\^\s*+\{?[\s\d,*]{1,12}+\}?\s*+\$"),
        "super": re.compile(r"\{[\s\d,*()\[\]†‡]{1,8}+\}"),
        "letter": re.compile(r"\s*+(?:\{\s*+(\\?[A-Za-z])\s*+\}|(\\[ij](?![A-Za-z])|[A-Za-z]))"),
        "environment": re.compile(r"\s*+\{([A-Za-z@*]{1,40})\}"),
        "defined": re.compile(r"\s*+\\[A-Za-z@]++\s*+(?:=\s*+\\[A-Za-z@]++|(?:#\d)*+)"),
        "verb": re.compile(r"\\(?:verb\*?|lstinline)(?:\[[^\[\]\n]*+\])?([^A-Za-z\s*{\[])"),
        "language": re.compile(
            r"\\usepackage\s*+\[[^\[\]]*?\b(english|french|spanish|russian|arabic|chinese)\b[^\[\]]*+\]\{babel\}"
        ),
    }


@dataclass(slots=True)
class _Group:
    """What happens when a pair of braces ends."""

    kind: str = ""
    link: tuple[str, Span] | None = None
    begun: int = 0
    builder: ProseBuilder | None = None


def read(source: Source) -> Draft:
    """Read LaTeX.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    file = open_text(source, declared_encoding)
    builder = ProseBuilder(file.lines)
    scanner = Scanner(builder, 0, len(file.lines))
    scanner.scan()
    language = _patterns()["language"].search(file.lines[:20_000])
    return replace(
        file.draft(source, "latex"),
        prose=builder.prose(),
        marks=builder.all_marks(),
        links=tuple(builder.links),
        regions=tuple(builder.regions),
        comments=tuple(scanner.comments),
        language={"chinese": "zh", "spanish": "es"}.get(language[1], language[1][:2]) if language else None,
        notices=(*file.notices, *scanner.notices),
    )


def declared_encoding(data: bytes) -> str | None:
    """The encoding that ``inputenc`` is told."""
    found = re.search(rb"\\usepackage\s*\[([a-z0-9]+)\]\s*\{inputenc\}", data[:20_000])
    names = {b"latin1": "cp1252", b"ansinew": "cp1252", b"latin9": "iso8859-15", b"applemac": "mac-roman"}
    if found is None:
        return None
    return names.get(found[1], found[1].decode("ascii"))


class Scanner:
    """Goes through a stretch of LaTeX and writes its prose; BibTeX's fields are read by it too."""

    def __init__(self, builder: ProseBuilder, start: int, end: int, *, percent: bool = True) -> None:
        """``percent`` tells whether ``%`` begins a comment; in BibTeX's fields it does not."""
        self.text = builder.text
        self._percent = percent
        self.builder = builder
        self.start, self.end = start, end
        self.comments: list[Span] = []
        self.notices: list[str] = []
        self._groups: list[_Group] = []
        self._notes = 0
        self._tables = 0
        # Once a brace was found to have no partner, none is looked for again: that keeps it linear.
        self._balanced = True

    def scan(self) -> None:
        """Read the whole stretch."""
        text, end = self.text, self.end
        special = _patterns()["special"]
        at = self.start
        while at < end:
            found = special.search(text, at, end)
            if found is None:
                self.builder.copy(at, end)
                break
            self.builder.copy(at, found.start())
            at = self._step(found)
        while self._groups:
            self._close_group(end)

    def _step(self, found: re.Match[str]) -> int:
        at, char = found.start(), found[0]
        builder = self.builder
        if char == "\\":
            return self._command(at)
        if char == "%":
            if self._percent:
                return self._comment(at)
            builder.copy(at, at + 1)
            return at + 1
        if char == "{":
            self._groups.append(_Group())
        elif char == "}":
            self._close_group(found.end())
        elif char == "~":
            builder.show("\u00a0", at, at + 1)
        elif char == "--":
            end = self._after("dashes", at)
            builder.show({2: "–", 3: "—"}.get(end - at, self.text[at:end]), at, end)
            return end
        elif char in ("``", "''"):
            builder.show("“" if char == "``" else "”", at, at + 2)
        elif char == "$":
            mark = _patterns()["mark"].match(self.text, at, self.end)
            return mark.end() if mark is not None else at + 1
        else:  # a blank line, or the end of a cell
            builder.end_block()
        return found.end()

    def _after(self, pattern: str, at: int) -> int:
        """Where a pattern ends that begins at an offset; the offset itself where it does not match."""
        found = _patterns()[pattern].match(self.text, at, self.end)
        return found.end() if found is not None else at

    def _comment(self, at: int) -> int:
        end = self._after("comment", at)
        self.comments.append(Span(at, end))
        # A comment takes the line end with it, and the blanks that begin the next line.
        return self._after("swallowed", end)

    def _command(self, at: int) -> int:
        found = _patterns()["command"].match(self.text, at, self.end)
        name = found[1] if found is not None else ""
        if found is None or not name:
            return at + 1
        if not (name[0].isalpha() or name[0] == "@"):
            return self._sign(at, name)
        end, base = found.end(), name.rstrip("*")
        if base in commands.SIGNS:
            end = self._after("blank", end)
            if self.text.startswith("{}", end):
                end += 2
            self.builder.show(commands.SIGNS[base], at, end)
            return end
        if base in commands.ACCENTS:
            return self._accent(at, base, end)
        if base in ("begin", "end"):
            return self._environment(at, base, end)
        if base in ("verb", "lstinline"):
            return self._verbatim(at, end)
        return self._word(at, base, end)

    def _word(self, at: int, base: str, end: int) -> int:
        """Read a command with a name: a link, a note, a heading, or what only wraps its text."""
        if base in ("href", "url", "nolinkurl", "path", "hyperlink"):
            return self._address(base, end)
        if base in commands.NOTES:
            return self._begin("note", self._options(end))
        if base in commands.HEADINGS:
            self.builder.end_block()
            return self._begin("heading", self._options(end))
        if base in commands.BLOCKS:
            self.builder.end_block()
            return self._begin("block", end)
        if base in commands.LINE_ENDS:
            self.builder.end_line()
        elif base in commands.DEFINITIONS:
            return self._definition(end)
        elif base == "bibitem":
            self.builder.end_block()
            return self._groups_after(self._options(end), 1)
        elif base in commands.LEFT_OUT:
            return self._left_out(base, end)
        elif "cite" in base.lower():
            return self._cite(end)
        elif base == "iffalse":
            close = self.text.find("\\fi", end, self.end)
            end = close + 3 if close >= 0 else self.end
            self.comments.append(Span(at, end))
            return end
        elif base in ("textsuperscript", "up", "ieme"):
            return self._after("super", end)
        return self._begin("argument", self._options(end))

    def _sign(self, at: int, sign: str) -> int:
        end = at + 2
        if sign in commands.ESCAPED:
            self.builder.show(sign, at, end)
        elif sign == "\\":
            if self.text.startswith("*", end):
                end += 1
            end = self._after("blank", self._options(end))
            if self._tables:
                self.builder.end_block()
            else:
                self.builder.end_line()
        elif sign in commands.BLANKS:
            self.builder.show(commands.BLANKS[sign], at, end)
        elif sign in commands.ACCENTS:
            return self._accent(at, sign, end)
        return end

    def _accent(self, at: int, accent: str, end: int) -> int:
        found = _patterns()["letter"].match(self.text, end, self.end)
        if found is None or (accent.isalpha() and self.text[end : end + 1].isalpha()):
            return end
        letter = (found[1] or found[2]).lstrip("\\")
        self.builder.show(normalize("NFC", letter + commands.ACCENTS[accent]), at, found.end())
        return found.end()

    def _options(self, at: int) -> int:
        """Skip the arguments in brackets."""
        while True:
            end = self._after("option", at)
            if end == at:
                return at
            at = end

    def _group(self, at: int) -> tuple[int, int, int] | None:
        """An argument in braces: where its content begins and ends, and where it ends itself."""
        start = self._after("gap", at)
        if not self._balanced or not self.text.startswith("{", start) or start >= self.end:
            return None
        depth, brace = 1, _patterns()["url end"]
        found = brace.search(self.text, start + 1, self.end)
        while found is not None:
            next_at = found.end()
            if found[0] == "\\":
                next_at += 1
            else:
                depth += 1 if found[0] == "{" else -1
                if not depth:
                    return start + 1, found.start(), found.end()
            found = brace.search(self.text, next_at, self.end)
        self._balanced = False
        return None

    def _groups_after(self, at: int, count: int) -> int:
        """Skip so many arguments in braces, and those in brackets between them."""
        for _ in range(count):
            group = self._group(at)
            if group is None:
                return at
            at = self._options(group[2])
        return at

    def _begin(self, kind: str, at: int, link: tuple[str, Span] | None = None) -> int:
        """Begin the group of a command's argument; without one, the command stands alone."""
        start = at if kind == "argument" else self._after("gap", at)
        if not self.text.startswith("{", start) or start >= self.end:
            if link is not None:
                self._link(*link, self.builder.length)
            return at
        group = _Group(kind, link)
        if kind == "note" and self._notes < DEEPEST_NOTES:
            group.builder, self.builder = self.builder, ProseBuilder(self.text)
            self._notes += 1
        group.begun = self.builder.length
        self._groups.append(group)
        return start + 1

    def _close_group(self, after: int) -> None:
        if not self._groups:
            return
        group = self._groups.pop()
        builder = self.builder
        if group.link is not None:
            self._link(*group.link, group.begun)
        if group.builder is not None:
            builder.region(RegionKind.FOOTNOTE, 0)
            group.builder.defer(builder)
            self.builder = group.builder
            self._notes -= 1
        elif group.kind == "heading":
            builder.region(RegionKind.HEADING, group.begun)
            builder.end_block()
        elif group.kind == "block":
            builder.end_block()
        elif group.kind == "argument" and self.text.startswith("{", after):
            # What a macro of the draft's own puts between its arguments is not known; something it is.
            builder.insert(" ")

    def _link(self, target: str, span: Span, begun: int) -> None:
        text = Span(begun, self.builder.length) if self.builder.length > begun else None
        self.builder.links.append(Link(target, span, text))

    def _address(self, base: str, at: int) -> int:
        group = self._group(self._options(at))
        if group is None:
            return at
        start, end, after = group
        if base == "hyperlink":
            return after
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        printed = self.text[start:end]
        target = plain_address(printed)
        link = (target, Span(start, end))
        if base == "href":
            return self._begin("link", after, link)
        begun = self.builder.length
        if printed == target:
            self.builder.copy(start, end)
        else:
            self.builder.show(target, start, end)
        if base != "path":
            self._link(*link, begun)
        return after

    def _left_out(self, base: str, at: int) -> int:
        at = self._options(at)
        if base in commands.FOLLOWING:
            group = self._group(at)
            if group is not None and len(self.notices) < _MOST_NOTICES:
                name = " ".join(self.text[group[0] : group[1]].split())[:100]
                self.notices.append(f"names {name}, which is not followed; give it as a path of its own")
        return self._groups_after(at, commands.LEFT_OUT[base])

    def _cite(self, at: int) -> int:
        """Leave a citation of the bibliography alone; what its notes say is read after the paragraph."""
        note = ProseBuilder(self.text)
        while True:
            found = _patterns()["option"].match(self.text, at, self.end)
            if found is not None:
                if "/" in found[1]:
                    note.end_block()
                    note.copy(*found.span(1))
                at = found.end()
                continue
            group = self._group(at) if self.text.startswith("{", at) else None
            if group is None:
                break
            at = group[2]
        if note.length:
            self.builder.defer(note)
        return at

    def _definition(self, at: int) -> int:
        at = self._after("defined", at)
        while True:
            end = self._options(at)
            group = self._group(end) if self.text.startswith("{", end) else None
            if group is None:
                return end
            at = group[2]

    def _verbatim(self, at: int, end: int) -> int:
        found = _patterns()["verb"].match(self.text, at, self.end)
        if found is None:
            return self._begin("", self._options(end))
        # The same sign ends it, on the same line.
        close = re.compile(f"[{re.escape(found[1])}\n]").search(self.text, found.end(), self.end)
        if close is None or close[0] == "\n":
            return found.end()
        self.builder.copy(found.end(), close.start())
        return close.end()

    def _environment(self, at: int, base: str, end: int) -> int:
        found = _patterns()["environment"].match(self.text, end, self.end)
        if found is None:
            return end
        name, end = found[1], found.end()
        self.builder.end_block()
        if base == "end":
            if name in commands.TABLES:
                self._tables = max(0, self._tables - 1)
            return self.end if name == "document" else end
        if name in commands.CODE:
            closing = f"\\end{{{name}}}"
            close = self.text.find(closing, end, self.end)
            end = close + len(closing) if close >= 0 else self.end
            if name == "comment":
                self.comments.append(Span(at, end))
            return end
        if name in commands.TABLES:
            self._tables += 1
        count = commands.ARGUMENTS.get(name, int(name in commands.TABLES))
        return self._groups_after(self._options(end), count)


def plain_address(printed: str) -> str:
    """An address with LaTeX's escapes resolved and without white space."""
    return re.sub(r"\\slash\s*|\\([%#&_~{}$^\\])|\s+", _plain, printed)


def _plain(found: re.Match[str]) -> str:
    """What an escape in an address stands for."""
    if found[1] is not None:
        return found[1]
    return "/" if found[0].startswith("\\s") else ""
