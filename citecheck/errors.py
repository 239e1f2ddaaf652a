"""The exceptions that citecheck raises on purpose.

Everything derives from :class:`CitecheckError`, so that a caller can catch the
whole family; each class says whose fault it is and so which exit code it means.
"""


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
