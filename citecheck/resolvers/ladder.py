"""Under which spellings a document is asked for, and in what order.

One rung is one request; the first hit ends it (docs/resolving.md § 3). Where the language
asked for has nothing, English is asked before going on, for a missing language version
looks like an absence (§ 6 there). When every rung says absent, the first is asked once more.
"""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING

from citecheck.net.hosts import API_PATH
from citecheck.resolvers.asking import LANGUAGES
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from citecheck.net.hosts import Base
    from citecheck.symbols import Symbol

FALLBACK = "en"


class Step(StrEnum):
    """What a rung tries."""

    SYMBOL = "symbol"
    SPACED = "with spaces"
    OFFICIAL = "official record"
    PARENT = "parent"
    JOINT = "other half of a joint symbol"
    CONFIRM = "confirm"


class Rung(Value):
    """One request: a spelling in a language. ``symbol`` is the document that a hit would be."""

    step: Step
    spelling: str
    symbol: str
    language: str

    def url(self, base: Base) -> str:
        """The address to ask. A space is ``%20``: a plus sign means absent (docs/resolving.md § 8)."""
        from urllib.parse import quote

        code = LANGUAGES[self.language]
        return f"{base.url}{API_PATH}?s={quote(self.spelling, safe='')}&l={code}&t=pdf"

    @property
    def turn(self) -> int:
        """1 where an address is asked for the second time, to confirm; else 0."""
        return 1 if self.step is Step.CONFIRM else 0


def climb(symbol: Symbol, language: str, also: Sequence[Symbol] = (), *, confirm: bool = True) -> tuple[Rung, ...]:
    """The rungs for a document, the confirmation last.

    Args:
        symbol: The document.
        language: One of :data:`LANGUAGES`.
        also: The other halves of a joint symbol: it exists if either half does.
        confirm: Whether an absence is to be confirmed, as one must that counts.
    """
    languages = (language,) if language == FALLBACK else (language, FALLBACK)
    spellings = [*_spellings(symbol), *((Step.JOINT, squeezed(str(half)), str(half)) for half in also)]
    seen: set[str] = set()
    rungs: list[Rung] = []
    for step, spelling, what in spellings:
        # The service does not tell capitals from small letters (docs/resolving.md § 8).
        if not spelling or spelling.upper() in seen:
            continue
        seen.add(spelling.upper())
        rungs.extend(Rung(step, spelling, what, each) for each in languages)
    if not confirm:
        return tuple(rungs)
    first = rungs[0]
    return (*rungs, Rung(Step.CONFIRM, first.spelling, first.symbol, first.language))


def _spellings(symbol: Symbol) -> Iterator[tuple[Step, str, str]]:
    asked = symbol.link_form if _lacks_year(symbol) else None
    name = asked or str(symbol)
    yield Step.SYMBOL, squeezed(name), name
    yield Step.SPACED, spaced(name), name
    if not name.endswith("(OR)"):
        yield Step.OFFICIAL, f"{squeezed(name)}(OR)", f"{name}(OR)"
    letter = symbol.letter
    if letter and not symbol.suffixes:
        parent = str(symbol.base)
        yield Step.PARENT, squeezed(parent), parent


def _lacks_year(symbol: Symbol) -> bool:
    """Whether it is a Council resolution cited without its year, which the table supplies."""
    return symbol.components[:2] == ("S", "RES") and symbol.year is None


def squeezed(symbol: str) -> str:
    """Without white space, in capitals, without what the Library invented: brackets and carets."""
    kept = symbol.partition("[")[0] if "[" in symbol else symbol
    return "".join(kept.replace("^", "").split()).upper()


def spaced(symbol: str) -> str:
    """As mastheads print it: ``S/RES/1373 (2001)``, ``S/PV.9748 (Resumption 1)``, ``A/RES/77/128 A``."""
    kept = symbol.partition("[")[0].replace("^", "")
    with_spaces = _before_parenthesis().sub(r"\1 (", kept)
    with_spaces = _before_letter().sub(r"\1 \2", with_spaces)
    with_spaces = _within_parenthesis().sub(r"\1 \2", with_spaces)
    return " ".join(with_spaces.split())


@cache
def _before_parenthesis() -> re.Pattern[str]:
    return re.compile(r"(\w)\((?=[^/]*\)[A-Z]?(?:/|$))")


@cache
def _before_letter() -> re.Pattern[str]:
    return re.compile(r"([0-9)])([A-Z])$")


@cache
def _within_parenthesis() -> re.Pattern[str]:
    return re.compile(r"\b(Resumption|Part|Vol\.|Sect\.)(?=[0-9IVX])()")
