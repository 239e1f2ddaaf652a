"""The search for one document: which request comes next, and what the answers mean in the end.

It knows no network and no clock: answers are fed to it, whether they come from the
service or from the store.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.outcome import Why
from citecheck.resolvers.ladder import Rung, Step
from citecheck.resolvers.states import Judgement, Says
from citecheck.value import Value

if TYPE_CHECKING:
    from citecheck.symbols import Symbol


class Search:
    """Climbs the ladder of one document until it is found, absent everywhere, or not to be learnt."""

    __slots__ = ("_at", "last", "rungs", "stopped", "symbol")

    def __init__(self, symbol: Symbol, rungs: tuple[Rung, ...]) -> None:
        self.symbol = symbol
        self.rungs = rungs
        self.last: Judgement | None = None
        self.stopped: Stopped | None = None
        self._at = 0

    @property
    def rung(self) -> Rung:
        """The rung that is to be asked, or that ended the search."""
        return self.rungs[min(self._at, len(self.rungs) - 1)]

    @property
    def finished(self) -> bool:
        """Whether there is nothing left to ask."""
        return self.stopped is not None or (
            self.last is not None and (self.last.says is Says.FOUND or self._at >= len(self.rungs))
        )

    @property
    def found(self) -> bool:
        """Whether a rung has hit."""
        return self.last is not None and self.last.says is Says.FOUND

    @property
    def absent(self) -> bool:
        """Whether every rung said absent, and the first said it twice."""
        return self.stopped is None and not self.found and self._at >= len(self.rungs)

    @property
    def answered(self) -> bool:
        """Whether the service has answered the question."""
        return self.found or self.absent

    def take(self, judgement: Judgement) -> None:
        """Take the answer to the current rung, after all retries.

        Only found and absent lead on; anything else ends the search without an answer, for
        one rung that was not answered leaves the absence unproven.
        """
        self.last = judgement
        if judgement.says is Says.ABSENT:
            self._at += 1
        elif judgement.says is not Says.FOUND:
            self.stopped = Stopped(WHY[judgement.says], f"{judgement.row.words} ({judgement.answer.evidence})")

    def begin_again(self) -> None:
        """Forget the answers taken so far."""
        self.last = self.stopped = None
        self._at = 0

    def stop(self, why: Why, words: str) -> None:
        """End the search without an answer: interrupted, or the host is not asked any more."""
        if not self.finished:
            self.stopped = Stopped(why, words)


class Stopped(Value):
    """Why a search ended without an answer."""

    why: Why
    words: str


WHY: dict[Says, Why] = {
    Says.UNREACHABLE: Why.UNREACHABLE,
    Says.TRANSIENT: Why.UNREACHABLE,
    Says.RATE_LIMITED: Why.RATE_LIMITED,
    Says.BLOCKED: Why.BLOCKED,
    Says.EMPTY: Why.EMPTY,
    Says.MOVED: Why.UNEXPECTED,
    Says.LANDING: Why.UNEXPECTED,
    Says.REDIRECTED: Why.UNEXPECTED,
    Says.BAD_SYMBOL: Why.UNEXPECTED,
    Says.UNEXPECTED: Why.UNEXPECTED,
}
"""Every word of the state machine but found and absent means: unanswered."""

HIT: dict[Step, Why] = {
    Step.SYMBOL: Why.LOCATED,
    Step.SPACED: Why.LOCATED,
    Step.OFFICIAL: Why.LOCATED,
    Step.PARENT: Why.VIA_PARENT,
    Step.JOINT: Why.LOCATED,
    Step.CONFIRM: Why.LOCATED,
}
