"""What stands before a «resolution»: the organ that governs it, and those that its sentence names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.documents import can_be_by
from citecheck.extraction.languages.base import FOREIGN, MARKS, OTHER_WORLD, Language, words_of
from citecheck.extraction.numbers import Form, Number
from citecheck.extraction.pattern import Pattern, compiled

if TYPE_CHECKING:
    from citecheck.extraction.natures import Anchor
    from citecheck.extraction.page import Page

_BEHIND = 240
_NEAR = 130

_OWNERS_END = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZlhy")
_CLOSE = 3
_FAR, _MOST_WORDS = 7, 18
"""How many words back an organ may end, and how many are looked at for the whole of its name."""
_ABBREVIATIONS = frozenset(
    [
        "no",
        "nos",
        "p",
        "pp",
        "res",
        "para",
        "paras",
        "art",
        "vol",
        "doc",
        "chap",
        "sect",
        "párr",
        "párrs",
        "núm",
        "nr",
        "cf",
        "n",
        "ibid",
        "u",
        "e",
        "g",
        "a",
        "s",
        "c",
        "h",
        "st",
    ]
)

_LONG_AGO = 900
"""How far back the body of a pair may have been named that is too low for the Assembly."""
_OWNED = Pattern(
    r"(?:(?<![\w.-])(?:AALCO|ASEAN|AU|CARICOM|CIS|CTBTO|ECOWAS|EU|FAO|GCC|IAEA|ICANN|ICAO|ILO|IMO|INTERPOL|IPU|ISO|ITU|"
    r"IUCN|MUN|NATO|OAS|OAU|OIC|OPCW|OSCE|SADC|SCO|UNESCO|UNWTO|UPU|WHO|WIPO|WMO|WTO)|\b[Nn]ational|\bChurch|"
    r"\bParliamentary)\s\Z",
    finds=("OAS ", "INTERPOL ", "the National "),
    skips=("UN ", "the ", "United Nations ", "International "),
)
"""Whose «General Assembly» or «Security Council» it is: another organization's by its initials, or a state's."""


class Speaker:
    """What stands before a «resolution».

    Attributes:
        tight: The organ that governs it («Security Council resolution»), or a foreign body.
        its: Whether «its» stands before it.
    """

    __slots__ = ("_sentence", "its", "page", "start", "table", "tight", "tight_span")

    def __init__(self, page: Page, table: Language, start: int, its: bool) -> None:
        self.page = page
        self.table = table
        self.start = start
        self.its = its
        self.tight: str | None = None
        self.tight_span: tuple[int, int] | None = None
        self._sentence = -1

    @classmethod
    def before(cls, page: Page, table: Language, anchor: Anchor) -> Speaker:
        """Look back from a word for resolution or decision."""
        speaker = cls(page, table, anchor.start, anchor.speaker)
        if anchor.organ is not None:
            speaker.tight, speaker.tight_span = anchor.organ, (anchor.start, anchor.end)
        else:
            speaker._look_back(page.text, anchor.start)
        return speaker

    @property
    def sentence(self) -> int:
        """Where its sentence begins."""
        if self._sentence < 0:
            lowest = self.start - _BEHIND if self.start > _BEHIND else 0
            piece = self.page.text[lowest : self.start]
            self._sentence = lowest + self._sentence_start(piece, self.page.crosses_blocks)
        return self._sentence

    def _look_back(self, text: str, start: int) -> None:
        table = self.table
        lowest = start - _NEAR if start > _NEAR else 0
        lower = text[lowest:start].lower()
        lower = lower.replace("'", " ").replace("’", " ").replace("-", " ")
        words = lower.rsplit(None, _MOST_WORDS)
        end = len(words)
        for steps, printed in enumerate(words[: -_FAR - 1 : -1]):
            word = printed.strip(MARKS)
            hit = table.ending(words, end - steps) if table.may_end(word) else None
            if hit is not None:
                name = _stripped(words[hit[1] :])
                self._take(hit[0], text, lower, lowest, name, end - steps - hit[1], steps)
                return
            if word in table.speaker:
                self.its = True
            elif word and word not in table.tight:
                return

    def _take(self, code: str, text: str, lower: str, lowest: int, words: list[str], end: int, steps: int) -> None:
        """Take the organ that was met on the way back, if it governs the «resolution»; the first words name it."""
        if code == OTHER_WORLD and (steps > 1 or (steps == 1 and words[-1] not in ("s", "the"))):
            return
        if code == FOREIGN and self.its and steps > 4:
            return
        span = self._span(lower, lowest, words, end)
        gap = text[span[1] : self.start]
        if code == OTHER_WORLD and compiled(r"(?:['’]s?)?\s{1,3}").fullmatch(gap) is None:
            return
        if "," in gap and not self.its and (code != FOREIGN or steps > 0) and not self._abbreviated(text, span, gap):
            # «… of the Security Council, the resolutions 65/1 and 65/2»: the Council belongs to what is before.
            return
        if len(gap) > 1 and len(words[end - 1]) > 1 and compiled(r"[.;]\s").search(gap) and "." not in words[end - 1]:
            return
        if code[0] == "?":
            # «African Union Assembly»: the organ of whoever is named before it.
            further = lower.rsplit(None, _MOST_WORDS)
            owner = self.table.ending(further, len(further) - len(words))
            code = FOREIGN if owner is not None and owner[0] in (FOREIGN, OTHER_WORLD) else code
        if text[span[1] : span[1] + 1] == "." and "." in text[span[0] : span[1]]:
            span = (span[0], span[1] + 1)  # «G.A.» ends with its full stop
        if text[span[0] - 2 : span[0] - 1] in _OWNERS_END and code not in (FOREIGN, OTHER_WORLD):
            owned = _OWNED.regex.search(text, max(0, span[0] - 14), span[0])
            code = FOREIGN if owned is not None and not text[slice(*span)].isupper() else code
        self.tight, self.tight_span = code, span

    def _abbreviated(self, text: str, span: tuple[int, int], gap: str) -> bool:
        """«AGNU, Rés. 61/295»: initials and an abbreviation belong together over a comma."""
        return gap.strip() == "," and text[slice(*span)].isupper() and not text[self.start : self.start + 6].isalpha()

    @staticmethod
    def _span(lower: str, lowest: int, words: list[str], end: int) -> tuple[int, int]:
        at = len(lower)
        if end == len(words):
            # As nearly always: the name stands right before, its words with one blank between.
            name = " ".join(words)
            start = lower.rfind(name)
            if start >= 0 and at - start - len(name) < _CLOSE:
                return lowest + start, lowest + start + len(name)
        for word in reversed(words[end:]):
            at = lower.rfind(word, 0, at)
        last = at = lower.rfind(words[end - 1], 0, at)
        for word in reversed(words[: end - 1]):
            at = lower.rfind(word, 0, at)
        return lowest + max(at, 0), lowest + max(last, 0) + len(words[end - 1])

    @staticmethod
    def sentence_ends(text: str, start: int, end: int) -> bool:
        """Whether a sentence ends between two places."""
        return Speaker._sentence_start(text[start:end], True) > 0

    @staticmethod
    def _sentence_start(piece: str, crosses_blocks: bool) -> int:
        """Where the last sentence of a piece begins."""
        start = 0 if crosses_blocks else piece.rfind("\n\n") + 1
        for mark in ".?!;" if piece.isascii() else ".?!;。；":
            at = piece.rfind(mark, start)
            while at >= 0:
                if _ends_sentence(piece, at, mark):
                    start = max(start, at + 1)
                    break
                at = piece.rfind(mark, start, at)
        return start

    def named(self) -> list[str]:
        """The organs named in the sentence, nearest first."""
        words = words_of(self.page.text[self.sentence : self.start].lower())
        return [code for code, _, _ in reversed(list(self.table.mentions(words)))]

    def earlier(self, number: Number, kind: str = "") -> str | None:
        """The body of a kind that was named last, also in sentences before, of those that can have given a number.

        ``None`` where a body outside the United Nations was named after it.
        """
        if number.form is not Form.PAIR:
            return None
        lowest = self.start - _LONG_AGO if self.start > _LONG_AGO else 0
        words = words_of(self.page.text[lowest : self.start].lower())
        for code, first, last in reversed(list(self.table.mentions(words))):
            if code == FOREIGN:
                if len(words[first]) <= _CLOSE and last - first == 1:
                    continue  # initials in small letters may be any word: «au»
                return None
            if code[0] not in "~?" and code.startswith(kind) and can_be_by(code, number, self.page.document):
                return code
        return None


def _stripped(words: list[str]) -> list[str]:
    return [word.strip(MARKS) for word in words]


def _ends_sentence(piece: str, at: int, mark: str) -> bool:
    """Whether a mark ends a sentence: a capital follows, and no abbreviation stands before."""
    if mark in "。；":
        return True
    rest = piece[at + 1 : at + 12].lstrip(')]”»"’0123456789')
    following = rest.lstrip()
    if not rest[:1].isspace() or not following or following[0].islower() or following[0].isdigit():
        return False
    if mark != ".":
        return True
    word = piece[max(0, at - 6) : at].rpartition(" ")[2].lower()
    return word not in _ABBREVIATIONS
