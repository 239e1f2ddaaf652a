"""What a run wants to know, how it may ask, and what it gets."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.errors import UsageError
from citecheck.net.hosts import DEFAULT_BASE
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date
    from pathlib import Path

    from citecheck.facts import Facts
    from citecheck.model.outcome import Outcome
    from citecheck.model.result import Network
    from citecheck.net.client import Client
    from citecheck.symbols import Symbol

LANGUAGES = {"ar": "ar", "en": "en", "es": "es", "fr": "fr", "ru": "ru", "zh": "zh", "de": "ot"}
"""Languages that the service knows, and its codes. Of an unknown one it silently serves English
(docs/resolving.md § 3), so none is sent; ``ot`` is «other», which is German."""

ANNOUNCE_ABOVE = 10
"""From so many documents on, people are told beforehand what it will take."""


class Progress(Value):
    """How far the asking has come.

    Attributes:
        asked: Documents that had to be asked about.
        done: Those of them that are settled, one way or the other.
        requests: Requests made so far.
        in_flight: Requests under way.
        waiting: Questions put back to be asked again later.
        elapsed_s: Since the asking began.
        remaining_s: An estimate; ``None`` while there is nothing to estimate from.
        note: Why nothing moves («documents.un.org asks to wait 30 s»), or empty.
    """

    asked: int
    done: int
    requests: int
    in_flight: int
    waiting: int
    elapsed_s: float
    remaining_s: float | None
    note: str = ""

    @property
    def rate(self) -> float:
        """Documents settled a second."""
        return self.done / self.elapsed_s if self.elapsed_s > 0 else 0.0


class Asking(Value):
    """The settings of a run, as far as it asks.

    Attributes:
        facts: What is known without asking; always first.
        as_of: The day the drafts are judged on.
        offline: Facts, lock file and store alone.
        locked: Facts and lock file alone.
        ask_all: Ask about every document, whatever is known.
        base_url: Scheme, host and port of the service.
        language: Of the documents asked for.
        concurrency: Requests in flight at most.
        interval_s: Least time between the starts of two requests.
        timeout_s: For one attempt.
        attempts: At one question, the first included.
        max_time_s: For the whole asking.
        cache_dir: Where the store is; ``None``: the user's cache folder.
        no_cache: Neither read nor write the store.
        lock_path: The lock file, if there may be one.
        ask_fresh: Lines ``fresh`` of the lock file do not settle (for ``citecheck lock``).
        upgrade: Nothing but facts settles (for ``citecheck lock --upgrade``).
        joint: The other halves of joint symbols, by the canonical first: it exists if either half does.
        keep_found_days: How long the store's positive answers count.
        keep_absent_days: How long its absences count.
        keep_fresh_days: How long those count that prove nothing yet.
        backoff_s: The first pause after trouble, doubled each time.
        grace_s: What is in flight when the asking ends gets so long to finish.
        on_progress: Told of every change.
        announce: Told of how many documents, and for about how many seconds, when they are more than ten.
        client: Makes the client, in tests and for cassettes.
    """

    facts: Facts
    as_of: date
    offline: bool = False
    locked: bool = False
    ask_all: bool = False
    base_url: str = DEFAULT_BASE
    language: str = "en"
    concurrency: int = 2
    interval_s: float = 1.0
    timeout_s: float = 60.0
    attempts: int = 3
    max_time_s: float | None = None
    cache_dir: Path | None = None
    no_cache: bool = False
    lock_path: Path | None = None
    ask_fresh: bool = False
    upgrade: bool = False
    joint: Mapping[str, tuple[Symbol, ...]] | None = None
    keep_found_days: float = 365.0
    keep_absent_days: float = 7.0
    keep_fresh_days: float = 1.0
    backoff_s: float = 2.0
    grace_s: float = 2.0
    on_progress: Callable[[Progress], None] | None = None
    announce: Callable[[int, float], None] | None = None
    client: Callable[[], Client] | None = None

    @property
    def may_ask(self) -> bool:
        """Whether requests may be made."""
        return not (self.offline or self.locked)


class Settled(Value):
    """What was found out: an outcome for each symbol, and what the run did on the network."""

    outcomes: dict[str, Outcome]
    network: Network


class Planned(Value):
    """One document that would be asked about: the first address, and why."""

    symbol: str
    url: str
    reason: str


class Plan(Value):
    """What a run would ask.

    Attributes:
        planned: In the order of asking.
        seconds: About how long it would take at this pace.
        settled: How many need no asking.
        messages: What the user should know (a damaged store …).
    """

    planned: tuple[Planned, ...]
    seconds: float
    settled: int
    messages: tuple[str, ...] = ()


def check_language(language: str) -> None:
    """Refuse a language that the service would silently answer in English.

    Raises:
        UsageError: it is none of the service's.
    """
    if language not in LANGUAGES:
        raise UsageError(f"--language: {language!r} is none of {', '.join(sorted(LANGUAGES))}")
