"""What was probably meant by a citation that contradicts the facts: the date or the number, and which.

Two stories explain a date that is not the recorded one: the date slipped, or the
number did. Each is weighed by how often such a slip is made; the number only where
the other one was adopted on exactly the day that the draft gives. The neighbours in a
list, the link under the text and the rest of the draft are evidence. The answer
depends on nothing else, so the same citation gets the same answer everywhere.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from citecheck.model.calendar import day_in_words
from citecheck.model.citation import CitationKind
from citecheck.rules.known import called, can_exist, is_known, partner, record_of
from citecheck.rules.nearby import neighbours
from citecheck.rules.proposals import date_fix, parts, symbol_fix
from citecheck.rules.slips import date_slip, pair_slip
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from citecheck.facts.lookup import Facts
    from citecheck.model.citation import Citation
    from citecheck.model.finding import Fix
    from citecheck.rules.base import Evidence
    from citecheck.symbols import Symbol

_BY_BOUNDS = 0.1
"""What a fitting date weighs where only bounds are known: many numbers have them in common."""
_UNLISTED = 0.05
_MOST = 4
"""So many proposals are a help; more are a list to choose from."""


class Proposal(Value):
    """One thing that may have been meant, with its weight among the others."""

    weight: float
    fix: Fix
    symbol: Symbol | None = None


def best_first(proposals: Iterable[Proposal]) -> tuple[Fix, ...]:
    """The fixes of the weightiest proposals, each once."""
    ranked = sorted(proposals, key=lambda each: (-each.weight, each.fix.replacement))
    fixes: list[Fix] = []
    for each in ranked:
        if all((each.fix.replacement, each.fix.span) != (fix.replacement, fix.span) for fix in fixes):
            fixes.append(each.fix)
    return tuple(fixes[:_MOST])


def for_wrong_date(evidence: Evidence, citation: Citation, right: date) -> tuple[Fix, ...]:
    """Proposals for a citation whose date is not the recorded one (``right``)."""
    symbol, day = citation.symbol or citation.key, citation.claims.date
    if symbol is None or day is None:
        return ()
    reason = f"{called(symbol)} was adopted on {day_in_words(right)}"
    weight = date_slip(right, day) * _confirmed(evidence, citation, symbol)
    return best_first(
        [
            Proposal(weight, date_fix(evidence, citation, right, reason), symbol),
            *numbers_of_the_day(evidence, citation, symbol, day),
        ]
    )


def numbers_of_the_day(evidence: Evidence, citation: Citation, symbol: Symbol, day: date) -> Iterator[Proposal]:
    """Documents of the same series adopted on the cited day, one slip away from the cited number."""
    for candidate, weight, certain in _adopted_nearby(evidence.facts, symbol, day):
        was = "was" if certain else "may have been"
        reason = f"{called(candidate)} {was} adopted on {day_in_words(day)}"
        weighed = weight * in_context(evidence, citation, candidate)
        yield Proposal(weighed, symbol_fix(evidence, citation, candidate, reason), candidate)


@lru_cache(maxsize=1024)
def _adopted_nearby(facts: Facts, symbol: Symbol, day: date) -> tuple[tuple[Symbol, float, bool], ...]:
    """The same without the draft: a wrong citation is often copied from paragraph to paragraph."""
    printed = _figures(symbol)
    sat: dict[tuple[str, ...], bool] = {}
    found: list[tuple[Symbol, float, bool]] = []
    for candidate in neighbours(symbol):
        session = candidate.components[:-1]
        if session not in sat:
            window = facts.window(candidate)
            sat[session] = window is None or window.holds(day, 1)
        record = facts.lookup(candidate) if sat[session] else None
        if record is None:
            continue
        certain = record.dated(day)
        weight = pair_slip(_figures(candidate), printed)
        if not certain:
            if record.not_before is None or record.not_after is None:
                continue
            weight *= _BY_BOUNDS if record.not_before <= day <= record.not_after else 0.0
        if weight:
            found.append((candidate, weight, certain))
    return tuple(found)


def _figures(symbol: Symbol) -> tuple[str, str]:
    """Session or year, and number: what can slip."""
    each = parts(symbol)
    return (each["session"] or each["year"], each["number"])


def numbers_nearby(
    evidence: Evidence, citation: Citation, symbol: Symbol, candidates: Iterable[Symbol]
) -> Iterator[Proposal]:
    """Of documents that exist, those one slip away; a cited date that is theirs counts most."""
    printed, day = _figures(symbol), citation.claims.date
    for candidate in candidates:
        weight = pair_slip(_figures(candidate), printed)
        if not weight:
            continue
        if not is_known(evidence, candidate):
            if candidate.nature == "RES" or not can_exist(evidence, candidate):
                continue
            weight *= _UNLISTED  # decisions and documents are listed only as far as others cite them
        record = record_of(evidence, candidate)
        if (candidate.session is None) is not (symbol.session is None):
            continue  # a session that became a year is no slip of a figure
        reason = f"{called(candidate)} is one slip away"
        if record is not None and record.date is not None:
            reason = f"{called(candidate)} was adopted on {day_in_words(record.date)}"
            if day is not None:
                weight *= 50.0 if record.dated(day) else 0.2
        weight *= in_context(evidence, citation, candidate)
        if candidate.session is not None:
            weight *= 1 + candidate.session.number / 1000  # of equals the later one is cited more
        fix = symbol_fix(evidence, citation, candidate, reason, read_as=symbol)
        yield Proposal(weight, fix, candidate)


def _confirmed(evidence: Evidence, citation: Citation, symbol: Symbol) -> float:
    """Whether something else in the draft confirms the number, so that the date is to blame."""
    weight = 1.0
    link = partner(evidence, citation)
    if link is not None and link.symbol == symbol:
        weight *= 5.0
    if any(each.id not in (citation.id, citation.pair) for each in evidence.citing(symbol)):
        weight *= 3.0
    return weight / in_order(evidence, citation, symbol)


def in_context(evidence: Evidence, citation: Citation, candidate: Symbol) -> float:
    """How much link, list and the rest of the draft speak for a candidate."""
    weight = 1.0
    other = partner(evidence, citation)
    if other is not None and other.symbol == candidate:
        weight *= 20.0
    for each in evidence.citing(candidate):
        if each.id not in (citation.id, citation.pair):
            # already in the same list: nobody names a document twice there
            if citation.group is not None and each.group == citation.group:
                return weight * 0.05
            return weight * 15.0
    return weight * in_order(evidence, citation, candidate)


def in_order(evidence: Evidence, citation: Citation, candidate: Symbol) -> float:
    """Whether a candidate restores (> 1) or breaks (< 1) the ascending order of the list around."""
    if citation.group is None or citation.symbol is None:
        return 1.0
    group = [
        each
        for each in evidence.members(citation.group)
        if each.symbol is not None and each.kind is not CitationKind.LINK
    ]
    if len(group) < 3 or citation not in group:
        return 1.0
    at = group.index(citation)
    before = order_key(group[at - 1].symbol) if at else None
    after = order_key(group[at + 1].symbol) if at + 1 < len(group) else None
    printed = _between(before, order_key(citation.symbol), after)
    proposed = _between(before, order_key(candidate), after)
    if printed == proposed:
        return 1.0
    return 10.0 if proposed else 0.1


def _between(before: tuple[int, int] | None, key: tuple[int, int] | None, after: tuple[int, int] | None) -> bool:
    if key is None:
        return True
    return (before is None or before < key) and (after is None or key < after)


def order_key(symbol: Symbol | None) -> tuple[int, int] | None:
    """Where a document stands in an ascending list: by session or year, then number."""
    if symbol is None or symbol.number is None:
        return None
    session = symbol.session
    if session is not None and session.kind.value != "regular":
        return None
    lead = session.number if session is not None else (symbol.year or 0)
    if symbol.series == "S/RES":
        lead = 0
    return (lead, symbol.number)
