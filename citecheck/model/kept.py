"""The drafts of a large run, kept on disk, so that memory grows with distinct documents and findings alone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from citecheck.model.result import FileResult, Verdict
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

    from citecheck.model.citation import Citation
    from citecheck.model.outcome import Outcome
    from citecheck.model.result import Result

_IN_MEMORY_BYTES = 8 << 20
"""So much is kept in memory before a file is begun."""

_VERDICTS = tuple(Verdict)
_NUMBERS = {verdict: number for number, verdict in enumerate(_VERDICTS)}


def packed(file: FileResult) -> bytes:
    """A file's result as :class:`Kept` keeps it; made where the file was read, so that nothing is packed twice."""
    import pickle

    return pickle.dumps(file, pickle.HIGHEST_PROTOCOL)


def paths_of(result: Result) -> Sequence[str]:
    """The paths of the drafts that were read; none is loaded for it."""
    files = result.files
    return files.paths if isinstance(files, Kept) else [file.path for file in files]


def told_of(result: Result, paths: Collection[str]) -> Iterator[FileResult]:
    """The drafts of these paths, and those of whose reading something is to be said, in order."""
    files = result.files
    if isinstance(files, Kept):
        return files.of(paths)
    return (file for file in files if file.path in paths or file.notices)


class Kept(Sequence[FileResult]):
    """The results of many files, in the order in which they were added; each is loaded when it is asked for.

    Citations lie in a temporary file that nobody else can see and that is gone with this
    object. Verdicts are kept as one byte a citation; outcomes are those of the run, one a
    document.
    """

    def __init__(self) -> None:
        # On use alone: a check of a few drafts keeps them in memory and needs none of these.
        import tempfile
        import weakref
        from array import array

        self._spool = tempfile.SpooledTemporaryFile(_IN_MEMORY_BYTES)  # noqa: SIM115 -- closed by the next line
        weakref.finalize(self, self._spool.close)
        self._ends = array("Q", (0,))
        self._verdicts: list[bytes] = []
        self._paths: list[str] = []
        self._noticed: set[int] = set()
        self._outcome_of: Callable[[Citation], Outcome] | None = None

    def append(self, path: str, data: bytes, *, noticed: bool) -> None:
        """Keep a packed file; ``noticed`` says that something is to be said of its reading."""
        self._spool.seek(self._ends[-1])
        self._spool.write(data)
        self._ends.append(self._ends[-1] + len(data))
        if noticed:
            self._noticed.add(len(self._paths))
        self._paths.append(path)
        self._verdicts.append(b"")

    def answered(self, outcome_of: Callable[[Citation], Outcome]) -> None:
        """Say what is known of each document from now on."""
        self._outcome_of = outcome_of

    def judged(self, index: int, verdicts: Sequence[Verdict]) -> None:
        """Keep the verdicts on a file's citations."""
        self._verdicts[index] = bytes(_NUMBERS[verdict] for verdict in verdicts)

    @property
    def paths(self) -> Sequence[str]:
        """The paths of the files, without loading one."""
        return self._paths

    def of(self, paths: Collection[str]) -> Iterator[FileResult]:
        """The files of these paths and those of whose reading something is to be said, in order."""
        for index, path in enumerate(self._paths):
            if path in paths or index in self._noticed:
                yield self[index]

    def __len__(self) -> int:
        return len(self._paths)

    @overload
    def __getitem__(self, index: int) -> FileResult: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[FileResult]: ...

    def __getitem__(self, index: int | slice) -> FileResult | Sequence[FileResult]:
        if isinstance(index, slice):
            return [self[at] for at in range(*index.indices(len(self)))]
        at = range(len(self))[index]
        import pickle

        start = self._ends[at]
        self._spool.seek(start)
        # What is unpickled was packed by this run, in a file of its own.
        file: FileResult = pickle.loads(self._spool.read(self._ends[at + 1] - start))  # noqa: S301 -- as said above
        if self._outcome_of is None or not self._verdicts[at]:
            return file
        verdicts = tuple(_VERDICTS[number] for number in self._verdicts[at])
        return replace(file, verdicts=verdicts, outcomes=tuple(map(self._outcome_of, file.citations)))
