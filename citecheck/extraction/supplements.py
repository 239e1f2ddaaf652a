"""Supplements of the Official Records: what a draft says a symbol in brackets is a supplement of."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

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
_ORGANS = (
    ("A", ("General Assembly", "Assemblée générale", "Asamblea General", "Генеральной Ассамблеи",
    "الجمعية العامة", "大会", "Generalversammlung")),
    ("E", ("Economic and Social Council", "Conseil économique et social", "Consejo Económico y Social",
           "Экономического и Социального Совета", "المجلس الاقتصادي والاجتماعي", "经济及社会理事会")),
)  # fmt: skip
_LETTERS = {"ألف": "A", "باء": "B", "جيم": "C", "А": "A", "Б": "B", "В": "B"}
_BEHIND = 240


def read_supplement(page: Page, item: Found) -> None:
    """Note which supplement a symbol in brackets is said to be."""
    text = page.text
    opening = item.start - 1
    if opening < 0 or text[opening] != "(" or item.symbol is None or item.symbol.organ not in ("A", "E", "A/HRC"):
        return
    before = text[max(0, opening - 40) : opening]
    match = SUPPLEMENT.regex.search(before)
    if match is None:
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
    session = compiled(r"第([一二三四五六七八九十]{1,3})届").findall(behind)
    if session:
        return _chinese(session[-1])
    words = compiled(r"([\w-]{4,30})\s{1,9}(?:special\s{1,9}|emergency\s{1,9})?(?:session|período)", 2).findall(behind)
    return ordinals().get(words[-1].lower()) if words else None


def _chinese(numeral: str) -> int | None:
    figures = "〇一二三四五六七八九"
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return figures.find(numeral) if len(numeral) == 1 else None
    return (figures.find(tens) if tens else 1) * 10 + (figures.find(ones) if ones else 0)


@cache
def ordinals() -> dict[str, int]:
    """Ordinals up to 99 in English, French and Spanish, as titles of sessions print them."""
    found: dict[str, int] = {}
    units = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
    teens = [
        "tenth",
        "eleventh",
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
    ]
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    found.update(zip(units + teens, range(1, 20), strict=True))
    for at, ten in enumerate(tens, 2):
        found[f"{ten[:-1]}ieth"] = at * 10
        found.update({f"{ten}-{unit}": at * 10 + n for n, unit in enumerate(units, 1)})
    small = [
        "un",
        "deux",
        "trois",
        "quatre",
        "cinq",
        "six",
        "sept",
        "huit",
        "neuf",
        "dix",
        "onze",
        "douze",
        "treize",
        "quatorze",
        "quinze",
        "seize",
    ]
    small += ["dix-sept", "dix-huit", "dix-neuf"]
    for at, ten in (
        (20, "vingt"),
        (30, "trente"),
        (40, "quarante"),
        (50, "cinquante"),
        (60, "soixante"),
        (80, "quatre-vingt"),
    ):
        found[_french(ten)] = at
        for n, word in enumerate(small[: 19 if at >= 60 else 9], 1):
            joint = "-et-" if n in (1, 11) and at < 80 else "-"
            found[_french(f"{ten}{joint}{word}")] = at + n
    spanish_tens = (
        (20, "vigésimo"), (30, "trigésimo"), (40, "cuadragésimo"), (50, "quincuagésimo"), (60, "sexagésimo"),
        (70, "septuagésimo"), (80, "octogésimo"),
    )  # fmt: skip
    spanish = ["primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"]
    for at, ten in spanish_tens:
        found[ten] = at
        found.update(
            {f"{ten.replace('é', 'e', 1) if at == 20 else ten} {unit}": at + n for n, unit in enumerate(spanish, 1)}
        )
    return found


def _french(cardinal: str) -> str:
    if cardinal.endswith("neuf"):
        return f"{cardinal[:-1]}vième"
    if cardinal.endswith("cinq"):
        return f"{cardinal}uième"
    return f"{cardinal.removesuffix('e')}ième"
