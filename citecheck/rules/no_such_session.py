"""A session or year that never was."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.nonexistence import impossible

if TYPE_CHECKING:
    from collections.abc import Iterator

_SESSIONS = frozenset({"NO_SUCH_SESSION"})


@rule(Severity.ERROR, breaks=True)
def no_such_session(evidence: Evidence) -> Iterator[Hit]:
    """A symbol names a session or a year of its organ that has not been.

    Why: the document cannot exist; a digit of the session is wrong, or a year stands in its place.
    Wrong: General Assembly resolution 165/230
    Right: General Assembly resolution 65/230
    Source: rules of procedure of the General Assembly, rule 1 (A/520), and the sessions that were held
    """
    yield from impossible(evidence, _SESSIONS, frozenset({"RES", "DEC"}))
    yield from impossible(evidence, _SESSIONS, None)
