"""What every reader has in common: the source it reads and the bounds it keeps."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from citecheck.errors import UnreadableError
from citecheck.value import Value

if TYPE_CHECKING:
    from pathlib import Path

MEGABYTE = 1 << 20


class Limits(Value):
    """Bounds that no draft may pass; whoever meets one is told which.

    Sizes are in bytes, times in seconds.
    """

    file_bytes: int = 512 * MEGABYTE
    unpacked_bytes: int = 512 * MEGABYTE
    unpack_ratio: int = 200
    archive_members: int = 10_000
    xml_depth: int = 1_000
    xml_elements: int = 4_000_000
    pages: int = 20_000
    time_s: float = 120.0
    memory_bytes: int = 2048 * MEGABYTE


class Source(Value):
    """A draft before it is read: its name, and its bytes or where they lie.

    Attributes:
        path: As the user gave it, with ``/``; stands in every report.
        data: The bytes, where they came from standard input or memory.
        file: Where the bytes lie otherwise.
        encoding: What ``--encoding`` says, overriding everything.
        limits: The bounds that the reader keeps.
    """

    path: str
    data: bytes | None = None
    file: Path | None = None
    encoding: str | None = None
    limits: Limits = Limits()

    def read(self) -> bytes:
        """The bytes of the draft.

        Raises:
            UnreadableError: the file is missing, is not to be read, or is larger than the limit.
        """
        if self.data is not None:
            return self._within(self.data)
        if self.file is None:
            raise UnreadableError("there is nothing to read")
        try:
            size = self.file.stat().st_size
            if size <= self.limits.file_bytes:
                return self._within(self.file.read_bytes())
        except OSError as error:
            raise UnreadableError(f"cannot be opened: {error.strerror or error}") from error
        raise UnreadableError(_too_large(size, self.limits.file_bytes))

    def is_empty(self) -> bool:
        """Whether there is not a single byte: such a draft cites nothing, and no format can tell it apart."""
        with self.open() as stream:
            return not stream.read(1)

    def open(self) -> BinaryIO:
        """The bytes of the draft as a stream, for readers that look only at parts of them.

        Raises:
            UnreadableError: as :meth:`read`.
        """
        if self.data is not None:
            return BytesIO(self._within(self.data))
        if self.file is None:
            raise UnreadableError("there is nothing to read")
        try:
            size = self.file.stat().st_size
            if size <= self.limits.file_bytes:
                return self.file.open("rb")
        except OSError as error:
            raise UnreadableError(f"cannot be opened: {error.strerror or error}") from error
        raise UnreadableError(_too_large(size, self.limits.file_bytes))

    def head(self, size: int) -> bytes:
        """The first bytes of the draft, at most ``size``, by which its format is told.

        Raises:
            UnreadableError: as :meth:`read`.
        """
        with self.open() as stream:
            try:
                return stream.read(size)
            except OSError as error:
                raise UnreadableError(f"cannot be read: {error.strerror or error}") from error

    def _within(self, data: bytes) -> bytes:
        if len(data) > self.limits.file_bytes:
            raise UnreadableError(_too_large(len(data), self.limits.file_bytes))
        return data


def _too_large(size: int, limit: int) -> str:
    return f"is larger than the limit of {limit // MEGABYTE} MB ({size / MEGABYTE:.0f} MB); split it"


class Format(Value):
    """A format that citecheck reads, and the module whose ``read`` reads it.

    Attributes:
        suffixes: File name endings, lower case, with the dot.
        walked: Whether files found in a folder are read, or only those named outright.
        isolated: Whether it is read in a child process, since a native library might crash.
        comments: How a suppression comment is written, for the documents.
    """

    name: str
    module: str
    suffixes: tuple[str, ...]
    walked: bool = True
    isolated: bool = False
