"""A document other than a resolution or decision whose number was never given."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.nonexistence import NUMBERS, impossible

if TYPE_CHECKING:
    from collections.abc import Iterator


@rule(Severity.ERROR, breaks=True)
def no_such_document(evidence: Evidence) -> Iterator[Hit]:
    """A document bears a number beyond the last of a series whose year is complete.

    Why: nothing stands behind the number; usually figures were swapped, or the reference was made up.
    Wrong: see the statement by the President of the Security Council (S/PRST/2017/72)
    Right: see the statement by the President of the Security Council (S/PRST/2017/27)
    Source: tables of the Security Council's meetings and their outcomes (citecheck/facts)
    """
    return impossible(evidence, NUMBERS, None)
