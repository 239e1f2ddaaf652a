"""Draft → citations: links, symbols, words; then what belongs together is told so."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

from citecheck.extraction.build import build
from citecheck.extraction.catalogued import find_catalogued
from citecheck.extraction.chains import find_chains
from citecheck.extraction.clean import clean
from citecheck.extraction.context import give_context, settle_bare_numbers
from citecheck.extraction.lists import find_lists
from citecheck.extraction.masthead import is_own, language_of, own_organ, own_symbol
from citecheck.extraction.page import Page
from citecheck.extraction.pinpoints import give_pinpoints
from citecheck.extraction.scan import find_slashes, find_symbols
from citecheck.extraction.tails import find_tails
from citecheck.extraction.targets import cover_addresses, find_labels, find_links, pair_links
from citecheck.value import Value

if TYPE_CHECKING:
    from citecheck.extraction.found import Found
    from citecheck.model.citation import Citation
    from citecheck.model.draft import Draft


class Extraction(Value):
    """What a draft cites.

    Attributes:
        document: The draft's own symbol, if it has one.
        language: The draft's main language.
        citations: In the order of the text.
    """

    document: str | None
    language: str
    citations: tuple[Citation, ...]


def extract(draft: Draft, organ: str | None = None) -> Extraction:
    """Find every citation of a draft.

    Args:
        draft: The draft, read.
        organ: Whose draft it is (``A``, ``S``, ``E``, ``A/HRC``), if that is known; else it is told
            from the draft's symbol and opening words.
    """
    # All that is made here is kept, in tens of objects a citation: looking for garbage among them finds none.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _extract(draft, organ)
    finally:
        if collecting:
            gc.enable()


def _extract(draft: Draft, organ: str | None) -> Extraction:
    cleaned = clean(draft.prose)
    page = Page(draft, cleaned, language_of(draft, cleaned.text))
    page.slashes = find_slashes(cleaned.text)
    links = cover_addresses(page)
    templates = _templates(page)
    symbols = find_symbols(page)
    page.document = own_symbol(draft, cleaned.text, symbols)
    page.organ = organ or own_organ(page.document, cleaned.text)
    chains = find_chains(page, symbols)
    words = find_lists(page, symbols) + _chinese(page, symbols) + find_catalogued(page) + _statements(page)
    tails = find_tails(page, symbols, words)
    found = sorted([*symbols, *templates, *chains, *words, *tails], key=_start)
    give_context(page, found)
    give_pinpoints(page, found)
    found = settle_bare_numbers(page, found)
    found += find_links(page, links)
    found += find_labels(page, found)
    pair_links(page, found)
    document = page.document
    cited = [item for item in found if not is_own(item.symbol, document)]
    return Extraction(document, page.language, build(page, cited))


_CHINESE = ("决", "決", "声", "聲")
"""One of these is in each word for a resolution, a decision or a statement."""


def _chinese(page: Page, symbols: list[Found]) -> list[Found]:
    """Citations in Chinese and Japanese words; what reads them is loaded where there are such words."""
    if not any(letter in page.clean.foreign for letter in _CHINESE):
        return []
    from citecheck.extraction.cjk import find_cjk

    return find_cjk(page, symbols)


_CENTURIES = frozenset(("19", "20"))


def _statements(page: Page) -> list[Found]:
    """Presidential statements in words; what reads them is loaded where a year stands by itself before a slash."""
    text = page.text
    years = [at - 4 for at in page.pairs if text[at - 4 : at - 2] in _CENTURIES and text[at - 5 : at - 4] not in "/.-"]
    if not years:
        return []
    from citecheck.extraction.statements import find_statements

    return find_statements(page, years)


def _templates(page: Page) -> list[Found]:
    """Citations in templates of wikis; what reads them is loaded where there are braces."""
    if "{" not in page.text:
        return []
    from citecheck.extraction.templates import find_templates

    return find_templates(page)


def _start(item: Found) -> int:
    return item.start
