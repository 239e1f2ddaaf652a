"""The seeding program keeps its promise: errors are found, with the true answer first, and clean drafts stay clean."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = Path(__file__).with_name("seed_errors.py")


def measured(*options: str) -> str:
    """Run the program; it answers 1 where it finds less than was promised."""
    done = subprocess.run(
        [sys.executable, str(PROGRAM), *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONUTF8": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_errors_in_six_languages_are_found_and_clean_drafts_are_silent() -> None:
    report = measured("--drafts", "2", "--each", "1", "--seed", "7")
    assert re.search(r"^12 clean drafts with \d+ errors and warnings, 0 of them errors$", report, re.MULTILINE)


@pytest.mark.slow
@pytest.mark.parametrize("seed", ["1", "2", "3"])
def test_many_errors_are_found(seed: str) -> None:
    report = measured("--drafts", "12", "--each", "3", "--seed", seed)
    assert ", 0 of them errors" in report
