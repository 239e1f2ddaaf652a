"""BibTeX and BibLaTeX: the fields in which a citation may stand, with its exact place and its entry."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

import pytest
from text_files import links, places, read_text, shown, without_marks

from citecheck.extraction.extract import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "% A/65/1\n@misc{key,\n title = {On {{⟦A/65/100⟧}}},\n number = {⟦A/65/101⟧}, note = \"See ⟦A/65/102⟧\",\n howpublished = {UN Doc.\\ ⟦A/65/103⟧}\n}\nfree text A/65/2\n",
            ["A/65/100", "A/65/101", "A/65/102", "A/65/103"],
            id="fields in braces and quotes, text between entries",
        ),
        pytest.param("@misc{k, note = {⟦E\\slash CN.4\\slash Sub.2/2003/12⟧}, pages={A/65/1}, doi={A/65/2}}", ["E/CN.4/Sub.2/2003/12"], id="LaTeX, identifiers"),
        pytest.param('@misc{k, note = "General Assembly resolution ⟦65/230 of\n  21~December 2010⟧" # " and " # x}', ["65/230 of 21 December 2010"], id="wrapped and joined"),
        pytest.param("@comment{A/65/1}@string{x = {⟦A/65/100⟧}}@preamble{{A/65/2}}@misc(k, note={⟦A/65/101⟧})", ["A/65/100", "A/65/101"], id="strings, comments, round brackets"),
        pytest.param("@misc{k, note={100% of ⟦A/65/100⟧ \\{ x}, title={⟦A/65/101⟧}}", ["A/65/100", "A/65/101"], id="signs in values"),
        pytest.param("@misc{k, note={⟦A/65/100⟧", ["A/65/100"], id="cut off"),
        pytest.param("", [], id="an empty file"),
    ],
)  # fmt: skip
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "bibtex")
    assert shown(draft) == expected
    assert places(draft) == spans


def test_addresses_are_links() -> None:
    draft = read_text(
        "@misc{k, url = {https://undocs.org/A/RES/65/1\\_x}, note={\\url{https://undocs.org/A/65/1}}, x={}}", "bibtex"
    )
    assert links(draft) == [
        ("https://undocs.org/A/RES/65/1_x", "https://undocs.org/A/RES/65/1\\_x", ""),
        ("https://undocs.org/A/65/1", "https://undocs.org/A/65/1", "https://undocs.org/A/65/1"),
    ]


def test_the_place_names_the_entry() -> None:
    draft = read_text(
        "@misc{one, number={A/65/100}}\n@misc{two:b, note={A/65/101}, url={https://undocs.org/A/65/102}}", "bibtex"
    )
    told = [(str(one.symbol), one.place.part, one.place.line) for one in extract(draft).citations]
    assert told == [("A/65/100", "entry one", 1), ("A/65/101", "entry two:b", 2), ("A/65/102", "entry two:b", 2)]
