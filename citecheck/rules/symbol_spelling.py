"""A symbol spelt otherwise than documents print it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.repaired import LOOKS, LOST, in_words, of_kinds, spelling_fix, year_in_bracket

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.INFO)
def symbol_spelling(evidence: Evidence) -> Iterator[Hit]:
    """A symbol has small letters, blanks, or lacks a dot, hyphen or slash; one certain repair reads it.

    Why: catalogues and services search the symbol letter for letter.
    Wrong: see a/res/65/230
    Wrong: see A/RES65/230
    Right: see A/RES/65/230
    Source: document series symbols of the United Nations (ST/LIB/SER.B/5)
    """
    for citation in evidence.citations:
        repairs = of_kinds(citation, LOST | LOOKS)
        if repairs and year_in_bracket(citation) is not None:
            repairs = tuple(repair for repair in repairs if repair.kind != "extra-year")
        if not repairs or citation.symbol is None:
            continue
        lost = any(repair.kind in LOST for repair in repairs)
        yield Hit(
            citation,
            f"«{citation.printed or citation.text}» is spelt {citation.symbol} ({in_words(repairs)})",
            severity=Severity.WARNING if lost else None,
            fixes=spelling_fix(evidence, citation),
        )
