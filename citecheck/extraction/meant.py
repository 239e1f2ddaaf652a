"""Whether what has the shape of a symbol is meant as one: paper, roads and aircraft are called likewise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.pattern import Pattern, compiled
from citecheck.extraction.shapes import is_document
from citecheck.symbols import SuffixKind

if TYPE_CHECKING:
    from citecheck.extraction.page import Page
    from citecheck.symbols import Symbol


def is_meant(page: Page, raw: str, symbol: Symbol, start: int) -> bool:
    """Whether a well-formed symbol is a document's and meant as one."""
    if not is_document(symbol) or not plausible(page, symbol, start):
        return False
    if raw[0].islower() and symbol.components[1].isdigit():
        return _said(page, start) or _AMONG.regex.search(page.text, max(0, start - 40), start) is not None
    if len(symbol.components) != 3 or not symbol.components[1].isdigit():
        return True
    # «A/65201» is short as it stands
    return raw.count("/") > 1 or raw[1] != "/" or len(raw) > _SHORT or _short_is_meant(page, raw, start)


_SHORT = len("A/65201")


_SAYS_SO = Pattern(
    r"(?:\b(?:documents?|docs?[.]?|reports?|notes?|see|letters?|symbols?|memorand\w+|statements?|para(?:graph)?s?[.]?|of|in|"
    r"[Vv]oir|[Vv]éase|documentos?|rapports?|informes?|док\w*|docs?[.]? (?:NU|ONU|UN)|См[.]|الوثيقة|انظر|文件|見|"
    r"见)[.,:]?\s{0,3}[(\[«\"“]?|[(\[]|[A-Z]{1,5}/[A-Za-z0-9./()-]{3,40}[^\n]{0,24}[;,/]\s?)\s{0,2}\Z",
    2,  # re.IGNORECASE
    finds=("UN Doc. ", "document ", "(", "see ", "A/65/201, "),
    skips=("grade ", "road ", "R/W, ", "steel; "),
)
_AMONG = Pattern(
    r"\b[AES]/(?:C[.]\d/|CN[.]\d+/)?(?:[A-Z]{1,3}[.])?\d{3,5}\b[^\n.]{0,30}[,;]\s\Z",
    finds=("A/1883, A/1884 (chapter V), ", "E/CN.4/640, "),
    skips=("A/4, ", "R/W, ", "A/1883. In "),
)
"""Another symbol of the same time before it: a number like a year is no year there."""
_OTHER_NOUN = Pattern(
    r"\b(?:tables?|figures?|fig[.]?|annex(?:es)?|appendix|papers?|roads?|bus(?:es)?|steel|bulbs?|aircraft|grades?|class(?:es)?|rooms?|box|model|"
    r"models|numbers?|route|line|level|size|series|part|type|section|sect[.]?|the)\s{1,2}(?:\w{1,4}/\d+\s?(?:to|and|-)\s?)?\Z",
    2,  # re.IGNORECASE
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
            or bool(compiled(r"(?<!\d)[.]\d").search(str(symbol)))
            or (
                parts[1].isdigit()
                and len(parts[1]) <= _NUMBERED.get(head, 0)
                and page.united
                and _is_introduced(page, start)
            )
        )
    if len(parts) == 2:
        if parts[1][:1].isdigit():
            suffixed = any(suffix.kind in _SUFFIXES for suffix in symbol.suffixes) and page.united
            return parts[1][0] != "0" and (suffixed or _short_is_meant(page, "/".join(parts), start))
        # S/PV.8699, A/L.632: a nature with its number; S/U32 is a quotient.
        return "." in parts[1]
    if parts[-1] in _NATURES and not symbol.suffixes:
        return False  # «A/C.3/L 203» breaks off
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
_NATURES = frozenset(("L", "SR", "PV", "WP", "CRP", "RES", "DEC", "PRST"))
_SUFFIXES = (SuffixKind.ADDENDUM, SuffixKind.CORRIGENDUM, SuffixKind.REVISION)
_SHORT_HEADS = frozenset(
    (
        "ST",
        "PC",
        "DC",
        "CD",
        "ID",
        "EC",
        "HS",
        "SC",
        "GA",
        "TD",
        "AT",
        "IT",
        "DP",
        "LC",
        "L",
        "GC",
        "HR",
        "AG",
        "CS",
        "CAC",
    )
)
_NUMBERED = {"CD": 4, "ID": 3, "LC": 4, "TD": 3}
"""Bodies that number their documents straight on, CD/1271, and how many figures that takes."""


def _said(page: Page, start: int) -> bool:
    before = page.text[max(0, start - 40) : start]
    return _OTHER_NOUN.regex.search(before) is None and (
        page.document is not None or _SAYS_SO.regex.search(before) is not None
    )


def _is_introduced(page: Page, start: int) -> bool:
    """Whether a word or a mark leads to a body's running number."""
    before = page.text[max(0, start - 40) : start]
    if _OTHER_NOUN.regex.search(before) is not None:
        return False
    return before.rstrip()[-1:] in (",", ";", "/") or _SAYS_SO.regex.search(before) is not None


_LONG = 4


def _short_is_meant(page: Page, short: str, start: int) -> bool:
    """``A/810``: a document only where something says so (paper, roads and aircraft are called likewise)."""
    figures = short.partition("/")[2].split("(")[0]
    if not figures.isdigit():
        return False
    text = page.text
    before = text[max(0, start - 40) : start]
    if _OTHER_NOUN.regex.search(before) is not None:
        return False
    if page.document is not None or _AMONG.regex.search(before) is not None:
        return True
    if page.united and compiled(r"\s?(?:&|and|et|y)\s(?:Add|Corr|Rev)[.]").match(text, start + len(short)) is not None:
        return True
    if len(figures) == 4 and figures[:2] in ("19", "20"):
        # Scholars mark books by author and year, «Hazard (A/1961)»: a bracket alone says nothing then.
        before = before.rstrip(" ([") + " "
    elif len(figures) >= _LONG and page.united:
        return True
    if _SAYS_SO.regex.search(before) is None:
        return False
    return (
        page.united
        or compiled(r"(?i)(?:doc(?:ument)?s?[.]?|O?N[.]?U[.]?|U[.]?N[.]?)\s*[(\[]?\Z").search(before) is not None
    )
