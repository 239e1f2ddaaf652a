"""Whose resolution a bare number is: the nearest organ named, the draft's own, the form of the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.documents import (
    by_form,
    can_be,
    can_be_by,
    evident,
    of_the_assembly,
    of_the_economic_council,
    short_name,
)
from citecheck.extraction.languages.base import FOREIGN, MARKS, OTHER_WORLD, Language, Mention, words_of
from citecheck.extraction.numbers import Form, Number
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.model.citation import Confidence, Nature
from citecheck.symbols.sessions import council_year, human_rights_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from citecheck.extraction.dates import Day
    from citecheck.extraction.natures import Anchor
    from citecheck.extraction.page import Page

# A name of the module costs a tenth of a member of an enumeration.
_GUESSED, _FORM, _SPEAKER, _CARRIED, _NAMED = Confidence
_RESOLUTION, _DECISION = Nature.RESOLUTION, Nature.DECISION
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

_FIRST_PAIRS, _LONG_AGO = 31, 900
"""The Assembly's pairs begin with session 31; how far back the body of a lower one may have been named."""
_NO_NUMBER, _YEARS_FROM, _YEARS_UNTIL = 1000, 1900, 2100
_NO_SESSION_YET, _NO_YEAR = 120, 1000
_YEARS_OF_TWO = 40  # years that are printed with two figures
_FAR_YEARS, _FIRST_YEAR = 25, 1946
_LAST_OF_THE_COUNCIL = 3000  # for years to come; those above are the Assembly's

_OWNED = Pattern(
    r"(?:(?<![\w.-])(?:AALCO|ASEAN|AU|CARICOM|CIS|CTBTO|ECOWAS|EU|FAO|GCC|IAEA|ICANN|ICAO|ILO|IMO|INTERPOL|IPU|ISO|ITU|"
    r"IUCN|MUN|NATO|OAS|OAU|OIC|OPCW|OSCE|SADC|SCO|UNESCO|UNWTO|UPU|WHO|WIPO|WMO|WTO)|\b[Nn]ational|\bChurch|"
    r"\bParliamentary)\s\Z",
    finds=("OAS ", "INTERPOL ", "the National "),
    skips=("UN ", "the ", "United Nations ", "International "),
)
"""Whose «General Assembly» or «Security Council» it is: another organization's by its initials, or a state's."""
ANOTHERS = Pattern(
    r"\s(?:of|by|de|du|des|del|der)\s(?:the\s|la\s|l['’])?[A-Z]",
    finds=(" of the Executive Committee", " de la Junta"),
    skips=(" of 12 May 2010", ", the Council"),
)
"""Somebody's name behind a number."""
Choice = tuple[str | None, Confidence, str | None, tuple[int, int] | None]
"""The organ that numbers so (``None``: told later), how sure, what the draft claims, and where it names it."""


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


def choose(
    page: Page,
    speaker: Speaker,
    number: Number,
    anchor: Anchor,
    within: Mention | None,
    after: Mention | None,
    day: Day | None,
    carried: str | None,
    recent: Callable[[], list[str]],
) -> Choice | None:
    """Decide whose a number is; ``None`` if it is another body's or nobody's."""
    mention = within or after
    if mention is not None:
        code = _full_name(page, speaker, mention.code, number)
        if code in (FOREIGN, OTHER_WORLD) or _is_another_commission(page, code, number, anchor):
            return None
        return _named(page, code, (mention.start, mention.end), number)
    if speaker.tight is not None and carried is None:
        speaker.tight = _full_name(page, speaker, speaker.tight, number)
        if speaker.tight in (FOREIGN, OTHER_WORLD) or _is_another_commission(page, speaker.tight, number, anchor):
            return None
        named = _named(page, speaker.tight, speaker.tight_span, number)
        if named is not None or speaker.tight[0] == "?":
            return named
    if carried is not None and can_be(carried, number) and not _is_the_assemblys(carried, number):
        return carried, _CARRIED, carried, None
    for organ in () if speaker.its else recent():
        if organ == "A" and number.form is Form.BARE:
            continue  # any number of the Council's would fit the Assembly's running ones
        if _fits(page, organ, number, day):
            return organ, _CARRIED, organ, None
    return _unnamed(page, speaker, number, anchor, day)


def _full_name(page: Page, speaker: Speaker, code: str, number: Number) -> str:
    """Which commission «the Commission» is: the one named in full before, unless the draft's own organ is one."""
    if code != "?commission" or (page.organ is not None and page.organ.startswith("E/CN.")):
        return code
    return speaker.earlier(number, "E/CN.") or code


def _is_another_commission(page: Page, code: str, number: Number, anchor: Anchor) -> bool:
    """«Commission Decision 2023/12» is the European Commission's, unless a commission of the UN speaks."""
    return (
        code == "?commission"
        and anchor.nature is _DECISION
        and number.first >= _YEARS_FROM
        and page.organ is None
        and page.document is None
    )


def _named(page: Page, code: str, span: tuple[int, int] | None, number: Number) -> Choice | None:
    organ: str | None = code
    if (
        code == "A"
        and span is not None
        and page.text[slice(*span)].islower()
        and not evident(number, _RESOLUTION, None)
    ):
        return None  # «the annual general assembly's resolution 65/2010»: any club has one
    if code == "?board" and page.organ is None and page.document is None:
        return None  # any company has one
    if code == "?council" and number.form is Form.PAIR and number.first >= _YEARS_FROM and not page.social:
        return None  # «Council Decision 2023/2070» is the European Union's
    if code[0] == "?":
        if _YEARS_FROM <= number.second < _YEARS_UNTIL:
            return None  # a town's council counts within a year: «decision 55/2016»
        organ = short_name(code, number, page.organ)
        if organ is None or not can_be(organ, number):
            return None
        return organ, _CARRIED, None if organ[0] == "?" else organ, span
    if code == "COP" and page.biological and can_be("CBD/COP", number):
        return "CBD/COP", _CARRIED, "CBD/COP", span
    if can_be(code, number):
        return code, _NAMED, code, span
    if number.form is Form.BARE:
        return None
    # The named organ never numbered so: the form tells whose number it is, the name stays a claim.
    form = by_form(number)
    if form is None:
        form = code if number.form is Form.PAIR and code in ("A", "A/HRC") else None
        if number.form is Form.PAIR and code == "S" and can_be("A/HRC", number):
            form = "A/HRC"  # the one principal body with low sessions; the Security Council never had any
    return None if form is None else (form, _NAMED, code, span)


def _unnamed(page: Page, speaker: Speaker, number: Number, anchor: Anchor, day: Day | None) -> Choice | None:
    own = page.organ
    if _YEARS_FROM <= number.second < _YEARS_UNTIL or (own is None and number.second >= _NO_NUMBER):
        return None  # a law or a ministry's text: they count within a year, «48/2012»
    if speaker.its and own is not None and _speaks(page, own, number, day):
        return own, _SPEAKER, own, None
    if number.form is Form.BARE:
        return _bare(page, speaker, number)
    named = _in_sentence(page, speaker, number, day)
    if named is not None:
        return named
    if own is not None and _fits(page, own, number, day):
        return own, _SPEAKER, own, None
    if number.form is Form.NUMERAL and anchor.nature is _DECISION and page.biological:
        return "CBD/COP", _FORM, None, None
    if own is None and (earlier := _of_low_session(page, speaker, number)) is not None:
        return earlier, _GUESSED, earlier, None
    if not page.united and number.form is not Form.CONFERENCE and not evident(number, anchor.nature, day):
        return None
    if own is None and not _is_likely(page, number, anchor, day):
        return None
    return _formed(number, own, speaker.its or day is not None)


def _in_sentence(page: Page, speaker: Speaker, number: Number, day: Day | None) -> Choice | None:
    """Whose a number is by the organs that its sentence names, or by form and day together."""
    for organ in speaker.named():
        if organ[0] not in "-~?" and _fits(page, organ, number, day):
            return organ, _CARRIED, organ, None
    return ("E", _FORM, None, None) if of_the_economic_council(number, day) else None


def _of_low_session(page: Page, speaker: Speaker, number: Number) -> str | None:
    """Whose a pair is that is too low for the Assembly, where the body was named in a sentence before."""
    if number.first >= _FIRST_PAIRS or ANOTHERS.regex.match(page.text, number.end) is not None:
        return None
    return speaker.earlier(number)


def _formed(number: Number, own: str | None, told: bool) -> Choice | None:
    """Whose a number is by its form; ``told``: that it is somebody's is sure."""
    organ = by_form(number)
    if organ is None:
        if number.form is Form.PAIR and own == "A/HRC":
            return "A/HRC", _SPEAKER, "A/HRC", None
        if number.form is Form.PAIR and told and number.first <= 30:
            return "?commission", _GUESSED, None, None
        return None
    sure = number.form in (Form.YEAR, Form.SPECIAL) or (number.form is Form.PAIR and number.first > 1900)
    return organ, _FORM if sure or number.form is Form.ROMAN else _GUESSED, None, None


def _is_likely(page: Page, number: Number, anchor: Anchor, day: Day | None) -> bool:
    """Whether a number that nobody's name stands by may be the United Nations' by its form alone.

    Horses win over «Resolution 12 (2008)» and architects take a «decision 2024/11»: a year wrong by a misprint
    is near the right one, and the Economic and Social Council is named where its numbers are cited.
    """
    if number.form is Form.YEAR:
        adopted = council_year(number.first)
        if adopted is None or not _FIRST_YEAR <= number.year < _YEARS_UNTIL:
            return True
        return abs(adopted - number.year) < _FAR_YEARS
    if number.form is not Form.PAIR or day is not None:
        return True
    if number.first < _YEARS_FROM:
        # A ministry's «Resolución N° 39/19» is of 2019.
        return page.united or anchor.language != "es" or number.second > _YEARS_OF_TWO
    return page.social


def _bare(page: Page, speaker: Speaker, number: Number) -> Choice | None:
    if number.first < 100:
        return None
    for organ in speaker.named():
        if organ in ("S", "A") and can_be(organ, number):
            return None, _CARRIED, organ, None
    if not page.united:
        return None
    return None, _GUESSED, None, None


def _speaks(page: Page, own: str, number: Number, day: Day | None) -> bool:
    """Whether «its resolution» is the speaker's: a day or session that fits nobody is a fault of the draft."""
    if own == "A" and number.form is Form.PAIR and _NO_SESSION_YET < number.first < _NO_YEAR:
        return True
    if not can_be(own, number):
        return False
    return _fits(page, own, number, day) or not any(
        _fits(page, rival, number, day) for rival in ("A", "A/HRC") if rival != own
    )


def _is_the_assemblys(organ: str, number: Number) -> bool:
    """Whether a Roman number that another organ would be given is a pair of the Assembly's: 1514 (XV).

    The numbers of the two councils and of the commissions are far below the Assembly's of the same session.
    """
    return number.form is Form.ROMAN and organ != "A" and number.session != "I" and of_the_assembly(number)


def _fits(page: Page, organ: str, number: Number, day: Day | None) -> bool:
    """Whether an organ numbers so, and, where two organs share the numbers, whether the day is its own."""
    if not can_be_by(organ, number, page.document) or _is_the_assemblys(organ, number):
        return False
    if number.form is Form.BARE and (organ == "E" or (organ == "S" and number.first > _LAST_OF_THE_COUNCIL)):
        return False
    if day is None or number.form is not Form.PAIR or number.first >= 1900:
        return True
    if organ == "A":
        return abs(day.date.year - (1945 + number.first)) <= 3
    if organ == "A/HRC":
        return abs(day.date.year - human_rights_year(number.first)) <= 3
    return True
