"""What ``citecheck check`` does: the drafts are checked, the reports written, the exit code told."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from citecheck.cli.asking import Asker
from citecheck.cli.codes import OK, USAGE
from citecheck.cli.gate import DEFAULT_BASELINE, BaselineUse, chosen, exit_code, without_known
from citecheck.cli.session import Session, open_session, say, say_notices, say_unread, settings_of
from citecheck.errors import UsageError
from citecheck.value import replace

if TYPE_CHECKING:
    from citecheck.config import Settings
    from citecheck.model.result import Result
    from citecheck.reports import Style
    from citecheck.symbols import Symbol

_YEAR_DAYS = 365
_MANY_FILES = 50


def run(
    paths: Sequence[str],
    stdin_filename: str | None,
    config: str | None,
    given: Mapping[str, object],
    *,
    outputs: Sequence[str],
    explain: bool,
    write_baseline: bool,
    grow_baseline: bool,
) -> int:
    """Do what the options ask for; the exit code.

    Raises:
        UsageError: options or settings are wrong or do not fit together.
    """
    loaded = settings_of(config, given)
    settings = loaded.settings
    reports = _reports(settings, outputs)
    asker = Asker(loaded, quiet=settings.quiet, progress=not settings.no_progress)
    session = open_session(paths, stdin_filename, loaded)
    if explain:
        _explain(session, asker)
        return USAGE if session.found.empty or session.found.unread else OK
    return _checked(session, asker, reports, _baseline_use(settings, write=write_baseline, grow=grow_baseline))


def _reports(settings: Settings, outputs: Sequence[str]) -> list[tuple[str, str | None]]:
    """Which formats go where; ``None`` is standard output.

    Raises:
        UsageError: a format that does not exist, or no ``FORMAT=FILE``.
    """
    from citecheck.config import checked

    reports: list[tuple[str, str | None]] = [(settings.format, None)]
    for each in outputs:
        name, equals, file = each.partition("=")
        if not equals or not file:
            raise UsageError(f"--output: must be FORMAT=FILE, not «{each}»")
        try:
            reports.append((str(checked("format", name)), file))
        except UsageError as error:
            raise UsageError(f"--output: {error}") from error
    return reports


def _baseline_use(settings: Settings, *, write: bool, grow: bool) -> BaselineUse:
    """Which baseline is used, and how; writing without a name has one of its own."""
    file = settings.baseline
    if file is None and (write or grow):
        file = Path(DEFAULT_BASELINE)
    return BaselineUse(file, write=write or grow, grow=grow, quiet=settings.quiet)


def _checked(session: Session, asker: Asker, reports: Sequence[tuple[str, str | None]], use: BaselineUse) -> int:
    """Check the drafts, write the reports, and tell the exit code."""
    from citecheck.checker import check as check_drafts

    settings = session.settings
    watch = Watching(asker, progress=not (settings.quiet or settings.no_progress))
    checked = check_drafts(session.found.sources, session.job, asker.asking, watch, settings.ignore_symbols)
    asker.summarize(checked.result.network)
    found = session.found
    result = replace(checked.result, unread=(*found.unread, *checked.result.unread))
    result = without_known(chosen(result, checked.ignores, session.loaded), use, whole=not session.narrowed)
    _warn_of_age(result)
    _write(result, reports, settings)
    _summarize(result, reports)
    say_notices(result)
    for reason, count in sorted((result.unjudged or {}).items()):
        say(f"{count} citations could not be judged in full: {reason}")
    say_unread(result.unread)
    return exit_code(result, settings, unread=found.empty or bool(found.messages))


def _warn_of_age(result: Result) -> None:
    newest = result.facts_until
    if newest is not None and (result.as_of - newest).days > _YEAR_DAYS:
        say(f"the newest packaged fact is of {newest.isoformat()}: a newer citecheck knows more")


def _write(result: Result, reports: Sequence[tuple[str, str | None]], settings: Settings) -> None:
    from citecheck.reports import pieces

    for name, file in reports:
        written = pieces(name, result, _style(settings, to_file=file is not None))
        if file is None:
            sys.stdout.writelines(written)
        else:
            _save(Path(file), written)


def _summarize(result: Result, reports: Sequence[tuple[str, str | None]]) -> None:
    """Append to the job's summary where a step of GitHub's asks for annotations and has one.

    Raises:
        UsageError: the summary cannot be written.
    """
    file = os.environ.get("GITHUB_STEP_SUMMARY")
    if not file or all(name != "github" for name, _ in reports):
        return
    from citecheck.reports.github import summarize

    try:
        summarize(result, file)
    except OSError as error:
        raise UsageError(f"GITHUB_STEP_SUMMARY: {file} cannot be written: {error.strerror or error}") from error


def _save(file: Path, written: Iterable[str]) -> None:
    """Write a report beside its place and move it there, so that nobody reads half of one.

    Raises:
        UsageError: the file cannot be written.
    """
    from citecheck.atomic import replacing

    try:
        with replacing(file) as stream:
            stream.writelines(each.encode("utf-8", "backslashreplace") for each in written)
    except OSError as error:
        raise UsageError(f"--output: {file} cannot be written: {error.strerror or error}") from error


def _style(settings: Settings, *, to_file: bool) -> Style:
    """How the report is to look; a file and a pipe get neither width nor colour of a terminal."""
    from citecheck.reports import Style

    terminal = not to_file and sys.stdout.isatty()
    color = not to_file and settings.color != "never" and "NO_COLOR" not in os.environ and terminal
    return Style(
        width=os.get_terminal_size(sys.stdout.fileno()).columns if terminal else 100,
        terminal=terminal,
        color=color or (settings.color == "always" and not to_file),
        quiet=settings.quiet,
        verbose=settings.verbose,
        fail_on=settings.fail_on,
    )


def _explain(session: Session, asker: Asker) -> None:
    """Print what would be asked for these drafts, and ask nothing."""
    from citecheck.checker import cited_by
    from citecheck.model.result import Unread
    from citecheck.suppress import matches_symbol

    cited: dict[Symbol, tuple[Symbol, ...]] = {}
    unread = list(session.found.unread)
    for each in cited_by(session.found.sources, session.job):
        if isinstance(each, Unread):
            unread.append(each)
            continue
        for symbol, halves in each or ():
            if not matches_symbol(str(symbol), session.settings.ignore_symbols):
                cited[symbol] = cited.get(symbol) or halves
    say_unread(unread)
    asker.explain(cited, {str(symbol): halves for symbol, halves in cited.items() if halves})


class Watching:
    """Shows how far the reading has come, where it takes long enough to be asked."""

    def __init__(self, asker: Asker, *, progress: bool) -> None:
        self._asker = asker
        self._progress = progress and sys.stderr.isatty()
        self._shown = False

    def examined(self, done: int, of: int) -> None:
        """So many of the drafts have been read."""
        if self._progress and of > _MANY_FILES and (done % 25 == 0 or done == of):
            sys.stderr.write(f"\r{done} of {of} drafts read")
            sys.stderr.flush()
            self._shown = True

    def known(self, findings: int) -> None:
        """So many findings are known before anybody is asked."""
        if self._shown:
            sys.stderr.write("\n")
        self._asker.findings_known = findings
