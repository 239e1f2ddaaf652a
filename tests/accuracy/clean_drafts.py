"""Clean drafts in six languages: what they say of documents is what the facts say, firmly.

They are made anew from the tables of facts, in the phrases of official texts, so that
errors can be put into them by program.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.facts import tables
from citecheck.facts.tables import read_rows
from citecheck.model.calendar import day_in_words
from citecheck.model.record import Certainty

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from random import Random

    from citecheck.facts.tables import Row

LANGUAGES = ("en", "fr", "es", "ru", "ar", "zh")


@dataclass(frozen=True)
class Phrases:
    """How one language cites; ``{n}`` is a number, ``{d}`` a day, ``{list}`` the items of a list."""

    opening: str
    item: str
    joint: str
    last: str
    own: str
    council: str
    economic: str
    human_rights: str
    decision: str
    report: str
    supplement: str
    linked: str


PHRASES = {
    "en": Phrases(
        "The General Assembly,",
        "{n} of {d}",
        ", ",
        " and ",
        "Recalling its resolutions {list},",
        "Recalling also Security Council resolutions {list},",
        "Recalling further Economic and Social Council resolution {n} of {d},",
        "Taking note of Human Rights Council resolution {n} of {d},",
        "Recalling General Assembly decision {n},",
        "Having considered the report of the Secretary-General (A/{s}/{n}) and the draft resolution A/C.3/{s}/L.{m},",
        "See Official Records of the General Assembly, Supplement No. {n} (A/{s}/{n}).",
        "See General Assembly [resolution {n}](https://docs.un.org/en/{symbol}), also as {symbol}.",
    ),
    "fr": Phrases(
        "L’Assemblée générale,",
        "{n} du {d}",
        ", ",
        " et ",
        "Rappelant ses résolutions {list},",
        "Rappelant également les résolutions du Conseil de sécurité {list},",
        "Rappelant en outre la résolution {n} du Conseil économique et social, en date du {d},",
        "Prenant note de la résolution {n} du Conseil des droits de l’homme, en date du {d},",
        "Rappelant la décision {n} de l’Assemblée générale,",
        "Ayant examiné le rapport du Secrétaire général (A/{s}/{n}) et le projet de résolution A/C.3/{s}/L.{m},",
        "Voir Documents officiels de l’Assemblée générale, Supplément nᵒ {n} (A/{s}/{n}).",
        "Voir la [résolution {n}](https://docs.un.org/fr/{symbol}) de l’Assemblée générale ({symbol}).",
    ),
    "es": Phrases(
        "La Asamblea General,",
        "{n}, de {d}",
        ", ",
        ", y ",
        "Recordando sus resoluciones {list},",
        "Recordando también las resoluciones del Consejo de Seguridad {list},",
        "Recordando además la resolución {n} del Consejo Económico y Social, de {d},",
        "Tomando nota de la resolución {n} del Consejo de Derechos Humanos, de {d},",
        "Recordando la decisión {n} de la Asamblea General,",
        "Habiendo examinado el informe del Secretario General (A/{s}/{n}) y el proyecto de resolución A/C.3/{s}/L.{m},",
        "Véase Documentos Oficiales de la Asamblea General, Suplemento núm. {n} (A/{s}/{n}).",
        "Véase la [resolución {n}](https://docs.un.org/es/{symbol}) de la Asamblea General ({symbol}).",
    ),
    "ru": Phrases(
        "Генеральная Ассамблея,",
        "{n} от {d}",
        ", ",
        " и ",
        "ссылаясь на свои резолюции {list},",
        "ссылаясь также на резолюции Совета Безопасности {list},",
        "ссылаясь далее на резолюцию {n} Экономического и Социального Совета от {d},",
        "принимая к сведению резолюцию {n} Совета по правам человека от {d},",
        "ссылаясь на решение {n} Генеральной Ассамблеи,",
        "рассмотрев доклад Генерального секретаря (A/{s}/{n}) и проект резолюции A/C.3/{s}/L.{m},",
        "См. Официальные отчеты Генеральной Ассамблеи, Дополнение № {n} (A/{s}/{n}).",
        "См. [резолюцию {n}](https://docs.un.org/ru/{symbol}) Генеральной Ассамблеи ({symbol}).",
    ),
    "ar": Phrases(
        "إن الجمعية العامة،",
        "{n} المؤرخ {d}",
        " و ",
        " و ",
        "إذ تشير إلى قراراتها {list}،",
        "وإذ تشير أيضا إلى قرارات مجلس الأمن {list}،",
        "وإذ تشير كذلك إلى قرار المجلس الاقتصادي والاجتماعي {n} المؤرخ {d}،",
        "وإذ تحيط علما بقرار مجلس حقوق الإنسان {n} المؤرخ {d}،",
        "وإذ تشير إلى مقرر الجمعية العامة {n}،",
        "وقد نظرت في تقرير الأمين العام (A/{s}/{n}) ومشروع القرار A/C.3/{s}/L.{m}،",
        "انظر الوثائق الرسمية للجمعية العامة، الملحق رقم {n} (A/{s}/{n}).",
        "انظر [قرار الجمعية العامة {n}](https://docs.un.org/ar/{symbol})، وهو {symbol}.",
    ),
    "zh": Phrases(
        "大会，",
        "{d}第{n}号",
        "、",
        "和",
        "回顾其{list}决议，",
        "又回顾安全理事会{list}决议，",
        "还回顾经济及社会理事会{d}第{n}号决议，",
        "注意到人权理事会{d}第{n}号决议，",
        "回顾大会第{n}号决定，",
        "审议了秘书长的报告(A/{s}/{n})和决议草案A/C.3/{s}/L.{m}，",
        "见《大会正式记录，补编第{n}号》(A/{s}/{n})。",
        "见大会[第{n}号决议](https://docs.un.org/zh/{symbol})，即{symbol}。",
    ),
}
DECISIONS = ("74/567", "76/402", "77/505", "58/520", "67/558")


@dataclass(frozen=True)
class Clean:
    """A draft without errors."""

    name: str
    language: str
    text: str


@dataclass(frozen=True)
class Stock:
    """The facts that drafts are made of: firm dates alone."""

    assembly: tuple[Row, ...]
    roman: tuple[Row, ...]
    council: tuple[Row, ...]
    economic: tuple[Row, ...]
    human_rights: tuple[Row, ...]


def read_stock() -> Stock:
    """Read the firm rows of the tables of facts."""
    folder = Path(tables.__file__).with_name("tables")

    def firm(name: str, fits: Callable[[Row], bool] = lambda _: True) -> tuple[Row, ...]:
        return tuple(
            row
            for row in read_rows(folder / name)
            if row.certainty is Certainty.FIRM
            and not row.other_dates
            and not row.section
            and not row.symbol.letter
            and row.symbol.nature == "RES"
            and fits(row)
        )

    return Stock(
        firm("assembly-resolutions.csv", lambda row: "(" not in str(row.symbol) and "S-" not in str(row.symbol)),
        firm("assembly-resolutions.csv", lambda row: "(" in str(row.symbol) and "S-" not in str(row.symbol)),
        firm("security-council-resolutions.csv"),
        firm("economic-and-social-council.csv", lambda row: "(" not in str(row.symbol)),
        firm("human-rights-council.csv", lambda row: "S-" not in str(row.symbol)),
    )


def make(stock: Stock, language: str, index: int, random: Random) -> Clean:
    """Make one draft; the same random state gives the same draft."""
    phrases = PHRASES[language]
    own = sorted(random.sample(stock.assembly, 4), key=_order)
    roman = random.choice(stock.roman)
    listed = [_item(phrases, roman, language), *(_item(phrases, row, language) for row in own)]
    council = [_council(phrases, row, language) for row in sorted(random.sample(stock.council, 3), key=_order)]
    linked = random.choice(stock.assembly)
    economic, human_rights = random.choice(stock.economic), random.choice(stock.human_rights)
    lines = [
        phrases.opening,
        phrases.own.format(list=_joined(phrases, listed)),
        phrases.council.format(list=_joined(phrases, council)),
        phrases.economic.format(n=_number(economic, language), d=_day(economic, language)),
        phrases.human_rights.format(n=_number(human_rights, language), d=_day(human_rights, language)),
        phrases.decision.format(n=random.choice(DECISIONS)),
        phrases.report.format(s=random.randint(50, 79), n=random.randint(101, 400), m=random.randint(2, 60)),
        phrases.supplement.format(s=random.randint(50, 79), n=random.choice((10, 12, 20, 40))),
        phrases.linked.format(n=_number(linked, language), symbol=linked.symbol),
    ]
    return Clean(f"{language}-{index}.md", language, "\n\n".join(lines) + "\n")


def _order(row: Row) -> tuple[int, int]:
    session = row.symbol.session
    return (0 if session is None else session.number, row.symbol.number or 0)


def _item(phrases: Phrases, row: Row, language: str) -> str:
    return phrases.item.format(n=_number(row, language), d=_day(row, language))


def _council(phrases: Phrases, row: Row, language: str) -> str:
    number = _number(row, language)
    return f"第{number}号" if language == "zh" else number


def _joined(phrases: Phrases, items: Sequence[str]) -> str:
    return phrases.joint.join(items[:-1]) + phrases.last + items[-1]


def _day(row: Row, language: str) -> str:
    return "" if row.date is None else day_in_words(row.date, language)


def _number(row: Row, language: str) -> str:
    """The number as words print it."""
    symbol = row.symbol
    session = symbol.session
    if "(" not in symbol.components[-1]:
        return f"{symbol.year if session is None else session}/{symbol.number}"
    within = str(symbol.year) if session is None else session.roman
    if language == "ar" and session is not None:
        within = f"د-{session.number}"
    return f"{symbol.number}({within})" if language == "zh" else f"{symbol.number} ({within})"
