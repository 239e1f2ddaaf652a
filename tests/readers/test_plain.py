"""Plain text: the prose is the text, and running heads are told."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

import pytest
from text_files import places, read_text, shown, without_marks

from citecheck.model.draft import RegionKind
from citecheck.readers import format_named, read
from citecheck.readers.base import Source


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("See ⟦A/RES/65/230⟧.", ["A/RES/65/230"], id="a symbol"),
        pytest.param("\ufeffSee ⟦A/RES/65/230⟧.", ["A/RES/65/230"], id="byte order mark"),
        pytest.param(
            "General Assembly resolution ⟦65/230 of\r\n   21 December\r\n2010⟧\r\nand ⟦A/65/100⟧",
            ["65/230 of 21 December 2010", "A/65/100"],
            id="line ends of Windows",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230 of\r21 December 2010⟧\rand",
            ["65/230 of 21 December 2010"],
            id="line ends of old Macs",
        ),
        pytest.param("", [], id="an empty file"),
        pytest.param("# [x](A/65/1) <b>\n".replace("A/65/1", "y"), [], id="no markup is read"),
    ],
)
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "text")
    assert shown(draft) == expected
    shift = int(plain.startswith("\ufeff"))
    assert places(draft) == [(start - shift, end - shift) for start, end in spans]
    assert len(draft.prose) == len(draft.text)
    assert draft.marks == ()


def test_lines_end_alike_in_prose_whatever_they_end_with() -> None:
    draft = read_text("a\r\nb\rc\nd", "text")
    assert draft.prose == "a \nb\nc\nd"
    assert draft.text == "a\r\nb\rc\nd"


def test_running_heads_are_told() -> None:
    pages = [
        f"A/65/100\n{number}/3\n\nText of page {number}, A/65/{number}\nline\nline\nline\nthe {number} end\n\n10-12345 {number}\n"
        for number in range(1, 4)
    ]
    draft = read_text("\f".join(pages), "text")
    told = [draft.prose[region.span.start : region.span.end] for region in draft.regions]
    assert {region.kind for region in draft.regions} == {RegionKind.RUNNING_HEAD}
    assert told.count("A/65/100") == 3
    assert told.count("10-12345 1") == 1
    assert not any("Text" in line or "end" in line for line in told)


def test_a_list_over_the_end_of_a_page_is_no_running_head() -> None:
    assert read_text("A/65/1\nA/65/2\n\fA/65/3\nA/65/4\n", "text").regions == ()


def test_source_code_is_read_as_it_stands() -> None:
    draft = read(Source("a.json", b'{"ref": "A/RES/65/230"}'), format_named("source"))
    assert draft.format == "source"
    assert shown(draft) == ["A/RES/65/230"]
