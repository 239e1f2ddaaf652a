"""A document of one organ cited as another's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.calendar import day_in_words
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.forms import form_owners, in_organ
from citecheck.rules.known import (
    ADOPTED,
    NATURE_WORDS,
    can_exist,
    existence,
    is_known,
    is_sure,
    judged_symbol,
    partner,
    record_of,
)
from citecheck.rules.meant import Proposal, best_first, numbers_nearby
from citecheck.rules.nearby import neighbours
from citecheck.rules.organs import organ_name
from citecheck.rules.proposals import symbol_fix, target_fix, token_fix

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation
    from citecheck.model.finding import Fix
    from citecheck.symbols import Symbol

_MOST_OF_A_COUNCIL = 100
"""No session of the Human Rights Council has adopted half as many: a higher number is the Assembly's."""
_ORGANS = ("A", "S", "E", "A/HRC", "E/CN.4")


@rule(Severity.ERROR)
def organ_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """A resolution or decision of one organ is cited, written or linked as another's.

    Why: the Assembly and the Human Rights Council both have a resolution 53/11; symbol, form of the
    number, date and link tell which is meant, and here they contradict the organ that is named.
    Wrong: Human Rights Council resolution A/RES/53/11
    Right: Human Rights Council resolution A/HRC/RES/53/11
    Source: document series symbols of the United Nations (ST/LIB/SER.B/5); dates of citecheck/facts
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.nature not in ADOPTED or symbol.organ not in _ORGANS:
            continue
        if not is_sure(evidence, citation):
            continue
        hit = (
            _named_otherwise(evidence, citation, symbol)
            or _form_of_another(evidence, citation, symbol)
            or _date_of_another(evidence, citation, symbol)
            or _linked_elsewhere(evidence, citation, symbol)
        )
        if hit is not None:
            yield hit


def _named_otherwise(evidence: Evidence, citation: Citation, symbol: Symbol) -> Hit | None:
    """The organ in words is not the symbol's."""
    named = citation.claims.organ
    if named not in _ORGANS or named == symbol.organ:
        return None
    if any(each.organ == named for each in citation.also):
        return None
    proposals: list[Proposal] = []
    meant = in_organ(symbol, named)
    if meant is not None and can_exist(evidence, meant):
        weight = (0.5 if is_known(evidence, meant) else 0.3) * _by_date(evidence, citation, meant)
        reason = f"{meant.display} is the {organ_name(named)}’s"
        proposals.append(Proposal(weight, symbol_fix(evidence, citation, meant, reason), meant))
    if existence(evidence, symbol).status.value != "impossible":
        weight = 0.4 * _by_date(evidence, citation, symbol)
        proposals.append(Proposal(weight, _organ_fix(citation, symbol.organ), symbol))
    for other in form_owners(symbol):
        owned = in_organ(symbol, other)
        if owned is not None and other not in (named, symbol.organ) and _by_date(evidence, citation, owned) > 1:
            # no other organ's document of these numbers bears the date
            proposals.append(Proposal(20.0, _organ_fix(citation, other), owned))
    if not proposals and meant is not None:
        # neither organ has it: a figure slipped as well, or alone
        proposals.extend(numbers_nearby(evidence, citation, meant, neighbours(meant)))
        message = f"the {organ_name(named)} has no {NATURE_WORDS[symbol.nature]} {meant.display}"
        return Hit(citation, message, fixes=best_first(proposals))
    word = NATURE_WORDS[symbol.nature]
    message = f"{symbol.display} is a {word} of the {organ_name(symbol.organ)}, not of the {organ_name(named)}"
    if meant is not None and proposals and can_exist(evidence, meant):
        message += f"; of the latter, {meant.display}"
    return Hit(citation, message, fixes=best_first(proposals))


def _by_date(evidence: Evidence, citation: Citation, symbol: Symbol) -> float:
    record, day = record_of(evidence, symbol), citation.claims.date
    if day is None or record is None or record.date is None:
        return 1.0
    return 50.0 if record.dated(day) else 0.2


def _organ_fix(citation: Citation, organ: str) -> Fix:
    name = organ_name(organ, citation.language)
    return token_fix(citation, TokenKind.ORGAN, name, f"the number is the {organ_name(organ)}’s")


def _form_of_another(evidence: Evidence, citation: Citation, symbol: Symbol) -> Hit | None:
    """The number has the form of another organ's, and of this one nothing by it can exist."""
    answer = existence(evidence, symbol)
    if answer.status.value != "impossible" or (answer.reason is not None and answer.reason.name.startswith("WRONG")):
        return None
    proposals: list[Proposal] = []
    for organ in form_owners(symbol):
        meant = in_organ(symbol, organ)
        if meant is not None and organ != symbol.organ and is_known(evidence, meant):
            weight = 0.5 * _by_date(evidence, citation, meant)
            in_words = citation.kind is CitationKind.PROSE
            if symbol.organ == "S" and organ == "A" and not in_words:
                continue  # a symbol names its organ itself: that its number cannot exist says more
            alike = {organ, symbol.organ} == {"A", "A/HRC"}
            if alike and weight <= 1.0 and ((symbol.number or 0) <= _MOST_OF_A_COUNCIL or not in_words):
                continue  # both number alike: without a date that fits, the number is what is wrong
            fix = _organ_fix(citation, organ)
            if not in_words:
                fix = symbol_fix(evidence, citation, meant, f"{meant.display} exists")
            proposals.append(Proposal(weight, fix, meant))
    if not proposals:
        return None
    best = max(proposals, key=lambda each: each.weight).symbol
    name = organ_name(symbol.organ)
    message = f"the {name} has no {NATURE_WORDS[symbol.nature]} {symbol.display}"
    if best is not None:
        message += f"; the number has the form of the {organ_name(best.organ)}’s: {best.display}"
    return Hit(citation, message, fixes=best_first(proposals))


def _date_of_another(evidence: Evidence, citation: Citation, symbol: Symbol) -> Hit | None:
    """The date is exactly that of another organ's document with the same numbers, and not of this organ's."""
    day = citation.claims.date
    if day is None or citation.kind is not CitationKind.PROSE:
        return None
    window = evidence.facts.window(symbol)
    if window is None or window.holds(day, 1):
        return None
    for organ in form_owners(symbol):
        meant = in_organ(symbol, organ)
        record = record_of(evidence, meant)
        if meant is None or organ == symbol.organ or record is None or not record.dated(day):
            continue
        message = (
            f"{meant.display} of the {organ_name(organ)} was adopted on {day_in_words(day)}; "
            f"{symbol.display} of the {organ_name(symbol.organ)} cannot be of that day"
        )
        return Hit(citation, message, fixes=(_organ_fix(citation, organ),))
    return None


def _linked_elsewhere(evidence: Evidence, citation: Citation, symbol: Symbol) -> Hit | None:
    """The link under the text leads to the other organ's document with the same numbers."""
    link = partner(evidence, citation) if citation.kind is not CitationKind.LINK else None
    target = None if link is None else link.symbol
    if link is None or target is None or target.organ == symbol.organ or target.nature != symbol.nature:
        return None
    if in_organ(symbol, target.organ) != target:
        return None
    message = (
        f"the text cites {symbol.display} of the {organ_name(symbol.organ)}, "
        f"the link leads to {target.display} of the {organ_name(target.organ)}"
    )
    fixes = (target_fix(evidence, link, symbol, "the text names the organ"),)
    if existence(evidence, symbol).status.value == "impossible" and can_exist(evidence, target):
        # no link is made to what cannot exist
        in_text = citation.kind is CitationKind.PROSE
        fixes = (
            _organ_fix(citation, target.organ)
            if in_text
            else symbol_fix(evidence, citation, target, f"the link leads to {target.display}"),
        )
    return Hit(citation, message, fixes=fixes)
