"""Character references: the five of XML, HTML's named ones, and numbers.

Nothing else is expanded, whatever a document type declares: entities of a draft's own
are left as they stand, so that no draft can grow by them.
"""

from __future__ import annotations

import re
from functools import cache

XML_FIVE = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}

_LONGEST = 40
"""No name of HTML's is longer (the longest has 31 letters), and numbers need far less."""

_LONGEST_OLD = 6
"""The longest of the names that need no semicolon (``Aacute``)."""

_LAST_CHARACTER = 0x10FFFF


@cache
def _reference() -> re.Pattern[str]:
    return re.compile(r"&(?:#(?:[xX]([0-9A-Fa-f]{1,8})|([0-9]{1,8}))|([A-Za-z][A-Za-z0-9]{0,31}))(;?)")


@cache
def _named() -> dict[str, str]:
    from html.entities import html5

    return html5


@cache
def _windows() -> dict[int, str]:
    """What browsers read for the numbers 128 to 159 (WHATWG HTML, 13.2.5.80)."""
    return {byte: bytes((byte,)).decode("cp1252", errors="ignore") for byte in range(0x80, 0xA0)}


def reference_at(text: str, at: int, *, html: bool) -> tuple[str, int] | None:
    """Read the reference that begins with the ``&`` at an offset: what it shows, and where it ends."""
    found = _reference().match(text, at, at + _LONGEST)
    if found is None:
        return None
    hexadecimal, decimal, name, semicolon = found.groups()
    if name is not None:
        return _by_name(name, semicolon, found, html=html)
    if not (semicolon or html):
        return None
    number = int(hexadecimal, 16) if hexadecimal else int(decimal)
    if html and number in _windows():
        shown = _windows()[number]
    elif number > _LAST_CHARACTER or number == 0 or 0xD800 <= number < 0xE000:
        shown = "\ufffd"
    else:
        shown = chr(number)
    return (shown, found.end()) if shown else None


def _by_name(name: str, semicolon: str, found: re.Match[str], *, html: bool) -> tuple[str, int] | None:
    if not html:
        shown = XML_FIVE.get(name) if semicolon else None
        return None if shown is None else (shown, found.end())
    named = _named()
    shown = named.get(name + semicolon)
    if shown is not None:
        return shown, found.end()
    # Old names need no semicolon: browsers read «&notit;» as «¬it;» (WHATWG HTML, 13.2.5.73).
    for size in range(min(len(name), _LONGEST_OLD), 1, -1):
        shown = named.get(name[:size])
        if shown is not None:
            return shown, found.start() + 1 + size
    return None


def resolved(text: str, *, html: bool) -> str:
    """A text (an attribute's value) with its references resolved."""
    if "&" not in text:
        return text
    pieces: list[str] = []
    done = 0
    at = text.find("&")
    while at >= 0:
        found = reference_at(text, at, html=html)
        if found is not None and not (html and text[found[1] - 1] != ";" and text[found[1] : found[1] + 1] in _GO_ON):
            pieces += text[done:at], found[0]
            done = found[1]
        at = text.find("&", max(done, at + 1))
    return "".join((*pieces, text[done:]))


# In an address, «&copy=1» is a parameter and no © (WHATWG HTML, 13.2.5.73).
_GO_ON = frozenset("=abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
