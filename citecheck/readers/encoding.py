"""Bytes to text, without ever failing on what a draft may hold.

The order is fixed, so that a file reads the same everywhere: a byte order mark, else strict UTF-8, else what
the format declares, else windows-1252 with a warning. ``--encoding`` overrides it all.
"""

from __future__ import annotations

import codecs
from typing import TYPE_CHECKING

from citecheck.byte_order import MARKS
from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable

    from citecheck.readers.base import Source


class Decoded(Value):
    """A draft's text and how it was decoded.

    Attributes:
        text: Without its byte order mark; line ends as they are.
        encoding: The name of the encoding, as Python spells it.
        warning: What the user should know; "" where nothing is doubtful.
        bom: The byte order mark that was there, so that a file can be written back as it was.
    """

    text: str
    encoding: str
    warning: str = ""
    bom: bytes = b""


class TextFile(Value):
    r"""A text draft as readers take it.

    ``lines`` is ``text`` with every line end as ``\n`` and of the same length
    (``\r\n`` becomes a blank and ``\n``), so that scanners need to know one line end only.
    """

    text: str
    lines: str
    encoding: str
    notices: tuple[str, ...] = ()

    def draft(self, source: Source, name: str) -> Draft:
        """A draft whose prose is its text."""
        return Draft(
            path=source.path,
            format=name,
            text=self.text,
            prose=self.lines,
            encoding=self.encoding,
            notices=self.notices,
        )


_LAST_RESORT = "windows-1252"


def decode(
    data: bytes,
    declared: Callable[[bytes], str | None] | None = None,
    override: str | None = None,
) -> Decoded:
    """Decode a draft; see the module for the order in which encodings are tried.

    ``declared`` looks into the bytes for what the format says of its encoding; it is
    called only where it counts.

    Raises:
        UnreadableError: there are NUL bytes, so it is no text, or ``override`` is no encoding.
    """
    if override is not None:
        return _checked(_overridden(data, override))
    for mark, name in MARKS:
        if data.startswith(mark):
            return _checked(_tolerant(data[len(mark) :], name, mark))
    if b"\0" in data:
        raise UnreadableError(_no_text(data))
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        bad = error.start
    name_declared = declared(data) if declared is not None else None
    if name_declared:
        try:
            return Decoded(data.decode(name_declared), codecs.lookup(name_declared).name)
        except (LookupError, UnicodeDecodeError):
            # A wrong or unknown declaration says nothing: go on as if there were none.
            pass
    line = data.count(b"\n", 0, bad) + 1
    return Decoded(
        data.decode("cp1252", errors="replace"),
        _LAST_RESORT,
        f"is no valid UTF-8 (line {line}) and was read as {_LAST_RESORT}; --encoding names the right one",
    )


def open_text(source: Source, declared: Callable[[bytes], str | None] | None = None) -> TextFile:
    """Read and decode a text draft.

    Raises:
        UnreadableError: it cannot be opened, is too large, or is no text.
    """
    decoded = decode(source.read(), declared, source.encoding)
    notices = (decoded.warning,) if decoded.warning else ()
    return TextFile(decoded.text, one_line_end(decoded.text), decoded.encoding, notices)


def one_line_end(text: str) -> str:
    r"""The text with ``\n`` for every line end, each character at its place."""
    return text.replace("\r\n", " \n").replace("\r", "\n") if "\r" in text else text


def _overridden(data: bytes, name: str) -> Decoded:
    try:
        encoding = codecs.lookup(name).name
        text = data.decode(name)
    except LookupError:
        raise UnreadableError(f"cannot be decoded: {name} is no known text encoding") from None
    except UnicodeDecodeError:
        return _tolerant(data, encoding, b"")
    bom = next((mark for mark, _ in MARKS if data.startswith(mark)), b"")
    return Decoded(text.removeprefix("\ufeff"), encoding, bom=bom)


def _tolerant(data: bytes, name: str, bom: bytes) -> Decoded:
    try:
        return Decoded(data.decode(name), name, bom=bom)
    except UnicodeDecodeError:
        text = data.decode(name, errors="replace").removeprefix("\ufeff")
        return Decoded(text, name, f"is no valid {name}: what could not be decoded was replaced", bom)


def _checked(decoded: Decoded) -> Decoded:
    if "\0" in decoded.text:
        raise UnreadableError("holds NUL characters, so it is no text")
    return decoded


def _no_text(data: bytes) -> str:
    sample = data[:64]
    for even, name in ((1, "utf-16-le"), (0, "utf-16-be")):
        zeros = sample[even::2].count(0)
        if len(sample) > 4 and zeros * 4 > len(sample) and not sample[1 - even :: 2].count(0):
            return f"holds NUL bytes; if it is UTF-16 without a byte order mark, say --encoding {name}"
    return "holds NUL bytes, so it is no text"
