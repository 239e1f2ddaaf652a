"""What stands around a number: an organ, a day, a title, the next member of its list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.between import (
    ADOPTED_BEFORE,
    AHEAD,
    BRACKETED_INITIALS,
    BULLETED,
    BY,
    CAPTION,
    COMPLETES,
    DATED,
    DEFINED,
    FOOTNOTE,
    GLOSS,
    HEADED,
    IN_BRACKET,
    INCLUDING,
    INTRO,
    LEADS,
    LISTED,
    LONE,
    MARK,
    NAMES_A_DOCUMENT,
    NOTE,
    NOTE_MARKS,
    NUMBERED,
    OF_YEAR,
    ON_REPORT,
    PAGE_BREAK,
    PINPOINT,
    QUOTED,
    RUNNING,
    SUBJECT,
    TITLED,
    UNMARKED,
    USUAL_DAY,
    WERE_ADOPTED,
)
from citecheck.extraction.dates import Day, opens_sentence, read_adopted, read_day
from citecheck.extraction.documents import can_be, evident
from citecheck.extraction.languages.base import Language, Mention
from citecheck.extraction.natures import ORGANS_WITHIN
from citecheck.extraction.numbers import Form, Number, read_number
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.extraction.slashed import read_slashed
from citecheck.extraction.speaker import Speaker
from citecheck.model.citation import Nature
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    from collections.abc import Container

    from citecheck.extraction.found import Found
    from citecheck.extraction.natures import Anchor
    from citecheck.extraction.page import Page

_ABBREVIATED, _LONGEST_ABBREVIATION = 4, 6  # «Res», «SR-Res»
_TO_COLON, _LEAD = 170, 100
_CLAUSE, _TWO = 16, 2
_LEAST, _YEARS, _LAST_DECISION, _DAYS = 200, (1945, 2040), 700, 31
_FIRST_HALF = 121
"""Sessions of the Assembly are below: 65/230 is no pair of the Council's numbers."""
_WINDOW, _AHEAD = 600, 240
"""How much of the text is held in small letters at a time, and how much is always ahead of a place in it."""
_FIGURE_BEGINS = frozenset("0123456789[(^*†‡-·•|")
"""How the figure of a footnote, a gloss or a bare further member begins."""
_INITIALS = {"AG": "A", "AGNU": "A", "CS": "S", "CSNU": "S"}
"""French and Spanish ones, which also follow a «Res.» that could be English."""

Introduced = tuple[int, Mention | None, Day | None]
"""Where a number or symbol begins, the organ that a word before it names, and the day before it."""


class Surroundings:
    """A page, and how to look around in it. All offsets are those of its cleaned text."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        self.lower = ""
        self.origin, self.reach = 0, -1
        self.item: Pattern | None = None

    def intro(self, end: int, anchor: Anchor | None = None) -> int:
        """Where a number would begin, behind «No.» and opening marks."""
        text = self.text
        if text[end : end + 1] == " " and text[end + 1 : end + 2].isdecimal():
            return end + 1  # as nearly always
        if anchor is not None and text[end : end + 1] == "." and anchor.end - anchor.start > _LONGEST_ABBREVIATION:
            # A full word with a full stop ends its sentence.
            return end
        match = INTRO.regex.match(text, end)
        return match.end() if match else end

    def abbreviation(self, table: Language, start: int) -> Mention | None:
        """«Rés. AG 60/251», «Résolution CDH 32/13»: an organ's initials right behind the word."""
        match = compiled(r"[A-Z]{2,6}(?=[\s,]\s?\d)").match(self.text, start)
        if match is None:
            return None
        hit = table.ending([match[0].lower()], 1)
        code = hit[0] if hit is not None else _INITIALS.get(match[0])
        return None if code is None else Mention(code, match.start(), match.end())

    def introduced(self, table: Language, anchor: Anchor, start: int, symbols: Container[int]) -> Introduced | None:
        """Where the first number or symbol stands behind an organ, a day or a colon; whose it is, and the day."""
        within = self.mention(table, anchor.end) or self.abbreviation(table, start)
        if within is None and self.text[anchor.end : start] == ". ":
            within = self.mention(table, start - 1)
        if within is not None:
            defined = DEFINED.regex.match(self.text, within.end)
            start = self.intro(defined.end() if defined is not None else within.end)
            if start in symbols or read_number(self.text, start) is not None:
                return start, within, None
            if (reported := ON_REPORT.regex.match(self.text, within.end)) is not None:
                return (reported.end(), within, None) if read_number(self.text, reported.end()) is not None else None
            including = INCLUDING.regex.match(self.text, within.end)
            start = self.intro(including.end()) if including is not None else start
            if including is not None and read_number(self.text, start) is not None:
                return start, within, None
        if (initials := BRACKETED_INITIALS.regex.match(self.text, anchor.end)) is not None:
            code = ORGANS_WITHIN[initials["initials"].lower()]
            return initials.end(), Mention(code, *initials.span("initials")), None
        if (headed := HEADED.regex.search(self.text, max(0, anchor.start - 24), anchor.start)) is not None:
            dated = DATED.regex.match(self.text, anchor.end)
            day = read_day(self.text, dated.end()) if dated is not None else None
            return (headed.start("number"), None, day) if day is not None else None
        at = within.end if within is not None else anchor.end
        if (adopted := WERE_ADOPTED.regex.match(self.text, at)) is not None:
            return adopted.end(), within, None
        if (tied := AHEAD.regex.match(self.text, at)) is not None:
            day = read_day(self.text, tied.end())
            mark = NUMBERED.regex.match(self.text, day.end) if day is not None else None
            return (mark.end(), within, day) if mark is not None else None
        if not anchor.plural:
            return None
        bracketed = self._bracketed(anchor, within, at)
        if bracketed is not None or self.text.find(":", at, at + _TO_COLON) < 0:
            return bracketed
        return self._listed(table, anchor, within, at)

    def subject(self, table: Language, anchor: Anchor, end: int) -> Mention | None:
        """«In its resolution 2005/80, the Commission on Human Rights requested»: the body that is spoken of."""
        before = self.text[max(0, anchor.start - _CLAUSE) : anchor.start].lower().rsplit(None, 2)
        if len(before) < _TWO or before[-2] not in BY:
            return None  # «Recalling its resolution 65/230, the …» is another clause
        day = self.day(table, end)
        led = SUBJECT.regex.match(self.text, day.end if day is not None else end)
        if led is None:
            return None
        window = self.lower_window(led.end())
        found = table.mention_at(window, led.end() - self.origin, bare=True)
        if found is None or not window[found.end :].startswith(" ") or "resol" in window[found.end : found.end + 16]:
            return None
        return Mention(found.code, found.start + self.origin, found.end + self.origin)

    def _listed(self, table: Language, anchor: Anchor, within: Mention | None, at: int) -> Introduced | None:
        """A list behind a colon: «the following resolutions of the Council were adopted: 1325 (2000), …»."""
        match = LISTED.regex.match(self.text, at)
        number = read_number(self.text, match.end()) if match is not None else None
        if match is None or number is None:
            return None
        if within is None:
            within = table.named(self.text[at : match.end("gap")], at)
        sure = evident(number, anchor.nature, None) and (number.form is not Form.PAIR or not match["gap"].strip())
        if within is None and not sure:
            # «The resolutions scored: 65/100, 70/100»
            speaker = Speaker.before(self.page, table, anchor)
            if speaker.tight is None or speaker.tight[0] == "?":
                return None
        if number.form is Form.BARE and (within is None or within.code != "S"):
            return None
        if match["bullet"] is not None:
            self.item = BULLETED
        elif "\n" in self.text[match.end("gap") : match.end()]:
            self.item = UNMARKED
        return number.start, within, None

    def _bracketed(self, anchor: Anchor, within: Mention | None, at: int) -> Introduced | None:
        """A list in a bracket: «resolutions adopted at its session [2008 (XX) …]», «ses résolutions (1820, 1888)»."""
        match = IN_BRACKET.regex.match(self.text, at)
        number = read_number(self.text, match.end()) if match is not None else None
        if match is None or number is None:
            return None
        if number.form is Form.BARE:
            listed = RUNNING.regex.match(self.text, match.end())
            figures = compiled(r"\d{3,4}").findall(listed[0]) if listed is not None else []
            # Where all may be years they are.
            if all(_YEARS[0] <= int(figure) <= _YEARS[1] for figure in figures) or len(match["gap"].split()) > _TWO:
                return None
        elif not evident(number, anchor.nature, None) or (number.form is Form.PAIR and match["gap"].strip()):
            return None
        return number.start, within, None

    def is_titled(self, at: int) -> bool:
        """Whether a title begins behind a number: «resolution 70/104 entitled Safety of personnel»."""
        return TITLED.regex.match(self.text, at) is not None

    def halves(self, table: Language, anchor: Anchor, number: Number, named: bool) -> list[Number]:
        """The numbers of the Council that a slash joins: 1718/2231, 1244/1999; ``named``: whether it is named."""
        form = number.form
        if number.first < _FIRST_HALF or (form is not Form.PAIR and form is not Form.BARE):
            return []
        following = self.text[number.end : number.end + 2].strip()[:1]
        if anchor.nature is not Nature.RESOLUTION or following == "(" or (form is Form.BARE and following != "/"):
            return []
        halves = read_slashed(self.text, number.start, named=True)
        if not halves or named:
            return halves
        after = self.mention(table, halves[-1].end)
        if after is not None and after.code == "S":
            return halves
        return read_slashed(self.text, number.start, named=False)

    def with_year(self, table: Language, number: Number, named: bool) -> Number:
        """A number of the Council's whose year stands in words: «1988, de 2011, del Consejo de Seguridad»."""
        match = OF_YEAR.regex.match(self.text, number.end)
        if match is None or council_year(number.first) != int(match["year"]):
            return number
        owner = None if named else self.mention(table, match.end())
        if not named and (owner is None or owner.code != "S"):
            return number
        dated = Number(Form.YEAR, number.start, match.end("year"), number.first, spans=number.spans)
        dated.spans["year"], dated.year = match.span("year"), int(match["year"])
        return dated

    @staticmethod
    def is_councils(number: Number, claim: str | None, day: Day | None) -> bool:
        """Whether «1.988» is a number of the Council's and not any number: it is named, or the day is of its year."""
        return claim == "S" or (day is not None and day.date.year == council_year(number.first))

    def completed(self, end: int, organ: str | None, limit: int) -> Number | None:
        """The first number of a list that completes what has been read: «die Resolution 1325 (2000) ergänzen: …»."""
        match = COMPLETES.regex.match(self.text, end)
        number = read_number(self.text, match.end()) if match is not None else None
        if match is None or number is None or number.start >= limit or not self.joined_by(end, number.start):
            return None
        if number.form is Form.BARE:
            return number if match["said"] is not None and organ in ("S", None) else None
        return number if evident(number, Nature.RESOLUTION, None) else None

    def give_lead(self, found: list[Found], day: Day | None, anchor: Anchor) -> None:
        """Give a citation the day that stands before it: «die am 21. Dezember 2010 verabschiedete Resolution»."""
        if not found or found[0].day is not None:
            return
        pattern = LEADS.get(anchor.language) if day is None else None
        if pattern is not None:
            lowest = max(0, anchor.start - _LEAD)
            before = self.text[lowest : anchor.start]
            if any(word in before for word in ("принят", "verabschiedete", "angenommene", "adopt", "aprob")):
                for led in pattern.regex.finditer(self.text, lowest, anchor.start):
                    day = read_day(self.text, led.end())
                between = ADOPTED_BEFORE[anchor.language].regex
                if day is not None and between.fullmatch(self.text, day.end, anchor.start) is None:
                    day = None
        found[0].day = day

    def stands_alone(self, number: Number, anchor: Anchor) -> bool:
        """Whether the organ's initials are enough to say what a number is: «UNGA 65/230», «UNSC 2254»."""
        if number.form is Form.PAIR:
            if anchor.organ == "S":
                return bool(read_slashed(self.text, number.start, named=True))
            return anchor.organ == "A" and can_be("A", number) and number.second < _LAST_DECISION
        if number.form is Form.BARE:
            return (
                anchor.organ == "S"
                and number.first > _LEAST
                and not _YEARS[0] <= number.first <= _YEARS[1]
                and council_year(number.first) is not None
                and LONE.regex.match(self.text, number.end) is not None
            )
        return evident(number, Nature.RESOLUTION, None)

    def mention(self, table: Language, start: int) -> Mention | None:
        """The organ that is named at an offset, after words such as «of the»."""
        if table.code == "ar" and self.text[start : start + 2].lstrip()[:1] == ")":
            start = self.text.index(")", start) + 1  # «القرار رقم (242) الصادر عن مجلس الأمن»
        if not table.leads(self.text, start):
            return None
        window = self.lower_window(start)
        found = table.mention_at(window, start - self.origin)
        return None if found is None else Mention(found.code, found.start + self.origin, found.end + self.origin)

    def day(self, table: Language, start: int) -> Day | None:
        """The day behind a number that ends at an offset."""
        usual = USUAL_DAY.regex.match(self.text, start)
        return self.day_beyond(table, start) if usual is None else read_day(self.text, usual.end())

    def day_beyond(self, table: Language, start: int) -> Day | None:
        """The day behind a number that no single word joins to it."""
        text = self.text
        defined = DEFINED.regex.match(text, start) if text[start : start + 2].lstrip()[:1] == "(" else None
        if defined is not None:
            start = defined.end()
        noted = text[start : start + 3].lstrip(" ,")[:1] in NOTE_MARKS and NOTE.regex.match(text, start)
        if noted:
            start = noted.end()
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
        return None if noted and text[start : day.start].isspace() else day

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
        return self.page.crosses_blocks or self.item is not None or "\n\n" not in self.text[start:end]

    def next_member(self, table: Language, end: int) -> int | None:
        """Where the next member begins, figures of footnotes skipped («of 23 August 2011 4, S-18/1»)."""
        if self.item is not None and (item := self.item.regex.match(self.text, end)) is not None:
            return item.end()
        joined = table.joined(self.lower_window(end), end - self.origin)
        if joined is None:
            if self.text[end : end + 2].lstrip()[:1] not in _FIGURE_BEGINS:
                return None
            figure = FOOTNOTE.regex.match(self.text, end) or GLOSS.regex.match(self.text, end)
            if figure is None:
                # «1267 (1999) 1989 (2011) and 2253 (2015)» is a committee's official name.
                bare = compiled(
                    r"(?<=\))\s(?:(?:[-·•|]\s)?(?=\d{3,4}\s?\((?:19|20)\d\d\))|[·•|]\s(?=\d{1,4}\s?\([IVX]))"
                ).match(self.text, end)
                return None if bare is None else bare.end()
            joined = table.joined(self.lower_window(figure.end()), figure.end() - self.origin)
        if joined is None:
            return None
        at = joined + self.origin
        if self.text[at : at + 1] in NOTE_MARKS and (mark := MARK.regex.match(self.text, at)) is not None:
            at = mark.end()
        if self.page.crosses_blocks and "\n" in self.text[end:at]:
            broken = PAGE_BREAK.regex.match(self.text, at)
            at = broken.end() if broken is not None else at
        return at

    def measures(self, number: Number) -> bool:
        """Whether a bare number counts something: pixels, pages, persons; or is a day."""
        if number.first <= _DAYS and read_day(self.text, number.start) is not None:
            return True  # «Резолюция, принятая Советом Безопасности 22 ноября 1967 года»
        opened = compiled(r"\s?\(").match(self.text, number.end)
        if opened is not None and (
            read_day(self.text, opened.end()) is not None
            or compiled(r"\d{1,2}[/.]\d{1,2}[/.]\d{2}\)").match(self.text, opened.end()) is not None
        ):
            return False
        return (
            compiled(
                r"\s?(?:[x×%°€$/]|-\d|\(?\d|(?:mm|cm|km|kg|px|dpi|ppi|fps|m|g|p|x)\b|(?:pixels?|lines|dots|points|persons|people|members|votes|pages|rows)\b)"
            ).match(self.text, number.end)
            is not None
        )

    def lower_window(self, start: int) -> str:
        """The text ahead in small letters, offset by ``origin``."""
        if not self.origin <= start <= self.reach:
            self.origin, self.reach = start, start + _WINDOW - _AHEAD
            piece = self.text[start : start + _WINDOW]
            lower = piece.lower()
            self.lower = lower if len(lower) == len(piece) else "".join(c.lower()[:1] for c in piece)
            self.lower = self.lower.ljust(_WINDOW)
        return self.lower
