"""Supplements of the Official Records: what a draft says a symbol in brackets is a supplement of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.ordinals import session_named
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.model.citation import Supplement

if TYPE_CHECKING:
    from citecheck.extraction.found import Found
    from citecheck.extraction.page import Page

SUPPLEMENT = Pattern(
    r"(?:supp(?:lement)?[.]?\s{1,3}n(?:o|os)?[.]?|suppl(?:ément|[.])?\s{1,3}n[oᵒº°][.]?|suplemento\s{1,3}n(?:úm|o|º|°)[.]?"
    r"|дополнение\s{1,3}№|الملحق\s{1,3}رقم|补编第|beilage)\s{0,3}(?P<number>\d{1,3})\s?(?P<letter>[a-zа-в]|ألف|باء|جيم)?"
    r"\s?号?\s{0,3}\Z",
    2,  # re.IGNORECASE
    finds=("Supplement No. 53A", "Supplément no 10", "suplemento núm. 53", "Дополнение № 53", "补编第53A号"),
    skips=("Supplement No. 10 and", "supplementary"),
)
OF_ONE_REFERENCE = Pattern(
    r"[^\W\d]{0,4}[^\w.]{0,8}(?:(?:19|20)\d\d年?[^\w.]{1,6})?\Z",
    finds=(", ", "я, ", "会议,", "、", ", 1996, ", " (1996), ", " – ", ""),
    skips=(", the Assembly invited the Council. ", ". ", "; those of the twelfth, ", ", ibid., "),
)
"""What stands between a session and «Supplement»; a session of another sentence says nothing of the supplement."""
_ORGANS = (
    ("A", ("General Assembly", "Assemblée générale", "Asamblea General", "Генеральной Ассамблеи",
    "الجمعية العامة", "大会", "Generalversammlung")),
    ("E", ("Economic and Social Council", "Conseil économique et social", "Consejo Económico y Social",
           "Экономического и Социального Совета", "المجلس الاقتصادي والاجتماعي", "经济及社会理事会")),
)  # fmt: skip
_LETTERS = {"ألف": "A", "باء": "B", "جيم": "C", "А": "A", "Б": "B", "В": "B"}
_BEHIND = 240
_NUMBERED = 14


def read_supplement(page: Page, item: Found) -> None:
    """Note which supplement a symbol in brackets is said to be."""
    text = page.text
    opening = item.start - 1
    if opening < 0 or text[opening] != "(" or item.symbol is None:
        return
    before = text[max(0, opening - 40) : opening]
    # A supplement has a number, and a draft without one is spared the expression.
    numbered = any(map(str.isdecimal, before[-_NUMBERED:]))
    match = SUPPLEMENT.regex.search(before) if numbered else None
    if match is None or item.symbol.organ not in ("A", "E", "A/HRC"):
        return
    letter = match["letter"] or ""
    letter = _LETTERS.get(letter.upper(), letter.upper()) if letter else ""
    behind = " ".join(text[max(0, opening - _BEHIND) : opening - len(before) + match.start()].split())
    organ = max(
        ((max(behind.rfind(name) for name in names), code) for code, names in _ORGANS),
        key=_place,
    )
    # «Ibid.» may point further back than the last name.
    named = organ[0] >= 0 and not any(word in behind[organ[0] :] for word in ("bid.", "Там же", "المرجع نفسه", "同上"))
    code = organ[1] if named else item.symbol.organ
    if code not in ("A", "E"):
        return
    base = opening - len(before)
    item.supplement = Supplement(code, _session(code, behind), int(match["number"]), letter)
    item.supplement_span = (
        base + match.start("number"),
        base + (match.end("letter") if letter else match.end("number")),
    )


def _place(row: tuple[int, str]) -> int:
    return row[0]


def _session(organ: str, behind: str) -> int | None:
    """The Assembly's session in words, or the Council's year, just before «Supplement»."""
    if organ == "E":
        year = compiled(r"((?:19|20)\d\d)\s{0,2}(?:年)?[,，]?\s{0,9}\Z").search(behind)
        return int(year[1]) if year else None
    named = session_named(behind)
    if named is None or OF_ONE_REFERENCE.regex.match(behind, named[1]) is None:
        return None
    return named[0]
