"""A symbol of a series that no table knows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import judged_symbol
from citecheck.rules.proposals import symbol_fix
from citecheck.symbols import nearest_series, read_symbol

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.WARNING)
def unknown_series(evidence: Evidence) -> Iterator[Hit]:
    """A symbol begins like no known series of documents.

    Why: a letter is usually wrong; a series that is missing from the tables can be added (extra-series).
    Wrong: see ECE/HPB/2022/5
    Right: see ECE/HBP/2022/5
    Source: document series symbols of the United Nations (ST/LIB/SER.B/5); citecheck/symbols/series.csv
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.known:
            continue
        nearest = nearest_series(str(symbol))
        if nearest is None:
            yield Hit(citation, f"no series is known that begins as {symbol} does")
            continue
        prefix = nearest.prefix
        rest = str(symbol).split("/")[prefix.count("/") :]
        meant = read_symbol(prefix + "/".join(rest)) if prefix.endswith("/") else None
        name = f" ({nearest.name})" if nearest.name else ""
        yield Hit(
            citation,
            f"no series is known that begins as {symbol} does; the nearest is {prefix}{name}",
            fixes=(symbol_fix(evidence, citation, meant.symbol, f"{prefix} is a known series"),)
            if meant is not None and meant.malformed is None
            else (),
        )
