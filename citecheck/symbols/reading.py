"""Printed text → symbol: strictly by :func:`parse_symbol`, tolerantly by :func:`read_symbol`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from citecheck.errors import SymbolError
from citecheck.symbols.numerals import from_roman
from citecheck.symbols.symbol import Suffix, SuffixKind, Symbol, is_year, read_number
from citecheck.value import Value

if TYPE_CHECKING:
    from citecheck.symbols.repair import Repair


class Reading(Value):
    """A printed symbol, read.

    Attributes:
        symbol: Canonical; where ``malformed`` is set, a symbol that prints what was printed.
        also: Further symbols that the one citation stands for: the other half of a joint
            symbol, the rest of a range and the range itself.
        repairs: What was mended to read it.
        malformed: Why it is no symbol, or ``None``.
        proposal: What was probably meant by a malformed symbol.
    """

    symbol: Symbol
    also: tuple[Symbol, ...] = ()
    repairs: tuple[Repair, ...] = ()
    malformed: str | None = None
    proposal: Symbol | None = None


def parse_symbol(text: str) -> Symbol:
    """Read a symbol such as ``A/C.3/75/L.49/Rev.1``; ``parse_symbol(str(symbol)) == symbol``.

    Other spellings are brought to the canonical one (``S/RES/1325 (2000)``, ``a/res/72/266 b``);
    of a joint symbol or a range it is the first.

    Raises:
        SymbolError: fewer than two components, a component after a suffix, one that is
            empty or doubled, or an order that no series has.
    """
    reading = read_symbol(text)
    if reading.malformed is not None:
        raise SymbolError(f"«{text.strip()}» is no document symbol: {reading.malformed}")
    return reading.symbol


_BY_SESSION = frozenset({"A", "A/HRC"})
_BY_YEAR = frozenset({"S", "S/PRST", "E", "E/RES", "E/DEC"})
_PRINCIPAL = frozenset({"A", "S", "E", "T"})
_ADOPTED = frozenset({"A/RES", "A/DEC", "A/HRC/RES"})
_LETTERS = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
_SUFFIXES = {"Add": SuffixKind.ADDENDUM, "Corr": SuffixKind.CORRIGENDUM, "Rev": SuffixKind.REVISION}
_MENDED = frozenset(
    {kind.value.upper() for kind in SuffixKind}
    | {"RES", "DEC", "PRST", "HRC", "SUB", "AGENDA", "PROG", "OZL", "PRO", "CONV"}
)
"""Words that need a closer look: suffixes in capitals, adopted texts, words that mastheads print in small letters."""
_ARABIC = ("S-I", "S-II")
"""Sessions that symbols write in Arabic figures (``A/RES/104(S-1)``)."""


def _read_plain(text: str) -> Reading | None:
    """Read a symbol that is canonical as it stands: by far the most common ones need no further look.

    ``None``: look closer.
    """
    parts = text.split("/")
    suffixes: list[Suffix] = []
    while len(parts) > 2:
        word, _, number = parts[-1].partition(".")
        if word not in _SUFFIXES or not _counts(number, 2):
            break
        suffixes.insert(0, Suffix(_SUFFIXES[word], number))
        parts.pop()
    return Reading(Symbol(tuple(parts), tuple(suffixes))) if _is_plain(parts) else None


def _is_plain(parts: list[str]) -> bool:
    if len(parts) < 2:
        return False
    if parts[0] not in _PRINCIPAL or "." in parts[1]:
        return _is_plain_elsewhere(parts)
    *head, last = parts
    if "(" in last or ")" in last:
        return _is_plain_run("/".join(head), last)
    kind, dot, number = last.rpartition(".")
    series = "/".join(head)
    if series in _PRINCIPAL:
        # five figures are too many for the Assembly: a slash is lost in «A/65201»
        return _counts(number, 4 if series == "A" and not dot else 5) and (not dot or kind in ("PV", "L"))
    if series == "S/RES":
        return _counts(last, 4)
    series, _, group = series.rpartition("/")
    if series in _ADOPTED:
        return _is_session(group) and _counts(last[:-1] if last[-1:] in _LETTERS else last, 3)
    if series in _BY_SESSION:
        return _counts(group, 3) and _counts(number, 4) and (not dot or kind in ("L", "PV", "SR"))
    return series in _BY_YEAR and is_year(group) and _counts(number, 4) and (not dot or kind == "L")


def _is_plain_elsewhere(parts: list[str]) -> bool:
    """Documents of committees and of other bodies: ``A/C.3/75/L.49``, ``CCPR/C/GC/34``."""
    if not parts[0].isalpha() or parts[0].endswith(("RES", "DEC", "PRST", "HRC")) or "C" in parts[3:]:
        return False
    return all(map(_is_plain_part, parts)) and any(part[-1:].isdecimal() for part in parts)


def _is_plain_part(part: str) -> bool:
    """``GC``, ``34``, ``WG.6`` or ``Sub.2``."""
    word, dot, number = part.partition(".")
    if not dot:
        return _counts(word, 5) or _is_plain_word(word)
    return _counts(number, 5) and (word == "Sub" or _is_plain_word(word))


def _is_plain_word(word: str) -> bool:
    return word.isalpha() and word.isupper() and word.isascii() and word not in _MENDED


def _is_plain_run(series: str, last: str) -> bool:
    """Running numbers with their year or Roman session: ``1373(2001)``, ``217(III)A``."""
    found = read_number(last)
    if found is None or found.early or not _counts(found.number, 4) or len(found.late) > 1:
        return False
    if series == "S/RES":
        return is_year(found.within) and not found.late
    session = found.within.removeprefix("ES-").removeprefix("S-") if series == "A/RES" else found.within
    return series in ("A/RES", "E/RES") and from_roman(session) is not None and found.within not in _ARABIC


def _counts(text: str, figures: int) -> bool:
    """Whether this is a number of at most so many figures, as symbols print it."""
    return len(text) <= figures and text.isdecimal() and text.isascii() and text[0] != "0"


def _is_session(text: str) -> bool:
    return _counts(text.removeprefix("ES-").removeprefix("S-"), 3)


@lru_cache(maxsize=16384)
def read_symbol(text: str) -> Reading:
    """Read a printed symbol, mend what has one certain repair, and keep what is no symbol as printed.

    It never raises: see :class:`Reading`.
    """
    # mastheads print a blank before the session or year
    plain = _read_plain(text.replace(" (", "(", 1) if " (" in text else text)
    if plain is not None:
        return plain
    from citecheck.symbols.tolerant import read_tolerantly

    return read_tolerantly(text)
