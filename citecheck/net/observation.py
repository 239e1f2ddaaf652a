"""What came back for one request: the evidence that verdicts are made of.

An observation is kept, never a verdict: a better judge can read old ones anew.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    from datetime import datetime

HEAD_BYTES = 65_536
"""How much of a body is read: enough for every page that the service makes; files are only tasted."""
KEPT_BYTES = 1_024
"""How much of it is kept in the store."""


class Failure(StrEnum):
    """Why there is no answer at all."""

    CONNECT = "no connection"
    TLS = "no trusted connection"
    TIMEOUT = "no answer in time"
    RESET = "connection closed without an answer"
    BROKEN = "answer broken off"


class Observation(Value):
    """One answer of a host, or its absence.

    Attributes:
        url: What was asked.
        at: When, in UTC.
        status: ``None`` where no answer came.
        reason: The words behind the status.
        location: Where a redirect points, as sent.
        content_type: As sent.
        head: The first bytes of the body.
        size: The length of the body as far as it is known: announced, or read.
        retry_after_s: How long the host asks to wait, in seconds.
        challenge: The value of the header by which the host's firewall announces itself.
        failure: Why no answer came.
        words: What the client said of the failure, for people.
    """

    url: str
    at: datetime
    status: int | None = None
    reason: str = ""
    location: str | None = None
    content_type: str = ""
    head: bytes = b""
    size: int = 0
    retry_after_s: float | None = None
    challenge: str | None = None
    failure: Failure | None = None
    words: str = ""

    @property
    def is_html(self) -> bool:
        """Whether the answer is a page, by its type or its first letter."""
        kind = self.content_type.partition(";")[0].strip().lower()
        return kind in ("text/html", "application/xhtml+xml") or (not kind and self.head.lstrip().startswith(b"<"))

    @property
    def evidence(self) -> str:
        """The answer in one printable line: status, target, type, size; nothing of the body."""
        if self.status is None:
            return clean(self.words or str(self.failure))
        parts = [f"{self.status} {self.reason}".strip()]
        if self.location is not None:
            parts.append(f"to {self.location}")
        elif self.content_type:
            parts.append(self.content_type)
        parts.append(f"{self.size} bytes")
        return clean(", ".join(parts))


_LONGEST = 300


def clean(text: str) -> str:
    """Text from outside made fit for a terminal: one line, printable, bounded."""
    if len(text) <= _LONGEST and text.isprintable():
        return text
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[: _LONGEST + 1])
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def wait_asked(value: str | None, date: str | None, now: float) -> float | None:
    """The seconds that a ``Retry-After`` asks for: a number, or a date.

    A date is measured from the host's own clock where it tells it (``date``), for ours may
    be wrong; ``now`` is ours. ``None`` where there is no header or no sense in it.
    """
    if value is None:
        return None
    text = value.strip()
    if text.isascii() and text.isdigit():
        return float(text[:9])
    until = _seconds(text)
    if until is None:
        return None
    said = _seconds(date) if date else None
    return max(0.0, until - (said if said is not None else now))


def _seconds(text: str) -> float | None:
    from email.utils import parsedate_to_datetime

    try:
        return parsedate_to_datetime(text).timestamp()
    except (ValueError, OverflowError):
        return None
