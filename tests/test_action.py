"""The GitHub action and the GitLab component: their shell lines, run as their runners run them.

A runner installs citecheck into an environment of its own; here, without a network, a
one-line script stands in its place. With ``CITECHECK_INSTALL=1``, as ``.ci/run`` sets it,
the action's own installation is run.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the runners' shell here is bash")

ROOT = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
INSTALL, CHECK = (step for step in ACTION["runs"]["steps"] if "run" in step)
_SPEC, GITLAB = yaml.safe_load_all((ROOT / "templates/citecheck.yml").read_text(encoding="utf-8"))

WRONG = "The General Assembly,\n\nRecalling its resolution 65/230 of 12 December 2010,\n"
RIGHT = WRONG.replace("12 December", "21 December")


class Runner:
    """What GitHub's runner gives a composite step: its variables, its files, its shell."""

    def __init__(self, folder: Path) -> None:
        self.project = folder / "project"
        self.temp = folder / "temp"
        self.summary = folder / "summary"
        self.outputs = folder / "outputs"
        for each in (self.project, self.temp):
            each.mkdir()
        self.outputs.touch()

    def run(self, step: dict[str, Any], **inputs: str) -> subprocess.CompletedProcess[str]:
        """Run one step with the inputs of a workflow."""
        given = {name: inputs.get(name.replace("-", "_"), text["default"]) for name, text in ACTION["inputs"].items()}
        known = {f"inputs.{name}": value for name, value in given.items()}
        known |= {"github.action_path": str(ROOT), "runner.temp": str(self.temp)}

        def filled(text: str) -> str:
            return re.sub(r"\$\{\{ ([\w.-]+) }}", lambda match: known[match[1]], text)

        environment = {name: value for name, value in os.environ.items() if not name.startswith(("CITECHECK_", "GIT"))}
        environment |= {
            "RUNNER_TEMP": str(self.temp),
            "GITHUB_STEP_SUMMARY": str(self.summary),
            "GITHUB_OUTPUT": str(self.outputs),
            **{name: filled(value) for name, value in step.get("env", {}).items()},
        }
        script = self.temp / "step.sh"
        script.write_text(step["run"], encoding="utf-8")
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", str(script)],
            cwd=self.project / filled(step.get("working-directory", ".")),
            env=environment,
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    def output(self, name: str) -> str:
        """An output of the step, as the runner reads it."""
        lines = self.outputs.read_text(encoding="utf-8").splitlines()
        return dict(line.split("=", 1) for line in lines)[name]


@pytest.fixture
def runner(tmp_path: Path) -> Runner:
    made = Runner(tmp_path)
    if os.environ.get("CITECHECK_INSTALL"):
        done = made.run(INSTALL, python=sys.executable)
        assert done.returncode == 0, done.stderr
    else:
        _stand_in(made.temp / "citecheck/bin")
    return made


def _stand_in(folder: Path) -> None:
    """A ``citecheck`` that runs the one under test."""
    folder.mkdir(parents=True)
    script = folder / "citecheck"
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m citecheck "$@"\n', encoding="utf-8")
    script.chmod(0o755)


def test_a_wrong_date_is_annotated_summarized_and_fails_the_step(runner: Runner) -> None:
    (runner.project / "draft.md").write_text(WRONG, encoding="utf-8")
    done = runner.run(CHECK, online="never", arguments="--as-of 2026-11-24")
    assert done.returncode == 1
    assert "::error file=draft.md,line=3,endLine=3,col=26,endColumn=52,title=date-mismatch::" in done.stdout
    assert runner.output("exit-code") == "1"
    sarif = json.loads((runner.project / runner.output("sarif-file")).read_text(encoding="utf-8"))
    assert [each["ruleId"] for each in sarif["runs"][0]["results"]] == ["date-mismatch"]
    assert "date-mismatch" in runner.summary.read_text(encoding="utf-8")


def test_a_right_draft_passes_without_an_annotation(runner: Runner) -> None:
    (runner.project / "draft.md").write_text(RIGHT, encoding="utf-8")
    done = runner.run(CHECK, online="never")
    assert done.returncode == 0
    assert "::error" not in done.stdout
    assert runner.output("exit-code") == "0"
    assert runner.summary.read_text(encoding="utf-8")


def test_with_a_lock_file_nobody_is_asked(runner: Runner) -> None:
    (runner.project / "draft.md").write_text("See A/74/130/Add.7.\n", encoding="utf-8")
    # Nobody listens on the discard port: a request would end the run with 3 as well, so the lock file must settle it.
    lock = "# citecheck.lock 1\nA/74/130/Add.7\tabsent\t-\thttps://docs.un.org/en/A/74/130/Add.7\t2026-11-20\n"
    (runner.project / "citecheck.lock").write_text(lock, encoding="utf-8")
    done = runner.run(CHECK, arguments="--base-url http://127.0.0.1:9 --as-of 2026-11-24")
    assert done.returncode == 1
    assert "document-not-found" in done.stdout
    (runner.project / "draft.md").write_text("See A/74/130/Add.8.\n", encoding="utf-8")
    assert runner.run(CHECK, arguments="--as-of 2026-11-24").returncode == 3


def test_paths_are_lines_and_may_hold_blanks_and_what_a_shell_would_run(runner: Runner) -> None:
    for name in ("one draft.md", "$(touch fallen).md", "left out.md"):
        (runner.project / name).write_text(WRONG, encoding="utf-8")
    done = runner.run(CHECK, online="never", paths="one draft.md\n$(touch fallen).md\n")
    assert done.returncode == 1
    assert done.stdout.count("::error ") == 2
    assert not (runner.project / "fallen").exists()


def test_a_wrong_input_is_said(runner: Runner) -> None:
    done = runner.run(CHECK, online="perhaps")
    assert (done.returncode, "auto, always or never" in done.stdout) == (2, True)


def test_inputs_never_become_text_of_a_script() -> None:
    assert not any("${{" in step.get("run", "") for step in ACTION["runs"]["steps"])


def test_the_component_writes_the_reports_that_gitlab_takes(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (project / "draft.md").write_text(WRONG, encoding="utf-8")
    _stand_in(tmp_path / "bin")
    job = GITLAB["citecheck"]
    inputs = {name: str(text["default"]) for name, text in _SPEC["spec"]["inputs"].items()}
    inputs["arguments"] = "--offline --as-of 2026-11-24"
    variables = {
        name: re.sub(r"\$\[\[ inputs\.(\w+) ]]", lambda match: inputs[match[1]], value).replace(
            "$CI_PROJECT_DIR", str(project)
        )
        for name, value in job["variables"].items()
    }
    # GitLab's runner joins the lines to one script; the first installs, which needs a network.
    install, *lines = job["script"]
    assert "pip install" in install
    done = subprocess.run(
        ["bash", "-eo", "pipefail", "-c", "\n".join(lines)],
        cwd=project,
        env={**os.environ, **variables, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 1, done.stderr
    reports = job["artifacts"]["reports"]
    [issue] = json.loads((project / reports["codequality"]).read_text(encoding="utf-8"))
    assert (issue["check_name"], issue["location"]["path"]) == ("date-mismatch", "draft.md")
    assert "date-mismatch" in (project / reports["junit"]).read_text(encoding="utf-8")
