"""``citecheck --version --verbose``: versions, how far the facts reach, and the paths in use."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from citecheck.checker import facts_of
from citecheck.config import load
from citecheck.lock import FILE_NAME
from citecheck.net.folder import default_folder
from citecheck.version import __version__

_LIBRARIES = ("typer", "httpx", "tenacity", "rich", "pypdfium2", "pathspec", "platformdirs", "truststore")


def told() -> str:
    """Everything that a report of an error should tell of an installation, one fact a line."""
    lines = [f"citecheck {__version__}", f"Python {platform.python_version()} on {platform.platform()}"]
    lines += [f"{name} {_version(name)}" for name in _LIBRARIES]
    lines.append("facts reach:")
    lines += [f"  {each.series} to {each.last}, of {each.day.isoformat()}" for each in facts_of(()).reach()]
    loaded = load(Path.cwd())
    lines.append(f"configuration: {loaded.file or 'none'}")
    lock = loaded.folder / FILE_NAME
    lines.append(f"lock file: {lock if lock.exists() else 'none'}")
    lines.append(f"store of answers: {loaded.settings.cache_dir or default_folder()}")
    return "".join(line + "\n" for line in lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"
