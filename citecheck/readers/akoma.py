"""What an Akoma Ntoso file says of itself: its symbol and its language.

The symbol is printed in ``<docNumber refersTo="#symbol">`` (AKN4UN); the FRBR block of the
``meta`` names the language and, in its address, the organ and the number.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.readers.entities import resolved

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.readers.markup import Attribute

_LONGEST = 80
"""No symbol is longer."""

_LANGUAGES = {"ara": "ar", "zho": "zh", "chi": "zh", "eng": "en", "fra": "fr", "fre": "fr", "rus": "ru", "spa": "es"}
"""ISO 639-2 codes of the six languages, as ``FRBRlanguage`` gives them."""

_SYMBOL = r"[A-Z]{1,6}(?:\.\d+)?/[A-Za-z0-9./()\- ]+"
_ASSEMBLY = r"/akn/un/statement/deliberation/unga/\d{4}-\d\d-\d\d/(S-|ES-)?(\d{1,3})-(\d{1,3})([A-Z]?)/"


class Identity:
    """Listens while a file is read, and knows at the end what it is."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._in_number = False
        self._named = False
        self._printed = ""
        self._from_address = ""
        self.language: str | None = None

    @property
    def symbol(self) -> str | None:
        """The file's own symbol as printed, or as its address tells."""
        return self._printed or self._from_address or None

    def open(self, name: str, attributes: Iterator[Attribute]) -> None:
        """Look at an element that begins."""
        if name == "docNumber":
            values = {one.name: one.value for one in attributes}
            self._in_number = not self._printed or not self._named
            self._named = values.get("refersTo", "").lstrip("#") == "symbol"
        elif name == "FRBRlanguage":
            for one in attributes:
                if one.name == "language":
                    self.language = _LANGUAGES.get(one.value.lower(), one.value[:2].lower() or None)
        elif name in ("FRBRthis", "FRBRnumber", "FRBRname", "FRBRalias") and not self._from_address:
            for one in attributes:
                if one.name == "value":
                    self._from_address = _of_value(one.value)

    def text(self, start: int, end: int) -> None:
        """Look at a stretch of text."""
        if not self._in_number or end - start > _LONGEST:
            return
        shown = " ".join(resolved(self._text[start:end], html=False).split())
        if re.fullmatch(_SYMBOL, shown):
            self._printed = shown

    def close(self, name: str) -> None:
        """Look at an element that ends."""
        if name == "docNumber":
            self._in_number = False


def _of_value(value: str) -> str:
    if re.fullmatch(_SYMBOL, value) and len(value) <= _LONGEST:
        return value
    found = re.match(_ASSEMBLY, value)
    if found is None:
        return ""
    special, session, number, letter = found.groups()
    return f"A/RES/{special or ''}{session}/{number}{letter}"
