"""How certain a date is, from the sources that give it.

The levels were set by an audit of the table (24 November 2026): of 650 firm dates none
was wrong, of about 270 likely ones 3, of 201 weak ones 10.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.record import Certainty

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from citecheck.facts.tables import Source

_MANY = 5
_SOME = 3
_RANK = {Certainty.WEAK: 1, Certainty.LIKELY: 2, Certainty.FIRM: 3}


def certainty_of(series: str, codes: Sequence[str], legend: Mapping[str, Source]) -> Certainty | None:
    """What a date rests on: ``None`` if no source gives one.

    *Firm*: the text's own line, or two kinds of source that agree, or five and more
    citing texts. *Likely*: one record or list, or three or four citing texts. *Weak*:
    one or two, or citations in which several numbers share one date. Citations of Human
    Rights Council texts never count for more than weak, since they copy the day of
    distribution from one another.
    """
    kinds: set[str] = set()
    own = shared = False
    citing = 0
    for code in codes:
        name = code.rstrip("0123456789")
        source = legend.get(name)
        kind = source.kind if source is not None else "record"
        if kind == "own":
            own = True
        elif kind == "record":
            kinds.add(name)
        elif kind == "shared":
            shared = True
        elif kind == "citations":
            citing = int(code[len(name) :] or 1)
    copies = series.startswith("A/HRC")
    if own or len(kinds) + bool(citing) >= 2 or (citing >= _MANY and not copies):
        return Certainty.FIRM
    if kinds or (citing >= _SOME and not copies):
        return Certainty.LIKELY
    return Certainty.WEAK if citing or shared else None


def weaker(left: Certainty, right: Certainty) -> Certainty:
    """The less certain of two."""
    return left if _RANK[left] <= _RANK[right] else right
