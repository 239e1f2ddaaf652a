"""Sessions in words: «Seventy-second Session», «семьдесят вторая сессия», «الدورة الثانية والسبعون»."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from citecheck.extraction.pattern import Pattern

if TYPE_CHECKING:
    from collections.abc import Callable

SESSION = Pattern(
    r"(?P<latin>[^\W\d_]{3,24}(?:[\s-][^\W\d_]{2,12}){0,3})\s(?:special\s|emergency\s|extraordinari[oa]\s)?"
    r"(?:session|período de sesiones|tagung)\b"
    r"|(?P<russian>[а-яё]{4,14}(?:\s[а-яё]{4,14})?)\s(?:специальная\s|чрезвычайная\s)?сесси"
    r"|الدورة\s(?P<arabic>ال\w{3,10}(?:\s(?:و?ال\w{3,10}|عشرة))?)"
    r"|第(?P<chinese>[一二三四五六七八九十]{1,3})届"
    r"|(?<!\d)(?P<figures>\d{1,2})(?:st|nd|rd|th|[eᵉ]|ème|º|ª|-я|[.])?\s(?:session|período de sesiones|сесси|tagung)",
    2,  # re.IGNORECASE
    finds=(
        "Seventy-second Session", "soixante-douzième session", "septuagésimo segundo período de sesiones",
        "семьдесят вторая сессия", "الدورة الثانية والسبعون", "第七十八届", "72nd session", "zweiundsiebzigste Tagung",
    ),
    skips=("Supplement No. 53", "2013"),
)  # fmt: skip


def session_named(text: str) -> tuple[int, int] | None:
    """The last session that a text names, as a number, and where its name ends."""
    last = None
    for found in SESSION.regex.finditer(text):
        last = found
    if last is None or last.lastgroup is None:
        return None
    number = _READERS[last.lastgroup](last[last.lastgroup].lower())
    return None if number is None else (number, last.end())


def _latin(words: str) -> int | None:
    """English, French, Spanish or German: as many of the last words as make an ordinal."""
    parts = words.split()
    for first in range(len(parts)):
        number = ordinals().get(" ".join(parts[first:]))
        if number is not None:
            # «hundred and second»: a word before that is no part of any ordinal known here
            return None if first and parts[first - 1] in ("and", "et", "y") else number
    return None


def _russian(words: str) -> int | None:
    ten, _, unit = words.rpartition(" ")
    number = _stem(unit, _RUSSIAN)
    if number is None or number >= 10:
        return number
    return number + _RUSSIAN_TENS.get(ten, 0)


def _stem(word: str, table: dict[str, int]) -> int | None:
    """A word by its stem; endings are case and gender."""
    for cut in range(2, 4):
        if (number := table.get(word[:-cut])) is not None:
            return number
    return None


def _arabic(words: str) -> int | None:
    first, _, second = words.partition(" ")
    unit = _ARABIC_UNITS.get(first.removeprefix("ال"))
    if not second:
        return unit if unit is not None else _ARABIC_TENS.get(first.removeprefix("ال")[:-2])
    if second == "عشرة":
        return None if unit is None else 10 + unit
    ten = _ARABIC_TENS.get(second.removeprefix("و").removeprefix("ال")[:-2])
    if unit is None:
        return _ARABIC_TENS.get(first.removeprefix("ال")[:-2])
    return unit if ten is None else ten + unit


def _chinese(numeral: str) -> int | None:
    figures = "〇一二三四五六七八九"
    tens, ten, ones = numeral.partition("十")
    if not ten:
        return figures.find(numeral) if len(numeral) == 1 else None
    return (figures.find(tens) if tens else 1) * 10 + (figures.find(ones) if ones else 0)


_READERS: dict[str, Callable[[str], int | None]] = {
    "latin": _latin, "russian": _russian, "arabic": _arabic, "chinese": _chinese, "figures": int,
}  # fmt: skip

_RUSSIAN = {
    "перв": 1, "втор": 2, "трет": 3, "четверт": 4, "пят": 5, "шест": 6, "седьм": 7, "восьм": 8, "девят": 9,
    "десят": 10, "одиннадцат": 11, "двенадцат": 12, "тринадцат": 13, "четырнадцат": 14, "пятнадцат": 15,
    "шестнадцат": 16, "семнадцат": 17, "восемнадцат": 18, "девятнадцат": 19, "двадцат": 20, "тридцат": 30,
    "сороков": 40, "пятидесят": 50, "шестидесят": 60, "семидесят": 70, "восьмидесят": 80, "девяност": 90,
}  # fmt: skip
_RUSSIAN_TENS = {
    "двадцать": 20, "тридцать": 30, "сорок": 40, "пятьдесят": 50, "шестьдесят": 60, "семьдесят": 70,
    "восемьдесят": 80, "девяносто": 90,
}  # fmt: skip
_ARABIC_UNITS = {
    "أولى": 1, "حادية": 1, "ثانية": 2, "ثالثة": 3, "رابعة": 4, "خامسة": 5, "سادسة": 6, "سابعة": 7, "ثامنة": 8,
    "تاسعة": 9, "عاشرة": 10,
}  # fmt: skip
_ARABIC_TENS = {"عشر": 20, "ثلاث": 30, "أربع": 40, "خمس": 50, "ست": 60, "سبع": 70, "ثمان": 80, "تسع": 90}


@cache
def ordinals() -> dict[str, int]:
    """Ordinals up to 99 in English, French, Spanish and German, as titles of sessions print them."""
    return _english() | _french() | _spanish() | _german()


def _english() -> dict[str, int]:
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
    found = dict(zip(units + teens, range(1, 20), strict=True))
    tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    for at, ten in enumerate(tens, 2):
        found[f"{ten[:-1]}ieth"] = at * 10
        found.update({f"{ten}-{unit}": at * 10 + n for n, unit in enumerate(units, 1)})
    return found


def _french() -> dict[str, int]:
    found = {"première": 1}
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
        "dix-sept",
        "dix-huit",
        "dix-neuf",
    ]
    found.update({_as_ordinal(word): n for n, word in enumerate(small, 1) if n > 1})
    tens = {20: "vingt", 30: "trente", 40: "quarante", 50: "cinquante", 60: "soixante", 80: "quatre-vingt"}
    for at, ten in tens.items():
        found[_as_ordinal(ten)] = at
        for n, word in enumerate(small[: 19 if at >= 60 else 9], 1):
            joint = "-et-" if n in (1, 11) and at < 80 else "-"
            found[_as_ordinal(f"{ten}{joint}{word}")] = at + n
            found[_as_ordinal(f"{ten}{joint.replace('-et-', ' et ')}{word}")] = at + n
    return found


def _as_ordinal(cardinal: str) -> str:
    if cardinal.endswith("neuf"):
        return f"{cardinal[:-1]}vième"
    if cardinal.endswith("cinq"):
        return f"{cardinal}uième"
    return f"{cardinal.removesuffix('e')}ième"


def _spanish() -> dict[str, int]:
    units = ["primer", "segundo", "tercer", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno"]
    found = {unit: n for n, unit in enumerate(units, 1)} | {"décimo": 10, "undécimo": 11, "duodécimo": 12}
    tens = {
        10: "décimo", 20: "vigésimo", 30: "trigésimo", 40: "cuadragésimo", 50: "quincuagésimo", 60: "sexagésimo",
        70: "septuagésimo", 80: "octogésimo",
    }  # fmt: skip
    for at, ten in tens.items():
        found[ten] = at
        plain = ten.replace("é", "e", 1)
        for n, unit in enumerate(units, 1):
            found[f"{ten} {unit}"] = at + n
            found[f"{plain if at <= 20 else ten}{unit}"] = at + n
            found[f"{plain if at <= 20 else ten} {unit}"] = at + n
    return found


def _german() -> dict[str, int]:
    units = ["ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun"]
    small = [
        "erste",
        "zweite",
        "dritte",
        "vierte",
        "fünfte",
        "sechste",
        "siebte",
        "achte",
        "neunte",
        "zehnte",
        "elfte",
        "zwölfte",
        "dreizehnte",
        "vierzehnte",
        "fünfzehnte",
        "sechzehnte",
        "siebzehnte",
        "achtzehnte",
        "neunzehnte",
    ]
    found = dict(zip(small, range(1, 20), strict=True))
    tens = ["zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"]
    for at, ten in enumerate(tens, 2):
        found[f"{ten}ste"] = at * 10
        found.update({f"{unit}und{ten}ste": at * 10 + n for n, unit in enumerate(units, 1)})
    return found | {f"{word}{ending}": number for word, number in found.items() for ending in "rn"}
