"""The exceptions that citecheck raises on purpose.

Everything derives from :class:`CitecheckError`, so that a caller can catch the
whole family; each class says whose fault it is and so which exit code it means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class CitecheckError(Exception):
    """Any failure that citecheck foresees; its text is meant for the user."""


class SymbolError(CitecheckError, ValueError):
    """A text is no document symbol, or none that could be asked about."""


class UsageError(CitecheckError):
    """A command, option or setting is wrong (exit code 2)."""


class ConfigError(UsageError):
    """A configuration file holds something that citecheck does not understand."""


class UnreadableError(CitecheckError):
    """One draft cannot be read; the others of the run are not concerned."""


class FactsError(CitecheckError):
    """A table of facts, packaged or the project's own, is damaged."""


class LockError(CitecheckError):
    """A lock file is damaged or was written by a newer citecheck."""


def unforeseen(error: BaseException) -> str:
    """What arose and where, in one line: enough for a report, and no traceback."""
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    where = f" in {place.tb_frame.f_globals.get('__name__')}, line {place.tb_lineno}" if place else ""
    return f"an error of citecheck itself{where}: {type(error).__name__}: {error}; please report it"


def nearest(word: str, known: Iterable[str]) -> str:
    """The known name that is most like a word, for «did you mean …?»; empty if nothing is known."""
    # On use alone: difflib costs more than a whole run saves by having it at hand.
    from difflib import SequenceMatcher

    return max(known, key=lambda name: SequenceMatcher(None, word.casefold(), name.casefold()).ratio(), default="")
