"""What the packaged facts answer about single documents."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from citecheck.errors import FactsError
from citecheck.facts import Age, Facts, lookup, open_facts
from citecheck.model.record import Certainty
from citecheck.symbols import parse_symbol

if TYPE_CHECKING:
    from pathlib import Path

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="module")
def facts() -> Facts:
    return open_facts()


@pytest.mark.parametrize(
    ("symbol", "day", "certainty"),
    [
        ("A/RES/70/1", date(2015, 9, 25), Certainty.FIRM),
        ("A/RES/217(III)A", date(1948, 12, 10), Certainty.FIRM),
        ("S/RES/1325(2000)", date(2000, 10, 31), Certainty.FIRM),
        ("S/RES/1325", date(2000, 10, 31), Certainty.FIRM),
        ("A/RES/2758", date(1971, 10, 25), Certainty.LIKELY),
        ("E/RES/1503(XLVIII)", date(1970, 5, 27), Certainty.WEAK),
        ("A/HRC/RES/16/18", date(2011, 3, 24), Certainty.WEAK),
        ("E/CN.15/RES/22/8", date(2013, 4, 26), Certainty.LIKELY),
        ("A/RES/1583(XV)", date(1960, 12, 20), Certainty.INFERRED),
    ],
)
def test_days_and_their_certainty(facts: Facts, symbol: str, day: date, certainty: Certainty) -> None:
    record = facts.lookup(parse_symbol(symbol))
    assert record is not None
    assert (record.date, record.certainty) == (day, certainty)


def test_bounds_where_no_day_is_known(facts: Facts) -> None:
    record = facts.lookup(parse_symbol("A/RES/1136(XII)"))
    assert record is not None
    assert (record.date, record.certainty) == (None, Certainty.BOUNDS)
    assert (record.not_before, record.not_after) == (date(1957, 9, 17), date(1957, 11, 14))


def test_nothing_is_inferred_where_numbers_ran_by_committee(facts: Facts) -> None:
    record = facts.lookup(parse_symbol("A/RES/3(I)"))
    assert record is not None
    assert (record.date, record.not_before, record.certainty) == (None, None, None)


def test_two_records_that_differ_are_both_right(facts: Facts) -> None:
    record = facts.lookup(parse_symbol("S/RES/338(1973)"))
    assert record is not None
    assert record.dated(date(1973, 10, 22))
    assert record.dated(date(1973, 10, 21))
    assert not record.dated(date(1973, 10, 20))


def test_a_number_listed_in_parts_answers_without_a_letter(facts: Facts) -> None:
    whole = facts.lookup(parse_symbol("A/RES/75/290"))
    assert whole is not None
    assert (whole.date, whole.parts, whole.certainty) == (date(2021, 6, 25), ("A", "B"), Certainty.FIRM)
    part = facts.lookup(parse_symbol("A/RES/75/290B"))
    assert part is not None
    assert part.draft == "A/75/L.102"


def test_parts_of_different_days_leave_a_choice(facts: Facts) -> None:
    days = {}
    for letter in ("", "A", "B"):
        record = facts.lookup(parse_symbol(f"A/RES/34/7{letter}"))
        assert record is not None
        days[letter] = {record.date, *record.other_dates}
    assert days["A"] != days["B"]
    assert days["A"] | days["B"] <= days[""]


@pytest.mark.parametrize(
    "symbol",
    [
        "A/RES/75/290Z",
        "A/RES/217(IV)A",
        "S/RES/1325(2001)",
        "A/RES/70/9999",
        "A/RES/70/1/Add.1",
        "A/70/1",
        "CCPR/C/GC/34",
    ],
)
def test_what_is_not_listed_is_unknown(facts: Facts, symbol: str) -> None:
    assert facts.lookup(parse_symbol(symbol)) is None


def test_the_module_answers_by_itself() -> None:
    record = lookup("A/RES/70/1")
    assert record is not None
    assert record.draft == "A/70/L.1"
    assert "tx" in record.sources
    assert record.url == "https://docs.un.org/en/A/RES/70/1"


def test_what_was_adopted_on_a_day(facts: Facts) -> None:
    assert [str(each) for each in facts.adopted_on(date(2001, 9, 28), "S/RES")] == [
        "S/RES/1372(2001)",
        "S/RES/1373(2001)",
    ]
    assert parse_symbol("A/RES/70/174") in facts.adopted_on(date(2015, 12, 17), "A/RES")
    assert facts.adopted_on(date(1973, 10, 21), "S/RES") == (parse_symbol("S/RES/338(1973)"),), "a second record's day"
    assert facts.adopted_on(date(2001, 9, 30), "S/RES") == ()


@pytest.mark.parametrize(
    ("draft", "became"),
    [
        ("A/76/L.75", "A/RES/76/300"),
        ("A/70/L.1", "A/RES/70/1"),
        ("A/C.3/9999/L.1", None),
        ("A/78/999", None),
    ],
)
def test_what_a_draft_became(facts: Facts, draft: str, became: str | None) -> None:
    found = facts.adopted_from(parse_symbol(draft))
    assert (None if found is None else str(found)) == became


def test_a_draft_answers_without_its_revision(facts: Facts) -> None:
    record = facts.lookup(parse_symbol("S/RES/50(1948)"))
    assert record is not None
    assert record.draft == "S/795/Rev.2"
    assert facts.adopted_from(parse_symbol("S/795")) == parse_symbol("S/RES/50(1948)")


@pytest.mark.parametrize(
    ("symbol", "age"),
    [
        pytest.param("A/RES/65/230", Age.OLD, id="its day is known"),
        pytest.param("A/65/201", Age.OLD, id="its session is long over"),
        pytest.param("A/81/3", Age.FRESH, id="of the current session"),
        pytest.param("A/RES/80/300", Age.FRESH, id="session 80 ended 78 days before"),
        pytest.param("S/2026/5", Age.FRESH, id="of the current year"),
        pytest.param("S/2025/5", Age.OLD, id="the year ended 328 days before"),
        pytest.param("S/14791", Age.OLD, id="numbers ran through until 1993"),
        pytest.param("A/8541", Age.OLD, id="until 1976"),
        pytest.param("E/RES/1000(XXXVI)", Age.OLD, id="Roman sessions ended in 1977"),
        pytest.param("A/RES/ES-11/99", Age.FRESH, id="a session that is still open"),
        pytest.param("CCPR/C/GC/40", Age.UNKNOWN, id="neither session nor year"),
        pytest.param("CCPR/C/135/D/3624/2019", Age.UNKNOWN, id="the year is the communication's"),
        pytest.param("S/PV.9748", Age.UNKNOWN, id="the Council's meetings run on"),
        pytest.param("A/HRC/62/2", Age.FRESH, id="sessions of this year"),
        pytest.param("A/HRC/40/2", Age.OLD, id="sessions of years ago"),
    ],
)
def test_whether_a_document_must_be_in_the_archives(facts: Facts, symbol: str, age: Age) -> None:
    assert facts.age_known(parse_symbol(symbol), AS_OF) is age


@pytest.mark.parametrize(
    ("symbol", "inside", "outside"),
    [
        ("A/RES/75/1", date(2020, 9, 21), date(2010, 9, 21)),
        ("A/RES/1514(XV)", date(1960, 12, 14), date(1961, 12, 14)),
        ("A/RES/1514", date(1960, 12, 14), date(1961, 12, 14)),
        ("S/RES/1325", date(2000, 10, 31), date(2001, 10, 31)),
        ("E/RES/2021/3", date(2020, 9, 14), date(2019, 9, 14)),
        ("A/HRC/RES/34/1", date(2017, 3, 23), date(2018, 3, 23)),
        ("A/75/6(Sect.8)", date(2020, 4, 1), date(2010, 4, 1)),
        ("S/2015/682", date(2015, 9, 1), date(2010, 9, 1)),
    ],
)
def test_the_days_between_which_a_document_dates(facts: Facts, symbol: str, inside: date, outside: date) -> None:
    window = facts.window(parse_symbol(symbol))
    assert window is not None
    assert window.holds(inside)
    assert not window.holds(outside)


@pytest.mark.parametrize("symbol", ["CCPR/C/GC/34", "E/RES/1503(XLVIII)", "A/8541", "CCPR/C/135/D/3624/2019"])
def test_some_documents_can_be_of_any_day(facts: Facts, symbol: str) -> None:
    assert facts.window(parse_symbol(symbol)) is None


def test_how_far_the_facts_reach(facts: Facts) -> None:
    reach = {each.series: each for each in facts.reach()}
    assert reach["S/RES"].last.number == max(
        symbol.number or 0 for symbol in facts.adopted_on(reach["S/RES"].day, "S/RES")
    )
    assert str(reach["A/RES"].last).startswith("A/RES/80/")
    assert facts.newest == max(each.day for each in reach.values())


def test_a_project_brings_its_own_facts(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_text(
        "symbol,date,source\n# ours\nA/RES/81/4,2026-10-02,own reading\nA/RES/70/1,2015-09-26,own reading\n"
        "CCPR/C/GC/40,2026-03-01,own reading\nS/RES/2830(2026),2026-11-01,own reading\n",
        encoding="utf-8",
    )
    facts = open_facts([table])
    for symbol, day in {
        "A/RES/81/4": date(2026, 10, 2),
        "A/RES/70/1": date(2015, 9, 26),
        "CCPR/C/GC/40": date(2026, 3, 1),
        "S/RES/2830(2026)": date(2026, 11, 1),
    }.items():
        record = facts.lookup(parse_symbol(symbol))
        assert record is not None, symbol
        assert (record.date, record.certainty) == (day, Certainty.FIRM)
        assert facts.existence(parse_symbol(symbol), AS_OF).status.value == "established"
    assert facts.newest == date(2026, 11, 1)
    assert parse_symbol("A/RES/81/4") in facts.adopted_on(date(2026, 10, 2), "A/RES")
    assert open_facts().lookup(parse_symbol("A/RES/81/4")) is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("symbol,date\nA/RES/81/4,2026-10-02\n", "column «sources» is missing"),
        ("symbol,date,source\nA/RES/81/4,2 October,us\n", "line 2"),
        ("symbol,date,source\nhello,2026-10-02,us\n", "is no symbol"),
        ("symbol,date,certainty,source\nA/RES/81/4,2026-10-02,sure,us\n", "line 2"),
        ("symbol,date,source\nA/RES/81/4,2026-10-02,us,them\n", "more cells than columns"),
    ],
)
def test_a_damaged_table_says_where(tmp_path: Path, content: str, message: str) -> None:
    table = tmp_path / "own.csv"
    table.write_text(content, encoding="utf-8")
    with pytest.raises(FactsError, match=message):
        open_facts([table])


def test_a_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(FactsError, match=r"nowhere\.csv"):
        open_facts([tmp_path / "nowhere.csv"])
