"""reStructuredText: every structure in which a citation may stand, with its exact place."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

import re

import pytest
from docutils.core import publish_doctree
from docutils.nodes import comment, literal_block
from text_files import links, places, read_text, shown, without_marks

from citecheck.model.draft import RegionKind


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "General Assembly resolution `⟦65/230\n<https://undocs.org/A/RES/65/230>`__ of 21\nDecember 2010⟧,",
            ["65/230 of 21 December 2010"],
            id="a link's target between number and date",
        ),
        pytest.param(
            "General Assembly resolution ⟦65/230 [#f1]_ of 21 December 2010⟧ [2]_ [CIT]_\n\n.. [#f1] See\n   ⟦A/65/100⟧.\n.. [2] See ⟦A/65/101⟧.\n.. [CIT] ⟦A/65/102⟧\n",
            ["65/230 of 21 December 2010", "A/65/100", "A/65/101", "A/65/102"],
            id="footnotes",
        ),
        pytest.param("*⟦A/65/100⟧* **⟦A/65/101⟧** ``⟦A/65/102⟧`` :title:`⟦A/65/103⟧` `⟦A/65/104⟧`:emphasis: ⟦A\\/65/105⟧", ["A/65/100", "A/65/101", "A/65/102", "A/65/103", "A/65/104", "A/65/105"], id="emphasis, roles, escapes"),
        pytest.param(
            ".. A/65/1 is a comment\n   A/65/2\n\n..\n   A/65/3\n\nText ⟦A/65/100⟧::\n\n   A/65/4\n\n   A/65/5\n\n⟦A/65/101⟧\n\n.. code-block:: python\n   :name: x\n\n   A/65/6\n\n⟦A/65/102⟧\n",
            ["A/65/100", "A/65/101", "A/65/102"],
            id="comments, literal blocks and code",
        ),
        pytest.param(
            ".. note:: See ⟦A/65/100⟧\n   and more\n   :class: A/65/1\n\n   ⟦A/65/101⟧\n\n.. figure:: A/65/2.png\n   :alt: A/65/3\n\n   ⟦A/65/102⟧\n\n.. include:: A/65/4\n.. |x| replace:: ⟦A/65/103⟧\n",
            ["A/65/100", "A/65/101", "A/65/102", "A/65/103"],
            id="directives",
        ),
        pytest.param(
            "+---------------------+-----------+\n| General Assembly    | ⟦A/65/100⟧  |\n| resolution ⟦65/230    | x         |\n| of 21 December 2010⟧ |           |\n+=====================+===========+\n| ⟦A/65/101⟧            |           |\n+---------------------+-----------+\n",
            ["65/230 of 21 December 2010", "A/65/100", "A/65/101"],
            id="grid table with wrapped cells",
        ),
        pytest.param(
            "=========  ================\n⟦A/65/100⟧   Head\n=========  ================\n⟦A/65/101⟧   See ⟦A/65/102⟧\n           and ⟦A/65/103⟧\n⟦A/65/104⟧   x\n=========  ================\n\n⟦A/65/105⟧\n",
            ["A/65/100", "A/65/101", "A/65/102", "A/65/103", "A/65/104", "A/65/105"],
            id="simple table",
        ),
        pytest.param("==========\n⟦A/65/100⟧\n==========\n\n⟦A/65/101⟧\n----------\n\ntext\n\n-----\n\n⟦A/65/102⟧\n", ["A/65/100", "A/65/101", "A/65/102"], id="titles and rules"),
        pytest.param("- ⟦A/65/100⟧\n- ⟦A/65/101⟧\n  wrapped\n\n1. ⟦A/65/102⟧\n#. ⟦A/65/103⟧\n\n:See: ⟦A/65/104⟧\n:Date: x\n\n| ⟦A/65/105⟧\n| ⟦A/65/106⟧\n", [f"A/65/{number}" for number in range(100, 107)], id="lists"),
        pytest.param("", [], id="an empty file"),
    ],
)  # fmt: skip
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "rst")
    assert sorted(shown(draft)) == sorted(expected)
    assert places(draft) == sorted(spans)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("`a\nb <https://x.org/\n  c>`_", [("https://x.org/c", "https://x.org/\n  c", "a b")], id="wrapped"),
        pytest.param("`<https://x.org>`__", [("https://x.org", "https://x.org", "https://x.org")], id="no text"),
        pytest.param("a_ `b c`_ d__\n\n.. _a: /1\n.. _B C: /2\n__ /3\n", [("/1", "/1", "a"), ("/2", "/2", "b c"), ("/3", "/3", "d")], id="by name and in order"),
        pytest.param("a_\n\n.. _a: https://x.org/\n   b\n", [("https://x.org/b", "https://x.org/\n   b", "a")], id="a target of two lines"),
        pytest.param("`a <b_>`_\n\n.. _b: /1\n", [("/1", "/1", "a")], id="by another name"),
        pytest.param("a_\n\n.. _a: b_\n.. _b: /1\n", [("/1", "/1", "a")], id="a name for a name"),
        pytest.param("`a </1>`_ and a_", [("/1", "/1", "a"), ("/1", "/1", "a")], id="named by its text"),
        pytest.param(".. _a: /1\n", [("/1", "/1", "")], id="nothing refers to it"),
        pytest.param("``a_`` \\a_ a_b :ref:`c <d>`\n\n.. _a: /1\n", [("/1", "/1", "")], id="what is no reference"),
    ],
)  # fmt: skip
def test_links(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert links(read_text(text, "rst")) == expected


def test_regions_comments_and_notices_are_told() -> None:
    draft = read_text(
        "One\n===\n\n.. two\n   three\n\n.. [1] four\n\n.. include:: ../five.rst\n\n.. csv-table:: t\n   :file: six.csv\n",
        "rst",
    )
    told = [(region.kind, draft.prose[region.span.start : region.span.end]) for region in draft.regions]
    assert told == [(RegionKind.HEADING, "One"), (RegionKind.FOOTNOTE, "four")]
    assert [draft.text[span.start : span.end] for span in draft.comments] == [".. two\n   three"]
    assert [notice.split(",")[0] for notice in draft.notices] == ["names ../five.rst", "names six.csv"]


@pytest.mark.parametrize(
    "text",
    [
        "Title\n=====\n\na *b* **c** ``d *e*`` `f` g\\*h\\* i\\ j (*k*) \"*l*\" 2 * 3 * 4 m*n\n",
        "a\n\n  b\n  c\n\n- d\n- e\n\n  f\n\nterm\n  definition\n\n.. comment\n   g\n\nh::\n\n  i\n\nj\n",
        "`a <http://b>`_ c_ `d e`_ http://f [1]_\n\n.. _c: http://g\n.. _d e: http://h\n.. [1] note *i*\n",
        ".. note:: a\n\n   b *c*\n\n.. admonition:: d\n\n   e\n",
        "+---+---+\n| a | b |\n+---+---+\n| c | d |\n|   | e |\n+---+---+\n\n== ==\nf  g\n== ==\nh  i\n== ==\n",
    ],
)  # fmt: skip
def test_the_words_are_those_of_docutils(text: str) -> None:
    tree = publish_doctree(text, settings_overrides={"report_level": 5, "file_insertion_enabled": False})
    for node in [*tree.findall(literal_block), *tree.findall(comment)]:
        node.parent.remove(node)
    words = re.findall(r"\w+", tree.astext())
    assert set(words) - {"Note"} <= set(re.findall(r"\w+", read_text(text, "rst").prose)) | {"1"}
    assert set(re.findall(r"\w+", read_text(text, "rst").prose)) <= set(words)
