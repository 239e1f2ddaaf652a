"""BibTeX and BibLaTeX: each field of each entry is a block of LaTeX, named after its entry.

bibtexparser and pybtex keep no offsets of fields, so this is a scanner of its own. Text
outside of entries is a comment (that is how BibTeX reads it), and so is ``@comment``.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.draft import Draft, Link, Part, Span
from citecheck.readers.encoding import open_text
from citecheck.readers.latex import Scanner, declared_encoding, plain_address
from citecheck.readers.prose import ProseBuilder
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.readers.base import Source

_ADDRESSES = frozenset({"url", "link", "bdsk-url-1", "bdsk-url-2"})
_NO_TEXT = frozenset(
    (  # noqa: SIM905 - so many names read better as words
        # Identifiers, numbers of other things and what only programs read (BibLaTeX manual, 2.2).
        "doi eprint eprinttype eprintclass isbn issn isrn pages pagetotal volume volumes file keywords crossref xdata "
        "xref ids related relatedtype entryset langid language hyphenation options sortkey sorttitle presort urldate "
        "timestamp owner abstractnote mendeley-tags zotero-id archiveprefix primaryclass gender lccn mrnumber zblnumber"
    ).split()
)


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "entry": re.compile(r"@\s*+([A-Za-z]++)\s*+([{(])"),
        "key": re.compile(r"\s*+([^\s,{}()=\"]*+)\s*+(?:,|(?=[})]))"),
        "field": re.compile(r"[\s,]*+([A-Za-z][\w\-:.+]*+)\s*+=\s*+"),
        "gap": re.compile(r"\s*+"),
        "bare": re.compile(r"[^\s,#{}()\"]++"),
        "joint": re.compile(r"\s*+#\s*+"),
        "braces": re.compile(r"[{}\\]"),
        "quoted": re.compile(r"[{}\\\"]"),
    }


def read(source: Source) -> Draft:
    """Read a bibliography.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    file = open_text(source, declared_encoding)
    bibliography = _Bibliography(file.lines)
    bibliography.scan()
    builder = bibliography.builder
    return replace(
        file.draft(source, "bibtex"),
        prose=builder.prose(),
        marks=builder.all_marks(),
        links=tuple(builder.links),
        parts=tuple(builder.parts),
        regions=tuple(builder.regions),
        comments=tuple(bibliography.comments),
        notices=(*file.notices, *bibliography.notices),
    )


class _Bibliography:
    """Goes through the entries of one file."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.builder = ProseBuilder(text)
        self.comments: list[Span] = []
        self.notices: list[str] = []
        self._name = ""

    def scan(self) -> None:
        """Read all entries."""
        text, at = self.text, 0
        entry = _patterns()["entry"]
        while True:
            found = entry.search(text, at)
            self._comment(at, found.start() if found is not None else len(text))
            if found is None:
                return
            at = self._entry(found)

    def _comment(self, start: int, end: int) -> None:
        if self.text[start:end].strip():
            self.comments.append(Span(start, end))

    def _entry(self, found: re.Match[str]) -> int:
        kind, at = found[1].lower(), found.end()
        if kind == "comment":
            _, end = self._value(at, "braces")
            self._comment(found.start(), end)
            return end
        if kind not in ("string", "preamble"):
            key = _patterns()["key"].match(self.text, at)
            if key is None:
                return at
            self._name = f"entry {key[1]}" if key[1] else "entry"
            at = key.end()
        else:
            self._name = f"@{kind}"
            if kind == "preamble":
                return self._value(at, "braces")[1]
        self.builder.end_block()
        while True:
            field = _patterns()["field"].match(self.text, at)
            if field is None:
                break
            at = self._field(field[1].lower(), field.end())
        after = _patterns()["gap"].match(self.text, at)
        at = after.end() if after is not None else at
        return at + 1 if self.text[at : at + 1] in ("}", ")") else at

    def _field(self, name: str, at: int) -> int:
        """Read a field's value, of one piece or of several joined by ``#``."""
        begun = False
        while True:
            start, end, at = self._piece(at)
            if end > start and name not in _NO_TEXT:
                if name in _ADDRESSES and not self.text.startswith("\\", start):
                    self._address(start, end)
                else:
                    if not begun:
                        self._begin()
                    begun = True
                    self._text(start, end)
            joint = _patterns()["joint"].match(self.text, at)
            if joint is None:
                self.builder.end_block()
                return at
            at = joint.end()

    def _begin(self) -> None:
        builder = self.builder
        builder.end_block()
        if not builder.parts or builder.parts[-1].name != self._name:
            builder.parts.append(Part(builder.length, self._name))

    def _text(self, start: int, end: int) -> None:
        scanner = Scanner(self.builder, start, end, percent=False)
        scanner.scan()
        self.notices.extend(scanner.notices)

    def _address(self, start: int, end: int) -> None:
        while start < end and (self.text[start].isspace() or self.text[start] == "{"):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] == "}"):
            end -= 1
        if end > start:
            target = plain_address(self.text[start:end])
            self.builder.links.append(Link(target, Span(start, end), part=self._name))

    def _piece(self, at: int) -> tuple[int, int, int]:
        """One piece of a value: where its text begins and ends, and where it ends itself."""
        text = self.text
        char = text[at : at + 1]
        if char == "{":
            return at + 1, *self._value(at + 1, "braces")
        if char == '"':
            return at + 1, *self._value(at + 1, "quoted")
        bare = _patterns()["bare"].match(text, at)
        if bare is None:
            return at, at, at
        # A number is its own text; a name stands for a string that is read where it is defined.
        start = bare.start() if bare[0].isdigit() else bare.end()
        return start, bare.end(), bare.end()

    def _value(self, at: int, pattern: str) -> tuple[int, int]:
        """Where the text of a value in braces or quotes ends, and where the value: the file's end if it never does."""
        sign, depth = _patterns()[pattern], 0
        found = sign.search(self.text, at)
        while found is not None:
            char, at = found[0], found.end()
            if char == "\\":
                at += 1
            elif char == "{":
                depth += 1
            elif char == "}":
                if not depth:
                    return found.start(), at
                depth -= 1
            elif not depth:
                return found.start(), at
            found = sign.search(self.text, at)
        return len(self.text), len(self.text)
