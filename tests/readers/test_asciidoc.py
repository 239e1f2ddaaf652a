"""AsciiDoc: every structure in which a citation may stand, with its exact place."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

import pytest
from text_files import links, places, read_text, shown, without_marks

from citecheck.model.draft import RegionKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "General Assembly resolution https://undocs.org/A/RES/65/230[⟦65/230] of\n21{nbsp}December 2010⟧.",
            ["65/230 of 21 December 2010"],
            id="a link, an attribute, wrapped lines",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230footnote:[See link:https://x.org[the report\\] [a]].] of 21 December 2010⟧ and footnote:id[⟦A/65/100⟧] footnote:id[]",
            ["65/230 of 21 December 2010", "A/65/100"],
            id="footnotes",
        ),
        pytest.param("*⟦A/65/100⟧* _⟦A/65/101⟧_ `⟦A/65/102⟧` **⟦A/65/103⟧** #⟦A/65/104⟧# +⟦A/65/105⟧+ \"`⟦A/65/106⟧`\" [.x]#⟦A/65/107⟧# ⟦A/65/108⟧^1^", [f"A/65/{number}" for number in range(100, 109)], id="quotes and raised marks"),
        pytest.param(
            "// A/65/1\n////\nA/65/2\n////\n----\nA/65/3\n----\n....\nA/65/4\n....\n[source]\nA/65/5\n\n⟦A/65/100⟧\n// A/65/6\n⟦A/65/101⟧\n",
            ["A/65/100", "A/65/101"],
            id="comments and listings",
        ),
        pytest.param(
            '[cols="2*"]\n|===\nh|⟦A/65/100⟧ |⟦A/65/101⟧\n\n2+|⟦A/65/102⟧\n|General Assembly resolution ⟦65/230\nof 21 December 2010⟧ | a\\|b\n|===\n⟦A/65/103⟧\n',
            ["A/65/100", "A/65/101", "A/65/102", "65/230 of 21 December 2010", "A/65/103"],
            id="table",
        ),
        pytest.param("= On ⟦A/65/100⟧\nAuthor\n:docnumber: ⟦A/65/101⟧\n:x: y\n\n== On ⟦A/65/102⟧\n\n.On ⟦A/65/103⟧\nOn ⟦A/65/104⟧\n\nOn ⟦A/65/105⟧\n-----------\n", [f"A/65/{number}" for number in range(100, 106)], id="header, headings, titles"),
        pytest.param("* ⟦A/65/100⟧\n** ⟦A/65/101⟧\n. ⟦A/65/102⟧\n1. ⟦A/65/103⟧\nterm:: ⟦A/65/104⟧\n- ⟦A/65/105⟧\n+\n⟦A/65/106⟧\n\nNOTE: ⟦A/65/107⟧\n====\n⟦A/65/108⟧\n====\n", [f"A/65/{number}" for number in range(100, 109)], id="lists and blocks"),
        pytest.param("<<A/65/1>> <<a,⟦A/65/100⟧>> [[A/65/2]] xref:A/65/3[⟦A/65/101⟧] image:A/65/4[] ⟦A/65/102⟧ +\n⟦A/65/103⟧ (((A/65/5))) ((⟦A/65/104⟧))", [f"A/65/{number}" for number in range(100, 105)], id="references, anchors, macros"),
        pytest.param("", [], id="an empty file"),
    ],
)  # fmt: skip
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "asciidoc")
    assert sorted(shown(draft)) == sorted(expected)
    assert places(draft) == spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("https://x.org/a_b[t *u*]", [("https://x.org/a_b", "https://x.org/a_b", "t u")], id="address with a text"),
        pytest.param("link:/a[t] link:++/b c++[u]", [("/a", "/a", "t"), ("/b c", "/b c", "u")], id="link macro"),
        pytest.param("<https://x.org>", [("https://x.org",) * 3], id="autolink"),
        pytest.param("https://x.org[]", [("https://x.org",) * 3], id="no text"),
        pytest.param(":u: https://x.org\n\n{u}/a[t] link:{u}/b[v]", [("https://x.org/a", "{u}/a", "t"), ("https://x.org/b", "{u}/b", "v")], id="attributes"),
        pytest.param("https://x.org a:b http: mailto", [], id="a bare address stays in the prose"),
    ],
)  # fmt: skip
def test_links(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert links(read_text(text, "asciidoc")) == expected


def test_regions_comments_notices_and_language_are_told() -> None:
    draft = read_text(
        "= One\n:language: fr\n\n// two\n\ntext footnote:[three]\n\ninclude::../four.adoc[]\n", "asciidoc"
    )
    told = [(region.kind, draft.prose[region.span.start : region.span.end].strip()) for region in draft.regions]
    assert told == [(RegionKind.HEADING, "One"), (RegionKind.FOOTNOTE, "three")]
    assert [draft.text[span.start : span.end] for span in draft.comments] == ["// two"]
    assert [notice.split(",")[0] for notice in draft.notices] == ["names ../four.adoc"]
    assert draft.language == "fr"


def test_a_draft_cannot_grow_by_its_attributes() -> None:
    draft = read_text(f":a: {'x' * 300}\n:b: {{a}}{{a}}\n\n" + "{a}{b}" * 10, "asciidoc")
    assert len(draft.prose) < 600
