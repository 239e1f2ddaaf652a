"""What a symbol is: its grammar, spelling, series and sessions."""

from citecheck.symbols.build import decision, resolution
from citecheck.symbols.numerals import from_roman, roman
from citecheck.symbols.reading import Reading, parse_symbol, read_symbol
from citecheck.symbols.repair import REPAIRS, Repair
from citecheck.symbols.series import Series, SeriesKind, add_series, find_series, nearest_series
from citecheck.symbols.sessions import Window
from citecheck.symbols.symbol import Session, SessionKind, Suffix, SuffixKind, Symbol
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
