"""What a symbol is: its grammar, spelling, series and sessions."""

from typing import TYPE_CHECKING

from citecheck.symbols.build import decision, resolution
from citecheck.symbols.numerals import from_roman, roman
from citecheck.symbols.reading import Reading, parse_symbol, read_symbol
from citecheck.symbols.repair import REPAIRS, Repair
from citecheck.symbols.sessions import Window
from citecheck.symbols.symbol import Session, SessionKind, Suffix, SuffixKind, Symbol

if TYPE_CHECKING:
    from citecheck.symbols.series import Series, SeriesKind, add_series, find_series, nearest_series
    from citecheck.symbols.words import ARABIC_LETTERS

__all__ = [
    "ARABIC_LETTERS",
    "REPAIRS",
    "Reading",
    "Repair",
    "Series",
    "SeriesKind",
    "Session",
    "SessionKind",
    "Suffix",
    "SuffixKind",
    "Symbol",
    "Window",
    "add_series",
    "decision",
    "find_series",
    "from_roman",
    "nearest_series",
    "parse_symbol",
    "read_symbol",
    "resolution",
    "roman",
]

_OF_SERIES = frozenset({"Series", "SeriesKind", "add_series", "find_series", "nearest_series"})


def __getattr__(name: str) -> object:
    """The table of series and the Arabic letters are imported on first use: many runs never ask for them."""
    if name in _OF_SERIES:
        from citecheck.symbols import series

        return getattr(series, name)
    if name == "ARABIC_LETTERS":
        from citecheck.symbols import words

        return words.ARABIC_LETTERS
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
