"""Which drafts the paths of a command mean: files, folders and standard input.

Folders are walked in sorted order and ``.gitignore`` is respected; what is named outright is
taken whatever ``.gitignore`` says of it. ``exclude`` goes for both, since a hook passes names.
"""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

from citecheck.model.result import Unread
from citecheck.value import Value

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from pathspec import PathSpec

STDIN = "-"


class Place(Value):
    """One draft to be read.

    Attributes:
        path: As the user gave it (for walked files: below the folder as given), with ``/``
            and without ``./``; stands in every report.
        file: Where it lies; ``None`` for standard input.
        data: What came from standard input.
        named: Whether it was named outright, so that an unknown format is an error.
    """

    path: str
    file: Path | None = None
    data: bytes | None = None
    named: bool = True


class Found(Value):
    """What the paths of a command came to.

    Attributes:
        sources: The drafts, each file once, in the order of the paths, folders sorted.
        unread: What was named and cannot be read, and why.
        messages: What the user should know: folders that cannot be opened or hold no drafts.
        excluded: How many files and folders ``exclude`` left out. If only that remains,
            there is nothing to check and no error.
    """

    sources: tuple[Place, ...] = ()
    unread: tuple[Unread, ...] = ()
    messages: tuple[str, ...] = ()
    excluded: int = 0

    @property
    def empty(self) -> bool:
        """Whether there is nothing to read though nothing was excluded: exit code 2."""
        return not self.sources and not self.excluded


def find(
    paths: Sequence[str],
    exclude: Sequence[str] = (),
    stdin_filename: str | None = None,
    *,
    walked: Callable[[str], bool],
    stdin: Callable[[], bytes] | None = None,
) -> Found:
    """Find the drafts that paths mean; no path means the current folder.

    Args:
        paths: Files, folders, or ``-`` for standard input.
        exclude: Patterns in the syntax of ``.gitignore``, matched against paths as given
            and, where they lie below it, against paths from the current folder.
        stdin_filename: The name that standard input goes by.
        walked: Whether a file of this name is read when it is met in a folder.
        stdin: Reads standard input; the process's own where none is given.
    """
    search = _Search(exclude, walked)
    for path in paths or (".",):
        if path == STDIN:
            search.standard_input(stdin_filename or STDIN, stdin or _read_stdin)
        else:
            search.add(path)
    return search.found()


def _read_stdin() -> bytes:
    return sys.stdin.buffer.read()


class _Search:
    """Collects the drafts of one command."""

    def __init__(self, exclude: Sequence[str], walked: Callable[[str], bool]) -> None:
        self._exclude = _Patterns(exclude)
        self._walked = walked
        self._sources: list[Place] = []
        self._unread: list[Unread] = []
        self._messages: list[str] = []
        self._excluded = 0
        self._seen: set[tuple[int, int]] = set()
        self._has_stdin = False

    def found(self) -> Found:
        return Found(tuple(self._sources), tuple(self._unread), tuple(self._messages), self._excluded)

    def standard_input(self, name: str, stdin: Callable[[], bytes]) -> None:
        path = _shown(name)
        if self._has_stdin:
            return
        self._has_stdin = True
        if self._exclude.match(path, is_folder=False):
            self._excluded += 1
        else:
            self._sources.append(Place(path, data=stdin()))

    def add(self, given: str) -> None:
        shown = _shown(given)
        try:
            status = Path(given).stat()
        except (OSError, ValueError) as error:
            self._unread.append(Unread(shown, _why(error)))
            return
        is_folder = stat.S_ISDIR(status.st_mode)
        if self._exclude.match(shown, is_folder=is_folder):
            self._excluded += 1
        elif is_folder:
            self._folder(given, "" if shown == "." else shown)
        elif not stat.S_ISREG(status.st_mode):
            self._unread.append(Unread(shown, "is neither a file nor a folder"))
        elif self._first_time(status):
            self._sources.append(Place(shown, Path(given)))

    def _first_time(self, status: os.stat_result) -> bool:
        """Whether this file (whatever its name) was not met before in this run."""
        key = (status.st_dev, status.st_ino)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _folder(self, given: str, shown: str) -> None:
        before = len(self._sources), self._excluded
        known = len(self._seen)
        for path, place in self._walk(Path(given), shown):
            self._sources.append(Place(path, place, named=False))
        if (len(self._sources), self._excluded) == before and len(self._seen) == known:
            self._messages.append(f"{shown or '.'}: there is no file in this folder that citecheck reads")

    def _walk(self, top: Path, shown: str) -> Iterator[tuple[str, Path]]:
        """Yield the drafts below a folder, sorted, without recursion: folders may nest deep."""
        from citecheck.gitignore import Ignored

        ignored = Ignored.above(top)
        # Symbolic links may lead in a circle: a folder is entered once.
        entered: set[tuple[int, int]] = set()
        waiting: list[tuple[str, Path, Ignored]] = [(shown, top, ignored)]
        while waiting:
            name, place, ignored = waiting.pop()
            try:
                status = place.stat()
                is_folder = stat.S_ISDIR(status.st_mode)
                entries = sorted(below.name for below in place.iterdir()) if is_folder else []
            except OSError as error:
                self._lost(name or ".", place, error)
                continue
            key = (status.st_dev, status.st_ino)
            if not is_folder:
                if stat.S_ISREG(status.st_mode) and self._first_time(status):
                    yield name, place
                continue
            if key in entered:
                continue
            entered.add(key)
            ignored = ignored.inside(place, entries)
            # What is taken last from the list comes first in the alphabet.
            for entry in reversed(entries):
                path = f"{name}/{entry}" if name else entry
                below = place / entry
                folder = below.is_dir()
                if entry == ".git" or not (folder or self._walked(entry)):
                    continue
                if ignored.match(below, is_folder=folder):
                    continue
                if self._exclude.match(path, is_folder=folder):
                    self._excluded += 1
                    continue
                waiting.append((path, below, ignored))

    def _lost(self, shown: str, place: Path, error: OSError) -> None:
        # A link that leads nowhere, or a file that went while we looked, was never there to be read.
        if isinstance(error, FileNotFoundError) and place.is_symlink():
            self._messages.append(f"{shown}: is a link that leads nowhere")
        else:
            self._unread.append(Unread(shown, _why(error)))


class _Patterns:
    """The ``exclude`` patterns; pathspec is imported only where there are any."""

    def __init__(self, patterns: Sequence[str]) -> None:
        self._patterns = patterns
        self._spec: PathSpec[Any] | None = None

    def match(self, shown: str, *, is_folder: bool) -> bool:
        if not self._patterns:
            return False
        if self._spec is None:
            from citecheck.gitignore import compile_patterns

            self._spec = compile_patterns(self._patterns)
        end = "/" if is_folder else ""
        names = [shown.removeprefix("/")]
        here = Path.cwd()
        place = Path(os.path.normpath(here / shown))
        if place != here and place.is_relative_to(here):
            names.append(place.relative_to(here).as_posix())
        return any(name and self._spec.match_file(name + end) for name in names)


def _shown(given: str) -> str:
    """A path as reports print it: with ``/``, without ``./`` and doubled separators."""
    path = given.replace(os.sep, "/") if os.sep != "/" else given
    root = "/" if path.startswith("/") else ""
    parts = [part for part in path.split("/") if part not in ("", ".")]
    return root + "/".join(parts) or "."


def _why(error: OSError | ValueError) -> str:
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "there is no such file or folder"
    if isinstance(error, OSError):
        return f"cannot be opened: {error.strerror or error}"
    return "is no valid path"
