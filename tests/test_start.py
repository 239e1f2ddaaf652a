"""What a start must not pay for: seen in a fresh interpreter."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

SHOW_LOADED = """
import sys
from citecheck.__main__ import main
sys.argv[1:] = {arguments!r}
try:
    main()
except SystemExit:
    pass
print(*sorted(sys.modules), file=sys.stderr)
"""


def loaded(arguments: list[str], folder: Path) -> set[str]:
    """The modules that are loaded after a command has run."""
    done = subprocess.run(
        [sys.executable, "-c", SHOW_LOADED.format(arguments=arguments)],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return set(done.stderr.splitlines()[-1].split())


def test_the_version_loads_nothing(tmp_path: Path) -> None:
    modules = loaded(["--version"], tmp_path)
    assert "citecheck.version" in modules
    assert not modules & {"typer", "httpx", "lxml", "rich", "tenacity", "dataclasses", "re", "citecheck.cli"}


@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_an_offline_check_of_text_loads_neither_network_nor_markup_nor_rich(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("Recalling its resolution 65/230 of 12 December 2010,\n", encoding="utf-8")
    modules = loaded(["check", "--offline", "--no-cache", "--as-of", "2026-11-24", name], tmp_path)
    assert "citecheck.rules.date_mismatch" in modules
    assert not modules & {"httpx", "lxml", "rich", "tenacity", "asyncio", "pypdfium2", "pathspec", "multiprocessing"}


def test_a_folder_loads_pathspec(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text("resolution 65/230\n", encoding="utf-8")
    modules = loaded(["check", "--offline", "--no-cache", "."], tmp_path)
    assert "pathspec" in modules
    assert not modules & {"httpx", "lxml", "rich"}
