"""Places: what a citation's span covers is what it prints."""

from __future__ import annotations

import pytest
from extracting import draft, only, read
from hypothesis import given
from hypothesis import strategies as st

from citecheck.extraction.clean import clean
from citecheck.extraction.extract import extract
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.draft import Draft, Link, Mark, Span

PIECES = st.sampled_from(
    [
        "Recalling its resolution 65/230 of 21 December 2010, ",
        "Security Council resolutions 1373 (2001) and\n 1540 (2004)",
        "\n\n", "A/RES/65/230", " (A/70/174) ", "see https://undocs.org/en/A/RES/65/230.", "\u00a0", "\u00ad",
        "\u200e", "–",
        "大会2010年12月21日第65/230号决议", "resolución 1325 (2000) del Consejo de Seguridad, de 31 de octubre de 2000",
        "قرار مجلس الأمن 1325 (2000) ", "resolution 217 A (III)", "A/42/225 and Add.1", "/", "(", "resolution ",
        "1/2", " of ", "é",
        "\r\n", "\t", "A/", "12 May 2020", "United Nations ", ",", "; ", "UN Doc. A/810",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=6), max_size=14).map("".join)


@given(TEXTS)
def test_a_span_is_the_citation(text: str) -> None:
    for citation in extract(draft(text)).citations:
        assert citation.place.start is not None
        assert citation.place.end is not None
        assert " ".join(text[citation.place.start : citation.place.end].split()) == " ".join(citation.text.split())


@given(TEXTS)
def test_tokens_stand_in_the_file_as_they_are_printed(text: str) -> None:
    for citation in extract(draft(text)).citations:
        for token in citation.tokens:
            assert token.span is None or text[token.span.start : token.span.end] == token.text


@given(TEXTS)
def test_ids_count_in_the_order_of_the_text(text: str) -> None:
    citations = extract(draft(text)).citations
    assert [citation.id for citation in citations] == list(range(len(citations)))
    starts = [citation.place.start for citation in citations if citation.kind is not CitationKind.LINK]
    assert starts == sorted(start for start in starts if start is not None)


@given(st.text(max_size=80))
def test_cleaning_keeps_the_way_back(text: str) -> None:
    cleaned = clean(text)
    for offset, letter in enumerate(cleaned.text):
        printed = text[cleaned.original(offset)]
        assert printed == letter or not printed.isascii()


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        pytest.param("its resolution 65/230 of 21 December 2010, in", "65/230 of 21 December 2010", id="number to day"),
        pytest.param("UN resolution 65/230, which", "65/230", id="number alone"),
        pytest.param("大会2010年12月21日第65/230号决议", "2010年12月21日第65/230", id="day before"),
        pytest.param(
            "resolution 1325 (2000) of the Security Council of 31 October 2000",
            "1325 (2000) of the Security Council of 31 October 2000",
            id="the organ between",
        ),
        pytest.param(
            "UN resolution 65/230 of 21\n  December 2010", "65/230 of 21 December 2010", id="white space folded"
        ),
        pytest.param("SC Res 1540, para. 2 (28 April 2004)", "1540", id="a pinpoint between"),
        pytest.param("A/RES/70/1 (21 October 2015)", "A/RES/70/1 (21 October 2015)", id="a day in a bracket"),
        pytest.param("A/RES/\u00ad70/1", "A/RES/\u00ad70/1", id="a soft hyphen is printed"),
    ],
)
def test_what_the_span_covers(text: str, printed: str) -> None:
    citation = only(text)
    assert citation.text == printed
    start, end = citation.place.start, citation.place.end
    assert " ".join(text[start:end].split()) == printed


def test_lines_and_columns() -> None:
    place = only("one\ntwo A/RES/70/1\n").place
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 5, 2, 15)


def test_markup_between_keeps_tokens_from_being_replaced() -> None:
    text = "resolution <b>65</b>/230 of the UN"
    prose = "resolution 65/230 of the UN"
    marked = Draft(
        "d.html", "html", text, prose, encoding="utf-8",
        marks=(Mark(0, 11, 0, 11), Mark(11, 13, 14, 16), Mark(13, 27, 20, 34)),
    )  # fmt: skip
    (citation,) = extract(marked).citations
    assert text[citation.place.start : citation.place.end] == "65</b>/230"
    assert {token.kind: token.span for token in citation.tokens}[TokenKind.NUMBER] == Span(21, 24)
    assert citation.text == "65/230"


def test_a_link_and_its_text_name_each_other() -> None:
    text = "[65/230](https://undocs.org/A/RES/65/230) General Assembly resolution"
    prose = "General Assembly resolution 65/230 stands"
    target = "https://undocs.org/A/RES/65/231"
    linked = Draft(
        "d.md", "markdown", prose + " " + target, prose, encoding="utf-8",
        links=(Link(target, Span(42, 42 + len(target)), Span(28, 34)),),
    )  # fmt: skip
    words, link = extract(linked).citations
    assert (words.pair, link.pair) == (link.id, words.id)
    assert (str(words.symbol), str(link.symbol)) == ("A/RES/65/230", "A/RES/65/231")
    assert (link.kind, link.url, link.host) == (CitationKind.LINK, target, "undocs.org")
    assert text


def test_neighbouring_links_with_one_target_are_one() -> None:
    prose = "resolution 65/230 of the United Nations"
    target = "https://undocs.org/A/RES/65/230"
    linked = Draft(
        "d.docx", "docx", "", prose, links=(Link(target, None, Span(11, 14)), Link(target, None, Span(14, 17)))
    )
    kinds = [citation.kind for citation in extract(linked).citations]
    assert kinds == [CitationKind.PROSE, CitationKind.LINK]


def test_formats_without_lines_name_a_part() -> None:
    from citecheck.model.draft import Part

    paged = Draft(
        "d.pdf", "pdf", "", "See A/RES/70/1.\n\nSee A/RES/70/2.", parts=(Part(0, "page 1"), Part(17, "page 2"))
    )
    assert [(c.place.part, c.place.line, c.place.start) for c in extract(paged).citations] == [
        ("page 1", None, None),
        ("page 2", None, None),
    ]


def test_nothing_in_an_empty_draft() -> None:
    assert read("").citations == ()
