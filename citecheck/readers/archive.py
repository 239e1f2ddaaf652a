"""Reading the members of a zip archive within bounds.

Nothing is ever unpacked to disk and no archive inside the archive is opened, so that names with ``..``
and nested bombs have nothing to work on; what is left to bound is how many members there are and how
much they unpack to, whatever their headers say.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from typing import TYPE_CHECKING, BinaryIO

from citecheck.errors import UnreadableError
from citecheck.readers.base import MEGABYTE, Limits, Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

CHUNK_BYTES = 1 << 17
"""How much of a member is unpacked at a time."""

_RATIO_FROM_BYTES = MEGABYTE
"""Below this size a high ratio harms nobody: a table of empty cells packs very well."""

_DIRECTORY_BYTES_A_MEMBER = 1024
"""A generous size for one entry of the directory: 46 bytes and the name."""

_END_RECORD = b"PK\x05\x06"
_END_RECORD_BYTES = 22
_COMMENT_BYTES = 0xFFFF
_LARGE_END_RECORD = b"PK\x06\x06"
_LARGE_END_RECORD_BYTES = 56
_LOCATOR_BYTES = 20
_OLE_COMPOUND = bytes.fromhex("D0CF11E0A1B11AE1")
_ENCRYPTED = 0x1

_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,  # zipfile says so of methods of compression that it does not know
    ValueError,
    OSError,
    RuntimeError,
)
"""What the standard library raises at a damaged archive."""


class Archive:
    """A zip archive whose members are read piece by piece, within the limits of its source.

    Attributes:
        unpacked: How many bytes were unpacked so far, of all members together.
    """

    def __init__(self, source: Source) -> None:
        """Open the archive and look at its directory, not at its members.

        Raises:
            UnreadableError: it is no archive, is damaged, or holds too many members.
        """
        self._limits = source.limits
        self.unpacked = 0
        self._stream = _open(source)
        try:
            self._check_directory()
            self._zip = zipfile.ZipFile(self._stream)
        except _DAMAGE as error:
            self._stream.close()
            raise UnreadableError(f"is a damaged archive: {error}") from error
        except UnreadableError:
            self._stream.close()
            raise
        members = self._zip.infolist()
        if len(members) > self._limits.archive_members:
            self.close()
            raise UnreadableError(_too_many(len(members), self._limits))
        self._members = {info.filename: info for info in members}
        self._folded = {info.filename.lower(): info for info in members}

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._zip.close()
        self._stream.close()

    def __contains__(self, name: str) -> bool:
        return self._find(name) is not None

    def chunks(self, name: str) -> Iterator[bytes]:
        """The bytes of a member, piece by piece.

        Raises:
            UnreadableError: there is no such member, it is damaged or encrypted, or a limit is met.
        """
        info = self._find(name)
        if info is None:
            raise UnreadableError(f"lacks its part {name}")
        if info.flag_bits & _ENCRYPTED:
            raise UnreadableError("is encrypted; save it without a password")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            # The other methods cannot be unpacked piece by piece, and no office suite uses them.
            raise UnreadableError(f"packs its part {name} in a way that office documents do not use")
        size = 0
        try:
            with self._zip.open(info) as member:
                while chunk := member.read(CHUNK_BYTES):
                    size += len(chunk)
                    self._within(name, size, len(chunk), info.compress_size)
                    yield chunk
        except _DAMAGE as error:
            raise UnreadableError(f"is damaged in its part {name}: {error}") from error

    def _within(self, name: str, size: int, more: int, packed: int) -> None:
        self.unpacked += more
        limits = self._limits
        if self.unpacked > limits.unpacked_bytes:
            raise UnreadableError(f"unpacks to more than the limit of {limits.unpacked_bytes / MEGABYTE:g} MB")
        if size > _RATIO_FROM_BYTES and size > packed * limits.unpack_ratio:
            raise UnreadableError(
                f"its part {name} unpacks to more than {limits.unpack_ratio} times its size: that is the limit"
            )

    def _find(self, name: str) -> zipfile.ZipInfo | None:
        # Names of parts are compared without regard to case (ECMA-376 part 2, 6.2.2.3).
        return self._members.get(name) or self._folded.get(name.lower())

    def _check_directory(self) -> None:
        """Look at the size of the directory before the standard library reads it into memory.

        Its fields may lie, but the library reads no more of the directory than its size says.
        """
        stream = self._stream
        end = stream.seek(0, io.SEEK_END)
        start = max(0, end - _COMMENT_BYTES - _END_RECORD_BYTES - _LOCATOR_BYTES - _LARGE_END_RECORD_BYTES)
        stream.seek(start)
        tail = stream.read()
        at = tail.rfind(_END_RECORD)
        if at < 0 or len(tail) - at < _END_RECORD_BYTES:
            raise UnreadableError("is a damaged archive: its end is missing; was it copied in full?")
        size = int.from_bytes(tail[at + 12 : at + 16], "little")
        large = tail.rfind(_LARGE_END_RECORD, 0, at)
        if large >= 0 and at - large >= _LARGE_END_RECORD_BYTES:
            size = max(size if size != 0xFFFFFFFF else 0, int.from_bytes(tail[large + 40 : large + 48], "little"))
        if size > self._limits.archive_members * _DIRECTORY_BYTES_A_MEMBER:
            raise UnreadableError(_too_many(size // _DIRECTORY_BYTES_A_MEMBER, self._limits))
        stream.seek(0)


def _too_many(members: int, limits: Limits) -> str:
    return f"is an archive of at least {members} members; the limit is {limits.archive_members}"


def _open(source: Source) -> BinaryIO:
    stream = source.open()
    head = stream.read(len(_OLE_COMPOUND))
    if head == _OLE_COMPOUND:
        stream.close()
        raise UnreadableError("is protected by a password or an old Word file; save it as DOCX without a password")
    return stream
