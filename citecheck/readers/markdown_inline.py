"""Inline Markdown: what of a paragraph is text, and where its links are.

The rules are those of CommonMark 0.31, with the tables, footnotes and struck-out text of
GitHub and pandoc. The scanner stops at the few characters that can mean something and
copies what lies between, so its time is linear in the length of the paragraph.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache
from typing import TYPE_CHECKING

from citecheck.readers.entities import resolved
from citecheck.readers.inline import Definitions, Event, InlineScanner
from citecheck.readers.markdown_emphasis import Delimiters

if TYPE_CHECKING:
    from citecheck.model.draft import Span
    from citecheck.readers.prose import Origin, ProseBuilder

_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
_BLOCK_TAGS = frozenset(
    (  # noqa: SIM905 - so many names read better as words
        "address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer "
        "form h1 h2 h3 h4 h5 h6 head header hr html legend li main nav ol p pre section summary table tbody td tfoot "
        "th thead title tr ul"
    ).split()
)
_LONGEST_LABEL = 999
"""CommonMark's own bound for what stands between the brackets of a reference."""

_DEEPEST_BRACKETS = 32
"""CommonMark asks for three levels of brackets in an address; what nests deeper is no address."""

_MARKS = "\\`*_[]<&~"
_TABLE_MARKS = _MARKS + "|"


@cache
def _special(*, table: bool) -> re.Pattern[str]:
    # One set of characters is searched for four times as fast as a set beside «~~».
    return re.compile(r"[\\`*_\[\]<&~|]" if table else r"[\\`*_\[\]<&~]")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "run": re.compile(r"(.)\1*+"),
        "ticks": re.compile(r"`+"),
        "autolink": re.compile(r"<([A-Za-z][A-Za-z0-9+.\-]{1,31}:[^\s<>]*+)>"),
        "email": re.compile(r"<[^\s<>@]++@[^\s<>@]++>"),
        "tag": re.compile(
            r"</?([A-Za-z][A-Za-z0-9\-]*+)"
            r"((?:\s++[A-Za-z_:][\w.:\-]*+(?:\s*+=\s*+(?:\"[^\"]*+\"|'[^']*+'|[^\s\"'=<>`]++))?+)*+)\s*+/?+>"
        ),
        "href": re.compile(r"\shref\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'=<>`]+))", re.IGNORECASE),
        "mark": re.compile(r"<sup\b[^<>]*+>[\s\[(]{0,4}[\d*†‡§,\s]{1,9}[\])]{0,2}</sup\s*+>", re.IGNORECASE),
        "other": re.compile(r"<\?.*?\?>|<![A-Za-z][^<>]*+>", re.DOTALL),
        "footnote": re.compile(r"\[\^[^\[\]\s^]{1,200}+\]"),
        "inline": re.compile(r"\(\s*+(?:<((?:[^<>\n\\]|\\.)*+)>)?+"),
        "address": re.compile(r"[^\s()\\]*+"),
        "title": re.compile(
            r"(?:\s++(?:\"(?:[^\"\\]|\\.)*+\"|'(?:[^'\\]|\\.)*+'|\((?:[^()\\]|\\.)*+\)))?+\s*+\)", re.DOTALL
        ),
        "label": re.compile(r"\[((?:[^\[\]\\]|\\.)*+)\]", re.DOTALL),
        "attributes": re.compile(r"\{[:.#][^{}\n]{0,200}+\}"),
        "escape": re.compile(r"\\([!-/:-@\[-`{-~])"),
    }


def unescaped(address: str) -> str:
    """An address with Markdown's escapes and HTML's entities resolved."""
    if "\\" in address:
        address = _patterns()["escape"].sub(r"\1", address)
    return resolved(address, html=True)


def first_mark(text: str, start: int, end: int, *, table: bool = False) -> int:
    """Where the first character stands that can mean something; -1 if none does."""
    first = -1
    for mark in _TABLE_MARKS if table else _MARKS:  # to look for each by itself is fastest
        at = text.find(mark, start, end)
        if at >= 0:
            first = end = at
    return first


class Marks:
    """Where in a file the next character stands that can mean something; asked for places in their order only."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = dict.fromkeys(_MARKS, -1)
        self._nearest = 0
        self._move(0)

    def within(self, start: int, end: int) -> bool:
        """Whether one stands between two places."""
        if self._nearest < start:
            self._move(start)
        return self._nearest < end

    def _move(self, start: int) -> None:
        self._nearest = len(self._text)
        for mark, place in list(self._places.items()):
            at = place if place >= start else self._text.find(mark, start)
            if at < 0:
                del self._places[mark]
                continue
            self._places[mark] = at
            if at < self._nearest:
                self._nearest = at


class Inline(InlineScanner):
    """One paragraph: scanned once, then written to a builder."""

    def __init__(self, text: str, start: int, end: int, origin: Origin | None, definitions: Definitions) -> None:
        super().__init__(text, start, end, origin)
        self.definitions = definitions
        self._brackets: list[tuple[int, int, int]] = []
        self._delimiters = Delimiters(text, start, end)
        self._ticks: dict[int, list[int]] | None = None
        self._links_from = start
        self._missing: set[str] = set()

    def write(self, builder: ProseBuilder, *, table: bool = False) -> None:
        """Scan the paragraph and put its prose and links behind what the builder holds."""
        text, start, end = self.text, self.start, self.end
        first = first_mark(text, start, end, table=table)
        if first < 0:
            builder.copy_from(self.origin, self.start, end)
            return
        steps = {
            "\\": self._escape,
            "`": self._code,
            "*": self._run,
            "_": self._run,
            "~": self._struck,
            "[": self._open,
            "]": self._close,
            "<": self._angle,
            "&": self._entity,
            "|": self._cell,
        }
        special = _special(table=table)
        found = special.search(text, first, end)
        while found is not None:
            at = found.start()
            found = special.search(text, steps[text[at]](at), end)
        self._emphasis(0)
        self.emit(builder)

    def _escape(self, at: int) -> int:
        following = self.text[at + 1 : at + 2] if at + 1 < self.end else ""
        if following in _PUNCTUATION:
            self.show(at, at + 2, following)
            return at + 2
        if following == "\n":
            self.drop(at, at + 1)
        return at + 1

    def _cell(self, at: int) -> int:
        self.drop(at, at + 1, Event("block"))
        return at + 1

    def _code(self, at: int) -> int:
        ticks = _patterns()["ticks"]
        if self._ticks is None:
            self._ticks = {}
            for run in ticks.finditer(self.text, at, self.end):
                self._ticks.setdefault(len(run[0]), []).append(run.start())
        found = ticks.match(self.text, at, self.end)
        size = len(found[0]) if found else 1
        runs = self._ticks.get(size, [])
        closing = bisect_right(runs, at)
        if closing >= len(runs):
            return at + size
        close = runs[closing]
        inner, last = at + size, close
        if last - inner > 2 and self.text[inner] == self.text[last - 1] == " ":
            inner, last = inner + 1, last - 1
        self.drop(at, inner)
        self.drop(last, close + size)
        return close + size

    def _run(self, at: int) -> int:
        found = _patterns()["run"].match(self.text, at, self.end)
        end = found.end() if found else at + 1
        self._delimiters.add(at, end)
        return end

    def _struck(self, at: int) -> int:
        return self._run(at) if self.text.startswith("~~", at, self.end) else at + 1

    def _emphasis(self, bottom: int) -> None:
        self.edits.extend((start, end, "", None) for start, end in self._delimiters.pair(bottom))

    def _open(self, at: int) -> int:
        before = self.text[at - 1] if at > self.start else ""
        footnote = _patterns()["footnote"].match(self.text, at, self.end)
        if footnote is not None:
            self.drop(at, footnote.end())
            return footnote.end()
        opened = at - 1 if before in ("!", "^") and before else at
        self._brackets.append((opened, at, len(self._delimiters)))
        return at + 1

    def _close(self, at: int) -> int:
        if not self._brackets:
            return at + 1
        opened, bracket, bottom = self._brackets.pop()
        kind = self.text[opened]
        if kind == "^":
            self._emphasis(bottom)
            self.drop(opened, bracket + 1, Event("note"))
            self.drop(at, at + 1, Event("end note"))
            return at + 1
        if kind == "[" and opened < self._links_from:
            return at + 1  # no link within a link: the inner one counts
        found = self._inline_target(at + 1) or self._reference_target(bracket, at)
        if found is None:
            attributes = _patterns()["attributes"].match(self.text, at + 1, self.end)
            if attributes is not None:  # pandoc's [text]{.class}
                self.drop(opened, bracket + 1)
                self.drop(at, attributes.end())
                return attributes.end()
            return at + 1
        target, span, end = found
        self._emphasis(bottom)
        attributes = _patterns()["attributes"].match(self.text, end, self.end)
        end = attributes.end() if attributes is not None else end
        if kind == "!":
            self.drop(opened, bracket + 1)
            self.drop(at, end)
            return end
        self.drop(opened, bracket + 1, Event("link", target, span))
        self.drop(at, end, Event("end link"))
        # Brackets that were opened before can hold this link, but be none.
        self._links_from = opened
        return end

    def _inline_target(self, at: int) -> tuple[str, Span, int] | None:
        if not self.text.startswith("(", at) or at >= self.end:
            return None
        found = _patterns()["inline"].match(self.text, at, self.end)
        if found is None:
            return None
        if found[1] is not None:
            start, end = found.span(1)
            after = end + 1
        else:
            start = found.end()
            end = after = self._address_end(start)
        closing = _patterns()["title"].match(self.text, after, self.end)
        if closing is None:
            return None
        return unescaped(self.text[start:end]), self.file_span(start, end), closing.end()

    def _address_end(self, at: int) -> int:
        """Where an address without ``<>`` ends: at a blank or at a bracket that it did not open."""
        text, depth = self.text, 0
        plain = _patterns()["address"]
        while True:
            found = plain.match(text, at, self.end)
            at = found.end() if found is not None else at
            char = text[at] if at < self.end else " "
            if char == "\\":
                at += 2 if text[at + 1 : at + 2] in _PUNCTUATION else 1
                continue
            if char == "(" and depth < _DEEPEST_BRACKETS:
                depth += 1
            elif char == ")" and depth:
                depth -= 1
            else:
                return min(at, self.end)
            at += 1

    def _reference_target(self, bracket: int, at: int) -> tuple[str, Span, int] | None:
        if not self.definitions.targets:
            return None
        label = _patterns()["label"].match(self.text, at + 1, min(self.end, at + 2 + _LONGEST_LABEL))
        if label is not None and label[1].strip():
            found = self.definitions.find(label[1])
            return None if found is None else (*found, label.end())
        if at - bracket > _LONGEST_LABEL:
            return None
        found = self.definitions.find(self.text[bracket + 1 : at])
        if found is None:
            return None
        return (*found, label.end() if label is not None else at + 1)

    def _angle(self, at: int) -> int:
        text, end = self.text, self.end
        patterns = _patterns()
        if text.startswith("<!--", at):
            return self._skip_to("-->", at, 4)
        autolink = patterns["autolink"].match(text, at, end)
        if autolink is not None:
            start, last = autolink.span(1)
            self.drop(at, start, Event("link", resolved(autolink[1], html=True), self.file_span(start, last)))
            self.drop(last, last + 1, Event("end link"))
            return last + 1
        mark = patterns["mark"].match(text, at, end)
        if mark is not None:
            self.drop(at, mark.end())
            return mark.end()
        tag = patterns["tag"].match(text, at, end)
        if tag is not None:
            return self._tag(tag)
        for name in ("email", "other"):
            if name == "other" and not text.startswith(("<?", "<!"), at):
                continue
            if name in self._missing:
                continue
            found = patterns[name].match(text, at, end)
            if found is not None:
                self.drop(at, found.end())
                return found.end()
            if text.startswith("<?", at):
                self._missing.add(name)
        return at + 1

    def _skip_to(self, closing: str, at: int, opening: int) -> int:
        """Leave out a comment; one that never ends is text."""
        close = -1 if closing in self._missing else self.text.find(closing, at + opening, self.end)
        if close < 0:
            self._missing.add(closing)
            return at + opening
        end = close + len(closing)
        self.drop(at, end)
        self.comments.append(self.file_span(at, end))
        return end

    def _tag(self, tag: re.Match[str]) -> int:
        name, end = tag[1].lower(), tag.end()
        closing = self.text[tag.start() + 1] == "/"
        if name in ("script", "style") and not closing:
            close = self.text.find(f"</{name}", end, self.end)
            end = close if close >= 0 else self.end
            self.drop(tag.start(), end)
            return end
        event = None
        if name == "a":
            event = Event("end anchor") if closing else self._anchor(tag)
        elif name == "br":
            event = Event("line")
        elif name in _BLOCK_TAGS:
            event = Event("block")
        self.drop(tag.start(), end, event)
        return end

    def _anchor(self, tag: re.Match[str]) -> Event | None:
        found = _patterns()["href"].search(tag[2])
        if found is None:
            return Event("anchor")
        start, end = found.span(found.lastindex or 1)
        offset = tag.start(2)
        return Event("anchor", resolved(tag[2][start:end], html=True), self.file_span(offset + start, offset + end))
