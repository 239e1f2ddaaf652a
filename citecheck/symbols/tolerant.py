"""The long way to read a printed symbol: mend what has one certain repair, take joint symbols and ranges apart.

Few symbols need it, so :func:`citecheck.symbols.read_symbol` loads it for these alone.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.symbols.build import is_old, old_session
from citecheck.symbols.letters import latin
from citecheck.symbols.reading import Reading
from citecheck.symbols.sessions import assembly_session_of, window
from citecheck.symbols.shape import fault, session_as_component, symbol_as_printed, year_as_component
from citecheck.symbols.spelling import Spelled, spell
from citecheck.symbols.symbol import Numbered, Session, Suffix, SuffixKind, Symbol, is_year, read_number, read_session
from citecheck.symbols.words import read_pair

if TYPE_CHECKING:
    from citecheck.symbols.repair import Repair

MOST_ALSO = 50
"""How many further symbols one citation may stand for."""
_LONGEST = 200


def read_tolerantly(text: str) -> Reading:
    """Read a printed symbol that is not canonical as it stands, or of a rare series; see :class:`Reading`."""
    if len(text) > _LONGEST:
        return Reading(symbol_as_printed(text), malformed="it is too long")
    clean, repairs = latin(text)
    clean = _trimmed(clean)
    if "/" not in clean:
        pair = read_pair(clean)
        if pair is not None:
            return Reading(pair, repairs=tuple(repairs))
    first, *others = _halves(clean)
    reading = read_one(text, first, repairs)
    if reading.malformed is not None or not others:
        return reading
    also = list(reading.also)
    for half in others:
        other = read_one(half, half, [])
        if other.malformed is None:
            also.append(other.symbol)
    return Reading(reading.symbol, tuple(also[:MOST_ALSO]), reading.repairs)


@cache
def _marks() -> re.Pattern[str]:
    """What follows a symbol and is no part of it: marks of a reissue, of a closed or resumed meeting."""
    return re.compile(r"\s*(?:[-/]?\*+|\((?:closed|resumed)\)|[.,;:/]+)$", re.IGNORECASE)


@cache
def _joint() -> re.Pattern[str]:
    # Treaty bodies are joined with a plus too, and a lost hyphen leaves a slash, which then joins two series.
    return re.compile(
        r"(?<=[\d)A-Z*]) ?[-+] ?(?=[A-Z]{1,10}(?:\.[A-Z]{1,10})?/[A-Z0-9])"
        r"|(?<=[\d)])/(?=(?:CCPR|CERD|CEDAW|CAT|CRC|CMW|CRPD|CED)/C/|[SE]/(?:19|20)\d\d/\d)",
        re.IGNORECASE,
    )


@cache
def _bracket() -> re.Pattern[str]:
    return re.compile(r"\s*\[(?P<letter>[A-Z]{1,2})(?:-[IVX]+)?\]$")


@cache
def _year_noted() -> re.Pattern[str]:
    return re.compile(r"^(.{0,40}/RES/[^/]{1,24}\))\s?\((?:19|20)\d\d\)$")


def _trimmed(text: str) -> str:
    text = " ".join(text.split()).lstrip("/")
    while True:
        shorter = _marks().sub("", text)
        if shorter == text:
            break
        text = shorter
    found = _bracket().search(text)
    # the catalogue's record of a part of one printed resolution; symbols write the bare letter
    return f"{text[: found.start()]}{found['letter']}" if found else text


def _halves(text: str) -> list[str]:
    """Split a joint symbol, only where the right side starts a series and the left is whole."""
    from citecheck.symbols.series import starts_series

    halves: list[str] = []
    start = 0
    for found in _joint().finditer(text):
        left = text[start : found.start()]
        whole = "/" in left and any(letter.isdigit() for letter in left.rpartition("/")[2])
        if whole and (starts_series(text[found.end() :]) or left[-1] in "0123456789)"):
            halves.append(left.rstrip("* "))
            start = found.end()
    halves.append(text[start:])
    return halves


def read_one(printed: str, text: str, repairs: list[Repair]) -> Reading:
    """Read what is neither joint nor two symbols; ``repairs`` have been made to it already."""
    noted = _year_noted().search(text) if text.endswith(")") else None
    spelled = spell(text if noted is None else noted[1])
    if noted is not None:
        # «A/RES/2625 (XXV) (1970)»: the second bracket is the writer's note
        spelled.mend("extra-year", text, noted[1])
    spelled.repairs[:0] = repairs
    if spelled.fault is not None:
        return Reading(symbol_as_printed(printed.strip()), malformed=spelled.fault)
    _mend_order(spelled)
    components = tuple(spelled.components)
    first, rest = _range(components, tuple(spelled.suffixes))
    wrong = fault(first.components)
    if wrong is not None:
        reason, meant = wrong
        proposal = None
        if meant is not None and fault(meant) is None:
            proposal = Symbol(meant, first.suffixes)
        return Reading(symbol_as_printed(printed.strip()), malformed=reason, proposal=proposal)
    if "-" not in str(first):
        # ranges and joint symbols are printed with a dash by rights
        spelled.repairs[:] = [repair for repair in spelled.repairs if repair.kind != "dash"]
    return Reading(first, rest, tuple(spelled.repairs))


def _mend_order(spelled: Spelled) -> None:
    """Put years and sessions where they belong, and into the style of their series."""
    components = _mend_session(tuple(spelled.components), spelled)
    for mend, kind in ((year_as_component, "year-as-component"), (session_as_component, "session-as-component")):
        mended = mend(components)
        if mended is not None:
            spelled.mend(kind, "/".join(components), "/".join(mended))
            components = mended
    if len(components) > 1 and components[0] in _PRINCIPAL:
        found = read_number(components[-1])
        if found is not None and found.within:
            components = _mend_within(components, found, spelled)
        elif len(components) == 4 and components[:2] == ("A", "RES"):
            components = _mend_called_session(components, spelled)
    spelled.components[:] = components


_PRINCIPAL = frozenset({"A", "S", "E", "T"})
_ADOPTED = frozenset({"RES", "DEC", "PRST"})


def _mend_session(components: tuple[str, ...], spelled: Spelled) -> tuple[str, ...]:
    """``A/65201`` → ``A/65/201``: the running numbers of the Assembly ended below 11,000, its resolutions' at 3541."""
    if components[0] != "A" or components[1:-1] not in ((), ("RES",)) or len(components) < 2:
        return components
    found = _glued_session().fullmatch(components[-1])
    if found is None:
        return components
    spelled.mend("lost-slash", components[-1], f"{found[1]}/{found[2]}")
    return (*components[:-1], found[1], found[2])


@cache
def _glued_session() -> re.Pattern[str]:
    """A session from 1976 on and a number of three figures, ``65201`` or ``65230B``."""
    return re.compile(r"(3[1-9]|[4-8]\d)([1-9]\d\d[A-Z]?)")


def _mend_within(components: tuple[str, ...], found: Numbered, spelled: Spelled) -> tuple[str, ...]:
    """What stands in the parenthesis of a resolution's number."""
    within, head = found.within, components[:-1]
    if not _ADOPTED.isdisjoint(head):
        if "RES" not in head or head[0] not in ("A", "E"):
            return components
    elif is_year(within) and not found.early and not found.late:
        # the year in which the document was published
        spelled.mend("extra-year", components[-1], found.number)
        return (*head, found.number)
    else:
        return components
    if len(components) > 3 and is_year(within) and components[-2] != "RES":
        spelled.mend("extra-year", components[-1], f"{found.number}{found.early}{found.late}")
        return (*head, f"{found.number}{found.early}{found.late}")
    if head != ("A", "RES"):
        return components
    number = int(found.number)
    session: Session | None
    if is_year(within):
        session = assembly_session_of(number)
        days = window("A", session) if session is not None else None
        if days is None or not days.opened.year <= int(within) <= (days.closed or days.opened).year:
            return components
    else:
        session = read_session(within)
        if session is None or not is_old(session):
            return components
    assert session is not None  # noqa: S101 - an unknown number has no days, so it was returned above
    styled = old_session("A", session)
    if styled == within:
        return components
    last = f"{found.number}({styled}){found.late or found.early}"
    if within not in (str(session), session.roman) or session.number > 2 or within.isdigit():
        spelled.mend("session-style", components[-1], last)
    return (*head, last)


def _mend_called_session(components: tuple[str, ...], spelled: Spelled) -> tuple[str, ...]:
    """``A/RES/ES-X/14`` → ``A/RES/ES-10/14``: Roman numerals ended in 1975."""
    name = components[2]
    session = read_session(name)
    if session is None or "-" not in name or str(session) == name:
        return components
    mended = (*components[:2], str(session), components[3])
    spelled.mend("session-style", name, str(session))
    return mended


@cache
def _range_pattern() -> re.Pattern[str]:
    return re.compile(r"(?P<head>(?:PV|SR|L|CRP|WP|R|INF)\.)?(?P<from>\d+)-(?P<to>\d+)")


@cache
def _letters_pattern() -> re.Pattern[str]:
    return re.compile(r"(?P<head>\d+(?:\([^()]*\))?)(?P<from>[A-Z])-(?P<to>[A-Z])")


def _range(components: tuple[str, ...], suffixes: tuple[Suffix, ...]) -> tuple[Symbol, tuple[Symbol, ...]]:
    """Take a range apart: its first symbol, and the rest with the literal range."""
    whole = Symbol(components, suffixes)
    if suffixes:
        return _suffix_range(whole)
    last = components[-1]
    if "-" not in last:
        return whole, ()
    letters = _letters_pattern().fullmatch(last)
    if letters is not None and letters["from"] < letters["to"]:
        names = [f"{letters['head']}{chr(code)}" for code in range(ord(letters["from"]), ord(letters["to"]) + 1)]
    else:
        found = _range_pattern().fullmatch(last)
        if found is None or not (found["head"] or _numbers_one_by_one(components)):
            return whole, ()
        names = [f"{found['head'] or ''}{number}" for number in _numbers(found["from"], found["to"])]
    if len(names) < 2:
        return whole, ()
    symbols = [Symbol((*components[:-1], name)) for name in names]
    return symbols[0], (whole, *symbols[1:])


def _suffix_range(whole: Symbol) -> tuple[Symbol, tuple[Symbol, ...]]:
    last = whole.suffixes[-1]
    first, hyphen, end = last.number.partition("-")
    if not hyphen or last.kind is SuffixKind.PARENTHESIS:
        return whole, ()
    before = whole.suffixes[:-1]
    symbols = [Symbol(whole.components, (*before, Suffix(last.kind, str(number)))) for number in _numbers(first, end)]
    return (symbols[0], (whole, *symbols[1:])) if symbols else (whole, ())


def _numbers_one_by_one(components: tuple[str, ...]) -> bool:
    """Whether ``n-m`` at the end means several documents: reports of treaty bodies and laws combine numbers."""
    return components[0] in ("A", "S", "E") and len(components) >= 3 and not components[1].startswith("NL.")


def _numbers(first: str, end: str) -> list[int]:
    """The numbers of a range, also of one with a shortened end (``101-3``); empty if it runs backwards."""
    if not (first.isdigit() and end.isdigit()):
        return []
    if len(end) < len(first):
        end = first[: len(first) - len(end)] + end
    low, high = int(first), int(end)
    return list(range(low, min(high, low + MOST_ALSO - 2) + 1)) if low < high else []
