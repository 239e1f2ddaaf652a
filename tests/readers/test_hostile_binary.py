"""Hostile office and PDF files: each ends by a limit of ours that is named, and nothing outside is opened."""

from __future__ import annotations

import contextlib
import random
import socket
import zlib
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from office_files import archive, docx, fodt, odt, paragraph, run
from pdf_files import PdfPageContent, pdf, write_objects

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft
from citecheck.readers import docx as docx_reader
from citecheck.readers import odt as odt_reader
from citecheck.readers.base import MEGABYTE, Format, Limits, Source
from citecheck.readers.runner import read_isolated

PDF = Format("pdf", "pdf", (".pdf",), isolated=True)
PLAIN = docx(paragraph("A/75/1"))


def read_docx(data: bytes, limits: Limits | None = None) -> Draft:
    return docx_reader.read(Source("draft.docx", data, limits=limits or Limits()))


def read_odt(data: bytes) -> Draft:
    return odt_reader.read(Source("draft.odt", data))


def read_pdf(data: bytes, limits: Limits | None = None) -> Draft:
    return read_isolated(Source("draft.pdf", data, limits=limits or Limits(time_s=20)), PDF)


def main_part(xml: str | bytes) -> bytes:
    """A DOCX file whose main part is just this."""
    return archive({"word/document.xml": xml})


BOMB = "<!DOCTYPE b [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
    f"<!ENTITY {name} '{f'&{before};' * 10}'>" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)


@pytest.mark.parametrize(
    ("xml", "message"),
    [
        pytest.param(f"{BOMB}]><b>&i;</b>", "declares a document type", id="entity bomb"),
        pytest.param(
            "<!DOCTYPE b [<!ENTITY % p SYSTEM 'x'> %p;]><b/>", "declares a document type", id="parameter entity"
        ),
        pytest.param("<b>&undeclared;</b>", "is damaged", id="entity without a declaration"),
        pytest.param("<b>" * 1500 + "</b>" * 1500, "nested deeper than the limit of 1000", id="deep nesting"),
        pytest.param("<b>" * 300_000, "nested deeper than the limit of 1000", id="deep nesting without an end"),
        pytest.param(f"<b c='{'x' * 6_000_000}'/>", "longer than the limit of 4 MB", id="endless attribute"),
        pytest.param(f"<b><!--{'x' * 6_000_000}--></b>", "longer than the limit of 4 MB", id="endless comment"),
        pytest.param("<b></c>", "is damaged: mismatched tag", id="no XML"),
        pytest.param("<b>\0</b>", "is damaged", id="NUL"),
        pytest.param("<?xml version='1.0' encoding='klingon'?><b/>", "encoding", id="unknown encoding"),
        pytest.param(b"<?xml version='1.0' encoding='utf-8'?><b>\xff\xfe\xff</b>", "is damaged", id="invalid bytes"),
        pytest.param("", "is damaged", id="empty part"),
    ],
)
def test_hostile_xml(xml: str | bytes, message: str) -> None:
    random.seed(0)
    noise = random.randbytes(40_000)
    with pytest.raises(UnreadableError, match=message):
        # The noise keeps the ratio of the archive below its own limit.
        read_docx(archive({"word/document.xml": xml, "noise": noise}, compression=0))
    with pytest.raises(UnreadableError, match=f"{message}|no text document"):
        read_odt(archive({"content.xml": xml, "noise": noise}, compression=0))
    data = xml.encode() if isinstance(xml, str) else xml
    if data:
        with pytest.raises(UnreadableError, match=message):
            odt_reader.read(Source("draft.fodt", data))


@pytest.fixture
def canary() -> socket.socket:
    """A listening socket that nobody may connect to."""
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setblocking(False)
    return listening


def test_nothing_outside_is_opened(tmp_path: Path, canary: socket.socket) -> None:
    secret = tmp_path / "canary.txt"
    secret.write_text("A/99/99")
    port = canary.getsockname()[1]
    relationships = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        + "".join(
            f'<Relationship Id="r{at}" Type="http://x/{kind}" Target="{target}" TargetMode="{mode}"/>'
            for at, (kind, target, mode) in enumerate(
                (
                    ("attachedTemplate", f"http://127.0.0.1:{port}/t.dotx", "External"),
                    ("footnotes", secret.as_uri(), "External"),
                    ("styles", "../../../../" + str(secret), "Internal"),
                    ("comments", f"http://127.0.0.1:{port}/c.xml", "Internal"),
                    ("subDocument", secret.as_uri(), "External"),
                )
            )
        )
        + "</Relationships>"
    )
    body = paragraph("A/75/1") + '<w:subDoc r:id="r4"/>'
    members = {"word/document.xml": _main(body), "word/_rels/document.xml.rels": relationships}
    read = [
        read_docx(archive(dict(members))).prose,
        odt_reader.read(
            Source("d.fodt", fodt(f'<text:p>A/75/1<draw:image xlink:href="{secret.as_uri()}"/></text:p>'))
        ).prose,
    ]
    for system in (secret.as_uri(), f"http://127.0.0.1:{port}/x.dtd"):
        with pytest.raises(UnreadableError, match="declares a document type"):
            read_docx(main_part(f"<!DOCTYPE b SYSTEM '{system}' [<!ENTITY e SYSTEM '{system}'>]><b>&e;</b>"))
    page = PdfPageContent().lines(700, "A/75/1")
    read.append(read_pdf(pdf(page, extra=(f"<< /Type /Filespec /F ({secret}) >>",))).prose)
    assert read == ["A/75/1"] * 3
    with canary, pytest.raises(BlockingIOError):
        canary.accept()


def _main(body: str) -> str:
    from office_files import R, W

    return f'<w:document xmlns:w="{W}" xmlns:r="{R}"><w:body>{body}</w:body></w:document>'


@pytest.mark.parametrize(
    ("data", "message"),
    [
        pytest.param(main_part(b" " * 300 * MEGABYTE), "more than 200 times its size", id="flat zip bomb"),
        pytest.param(PLAIN[:-30], "its end is missing", id="cut off"),
        pytest.param(PLAIN[:30] + b"PK\x05\x06" + b"\0" * 18, "holds no text document", id="empty directory"),
        pytest.param(b"PK\x03\x04" + bytes(1000), "its end is missing", id="garbage"),
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096), "protected by a password", id="encrypted"),
    ],
)
def test_hostile_archives(data: bytes, message: str) -> None:
    with pytest.raises(UnreadableError, match=message):
        read_docx(data)
    with pytest.raises(UnreadableError, match=f"{message}|text document"):
        read_odt(data)


def test_archives_within_and_paths_that_climb_are_left_alone() -> None:
    bomb = archive({"word/document.xml": b" " * 10 * MEGABYTE})
    data = archive(
        {"word/document.xml": _main(paragraph("A/75/1")), "word/embeddings/x.docx": bomb, "../../evil": b"x"}
    )
    assert read_docx(data).prose == "A/75/1"


def test_the_number_of_elements_is_bounded() -> None:
    with pytest.raises(UnreadableError, match="holds more than 100 elements"):
        read_docx(docx("".join(paragraph("A/75/1") for _ in range(100))), Limits(xml_elements=100))
    assert read_docx(docx(paragraph("A/75/1")), Limits(xml_elements=100)).prose == "A/75/1"


def test_the_size_of_all_parts_is_bounded() -> None:
    random.seed(1)
    body = "".join(paragraph(random.randbytes(300).hex()) for _ in range(3000))
    with pytest.raises(UnreadableError, match="unpacks to more than the limit of 1 MB"):
        read_docx(docx(body), Limits(unpacked_bytes=MEGABYTE))


WORD_NAMES = [
    "p",
    "pPr",
    "r",
    "rPr",
    "t",
    "tab",
    "br",
    "cr",
    "sym",
    "noBreakHyphen",
    "fldChar",
    "fldSimple",
    "hyperlink",
    "instrText",
    "del",
    "ins",
    "moveFrom",
    "tbl",
    "tr",
    "trPr",
    "tc",
    "cellDel",
    "txbxContent",
    "footnoteReference",
    "endnoteReference",
    "commentReference",
    "footnote",
    "endnote",
    "comment",
    "sectPr",
    "headerReference",
    "footerReference",
    "titlePg",
    "vanish",
    "vertAlign",
    "position",
    "rStyle",
    "pStyle",
    "outlineLvl",
    "subDoc",
    "rt",
    "body",
    "hdr",
]
WORD_ATTRIBUTES = (
    "",
    ' w:fldCharType="begin"',
    ' w:fldCharType="separate"',
    ' w:fldCharType="end"',
    ' w:id="1"',
    ' w:val="x"',
)
ODT_NAMES = [
    "text:p",
    "text:h",
    "text:span",
    "text:s",
    "text:a",
    "text:note",
    "text:note-citation",
    "text:note-body",
    "office:annotation",
    "text:section",
    "table:table",
    "table:table-row",
    "table:table-cell",
    "draw:frame",
    "draw:text-box",
    "text:tracked-changes",
    "text:list",
    "style:header",
    "style:footer",
    "style:style",
    "style:text-properties",
    "text:tab",
    "office:text",
]
ODT_ATTRIBUTES = (
    "",
    ' xlink:href="x"',
    ' text:c="99999999999"',
    ' style:name="a" style:family="text"',
    ' text:style-name="a"',
)


def trees(names: list[str], attributes: tuple[str, ...], prefix: str) -> st.SearchStrategy[str]:
    """XML in which any element may stand in any other."""
    tags = st.tuples(st.sampled_from(names), st.sampled_from(attributes))

    def element(tag: tuple[str, str], inside: list[str]) -> str:
        return f"<{prefix}{tag[0]}{tag[1]}>{''.join(inside)}</{prefix}{tag[0]}>"

    return st.recursive(
        st.sampled_from(["A/75/1", " ", "\u00ad", "x"]),
        lambda children: st.builds(element, tags, st.lists(children, max_size=4)),
        max_leaves=25,
    )


@settings(max_examples=150, deadline=None)
@given(trees(WORD_NAMES, WORD_ATTRIBUTES, "w:"))
def test_any_order_of_elements_is_read_in_docx(xml: str) -> None:
    draft = read_docx(docx(xml + paragraph("A/75/999")))
    assert all(0 <= part.start <= len(draft.prose) for part in draft.parts)
    assert all(link.text is None or 0 <= link.text.start < link.text.end <= len(draft.prose) for link in draft.links)


@settings(max_examples=150, deadline=None)
@given(trees(ODT_NAMES, ODT_ATTRIBUTES, ""))
def test_any_order_of_elements_is_read_in_odt(xml: str) -> None:
    for draft in (read_odt(odt(xml)), odt_reader.read(Source("d.fodt", fodt(xml)))):
        assert all(0 <= part.start <= len(draft.prose) for part in draft.parts)


def pages_tree(kids: str, count: int) -> bytes:
    return write_objects(
        [b"<< /Type /Catalog /Pages 2 0 R >>", f"<< /Type /Pages /Kids [{kids}] /Count {count} >>".encode()]
    )


def flate_bomb(rounds: int) -> bytes:
    data = b"q Q\n" * (25 * MEGABYTE)
    for _ in range(rounds):
        data = zlib.compress(data, 9)
    filters = "/FlateDecode " * rounds
    page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>"
    stream = b"<< /Filter [%s] /Length %d >>\nstream\n%s\nendstream" % (filters.encode(), len(data), data)
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return write_objects([b"<< /Type /Catalog /Pages 2 0 R >>", tree, page.encode(), stream])


def form_loop() -> bytes:
    own = b"/Resources << /XObject << /X 5 0 R >> >>"
    form = b"<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] %s /Length 5 >>\nstream\n/X Do\nendstream" % own
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R %s >>" % own
    content = b"<< /Length 5 >>\nstream\n/X Do\nendstream"
    return write_objects(
        [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>", page, content, form]
    )


def reference_loop() -> bytes:
    return write_objects([b"<< /Type /Catalog /Pages 2 0 R >>", b"2 0 R"])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(pages_tree("2 0 R", 1), id="page tree that holds itself"),
        pytest.param(pages_tree("2 0 R 2 0 R 2 0 R", 10), id="page tree that holds itself three times"),
        pytest.param(pages_tree("", 19_000), id="pages that are not there"),
        pytest.param(form_loop(), id="form that prints itself"),
        pytest.param(reference_loop(), id="reference to itself"),
        pytest.param(flate_bomb(1), id="flate bomb"),
        pytest.param(flate_bomb(2), id="flate bomb in a flate bomb"),
        pytest.param(pdf(PdfPageContent().lines(700, "A/75/1"), trailer="/Prev 15 "), id="older table that is none"),
    ],
)
def test_hostile_pdf_files_end(data: bytes) -> None:
    # PDFium keeps some of these bounds itself; whatever it does, we get a draft or a reason.
    try:
        draft = read_pdf(data)
    except UnreadableError as error:
        reason = str(error)
    else:
        reason = " ".join(draft.notices) or draft.prose or "nothing is printed on it"
    assert reason


def test_a_page_count_beyond_the_limit_is_named() -> None:
    with pytest.raises(UnreadableError, match="the limit is 20000"):
        read_pdf(pages_tree("3 0 R " * 20_001, 20_001))


def test_damaged_pdf_files_end_in_a_draft_or_a_reason() -> None:
    whole = pdf(PdfPageContent().lines(700, "A/75/1"), PdfPageContent().lines(700, "A/75/2"), compressed=False)
    chance = random.Random(5)
    reasons = []
    for _ in range(8):
        data = bytearray(whole[: chance.randrange(len(whole) // 2, len(whole))])
        for _ in range(10):
            data[chance.randrange(len(data))] = chance.randrange(256)
        with contextlib.suppress(UnreadableError):
            reasons.append(read_pdf(bytes(data)).prose)
    assert all("A/75" in prose or not prose or len(prose) < 40 for prose in reasons)
    with pytest.raises(UnreadableError, match="is no PDF, or a damaged one"):
        read_pdf(b"%PDF-1.7\n" + bytes(2000))


def test_escape_sequences_stay_characters() -> None:
    # Reports make them visible; the reader neither interprets nor hides what stands in the draft.
    draft = read_odt(odt("<text:p>A/75/1\u009b31m</text:p>"))
    assert draft.prose == "A/75/1\x9b31m"
    assert read_docx(docx(paragraph(run("A/75/1\u009b31m")))).prose == "A/75/1\x9b31m"
