"""What an answer is worth: facts outrank it, and an absence counts only where it can be one.

The service lacks whole classes of real documents, and new ones for days to weeks, so
«absent» alone proves nothing; see ``docs/resolving.md``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.outcome import Outcome, Status, Why
from citecheck.resolvers.held import why_not_held
from citecheck.resolvers.known import link
from citecheck.resolvers.search import HIT, Search
from citecheck.value import replace

if TYPE_CHECKING:
    from datetime import date, datetime

    from citecheck.facts import Facts
    from citecheck.symbols import Symbol

_DAY_S = 86_400.0


def absence(symbol: Symbol, facts: Facts, day: date) -> tuple[Status, Why, str]:
    """What it means that the service has no such document.

    Args:
        symbol: The document.
        facts: They tell its age.
        day: The day on which it was absent, or the day of judgement if that is earlier.
    """
    reason = why_not_held(symbol)
    if reason is not None:
        return Status.UNANSWERED, Why.NOT_HELD, f"not in the service, which says nothing: {reason}"
    from citecheck.facts import Age

    age = facts.age_known(symbol, day)
    if age is Age.FRESH:
        return Status.UNANSWERED, Why.FRESH, "not in the service; may not be published yet"
    if age is Age.UNKNOWN:
        return (
            Status.NOT_FOUND,
            Why.AGE_UNKNOWN,
            "not in the service; nothing tells whether it is old enough to be there",
        )
    return Status.NOT_FOUND, Why.ABSENT, "the service says that there is no such document"


def weigh(search: Search, facts: Facts, day: date, language: str, service: str) -> Outcome:
    """Turn a finished search into an outcome.

    Args:
        search: Finished.
        facts: For record and age.
        day: See :func:`absence`.
        language: The one asked for.
        service: The host that answered, or ``store``.
    """
    symbol, name = search.symbol, str(search.symbol)
    evidence = search.last.answer.evidence if search.last else ""
    at = search.last.answer.at if search.last and search.answered else None
    if search.found:
        return _found(search, facts, language, service, evidence, at)
    if search.absent:
        status, why, detail = absence(symbol, facts, day)
        return Outcome(name, status, service, at, None, detail, why, facts.lookup(symbol), evidence=evidence)
    stopped = search.stopped
    why, words = (stopped.why, stopped.words) if stopped else (Why.NOT_ASKED, "not asked")
    return Outcome(name, Status.UNANSWERED, detail=words, why=why, url=link(symbol, language), evidence=evidence)


def _found(search: Search, facts: Facts, language: str, service: str, evidence: str, at: datetime | None) -> Outcome:
    rung, symbol = search.rung, search.symbol
    why = HIT[rung.step]
    through = rung.symbol if rung.symbol != str(symbol) else None
    detail = "the service has it"
    if why is Why.VIA_PARENT:
        detail = f"the service has {rung.symbol}, of which it is a part"
    elif through:
        detail = f"the service has it as {rung.symbol}"
    other = rung.language if rung.language != language else None
    if other:
        detail += f", in {other}, not in {language}"
        why = Why.OTHER_LANGUAGE if why is Why.LOCATED else why
    return Outcome(
        str(symbol),
        Status.FOUND,
        service=service,
        asked_at=at,
        url=link(symbol.base if why is Why.VIA_PARENT else symbol, other or language),
        detail=detail,
        why=why,
        record=facts.lookup(symbol),
        language=other,
        through=through,
        evidence=evidence,
    )


def with_facts(known: Outcome | None, asked: Outcome) -> Outcome:
    """Let facts outrank what the service says, where both were asked (``--ask-all``).

    A document that the facts establish exists, whatever the service lacks. One that they
    rule out and the service has all the same is found: the rules say so in a warning.
    """
    if known is None or asked.status is Status.FOUND:
        return asked
    said = "the service does not have it" if asked.service else asked.detail
    return replace(known, detail=f"{known.detail}; asked: {said}", evidence=asked.evidence)


def age_days(at: datetime, now: float) -> float:
    """How many days old an answer is; never negative, whatever the clocks say."""
    return max(0.0, (now - at.timestamp()) / _DAY_S)
