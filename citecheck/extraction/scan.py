"""Finds the symbols of a page: one pass from slash to slash, with a look around each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.extraction.found import Found
from citecheck.extraction.gaps import SESSION_GLUED, over_gap, read_glued, read_session_glued, read_spaced
from citecheck.extraction.meant import is_meant
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.extraction.shapes import TAIL, ends_well, mixed_case_is_known, read_run
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.symbols import Reading, Repair, read_symbol
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, MutableSequence, Sequence

    from citecheck.extraction.page import Page

_IN_SYMBOL = r"/(?:[A-Z0-9(]|\s{1,6}[A-Z0-9])"
_IN_WIDE_SYMBOL = r"/(?:[A-Z0-9(А-Я]|\s{1,6}[A-Z0-9])"
SLASH = Pattern(
    r"/(?:(?=[A-Z0-9(/\s])(?:(?=\S)|(?=\s{1,6}[A-Z0-9]))|(?<=[.]org/))",
    finds=("A/RES/65/230", "a/res/65/230", "E/\nCN.4/1985/1", "https://", "undocs.org/en"),
    skips=("and/or", "/ and"),
)
WIDE_SLASH = Pattern(
    r"/(?:(?=[A-Z0-9(А-Я/\s])(?:(?=\S)|(?=\s{1,6}[A-Z0-9]))|(?<=[.]org/))",
    finds=("А/С.3/75", "https://", "undocs.org/en"),
    skips=("и/или",),
)

SMALL = Pattern(
    r"(?:a/(?:hrc/)?(?:res|dec)/(?:e?s-)?\d{1,4}(?:/\d{1,3}(?:\s?[a-z])?|\s?\([ivxls-]{1,8}\)(?:\s?[a-z])?)"
    r"|[ae]/res/\d{1,4}\s?\([ivxls-]{1,8}\)|e/(?:res|dec)/\d{4}/\d{1,3}|s/res/\d{1,4}(?:\s?\(\d{4}\))?|s/prst/\d{4}/\d{1,3}"
    r"|[as]/(?:\d{1,3}/)?pv[.]\d{1,5}|[ase]/(?:hrc|inf|c[.]\d{1,2}|cn[.]\d{1,2}|ac[.]\d{1,3}|conf[.]\d{1,3})(?:/(?:[a-z]{1,4}[.]?)?\d{1,5}){1,4}"
    r"|[ase]/\d{2,4}/(?:l[.])?\d{1,5}|s/\d{4,5})(?:/(?:add|corr|rev)[.]\d{1,3}){0,3}(?![a-z0-9/_@.-]*[a-z0-9])",
    finds=("a/res/65/230", "s/res/1373 (2001)", "a/c.3/74/l.11", "a/res/72/266 b", "s/22436"),
    skips=("and/or", "res/65/230", "a/res/65/index.html", "a/74/10/notes"),
)
_KIND, _TOKEN = CitationKind.SYMBOL, TokenKind.SYMBOL
_LONGEST = 180
_LARGE = 1_000_000
_RUN = r"[^\s,;]*"


def find_slashes(text: str) -> Sequence[int]:
    """The offsets of the slashes at which a symbol or an address may be: both are found from them."""
    pattern = SLASH if text.isascii() else WIDE_SLASH
    slashes = map(re.Match.start, pattern.regex.finditer(text))
    return list(slashes) if len(text) < _LARGE else _compact(slashes)


def _compact(offsets: Iterable[int]) -> MutableSequence[int]:
    """Every second character may be a slash: here each takes four bytes, in a list forty."""
    from array import array

    return array("I", offsets)


def find_symbols(page: Page) -> list[Found]:
    """All citations by symbol, in order."""
    text = page.text
    found: list[Found] = []
    spans = iter(page.covered)
    masked = next(spans, None)
    in_symbol = compiled(_IN_SYMBOL if text.isascii() else _IN_WIDE_SYMBOL).match
    if len(text) >= _LARGE:
        page.pairs = _compact(())
    at = 0
    for slash in page.slashes:
        if slash < at:
            continue
        while masked is not None and masked[1] <= slash:
            masked = next(spans, None)
        if masked is not None and masked[0] <= slash:
            at = masked[1]
            continue
        if text[slash + 1 : slash + 2] == "/" or (text[slash - 1] == "g" and in_symbol(text, slash) is None):
            # An address's alone.
            continue
        if not text[slash - 1].isalpha() and _is_a_pair(page, slash):
            continue
        run = read_run(text, slash)
        if run is None:
            at = slash + 1
            run = _otherwise(page, slash)
            if run is None:
                continue
        start, end = run
        if end - start > _LONGEST or _runs_on(text, start, end):
            passed = compiled(_RUN).match(text, slash)
            at = max(passed.end() if passed is not None else 0, slash + 1)
            continue
        read = _read(page, start, end)
        if read is None:
            at = slash + 1
            continue
        found.append(read)
        at = read.end
    return found


def _is_a_pair(page: Page, slash: int) -> bool:
    """Whether only figures stand before a slash: «65/230» is no symbol's beginning. Notes each with a figure there."""
    text = page.text
    if text[slash - 1].isspace():
        if text[slash - 2].isdecimal():
            page.pairs.append(slash)
        return False
    head = text[max(0, slash - _FIGURES) : slash].rstrip("0123456789")
    if text[slash - 1].isdecimal():
        page.pairs.append(slash)
        return not head or not (head[-1].isalpha() or head[-1] in ".-")
    return False


_FIGURES = 6


def _otherwise(page: Page, slash: int) -> tuple[int, int] | None:
    """A symbol in small letters, with blanks around its slashes, or without its first slash."""
    text = page.text
    before = text[slash - 1 : slash]
    if before.islower():
        return _small(text, slash)
    if before in (" ", "\n"):
        return read_spaced(page, slash)
    if before.isdigit():
        # «a/c.3/74/l.11» has a figure before its next slash; «65/230» has nothing but figures
        dotted = _small(text, slash) if "." in text[max(0, slash - 4) : slash] else None
        return dotted or read_session_glued(page, slash)
    return read_glued(text, slash) if before in ("S", "C", "T") else None


def _small(text: str, slash: int) -> tuple[int, int] | None:
    """A symbol in small letters: only of series whose first components leave no doubt."""
    start = slash
    while start > 0 and slash - start < 16 and (text[start - 1].isalnum() or text[start - 1] in "./"):
        start -= 1
    if start > 0 and text[start - 1] in "_@\\=&#%~+$-":
        return None
    match = SMALL.regex.match(text, start)
    return None if match is None else (start, match.end())


def _runs_on(text: str, start: int, end: int) -> bool:
    """Whether it is a piece of a long unbroken run, such as an image in base64."""
    after = text[end : end + 1]
    if after and (after in "+=/" or after.isalnum()):
        ahead = text[end : end + 60]
        if after in "+=/" or (len(ahead) == 60 and compiled(r"[ \n,;.)<\"']").search(ahead) is None):
            return compiled(r"[A-Za-z0-9+/=]{40}").match(ahead) is not None
    before = text[start - 1 : start]
    if before not in "+=/" and not before.isalnum():
        return False
    return compiled(r"[A-Za-z0-9+/=]{40}").fullmatch(text, max(0, start - 40), start) is not None


def _read(page: Page, start: int, end: int) -> Found | None:
    raw = _extent(page.text, start, end)
    end = start + len(raw)
    if not raw or not (raw[0].islower() or mixed_case_is_known(raw)):
        return None
    if not (
        ends_well(page.text, end) or DOUBLED.regex.match(page.text, end) or _ends_in_footnote(page.text, start, raw)
    ):
        return None
    if not page.crosses_blocks and "\n\n" in raw:
        return None
    reading = _reading(raw)
    if not (_is_certainly_meant(raw) if reading.malformed is not None else is_meant(page, raw, reading.symbol, start)):
        return None
    found = Found(_KIND, start, end, reading.symbol, page.language, tokens=[(_TOKEN, start, end)])
    found.also = reading.also
    found.repairs = reading.repairs
    found.malformed = reading.malformed
    return found


def _extent(text: str, start: int, end: int) -> str:
    """All that belongs to the symbol of which a run is the beginning; empty if there is no number in it."""
    if text[end - 1].isupper() and text[end : end + 1] in _GAP:
        end = over_gap(text, start, end)
    raw = text[start:end]
    if not (raw[-1].isdigit() or any(map(str.isdigit, raw))):
        return ""
    if raw[-1] == ")" and "/RES/" not in raw and PUBLISHED.regex.fullmatch(raw) is not None:
        end -= len("(2008)")
    if raw[0] == "S" and (figure := FOOTNOTE.regex.match(text, start)) is not None:
        end = figure.end(1)
    if raw[-1] == ")" and (noted := NOTED.regex.search(raw)) is not None:
        end = start + noted.start(noted.lastgroup or 0)
    end = _whole(text, start, end)
    if raw.count("/") > _MANY and (doubled := DOUBLED.regex.search(text, start + 3, end)) is not None:
        end = doubled.start()
    if text[end : end + 1] == "+" and (joined := JOINED.regex.match(text, end)) is not None:
        end = _whole(text, start, joined.end())
    return text[start:end]


def _ends_in_footnote(text: str, start: int, raw: str) -> bool:
    return raw[0] == "S" and FOOTNOTE.regex.match(text, start) is not None


def _reading(raw: str) -> Reading:
    """Read a symbol as it is printed, also one in which the slash about its session is lost or misread."""
    printed = " ".join(raw.split())
    misread = _MISREAD_SLASH.regex.fullmatch(raw) if len(raw) == _MISREAD_LENGTH else None
    if misread is not None:
        reading = read_symbol(f"{misread[1]}/{misread[2]}/{misread[3]}")
        return replace(reading, repairs=(Repair("ocr", raw, str(reading.symbol)),))
    if printed[1] != "/" and SESSION_GLUED.regex.fullmatch(printed) is not None:
        reading = read_symbol(f"A/{printed[1:]}")
        glued = printed.partition("/")[0]
        return replace(reading, repairs=(Repair("lost-slash", glued, f"A/{glued[1:]}"), *reading.repairs))
    return read_symbol(printed)


PUBLISHED = Pattern(
    r"[A-Z]{1,5}/(?!(?:HRC/|CN[.]\d/)?(?:RES|DEC|PRST)/)[^()\s]{0,60}\d\((?:19[4-9]\d|20[0-4]\d)\)",
    finds=("A/9631(1974)", "E/CN.4/2000/68(2000)"),
    skips=("S/RES/1373(2001)", "A/75/6(Sect.8)", "LC/G.2681(SES.35/13)", "A/9631"),
)
"""A bracket with the year in which a document was published is no part of its symbol."""
NOTED = Pattern(
    r"/(?:RES|DEC)/(?:[^()\s]{0,20}/)?\d{1,4}(?P<note>\((?!(?:E?S-)?[IVXL]{1,7}\)|\d)[A-Z]{2}[^()\s]{0,16}\))\Z"
    r"|^[ASE]/(?!RES/|DEC/)[^()\s]{1,40}\d(?P<figure>\(\d{1,2}\))\Z",
    finds=("S/RES/2252(UNSCR2252)", "A/52/250(1)"),
    skips=("A/RES/217(III)", "S/RES/1373(2001)", "A/RES/2252(ES-V)", "ICCD/COP(14)", "A/52/250(1)/Add.1"),
)
"""Nor is what a bracket says of a resolution, or the number of a note."""
FOOTNOTE = Pattern(r"(S/[12]\d{4})\d\d(?![\w/])", finds=("S/1594771",), skips=("S/15947", "S/159477", "S/9594771"))
"""The Council's running numbers ended below 27,000: two further figures are a footnote's."""
_GAP = (" ", "\n", ".")
_MANY = 2
DOUBLED = Pattern(
    r"(?<=\d)[ASE]/(?:RES|HRC|PRST|PV|CONF|A?C[.]|CN[.]|\d)",
    finds=("A/65/L.78A/65/L.78", "L.17A/C.6/56/L.17"),
    skips=("A/RES/66/253A", "A/65/L.78/Rev.1"),
)
"""Another symbol glued on, as copying a table does."""
JOINED = Pattern(
    r"[+](?:CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED)/C(?:/[A-Za-z0-9.]{1,12}){1,6}(?<=\d)",
    finds=("+CERD/C/GC/38", "+CRC/C/GC/18/Rev.1"),
    skips=("+A/B", "-CRC/C/GC/18", "+CRC/C/GC"),
)
"""The other half of a general comment of two treaty bodies."""


_MISREAD_SLASH = Pattern(
    r"(A)/(3[1-9]|[4-7]\d)1(\d{3})",
    finds=("A/361333",),
    skips=("A/36/333", "A/8420", "A/36133"),
)
"""A scanner reads the slash as a 1; the Assembly's running numbers ended at about 10,000."""
_MISREAD_LENGTH = len("A/361333")


def _whole(text: str, start: int, end: int) -> int:
    """Where a symbol ends with what may follow after a blank: year, session, volume, suffix, letter."""
    adopted = _ADOPTED.regex.match(text, start)
    while True:
        if adopted:
            match = _SESSION.regex.match(text, end)
            if match:
                end = match.end()
                adopted_end = _LETTER.regex.match(text, end)
                end = adopted_end.end() if adopted_end else end
                continue
            match = _LETTER.regex.match(text, end)
            if match and (text[end - 1] != ")" or _ROMAN_SESSION.regex.search(text, start, end)):
                end = match.end()
                continue
        match = TAIL.regex.match(text, end)
        if match is None or match.end() == end or (match["star"] and text[start - 1 : start] == "*"):
            break
        end = match.end()
    return end


_ADOPTED = Pattern(
    r"[A-Za-zА-Я]/(?:HRC/|hrc/|CN[.]\d+/)?(?:RES|DEC|res|dec|[RE]ES)/?",
    finds=("A/RES/65/230", "E/RES/1503"),
    skips=("A/65/230", "S/PV.1"),
)
_SESSION = Pattern(
    r"\s{1,3}\((?:(?:19|20)\d\d|(?:E?S-?)?[IVXLХ]{1,7}|E?S-\d{1,2})\)",
    finds=(" (2001)", " (XXV)"),
    skips=(" (Part I)", "(2001)x"),
)
_ROMAN_SESSION = Pattern(
    r"\((?:E?S-?)?[IVXL]{1,7}\)\Z", finds=("A/RES/217(III)",), skips=("S/RES/1373(2001)", "A/62/17(Part I)")
)
_LETTER = Pattern(
    r"\s[A-ZАВСЕ](?:-[A-Z])?(?![\w'’/]|[.]\w|\s/\s)",
    finds=(" A", " A-C"),
    skips=(" And", " A.B", " A/RES/70/2", " S / RES"),
)


def _is_certainly_meant(raw: str) -> bool:
    """Whether a malformed symbol is a symbol all the same: its series leaves no doubt."""
    return compiled(
        r"(?:[AES]|A/HRC)//?(?:RES|DEC|PRST)//?[\dES-]|[AES]//?\d{1,4}//?(?:[A-Z]{1,3}[.]+)?\d|A/HRC/|[AES]/(?:C|CN|CONF|AC)[.]\d",
        re.IGNORECASE,
    ).match(raw) is not None and any(figure.isdigit() for figure in raw)
