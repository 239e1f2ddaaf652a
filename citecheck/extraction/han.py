"""Figures in Chinese characters: 第八百二十五号(千九百九十三年), 一五四〇, 二〇〇四年十二月二十日."""

from __future__ import annotations

from datetime import date

from citecheck.extraction.dates import Day, read_day
from citecheck.extraction.numbers import Form, Number, read_number
from citecheck.extraction.pattern import Pattern
from citecheck.symbols.numerals import from_roman, roman
from citecheck.symbols.sessions import assembly_session_of, council_year

FIGURES = "〇○零一二三四五六七八九"
NUMERAL = f"[{FIGURES}十百千廿卅]"
_UNITS = {"十": 10, "百": 100, "千": 1000}
_LAST_SESSION = 30
"""The last session whose resolutions have running numbers."""
_FIRST_YEAR, _LAST_YEAR = 1946, 2100

HAN_NUMBER = Pattern(
    rf"(?P<number>{NUMERAL}{{1,9}})(?:\s?/\s?(?P<second>{NUMERAL}{{1,5}}))?(?!{NUMERAL})",
    finds=("八百二十五", "一五四〇", "六〇/二五一"),
    skips=("第", "825"),
)
BEHIND = Pattern(
    rf"\s?[号號]?\s?\(\s?(?:(?P<year>(?:19|20)\d\d|{NUMERAL}{{3,8}})\s?年?|(?P<roman>[IVX]{{1,6}})"
    rf"|(?P<session>{NUMERAL}{{1,4}}))\s?\)",
    finds=("号(1993年)", "(1993年)", "号(千九百九十三年)", "(二〇〇四)", "号(XXIX)", "(二十六)"),
    skips=("号(1993年5月11日)", "号(平成18年)", "号"),
)
"""The year or session of a number, in a bracket that may stand behind its «号»."""
HAN_DAY = Pattern(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d|(?<!{NUMERAL}){NUMERAL}{{3,8}})\s?年\s?(?P<month>\d{{1,2}}|{NUMERAL}{{1,2}})\s?月\s?"
    rf"(?P<day>\d{{1,2}}|{NUMERAL}{{1,3}})\s?日|(?<!\d)(?:19|20)\d\d-\d\d-\d\d(?![-\d])",
    finds=(
        "2010年12月21日",
        "二〇〇四年十二月二十日",
        "一九四八年十二月十日",
        "二零一零年十二月二十一日",
        "二千六年十月六日",
        "2011-12-19",
    ),
    skips=("2010年12月", "12月21日", "2011-12", "十二月二十日"),
)
OLD = Pattern(
    rf"(?:决议|決議)案?\s?(?P<number>[{FIGURES}]{{1,4}})\s?(?P<letter>[甲乙丙丁戊己]|[A-Z])?\s?\((?P<session>[一二三四五六七八九十廿卅]{{1,4}})\)",
    finds=("决议案二四七(三)",),
    skips=("决议案二四七",),
)
"""What the Assembly's first sessions are called in Chinese."""


def value_of(numeral: str) -> int | None:
    """The value of figures or of a numeral: 825, 八百二十五, 一五四〇, 廿五; ``None`` if it is none."""
    if numeral.isdigit() and numeral.isascii():
        return int(numeral)
    figures = numeral.translate(_FIGURES)
    if figures.isdigit():
        return int(figures) if len(figures) <= 4 else None
    total, figure, lowest = 0, "", 10_000
    for letter in figures.replace("廿", "2十").replace("卅", "3十"):
        unit = _UNITS.get(letter)
        if unit is None:
            if figure not in ("", "0"):
                return None
            figure = letter
            continue
        if unit >= lowest or figure == "0":
            return None
        total += int(figure or 1) * unit
        figure, lowest = "", unit
    return total + int(figure or 0)


def read_member(text: str, start: int) -> Number | None:
    """Read a number in figures or characters; its year or session may stand behind its «号»."""
    number = read_number(text, start) or _in_characters(text, start)
    if number is not None and number.form is Form.BARE and not number.letters:
        _take_behind(text, number)
    return number


def _in_characters(text: str, start: int) -> Number | None:
    match = HAN_NUMBER.regex.match(text, start)
    if match is None:
        return None
    first = value_of(match["number"])
    second = value_of(match["second"]) if match["second"] else 0
    if not first or second is None:
        return None
    if not second:
        return Number(Form.BARE, start, match.end("number"), first, spans={"number": match.span("number")})
    spans = {"session": match.span("number"), "number": match.span("second")}
    return Number(Form.PAIR, start, match.end(), first, second, spans=spans)


def _take_behind(text: str, number: Number) -> None:
    match = BEHIND.regex.match(text, number.end)
    if match is None:
        return
    year = value_of(match["year"]) if match["year"] else None
    if year is not None and _FIRST_YEAR <= year <= _LAST_YEAR:
        number.form, number.year, number.end = Form.YEAR, year, match.end()
        number.spans["year"] = match.span("year")
        return
    if match["roman"]:
        if from_roman(match["roman"]) is None:
            return
        number.session, name = match["roman"], "roman"
    else:
        # A figure in characters behind the «号» may be anything: it must be the session in which the number was given.
        name = "session" if match["session"] else "year"
        session, held = value_of(match[name]), assembly_session_of(number.first)
        apart = any(mark in match[0] for mark in "号號")
        if not session or session > _LAST_SESSION or held is None or (apart and str(held.roman) != roman(session)):
            return
        number.session = roman(session)
    number.form, number.end = Form.ROMAN, match.end()
    number.spans["session"] = match.span(name)


def read_old(text: str, start: int) -> Number | None:
    """Read 决议案二四七(三) from its word on."""
    match = OLD.regex.match(text, start)
    if match is None:
        return None
    first, session = value_of(match["number"]), value_of(match["session"])
    if not first or not session:
        return None
    number = Number(Form.ROMAN, match.start("number"), match.end(), first, session=roman(session))
    number.spans = {"number": match.span("number"), "session": match.span("session")}
    if match["letter"]:
        number.letters = match["letter"].translate(_STEMS)
    return number


def read_han_day(text: str, start: int) -> Day | None:
    """Read the day that begins at an offset, in figures or characters."""
    day = read_day(text, start)
    if day is not None:
        return day
    match = HAN_DAY.regex.match(text, start)
    if match is None or match["year"] is None:
        return None
    year, month, of_month = value_of(match["year"]), value_of(match["month"]), value_of(match["day"])
    if year is None or month is None or of_month is None or not _FIRST_YEAR - 1 <= year <= _LAST_YEAR:
        return None
    try:
        when = date(year, month, of_month)
    except ValueError:
        return None
    return Day(when, match.start(), match.end(), match.span("day"), match.span("month"), match.span("year"))


def halves(number: Number) -> list[Number]:
    """第1718/1874号: two numbers of the Council; else the number itself."""
    if number.form is not Form.PAIR or number.second < 1000 or number.first < 100:
        return [number]
    if council_year(number.first) == number.second:
        dated = Number(Form.YEAR, number.start, number.end, number.first)
        dated.spans = {"number": number.spans["session"], "year": number.spans["number"]}
        dated.year = number.second
        return [dated]
    found = []
    for part, value in (("session", number.first), ("number", number.second)):
        start, end = number.spans[part]
        found.append(Number(Form.BARE, start, end, value, spans={"number": (start, end)}))
    return found


_STEMS = str.maketrans("甲乙丙丁戊己", "ABCDEF")
_FIGURES = str.maketrans(FIGURES, "000123456789")
