"""What the four ``no-such-…`` rules share: how a document that cannot exist is reported."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit
from citecheck.rules.known import existence, judged_symbol, organ_is_sure
from citecheck.rules.meant import Proposal, best_first, numbers_nearby, numbers_of_the_day
from citecheck.rules.proposals import symbol_fix
from citecheck.symbols import Symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.facts.lookup import Existence
    from citecheck.model.citation import Citation
    from citecheck.model.finding import Fix

NUMBERS = frozenset({"BEYOND_LAST", "NEVER_GIVEN"})
"""The reasons for which a number cannot exist though its session can."""


def impossible(evidence: Evidence, reasons: frozenset[str], natures: frozenset[str] | None) -> Iterator[Hit]:
    """Hits for the citations of documents of some natures that for one of the reasons cannot exist.

    ``natures`` ``None`` takes every document that is neither resolution nor decision.
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or not organ_is_sure(citation):
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


def neighbours(symbol: Symbol) -> Iterator[Symbol]:
    """The symbols that one slip of a figure makes of this one, whether or not they exist."""
    at = next((at for at in range(len(symbol.components) - 1, 0, -1) if symbol.components[at][:1].isdigit()), None)
    if at is None:
        return
    places = [at]
    if at > 1 and symbol.components[at - 1].isdigit():
        places.append(at - 1)
    for place in places:
        for text in _slipped(symbol.components[place]):
            yield Symbol((*symbol.components[:place], text, *symbol.components[place + 1 :]), symbol.suffixes)
    if len(places) == 2 and symbol.components[at].isdigit():
        swapped = (*symbol.components[: at - 1], symbol.components[at], symbol.components[at - 1])
        yield Symbol((*swapped, *symbol.components[at + 1 :]), symbol.suffixes)


def _slipped(component: str) -> Iterator[str]:
    """A figure swapped, replaced, dropped or doubled in the leading number of a component."""
    length = next((at for at, each in enumerate(component) if not each.isdigit()), len(component))
    digits, rest = component[:length], component[length:]
    made: set[str] = {digits}
    for at in range(length):
        options = [digits[:at] + other + digits[at + 1 :] for other in "0123456789"]
        options.append(digits[:at] + digits[at + 1 :])
        options.append(digits[: at + 1] + digits[at:])
        if at + 1 < length:
            options.append(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
        for option in options:
            if option and option[0] != "0" and option not in made:
                made.add(option)
                yield option + rest
