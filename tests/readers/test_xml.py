"""XML: Akoma Ntoso, DocBook, JATS and others, with the exact place of every citation."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

from typing import cast

import pytest
from lxml import etree
from text_files import links, places, read_text, shown, without_marks

from citecheck.errors import UnreadableError
from citecheck.model.draft import RegionKind
from citecheck.readers.base import Limits, Source
from citecheck.readers.xml import read

AKOMA = """<?xml version="1.0"?>
<akomaNtoso xmlns="http://docs.oasis-open.org/legaldocml/ns/akn/3.0"><statement name="resolution">
<meta><identification><FRBRWork><FRBRthis value="/akn/un/statement/deliberation/unga/2020-12-21/75-999/!main/"/></FRBRWork>
<FRBRExpression><FRBRlanguage language="fra"/></FRBRExpression></identification><note>A/65/1</note></meta>
<coverPage><p>United Nations <docNumber refersTo="#symbol">A/RES/75/999 A</docNumber></p></coverPage>
<mainBody><paragraph><num>1.</num><content><p xml:space="preserve">	<span class="italic">Recalling</span> General Assembly resolution
 <a href="https://undocs.org/en/A/RES/65/230">⟦6</a><a href="https://undocs.org/en/A/RES/65/230">5/</a><a href="https://undocs.org/en/A/RES/65/230">230</a><authorialNote marker="1"><p>
 See <ref href="/akn/un/doc/A-65-100">⟦A/65/100⟧</ref>.</p></authorialNote> of 21
 December 2010⟧<eol/> and <ref href="https://undocs.org/A/65/101">⟦A/65/101⟧</ref></p></content></paragraph></mainBody>
</statement></akomaNtoso>"""


def test_akoma_ntoso() -> None:
    """The note's citation lies within that of the sentence which it interrupts."""
    plain, _ = without_marks(AKOMA)
    draft = read_text(plain, "xml")
    start, end = plain.index('6</a><a href="https://undocs.org/en/A/RES/65/230">5/'), plain.index("2010<eol/>") + 4
    note, other = plain.index(">A/65/100<") + 1, plain.index(">A/65/101<") + 1
    assert sorted(shown(draft)) == ["65/230 of 21 December 2010", "A/65/100", "A/65/101"]
    assert places(draft) == [(start, end), (note, note + 8), (other, other + 8)]
    assert (draft.document, draft.language) == ("A/RES/75/999 A", "fr")
    assert links(draft) == [
        ("https://undocs.org/en/A/RES/65/230", "https://undocs.org/en/A/RES/65/230", "65/230"),
        ("https://undocs.org/A/65/101", "https://undocs.org/A/65/101", "A/65/101"),
        ("/akn/un/doc/A-65-100", "/akn/un/doc/A-65-100", "A/65/100"),
    ]
    assert [region.kind for region in draft.regions] == [RegionKind.MASTHEAD, RegionKind.FOOTNOTE]


def test_the_address_tells_the_symbol_where_nothing_prints_it() -> None:
    plain, _ = without_marks(AKOMA)
    unprinted = plain.replace("A/RES/75/999 A", "75th session")
    assert read_text(unprinted, "xml").document == "A/RES/75/999"
    assert read_text("<article><p>A/RES/75/1</p></article>", "xml").document is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            '<article xmlns="http://docbook.org/ns/docbook" xmlns:xlink="http://www.w3.org/1999/xlink"><title>On ⟦A/65/99⟧</title>'
            '<para>General Assembly resolution ⟦65/230<footnote><para>See the report.</para></footnote> of <emphasis>21\n December</emphasis> 2010⟧ and '
            '<link xlink:href="https://undocs.org/A/65/100">⟦A/65/100⟧</link></para><itemizedlist><listitem><para>⟦A/65/101⟧</para></listitem></itemizedlist></article>',
            ["A/65/99", "65/230 of 21 December 2010", "A/65/100", "A/65/101"],
            id="DocBook",
        ),
        pytest.param(
            '<article xmlns:xlink="http://www.w3.org/1999/xlink"><body><sec><title>One</title><p>General Assembly resolution ⟦65/230<xref ref-type="fn" rid="f1"><sup>1</sup></xref> of '
            '21 December 2010⟧ (<ext-link xlink:href="https://undocs.org/A/65/100">⟦A/65/100⟧</ext-link>)</p></sec></body><back><fn-group><fn id="f1"><label>1</label><p>⟦A/65/101⟧</p></fn>'
            "</fn-group><ref-list><ref><mixed-citation><source>Report</source>, ⟦A/65/102⟧</mixed-citation></ref></ref-list></back></article>",
            ["65/230 of 21 December 2010", "A/65/100", "A/65/101", "A/65/102"],
            id="JATS",
        ),
        pytest.param(
            "<Act><Sec><Label>1</Label><Text>General Assembly resolution <XRef>⟦65/230</XRef> of <Def>21 <Emph>December</Emph></Def> 2010⟧</Text></Sec><Date><Y>2010</Y><M>12</M></Date><Sec><Text>⟦A/65/100⟧</Text></Sec></Act>",
            ["65/230 of 21 December 2010", "A/65/100"],
            id="an unknown vocabulary",
        ),
        pytest.param("<r><x>⟦A/65/100⟧</x><y>⟦A/65/101⟧</y><!-- A/65/1 --><?pi A/65/2?><z><![CDATA[⟦A/65/102⟧ &amp;]]></z></r>", ["A/65/100", "A/65/101", "A/65/102"], id="elements, comments, CDATA"),
        pytest.param("<r>⟦A&#47;RES&#x2f;65/230⟧ &amp; &lt;</r>", ["A/RES/65/230"], id="references"),
        pytest.param('<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><p>See <ref target="https://undocs.org/A/65/100">⟦A/65/100⟧</ref><lb/>x</p></text></TEI>', ["A/65/100"], id="TEI"),
        pytest.param("\ufeff<r>\r\n ⟦A/65/100⟧\r\n</r>", ["A/65/100"], id="byte order mark and line ends"),
        pytest.param("", [], id="an empty file"),
    ],
)  # fmt: skip
def test_each_citation_stands_where_it_is_marked(text: str, expected: list[str]) -> None:
    plain, spans = without_marks(text)
    draft = read_text(plain, "xml")
    shift = int(plain.startswith("\ufeff"))  # the mark is no part of the text
    assert sorted(shown(draft)) == sorted(expected)
    assert places(draft) == [(start - shift, end - shift) for start, end in spans]


def test_entities_of_its_own_are_not_expanded() -> None:
    bomb = '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/hostname">]><r>x &b; &c; y</r>'
    draft = read_text(bomb, "xml")
    assert draft.prose.strip() == "x &b; &c; y"
    assert draft.notices == (
        "declares entities of its own, which are never expanded",
        "refers to entities other than XML's five (&b;), which are left as they stand",
    )


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("<r><a></r>", "no well-formed XML: mismatched tag (line 1, column 9)", id="wrong tag"),
        pytest.param("<r>\n<a>", "no element found (line 2, column 4)", id="cut off"),
        pytest.param("<r>" * 51 + "</r>" * 51, "deeper than the limit of 50", id="too deep"),
        pytest.param("text", "no well-formed XML", id="no markup"),
    ],
)
def test_what_cannot_be_read_says_why(text: str, reason: str) -> None:
    with pytest.raises(UnreadableError) as error:
        read_text(text, "xml", Limits(xml_depth=50))
    assert reason in str(error.value)


def test_as_deep_as_the_limit_is_read() -> None:
    assert read_text("<r>" * 50 + "A/65/100" + "</r>" * 50, "xml", Limits(xml_depth=50)).prose.strip() == "A/65/100"


def test_the_declared_encoding_counts() -> None:
    data = '<?xml version="1.0" encoding="windows-1251"?><r>Ассамблея</r>'.encode("windows-1251")
    draft = read(Source("a.xml", data))
    assert (draft.encoding, draft.prose.strip()) == ("cp1251", "Ассамблея")


@pytest.mark.parametrize(
    "text",
    [
        "<r>a <b>c</b> d<e/>f &amp; &#233;<![CDATA[<g>]]><!-- h --><i><j>k</j></i></r>",
        without_marks(AKOMA)[0],
        '<a x="1>2" y=\'"\'>b<c\n d="e"\n/>f</a>',
    ],
)
def test_the_text_is_that_of_lxml(text: str) -> None:
    tree = etree.fromstring(text.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    outside = "not(ancestor::*[local-name()='meta' or local-name()='authorialNote'])"
    words = cast("list[str]", tree.xpath(f"//text()[{outside}]"))
    notes = cast("list[str]", tree.xpath("//*[local-name()='authorialNote']//text()"))
    prose = "".join(read_text(text, "xml").prose.split())
    expected = "".join("".join(words).split())
    assert prose.replace("".join("".join(notes).split()), "", 1) == expected
