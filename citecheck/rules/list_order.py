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
        out = _movable(keys)
        if not out:
            continue
        # of two neighbours that changed places either can be moved: name the one that stands too high
        at = out[0] if len(out) == 1 else max(out, key=lambda each: keys[each])
        symbol = group[at].symbol
        if symbol is not None:
            yield Hit(group[at], f"{symbol.display} breaks the ascending order of its list")


def _movable(keys: list[tuple[int, int]]) -> list[int]:
    """Which member alone breaks the order: without it the list would ascend; none if it does, or breaks twice."""
    steps = [at for at, (one, other) in enumerate(itertools.pairwise(keys)) if one > other]
    if len(steps) != 1:
        return []  # whatever stands too high or too low makes one step down and no more
    high, low = steps[0], steps[0] + 1
    movable = [high] if high == 0 or keys[high - 1] <= keys[low] else []
    if low + 1 == len(keys) or keys[high] <= keys[low + 1]:
        movable.append(low)
    return movable
