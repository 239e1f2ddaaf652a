"""Which reader a file gets: binary formats by content, text formats by name; and what else is told."""

from __future__ import annotations

import pytest

from citecheck.errors import UnreadableError
from citecheck.readers import FORMATS, detect, explain_unreadable, format_named, read, walked
from citecheck.readers.base import Source

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OOXML = b"PK\x03\x04\x14\0\0\0\x08\0" + b"\0" * 20 + b"[Content_Types].xml" + b"word/document.xml"
ODT = b"PK\x03\x04\x14\0\0\0\0\0" + b"\0" * 20 + b"mimetypeapplication/vnd.oasis.opendocument.textPK"


@pytest.mark.parametrize(
    ("name", "head", "expected"),
    [
        pytest.param("a.md", b"# x", "markdown", id="Markdown"),
        pytest.param("A.MARKDOWN", b"", "markdown", id="capital letters"),
        pytest.param("a.qmd", b"", "markdown", id="Quarto"),
        pytest.param("a.txt", b"<html>", "text", id="the name counts for text"),
        pytest.param("a.txt", b"%PDF-1.4", "pdf", id="a PDF called text"),
        pytest.param("a.txt", b"The header %PDF-1.4 is", "text", id="a text about PDF"),
        pytest.param("a.DOC", OOXML, "docx", id="a DOCX called .DOC"),
        pytest.param("a.doc", OLE, None, id="an old Word file"),
        pytest.param("a.docx", OLE, "docx", id="a DOCX with a password"),
        pytest.param("noname", ODT, "odt", id="an ODT without an ending"),
        pytest.param("a.zip", b"PK\x03\x04", None, id="an archive"),
        pytest.param("a.xml", b"<?xml version='1.0'?><office:document x", "fodt", id="a flat ODT called XML"),
        pytest.param("a.xml", b"<r/>", "xml", id="XML"),
        pytest.param("a.tex", b"", "latex", id="LaTeX"),
        pytest.param("README", b"text", "source", id="no ending"),
        pytest.param("-", b"text", "source", id="standard input"),
        pytest.param("-", b"<!doctype html><p>", "html", id="standard input that is HTML"),
        pytest.param("-", b"a\0b", None, id="standard input that is no text"),
        pytest.param("a.json", b"{}", "source", id="data"),
        pytest.param("a.xyz", b"text", None, id="an unknown ending"),
        pytest.param(".hidden", b"text", "source", id="a leading dot is no ending"),
        pytest.param("b.md/a.png", b"\x89PNG", None, id="an image"),
    ],
)
def test_detect(name: str, head: bytes, expected: str | None) -> None:
    found = detect(name, head)
    assert (found.name if found is not None else None) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.md", True),
        ("a.pdf", True),
        ("a.DOC", True),
        ("a.json", False),
        ("a.py", False),
        ("README", False),
        ("a.png", False),
    ],
)
def test_what_is_looked_at_in_folders(name: str, expected: bool) -> None:
    assert walked(name) is expected


@pytest.mark.parametrize(
    ("name", "head", "words"),
    [
        pytest.param("a.doc", OLE, ("old binary Word", "DOCX"), id="old Word"),
        pytest.param("a.doc", b"text", ("named like an old Word file", "DOCX"), id="named like it"),
        pytest.param("a.wpd", b"\xffWPC", ("WordPerfect", "DOCX"), id="WordPerfect"),
        pytest.param("a.png", b"\x89PNG", ("image", "OCR"), id="image"),
        pytest.param("scan", b"II*\0", ("image (TIFF)", "OCR"), id="image without an ending"),
        pytest.param("a.rtf", b"{\\rtf1", ("Rich Text", "DOCX"), id="RTF"),
        pytest.param("a.xlsx", b"PK\x03\x04", ("spreadsheet", "CSV"), id="spreadsheet"),
        pytest.param("a.xyz", b"text", (".xyz", "--stdin-filename"), id="unknown ending"),
        pytest.param("a.bin", b"a\0", ("binary",), id="binary"),
    ],
)
def test_what_is_not_read_gets_a_way_out(name: str, head: bytes, words: tuple[str, ...]) -> None:
    message = explain_unreadable(name, head)
    assert all(word in message for word in words)


def test_each_format_has_a_reader_of_its_own_endings() -> None:
    endings = [suffix for one in FORMATS for suffix in one.suffixes]
    assert len(endings) == len(set(endings))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in endings)
    with pytest.raises(KeyError):
        format_named("nosuch")


def test_a_file_that_is_too_large_names_the_limit() -> None:
    from citecheck.readers.base import Limits

    with pytest.raises(UnreadableError, match="limit of 1 MB"):
        read(Source("a.md", b"x" * ((1 << 20) + 1), limits=Limits(file_bytes=1 << 20)), format_named("markdown"))
