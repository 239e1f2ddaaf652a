"""The numbers of resolutions and decisions as words cite them: ``65/230``, ``1373 (2001)``, ``217 A (III)``."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import Enum, auto

from citecheck.extraction.pattern import Pattern, compiled
from citecheck.symbols.numerals import from_roman, roman

# A letter of a part stands by itself; Chinese writes «号» right behind it.
_NO_WORD = "(?![A-Za-z0-9À-ɏЀ-ӿ]|['’.][A-Za-zÀ-ɏ])"
_LETTER = f"(?:[A-ZАВСЕНКМ]{_NO_WORD}|(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم)(?!\\w))"
_LETTERS = (
    f"{_LETTER}(?:(?:\\s?-\\s?|\\s(?:to|à|a|al|bis|по|إلى)\\s|至|\\s?,\\s?|\\s(?:and|et|y|e|und|и)\\s|\\sو\\s?|[和及]){_LETTER})*"
)

NUMBER = Pattern(
    r"(?:(?P<special>ES|S|SS|دإط|دإ)\s?[-.–]?\s?(?=[\dIVX]))?"
    r"(?:(?P<number>\d{1,4}|[IVX]{1,5}(?=/\d))"
    r"(?:\s?/\s?(?:(?P<body>CP|CMP|CMA|COP|MOP|م أ)[.-]\s?(?P<meeting>\d{1,2})|(?P<second>\d{1,4})(?!\d|/\d|[.,]\d{2}))"
    rf"(?:\s?(?P<letters>{_LETTERS})|\s?\((?P<bracketed>[A-Z](?:[,-]\s?[A-Z])*)\)(?!\w))?"
    rf"|(?:(?:\s?-)?\s?(?P<early>{_LETTERS})|(?P<scanned>[IlJ|][A-Z]))?\s{{0,3}}"
    r"\(\s?(?:(?P<year>(?:19|20)\d\d)|(?P<kind>E?S|د|دإ|دإط)?\s?-?\s?(?P<roman>[IVXLХ]{1,7}|\d{1,2}))\s?\)"
    rf"(?:\s?(?P<late>{_LETTERS}))?"
    rf"|(?:\s?(?P<bare>[A-Z](?!\w)))?(?![.,]\d)))(?![A-Za-z0-9_%°€$À-ɏЀ-ӿ])",
    finds=("65/230", "1373 (2001)", "217 A (III)", "48/74 A", "S-27/2", "3201 (S-VI)", "181 (د - 2)", "1/CP.21", "XIII/6"),
    skips=("(2001)", "230°", "12/05/2010x", "x65"),
)


USUAL = Pattern(
    r"(\d{1,4})/(\d{1,4})(?=[,;)]\s|[.]\s|\s(?:of|on|and|du|et|de|y|от|и|vom|und|المؤرخ|و)\s)",
    finds=("65/230 of 21", "65/230, 66/1"),
    skips=("65/230 A", "12/05/2010"),
)
"""The form of most numbers, read at once."""


class Form(Enum):
    """The shapes of a number; each leaves some organs possible."""

    PAIR = auto()
    """``65/230``, ``2019/19``."""
    SPECIAL = auto()
    """``S-27/2``, ``ES-10/14``."""
    YEAR = auto()
    """``1373 (2001)``."""
    ROMAN = auto()
    """``1514 (XV)``, ``3201 (S-VI)``."""
    CONFERENCE = auto()
    """``1/CP.21``."""
    NUMERAL = auto()
    """``XIII/6``."""
    BARE = auto()
    """``2758``."""


@dataclass(slots=True)
class Number:
    """One number as printed.

    Attributes:
        first: The session or year of a pair, else the number.
        second: The number of a pair.
        prefix: ``S-`` or ``ES-``.
        session: The Roman session, prefix included; Arabic ones are turned into it.
        letters: The letters of its parts as printed; empty where it has none.
        spans: Where each part stands: ``session``, ``number``, ``year``, ``letter``.
    """

    form: Form
    start: int
    end: int
    first: int
    second: int = 0
    prefix: str = ""
    session: str = ""
    year: int = 0
    letters: str = ""
    body: str = ""
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)
    repair: str = ""


def read_number(text: str, start: int) -> Number | None:
    """Read the number that begins at an offset; ``None`` if none does."""
    usual = USUAL.regex.match(text, start)
    if usual is not None:
        return Number(
            Form.PAIR, start, usual.end(), int(usual[1]), int(usual[2]), spans={"session": usual.span(1), "number": usual.span(2)}
        )
    match = NUMBER.regex.match(text, start)
    if match is None:
        return None
    special, printed = match["special"], match["number"]
    prefix = _PREFIXES[special] if special else ""
    if match["second"] is not None:
        return _pair(match, prefix)
    if prefix or not printed.isdigit():
        return None
    if match["body"]:
        body = _BODIES.get(match["body"], match["body"])
        return Number(Form.CONFERENCE, *match.span(), int(printed), int(match["meeting"]), body=body)
    if match["year"] or match["roman"]:
        number = _bracketed(match)
        if number is not None:
            return number
        end = match.end("number")
        return Number(Form.BARE, match.start(), end, int(printed), spans={"number": match.span("number")})
    number = Number(Form.BARE, *match.span(), int(printed), letters=match["bare"] or "")
    number.spans["number"] = match.span("number")
    if number.letters:
        number.spans["letter"] = match.span("bare")
    return number


def _pair(match: re.Match[str], prefix: str) -> Number | None:
    printed = match["number"]
    first = int(printed) if printed.isdigit() else from_roman(printed)
    if first is None:
        return None
    letters = "letters" if match["letters"] else "bracketed"
    form = Form.SPECIAL if prefix in ("S-", "ES-") else Form.PAIR if printed.isdigit() else Form.NUMERAL
    number = Number(form, *match.span(), first, int(match["second"]), prefix, letters=match[letters] or "")
    number.spans = {"session": match.span("number"), "number": match.span("second")}
    if prefix:
        number.spans["session"] = (match.start("special"), match.end("number"))
        between = match.string[match.end("special") : match.start("number")]
        if "-" not in between and match["special"] in ("ES", "S"):
            number.repair = "lost-hyphen"
    if number.letters:
        number.spans["letter"] = match.span(letters)
    return number


def _bracketed(match: re.Match[str]) -> Number | None:
    """A number with a year or session in a bracket; ``None`` if the bracket holds something else."""
    part = "early" if match["early"] else "late"
    number = Number(Form.YEAR, *match.span(), int(match["number"]), letters=match[part] or "")
    number.spans["number"] = match.span("number")
    if match["scanned"]:
        # A scanner reads the letter with the blank before it: 2602IE for 2602 E.
        number.letters = match["scanned"][-1]
        number.repair = "ocr"
    elif number.letters:
        number.spans["letter"] = match.span(part)
    if match["year"]:
        number.year = int(match["year"])
        number.spans["year"] = match.span("year")
        return number
    kind, session = match["kind"] or "", match["roman"].replace("Х", "X")
    if session.isdigit():
        if not kind:
            return None
        # Arabic texts print the session in figures, symbols in Roman ones.
        session = session if kind in ("S", "ES") else roman(int(session))
    elif from_roman(session) is None:
        return None
    number.form = Form.ROMAN
    number.session = _PREFIXES.get(kind, "") + session
    number.spans["session"] = (match.start("kind") if match["kind"] else match.start("roman"), match.end("roman"))
    return number


def parts(letters: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The letters of parts that are cited one by one, and the further ones of a range.

    ``A and B`` is two citations, ``A to C`` one that stands for three.
    """
    if len(letters) <= 1:
        return ((letters.translate(_LATIN),) if letters else ()), ()
    found = [_ARABIC.get(word, word.translate(_LATIN)) for word in compiled(_LETTER).findall(letters)]
    if len(found) == 2 and not compiled(r"[,&]|\s(?:and|et|y|e|und|и|و)\s|[和及]").search(letters):
        first, last = map(ord, found)
        return (found[0],), tuple(map(chr, range(first + 1, last + 1)))
    return tuple(found), ()


_PREFIXES = {"S": "S-", "ES": "ES-", "SS": "SS.", "دإ": "S-", "دإط": "ES-", "د": ""}
_BODIES = {"م أ": "CP"}
_LATIN = str.maketrans("АВСЕНКМ", "ABCEHKM")
_ARABIC = {
    "ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F", "زاي": "G",
    "حاء": "H", "طاء": "I", "ياء": "J", "كاف": "K", "لام": "L", "ميم": "M",
}  # fmt: skip
