"""The hooks of ``.pre-commit-hooks.yaml``, by the real pre-commit on a real git repository, without a network.

The hooks run the installed command (``language: system``); ``.ci/run`` installs them as pre-commit does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from citecheck.readers import FORMATS

ROOT = Path(__file__).parents[1]
HOOKS = {hook["id"]: hook for hook in yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))}

WRONG = "The General Assembly,\n\nRecalling its resolution 65/230 of 12 December 2010,\n"
RIGHT = WRONG.replace("12 December", "21 December")
SLOPPY = "Recalling resolution a/res/65/230 of 21 December 2010,\n"


class Repository:
    """A git repository with the hooks in it."""

    def __init__(self, folder: Path, *hooks: str) -> None:
        self.folder = folder / "project"
        self.folder.mkdir()
        self._home = folder
        self.git("init", "--quiet", "--initial-branch=main")
        python = Path(sys.executable).as_posix()
        local = [
            {
                **HOOKS[name],
                "language": "system",
                "entry": HOOKS[name]["entry"].replace("citecheck", f"{python} -m citecheck", 1),
            }
            for name in hooks
        ]
        config = yaml.safe_dump({"repos": [{"repo": "local", "hooks": local}]})
        self.write(".pre-commit-config.yaml", config)
        self.run(sys.executable, "-m", "pre_commit", "install")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a command in the repository, away from the settings of whoever runs the tests."""
        environment = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "CITECHECK_"))}
        home = str(self._home)
        environment |= {
            "HOME": home,
            "XDG_CACHE_HOME": home,
            "PRE_COMMIT_HOME": str(self._home / "pre-commit"),
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_AUTHOR_NAME": "a",
            "GIT_AUTHOR_EMAIL": "a@example.org",
            "GIT_COMMITTER_NAME": "a",
            "GIT_COMMITTER_EMAIL": "a@example.org",
        }
        return subprocess.run(
            command, cwd=self.folder, env=environment, capture_output=True, encoding="utf-8", check=False
        )

    def git(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run git."""
        return self.run("git", *words)

    def write(self, name: str, text: str) -> None:
        """Write a file and stage it."""
        file = self.folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        self.git("add", name)

    def commit(self) -> subprocess.CompletedProcess[str]:
        """Commit what is staged; the hooks may refuse."""
        return self.git("commit", "--message", "a change")


def test_a_wrong_date_blocks_the_commit_and_the_corrected_draft_passes(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "citecheck")
    repository.write("draft.md", WRONG)
    refused = repository.commit()
    assert refused.returncode == 1
    assert "draft.md:3:26: date-mismatch" in refused.stdout + refused.stderr
    repository.write("draft.md", RIGHT)
    assert repository.commit().returncode == 0
    assert repository.git("log", "--oneline").stdout.count("\n") == 1


def test_only_staged_drafts_are_read(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "citecheck")
    repository.write("draft.md", RIGHT)
    (repository.folder / "elsewhere.md").write_text(WRONG, encoding="utf-8")
    repository.write("program.py", f'"""{WRONG}"""\n')
    done = repository.commit()
    assert done.returncode == 0
    assert "Passed" in done.stdout + done.stderr


def test_what_the_project_excludes_is_left_out_though_it_is_named(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "citecheck")
    repository.write("citecheck.toml", 'exclude = ["archive/"]\n')
    repository.write("archive/old.md", WRONG)
    assert repository.commit().returncode == 0
    repository.write("new.md", WRONG)
    assert repository.commit().returncode == 1


def test_the_lock_file_speaks_for_documents_that_no_fact_settles(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "citecheck")
    repository.write("draft.md", "See A/74/130/Add.7.\n")
    assert repository.commit().returncode == 0
    lines = "# citecheck.lock 1\nA/74/130/Add.7\tabsent\t-\thttps://docs.un.org/en/A/74/130/Add.7\t2026-11-20\n"
    repository.write("citecheck.lock", lines)
    repository.write("draft.md", "See, again, A/74/130/Add.7.\n")
    refused = repository.commit()
    assert refused.returncode == 1
    assert "document-not-found" in refused.stdout + refused.stderr


def test_the_fixing_hook_mends_the_draft_and_has_it_staged_again(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "citecheck-fix")
    repository.write("draft.md", SLOPPY)
    stopped = repository.commit()
    assert stopped.returncode == 1
    assert "files were modified by this hook" in stopped.stdout + stopped.stderr
    mended = (repository.folder / "draft.md").read_text(encoding="utf-8")
    assert mended == SLOPPY.replace("a/res/65/230", "A/RES/65/230")
    repository.git("add", "draft.md")
    assert repository.commit().returncode == 0


def test_the_hook_that_asks_is_left_to_pushes_and_to_hands(tmp_path: Path) -> None:
    repository = Repository(tmp_path, "citecheck-online")
    repository.write("draft.md", WRONG)
    assert repository.commit().returncode == 0
    by_hand = repository.run(
        *(sys.executable, "-m", "pre_commit", "run", "citecheck-online", "--all-files", "--hook-stage", "manual")
    )
    assert by_hand.returncode == 1
    assert "date-mismatch" in by_hand.stdout


@pytest.mark.parametrize("name", HOOKS)
def test_the_hooks_take_what_a_folder_is_searched_for(name: str) -> None:
    endings = {suffix for form in FORMATS if form.walked for suffix in form.suffixes}
    pattern = re.compile(HOOKS[name]["files"])
    missed = {
        ending for ending in endings if not pattern.search(f"a/b{ending}") or not pattern.search(f"B{ending.upper()}")
    }
    assert not missed
    assert not any(pattern.search(other) for other in ("a.py", "a.mdz", "md", "a.json", "a.tex.gz"))
