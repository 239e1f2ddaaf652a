"""Inline markup of AsciiDoc: links, footnotes, quotes, attributes and macros.

The rules are those of the AsciiDoc language documentation (docs.asciidoctor.org/asciidoc).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.readers.inline import Event, InlineScanner
from citecheck.readers.markdown_emphasis import Delimiters

if TYPE_CHECKING:
    from citecheck.readers.prose import Origin, ProseBuilder

BUILT_IN = {
    "nbsp": "\u00a0",
    "zwsp": "\u200b",
    "wj": "\u2060",
    "apos": "'",
    "quot": '"',
    "lsquo": "‘",
    "rsquo": "’",
    "ldquo": "“",
    "rdquo": "”",
    "deg": "°",
    "plus": "+",
    "brvbar": "¦",
    "vbar": "|",
    "amp": "&",
    "lt": "<",
    "gt": ">",
    "startsb": "[",
    "endsb": "]",
    "caret": "^",
    "asterisk": "*",
    "tilde": "~",
    "backslash": "\\",
    "backtick": "`",
    "two-colons": "::",
    "two-semicolons": ";;",
    "cpp": "C++",
    "pp": "++",
    "blank": "",
    "empty": "",
    "sp": " ",
}
"""Attributes that stand for a character (AsciiDoc language, «Character Replacement Attributes»)."""

_MOST_MARKS = 3
"""From so many backquotes in a row on they mark nothing."""

LONGEST_VALUE = 200
"""An attribute with a longer value is not put into the text: no draft can grow by its attributes."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "special": re.compile(r"[\\*_`#+{<\[^&:|]|\(\(|/(?=/)"),
        "run": re.compile(r"(.)\1*+"),
        "attribute": re.compile(r"\{([\w][\w\-]{0,60}+)\}"),
        "reference": re.compile(r"<<(?:[^<>,\n]{1,200}+)(?:,\s*+([^<>]{0,400}+))?>>"),
        "autolink": re.compile(r"<((?:https?|ftp|irc)://[^\s<>]++)>"),
        "anchor": re.compile(r"\[\[\[?[^\[\]\n]{1,200}+\]\]\]?"),
        "role": re.compile(r"\[[^\[\]\n]{0,100}+\](?=[#*_`])"),
        "scheme": re.compile(r"(?:https?|ftp|irc|mailto)$"),
        # A footnote stands right behind its word, other macros stand by themselves.
        "macro": re.compile(r"(footnote(?:ref)?|(?<!\w)[a-z][a-z0-9]{1,30})$"),
        "address": re.compile(r"[^\s\[\]<>]*+"),
        "target": re.compile(r"(?:\+\+([^\n]*?)\+\+|([^\s\[\]]*+))\["),
        "bracket": re.compile(r"\\.|[\[\]]", re.DOTALL),
        "mark": re.compile(r"\^[\s\d,*()]{1,8}+\^"),
        "raised": re.compile(r"\^([^\s^]{1,60}+)\^"),
        "cell": re.compile(r"(?:(?:\d++(?:\.\d++)?+|\.\d++)[+*])?+(?:[<^>](?:\.[<^>])?+|\.[<^>])?+[adehlmsv]?+$"),
    }


class Inline(InlineScanner):
    """One paragraph or row: scanned once, then written to a builder."""

    def __init__(self, text: str, start: int, end: int, origin: Origin | None, attributes: dict[str, str]) -> None:
        super().__init__(text, start, end, origin)
        self.attributes = attributes
        self._delimiters = Delimiters(text, start, end)
        self._missing: set[str] = set()
        self._pairs: dict[int, int] | None = None

    def write(self, builder: ProseBuilder, *, table: bool = False) -> None:
        """Scan the paragraph and put its prose and links behind what the builder holds."""
        special = _patterns()["special"]
        text, end = self.text, self.end
        steps = {
            "\\": self._escape,
            "*": self._run,
            "_": self._run,
            "#": self._run,
            "`": self._code,
            "+": self._plus,
            "{": self._attribute,
            "<": self._angle,
            "[": self._bracket,
            "^": self._raised,
            "&": self._entity,
            ":": self._colon,
            "|": self._cell if table else _pass,
            "(": self._index,
            "/": _pass,
        }
        found = special.search(text, self.start, end)
        while found is not None:
            at = found.start()
            found = special.search(text, steps[text[at]](at), end)
        self.edits.extend((start, last, "", None) for start, last in self._delimiters.pair(0))
        self.emit(builder)

    def _escape(self, at: int) -> int:
        if self.text[at + 1 : at + 2] in ("*", "_", "`", "#", "+", "{", "<", "[", "^", "|", "&", "h", "l", "("):
            self.drop(at, at + 1)
            return at + 2
        return at + 1

    def _run(self, at: int) -> int:
        found = _patterns()["run"].match(self.text, at, self.end)
        end = found.end() if found is not None else at + 1
        # «a_b» and «2*3» are text: a single mark stands at the edge of a word.
        inner = at > self.start and self.text[at - 1].isalnum() and end < self.end and self.text[end].isalnum()
        if end - at > 1 or not inner:
            self._delimiters.add(at, end)
        return end

    def _code(self, at: int) -> int:
        found = _patterns()["run"].match(self.text, at, self.end)
        size = found.end() - at if found is not None else 1
        return self._paired("`" * size, at) if size < _MOST_MARKS else at + size

    def _plus(self, at: int) -> int:
        text = self.text
        size = 3 if text.startswith("+++", at) else 2 if text.startswith("++", at) else 1
        if size == 1:
            following = text[at + 1] if at + 1 < self.end else "\n"
            if following == "\n":  # « +» at the end of a line breaks it
                if at > self.start and text[at - 1] == " ":
                    self.drop(at, at + 1)
                return at + 1
            if following.isspace() or (at > self.start and text[at - 1].isalnum()):
                return at + 1
        return self._paired("+" * size, at)

    def _paired(self, mark: str, at: int) -> int:
        """Leave out a pair of marks whose content is taken as it stands."""
        after = at + len(mark)
        close = -1 if mark in self._missing else self.text.find(mark, after, self.end)
        if close <= after:
            if close < 0:
                self._missing.add(mark)
            return after
        self.drop(at, after)
        self.drop(close, close + len(mark))
        return close + len(mark)

    def _attribute(self, at: int) -> int:
        found = _patterns()["attribute"].match(self.text, at, self.end)
        if found is None:
            return at + 1
        name = found[1].lower()
        value = BUILT_IN.get(name)
        if value is None:
            value = self.attributes.get(name)
            if value is None or len(value) > LONGEST_VALUE:
                return found.end()
        if self.text.startswith(("/", "["), found.end()) and "://" in value:
            return self._link(at, at, found.end(), "")
        self.show(at, found.end(), value)
        return found.end()

    def _resolved(self, printed: str) -> str:
        """An address with its attributes resolved, one level deep."""
        return _patterns()["attribute"].sub(self._value, printed) if "{" in printed else printed

    def _value(self, found: re.Match[str]) -> str:
        value = BUILT_IN.get(found[1].lower()) or self.attributes.get(found[1].lower(), found[0])
        return value if len(value) <= LONGEST_VALUE else found[0]

    def _angle(self, at: int) -> int:
        autolink = _patterns()["autolink"].match(self.text, at, self.end)
        if autolink is not None:
            start, end = autolink.span(1)
            self.drop(at, start, Event("link", autolink[1], self.file_span(start, end)))
            self.drop(end, end + 1, Event("end link"))
            return end + 1
        found = _patterns()["reference"].match(self.text, at, self.end)
        if found is None:
            return at + 1
        if found[1]:
            self.drop(at, found.start(1))
            self.drop(found.end(1), found.end())
        else:
            self.drop(at, found.end())
        return found.end()

    def _bracket(self, at: int) -> int:
        for name in ("anchor", "role"):
            found = _patterns()[name].match(self.text, at, self.end)
            if found is not None:
                self.drop(at, found.end())
                return found.end()
        return at + 1

    def _raised(self, at: int) -> int:
        mark = _patterns()["mark"].match(self.text, at, self.end)
        if mark is not None and at > self.start and not self.text[at - 1].isspace():
            self.drop(at, mark.end())
            return mark.end()
        raised = _patterns()["raised"].match(self.text, at, self.end)
        if raised is None:
            return at + 1
        self.drop(at, at + 1)
        self.drop(raised.end() - 1, raised.end())
        return raised.end()

    def _index(self, at: int) -> int:
        if self.text.startswith("(((", at):
            close = -1 if ")))" in self._missing else self.text.find(")))", at, self.end)
            if close < 0:
                self._missing.add(")))")
                return at + 3
            self.drop(at, close + 3)
            return close + 3
        close = -1 if "))" in self._missing else self.text.find("))", at, self.end)
        if close < 0:
            self._missing.add("))")
            return at + 2
        self.drop(at, at + 2)
        self.drop(close, close + 2)
        return at + 2

    def _cell(self, at: int) -> int:
        """End a cell; what stands before the sign may say how the next one looks."""
        begin = at
        while begin > max(self.start, at - 12) and not self.text[begin - 1].isspace():
            begin -= 1
        found = _patterns()["cell"].match(self.text, begin, at)
        self.drop(begin if found is not None else at, at + 1, Event("block"))
        return at + 1

    def _colon(self, at: int) -> int:
        """Read a macro or an address, whose name stands before the colon."""
        text = self.text
        before = text[max(self.start, at - 31) : at]
        scheme = _patterns()["scheme"].search(before)
        if scheme is not None:
            start = at - len(before) + scheme.start()
            if start > self.start and text[start - 1].isalnum():
                return at + 1
            return self._link(start, start, at + 1, before[scheme.start() :])
        name = _patterns()["macro"].search(before)
        if name is None or text.startswith((" ", "\n"), at + 1):
            return at + 1
        start = at - len(name[1])
        return self._macro(name[1], start, at + 2 if text.startswith(":", at + 1) else at + 1)

    def _macro(self, name: str, start: int, at: int) -> int:
        text = self.text
        target = _patterns()["target"].match(text, at, self.end)
        if target is None:
            return at
        opened = target.end()
        close = self._matching(opened)
        if close < 0:
            return at
        if name in ("footnote", "footnoteref"):
            if close == opened:  # a further reference to the same note
                self.drop(start, close + 1)
            else:
                self.drop(start, opened, Event("note"))
                self.drop(close, close + 1, Event("end note"))
                return opened
            return close + 1
        if name == "link":
            group = 1 if target[1] is not None else 2
            place = self.file_span(*target.span(group))
            return self._text(start, opened, close, Event("link", self._resolved(target[group]), place))
        if name in ("image", "icon", "video", "audio", "anchor", "indexterm", "include", "stem", "latexmath"):
            self.drop(start, close + 1)
            return close + 1
        if name in ("xref", "kbd", "btn", "menu", "pass", "abbr", "indexterm2", "term", "span"):
            self.drop(start, opened)
            self.drop(close, close + 1, None)
            return opened
        return at

    def _link(self, start: int, address: int, at: int, scheme: str) -> int:
        """Read an address; with brackets behind it is a link, alone it stays in the prose."""
        if scheme and not (scheme == "mailto" or self.text.startswith("//", at)):
            return at
        found = _patterns()["address"].match(self.text, at, self.end)
        end = found.end() if found is not None else at
        if not self.text.startswith("[", end) or end >= self.end:
            return end if scheme else at
        close = self._matching(end + 1)
        if close < 0:
            return end
        target = self._resolved(self.text[address:end])
        return self._text(start, end + 1, close, Event("link", target, self.file_span(address, end)))

    def _text(self, start: int, opened: int, close: int, event: Event) -> int:
        """Show the text of a link, which may hold further markup; without one its address is shown."""
        if close == opened:
            address = event.span
            self.drop(start, start, event)
            if self.text.startswith("link:", start):
                self.drop(start, start + len("link:"))
            self.drop(opened - 1, close + 1, Event("end link") if address is not None else None)
            return close + 1
        self.drop(start, opened, event)
        self.drop(close, close + 1, Event("end link"))
        return opened

    def _matching(self, at: int) -> int:
        """Where the bracket ends that was opened just before ``at``, or -1."""
        if self._pairs is None:
            # All pairs at once: looked for one by one, nested brackets would cost their depth squared.
            self._pairs = {}
            waiting: list[int] = []
            for found in _patterns()["bracket"].finditer(self.text, self.start, self.end):
                if found[0] == "[":
                    waiting.append(found.end())
                elif found[0] == "]" and waiting:
                    self._pairs[waiting.pop()] = found.start()
        return self._pairs.get(at, -1)


def _pass(at: int) -> int:
    return at + 1
