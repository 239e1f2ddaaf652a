"""Where the store of answers lies; apart from the store, so that a run without one need not load a database."""

from __future__ import annotations

import os
import sys
from pathlib import Path

FILE_NAME = "answers.sqlite3"


def default_folder() -> Path:
    """The folder of the store: ``CITECHECK_CACHE_DIR``, else the user's cache folder."""
    named = os.environ.get("CITECHECK_CACHE_DIR")
    if named:
        return Path(named)
    system: str = sys.platform
    if system == "linux":
        # What platformdirs says there, without its imports: they would be a twentieth of a hook's check.
        named = os.environ.get("XDG_CACHE_HOME", "")
        return (Path(named) if named.startswith("/") else Path.home() / ".cache") / "citecheck"
    from platformdirs import user_cache_path

    return user_cache_path("citecheck", appauthor=False)


def store_file(folder: Path | None = None) -> Path:
    """The file of the store in a folder; ``None``: in :func:`default_folder`."""
    return (default_folder() if folder is None else folder) / FILE_NAME
