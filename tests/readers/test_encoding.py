"""Encodings: what is tried in which order, and that nothing but a binary file fails."""

# ruff: noqa: E501 - a table of cases

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import UnreadableError
from citecheck.readers.base import Source
from citecheck.readers.encoding import decode, one_line_end, open_text


@pytest.mark.parametrize(
    ("data", "text", "encoding", "warned"),
    [
        pytest.param("é".encode(), "é", "utf-8", False, id="UTF-8"),
        pytest.param(codecs.BOM_UTF8 + "é".encode(), "é", "utf-8", False, id="UTF-8 with a mark"),
        pytest.param(codecs.BOM_UTF16_LE + "é".encode("utf-16-le"), "é", "utf-16-le", False, id="UTF-16"),
        pytest.param(codecs.BOM_UTF16_BE + "é".encode("utf-16-be"), "é", "utf-16-be", False, id="UTF-16, big end first"),
        pytest.param(codecs.BOM_UTF32_LE + "é".encode("utf-32-le"), "é", "utf-32-le", False, id="UTF-32"),
        pytest.param(b"\xe9", "é", "windows-1252", True, id="neither mark nor UTF-8"),
        pytest.param(b"\x81", "\ufffd", "windows-1252", True, id="not even windows-1252"),
        pytest.param(codecs.BOM_UTF8 + b"a\xff", "a\ufffd", "utf-8", True, id="a mark that lies"),
        pytest.param(codecs.BOM_UTF16_LE + b"a\0b", "a\ufffd", "utf-16-le", True, id="half a character"),
        pytest.param(b"", "", "utf-8", False, id="nothing"),
    ],
)  # fmt: skip
def test_the_order_of_encodings(data: bytes, text: str, encoding: str, warned: bool) -> None:
    decoded = decode(data)
    assert (decoded.text, decoded.encoding, bool(decoded.warning)) == (text, encoding, warned)


@pytest.mark.parametrize(
    ("declared", "encoding"),
    [
        pytest.param("koi8-r", "koi8-r", id="right"),
        pytest.param("nosuch", "windows-1252", id="unknown"),
        pytest.param("ascii", "windows-1252", id="wrong"),
        pytest.param("hex", "windows-1252", id="no encoding of text"),
        pytest.param(None, "windows-1252", id="nothing"),
    ],
)
def test_what_the_format_declares_counts_after_utf_8(declared: str | None, encoding: str) -> None:
    assert decode(b"\xe9", lambda _: declared).encoding == encoding
    assert decode("é".encode(), lambda _: declared).encoding == "utf-8"


@pytest.mark.parametrize(
    ("data", "override", "text"),
    [
        pytest.param("é".encode(), "latin-1", "Ã©", id="against UTF-8"),
        pytest.param(codecs.BOM_UTF8 + b"a", "utf-8", "a", id="a mark is no text"),
        pytest.param("é".encode("utf-16-le"), "utf-16-le", "é", id="UTF-16 without a mark"),
        pytest.param(b"a\xff", "utf-8", "a\ufffd", id="what does not fit is replaced"),
    ],
)
def test_the_override_counts_before_everything(data: bytes, override: str, text: str) -> None:
    assert decode(data, lambda _: "koi8-r", override).text == text


@pytest.mark.parametrize(
    ("data", "override", "reason"),
    [
        pytest.param(b"a\0b", None, "NUL bytes, so it is no text", id="NUL"),
        pytest.param("some text".encode("utf-16-le"), None, "--encoding utf-16-le", id="UTF-16 without a mark"),
        pytest.param("some text".encode("utf-16-be"), None, "--encoding utf-16-be", id="the same, big end first"),
        pytest.param(codecs.BOM_UTF8 + b"a\0", None, "NUL characters", id="NUL behind a mark"),
        pytest.param(b"a\0", "latin-1", "NUL characters", id="NUL with an override"),
        pytest.param(b"a", "nosuch", "nosuch is no known text encoding", id="an unknown encoding"),
        pytest.param(b"61", "hex", "hex is no known text encoding", id="no encoding of text"),
    ],
)
def test_what_is_no_text_is_unread(data: bytes, override: str | None, reason: str) -> None:
    with pytest.raises(UnreadableError) as error:
        decode(data, None, override)
    assert reason in str(error.value)


def test_the_warning_names_the_line() -> None:
    file = open_text(Source("a.txt", b"a\nb\xe9\n"))
    assert file.notices == ("is no valid UTF-8 (line 2) and was read as windows-1252; --encoding names the right one",)


# UTF-16 can hold NUL characters without NUL bytes in one order only: leave its marks out.
@given(st.binary().filter(lambda data: data[:2] not in (b"\xff\xfe", b"\xfe\xff")))
def test_no_bytes_fail(data: bytes) -> None:
    decoded = decode(data.replace(b"\0", b" "))
    if "\0" not in decoded.text:
        assert len(one_line_end(decoded.text)) == len(decoded.text)
        assert "\r" not in one_line_end(decoded.text)
