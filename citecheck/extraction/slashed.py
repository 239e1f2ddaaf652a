"""Numbers of the Security Council that a slash joins: to each other, or to their year."""

from __future__ import annotations

from citecheck.extraction.numbers import Form, Number
from citecheck.extraction.pattern import Pattern, compiled
from citecheck.symbols.sessions import council_year

SLASHED = Pattern(
    r"\d{3,4}(?:\s?/\s?\d{2,4}){1,8}(?![\w/]|[.,]\d)",
    finds=("1718/2231", "1267 / 1373", "1267/1989/2253", "1244/99"),
    skips=("65/230", "1244/1", "1267/1989/A"),
)
_LEAST, _LAST_SESSION, _CENTURY = 100, 120, 100


def read_slashed(text: str, start: int, *, named: bool) -> list[Number]:
    """Read ``1718/2231`` as two numbers and ``1244/1999`` as one with its year; empty if it is neither.

    Args:
        text: The text.
        start: Where the first number begins.
        named: Whether the Council is named: if not, only a number with its own year is taken.
    """
    match = SLASHED.regex.match(text, start)
    if match is None:
        return []
    spans = [figures.span() for figures in compiled(r"\d+").finditer(text, start, match.end())]
    numbers = [int(text[first:last]) for first, last in spans]
    if len(numbers) == 2 and (year := _year(numbers, spans, named)) is not None:
        number = Number(Form.YEAR, start, match.end(), numbers[0], spans={"number": spans[0]})
        number.year = year
        if spans[1][1] - spans[1][0] == 4:
            number.spans["year"] = spans[1]
        return [number]
    if not named or min(numbers) < _LEAST:
        return []
    return [
        Number(Form.BARE, first, last, number, spans={"number": (first, last)})
        for number, (first, last) in zip(numbers, spans, strict=True)
    ]


def _year(numbers: list[int], spans: list[tuple[int, int]], named: bool) -> int | None:
    """The year behind the slash, if it is one: that of the number, or a slip beside it."""
    if numbers[0] <= _LAST_SESSION:
        return None
    adopted = council_year(numbers[0])
    if adopted is None:
        return None
    year = numbers[1]
    if spans[1][1] - spans[1][0] == 2:
        return adopted if named and adopted % _CENTURY == year else None
    return year if year == adopted or (named and abs(year - adopted) <= 1) else None
