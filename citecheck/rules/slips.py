"""How likely one figure was written for another: the slips of hand, eye and keyboard.

The weights are rough shares of what happens to figures that people copy; only their
order and distance matter. They rank proposals and prove nothing.
"""

from __future__ import annotations

from datetime import date, timedelta

_SWAPPED = 0.30
_NEIGHBOUR = 0.06
_LOOKALIKE = 0.05
_DOUBLED = 0.08
_LOST = 0.05
_ADDED = 0.03
_OTHER = 0.012
_LOOKALIKES = frozenset(
    {
        "56",
        "65",
        "38",
        "83",
        "17",
        "71",
        "08",
        "80",
        "69",
        "96",
        "49",
        "94",
        "35",
        "53",
        "01",
        "10",
        "68",
        "86",
        "06",
        "60",
    }
)


def slip(meant: str, printed: str) -> float:
    """How likely ``meant`` was printed as ``printed`` by one slip; 0.0 if it takes more than one.

    >>> slip("174", "147") > slip("174", "175") > slip("174", "124") > 0
    True
    >>> slip("174", "741")
    0.0
    """
    if meant == printed or not meant or not printed:
        return 0.0
    if meant.isdigit() and printed.isdigit() and abs(int(meant) - int(printed)) == 1:
        return _NEIGHBOUR  # also where a ten is passed: 40 for 39
    if len(meant) == len(printed):
        return _same_length(meant, printed)
    if len(printed) == len(meant) + 1:
        return _one_more(meant, printed)
    if len(printed) + 1 == len(meant):
        return _LOST if _one_more(printed, meant) else 0.0
    return 0.0


def _same_length(meant: str, printed: str) -> float:
    differing = [at for at, (a, b) in enumerate(zip(meant, printed, strict=True)) if a != b]
    if len(differing) == 1:
        at = differing[0]
        return _substituted(meant[at], printed[at])
    if len(differing) == 2:
        first, second = differing
        if meant[first] == printed[second] and meant[second] == printed[first]:
            return _SWAPPED if second == first + 1 else _OTHER
        if second == first + 1 and meant[first] == meant[second] and printed[first] == printed[second]:
            return _OTHER  # 100 for 155: the wrong figure doubled
    return 0.0


def _substituted(meant: str, printed: str) -> float:
    if not (meant.isdigit() and printed.isdigit()):
        return _OTHER
    if abs(int(meant) - int(printed)) == 1 or {meant, printed} == {"9", "0"}:
        return _NEIGHBOUR
    return _LOOKALIKE if meant + printed in _LOOKALIKES else _OTHER


def _one_more(short: str, long: str) -> float:
    for at in range(len(long)):
        if long[:at] + long[at + 1 :] == short:
            doubled = (at > 0 and long[at] == long[at - 1]) or (at + 1 < len(long) and long[at] == long[at + 1])
            return _DOUBLED if doubled else _ADDED
    return 0.0


def pair_slip(meant: tuple[str, str], printed: tuple[str, str]) -> float:
    """The same for a pair such as session and number: one of the two slipped, or they changed places."""
    if meant == printed:
        return 0.0
    if meant[0] == printed[0]:
        return slip(meant[1], printed[1])
    if meant[1] == printed[1]:
        return slip(meant[0], printed[0])
    if meant == (printed[1], printed[0]):
        return _SWAPPED / 2
    # a figure that went to the other side of the slash: 65/230 for 652/30
    return _OTHER / 2 if "".join(meant) == "".join(printed) else 0.0


def date_slip(meant: date, printed: date) -> float:
    """How likely a draft that means one day prints another: a year off, another month, a wrong day."""
    same_day, same_month, same_year = (
        meant.day == printed.day,
        meant.month == printed.month,
        meant.year == printed.year,
    )
    wrong = 3 - same_day - same_month - same_year
    if wrong == 1:
        if not same_year:
            off = abs(meant.year - printed.year)
            return 0.4 if off == 1 else max(0.03, slip(str(meant.year), str(printed.year)))
        if not same_month:
            return 0.06
        return max(0.02, slip(str(meant.day), str(printed.day)), 0.05 if abs(meant.day - printed.day) == 1 else 0)
    if timedelta() < printed - meant <= timedelta(days=42):
        return 0.03  # the day of distribution for the day of adoption
    if meant.day == printed.month and meant.month == printed.day and same_year:
        return 0.05
    return 0.004 if wrong == 2 else 0.001
