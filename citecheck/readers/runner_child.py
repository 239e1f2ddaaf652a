"""What runs in the child process: one draft, read within limits, answered in JSON on standard output."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

from citecheck.errors import UnreadableError
from citecheck.readers.base import MEGABYTE, Limits, Source
from citecheck.readers.draft_json import dump_draft, dump_failure

_RESERVE_BYTES = 16 * MEGABYTE
"""Kept aside, so that «out of memory» can still be said."""


def main(request: dict[str, Any]) -> None:
    """Read the draft that the request describes and write the answer."""
    # A process that lives for one draft and holds no cycles has nothing to collect.
    gc.disable()
    limits = Limits(**request["limits"])
    _limit(limits)
    file = request["file"]
    source = Source(
        path=request["path"],
        data=None if file is not None else sys.stdin.buffer.read(),
        file=None if file is None else Path(file),
        encoding=request["encoding"],
        limits=limits,
    )
    reserve = bytearray(_RESERVE_BYTES)
    try:
        answer = dump_draft(import_module(f"citecheck.readers.{request['module']}").read(source))
    except UnreadableError as error:
        answer = dump_failure(str(error))
    except MemoryError:
        del reserve
        answer = dump_failure(f"reading it needs more memory than the limit of {limits.memory_bytes // MEGABYTE} MB")
    except RecursionError:
        answer = dump_failure("it is nested deeper than can be read")
    sys.stdout.buffer.write(answer)
    sys.stdout.buffer.flush()
    # The native library's own clean-up at the end of a process has nothing to add, and might crash.
    os._exit(0)


def _limit(limits: Limits) -> None:
    """Set the limits of this process, where the platform has them (not on Windows)."""
    try:
        import resource
    except ImportError:
        return
    seconds = max(1, int(limits.time_s))
    for what, most in (
        (resource.RLIMIT_AS, limits.memory_bytes),
        (resource.RLIMIT_CPU, seconds),
        (resource.RLIMIT_CORE, 0),
        # Nothing is written but the answer, which goes to a pipe.
        (resource.RLIMIT_FSIZE, 0),
    ):
        _, hard = resource.getrlimit(what)
        resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))
