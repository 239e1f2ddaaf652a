"""What the four ``no-such-…`` rules share: how a document that cannot exist is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit
from citecheck.rules.known import existence, is_sure, judged_symbol
from citecheck.rules.meant import Proposal, best_first, numbers_nearby, numbers_of_the_day
from citecheck.rules.nearby import neighbours
from citecheck.rules.proposals import symbol_fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.facts.existence import Existence
    from citecheck.model.citation import Citation
    from citecheck.model.finding import Fix
    from citecheck.symbols import Symbol

NUMBERS = frozenset({"BEYOND_LAST", "NEVER_GIVEN"})
"""The reasons for which a number cannot exist though its session can."""


def impossible(evidence: Evidence, reasons: frozenset[str], natures: frozenset[str] | None) -> Iterator[Hit]:
    """Hits for the citations of documents of some natures that for one of the reasons cannot exist.

    ``natures`` ``None`` takes every document that is neither resolution nor decision.
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or not is_sure(evidence, citation):
            continue
        if natures is None and symbol.nature in ("RES", "DEC"):
            continue
        if natures is not None and symbol.nature not in natures:
            continue
        answer = existence(evidence, symbol)
        if answer.reason is None or answer.reason.name not in reasons:
            continue
        if any(existence(evidence, each).status.value == "established" for each in citation.also):
            continue  # a joint symbol exists if either half does
        unlikely = answer.status.value == "unlikely"
        yield Hit(
            citation,
            answer.message,
            severity=Severity.WARNING if unlikely else None,
            breaks=False if unlikely else None,
            fixes=fixes_for(evidence, citation, symbol, answer),
        )


def fixes_for(evidence: Evidence, citation: Citation, symbol: Symbol, answer: Existence) -> tuple[Fix, ...]:
    """Documents that exist and may have been meant: of the cited day, named by the facts, or one slip away."""
    proposals: list[Proposal] = []
    day = citation.claims.date
    if day is not None:
        proposals.extend(
            Proposal(each.weight * 50.0, each.fix, each.symbol)
            for each in numbers_of_the_day(evidence, citation, symbol, day)
        )
    for rank, right in enumerate(answer.right):
        reason = f"{right.display} exists"
        proposals.append(Proposal(0.2 / (rank + 1), symbol_fix(evidence, citation, right, reason), right))
    proposals.extend(numbers_nearby(evidence, citation, symbol, neighbours(symbol)))
    return best_first(proposals)
