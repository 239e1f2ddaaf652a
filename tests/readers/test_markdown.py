"""Markdown: every structure in which a citation may stand, with its exact place."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

import re

import pytest
from markdown_it import MarkdownIt
from text_files import links, places, read_text, shown, without_marks

from citecheck.model.draft import RegionKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "Recalling General Assembly resolution [⟦65/230](https://undocs.org/A/RES/65/230) of 21 December 2010⟧,",
            ["65/230 of 21 December 2010"],
            id="a link between number and date",
        ),
        pytest.param(
            "See [General Assembly resolution\n**⟦65/230**][r] of 21\nDecember 2010⟧.\n\n[r]: <https://undocs.org/A/RES/65/230> 'T'\n",
            ["65/230 of 21 December 2010"],
            id="reference link, emphasis, wrapped lines",
        ),
        pytest.param(
            "> General Assembly resolution ⟦65/230 of\n> 21 December 2010⟧ and\n> ⟦A/65/100⟧\n",
            ["65/230 of 21 December 2010", "A/65/100"],
            id="wrapped within a quotation",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230[^1] of 21 December 2010⟧, and\n\n[^1]: See ⟦A/65/100⟧, *ibid*.\n",
            ["65/230 of 21 December 2010", "A/65/100"],
            id="footnote",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230^[See the report.] of 21 December 2010⟧ ends.\n",
            ["65/230 of 21 December 2010"],
            id="footnote amid a citation",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230<sup>12</sup> of 21&nbsp;December 2010⟧ <!-- ⟨A/65/1⟩ --> and\n",
            ["65/230 of 21 December 2010"],
            id="raised mark, entity, comment",
        ),
        pytest.param(
            "| Symbol | Date |\n| --- | :--: |\n| ⟦A/65/100⟧ | 1 May 2010 |\n| **⟦A/65/101⟧** \\| x | [⟦A/65/102⟧](u) |\n",
            ["A/65/100", "A/65/101", "A/65/102"],
            id="table",
        ),
        pytest.param(
            "A | B\n--|--\n⟦A/65/100⟧ | ⟦A/65/101⟧\n\nafter ⟦A/65/102⟧\n",
            ["A/65/100", "A/65/101", "A/65/102"],
            id="table without outer lines",
        ),
        pytest.param(
            '<div class="x">\n<p>See ⟦A/65/100⟧<br>and <a href="https://undocs.org/A/65/101">⟦A/65/101⟧</a></p>\n</div>\n',
            ["A/65/100", "A/65/101"],
            id="HTML block",
        ),
        pytest.param(
            "---\ntitle: After ⟦A/65/100⟧\n# A/65/1 is a comment\nlang: en\n---\n\nText ⟦A/65/101⟧.\n",
            ["A/65/100", "A/65/101"],
            id="front matter",
        ),
        pytest.param(
            "--- \n\nText ⟦A/65/101⟧.\n\n---\n",
            ["A/65/101"],
            id="a rule is no front matter",
        ),
        pytest.param(
            "```text\nA/65/1\n```\n\n~~~~\nA/65/2\n~~~\n~~~~\n\n> ```\n> A/65/3\n> ```\n\n- item\n\n  ```\n  A/65/4\n  ```\n\n⟦A/65/100⟧ `⟦A/65/101⟧` ``⟦A/65/102⟧ ` ``\n",
            ["A/65/100", "A/65/101", "A/65/102"],
            id="fenced code is left out, inline code is read",
        ),
        pytest.param(
            "<!-- A/65/1\n\nA/65/2 -->\n\n{::comment}\nA/65/3\n{:/comment}\n\n[//]: # (A/65/4)\n\n⟦A/65/100⟧\n{: .note}\n",
            ["A/65/100"],
            id="comments of Markdown, HTML and kramdown",
        ),
        pytest.param(
            "<script>\nvar a = 'A/65/1';\n\n</script>\n\n<style>p { A/65/2 }</style> ⟦A/65/100⟧\n",
            ["A/65/100"],
            id="scripts and styles",
        ),
        pytest.param(
            "- ⟦A/65/100⟧\n- ⟦A/65/101⟧\n  wrapped\n* [ ] ⟦A/65/102⟧\n1. ⟦A/65/103⟧\n2. General Assembly resolution ⟦65/230 of\n   21 December 2010⟧\n",
            ["A/65/100", "A/65/101", "A/65/102", "A/65/103", "65/230 of 21 December 2010"],
            id="lists",
        ),
        pytest.param(
            "Security Council resolution ⟦1373\n(2001)⟧ and ⟦2178\n(2014)⟧.\n",
            ["1373 (2001)", "2178 (2014)"],
            id="wrapped before a year that begins no list",
        ),
        pytest.param(
            "⟦E/CN.4\\/Sub.2/2003/12⟧ and ⟦A/RES/65/230⟧, 2 \\* * 3 * 4, snake_case _x_ ⟦A/65/100⟧",
            ["E/CN.4/Sub.2/2003/12", "A/RES/65/230", "A/65/100"],
            id="escapes and lone stars",
        ),
        pytest.param(
            "# On ⟦A/65/100⟧ {#a}\n\nOn ⟦A/65/101⟧\n========\n\n## On ⟦A/65/102⟧ ##\n",
            ["A/65/100", "A/65/101", "A/65/102"],
            id="headings",
        ),
        pytest.param("![⟦A/65/100⟧](cover.png) ~~⟦A/65/101⟧~~", ["A/65/100", "A/65/101"], id="picture and struck-out text"),
        pytest.param("text\n: ⟦A/65/100⟧\n\n::: note\n⟦A/65/101⟧\n:::\n", ["A/65/100", "A/65/101"], id="pandoc's lists and divs"),
        pytest.param("", [], id="an empty file"),
    ],
)  # fmt: skip
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "markdown")
    assert shown(draft) == expected
    assert places(draft) == spans


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("[a](https://x.org/a_(b)_c)", [("https://x.org/a_(b)_c", "https://x.org/a_(b)_c", "a")], id="brackets"),
        pytest.param("[a](<https://x.org/a b>)", [("https://x.org/a b", "https://x.org/a b", "a")], id="angle brackets"),
        pytest.param("[a](\nhttps://x.org\n'T')", [("https://x.org", "https://x.org", "a")], id="title and line ends"),
        pytest.param("[a](https://x.org/\\_?a&amp;b)", [("https://x.org/_?a&b", "https://x.org/\\_?a&amp;b", "a")], id="escapes"),
        pytest.param("<https://x.org/A/65/1>", [("https://x.org/A/65/1",) * 3], id="autolink"),
        pytest.param("[a] [b][A] [c][]\n\n[a]: /1\n[c]: /2", [("/1", "/1", "a"), ("/1", "/1", "b"), ("/2", "/2", "c")], id="references"),
        pytest.param("[![i](p)](/1)", [("/1", "/1", "i")], id="a picture in a link"),
        pytest.param("[a [b](/1) c](/2)", [("/1", "/1", "b")], id="no link within a link"),
        pytest.param("[a]: /1", [("/1", "/1", "")], id="a definition that nothing refers to"),
        pytest.param("`[a](/1)` \\[a](/2) [a] (/3) [a](b c)", [], id="what only looks like links"),
        pytest.param('<a href="/1">x</a> <a name="y">z</a>', [("/1", "/1", "x")], id="anchors"),
    ],
)  # fmt: skip
def test_links(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert links(read_text(text, "markdown")) == expected


def test_headings_and_footnotes_are_told() -> None:
    draft = read_text("# One\n\ntext[^a]\n\nTwo\n---\n\n[^a]: Note\n", "markdown")
    told = [(region.kind, draft.prose[region.span.start : region.span.end]) for region in draft.regions]
    assert told == [(RegionKind.HEADING, "One"), (RegionKind.HEADING, "Two"), (RegionKind.FOOTNOTE, "Note")]


def test_comments_are_told() -> None:
    draft = read_text("a <!-- one --> b\n\n<!--\n\ntwo -->\n\n```\n<!-- no -->\n```\n", "markdown")
    assert [draft.text[span.start : span.end] for span in draft.comments] == ["<!-- one -->", "<!--\n\ntwo -->"]


ORACLE_TEXTS = (
    "a *b* __c__ ***d*** *e **f** g* h*i*j k_l_m `n*` **o *p** q* \\*r\\*",
    "[a](b) [c][d] [e](<f g> 'h') ![i *j*](k) <https://l.m> [n\no](p)\n\n[d]: /e (f)\n",
    "> a\n> b *c\n> d*\n\n- e\n- f\n  g\n\n1. h\n2. i\n\n# j #\n\nk\n===\n\nl\n---\n",
    "| a | b |\n|---|---|\n| `c` | d *e* |\n| f \\| g | h |\n",
    "&amp; &copy; &#65; &#x42; &nosuch; a&b ~~c~~ <b>d</b> <!-- e -->f\n",
    "``a ` b`` ` c ` `` d `` ` e\n\n```\nf\n```\n~~~ g\nh\n~~~\n",
    "[a]: /b 'c\n\n[d] [e]: f\n\n[g]: <h>\n[i]\n\n[i]: j\n",
    "*a _b* c_ **d*e** ****f**** _(g)_ *h* i*. j**k** **.l**\n",
)  # fmt: skip


@pytest.mark.parametrize("text", ORACLE_TEXTS)
def test_the_text_is_that_of_markdown_it(text: str) -> None:
    oracle = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    expected: list[str] = []
    targets: list[str] = []
    for token in oracle.parse(text):
        waiting = list(token.children or ())
        while waiting:
            child = waiting.pop(0)
            if child.type in ("text", "code_inline"):
                expected.append(child.content)
            elif child.type in ("softbreak", "hardbreak"):
                expected.append(" ")
            elif child.type == "link_open":
                targets.append(str(child.attrs["href"]))
            elif child.type == "image":
                waiting[:0] = child.children or ()
    draft = read_text(text, "markdown")
    prose = re.sub(r"(?m)^\d+[.)] ", "", draft.prose)  # the numbers of lists are kept
    assert "".join(prose.split()) == "".join("".join(expected).split())
    used = [link.target.replace(" ", "%20") for link in draft.links if link.text is not None]
    assert used == targets
