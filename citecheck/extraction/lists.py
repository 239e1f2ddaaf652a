"""Citations in words: from «resolution» on through its number, its list and its dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.dates import Day, read_day, read_days
from citecheck.extraction.documents import can_be, document
from citecheck.extraction.found import Found
from citecheck.extraction.languages import language
from citecheck.extraction.languages.base import FOREIGN, OTHER_WORLD, Language, Mention
from citecheck.extraction.natures import Anchor, find_anchors
from citecheck.extraction.numbers import Form, Number, parts, read_number
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.extraction.speaker import Choice, Speaker, choose
from citecheck.model.citation import CitationKind, Confidence, TokenKind
from citecheck.symbols import Repair

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

INTRO = Pattern(
    r"[.]?\s{0,4}(?:[\[(«\"“:]\s?)?(?:(?:[Nn]os?|[Nn][º°ᵒ]s?|n[.]º|№{1,2}|[Nn]úms?|[Nn]r|[Nn]umbers?|numéros?|"
    r"números?|رقم|ذات الرقم|رقما)[.]?\s{0,3})?[\[(«\"“'‘*_]{0,2}",
    finds=(" No. ", " № ", " "),
    skips=(),
)
_TAIL = Pattern(
    r"(?:[,;،؛]|\b(?:and|et|y|e|и|und)\b)\s{1,4}(?:(?:the|its|la|las|les|de)\s)?(?=(?:E?S-)?\d{1,4}(?:\s?/\s?\d{1,3}\b|(?:\s[A-Z])?\s?\())",
    finds=(", 74/274 of", " and 74/274"),
    skips=(", 12 May",),
)
_USUAL_DAY = Pattern(
    r"\s(?:of|du|от|vom|المؤرخ)\s(?=\d)",
    finds=(" of 21", " du 4"),
    skips=(" of the", ", 21"),
)
FOOTNOTE = Pattern(
    r"\s?(?:\[?\^?\d{1,3}\]?|\(\d{1,2}\)|[*†‡]{1,2})(?=\s?[,;،]|\s(?:and|et|y|e|и|und|و)\b)",
    finds=(" 4 ,", "3,", "[2],"),
    skips=(" 2011 and", "/4,"),
)
PINPOINT = Pattern(
    r",?\s(?:(?:op(?:erative)?[.]?\s)?para(?:graph)?s?[.]?|annex|preamble|art(?:icle)?s?[.]?|at|§{1,2}|sect?[.]?|ch(?:ap)?[.]?)\s?[\d()a-zIVX.,-]{0,12}\s?\((?=\d{1,2}\s|[A-Z][a-z]{2})",
    finds=(", para. 2 (28 April 2004)", " at 71 (10 December 1948)"),
    skips=(", para. 2,", " and annex"),
)
PAGE_BREAK = Pattern(
    r"(?:\s{0,9}(?:(?:\\?_){5,}|\d{1,3}/\d{1,3}(?=\s{0,4}\n|\s\d\d-\d{5})|\d\d-\d{5}(?:\s?\([A-Z]\))?|[A-Z]{1,4}/[A-Za-z0-9./()-]{3,40}(?=\s{0,4}\n)|\f)(?=\s))+\s{1,9}",
    finds=("\\_\\_\\_\\_\\_\n\n", "A/C.3/74/L.11/Rev.1 \n\n19-19206 2/3 \n\n"),
    skips=("65/230 of", "A/65/201 and"),
)
"""What stands between two pages in a text that was taken out of them: a rule, a running head, a counter."""
_EXPLAINS = Pattern(r"\bwhich\b|\d", finds=(" on Kosovo, which was", ", para. 2 ("), skips=(" of the Council of ",))
_CLOSE = 5
_LONGEST_TAIL = 700


class _List:
    """One list of citations on its way: what governs it and what has been found."""

    __slots__ = ("anchor", "confidence", "group", "language", "organ", "speaker", "within")

    def __init__(self, anchor: Anchor, table: Language, speaker: Speaker, group: int, within: Mention | None) -> None:
        self.anchor = anchor
        self.language = table
        self.speaker = speaker
        self.group = group
        self.within = within
        self.organ: str | None = None
        self.confidence = Confidence.GUESSED


def find_lists(page: Page, symbols: list[Found]) -> list[Found]:
    """All citations in words; symbols that a word introduces are told what it claims of them."""
    starts = {found.start: found for found in symbols}
    anchors = find_anchors(page.text, page.covered, page.language)
    reader = _Reader(page, starts)
    for at, anchor in enumerate(anchors):
        following = anchors[at + 1].start if at + 1 < len(anchors) else len(page.text)
        reader.read(anchor, following)
    return reader.found


class _Reader:
    """Reads list after list; what one list says of organs carries on to the next in its sentence."""

    def __init__(self, page: Page, symbols: dict[int, Found]) -> None:
        self.page = page
        self.text = page.text
        self.symbols = symbols
        self.found: list[Found] = []
        self.groups = 0
        self.recent: list[tuple[int, str]] = []
        self.lower = ""
        self.origin = 0

    def read(self, anchor: Anchor, following: int) -> None:
        """Read the list that a word introduces."""
        start = self._intro(anchor.end, anchor)
        within: Mention | None = None
        number = read_number(self.text, start)
        symbol = self.symbols.get(start)
        table = language(anchor.language)
        if number is None and symbol is None:
            within = self._mention(table, anchor.end)
            if within is None:
                return
            start = self._intro(within.end)
            number = read_number(self.text, start)
            symbol = self.symbols.get(start)
            if number is None and symbol is None:
                return
        if symbol is not None:
            self._tell(symbol, anchor, table, within)
            return
        if number is None or not self._joined_by(anchor.end, start):
            return
        speaker = Speaker.before(self.page, table, anchor)
        if number.form is Form.BARE and number.first < 100 and speaker.tight is None and within is None:
            return
        lists = _List(anchor, table, speaker, self.groups, within)
        self.groups += 1
        end = self._members(lists, number, following)
        if end is not None and (anchor.plural or self.found[-1].day is not None):
            self._tail(lists, end, following)

    # -- members

    def _members(self, lists: _List, number: Number | None, limit: int) -> int | None:
        end: int | None = None
        first = True
        began = len(self.found)
        while number is not None:
            taken = self._member(lists, number, first)
            if taken is None:
                return end
            end = taken
            first = False
            self._share_day(began)
            at = self._next(lists, end)
            if at is None:
                return self._respectively(lists, began) or end
            if at >= limit or not self._joined_by(end, at):
                return end
            following = read_number(self.text, at)
            if following is None or not self._continues(number, following, at):
                return self._respectively(lists, began) or end
            number = following
        return end

    def _respectively(self, lists: _List, began: int) -> int | None:
        """«65/1, 65/2 and 65/3 of 1 May, 2 May and 3 June 2010»: as many days as members, spread over them."""
        members = self.found[began:]
        if len(members) < 2 or any(item.day is not None and not item.day_is_shared for item in members[:-1]):
            return None
        window = self.lower_window(members[-1].end)
        follows = lists.language.day_follows(window, members[-1].end - self.origin)
        if follows is None:
            return None
        days = read_days(self.text, follows + self.origin)
        if len(days) < 2 or len(days) != len(members):
            return None
        for item, day in zip(members, days, strict=True):
            item.day, item.day_is_shared = day, True
        return days[-1].end

    def _share_day(self, began: int) -> None:
        """«58/268 and 58/269 of 23 December 2003»: one day for members of one session that stand together."""
        found = self.found
        last = found[-1] if len(found) > began else None
        if last is None or last.day is None or last.symbol is None or last.number:
            return
        if len(last.symbol.components) < 4 and not last.session:
            # Council numbers have no session that could tell them to belong together.
            return
        for at in range(len(found) - 2, began - 1, -1):
            item = found[at]
            if item.day is not None or item.symbol is None or item.session != last.session:
                return
            if item.symbol.components[:-1] != last.symbol.components[:-1]:
                return
            item.day = last.day
            item.day_is_shared = True

    def _next(self, lists: _List, end: int) -> int | None:
        """Where the next member begins, figures of footnotes skipped («of 23 August 2011 4, S-18/1»)."""
        joined = lists.language.joined(self.lower_window(end), end - self.origin)
        if joined is None:
            figure = FOOTNOTE.regex.match(self.text, end)
            if figure is None:
                return None
            joined = lists.language.joined(self.lower_window(figure.end()), figure.end() - self.origin)
        if joined is None:
            return None
        at = joined + self.origin
        if self.page.crosses_blocks and "\n" in self.text[end:at]:
            broken = PAGE_BREAK.regex.match(self.text, at)
            at = broken.end() if broken is not None else at
        return at

    def _continues(self, number: Number, following: Number, at: int) -> bool:
        if read_day(self.text, at) is not None:
            return False
        if following.form is Form.BARE:
            return number.form is Form.BARE and following.first >= 100 and not self._measures(following)
        return True

    def _measures(self, number: Number) -> bool:
        """Whether a bare number counts something: pixels, pages, persons."""
        return (
            compiled(
                r"\s?(?:[x×%°€$/]|-\d|\(?\d|(?:mm|cm|km|kg|px|dpi|ppi|fps|m|g|p|x)\b|(?:pixels?|lines|dots|points|persons|people|members|votes|pages|rows)\b)"
            ).match(self.text, number.end)
            is not None
        )

    def _member(self, lists: _List, number: Number, first: bool) -> int | None:
        """Take one number with its organ and its day; returns where it ends, or ``None`` if it is no citation."""
        if number.form is Form.BARE and (
            self._measures(number) or "\n\n" in self.text[lists.anchor.end : number.start]
        ):
            return None
        day: Day | None = None
        after: Mention | None = None
        end = number.end
        usual = _USUAL_DAY.regex.match(self.text, end)
        if usual is not None:
            # A day right behind a number leaves no room for an organ between.
            day = read_day(self.text, usual.end())
        if day is None:
            after = self._mention(lists.language, end)
            if after is not None and after.code not in (FOREIGN, OTHER_WORLD):
                end = after.end
            day = self._day(lists.language, end)
        choice = choose(
            self.page,
            lists.speaker,
            number,
            lists.anchor,
            lists.within,
            after,
            day,
            lists.organ,
            lambda: self._recent(lists),
        )
        if choice is None:
            return None
        organ, confidence, claim, span = choice
        if not first and confidence is Confidence.NAMED and after is None:
            confidence = Confidence.CARRIED
        if (
            confidence is Confidence.CARRIED
            and not first
            and organ == lists.organ
            and lists.confidence < Confidence.CARRIED
        ):
            # What is carried is no surer than where it comes from.
            confidence = lists.confidence
            claim = claim if confidence is Confidence.SPEAKER else None
        if organ is not None and organ[0] != "?":
            if lists.organ is None:
                lists.organ, lists.confidence = organ, confidence
            self.recent.append((number.start, organ))
        letters, further = parts(number.letters)
        for at, letter in enumerate(letters or ("",)):
            self._add(lists, number, (organ, confidence, claim, span), day, letter, further, at)
        return day.end if day is not None else end

    def _add(
        self,
        lists: _List,
        number: Number,
        choice: Choice,
        day: Day | None,
        letter: str,
        further: tuple[str, ...],
        at: int,
    ) -> None:
        anchor = lists.anchor
        organ, confidence, claim, span = choice
        symbol, key = document(organ, number, anchor.nature, letter) if organ else (None, None)
        if organ is not None and symbol is None and number.form is Form.BARE:
            return
        found = Found(
            CitationKind.PROSE,
            number.start,
            number.end,
            symbol,
            anchor.language,
            confidence=confidence,
            group=lists.group,
        )
        found.key = key
        found.organ, found.organ_span = claim, span
        found.nature, found.nature_span = anchor.nature, (anchor.start, anchor.end)
        found.session, found.year = number.session or None, number.year or None
        found.day = day
        if day is not None and day.start > number.end and day.start - number.end > _CLOSE:
            # A title or a pinpoint between: the day is the citation's, but not of one piece with it.
            found.day_is_shared = _EXPLAINS.regex.search(self.text, number.end, day.start) is not None
        if organ is None:
            found.number = number.first
        if further and organ:
            found.also = tuple(s for s, _ in (document(organ, number, anchor.nature, part) for part in further) if s)
        if number.repair and symbol is not None:
            found.repairs = (Repair(number.repair, self.text[number.start : number.end], str(symbol)),)
        for name, (start, end) in number.spans.items():
            if name == "letter" and at:
                continue
            found.tokens.append((_TOKENS[name], start, end))
        self.found.append(found)

    def _tail(self, lists: _List, start: int, following: int) -> None:
        """Members that stand behind explanatory words: «74/270 of 2 April 2020 on …, 74/274 of …»."""
        at = start
        limit = min(following, at + _LONGEST_TAIL)
        if compiled(r"\d\s?[/(]").search(self.text, at, limit) is None:
            return
        search = _TAIL.regex.search
        while (match := search(self.text, at, limit)) is not None:
            if Speaker.sentence_ends(self.text, at, match.end()):
                return
            at = match.end()
            number = read_number(self.text, at)
            if number is None or number.form is Form.BARE:
                continue
            day = self._day(lists.language, number.end)
            if day is None and not (lists.anchor.plural and number.form in (Form.YEAR, Form.ROMAN)):
                if number.form is not Form.PAIR or lists.organ is None or not can_be(lists.organ, number):
                    continue
                if not lists.anchor.plural or not compiled(
                    r"\s?[,;.،؛]|\s(?:on|of|and|et|y|e|и|und|du|de|sur|sobre|relativ\w*|entitled|concerning|regarding|о|об|по|بشأن|zu|über)\b|\s?\)"
                ).match(self.text, number.end):
                    continue
            end = self._members(lists, number, following)
            at = max(at, end or number.end)
            limit = min(following, at + _LONGEST_TAIL)

    # -- what stands around

    def _tell(self, symbol: Found, anchor: Anchor, table: Language, within: Mention | None) -> None:
        """A symbol after «resolution»: the word and its organ are claims about it."""
        symbol.nature = anchor.nature
        symbol.nature_span = (anchor.start, anchor.end)
        symbol.language = anchor.language
        speaker = Speaker.before(self.page, table, anchor)
        if within is not None and within.code[0] not in "-~?":
            symbol.organ, symbol.organ_span = within.code, (within.start, within.end)
        elif speaker.tight is not None and speaker.tight[0] not in "-~?":
            symbol.organ, symbol.organ_span = speaker.tight, speaker.tight_span

    def _intro(self, end: int, anchor: Anchor | None = None) -> int:
        if anchor is not None and self.text[end : end + 1] == "." and anchor.end - anchor.start > 5:
            # A full word with a full stop ends its sentence.
            return end
        match = INTRO.regex.match(self.text, end)
        return match.end() if match else end

    def _mention(self, table: Language, start: int) -> Mention | None:
        window = self.lower_window(start)
        found = table.mention_at(window, start - self.origin)
        return None if found is None else Mention(found.code, found.start + self.origin, found.end + self.origin)

    def _day(self, table: Language, start: int) -> Day | None:
        window = self.lower_window(start)
        usual = _USUAL_DAY.regex.match(self.text, start)
        if usual is not None:
            return read_day(self.text, usual.end())
        at = table.day_follows(window, start - self.origin)
        if window[start - self.origin] in ", " and (pinpoint := PINPOINT.regex.match(self.text, start)) is not None:
            # «resolution 1540, para. 2 (28 April 2004)»
            at = pinpoint.end() - self.origin
        if at is None:
            return None
        day = read_day(self.text, at + self.origin)
        if day is None or not self._joined_by(start, day.start):
            return None
        return day

    def _joined_by(self, start: int, end: int) -> bool:
        return self.page.crosses_blocks or "\n\n" not in self.text[start:end]

    def _recent(self, lists: _List) -> list[str]:
        """Organs of lists before in the same sentence, nearest first."""
        sentence = lists.speaker.sentence
        return [organ for start, organ in reversed(self.recent[-8:]) if start >= sentence]

    def lower_window(self, start: int) -> str:
        """The text ahead in small letters, offset by ``origin``."""
        if not self.lower or not self.origin <= start <= self.origin + len(self.lower) - 240:
            self.origin = start
            piece = self.text[start : start + 600]
            lower = piece.lower()
            self.lower = lower if len(lower) == len(piece) else "".join(c.lower()[:1] for c in piece)
            self.lower = self.lower.ljust(600)
        return self.lower


_TOKENS = {
    "session": TokenKind.SESSION,
    "number": TokenKind.NUMBER,
    "year": TokenKind.YEAR,
    "letter": TokenKind.LETTER,
}
