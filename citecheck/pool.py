"""Work on many drafts by all cores, in a stable order, losing no more than the file that kills its process."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Future, ProcessPoolExecutor

Item = TypeVar("Item")
Answer = TypeVar("Answer")

_CHUNK = 16
"""Files handed to a process at a time: enough that handing over costs little beside reading."""
_AHEAD = 3
"""Chunks a process may be ahead of the one whose turn it is, so that memory stays bounded."""


def in_order(
    work: Callable[[Item], Answer],
    items: Sequence[Item],
    *,
    jobs: int,
    lost: Callable[[Item], Answer],
) -> Iterator[Answer]:
    """Yield ``work(item)`` for each item, in the order of the items.

    With one job everything happens in this process. With more, ``work`` and the items
    must be picklable. Where a process dies, each of its items is tried once more in a
    process of its own, and the one that dies again yields ``lost(item)``.
    """
    if jobs <= 1:
        yield from map(work, items)
        return
    from concurrent.futures.process import BrokenProcessPool

    chunk = max(1, min(_CHUNK, len(items) // (2 * jobs)))
    chunks = deque(items[at : at + chunk] for at in range(0, len(items), chunk))
    running: deque[tuple[Sequence[Item], Future[list[Answer]]]] = deque()
    executor = _executor(jobs)
    try:
        while chunks or running:
            while chunks and len(running) < jobs * _AHEAD:
                try:
                    future = executor.submit(_all, work, chunks[0])
                except BrokenProcessPool:
                    break  # what is in flight tells below
                running.append((chunks.popleft(), future))
            part, future = running.popleft()
            try:
                answers = future.result()
            except BrokenProcessPool:
                # The executor is dead, and with it whatever was in flight: begin again behind this part.
                executor.shutdown(cancel_futures=True)
                chunks.extendleft(other for other, _ in reversed(running))
                running.clear()
                executor = _executor(jobs)
                answers = [_alone(work, item, lost) for item in part]
            yield from answers
    finally:
        executor.shutdown(cancel_futures=True)


def _all(work: Callable[[Item], Answer], items: Sequence[Item]) -> list[Answer]:
    return [work(item) for item in items]


def _alone(work: Callable[[Item], Answer], item: Item, lost: Callable[[Item], Answer]) -> Answer:
    from concurrent.futures.process import BrokenProcessPool

    executor = _executor(1)
    try:
        return executor.submit(work, item).result()
    except BrokenProcessPool:
        return lost(item)
    finally:
        executor.shutdown(cancel_futures=True)


def _executor(jobs: int) -> ProcessPoolExecutor:
    import multiprocessing
    import sys
    import threading
    from concurrent.futures import ProcessPoolExecutor

    # A fork is ready at once and shares what is loaded, but is safe only where no other thread runs.
    method = "fork" if sys.platform == "linux" and threading.active_count() == 1 else "spawn"
    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context(method), initializer=_begin)


def _begin() -> None:
    """Leave Ctrl-C to the parent, which tells what is known."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
