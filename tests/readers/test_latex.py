"""LaTeX: every structure in which a citation may stand, with its exact place."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

import pytest
from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]  # the oracle has no types
from text_files import links, places, read_text, shown, without_marks

from citecheck.model.draft import RegionKind
from citecheck.readers.base import Source
from citecheck.readers.latex import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "General Assembly resolution \\href{https://undocs.org/A/RES/65/230}{⟦65/230} of\n21~December 2010⟧,",
            ["65/230 of 21 December 2010"],
            id="a link between number and date, a tie",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230\\footnote{See \\href{https://undocs.org/A/65/100}{the report}.} of 21 December 2010⟧.",
            ["65/230 of 21 December 2010"],
            id="a footnote amid a citation",
        ),
        pytest.param("Text\\footnote{See ⟦A/65/100⟧\\footnote{And ⟦A/65/101⟧}} ⟦A/65/102⟧", ["A/65/102", "A/65/100", "A/65/101"], id="footnotes"),
        pytest.param(
            "⟦E\\slash CN.4\\slash{}Sub.2\\slash 2003/12⟧ and ⟦A/RES/65/230⟧ \\_x, ⟦A/\\textbf{RES}/70/{174⟧}",
            ["E/CN.4/Sub.2/2003/12", "A/RES/65/230", "A/RES/70/174"],
            id="slashes, escapes and macros within a symbol",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230 % A/65/1 of 3 May 2001\n  of 21 December 2010⟧ \\% % A/65/2\n\n%\\footnote{A/65/3}\n⟦A/65/100⟧",
            ["65/230 of 21 December 2010", "A/65/100"],
            id="comments",
        ),
        pytest.param(
            "\\begin{verbatim}\nA/65/1 %\n\\end{verbatim}\n\\begin{comment}A/65/2\\end{comment}\\iffalse A/65/3 \\fi\n\\begin{lstlisting}[x=y]\nA/65/4\n\\end{lstlisting} \\verb|⟦A/65/100⟧| \\verb+⟦A/65/101⟧+",
            ["A/65/100", "A/65/101"],
            id="code is left out, inline code is read",
        ),
        pytest.param(
            "\\begin{tabular}{l|l}\n\\hline\n⟦A/65/100⟧ & ⟦A/65/101⟧ \\\\[2pt]\n\\multicolumn{2}{c}{⟦A/65/102⟧} \\\\\n\\end{tabular}",
            ["A/65/100", "A/65/101", "A/65/102"],
            id="table",
        ),
        pytest.param(
            "\\cite[p.~1]{A/65/1} \\autocite[see ⟦A/65/100⟧][]{b} \\textcite{c}\\nocite{*} \\label{A/65/2} \\ref{A/65/3} \\input{A/65/4}⟦A/65/101⟧",
            ["A/65/101", "A/65/100"],
            id="citations and labels are left alone",
        ),
        pytest.param(
            "\\documentclass[A/65/1]{article}\\newcommand{\\res}[2]{\\href{https://undocs.org/A/RES/#1/#2}{A/RES/65/1}}\n\\title{On ⟦A/65/100⟧}\\begin{document}\n\\section*{On ⟦A/65/101⟧}⟦A/65/102⟧\\end{document} A/65/5",
            ["A/65/100", "A/65/101", "A/65/102"],
            id="preamble, headings, and what stands behind the end",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230\\textsuperscript{12} of 21 December 2010⟧, General Assembly resolution ⟦70/174$^{3}$ of 17 December 2015⟧",
            ["65/230 of 21 December 2010", "70/174 of 17 December 2015"],
            id="raised marks",
        ),
        pytest.param("\\begin{itemize}\n\\item ⟦A/65/100⟧\n\\item[x] ⟦A/65/101⟧\n\\end{itemize}", ["A/65/100", "A/65/101"], id="items"),
        pytest.param("{\\em ⟦A/65/100⟧} \\textcolor{red}{⟦A/65/101⟧} \\mbox{⟦A/65/102⟧} \\own{⟦A/65/103⟧}", ["A/65/100", "A/65/101", "A/65/102", "A/65/103"], id="macros around a symbol"),
        pytest.param("", [], id="an empty file"),
        pytest.param("{ \\footnote{⟦A/65/100⟧", ["A/65/100"], id="braces without an end"),
    ],
)  # fmt: skip
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "latex")
    assert sorted(shown(draft)) == sorted(expected)
    assert places(draft) == spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\\href{https://x.org/\\%20\\_a#b%c}{t}", [("https://x.org/%20_a#b%c", "https://x.org/\\%20\\_a#b%c", "t")], id="signs in addresses"),
        pytest.param("\\href[pdfnewwindow]{/x}\n{\\textbf{t} u}", [("/x", "/x", "t u")], id="options and braces"),
        pytest.param("\\url{https://x.org/a_b}", [("https://x.org/a_b",) * 3], id="url"),
        pytest.param("\\url{ https://x.org/\n  a }", [("https://x.org/a", "https://x.org/\n  a", "https://x.org/a")], id="wrapped"),
        pytest.param("\\href{/x}", [("/x", "/x", "")], id="no text"),
        pytest.param("\\hyperref[sec:a]{t} \\verb|\\url{/x}|", [], id="what is no address"),
    ],
)  # fmt: skip
def test_links(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert links(read_text(text, "latex")) == expected


def test_what_is_included_is_named_and_not_followed() -> None:
    draft = read_text("\\input{chapters/one} \\include{two}\\bibliography{refs}", "latex")
    assert [notice.split(",")[0] for notice in draft.notices] == ["names chapters/one", "names two", "names refs"]
    assert draft.prose.strip() == ""


def test_regions_comments_and_language_are_told() -> None:
    draft = read_text(
        "\\usepackage[french]{babel}% one\n\\section{Two}\nthree\\footnote{Four}\n\\begin{comment}five\\end{comment}",
        "latex",
    )
    told = [(region.kind, draft.prose[region.span.start : region.span.end].strip()) for region in draft.regions]
    assert told == [(RegionKind.HEADING, "Two"), (RegionKind.FOOTNOTE, "Four")]
    assert [draft.text[span.start : span.end] for span in draft.comments] == [
        "% one",
        "\\begin{comment}five\\end{comment}",
    ]
    assert draft.language == "fr"


def test_the_declared_encoding_counts() -> None:
    assert read(Source("a.tex", b"\\usepackage[latin9]{inputenc}\xa4")).prose.strip() == "€"


@pytest.mark.parametrize(
    "text",
    [
        "a \\emph{b} \\textbf{c \\textit{d}} {e} f\\_g \\& \\% \\$ \\# \\{h\\} i~j --- k -- l ``m'' n",
        "\\'e \\'{e} \\`a \\^o \\\"u \\~n \\c{c} \\v{s} \\ss{} \\ae{} \\o{} \\ldots",
        "a % b\nc\n\n% d\ne \\\\ f \\\\\ng\\par h",
    ],
)
def test_the_text_is_that_of_pylatexenc(text: str) -> None:
    expected = LatexNodes2Text(keep_comments=False).latex_to_text(text)
    quotes = str.maketrans("“”", '""')
    prose = read_text(text, "latex").prose.translate(quotes)
    assert "".join(prose.split()) == "".join(expected.translate(quotes).replace("...", "…").split())
