"""``citecheck --version --verbose``: versions, how far the facts reach, and the paths in use."""

from __future__ import annotations

import platform
from importlib.metadata import PackageNotFoundError, version

from citecheck.checker import facts_of
from citecheck.version import __version__

_LIBRARIES = ("typer", "httpx", "tenacity", "rich", "lxml", "pypdfium2", "pathspec", "platformdirs", "truststore")


def told() -> str:
    """Everything that a report of an error should tell of an installation, one fact a line."""
    lines = [f"citecheck {__version__}", f"Python {platform.python_version()} on {platform.platform()}"]
    lines += [f"{name} {_version(name)}" for name in _LIBRARIES]
    lines.append("facts reach:")
    lines += [f"  {line}" for line in facts_of(()).reach()]
    lines.append(f"store of answers: {_store()}")
    return "".join(line + "\n" for line in lines)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _store() -> str:
    from citecheck.net.store import default_folder

    return str(default_folder())
