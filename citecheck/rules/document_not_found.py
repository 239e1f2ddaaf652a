"""A document that the service does not have, though it should."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.model.outcome import Status, Why
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import is_known, is_sure
from citecheck.rules.meant import best_first, numbers_nearby
from citecheck.rules.nearby import neighbours

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.outcome import Outcome
    from citecheck.symbols import Symbol


@rule(Severity.ERROR, breaks=True, needs_outcomes=True)
def document_not_found(evidence: Evidence) -> Iterator[Hit]:
    """The document service says in so many words that it has no such document.

    Why: of classes that the service holds, and once a document is old enough to be there, this means that
    it does not exist; a time-out, a block or a document too fresh says nothing and is no finding.
    Wrong: see the report in A/70/99174
    Right: see the report in A/70/174
    Source: the answer of the service behind documents.un.org
    """
    outcomes = evidence.outcomes or {}
    for citation in evidence.citations:
        if citation.symbol is None or citation.malformed is not None or not is_sure(evidence, citation):
            continue
        outcome = outcomes.get(str(citation.symbol))
        if outcome is None or outcome.status is not Status.NOT_FOUND or outcome.service in (None, "facts"):
            continue
        if any(_found(outcomes.get(str(each))) for each in citation.also) or is_known(evidence, citation.symbol):
            continue
        aged = outcome.why is not Why.AGE_UNKNOWN and _old_enough(evidence, citation.symbol)
        message = f"{citation.symbol.display} does not exist: {_who(outcome)} says so"
        if not aged:
            message = f"{_who(outcome)} has no {citation.symbol.display}; it may be too recent to be there"
        yield Hit(
            citation,
            message,
            severity=None if aged else Severity.WARNING,
            breaks=aged,
            fixes=best_first(numbers_nearby(evidence, citation, citation.symbol, neighbours(citation.symbol))),
        )


def _old_enough(evidence: Evidence, symbol: Symbol) -> bool:
    return evidence.facts.age_known(symbol, evidence.as_of).value == "old"


def _found(outcome: Outcome | None) -> bool:
    return outcome is not None and outcome.status is Status.FOUND


def _who(outcome: Outcome) -> str:
    match outcome.service:
        case "lock":
            return "the service (as the lock file says)"
        case "store":
            return "the service (by an earlier answer)"
        case service:
            return service or "the service"
