"""What each language calls organs, resolutions and days: one file a language, loaded when it is met."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.extraction.languages.base import Language

MEMBERS: tuple[str, ...] = ("en", "fr", "es", "ru", "ar", "zh", "de", "ja", "it")
_loaded: dict[str, Language] = {}


def language(code: str) -> Language:
    """The table of a language; English for one that has none."""
    found = _loaded.get(code)
    if found is None:
        from importlib import import_module

        name = code if code in MEMBERS else "en"
        table: Language = import_module(f"citecheck.extraction.languages.{name}").LANGUAGE
        found = _loaded[code] = table
    return found
