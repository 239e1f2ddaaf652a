"""What the commands that read drafts have in common: settings, drafts, and what workers are told."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from citecheck.checker import Job
    from citecheck.config import Loaded, Settings
    from citecheck.model.result import Result, Unread
    from citecheck.paths import Found

_ENVIRONMENT = {"cache_dir": "CITECHECK_CACHE_DIR", "base_url": "CITECHECK_BASE_URL"}
"""Settings that the environment may give, and the variables that do."""


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


def settings_of(config: str | None, given: Mapping[str, object]) -> Loaded:
    """The project's settings with what environment and command line give over them.

    Raises:
        UsageError: an option or a setting is wrong.
    """
    from citecheck.config import load, override

    loaded = load(Path.cwd(), Path(config) if config else None)
    # The parser hands over what the environment says as if it had been typed.
    from_environment = {
        name: value for name, value in given.items() if value is not None and os.environ.get(_variable(name)) == value
    }
    for name, value in from_environment.items():
        loaded = override(loaded, {name: value}, origin=_variable(name))
    return override(loaded, {name: value for name, value in given.items() if name not in from_environment})


def _variable(name: str) -> str:
    return _ENVIRONMENT.get(name, "")


def open_session(paths: Sequence[str] | None, stdin_filename: str | None, loaded: Loaded) -> Session:
    """Find the drafts; what cannot be found is said on standard error at once.

    Raises:
        UsageError: an option or a setting is wrong.
    """
    from citecheck.checker import Job
    from citecheck.paths import find
    from citecheck.readers import walked

    settings = loaded.settings
    found = find(paths or (), settings.exclude, stdin_filename, walked=walked)
    for message in found.messages:
        say(message)
    if found.empty and not found.unread and not found.messages:
        say("there is no draft to read")
    from citecheck.model.calendar import today

    job = Job(
        as_of=settings.as_of or today(),
        organ=settings.organ,
        language=settings.language,
        encoding=settings.encoding,
        extra_facts=tuple(map(str, settings.extra_facts)),
        extra_series=tuple(map(str, settings.extra_series)),
        jobs=settings.jobs,
        count_unjudged=settings.verbose,
    )
    return Session(loaded, found, job, narrowed=bool(paths))


def say(message: str) -> None:
    """Tell the user something on standard error; a draft's text in it is made visible."""
    from citecheck.reports.visible import visible

    sys.stderr.write(f"citecheck: {visible(message)}\n")


def say_unread(unread: Sequence[Unread]) -> None:
    """Name the files that could not be read, and why."""
    for each in unread:
        say(f"{each.path}: {each.reason}")


def say_notices(result: Result) -> None:
    """Say what there is to say of the reading of drafts: a page without text, a guessed encoding."""
    from citecheck.model.kept import told_of

    for file in told_of(result, frozenset()):
        for notice in file.notices:
            say(f"{file.path}: {notice}")
