"""Roman numerals, in which the United Nations counted sessions until 1977."""

from __future__ import annotations

from functools import lru_cache

_VALUES = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
AS_FIGURES = str.maketrans("lI|Oo", "11100")
"""The figures that scanners take for letters."""
AS_NUMERAL = str.maketrans("l1|", "III")
"""What they make of the strokes of a Roman numeral."""
_LETTERS = frozenset("IVXLCDM")
_LONGEST = 15


@lru_cache(maxsize=256)
def roman(number: int) -> str:
    """Write a number in Roman numerals: 48 → ``XLVIII``.

    Raises:
        ValueError: the number is not between 1 and 3999.
    """
    if not 1 <= number <= 3999:
        raise ValueError(f"no Roman numeral for {number}")
    text = ""
    for value, letters in _VALUES:
        while number >= value:
            text += letters
            number -= value
    return text


@lru_cache(maxsize=1024)
def from_roman(text: str) -> int | None:
    """Read a Roman numeral in capitals; ``None`` if it is none, or not written as the rules demand."""
    if not text or len(text) > _LONGEST or not _LETTERS.issuperset(text):
        return None
    number, rest = 0, text
    for value, letters in _VALUES:
        while rest.startswith(letters):
            number += value
            rest = rest[len(letters) :]
    return number if not rest and 1 <= number <= 3999 and roman(number) == text else None
