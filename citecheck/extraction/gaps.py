"""Symbols that scanners and catalogues print apart or glue together: ``S / RES / 242 (1967)``, ``A68/98``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.pattern import Pattern

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

_SESSION = r"(?:E?S-)?"
_OLD = r"\s?\((?:E?S-)?[IVXL]{1,7}\)"
_YEAR = r"(?:19|20)\d\d"
_NO_MORE = r"(?!\w|[.,]\d|-\w|/(?!(?:Add|Corr|Rev|ADD|CORR|REV)\b))"
_MISREAD = "[IJl1|!]?"
"""What a scanner makes of the slash."""
_KINDS = r"(?:L|SR|PV|WP|CRP|INF)"

APART = Pattern(
    # Behind a gap stands what makes it certain: a whole number of this kind of text.
    rf"(?:(?:A|A/HRC)/(?:RES|DEC)(?:\s|\s?/\s){_SESSION}\d{{1,4}}(?:\s?/\s?\d{{1,3}}|(?<=\d){_OLD})"
    rf"|E/(?:RES|DEC)(?:\s|\s?/\s)(?:{_YEAR}\s?/\s?\d{{1,3}}|\d{{1,4}}{_OLD})"
    rf"|S/RES(?:\s|\s?/\s)(?:\d{{1,4}}\s?\({_YEAR}\)|\d{{3,4}})"
    rf"|S/PRST(?:\s|\s?/\s){_YEAR}\s?/\s?\d{{1,3}}"
    r"|[AST]/PV(?:[.]\s{1,2}\d{1,5}|\s\d{4,5}(?!\s?[kM]?W))"
    rf"|A/C[. ]{{1,2}}[1-6]/(?:(?:\d{{1,3}}/)?{_KINDS}[. ]{{1,2}}|\d{{2,3}}/)\d{{1,4}}"
    r"|[AE]/(?:CN|CONF|AC)[. ]{1,2}\d{1,3}(?:/(?:[A-Z]{1,4}[. ]{1,2})?\d{1,5}){1,4}"
    rf"){_NO_MORE}",
    finds=(
        "S/RES 2348 (2017)", "A/HRC/RES 16/18", "A/RES / 65 / 230", "S/PV. 8699", "A/C 6/L 509", "A/C. 6/L.509",
        "E/CN 4/1985/1", "A/RES 217 (III)", "S/RES 1373,",
    ),
    skips=("A/C 6 amps", "A/C 6/12", "S/RES 12 of", "A/RES 65", "S/RES 1373/2", "E/RES 65/230", "S/PV 12 kW"),
)  # fmt: skip
"""A symbol with blanks for its marks, of which the run around its first slash holds only letters."""
NUMBERED_APART = Pattern(
    rf"(?:(?<=/L)|(?<=/PV)|(?<=/SR)|(?<=/WP)|(?<=/CRP)|(?<=/INF))(?:[.]\s{{1,2}}|\s)\d{{1,5}}{_NO_MORE}",
    finds=("A/64/PV. 12", "A/C.6/L 509"),
    skips=(". 12", "A/64/PV.12", "A/C.6/L. 5.2"),
)
SPACED = Pattern(
    rf"(?:(?:A|A\s?/\s?HRC)\s?/\s?(?:RES|DEC)\s?/\s?{_SESSION}\d{{1,4}}(?:\s?/\s?\d{{1,3}}|{_OLD})"
    rf"|E\s?/\s?(?:RES|DEC)\s?/\s?(?:{_YEAR}\s?/\s?\d{{1,3}}|\d{{1,4}}{_OLD})"
    rf"|S\s?/\s?RES\s?/\s?(?:\d{{1,4}}\s?\({_YEAR}\)|\d{{3,4}})"
    rf"|S\s?/\s?PRST\s?/\s?{_YEAR}\s?/\s?\d{{1,3}}"
    r"|[AST]\s?/\s?PV\s?[.]\s?\d{1,5}"
    r"|A\s?/\s?HRC\s?/\s?\d{1,2}\s?/\s?\d{1,3}"
    rf"|A\s?/\s?C\s?[.]\s?[1-6]\s?/\s?(?:\d{{1,3}}\s?/\s?)?{_KINDS}\s?[.]\s?\d{{1,4}}"
    rf"|E\s?/\s?CN\s?[.]\s?\d{{1,2}}\s?/\s?{_YEAR}\s?/\s?\d{{1,4}}"
    rf"|A\s?/\s?E?S-\d{{1,2}}\s?/\s?(?:{_KINDS}\s?[.]\s?)?\d{{1,4}}"
    rf"|(?P<plain>A\s?/\s?\d{{2,3}}\s?/\s?\d{{1,4}}|[SE]\s?/\s?{_YEAR}\s?/\s?\d{{1,4}}|[AES]\s?/\s?\d{{3,5}})"
    rf"){_NO_MORE}(?!\s/)",
    finds=(
        "S / RES / 242 (1967)", "A / RES / 65 / 230", "A / 65 / 201", "S / PV. 8699", "A / C.6 / 64 / L.5",
        "A / ES-11 / L.1", "A /3269",
    ),
    skips=("A / B", "S / M / L sizes", "A / 4 paper", "S / 20 / 30", "A / RES / 65", "E / 2 / 3"),
)  # fmt: skip
"""A symbol with blanks around its slashes; ``plain`` is one that needs a word to say so."""
TREATY_SPACED = Pattern(
    rf"(?P<body>CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED)\s?/\s?C(?:\s?/\s?[A-Z0-9]{{1,5}}){{1,3}}(?:\s?[.]\s?\d{{1,4}}|(?<=\d)){_NO_MORE}",
    finds=("CCPR / C /102/ CRP .1", "CEDAW / C / GC / 35"),
    skips=("CAT / C", "CRC / B / 1", "CCPR / C / GC"),
)
GLUED = Pattern(
    rf"(?:A{_MISREAD}(?:RES|DEC)/(?:E?S-\d{{1,2}}|3[1-9]|[4-9]\d|1[01]\d)/\d{{1,3}}|A{_MISREAD}RES/\d{{1,4}}{_OLD}"
    rf"|E{_MISREAD}RES/{_YEAR}/\d{{1,3}}|S{_MISREAD}RES/\d{{1,4}}\s?\({_YEAR}\)"
    rf"|S{_MISREAD}PRST/{_YEAR}/\d{{1,3}}|A{_MISREAD}HRC/(?:RES|DEC)/\d{{1,2}}/\d{{1,3}}){_NO_MORE}",
    finds=("AJRES/63/105", "S1RES/1373 (2001)", "ARES/65/230", "SRES/1373 (2001)", "AHRC/RES/16/18", "ARES/217 (III)"),
    skips=("AHRC/16/18", "ARES/10/12", "ARES/65", "SRES/1373", "ARES/65/230/x", "AREA/65/230"),
)
"""The first slash is lost or misread, and what follows can be nothing else."""
SESSION_GLUED = Pattern(
    rf"A(?:3[1-9]|[4-9]\d|1[01]\d)/(?:L[.])?[1-9]\d{{0,3}}(?:/(?:Add|Corr|Rev)[.]\d{{1,2}}){{0,2}}{_NO_MORE}",
    finds=("A68/98", "A58/L.12/Rev.1"),
    skips=("A6/98", "A30/1", "A68/INF", "A680/98", "A68/98/B"),
)
SAYS_DOCUMENT = Pattern(
    r"(?:\b(?:U[.]?N[.]?\sdoc[.]?|documents?|docs?[.]?|documentos?|dokument\w{0,2}|документ\w{0,3}"
    r"|(?:secretary-general|secrétaire général|secretario general|генерального секретаря)\s?[(\[])|الوثيقة|文件)"
    r"\s?[«\"“]?\s?\Z",
    2,  # re.IGNORECASE
    finds=("UN Doc. ", "document ", "Secretary-General (", "文件"),
    skips=("see ", "(", "road "),
)
_OTHERS = (
    "World Health", "WHO ", "WHA", "Health Assembly", "OMS", "Santé", "Mundial de la Salud", "здравоохранения",
    "ВОЗ", "الصحة العالمية", "卫生", "世卫", "IMO ", "Maritime Organization",
)  # fmt: skip
"""The World Health Assembly numbers its documents «A68/9», as others may: where it is spoken of no slash was lost."""
_BEHIND, _FAR_ENOUGH = 40, 2_000_000
_BEFORE = frozenset(" \n\t([{«“\"'‘,;:>|*")


def over_gap(text: str, start: int, end: int) -> int:
    """Where a symbol ends whose run breaks off at a blank; ``end`` itself if nothing certain follows."""
    apart = APART.regex.match(text, start)
    if apart is not None and apart.end() > end:
        return apart.end()
    if not any(map(str.isdigit, text[start:end])):
        return end  # «A/L 12» is a quotient with its unit
    numbered = NUMBERED_APART.regex.match(text, end)
    return end if numbered is None else numbered.end()


def read_spaced(page: Page, slash: int) -> tuple[int, int] | None:
    """The symbol around a slash that has a blank before it."""
    text = page.text
    start = slash - 2
    if start > 0 and text[start - 1].isupper():
        body = text[max(0, start - 4) : slash - 1].split()[-1:]
        treaty = TREATY_SPACED.regex.match(text, slash - 1 - len(body[0])) if body else None
        return None if treaty is None or treaty["body"] != body[0] else treaty.span()
    if start < 0 or text[start] not in "ASET" or (start > 0 and text[start - 1] not in _BEFORE):
        return None
    match = SPACED.regex.match(text, start)
    if match is None or (match["plain"] is not None and not _is_said(page, *match.span())):
        return None
    return match.span()


def read_glued(text: str, slash: int) -> tuple[int, int] | None:
    """The symbol before whose first slash another one was lost: ``ARES/65/230``."""
    for length in (4, 5, 6):
        start = slash - length
        if start == 0 or (start > 0 and text[start - 1] in _BEFORE):
            match = GLUED.regex.match(text, start)
            return None if match is None else match.span()
    return None


def read_session_glued(page: Page, slash: int) -> tuple[int, int] | None:
    """``A68/98`` where a word calls it a document, and not in a text that speaks of the World Health Assembly."""
    text = page.text
    for length in (3, 4):
        start = slash - length
        if start >= 0 and text[start] == "A" and (start == 0 or text[start - 1] in _BEFORE):
            match = SESSION_GLUED.regex.match(text, start)
            if match is None or not _is_document(page, start) or not page.united:
                return None
            beginning = text[:_FAR_ENOUGH]
            return None if any(name in beginning for name in _OTHERS) else match.span()
    return None


def _is_said(page: Page, start: int, end: int) -> bool:
    """Whether a word or a bracket of its own says that figures set apart are a symbol."""
    text = page.text
    bracketed = text[start - 1 : start] == "(" and text[end : end + 1] == ")"
    bracketed = bracketed and (text.count("/", start, end) > 1 or text[end - 5 : end].isdecimal())
    return (bracketed and page.united) or _is_document(page, start)


def _is_document(page: Page, start: int) -> bool:
    return SAYS_DOCUMENT.regex.search(page.text, max(0, start - _BEHIND), start) is not None
