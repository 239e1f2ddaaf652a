"""The counts of a run, taken while its files pass by, so that no report has to read them all again."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from citecheck.model.outcome import Status, Why
from citecheck.model.result import Verdict

if TYPE_CHECKING:
    from collections.abc import Iterable

    from citecheck.model.outcome import Outcome
    from citecheck.model.result import FileResult, Result


class Tally:
    """Counts over the files of a run.

    Attributes:
        verdicts: How many citations have which verdict.
        nameless: How many citations have no symbol of their own.
        symbols: The distinct documents that are cited.
        unverified: By reason, how many distinct documents were not verified; citations
            without a symbol of their own cannot be told apart and count one each.
        unanswered: The outcome of each document that a citation with the verdict *unverified* names
            and of which nobody knew anything.
    """

    def __init__(self, files: Iterable[FileResult] = ()) -> None:
        """Count files; more may be added."""
        self.verdicts: Counter[Verdict] = Counter()
        self.nameless = 0
        self.symbols: set[str] = set()
        self.unverified: Counter[Why] = Counter()
        self.unanswered: dict[str, Outcome] = {}
        self._counted: set[str] = set()
        for file in files:
            self.add(file)

    def add(self, file: FileResult) -> None:
        """Count one more file."""
        self.verdicts.update(file.verdicts)
        for citation, verdict, outcome in zip(file.citations, file.verdicts, file.outcomes, strict=True):
            symbol = None if citation.symbol is None else str(citation.symbol)
            if symbol is None:
                self.nameless += 1
            else:
                self.symbols.add(symbol)
            if verdict is Verdict.UNVERIFIED and outcome.status is Status.UNANSWERED and symbol is not None:
                self.unanswered.setdefault(symbol, outcome)
            # What the facts refute needs no looking up, whatever is said of it.
            refuted = verdict is Verdict.BROKEN or outcome.why is Why.IMPOSSIBLE
            if outcome.status is not Status.FOUND and not refuted and symbol not in self._counted:
                self.unverified[outcome.why] += 1
                if symbol is not None:
                    self._counted.add(symbol)


def tally_of(result: Result) -> Tally:
    """The counts of a result: those that its check took, or else taken now."""
    return result.tally if result.tally is not None else Tally(result.files)
