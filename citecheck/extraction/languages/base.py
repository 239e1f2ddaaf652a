"""What the tables of languages have in common.

Names are looked up word by word in dictionaries: no expression has to be compiled for them,
so that a draft in one language does not pay for the organs of seven others.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.extraction.pattern import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FOREIGN = "-"
"""The code of a body outside the United Nations: what it governs is no citation."""
OTHER_WORLD = "~"
"""The code of a common noun of another world («the society»): it governs only what stands right beside it."""

MARKS = '.,;:()[]«»“”"„!?'
"""What may stand beside a word and is no part of it."""
_WORD = r"[^\W_]+"
_STEP = r"(?:-(?=\s))?[\s,(«\"“]{0,9}['’.-]?([^\W_]+)"


Names = dict[str, list[tuple[tuple[str, ...], str]]]


class _Ending:
    """A word of names, and the words that stand before it in them: names are read from their end."""

    __slots__ = ("before", "code")

    def __init__(self) -> None:
        self.code: str | None = None
        self.before: dict[str, _Ending] = {}


class Mention:
    """An organ named in a text; ``code`` is its series symbol, :data:`FOREIGN`, or ``?council`` for a short name."""

    __slots__ = ("code", "end", "start")

    def __init__(self, code: str, start: int, end: int) -> None:
        self.code = code
        self.start = start
        self.end = end


class Language:
    """One language, as data. All of it is in small letters.

    Attributes:
        organs: What organs are called, inflections included, with their series symbol; words without
            apostrophes and hyphens («droits de l homme»). ``?council`` is a short name.
        foreign: Bodies outside the United Nations.
        other_worlds: Common nouns that make a resolution another body's («society»).
        joint: Words that may stand between a number and the organ after it («adopted by the»).
        speaker: Words before «resolution» that mean the draft's own organ («its»).
        tight: Words that may stand between an organ and the «resolution» that it governs.
        dated: What may stand between a number and its day, as an expression in which a blank is any white space.
        connector: What joins the members of a list, as an expression.
        prefixes: What may be written onto a name's first word (Arabic «and», «to»).
        articles: Those of the ``joint`` words that say nothing by themselves.
        genitive: Whether a name may follow a number without any word between.
    """

    __slots__ = (
        "_endings", "_first", "articles", "code", "connector", "dated", "foreign", "genitive",
        "joint", "organs", "other_worlds", "prefixes", "speaker", "tight",
    )  # fmt: skip

    def __init__(
        self,
        code: str,
        *,
        organs: Mapping[str, str],
        foreign: Sequence[str],
        other_worlds: Sequence[str],
        joint: frozenset[str],
        speaker: frozenset[str],
        tight: frozenset[str],
        dated: str,
        connector: str,
        prefixes: tuple[str, ...] = (),
        articles: frozenset[str] = frozenset(),
        genitive: bool = False,
    ) -> None:
        self.code = code
        self.organs = organs
        self.foreign = foreign
        self.other_worlds = other_worlds
        self.joint = joint
        self.speaker = speaker
        self.tight = tight
        self.dated = dated
        self.connector = connector
        self.prefixes = prefixes
        self.articles = articles
        self.genitive = genitive
        self._first: Names | None = None
        self._endings: dict[str, _Ending] = {}

    def mentions(self, words: Sequence[str]) -> Iterator[tuple[str, int, int]]:
        """The organs among the words of a sentence: code, first word, word behind the last."""
        first = self._names()
        at, count = 0, len(words)
        while at < count:
            for name, code in first.get(words[at], ()):
                if tuple(words[at : at + len(name)]) == name:
                    yield code, at, at + len(name)
                    at += len(name) - 1
                    break
            at += 1

    def may_end(self, word: str) -> bool:
        """Whether any name ends with a word."""
        if self._first is None:
            self._names()
        return word in self._endings

    def ending(self, words: Sequence[str], end: int) -> tuple[str, int] | None:
        """The organ with the longest name that ends with the word before ``end``: code and first word.

        Marks beside the words are passed over.
        """
        self._names()
        at = end
        found: tuple[str, int] | None = None
        words_before = self._endings
        while at > 0 and (met := words_before.get(words[at - 1].strip(MARKS))) is not None:
            at -= 1
            words_before = met.before
            if met.code is not None:
                found = met.code, at
        return found

    def mention_at(self, text: str, start: int, bare: bool = False) -> Mention | None:
        """The organ named at an offset of a text in small letters, after words such as «of the»; ``bare``: or at once.

        An article alone does not lead to it: in «by resolution 65/230, the Council decided» the Council
        has nothing to do with the number.
        """
        step = compiled(_STEP).match
        match = step(text, start)
        if match is None or not (bare or self._may_lead(text[start : match.start(1)], match[1])):
            return None
        first = self._names()
        # «adopted by the United Nations» takes five words before the name.
        for _ in range(8):
            word = match[1]
            for name, code in first.get(word, ()):
                end = self._follows(name, text, match.end())
                if end is not None:
                    return Mention(code, match.start(1), end)
            if word not in self.joint:
                return None
            match = step(text, match.end())
            if match is None:
                return None
        return None

    def named(self, text: str, origin: int) -> Mention | None:
        """The first organ named in a piece of text that begins at an offset, whatever stands between."""
        first = self._names()
        lower = text.lower()
        for match in compiled(_WORD).finditer(lower):
            for name, code in first.get(match[0], ()):
                end = self._follows(name, lower, match.end())
                if end is not None:
                    return Mention(code, origin + match.start(), origin + end)
        return None

    def _follows(self, name: tuple[str, ...], text: str, at: int) -> int | None:
        """Where a name ends whose first word ends at an offset; ``None`` if other words follow."""
        step = compiled(_STEP).match
        for word in name[1:]:
            match = step(text, at)
            if match is None or match[1] != word:
                return None
            at = match.end()
        return at

    def leads(self, text: str, start: int) -> bool:
        """Whether the word at an offset of a text as printed may lead to an organ, which mostly it does not."""
        match = compiled(_STEP).match(text, start)
        return match is not None and self._is_lead(match[1].lower())

    def _is_lead(self, word: str) -> bool:
        return word in self.joint or (self.genitive and word in self._names())

    def _may_lead(self, gap: str, word: str) -> bool:
        if not gap or not self._is_lead(word):
            return False
        if word in self.joint:
            return word not in self.articles or (self.code == "de" and "," not in gap)
        return "," not in gap

    def day_follows(self, text: str, start: int) -> int | None:
        """Where a day would begin, after words such as «of» and «adopted on»; ``None`` if nothing leads to one."""
        match = self._expression(self.dated).match(text, start)
        return match.end() if match else None

    def joined(self, text: str, start: int) -> int | None:
        """Where the next member of a list would begin; ``None`` if nothing joins one."""
        match = self._expression(self.connector).match(text, start)
        return match.end() if match else None

    @staticmethod
    def _expression(source: str) -> re.Pattern[str]:
        found = _expressions.get(source)
        if found is None:
            found = _expressions[source] = re.compile(spaced(source))
        return found

    def _names(self) -> Names:
        """All names by their first word, longest first; how they end is noted beside."""
        if self._first is None:
            first: Names = {}
            rows = [*self.organs.items()]
            rows += [(name, FOREIGN) for name in self.foreign]
            rows += [(name, OTHER_WORLD) for name in self.other_worlds]
            for name, code in rows:
                words = tuple(name.split())
                for form in (words[0], *(prefix + words[0] for prefix in self.prefixes)):
                    whole = (form, *words[1:])
                    first.setdefault(form, []).append((whole, code))
                    self._note_ending(whole, code)
            for names in first.values():
                names.sort(key=_length, reverse=True)
            self._first = first
        return self._first

    def _note_ending(self, words: tuple[str, ...], code: str) -> None:
        endings = self._endings
        met: _Ending | None = None
        for word in reversed(words):
            met = endings.get(word)
            if met is None:
                met = endings[word] = _Ending()
            endings = met.before
        if met is not None and met.code is None:
            met.code = code


_expressions: dict[str, re.Pattern[str]] = {}


def spaced(source: str) -> str:
    """An expression in which a blank stands for any white space, line ends included."""
    return compiled(r"\[[^\]]*\]| ").sub(_space, source)


def _space(match: re.Match[str]) -> str:
    # Indented lines: a line end and what stands before the next word.
    return r"(?:\s{1,60})" if match[0] == " " else match[0].replace(" ", r"\s")


def words_of(text: str) -> list[str]:
    """The words of a text, without what stands between them."""
    return compiled(_WORD).findall(text)


def _length(row: tuple[tuple[str, ...], str]) -> int:
    return len(row[0])
