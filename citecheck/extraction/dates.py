"""Days as drafts print them, in whatever language."""

from __future__ import annotations

import re
from datetime import date

from citecheck.extraction.pattern import Pattern, compiled

_MONTH = r"[^\W\d_]{2,12}"  # آب, the Arabic August, has two letters
_SECOND_WORD = r"(?:\s{1,20}(?:الثاني|الأول|ثاني|أول))?"

DAY = Pattern(
    rf"(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|re|º|°|[.]))?\s{{1,20}}(?:(?:de|day of)\s{{1,20}})?"
    rf"(?P<month>{_MONTH}[.]?{_SECOND_WORD}(?:\s?[/(]\s?{_MONTH}{_SECOND_WORD}\)?)?)"
    rf"(?:,?\s{{1,20}}(?:(?:del?|سنة|عام)\s{{1,20}})?|(?<=[\u0621-\u064a]))(?P<year>\d{{4}})"
    # A footnote's figure may be glued on: «30. Juni 2006270».
    rf"(?:(?!\d|/\d)|(?<=(?:19|20)\d\d)(?=\d{{1,3}}(?!\d)))(?:\s{{1,20}}г(?:ода|[.]))?"
    rf"|(?P<month_first>{_MONTH})[.]?\s{{1,20}}(?P<day_second>\d{{1,2}})(?:st|nd|rd|th)?,?\s{{1,20}}(?P<year_last>\d{{4}})(?!\d|/\d)"
    r"|(?P<day_figures>\d{1,2})\s?[./]\s?(?P<month_figures>\d{1,2})\s?[./]\s?(?P<year_figures>(?:19|20)\d\d)(?!\d|/\d)"
    r"|(?P<year_iso>(?:19|20)\d\d)-(?P<month_iso>\d\d)-(?P<day_iso>\d\d)(?!\d|-\d)"
    r"|(?P<year_cjk>(?:19|20)\d\d)\s?年\s?(?P<month_cjk>\d{1,2})\s?月\s?(?P<day_cjk>\d{1,2})\s?日",
    finds=(
        "21 December 2010", "1er décembre 1999", "21 de diciembre de 2010", "21 декабря 2010", "December 21, 2010",
        "21 كانون الأول/ديسمبر 2010", "16 كانون الأول/ديسمبر2005", "09.06.2010", "2010-12-21", "2010年12月21日",
        "21 كانون الأول (ديسمبر) 2010",
        "13. August 2024", "22 October 1973", "30. Juni 2006270",
    ),
    skips=("21 December", "65/230", "2010-12", "1373 (2001)", "二零一零年十二月", "21 December (1948) 2010"),
)  # fmt: skip

USUAL = Pattern(
    r"(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})(?!\d|/\d)",
    finds=("21 December 2010", "4 mai 1996"),
    skips=("21 de diciembre de 2010", "1er mai 1996", "21 December, 2010"),
)
"""The form of most days, read at once; whatever has it has no other."""
BARE_DAY = Pattern(
    rf"(?P<day>\d{{1,2}})(?:\s?(?:st|nd|rd|th|er|[.]))?\s{{1,20}}(?:de\s{{1,20}})?(?P<month>{_MONTH})",
    finds=("1 May", "1er mai", "1 de mayo"),
    skips=("May", "65/230"),
)
"""A day without a year, as in «1 May and 2 June 2010, respectively»."""


class Day:
    """A day as printed, and where its parts stand."""

    __slots__ = ("date", "day", "end", "month", "start", "year")

    def __init__(
        self, when: date, start: int, end: int, day: tuple[int, int], month: tuple[int, int], year: tuple[int, int]
    ) -> None:
        self.date = when
        self.start = start
        self.end = end
        self.day = day
        self.month = month
        self.year = year


def read_day(text: str, start: int) -> Day | None:
    """Read the day that begins at an offset; ``None`` if none does, or none that the calendar has."""
    usual = USUAL.regex.match(text, start)
    if usual is not None:
        named = _MONTHS.get(usual[2].lower())
        try:
            when = date(int(usual[3]), named, int(usual[1])) if named is not None else None
        except ValueError:
            when = None
        return Day(when, start, usual.end(), usual.span(1), usual.span(2), usual.span(3)) if when is not None else None
    match = DAY.regex.match(text, start)
    if match is None:
        return None
    for year, month, day in _SHAPES if match["year"] is None else _USUAL:
        if match[year] is None:
            continue
        number = month_number(match[month])
        if number == 0:
            return None
        try:
            read = date(int(match[year]), number, int(match[day]))
        except ValueError:
            return None
        return Day(read, match.start(), match.end(), match.span(day), match.span(month), match.span(year))
    return None


ADOPTED = Pattern(
    r"\s?[,;]\s?(?:adopted|passed|approved|adoptée?s?|aprobadas?|adoptadas?|angenommen|verabschiedet|принята)\s(?:(?:on|le|el|am)\s)?",
    finds=(", adopted 3 July 2003", "; adopted on 3 July"),
    skips=(", opened for signature 3 July", ", 3 July 2003"),
)


def read_adopted(text: str, start: int) -> Day | None:
    """Read the day at an offset, or that of adoption, where a bracket gives it beside the day of distribution.

    The Australian guide has «(18 July 2003, adopted 3 July 2003)».
    """
    day = read_day(text, start)
    if day is None or (label := ADOPTED.regex.match(text, day.end)) is None:
        return day
    return read_day(text, label.end()) or day


def read_days(text: str, start: int) -> list[Day]:
    """Read a list of days, of which the earlier ones may leave their year to a later one."""
    read: list[Day | re.Match[str]] = []
    at = start
    while len(read) < 60:
        day = read_day(text, at)
        bare = None if day is not None else BARE_DAY.regex.match(text, at)
        if day is not None:
            read.append(day)
            at = day.end
        elif bare is not None and month_number(bare["month"]):
            read.append(bare)
            at = bare.end()
        else:
            break
        joint = compiled(r",?\s{0,9}(?:and|et|y|e|и|und|,|、|和|و)?\s{0,9}(?:du|de|of|от|vom|le)?\s{0,9}").match(
            text, at
        )
        at = joint.end() if joint is not None and joint.end() > at else len(text)
    days: list[Day] = []
    last: Day | None = None
    for item in reversed(read):
        if isinstance(item, Day):
            last = item
        elif last is not None:
            try:
                when = date(last.date.year, month_number(item["month"]), int(item["day"]))
            except ValueError:
                return []
            last = Day(when, item.start(), item.end(), item.span("day"), item.span("month"), last.year)
        else:
            return []
        days.append(last)
    return days[::-1]


def month_number(name: str) -> int:
    """The number of a month by its name in any language, or by its figures; 0 if it is none."""
    if name.isdigit():
        return int(name)
    name = name.lower().rstrip(".")
    number = _MONTHS.get(name)
    if number is None:
        # Arabic texts give both names, in a bracket or behind a stroke.
        number = _MONTHS.get(re.split(r"\s?[/(]\s?", name)[-1].rstrip(" )"), 0)
    return number


_SHAPES = (
    ("year", "month", "day"),
    ("year_last", "month_first", "day_second"),
    ("year_figures", "month_figures", "day_figures"),
    ("year_iso", "month_iso", "day_iso"),
    ("year_cjk", "month_cjk", "day_cjk"),
)
_USUAL = _SHAPES[:1]

_NAMES = (
    "january janvier enero января январь січня januar jänner jan يناير janeiro gennaio",
    "february février fevrier febrero февраля февраль лютого februar feb févr فبراير شباط fevereiro febbraio",
    "march mars marzo марта март березня märz maerz mar مارس آذار março",
    "april avril abril апреля апрель квітня apr avr أبريل نيسان ابريل aprile",
    "may mai mayo мая май травня أيار مايو ماي maio maggio",
    "june juin junio июня июнь червня juni jun يونيه يونيو حزيران junho giugno",
    "july juillet julio июля июль липня juli jul juil يوليه يوليو تموز julho luglio",
    "august août aout agosto августа август серпня aug أغسطس آب اغسطس",
    "september septembre septiembre setiembre сентября сентябрь вересня sept sep سبتمبر أيلول setembro settembre",
    "october octobre octubre октября октябрь жовтня oktober oct okt أكتوبر outubro ottobre",
    "november novembre noviembre ноября ноябрь листопада nov نوفمبر novembro",
    "december décembre decembre diciembre декабря декабрь грудня dezember dec déc dez ديسمبر dezembro dicembre",
)
_MONTHS = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split()} | {
    "كانون الثاني": 1, "تشرين الأول": 10, "تشرين الثاني": 11, "كانون الأول": 12,
    "كانون ثاني": 1, "تشرين أول": 10, "تشرين ثاني": 11, "كانون أول": 12,
}  # fmt: skip


_OPENERS = frozenset(("On", "Le", "El", "Am", "Em", "Vom"))


def opens_sentence(between: str) -> bool:
    """Whether the words between a citation and a day begin a sentence of their own, to which the day belongs.

    «… welcomed S/RES/1368 (2001)⏎On 28 September 2001 the Council …»: a title lost its full stop there.
    """
    return not _OPENERS.isdisjoint(between.split(None, 1)[:1])
