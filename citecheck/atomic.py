"""Replacing a file wholly or not at all: whoever reads it sees the old one or the new one."""

from __future__ import annotations

import contextlib
import os
import stat
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextlib.contextmanager
def replacing(file: Path) -> Iterator[IO[bytes]]:
    """Write the new content of a file beside it, and move it there when all is written.

    Permissions, owner and symbolic links stay as they are. What is no ordinary file (a
    pipe, ``/dev/stdout``) is written to directly.

    Raises:
        OSError: it cannot be written; the old file is untouched.
        PermissionError: the old file is write-protected, though its folder is not.
    """
    import tempfile

    target = file.resolve()
    status = target.stat() if target.exists() else None
    if status is not None and not stat.S_ISREG(status.st_mode):
        with target.open("wb") as stream:
            yield stream
        return
    if status is not None and not os.access(target, os.W_OK):
        raise PermissionError(None, "is write-protected")
    descriptor, temporary = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.", suffix=".citecheck")
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if status is not None:
            with contextlib.suppress(PermissionError, AttributeError):
                # Another's file in a shared folder: its owner stays if we may set it.
                os.chown(temporary, status.st_uid, status.st_gid)
        os.chmod(temporary, _usual_mode() if status is None else stat.S_IMODE(status.st_mode))  # noqa: PTH101 -- a name
        os.replace(temporary, target)  # noqa: PTH105 -- a name, not a path
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary)  # noqa: PTH108 -- a name, and there is nothing to unlink if all went well


def _usual_mode() -> int:
    """What ``open`` would give a new file; asking for the mask means setting it."""
    mask = os.umask(0o022)
    os.umask(mask)
    return 0o666 & ~mask
