"""A draft cited as if it had been adopted under its own symbol."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import Nature
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import judged_symbol, record_of
from citecheck.rules.proposals import symbol_fix
from citecheck.rules.wording import called_draft

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.symbols import Symbol


@rule(Severity.WARNING)
def draft_as_adopted(evidence: Evidence) -> Iterator[Hit]:
    """A document of limited distribution, a draft, is called a resolution or decision.

    Why: a draft may have been revised or voted down; the adopted text has a symbol of its own.
    Wrong: General Assembly resolution A/76/L.75
    Right: General Assembly resolution A/RES/76/300
    Source: drafts named in the records of adoption (citecheck/facts)
    """
    for citation in evidence.citations:
        symbol = judged_symbol(citation)
        if symbol is None or symbol.nature != "L":
            continue
        if citation.claims.nature not in (Nature.RESOLUTION, Nature.DECISION) or called_draft(evidence, citation):
            continue
        adopted = evidence.facts.adopted_from(symbol)
        if adopted is None:
            yield Hit(citation, f"{symbol.display} is a draft, not a {citation.claims.nature.value}")
            continue
        yield Hit(
            citation,
            f"{symbol.display} is a draft; it was adopted as {adopted.display}{_when(evidence, adopted)}",
            fixes=(symbol_fix(evidence, citation, adopted, f"the draft became {adopted.display}"),),
        )


def _when(evidence: Evidence, adopted: Symbol) -> str:
    record = record_of(evidence, adopted)
    if record is None or record.date is None:
        return ""
    from citecheck.model.calendar import day_in_words

    return f" on {day_in_words(record.date)}"
