"""What the commands that read drafts have in common: settings, drafts, and what workers are told."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from citecheck.checker import Job
from citecheck.config import Loaded, Settings, load, override
from citecheck.model.result import Unread

if TYPE_CHECKING:
    from citecheck.paths import Found

OK, FINDINGS, USAGE, UNFINISHED, INTERNAL, INTERRUPTED = 0, 1, 2, 3, 4, 130
"""The exit codes."""


class Session(NamedTuple):
    """The settings in force, and the drafts that the paths of a command mean."""

    loaded: Loaded
    found: Found
    job: Job
    narrowed: bool = False
    """Whether paths were given, so that the rest of the project was not read."""

    @property
    def settings(self) -> Settings:
        """The settings in force."""
        return self.loaded.settings


def settings_of(config: str | None, given: dict[str, object]) -> Loaded:
    """The project's settings with what the command line gives over them.

    Raises:
        UsageError: an option or a setting is wrong.
    """
    return override(load(Path.cwd(), Path(config) if config else None), given)


def open_session(paths: Sequence[str] | None, stdin_filename: str | None, loaded: Loaded) -> Session:
    """Find the drafts; what cannot be found is said on standard error at once.

    Raises:
        UsageError: an option or a setting is wrong.
    """
    from citecheck.paths import find
    from citecheck.readers import walked

    settings = loaded.settings
    found = find(paths or (), settings.exclude, stdin_filename, walked=walked)
    for message in found.messages:
        say(message)
    if found.empty and not found.unread and not found.messages:
        say("there is no draft to read")
    job = Job(
        as_of=settings.as_of or today(),
        organ=settings.organ,
        language=settings.language,
        encoding=settings.encoding,
        extra_facts=tuple(map(str, settings.extra_facts)),
        extra_series=tuple(map(str, settings.extra_series)),
        jobs=settings.jobs,
    )
    return Session(loaded, found, job, narrowed=bool(paths))


def today() -> date:
    """The day in UTC, as the services count days."""
    return datetime.now(UTC).date()


def say(message: str) -> None:
    """Tell the user something on standard error; a draft's text in it is made visible."""
    from citecheck.reports.visible import visible

    sys.stderr.write(f"citecheck: {visible(message)}\n")


def say_unread(unread: Sequence[Unread]) -> None:
    """Name the files that could not be read, and why."""
    for each in unread:
        say(f"{each.path}: {each.reason}")
