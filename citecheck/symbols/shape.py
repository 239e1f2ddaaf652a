"""What is wrong with the build of a symbol: components doubled, missing or in the wrong order."""

from __future__ import annotations

from citecheck.symbols.numerals import from_roman
from citecheck.symbols.sessions import council_year
from citecheck.symbols.symbol import Symbol, is_year, read_number, read_session

Fault = tuple[str, tuple[str, ...] | None]
"""Why a symbol is none, and the components that were probably meant."""

_ADOPTED = ("RES", "DEC", "PRST")
_ORGANS = ("A", "S", "E", "T")
_DOTTED_SERIES = ("IDB", "GC", "PBC")


def fault(components: tuple[str, ...]) -> Fault | None:
    """Why these components make no symbol, or ``None`` if they do."""
    return _blemish(components) or _count(components) or _order(components) or _adopted(components)


def _blemish(components: tuple[str, ...]) -> Fault | None:
    if "" in components:
        return "a component is empty", tuple(part for part in components if part)
    for at, part in enumerate(components):
        if ".." in part:
            mended = part
            while ".." in mended:
                mended = mended.replace("..", ".")
            return "a dot is doubled", (*components[:at], mended, *components[at + 1 :])
        if "--" in part:
            return "a hyphen is doubled", (*components[:at], part.replace("--", "-"), *components[at + 1 :])
    return None


def _count(components: tuple[str, ...]) -> Fault | None:
    dotted = len(components) == 1 and components[0].partition(".")[0] in _DOTTED_SERIES
    if len(components) < 2 and not dotted:
        return "a symbol has at least two components", None
    if not any(any(letter.isdigit() for letter in part) for part in components):
        return "there is no number in it", None
    return None


def _order(components: tuple[str, ...]) -> Fault | None:
    first, second = components[0], components[1] if len(components) > 1 else ""
    if first == second and first in _ORGANS:
        return "the organ is doubled", components[1:]
    if first in _ADOPTED and second in _ORGANS:
        return "organ and kind are reversed", (second, first, *components[2:])
    for kind in _ADOPTED:
        if components.count(kind) > 1:
            at = components.index(kind)
            rest = tuple(part for part in components[at + 1 :] if part != kind)
            return f"{kind} is doubled", (*components[: at + 1], *rest)
    if first in _ORGANS and second not in _ADOPTED and second[:1].isdigit():
        for kind in _ADOPTED:
            if kind in components[2:]:
                rest = tuple(part for part in components[1:] if part != kind)
                return f"{kind} stands in the wrong place", (first, kind, *rest)
    return None


def _adopted(components: tuple[str, ...]) -> Fault | None:
    """Resolutions, decisions and statements have a fixed build."""
    for at in (1, 2):
        if len(components) > at and components[at] in _ADOPTED:
            head, kind, rest = components[:at], components[at], components[at + 1 :]
            if head == ("S",):
                return _council(kind, rest)
            if head in (("A",), ("E",), ("A", "HRC"), ("E", "CN.4")):
                return _assembly("/".join(head), kind, rest)
    return None


def _council(kind: str, rest: tuple[str, ...]) -> Fault | None:
    head: tuple[str, ...] = ("S", kind)
    if kind == "PRST":
        if len(rest) != 2 or not all(part.isdigit() for part in rest):
            return "a presidential statement has a year and a number", None
        if is_year(rest[1]) and not is_year(rest[0]):
            return "year and number are reversed", (*head, rest[1], rest[0])
        return None
    if len(rest) == 2 and rest[0].isdigit() and rest[1].isdigit():
        first, second = rest
        if is_year(first) and len(second) <= 4:
            return "year and number are reversed", (*head, f"{second}({first})")
        return "a Security Council resolution has a number and a year in brackets", None
    if len(rest) != 1 or read_number(rest[0]) is None:
        return "a Security Council resolution has a number and a year in brackets", None
    return None


def _assembly(organ: str, kind: str, rest: tuple[str, ...]) -> Fault | None:
    head = (*organ.split("/"), kind)
    if rest and rest[0] == "OS" and organ == "A/HRC":
        rest = rest[1:]
    if not rest:
        return "the number is missing", None
    found = read_number(rest[-1])
    if found is None:
        if rest[-1].startswith("L."):
            return f"a draft (L.) is not yet {kind}", (*organ.split("/"), *rest)
        return "the number is missing", None
    if len(rest) == 1:
        return None if organ in ("A", "E") or found.within else ("the session is missing", None)
    if len(rest) > 2:
        doubled = next((at for at in range(1, len(rest)) if rest[at] == rest[at - 1]), None)
        meant = None if doubled is None else (*head, *rest[:doubled], *rest[doubled + 1 :])
        return "there is a component too many", meant
    if found.within:
        return "it has a session before and one after the number", None
    if read_session(rest[0]) is None or from_roman(rest[0]):
        if from_roman(rest[0]) and organ in ("A", "E"):
            return "session and number are reversed", (*head, f"{rest[1]}({rest[0]})")
        return f"«{rest[0]}» is no session", None
    return None


def year_as_component(components: tuple[str, ...]) -> tuple[str, ...] | None:
    """``S/RES/1373/2001`` → ``S/RES/1373(2001)``, where the order tells that the year stands last."""
    if components[:2] != ("S", "RES") or len(components) != 4:
        return None
    number, year = components[2:]
    if not (number.isdigit() and is_year(year) and len(number) <= 4):
        return None
    if council_year(int(number)) != int(year) and is_year(number):
        return None
    return (*components[:2], f"{number}({year})")


def session_as_component(components: tuple[str, ...]) -> tuple[str, ...] | None:
    """``A/RES/377/V`` → ``A/RES/377(V)``."""
    if components[1:2] != ("RES",) or components[0] not in ("A", "E") or len(components) != 4:
        return None
    number, session = components[2:]
    found = read_number(number)
    roman = session.rpartition("-")[2]
    if found is None or found.within or from_roman(roman) is None or read_session(session) is None:
        return None
    return (*components[:2], f"{found.number}({session}){found.early}")


def symbol_as_printed(text: str) -> Symbol:
    """A symbol that prints exactly this text, whatever it is."""
    return Symbol(tuple(text.split("/")))
