"""Settling which documents exist: facts, lock file, store, and only then the service.

``ladder`` says under which spellings a document is asked for, ``states`` what an answer
says (the table of docs/resolving.md § 2), ``held`` and ``weigh`` what it is worth, ``search``
puts them together for one document, ``engine`` asks for all, ``chain`` goes through the
sources. No resolver makes a finding.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.outcome import Status
from citecheck.model.result import Network
from citecheck.resolvers.asking import ANNOUNCE_ABOVE, Asking, Plan, Planned, Progress, Settled
from citecheck.resolvers.chain import check_settings, go_through

if TYPE_CHECKING:
    from collections.abc import Sequence

    from citecheck.net.hosts import Base
    from citecheck.resolvers.chain import Chain
    from citecheck.resolvers.engine import Engine
    from citecheck.symbols import Symbol

__all__ = ["Asking", "Plan", "Planned", "Progress", "Settled", "check_settings", "plan", "settle", "settle_async"]

TYPICAL_ANSWER_S = 18.0
"""What an answer of documents.un.org takes: 5.8, 17.5 and 30.8 s were measured (docs/resolving.md § 8)."""
TYPICAL_OTHER_S = 0.2
INTERVAL_WITH_JITTER = 1.15


def settle(symbols: Sequence[Symbol], asking: Asking) -> Settled:
    """Find out what is known of each document, asking the service where nothing else settles it.

    The network's libraries are imported only if something must be asked. Run in the main
    thread, the first Ctrl-C while it asks ends the asking and returns what is known
    (``network.interrupted``).

    Raises:
        UsageError: the settings contradict each other or ask too much of a UN host.
        LockError: the lock file is damaged.
        KeyboardInterrupt: the second Ctrl-C.
    """
    chain = go_through(symbols, asking)
    engine = None
    try:
        if chain.pending:
            _announce(chain)
            from citecheck.resolvers.run import ask_and_wait

            engine = ask_and_wait(chain)
    finally:
        chain.close()
    return _settled(symbols, chain, engine)


async def settle_async(symbols: Sequence[Symbol], asking: Asking) -> Settled:
    """Do what :func:`settle` does, in the caller's event loop; cancelling it ends the asking.

    Raises:
        UsageError: see :func:`settle`.
        LockError: see :func:`settle`.
    """
    chain = go_through(symbols, asking)
    engine = None
    try:
        if chain.pending:
            _announce(chain)
            from citecheck.resolvers.run import ask

            engine = await ask(chain)
    finally:
        chain.close()
    return _settled(symbols, chain, engine)


def plan(symbols: Sequence[Symbol], asking: Asking) -> Plan:
    """Say what :func:`settle` would ask, where and why, and ask nothing.

    Raises:
        UsageError: see :func:`settle`.
        LockError: see :func:`settle`.
    """
    chain = go_through(symbols, asking)
    chain.close()
    planned = tuple(
        Planned(str(search.symbol), search.rung.url(chain.base), chain.reasons[str(search.symbol)])
        for search in chain.pending
    )
    return Plan(planned, seconds_for(len(planned), asking, chain.base), len(chain.outcomes), tuple(chain.messages))


def seconds_for(count: int, asking: Asking, base: Base) -> float:
    """About how long it takes to ask about so many documents at this pace."""
    answer = TYPICAL_ANSWER_S if base.of_un else TYPICAL_OTHER_S
    return count * max(asking.interval_s * INTERVAL_WITH_JITTER, answer / asking.concurrency)


def _announce(chain: Chain) -> None:
    asking, count = chain.asking, len(chain.pending)
    if asking.announce is not None and count > ANNOUNCE_ABOVE:
        asking.announce(count, seconds_for(count, asking, chain.base))


def _settled(symbols: Sequence[Symbol], chain: Chain, engine: Engine | None) -> Settled:
    names = dict.fromkeys(str(symbol) for symbol in symbols)
    outcomes = {name: chain.outcomes[name] for name in names}
    network = Network(
        requests=engine.requests if engine else 0,
        answered=sum(search.answered for search in chain.pending),
        retried=engine.retried if engine else 0,
        waited_s=engine.gate.waited_s if engine else 0.0,
        from_facts=chain.from_facts,
        from_lock=chain.from_lock,
        from_store=chain.from_store,
        not_verified=sum(outcome.status is Status.UNANSWERED for outcome in outcomes.values()),
        messages=tuple(dict.fromkeys(chain.messages)),
        interrupted=engine.interrupted if engine else False,
        needed=len(chain.pending),
    )
    return Settled(outcomes, network)
