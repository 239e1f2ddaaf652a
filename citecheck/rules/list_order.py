"""A list that ascends and breaks once."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind
from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.meant import order_key

if TYPE_CHECKING:
    from collections.abc import Iterator

_LEAST = 4
"""Shorter lists show no order."""


@rule(Severity.INFO)
def list_order(evidence: Evidence) -> Iterator[Hit]:
    """A list of resolutions that otherwise ascends breaks its order once.

    Why: lists are printed in the order of adoption, so that a figure out of order is often a wrong one.
    Wrong: General Assembly resolutions 55/63, 56/121, 75/239, 58/199 and 64/211
    Right: General Assembly resolutions 55/63, 56/121, 57/239, 58/199 and 64/211
    Source: the list itself
    """
    for number in dict.fromkeys(each.group for each in evidence.citations if each.group is not None):
        members = evidence.members(number)
        group = [each for each in members if each.kind is not CitationKind.LINK and order_key(each.symbol)]
        if len(group) < _LEAST or len({each.symbol.series for each in group if each.symbol is not None}) != 1:
            continue
        keys = [order_key(each.symbol) or (0, 0) for each in group]
        out = [at for at in range(len(keys)) if _ascends(keys[:at] + keys[at + 1 :])]
        if _ascends(keys) or not out:
            continue
        # of two neighbours that changed places either can be moved: name the one that stands too high
        at = out[0] if len(out) == 1 else max(out, key=lambda each: keys[each])
        symbol = group[at].symbol
        if symbol is not None:
            yield Hit(group[at], f"{symbol.display} breaks the ascending order of its list")


def _ascends(keys: list[tuple[int, int]]) -> bool:
    return all(one <= other for one, other in itertools.pairwise(keys))
