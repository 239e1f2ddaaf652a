"""The baseline: what is known stays quiet, what is new is told, what is gone is named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.baseline import Entry, Reach, compare, entry_of, read, updated, write
from citecheck.errors import UsageError
from citecheck.model.citation import Citation, CitationKind
from citecheck.model.draft import Draft, Span
from citecheck.model.finding import Finding, Severity
from citecheck.rules.judgement import fingerprinted
from citecheck.symbols import parse_symbol
from citecheck.value import replace

WORDS = ("65/230 of 21 December 2011", "66/1 of\n2 January 2011", "70/174")


def _findings(text: str, path: str = "draft.md") -> tuple[Finding, ...]:
    """A finding on every place in a text where one of the words stands."""
    draft = Draft(path, "markdown", text, text, "utf-8")
    found: list[Finding] = []
    places = sorted(
        (start, words)
        for words in WORDS
        for start in range(len(text))
        if text.startswith(words, start) or text.startswith(words.replace("\n", "\r\n"), start)
    )
    for start, words in places:
        end = start + len(words) + (text.startswith(words.replace("\n", "\r\n"), start) and "\n" in words)
        span = Span(start, end)
        place, excerpt = draft.locate(span), draft.excerpt(span)
        symbol = parse_symbol("A/RES/" + words.split(" ", maxsplit=1)[0])
        citation = Citation(len(found), CitationKind.PROSE, " ".join(words.split()), symbol, place, span, excerpt)
        found.append(Finding("date-mismatch", Severity.ERROR, "wrong", place, excerpt, citation))
    return fingerprinted(found)


REACH = Reach(paths=("draft.md",), rules=("date-mismatch",))


def _entries(text: str) -> tuple[Entry, ...]:
    return tuple(entry_of(finding) for finding in _findings(text))


def test_what_is_listed_is_hidden_and_what_is_new_is_not() -> None:
    before = "see 65/230 of 21 December 2011 here\n"
    after = before + "and 70/174 there\n"
    compared = compare(_findings(after), _entries(before), REACH)
    assert [each.citation and each.citation.text for each in compared.known] == ["65/230 of 21 December 2011"]
    assert [each.citation and each.citation.text for each in compared.new] == ["70/174"]
    assert compared.gone == compared.unseen == ()


def test_two_of_a_kind_are_counted() -> None:
    once, twice = "see 70/174\n", "see 70/174 and 70/174\n"
    assert len(compare(_findings(twice), _entries(once), REACH).new) == 1
    assert len(compare(_findings(once), _entries(twice), REACH).gone) == 1


@pytest.mark.parametrize(
    ("reach", "gone"),
    [
        pytest.param(REACH, True, id="read and judged"),
        pytest.param(replace(REACH, paths=("other.md",)), False, id="another file was read"),
        pytest.param(replace(REACH, rules=("year-mismatch",)), False, id="the rule did not run"),
        pytest.param(replace(REACH, paths=(), whole=True), True, id="the file is no more"),
        pytest.param(replace(REACH, paths=(), unread=("draft.md",), whole=True), False, id="it could not be read"),
    ],
)
def test_only_what_could_have_been_found_is_gone(reach: Reach, gone: bool) -> None:
    entries = _entries("see 70/174\n")
    compared = compare((), entries, reach)
    assert compared.gone == (entries if gone else ())
    assert compared.unseen == (() if gone else entries)
    assert updated(compared, entries, grow=False) == (() if gone else entries)


def test_writing_shrinks_and_only_growing_grows() -> None:
    entries = _entries("see 65/230 of 21 December 2011\n")
    compared = compare(_findings("see 70/174\n"), entries, REACH)
    assert updated(compared, entries, grow=False) == ()
    assert [each.symbol for each in updated(compared, entries, grow=True)] == ["A/RES/70/174"]


def test_a_file_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    entries = _entries("see 70/174, 66/1 of\n2 January 2011 and 65/230 of 21 December 2011\n")
    entries = (replace(entries[0], reason="as printed by the Secretariat"), *entries[1:])
    write(file, reversed(entries))
    assert read(file) == tuple(sorted(entries))
    assert {each.reason for each in read(file)} == {"", "as printed by the Secretariat"}
    lines = file.read_text(encoding="utf-8").splitlines()
    assert len(lines) == 3 + len(entries)
    assert json.loads("\n".join(lines))["schema"] == "citecheck.baseline/1"
    first = file.read_bytes()
    write(file, read(file))
    assert file.read_bytes() == first
    write(file, ())
    assert read(file) == ()


def test_a_reason_survives_the_next_writing() -> None:
    text = "see 70/174\n"
    entries = tuple(replace(entry, reason="agreed") for entry in _entries(text))
    compared = compare(_findings(text), entries, REACH)
    assert [each.reason for each in updated(compared, entries, grow=True)] == ["agreed"]


def test_half_a_character_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    write(file, [Entry("d.md", "date-mismatch", "", "\ud800", "f")])
    assert read(file)[0].text == "\ud800"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{", "is no baseline"),
        ("[]", r"no baseline of schema citecheck\.baseline/1"),
        ('{"schema": "citecheck.baseline/2", "findings": []}', "no baseline of schema"),
        ('{"schema": "citecheck.baseline/1"}', "has no list of findings"),
        ('{"schema": "citecheck.baseline/1", "findings": [{}]}', "without a fingerprint"),
    ],
)
def test_a_damaged_baseline_is_refused(text: str, message: str, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UsageError, match=message):
        read(file)


def test_a_missing_baseline_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="--write-baseline creates it"):
        read(tmp_path / "known.json")
    with pytest.raises(UsageError, match="cannot be written"):
        write(tmp_path / "no" / "known.json", ())


@given(
    st.lists(st.sampled_from(WORDS), max_size=6),
    st.lists(st.sampled_from(["", "words", "# Heading", "a new paragraph"]), max_size=8),
    st.sampled_from(["\n", "\r\n"]),
    st.booleans(),
)
def test_moved_lines_and_edits_around_change_nothing(
    cited: list[str], around: list[str], end: str, several: bool
) -> None:
    before = "\n\n".join(f"see {words} here" for words in cited)
    joined = " and ".join(cited) if several else "\n".join(f"see {words}, so it is" for words in cited)
    after = "\n".join([*around, joined, *reversed(around)]).replace("\n", end)
    compared = compare(_findings(after), _entries(before), REACH)
    assert compared.new == ()
    assert compared.gone == ()
    assert len(compared.known) == len(cited)
