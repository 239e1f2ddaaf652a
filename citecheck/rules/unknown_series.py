"""A symbol of a series that no table knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import ADOPTED, is_known, judged_symbol
from citecheck.rules.proposals import symbol_fix
from citecheck.symbols import nearest_series, read_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.symbols import Series, Symbol


@rule(Severity.WARNING)
def unknown_series(evidence: Evidence) -> Iterator[Hit]:
    """A symbol begins like no known series of documents.

    Why: a letter is usually wrong; a series that is missing from the tables can be added (extra-series).
    Wrong: see E/CM.4/2005/10
    Right: see E/CN.4/2005/10
    Source: document series symbols of the United Nations (ST/LIB/SER.B/5); citecheck/symbols/series.csv
    """
    reported: set[Symbol] = set()
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.known:
            continue
        meant = _meant(evidence, symbol)
        if meant is None:
            # one row is missing in the tables, however often the draft cites the document
            if symbol not in reported:
                yield Hit(citation, f"no series is known that begins as {symbol} does")
            reported.add(symbol)
            continue
        series, right = meant
        name = f" ({series.name})" if series.name else ""
        yield Hit(
            citation,
            f"no series is known that begins as {symbol} does; the nearest is {series.prefix}{name}",
            fixes=(symbol_fix(evidence, citation, right, f"{series.prefix} is a known series"),),
        )


def _meant(evidence: Evidence, symbol: Symbol) -> tuple[Series, Symbol] | None:
    """The nearest series, and the symbol in it, unless that is a resolution which nobody knows."""
    nearest = nearest_series(str(symbol))
    if nearest is None or not nearest.prefix.endswith("/"):
        return None
    rest = str(symbol).split("/")[nearest.prefix.count("/") :]
    reading = read_symbol(nearest.prefix + "/".join(rest))
    right = reading.symbol
    if reading.malformed is not None or (right.nature in ADOPTED and not is_known(evidence, right)):
        return None
    return nearest, right
