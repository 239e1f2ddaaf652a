"""A decision whose number was never given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.nonexistence import NUMBERS, impossible

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.ERROR, breaks=True)
def no_such_decision(evidence: Evidence) -> Iterator[Hit]:
    """A decision bears a number that its organ cannot have given in that session or year.

    Why: nothing stands behind the number; usually a digit too many was typed.
    Wrong: General Assembly decision 74/967
    Right: General Assembly decision 74/567
    Source: numbering of the decisions of the General Assembly and of the Economic and Social Council
    """
    return impossible(evidence, NUMBERS, frozenset({"DEC"}))
