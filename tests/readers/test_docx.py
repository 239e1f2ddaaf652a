"""DOCX: every structure in which a citation may stand, with the place that is told of it."""

from __future__ import annotations

import pytest
from office_files import cell, docx, paragraph, row, run, table

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft, RegionKind
from citecheck.readers.base import Source
from citecheck.readers.docx import read

RAISED = '<w:vertAlign w:val="superscript"/>'
REFERENCE_STYLE = f'<w:style w:styleId="FootnoteReference"><w:rPr>{RAISED}</w:rPr></w:style>'


def draft(body: str, links: dict[str, str] | None = None, parts: dict[str, str] | None = None) -> Draft:
    return read(Source("draft.docx", docx(body, parts, links=links)))


def place(of: Draft, text: str) -> str | None:
    assert of.prose.count(text) == 1, of.prose
    return of.part(of.prose.index(text))


def linked(of: Draft) -> list[tuple[str, str | None]]:
    return [(link.target, of.prose[link.text.start : link.text.end] if link.text else None) for link in of.links]


def field(code: str, result: str) -> str:
    begin, separate, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    return f"{begin}<w:r><w:instrText xml:space='preserve'>{code}</w:instrText></w:r>{separate}{run(result)}{end}"


@pytest.mark.parametrize(
    ("content", "text"),
    [
        pytest.param((run("A/RES"), run("/75", "<w:b/>"), run("/1")), "A/RES/75/1", id="symbol split over runs"),
        pytest.param(("A/C.3/75/L.49", run("12", RAISED), "."), "A/C.3/75/L.49.", id="raised mark of a note"),
        pytest.param(("A/75/1", run("a", RAISED), " and"), "A/75/1 and", id="raised letter after a symbol"),
        pytest.param(("the 21", run("st", RAISED), " session"), "the 21st session", id="an ordinal stays"),
        pytest.param(("1", run("re", RAISED), " session"), "1re session", id="a French ordinal stays"),
        pytest.param(
            (
                "x",
                run("2", '<w:vertAlign w:val="subscript"/>'),
            ),
            "x2",
            id="lowered text stays",
        ),
        pytest.param(("A/75/1", run("2", '<w:position w:val="8"/>'), "."), "A/75/1.", id="mark raised by position"),
        pytest.param(("<w:r><w:t>S</w:t><w:noBreakHyphen/><w:t>10/2</w:t></w:r>",), "S-10/2", id="hard hyphen"),
        pytest.param(("<w:r><w:t>A/75</w:t><w:softHyphen/><w:t>/1\u00ad2</w:t></w:r>",), "A/75/12", id="soft hyphens"),
        pytest.param(("<w:r><w:t>A/75/1</w:t><w:tab/><w:t>x</w:t></w:r>",), "A/75/1\tx", id="tab"),
        pytest.param(("<w:r><w:t>A/75/1</w:t><w:br/><w:t>x</w:t></w:r>",), "A/75/1\nx", id="line break"),
        pytest.param(("A", '<w:r><w:sym w:font="Symbol" w:char="F02F"/></w:r>', "75"), "A/75", id="symbol font"),
        pytest.param(
            ("A/75/1", '<w:r><w:sym w:font="Wingdings" w:char="F0E0"/></w:r>', "x"), "A/75/1 x", id="picture font"
        ),
        pytest.param(("A/75/1", run("secret", "<w:vanish/>"), "2"), "A/75/12", id="hidden text"),
        pytest.param(("A/75/1", run("shown", '<w:vanish w:val="0"/>')), "A/75/1shown", id="not hidden after all"),
        pytest.param(
            ("A/75/", f"<w:ins>{run('33')}</w:ins><w:del><w:r><w:delText>44</w:delText></w:r></w:del>"),
            "A/75/33",
            id="tracked change",
        ),
        pytest.param(
            (f"<w:moveFrom>{run('A/1/1')}</w:moveFrom><w:moveTo>{run('A/2/2')}</w:moveTo>",), "A/2/2", id="move"
        ),
        pytest.param(
            (f"<w:ruby><w:rt>{run('aside')}</w:rt><w:rubyBase>{run('A/75/1')}</w:rubyBase></w:ruby>",),
            "A/75/1",
            id="ruby",
        ),
        pytest.param((field(" PAGE ", "7"), "A/75/1"), "A/75/1", id="page number field"),
        pytest.param((field(' DOCVARIABLE "sss1" ', "A/75/1"),), "A/75/1", id="other field"),
        pytest.param(("<w:r><w:t> A/75/1 </w:t></w:r>", run("x")), "A/75/1x", id="blanks that are not preserved"),
    ],
)
def test_text_of_a_paragraph(content: tuple[str, ...], text: str) -> None:
    read_draft = draft(paragraph(*content))
    assert read_draft.prose == text
    assert [part.name for part in read_draft.parts] == ["paragraph 1"]


def test_paragraphs_are_blocks_and_empty_ones_do_not_count() -> None:
    read_draft = draft(paragraph("one") + paragraph() + paragraph("two A/75/2"))
    assert read_draft.prose == "one\n\ntwo A/75/2"
    assert place(read_draft, "A/75/2") == "paragraph 2"
    assert (read_draft.encoding, read_draft.text, read_draft.format) == (None, "", "docx")


def test_a_deleted_paragraph_mark_joins_two_paragraphs() -> None:
    mark = "<w:rPr><w:del/></w:rPr>"
    joined = draft(paragraph("resolution ", properties=mark) + paragraph("75/1") + paragraph("next"))
    assert joined.prose == "resolution 75/1\n\nnext"
    in_a_cell = table(row(cell(paragraph("A/75/1", properties=mark))))
    assert draft(in_a_cell + paragraph("after")).prose == "A/75/1\n\nafter"


def test_cells_are_named_by_table_and_row() -> None:
    inner = table(row(cell(paragraph("A/75/9"))))
    body = (
        table(row(cell(paragraph("x"))))
        + paragraph("between")
        + table(
            row(cell(paragraph("A/75/1"), paragraph("A/75/2")), cell(paragraph("A/75/3"))),
            row(cell(inner)),
            row(cell(paragraph("A/75/4"))),
        )
    )
    read_draft = draft(body)
    assert place(read_draft, "A/75/1") == place(read_draft, "A/75/3") == "table 2, row 1"
    assert place(read_draft, "A/75/9") == "table 3, row 1"
    assert place(read_draft, "A/75/4") == "table 2, row 3"
    assert place(read_draft, "between") == "paragraph 1"
    assert "A/75/1\n\nA/75/2\n\nA/75/3" in read_draft.prose


def test_deleted_rows_and_cells_are_left_out_and_not_counted() -> None:
    gone = row(cell(paragraph("A/1/1")), properties="<w:trPr><w:del/></w:trPr>")
    half = row(f"<w:tc><w:tcPr><w:cellDel/></w:tcPr>{paragraph('A/2/2')}</w:tc>", cell(paragraph("A/3/3")))
    read_draft = draft(table(gone, half))
    assert read_draft.prose == "A/3/3"
    assert place(read_draft, "A/3/3") == "table 1, row 1"


def test_notes_are_numbered_as_the_text_refers_to_them() -> None:
    def reference(number: int, more: str = "") -> str:
        return f'<w:r><w:footnoteReference w:id="{number}"{more}/></w:r>'

    body = paragraph(
        "A/75/1",
        reference(7),
        " x",
        reference(5),
        '<w:r><w:footnoteReference w:id="9" w:customMarkFollows="1"/><w:t>*</w:t></w:r>',
        f"<w:del>{reference(6)}</w:del>",
        '<w:r><w:endnoteReference w:id="2"/></w:r>',
    )
    notes = '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:t>____</w:t></w:r></w:p></w:footnote>' + "".join(
        f'<w:footnote w:id="{number}">{paragraph("<w:r><w:footnoteRef/></w:r>", f" A/76/{number}", "")}</w:footnote>'
        for number in (5, 6, 7, 9)
    )
    read_draft = draft(
        body, parts={"footnotes": notes, "endnotes": f'<w:endnote w:id="2">{paragraph("A/77/2")}</w:endnote>'}
    )
    assert read_draft.prose.startswith("A/75/1 x\n\n")
    assert place(read_draft, "A/76/7") == "footnote 1"
    assert place(read_draft, "A/76/5") == "footnote 2"
    assert place(read_draft, "A/76/9") == "footnote *"
    assert place(read_draft, "A/77/2") == "endnote 1"
    assert "A/76/6" not in read_draft.prose
    assert "____" not in read_draft.prose
    assert [region.kind for region in read_draft.regions] == [RegionKind.FOOTNOTE] * 4


def test_comments_are_text() -> None:
    read_draft = draft(
        paragraph("x", '<w:r><w:commentReference w:id="4"/></w:r>'),
        parts={"comments": f'<w:comment w:id="4" w:author="Z">{paragraph("see A/75/1")}</w:comment>'},
    )
    assert place(read_draft, "A/75/1") == "comment 1"


def test_a_text_box_is_read_once_and_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{paragraph('A/75/9')}</w:txbxContent>"
    alternatives = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>{box}</w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    read_draft = draft(paragraph("A/75/", alternatives, "1"))
    assert read_draft.prose == "A/75/1\n\nA/75/9"
    assert place(read_draft, "A/75/9") == "text box 1"
    fallback = draft(
        paragraph(
            f"<w:r><mc:AlternateContent><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
        )
    )
    assert fallback.prose == "A/75/9"


def test_headers_are_read_once_each_if_word_prints_them() -> None:
    section = (
        '<w:sectPr><w:headerReference w:type="default" r:id="rHeader1"/>'
        '<w:headerReference w:type="first" r:id="rHeader2"/>'
        '<w:headerReference w:type="even" r:id="rHeader3"/>'
        '<w:footerReference w:type="default" r:id="rFooter1"/>{}</w:sectPr>'
    )
    parts = {
        "header1": paragraph("A/75/L.1"),
        "header2": paragraph("masthead"),
        "header3": paragraph("A/75/L.2"),
        "footer1": paragraph("20-12345"),
    }
    body = paragraph("text") + section
    plain = draft(body.format("<w:titlePg/>") + section.format(""), parts=parts)
    assert plain.prose == "masthead\n\nA/75/L.1\n\ntext\n\n20-12345"
    assert [part.name for part in plain.parts] == ["header", "paragraph 1", "footer"]
    assert [region.kind for region in plain.regions] == [RegionKind.MASTHEAD] + [RegionKind.RUNNING_HEAD] * 2
    both = draft(body.format(""), parts={"settings": "<w:evenAndOddHeaders/>", **parts})
    assert both.prose == "A/75/L.1\n\nA/75/L.2\n\ntext\n\n20-12345"


LINKS = {"r10": "https://undocs.org/A/75/1", "r11": "https://undocs.org/A/75/2"}


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        pytest.param(
            ("see ", f'<w:hyperlink r:id="r10">{run("A/7")}{run("5/1")}</w:hyperlink>', "."),
            [("https://undocs.org/A/75/1", "A/75/1")],
            id="relationship",
        ),
        pytest.param(
            (f'<w:hyperlink r:id="r10">{run("A/7")}</w:hyperlink><w:hyperlink r:id="r10">{run("5/1")}</w:hyperlink>',),
            [("https://undocs.org/A/75/1", "A/75/1")],
            id="neighbours with one target are one",
        ),
        pytest.param(
            (
                (
                    f'<w:hyperlink r:id="r10">{run("A")}</w:hyperlink>{run(" or ")}'
                    f'<w:hyperlink r:id="r10">{run("B")}</w:hyperlink>'
                ),
            ),
            [("https://undocs.org/A/75/1", "A"), ("https://undocs.org/A/75/1", "B")],
            id="with words between they are two",
        ),
        pytest.param(
            (field(' HYPERLINK "https://undocs.org/A/75/3" \\o "A tip" ', "75/3"), " of"),
            [("https://undocs.org/A/75/3", "75/3")],
            id="complex field",
        ),
        pytest.param(
            (f'<w:fldSimple w:instr=\'HYPERLINK "https://undocs.org/A/75/4" \\l "p5"\'>{run("75/4")}</w:fldSimple>',),
            [("https://undocs.org/A/75/4#p5", "75/4")],
            id="simple field",
        ),
        pytest.param((f'<w:hyperlink w:anchor="_Toc1">{run("below")}</w:hyperlink>',), [], id="place in the draft"),
        pytest.param((field(' HYPERLINK \\l "_Toc1" ', "below"),), [], id="field to a place in the draft"),
        pytest.param(
            ('<w:hyperlink r:id="r10"><w:del><w:r><w:delText>A/75/1</w:delText></w:r></w:del></w:hyperlink>', "x"),
            [],
            id="deleted",
        ),
        pytest.param(
            ('<w:r><w:drawing><wp:docPr><a:hlinkClick r:id="r11"/></wp:docPr></w:drawing></w:r>', "x"),
            [("https://undocs.org/A/75/2", None)],
            id="picture",
        ),
        pytest.param(
            (f'<w:hyperlink r:id="r10">{run("A/75/1")}{run("3", RAISED)}</w:hyperlink>', "x"),
            [("https://undocs.org/A/75/1", "A/75/1")],
            id="mark of a note within",
        ),
    ],
)
def test_links(content: tuple[str, ...], expected: list[tuple[str, str | None]]) -> None:
    read_draft = draft(paragraph(*content), LINKS)
    assert linked(read_draft) == expected
    assert all(link.part == "paragraph 1" for link in read_draft.links)


def test_a_link_field_that_goes_on_in_the_next_paragraph() -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "https://undocs.org/A/1"</w:instrText></w:r>'
    body = paragraph(f'{begin}<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("one")}')
    body += paragraph(f'{run("two")}<w:r><w:fldChar w:fldCharType="end"/></w:r>{run(" three")}')
    assert linked(draft(body)) == [("https://undocs.org/A/1", "one"), ("https://undocs.org/A/1", "two")]


def test_links_of_a_footnote_are_found_by_its_own_relationships() -> None:
    note = (
        f'<w:footnote w:id="1">{paragraph(f"""<w:hyperlink r:id="r10">{run("A/75/1")}</w:hyperlink>""")}</w:footnote>'
    )
    read_draft = draft(paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>', "x"), LINKS, {"footnotes": note})
    assert [(link.target, link.part) for link in read_draft.links] == [("https://undocs.org/A/75/1", "footnote 1")]


def test_styles_raise_and_hide_through_what_they_are_based_on() -> None:
    styles = REFERENCE_STYLE + (
        '<w:style w:styleId="Mine"><w:basedOn w:val="FootnoteReference"/></w:style>'
        '<w:style w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style>'
        '<w:style w:styleId="Head"><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>'
    )
    body = paragraph("Title", properties='<w:pStyle w:val="Head"/>') + paragraph(
        "A/75/1",
        run("2", '<w:rStyle w:val="Mine"/>'),
        run("0", '<w:rStyle w:val="Loop"/>'),
        run("3", '<w:rStyle w:val="Mine"/><w:vertAlign w:val="baseline"/>'),
    )
    read_draft = draft(body, parts={"styles": styles})
    assert read_draft.prose == "Title\n\nA/75/103"
    assert [(region.kind, region.span.length) for region in read_draft.regions] == [(RegionKind.HEADING, 5)]


def test_the_strict_form_is_read_alike() -> None:
    body = paragraph("A/75/1", run("2", RAISED), f'<w:hyperlink r:id="r10">{run("x")}</w:hyperlink>')
    read_draft = read(Source("draft.docx", docx(body, links=LINKS, strict=True)))
    assert read_draft.prose == "A/75/1x"
    assert linked(read_draft) == [("https://undocs.org/A/75/1", "x")]


def test_what_is_embedded_by_reference_is_named() -> None:
    assert draft(paragraph("x") + '<w:altChunk r:id="r1"/>').notices == (
        "another document is embedded by reference; it is not read",
    )
    assert draft(paragraph("x")).notices == ()


def test_an_empty_file_cites_nothing() -> None:
    assert read(Source("draft.docx", b"")).prose == ""


def test_another_archive_is_no_text_document() -> None:
    from office_files import archive

    with pytest.raises(UnreadableError, match="holds no text document"):
        read(Source("draft.docx", archive({"a.txt": "A/75/1"})))
