"""Citations in words: from «resolution» on through its number, its list and its dates."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from citecheck.extraction.between import (
    AMONG,
    ANY_FIGURE,
    CAPTION,
    EXPLAINS,
    FIGURE,
    FURTHER,
    FURTHER_LED,
    LEADS,
    LONGEST_GAP,
    USUAL_DAY,
)
from citecheck.extraction.choice import Choice, choose
from citecheck.extraction.dates import Day, read_day
from citecheck.extraction.documents import can_be, document, in_order, short_name
from citecheck.extraction.found import Found
from citecheck.extraction.languages import language
from citecheck.extraction.languages.base import FOREIGN, OTHER_WORLD, Language, Mention
from citecheck.extraction.natures import ALONE, Anchor, find_anchors
from citecheck.extraction.numbers import Form, Number, parts, read_number
from citecheck.extraction.pattern import compiled
from citecheck.extraction.shared_days import SharedDays, share_day
from citecheck.extraction.speaker import Speaker
from citecheck.model.citation import CitationKind, Confidence, Nature, TokenKind
from citecheck.symbols import Repair
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

# A name of the module costs a tenth of a member of an enumeration.
_GUESSED, _SPEAKER, _CARRIED, _NAMED = Confidence.GUESSED, Confidence.SPEAKER, Confidence.CARRIED, Confidence.NAMED
_DECISION = Nature.DECISION
_PROSE = CitationKind.PROSE
_CLOSE = 5
_SMALL = 100
"""A smaller number by itself may be any list's."""
_LONGEST_TAIL, _LONGEST_LEAD = 700, 28
_LAST_YEAR = 2040
_NEAR = 80


class _List:
    """One list of citations on its way: what governs it and what has been found."""

    __slots__ = ("anchor", "behind", "confidence", "group", "language", "organ", "scanned", "speaker", "within")

    def __init__(self, anchor: Anchor, table: Language, speaker: Speaker, group: int, within: Mention | None) -> None:
        self.anchor = anchor
        self.language = table
        self.speaker = speaker
        self.group = group
        self.within = within
        self.organ: str | None = None
        self.confidence = _GUESSED
        self.behind: Mention | None = None
        self.scanned = -1


def find_lists(page: Page, symbols: list[Found]) -> list[Found]:
    """All citations in words; symbols that a word introduces are told what it claims of them."""
    starts = {found.start: found for found in symbols}
    anchors = find_anchors(page)
    reader = _Reader(page, starts)
    for at, anchor in enumerate(anchors):
        following = anchors[at + 1].start if at + 1 < len(anchors) else len(page.text)
        reader.read(anchor, following)
    return reader.found


class _Reader(SharedDays):
    """Reads list after list; what one list says of organs carries on to the next in its sentence."""

    def __init__(self, page: Page, symbols: dict[int, Found]) -> None:
        super().__init__(page)
        self.symbols = symbols
        self.found: list[Found] = []
        self.groups = 0
        self.recent: list[tuple[int, str]] = []

    def read(self, anchor: Anchor, following: int) -> None:
        """Read the list that a word introduces."""
        self.item = None
        if ANY_FIGURE.regex.match(self.text, anchor.end) is None:
            return
        start = self.intro(anchor.end, anchor)
        within: Mention | None = None
        ahead: Day | None = None
        number = read_number(self.text, start)
        symbol = self.symbols.get(start)
        table = language(anchor.language)
        if number is None and symbol is None:
            introduced = self.introduced(table, anchor, start, self.symbols)
            if introduced is None:
                return
            start, within, ahead = introduced
            number, symbol = read_number(self.text, start), self.symbols.get(start)
        if symbol is not None:
            self._tell(symbol, anchor, table, within)
            return
        if number is None or not self.joined_by(anchor.end, start):
            return
        if self.text[anchor.start : anchor.end] in ALONE and (within or not self.stands_alone(number, anchor)):
            return
        if following < start:
            # The word stands once more between: «Resolutionen … (im Folgenden „Resolutionen“) 1718 (2006), …»
            following = start + _LONGEST_TAIL
        speaker = Speaker.before(self.page, table, anchor)
        if speaker.tight is None and within is None and not self._may_be(speaker, table, anchor, number):
            return
        lists = _List(anchor, table, speaker, self.groups, within)
        self.groups += 1
        began = len(self.found)
        end = self._members(lists, number, following)
        if ahead is not None or anchor.language in LEADS:
            self.give_lead(self.found[began : began + 1], ahead, anchor)
        if end is not None:
            self._go_on(lists, began, end, following)
        if anchor.plural and len(self.found) - began == 2:
            self.share_both(*self.found[began:])

    def _go_on(self, lists: _List, began: int, end: int, following: int) -> None:
        """Read what follows a list in its sentence: members behind explanatory words, or behind a colon."""
        if len(self.found) > began and (lists.anchor.plural or self.found[-1].day is not None or self.is_titled(end)):
            self._tail(lists, end, following)
        if self.text.find(":", end, end + LONGEST_GAP) >= 0:
            self._members(lists, self.completed(end, lists.organ, following), following)

    def _may_be(self, speaker: Speaker, table: Language, anchor: Anchor, number: Number) -> bool:
        """Look behind a number for the organ that nothing before it names; small numbers need one."""
        if speaker.its:
            subject = self.subject(table, anchor, number.end)
            code = short_name(subject.code, number, self.page.organ) if subject is not None else None
            if subject is not None and code is not None and (code == FOREIGN or can_be(code, number)):
                speaker.tight, speaker.tight_span = code, (subject.start, subject.end)
        if number.form is not Form.BARE or number.first >= _SMALL or speaker.tight is not None:
            return True
        after = self.mention(table, number.end)
        return after is not None and after.code == "S"

    # -- members

    def _members(self, lists: _List, number: Number | None, limit: int) -> int | None:
        end: int | None = None
        first = True
        began = len(self.found)
        while number is not None:
            if lists.anchor.language == "ar":
                number = in_order(number)
            taken = self._member(lists, number, first)
            if taken is None:
                return end
            end = taken
            first = False
            if len(self.found) - began > 1:
                share_day(self.found, began)
            near = self.item is not None or FIGURE.regex.match(self.text, end) is not None
            at = self.next_member(lists.language, end) if near else None
            if at is None:
                return self.spread_days(lists.language, self.found[began:]) or end
            if at >= limit or not self.joined_by(end, at):
                return end
            following = read_number(self.text, at)
            if following is None or not self._continues(lists, number, following, at):
                return self.spread_days(lists.language, self.found[began:]) or end
            number = following
        return end

    def _continues(self, lists: _List, number: Number, following: Number, at: int) -> bool:
        behind = self.text[following.end : following.end + 2].lstrip()[:1]
        # A pair is the beginning of a day only in figures, with one more mark behind it.
        if (following.form is not Form.PAIR or behind in ("/", ".")) and read_day(self.text, at) is not None:
            return False
        if following.form is not Form.BARE:
            return True
        if following.first < 100 or self.measures(following):
            return False
        if number.form is Form.BARE:
            return lists.anchor.plural or not self._is_published(lists, number, following, at)
        # «1718 (2006), 1874, 2087 and 2094 (2013)»: a bare number must stand among its like.
        if number.form is not Form.YEAR or not lists.anchor.plural:
            return False
        return (
            AMONG.regex.match(self.text, following.end) is not None
            or self.mention(lists.language, following.end) is not None
        )

    def _is_published(self, lists: _List, number: Number, following: Number, at: int) -> bool:
        """«Security Council Resolution 1998, 2014»: after one number and a comma the year of a publication."""
        adopted = council_year(number.first)
        return (
            lists.anchor.organ is None
            and adopted is not None
            and adopted <= following.first <= _LAST_YEAR
            and self.text[number.end : at].strip() == ","
            and lists.anchor.end - lists.anchor.start > 1
        )

    def _member(self, lists: _List, number: Number, first: bool) -> int | None:
        """Take one number with its organ and its day; returns where it ends, or ``None`` if it is no citation."""
        owner = lists.within.code if lists.within is not None else lists.organ or lists.speaker.tight
        halves = self.halves(lists.language, lists.anchor, number, owner == "S")
        if halves:
            whole = Number(halves[0].form, number.start, halves[-1].end, halves[0].first)
            whole.year = halves[0].year
            number = whole
        elif number.form is Form.BARE:
            if self._counts(lists, number):
                return None
            number = self.with_year(lists.language, number, owner == "S")
        end, after, day, title = self._about(lists, number.end)
        choice = choose(
            self.page,
            lists.speaker,
            number,
            lists.anchor,
            lists.within,
            after or self._behind(lists, number),
            day,
            lists.organ,
            lambda: self._recent(lists),
        )
        if choice is None:
            return None
        organ, confidence, claim, span = choice
        if number.grouped and not self.is_councils(number, claim, day):
            return None
        if not first:
            confidence, claim = self._carried(lists, organ, confidence, claim, after)
        if organ is not None and organ[0] != "?":
            if lists.organ is None:
                lists.organ, lists.confidence = organ, confidence
            self.recent.append((number.start, organ))
        choice = (organ, confidence, claim, span)
        for half in halves:
            self._add(lists, half, choice, day if len(halves) == 1 else None, title, "", (), 0)
        letters, further = parts(number.letters) if number.letters else ((), ())
        for at, letter in enumerate(() if halves else letters or ("",)):
            self._add(lists, number, choice, day, title, letter, further, at)
        if day is None:
            return end
        return day.end if after is None else max(day.end, after.end)

    def _counts(self, lists: _List, number: Number) -> bool:
        """Whether a bare number is none of a resolution's."""
        if lists.anchor.nature is _DECISION or self.measures(number):
            return True
        return "\n\n" in self.text[max(lists.anchor.end, number.start - _NEAR) : number.start]

    def _about(self, lists: _List, end: int) -> tuple[int, Mention | None, Day | None, str | None]:
        """What stands behind a number: where that ends, the organ, the day, the title."""
        text = self.text
        if text.startswith(" of ", end):
            at = end + len(" of ") if text[end + 4 : end + 5].isdecimal() else -1
        else:
            usual = USUAL_DAY.regex.match(text, end)
            at = usual.end() if usual is not None else -1
        if at > 0 and (day := read_day(text, at)) is not None:
            # A day right behind a number leaves no room for an organ between; one may follow it.
            return end, self._owner(lists, day), day, None
        after = self.mention(lists.language, end)
        if after is None:
            day, title = self.day_beyond(lists.language, end), None
        else:
            end = after.end if after.code not in (FOREIGN, OTHER_WORLD) else end
            day, title = self.day(lists.language, end), None
        if day is None and self.text[end : end + 1] in (",", " "):
            title, end, day = self.behind_title(lists.language, lists.anchor, end)
        return end, after or (self._owner(lists, day) if day is not None else None), day, title

    def _owner(self, lists: _List, day: Day) -> Mention | None:
        """The organ that stands behind the day: «résolution 65/230 du 21 décembre 2010 de l'Assemblée générale»."""
        if self.text[day.end : day.end + 1] not in (" ", ",", "\n"):
            return None
        return self.mention(lists.language, day.end)

    @staticmethod
    def _carried(
        lists: _List, organ: str | None, confidence: Confidence, claim: str | None, after: Mention | None
    ) -> tuple[Confidence, str | None]:
        """How sure the organ of a further member is: what is carried is no surer than where it comes from."""
        if confidence is _NAMED and after is None:
            confidence = _CARRIED
        if confidence is _CARRIED and organ == lists.organ and lists.confidence < _CARRIED:
            confidence = lists.confidence
            claim = claim if confidence is _SPEAKER else None
        return confidence, claim

    def _behind(self, lists: _List, number: Number) -> Mention | None:
        """The organ behind the whole list: «les résolutions 476 et 478 du Conseil de sécurité»."""
        speaker = lists.speaker
        if speaker.tight is not None or lists.within is not None or speaker.its:
            return None
        if number.form not in (Form.BARE, Form.PAIR) or not lists.anchor.plural:
            return None
        if number.start < lists.scanned:
            return lists.behind
        at = number.end
        lists.behind = None
        while True:
            day = self.day(lists.language, at)
            following = self.next_member(lists.language, day.end if day is not None else at)
            further = read_number(self.text, following) if following is not None else None
            if further is None or not self._continues(lists, number, further, further.start):
                break
            at = further.end
            if (mention := self.mention(lists.language, at)) is not None:
                lists.behind = mention
                break
        lists.scanned = at
        return lists.behind

    def _add(
        self,
        lists: _List,
        number: Number,
        choice: Choice,
        day: Day | None,
        title: str | None,
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
            _PROSE,
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
            found.day_is_shared = (
                EXPLAINS.regex.search(self.text, number.end, day.start) is not None
                or CAPTION.regex.match(self.text, number.end) is not None
            )
        if organ is None:
            found.number, found.letter = number.first, letter
        if further and organ:
            found.also = tuple(s for s, _ in (document(organ, number, anchor.nature, part) for part in further) if s)
        found.title = title
        if number.repair and symbol is not None:
            found.repairs = (Repair(number.repair, self.text[number.start : number.end], str(symbol)),)
        found.tokens = [
            (_TOKENS[name], start, end) for name, (start, end) in number.spans.items() if not at or name != "letter"
        ]
        self.found.append(found)

    def _tail(self, lists: _List, start: int, following: int) -> None:
        """Members that stand behind explanatory words: «74/270 of 2 April 2020 on …, 74/274 of …»."""
        at = start
        limit = min(following, at + _LONGEST_TAIL)
        if self.item is not None or not _number_follows(self.page, at, limit):
            return  # a list with one member a line ends with its lines
        search, last = FURTHER.regex.search, at
        while (match := search(self.text, last, limit)) is not None:
            last = match.end()
            led = FURTHER_LED.regex.search(self.text, max(at, match.start() - _LONGEST_LEAD), match.start())
            if led is None:
                continue
            begins = match.start() if led["special"] is None else led.start("special")
            if Speaker.sentence_ends(self.text, at, begins):
                return
            at = begins
            number = read_number(self.text, at)
            if number is None or number.form is Form.BARE:
                continue
            day = self.day(lists.language, number.end)
            if day is None and not (lists.anchor.plural and number.form in (Form.YEAR, Form.ROMAN)):
                if number.form is not Form.PAIR or lists.organ is None or not can_be(lists.organ, number):
                    continue
                if not self.is_titled(number.end) and (
                    not lists.anchor.plural
                    or not compiled(
                        r"\s?[,;.،؛]|\s(?:on|of|and|et|y|e|и|und|du|de|sur|sobre|relativ\w*|entitled|concerning|regarding|о|об|по|بشأن|zu|über)\b|\s?\)"
                    ).match(self.text, number.end)
                ):
                    continue
            end = self._members(lists, number, following)
            at = last = max(at, end or number.end)
            limit = min(following, at + _LONGEST_TAIL)

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
        elif (after := self.mention(table, symbol.end)) is not None and after.code[0] not in "-~?":
            symbol.organ, symbol.organ_span = after.code, (after.start, after.end)

    def _recent(self, lists: _List) -> list[str]:
        """Organs of lists before in the same sentence, nearest first."""
        sentence = lists.speaker.sentence
        return [organ for start, organ in reversed(self.recent[-8:]) if start >= sentence]


def _number_follows(page: Page, start: int, limit: int) -> bool:
    """Whether a figure with a slash or a bracket behind it stands in a stretch: the marks are rarer than figures."""
    pair = bisect_left(page.pairs, start + 2)
    if pair < len(page.pairs) and page.pairs[pair] < limit:
        return True
    text = page.text
    at = text.find("(", start + 2, limit)
    while at >= 0:
        before = text[at - 1]
        if before.isdecimal() or (before.isspace() and text[at - 2].isdecimal()):
            return True
        at = text.find("(", at + 1, limit)
    return False


_TOKENS = {
    "session": TokenKind.SESSION,
    "number": TokenKind.NUMBER,
    "year": TokenKind.YEAR,
    "letter": TokenKind.LETTER,
}
