"""Sessions, years, and the numbers that belong to them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from citecheck.symbols import Session, SessionKind
from citecheck.symbols.sessions import (
    assembly_numbers,
    assembly_session_of,
    council_numbers,
    council_year,
    economic_numbers,
    human_rights_year,
    last_council_number,
    session_can_exist,
    session_of_ga_year,
    window,
)


def regular(number: int) -> Session:
    return Session(SessionKind.REGULAR, number)


@pytest.mark.parametrize(
    ("number", "session"),
    [
        (1, regular(1)),
        (103, regular(1)),
        (104, Session(SessionKind.SPECIAL, 1)),
        (217, regular(3)),
        (1474, Session(SessionKind.EMERGENCY, 4)),
        (3274, regular(29)),
        (3541, regular(30)),
        (3542, None),
        (0, None),
    ],
)
def test_the_running_number_tells_the_session(number: int, session: Session | None) -> None:
    assert assembly_session_of(number) == session


def test_running_numbers_leave_no_hole() -> None:
    assert all(assembly_session_of(number) is not None for number in range(1, 3542))
    assert all(council_year(number) is not None for number in range(1, last_council_number() + 1))
    assert council_year(last_council_number() + 1) is None


def test_number_and_year_of_the_security_council() -> None:
    assert (council_year(1325), council_year(1521), council_year(1522)) == (2000, 2003, 2004)
    assert council_numbers(2003) == (1455, 1521)
    assert assembly_numbers(regular(3)) == (190, 287)


def test_years_rise_with_the_councils_numbers() -> None:
    years = [council_year(number) or 0 for number in range(1, last_council_number() + 1)]
    assert years == sorted(years)


@pytest.mark.parametrize(
    ("session", "number", "fits"),
    [(24, 663, True), (48, 1503, True), (20, 2106, False), (24, 1503, False), (3, 13, True), (64, 2100, False)],
)
def test_numbers_of_the_economic_and_social_council_rise(session: int, number: int, fits: bool) -> None:
    limits = economic_numbers(session)
    assert (limits is not None and limits[0] <= number <= limits[1]) is fits


@pytest.mark.parametrize(
    ("organ", "session", "opened", "closed"),
    [
        pytest.param("A", regular(70), date(2015, 9, 15), date(2016, 9, 13), id="both days known"),
        pytest.param("A", regular(40), date(1985, 9, 17), date(1986, 9, 15), id="ends the day before the next opens"),
        pytest.param("A", regular(95), date(2040, 9, 1), date(2041, 9, 30), id="a session to come, at its widest"),
        pytest.param("A", Session(SessionKind.EMERGENCY, 10), date(1997, 4, 24), None, id="never closed"),
        pytest.param("S", 2003, date(2003, 1, 1), date(2003, 12, 31), id="calendar year"),
        pytest.param("E", 2021, date(2020, 7, 1), date(2021, 12, 31), id="from July to July since 2015"),
        pytest.param("E", 2014, date(2014, 1, 1), date(2014, 12, 31), id="calendar year before"),
        pytest.param("A/HRC", regular(34), date(2017, 2, 27), date(2017, 3, 24), id="days known"),
        pytest.param("A/HRC", regular(20), date(2012, 1, 1), date(2012, 12, 31), id="the year, where days are not"),
    ],
)
def test_windows(organ: str, session: Session | int, opened: date, closed: date | None) -> None:
    days = window(organ, session)
    assert days is not None
    assert (days.opened, days.closed) == (opened, closed)


def test_a_window_has_one_day_of_grace_where_asked() -> None:
    days = window("A", regular(70))
    assert days is not None
    assert days.holds(date(2016, 9, 13))
    assert not days.holds(date(2016, 9, 14))
    assert days.holds(date(2016, 9, 14), grace_days=1)
    assert not days.holds(date(2015, 9, 14), grace_days=1)


def test_windows_of_the_assembly_do_not_overlap_but_for_a_day() -> None:
    for number in range(1, 82):
        first, second = window("A", regular(number)), window("A", regular(number + 1))
        assert first is not None
        assert second is not None
        assert first.opened < second.opened
        if number < 81:
            assert first.closed is not None
            assert first.closed <= second.opened + timedelta(days=1), number


@pytest.mark.parametrize(
    ("organ", "session", "day", "can"),
    [
        ("A", regular(81), date(2026, 11, 24), True),
        ("A", regular(82), date(2026, 11, 24), False),
        ("A", regular(82), date(2027, 9, 20), True),
        ("A", regular(91), date(2036, 11, 24), True),
        ("A", Session(SessionKind.SPECIAL, 33), date(2026, 11, 24), True),
        ("A", Session(SessionKind.SPECIAL, 60), date(2026, 11, 24), False),
        ("A", Session(SessionKind.EMERGENCY, 12), date(2026, 11, 24), True),
        ("A", Session(SessionKind.EMERGENCY, 25), date(2026, 11, 24), False),
        ("A/HRC", regular(63), date(2026, 11, 24), True),
        ("A/HRC", regular(64), date(2026, 11, 24), False),
        ("A/HRC", regular(1), date(2005, 1, 1), False),
        ("S", 2026, date(2026, 1, 1), True),
        ("S", 2027, date(2026, 12, 31), False),
        ("S", 1945, date(2026, 1, 1), False),
        ("E", 2027, date(2026, 6, 30), False),
        ("E", 2027, date(2026, 7, 1), True),
        ("E", regular(63), date(2026, 1, 1), True),
        ("E", regular(64), date(2026, 1, 1), False),
    ],
)
def test_what_can_have_begun_by_a_day(organ: str, session: Session | int, day: date, can: bool) -> None:
    assert session_can_exist(organ, session, day) is can


def test_years_of_the_human_rights_council() -> None:
    years = {1: 2006, 3: 2006, 4: 2007, 6: 2007, 7: 2008, 53: 2023, 60: 2025}
    assert {number: human_rights_year(number) for number in years} == years


def test_the_session_that_opens_in_a_year() -> None:
    assert (session_of_ga_year(2015).number, session_of_ga_year(1946).number) == (70, 1)
