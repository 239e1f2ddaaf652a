"""Characters that are not what they seem: other alphabets, full-width forms, dashes, invisible marks.

They are what real drafts hold: Cyrillic letters in Russian ones, full-width brackets in
Chinese ones, marks of direction in Arabic ones, dashes of word processors.
"""

from __future__ import annotations

from functools import cache

from citecheck.symbols.repair import Repair

_CYRILLIC_GREEK = "АВЕЅІЈКМНОРСТХУЗавеѕіјкмнорстхуΑΒΕΖΗΙΚΜΝΟΡΤΥΧοѴԌԜԚӀ"
_LATIN = "ABESIJKMHOPCTXY3abesijkmhopctxyABEZHIKMNOPTYXoVGWQI"
_DASHES = "‐‑‒–—―−⁃﹣－"
_SLASHES = "⁄∕⧸"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u115f\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063"
    "\u2064\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\u0640"
)
_BLANKS = "\t\n\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_DIGITS = "٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹"


@cache
def _table() -> dict[str, tuple[str, str]]:
    """Each character that is not what it seems: what it is read as, and the kind of the repair."""
    table: dict[str, tuple[str, str]] = {}
    table.update((seen, (meant, "homoglyph")) for seen, meant in zip(_CYRILLIC_GREEK, _LATIN, strict=True))
    table.update((seen, ("-", "dash")) for seen in _DASHES)
    table.update((seen, ("/", "homoglyph")) for seen in _SLASHES)
    table.update((seen, ("", "invisible")) for seen in _INVISIBLE)
    table.update((seen, (" ", "")) for seen in _BLANKS)
    table.update((seen, (str(at % 10), "digits")) for at, seen in enumerate(_DIGITS))
    table.update((chr(code), (chr(code - 0xFEE0), "full-width")) for code in range(0xFF01, 0xFF5F))
    table["－"] = ("-", "full-width")
    return table


def latin(text: str) -> tuple[str, list[Repair]]:
    """Read every character as the ASCII one that is meant; the repairs tell which were others."""
    if text.isascii() and text.isprintable():
        return text, []
    table = _table()
    changed: dict[str, tuple[str, str]] = {}
    out: list[str] = []
    for letter in text:
        meant, kind = table.get(letter, (letter, ""))
        out.append(meant)
        if kind:
            seen, read_as = changed.get(kind, ("", ""))
            changed[kind] = (seen + letter, read_as + meant)
    return "".join(out), [Repair(kind, seen, read_as) for kind, (seen, read_as) in changed.items()]
