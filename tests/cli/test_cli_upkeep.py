"""``config``, ``cache``, ``--version``, help, completion, and errors that say what to do."""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path

import document_service
import pytest

from citecheck.cli import COMMANDS, run
from citecheck.version import __version__


def test_config_tells_what_is_in_force_and_where_it_comes_from(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "pyproject.toml").write_text('[tool.citecheck]\norgan = "A/HRC"\n', encoding="utf-8")
    monkeypatch.setenv("CITECHECK_BASE_URL", "http://127.0.0.1:9")
    (project / "deep").mkdir()
    monkeypatch.chdir(project / "deep")
    assert run(["config"]) == 0
    out = capsys.readouterr().out
    assert f'organ = "A/HRC"  # {project / "pyproject.toml"}' in out
    assert 'base-url = "http://127.0.0.1:9"  # CITECHECK_BASE_URL' in out
    assert 'fail-on = "error"  # default' in out
    assert tomllib.loads(out)["organ"] == "A/HRC"


def test_config_prints_the_schema(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["config", "--schema"]) == 0
    assert "select" in json.loads(capsys.readouterr().out)["properties"]


@pytest.mark.parametrize("command", ["config", "check", "fix", "lock", "extract"])
def test_a_setting_that_does_not_exist_is_named_with_the_nearest(
    command: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "citecheck.toml").write_text("igonre = []\n", encoding="utf-8")
    assert run([command]) == 2
    err = capsys.readouterr().err
    assert "igonre" in err
    assert "«ignore»" in err


def test_the_store_is_told_of_and_emptied(project: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["cache", "dir"]) == 0
    assert capsys.readouterr().out == f"{tmp_path / 'cache'}\n"
    with document_service.DocumentService() as service:
        service.hold("A/74/130")
        asking = ["--base-url", service.url, "--interval-s", "0"]
        assert run(["resolve", *asking, "A/74/130"]) == 0
    capsys.readouterr()
    assert run(["cache", "stats"]) == 0
    assert "1 answers" in capsys.readouterr().out
    assert run(["cache", "clear"]) == 0
    assert "1 answers forgotten" in capsys.readouterr().out
    assert run(["cache", "stats"]) == 0
    assert "0 answers" in capsys.readouterr().out


def test_the_store_of_the_project_s_settings_is_meant(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "citecheck.toml").write_text('cache-dir = "answers"\n', encoding="utf-8")
    assert run(["cache", "dir", "--cache-dir", "elsewhere"]) == 0
    assert capsys.readouterr().out == "elsewhere\n"


def test_the_long_version_tells_versions_reach_and_paths(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version", "--verbose"]) == 0
    out = capsys.readouterr().out
    assert out.startswith(f"citecheck {__version__}\nPython 3.")
    assert all(word in out for word in ("typer ", "httpx ", "A/RES to A/RES/", "lock file: none", "store of answers: "))


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_examples(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([command, "--help"]) == 0
    out = capsys.readouterr().out
    assert "Example" in out
    assert f"citecheck {command}" in out


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["chek"], "check", id="command"),
        pytest.param(["fix", "--difff"], "--diff", id="option of fix"),
        pytest.param(["check", "--select", "date-mismach"], "date-mismatch", id="rule"),
        pytest.param(["check", "--format", "serif"], "sarif", id="format"),
        pytest.param(["check", "--output", "sarif"], "FORMAT=FILE", id="output without a file"),
        pytest.param(["check", "--output", "serif=x"], "sarif", id="format of an output"),
        pytest.param(["check", "--baseline", "gone.json"], "--write-baseline", id="baseline that is not there"),
        pytest.param(["check", "--config", "gone.toml"], "gone.toml", id="configuration that is not there"),
    ],
)
def test_errors_say_what_to_do(
    arguments: list[str], says: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "draft.md").write_text("See A/74/130.\n", encoding="utf-8")
    assert run([*arguments, *(["--offline"] if arguments[0] == "check" else [])]) == 2
    told = capsys.readouterr()
    assert says in told.err
    assert told.out == ""


@pytest.mark.parametrize(
    ("words", "offered"),
    [
        pytest.param("citecheck ", {"check", "extract", "fix", "lock"}, id="commands"),
        pytest.param("citecheck fix --u", {"--unsafe"}, id="options"),
    ],
)
def test_the_shell_completes(words: str, offered: set[str]) -> None:
    environment = {
        "_CITECHECK_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(len(words.split(" ")) - 1),
        "PATH": "/usr/bin",
    }
    done = subprocess.run(
        [sys.executable, "-c", "from citecheck.cli import run; run([])"],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert offered <= set(done.stdout.split()), done.stderr
