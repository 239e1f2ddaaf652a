"""Whose resolution a number is: the nearest organ named, the draft's own, the form of the number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.documents import (
    by_form,
    can_be,
    can_be_by,
    evident,
    of_the_assembly,
    of_the_economic_council,
    session_number,
    short_name,
)
from citecheck.extraction.languages.base import FOREIGN, OTHER_WORLD, Mention
from citecheck.extraction.numbers import Form, Number
from citecheck.extraction.pattern import Pattern
from citecheck.model.citation import Confidence, Nature
from citecheck.symbols.sessions import council_year, human_rights_year

if TYPE_CHECKING:
    from collections.abc import Callable

    from citecheck.extraction.dates import Day
    from citecheck.extraction.natures import Anchor
    from citecheck.extraction.page import Page
    from citecheck.extraction.speaker import Speaker

# A name of the module costs a tenth of a member of an enumeration.
_GUESSED, _FORM, _SPEAKER, _CARRIED, _NAMED = Confidence
_RESOLUTION, _DECISION = Nature.RESOLUTION, Nature.DECISION
_LEAST, _EARLY = 100, 2
_FIRST_PAIRS = 31
"""The Assembly's pairs begin with session 31."""
_NO_NUMBER, _YEARS_FROM, _YEARS_UNTIL = 1000, 1900, 2100
_NO_SESSION_YET, _NO_YEAR = 120, 1000
_YEARS_OF_TWO = 40  # years that are printed with two figures
_FAR_YEARS, _FIRST_YEAR = 25, 1946
_LAST_OF_THE_COUNCIL = 3000  # for years to come; those above are the Assembly's

_ANOTHERS = Pattern(
    r"\s(?:of|by|de|du|des|del|der)\s(?:the\s|la\s|l['’])?[A-Z]",
    finds=(" of the Executive Committee", " de la Junta"),
    skips=(" of 12 May 2010", ", the Council"),
)
"""Somebody's name behind a number."""
Choice = tuple[str | None, Confidence, str | None, tuple[int, int] | None]
"""The organ that numbers so (``None``: told later), how sure, what the draft claims, and where it names it."""


def choose(
    page: Page,
    speaker: Speaker,
    number: Number,
    anchor: Anchor,
    within: Mention | None,
    after: Mention | None,
    day: Day | None,
    carried: str | None,
    recent: Callable[[], list[str]],
) -> Choice | None:
    """Decide whose a number is; ``None`` if it is another body's or nobody's."""
    mention = within or after
    if mention is not None:
        code = _full_name(page, speaker, mention.code, number)
        if code in (FOREIGN, OTHER_WORLD) or _is_another_commission(page, code, number, anchor):
            return None
        return _named(page, code, (mention.start, mention.end), number)
    if speaker.tight is not None and carried is None:
        speaker.tight = _full_name(page, speaker, speaker.tight, number)
        if speaker.tight in (FOREIGN, OTHER_WORLD) or _is_another_commission(page, speaker.tight, number, anchor):
            return None
        named = _named(page, speaker.tight, speaker.tight_span, number)
        if named is not None or speaker.tight[0] == "?":
            return named
    if carried is not None and can_be(carried, number) and not _is_the_assemblys(carried, number):
        return carried, _CARRIED, carried, None
    for organ in () if speaker.its else recent():
        if organ == "A" and number.form is Form.BARE:
            continue  # any number of the Council's would fit the Assembly's running ones
        if _fits(page, organ, number, day):
            return organ, _CARRIED, organ, None
    return _unnamed(page, speaker, number, anchor, day)


def _full_name(page: Page, speaker: Speaker, code: str, number: Number) -> str:
    """Which commission «the Commission» is: the one named in full before, unless the draft's own organ is one."""
    if code != "?commission" or (page.organ is not None and page.organ.startswith("E/CN.")):
        return code
    return speaker.earlier(number, "E/CN.") or code


def _is_another_commission(page: Page, code: str, number: Number, anchor: Anchor) -> bool:
    """«Commission Decision 2023/12» is the European Commission's, unless a commission of the UN speaks."""
    return (
        code == "?commission"
        and anchor.nature is _DECISION
        and number.first >= _YEARS_FROM
        and page.organ is None
        and page.document is None
    )


def _named(page: Page, code: str, span: tuple[int, int] | None, number: Number) -> Choice | None:
    organ: str | None = code
    if (
        code == "A"
        and span is not None
        and page.text[slice(*span)].islower()
        and not evident(number, _RESOLUTION, None)
    ):
        return None  # «the annual general assembly's resolution 65/2010»: any club has one
    if code == "?board" and page.organ is None and page.document is None:
        return None  # any company has one
    if code == "?council" and number.form is Form.PAIR and number.first >= _YEARS_FROM and not page.social:
        return None  # «Council Decision 2023/2070» is the European Union's
    if code[0] == "?":
        if _YEARS_FROM <= number.second < _YEARS_UNTIL:
            return None  # a town's council counts within a year: «decision 55/2016»
        organ = short_name(code, number, page.organ)
        if organ is None or not can_be(organ, number):
            return None
        return organ, _CARRIED, None if organ[0] == "?" else organ, span
    if code == "COP" and page.biological and can_be("CBD/COP", number):
        return "CBD/COP", _CARRIED, "CBD/COP", span
    if can_be(code, number):
        return code, _NAMED, code, span
    if number.form is Form.BARE:
        return None
    # The named organ never numbered so: the form tells whose number it is, the name stays a claim.
    form = by_form(number)
    if form is None:
        form = code if number.form is Form.PAIR and code in ("A", "A/HRC") else None
        if number.form is Form.PAIR and code == "S" and can_be("A/HRC", number):
            form = "A/HRC"  # the one principal body with low sessions; the Security Council never had any
    return None if form is None else (form, _NAMED, code, span)


def _unnamed(page: Page, speaker: Speaker, number: Number, anchor: Anchor, day: Day | None) -> Choice | None:
    own = page.organ
    if _YEARS_FROM <= number.second < _YEARS_UNTIL or (own is None and number.second >= _NO_NUMBER):
        return None  # a law or a ministry's text: they count within a year, «48/2012»
    if own is None and number.form is Form.PAIR and page.text[number.spans["number"][0]] == "0":
        return None  # nor does the United Nations fill numbers up: «2011/002»
    if speaker.its and own is not None and _speaks(page, own, number, day):
        return own, _SPEAKER, own, None
    if number.form is Form.BARE:
        return _bare(page, speaker, number)
    named = _in_sentence(page, speaker, number, day)
    if named is not None:
        return named
    if own is not None and _fits(page, own, number, day):
        return own, _SPEAKER, own, None
    if number.form is Form.NUMERAL and anchor.nature is _DECISION and page.biological:
        return "CBD/COP", _FORM, None, None
    low = own is None and number.first < _FIRST_PAIRS
    if low and (earlier := _of_low_session(page, speaker, number)) is not None:
        return earlier, _GUESSED, earlier, None
    if not page.united and number.form is not Form.CONFERENCE and not evident(number, anchor.nature, day):
        return None
    if own is None and not _is_likely(page, number, anchor, day):
        return None
    return _formed(number, own, speaker.its or day is not None)


def _in_sentence(page: Page, speaker: Speaker, number: Number, day: Day | None) -> Choice | None:
    """Whose a number is by the organs that its sentence names, or by form and day together."""
    for organ in speaker.named():
        if organ[0] not in "-~?" and _fits(page, organ, number, day):
            return organ, _CARRIED, organ, None
    if number.form is Form.ROMAN and of_the_economic_council(number, day):
        return "E", _FORM, None, None
    return None


def _of_low_session(page: Page, speaker: Speaker, number: Number) -> str | None:
    """Whose a pair is that is too low for the Assembly, where the body was named in a sentence before."""
    if _ANOTHERS.regex.match(page.text, number.end) is not None:
        return None
    return speaker.earlier(number)


def _formed(number: Number, own: str | None, told: bool) -> Choice | None:
    """Whose a number is by its form; ``told``: that it is somebody's is sure."""
    organ = by_form(number)
    if organ == "A" and _is_too_low(number):
        return None
    if organ is None:
        if number.form is Form.PAIR and own == "A/HRC":
            return "A/HRC", _SPEAKER, "A/HRC", None
        if number.form is Form.PAIR and told and number.first <= 30:
            return "?commission", _GUESSED, None, None
        return None
    sure = number.form in (Form.YEAR, Form.SPECIAL) or (number.form is Form.PAIR and number.first > 1900)
    return organ, _FORM if sure or number.form is Form.ROMAN else _GUESSED, None, None


def _is_likely(page: Page, number: Number, anchor: Anchor, day: Day | None) -> bool:
    """Whether a number that nobody's name stands by may be the United Nations' by its form alone.

    Horses win over «Resolution 12 (2008)» and architects take a «decision 2024/11»: a year wrong by a misprint
    is near the right one, and the Economic and Social Council is named where its numbers are cited.
    """
    if number.form is Form.YEAR:
        adopted = council_year(number.first)
        if adopted is None or not _FIRST_YEAR <= number.year < _YEARS_UNTIL:
            return True
        return abs(adopted - number.year) < _FAR_YEARS
    if number.form is not Form.PAIR or day is not None:
        return True
    if number.first < _YEARS_FROM:
        # A ministry's «Resolución N° 39/19» is of 2019.
        return page.united or anchor.language != "es" or number.second > _YEARS_OF_TWO
    return page.social


def _bare(page: Page, speaker: Speaker, number: Number) -> Choice | None:
    if number.first < 100:
        return None
    for organ in speaker.named():
        if organ in ("S", "A") and can_be(organ, number):
            return None, _CARRIED, organ, None
    if not page.united:
        return None
    return None, _GUESSED, None, None


def _speaks(page: Page, own: str, number: Number, day: Day | None) -> bool:
    """Whether «its resolution» is the speaker's: a day or session that fits nobody is a fault of the draft."""
    if own == "A" and number.form is Form.PAIR and _NO_SESSION_YET < number.first < _NO_YEAR:
        return True
    if not can_be(own, number):
        return False
    return _fits(page, own, number, day) or not any(
        _fits(page, rival, number, day) for rival in ("A", "A/HRC") if rival != own
    )


def _is_the_assemblys(organ: str, number: Number) -> bool:
    """Whether a Roman number that another organ would be given is a pair of the Assembly's: 1514 (XV).

    The numbers of the two councils and of the commissions are far below the Assembly's of the same session.
    """
    return number.form is Form.ROMAN and organ != "A" and number.session != "I" and of_the_assembly(number)


def _is_too_low(number: Number) -> bool:
    """Whether a number is far below the Assembly's of its session: «Resolution 22 (IV)» is a conference's."""
    return number.form is Form.ROMAN and number.first < _LEAST and session_number(number) > _EARLY


def _fits(page: Page, organ: str, number: Number, day: Day | None) -> bool:
    """Whether an organ numbers so, and, where two organs share the numbers, whether the day is its own."""
    if not can_be_by(organ, number, page.document) or _is_the_assemblys(organ, number):
        return False
    if organ == "A" and _is_too_low(number):
        return False
    if number.form is Form.BARE and (organ == "E" or (organ == "S" and number.first > _LAST_OF_THE_COUNCIL)):
        return False
    if day is None or number.form is not Form.PAIR or number.first >= 1900:
        return True
    if organ == "A":
        return abs(day.date.year - (1945 + number.first)) <= 3
    if organ == "A/HRC":
        return abs(day.date.year - human_rights_year(number.first)) <= 3
    return True
