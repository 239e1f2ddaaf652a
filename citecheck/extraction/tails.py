"""Members of a list whose stem stands at its first symbol alone: ``A/65/20, 33, 46``, ``A/RES/65/230 and 66/1``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.between import TIED
from citecheck.extraction.dates import Day, read_day
from citecheck.extraction.documents import can_be, document
from citecheck.extraction.found import Found
from citecheck.extraction.numbers import Form, Number, parts, read_number
from citecheck.extraction.pattern import Pattern
from citecheck.model.citation import CitationKind, Confidence, Nature, TokenKind
from citecheck.symbols import Symbol
from citecheck.symbols.sessions import council_year

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

JOINT = Pattern(
    r"(?:\s?[,;،、]\s{0,3}(?:(?:and|et|y|e|и|und)\s{1,3}|و)?|\s{1,3}(?:and|et|y|e|и|und|&)\s{1,3}|\sو\s?)"
    r"(?=[\dE S]{0,3}\d)",
    finds=(", 33", " and 66/1", "، و66/1", "; 46"),
    skips=(" of 21", ", the"),
)
SEVERAL = Pattern(
    r"(?:\b(?:documents|docs[.]?|reports|notes|letters|rapports|informes|"
    r"documentos|Dokumente|документ\w{1,3}|доклад\w{1,3})"
    r"|الوثائق|وثائق|文件)\s?(?:nos?[.]?\s)?[(«\"“]?\s?\Z",
    2,  # re.IGNORECASE
    finds=("documents ", "Docs. (", "В документах "),
    skips=("document ", "report (", "see "),
)
"""What says that a list of documents follows; after one symbol a bare number is a page."""
ENDS = Pattern(
    r"(?!,\d{3})(?=\s?(?:[,;.)،、]|\Z)|\s(?:and|et|y|e|и|und|&)\s\d|\sو\s?\d)",
    finds=(", 46", " and 46", "."),
    skips=(" countries", " and the"),
)
_JOINTS = frozenset(" ,;،、\n")
_NATURES = {"RES": Nature.RESOLUTION, "DEC": Nature.DECISION}
_FIRST_YEAR = 1900
_BEHIND = 24


def find_tails(page: Page, symbols: list[Found], words: list[Found]) -> list[Found]:
    """The members behind each symbol that leave its stem out, but those found otherwise."""
    text = page.text
    tails: list[Found] = []
    known: set[int] | None = None
    for stem in symbols:
        end = stem.end
        if text[end : end + 1] not in _JOINTS or stem.symbol is None or stem.malformed is not None or stem.also:
            continue
        day = _day(text, end)
        if JOINT.regex.match(text, end if day is None else day.end) is None:
            continue
        if known is None:
            known = {item.start for item in (*symbols, *words)}
        tails += [item for item in _members(page, stem, stem.symbol, day) if item.start not in known]
    return tails


def _day(text: str, end: int) -> Day | None:
    tied = TIED.regex.match(text, end)
    return read_day(text, tied.end()) if tied is not None else None


def _members(page: Page, stem: Found, symbol: Symbol, day: Day | None) -> list[Found]:
    text = page.text
    adopted = symbol.nature in _NATURES and symbol.organ in ("A", "S", "E", "A/HRC")
    if not adopted and not _is_one_of_several(text, stem, symbol):
        return []
    members: list[Found] = []
    end = stem.end if day is None else day.end
    while (joint := JOINT.regex.match(text, end)) is not None:
        number = read_number(text, joint.end())
        if number is None or read_day(text, number.start) is not None:
            break
        taken = _adopted(page, stem, symbol, number) if adopted else _numbered(text, stem, symbol, number)
        if taken is None:
            break
        members.append(taken)
        end = number.end
        if adopted and (day := _day(text, end)) is not None:
            taken.day, end = day, day.end
    return members


def _is_one_of_several(text: str, stem: Found, symbol: Symbol) -> bool:
    components = symbol.components
    return (
        len(components) in (3, 4)
        and not symbol.suffixes
        and components[-1].isdigit()
        and components[-2].isdigit()
        and SEVERAL.regex.search(text, max(0, stem.start - _BEHIND), stem.start) is not None
    )


def _adopted(page: Page, stem: Found, symbol: Symbol, number: Number) -> Found | None:
    """A further resolution or decision of the organ that the symbol names."""
    organ = symbol.organ
    fits = number.form is Form.PAIR and can_be(organ, number) and (organ != "A/HRC" or stem.nature is not None)
    if organ == "S":
        fits = number.form is Form.YEAR and council_year(number.first) is not None
    if not fits:
        return None
    nature = _NATURES[symbol.nature]
    letters, _ = parts(number.letters)
    named, _ = document(organ, number, nature, letters[0] if letters else "")
    if named is None:
        return None
    found = Found(CitationKind.PROSE, number.start, number.end, named, page.language, confidence=Confidence.CARRIED)
    found.organ, found.nature, found.year = organ, nature, number.year or None
    found.tokens.extend((TokenKind(name), *where) for name, where in number.spans.items())
    return found


def _numbered(text: str, stem: Found, symbol: Symbol, number: Number) -> Found | None:
    """A further document of the session that the symbol names."""
    if number.form is not Form.BARE or number.letters or number.first >= _FIRST_YEAR:
        return None
    if ENDS.regex.match(text, number.end) is None:
        return None
    named = Symbol((*symbol.components[:-1], str(number.first)), ())
    found = Found(
        CitationKind.SYMBOL,
        number.start,
        number.end,
        named,
        stem.language,
        confidence=Confidence.CARRIED,
        tokens=[(TokenKind.SYMBOL, number.start, number.end)],
    )
    found.organ, found.nature = stem.organ, stem.nature
    return found
