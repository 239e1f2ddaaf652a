"""The result of a check: what reports print and exit codes are made of."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from citecheck.model.citation import Citation
    from citecheck.model.finding import Finding
    from citecheck.model.outcome import Outcome
    from citecheck.model.tally import Tally


class Verdict(StrEnum):
    """What is to be said of one citation; the first that applies."""

    BROKEN = "broken"
    INCONSISTENT = "inconsistent"
    UNVERIFIED = "unverified"
    OK = "ok"


class FileResult(Value):
    """One draft that was read: its citations, and for each a verdict and an outcome."""

    path: str
    format: str
    language: str
    encoding: str | None
    document: str | None
    citations: tuple[Citation, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    notices: tuple[str, ...] = ()


class Unread(Value):
    """A file that could not be read, and why; ``internal`` says that citecheck is at fault, not the file."""

    path: str
    reason: str
    internal: bool = False


class Network(Value):
    """What the run did on the network."""

    requests: int = 0
    answered: int = 0
    retried: int = 0
    waited_s: float = 0.0
    from_facts: int = 0
    from_lock: int = 0
    from_store: int = 0
    not_verified: int = 0
    messages: tuple[str, ...] = ()
    interrupted: bool = False
    needed: int = 0
    """Documents that had to be asked about; ``answered`` of them got an answer, found or absent."""


class Result(Value):
    """All that a run found out.

    Attributes:
        as_of: The day the drafts were judged on.
        online: Whether the service could be asked.
        unjudged: Per reason, how many citations could not be judged (``--verbose``).
        facts_until: The newest packaged fact.
        tally: The counts that the check took, see :func:`citecheck.model.tally.tally_of`.
    """

    as_of: date
    online: bool
    files: Sequence[FileResult] = ()
    findings: tuple[Finding, ...] = ()
    unread: tuple[Unread, ...] = ()
    network: Network = Network()
    elapsed_s: float = 0.0
    unjudged: Mapping[str, int] | None = None
    facts_until: date | None = None
    tally: Tally | None = None
