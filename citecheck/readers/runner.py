"""Reading a draft in a child process, so that a hostile file can harm nothing but its own reading.

The child is a fresh interpreter (a fork would copy the memory of the parent, and workers may not have
children of their own), starts with limits on time, memory and files, and answers in JSON.
"""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from citecheck.errors import UnreadableError
from citecheck.readers.base import MEGABYTE

if TYPE_CHECKING:
    from subprocess import Popen

    from citecheck.model.draft import Draft
    from citecheck.readers.base import Format, Limits, Source

_CHILD = "import sys, json; r = json.loads(sys.stdin.buffer.readline()); sys.path[:] = r['paths']; \
from citecheck.readers.runner_child import main; main(r)"
"""``-I`` keeps the environment and the current folder out; what the parent imports from, the child needs too."""


_ALLOCATION = {
    "MALLOC_TOP_PAD_": str(32 * MEGABYTE),
    "MALLOC_TRIM_THRESHOLD_": str(256 * MEGABYTE),
    "MALLOC_MMAP_THRESHOLD_": str(32 * MEGABYTE),
}
"""PDFium allocates each page anew: left alone, glibc gives the memory back each time, a third of all work."""


def read_isolated(source: Source, format: Format) -> Draft:  # noqa: A002 -- the word that the command line uses
    """Read a draft as ``format`` in a child process, within ``source.limits``.

    Raises:
        UnreadableError: the reader cannot read it, met a limit, or died.
    """
    import json
    import subprocess

    from citecheck.readers.draft_json import load_draft

    request = {
        "paths": sys.path,
        "module": format.module,
        "path": source.path,
        "file": str(source.file) if source.file is not None and source.data is None else None,
        "encoding": source.encoding,
        "limits": dict(zip(source.limits.__match_args__, source.limits, strict=True)),
    }
    head = json.dumps(request).encode("ascii") + b"\n"
    if request["file"] is None:
        data = source.read()
    else:
        # The child could say less well than we that there is no such file.
        source.open().close()
        data = b""
    try:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter, our own words
            [sys.executable, "-I", "-c", _CHILD],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **_ALLOCATION},
        )
    except OSError as error:
        raise UnreadableError(f"the process that reads it could not be started: {error.strerror or error}") from error
    answer, late = _ask(child, head, data, source.limits)
    if late:
        raise UnreadableError(_too_long(source.limits))
    if len(answer) > source.limits.unpacked_bytes:
        raise UnreadableError(f"its text is longer than the limit of {source.limits.unpacked_bytes / MEGABYTE:g} MB")
    if child.returncode != 0:
        raise UnreadableError(_died(child.returncode, source.limits))
    return load_draft(answer, source.path)


def _ask(child: Popen[bytes], head: bytes, data: bytes, limits: Limits) -> tuple[bytes, bool]:
    """The answer of the child, one byte more than allowed at most, and whether the time was up."""
    from threading import Timer

    late = False

    def stop() -> None:
        nonlocal late
        late = True
        child.kill()

    timer = Timer(limits.time_s, stop)
    timer.daemon = True
    timer.start()
    answer = b""
    try:
        with child:
            if child.stdin is not None and child.stdout is not None:
                try:
                    child.stdin.write(head)
                    child.stdin.write(data)
                    child.stdin.close()
                except BrokenPipeError:
                    # It died while it was told what to read; its exit says more.
                    pass
                answer = child.stdout.read(limits.unpacked_bytes + 1)
            if len(answer) > limits.unpacked_bytes:
                child.kill()
    finally:
        timer.cancel()
        child.kill()
    return answer, late


def _died(code: int, limits: Limits) -> str:
    """Why the child ended without an answer, as far as its exit tells."""
    import signal

    memory = f"the memory limit of {limits.memory_bytes // MEGABYTE} MB"
    if code > 0:
        return f"the process that read it ended with code {code}; it may have met {memory}"
    try:
        name = signal.Signals(-code).name
    except ValueError:
        name = f"signal {-code}"
    if name == "SIGXCPU":
        return _too_long(limits)
    return f"the process that read it died ({name}): the file is damaged or met {memory}"


def _too_long(limits: Limits) -> str:
    return f"reading it took longer than the limit of {limits.time_s:g} s"
