"""Finds the symbols of a page: one pass from slash to slash, with a look around each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.extraction.found import Found
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.extraction.shapes import TAIL, ends_well, is_document, mixed_case_is_known, read_run
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.symbols import Repair, Symbol, read_symbol
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citecheck.extraction.page import Page

_IN_SYMBOL = r"/(?:[A-Z0-9(]|\s{1,6}[A-Z0-9])"
_IN_WIDE_SYMBOL = r"/(?:[A-Z0-9(А-Я]|\s{1,6}[A-Z0-9])"
SLASH = Pattern(
    r"/(?:(?=[A-Z0-9(/])|(?=\s{1,6}[A-Z0-9])|(?<=[.]org/))",
    finds=("A/RES/65/230", "a/res/65/230", "E/\nCN.4/1985/1", "https://", "undocs.org/en"),
    skips=("and/or", "/ and"),
)
WIDE_SLASH = Pattern(
    r"/(?:(?=[A-Z0-9(А-Я/])|(?=\s{1,6}[A-Z0-9])|(?<=[.]org/))",
    finds=("А/С.3/75", "https://", "undocs.org/en"),
    skips=("и/или",),
)

SMALL = Pattern(
    r"(?:a/(?:hrc/)?(?:res|dec)/(?:e?s-)?\d{1,4}(?:/\d{1,3}(?:\s?[a-z])?|\s?\([ivxls-]{1,8}\)(?:\s?[a-z])?)"
    r"|[ae]/res/\d{1,4}\s?\([ivxls-]{1,8}\)|e/(?:res|dec)/\d{4}/\d{1,3}|s/res/\d{1,4}(?:\s?\(\d{4}\))?|s/prst/\d{4}/\d{1,3}"
    r"|[as]/(?:\d{1,3}/)?pv[.]\d{1,5}|[ase]/(?:hrc|inf|c[.]\d{1,2}|cn[.]\d{1,2}|ac[.]\d{1,3}|conf[.]\d{1,3})(?:/(?:[a-z]{1,4}[.]?)?\d{1,5}){1,4}"
    r"|[ase]/\d{2,4}/(?:l[.])?\d{1,5})(?:/(?:add|corr|rev)[.]\d{1,3}){0,3}(?![a-z0-9/_@.-]*[a-z0-9])",
    finds=("a/res/65/230", "s/res/1373 (2001)", "a/c.3/74/l.11", "a/res/72/266 b"),
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
    if len(text) < _LARGE:
        return list(slashes)
    # Every second character may be a slash: here each takes four bytes, in a list forty.
    from array import array

    return array("I", slashes)


def find_symbols(page: Page) -> list[Found]:
    """All citations by symbol, in order."""
    text = page.text
    found: list[Found] = []
    spans = iter(page.covered)
    masked = next(spans, None)
    in_symbol = compiled(_IN_SYMBOL if text.isascii() else _IN_WIDE_SYMBOL).match
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
        run = read_run(text, slash)
        if run is None:
            at = slash + 1
            small = _small(text, slash)
            if small is None:
                continue
            run = small
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


def _small(text: str, slash: int) -> tuple[int, int] | None:
    """A symbol in small letters: only of series whose first components leave no doubt."""
    before = text[slash - 1 : slash]
    # «a/c.3/74/l.11» has a figure before its next slash; «65/230» has nothing but figures
    if not before.islower() and not (before.isdigit() and "." in text[max(0, slash - 4) : slash]):
        return None
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
    if (after in "+=/" or after.isalnum()) and after:
        ahead = text[end : end + 60]
        if after in "+=/" or (len(ahead) == 60 and compiled(r"[ \n,;.)<\"']").search(ahead) is None):
            return compiled(r"[A-Za-z0-9+/=]{40}").match(ahead) is not None
    before = text[start - 1 : start]
    if before not in "+=/" and not before.isalnum():
        return False
    return compiled(r"[A-Za-z0-9+/=]{40}").fullmatch(text, max(0, start - 40), start) is not None


def _read(page: Page, start: int, end: int) -> Found | None:
    text = page.text
    raw = text[start:end]
    if not (raw[-1].isdigit() or any(map(str.isdigit, raw))):
        return None
    raw, end = _whole(page, start, end)
    small = raw[0].islower()
    if not ends_well(text, end) or not (small or mixed_case_is_known(raw)):
        return None
    if not page.crosses_blocks and "\n\n" in raw:
        return None
    reading = read_symbol(" ".join(raw.split()))
    misread = _MISREAD_SLASH.regex.fullmatch(raw) if len(raw) == _MISREAD_LENGTH else None
    if misread is not None:
        reading = read_symbol(f"{misread[1]}/{misread[2]}/{misread[3]}")
        reading = replace(reading, repairs=(Repair("ocr", raw, str(reading.symbol)),))
    symbol = reading.symbol
    if reading.malformed is None:
        if not is_document(symbol) or not plausible(page, symbol, start):
            return None
        if small and len(symbol.components) == 3 and symbol.components[1].isdigit() and not _said(page, start):
            return None
    elif not _is_certainly_meant(raw):
        return None
    found = Found(_KIND, start, end, symbol, page.language, tokens=[(_TOKEN, start, end)])
    found.also = reading.also
    found.repairs = reading.repairs
    found.malformed = reading.malformed
    return found


_MISREAD_SLASH = Pattern(
    r"(A)/(3[1-9]|[4-7]\d)1(\d{3})",
    finds=("A/361333",),
    skips=("A/36/333", "A/8420", "A/36133"),
)
"""A scanner reads the slash as a 1; the Assembly's running numbers ended at about 10,000."""
_MISREAD_LENGTH = len("A/361333")


def _whole(page: Page, start: int, end: int) -> tuple[str, int]:
    """Take in what may follow with a blank: year, session, volume, suffix, letter."""
    text = page.text
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
        if match is None or match.end() == end:
            break
        end = match.end()
    return text[start:end], end


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
    r"\s[A-ZАВСЕ](?:-[A-Z])?(?![\w'’]|[./]\w)",
    finds=(" A", " A-C"),
    skips=(" And", " A.B", " A/RES/70/2"),
)


def _is_certainly_meant(raw: str) -> bool:
    """Whether a malformed symbol is a symbol all the same: its series leaves no doubt."""
    return compiled(
        r"(?:[AES]|A/HRC)//?(?:RES|DEC|PRST)//?[\dES-]|[AES]//?\d{1,4}//?(?:[A-Z]{1,3}[.]+)?\d|A/HRC/|[AES]/(?:C|CN|CONF|AC)[.]\d",
        re.IGNORECASE,
    ).match(raw) is not None and any(figure.isdigit() for figure in raw)


_SAYS_SO = Pattern(
    r"(?:\b(?:documents?|docs?[.]?|reports?|notes?|see|letters?|symbols?|memorand\w+|statements?|para(?:graph)?s?[.]?|of|in|"
    r"[Vv]oir|[Vv]éase|documentos?|rapports?|informes?|док\w*|docs?[.]? (?:NU|ONU|UN)|См[.]|الوثيقة|انظر|文件|見|"
    r"见)[.,:]?\s{0,3}[(\[«\"“]?|[(\[]|[;,/]\s?)\s{0,2}\Z",
    re.IGNORECASE,
    finds=("UN Doc. ", "document ", "(", "see "),
    skips=("grade ", "road "),
)
_OTHER_NOUN = Pattern(
    r"\b(?:tables?|figures?|fig[.]?|annex(?:es)?|appendix|papers?|roads?|bus(?:es)?|steel|bulbs?|aircraft|grades?|class(?:es)?|rooms?|box|model|"
    r"models|numbers?|route|line|level|size|series|part|type|section|sect[.]?|the)\s{1,2}(?:\w{1,4}/\d+\s?(?:to|and|-)\s?)?\Z",
    re.IGNORECASE,
    finds=("table ", "steel "),
    skips=("document ", "("),
)


def plausible(page: Page, symbol: Symbol, start: int) -> bool:
    """Whether a well-formed symbol is meant as one: short ones need something that says so."""
    parts = symbol.components
    head = parts[0]
    if (
        len(parts) > 1
        and parts[1][2:4].isdigit()
        and _SALES.regex.search(page.text, max(0, start - 24), start) is not None
    ):
        return False
    if head not in _PRINCIPAL:
        return (
            len(parts) > 2
            or head not in _SHORT_HEADS
            or bool(re.search(r"[.]\d", str(symbol)))
            or (head in _NUMBERED and parts[1].isdigit() and page.united and _is_said(page, start))
        )
    if len(parts) == 2:
        if parts[1][:1].isdigit():
            return parts[1][0] != "0" and _short_is_meant(page, symbol, start)
        # S/PV.8699, A/L.632: a nature with its number; S/U32 is a quotient.
        return "." in parts[1]
    if len(parts) == 3 and parts[1].isdigit() and parts[2][:1].isdigit():
        session = int(parts[1])
        if head in ("E", "S", "T"):
            return 1940 <= session <= 2100
        if session > 199 and session < 1940:
            return False
        return 31 <= session <= 199 or _said(page, start)
    return True


_SALES = Pattern(
    r"(?:\bsales\s(?:no|number)|ventes?\s?:?|ventas?:?|продаже|出售品编号|المبيع)[.:]?\s?(?:под\s)?(?:№\s?)?:?\s?\Z",
    2,  # re.IGNORECASE
    finds=("Sales No. ", "numéro de vente : ", "núm. de venta: ", "в продаже под № "),
    skips=("Sales ", "document "),
)
"""What makes «E/F.06.I.7» the number of a publication."""
_PRINCIPAL = frozenset(("A", "S", "E", "T"))
_SHORT_HEADS = frozenset(
    ("ST", "PC", "DC", "CD", "ID", "EC", "HS", "SC", "GA", "TD", "AT", "IT", "DP", "LC", "L", "GC", "HR", "AG", "CS")
)
_NUMBERED = frozenset(("CD", "ID", "LC"))
"""Bodies that number their documents straight on: CD/1271."""


def _said(page: Page, start: int) -> bool:
    before = page.text[max(0, start - 40) : start]
    return _OTHER_NOUN.regex.search(before) is None and (
        page.document is not None or _SAYS_SO.regex.search(before) is not None
    )


def _is_said(page: Page, start: int) -> bool:
    before = page.text[max(0, start - 40) : start]
    return _OTHER_NOUN.regex.search(before) is None and _SAYS_SO.regex.search(before) is not None


def _short_is_meant(page: Page, symbol: Symbol, start: int) -> bool:
    """``A/810``: a document only where something says so (paper, roads and aircraft are called likewise)."""
    figures = symbol.components[1].split("(")[0]
    if not figures.isdigit():
        return False
    text = page.text
    before = text[max(0, start - 40) : start]
    if _OTHER_NOUN.regex.search(before) is not None:
        return False
    if page.document is not None:
        return True
    if len(figures) == 4 and figures[:2] in ("19", "20"):
        # Scholars mark books by author and year, «Hazard (A/1961)»: a bracket alone says nothing then.
        before = before.rstrip(" ([") + " "
    elif len(figures) >= (5 if symbol.components[0] == "S" else 4) and page.united:
        return True
    if _SAYS_SO.regex.search(before) is None:
        return False
    return (
        page.united
        or compiled(r"(?i)(?:doc(?:ument)?s?[.]?|O?N[.]?U[.]?|U[.]?N[.]?)\s*[(\[]?\Z").search(before) is not None
    )
