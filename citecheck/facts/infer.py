"""Days of undated resolutions, told from their numbers.

From its twelfth session on the Assembly numbers its resolutions in the order of adoption.
So an undated number whose nearest dated neighbours share a day is of that day (right in
99.6 % of 6,699 tests), and else lies between the two nearest on each side (95.7 % of
2,585 tests, 99.4 % once the dates were audited). In sessions 1 to 11 numbers ran by
committee, and nothing can be told. The Security Council's numbers run by date too.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from citecheck.symbols import Window

FIRST_SESSION = 12
"""The first session of the Assembly whose numbers follow the order of adoption."""
_NEIGHBOURS = 2


class Bounds(Value):
    """The days between which a document dates, both included; ``exact`` where both neighbours share one day."""

    not_before: date
    not_after: date
    exact: bool


def bounds(numbers: Sequence[int], dated: Mapping[int, date], window: Window | None) -> dict[int, Bounds]:
    """Bounds for each of ``numbers`` that ``dated`` lacks, within one session.

    ``dated`` holds the first day of each dated number. Where no number is dated on one
    side, the session's days take its place. Neighbours that contradict the order give
    no bounds.
    """
    found: dict[int, Bounds] = {}
    order = sorted(dated)
    for number in numbers:
        if number in dated:
            continue
        at = bisect_left(order, number)
        below = [dated[other] for other in order[max(at - _NEIGHBOURS, 0) : at]]
        above = [dated[other] for other in order[at : at + _NEIGHBOURS]]
        if below and above and below[-1] == above[0]:
            found[number] = Bounds(below[-1], above[0], exact=True)
            continue
        first = min(below) if below else window.opened if window else None
        last = max(above) if above else window.closed if window else None
        if first is not None and last is not None and first <= last:
            found[number] = Bounds(first, last, exact=False)
    return found
