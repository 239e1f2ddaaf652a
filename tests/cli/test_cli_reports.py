"""Every format from one run over the example: as it was, valid, with one exit code, and a page that a browser takes.

``CITECHECK_UPDATE_GOLDEN=1 pytest tests/cli/test_cli_reports.py`` writes the files anew; the
diff is then to be read before it is committed.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from citecheck.cli import run
from citecheck.reports import REPORTS
from citecheck.version import __version__

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests/golden/example"
SCHEMAS = ROOT / "tests/schemas"
OFFLINE = ["check", "--offline", "--no-cache", "--as-of", "2026-11-24"]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")


@pytest.fixture
def reports(project: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Path]:
    """The reports of one run over the example, by format."""
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(project / "summary"))
    (project / "examples").mkdir()
    shutil.copy(ROOT / "examples/draft.md", project / "examples")
    files = {name: project / f"report.{name}" for name in REPORTS}
    outputs = [word for name, file in files.items() for word in ("--output", f"{name}={file.name}")]
    assert run([*OFFLINE, *outputs, "examples/draft.md"]) == 1
    return files


def steady(text: str) -> str:
    """A report without what is another in every run: the version, and the time it took."""
    text = text.replace(f'"{__version__}"', '"VERSION"')
    text = re.sub(r'"elapsed_s": [\d.]+', '"elapsed_s": 0', text)
    return re.sub(r'\d+\.\d+ s\b|(?<=time=")[\d.]+(?=")', "TIME", text)


@pytest.mark.parametrize("name", REPORTS)
def test_the_example_is_reported_as_it_was(name: str, reports: dict[str, Path]) -> None:
    written = steady(reports[name].read_text(encoding="utf-8"))
    golden = GOLDEN / f"report.{name}"
    if os.environ.get("CITECHECK_UPDATE_GOLDEN"):
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


def test_machines_can_read_them(reports: dict[str, Path], project: Path) -> None:
    for name, schema in (
        ("sarif", "sarif-2.1.0.json"),
        ("json", "report.schema.json"),
        ("gitlab", "codequality.schema.json"),
    ):
        jsonschema.validate(json.loads(reports[name].read_bytes()), json.loads((SCHEMAS / schema).read_bytes()))
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(etree.parse(reports["junit"]))
    found = [json.loads(line) for line in reports["jsonl"].read_text(encoding="utf-8").splitlines()]
    assert found == json.loads(reports["json"].read_bytes())["findings"]
    assert "date-mismatch" in (project / "summary").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        pytest.param("General Assembly resolution 65/230 of 12 December 2010\n", [], 1, id="an error"),
        pytest.param("General Assembly resolution 65/230 of 21 December 2010\n", [], 0, id="nothing"),
        pytest.param("See A/RES65/230.\n", ["--fail-on", "warning"], 1, id="a warning that counts"),
        pytest.param("See A/RES65/230.\n", [], 0, id="a warning that does not"),
        pytest.param("See A/74/130.\n", ["--locked"], 3, id="not finished"),
    ],
)
def test_no_format_changes_the_exit_code(
    name: str, text: str, options: list[str], code: int, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "draft.md").write_text(text, encoding="utf-8")
    mode = OFFLINE if "--locked" not in options else [word for word in OFFLINE if word != "--offline"]
    assert run([*mode, *options, "--format", name, "draft.md"]) == code
    assert "draft.md" in capsys.readouterr().out or code != 1


def test_a_report_that_cannot_be_written_is_an_error_and_leaves_nothing_behind(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "draft.md").write_text("See A/74/130.\n", encoding="utf-8")
    assert run([*OFFLINE, "--output", "json=missing/report.json", "draft.md"]) == 2
    assert "missing/report.json" in capsys.readouterr().err
    (project / "folder").mkdir()
    assert run([*OFFLINE, "--output", "json=folder", "draft.md"]) == 2
    assert sorted(path.name for path in project.iterdir()) == ["draft.md", "folder"]


@pytest.mark.skipif(CHROMIUM is None, reason="there is no Chromium to open the page with")
def test_a_browser_has_nothing_to_say_of_the_page(reports: dict[str, Path], tmp_path: Path) -> None:
    assert CHROMIUM is not None
    done = subprocess.run(
        [
            *(CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--enable-logging=stderr"),
            *(f"--user-data-dir={tmp_path / 'browser'}", "--dump-dom", reports["html"].as_uri()),
        ],
        capture_output=True,
        encoding="utf-8",
        check=True,
        timeout=120,
    )
    assert "CONSOLE" not in done.stderr
    assert "date-mismatch" in done.stdout
