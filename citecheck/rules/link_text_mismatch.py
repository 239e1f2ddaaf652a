"""A link that leads to another document than its text names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, Confidence, TokenKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import existence, is_known, organ_is_sure, partner, record_of
from citecheck.rules.meant import Proposal, best_first
from citecheck.rules.proposals import parts, symbol_fix, target_fix
from citecheck.rules.slips import pair_slip
from citecheck.symbols import Suffix, SuffixKind
from citecheck.symbols.sessions import human_rights_year

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation
    from citecheck.model.finding import Fix
    from citecheck.symbols import Symbol

_SAME, _LACKS, _OTHER = "same", "lacks", "other"


@rule(Severity.ERROR)
def link_text_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """A link's target and its visible text name different documents.

    Why: the reader who follows the link reads another text than the one that is cited.
    Wrong: [General Assembly resolution 65/230](https://docs.un.org/en/A/RES/65/203)
    Right: [General Assembly resolution 65/230](https://docs.un.org/en/A/RES/65/230)
    Source: the draft itself
    """
    for citation in evidence.citations:
        if citation.kind is CitationKind.LINK or citation.pair is None:
            continue
        link = partner(evidence, citation)
        text_symbol = citation.symbol
        target = None if link is None else link.symbol
        if link is None or text_symbol is None or target is None:
            continue
        relation = compare(citation, link)
        if relation == _SAME:
            continue
        if relation == _LACKS:
            yield Hit(
                citation,
                f"the text cites {text_symbol.display}, the link leads to {target.display}: "
                "one lacks a letter or suffix that the other has",
                severity=Severity.INFO,
                # Many a part is printed in one document with the others, which has no letter: no link to it is made up.
                fixes=(target_fix(evidence, link, text_symbol, "the text is more exact"),)
                if len(text_symbol.suffixes) > len(target.suffixes)
                else (),
            )
            continue
        yield Hit(
            citation,
            f"the text cites {text_symbol.display}, the link leads to {target.display}",
            fixes=_fixes(evidence, citation, link, text_symbol, target),
        )


def compare(citation: Citation, link: Citation) -> str:
    """How text and target relate: the same document, one lacking a part of the other, or different ones."""
    text, target = citation.symbol, link.symbol
    if text is None or target is None:
        return _SAME
    relations = {_relation(one, other) for one in (text, *citation.also) for other in (target, *link.also)}
    if _SAME in relations or _printed_in(text, target):
        return _SAME
    if not organ_is_sure(citation) and parts(text.base) == parts(target.base):
        return _SAME  # the target tells whose number it is
    if _is_bare(citation) and text.number == target.number and text.nature == target.nature:
        return _SAME  # «resolution 1325» alone: the same
    return _LACKS if _LACKS in relations else _OTHER


def _is_bare(citation: Citation) -> bool:
    """Whether a number is printed with neither session nor year, nor its organ right before it."""
    if citation.kind is not CitationKind.PROSE or citation.confidence is Confidence.NAMED:
        return False
    return not any(each.kind in (TokenKind.SESSION, TokenKind.YEAR) for each in citation.tokens)


def _relation(text: Symbol, target: Symbol) -> str:
    if text.folded == target.folded or text.link_form == str(target):
        return _SAME
    if _same_number(text, target):
        return _SAME if text.letter == target.letter else _LACKS if not (text.letter and target.letter) else _OTHER
    if text.base.folded == target.base.folded or _within(text, target) or _within(target, text):
        return _missing(text, target)
    return _OTHER


def _within(whole: Symbol, part: Symbol) -> bool:
    """Whether one names a range of records in which the other stands: ``A/C.6/64/SR.1-28/Corrigendum``, ``…/SR.12``."""
    if whole.components[:-1] != part.components[:-1] or "-" not in whole.components[-1]:
        return False
    kind, dot, numbers = whole.components[-1].partition(".")
    first, _, last = numbers.partition("-")
    other, _, number = part.components[-1].partition(".")
    lowest, _, highest = number.partition("-")
    figures = (first, last, lowest, highest or lowest)
    if not dot or kind != other or not all(map(str.isdecimal, figures)):
        return False
    return int(first) <= int(lowest) <= int(figures[3]) <= int(last)


def _same_number(text: Symbol, target: Symbol) -> bool:
    """Whether both have one running number, and year or session stands in one of them alone."""
    if text.series != target.series or text.number != target.number or text.suffixes or target.suffixes:
        return False
    if text.series not in ("S/RES", "A/RES", "E/RES") or len(text.components) != 3 or len(target.components) != 3:
        return False
    return (text.year or target.year or 0) == (target.year or text.year or 0) and (
        text.session is None or target.session is None or text.session == target.session
    )


def _missing(text: Symbol, target: Symbol) -> str:
    """Of two symbols with one base: whether one merely has less than the other."""
    letters = {text.letter, target.letter} - {""}
    shorter, longer = sorted((_in_short(text.suffixes), _in_short(target.suffixes)), key=len)
    if len(letters) > 1 or longer[: len(shorter)] != shorter:
        return _OTHER
    return _LACKS


def _in_short(suffixes: tuple[Suffix, ...]) -> tuple[Suffix, ...]:
    """«Corrigendum» in full is the first, or the only one."""
    return tuple(
        Suffix(SuffixKind.CORRIGENDUM, each.number or "1") if each.kind is SuffixKind.CORRIGENDUM_IN_FULL else each
        for each in suffixes
    )


def _printed_in(text: Symbol, target: Symbol) -> bool:
    """Whether the target is the volume of the Official Records in which a resolution or decision is printed."""
    if text.nature not in ("RES", "DEC") or target.nature:
        return False
    if text.organ == "A" and target.organ == "A":
        return target.number == _RESOLUTIONS_AND_DECISIONS and target.session == text.session
    if text.organ == "A/HRC" and target.organ == "A" and text.session is not None and target.session is not None:
        in_year = human_rights_year(text.session.number) - _FIRST_YEAR
        return target.number == _OF_HUMAN_RIGHTS and target.session.number in (in_year, in_year + 1)
    if text.organ != "E" or target.organ != "E" or target.year != text.year or text.year is None:
        return False
    return text.nature == "DEC" or target.number in (_RESOLUTIONS_OF_COUNCIL, text.year % 100)


_RESOLUTIONS_AND_DECISIONS, _OF_HUMAN_RIGHTS, _RESOLUTIONS_OF_COUNCIL = 49, 53, 99
"""Supplements Nos. 49 and 53 of the Assembly, and what is No. 1 of the Economic and Social Council."""
_FIRST_YEAR = 1945


def _fixes(evidence: Evidence, citation: Citation, link: Citation, text: Symbol, target: Symbol) -> tuple[Fix, ...]:
    to_text = target_fix(evidence, link, text, f"the text cites {text.display}")
    to_target = symbol_fix(evidence, citation, target, f"the link leads to {target.display}")
    weights = {text: 0.5, target: 0.1 + pair_slip(_figures(target), _figures(text)) / 2}
    for symbol in (text, target):
        if existence(evidence, symbol).status.value == "impossible":
            weights[symbol] *= 0.02
        elif is_known(evidence, symbol):
            weights[symbol] *= 2
        if any(each.id not in (citation.id, link.id) for each in evidence.citing(symbol)):
            weights[symbol] *= 8  # the draft names it elsewhere too
        record, day = record_of(evidence, symbol), citation.claims.date
        if record is not None and record.date is not None and day is not None:
            weights[symbol] *= 50.0 if record.dated(day) else 0.2
    return best_first([Proposal(weights[text], to_text, text), Proposal(weights[target], to_target, target)])


def _figures(symbol: Symbol) -> tuple[str, str]:
    each = parts(symbol)
    return (each["session"] or each["year"], each["number"])
