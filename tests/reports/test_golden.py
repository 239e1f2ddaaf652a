"""Every format of one result, compared with a file that a person has read.

``CITECHECK_UPDATE_GOLDEN=1 pytest tests/reports/test_golden.py`` writes the files anew;
the diff is then to be read before it is committed.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from citecheck.model.result import Result
from citecheck.reports import REPORTS, Style, render
from citecheck.version import __version__

SUFFIXES = {
    "json": "json",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "junit": "xml",
    "gitlab": "json",
    "markdown": "md",
    "html": "html",
}


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_is_what_it_was(name: str, result: Result, golden_folder: Path) -> None:
    written = render(name, result, Style(width=100, verbose=True)).replace(f'"{__version__}"', '"VERSION"')
    golden = golden_folder / f"{name}.{SUFFIXES.get(name, 'txt')}"
    if os.environ.get("CITECHECK_UPDATE_GOLDEN"):
        golden.write_text(written, encoding="utf-8", newline="\n")
    assert written == golden.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", REPORTS)
def test_a_run_without_findings_has_a_report(name: str, empty: Result) -> None:
    written = render(name, empty)
    if name in ("jsonl", "concise"):
        assert written == ""
    else:
        assert written.endswith("\n")


@pytest.mark.parametrize("name", REPORTS)
def test_no_report_steers_a_terminal_or_the_direction_of_writing(name: str, result: Result) -> None:
    written = render(name, result, Style(verbose=True))
    assert "\x1b" not in written
    assert "\u202e" not in written
    written.encode("utf-8")
