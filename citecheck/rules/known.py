"""What rules ask of a citation and of the facts before they dare to speak."""

from __future__ import annotations

import re
from datetime import timedelta
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind, Confidence, TokenKind
from citecheck.model.finding import Severity
from citecheck.model.record import Certainty

if TYPE_CHECKING:
    from datetime import date

    from citecheck.facts.existence import Existence
    from citecheck.model.citation import Citation
    from citecheck.model.record import Record
    from citecheck.rules.base import Evidence
    from citecheck.symbols import Symbol

ADOPTED = frozenset({"RES", "DEC", "PRST"})
"""The natures of documents that an organ adopts, as symbols write them."""

BY_CERTAINTY: dict[Certainty | None, Severity] = {
    Certainty.FIRM: Severity.ERROR,
    Certainty.LIKELY: Severity.WARNING,
    Certainty.WEAK: Severity.INFO,
    Certainty.INFERRED: Severity.WARNING,
    Certainty.BOUNDS: Severity.INFO,
}
"""How loud a contradiction is, by what the fact rests on."""

_BRACKET = 80
"""So many characters of the rest of a bracket are looked at for a second day."""

MASTHEAD = timedelta(days=120)
"""So long after its adoption a resolution is printed and distributed at the latest."""

PRINTED_LATER = frozenset(("A/RES", "E/RES", "A/HRC/RES"))
"""Series of which the masthead bears another day than that of adoption; the Security Council's are out the same day."""

NATURE_WORDS = {"RES": "resolution", "DEC": "decision", "PRST": "presidential statement"}
"""What the adopted kinds are called in a message."""


def organ_is_sure(citation: Citation) -> bool:
    """Whether the organ is printed, carried from a printed one or the draft's own; guesses prove nothing."""
    return citation.kind is not CitationKind.PROSE or citation.confidence >= Confidence.SPEAKER


def is_sure(evidence: Evidence, citation: Citation) -> bool:
    """Whether the organ is sure with the draft at hand: printed beside the number, not merely somewhere before it.

    A link that names the document settles it.
    """
    if citation.kind is not CitationKind.PROSE or citation.confidence is Confidence.SPEAKER:
        return True
    key = ("sure", citation.id)
    known = evidence.answers.get(key)
    if known is None:
        known = evidence.answers[key] = _is_sure(evidence, citation)
    return known


def _is_sure(evidence: Evidence, citation: Citation) -> bool:
    link = partner(evidence, citation)
    if link is not None and link.symbol is not None and link.symbol == citation.symbol:
        return True
    if not organ_is_sure(citation) or _counts_within_a_year(evidence, citation):
        return False
    from citecheck.rules.forms import is_astray

    return not is_astray(evidence, citation)


def _counts_within_a_year(evidence: Evidence, citation: Citation) -> bool:
    """Whether a number is of another world, which counts within a year: «the general assembly's resolution 65/2010».

    Clubs, companies and national councils number so, the United Nations never did; only
    where the text says that it speaks of theirs is it their number, and wrong.
    """
    if evidence.document is not None or not _within_a_year().search(citation.text):
        return False
    organ, draft = citation.token(TokenKind.ORGAN), evidence.draft
    if organ is None or draft is None:
        return True
    before = draft.prose[max(0, citation.prose.start - _NAMED_BEFORE) : citation.prose.end + _NAMED_BEFORE]
    return not any(name in before for name in _UNITED_NATIONS)


@cache
def _within_a_year() -> re.Pattern[str]:
    return re.compile(r"(?<!\d)\d{1,3}\s?/\s?(?:19|20)\d\d(?!\d)")


_NAMED_BEFORE = 80
_UNITED_NATIONS = (
    "UN ", "U.N.", "UNGA", "UNSC", "UNHRC", "United Nations", "UNITED NATIONS", "Nations Unies", "Naciones Unidas",
    "ONU", "ООН", "Объединенных Наций", "الأمم المتحدة", "联合国", "聯合國", "国連", "Vereinten Nationen",
)  # fmt: skip
"""How a text says whose organs it speaks of."""


def judged_symbol(citation: Citation) -> Symbol | None:
    """The symbol that facts can be asked about: the printed one, or a key of the tables; never a malformed one."""
    if citation.malformed is not None:
        return None
    return citation.symbol if citation.symbol is not None else citation.key


def claimed_day(evidence: Evidence, citation: Citation) -> date | None:
    """The day that the draft gives, unless it stands in a bracket with others.

    «(21 October 2015, adopted 25 September 2015)»: some guides ask for the day of
    distribution beside that of adoption, and lists of matters give the days of all
    meetings on them; none of these is a claim by itself.
    """
    day, draft = citation.claims.date, evidence.draft
    if day is None or draft is None or citation.text.count("(") <= citation.text.count(")"):
        return day
    end = citation.prose.end
    words = draft.prose[end : end + _BRACKET].partition(")")[0].split()
    return None if any(len(word.strip(",;.")) == 4 and word.strip(",;.").isdigit() for word in words) else day


def is_of_masthead(citation: Citation, day: date, adopted: date) -> bool:
    """Whether a day may be that of distribution, which mastheads bear: ``A/RES/60/1 (24 October 2005)``.

    Only a symbol is cited so, with the day in a bracket or after a comma; what words
    tie to a number («of 24 October 2005») is the day of adoption.
    """
    symbol = citation.symbol
    if citation.kind is not CitationKind.SYMBOL or symbol is None or symbol.series not in PRINTED_LATER:
        return False
    if not timedelta() < day - adopted <= MASTHEAD:
        return False
    printed = citation.token(TokenKind.SYMBOL)
    first = citation.token(TokenKind.DAY) or citation.token(TokenKind.DATE_YEAR)
    month = citation.token(TokenKind.MONTH)
    if printed is None or first is None or not citation.text.startswith(printed.text):
        return False
    rest = citation.text[len(printed.text) :]
    before = rest[: min(at for at in (rest.find(each.text) for each in (first, month) if each is not None))]
    return before.rstrip().endswith(("(", ","))


def existence(evidence: Evidence, symbol: Symbol) -> Existence:
    """What the facts say of a document's existence on the day that the draft is judged on."""
    return evidence.facts.existence(symbol, evidence.as_of)


def can_exist(evidence: Evidence, symbol: Symbol) -> bool:
    """Whether a document is worth proposing: the facts know it, or at least don't rule it out."""
    return existence(evidence, symbol).status.value in ("established", "unknown")


def is_known(evidence: Evidence, symbol: Symbol) -> bool:
    """Whether the facts establish a document."""
    return existence(evidence, symbol).status.value == "established"


def record_of(evidence: Evidence, symbol: Symbol | None) -> Record | None:
    """What the facts know of a document, if anything."""
    return None if symbol is None else evidence.facts.lookup(symbol)


def called(symbol: Symbol) -> str:
    """A document in a message: its symbol, with the blanks of print."""
    return symbol.display


def partner(evidence: Evidence, citation: Citation) -> Citation | None:
    """The link under a text, or the text over a link."""
    if citation.pair is None:
        return None
    citations = evidence.citations
    # Citations are numbered in their order, unless a caller left some out.
    if citation.pair < len(citations) and citations[citation.pair].id == citation.pair:
        return citations[citation.pair]
    return next((each for each in citations if each.id == citation.pair), None)


_SOURCES = (
    # in the order of their weight; the codes are those of the tables of facts
    ("ux", "the document's own date in the UN's machine-readable files"),
    ("tx", "the adoption line of the text itself"),
    ("pg", "the adoption line in the printed compendium"),
    ("vd", "the voting record of the UN Digital Library"),
    ("it", "the UN's table of Security Council meetings"),
    ("dw", "the list of texts adopted by the Human Rights Council"),
    ("hd", "the Human Rights Council's record"),
    ("vo", "roll-call data"),
)


def known_from(record: Record) -> str:
    """Where a recorded date is known from, in words; an empty string where only existence has a source."""
    if record.certainty is Certainty.INFERRED:
        return "the numbers before and after it, which were adopted that day"
    for code, words in _SOURCES:
        if code in record.sources:
            return words
    for source in record.sources:
        if source.startswith("ct") and source[2:].isdigit():
            count = int(source[2:])
            return "the date that another UN text gives" if count == 1 else f"the date that {count} other UN texts give"
        if source == "cw":
            return "a list in another UN text"
    own = [source for source in record.sources if len(source) > 2 and not source[2:].isdigit()]
    return own[0] if own and own[0] not in ("gap", "eg", "md", "nk", "cr", "gl") else ""
