"""Inline markup of reStructuredText: links, references, roles, emphasis and escapes.

The rules are those of docutils' specification («Inline Markup», «Hyperlink References»).
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.readers.inline import Definitions, Event, InlineScanner, folded

if TYPE_CHECKING:
    from citecheck.model.draft import Span
    from citecheck.readers.prose import Origin, ProseBuilder

_OPENING = frozenset("'\"([{<-/:‘“’«¡¿‐‑‒–—")
_CLOSING = frozenset("'\")]}>-/:.,;!?\\’”»‐‑‒–—…")
_LONGEST_NAME = 100
"""A reference without backquotes is one word; no word is longer."""


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {
        "special": re.compile(r"[\\`*\[_]"),
        "footnote": re.compile(r"\[(?:#[\w.\-]*+|\d++|\*|[A-Za-z][\w.\-]*+)\]_(?!\w)"),
        "role before": re.compile(r":((?:[A-Za-z][\w.+\-]*+:)++)$"),
        "role after": re.compile(r":([A-Za-z][\w.+\-]*+):"),
        "embedded": re.compile(r"<([^<>`]++)>$"),
        "mark": re.compile(r"[\s\d,*()\[\]†‡]{1,8}"),
        "word": re.compile(r"[^\W_](?:[\w.+:\-]*[^\W_])?$"),
    }


class Targets:
    """Where references lead: by name, and in order for those without one."""

    def __init__(self) -> None:
        self.named = Definitions()
        self.anonymous: list[tuple[str, Span]] = []
        self._next = 0

    def next_anonymous(self) -> tuple[str, Span] | None:
        """The address of the next reference without a name."""
        if self._next >= len(self.anonymous):
            return None
        self._next += 1
        return self.anonymous[self._next - 1]

    def find(self, name: str) -> tuple[str, Span] | None:
        """The address of a name, also where the definition names another name."""
        for _ in range(4):
            found = self.named.find(name)
            if found is None or not found[0].endswith("_") or ":" in found[0]:
                return found
            name = found[0].rstrip("_").strip("`")
        return None


def address(printed: str) -> str:
    """An address without white space, its escapes resolved."""
    return re.sub(r"\\(.)", r"\1", re.sub(r"\s+", "", printed))


class Inline(InlineScanner):
    """One paragraph: scanned once, then written to a builder."""

    def __init__(self, text: str, start: int, end: int, origin: Origin | None, targets: Targets) -> None:
        super().__init__(text, start, end, origin)
        self.targets = targets
        self._missing: set[str] = set()

    def write(self, builder: ProseBuilder) -> None:
        """Scan the paragraph and put its prose and links behind what the builder holds."""
        special = _patterns()["special"]
        text, end = self.text, self.end
        steps = {
            "\\": self._escape,
            "`": self._backquote,
            "*": self._star,
            "[": self._bracket,
            "_": self._underscore,
        }
        found = special.search(text, self.start, end)
        while found is not None:
            at = found.start()
            found = special.search(text, steps[text[at]](at), end)
        self.emit(builder)

    def _escape(self, at: int) -> int:
        following = self.text[at + 1 : at + 2] if at + 1 < self.end else ""
        if following.isspace():
            self.drop(at, at + 2)  # an escaped blank is nothing
        elif following:
            self.show(at, at + 2, following)
        return at + 2

    def _escapes(self, start: int, end: int) -> None:
        at = self.text.find("\\", start, end)
        while at >= 0:
            at = self.text.find("\\", self._escape(at), end)

    def _may_open(self, at: int, after: int) -> bool:
        before = self.text[at - 1] if at > self.start else " "
        following = self.text[after] if after < self.end else " "
        return (before.isspace() or before in _OPENING) and not following.isspace()

    def _closing(self, mark: str, at: int) -> int:
        """Where the end of inline markup stands that began before ``at``, or -1."""
        if mark in self._missing:
            return -1
        found = self.text.find(mark, at, self.end)
        while found >= 0:
            after = found + len(mark)
            following = self.text[after] if after < self.end else " "
            before = self.text[found - 1]
            fits = following.isspace() or following in _CLOSING or (mark == "`" and following in "_:")
            if fits and found > at and not before.isspace() and (before != "\\" or mark == "``"):
                return found
            found = self.text.find(mark, found + 1, self.end)
        self._missing.add(mark)
        return -1

    def _star(self, at: int) -> int:
        mark = "**" if self.text.startswith("**", at) else "*"
        after = at + len(mark)
        if not self._may_open(at, after):
            return after
        close = self._closing(mark, after)
        if close < 0:
            return after
        self.drop(at, after)
        self._escapes(after, close)
        self.drop(close, close + len(mark))
        return close + len(mark)

    def _bracket(self, at: int) -> int:
        found = _patterns()["footnote"].match(self.text, at, self.end)
        if found is None:
            return at + 1
        self.drop(at, found.end())
        return found.end()

    def _underscore(self, at: int) -> int:
        text = self.text
        after = at + 2 if text.startswith("__", at) else at + 1
        following = text[after] if after < self.end else " "
        if text.startswith("`", after) and not (at > self.start and text[at - 1].isalnum()):
            self.drop(at, after)  # an inline target: _`text`
            return after
        if following.isalnum() or following == "_" or at == self.start or not text[at - 1].isalnum():
            return after
        begin = max(self.start, at - _LONGEST_NAME)
        word = _patterns()["word"].search(text, begin, at)
        before = text[word.start() - 1] if word is not None and word.start() > self.start else " "
        if word is None or not (before.isspace() or before in _OPENING):
            return after
        found = self.targets.next_anonymous() if after - at > 1 else self.targets.find(word[0])
        if found is not None:
            self.drop(word.start(), word.start(), Event("link", *found))
            self.drop(at, after, Event("end link"))
        return after

    def _backquote(self, at: int) -> int:
        text = self.text
        if text.startswith("``", at):
            close = self._closing("``", at + 2) if self._may_open(at, at + 2) else -1
            if close < 0:
                return at + 2
            self.drop(at, at + 2)
            self.drop(close, close + 2)
            return close + 2
        role = _patterns()["role before"].search(text, max(self.start, at - 40), at)
        if role is None and not self._may_open(at, at + 1):
            return at + 1
        close = self._closing("`", at + 1)
        if close < 0:
            return at + 1
        after = close + 1
        if role is not None:
            self.drop(role.start(), role.end())
            self._role(role[1].rstrip(":"), at, close)
            return after
        if text.startswith("_", after):
            end = after + 2 if text.startswith("__", after) else after + 1
            self._reference(at, close, end)
            return end
        suffix = _patterns()["role after"].match(text, after, self.end)
        self._role(suffix[1] if suffix is not None else "", at, close)
        if suffix is not None:
            self.drop(after, suffix.end())
            return suffix.end()
        return after

    def _role(self, name: str, at: int, close: int) -> None:
        """Show the text of a role, without the target that it may hold."""
        if name in ("sup", "superscript") and _patterns()["mark"].fullmatch(self.text, at + 1, close):
            self.drop(at, close + 1)
            return
        self.drop(at, at + 1)
        embedded = _patterns()["embedded"].search(self.text, at + 1, close)
        end = close
        if embedded is not None and embedded.start() > at + 1:
            end = embedded.start()
            while self.text[end - 1].isspace():
                end -= 1
        self._escapes(at + 1, end)
        self.drop(end, close + 1)

    def _reference(self, at: int, close: int, after: int) -> None:
        embedded = _patterns()["embedded"].search(self.text, at + 1, close)
        if embedded is None:
            anonymous = after - close > 2
            found = self.targets.next_anonymous() if anonymous else self.targets.find(self.text[at + 1 : close])
            self._linked(at, at + 1, close, after, found)
            return
        printed = embedded[1]
        text_end = embedded.start()
        while text_end > at + 1 and self.text[text_end - 1].isspace():
            text_end -= 1
        if printed.endswith("_") and not printed.endswith("\\_"):
            found = self.targets.find(printed[:-1].strip("`"))
        else:
            found = (address(printed), self.file_span(*embedded.span(1)))
            if after - close == 2 and text_end > at + 1:
                name = folded(self.text[at + 1 : text_end])
                self.targets.named.targets.setdefault(name, found)
                self.targets.named.used.add(name)
        if text_end == at + 1:  # `<address>`__ shows the address
            self._linked(at, embedded.start(1), embedded.end(1), after, found)
        else:
            self._linked(at, at + 1, text_end, after, found)

    def _linked(self, at: int, start: int, end: int, after: int, found: tuple[str, Span] | None) -> None:
        """Show what stands between two places as the text of a link, if it leads anywhere."""
        self.drop(at, start, Event("link", *found) if found is not None else None)
        self._escapes(start, end)
        self.drop(end, after, Event("end link") if found is not None else None)
