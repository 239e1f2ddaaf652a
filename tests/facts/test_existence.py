"""Whether documents exist, as far as numbers, sessions and days tell: firing beside silence."""

from __future__ import annotations

from datetime import date

import pytest

from citecheck.facts import Facts, Reason, Status, open_facts
from citecheck.facts.existence import ordinal
from citecheck.symbols import parse_symbol

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return open_facts()


@pytest.mark.parametrize(
    ("symbol", "reason", "right"),
    [
        ("S/RES/1521(2005)", Reason.WRONG_YEAR, "S/RES/1521(2003)"),
        ("S/RES/2140(2015)", Reason.WRONG_YEAR, "S/RES/2140(2014)"),
        ("S/RES/1809(2007)", Reason.WRONG_YEAR, "S/RES/1809(2008)"),
        ("S/RES/2255(2017)", Reason.WRONG_YEAR, "S/RES/2255(2015)"),
        ("A/RES/3274(XXIV)", Reason.WRONG_SESSION, "A/RES/3274(XXIX)"),
        ("A/RES/25/2625", Reason.WRONG_SESSION, "A/RES/2625(XXV)"),
        ("A/RES/3314(1980)", Reason.WRONG_YEAR, "A/RES/3314(XXIX)"),
        ("E/RES/2106(XX)", Reason.WRONG_SESSION, "A/RES/2106(XX)"),
        ("E/RES/1503(XXIV)", Reason.WRONG_SESSION, "E/RES/1503(XLVIII)"),
        ("A/RES/67/558", Reason.IS_DECISION, "A/DEC/67/558"),
        ("A/RES/74/571", Reason.IS_DECISION, "A/DEC/74/571"),
        ("A/RES/56/443", Reason.IS_DECISION, "A/DEC/56/443"),
        ("E/RES/2013/201", Reason.IS_DECISION, "E/DEC/2013/201"),
        ("A/HRC/RES/17/119", Reason.IS_DECISION, "A/HRC/DEC/17/119"),
        ("A/DEC/74/300", Reason.IS_RESOLUTION, "A/RES/74/300"),
        ("E/DEC/2013/30", Reason.IS_RESOLUTION, "E/RES/2013/30"),
        ("E/DEC/1988/16", Reason.IS_RESOLUTION, "E/RES/1988/16"),
        ("E/DEC/1993/116", Reason.IS_RESOLUTION, "E/RES/1993/116"),
        ("A/HRC/DEC/17/10", Reason.IS_RESOLUTION, "A/HRC/RES/17/10"),
        ("A/RES/16/18", Reason.NO_SUCH_SESSION, "A/HRC/RES/16/18"),
        ("E/RES/65/230", Reason.NO_SUCH_SESSION, "A/RES/65/230"),
        ("A/RES/2019/19", Reason.NO_SUCH_SESSION, "E/RES/2019/19"),
    ],
)
def test_what_exists_under_another_symbol(facts: Facts, symbol: str, reason: Reason, right: str) -> None:
    answer = facts.existence(parse_symbol(symbol), AS_OF)
    assert (answer.status, answer.reason) == (Status.IMPOSSIBLE, reason)
    assert str(answer.right[0]) == right
    assert answer.message


@pytest.mark.parametrize(
    ("symbol", "reason", "last"),
    [
        ("A/RES/79/900", Reason.BEYOND_LAST, 334),
        ("A/RES/79/340", Reason.BEYOND_LAST, 334),
        ("A/RES/70/306", Reason.BEYOND_LAST, 305),
        ("A/RES/35/231", Reason.BEYOND_LAST, 227),
        ("A/RES/56/513", Reason.BEYOND_LAST, 512),
        ("A/RES/56/300", Reason.NEVER_GIVEN, 512),
        ("A/RES/80/365", Reason.BEYOND_LAST, 267),
        ("A/RES/3542(XXX)", Reason.BEYOND_LAST, 3541),
        ("A/RES/9999", Reason.BEYOND_LAST, 3541),
        ("A/RES/S-15/1", Reason.BEYOND_LAST, 0),
        ("A/RES/S-14/2", Reason.BEYOND_LAST, 1),
        ("S/RES/2561(2020)", Reason.WRONG_YEAR, None),
        ("S/RES/9999(2020)", Reason.BEYOND_LAST, 2560),
        ("S/RES/9999", Reason.BEYOND_LAST, 2825),
        ("S/PRST/2017/72", Reason.BEYOND_LAST, 27),
        ("E/RES/2021/40", Reason.BEYOND_LAST, 31),
        ("E/RES/2013/140", Reason.BEYOND_LAST, 46),
        ("A/HRC/RES/53/31", Reason.BEYOND_LAST, 30),
        ("S/45678", Reason.BEYOND_LAST, 26999),
    ],
)
def test_numbers_that_cannot_exist(facts: Facts, symbol: str, reason: Reason, last: int | None) -> None:
    answer = facts.existence(parse_symbol(symbol), AS_OF)
    assert (answer.status, answer.reason, answer.last) == (Status.IMPOSSIBLE, reason, last)


@pytest.mark.parametrize(
    "symbol", ["A/RES/79/336", "A/RES/35/229", "S/PRST/2017/28", "E/RES/2021/33", "S/RES/3000(2026)"]
)
def test_numbers_a_little_above_the_last_one(facts: Facts, symbol: str) -> None:
    assert facts.existence(parse_symbol(symbol), AS_OF).status is Status.UNLIKELY


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/82/1", "A/DEC/82/401", "A/82/PV.1", "A/83/1", "A/95/12", "A/C.3/84/L.1", "E/2031/1", "S/2035/3",
        "S/RES/2900(2029)", "S/PRST/2031/1", "E/RES/2029/1", "A/HRC/2019/5", "A/2015/12", "E/65/12", "S/70/1",
        "A/HRC/90/1", "A/HRC/65/1", "A/HRC/RES/70/5", "A/30/12",
        "A/RES/2026/001", "A/RES/ES-25/1", "A/RES/S-60/1", "A/HRC/RES/S-90/1", "E/RES/1970/5", "E/RES/1503(LXVIII)",
        "S/PRST/1993/2", "S/1990/12", "E/1975/30", "E/CN.4/RES/2010/1", "E/CN.4/2010/3", "FCCC/CP/2045/1",
        "CAT/C/2050/1",
    ],
)  # fmt: skip
def test_sessions_and_years_that_cannot_be(facts: Facts, symbol: str) -> None:
    answer = facts.existence(parse_symbol(symbol), AS_OF)
    assert (answer.status, answer.reason) == (Status.IMPOSSIBLE, Reason.NO_SUCH_SESSION)


@pytest.mark.parametrize(
    "symbol",
    [
        # what must not be called wrong: above the last number of an open session, or where the tables are incomplete
        "S/RES/2826(2026)", "S/RES/2840", "S/RES/2850(2027)", "A/RES/80/268", "A/RES/80/309", "A/RES/81/1",
        "A/RES/81/250",
        "A/HRC/RES/60/21", "A/HRC/RES/61/1", "A/HRC/RES/9/40", "A/HRC/RES/13/30", "A/HRC/RES/S-23/1",
        "A/HRC/RES/S-38/1",
        "E/RES/1995/60", "E/RES/2013/47", "E/RES/2026/5", "E/RES/1000(XXXVI)", "A/DEC/50/420", "A/DEC/81/402",
        "E/CN.4/RES/1999/12", "A/RES/996(X)", "A/RES/996(ES-I)", "A/RES/ES-10/28", "A/RES/ES-11/10", "A/RES/ES-12/1",
        "A/RES/S-33/1", "A/RES/75/290C", "S/PRST/2023/9", "S/PRST/2027/1",
        # documents of the next session or year are out before it opens
        "A/82/50", "A/C.2/82/L.1", "E/2027/1", "S/2027/1", "A/HRC/64/1",
        # free series, unknown committees, documents of other bodies
        "ECE/TRANS/2105/1", "UNEP/EA.99/1", "A/AC.999/1", "A/CONF.999/3", "A/AC.109/2050/Add.1", "CCPR/C/GC/99",
        "CCPR/C/135/D/3624/2040", "A/8541", "S/26999", "S/PV.10500", "A/70/9999", "A/RES/70/1/Corr.1",
    ],
)  # fmt: skip
def test_what_must_never_be_called_wrong(facts: Facts, symbol: str) -> None:
    answer = facts.existence(parse_symbol(symbol), AS_OF)
    assert (answer.status, answer.reason) == (Status.UNKNOWN, None)


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/17(I)",
        "A/RES/63(I)",
        "A/RES/108(II)",
        "A/RES/173(II)",
        "A/RES/193(III)",
        "A/RES/1383(XIV)",
        "A/RES/2475(XXIII)",
    ],
)
def test_numbers_absent_from_catalogues_were_not_skipped(facts: Facts, symbol: str) -> None:
    assert facts.existence(parse_symbol(symbol), AS_OF).status in (Status.ESTABLISHED, Status.UNKNOWN)


@pytest.mark.parametrize(
    "symbol", ["A/RES/70/1", "A/RES/217(III)", "S/RES/1325", "A/DEC/74/571", "A/RES/53/11", "E/RES/2020/23"]
)
def test_what_the_tables_list_exists(facts: Facts, symbol: str) -> None:
    assert facts.existence(parse_symbol(symbol), AS_OF).status is Status.ESTABLISHED


LATER = [
    "A/RES/80/268", "A/RES/81/1", "A/RES/85/20", "A/RES/91/3", "S/RES/2826", "S/RES/3200(2034)", "A/HRC/RES/75/3",
    "E/RES/2034/5", "S/PRST/2033/4", "A/90/12", "S/2036/1", "A/RES/S-34/1", "A/HRC/RES/S-60/1", "A/91/PV.1", "A/92/3",
]  # fmt: skip


@pytest.mark.parametrize("symbol", LATER)
def test_an_old_installation_does_not_call_new_documents_impossible(facts: Facts, symbol: str) -> None:
    assert facts.existence(parse_symbol(symbol), date(2036, 11, 24)).status is Status.UNKNOWN


def test_ordinals() -> None:
    assert [ordinal(number) for number in (1, 2, 3, 4, 11, 12, 13, 21, 72, 83, 111)] == [
        "1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "72nd", "83rd", "111th",
    ]  # fmt: skip


def test_decisions_of_the_eighties_are_numbered_from_101(facts: Facts) -> None:
    assert facts.existence(parse_symbol("E/DEC/1988/116"), AS_OF).status is Status.UNKNOWN
