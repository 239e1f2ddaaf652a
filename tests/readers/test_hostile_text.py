"""Hostile drafts in text formats: nothing is opened, nothing grows, and what is refused says why."""

# ruff: noqa: E501 - drafts are written as they stand in a file

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from text_files import assert_sound, read_text

from citecheck.errors import UnreadableError
from citecheck.readers import FORMATS, format_named, read
from citecheck.readers.base import Source

TEXT_FORMATS = ["text", "markdown", "html", "xml", "latex", "bibtex", "rst", "asciidoc", "source"]

OPENING = {
    "xml": [
        '<!DOCTYPE r SYSTEM "{canary}"><r>x</r>',
        '<!DOCTYPE r [<!ENTITY c SYSTEM "{canary}">]><r a="&c;">&c;</r>',
        '<!DOCTYPE r [<!ENTITY % c SYSTEM "{canary}"> %c;]><r>x</r>',
        '<!DOCTYPE r PUBLIC "-//OASIS//DTD DocBook XML V4.5//EN" "{canary}"><r>x</r>',
        '<?xml-stylesheet href="{canary}"?><r xmlns:xi="http://www.w3.org/2001/XInclude"><xi:include href="{canary}" parse="text"/></r>',
    ],
    "html": ['<base href="file://{canary}"><iframe src="{canary}"></iframe><object data="{canary}"></object><link rel=import href="{canary}">'],
    "markdown": ["![x]({canary}) <!--#include file='{canary}' -->\n{{% include {canary} %}}\n```{{.r file={canary}}}\n```\n"],
    "latex": ["\\input{{{canary}}}\\include{{{canary}}}\\verbatiminput{{{canary}}}\\lstinputlisting{{{canary}}}"],
    "bibtex": ["@misc{{k, crossref={{{canary}}}, file={{{canary}}}}}"],
    "rst": [".. include:: {canary}\n\n.. literalinclude:: {canary}\n\n.. raw:: html\n   :file: {canary}\n\n.. csv-table:: x\n   :file: {canary}\n"],
    "asciidoc": ["include::{canary}[]\n\nimage::{canary}[]\n"],
}  # fmt: skip

WATCH = """
import sys
from citecheck.readers import format_named, read
from citecheck.readers.base import Source
canary, name = sys.argv[1:]
def draft():
    return read(Source("draft", data=data), format_named(name))
data = b""
draft()  # everything is imported before the watch begins
data = sys.stdin.buffer.read()
opened = []
sys.addaudithook(lambda event, args: opened.append((event, args)) if event.partition(".")[0] in ("open", "os", "socket", "subprocess") else None)
found = draft()
assert not any(canary in str(args) for _, args in opened), opened
assert "SECRET" not in found.prose
print("safe")
"""


@pytest.mark.parametrize(("format_name", "text"), [(name, text) for name, texts in OPENING.items() for text in texts])
def test_nothing_that_a_draft_names_is_opened(tmp_path: Path, format_name: str, text: str) -> None:
    canary = tmp_path / "canary.txt"
    canary.write_text("SECRET A/RES/1/1", encoding="utf-8")
    data = text.format(canary=canary).encode()
    command = [sys.executable, "-c", WATCH, str(canary), format_name]
    done = subprocess.run(command, input=data, capture_output=True, check=False)
    assert done.stdout.decode().strip() == "safe", done.stderr.decode()


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_nul_bytes_make_a_file_unread(format_name: str) -> None:
    with pytest.raises(UnreadableError, match="NUL bytes, so it is no text"):
        read(Source("draft", data=b"<r>A/65/\0 100</r>"), format_named(format_name))


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_invalid_utf_8_is_read_with_a_notice(format_name: str) -> None:
    draft = read(Source("draft", data=b"<r>A/65/100 \xe9\xff</r>"), format_named(format_name))
    assert "A/65/100 éÿ" in draft.prose or "A/65/100" not in draft.prose
    assert "windows-1252" in draft.notices[0]
    assert draft.encoding == "windows-1252"


@pytest.mark.parametrize(
    ("format_name", "text"),
    [
        ("markdown", "> " * 20_000 + "x"),
        ("markdown", "[" * 20_000 + "x" + "](y)" * 20_000),
        ("markdown", "*" * 20_001 + "x" + "**_" * 9_000),
        ("markdown", "^[" * 20_000 + "x" + "]" * 20_000),
        ("markdown", "- " * 20_000 + "x"),
        ("html", "<div>" * 20_000 + "x"),
        ("html", "<div hidden>" * 20_000 + "x"),
        ("html", "<a href=y>" * 20_000 + "x"),
        ("latex", "{" * 20_000 + "x"),
        ("latex", "\\footnote{" * 20_000 + "x" + "}" * 20_000),
        ("latex", "\\begin{x}" * 20_000 + "x"),
        ("bibtex", "@misc{k, note = " + "{" * 20_000 + "x" + "}" * 20_000 + "}"),
        ("rst", "".join(" " * depth + "- x\n" for depth in range(500))),
        ("asciidoc", "footnote:[" * 20_000 + "x" + "]" * 20_000),
    ],
)  # fmt: skip
def test_deep_nesting_is_read_without_depth(format_name: str, text: str) -> None:
    draft = read_text(text, format_name)
    assert_sound(draft)
    assert "x" in draft.prose


def test_deep_footnotes_of_xml_are_read_up_to_the_limit() -> None:
    text = "<r>" + "<footnote>x" * 900 + "</footnote>" * 900 + "</r>"
    assert read_text(text, "xml").prose.count("x") == 900


@pytest.mark.parametrize(
    "text",
    [
        "<!DOCTYPE r [<!ENTITY a '" + "x" * 1000 + "'>" + "".join(f"<!ENTITY a{n} '{'&a;' * 10}'>" for n in range(50)) + "]><r>" + "&a9;" * 1000 + "</r>",
        "<!DOCTYPE r [<!ENTITY a '&b;'><!ENTITY b '&a;'>]><r>&a;</r>",
    ],
    ids=["many laughs", "a loop"],
)  # fmt: skip
def test_entities_do_not_grow(text: str) -> None:
    draft = read_text(text, "xml")
    assert len(draft.prose) <= len(text)
    assert draft.notices[0] == "declares entities of its own, which are never expanded"


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_escape_sequences_are_text_like_any_other(format_name: str) -> None:
    text = "<r>\x1b[31mA/65/100\x1b]0;owned\x07\x9b2J</r>"
    if format_name == "xml":
        with pytest.raises(UnreadableError, match="no well-formed XML"):
            read_text(text, format_name)
        return
    draft = read_text(text, format_name)
    assert draft.text == text  # reports escape what they print
    assert_sound(draft)


@pytest.mark.parametrize("format_name", TEXT_FORMATS)
def test_one_long_line_is_read(format_name: str) -> None:
    text = "A/RES/65/230 of 21 December 2010, " * 30_000
    draft = read_text(f"<r>{text}</r>", format_name)
    assert_sound(draft)
    if format_name != "bibtex":  # text outside of entries is a comment there
        assert draft.prose.count("A/RES/65/230") == 30_000


def test_plain_text_and_markdown_load_no_library() -> None:
    script = (
        "import sys; from citecheck.readers import format_named, read; from citecheck.readers.base import Source\n"
        "for name in ('text', 'markdown'): read(Source('a', data='# é [a](b) &amp; *c*'.encode()), format_named(name))\n"
        "print([name for name in ('lxml', 'pathspec', 'httpx', 'json', 'xml', 'urllib.parse', 'zipfile') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_text_format_is_tried_here() -> None:
    binary = {"docx", "odt", "fodt", "pdf"}
    assert {one.name for one in FORMATS} - binary == set(TEXT_FORMATS)
