"""One document with two dates or years in one draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.calendar import day_in_words
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.known import called, claimed_day, is_of_masthead, is_sure, judged_symbol, record_of
from citecheck.rules.meant import Proposal, best_first
from citecheck.rules.proposals import date_fix

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from citecheck.model.citation import Citation
    from citecheck.symbols import Symbol


@rule(Severity.WARNING)
def conflicting_claims(evidence: Evidence) -> Iterator[Hit]:
    """A draft gives one document two different dates; at least one of them is wrong.

    Why: what the facts do not know the draft itself can show.
    Wrong: General Assembly decision 31/499 of 2 May 1977; later, General Assembly decision 31/499 of 12 May 1977
    Right: General Assembly decision 31/499 of 2 May 1977; later, General Assembly decision 31/499 of 2 May 1977
    Source: the draft itself; where a fact is known, the date that it contradicts is the culprit
    """
    first: dict[Symbol, Citation] = {}
    for citation in evidence.citations:
        symbol, day = judged_symbol(citation), claimed_day(evidence, citation)
        if (
            symbol is None
            or day is None
            or symbol.nature not in ("RES", "DEC", "PRST")
            or not is_sure(evidence, citation)
        ):
            continue
        before = first.setdefault(symbol, citation)
        earlier = before.claims.date
        if earlier is None or earlier == day:
            continue
        yield from _hits(evidence, symbol, before, citation, (earlier, day))


def _hits(
    evidence: Evidence, symbol: Symbol, before: Citation, citation: Citation, days: tuple[date, date]
) -> Iterator[Hit]:
    earlier, day = days
    record = record_of(evidence, symbol)
    if record is not None and record.date is not None:
        given = ((before, earlier), (citation, day))
        if any(is_of_masthead(each, its, record.date) for each, its in given):
            return  # that of its masthead, about which date-mismatch speaks where it has to
    place = f" (line {before.place.line})" if before.place.line is not None else ""
    message = f"the draft gives {called(symbol)} two dates: {day_in_words(earlier)}{place} and {day_in_words(day)} here"
    if record is not None and record.date is not None:
        if record.dated(day) and not record.dated(earlier):
            yield Hit(
                before,
                f"the draft gives {called(symbol)} two dates; {day_in_words(day)} is the recorded one, "
                f"not {day_in_words(earlier)}",
                fixes=(date_fix(evidence, before, day, "the recorded date, which the draft gives elsewhere"),),
            )
            return
        if record.dated(earlier):
            message += f"; {day_in_words(earlier)} is the recorded one"
    fix = date_fix(evidence, citation, earlier, "the date that the draft gives first")
    yield Hit(citation, message, fixes=best_first([Proposal(1.0, fix)]))
