"""PDF: text in reading order, its places, links, and what is told apart: marks, running heads, footnotes."""

from __future__ import annotations

import pytest
from pdf_files import LEFT, PdfPageContent, pdf

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft, RegionKind
from citecheck.readers.base import Limits, Source
from citecheck.readers.pdf import read

BODY = (
    "The Committee met on the first day of its",
    "session and heard the report of the Chair",
    "on the work of the year.",
)


def draft(*pages: PdfPageContent) -> Draft:
    return read(Source("draft.pdf", pdf(*pages)))


def place(of: Draft, text: str) -> str | None:
    assert of.prose.count(text) == 1, of.prose
    return of.part(of.prose.index(text))


def linked(of: Draft) -> list[tuple[str, str | None, str | None]]:
    return [
        (link.target, of.prose[link.text.start : link.text.end] if link.text else None, link.part) for link in of.links
    ]


def test_lines_stay_and_paragraphs_are_blocks() -> None:
    page = PdfPageContent().lines(700, *BODY).lines(700 - 3 * 12 - 8, "Second, see A/RES/75/", "1 and A/75/2.")
    assert draft(page).prose == "\n".join(BODY) + "\n\nSecond, see A/RES/75/\n1 and A/75/2."


def test_pages_are_places() -> None:
    read_draft = draft(*(PdfPageContent().lines(700, *BODY, f"See A/75/{number}.") for number in (1, 2, 3)))
    assert [place(read_draft, f"A/75/{number}.") for number in (1, 2, 3)] == ["page 1", "page 2", "page 3"]
    assert (read_draft.encoding, read_draft.text, read_draft.format) == (None, "", "pdf")


@pytest.mark.parametrize(
    ("pieces", "text"),
    [
        pytest.param(("see A/RES/75/1", "2", " and"), "see A/RES/75/1 and", id="mark after a symbol"),
        pytest.param(("see A/RES/75/1", "2, 3", " and"), "see A/RES/75/1 and", id="two marks"),
        pytest.param(("see A/RES/75/12", "", " and"), "see A/RES/75/12 and", id="figures of the symbol stay"),
        pytest.param(("in A/75/1", "a", " and"), "in A/75/1 and", id="letter of a note to a table"),
        pytest.param(("the 21", "st", " session"), "the 21st session", id="an ordinal stays"),
        pytest.param(("", "12", " A/75/1, annex."), "A/75/1, annex.", id="the mark that begins a footnote"),
    ],
)
def test_raised_marks(pieces: tuple[str, ...], text: str) -> None:
    # PDFium may end a line after a mark.
    assert draft(PdfPageContent().marked(LEFT, 700, *pieces)).prose.replace("\n", " ") == text


def test_footnotes_wait_until_the_paragraph_that_runs_over_the_page_has_ended() -> None:
    first = (
        PdfPageContent().lines(700, *BODY).lines(650, "The Assembly recalled its resolution", "65/230 of 21 December")
    )
    first.marked(LEFT, 90, "", "1", " A/64/9, annex.", size=8)
    second = PdfPageContent().lines(760, "2010 and its resolution 66/1.", "It thanked the Chair.").lines(720, *BODY)
    read_draft = draft(first, second)
    assert "65/230 of 21 December\n2010 and its resolution 66/1." in read_draft.prose
    assert place(read_draft, "A/64/9") == "page 1"
    assert place(read_draft, "66/1") == "page 2"
    notes = [
        read_draft.prose[each.span.start : each.span.end]
        for each in read_draft.regions
        if each.kind is RegionKind.FOOTNOTE
    ]
    assert notes == ["A/64/9, annex."]


def test_running_heads_are_read_once_and_counters_never() -> None:
    pages = []
    for number in range(1, 6):
        page = PdfPageContent().lines(800, "A/75/L.9").lines(788, f"{number}/5 20-12345")
        page.lines(700, *BODY, f"See A/75/{100 + number} and then").lines(40, "The title of the draft")
        pages.append(page)
    read_draft = draft(*pages)
    assert read_draft.prose.count("A/75/L.9") == 1
    assert read_draft.prose.count("The title of the draft") == 1
    assert "20-12345" not in read_draft.prose
    assert all(f"A/75/{100 + number}" in read_draft.prose for number in range(1, 6))
    assert "See A/75/101 and then\nThe Committee met" in read_draft.prose
    assert {region.kind for region in read_draft.regions} == {RegionKind.RUNNING_HEAD}


def test_lines_that_only_look_alike_are_no_running_heads() -> None:
    pages = [
        PdfPageContent().lines(
            760, f"A/75/{100 + number}", "on the work of the year 2020", "Seen by A and B.", pitch=240
        )
        for number in range(3)
    ]
    read_draft = draft(*pages)
    assert all(f"A/75/{100 + number}" in read_draft.prose for number in range(3))


def test_bare_page_numbers_are_left_out_and_other_numbers_stay() -> None:
    pages = [PdfPageContent().lines(700, *BODY).lines(40, str(number + 10)) for number in range(3)]
    pages.append(PdfPageContent().lines(700, *BODY, "in the year").lines(40, "2020"))
    prose = draft(*pages).prose
    assert "11" not in prose
    assert "2020" in prose


@pytest.mark.parametrize(
    ("rectangles", "target", "text"),
    [
        pytest.param([(LEFT, 698, LEFT + 40, 710)], "https://undocs.org/A/75/1", "A/75/123", id="one rectangle"),
        pytest.param([(LEFT - 1, 697, LEFT + 41, 711)], "https://undocs.org/A/75/(1)", "A/75/123", id="drawn wider"),
        pytest.param([(400, 600, 420, 610)], "https://undocs.org/A/75/1", None, id="over no text"),
        pytest.param(
            [(LEFT, 698, 300, 710), (LEFT, 686, 300, 698)], "https://x.org/", "A/75/123 and\nA/75/9", id="two lines"
        ),
    ],
)
def test_links(rectangles: list[tuple[float, float, float, float]], target: str, text: str | None) -> None:
    page = PdfPageContent().lines(700, "A/75/123 and", "A/75/9").link(target, *rectangles)
    assert linked(draft(page)) == [(target, text, "page 1")]


def test_neighbouring_links_with_one_target_are_one() -> None:
    page = PdfPageContent().lines(700, "see A/75/", "123 of it")
    page.link("https://undocs.org/A/75/123", (LEFT + 17, 698, LEFT + 50, 710)).link(
        "https://undocs.org/A/75/123", (LEFT, 686, LEFT + 16, 698)
    )
    page.link("https://undocs.org/A/75/4", (LEFT + 18, 686, LEFT + 28, 698))
    assert linked(draft(page)) == [
        ("https://undocs.org/A/75/123", "A/75/\n123", "page 1"),
        ("https://undocs.org/A/75/4", "of", "page 1"),
    ]


def test_what_is_printed_out_of_order_is_read_from_top_to_bottom() -> None:
    page = PdfPageContent().lines(40, "foot").lines(600, *BODY).lines(780, "A/75/L.1", "12 May 2020")
    assert draft(page).prose == "A/75/L.1\n12 May 2020\n\n" + "\n".join(BODY) + "\n\nfoot"


def test_columns_are_read_one_after_the_other() -> None:
    left = [f"left {each} goes on and" for each in range(10)]
    right = [f"right {each} goes on" for each in range(10)]
    page = PdfPageContent().lines(700, *left).lines(700, *right, x=320)
    assert draft(page).prose == "\n".join(left + right)


def test_sideways_text_is_read() -> None:
    page = PdfPageContent(rotate=90)
    for at, line in enumerate(("see A/75/", "123 and")):
        page.text(0, 0, line, matrix=f"0 1 -1 0 {300 + 12 * at} 100 Tm")
    page.link("https://undocs.org/A/75/123", (303, 100, 313, 117))
    read_draft = draft(page)
    assert read_draft.prose == "see A/75/\n123 and"
    assert linked(read_draft) == [("https://undocs.org/A/75/123", "123", "page 1")]


def test_pages_without_text_are_named() -> None:
    drawn = PdfPageContent(operations=["0 0 100 100 re f"])
    text = PdfPageContent().lines(700, "text")
    assert draft(text, drawn).notices == ("page 2 holds no text; if it is a scan, run OCR first",)
    assert draft(drawn, text, drawn, drawn).notices == ("pages 1, 3-4 hold no text; if it is a scan, run OCR first",)
    assert draft(text, PdfPageContent()).notices == ()


def test_too_many_pages_are_refused() -> None:
    pages = [PdfPageContent().lines(700, "text")] * 3
    with pytest.raises(UnreadableError, match="has 3 pages; the limit is 2"):
        read(Source("draft.pdf", pdf(*pages), limits=Limits(pages=2)))


def test_an_encrypted_file_says_so() -> None:
    key = "00" * 32
    encryption = f"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <{key}> /U <{key}> >> /ID [<00> <00>] "
    with pytest.raises(UnreadableError, match="asks for a password"):
        read(Source("draft.pdf", pdf(PdfPageContent().lines(700, "text"), trailer=encryption)))


def test_an_empty_file_cites_nothing() -> None:
    assert read(Source("draft.pdf", b"")).prose == ""
