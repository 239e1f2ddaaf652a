"""From an organ and a number to a symbol, and which organ a number can be of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.numbers import Form, Number
from citecheck.model.calendar import today
from citecheck.model.citation import Nature
from citecheck.symbols import Symbol, decision, from_roman, parse_symbol, read_symbol, resolution, roman
from citecheck.symbols.sessions import (
    LAST_ROMAN_SESSION,
    assembly_session_of,
    commission_session,
    council_year,
    economic_numbers,
    may_be_of,
    session_of_ga_year,
)

if TYPE_CHECKING:
    from citecheck.extraction.dates import Day

_DECISION = Nature.DECISION
_COUNCIL_FROM = 35
_LAST_ROMAN = 63
_FIRST_YEAR = 1946
_FIRST_PAIRS = 31
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
_BY_YEAR = frozenset(("E", "E/CN.4", "E/CN.4/Sub.2"))
"""Organs whose pairs begin with a year."""
_KEYED = frozenset(("E/CN.15", "E/CN.7"))
"""Those that the tables of facts know by a made-up key."""


def session_number(number: Number) -> int:
    """The session of a Roman form as a number; 0 if there is none."""
    return from_roman(number.session.rpartition("-")[2]) or 0


_ANY = (1, 9999)
_YEARS = (1946, 2100)
_NUMBERED: dict[str, dict[Form, tuple[int, int]]] = {
    "A": {Form.PAIR: (31, 120), Form.SPECIAL: _ANY, Form.ROMAN: (1, _COUNCIL_FROM - 1), Form.BARE: (100, 3541)},
    "S": {Form.YEAR: _ANY, Form.BARE: (1, 3500)},
    "E": {Form.PAIR: _YEARS, Form.ROMAN: _ANY, Form.BARE: (100, 2130)},
    "T": {Form.ROMAN: _ANY},
    "A/HRC": {Form.PAIR: (1, 70), Form.SPECIAL: _ANY},
    "E/CN.4": {Form.PAIR: (1970, 2006), Form.ROMAN: (1, 45)},
    "E/CN.4/Sub.2": {Form.PAIR: (1970, 2006), Form.ROMAN: _ANY},
    "UNEP/EA": {Form.PAIR: (1, 20)},
    "HSP/HA": {Form.PAIR: (1, 20)},
    "ESCAP": {Form.PAIR: (1, 120), Form.ROMAN: _ANY},
    "CBD/COP": {Form.PAIR: (1, 40), Form.NUMERAL: _ANY},
    # Each commission to a dozen sessions beyond the present one: what is above is the Assembly's.
    "E/CN.3": {Form.PAIR: (1, 70), Form.ROMAN: _ANY},
    "E/CN.5": {Form.PAIR: (1, 75), Form.ROMAN: _ANY},
    "E/CN.6": {Form.PAIR: (1, 80), Form.ROMAN: _ANY},
    "E/CN.7": {Form.PAIR: (1, 80), Form.ROMAN: _ANY},
    "E/CN.9": {Form.PAIR: _YEARS},
    "E/CN.15": {Form.PAIR: (1, 46), Form.ROMAN: _ANY},
    "E/CN.16": {Form.PAIR: (1, 40), Form.ROMAN: _ANY},
    "E/CN.17": {Form.PAIR: (1, 20)},
    "E/CN.18": {Form.PAIR: (1, 32)},
    "DP": {Form.PAIR: _ANY},
    **{key: {Form.CONFERENCE: _ANY, Form.PAIR: _ANY, Form.NUMERAL: _ANY} for key in ("FCCC/CP", "ICCD/COP", "COP")},
    **{
        key: {Form.PAIR: _ANY, Form.ROMAN: _ANY}
        for key in ("TD/B", "TD", "LC", "E/ESCWA", "ECE", "E/ECA", "?commission", "?board")
    },
}
"""In which forms each organ numbers, and within which bounds: the first figure of a pair, the Roman session, else
the number. Generous, for a number beyond the last is an error to report, not another organ's."""
_OTHERS: dict[Form, tuple[int, int]] = {Form.PAIR: (1, 80), Form.ROMAN: _ANY}


def in_order(number: Number) -> Number:
    """The number with its session first: «101/39» in Arabic, which runs from the right, is 39/101."""
    if number.form is not Form.PAIR or not _FIRST_PAIRS <= number.first < _FIRST_YEAR:
        return number
    last = session_of_ga_year(today().year).number
    if not _FIRST_PAIRS <= number.second <= last < number.first - 1:
        return number
    spans = {"session": number.spans["number"], "number": number.spans["session"]}
    turned = Number(Form.PAIR, number.start, number.end, number.second, number.first, spans=number.spans | spans)
    turned.letters = number.letters
    return turned


def can_be(organ: str, number: Number) -> bool:
    """Whether an organ has ever numbered so."""
    form = number.form
    forms = _NUMBERED.get(organ) or (_OTHERS if organ in _NULL else {})
    bounds = forms.get(form)
    if bounds is None:
        return organ == "A" and _new_zealand(number)
    if form is Form.SPECIAL and organ != "A":
        return number.prefix == "S-"
    if form is Form.ROMAN:
        # Special sessions with a Roman number are the Assembly's, but for a few of the Council's: «2046 (S-III)».
        own = organ == "A" or "S" not in number.session or (organ == "E" and not of_the_assembly(number))
        return bounds[0] <= session_number(number) <= bounds[1] and own
    return bounds[0] <= number.first <= bounds[1]


def can_be_by(organ: str, number: Number, document: str | None) -> bool:
    """Whether an organ has numbered so by the time of a draft, as far as that draft's own symbol tells.

    The Commission on the Status of Women held its session 55 in 2011: in ``E/CN.6/2011/12`` a resolution 55/1
    can be its own, and 65/187 is the Assembly's.
    """
    if not can_be(organ, number):
        return False
    year = parse_symbol(document).year if document is not None else None
    if year is None or number.form is not Form.PAIR:
        return True
    held = commission_session(organ, year)
    return held is None or number.first <= held + 1


def of_the_assembly(number: Number) -> bool:
    """Whether number and Roman session are a pair that the Assembly has given."""
    session = assembly_session_of(number.first)
    return session is not None and str(session.roman) == number.session


def of_the_economic_council(number: Number, day: Day | None) -> bool:
    """Whether number, Roman session and day are together the Economic and Social Council's: 715 A (XXVII) of 1959.

    It met twice a year, with its fourth session in 1947.
    """
    if day is None or of_the_assembly(number):
        return False
    assembly = assembly_session_of(number.first)
    if assembly is not None and may_be_of(day.date.year, assembly):
        return False  # a misprinted session
    session = session_number(number)
    latest = _FIRST_YEAR + (session - 1) // 2
    return latest - 1 <= day.date.year <= latest and _between(economic_numbers(session), number.first)


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
            return of_the_assembly(number)
        case Form.PAIR if number.first >= _FIRST_YEAR:
            return day is not None and number.first - 1 <= day.date.year <= number.first
        case Form.PAIR:
            lowest, highest = (301, 700) if nature is _DECISION else (1, 400)
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
                # in a draft of the Sub-Commission the Commission is the one above it
                return own.removesuffix("/Sub.2")
            return "?commission"
    return name


def by_form(number: Number) -> str | None:
    """Whose a number is by its form alone; ``None`` where the form leaves several and none is likely."""
    form = number.form
    if form is Form.PAIR:
        if 1946 <= number.first <= 2100:
            return "E"
        return "A" if 31 <= number.first <= 120 else None
    if form is Form.YEAR:
        if number.letters or (_new_zealand(number) and council_year(number.first) != number.year):
            return "A" if _new_zealand(number) else None
        return "S" if number.first <= 3500 else None
    if form is Form.ROMAN:
        session = session_number(number)
        if session >= _COUNCIL_FROM:
            # «decision 489 (LIII)» is the Trade and Development Board's: the Council was far beyond by then.
            likely = session <= _LAST_ROMAN and _near(economic_numbers(session), number.first)
            return "E" if likely else "?board"
        return "A"
    return "A" if form is Form.SPECIAL else "COP" if form is Form.CONFERENCE else None


Named = tuple[Symbol | None, Symbol | None]
"""A symbol, and the key of a document that has none."""
_NOTHING: Named = (None, None)


def document(organ: str, number: Number, nature: Nature, letter: str = "") -> Named:
    """The symbol of a resolution or decision, and the key of one that has none."""
    if organ in _OWN_STYLE:
        return _own_style(organ, number, nature)
    build = decision if nature is _DECISION and organ != "S" else resolution
    form, first, second = number.form, number.first, str(number.second)
    if organ in _NULL:
        key = build(organ, second, session=first) if organ in _KEYED and form is Form.PAIR else None
        return None, key
    if form is Form.PAIR:
        if organ in _BY_YEAR:
            return build(organ, second, year=first, letter=letter), None
        if organ == "A" and first <= LAST_ROMAN_SESSION:
            # The Assembly's sessions had no pairs then: kept as printed.
            return Symbol(("A", "DEC" if build is decision else "RES", str(first), f"{second}{letter}")), None
        return build(organ, second, session=first, letter=letter), None
    if form is Form.SPECIAL:
        return build(organ, second, session=f"{number.prefix}{first}", letter=letter), None
    if form is Form.ROMAN:
        return build(organ, str(first), session=number.session, letter=letter), None
    if form is Form.YEAR and (organ != "A" or not _new_zealand(number)):
        return resolution("S", str(first), year=number.year), None
    if form is not Form.YEAR and form is not Form.BARE:
        return _NOTHING
    if organ == "A":
        held = assembly_session_of(first)
        return (build("A", str(first), session=held, letter=letter), None) if held else _NOTHING
    if organ == "E":
        sessions = [at for at in range(1, _LAST_ROMAN + 1) if _between(economic_numbers(at), first)]
        return (build("E", str(first), session=roman(sessions[0])), None) if len(sessions) == 1 else _NOTHING
    return resolution("S", str(first)), None


def _near(bounds: tuple[int, int] | None, number: int) -> bool:
    return bounds is None or bounds[0] - _MISPRINT <= number <= bounds[1] + _MISPRINT


_MISPRINT = 300


def _between(bounds: tuple[int, int] | None, number: int) -> bool:
    return bounds is not None and bounds[0] <= number <= bounds[1]


_OWN_STYLE = frozenset(("UNEP/EA", "HSP/HA", "CBD/COP", "ESCAP"))


def _own_style(organ: str, number: Number, nature: Nature) -> Named:
    """Bodies that write the symbols of their resolutions in a way of their own."""
    if organ == "CBD/COP":
        if nature is not _DECISION:
            return _NOTHING
        session = roman(number.first) if number.form is Form.NUMERAL else str(number.first)
        old = "UNEP/" if number.first <= 12 else ""
        return read_symbol(f"{old}CBD/COP/DEC/{session}/{number.second}").symbol, None
    if organ == "ESCAP":
        return (resolution("ESCAP", str(number.second), session=number.first), None) if number.second else _NOTHING
    word = "Dec" if nature is _DECISION else "Res"
    return read_symbol(f"{organ}.{number.first}/{word}.{number.second}").symbol, None


def _new_zealand(number: Number) -> bool:
    """Whether the year stands for the Assembly's session, as New Zealand's guide has it: ``GA Res 3314 (1974)``."""
    if number.form is not Form.YEAR:
        return False
    session = assembly_session_of(number.first)
    if session is None or session.kind.value != "regular":
        return session is not None and 1947 <= number.year <= 1975
    return may_be_of(number.year, session)
