"""One day for several members of a list, and as many days as members."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.between import BOTH
from citecheck.extraction.dates import read_day, read_days
from citecheck.extraction.surroundings import Surroundings

if TYPE_CHECKING:
    from citecheck.extraction.found import Found
    from citecheck.extraction.languages.base import Language


class SharedDays(Surroundings):
    """Tells the days that stand behind a list which of its members they belong to."""

    def spread_days(self, language: Language, members: list[Found]) -> int | None:
        """«65/1, 65/2 and 65/3 of 1 May, 2 May and 3 June 2010»: where the days end; ``None`` if there are none."""
        if len(members) < 2 or any(item.day is not None and not item.day_is_shared for item in members[:-1]):
            return None
        window = self.lower_window(members[-1].end)
        follows = language.day_follows(window, members[-1].end - self.origin)
        if follows is None:
            return None
        days = read_days(self.text, follows + self.origin)
        if len(days) < 2 or len(days) != len(members):
            return None
        for item, day in zip(members, days, strict=True):
            item.day, item.day_is_shared = day, True
        return days[-1].end

    def share_both(self, first: Found, second: Found) -> None:
        """«5/1 on …, and 5/2 on …, both of 18 June 2007»; Arabic has the dual for it."""
        both = BOTH.regex.match(self.text, second.end) if first.day is None else None
        day = read_day(self.text, both.end()) if both is not None else None
        if day is None or (second.day is not None and second.day.start != day.start):
            return
        if self.joined_by(second.end, day.start):
            first.day = second.day = day
            first.day_is_shared = second.day_is_shared = True


def share_day(found: list[Found], began: int) -> None:
    """«58/268 and 58/269 of 23 December 2003»: one day for members of one session that stand together."""
    last = found[-1]
    if last.day is None or last.symbol is None or last.number:
        return
    if len(last.symbol.components) < 4 and not last.session:
        # Council numbers have no session that could tell them to belong together.
        return
    for at in range(len(found) - 2, began - 1, -1):
        item = found[at]
        if item.day is not None or item.symbol is None or item.session != last.session:
            return
        if item.symbol.components[:-1] != last.symbol.components[:-1]:
            return
        item.day = last.day
        item.day_is_shared = True
