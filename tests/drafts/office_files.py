"""Writes DOCX and OpenDocument files from their XML, as small as readers accept them."""

from __future__ import annotations

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT_W = "http://purl.oclc.org/ooxml/wordprocessingml/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STRICT_R = "http://purl.oclc.org/ooxml/officeDocument/relationships"

_DOCX_NAMESPACES = (
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
)
_ODF = "urn:oasis:names:tc:opendocument:xmlns"
_ODF_NAMESPACES = (
    " ".join(
        f'xmlns:{prefix}="{_ODF}:{name}:1.0"'
        for prefix, name in (
            ("office", "office"),
            ("text", "text"),
            ("table", "table"),
            ("draw", "drawing"),
            ("style", "style"),
            ("svg", "svg-compatible"),
        )
    )
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)


def archive(members: dict[str, str | bytes], *, compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip archive with these members."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", compression) as file:
        for name, data in members.items():
            file.writestr(name, data)
    return stream.getvalue()


def run(text: str, properties: str = "") -> str:
    """A run of text with its properties."""
    held = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    return f'<w:r>{held}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(*content: str, properties: str = "") -> str:
    """A paragraph of runs; what is no markup becomes a run of its own."""
    held = f"<w:pPr>{properties}</w:pPr>" if properties else ""
    return f"<w:p>{held}{''.join(each if each.startswith('<') else run(each) for each in content)}</w:p>"


def cell(*paragraphs: str) -> str:
    """A cell of a table."""
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    """A row of a table."""
    return f"<w:tr>{properties}{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    """A table."""
    return f"<w:tbl>{''.join(rows)}</w:tbl>"


def docx(
    body: str, parts: dict[str, str] | None = None, *, links: dict[str, str] | None = None, strict: bool = False
) -> bytes:
    """A DOCX file.

    Args:
        body: The paragraphs and tables.
        parts: The inner XML of ``footnotes``, ``endnotes``, ``comments``, ``styles``, ``settings``, or of
            ``header1``, ``footer1`` and so on, which the body refers to as ``rHeader1``.
        links: Addresses by the identifier of their relationship.
        strict: Whether the names are those of the strict form.
    """
    w, r = (STRICT_W, STRICT_R) if strict else (W, R)
    names = f'xmlns:w="{w}" xmlns:r="{r}" {_DOCX_NAMESPACES}'
    members: dict[str, str | bytes] = {
        "[Content_Types].xml": "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>",
        "_rels/.rels": _relationships({"r1": ("officeDocument", "/word/document.xml", "")}, r),
        "word/document.xml": f"<?xml version='1.0'?><w:document {names}><w:body>{body}</w:body></w:document>",
    }
    outside = {each: ("hyperlink", target, ' TargetMode="External"') for each, target in (links or {}).items()}
    inside = {}
    for name, xml in (parts or {}).items():
        kind = name.rstrip("0123456789")
        root = {"header": "hdr", "footer": "ftr"}.get(kind, kind)
        members[f"word/{name}.xml"] = f"<w:{root} {names}>{xml}</w:{root}>"
        inside[f"r{name.capitalize()}"] = (kind, f"{name}.xml", "")
        members[f"word/_rels/{name}.xml.rels"] = _relationships(outside, r)
    members["word/_rels/document.xml.rels"] = _relationships({**inside, **outside}, r)
    return archive(members)


def _relationships(targets: dict[str, tuple[str, str, str]], namespace: str) -> str:
    rows = "".join(
        f'<Relationship Id="{each}" Type="{namespace}/{kind}" Target="{target}"{mode}/>'
        for each, (kind, target, mode) in targets.items()
    )
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'


def odt(text: str, *, automatic: str = "", masters: str = "", common: str = "", **members: str | bytes) -> bytes:
    """An ODT file: the text, its automatic styles, the common styles and the master pages."""
    return archive(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "styles.xml": f"<office:document-styles {_ODF_NAMESPACES}><office:styles>{common}</office:styles>"
            f"<office:master-styles>{masters}</office:master-styles></office:document-styles>",
            "content.xml": f"<office:document-content {_ODF_NAMESPACES}>"
            f"<office:automatic-styles>{automatic}</office:automatic-styles>"
            f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
            **members,
        }
    )


def fodt(text: str, *, automatic: str = "", masters: str = "", common: str = "") -> bytes:
    """A Flat ODT file of the same."""
    return (
        f"<?xml version='1.0' encoding='UTF-8'?><office:document {_ODF_NAMESPACES}>"
        f"<office:styles>{common}</office:styles>"
        f"<office:automatic-styles>{automatic}</office:automatic-styles>"
        f"<office:master-styles>{masters}</office:master-styles>"
        f"<office:body><office:text>{text}</office:text></office:body></office:document>"
    ).encode()
