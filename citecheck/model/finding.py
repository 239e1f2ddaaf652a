"""The finding: a fault in a draft, as reports show it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    from citecheck.model.citation import Citation
    from citecheck.model.draft import Excerpt, Location, Span


class Severity(StrEnum):
    """How sure a finding is, and so how loud: only errors fail a check by default."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def rank(self) -> int:
        """1 for info, 2 for warning, 3 for error."""
        return _RANKS[self.value]


_RANKS = {"info": 1, "warning": 2, "error": 3}


class Fix(Value):
    """A replacement for the smallest token that is wrong.

    Attributes:
        replacement: Written with the format's escapes.
        span: Where in the file; ``None`` where the file has no editable text there.
        safe: Whether the citation claims exactly what it claimed before.
        reason: Why this was probably meant, for people.
    """

    replacement: str
    span: Span | None = None
    safe: bool = False
    reason: str = ""


class Related(Value):
    """Another rule that the same wrong token sets off."""

    rule: str
    severity: Severity
    message: str


class Judged(Value):
    """What a finding says of a further citation: the link under a text that disagrees with it.

    Such a pair gives one finding, on the text; the link's own verdict is kept here.
    """

    citation: int
    severity: Severity
    breaks: bool = False


class Finding(Value):
    """A fault in a draft.

    Attributes:
        citation: The citation it is about; ``None`` where it is about none.
        fixes: Best first; the first is the report's ``fix``, the others its ``alternatives``.
        breaks: Whether it proves that the document cannot exist.
        fingerprint: Of path, rule, symbol, folded text and the count among equals,
            never of the line; see :func:`citecheck.rules.judgement.fingerprinted`.
    """

    rule: str
    severity: Severity
    message: str
    location: Location
    excerpt: Excerpt
    citation: Citation | None = None
    fixes: tuple[Fix, ...] = ()
    related: tuple[Related, ...] = ()
    breaks: bool = False
    fingerprint: str = ""
    verdict_severity: Severity | None = None
    """The severity of the rule that reports; ``severity`` may be a related rule's higher one."""
    judged: tuple[Judged, ...] = ()
    """Further citations whose verdict it settles."""
