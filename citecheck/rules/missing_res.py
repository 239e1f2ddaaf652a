"""A document symbol where a resolution's belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, Nature, TokenKind
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import can_exist, is_known, judged_symbol, partner, record_of
from citecheck.rules.meant import Proposal, best_first
from citecheck.rules.proposals import symbol_fix, target_fix
from citecheck.rules.wording import called_draft, document_word
from citecheck.symbols import Symbol, decision, resolution

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation

_CALLED = {Nature.RESOLUTION: "RES", Nature.DECISION: "DEC"}


@rule(Severity.ERROR)
def missing_res(evidence: Evidence) -> Iterator[Hit]:
    """A document such as a report is called a resolution: the symbol, or its link, lacks ``RES``.

    Why: A/70/174 and A/RES/70/174 are two documents, and the reader is led to the wrong one.
    Wrong: General Assembly resolution A/70/174
    Right: General Assembly resolution A/RES/70/174
    Source: document series symbols of the United Nations (ST/LIB/SER.B/5)
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or citation.kind is CitationKind.LINK:
            continue
        kind = _CALLED.get(citation.claims.nature) if citation.claims.nature is not None else None
        meant = adopted_twin(symbol, kind) if kind is not None else None
        if meant is not None and citation.kind is CitationKind.SYMBOL and not called_draft(evidence, citation):
            yield Hit(citation, _message(evidence, citation, symbol, meant), fixes=_fixes(evidence, citation, meant))
            continue
        link = partner(evidence, citation)
        target = None if link is None else link.symbol
        if link is not None and target is not None and symbol.nature in ("RES", "DEC"):
            twin = adopted_twin(target, symbol.nature)
            if twin is not None and _same(twin, symbol):
                yield Hit(
                    citation,
                    f"the text cites {symbol.display}, the link leads to the document {target}",
                    fixes=(target_fix(evidence, link, symbol, f"{symbol} is what the text cites"),),
                )


def _same(twin: Symbol, symbol: Symbol) -> bool:
    return twin == symbol.base or (twin.series == symbol.series == "S/RES" and twin.number == symbol.number)


def adopted_twin(symbol: Symbol, kind: str) -> Symbol | None:
    """The resolution or decision with the session and number of a document: A/70/174 → A/RES/70/174."""
    number, organ = symbol.number, symbol.organ
    if symbol.nature or symbol.suffixes or number is None or symbol.series != organ:
        return None
    make = resolution if kind == "RES" else decision
    match organ:
        case "S":
            from citecheck.symbols.sessions import council_year

            # Older literature cites a resolution by its document («resolution S/1501»), and drafts are S/2000/728.
            year = council_year(number)
            return make("S", number, year=year) if year is not None and year == symbol.year else None
        case "A" | "A/HRC" if symbol.session is not None:
            return make(organ, number, session=symbol.session, letter=symbol.letter)
        case "E" if symbol.year is not None or symbol.session is not None:
            return make("E", number, session=symbol.session, year=symbol.year, letter=symbol.letter)
        case _:
            return None


def _message(evidence: Evidence, citation: Citation, symbol: Symbol, meant: Symbol) -> str:
    word = "decision" if meant.nature == "DEC" else "resolution"
    if not can_exist(evidence, meant):
        return f"{symbol.display} is a document, not a {word}, and no {word} has this number"
    text = f"{symbol.display} is a document, not a {word}; the {word} is {meant.display}"
    record = record_of(evidence, meant)
    if record is not None and record.date is not None and citation.claims.date is not None:
        text += ", which the date fits" if record.dated(citation.claims.date) else ", which the date does not fit"
    return text


def _fixes(evidence: Evidence, citation: Citation, meant: Symbol) -> tuple[Fix, ...]:
    proposals: list[Proposal] = []
    if can_exist(evidence, meant):
        weight = 0.6 if is_known(evidence, meant) else 0.4
        record, day = record_of(evidence, meant), citation.claims.date
        if day is not None and record is not None and record.date is not None:
            weight *= 10.0 if record.dated(day) else 0.2
        proposals.append(Proposal(weight, symbol_fix(evidence, citation, meant, f"{meant.display} exists"), meant))
    token = citation.token(TokenKind.NATURE)
    if token is not None:
        word = document_word(token.text, citation.language)
        proposals.append(Proposal(0.3, Fix(word, token.span, False, "the symbol is a document's")))
    return best_first(proposals)
