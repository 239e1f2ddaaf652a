"""A decision called a resolution, or a resolution called a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, Nature, TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import NATURE_WORDS, existence, is_known, is_sure, judged_symbol, partner, record_of
from citecheck.rules.meant import Proposal, best_first, numbers_of_the_day
from citecheck.rules.proposals import symbol_fix, target_fix
from citecheck.rules.wording import other_kind
from citecheck.symbols import Symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation

_REASONS = frozenset({"IS_DECISION", "IS_RESOLUTION"})
_OTHER = {"RES": "DEC", "DEC": "RES"}
_CLAIMED = {Nature.RESOLUTION: "RES", Nature.DECISION: "DEC"}


@rule(Severity.ERROR)
def decision_as_resolution(evidence: Evidence) -> Iterator[Hit]:
    """A decision is called a resolution, in words, in a symbol or in a link, or a resolution a decision.

    Why: both are numbered by session, in ranges of their own; the number tells which of them it is, and a
    decision has no document of its own: it is printed in a volume of the Official Records.
    Wrong: General Assembly resolution 74/567
    Right: General Assembly decision 74/567
    Source: numbering of resolutions and decisions in the Official Records (A/{session}/49)
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.nature not in _OTHER or not is_sure(evidence, citation):
            continue
        link = partner(evidence, citation) if citation.kind is not CitationKind.LINK else None
        answer = existence(evidence, symbol)
        if answer.reason is not None and answer.reason.name in _REASONS:
            right = answer.right[0] if answer.right else twin(symbol)
            yield Hit(citation, _message(symbol, right), fixes=_fixes(evidence, citation, symbol, right))
        elif citation.kind is CitationKind.SYMBOL and _claimed(citation) not in (None, symbol.nature):
            yield Hit(citation, f"{symbol} is a {NATURE_WORDS[symbol.nature]}", fixes=_word_fix(citation))
        elif link is not None and link.symbol is not None and twin(symbol).base == link.symbol.base:
            yield Hit(
                citation,
                f"the text cites {symbol.display} ({symbol}), the link leads to {link.symbol}",
                fixes=(target_fix(evidence, link, symbol, f"{symbol} is what the text cites"),),
            )


def twin(symbol: Symbol) -> Symbol:
    """The decision with the number of a resolution, and the reverse."""
    return Symbol(tuple(_OTHER.get(each, each) for each in symbol.components), symbol.suffixes)


def _claimed(citation: Citation) -> str | None:
    nature = citation.claims.nature
    return None if nature is None else _CLAIMED.get(nature)


def _message(symbol: Symbol, right: Symbol) -> str:
    return (
        f"{symbol} names no {NATURE_WORDS[symbol.nature]}: the number is that of "
        + (f"a {NATURE_WORDS.get(right.nature, 'document')}, {right}" if str(right) == right.display else "")
        + ("" if str(right) == right.display else f"{right.display} ({right})")
    )


def _fixes(evidence: Evidence, citation: Citation, symbol: Symbol, right: Symbol) -> tuple[Fix, ...]:
    """The other word; or another number, where date or link tell that the number slipped."""
    proposals = [Proposal(0.5, _fix(evidence, citation, right), right)]
    day, link = citation.claims.date, partner(evidence, citation)
    if day is not None:
        record = record_of(evidence, right)
        if record is None or not record.dated(day):
            proposals.extend(
                Proposal(each.weight * 50.0, each.fix, each.symbol)
                for each in numbers_of_the_day(evidence, citation, symbol, day)
            )
    if link is not None and link.symbol is not None and link.symbol.series == symbol.series:
        reason = f"the other of text and link names {link.symbol.display}"
        weight = 5.0 if is_known(evidence, link.symbol) and link.symbol != symbol else 0.0
        if weight:
            proposals.append(Proposal(weight, symbol_fix(evidence, citation, link.symbol, reason), link.symbol))
    return best_first(proposals)


def _fix(evidence: Evidence, citation: Citation, right: Symbol) -> Fix:
    reason = f"{right} is what has this number"
    if citation.kind is CitationKind.PROSE:
        # the word before a list is that of all its members
        words = _word_fix(citation) if len(evidence.members(citation.group)) < 2 else ()
        return words[0] if words else Fix(right.display, None, False, reason)
    return symbol_fix(evidence, citation, right, reason)


def _word_fix(citation: Citation) -> tuple[Fix, ...]:
    token = citation.token(TokenKind.NATURE)
    if token is None:
        return ()
    word = other_kind(token.text)
    return () if word is None else (Fix(word, token.span, False, "the number is that of the other kind"),)
