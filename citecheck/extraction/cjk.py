"""Chinese and Japanese: numbers stand before «决议» (第65/230号决议) or behind it (決議2758)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.cjk_around import BRACKETED_DAY, TIED_AHEAD, Around, Organ
from citecheck.extraction.context import KNOWN_TO_EVERYBODY
from citecheck.extraction.documents import document
from citecheck.extraction.found import CJK_GROUPS, Found
from citecheck.extraction.han import NUMERAL, halves, read_han_day, read_member, read_old
from citecheck.extraction.languages import language
from citecheck.extraction.languages.base import FOREIGN
from citecheck.extraction.numbers import Form, Number, parts
from citecheck.extraction.pattern import Pattern, compiled, places
from citecheck.extraction.shapes import is_document
from citecheck.model.citation import CitationKind, Nature, TokenKind
from citecheck.symbols import find_series, read_symbol
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    import re

    from citecheck.extraction.dates import Day
    from citecheck.extraction.page import Page

WORDS = ("决议", "決議", "决定", "決定")
_RESOLUTIONS = WORDS[:2]
_STATEMENTS = ("主席声明", "主席聲明", "議長声明")
WORD = Pattern(
    r"\s{0,3}(?:等)?(?:(?:[两兩二三四五六七八九十]|\d)[项項])?\s{0,2}(?P<word>决议|決議|决定|決定)",
    finds=("决议", "等决议", "两项决议"),
    skips=("公约",),
)
_ABOUT = Pattern(
    r"(?:有关|有關|关于|關於)[^。；;第\d\n]{1,40}?的(?P<word>决议|決議)",
    finds=("有關索馬里局勢的決議",),
    skips=("有關局勢。", "的決議"),
)
"""What stands between a list and its word in a promulgation."""
_AHEAD = Pattern(
    rf"(?:案|书|、特に|、とりわけ)?\s{{0,2}}[为:]?\s{{0,2}}(?:第?\s{{0,2}}(?=\d|E?S-)|第\s{{0,2}}(?={NUMERAL})|(?={NUMERAL}{{3,4}}[号號(,。、]))",
    finds=("第2758", " 65/230", "第八百二十五号", "一五四〇号", "、特に第1695"),
    skips=("的", "一件", "二百余项"),
)
_JOINT = Pattern(
    r"\s{0,3}(?:、|,|;|；|・|以及|並びに|及び|并|和|及|与|與|暨|·|および|と)\s{0,3}(?:及び|特に|其|同样)?",
    finds=("、", "和", "・", "並びに"),
    skips=("的",),
)
_GLOSS = Pattern(
    r"\s?\((?:[A-Z]{1,4}/[\w./-]{1,40}|[^()\d\n]{2,20})\)(?=\s{0,3}(?:、|,|以及|並びに|和|及|与|與|・))",
    finds=("(A/52/856)和", "(基地)、"),
    skips=("(A/52/856)。", "(2010年12月21日)和"),
)
"""What a bracket says of one member of a list."""
_TITLE_AND_DAY = Pattern(
    r"\s?(?:「[^」\n]{1,120}」|《[^》\n]{1,120}》|“[^”\n]{1,120}”)\s?\(\s?(?=\d{4})",
    finds=("「我々の世界」(2015",),
    skips=("(2015", "「我々」は(2015"),
)
_COUNTED = Pattern(
    r"[ \t]?(?:年|月|日|人|名|个|個|件|页|頁|票|回|次|届|屆|项|項|条|條|段|款|章|节|節|つ|本|周|週|か国|カ国|国|万|億"
    r"|亿|%|×|x|/|[-–~]\s?\d)",
    finds=("年", "項", " 票", "-333号"),
    skips=("号", "は", "の", "\n日付"),
)
"""What makes a number a count."""
_STANDS_ALONE = Pattern(
    r"\s?(?:[号號,.。、;)」』]|[のはをがにとやもへ]|で(?!き)|及|並|等|など|\s[–—|-]\s|\n|\Z)",
    finds=("号", "の", "、"),
    skips=("周年", "本"),
)
_NUMBER_ALONE = r"(?<![\d/(.第])\d{1,4}(?:/\d{1,3}|\s?\([^()]{1,8}\))?(?:\s?[A-Z])?(?=\s?[号號]\Z)"
_SYMBOL_ALONE = r"(?<![A-Za-z0-9./-])[A-Z]{1,5}(?:/[A-Z0-9.-]{1,12}){1,5}(?=\s?[号號]\Z)"
_STATED = Pattern(
    r"[\s(第]{0,3}(?P<year>199[4-9]|20\d\d)/(?P<number>\d{1,3})(?![\d/])", finds=("2015/25",), skips=("S/PRST/2015/25",)
)
_STATED_BEFORE = r"第\s?(?P<year>199[4-9]|20\d\d)/(?P<number>\d{1,3})\s?[号號]\s?(?:安理[会會])?\Z"
_FURTHER = 80
_TWO_FIGURES = 100

Members = list[tuple[Number, "Day | None"]]


def find_cjk(page: Page, symbols: list[Found]) -> list[Found]:
    """All citations in Chinese and Japanese words."""
    text = page.text
    reader = _Reader(page, {found.start: found for found in symbols})
    at = text.find("第") if "决" in text or "決" in text else -1
    while at >= 0:
        end = reader.before_word(at)
        at = text.find("第", max(end, at + 1))
    for words, read in ((WORDS, reader.after_word), (_STATEMENTS, reader.statement)):
        for word in words:
            for at in places(text, word):
                read(at, word)
    return reader.found


class _Reader(Around):
    def __init__(self, page: Page, symbols: dict[int, Found]) -> None:
        super().__init__(page)
        self.symbols = symbols
        self.found: list[Found] = []
        self.taken: set[int] = set()
        self.groups = CJK_GROUPS
        self.table = language("ja" if page.language == "ja" else "zh")

    # -- the places where a number may be

    def before_word(self, at: int) -> int:
        """Read a list from its first 第 to the word that ends it; returns where reading stopped."""
        members, end = self._members(at)
        if not members:
            return end
        word = WORD.regex.match(self.text, end)
        if word is None and all(council_year(n.first) == n.year for n, _ in members):
            word = _ABOUT.regex.match(self.text, end)
        behind: Organ | None = None
        if word is None:
            named = self.pattern.match(self.text, end)
            word = WORD.regex.match(self.text, named.end()) if named is not None else None
            if word is None or named is None:
                return end
            behind = Organ(at, self.names[named[0]], named.span(), near=True)
        organ, day = self.governed(at)
        if members[0][1] is None:
            members[0] = (members[0][0], day)
        if members[-1][1] is None:
            members[-1] = (members[-1][0], self.day_behind(word.end()))
        self._share(members)
        self._take(members, behind or organ, _nature(word["word"]), word.span("word"))
        return word.end()

    def after_word(self, at: int, word: str) -> None:
        """Read the numbers behind a word: 决议65/230, 国連総会決議第2758号, 決議第825号(1993年)、第1540号(2004年)."""
        nature = _nature(word)
        if self.text[at - 1 : at] in ("号", "號"):
            self._number_before(at, nature)
            return
        old = read_old(self.text, at)
        if old is not None:
            self._take([(old, None)], self.organ_before(at), Nature.RESOLUTION, (at, at + 2))
            return
        ahead = _AHEAD.regex.match(self.text, at + 2)
        start = ahead.end() if ahead is not None else at + 2
        symbol = self.symbols.get(start)
        if symbol is not None:
            symbol.nature = nature
            titled = _TITLE_AND_DAY.regex.match(self.text, symbol.end)
            symbol.day = self.in_bracket(titled.end()) if titled is not None else self.governed(at)[1]
            symbol.day_is_shared = symbol.day is not None
            return
        if ahead is None:
            return
        organ, day = self.governed(at)
        members, end = self._members(start, nature=nature, organ=organ)
        if not members:
            return
        if members[0][0].form is Form.BARE and ":" in self.text[at:start]:
            return
        if members[0][1] is None:
            members[0] = (members[0][0], day)
        if members[-1][1] is None:
            members[-1] = (members[-1][0], self.day_behind(end))
        self._take(members, organ, nature, (at, at + 2))
        if nature is Nature.RESOLUTION and members[-1][0].form is Form.YEAR:
            self._further(end, organ, (at, at + 2))

    def statement(self, at: int, word: str) -> None:
        """Read the number of a statement by the Council's President: 主席声明2015/25."""
        match = _STATED.regex.match(self.text, at + len(word))
        if match is None:
            match = compiled(_STATED_BEFORE).search(self.text, max(0, at - 24), at)
        if match is None or not self.page.united:
            return
        organ = self.organ_before(min(at, match.start()))
        if organ.code not in (None, "S", "?council") and organ.near:
            return
        if (organ.code or self.page.organ) not in ("S", "?council", None):
            return
        self.groups += 1
        symbol = read_symbol(f"S/PRST/{match['year']}/{match['number']}").symbol
        start, end = match.start("year"), match.end("number")
        found = Found(CitationKind.PROSE, start, end, symbol, self.table.code, group=self.groups)
        found.nature, found.nature_span = Nature.STATEMENT, (at, at + len(word))
        if organ.code == "S":
            found.organ, found.organ_span = "S", organ.span
        found.tokens.extend(
            ((TokenKind.SESSION, *match.span("year")), (TokenKind.NUMBER, *match.span("number"))),
        )
        self.found.append(found)

    def _number_before(self, at: int, nature: Nature) -> None:
        """联合国大会2758号决议: a number without 第; CD/1356号决定: a symbol that nothing else tells to be one."""
        digits = compiled(_NUMBER_ALONE).search(self.text, max(0, at - 24), at)
        if digits is None:
            self._symbol_before(at, nature)
            return
        if digits.start() in self.taken:
            return
        number = read_member(self.text, digits.start())
        if number is not None and (number.form is not Form.BARE or number.first >= _TWO_FIGURES):
            organ, day = self.governed(digits.start())
            self._take([(number, day or self.day_behind(at + 2))], organ, nature, (at, at + 2))

    def _symbol_before(self, at: int, nature: Nature) -> None:
        printed = compiled(_SYMBOL_ALONE).search(self.text, max(0, at - 60), at)
        if printed is None or printed.start() in self.symbols or not self.page.united:
            return
        if any(found.start < printed.end() <= found.end for found in self.symbols.values()):
            return
        reading = read_symbol(printed[0])
        if reading.malformed is None and find_series(printed[0]) is not None and is_document(reading.symbol):
            start, end = printed.span()
            found = Found(CitationKind.SYMBOL, start, end, reading.symbol, self.table.code)
            found.tokens.append((TokenKind.SYMBOL, start, end))
            found.nature, found.nature_span = nature, (at, at + 2)
            self.found.append(found)

    def _further(self, end: int, organ: Organ, word: tuple[int, int]) -> None:
        """«決議第825号(1993年)を含む関連する決議、特に第1695号(2006年)»: what only the Council can have numbered so."""
        text = self.text
        limit = min(len(text), end + _FURTHER)
        for mark in ("。", "\n\n"):
            cut = text.find(mark, end, limit)
            limit = cut if cut >= 0 else limit
        at = text.find("第", end, limit)
        while at >= 0:
            members, stopped = self._members(at)
            if members and all(n.form is Form.YEAR and council_year(n.first) == n.year for n, _ in members):
                self._take(members, organ, Nature.RESOLUTION, word)
            at = text.find("第", max(stopped, at + 1), limit)

    # -- lists

    def _members(self, at: int, nature: Nature | None = None, organ: Organ | None = None) -> tuple[Members, int]:
        """Read a list of numbers, each with its day; with the ``nature`` of a word that stands before them."""
        text = self.text
        members: Members = []
        end = last = at
        joint: re.Match[str] | None = None
        while True:
            day = None
            if joint is not None:
                end = joint.end()
                day = read_han_day(text, end)
                end = day.end if day is not None else end
                tied = TIED_AHEAD.regex.match(text, end)
                end = tied.end() if tied is not None else end
                named = self.pattern.match(text, end)
                end = named.end() if named is not None else end
            skipped = compiled(r"\s{0,3}(?P<ordinal>第?)\s{0,3}").match(text, end)
            number = read_member(text, skipped.end() if skipped is not None else end)
            ordinal = skipped is not None and bool(skipped["ordinal"])
            if number is None or (nature is not None and not self._follows(number, nature, organ, members, ordinal)):
                return members, last
            members += [(half, day) for half in halves(number)]
            mark = compiled(r"\s{0,2}[号號]?").match(text, number.end)
            end = mark.end() if mark is not None else number.end
            if (text[end : end + 2].strip() or " ")[0] == "(":
                end = self._bracket(members, end)
            last = end
            joint = _JOINT.regex.match(text, end)
            if joint is None and text[end : end + 1] == "/" and number.form is Form.BARE:
                end += 1
            elif joint is None or (not self.page.crosses_blocks and "\n\n" in joint[0]):
                return members, end

    def _bracket(self, members: Members, end: int) -> int:
        """Pass over what a bracket says of one member amid its list, be it its day or a report on it."""
        gloss = _GLOSS.regex.match(self.text, end)
        if gloss is not None:
            return gloss.end()
        opened = BRACKETED_DAY.regex.match(self.text, end)
        day = self.in_bracket(opened.end()) if opened is not None else None
        if day is None or self.text[day.end : day.end + 1] != ")" or members[-1][1] is not None:
            return end
        members[-1] = (members[-1][0], day)
        return day.end + 1

    def _follows(self, number: Number, nature: Nature, organ: Organ | None, members: Members, ordinal: bool) -> bool:
        """Whether a number behind a word is one of its numbers, not a count or the beginning of a day."""
        text = self.text
        if number.start in self.taken or _COUNTED.regex.match(text, number.end) is not None:
            return False
        if number.form is not Form.BARE:
            return True
        if nature is Nature.DECISION:
            return False
        if members and not (ordinal and text[number.end : number.end + 1] in ("号", "號")):
            return False
        if number.first >= _TWO_FIGURES:
            return True
        council = organ is not None and organ.near and organ.code == "S"
        return council and number.first > 0 and _STANDS_ALONE.regex.match(text, number.end) is not None

    @staticmethod
    def _share(members: Members) -> None:
        """«2003年12月23日第58/268号和第58/269号»: one day for members of one session that stand together."""
        for at in range(1, len(members)):
            (before, day), (number, own) = members[at - 1], members[at]
            if own is None and number.form is Form.PAIR and before.form is Form.PAIR and before.first == number.first:
                members[at] = (number, day)

    # -- what a number is of

    def _take(self, members: Members, organ: Organ, nature: Nature, word: tuple[int, int]) -> None:
        self.groups += 1
        if organ.code == FOREIGN:
            return
        for printed, day in members:
            if printed.start in self.taken:
                continue
            self.taken.add(printed.start)
            number = self.in_session(printed, organ)
            if number.form is Form.BARE and organ.earlier is not None:
                # «安全理事会第1267号决议所设委员会…第1373号决议»: a committee has no running numbers.
                organ = organ.earlier
            if number.form is Form.BARE and number.first in KNOWN_TO_EVERYBODY and not self.governs(organ, number):
                organ = Organ(number.start)
            chosen, confidence, claim = self.choose(organ, number, nature)
            if chosen is None and (number.form is not Form.BARE or not self.page.united):
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
                found.organ, found.organ_span = claim, organ.span if claim else None
                found.nature, found.nature_span = nature, word
                found.session, found.year = number.session or None, number.year or None
                found.day = day
                if day is not None:
                    found.day_is_shared = self.is_apart(day, number)
                elif chosen == "S" and number.form is Form.BARE:
                    found.year = self.year_before(number, organ)
                if chosen is None:
                    found.number = number.first
                if further and chosen:
                    found.also = tuple(s for s, _ in (document(chosen, number, nature, part) for part in further) if s)
                found.tokens.extend((_TOKENS[name], *where) for name, where in number.spans.items())
                self.found.append(found)


def _nature(word: str) -> Nature:
    return Nature.RESOLUTION if word in _RESOLUTIONS else Nature.DECISION


_TOKENS = {
    "session": TokenKind.SESSION,
    "number": TokenKind.NUMBER,
    "year": TokenKind.YEAR,
    "letter": TokenKind.LETTER,
}
