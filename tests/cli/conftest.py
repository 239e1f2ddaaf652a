"""What the tests of commands share: an empty folder, no settings of the machine's, drafts."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder that a command runs in."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    for name in ("CITECHECK_BASE_URL", "GITHUB_STEP_SUMMARY", "NO_COLOR", "_CITECHECK_COMPLETE"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("CITECHECK_CACHE_DIR", str(tmp_path / "cache"))
    return folder
