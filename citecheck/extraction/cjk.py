"""Chinese and Japanese: numbers stand before «决议» (第65/230号决议) or behind it (決議2758)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.dates import Day, read_day
from citecheck.extraction.documents import by_form, can_be, document, short_name
from citecheck.extraction.found import Found
from citecheck.extraction.languages import language
from citecheck.extraction.languages.base import FOREIGN
from citecheck.extraction.numbers import Form, Number, parts, read_number
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.model.citation import CitationKind, Confidence, Nature, TokenKind
from citecheck.symbols import roman
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    import re

    from citecheck.extraction.page import Page

WORD = Pattern(
    r"\s{0,3}(?:等)?\s{0,2}(?P<word>决议|決議|决定|決定)",
    finds=("决议", "等决议"),
    skips=("公约",),
)
_AHEAD = Pattern(r"(?:案|书)?\s{0,2}[为:]?\s{0,2}第?\s{0,2}(?=\d|E?S-)", finds=("第2758", " 65/230"), skips=("的",))
_JOINT = Pattern(
    r"\s{0,3}(?:、|,|;|；|以及|和|及|与|與|暨|·|および|及び|と)\s{0,3}(?:其|同样)?", finds=("、", "和"), skips=("的",)
)
_NUMERALS = Pattern(
    r"决议案?\s?(?P<number>[〇○零一二三四五六七八九]{1,4})\s?(?P<letter>[甲乙丙丁戊己]|[A-Z])?\s?\((?P<session>[一二三四五六七八九十廿卅]{1,4})\)",
    finds=("决议案二四七(三)",),
    skips=("决议案二四七",),
)
_DAY = Pattern(
    r"(?:19|20)\d\d\s?年\s?\d{1,2}\s?月\s?\d{1,2}\s?日"
    r"|[一二][〇○零一二三四五六七八九]{3}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十廿卅]{1,3}日",
    finds=("2010年12月21日", "二零一零年十二月二十一日"),
    skips=("2010年12月", "12月21日", "二零一零年"),
)
_TIES = Pattern(
    r"(?:\s?(?:通过|印发|作出|颁布)?的?\s?第?\s?|\s?(?:通过的)?(?:关于|题为|题|就|以)[^。；;第\d]{1,90}?的?\s?第?\s?)\Z",
    finds=("通过的第", "关于联合国建设和平架构审查的第", "的", "题为“青年”的第"),
    skips=("举行了会议。第", "，大会第"),
)
"""What ties a day to the number behind it."""
_ABOUT = Pattern(r"关于|题|就|以", finds=("关于青年的第", "题为“青年”的第"), skips=("通过的第",))
MEETING = Pattern(
    r"[^\d。;,\n]{0,14}第?\s?\d{1,5}\s?次(?:全体)?会议通过",
    finds=("安全理事会第4385次会议通过",),
    skips=("安全理事会通过", "。第4385次会议通过"),
)
"""What stands behind the day below a title: 2001年9月28日安全理事会第4385次会议通过."""
_BEHIND = 120
_LONGEST = 200


def find_cjk(page: Page, symbols: list[Found]) -> list[Found]:
    """All citations in Chinese and Japanese words."""
    text = page.text
    if text.isascii() or not ("决" in text or "決" in text):
        return []
    reader = _Reader(page, {found.start: found for found in symbols})
    at = text.find("第")
    while at >= 0:
        end = reader.before_word(at)
        at = text.find("第", max(end, at + 1))
    for word in ("决议", "決議", "决定", "決定"):
        at = text.find(word)
        while at >= 0:
            reader.after_word(at, word)
            at = text.find(word, at + 2)
    return reader.found


class _Reader:
    def __init__(self, page: Page, symbols: dict[int, Found]) -> None:
        self.page = page
        self.text = page.text
        self.symbols = symbols
        self.found: list[Found] = []
        self.taken: set[int] = set()
        self.groups = 1_000_000
        self.table = language("ja" if page.language == "ja" else "zh")
        # Longest first: 缔约方大会 is no 大会.
        names = {**language("zh").organs, **language("ja").organs}
        names |= dict.fromkeys((*language("zh").foreign, *language("ja").foreign), FOREIGN)
        self.names = names
        self.pattern = compiled("|".join(sorted(names, key=len, reverse=True)))

    def before_word(self, at: int) -> int:
        """Read a list from its first 第 to the word that ends it; returns where reading stopped."""
        members: list[tuple[Number, Day | None]] = []
        day = self._day_before(at)
        start = day.start if day is not None else at
        end = at
        while True:
            first = end
            if members:
                read = read_day(self.text, end)
                day = read
                end = read.end if read is not None else end
                organ = self.pattern.match(self.text, end)
                end = organ.end() if organ is not None else end
            skipped = compiled(r"\s{0,3}第?\s{0,3}").match(self.text, end)
            number = read_number(self.text, skipped.end() if skipped else end)
            if number is None:
                end = first
                break
            members += [(half, day) for half in _halves(number)]
            day = None
            mark = compiled(r"\s{0,2}[号號]?").match(self.text, number.end)
            end = mark.end() if mark else number.end
            joint = _JOINT.regex.match(self.text, end)
            if joint is None and self.text[end : end + 1] == "/" and number.form is Form.BARE:
                end += 1
                continue
            if joint is None:
                break
            end = joint.end()
        word = WORD.regex.match(self.text, end)
        if word is None or not members:
            return end
        nature = Nature.RESOLUTION if word["word"] in ("决议", "決議") else Nature.DECISION
        if members[-1][1] is None:
            members[-1] = (members[-1][0], self._day_behind(word.end()))
        self._take(members, start, nature, word.span("word"))
        return word.end()

    def after_word(self, at: int, word: str) -> None:
        """Read the number behind a word: 决议65/230, 国連総会決議第2758号."""
        nature = Nature.RESOLUTION if word in ("决议", "決議") else Nature.DECISION
        if self.text[at - 1 : at] in ("号", "號"):
            self._number_before(at, nature)
            return
        old = _NUMERALS.regex.match(self.text, at)
        if old is not None:
            self._old(old, at)
            return
        ahead = _AHEAD.regex.match(self.text, at + 2)
        start = ahead.end() if ahead is not None else at + 2
        symbol = self.symbols.get(start)
        if symbol is not None:
            symbol.nature = nature
            return
        number = read_number(self.text, start) if ahead is not None else None
        if number is None or number.start in self.taken:
            return
        if number.form is Form.BARE and (
            nature is Nature.DECISION
            or number.first < 100
            or compiled(r"\s?(?:年|月|日|人|个|件|页|票|回|×|x)").match(self.text, number.end)
        ):
            return
        if number.form is Form.BARE and ":" in self.text[at:start]:
            return
        self._take([(member, None) for member in self._and_further(number)], at, nature, (at, at + 2))

    def _and_further(self, number: Number) -> list[Number]:
        """A list behind the word: 下列决议:第1325(2000)号、第1820(2008)号."""
        members = [number]
        while members[-1].form is not Form.BARE:
            mark = compiled(r"\s{0,2}[号號]?").match(self.text, members[-1].end)
            joint = _JOINT.regex.match(self.text, mark.end()) if mark is not None else None
            skipped = compiled(r"\s{0,3}第?\s{0,3}").match(self.text, joint.end()) if joint is not None else None
            further = read_number(self.text, skipped.end()) if skipped is not None else None
            if further is None or further.form is Form.BARE:
                break
            members.append(further)
        return members

    def _number_before(self, at: int, nature: Nature) -> None:
        """联合国大会2758号决议: a number without 第."""
        digits = compiled(r"(?<![\d/(.第])\d{1,4}(?:/\d{1,3}|\s?\([^()]{1,8}\))?(?:\s?[A-Z])?(?=\s?[号號]\Z)").search(
            self.text, max(0, at - 24), at
        )
        if digits is None or digits.start() in self.taken:
            return
        number = read_number(self.text, digits.start())
        if number is not None and (number.form is not Form.BARE or number.first >= 100):
            day = self._day_before(digits.start()) or self._day_behind(at + 2)
            self._take([(number, day)], day.start if day is not None else digits.start(), nature, (at, at + 2))

    def _old(self, match: re.Match[str], at: int) -> None:
        figures = "".join(
            str("〇一二三四五六七八九".find(c.replace("○", "〇").replace("零", "〇"))) for c in match["number"]
        )
        session = _chinese(match["session"])
        number = Number(Form.ROMAN, match.start("number"), match.end(), int(figures), session=roman(session))
        number.spans = {"number": match.span("number"), "session": match.span("session")}
        self._take([(number, None)], at, Nature.RESOLUTION, (at, at + 2))

    def _take(
        self, members: list[tuple[Number, Day | None]], start: int, nature: Nature, word: tuple[int, int]
    ) -> None:
        self.groups += 1
        organ, span, near = self._organ_before(start)
        if organ == FOREIGN:
            return
        for number, day in members:
            if number.start in self.taken:
                continue
            self.taken.add(number.start)
            chosen, confidence, claim = self._choose(organ, near, number)
            if chosen is None and number.form is not Form.BARE:
                continue
            if chosen is None and not self.page.united:
                continue
            letters, further = parts(number.letters)
            for letter in letters or ("",):
                symbol, key = document(chosen, number, nature, letter) if chosen else (None, None)
                found = Found(
                    CitationKind.PROSE,
                    number.start,
                    number.end,
                    symbol,
                    self.table.code,
                    confidence=confidence,
                    group=self.groups,
                )
                found.key = key
                found.organ, found.organ_span = claim, span if claim else None
                found.nature, found.nature_span = nature, word
                found.session, found.year = number.session or None, number.year or None
                found.day = day
                if day is not None:
                    # What it is about stands between: the day is the citation's, but not of one piece with it.
                    found.day_is_shared = _ABOUT.regex.search(self.text, day.end, number.start) is not None
                if chosen is None:
                    found.number = number.first
                if further and chosen:
                    found.also = tuple(s for s, _ in (document(chosen, number, nature, part) for part in further) if s)
                found.tokens.extend((_TOKENS[name], *where) for name, where in number.spans.items())
                self.found.append(found)

    def _choose(self, organ: str | None, near: bool, number: Number) -> tuple[str | None, Confidence, str | None]:
        own = self.page.organ
        if organ is not None:
            full = short_name(organ, number, own) if organ[0] == "?" else organ
            if full is not None and can_be(full, number):
                return full, Confidence.NAMED if near else Confidence.CARRIED, None if full[0] == "?" else full
            if near and number.form is not Form.BARE:
                form = by_form(number)
                if form is not None:
                    return form, Confidence.NAMED, organ if organ[0] != "?" else None
        if own is not None and can_be(own, number) and number.form is not Form.BARE:
            return own, Confidence.SPEAKER, own
        if number.form is Form.BARE or not (self.page.united or number.form is Form.CONFERENCE):
            return None, Confidence.GUESSED, None
        form = by_form(number)
        if form is None:
            return ("A/HRC" if own == "A/HRC" else None), Confidence.GUESSED, None
        return (
            form,
            Confidence.FORM if number.form is not Form.PAIR or number.first > 1900 else Confidence.GUESSED,
            None,
        )

    def _organ_before(self, start: int) -> tuple[str | None, tuple[int, int] | None, bool]:
        """The nearest organ named before in the sentence, and whether it governs the number."""
        lowest = max(0, start - _BEHIND)
        for mark in ("。", "\n\n", "；"):
            cut = self.text.rfind(mark, lowest, start)
            lowest = max(lowest, cut + 1) if cut >= 0 else lowest
        last = None
        for match in self.pattern.finditer(self.text, lowest, start):
            last = match
        if last is None:
            return None, None, False
        gap = self.text[last.end() : start]
        near = compiled(r"\s*(?:的|于|在|关于|通过的|其|主席|下列|以下|,)?\s*").fullmatch(gap) is not None
        code = self.names[last[0]]
        if code == FOREIGN and not near:
            return None, None, False
        return code, last.span(), near

    def _day_before(self, at: int) -> Day | None:
        """The day before a number: 2020年4月2日通过的第74/270号, 2018年7月5日关于青年的第38/1号."""
        lowest = max(0, at - _BEHIND)
        last = None
        for found in _DAY.regex.finditer(self.text, lowest, at):
            last = found
        if last is None or _TIES.regex.fullmatch(self.text, last.end(), at) is None:
            return None
        return read_day(self.text, last.start())

    def _day_behind(self, end: int) -> Day | None:
        """The day in a bracket behind the word, or in the line below: 第2767号决议(2024年12月27日)."""
        below = compiled(r"\s{1,6}(?=(?:19|20)\d\d年)").match(self.text, end)
        if below is not None and (day := read_day(self.text, below.end())) is not None:
            return day if MEETING.regex.match(self.text, day.end) is not None else None
        opened = compiled(r"\s?\(\s?(?=\d{4})").match(self.text, end)
        day = read_day(self.text, opened.end()) if opened is not None else None
        return day if day is not None and self.text[day.end :].lstrip()[:1] == ")" else None


def _halves(number: Number) -> list[Number]:
    """第1718/1874号: two numbers of the Council; else the number itself."""
    if number.form is not Form.PAIR or number.second < 1000 or number.first < 100:
        return [number]
    if council_year(number.first) == number.second:
        dated = Number(Form.YEAR, number.start, number.end, number.first)
        dated.spans = {"number": number.spans["session"], "year": number.spans["number"]}
        dated.year = number.second
        return [dated]
    halves = []
    for part, value in (("session", number.first), ("number", number.second)):
        start, end = number.spans[part]
        halves.append(Number(Form.BARE, start, end, value, spans={"number": (start, end)}))
    return halves


def _chinese(numeral: str) -> int:
    """Chinese numerals up to 39: 三, 十二, 廿五, 二十五."""
    figures = "〇一二三四五六七八九"
    numeral = numeral.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return figures.find(numeral)
    return (figures.find(tens) if tens else 1) * 10 + (figures.find(ones) if ones else 0)


_TOKENS = {
    "session": TokenKind.SESSION,
    "number": TokenKind.NUMBER,
    "year": TokenKind.YEAR,
    "letter": TokenKind.LETTER,
}
