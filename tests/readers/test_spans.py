"""Spans of all text formats: whatever stands around a citation, its place in the file is exact.

Drafts are put together from pieces of each format's markup; since each symbol is written once,
where it stands in the file is known without the reader.
"""

# ruff: noqa: E501 - pieces of drafts are written as they stand in a file

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from text_files import assert_sound, read_text, through_marks

from citecheck.errors import UnreadableError
from citecheck.extraction.extract import extract
from citecheck.model.citation import CitationKind
from citecheck.model.draft import Span

# «@» is a symbol, «#» a resolution's number, «$» its date.
PIECES: dict[str, list[str]] = {
    "text": ["See @, and", "    @", "Assembly resolution # of\n   $.", "@\f@"],
    "markdown": [
        "See @ and **@**, _@_.", "[@](https://undocs.org/x \"t\")", "[@][r]\n\n[r]: https://undocs.org/x", "> @\n> @", "> - @\n>\n> @",
        "- @\n- *@*", "1. @\n2. `@`", "| a | @ |\n|---|---|\n| @ | **@** |", "# @", "@\n---", "a[^1] @\n\n[^1]: @", "<p>@<br>@</p>", "<!-- x -->@",
        "General Assembly resolution [#](https://undocs.org/x) of\n$", "> General Assembly resolution **#** of\n> $", "&amp;@&nbsp;", "\\*@\\*", "```\ncode\n```\n@",
        "a ^[@] b", "![@](x.png)", "~~@~~ ***@***",
    ],
    "html": [
        "<p>@</p>", "<b>@</b> <a href='https://undocs.org/x'>@</a>", "<ul><li>@<li>@</ul>", "<!-- x -->@<br>@", "&amp;@&nbsp;&#233;", "<table><tr><td>@<td>@</table>",
        "<p>General Assembly resolution <a href='x'>#</a> of\n  $</p>", "<script>x</script>@", "<span hidden>@</span>@", "<h1>@</h1>", "<sup>1</sup>@<sup>2</sup>", "<p title='@'>x</p>".replace("@", "x"),
    ],
    "xml": [
        "<p>@</p>", "<p>See <ref href='https://undocs.org/x'>@</ref>, <i>@</i></p>", "<p>x<authorialNote><p>@</p></authorialNote> @</p>", "<!-- x --><t>@</t>", "<t>&amp;@&#233;</t>",
        "<t><![CDATA[@]]></t>", "<p>General Assembly resolution <b>#</b>\n   of $</p>", "<title>@</title>", "<p>@<eol/>@</p>",
    ],
    "latex": [
        "See @ and \\textbf{@}.", "\\href{https://undocs.org/x}{@}", "x\\footnote{@} @", "% x\n@", "\\section{@}", "\\begin{tabular}{ll}@ & @ \\\\ @\\end{tabular}", "\\item @", "{\\em @}",
        "General Assembly resolution \\href{https://undocs.org/x}{#} of\n  $", "\\cite{x} ``@''---@", "\\verb|@|", "\\'e \\& @", "General Assembly resolution #\\footnote{x} of % x\n $",
    ],
    "bibtex": ["@misc{k%, note = {@}, title = {{@}}}", "@misc{k%, number = \"@\"}", "% x", "@misc{k%, note = {General Assembly resolution # of\n  $}}", "@misc{k%, note={\\url{https://x.org} @}}"],
    "rst": [
        "See @ and **@**, *@*.", "`@ <https://undocs.org/x>`__", "``@``", "x [#a]_ @\n\n.. [#a] @", "@\n=======================", "- @\n- @", ".. note:: @\n\n   @", "| @\n| @",
        "+--------------------+---+\n| @       | x |\n+--------------------+---+".replace("@       ", "@"), ":role:`@`", "General Assembly resolution `#\n<https://undocs.org/x>`_ of $", ".. x\n\n@", "\\*@\\*",
    ],
    "asciidoc": [
        "See @ and *@*, _@_.", "https://undocs.org/x[@]", "`@`", "x footnote:[@] @", "== @", "* @\n* @", "|===\n|@ |@\n\n|@\n|===", "// x\n@", "General Assembly resolution https://undocs.org/x[#] of\n$",
        "----\nx\n----\n@", "NOTE: @", "link:x[@] {nbsp}@", "term:: @",
    ],
}  # fmt: skip

MONTHS = ("January", "March", "May", "June", "August", "December")
SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def filled(pieces: list[str], format_name: str) -> tuple[str, list[str], list[tuple[str, str]]]:
    """A draft of pieces, the symbols in it, and the numbers with the dates that belong to them."""
    symbols: list[str] = []
    resolutions: list[tuple[str, str]] = []
    written: list[str] = []
    for one in pieces:
        piece = one
        if format_name == "bibtex":
            piece = piece.replace("k%", f"k{len(written)}").replace("@misc", "\0misc")
        while "@" in piece:
            symbols.append(f"A/{60 + len(symbols) % 19}/{100 + len(symbols)}")
            piece = piece.replace("@", symbols[-1], 1)
        if "#" in piece and "$" in piece:
            count = len(resolutions)
            number = f"{50 + count % 20}/{300 + count}"
            date = f"{1 + count % 28} {MONTHS[count % 6]} {1996 + count % 20}"
            resolutions.append((number, date))
            piece = piece.replace("#", number, 1).replace("$", date, 1)
        written.append(piece.replace("\0", "@"))
    return "\n\n".join(written), symbols, resolutions


@pytest.mark.parametrize("format_name", PIECES)
@SETTINGS
@given(data=st.data())
def test_every_symbol_stands_where_it_is_written(format_name: str, data: st.DataObject) -> None:
    pieces = data.draw(st.lists(st.sampled_from(PIECES[format_name]), max_size=8))
    text, symbols, resolutions = filled(pieces, format_name)
    if format_name == "xml":
        text = f"<r>{text}</r>"
    text = text.replace("\n", data.draw(st.sampled_from(["\n", "\r\n", "\r"])))
    draft = read_text(data.draw(st.sampled_from(["", "\ufeff"])) + text, format_name)
    assert draft.text == text
    assert_sound(draft)
    for symbol in symbols:
        start = text.index(symbol)
        assert draft.prose.count(symbol) == 1
        at = draft.prose.index(symbol)
        assert draft.file_span(Span(at, at + len(symbol))) == Span(start, start + len(symbol))
    cited = [one for one in extract(draft).citations if one.kind is not CitationKind.LINK]
    for one in cited:
        assert one.place.start is not None
        assert one.place.end is not None
        assert through_marks(draft, one.place.start, one.place.end) == " ".join(one.text.split())
    places = {(one.place.start, one.place.end) for one in cited}
    for number, date in resolutions:
        assert (text.index(number), text.index(date, text.index(number)) + len(date)) in places


ATOMS = {
    "markdown": ["[", "](", ")", "*", "**", "_", "`", "``", "<", "<!--", "-->", "&amp;", "\\", "|", "|-|\n", "> ", "- ", "1. ", "#", "```\n", "[^1]", "[a]: b\n", "<a href='x'>", "</a>", "---\n", "~~", "^[", "{:", "<script>"],
    "html": ["<", ">", "<a href=\"", "<a href=x>", "</a>", "<p hidden>", "</p>", "<!--", "-->", "&", "&amp;", "<sup>", "</sup>", "<script>", "</script>", "<td>", "<title>", "<svg>", "<svg/>", "<![CDATA[", "'", "<a href='#x'>", "</div>", "<div hidden>"],
    "xml": ["<a>", "</a>", "<fn>", "</fn>", "<sup>1</sup>", "<!--x-->", "&x;", "&amp;", "<![CDATA[x]]>", "<meta>", "</meta>", "<xref ref-type='fn'>1</xref>", "<title>", "</title>", "<docNumber>", "</docNumber>"],
    "latex": ["{", "}", "\\", "\\x", "\\footnote{", "\\href{", "\\href{a}{", "\\url{", "%", "\\begin{tabular}{l}", "\\end{tabular}", "\\verb|", "$^{1}$", "--", "\\'", "\\cite[a/b]{", "\\section{", "&", "\\\\", "~", "\\item[", "\\iffalse", "\\input{"],
    "bibtex": ["@a{b,", " c = {", " c = \"", "}", "{", "\"", ",", "#", "@comment{", "@string{", "1", "%", "url={", "\\"],
    "rst": ["`", "``", "*", "**", "_", "__", "a_", "`a <b>`_", "[1]_", "|", "\\", ".. ", ".. [1] ", ".. _a: b\n", ".. a::\n", "::\n\n", "+-+-+\n", "= =\n", "- ", "   ", ":a:`", "=====\n", "| a | b |\n"],
    "asciidoc": ["[", "]", "*", "_", "`", "+", "{a}", "<<", ">>", "http://x", "link:", "footnote:[", "((", "|", "|===\n", "----\n", "////\n", "//", ":a: b\n", "* ", "a:: ", "= ", "^1^", "\\", "include::a[]\n", "#"],
}  # fmt: skip
WORDS = ["A/RES/65/230 ", "of 21 December 2010", "\n", "\n\n", " ", "x", "é", "\r\n", "\t", "1"]


@pytest.mark.parametrize("format_name", ATOMS)
@SETTINGS
@given(data=st.data())
def test_broken_markup_breaks_no_promise(format_name: str, data: st.DataObject) -> None:
    text = "".join(data.draw(st.lists(st.sampled_from(ATOMS[format_name] + WORDS), max_size=30)))
    if format_name == "xml":
        text = f"<r>{text}</r>"
    try:
        draft = read_text(text, format_name)
    except UnreadableError:
        assert format_name == "xml"  # other formats have no wrong markup
        return
    assert draft.text == text
    assert_sound(draft)
