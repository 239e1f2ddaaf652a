"""What stands around a number in Chinese and Japanese: its organ, its day, its session or year in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.documents import by_form, can_be, evident, short_name
from citecheck.extraction.han import HAN_DAY, NUMERAL, read_han_day, value_of
from citecheck.extraction.languages import language
from citecheck.extraction.languages.base import FOREIGN
from citecheck.extraction.numbers import Form, Number
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.model.citation import Confidence, Nature
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    from citecheck.extraction.dates import Day
    from citecheck.extraction.page import Page

_UNIT = r"(?:[“《「\"][^”》」\"\n]{1,120}[”》」\"]|(?:19|20)\d\d\s?年(?!\s?\d)|[^。；;第\d“《「\"])"
_ADOPTED = "(?:通过|通過|印发|印發|作出|颁布|頒布|采纳|採納|採択)"
_ABOUT = f"(?:关于|關於|關于|题|題|就|以|设立|設立|成立){_UNIT}{{1,90}}?"
_TIE = (
    rf"\s?(?:(?:获得?|獲得?|一致)?{_ADOPTED}的?|付(?:け)?の?|の|に(?:[^。、\d]{{0,14}}(?:において|で))?採択された|採択の)?的?\s?"
    rf"|\s?(?:{_ADOPTED}[的了]?)?{_ABOUT}的?\s?"
    rf"|\s?(?:根据|依照|按照|依据|根據|依據)《[^》\n]{{1,30}}》(?:第[一二三四五六七八九十\d]{{1,3}}[章条條])?{_ADOPTED}的\s?"
)
_TIES = Pattern(
    rf"(?:{_TIE})第?\s?\Z",
    finds=(
        "通过的第", "关于联合国建设和平架构审查的第", "的", "题为“青年”的第", "題為“修正第一〇三條”的第", "の",
        "に採択された",
        "題為「2030年議程」的第", "設立委員會的第",
    ),
    skips=("举行了会议。第", ",大会第", "の会合で"),
)  # fmt: skip
"""What ties a day to the number behind it."""
TIED_AHEAD = Pattern(
    rf"(?:{_TIE})(?=第)", finds=("关于行为守则的第", "第"), skips=("举行了会议。第", "的会议", "关于2010年1月1日的第")
)
_IS_ABOUT = Pattern(
    r"关于|關於|關于|题|題|就|以|设立|設立|成立|に",
    finds=("关于青年的第", "题为“青年”的第"),
    skips=("通过的第", "の"),
)
_IN_YEAR = Pattern(
    rf"(?P<year>(?:19|20)\d\d)\s?年(?:\s?\d{{1,2}}\s?月)?\s?(?P<adopted>(?:获得?|獲得?|一致)?{_ADOPTED}(?:された|的))?の?\s?\Z",
    finds=("2025 年 11 月通过的", "2006年"),
    skips=("2006年10月14日", "2025年通过了"),
)
"""The year of a number, in words before it."""
_SESSION = Pattern(
    rf"第\s?(?P<first>\d{{1,3}}|{NUMERAL}{{1,4}})\s?(?:[届屆回次]\s?(?:联合国|聯合國|国連)?(?:联大|聯大|大会|大會|総会)(?:会议|會議)?"
    r"|[届屆]\s?(?:会议|會議)|回会期)[^。；;\d第\n]{0,12}\Z",
    finds=("第60届联大通过", "第六十届会议通过的", "第60回総会"),
    skips=("第60届联大。通过", "第60条"),
)
"""The session of a number that stands alone."""
BRACKETED_DAY = Pattern(r"\s?\(\s?(?=\d{4}|[一二])", finds=("(2024", "(二〇〇四"), skips=("(A/", "2024"))
_DAY_ENDS = Pattern(
    r"\s?(?:\)|(?:获得?|獲得?|一致)?(?:通过|通過|採択|采纳))", finds=(")", "通过,"), skips=(",", "生效)")
)
_LATER_DAY = Pattern(r"\s?(?:於|于|在|は|が)?\s?(?=\d{4}\s?年|[一二])", finds=("於2015年",), skips=("的", "在纽约"))
_IS_ADOPTED = Pattern(
    r"(?![^。；;,、\n]{0,24}(?:决议|決議))[^。；;,、\n]{0,24}?(?:通过|通過|採択|采纳)",
    finds=("通過", "由安理会通过", "に採択"),
    skips=("生效", "開催", ",通过"),
)
_NEAR = Pattern(
    rf"\s*(?:的|之|于|在|关于|關於|{_ADOPTED}[的了]?|其|主席|下列|以下|の|(?:で|において|により|が)採択(?:された|した)|,)?\s*",
    finds=("的", "通过的", "の"),
    skips=(),
)
_BEHIND = 120
_SAID_BEFORE = 80
_YEARS_FROM, _YEARS_UNTIL = 1900, 2100
_NO_SESSION_YET = 120
_LAST_OF_COMMISSIONS, _MOST_OF_COMMISSIONS, _MOST_OF_COUNCIL = 30, 30, 60
_LAST_RUN_SESSION, _MOST_OF_SESSION = 30, 400
_QUOTES = (("“", "”"), ("《", "》"), ("「", "」"))


class Organ:
    """An organ named before a number, and whether it governs it; no ``code``: none is named.

    ``earlier`` is one named in full before a committee that only stands between.
    """

    __slots__ = ("code", "earlier", "near", "span", "start")

    def __init__(
        self, start: int, code: str | None = None, span: tuple[int, int] | None = None, near: bool = False
    ) -> None:
        self.start = start
        self.code = code
        self.span = span
        self.near = near
        self.earlier: Organ | None = None


class Around:
    """A page, and how to look around in it. All offsets are those of its cleaned text."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.text = page.text
        # Longest first: 缔约方大会 is no 大会.
        names = {**language("zh").organs, **language("ja").organs}
        names |= dict.fromkeys((*language("zh").foreign, *language("ja").foreign), FOREIGN)
        self.names = names
        self.pattern = compiled("|".join(sorted(names, key=len, reverse=True)))

    # -- whose a number is

    def choose(self, organ: Organ, number: Number, nature: Nature) -> tuple[str | None, Confidence, str | None]:
        """Whose a number is, how sure that is, and what the draft claims; no organ: told later, or nobody's."""
        own, code = self.page.organ, organ.code
        if code is not None and not self._stands_by(organ, number, nature):
            full = short_name(code, number, own) if code[0] == "?" else code
            if full is not None and can_be(full, number):
                confidence = Confidence.NAMED if organ.near else Confidence.CARRIED
                return full, confidence, None if full[0] == "?" else full
            if organ.near and number.form is not Form.BARE:
                # The named organ never numbered so: the form tells whose number it is, the name stays a claim.
                form = by_form(number)
                if form is None and number.form is Form.PAIR and (code == "A/HRC" or self._is_beyond(code, number)):
                    form = code
                if form is not None:
                    return form, Confidence.NAMED, code if code[0] != "?" else None
        if own is not None and number.form is not Form.BARE and can_be(own, number):
            return own, Confidence.SPEAKER, own
        if number.form is Form.CONFERENCE:
            return by_form(number), Confidence.FORM, None
        if number.form is Form.BARE or not self.page.united or _YEARS_FROM <= number.second < _YEARS_UNTIL:
            return None, Confidence.GUESSED, None
        if own is not None and self._is_beyond(own, number):
            return own, Confidence.SPEAKER, own
        form = by_form(number)
        if form is None:
            return ("A/HRC" if own == "A/HRC" else None), Confidence.GUESSED, None
        sure = number.form is not Form.PAIR or number.first > _YEARS_FROM
        return form, Confidence.FORM if sure else Confidence.GUESSED, None

    @staticmethod
    def _is_beyond(organ: str, number: Number) -> bool:
        """Whether it is the Assembly's, of a session that never was: kept as printed, for a rule to say so."""
        return organ == "A" and number.form is Form.PAIR and _NO_SESSION_YET < number.first < _YEARS_FROM

    def _stands_by(self, organ: Organ, number: Number, nature: Nature) -> bool:
        """Whether a «committee» or «council» only speaks of the number: its own are never so high.

        «委员会注意到第60/251号决议», «…设立特别委员会的第3499(XXX)号决议».
        """
        own = self.page.organ
        if organ.code == "?commission" and (own is None or not own.startswith("E/CN.")):
            if number.form is Form.ROMAN:
                return evident(number, nature, None)
            if number.form is Form.SPECIAL:
                return True
            is_pair = number.form is Form.PAIR and _LAST_OF_COMMISSIONS < number.first <= _NO_SESSION_YET
            return is_pair and (not organ.near or number.second > _MOST_OF_COMMISSIONS)
        if organ.code == "?council" and own != "A/HRC":
            return number.form is Form.PAIR and number.first < _YEARS_FROM and number.second > _MOST_OF_COUNCIL
        return False

    # -- session and year in words

    def is_apart(self, day: Day, number: Number) -> bool:
        """Whether words or other numbers stand between a number and its day, so that they are not of one piece."""
        if day.start < number.start:
            between = self.text[day.end : number.start]
            return _IS_ABOUT.regex.search(between) is not None or any(map(str.isdigit, between))
        return not compiled(r"\s?[号號]?\s?(?:决议|決議|决定|決定)?\s?\(\s?").fullmatch(
            self.text, number.end, day.start
        )

    def in_session(self, number: Number, organ: Organ) -> Number:
        """«第60届联大第251号决议»: the session stands in words, the number alone."""
        if number.form is not Form.BARE or number.first > _MOST_OF_SESSION or (organ.code or self.page.organ) != "A":
            return number
        lowest = max(0, number.start - _SAID_BEFORE)
        said = _SESSION.regex.search(self.text, lowest, self._before_ordinal(number.start))
        session = value_of(said["first"]) if said is not None else None
        if session is None or not _LAST_RUN_SESSION < session <= _NO_SESSION_YET:
            return number
        return Number(Form.PAIR, number.start, number.end, session, number.first, spans=number.spans)

    def _before_ordinal(self, start: int) -> int:
        """Where the 第 and the word before a number begin, if there are any."""
        head = compiled(r"(?:决议|決議)?案?\s?第?\s{0,3}\Z").search(self.text, max(0, start - 8), start)
        return head.start() if head is not None else start

    def year_before(self, number: Number, organ: Organ) -> int | None:
        """The year in words: 2025年11月通过的安理会第2803号决议; unsaid to be that of adoption it must be right."""
        end = organ.span[0] if organ.near and organ.span is not None else self._before_ordinal(number.start)
        match = _IN_YEAR.regex.search(self.text, max(0, end - 24), end)
        if match is None:
            return None
        year = int(match["year"])
        return year if match["adopted"] or council_year(number.first) == year else None

    # -- organ and day before and behind

    def governed(self, at: int) -> tuple[Organ, Day | None]:
        """The organ and the day before a number or its word, in either order."""
        organ = self.organ_before(at)
        day = self._day_before(at)
        if day is None and organ.near and organ.span is not None:
            return organ, self._day_before(organ.span[0])
        return (organ if day is None else self.organ_before(day.start)), day

    def organ_before(self, start: int) -> Organ:
        """The nearest organ named before in the sentence, and whether it governs the number."""
        lowest = max(0, start - _BEHIND)
        for mark in ("。", "\n\n", "；"):
            cut = self.text.rfind(mark, lowest, start)
            lowest = max(lowest, cut + 1) if cut >= 0 else lowest
        last = earlier = None
        for match in self.pattern.finditer(self.text, lowest, start):
            if last is not None and self.names[last[0]][0] not in "-?":
                earlier = last
            last = match
        if last is None:
            return Organ(start)
        near = _NEAR.regex.fullmatch(self.text, last.end(), start) is not None
        code = self.names[last[0]]
        if code == FOREIGN and not near:
            return Organ(start)
        organ = Organ(start, code, last.span(), near)
        if earlier is not None and not near and code == "?commission":
            organ.earlier = Organ(start, self.names[earlier[0]], earlier.span())
        return organ

    def governs(self, organ: Organ, number: Number) -> bool:
        """Whether an organ stands right before a number or before a list that it goes on."""
        if organ.near or organ.span is None:
            return organ.near
        return compiled(r"第\s?\d").search(self.text, organ.span[1], self._before_ordinal(number.start)) is not None

    def _day_before(self, at: int) -> Day | None:
        """The day before a number: 2020年4月2日通过的第74/270号, 2018年7月5日关于青年的第38/1号."""
        lowest = max(0, at - _BEHIND)
        last = None
        for found in HAN_DAY.regex.finditer(self.text, lowest, at):
            if last is None or not self._is_quoted(found.start(), at):
                last = found
        if last is None or "\n\n" in (between := self.text[last.end() : at]):
            return None
        if "\n" in between and self.text[lowest : last.start()].rstrip(" ")[-1:] == ":":
            return None  # a line of its own, «日付: 2015年12月15日»
        if _TIES.regex.fullmatch(self.text, last.end(), at) is None:
            return None
        return read_han_day(self.text, last.start())

    def _is_quoted(self, start: int, end: int) -> bool:
        """Whether a quotation that began before an offset ends behind it."""
        between = self.text[start:end]
        return any(0 <= between.find(q[1]) < (between + q[0]).find(q[0]) for q in _QUOTES)

    def day_behind(self, end: int) -> Day | None:
        """The day behind the word: 第2767号决议(2024年12月27日), 第2231號決議於2015年7月20日通過."""
        opened = BRACKETED_DAY.regex.match(self.text, end)
        if opened is not None:
            return self.in_bracket(opened.end())
        later = _LATER_DAY.regex.match(self.text, end)
        day = read_han_day(self.text, later.end()) if later is not None else None
        return day if day is not None and _IS_ADOPTED.regex.match(self.text, day.end) is not None else None

    def in_bracket(self, start: int) -> Day | None:
        """The day that begins inside a bracket and is all that it says: (2024年12月27日), (2011-12-19通过."""
        day = read_han_day(self.text, start)
        return day if day is not None and _DAY_ENDS.regex.match(self.text, day.end) is not None else None
