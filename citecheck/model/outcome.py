"""The outcome: what a source answered about one symbol."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    from datetime import datetime

    from citecheck.model.record import Record


class Status(StrEnum):
    """What was learnt of a document; the absence of an answer is none of its faults."""

    FOUND = "found"
    NOT_FOUND = "not_found"
    UNANSWERED = "unanswered"


class Why(StrEnum):
    """Why a document is unverified, or how it was found; the word behind ``detail``."""

    LOCATED = "located"
    VIA_PARENT = "via parent"
    OTHER_LANGUAGE = "other language"
    ABSENT = "absent"
    IMPOSSIBLE = "impossible"
    NOT_ASKED = "not asked"
    NO_SYMBOL = "no symbol"
    MALFORMED = "malformed"
    NOT_HELD = "not held"
    FRESH = "fresh"
    AGE_UNKNOWN = "age unknown"
    UNREACHABLE = "unreachable"
    BLOCKED = "blocked"
    RATE_LIMITED = "rate limited"
    EMPTY = "empty"
    UNEXPECTED = "unexpected"
    INTERRUPTED = "interrupted"


class Outcome(Value):
    """The answer about one symbol, and whose it is.

    Attributes:
        symbol: Canonical, as asked.
        service: The host that answered, or ``facts``, ``lock``, ``store``; ``None``: nobody did.
        asked_at: When a service answered, in UTC; ``None`` for facts.
        url: The link for people.
        detail: The reason in words, for the report.
        why: The reason as a word that rules and exit codes can use.
        language: The language version that was found, where it is not the one asked for.
        evidence: What the service said: status line, location, size (never printed raw).
        through: The spelling or parent symbol that was found in its stead.
    """

    symbol: str
    status: Status
    service: str | None = None
    asked_at: datetime | None = None
    url: str | None = None
    detail: str = ""
    why: Why = Why.NOT_ASKED
    record: Record | None = None
    language: str | None = None
    through: str | None = None
    evidence: str = ""
