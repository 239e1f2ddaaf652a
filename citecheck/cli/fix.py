"""``citecheck fix``: the fixes that change nothing of what a draft claims, and on request the others."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from citecheck.cli import options

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.checker import Examined
    from citecheck.cli.session import Session
    from citecheck.fixes import Applied, Check, Fixed
    from citecheck.model.finding import Finding
    from citecheck.paths import Place

EXAMPLES = {
    "fix": (
        "citecheck fix draft.md",
        "citecheck fix --diff --unsafe . > fixes.patch",
        "cat draft.md | citecheck fix --stdin-filename draft.md -",
    )
}


def fix(
    paths: options.Paths = None,
    unsafe: Annotated[
        bool, typer.Option("--unsafe", help="Also fixes that change what is claimed: dates, years, numbers, organs.")
    ] = False,
    diff: Annotated[
        bool, typer.Option("--diff", help="Change nothing; print the patch, which git apply takes.")
    ] = False,
    stdin_filename: options.StdinFilename = None,
    encoding: options.Encoding = None,
    exclude: options.Exclude = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    quiet: options.Quiet = False,
) -> None:
    """Apply the safe fixes in place: spelling and the form of links; never uses the network.

    Standard input is written to standard output, fixed. What ignore comments and settings silence is left as it is.
    """
    from citecheck.cli.codes import INTERNAL, OK, USAGE
    from citecheck.cli.session import open_session, say, say_unread, settings_of

    given: dict[str, object] = {
        "encoding": encoding,
        "exclude": exclude,
        "jobs": jobs,
        "as_of": as_of,
        "language": language,
        "select": select,
        "ignore": ignore,
    }
    session = open_session(paths, stdin_filename, settings_of(config, given))
    work = _Work(session, unsafe=unsafe, diff=diff)
    work.all()
    unread = [*session.found.unread, *work.unread]
    say_unread(unread)
    if not quiet:
        say(work.summary())
    if any(each.internal for each in unread):
        raise typer.Exit(INTERNAL)
    wrong = unread or work.left_alone or session.found.empty or session.found.messages
    raise typer.Exit(USAGE if wrong else OK)


class _Work:
    """Fixes the drafts of one command, and counts."""

    def __init__(self, session: Session, *, unsafe: bool, diff: bool) -> None:
        from citecheck.model.result import Unread

        self._session = session
        self._unsafe = unsafe
        self._diff = diff
        self.unread: list[Unread] = []
        self.left_alone = 0
        self._fixed = self._files = self._waiting = self._by_hand = 0

    def all(self) -> None:
        """Examine all drafts, on all cores where it pays, and fix those that need it."""
        from citecheck.checker import examine_all

        places = self._session.found.sources
        for place, examined in zip(places, examine_all(places, self._session.job), strict=True):
            if examined.unread is not None:
                self.unread.append(examined.unread)
            else:
                self._one(place, examined)

    def _one(self, place: Place, examined: Examined) -> None:
        from citecheck.cli.session import say
        from citecheck.fixes import FixError, choose, settle

        findings = self._reported(examined)
        self._waiting += 0 if self._unsafe else len(choose(findings, unsafe=True)) - len(choose(findings))
        self._by_hand += sum(bool(finding.fixes) and finding.fixes[0].span is None for finding in findings)
        wanted = bool(choose(findings, unsafe=self._unsafe))
        if not wanted and place.data is None:
            return
        try:
            before = place.data if place.data is not None else _bytes(place)
            fixed = settle(before, self._check(place), unsafe=self._unsafe) if wanted else None
            self._write(place, before, fixed)
        except FixError as error:
            self.left_alone += 1
            say(f"{place.path}: {error}")

    def _write(self, place: Place, before: bytes, fixed: Fixed | None) -> None:
        from citecheck.fixes import patch, replace_file

        after = before if fixed is None else fixed.data
        if self._diff:
            _out(patch(place.path, before, after))
        elif place.file is None:
            _out(after)
        elif after != before:
            replace_file(place.file, after)
        if fixed is None or after == before:
            return
        self._files += 1
        self._fixed += len(fixed.applied)
        if not self._diff and place.file is not None:
            sys.stdout.write("".join(_told(fixed.applied)))

    def _check(self, place: Place) -> Check:
        """What checks the bytes of one draft, with the project's settings, without asking anybody."""
        from citecheck.checker import examine
        from citecheck.fixes import Checked
        from citecheck.value import replace

        def check(data: bytes) -> Checked:
            examined = examine(replace(place, data=data, named=True), self._session.job)
            file = examined.file
            return Checked(None if file is None else file.encoding, self._reported(examined))

        return check

    def _reported(self, examined: Examined) -> tuple[Finding, ...]:
        from citecheck.cli.gate import selection_of
        from citecheck.suppress import silence

        kept = silence(examined.findings, examined.ignores, (), ()).findings
        return selection_of(self._session.loaded).choose(kept)

    def summary(self) -> str:
        """What was done, what waits for ``--unsafe``, and what only people can do."""
        from citecheck.reports.rows import counted

        done = "would be fixed" if self._diff else "fixed"
        text = f"{counted(self._fixed, 'place')} {done} in {counted(self._files, 'file')}"
        if self._waiting:
            fixes = "fix changes" if self._waiting == 1 else "fixes change"
            text += f"; {self._waiting} further {fixes} what is claimed (--unsafe)"
        if self._by_hand:
            # Where markup runs through the words, or the format has no text to edit.
            text += f"; {self._by_hand} {'fix is' if self._by_hand == 1 else 'fixes are'} to be made by hand"
        return text


def _told(applied: tuple[Applied, ...]) -> Iterator[str]:
    from citecheck.reports.concise import place
    from citecheck.reports.rows import replaced
    from citecheck.reports.visible import visible

    for each in applied:
        before = visible(replaced(each.finding, each.fix) or "")
        after = visible(each.fix.replacement)
        yield f"{place(each.finding.location)}: {each.finding.rule} «{before}» → «{after}»\n"


def _bytes(place: Place) -> bytes:
    from citecheck.fixes import FixError

    try:
        return place.file.read_bytes() if place.file is not None else b""
    except OSError as error:
        raise FixError(f"cannot be read: {error.strerror or error}") from error


def _out(data: bytes) -> None:
    """Bytes as they are: a draft's own encoding is not to be changed on its way."""
    sys.stdout.flush()
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        sys.stdout.write(data.decode("utf-8", "backslashreplace"))
    else:
        buffer.write(data)
        buffer.flush()
