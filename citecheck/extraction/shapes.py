"""Symbols in a text: found from their slashes, and told apart from paths, fractions, names and other codes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.extraction.pattern import Pattern, compiled
from citecheck.symbols.series import SeriesKind, find_series, starts_series

if TYPE_CHECKING:
    from citecheck.symbols.symbol import Symbol

_COMPONENT = r"(?:[A-Za-z0-9АВЕСНМРТХ](?:[A-Za-z0-9.АВЕСНМРТХ-]{0,40}[A-Za-z0-9АВЕСНМРТХ])?)?"
_BRACKET = (
    r"\((?:[A-Z0-9][A-Za-z0-9.,/-]{0,18}"
    r"|(?:Part|Vol[.]?|Sect[.]?|Resumption|SES[.]?) ?[IVXLC0-9A-Z]{1,7}|closed|resumed)\)"
)

SYMBOL = Pattern(
    # Head, then components; a bracket may be part of one (ICCD/COP(14)/23) or follow the last.
    rf"[A-ZАВЕСНМРТХ][A-ZАВЕСНМРТХ0-9.-]{{0,12}}(?:/(?:\s{{1,6}}(?=[A-Z]{{1,4}}[.]?\d|\d{{1,4}}\b|(?:RES|DEC|PRST|HRC)/|[A-Z]{{2,5}}/(?:CO|Q|GC)/\d))?(?:{_COMPONENT})(?:{_BRACKET}){{0,2}}(?:(?<=[)])[A-Z]{{1,2}}(?!\w))?"
    r"|\s(?=/\d)){1,14}",
    finds=(
        "A/RES/65/230",
        "A/HRC/\nWG.6/34",
        "CRC/C/OPSC/ IND/CO/1",
        "ICCD/COP(14)/23/Add.1",
        "A/RES/65 /230",
        "TD/B/WP(XXXV)/MISC.1/Rev.1",
        "A/RES/217(III)A",
    ),
    skips=("and/or", "65/230"),
)

TAIL = Pattern(
    r"(?P<bracket>\s{1,3}\((?:Part|Partie|Parte|Часть|Vol[.]?|Sects?[.]?|Resumption|SES[.]?|PART|VOL[.]?)\s?[IVXLC0-9A-Z]{1,7}\))"
    r"|(?P<suffix>\s{0,2}/?\s{0,2}(?:Add|Corr|Rev|Amend|ADD|CORR|REV)(?:[.]\s{0,2}|\s)\d{1,3}(?!\d))"
    r"|(?P<figure>(?:(?<=/Add)|(?<=/ADD)|(?<=/Rev)|(?<=/REV)|(?<=/Corr)|(?<=/CORR)|(?<=/Amend))[. ]{1,2}\d{1,3}(?!\d))"
    r"|(?P<closed>\s?\((?:closed|resumed|SUPP)\))|(?P<star>\*{1,3})",
    finds=(" (Vol. I)", " (Partie IV)", "/Rev. 2", " Add. 1", " (Part IV)"),
    skips=(" (2001)", " and Add.1"),
)

_LOWER_WORDS = frozenset(
    [
        "Add",
        "Corr",
        "Rev",
        "Amend",
        "Sub",
        "Res",
        "Dec",
        "Part",
        "Partie",
        "Parte",
        "Vol",
        "Sect",
        "Supp",
        "Suppl",
        "Summary",
        "Excerpt",
        "Annex",
        "Agenda",
        "OzL",
        "Pro",
        "Conv",
        "Prog",
        "Inf",
        "Conf",
        "Corrigendum",
        "Supplement",
        "Resumption",
        "Misc",
        "Res",
        "Presidium",
        "Min",
        "Com",
        "Draft",
        "Opinion",
        "Rep",
        "Pet",
        "Obs",
        "Info",
        "Doc",
        "Sec",
        "Bur",
        "Decl",
        "Prep",
        "TraInAsso",
        "NGOs",
        "Ext",
        "Art",
        "Rpt",
    ]
)


def read_run(text: str, slash: int) -> tuple[int, int] | None:
    """The stretch around a slash that has the shape of a symbol; ``None`` if it cannot be one."""
    start = slash
    while start > 0 and slash - start < 13 and text[start - 1] in _HEAD_LETTERS:
        start -= 1
    while start < slash and not text[start].isalpha():
        start += 1
    if start == slash or not _may_begin(text, start):
        return None
    head = text[start:slash]
    if not head.isascii():
        head = head.translate(_LATIN)
    if not starts_series(head + "/"):
        # UNIDO joins its sessions with a dot: GC.12/C.1/SR.1
        dotted = compiled(r"[A-Z]{2,5}[.]\d{1,3}").fullmatch(head)
        if dotted is None or find_series(head + "/1") is None:
            return None
    match = SYMBOL.regex.match(text, start)
    if match is None:
        return None
    # A footnote's figure behind the full stop, «A/70/174.3», or a lost blank, «A/70/1.See»
    end = match.end()
    dot = text.rfind(".", slash, end)
    if dot < 0 or not text[dot - 1].isdecimal():
        return start, end
    figure = compiled(r"(?<=/)\d{1,4}([.](?:\d{1,3}|[A-Z][a-z]{1,12}))\Z").search(text, slash, end)
    return start, end if figure is None else figure.start(1)


_HEAD_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-АВЕСНМРТХ")
_LATIN = str.maketrans("АВЕСНМРТХ", "ABECHMPTX")


_ASSIGNED = Pattern(
    r"\b(?:symbol|symbolno|code|doc|docid|docno|number|title|id|ref|source|document)\s?=\Z",
    re.IGNORECASE,
    finds=("{{UN document|code=", "symbol="),
    skips=("x=", "AB=="),
)
"""What a template or a table of values calls a symbol; elsewhere an equals sign stands before a path or a formula."""


_OPENING = frozenset(" \n\t([{«“\"'‘,;:>—|*")


GLUED_ON = Pattern(
    r"(?:(?<![\w.,/(-])\d{1,3}|[a-z])(?=(?:[AS]/(?:RES|PRST|PV|HRC)[/.]|S/(?:19|20)\d\d/\d|A/\d\d/\d))",
    finds=("1S/1996/319", "CodeA/RES/2758(XXVI)", " 12A/65/201"),
    skips=("1A/4", "2.1S/1996/319", "1/S/1996/319", "XA/RES/65"),
)


def _may_begin(text: str, start: int) -> bool:
    """Whether nothing before it makes it a part of a path, an address or a word."""
    if start == 0:
        return True
    before = text[start - 1]
    if before in _OPENING:
        return True
    if before == "=":
        return _ASSIGNED.regex.search(text, max(0, start - 12), start) is not None
    if before == "_":
        # emphasis, «_A/RES/71/1_»; elsewhere it joins the words of a name
        rest = text[max(0, start - 4) : start].rstrip("_")
        return rest[-1] in _OPENING if rest else start < 4
    if before.isalnum() and ord(before) < 0x370:
        # A footnote's figure or a catalogue's label, glued on: «1S/1996/319», «CodeA/RES/2758(XXVI)»
        return GLUED_ON.regex.search(text, max(0, start - 4), start + 14) is not None
    if before in "/@\\&#%~+$":
        return False
    if before == ".":
        return start > 1 and text[start - 2].isalpha()
    return before != "-" or (start > 1 and text[start - 2] == " ")


def ends_well(text: str, end: int) -> bool:
    """Whether nothing behind it makes it a path, a file name or a word."""
    after = text[end : end + 1]
    if not after:
        return True
    if after in "/\\":
        return not text[end + 1 : end + 2].isalnum()
    if after == "@":
        return text[end + 1 : end + 2].isdecimal()  # a paragraph, as corpora of texts count them
    if after == ":":
        return not text[end + 1 : end + 2].isdecimal()  # «S/5:488»: a misread figure
    if after == "_":
        return _EMPHASIS_ENDS.regex.match(text, end) is not None
    if after == "=" or (after.isalnum() and ord(after) < 0x600 and after not in "¹²³"):
        return False
    if after == ".":
        return (
            _GLUED.regex.match(text, end) is not None or compiled(r"[.][a-z]{2,5}\b|[.]\d+[.]").match(text, end) is None
        )
    if after == "-":
        return not text[end + 1 : end + 2].isalnum() or not text[end + 1 : end + 2].islower()
    return True


_EMPHASIS_ENDS = Pattern(
    r"_{1,3}(?:[\s,;:)\]}»”\"'’!?*|<]|[.](?!\w)|\Z)",
    finds=("_ and", "__,", "_."),
    skips=("_x", "_.pdf", "_/", "____ "),
)
_GLUED = Pattern(
    r"[.](?:\d{1,3}|[A-Z][a-z]{1,12})(?:\s|\Z)", finds=(".3 The", ".12", ".See also"), skips=(".2.1", ".30/2", ".pdf")
)


def mixed_case_is_known(raw: str) -> bool:
    """Whether small letters stand only in words that symbols write so (``Add.1``, ``Sub.2``, ``OzL.Pro``)."""
    if raw.isupper():
        return True
    if "l" in raw:
        from citecheck.symbols.spelling import unscanned

        raw = unscanned(raw)
    return all(
        word.isupper() or word in _LOWER_WORDS or (word.capitalize() in _LOWER_WORDS)
        for word in compiled(r"[A-Za-z]+").findall(raw)
        if word not in ("closed", "resumed")
    )


def is_document(symbol: Symbol) -> bool:
    """Whether a symbol's series is the UN's and names documents, not press releases."""
    series = find_series(str(symbol))
    return series is None or series.kind is SeriesKind.DOCUMENT
