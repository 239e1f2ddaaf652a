"""A supplement of the Official Records whose number contradicts the symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.facts.existence import ordinal
from citecheck.model.citation import TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import judged_symbol
from citecheck.rules.meant import Proposal, best_first, in_context
from citecheck.rules.proposals import figures_like, symbol_fix
from citecheck.symbols import Suffix, SuffixKind, Symbol

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation, Supplement

_ASSEMBLY_FROM_SESSION = 31
_ECONOMIC_FROM_YEAR = 1992
_ECONOMIC_OFFSET = 20
_RESOLUTIONS_AT_99 = 1999
"""Since this year Supplement No. 1 of the Economic and Social Council is E/{year}/99."""


@rule(Severity.ERROR)
def supplement_mismatch(evidence: Evidence) -> Iterator[Hit]:
    """The number of a supplement, or its session, is not the one that its symbol stands for.

    Why: since the thirty-first session the Assembly's Supplement No. n of session s is A/s/n, and since 1992
    the Economic and Social Council's No. n of a year is E/year/(20 + n); a letter A is Add.1, B is Add.2.
    Wrong: Official Records of the Economic and Social Council, 2013, Supplement No. 10 (E/2013/29)
    Right: Official Records of the Economic and Social Council, 2013, Supplement No. 10 (E/2013/30)
    Source: supplements listed by the Dag Hammarskjöld Library; 60 of 60 cases looked at obey it
    """
    for citation in evidence.citations:
        symbol, supplement = judged_symbol(citation), citation.claims.supplement
        if symbol is None or supplement is None:
            continue
        expected = symbols_of(supplement, symbol)
        if not expected or any(_agrees(each, symbol) for each in expected):
            continue
        if any(_agrees(each, other) for each in expected for other in citation.also):
            continue
        of_another_session = _of_another_session(expected[0], symbol)
        fixes = _fixes_of_session if of_another_session else _fixes
        yield Hit(
            citation,
            _message(supplement, symbol, expected[0], of_another_session=of_another_session),
            fixes=fixes(evidence, citation, supplement, symbol, expected[0]),
        )


def symbols_of(supplement: Supplement, symbol: Symbol) -> tuple[Symbol, ...]:
    """The symbols that a supplement can have; empty where no rule holds."""
    session = symbol.session
    suffix = _suffix(supplement.letter)
    if supplement.organ == "A":
        regular = session is not None and session.kind == "regular" and symbol.series == "A"
        own = session.number if regular and session is not None else None
        number = supplement.session or own
        if own is None or number is None or number < _ASSEMBLY_FROM_SESSION or own < _ASSEMBLY_FROM_SESSION:
            return ()
        return (Symbol(("A", str(number), str(supplement.number)), suffix),)
    if supplement.organ != "E" or symbol.series != "E" or symbol.year is None:
        return ()
    year = supplement.session or symbol.year
    if year < _ECONOMIC_FROM_YEAR or symbol.year < _ECONOMIC_FROM_YEAR:
        return ()
    if supplement.number == 1:
        last = 99 if year >= _RESOLUTIONS_AT_99 else year % 100
        return (Symbol(("E", str(year), str(last)), suffix),)
    return (Symbol(("E", str(year), str(_ECONOMIC_OFFSET + supplement.number)), suffix),)


def _suffix(letter: str) -> tuple[Suffix, ...]:
    if not letter:
        return ()
    return (Suffix(SuffixKind.ADDENDUM, str(ord(letter.upper()) - ord("A") + 1)),)


def _agrees(expected: Symbol, symbol: Symbol) -> bool:
    """Whether the symbol is that supplement: a volume, part, section or corrigendum of it is."""
    if expected.components != symbol.components:
        return False
    kinds = (SuffixKind.ADDENDUM,)
    addenda = tuple(each for each in symbol.suffixes if each.kind in kinds)
    return addenda == expected.suffixes or (not expected.suffixes and bool(symbol.suffixes))


def _of_another_session(expected: Symbol, symbol: Symbol) -> bool:
    """Whether the symbol is the supplement of that number, only of another session or year."""
    organ, session, *number = expected.components
    return symbol.components[1] != session and _agrees(
        Symbol((organ, symbol.components[1], *number), expected.suffixes), symbol
    )


def _message(supplement: Supplement, symbol: Symbol, expected: Symbol, *, of_another_session: bool) -> str:
    name = f"Supplement No. {supplement.number}{supplement.letter}"
    if not of_another_session:
        return f"{name} is {expected.display}, not {symbol.display}{_is(symbol, supplement)}"
    return f"{name} of {_session(expected)} is {expected.display}; {symbol.display} is that of {_session(symbol)}"


def _session(symbol: Symbol) -> str:
    session = symbol.session
    return str(symbol.year) if session is None else f"the {ordinal(session.number)} session"


_SESSIONS = {
    "en": "{} session", "fr": "{}e session", "es": "{}º período de sesiones", "ru": "{}-я сессия",
    "ar": "الدورة {}", "zh": "第{}届会议", "de": "{}. Tagung",
}  # fmt: skip


def _fixes_of_session(
    evidence: Evidence, citation: Citation, _: Supplement, symbol: Symbol, expected: Symbol
) -> tuple[Fix, ...]:
    """The session may be wrong, or the symbol; unless the draft tells which, the symbol is left to people.

    The session is printed in words, so that the right one is named without a place.
    """
    session = symbol.session
    if session is None:
        right = str(symbol.year)
    else:
        right = _SESSIONS.get(evidence.language, _SESSIONS["en"])
        right = right.format(ordinal(session.number) if right == _SESSIONS["en"] else session.number)
    return best_first(
        [
            Proposal(
                0.5 * in_context(evidence, citation, symbol), Fix(right, None, False, f"{symbol.display} is of it")
            ),
            Proposal(
                0.4 * in_context(evidence, citation, expected),
                symbol_fix(evidence, citation, expected, f"it is {expected.display}"),
                expected,
            ),
        ]
    )


def _is(symbol: Symbol, supplement: Supplement) -> str:
    """What the printed symbol would be, where the rule tells."""
    number, letter = symbol.number, ""
    if number is None:
        return ""
    if supplement.organ == "E":
        number -= _ECONOMIC_OFFSET
        if not 2 <= number <= 40 or symbol.year is None:
            return ""
    addenda = [each for each in symbol.suffixes if each.kind is SuffixKind.ADDENDUM]
    if addenda and addenda[0].number.isdigit() and int(addenda[0].number) <= 26:
        letter = chr(ord("A") + int(addenda[0].number) - 1)
    return f", which is No. {number}{letter}"


def _fixes(
    evidence: Evidence, citation: Citation, supplement: Supplement, symbol: Symbol, expected: Symbol
) -> tuple[Fix, ...]:
    proposals = [Proposal(0.5, symbol_fix(evidence, citation, expected, f"it is {expected.display}"), expected)]
    token = citation.token(TokenKind.SUPPLEMENT)
    which = _is(symbol, supplement).rpartition("No. ")[2]
    if token is not None and which and symbol.components[:2] == expected.components[:2]:
        figures = "".join(each for each in token.text if each.isalnum())
        printed = f"{supplement.number}{supplement.letter}"
        text = token.text.replace(printed, which, 1) if figures.endswith(printed) else which
        if figures[:1].isdigit() and not figures.isascii() and which.isdigit():
            text = figures_like(figures, int(which))
        proposals.append(Proposal(0.3, Fix(text, token.span, False, f"{symbol.display} is No. {which}")))
    return best_first(proposals)
