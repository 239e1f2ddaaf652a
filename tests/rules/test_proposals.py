"""Replacements are written as the draft writes, and stand where nothing else is touched."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.extraction.dates import read_day
from citecheck.model.calendar import MONTHS, day_in_words
from citecheck.rules.proposals import day_like, figures_like, month_like


@pytest.mark.parametrize(
    ("printed", "value", "written"),
    [
        pytest.param("21", 7, "7", id="plain"),
        pytest.param("07", 9, "09", id="two figures"),
        pytest.param("٢١", 17, "١٧", id="Arabic-Indic"),
        pytest.param("２１", 17, "１７", id="full-width"),
        pytest.param("21st", 22, "22nd", id="ordinal"),
        pytest.param("2nd", 11, "11th", id="ordinal of the teens"),
    ],
)
def test_figures(printed: str, value: int, written: str) -> None:
    assert figures_like(printed, value) == written


@pytest.mark.parametrize(
    ("printed", "day", "language", "written"),
    [
        pytest.param("21", 1, "fr", "1er", id="the first in French"),
        pytest.param("1er", 2, "fr", "2", id="no longer the first"),
        pytest.param("21", 1, "es", "1", id="the first in Spanish"),
        pytest.param("01", 2, "fr", "02", id="French figures"),
    ],
)
def test_days(printed: str, day: int, language: str, written: str) -> None:
    assert day_like(printed, day, language) == written


@pytest.mark.parametrize(
    ("printed", "month", "language", "written"),
    [
        pytest.param("December", 11, "en", "November", id="in full"),
        pytest.param("Dec.", 11, "en", "Nov.", id="shortened"),
        pytest.param("Dec", 11, "en", "Nov", id="shortened without a dot"),
        pytest.param("DECEMBER", 11, "en", "NOVEMBER", id="capitals"),
        pytest.param("May", 6, "en", "June", id="a short month is not shortened"),
        pytest.param("12", 7, "de", "7", id="figures"),
        pytest.param("02", 7, "de", "07", id="two figures"),
        pytest.param("декабря", 11, "ru", "ноября", id="Russian"),
        pytest.param("كانون الأول/ديسمبر", 8, "ar", "آب/أغسطس", id="Arabic, both names"),
        pytest.param("ديسمبر", 8, "ar", "أغسطس", id="Arabic, one name"),
        pytest.param("décembre", 8, "en", "août", id="French in a text taken for English"),
    ],
)
def test_months(printed: str, month: int, language: str, written: str) -> None:
    assert month_like(printed, month, language) == written


@given(st.dates(date(1946, 1, 1), date(2030, 12, 31)), st.sampled_from([*MONTHS, "zh"]))
def test_days_in_words_are_read_again(day: date, language: str) -> None:
    read = read_day(day_in_words(day, language), 0)
    assert read is not None
    assert read.date == day


@pytest.mark.parametrize(
    ("name", "wrong", "right"),
    [
        pytest.param("draft.txt", "of 2 March 2011", "of 21 December 2010", id="several tokens at once"),
        pytest.param("draft.txt", "(12.12.2010)", "(21.12.2010)", id="in figures"),
        pytest.param("draft.html", "of <b>12</b> December 2010", "of <b>21</b> December 2010", id="inside markup"),
        pytest.param("draft.md", "of **12** December 2010", "of **21** December 2010", id="inside emphasis"),
    ],
)
def test_the_replacement_leaves_everything_else(judging: Callable[..., Any], name: str, wrong: str, right: str) -> None:
    lead, end = "General Assembly resolution 65/230 ", ", and so on."
    text = f"<p>{lead}{wrong}{end}</p>" if name.endswith("html") else lead + wrong + end
    judged = judging(text, name=name)
    finding = judged.of("date-mismatch")
    assert judged.fixed(finding.fixes[0]) == text.replace(wrong, right)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        pytest.param("draft.md", "General Assembly resolution 65/230 of 2 **March** 2011", id="markup between"),
        pytest.param("draft.txt", "General Assembly resolution 65/230 of 2 March\n2011", id="a line end between"),
    ],
)
def test_what_would_cross_markup_or_a_line_end_has_no_place(judging: Callable[..., Any], name: str, text: str) -> None:
    fix = judging(text, name=name).of("date-mismatch").fixes[0]
    assert (fix.replacement, fix.span) == ("21 December 2010", None)


def test_a_day_in_chinese_numerals_is_told_and_not_written(judging: Callable[..., Any]) -> None:
    fix = judging("大会二〇一〇年十一月二十一日第65/230号决议").of("date-mismatch").fixes[0]
    assert (fix.replacement, fix.span) == ("2010年12月21日", None)
