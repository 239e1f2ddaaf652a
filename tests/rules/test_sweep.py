"""Every dated row of the facts, cited in words and symbols in six languages: silent when right, one finding when wrong.

It takes some minutes: ``pytest -m slow tests/rules/test_sweep.py``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from citecheck.facts import tables
from citecheck.facts.tables import Row, read_rows
from citecheck.model.calendar import day_in_words
from citecheck.symbols import ARABIC_LETTERS, Symbol

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")
ORGANS = {
    "A": {
        "en": "General Assembly", "fr": "de l’Assemblée générale", "es": "de la Asamblea General",
        "ru": "Генеральной Ассамблеи", "ar": "الجمعية العامة", "zh": "大会",
    },
    "S": {
        "en": "Security Council", "fr": "du Conseil de sécurité", "es": "del Consejo de Seguridad",
        "ru": "Совета Безопасности", "ar": "مجلس الأمن", "zh": "安全理事会",
    },
    "E": {
        "en": "Economic and Social Council", "fr": "du Conseil économique et social",
        "es": "del Consejo Económico y Social", "ru": "Экономического и Социального Совета",
        "ar": "المجلس الاقتصادي والاجتماعي", "zh": "经济及社会理事会",
    },
    "A/HRC": {
        "en": "Human Rights Council", "fr": "du Conseil des droits de l’homme",
        "es": "del Consejo de Derechos Humanos", "ru": "Совета по правам человека",
        "ar": "مجلس حقوق الإنسان", "zh": "人权理事会",
    },
    "E/CN.4": {
        "en": "Commission on Human Rights", "fr": "de la Commission des droits de l’homme",
        "es": "de la Comisión de Derechos Humanos", "ru": "Комиссии по правам человека",
        "ar": "لجنة حقوق الإنسان", "zh": "人权委员会",
    },
    "E/CN.7": {
        "en": "Commission on Narcotic Drugs", "fr": "de la Commission des stupéfiants",
        "es": "de la Comisión de Estupefacientes", "ru": "Комиссии по наркотическим средствам",
        "ar": "لجنة المخدرات", "zh": "麻醉药品委员会",
    },
    "E/CN.15": {
        "en": "Commission on Crime Prevention and Criminal Justice",
        "fr": "de la Commission pour la prévention du crime et la justice pénale",
        "es": "de la Comisión de Prevención del Delito y Justicia Penal",
        "ru": "Комиссии по предупреждению преступности и уголовному правосудию",
        "ar": "لجنة منع الجريمة والعدالة الجنائية", "zh": "预防犯罪和刑事司法委员会",
    },
}  # fmt: skip
KINDS = {
    "RES": ("resolution", "résolution", "resolución", "резолюция", "قرار", "决议"),
    "DEC": ("decision", "décision", "decisión", "решение", "مقرر", "决定"),
}
SEE = {
    "en": "See document",
    "fr": "Voir le document",
    "es": "Véase el documento",
    "ru": "См. документ",
    "ar": "انظر الوثيقة",
    "zh": "见文件",
}
BATCH = 100


@dataclass(frozen=True)
class Dated:
    """A dated row: its symbol and the days that it may bear."""

    symbol: Symbol
    day: date
    others: tuple[date, ...]


def number(symbol: Symbol, language: str) -> str:
    """The number as words print it: ``217 A (III)``, ``65/230``, ``1373 (2001)``."""
    session, letter = symbol.session, symbol.letter
    if language == "ar" and letter:
        letter = {name: word for word, name in ARABIC_LETTERS.items()}.get(letter, letter)
    if "(" not in symbol.components[-1]:
        lead = symbol.year if session is None else session
        arabic = str(lead).replace("ES-", "دإط-").replace("S-", "دإ-") if language == "ar" else lead
        return f"{arabic}/{symbol.number}{f' {letter}' if letter else ''}"
    if session is None:
        within = str(symbol.year)
    elif language == "ar":
        within = f"د-{session}".replace("د-ES", "دإط").replace("د-S", "دإ")
    else:
        within = symbol.components[-1].partition("(")[2].partition(")")[0]
    return f"{symbol.number}{f' {letter}' if letter else ''} ({within})"


def in_words(symbol: Symbol, day: date, language: str) -> str | None:
    """A citation in words as official texts print it; ``None`` for what is cited by its symbol alone."""
    organ = ORGANS.get(symbol.organ)
    kind = KINDS.get(symbol.nature)
    if organ is None or kind is None:
        return None
    word, whose = kind[LANGUAGES.index(language)], organ[language]
    printed, when = number(symbol, language), day_in_words(day, language)
    match language:
        case "en":
            return f"Recalling {whose} {word} {printed} of {when},"
        case "fr":
            return f"Rappelant la {word} {printed} {whose}, en date du {when},"
        case "es":
            return f"Recordando la {word} {printed} {whose}, de {when},"
        case "ru":
            return f"ссылаясь на то, что {word} {printed} {whose} от {when} действует,"
        case "ar":
            return f"إذ تشير إلى {word} {whose} {printed} المؤرخ {when}،"
        case _:
            return f"回顾{whose}{when}第{printed.replace(' (', '(')}号{word}，"


def in_symbols(symbol: Symbol, day: date, language: str) -> str:
    """A citation by symbol with the day of adoption behind it."""
    when = day_in_words(day, language)
    behind = {
        "en": f" of {when}",
        "fr": f" du {when}",
        "es": f", de {when},",
        "ru": f" от {when}",
        "ar": f" المؤرخ {when}",
        "zh": f"({when})",
    }
    return f"{SEE[language]} {symbol}{behind[language]}"


def rows() -> Iterator[Dated]:
    """The dated rows, but sections such as ``[B-VIII]``, which nobody cites."""
    folder = Path(tables.__file__).with_name("tables")
    for path in sorted(folder.glob("*.csv")):
        if path.name in ("numbers.csv", "sources.csv"):
            continue
        yield from (_dated(row) for row in read_rows(path) if row.date is not None and _is_cited(row))


def _is_cited(row: Row) -> bool:
    """Whether anybody cites it: not sections, nor parts with two letters, which catalogues alone have (``289 AA``)."""
    return not row.section and len(row.symbol.letter) <= 1


def _dated(row: Row) -> Dated:
    assert row.date is not None
    return Dated(row.symbol, row.date, tuple(day for day, _ in row.other_dates))


def shifted(row: Dated, years: int, days: int) -> date | None:
    """Another day, unless another record gives just that one."""
    try:
        day = row.day.replace(year=row.day.year + years) + timedelta(days=days)
    except ValueError:  # 29 February
        day = row.day + timedelta(days=365 * years + days)
    return None if day in row.others else day


def batches(lines: list[str]) -> Iterator[list[str]]:
    for at in range(0, len(lines), BATCH):
        yield lines[at : at + BATCH]


@pytest.fixture(scope="module")
def dated() -> list[Dated]:
    return list(rows())


@pytest.mark.slow
@pytest.mark.parametrize("form", ["words", "symbols"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_right_citations_give_no_finding(
    judging: Callable[..., Any], dated: list[Dated], language: str, form: str
) -> None:
    make = in_words if form == "words" else in_symbols
    lines = [line for row in dated if (line := make(row.symbol, row.day, language)) is not None]
    assert len(lines) > 15_000
    found: list[str] = []
    unread: list[str] = []
    for batch in batches(lines):
        judged = judging("\n\n".join(batch))
        dated_lines = {citation.place.line for citation in judged.citations if citation.claims.date is not None}
        unread.extend(line for at, line in enumerate(batch) if 2 * at + 1 not in dated_lines)
        found.extend(f"{finding.rule}: {finding.message}" for finding in judged.findings)
    assert found == []
    assert unread == []


@pytest.mark.slow
@pytest.mark.parametrize(("years", "days"), [(1, 0), (0, 1)], ids=["a year later", "a day later"])
@pytest.mark.parametrize("form", ["words", "symbols"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_wrong_ones_give_one_each(
    judging: Callable[..., Any], dated: list[Dated], language: str, form: str, years: int, days: int
) -> None:
    make = in_words if form == "words" else in_symbols
    lines: list[str] = []
    # each row in one of the languages, so that all rows are tried in all six runs together
    for at, row in enumerate(dated):
        day = shifted(row, years, days)
        if at % len(LANGUAGES) == LANGUAGES.index(language) and day is not None:
            line = make(row.symbol, day, language)
            if line is not None:
                lines.append(line)
    assert len(lines) > 2_000
    silent: list[str] = []
    for batch in batches(lines):
        judged = judging("\n\n".join(batch))
        hit = {finding.location.line for finding in judged.findings}
        silent.extend(line for at, line in enumerate(batch) if 2 * at + 1 not in hit)
        assert len(judged.findings) == len(hit)
    assert silent == []
