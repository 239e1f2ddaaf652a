"""Noise that printing and copying leave in a text, taken out with the way back kept.

What is replaced one for one (a no-break space, a dash for a hyphen, full-width forms, figures of other
scripts, in symbols also those in Chinese characters) leaves every offset as it was; what is left out (soft
hyphens, tatweel, marks of direction, the hyphen of a word that a line end divides) shifts what follows, and
:meth:`Cleaned.original` undoes the shift.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from citecheck.extraction.pattern import Pattern, compiled, places
from citecheck.value import Value

if TYPE_CHECKING:
    import re
    from collections.abc import Container

_SPACES = "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
_HYPHENS = "\u2010\u2011\u2012\u2013\u2212\uff0d\ufe63"
_INVISIBLE = (
    "\u00ad\u0640\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)

_HAN_FIGURES = "〇零一二三四五六七八九"
_HAN_IN_SYMBOL = f"(?<=[A-Z.]/)[{_HAN_FIGURES}]{{1,5}}(?:/[{_HAN_FIGURES}]{{1,5}}){{0,3}}(?![\\w/])"
"""Japanese gazettes print symbols with figures in characters: S/PRST/二〇〇六/四一."""


HYPHENATED = Pattern(
    # The hyphen first: a letter by which an expression begins is looked for fastest.
    r"-(?<=[a-zß-ÿа-я]-)[ \r]?\n[ \t]{0,60}(?=[a-zß-ÿа-я]{2})",
    finds=("Okto-\nber", "reso-\n  lution", "reso-\r\nlution", "reso- \nlution"),
    skips=("Secretary-\nGeneral", "A/C.3-\n4", "follow-up"),
)
"""A word divided at the end of a line."""
_SOFT_HYPHEN = "\u00ad"
DIVIDED_SOFTLY = Pattern(
    _SOFT_HYPHEN + r"(?:[ \r]?\n[ \t]{0,60}(?=[a-zß-ÿа-я]{2}))?",
    finds=("reso\u00adlution", "reso\u00ad\nlution"),
    skips=("reso-\nlution",),
)
"""A soft hyphen, with the line end that it makes."""
_DIVIDES = ("-\n", "- \n", "-\r\n")
_SAMPLE = 400_000
"""Where words are divided they are so throughout: only then the whole text is searched for them."""


class Cleaned(Value):
    """A text without noise.

    ``cuts`` are the offsets in ``text`` before which something was left out, ``shifts`` how much in all so far.
    ``foreign`` holds every character beyond ASCII that the text had, or is a text that does.
    """

    text: str
    cuts: tuple[int, ...] = ()
    shifts: tuple[int, ...] = ()
    foreign: Container[str] = ()

    def original(self, offset: int, *, end: bool = False) -> int:
        """The offset in the text as it was; an ``end`` does not take in what was left out just behind it."""
        if not self.cuts:
            return offset
        at = bisect_right(self.cuts, offset - 1 if end else offset) - 1
        return offset if at < 0 else offset + self.shifts[at]

    def cleaned(self, offset: int) -> int:
        """Where a character of the text as it was stands now; the inverse of :meth:`original`."""
        if not self.cuts:
            return offset
        at = bisect_right(range(len(self.cuts)), offset, key=lambda i: self.cuts[i] + self.shifts[i]) - 1
        return offset if at < 0 else offset - self.shifts[at]


def clean(text: str) -> Cleaned:
    """Fold blanks, hyphens, full-width forms and figures; join divided words; leave out what cannot be seen."""
    beginning = text[:_SAMPLE]
    hyphenated = any(end in beginning for end in _DIVIDES)
    if text.isascii():
        divided = _divided(text) if hyphenated else []
        return _without(text, divided) if divided else Cleaned(text)
    foreign = _foreign(text)
    for printed, read in _table():
        if printed in foreign:
            text = text.replace(printed, read)
    if any(figure in foreign for figure in _HAN_FIGURES):
        text = compiled(_HAN_IN_SYMBOL).sub(_in_figures, text)
    unseen = [mark for mark in _INVISIBLE if mark in foreign]
    divided = _divided(text) if hyphenated else []
    if not unseen and not divided:
        return Cleaned(text, foreign=foreign)
    # Each by itself: a single character is looked for fastest.
    noise = [(at, at + 1) for mark in unseen if mark != _SOFT_HYPHEN for at in places(text, mark)]
    noise += [match.span() for match in DIVIDED_SOFTLY.regex.finditer(text)] if _SOFT_HYPHEN in unseen else []
    return _without(text, sorted(noise + divided), foreign)


def _divided(text: str) -> list[tuple[int, int]]:
    """The hyphens and line ends by which words are divided."""
    return [match.span() for match in HYPHENATED.regex.finditer(text)]


def _without(text: str, noise: list[tuple[int, int]], foreign: Container[str] = ()) -> Cleaned:
    """A text without some stretches of it, in order and apart."""
    pieces: list[str] = []
    cuts: list[int] = []
    shifts: list[int] = []
    last = length = 0
    for start, end in noise:
        if start > last or not cuts:
            pieces.append(text[last:start])
            length += start - last
            cuts.append(length)
            shifts.append(end - length)
        else:
            shifts[-1] = end - length
        last = end
    pieces.append(text[last:])
    return Cleaned("".join(pieces), tuple(cuts), tuple(shifts), foreign)


def _in_figures(match: re.Match[str]) -> str:
    return match[0].translate(str.maketrans(_HAN_FIGURES, "00123456789"))


def _foreign(text: str) -> str | frozenset[str]:
    """The characters beyond ASCII: each once where they are few, else the text itself to look in."""
    rest = text.encode("utf-8", "surrogatepass").translate(None, bytes(range(128)))
    return frozenset(rest.decode("utf-8", "surrogatepass")) if len(rest) < 2_000_000 else text


def _table() -> list[tuple[str, str]]:
    table = [(space, " ") for space in _SPACES]
    table += [(hyphen, "-") for hyphen in _HYPHENS]
    table += [("\u2044", "/"), ("\u2215", "/")]
    table += [
        (chr(0xFF01 + i), chr(0x21 + i)) for i in range(0x5E) if chr(0x21 + i).isalnum() or chr(0x21 + i) in "()/.,:-"
    ]
    table += [(chr(first + i), str(i)) for first in (0x660, 0x6F0) for i in range(10)]
    return table
