"""The chain of sources: facts, lock file, store; what is left is asked of the service."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.errors import UsageError
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.net.hosts import Base, check_pace, parse_base
from citecheck.resolvers.asking import check_language
from citecheck.resolvers.known import by_facts, link
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from citecheck.lock import Line, Lock
    from citecheck.model.record import Record
    from citecheck.net.store import Store
    from citecheck.resolvers.asking import Asking
    from citecheck.resolvers.search import Search
    from citecheck.resolvers.states import Judgement
    from citecheck.symbols import Symbol


class Chain:
    """What facts, lock file and store settle, and what is left to ask.

    Attributes:
        outcomes: Of what is settled.
        pending: Searches to go on with, in the order of the symbols; one may have begun in the store.
        reasons: Why each of them must be asked, by symbol.
        known: What the facts say of those that are asked all the same.
        store: Open, if the run uses one.
    """

    def __init__(self, asking: Asking, base: Base) -> None:
        self.asking = asking
        self.base = base
        self.outcomes: dict[str, Outcome] = {}
        self.pending: list[Search] = []
        self.reasons: dict[str, str] = {}
        self.known: dict[str, Outcome] = {}
        self.store: Store | None = None
        self.from_facts = self.from_lock = self.from_store = 0
        self.messages: list[str] = []
        self._now = 0.0

    def add(self, symbol: Symbol, lock: Lock) -> None:
        """Settle one document without asking, or put it on the list."""
        name = str(symbol)
        if name in self.outcomes or name in self.reasons:
            return
        asking = self.asking
        known = by_facts(symbol, asking.facts, asking.as_of, asking.language)
        if known is not None and not asking.ask_all:
            self.outcomes[name] = known
            self.from_facts += 1
            return
        if known is not None:
            self.known[name] = known
        line = None if asking.ask_all or asking.upgrade else lock.get(name)
        settled = None if line is None else self._by_lock(symbol, line)
        if settled is not None:
            self.outcomes[name] = settled
            self.from_lock += 1
            return
        if asking.locked:
            self.outcomes[name] = _not_asked(symbol, asking.language, "neither facts nor lock file know it")
            return
        from citecheck.resolvers.ladder import climb
        from citecheck.resolvers.search import Search
        from citecheck.resolvers.weigh import absence

        # An absence that would prove nothing need not be confirmed.
        counts = absence(symbol, asking.facts, asking.as_of)[0] is Status.NOT_FOUND
        also = (asking.joint or {}).get(name, ())
        search = Search(symbol, climb(symbol, asking.language, also, confirm=counts))
        anew = asking.ask_all or asking.upgrade or (line is not None and asking.ask_fresh)
        if not (asking.no_cache or anew) and self._by_store(search):
            return
        if not asking.may_ask:
            self.outcomes[name] = _not_asked(symbol, asking.language, "not asked")
            return
        self.pending.append(search)
        self.reasons[name] = self._reason(line)

    def _reason(self, line: Line | None) -> str:
        if self.asking.ask_all:
            return "everything is asked about"
        if self.asking.upgrade:
            return "asked anew"
        if line is not None:
            return "the lock file knows it as too fresh to be there"
        return "neither facts nor earlier answers settle it"

    def _by_lock(self, symbol: Symbol, line: Line) -> Outcome | None:
        from citecheck.lock import LockStatus
        from citecheck.resolvers.weigh import absence

        asking = self.asking
        if line.status is LockStatus.FRESH and asking.ask_fresh:
            return None
        name, record = str(symbol), asking.facts.lookup(symbol)
        if line.status is LockStatus.FOUND:
            return _locked_found(symbol, line, record, asking.language)
        day = min(asking.as_of, line.asked) if line.asked else asking.as_of
        if line.status is LockStatus.ABSENT:
            status, why, detail = absence(symbol, asking.facts, day)
        elif line.status is LockStatus.FRESH:
            status, why, detail = Status.UNANSWERED, Why.FRESH, "too fresh to be there when it was asked about"
        else:
            status, why, detail = Status.UNANSWERED, Why.NOT_HELD, "of a class that the service does not hold"
        return Outcome(name, status, "lock", _midnight(line), None, f"{detail}{_when(line)}", why, record)

    def _by_store(self, search: Search) -> bool:
        """Go up the ladder on stored answers; whether they settle it. What they don't is asked."""
        store = self._opened()
        if store is None or not store.usable:
            return False
        from citecheck.resolvers.states import judge
        from citecheck.resolvers.weigh import weigh

        seen: date | None = None
        while not search.finished:
            rung = search.rung
            kept = store.read(rung.url(self.base), rung.turn)
            judgement = None if kept is None else judge(kept, self.base)
            if judgement is None or not self._still_good(judgement, search.symbol):
                break
            day = judgement.answer.at.date()
            seen = day if seen is None else min(seen, day)
            search.take(judgement)
        if seen is None:
            return False
        asking, symbol = self.asking, search.symbol
        day = min(asking.as_of, seen)
        if not search.found and asking.may_ask and self._was_too_fresh(symbol, day):
            search.begin_again()
        if not search.finished:
            return False
        outcome = weigh(search, asking.facts, day, asking.language, "store")
        self.outcomes[str(symbol)] = replace(outcome, detail=f"{outcome.detail} (answered on {seen.isoformat()})")
        self.from_store += 1
        return True

    def _still_good(self, judgement: Judgement, symbol: Symbol) -> bool:
        from citecheck.resolvers.states import Says
        from citecheck.resolvers.weigh import absence, age_days

        asking = self.asking
        if not judgement.definite:
            return False
        if judgement.says is Says.FOUND:
            limit = asking.keep_found_days
        elif absence(symbol, asking.facts, asking.as_of)[1] is Why.FRESH:
            limit = asking.keep_fresh_days
        else:
            limit = asking.keep_absent_days
        return age_days(judgement.answer.at, self._clock()) <= limit

    def _was_too_fresh(self, symbol: Symbol, day: date) -> bool:
        """Whether an absence meant nothing on the day it was seen, but would today."""
        from citecheck.resolvers.weigh import absence

        facts = self.asking.facts
        return (
            absence(symbol, facts, day)[1] is Why.FRESH
            and absence(symbol, facts, self.asking.as_of)[1] is not Why.FRESH
        )

    def _opened(self) -> Store | None:
        if self.store is None:
            from citecheck.net.folder import store_file

            if not self.asking.may_ask and not store_file(self.asking.cache_dir).exists():
                return None  # there is nothing to read and nothing will be written
            from citecheck.net.store import open_store

            self.store = open_store(self.asking.cache_dir, create=self.asking.may_ask)
        return self.store

    def _clock(self) -> float:
        if not self._now:
            from time import time

            self._now = time()
        return self._now

    def open_for_writing(self) -> Store | None:
        """The store that answers go to, if the run keeps any."""
        return None if self.asking.no_cache else self._opened()

    def close(self) -> None:
        """Let go of the store, and remember its warning."""
        if self.store is not None:
            if self.store.warning:
                self.messages.append(self.store.warning)
            self.store.close()


def check_settings(asking: Asking) -> Base:
    """Refuse settings that contradict each other or ask too much, before anything is done.

    Raises:
        UsageError: see :func:`parse_base`, :func:`check_pace`, :func:`check_language`.
    """
    if asking.ask_all and not asking.may_ask:
        raise UsageError("--ask-all cannot be combined with --offline or --locked")
    if asking.attempts < 1:
        raise UsageError("--attempts: at least 1")
    if not asking.timeout_s > 0:
        raise UsageError("--timeout-s: more than 0 seconds")
    if asking.max_time_s is not None and not asking.max_time_s > 0:
        raise UsageError("--max-time-s: more than 0 seconds")
    check_language(asking.language)
    base = parse_base(asking.base_url)
    if asking.may_ask:
        check_pace(base, asking.concurrency, asking.interval_s)
    return base


def go_through(symbols: Sequence[Symbol], asking: Asking) -> Chain:
    """Go through facts, lock file and store for every symbol; the caller closes the chain.

    Raises:
        UsageError: the settings are wrong.
        LockError: the lock file is damaged.
    """
    chain = Chain(asking, check_settings(asking))
    lock: Lock = {}
    if asking.lock_path is not None and not (asking.ask_all or asking.upgrade):
        from citecheck.lock import read_lock

        lock = read_lock(asking.lock_path)
    for symbol in symbols:
        chain.add(symbol, lock)
    return chain


def _locked_found(symbol: Symbol, line: Line, record: Record | None, language: str) -> Outcome:
    through = line.remark.removeprefix("via ") if line.remark.startswith("via ") else None
    other = line.remark.removeprefix("in ") if line.remark.startswith("in ") else None
    return Outcome(
        str(symbol),
        Status.FOUND,
        "lock",
        _midnight(line),
        line.url or link(symbol, language),
        f"found{_when(line)}" + (f", {line.remark}" if line.remark else ""),
        Why.VIA_PARENT if through else Why.OTHER_LANGUAGE if other else Why.LOCATED,
        record,
        language=other,
        through=through,
    )


def _when(line: Line) -> str:
    return f" on {line.asked.isoformat()}" if line.asked else ""


def _midnight(line: Line) -> datetime | None:
    from datetime import UTC, datetime, time

    return datetime.combine(line.asked, time(), UTC) if line.asked else None


def _not_asked(symbol: Symbol, language: str, detail: str) -> Outcome:
    return Outcome(str(symbol), Status.UNANSWERED, url=link(symbol, language), detail=detail)
