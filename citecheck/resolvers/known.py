"""What the facts alone settle; all that a run imports which asks nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.outcome import Outcome, Status, Why

if TYPE_CHECKING:
    from datetime import date

    from citecheck.facts import Facts
    from citecheck.symbols import Symbol


def link(symbol: Symbol, language: str) -> str | None:
    """The link for people; the viewer has no German."""
    return symbol.url("en" if language == "de" else language)


def by_facts(symbol: Symbol, facts: Facts, as_of: date, language: str) -> Outcome | None:
    """What the facts alone settle: that a document exists, or that it cannot."""
    from citecheck.facts import Status as Known

    existence = facts.existence(symbol, as_of)
    if existence.status is Known.ESTABLISHED:
        status, why, detail = Status.FOUND, Why.LOCATED, existence.message or "the packaged facts list it"
    elif existence.status is Known.IMPOSSIBLE:
        status, why, detail = Status.NOT_FOUND, Why.IMPOSSIBLE, existence.message
    else:
        return None
    return Outcome(
        str(symbol),
        status,
        service="facts",
        url=link(symbol, language) if status is Status.FOUND else None,
        detail=detail,
        why=why,
        record=facts.lookup(symbol),
    )
