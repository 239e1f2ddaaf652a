"""Making a draft's text safe and fit to show: escapes made visible, widths counted, lines cut.

Whatever comes from a draft is data. A terminal escape in it must not reach the terminal,
and an override of the writing direction must not make a report read otherwise than it is.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ELLIPSIS = "…"


def visible(text: str) -> str:
    r"""Write everything that is not seen as an escape: ``\x1b``, ``\u202e``.

    That is C0 and C1 controls, bidirectional controls and other format characters,
    line and paragraph separators, surrogates, private and unassigned code points. Line
    ends, tabs and the many kinds of space become a space, since the text stands in a line.
    """
    if text.isprintable():
        return text
    return "".join(map(_shown, text))


def _shown(character: str) -> str:
    if character.isprintable():
        return character
    if character in "\t\n\r":
        return " "
    code = ord(character)
    if character.isspace() and code not in _SEPARATORS and code > 0x9F:
        return " "
    if code <= 0xFF:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


_SEPARATORS = (0x2028, 0x2029)


def cells(text: str) -> int:
    """How many columns of a terminal a text takes: wide characters two, combining marks none."""
    if text.isascii():
        return len(text)
    return sum(map(_cells_of, text))


@cache
def _cells_of(character: str) -> int:
    if character.isascii():
        return 1
    # On use alone: most drafts are told of in ASCII.
    from unicodedata import category, east_asian_width

    if category(character) in ("Mn", "Me"):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def head(text: str, width: int) -> str:
    """The beginning of a text in at most so many columns, with an ellipsis if it was cut."""
    if len(text) * 2 <= width or cells(text) <= width:
        return text
    return _take(text, width - 1) + ELLIPSIS if width > 0 else ""


def tail(text: str, width: int) -> str:
    """The end of a text in at most so many columns, with an ellipsis if it was cut."""
    if len(text) * 2 <= width or cells(text) <= width:
        return text
    if width <= 0:
        return ""
    kept = _take(text[::-1], width - 1)[::-1]
    # A mark whose letter was cut off would sit on the ellipsis.
    while kept and cells(kept[0]) == 0:
        kept = kept[1:]
    return ELLIPSIS + kept


def _take(text: str, width: int) -> str:
    taken = 0
    for at, character in enumerate(text):
        taken += _cells_of(character)
        if taken > width:
            return text[:at]
    return text


def wrapped(text: str, width: int) -> Iterator[str]:
    """The lines of a text of at most so many columns; only a word longer than a line is broken."""
    width = max(width, 10)
    line = ""
    for word in text.split():
        if line and cells(line) + 1 + cells(word) <= width:
            line = f"{line} {word}"
            continue
        if line:
            yield line
        line = word
        while cells(line) > width:
            part = _take(line, width)
            yield part
            line = line[len(part) :]
    if line:
        yield line
