"""What stands around a symbol: the day it is given, the supplement it is said to be; and whose a bare number is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.between import NOTE, NOTE_MARKS, PINPOINT, TIED
from citecheck.extraction.dates import Day, opens_sentence, read_adopted
from citecheck.extraction.documents import can_be, document
from citecheck.extraction.languages import language
from citecheck.extraction.numbers import Form, Number
from citecheck.extraction.supplements import read_supplement
from citecheck.model.citation import CitationKind, Confidence, Nature
from citecheck.symbols.sessions import assembly_session_of, council_year

if TYPE_CHECKING:
    from citecheck.extraction.found import Found
    from citecheck.extraction.page import Page

_LAST_ROMAN_YEAR = 1976
_DAY_BEGINS = frozenset(" ,(\n\t") | NOTE_MARKS

KNOWN_TO_EVERYBODY: dict[int, str] = {
    # Council: Middle East, Rhodesia, Iraq, terrorism, women, weapons, Korea, Iran, Libya …
    **dict.fromkeys((242, 338, 425, 435, 598, 660, 661, 678, 687, 688, 986, 1244, 1267, 1284, 1325, 1368, 1373,
    1441, 1483, 1540,
                     1559, 1566, 1612, 1624, 1701, 1718, 1757, 1769, 1816, 1820, 1874, 1888, 1889, 1929, 1960,
                     1970, 1973, 2087, 2094,
                     2106, 2118, 2122, 2170, 2178, 2199, 2231, 2242, 2249, 2250, 2253, 2254, 2270, 2321, 2334,
                     2371, 2375, 2396, 2397,
                     2417, 2467, 2475, 2593, 2728, 2735), "S"),
    # Assembly: Palestine, Uniting for Peace, decolonization, Namibia, China, Zionism, aggression
    **dict.fromkeys((181, 194, 217, 377, 1514, 1541, 1803, 2065, 2145, 2625, 2758, 3314, 3379), "A"),
}  # fmt: skip
"""Resolutions that are cited by their number alone, and whose they are.

Source: they are the titles of articles in encyclopaedias; numbers that only one organ has ever reached need no entry.
"""


def give_context(page: Page, found: list[Found]) -> None:
    """Give symbols the day that follows them, «of» or in a bracket."""
    text = page.text
    for at, item in enumerate(found):
        if item.kind is not CitationKind.SYMBOL:
            continue
        if text[item.start - 1 : item.start] == "(":
            read_supplement(page, item)
        if text[item.end : item.end + 1] not in _DAY_BEGINS:
            continue
        limit = found[at + 1].start if at + 1 < len(found) else len(text)
        item.day = _day_after(page, item, limit) or item.day  # Chinese and Japanese set it before


def _day_after(page: Page, item: Found, limit: int) -> Day | None:
    text = page.text
    table = language(item.language)
    end = item.end
    if item.organ_span is not None and item.organ_span[0] > end:
        end = item.organ_span[1]  # «A/RES/70/1 de la Asamblea General, de 25 de septiembre de 2015»
    if text[end : end + 2].lstrip(",")[:1] in NOTE_MARKS and (noted := NOTE.regex.match(text, end)) is not None:
        end = noted.end()
    window = text[end : end + 160].lower()
    if len(window) < 8:
        return None
    tied = TIED.regex.match(text, end)
    at = tied.end() - end if tied is not None else table.day_follows(window, 0)
    if window[0] in ", " and (pinpoint := PINPOINT.regex.match(text, end)) is not None:
        at = pinpoint.end() - end
    if at is None or at == 0:
        return None
    day = read_adopted(text, end + at)
    if day is None or day.end > limit:
        return None
    between = text[end : day.start]
    if opens_sentence(between) or (not page.crosses_blocks and "\n\n" in between):
        return None
    # A blank alone, or a comma, ties nothing: the next column of a table stands there.
    return day if any(letter.isalpha() or letter == "(" for letter in between) or "," in between else None


def _near(adopted: int | None, year: int) -> bool:
    return adopted is not None and abs(adopted - year) <= 1


def settle_bare_numbers(page: Page, found: list[Found]) -> list[Found]:
    """Tell whose «Resolution 2758» is: the same number cited in full elsewhere, or known to everybody."""
    pending = [item for item in found if item.number and item.link is None]
    if not pending:
        return found
    organs: dict[int, str] = {}
    for item in found:
        symbol = item.symbol
        if (
            item.number == 0
            and symbol is not None
            and symbol.nature == "RES"
            and symbol.number is not None
            and len(symbol.components) == 3
        ):
            organs.setdefault(symbol.number, symbol.organ)
    council = any(
        item.symbol is not None and item.symbol.organ == "S" and item.symbol.nature == "RES" for item in found
    ) or any(KNOWN_TO_EVERYBODY.get(item.number) == "S" for item in pending)
    old = any(item.session and item.symbol is not None and item.symbol.organ == "A" for item in found)
    dropped: set[int] = set()
    for item in pending:
        organ = organs.get(item.number) or KNOWN_TO_EVERYBODY.get(item.number)
        if organ is None and assembly_session_of(item.number) is not None and item.number > 2900:
            organ = "A"
        if organ is None:
            organ = item.organ or (page.organ if page.organ in ("S", "A") else None)
        if organ is None and council and not old:
            organ = "S"  # a draft about the Council's resolutions, which cites none of the Assembly's old ones
        item.organ = None
        number = Number(Form.BARE, item.start, item.end, item.number)
        day = item.day
        if day is not None and day.date.year > _LAST_ROMAN_YEAR and _near(council_year(item.number), day.date.year):
            organ = "S"  # the Assembly's running numbers ended in 1976
        if organ not in ("S", "A") or not can_be(organ, number):
            dropped.add(id(item))
            continue
        item.symbol = document(organ, number, item.nature or Nature.RESOLUTION, item.letter)[0]
        item.confidence = Confidence.FORM
    return [item for item in found if id(item) not in dropped]
