"""The lock file: lines that merge, and nothing in them that was not learnt."""

from __future__ import annotations

import subprocess
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import LockError
from citecheck.lock import FILE_NAME, HEADER, Line, LockStatus, line_of, read_lock, updated, write_lock
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.model.record import Record
from citecheck.symbols import parse_symbol

DAY = date(2026, 11, 24)
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
URL = "https://docs.un.org/en/A/C.3/74/1"


def test_lines_are_sorted_and_one_a_symbol(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    lock = {
        "S/RES/1373(2001)": Line("S/RES/1373(2001)", LockStatus.FOUND, date(2001, 9, 28)),
        "A/C.3/74/1": Line("A/C.3/74/1", LockStatus.FOUND, None, URL, DAY),
        "A/RES/74/1Y": Line("A/RES/74/1Y", LockStatus.FOUND, None, None, DAY, "via A/RES/74/1"),
        "TD/CODE TOT/60": Line("TD/CODE TOT/60", LockStatus.ABSENT, None, None, DAY),
    }
    write_lock(path, lock)
    assert path.read_text(encoding="utf-8").splitlines() == [
        HEADER,
        f"A/C.3/74/1\tfound\t-\t{URL}\t2026-11-24",
        "A/RES/74/1Y\tfound\t-\t-\t2026-11-24\tvia A/RES/74/1",
        "S/RES/1373(2001)\tfound\t2001-09-28\t-\t-",
        "TD/CODE TOT/60\tabsent\t-\t-\t2026-11-24",
    ]
    assert read_lock(path) == lock
    assert [each.name for each in tmp_path.iterdir()] == [FILE_NAME]


DATES = st.one_of(st.none(), st.dates(date(1946, 1, 1), date(2099, 1, 1)))
LINES = st.builds(
    Line,
    st.sampled_from(["A/RES/1/1", "S/RES/1325(2000)", "TD/CODE TOT/60", "A/75/6(Sect.16)/Corr.1", "E/1/-"]),
    st.sampled_from(list(LockStatus)),
    DATES,
    st.one_of(st.none(), st.just(URL)),
    DATES,
    st.sampled_from(["", "in en", "via A/RES/1/1"]),
)


@given(st.lists(LINES, max_size=5))
def test_what_is_written_is_read(tmp_path_factory: pytest.TempPathFactory, lines: list[Line]) -> None:
    path = tmp_path_factory.mktemp("lock") / FILE_NAME
    lock = {line.symbol: line for line in lines}
    write_lock(path, lock)
    assert read_lock(path) == lock


def test_no_file_is_an_empty_one(tmp_path: Path) -> None:
    assert read_lock(tmp_path / FILE_NAME) == {}


def test_of_two_lines_for_one_symbol_the_later_counts(tmp_path: Path) -> None:
    """Git's «union» merge keeps the lines of both sides."""
    path = tmp_path / FILE_NAME
    later, earlier = "A/1\tfound\t-\t-\t2026-11-02\n", "A/1\tabsent\t-\t-\t2026-11-01\n"
    for text in (later + earlier, earlier + later):
        path.write_text(text, encoding="utf-8")
        assert read_lock(path)["A/1"].status is LockStatus.FOUND


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("<<<<<<< ours\n", "line 1: a merge", id="a merge that was not finished"),
        pytest.param("A/1\tfound\t-\t-\t-\n=======\n", "line 2: a merge", id="its middle"),
        pytest.param("A/1 found - - -\n", "line 1: not symbol", id="blanks for tabs"),
        pytest.param("A/1\tfound\t-\n", "line 1: not symbol", id="too short"),
        pytest.param("A/1\tlost\t-\t-\t-\n", "line 1: 'lost'", id="a status that nobody knows"),
        pytest.param("A/1\tfound\t2026-13-01\t-\t-\n", "line 1: month", id="a day that never was"),
        pytest.param("# citecheck.lock 2 - from the future\n", "newer citecheck", id="a newer format"),
        pytest.param("\N{REPLACEMENT CHARACTER}", "line 1", id="no text of ours"),
    ],
)
def test_what_cannot_be_read_is_said_with_its_line(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / FILE_NAME
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LockError, match=words):
        read_lock(path)


def test_bytes_that_are_no_text_are_said(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"\xff\xfe")
    with pytest.raises(LockError, match="cannot be read"):
        read_lock(tmp_path / FILE_NAME)


def test_remarks_of_people_and_empty_lines_are_skipped(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    path.write_text("# ours\n\nA/1\tfound\t-\t-\t-\n", encoding="utf-8")
    assert list(read_lock(path)) == ["A/1"]


def test_a_folder_that_is_not_there_is_said(tmp_path: Path) -> None:
    with pytest.raises(LockError, match="cannot be written"):
        write_lock(tmp_path / "none" / FILE_NAME, {})


def test_the_mode_of_the_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / FILE_NAME
    write_lock(path, {})
    assert path.stat().st_mode & 0o600 == 0o600
    path.chmod(0o664)
    write_lock(path, {})
    assert path.stat().st_mode & 0o777 == 0o664


def outcome(name: str, status: Status, why: Why, service: str | None = "documents.un.org", **rest: object) -> Outcome:
    at = NOON if service not in (None, "facts") else None
    return Outcome(name, status, service, at, why=why, **rest)  # type: ignore[arg-type] # named by the test


@pytest.mark.parametrize(
    ("given_", "status"),
    [
        pytest.param(outcome("A/1", Status.FOUND, Why.LOCATED), LockStatus.FOUND, id="found"),
        pytest.param(outcome("A/1", Status.FOUND, Why.LOCATED, "facts"), LockStatus.FOUND, id="found by facts"),
        pytest.param(outcome("A/1", Status.NOT_FOUND, Why.ABSENT), LockStatus.ABSENT, id="absent"),
        pytest.param(outcome("A/1", Status.NOT_FOUND, Why.AGE_UNKNOWN), LockStatus.ABSENT, id="absent, age unknown"),
        pytest.param(outcome("A/1", Status.UNANSWERED, Why.FRESH), LockStatus.FRESH, id="too fresh"),
        pytest.param(outcome("A/1", Status.UNANSWERED, Why.NOT_HELD), LockStatus.NOT_HELD, id="not held"),
        *(
            pytest.param(outcome("A/1", Status.UNANSWERED, why, None), None, id=f"no line for {why}")
            for why in (Why.UNREACHABLE, Why.BLOCKED, Why.RATE_LIMITED, Why.EMPTY, Why.UNEXPECTED, Why.INTERRUPTED)
        ),
    ],
)
def test_what_an_outcome_leaves(given_: Outcome, status: LockStatus | None) -> None:
    line = line_of(given_)
    assert (line.status if line else None) is status


def test_a_line_has_date_link_day_and_remark() -> None:
    symbol = parse_symbol("A/RES/74/1Y")
    made = line_of(
        outcome(
            "A/RES/74/1Y",
            Status.FOUND,
            Why.VIA_PARENT,
            through="A/RES/74/1",
            url=URL,
            record=Record(symbol, date(2019, 12, 1)),
        )
    )
    assert made == Line("A/RES/74/1Y", LockStatus.FOUND, date(2019, 12, 1), URL, DAY, "via A/RES/74/1")


def test_a_failure_replaces_nothing() -> None:
    known = {"A/1": Line("A/1", LockStatus.FOUND, asked=DAY)}
    lost = outcome("A/1", Status.UNANSWERED, Why.UNREACHABLE, None)
    assert updated(known, [lost], drop=True) == known


def test_what_is_cited_no_more_goes_only_when_everything_was_read() -> None:
    known = {name: Line(name, LockStatus.FOUND, asked=DAY) for name in ("A/1", "A/2")}
    cited = [outcome("A/1", Status.FOUND, Why.LOCATED, "lock")]
    assert set(updated(known, cited, drop=False)) == {"A/1", "A/2"}
    assert set(updated(known, cited, drop=True)) == {"A/1"}


def test_what_came_from_the_line_leaves_it_as_it_is() -> None:
    known = {"A/1": Line("A/1", LockStatus.FOUND, date(1999, 1, 1), URL, date(2020, 1, 1), "in en")}
    assert updated(known, [outcome("A/1", Status.FOUND, Why.OTHER_LANGUAGE, "lock")], drop=True) == known


def test_a_fresh_answer_replaces_the_line() -> None:
    known = {"A/1": Line("A/1", LockStatus.FRESH, asked=date(2026, 1, 1))}
    lines = updated(known, [outcome("A/1", Status.FOUND, Why.LOCATED)], drop=True)
    assert lines["A/1"] == Line("A/1", LockStatus.FOUND, asked=DAY)


def test_two_branches_that_add_citations_merge(tmp_path: Path) -> None:
    """A three-way merge of lines, as git does it, where the additions are apart."""
    names = {
        "base": ["A/1", "A/5", "A/9"],
        "ours": ["A/1", "A/3", "A/5", "A/9"],
        "theirs": ["A/1", "A/5", "A/7", "A/9"],
    }
    for name, symbols in names.items():
        write_lock(tmp_path / name, {each: Line(each, LockStatus.FOUND, asked=DAY) for each in symbols})
    merged = subprocess.run(
        ["git", "merge-file", "-p", "ours", "base", "theirs"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    (tmp_path / FILE_NAME).write_text(merged.stdout, encoding="utf-8")
    assert list(read_lock(tmp_path / FILE_NAME)) == ["A/1", "A/3", "A/5", "A/7", "A/9"]
