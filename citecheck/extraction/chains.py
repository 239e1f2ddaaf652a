"""Shorthand after a symbol: ``A/42/225 and Add.1``, ``Rev.1 and Rev.1/Corr.1``, ``Add.1-3``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.found import Found
from citecheck.extraction.pattern import Pattern
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.symbols import Symbol, read_symbol

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

ELLIPTIC = Pattern(
    r"(?:\s{0,2}[,;،、]?\s{0,3}(?:(?:and|et|y|e|и|und|with|or|&|和|及|وال|و)\s{0,3})?)"
    r"(?P<suffix>(?:Adds?|Corrs?|Revs?|Amend|ADD|CORR|REV)[. ]{1,2}\d{1,3}(?:\s?-\s?\d{1,3}(?!\d))?(?:/(?:Add|"
    r"Corr|Rev|Amend|ADD|CORR|REV)[. ]\d{1,3})*)",
    finds=(" and Add.1", ", Corr.1", " and Add.1-3", " et Corr.1", " and Rev.1/Corr.1"),
    skips=(" and Additional", ", 33"),
)


def find_chains(page: Page, symbols: list[Found]) -> list[Found]:
    """The elliptic members behind each symbol; each is a citation of its own."""
    chains: list[Found] = []
    match = ELLIPTIC.regex.match
    text = page.text
    for symbol in symbols:
        if symbol.symbol is None or symbol.malformed is not None:
            continue
        end = symbol.end
        if text[end : end + 1] not in _JOINTS:
            continue
        while (found := match(text, end)) is not None:
            member = _member(symbol, found["suffix"], found.start("suffix"), found.end())
            if member is None:
                break
            chains.append(member)
            end = found.end()
    return chains


_JOINTS = frozenset(" ,;&\n\t،、和及")


def _member(stem: Found, suffix: str, start: int, end: int) -> Found | None:
    if stem.symbol is None:
        return None
    base = _stem(stem.symbol, suffix)
    printed = suffix.replace("Adds", "Add").replace("Corrs", "Corr").replace("Revs", "Rev")
    reading = read_symbol(f"{base}/{printed}")
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
