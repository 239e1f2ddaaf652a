"""Numbers of resolutions that stand without a symbol: ``217 A (III)``, ``1325 (2000)``, ``181 (د - 2)``."""

from __future__ import annotations

import re
from functools import cache

from citecheck.symbols.build import resolution
from citecheck.symbols.numerals import from_roman
from citecheck.symbols.sessions import assembly_session_of
from citecheck.symbols.symbol import Symbol, read_session

ARABIC_LETTERS = {
    "ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F", "زاي": "G",
    "حاء": "H", "طاء": "I", "ياء": "J", "كاف": "K", "لام": "L", "ميم": "M",
}  # fmt: skip
"""Letters of parts in Arabic texts, in abjad order."""

_ARABIC_SESSIONS = {"د": "", "دإ": "S-", "دإط": "ES-", "دا": "S-", "داط": "ES-"}
"""The word for session before its number in Arabic: regular, special, emergency special."""

_COUNCIL_FROM = 35
"""From this Roman session on a pair can only be the Economic and Social Council's."""


@cache
def _pattern() -> re.Pattern[str]:
    letters = "|".join(ARABIC_LETTERS)
    return re.compile(
        r"(?:第\s?)?(?P<number>\d{1,4})\s?-?\s?"
        rf"(?P<early>[A-Z]{{1,2}}|{letters})?\s?"
        r"\(\s?(?:(?P<arabic>د(?:إط?|اط?)?)\s?-\s?(?P<arabic_number>\d{1,3})"
        r"|(?P<within>(?:E?S-)?[IVXLC]+|E?S-\d{1,2}|\d{4}))\s?\)\s?"
        rf"(?P<late>[A-Z]{{1,2}}|{letters})?(?:\s?号(?:决议)?)?"
    )


def read_pair(text: str) -> Symbol | None:
    """The resolution that a number with its session or year names; ``None`` if the text is no such pair.

    A year is the Security Council's, a Roman session the Assembly's, or from the
    thirty-fifth on and where the Assembly's run does not hold the number, but the
    Economic and Social Council's can, that Council's.
    """
    found = _pattern().fullmatch(text.strip())
    if found is None:
        return None
    number = int(found["number"])
    letter = found["early"] or found["late"] or ""
    letter = ARABIC_LETTERS.get(letter, letter)
    if found["arabic"]:
        session = _ARABIC_SESSIONS[found["arabic"]] + found["arabic_number"]
    elif found["within"].isdigit():
        return None if letter else resolution("S", number, year=int(found["within"]))
    else:
        session = found["within"]
    named = read_session(session)
    if named is None:
        return None
    if from_roman(session) is not None and named.number >= _COUNCIL_FROM:
        return resolution("E", number, session=named.roman, letter=letter)
    if assembly_session_of(number) != named and _is_economic(number, named.number, session):
        return resolution("E", number, session=named.roman, letter=letter)
    return resolution("A", number, session=named, letter=letter)


def _is_economic(number: int, session: int, text: str) -> bool:
    from citecheck.symbols.sessions import economic_numbers

    if from_roman(text) is None:
        return False
    limits = economic_numbers(session)
    return limits is not None and limits[0] <= number <= limits[1]
