"""From an organ and a number to a symbol, and which organ a number can be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.numbers import Form, Number
from citecheck.model.citation import Nature
from citecheck.symbols import Symbol, decision, from_roman, read_symbol, resolution, roman
from citecheck.symbols.sessions import assembly_session_of, council_year

if TYPE_CHECKING:
    from citecheck.extraction.dates import Day

_COUNCIL_FROM = 35
_LAST_ROMAN = 63
_FIRST_YEAR = 1946
_LAST_PLAUSIBLE = 110
_NULL = frozenset(
    [
        "E/CN.15",
        "E/CN.7",
        "E/CN.6",
        "E/CN.9",
        "E/CN.5",
        "E/CN.17",
        "E/CN.16",
        "E/CN.3",
        "E/CN.18",
        "UNEP/GC",
        "ICCD/COP",
        "FCCC/CP",
        "CAC/COSP",
        "CTOC/COP",
        "COP",
        "TD/B",
        "TD",
        "LC",
        "E/ESCWA",
        "E/ECA",
        "ECE",
        "ID",
        "DP",
        "?commission",
        "?board",
    ]
)
"""Organs whose resolutions have no symbol of their own."""
_KEYED = frozenset(("E/CN.15", "E/CN.7"))
"""Those that the tables of facts know by a made-up key."""


def session_number(number: Number) -> int:
    """The session of a Roman form as a number; 0 if there is none."""
    return from_roman(number.session.rpartition("-")[2]) or 0


def can_be(organ: str, number: Number, nature: Nature) -> bool:
    """Whether an organ has ever numbered so."""
    form, first = number.form, number.first
    match organ:
        case "A":
            if form is Form.PAIR:
                return 31 <= first <= 120
            if form is Form.ROMAN:
                return session_number(number) < _COUNCIL_FROM
            return form is Form.SPECIAL or (form is Form.BARE and 100 <= first <= 3541) or _new_zealand(number)
        case "S":
            return form is Form.YEAR or (form is Form.BARE and 1 <= first <= 3500)
        case "E":
            return (form is Form.PAIR and 1946 <= first <= 2100) or (form is Form.ROMAN and "S" not in number.session)
        case "T":
            return form is Form.ROMAN
        case "A/HRC":
            return (form is Form.PAIR and 1 <= first <= 70) or (form is Form.SPECIAL and number.prefix == "S-")
        case "E/CN.4" | "E/CN.4/Sub.2":
            return (form is Form.PAIR and 1970 <= first <= 2006) or (form is Form.ROMAN and "S" not in number.session)
        case "UNEP/EA" | "HSP/HA":
            return form is Form.PAIR and 1 <= first <= 20
        case "ESCAP":
            return (form is Form.PAIR and 1 <= first <= 120) or form is Form.ROMAN
        case "CBD/COP":
            return (form is Form.PAIR and 1 <= first <= 40) or form is Form.NUMERAL
        case "FCCC/CP" | "ICCD/COP" | "COP":
            return form in (Form.CONFERENCE, Form.PAIR, Form.NUMERAL)
        case "TD/B" | "TD" | "LC" | "E/ESCWA" | "ECE" | "E/ECA":
            return form in (Form.ROMAN, Form.PAIR)
        case "E/CN.9":
            return form is Form.PAIR and (first <= 60 or 1990 <= first <= 2100)
        case "?commission" | "?board" | "DP":
            return form is Form.PAIR or (form is Form.ROMAN and organ != "DP")
    return organ in _NULL and ((form is Form.PAIR and first <= 80) or form is Form.ROMAN)


def evident(number: Number, nature: Nature, day: Day | None) -> bool:
    """Whether number and day are so much the United Nations' own that they are taken for theirs in any text.

    A bare «resolution 65/230» is, also where nothing else tells whose text this is;
    «decision 2010/4» or «resolution 912 (1989)» may be anybody's.
    """
    match number.form:
        case Form.SPECIAL:
            return True
        case Form.YEAR:
            return council_year(number.first) == number.year
        case Form.ROMAN:
            session = assembly_session_of(number.first)
            return session is not None and str(session.roman) == number.session
        case Form.PAIR if number.first >= _FIRST_YEAR:
            return day is not None and number.first - 1 <= day.date.year <= number.first
        case Form.PAIR:
            lowest, highest = (301, 700) if nature is Nature.DECISION else (1, 400)
            fits = day is None or 0 <= day.date.year - (1945 + number.first) <= 1
            return 31 <= number.first <= _LAST_PLAUSIBLE and lowest <= number.second <= highest and fits
    return False


def short_name(name: str, number: Number, own: str | None) -> str | None:
    """Which organ «the Council» is, as the form of the number tells; ``None`` if it cannot."""
    match name:
        case "?council":
            if number.form is Form.YEAR:
                return "S"
            if number.form is Form.PAIR and number.first >= 1946:
                return "E"
            if number.form is Form.ROMAN:
                return "E"
            if number.form is Form.BARE:
                return own if own == "S" else None
            return "A/HRC" if number.form in (Form.PAIR, Form.SPECIAL) and number.first <= 70 else None
        case "?assembly":
            if own == "UNEP/EA" and number.first < 20 and number.form is Form.PAIR:
                return "UNEP/EA"
            return "A"
        case "?commission":
            if own is not None and own.startswith("E/CN."):
                return own
            return "?commission"
    return name


def by_form(number: Number) -> str | None:
    """Whose a number is by its form alone; ``None`` where the form leaves several and none is likely."""
    match number.form:
        case Form.YEAR:
            if number.letters or (_new_zealand(number) and council_year(number.first) != number.year):
                return "A" if _new_zealand(number) else None
            return "S" if number.first <= 3500 else None
        case Form.ROMAN:
            session = session_number(number)
            if session >= _COUNCIL_FROM:
                return "E" if session <= _LAST_ROMAN else None
            return "A"
        case Form.PAIR:
            if 1946 <= number.first <= 2100:
                return "E"
            return "A" if 31 <= number.first <= 120 else None
        case Form.SPECIAL:
            return "A"
        case Form.CONFERENCE:
            return "COP"
    return None


def document(organ: str, number: Number, nature: Nature, letter: str = "") -> tuple[Symbol | None, Symbol | None]:
    """The symbol of a resolution or decision, and the key of one that has none."""
    build = decision if nature is Nature.DECISION and organ != "S" else resolution
    second, first = str(number.second), number.first
    match organ:
        case "UNEP/EA" | "HSP/HA":
            word = "Dec" if nature is Nature.DECISION else "Res"
            return read_symbol(f"{organ}.{first}/{word}.{second}").symbol, None
        case "CBD/COP":
            if nature is not Nature.DECISION:
                return None, None
            session = roman(first) if number.form is Form.NUMERAL else str(first)
            old = "UNEP/" if first <= 12 else ""
            return read_symbol(f"{old}CBD/COP/DEC/{session}/{second}").symbol, None
        case "ESCAP":
            return (resolution("ESCAP", second, session=first), None) if number.form is Form.PAIR else (None, None)
    if organ in _NULL:
        key = build(organ, second, session=first) if organ in _KEYED and number.form is Form.PAIR else None
        return None, key
    match number.form:
        case Form.PAIR if organ in ("E", "E/CN.4", "E/CN.4/Sub.2"):
            return build(organ, second, year=first, letter=letter), None
        case Form.PAIR:
            return build(organ, second, session=first, letter=letter), None
        case Form.SPECIAL:
            return build(organ, second, session=f"{number.prefix}{first}", letter=letter), None
        case Form.ROMAN:
            return build(organ, str(first), session=number.session, letter=letter), None
        case Form.YEAR if organ == "A" and _new_zealand(number):
            return build("A", str(first), session=assembly_session_of(first), letter=letter), None
        case Form.YEAR:
            return resolution("S", str(first), year=number.year), None
        case Form.BARE if organ == "A":
            held = assembly_session_of(first)
            return (build("A", str(first), session=held, letter=letter), None) if held else (None, None)
        case Form.BARE:
            return resolution("S", str(first)), None
    return None, None


def _new_zealand(number: Number) -> bool:
    """Whether the year stands for the Assembly's session, as New Zealand's guide has it: ``GA Res 3314 (1974)``."""
    if number.form is not Form.YEAR:
        return False
    session = assembly_session_of(number.first)
    if session is None or session.kind.value != "regular":
        return session is not None and 1947 <= number.year <= 1975
    return number.year - session.number in (1945, 1946)
