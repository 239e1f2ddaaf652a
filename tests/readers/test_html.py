"""HTML: every structure in which a citation may stand, with its exact place."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

from typing import cast

import pytest
from lxml import html as lxml_html
from text_files import links, places, read_text, shown, without_marks

from citecheck.model.draft import RegionKind
from citecheck.readers import detect
from citecheck.readers.base import Source
from citecheck.readers.html import read


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "<p>General Assembly resolution <a href='https://undocs.org/A/RES/65/230'>⟦65/230</a> of\n  21&nbsp;December 2010⟧</p>",
            ["65/230 of 21 December 2010"],
            id="link, entity and wrapped line",
        ),
        pytest.param(
            "<p>⟦A&#47;RES&sol;65&#x2F;230⟧ and ⟦A/<b>RES</b>/70/<i>17</i>4⟧<p>⟦A/65/100⟧",
            ["A/RES/65/230", "A/RES/70/174", "A/65/100"],
            id="references and tags within a symbol, paragraphs without an end",
        ),
        pytest.param(
            '<p>General Assembly resolution ⟦65/230<sup><a href="#n1">1</a></sup> of 21 December 2010⟧, ⟦A/65/100⟧<sup>2</sup> n<sup>o</sup> 4',
            ["65/230 of 21 December 2010", "A/65/100"],
            id="marks of footnotes",
        ),
        pytest.param(
            "<script>'A/65/1'</script><style>A/65/2 {}</style><!-- A/65/3 --><template>A/65/4</template>⟦A/65/100⟧<svg><text>A/65/5</text></svg>",
            ["A/65/100"],
            id="what is not shown",
        ),
        pytest.param(
            "<table><tr><td>⟦A/65/100⟧<td>⟦A/65/101⟧</table><ul><li>⟦A/65/102⟧<li>⟦A/65/103⟧</ul>",
            ["A/65/100", "A/65/101", "A/65/102", "A/65/103"],
            id="cells and items",
        ),
        pytest.param(
            "<p>General Assembly resolution ⟦65/230 <span style='display: none'>A/65/1 is hidden</span> of 21 December 2010⟧".replace("A/65/1 is", "it is"),
            ["65/230 of 21 December 2010"],
            id="hidden text amid a citation",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230\n\n\n of <!-- x -->\n\n 21 December 2010⟧<br>⟦A/65/100⟧",
            ["65/230 of 21 December 2010", "A/65/100"],
            id="blank lines are white space",
        ),
        pytest.param("<p>1 < 2 & A&B <3 ⟦A/65/100⟧ &nosuch; <", ["A/65/100"], id="broken markup"),
        pytest.param("<pre>⟦A/65/100⟧\n</pre><textarea>⟦A/65/101⟧ <b></textarea>", ["A/65/100", "A/65/101"], id="preformatted"),
        pytest.param("", [], id="an empty file"),
    ],
)  # fmt: skip
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "html")
    assert shown(draft) == expected
    assert places(draft) == spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('<a href="/x?a&amp;b">t</a>', [("/x?a&b", "/x?a&amp;b", "t")], id="entities"),
        pytest.param("<a href=/x>t</a><A HREF='/y' >u</A>", [("/x", "/x", "t"), ("/y", "/y", "u")], id="quotes and case"),
        pytest.param(
            '<a href="/x">A/RES/</a><a href="/x">65</a> <a href="/x">/230</a>, <a href="/x">again</a>',
            [("/x", "/x", "A/RES/65 /230"), ("/x", "/x", "again")],
            id="neighbours with one target",
        ),
        pytest.param(
            '<base href="https://undocs.org/en/"><a href="A/RES/65/230">t</a><a href="#a">u</a><a href="mailto:x@y">v</a>',
            [("https://undocs.org/en/A/RES/65/230", "A/RES/65/230", "t"), ("#a", "#a", "u"), ("mailto:x@y", "mailto:x@y", "v")],
            id="base",
        ),
        pytest.param('<a href="/x">open <p>more <a href="/y">t</a>', [("/x", "/x", "open more"), ("/y", "/y", "t")], id="a link without an end"),
        pytest.param('<a name="x">t</a><link href="/l"><img src="/i">', [], id="what is no link"),
        pytest.param('<a href="/x"><img src="i"></a>', [("/x", "/x", "")], id="a link without text"),
    ],
)  # fmt: skip
def test_links(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert links(read_text(text, "html")) == expected


def test_hidden_text_and_headings_are_told() -> None:
    draft = read_text("<h1>One</h1><p>two <span hidden>three</span> four<div hidden><div>five</div></div>six", "html")
    told = [(region.kind, draft.prose[region.span.start : region.span.end].strip()) for region in draft.regions]
    assert told == [(RegionKind.HEADING, "One"), (RegionKind.HIDDEN, "three"), (RegionKind.HIDDEN, "five")]
    assert "two  four" in draft.prose or "two four" in draft.prose


@pytest.mark.parametrize(
    ("head", "encoding"),
    [
        pytest.param(b'<meta charset="koi8-r">', "koi8-r", id="meta charset"),
        pytest.param(b'<META http-equiv="Content-Type" content="text/html; charset=KOI8-R">', "koi8-r", id="http-equiv"),
        pytest.param(b'<?xml version="1.0" encoding="koi8-r"?>', "koi8-r", id="XML declaration"),
        pytest.param(b'<meta charset="iso-8859-1">', "cp1252", id="Latin-1 as browsers read it"),
        pytest.param(b"", "windows-1252", id="nothing declared"),
        pytest.param(b'<meta charset="nosuch">', "windows-1252", id="unknown"),
    ],
)  # fmt: skip
def test_the_declared_encoding_counts_where_it_is_no_utf_8(head: bytes, encoding: str) -> None:
    draft = read(Source("a.html", head + b"<p>\xe9</p>"))
    assert draft.encoding == encoding
    assert (draft.notices == ()) == (encoding != "windows-1252")
    assert read(Source("a.html", head + "<p>é</p>".encode())).encoding == "utf-8"


def test_the_language_is_told() -> None:
    assert read_text('<html lang="fr-CH"><p>x', "html").language == "fr"
    assert read_text("<html><p>x", "html").language is None


def test_the_name_is_not_needed() -> None:
    found = detect("page", b"\n<!DOCTYPE html><p>x")
    assert found is not None
    assert found.name == "html"


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><h1>a &amp; b</h1><p>c<b>d</b>e<p>f &eacute; g&#233;h<ul><li>i<li>j</ul><table><tr><td>k<td>l</table></body></html>",
        "<div>a<!-- b -->c<br/>d<span class='x>y'>e</span><script>f</script>g<style>h</style></div>",
        "<p>a &lt;b&gt; &copy &notit; c&nbsp;d <img alt='e' src=f> <input value=g>h",
        '<dl><dt>a<dd>b<dt>c<dd>d</dl><blockquote>e</blockquote><pre>f\n g</pre><a href="h">i</a>j',
    ],
)  # fmt: skip
def test_the_text_is_that_of_lxml(text: str) -> None:
    tree = lxml_html.document_fromstring(text)
    words = cast("list[str]", tree.xpath("//text()[not(ancestor::script or ancestor::style)]"))
    assert "".join(read_text(text, "html").prose.split()) == "".join("".join(words).split())
