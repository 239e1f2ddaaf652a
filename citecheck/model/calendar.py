"""Days as drafts print them: the months in the languages that citecheck reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

# fmt: off
MONTHS: dict[str, tuple[str, ...]] = {
    "en": ("January", "February", "March", "April", "May", "June", "July",
           "August", "September", "October", "November", "December"),
    "fr": ("janvier", "février", "mars", "avril", "mai", "juin", "juillet",
           "août", "septembre", "octobre", "novembre", "décembre"),
    "es": ("enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
           "agosto", "septiembre", "octubre", "noviembre", "diciembre"),
    "ru": ("января", "февраля", "марта", "апреля", "мая", "июня", "июля",
           "августа", "сентября", "октября", "ноября", "декабря"),
    "ar": ("كانون الثاني/يناير", "شباط/فبراير", "آذار/مارس", "نيسان/أبريل", "أيار/مايو",
           "حزيران/يونيه", "تموز/يوليه", "آب/أغسطس", "أيلول/سبتمبر",
           "تشرين الأول/أكتوبر", "تشرين الثاني/نوفمبر", "كانون الأول/ديسمبر"),
    "de": ("Januar", "Februar", "März", "April", "Mai", "Juni", "Juli",
           "August", "September", "Oktober", "November", "Dezember"),
    "it": ("gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio",
           "agosto", "settembre", "ottobre", "novembre", "dicembre"),
    "pt": ("janeiro", "fevereiro", "março", "abril", "maio", "junho", "julho",
           "agosto", "setembro", "outubro", "novembro", "dezembro"),
}
# fmt: on
"""Month names by language, as UN documents print them (genitive in Russian, both names in Arabic)."""


def today() -> date:
    """The day in UTC, as the services count days."""
    from datetime import UTC, datetime

    return datetime.now(UTC).date()


def day_in_words(day: date, language: str = "en") -> str:
    """Write a day as a draft in this language would: ``17 December 2015``, ``2015年12月17日``.

    A language without a table of months gets English.
    """
    if language in ("zh", "ja"):
        return f"{day.year}年{day.month}月{day.day}日"
    months = MONTHS.get(language) or MONTHS["en"]
    month = months[day.month - 1]
    match language:
        case "fr":
            return f"{'1er' if day.day == 1 else day.day} {month} {day.year}"
        case "es":
            return f"{day.day} de {month} de {day.year}"
        case "ru":
            return f"{day.day} {month} {day.year} года"
        case "de":
            return f"{day.day}. {month} {day.year}"
        case _:
            return f"{day.day} {month} {day.year}"
