"""Members of a chain that leave out even their word: ``Add.12, 29 and 45``, ``S/PV.3046, 3047 and 3048``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.between import TIED
from citecheck.extraction.dates import month_number, read_day
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.symbols.symbol import COUNTED_SUFFIXES

if TYPE_CHECKING:
    import re

    from citecheck.symbols import Symbol

JOINED = Pattern(
    r"(?P<joint>\s?[,;،、]?\s{0,3}(?:(?<=\s)(?:and|et|y|e|и|und|&)\s{1,3}|(?<=[\s،])و\s?|[和及與与]び?\s?)|\s?[,;،、]\s{0,3})"
    r"(?P<figures>(?P<first>[1-9]\d{0,4})(?:\s?-\s?(?P<last>[1-9]\d{0,4}))?)(?![\d/A-Za-z]|[.,]\d|-\w)",
    finds=(" and 2", ", 29", "、3047", "和3048", "، و31", " و 31", ", 30-33"),
    skips=(" of 2", ", 2.5", ", 3/4", " and two", ", 20,000", "and 3"),
)
END = Pattern(
    r"\s?(?:[,;.:)\]»”\"'*|،、。；，号號]|\Z|\((?!\d))|\s{0,3}\n\s{0,9}(?:[\n(•*|-]|\Z|[A-Z0-9])"
    r"|\s{1,3}(?:and|et|y|e|и|und|&)\s|\sو|[和及與与]",
    finds=(", 46", " and 46", ".", "\nThe", "和"),
    skips=(" members", " June 2010", "\nmembers", "%"),
)
GOES_ON = Pattern(
    r"\s{1,3}(?:were|are|was|is|have|has|had|contain|contained|which|that|refer|show|list|"
    r"sont|ont|contiennent|qui|son|fueron|contienen|que|sind|wurden|enthalten|содержат|были)\b",
    finds=(" were", " contiennent"),
    skips=(" members", " areas", " weredd"),
)
"""What may follow the last member in the same sentence: documents do these things, and quantities seldom."""
ONE = Pattern(
    r"(?<!\w)(?:document|doc[.]?|report|note|letter|documento|rapport|informe|Dokument|документ\w?)\s?"
    r"[(«\"“]?\s?\Z",
    2,  # re.IGNORECASE
    finds=("UN Doc. ", "document ", "report ("),
    skips=("documents ", "docs. ", "see "),
)
"""What announces one document: numbers behind it are its pages or paragraphs."""
_COUNTED = frozenset(("PV", "SR", "L"))
_BEHIND, _MOST = 24, 40
_YEARS = range(1940, 2061)
_NO_PAGE = 100


def counts(symbol: Symbol) -> bool:
    """Whether a number alone can continue it: it ends with an addendum or the like, or is a meeting's record."""
    if symbol.suffixes:
        last = symbol.suffixes[-1]
        return last.kind in COUNTED_SUFFIXES and last.number.isdigit()
    return symbol.nature in _COUNTED and "." in symbol.components[-1] and symbol.number is not None


def read_members(text: str, begin: int, at: int, number: int) -> list[re.Match[str]]:
    """The numbers that continue a chain; empty where they are pages, a date or a quantity rather than members.

    Args:
        text: The text.
        begin: Where the chain's symbol begins.
        at: Where its last member ends.
        number: The number of that member.
    """
    members: list[re.Match[str]] = []
    before = number
    match = JOINED.regex.match
    while len(members) < _MOST and (found := match(text, at)) is not None:
        first, last = int(found["first"]), int(found["last"] or found["first"])
        closed = bool(members) and _is_conjunction(members[-1])
        if closed and not _is_conjunction(found):
            break
        if _begins_day(text, found):
            # «3 and 4 June»: what stands before the conjunction belongs to it.
            return [] if _is_conjunction(found) else _settled(text, begin, before, members)
        if first <= number or last < first or first in _YEARS or not _ends(text, found, number):
            return members if closed else [] if _is_conjunction(found) else _settled(text, begin, before, members)
        members.append(found)
        at, number = found.end(), last
    return _settled(text, begin, before, members)


def _is_conjunction(member: re.Match[str]) -> bool:
    return not all(mark in " \t\n,;،、" for mark in member["joint"])


def _begins_day(text: str, member: re.Match[str]) -> bool:
    """Whether a number is the day of a month: «3 and 4 June 2010»."""
    if read_day(text, member.start("figures")) is not None:
        return True
    word = compiled(r"\s{1,3}(?:de\s)?([^\W\d_]{3,12})").match(text, member.end())
    return word is not None and month_number(word[1]) > 0


def _ends(text: str, member: re.Match[str], number: int) -> bool:
    """Whether what follows a number lets it be a member, and no quantity."""
    end = member.end()
    if END.regex.match(text, end) is not None:
        return True
    if not _is_conjunction(member):
        return False
    if number >= _NO_PAGE and int(member["first"]) == number + 1:
        return True
    tied = TIED.regex.match(text, end)
    if tied is not None and read_day(text, tied.end()) is not None:
        return True
    return GOES_ON.regex.match(text, end) is not None


def _settled(text: str, begin: int, number: int, members: list[re.Match[str]]) -> list[re.Match[str]]:
    """The members, if a conjunction closes their list or each is the next of the one before."""
    if not members or _is_conjunction(members[0]):
        return members
    next_ones = all(int(member["first"]) == number + at for at, member in enumerate(members, 1))
    if next_ones and number >= _NO_PAGE:
        return members
    if not _is_conjunction(members[-1]):
        return []
    return [] if ONE.regex.search(text, max(0, begin - _BEHIND), begin) is not None else members
