"""ODT and Flat ODT: every structure in which a citation may stand, with the place that is told of it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from office_files import archive, fodt, odt

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft, RegionKind
from citecheck.readers.base import Source
from citecheck.readers.odt import read

AUTOMATIC = (
    '<style:style style:name="T1" style:family="text">'
    '<style:text-properties style:text-position="super 58%"/></style:style>'
    '<style:style style:name="T2" style:family="text"><style:text-properties text:display="none"/></style:style>'
    '<style:style style:name="T3" style:family="text" style:parent-style-name="T1"/>'
    '<style:style style:name="T4" style:family="text">'
    '<style:text-properties style:text-position="-33% 58%"/></style:style>'
)


def from_archive(text: str, masters: str = "") -> Draft:
    return read(Source("draft.odt", odt(text, automatic=AUTOMATIC, masters=masters)))


def from_flat(text: str, masters: str = "") -> Draft:
    return read(Source("draft.fodt", fodt(text, automatic=AUTOMATIC, masters=masters)))


both = pytest.mark.parametrize("read_text", [from_archive, from_flat])
Reads = Callable[..., Draft]


def place(of: Draft, text: str) -> str | None:
    assert of.prose.count(text) == 1, of.prose
    return of.part(of.prose.index(text))


def paragraph(content: str) -> str:
    return f"<text:p>{content}</text:p>"


def note(content: str, mark: str = "1", kind: str = "footnote", label: str = "") -> str:
    return (
        f'<text:note text:note-class="{kind}"><text:note-citation{label}>{mark}</text:note-citation>'
        f"<text:note-body>{paragraph(content)}</text:note-body></text:note>"
    )


def span(style: str, content: str) -> str:
    return f'<text:span text:style-name="{style}">{content}</text:span>'


@both
@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param("A/RES<text:span>/75</text:span>/1", "A/RES/75/1", id="symbol split over spans"),
        pytest.param("A/75/1" + span("T1", "2") + ".", "A/75/1.", id="raised mark of a note"),
        pytest.param("A/75/1" + span("T3", "2") + ".", "A/75/1.", id="raised through the parent style"),
        pytest.param("the 21" + span("T1", "st"), "the 21st", id="an ordinal stays"),
        pytest.param("x" + span("T4", "2"), "x2", id="lowered text stays"),
        pytest.param("A/75/1" + span("T2", "hidden") + "2", "A/75/12", id="hidden text"),
        pytest.param("A/75/1" + span("T2", "a" + span("T1", "b")) + "2", "A/75/12", id="hidden within hidden"),
        pytest.param("A/75\u00ad/1", "A/75/1", id="soft hyphen"),
        pytest.param("A/75/1<text:s/>and<text:s text:c='3'/>x", "A/75/1 and   x", id="blanks"),
        pytest.param("A/75/1<text:tab/>x<text:line-break/> y", "A/75/1\tx\ny", id="tab and line break"),
        pytest.param("  A/75/1 \n   of  <text:span> 2020</text:span>", "A/75/1 of 2020", id="white space is folded"),
        pytest.param("A/75/1<text:page-number>7</text:page-number>", "A/75/1", id="page number"),
        pytest.param(
            "<text:ruby><text:ruby-base>A/1/2</text:ruby-base><text:ruby-text>x</text:ruby-text></text:ruby>",
            "A/1/2",
            id="ruby",
        ),
        pytest.param(
            "A/75/<text:change-start text:change-id='c'/>33<text:change-end text:change-id='c'/>",
            "A/75/33",
            id="insertion",
        ),
        pytest.param(
            "A/75/1<draw:frame><svg:title>no</svg:title>\n <draw:image/></draw:frame>2", "A/75/12", id="picture"
        ),
    ],
)
def test_text_of_a_paragraph(read_text: Reads, content: str, text: str) -> None:
    draft = read_text(paragraph(content))
    assert draft.prose == text
    assert [part.name for part in draft.parts] == ["paragraph 1"]


@both
def test_deleted_text_is_left_out(read_text: Reads) -> None:
    deletion = (
        "<text:tracked-changes><text:changed-region>"
        f"<text:deletion>{paragraph('A/1/1')}</text:deletion></text:changed-region></text:tracked-changes>"
    )
    assert read_text(deletion + paragraph("A/75/2")).prose == "A/75/2"


@both
def test_notes_and_comments_follow_their_paragraph(read_text: Reads) -> None:
    comment = f"<office:annotation><dc:creator>Z</dc:creator>{paragraph('see A/75/9')}</office:annotation>"
    starred = note("A/76/2", "*", label=' text:label="*"')
    body = paragraph(f"A/75/{comment}1{note(' A/76/1')} and {starred}x") + paragraph(
        f"second{note('A/77/1', 'i', 'endnote')}{note('A/76/3', '2')}"
    )
    draft = read_text(body)
    assert draft.prose.startswith("A/75/1 and x\n\nsee A/75/9\n\nA/76/1\n\n")
    assert place(draft, "A/75/9") == "comment 1"
    assert place(draft, "A/76/1") == "footnote 1"
    assert place(draft, "A/76/2") == "footnote *"
    assert place(draft, "A/77/1") == "endnote 1"
    assert place(draft, "A/76/3") == "footnote 2"
    assert place(draft, "second") == "paragraph 2"
    assert [region.kind for region in draft.regions] == [RegionKind.FOOTNOTE] * 4


@both
def test_cells_are_named_by_table_and_row(read_text: Reads) -> None:
    def cells(*contents: str) -> str:
        return "".join(f"<table:table-cell>{paragraph(each)}</table:table-cell>" for each in contents)

    body = (
        "<table:table><table:table-header-rows>"
        f"<table:table-row>{cells('head', 'A/1/1')}</table:table-row></table:table-header-rows>"
        f'<table:table-row table:number-rows-repeated="2">{cells("")}</table:table-row>'
        f"<table:table-row>{cells('A/2/2')}"
        f"<table:covered-table-cell>{paragraph('A/3/3')}</table:covered-table-cell></table:table-row>"
        f"</table:table>{paragraph('after')}"
    )
    draft = read_text(body)
    assert place(draft, "A/1/1") == "table 1, row 1"
    assert place(draft, "A/2/2") == "table 1, row 4"
    assert place(draft, "after") == "paragraph 1"
    assert "A/3/3" not in draft.prose


@both
def test_links(read_text: Reads) -> None:
    body = paragraph(
        'see <text:a xlink:href="https://undocs.org/A/75/1">A/75/<text:span>1</text:span></text:a>'
        '<text:a xlink:href="https://undocs.org/A/75/1">/Add.1</text:a> and <text:a xlink:href="#below">below</text:a>'
        '<draw:a xlink:href="https://undocs.org/A/75/2"><draw:frame/></draw:a>'
    )
    draft = read_text(body)
    assert [(link.target, link.text and draft.prose[link.text.start : link.text.end]) for link in draft.links] == [
        ("https://undocs.org/A/75/1", "A/75/1/Add.1"),
        ("https://undocs.org/A/75/2", None),
    ]


@both
def test_text_boxes_headings_sections_and_indexes(read_text: Reads) -> None:
    body = (
        "<text:h>Title</text:h>"
        + paragraph(f"A/75/<draw:frame><draw:text-box>{paragraph('A/75/9')}</draw:text-box></draw:frame>1")
        + f'<text:section text:display="none">{paragraph("A/1/1")}</text:section>'
        + f"<text:section>{paragraph('shown')}</text:section>"
        + "<text:table-of-content><text:table-of-content-source>no</text:table-of-content-source>"
        + f"<text:index-body>{paragraph('entry')}</text:index-body></text:table-of-content>"
        + f"<text:list><text:list-item>{paragraph('item')}</text:list-item></text:list>"
    )
    draft = read_text(body)
    assert draft.prose == "Title\n\nA/75/1\n\nA/75/9\n\nshown\n\nentry\n\nitem"
    assert place(draft, "A/75/9") == "text box 1"
    assert [region.kind for region in draft.regions] == [RegionKind.HEADING]


@both
def test_headers_and_footers_are_read_once_each(read_text: Reads) -> None:
    def master(header: str, more: str = "") -> str:
        return (
            f"<style:master-page><style:header{more}>{paragraph(header)}</style:header>"
            f"<style:footer>{paragraph('20-12345')}</style:footer></style:master-page>"
        )

    masters = master("A/75/L.1") + master("A/75/L.1") + master("A/1/1", ' style:display="false"')
    draft = read_text(paragraph("text"), masters)
    assert draft.prose == "A/75/L.1\n\ntext\n\n20-12345"
    assert [part.name for part in draft.parts] == ["header", "paragraph 1", "footer"]
    assert [region.kind for region in draft.regions] == [RegionKind.RUNNING_HEAD] * 2


def test_pictures_in_a_flat_file_are_passed_over() -> None:
    picture = (
        f"<draw:frame><draw:image><office:binary-data>{'QUFB' * 5000}</office:binary-data></draw:image></draw:frame>"
    )
    draft = from_flat(paragraph(f"A/75/1{picture}"))
    assert draft.prose == "A/75/1"
    assert draft.format == "fodt"


def test_an_empty_file_cites_nothing() -> None:
    assert read(Source("draft.odt", b"")).prose == ""


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(archive({"a.txt": "A/75/1"}), "holds no text document", id="another archive"),
        pytest.param(archive({"content.xml": "<x/>"}), "no text document", id="another document"),
        pytest.param(b"<x/>", "no OpenDocument text", id="other XML"),
        pytest.param(
            odt(
                paragraph("x"),
                **{
                    "META-INF/manifest.xml": '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
                    "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
                },
            ),
            "protected by a password",
            id="encrypted",
        ),
    ],
)
def test_what_is_no_text_document_is_named(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read(Source("draft.odt", data))
