"""A resolution whose number was never given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.nonexistence import NUMBERS, impossible

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.ERROR, breaks=True)
def no_such_resolution(evidence: Evidence) -> Iterator[Hit]:
    """A resolution bears a number beyond the last of its session or year, or one that was never given.

    Why: nothing stands behind the number; usually figures were swapped, or the reference was made up.
    Wrong: General Assembly resolution 65/832
    Right: General Assembly resolution 65/283
    Source: lists of the resolutions of closed sessions (citecheck/facts)
    """
    return impossible(evidence, NUMBERS, frozenset({"RES"}))
