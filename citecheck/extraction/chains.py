"""Shorthand after a symbol: ``A/42/225 and Add.1``, ``Rev.1 and Rev.1/Corr.1``, ``Add.1-3``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.found import Found
from citecheck.extraction.members import counts, read_members
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.symbols import SuffixKind, Symbol, read_symbol

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

ELLIPTIC = Pattern(
    r"(?:\s{0,2}[,;،、]?\s{0,3}(?:(?:and|AND|et|ET|y|Y|e|и|und|with|or|&|[+]|和|及|وال|و)\s{0,3})?)"
    r"(?P<suffix>(?:Adds?|Corrs?|Revs?|Amend|ADD|CORR|REV)[. ]{1,2}(?:\d{1,3}|[lI](?!\w))(?:\s?-\s?\d{1,3}(?!\d))?"
    r"(?:/(?:Add|Corr|Rev|Amend|ADD|CORR|REV)[. ]\d{1,3})*)",
    finds=(" and Add.1", ", Corr.1", " and Add.1-3", " et Corr.1", " and Rev.1/Corr.1", " + Add.1", " and Add.l"),
    skips=(" and Additional", " and Add.lt", ", 33"),
)
NAMED = Pattern(
    r"(?:\s{0,2}[,;،、]?\s{0,3}(?:(?:and|et|y|e|и|und|or|&|和|及|و)\s{0,3})?)"
    r"(?P<name>(?P<kind>L|PV|SR|CRP|WP)[.]\d{1,5}(?:\s?-\s?\d{1,5}(?!\d))?(?:/(?:Add|Corr|Rev)[.]\d{1,3}){0,3})(?![\w/])",
    finds=(", L.12", " and SR.31", " et PV.3048", " and L.13/Rev.1"),
    skips=(" and L. 12", ", L.12/3", " and 12"),
)
"""A further document of the same kind, with its letters: ``A/C.3/74/L.11, L.12 and L.13``."""
RESUMED = Pattern(
    r"\s{0,2},?\s{0,3}(?:and|et|y|и|&|和|و)\s{0,3}\(?(?P<resumption>Resumption\s\d{1,2})(?!\w|[.,]\d|\s?(?:and|,)\s?\d)",
    finds=(" and Resumption 1", " et (Resumption 2"),
    skips=(" and Resumption of", " and resumption 1", " and Resumption 1 and 2"),
)
"""The resumed part of the same meeting, which has a record of its own: ``S/PV.4588 and Resumption 1``."""


def find_chains(page: Page, symbols: list[Found]) -> list[Found]:
    """The elliptic members behind each symbol; each is a citation of its own."""
    chains: list[Found] = []
    text = page.text
    for symbol in symbols:
        if symbol.symbol is None or symbol.malformed is not None:
            continue
        if text[symbol.end : symbol.end + 1] in _JOINTS:
            chains += _chain(text, symbol, symbol.symbol)
    return chains


_MEETINGS = frozenset(("PV", "SR"))
_KINDS = frozenset(("L", "PV", "SR", "CRP", "WP"))
_JOINTS = frozenset(" ,;&+\n\t،、和及与與و")


def _chain(text: str, stem: Found, symbol: Symbol) -> list[Found]:
    members: list[Found] = []
    last = stem
    while True:
        end = last.end
        if (found := ELLIPTIC.regex.match(text, end)) is not None:
            suffix = found["suffix"]
            printed = suffix.replace("Adds", "Add").replace("Corrs", "Corr").replace("Revs", "Rev")
            member = _member(stem, f"{_stem(symbol, suffix)}/{printed}", found.start("suffix"), found.end())
        elif (
            symbol.nature in _KINDS
            and (found := NAMED.regex.match(text, end)) is not None
            and found["kind"] == symbol.nature
        ):
            head = "/".join(symbol.components[:-1])
            member = _member(stem, f"{head}/{found['name']}", found.start("name"), found.end())
        elif symbol.nature in _MEETINGS and (found := RESUMED.regex.match(text, end)) is not None:
            printed = f"{Symbol(symbol.components)}({found['resumption']})"
            member = _member(stem, printed, *found.span("resumption"))
        else:
            further = _further(text, stem, last)
            if not further:
                return members
            members += further
            last = further[-1]
            continue
        if member is None:
            return members
        members.append(member)
        last = member


def _further(text: str, stem: Found, last: Found) -> list[Found]:
    """The members behind the last one that are numbers alone."""
    symbol = last.symbol
    if symbol is None or not _may_count(text, last.end):
        return []
    if symbol.nature in _MEETINGS and all(suffix.kind is SuffixKind.PARENTHESIS for suffix in symbol.suffixes):
        symbol = Symbol(symbol.components)
    if not counts(symbol):
        return []
    if symbol.suffixes:
        number = int(symbol.suffixes[-1].number)
        head = f"{Symbol(symbol.components, symbol.suffixes[:-1])}/{symbol.suffixes[-1].kind.value}."
    else:
        number = symbol.number or 0
        head = "/".join((*symbol.components[:-1], f"{symbol.nature}."))
    if last.also:
        upper = compiled(r"\d{1,5}\Z").search(text, max(0, last.end - 5), last.end)
        number = max(number, int(upper[0]) if upper is not None else 0)
    members = []
    for found in read_members(text, stem.start, last.end, number):
        figures = found["figures"].replace(" ", "")
        member = _member(stem, f"{head}{figures}", *found.span("figures"))
        if member is None:
            break
        members.append(member)
    return members


def _may_count(text: str, end: int) -> bool:
    """Whether a figure comes soon enough to be a member's; most symbols are spared the expression."""
    return any(map(str.isdecimal, text[end + 1 : end + 8]))


def _member(stem: Found, printed: str, start: int, end: int) -> Found | None:
    reading = read_symbol(printed)
    if reading.malformed is not None:
        return None
    found = Found(
        CitationKind.SYMBOL, start, end, reading.symbol, stem.language, tokens=[(TokenKind.SYMBOL, start, end)]
    )
    found.also = reading.also
    found.organ, found.nature = stem.organ, stem.nature
    return found


def _stem(symbol: Symbol, suffix: str) -> Symbol:
    """What a short suffix is added to: the stem without suffixes of its kind and after (``Rev.1 and Rev.2``)."""
    word = suffix[:3].capitalize()
    kept = []
    for existing in symbol.suffixes:
        if existing.kind.value.startswith(word):
            break
        kept.append(existing)
    return Symbol(symbol.components, tuple(kept))
