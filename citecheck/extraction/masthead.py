"""What a draft says of itself: its language, its own symbol, the organ that speaks in it."""

from __future__ import annotations

from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from citecheck.errors import SymbolError
from citecheck.extraction.pattern import compiled
from citecheck.model.draft import Draft, RegionKind
from citecheck.symbols import Symbol, parse_symbol

if TYPE_CHECKING:
    from citecheck.extraction.found import Found

_SAMPLE = 6000
_HEAD = 4000
_LONGEST_LINE = 300

_TITLE = 1500
_OPENINGS = {
    "The General Assembly,": "A",
    "The Security Council,": "S",
    "The Economic and Social Council,": "E",
    "The Human Rights Council,": "A/HRC",
    "The Commission on Human Rights,": "E/CN.4",
    "The Commission on Narcotic Drugs,": "E/CN.7",
    "The Commission on Crime Prevention and Criminal Justice,": "E/CN.15",
    "The Commission on the Status of Women,": "E/CN.6",
    "The Commission on Population and Development,": "E/CN.9",
    "The Commission for Social Development,": "E/CN.5",
    "The Sub-Commission on the Promotion and Protection of Human Rights,": "E/CN.4/Sub.2",
    "The Sub-Commission on Prevention of Discrimination and Protection of Minorities,": "E/CN.4/Sub.2",
    "La Commission des droits de l'homme,": "E/CN.4",
    "La Commission des droits de l’homme,": "E/CN.4",
    "La Commission des stupéfiants,": "E/CN.7",
    "La Commission de la condition de la femme,": "E/CN.6",
    "La Commission pour la prévention du crime et la justice pénale,": "E/CN.15",
    "La Sous-Commission de la promotion et de la protection des droits de l'homme,": "E/CN.4/Sub.2",
    "La Sous-Commission de la promotion et de la protection des droits de l’homme,": "E/CN.4/Sub.2",
    "La Comisión de Derechos Humanos,": "E/CN.4",
    "La Comisión de Estupefacientes,": "E/CN.7",
    "La Comisión de la Condición Jurídica y Social de la Mujer,": "E/CN.6",
    "La Comisión de Prevención del Delito y Justicia Penal,": "E/CN.15",
    "La Subcomisión de Promoción y Protección de los Derechos Humanos,": "E/CN.4/Sub.2",
    "Комиссия по правам человека,": "E/CN.4",
    "Комиссия по наркотическим средствам,": "E/CN.7",
    "Комиссия по положению женщин,": "E/CN.6",
    "Комиссия по предупреждению преступности и уголовному правосудию,": "E/CN.15",
    "Подкомиссия по поощрению и защите прав человека,": "E/CN.4/Sub.2",
    "人权委员会,": "E/CN.4",
    "麻醉药品委员会,": "E/CN.7",
    "妇女地位委员会,": "E/CN.6",
    "L'Assemblée générale,": "A",
    "L’Assemblée générale,": "A",
    "Le Conseil de sécurité,": "S",
    "Le Conseil économique et social,": "E",
    "Le Conseil des droits de l'homme,": "A/HRC",
    "Le Conseil des droits de l’homme,": "A/HRC",
    "La Asamblea General,": "A",
    "El Consejo de Seguridad,": "S",
    "El Consejo Económico y Social,": "E",
    "El Consejo de Derechos Humanos,": "A/HRC",
    "Генеральная Ассамблея,": "A",
    "Совет Безопасности,": "S",
    "Экономический и Социальный Совет,": "E",
    "Совет по правам человека,": "A/HRC",
    "إن الجمعية العامة": "A",
    "إن مجلس الأمن": "S",
    "إن المجلس الاقتصادي والاجتماعي": "E",
    "إن مجلس حقوق الإنسان": "A/HRC",
    "大会,": "A",
    "安全理事会,": "S",
    "经济及社会理事会,": "E",
    "人权理事会,": "A/HRC",
    "大會,": "A",
    "安全理事會,": "S",
    "經濟及社會理事會,": "E",
    "人權理事會,": "A/HRC",
    "総会は、": "A",
    "安全保障理事会は、": "S",
    "人権理事会は、": "A/HRC",
    "Die Generalversammlung,": "A",
    "Der Sicherheitsrat,": "S",
    "Der Menschenrechtsrat,": "A/HRC",
}
_COMMISSIONS = frozenset(
    ("E/CN.3", "E/CN.4", "E/CN.4/Sub.2", "E/CN.5", "E/CN.6", "E/CN.7", "E/CN.9", "E/CN.15", "E/CN.17", "E/CN.18")
)
_SPEAKERS = frozenset(("A", "S", "E", "T", "A/HRC", "UNEP")) | _COMMISSIONS


def language_of(draft: Draft, text: str) -> str:
    """The draft's main language: what its format declares, else what its letters and commonest words say."""
    if draft.language:
        return draft.language
    sample = text[:_SAMPLE]
    if not sample.isascii():
        for code, letters in (
            ("ar", "[\u0620-\u064a]"),
            ("ru", "[а-яА-Я]"),
            ("ja", "[\u3041-\u30fe]"),
            ("zh", "[\u4e00-\u9fff]"),
        ):
            weight = 4 if code in ("zh", "ja") else 1
            if len(compiled(letters).findall(sample)) * weight * 3 > len(sample.replace(" ", "")):
                return code
    words = sample.lower().split(" ")[1:-1]
    if not sample.isascii() and (script := _script_among_code(sample, words)) is not None:
        return script
    occurring = Counter(filter(_ALL_COMMON.__contains__, words))
    scores = {code: sum(map(occurring.__getitem__, common)) for code, common in _COMMON.items()}
    best = max(scores, key=lambda code: scores[code])
    return best if scores[best] > scores["en"] else "en"


def _script_among_code(sample: str, words: list[str]) -> str | None:
    """The script of a list or a catalogue whose Latin letters are those of code, markup and names.

    Running text in a Latin language has its commonest words every few words; where they
    are rare and another script is not, that script is the draft's.
    """
    common = sum(map(_ALL_COMMON.__contains__, words))
    latin = len(compiled("[A-Za-z]{2,}").findall(sample))
    if common * _COMMON_AT_LEAST > latin:
        return None
    counts = {
        "ar": len(compiled("[\u0620-\u064a]").findall(sample)),
        "ru": len(compiled("[а-яА-Я]").findall(sample)),
        "ja": len(compiled("[\u3041-\u30fe]").findall(sample)) * _IDEOGRAPH,
        "zh": len(compiled("[\u4e00-\u9fff]").findall(sample)) * _IDEOGRAPH,
    }
    if counts["ja"] * 4 > counts["zh"]:
        counts["zh"] = 0  # kana among ideographs
    best = max(counts, key=lambda code: counts[code])
    return best if counts[best] * _SCRIPT_AT_LEAST > len(sample.replace(" ", "")) else None


_COMMON_AT_LEAST, _SCRIPT_AT_LEAST, _IDEOGRAPH = 20, 10, 4
"""One word in twenty of a Latin text is among its commonest; a draft's script makes a tenth of it, however much code
stands around; an ideograph counts for four letters."""
_COMMON = {
    "en": ("the", "of", "and", "to"),
    "fr": ("les", "des", "du", "et", "la"),
    "es": ("los", "del", "y", "el", "la"),
    "de": ("der", "und", "die", "den", "von"),
    "it": ("di", "della", "il", "che", "e"),
    "pt": ("os", "da", "do", "que", "um"),
}
_ALL_COMMON = frozenset(word for words in _COMMON.values() for word in words)


def own_symbol(draft: Draft, text: str, symbols: list[Found]) -> str | None:
    """The draft's own symbol: what the format states, what stands in the masthead or at the head of the pages."""
    if draft.document:
        return _canonical(draft.document)
    for region in draft.regions:
        if region.kind in (RegionKind.MASTHEAD, RegionKind.RUNNING_HEAD):
            for found in symbols:
                if region.span.start <= found.start < region.span.end and _is_whole(found):
                    return str(found.symbol)
    candidates = [found for found in symbols if found.start < _HEAD + _leading(text) and _is_whole(found)]
    for found in candidates[:6]:
        if _at_head(text, found):
            return str(found.symbol)
    first = next(filter(_is_whole, symbols), None)
    if first is not None and first in candidates and _is_alone(text, first):
        # A running head: the first symbol of all, by itself on its line, again and again.
        again = sum(1 for found in symbols if found.symbol == first.symbol and _is_alone(text, found))
        if again >= 3:
            return str(first.symbol)
    return None


def _is_whole(found: Found) -> bool:
    """Whether a symbol can be the draft's own: a malformed one names no document, and is cited as it is printed."""
    return found.symbol is not None and found.malformed is None


def _leading(text: str) -> int:
    return len(text) - len(text.lstrip()) if text[:1].isspace() else 0


def _is_alone(text: str, found: Found) -> bool:
    """Whether a symbol has its line to itself."""
    before, after = _line_around(text, found)
    return before is not None and after is not None and (before + after).strip(" \t*_#|>[]()") == ""


def _line_around(text: str, found: Found) -> tuple[str | None, str | None]:
    """What stands before and behind a symbol on its line; ``None`` where the line goes on for long."""
    lowest, highest = max(0, found.start - _LONGEST_LINE), min(len(text), found.end + _LONGEST_LINE)
    start, end = text.rfind("\n", lowest, found.start), text.find("\n", found.end, highest)
    before = text[start + 1 : found.start] if start >= 0 else text[lowest : found.start] if lowest == 0 else None
    after = text[found.end : end] if end >= 0 else text[found.end : highest] if highest == len(text) else None
    return before, after


def _at_head(text: str, found: Found) -> bool:
    """Whether a symbol stands as mastheads set it: beside «United Nations», over or under «Distr.»."""
    printed_before, printed_after = _line_around(text, found)
    if printed_before is None or printed_after is None:
        return False
    before = printed_before.strip(" \t*_#|>")
    after = printed_after.strip(" \t*_#|")
    if after and not after.startswith(("Distr", "Advance", "Corr", "(")):
        return False
    if before in _HEADINGS:
        return True
    if before and before.strip(": ").lower() not in _LABELS:
        return False
    around = text[max(0, found.start - 400) : found.end + 700]
    return compiled(r"Distr[.]|DISTR[.]|Original: ").search(around) is not None or before.strip(": ").lower() in _LABELS


_HEADINGS = frozenset(("United Nations", "UNITED NATIONS", "Nations Unies", "NATIONS UNIES", "Naciones Unidas",
"NACIONES UNIDAS",
    "Организация Объединенных Наций", "Объединенные Нации", "الأمم المتحدة", "联合国",
    "United Nations Security Council"))  # fmt: skip
_LABELS = frozenset(
    (
        "document symbol",
        "symbol",
        "un document symbol",
        "docidentifier",
        "docnumber",
        "agenda-id",
        "document-id",
        "doc-symbol",
        "reference",
    )
)


def own_organ(document: str | None, text: str) -> str | None:
    """The organ that speaks: the draft's symbol names it, or its opening words do."""
    if document is not None:
        organ = _speaker(document, text)
        if organ in _SPEAKERS:
            return organ
    head = text[:20000]
    openings = tuple(_OPENINGS)
    # A name may stand over line ends: «La⏎Comisión de⏎Derechos Humanos,».
    folded = head.replace("\n", " ")
    start, titled = 0, None
    for line in head.split("\n"):
        if titled is None and start < _TITLE:
            titled = _commissions().get(line.strip(" *#_").casefold())
        at = start + len(line) - len(line.lstrip(' \t*_>"“«.'))
        if folded.startswith(openings, at):
            opening = next(opening for opening in openings if folded.startswith(opening, at))
            # What was named amid a sentence before does not open the draft here.
            if folded.find(opening) == at:
                return _OPENINGS[opening]
        start += len(line) + 1
    return titled


@cache
def _commissions() -> dict[str, str]:
    """The commissions by their names alone, as pages of their resolutions are headed."""
    names = {name.rstrip("，,").casefold(): organ for name, organ in _OPENINGS.items() if organ.startswith("E/CN.")}
    return names | {name.partition(" ")[2]: organ for name, organ in names.items() if name.startswith(("the ", "la "))}


def _speaker(document: str, text: str) -> str:
    """Whose document a symbol is; a report to the organ above, «E/2011/27-E/CN.6/2011/12», is the commission's."""
    organ = parse_symbol(document).organ
    if not organ.startswith("E"):
        return organ
    at = text.find(document, 0, _HEAD + _leading(text))
    below = None
    if at >= 0:
        below = compiled(r"\s?-\s?(E/CN[.]\d{1,2}(?:/Sub[.]2)?)/").match(text, at + len(document))
    if below is None:
        below = compiled(r"(E/CN[.]\d{1,2}/Sub[.]2)/").match(document)
    return organ if below is None or below[1] not in _COMMISSIONS else below[1]


def _canonical(document: str) -> str | None:
    try:
        return str(parse_symbol(document))
    except SymbolError:
        return None


def is_own(symbol: Symbol | None, document: str | None) -> bool:
    """Whether a symbol is the draft's own."""
    return document is not None and symbol is not None and str(symbol) == document
