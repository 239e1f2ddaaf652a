"""Resolutions that a catalogue lists by organ, title, day and number, without a word for resolution.

«UN General Assembly, Universal Declaration of Human Rights, 10 December 1948, 217 A (III)» is how Refworld
words its references, and whoever copies from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.dates import read_day
from citecheck.extraction.documents import document, evident
from citecheck.extraction.found import Found
from citecheck.extraction.numbers import Form, read_number
from citecheck.extraction.pattern import Pattern, begun_with
from citecheck.model.citation import CitationKind, Nature, TokenKind

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

_NEEDLE = "UN General Assembly, "
ENTRY = Pattern(
    r"UN General Assembly, [^\n]{3,240}?, (?=\d{1,2} [A-Z][a-z]{2,8} \d{4}, \d{1,4}(?:\s?[A-Z])?\s?\([IVX]{1,6}\))",
    finds=("UN General Assembly, Universal Declaration of Human Rights, 10 December 1948, 217 A (III)",),
    skips=(
        "UN General Assembly, Convention on the Rights of the Child, 20 November 1989, United Nations, Treaty Series",
        "UN General Assembly, Status of women, 5 March 2020, 65/230",
    ),
)


def find_catalogued(page: Page) -> list[Found]:
    """All entries of catalogues, in order."""
    text = page.text
    found: list[Found] = []
    for entry in begun_with(ENTRY, "U", "N", text):
        day = read_day(text, entry.end())
        if day is None:
            continue
        number = read_number(text, day.end + 2)
        if number is None or number.form is not Form.ROMAN or not evident(number, Nature.RESOLUTION, day):
            continue
        symbol, _ = document("A", number, Nature.RESOLUTION, number.letters[:1])
        item = Found(CitationKind.PROSE, number.start, number.end, symbol, "en")
        item.organ, item.organ_span = "A", (entry.start() + 3, entry.start() + len(_NEEDLE) - 2)
        item.nature, item.session, item.day = Nature.RESOLUTION, number.session, day
        item.tokens.extend((TokenKind(name), *where) for name, where in number.spans.items())
        found.append(item)
    return found
