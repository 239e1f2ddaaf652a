"""Asking from the command line: the settings of a run, its progress, and its summary on standard error."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

from citecheck.checker import facts_of
from citecheck.cli.session import say
from citecheck.errors import UsageError
from citecheck.model.calendar import today
from citecheck.resolvers import plan, settle
from citecheck.resolvers.asking import Asking, Progress, Settled
from citecheck.value import replace

if TYPE_CHECKING:
    from pathlib import Path

    from citecheck.config import Loaded
    from citecheck.model.result import Network
    from citecheck.symbols import Symbol

LOCK_NAME = "citecheck.lock"


class Asker:
    """Asks for one command, and tells on standard error what goes on."""

    def __init__(self, loaded: Loaded, *, quiet: bool, progress: bool) -> None:
        """Check that the options fit together.

        Raises:
            UsageError: they exclude each other, or the address is not to be asked.
        """
        settings = loaded.settings
        if settings.ask_all and (settings.offline or settings.locked):
            other = "--offline" if settings.offline else "--locked"
            raise UsageError(f"--ask-all and {other} exclude each other")
        self._quiet = quiet
        self._progress = progress and not quiet and sys.stderr.isatty()
        self._shown = 0
        self.findings_known = 0
        as_of = settings.as_of or today()
        self._lock_path = loaded.folder / LOCK_NAME
        self.asking = Asking(
            facts=facts_of(tuple(map(str, settings.extra_facts)), tuple(map(str, settings.extra_series))),
            as_of=as_of,
            offline=settings.offline,
            locked=settings.locked,
            ask_all=settings.ask_all,
            language=settings.language or "en",
            concurrency=settings.concurrency,
            interval_s=settings.interval_s,
            timeout_s=settings.timeout_s,
            attempts=settings.attempts,
            max_time_s=settings.max_time_s,
            cache_dir=settings.cache_dir,
            no_cache=settings.no_cache,
            # Without a file there is nothing to load its reader for.
            lock_path=self._lock_path if self._lock_path.exists() else None,
            on_progress=self._show if self._progress else None,
            announce=self._announce,
        )
        if self.asking.may_ask or settings.base_url is not None:
            from citecheck.net.hosts import DEFAULT_BASE, check_pace, parse_base

            base = parse_base(settings.base_url or DEFAULT_BASE)
            if self.asking.may_ask:
                check_pace(base, settings.concurrency, settings.interval_s)
            # Without asking too: earlier answers are kept by the address that gave them.
            self.asking = replace(self.asking, base_url=base.url)

    @property
    def lock_path(self) -> Path:
        """Where the lock file is, or would be."""
        return self._lock_path

    def for_lock(self, *, upgrade: bool) -> None:
        """Ask as ``citecheck lock`` does: about what was too fresh as well, with ``upgrade`` about all but facts."""
        self.asking = replace(self.asking, ask_fresh=True, upgrade=upgrade)

    def settle(self, symbols: Iterable[Symbol], joint: Mapping[str, tuple[Symbol, ...]] | None = None) -> Settled:
        """Settle the symbols and say on standard error what the network was asked."""
        settled = settle(list(symbols), replace(self.asking, joint=joint or {}))
        self.summarize(settled.network)
        return settled

    def explain(self, symbols: Iterable[Symbol], joint: Mapping[str, tuple[Symbol, ...]] | None = None) -> None:
        """Print the plan: what would be asked, where, why, and how long it would take; asks nothing."""
        planned = plan(list(symbols), replace(self.asking, joint=joint or {}))
        for message in planned.messages:
            say(message)
        for each in planned.planned:
            sys.stdout.write(f"{each.symbol}  {each.url}  ({each.reason})\n")
        say(
            f"{len(planned.planned)} documents would be asked about, {_duration(planned.seconds)} at this pace; "
            f"{planned.settled} are settled without"
        )

    def summarize(self, network: Network) -> None:
        """Say what the network was asked, first how many documents stayed unverified."""
        self._clear()
        for message in network.messages:
            say(message)
        if self._quiet or not network.requests:
            return
        say(
            f"{network.not_verified} documents not verified; {network.requests} requests, "
            f"{network.answered} answered, {network.retried} retried, {network.waited_s:.0f} s waited; "
            f"settled without asking: {network.from_facts} by facts, {network.from_lock} by the lock file, "
            f"{network.from_store} by earlier answers"
        )

    def _announce(self, count: int, seconds: float) -> None:
        say(
            f"asking about {count} documents, {_duration(seconds)} at this pace; "
            f"{self.findings_known} findings are known already (Ctrl-C prints them)"
        )

    def _show(self, progress: Progress) -> None:
        left = "" if progress.remaining_s is None else f", about {_duration(progress.remaining_s)} left"
        line = f"{progress.done} of {progress.asked} documents, {progress.rate:.1f}/s{left}"
        if progress.note:
            line = f"{line}; {progress.note}"
        width = _columns() - 1
        sys.stderr.write("\r" + line[:width].ljust(min(self._shown, width)))
        sys.stderr.flush()
        self._shown = len(line)

    def _clear(self) -> None:
        if self._shown:
            sys.stderr.write("\r" + " " * min(self._shown, _columns() - 1) + "\r")
            self._shown = 0


def _columns() -> int:
    try:
        return os.get_terminal_size(sys.stderr.fileno()).columns
    except OSError:
        return 80


def _duration(seconds: float) -> str:
    """A time as people say it."""
    if seconds < 90:
        return f"{max(seconds, 1):.0f} s"
    minutes = seconds / 60
    return f"{minutes:.0f} min" if minutes < 90 else f"{minutes / 60:.1f} h"
