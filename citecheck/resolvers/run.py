"""From a synchronous caller to the engine and back: event loop, interrupts, outcomes.

The only module of resolvers that a run which asks nothing does not import.
"""

from __future__ import annotations

import asyncio
import signal
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from citecheck.net.client import HttpxClient
from citecheck.resolvers.engine import Engine
from citecheck.resolvers.weigh import weigh, with_facts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from citecheck.resolvers.chain import Chain

T = TypeVar("T")


async def ask(chain: Chain, ready: Callable[[Engine], None] | None = None) -> Engine:
    """Ask about everything that the chain left pending, and put the outcomes into it.

    Args:
        chain: Gone through.
        ready: Gets the engine before it starts, to be able to end it.
    """
    asking, base = chain.asking, chain.base
    client = asking.client() if asking.client is not None else HttpxClient(base, asking.timeout_s)
    engine = Engine(asking, base, client, chain.open_for_writing())
    if ready is not None:
        ready(engine)
    await engine.run(chain.pending)
    for search in chain.pending:
        name = str(search.symbol)
        asked = weigh(search, asking.facts, asking.as_of, asking.language, base.name)
        chain.outcomes[name] = with_facts(chain.known.get(name), asked)
    if engine.message:
        chain.messages.append(engine.message)
    return engine


def ask_and_wait(chain: Chain) -> Engine:
    """Ask in an event loop of its own; in the main thread the first Ctrl-C ends the asking.

    Raises:
        KeyboardInterrupt: the second Ctrl-C.
    """
    loop = asyncio.new_event_loop()
    # Names are looked up in threads; one that hangs in the system's resolver must not hold up the exit.
    loop.set_default_executor(_Unawaited(max_workers=1))
    try:
        with _interruptible(loop) as ready:
            return loop.run_until_complete(ask(chain, ready))
    finally:
        _close(loop)


@contextmanager
def _interruptible(loop: asyncio.AbstractEventLoop) -> Iterator[Callable[[Engine], None]]:
    engines: list[Engine] = []

    def interrupted(_number: int, _frame: object) -> None:
        if not engines or engines[0].interrupted:
            raise KeyboardInterrupt
        engines[0].interrupted = True
        loop.call_soon_threadsafe(engines[0].interrupt)

    if threading.current_thread() is not threading.main_thread():
        yield engines.append
        return
    before = signal.signal(signal.SIGINT, interrupted)
    try:
        yield engines.append
    finally:
        signal.signal(signal.SIGINT, before if before is not None else signal.SIG_DFL)


def _close(loop: asyncio.AbstractEventLoop) -> None:
    try:
        left = asyncio.all_tasks(loop)
        for task in left:
            task.cancel()
        if left:
            loop.run_until_complete(asyncio.wait(left, timeout=_LAST_WORDS_S))
    finally:
        loop.close()


_LAST_WORDS_S = 0.5
"""What is left after a second Ctrl-C gets so long to close its connections."""


class _Unawaited(ThreadPoolExecutor):
    """Runs each call in a thread that the interpreter's exit does not wait for."""

    def submit(self, fn: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        future: Future[T] = Future()

        def work() -> None:
            if not future.set_running_or_notify_cancel():
                return
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:  # noqa: BLE001 - handed to whoever awaits the future
                future.set_exception(error)
            else:
                future.set_result(result)

        threading.Thread(target=work, daemon=True).start()
        return future
