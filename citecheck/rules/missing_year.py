"""A Security Council resolution without its year."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import is_sure, judged_symbol
from citecheck.rules.proposals import figures_like
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation

_BEFORE, _AFTER = 32, 96
"""So many characters before and behind the number are looked at for its year."""
_WITHOUT_BLANKS = frozenset(("zh", "ja"))


@rule(Severity.INFO)
def missing_year(evidence: Evidence) -> Iterator[Hit]:
    """A resolution of the Security Council is mentioned for the first time without its year.

    Why: the Council's resolutions are cited by number and year; the year lets a reader check the number.
    Wrong: Security Council resolution 1325
    Right: Security Council resolution 1325 (2000)
    Source: United Nations Editorial Manual, citing resolutions
    """
    mentioned: set[int] = set()
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.series != "S/RES" or symbol.number is None or not is_sure(evidence, citation):
            continue
        if citation.kind is CitationKind.LINK or symbol.number in mentioned:
            continue
        mentioned.add(symbol.number)
        year = council_year(symbol.number)
        if symbol.year is not None or year is None or len(symbol.components) != 3:
            continue
        if citation.claims.date is not None or citation.claims.year is not None:
            continue  # «1373 (28 September 2001)»: the year is there
        if _is_in_words(evidence, citation, year):
            continue
        yield Hit(
            citation,
            f"Security Council resolution {symbol.number} is of {year}: {symbol.number} ({year})",
            fixes=(_fix(citation, symbol.number, year),),
        )


def _is_in_words(evidence: Evidence, citation: Citation, year: int) -> bool:
    """Whether the year stands right beside: «resolution 1325 of 2000», «2000年第1325号决议»."""
    if evidence.draft is None:
        return False
    prose, at = evidence.draft.prose, citation.prose
    before, after = prose[max(0, at.start - _BEFORE) : at.start], prose[at.end : at.end + _AFTER]
    near = f"{_sentence_ends().split(before)[-1]} … {_sentence_ends().split(after)[0]}"
    return any(int(figures) == year for figures in _years().findall(near))


@cache
def _years() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)\d{4}(?!\d)")


@cache
def _sentence_ends() -> re.Pattern[str]:
    # behind a short word a full stop abbreviates: «S.C. Res. 827, U.N. Doc. S/RES/827 (May 25, 1993)»
    return re.compile(r"(?:\A|(?<=\w{5}))[.!?]\s|[;؛]\s|[。；]|\n\s*\n")


def _fix(citation: Citation, number: int, year: int) -> Fix:
    token = citation.token(TokenKind.NUMBER)
    if token is not None:
        in_figures = figures_like(token.text, year)
        text = f"{token.text}({in_figures})" if citation.language in _WITHOUT_BLANKS else f"{token.text} ({in_figures})"
        return Fix(text, token.span, False, f"resolution {number} is of {year}")
    token = citation.token(TokenKind.SYMBOL)
    text = f"{token.text} ({year})" if token is not None else f"{number} ({year})"
    return Fix(text, None if token is None else token.span, False, f"resolution {number} is of {year}")
