"""What stands around a number: an organ, a day, a title, the next member of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.between import (
    CAPTION,
    DEFINED,
    FOOTNOTE,
    GLOSS,
    INTRO,
    PAGE_BREAK,
    PINPOINT,
    QUOTED,
    USUAL_DAY,
)
from citecheck.extraction.dates import Day, opens_sentence, read_adopted, read_day
from citecheck.extraction.languages.base import Language, Mention
from citecheck.extraction.pattern import Pattern, compiled

if TYPE_CHECKING:
    from citecheck.extraction.natures import Anchor
    from citecheck.extraction.numbers import Number
    from citecheck.extraction.page import Page

NAMES_A_DOCUMENT = Pattern(
    r"(?:[^\W\d][^\W\d.]{0,15}[.]?\s){0,3}(?:[A-Z]{1,3}/(?:HRC/)?RES/\d|\d{1,3}/\d{1,3}\b|\d{1,4}\s?\((?:(?:19|20)\d\d|[IVXL]{1,6})\))"
    r"[^\s]{0,12}\Z"
    r"|(?i:(?:UN ?)?(?:SC|GA|HRC)? ?R(?:es|és|esolu(?:tion|ción)|ésolution)?[.]?\s(?:n[o°º.]{1,2}\s)?\d{1,4}\Z)",
    finds=("UNSCR 1970 (2011)", "Resolution 1970", "UNSCR 1970", "GA Res. 60/1", "résolution 217 (III)", "S/RES/1970"),
    skips=("Agenda 2030", "Women and peace and security: resolution 1325 (2000)", "Uniting for Peace"),
)
"""What defines a short name for a resolution rather than gives its title."""
_ABBREVIATED = 4
_FIGURE_BEGINS = frozenset("0123456789[(^*†‡-·•|")
"""How the figure of a footnote, a gloss or a bare further member begins."""


class Surroundings:
    """A page, and how to look around in it. All offsets are those of its cleaned text."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.lower = ""
        self.origin = 0

    def intro(self, end: int, anchor: Anchor | None = None) -> int:
        """Where a number would begin, behind «No.» and opening marks."""
        text = self.text
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isdecimal():
            return end + 1  # as nearly always
        if anchor is not None and text[end : end + 1] == "." and anchor.end - anchor.start > 5:
            # A full word with a full stop ends its sentence.
            return end
        match = INTRO.regex.match(text, end)
        return match.end() if match else end

    def abbreviation(self, table: Language, start: int) -> Mention | None:
        """«Rés. AG 60/251», «Résolution CDH 32/13»: an organ's initials right behind the word."""
        match = compiled(r"[A-Z]{2,6}(?=[\s,]\s?\d)").match(self.text, start)
        hit = table.ending([match[0].lower()], 1) if match is not None else None
        return None if match is None or hit is None else Mention(hit[0], match.start(), match.end())

    def mention(self, table: Language, start: int) -> Mention | None:
        """The organ that is named at an offset, after words such as «of the»."""
        window = self.lower_window(start)
        found = table.mention_at(window, start - self.origin)
        return None if found is None else Mention(found.code, found.start + self.origin, found.end + self.origin)

    def day(self, table: Language, start: int) -> Day | None:
        """The day behind a number that ends at an offset."""
        text = self.text
        usual = USUAL_DAY.regex.match(text, start)
        if usual is not None:
            return read_day(text, usual.end())
        defined = DEFINED.regex.match(text, start) if text[start : start + 2].lstrip()[:1] == "(" else None
        if defined is not None:
            start = defined.end()
        window = self.lower_window(start)
        at = table.day_follows(window, start - self.origin)
        if window[start - self.origin] in ", " and (pinpoint := PINPOINT.regex.match(text, start)) is not None:
            # «resolution 1540, para. 2 (28 April 2004)»
            at = pinpoint.end() - self.origin
        if at is None:
            return None
        day = read_adopted(text, at + self.origin)
        if day is None or not self.joined_by(start, day.start) or opens_sentence(text[start : day.start]):
            return None
        return day

    def behind_title(self, table: Language, anchor: Anchor, start: int) -> tuple[str | None, int, Day | None]:
        """A title beside the number, where it ends, and the day behind it."""
        text = self.text
        quoted = QUOTED.regex.match(text, start)
        if quoted is not None:
            another = NAMES_A_DOCUMENT.regex.match(quoted["title"]) is not None
            if another or quoted["title"][0].islower() or not self.joined_by(start, quoted.end()):
                return None, start, None
            end = quoted.end() - (text[quoted.end() - 1] == ",")
            return " ".join(quoted["title"].split()).rstrip(","), end, self.day(table, quoted.end())
        if anchor.end - anchor.start <= _ABBREVIATED and (caption := CAPTION.regex.match(text, start)) is not None:
            return None, start, read_day(text, caption.end())
        return None, start, None

    def joined_by(self, start: int, end: int) -> bool:
        """Whether what stands between two places is one block of text."""
        return self.page.crosses_blocks or "\n\n" not in self.text[start:end]

    def next_member(self, table: Language, end: int) -> int | None:
        """Where the next member begins, figures of footnotes skipped («of 23 August 2011 4, S-18/1»)."""
        joined = table.joined(self.lower_window(end), end - self.origin)
        if joined is None:
            if self.text[end : end + 2].lstrip()[:1] not in _FIGURE_BEGINS:
                return None
            figure = FOOTNOTE.regex.match(self.text, end) or GLOSS.regex.match(self.text, end)
            if figure is None:
                # «1267 (1999) 1989 (2011) and 2253 (2015)» is a committee's official name.
                bare = compiled(r"(?<=\))\s(?:[-·•|]\s)?(?=\d{3,4}\s?\((?:19|20)\d\d\))").match(self.text, end)
                return None if bare is None else bare.end()
            joined = table.joined(self.lower_window(figure.end()), figure.end() - self.origin)
        if joined is None:
            return None
        at = joined + self.origin
        if self.page.crosses_blocks and "\n" in self.text[end:at]:
            broken = PAGE_BREAK.regex.match(self.text, at)
            at = broken.end() if broken is not None else at
        return at

    def measures(self, number: Number) -> bool:
        """Whether a bare number counts something: pixels, pages, persons."""
        opened = compiled(r"\s?\(").match(self.text, number.end)
        if opened is not None and read_day(self.text, opened.end()) is not None:
            return False
        return (
            compiled(
                r"\s?(?:[x×%°€$/]|-\d|\(?\d|(?:mm|cm|km|kg|px|dpi|ppi|fps|m|g|p|x)\b|(?:pixels?|lines|dots|points|persons|people|members|votes|pages|rows)\b)"
            ).match(self.text, number.end)
            is not None
        )

    def lower_window(self, start: int) -> str:
        """The text ahead in small letters, offset by ``origin``."""
        if not self.lower or not self.origin <= start <= self.origin + len(self.lower) - 240:
            self.origin = start
            piece = self.text[start : start + 600]
            lower = piece.lower()
            self.lower = lower if len(lower) == len(piece) else "".join(c.lower()[:1] for c in piece)
            self.lower = self.lower.ljust(600)
        return self.lower
