"""A team with old findings: the baseline through the command, and what selection does to it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from citecheck.cli import run

OFFLINE = ["check", "--offline", "--no-cache", "--as-of", "2026-11-24", "--format", "concise"]
BASELINE = ["--baseline", "known.json"]
HEAD = "The General Assembly,\n\n"
OLD = "Recalling its resolution 65/230 of 12 December 2010,\n"
NEW = "Recalling also its resolution 70/174 of 11 December 2015,\n"


def write(text: str, name: str = "draft.md") -> None:
    """A draft of the Assembly."""
    Path(name).write_text(HEAD + text, encoding="utf-8")


def entries() -> list[str]:
    """The symbols that the baseline lists."""
    return [entry["symbol"] for entry in json.loads(Path("known.json").read_text(encoding="utf-8"))["findings"]]


def test_what_is_known_stays_quiet_and_what_is_new_fails(capsys: pytest.CaptureFixture[str]) -> None:
    write(OLD)
    assert run([*OFFLINE, *BASELINE, "--write-baseline", "."]) == 0
    assert entries() == ["A/RES/65/230"]
    assert run([*OFFLINE, *BASELINE, "."]) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "1 known findings are not reported" in told.err
    write("A line before.\n\n" + OLD + "\n" + NEW)
    assert run([*OFFLINE, *BASELINE, "."]) == 1
    out = capsys.readouterr().out
    assert "70/174" in out
    assert "65/230" not in out


def test_what_is_mended_is_named_and_taken_out_and_nothing_new_is_taken_in(capsys: pytest.CaptureFixture[str]) -> None:
    write(OLD)
    assert run([*OFFLINE, *BASELINE, "--write-baseline"]) == 0
    write(NEW)
    assert run([*OFFLINE, *BASELINE]) == 1
    assert "no longer found: draft.md: date-mismatch 65/230 of 12 December 2010" in capsys.readouterr().err
    assert run([*OFFLINE, *BASELINE, "--write-baseline"]) == 1
    assert entries() == []
    assert run([*OFFLINE, *BASELINE, "--grow-baseline"]) == 0
    assert entries() == ["A/RES/70/174"]


@pytest.mark.parametrize(
    "options",
    [
        pytest.param(["--ignore", "date-mismatch"], id="the rule is left out"),
        pytest.param(["--select", "organ-mismatch"], id="another is selected"),
        pytest.param(["other.md"], id="another draft is checked"),
    ],
)
def test_what_a_run_could_not_find_stays_listed(options: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    write(OLD)
    write("Nothing.\n", "other.md")
    assert run([*OFFLINE, *BASELINE, "--write-baseline"]) == 0
    assert run([*OFFLINE, *BASELINE, "--write-baseline", *options]) in (0, 1)
    assert "A/RES/65/230" in entries()
    assert "no longer found" not in capsys.readouterr().err


def test_findings_about_comments_have_a_name_as_well(capsys: pytest.CaptureFixture[str]) -> None:
    write(
        "<!-- citecheck: ignore[date-mismatch] -->\nNothing.\n\n<!-- citecheck: ignore[date-mismatch] -->\nNothing.\n"
    )
    assert run([*OFFLINE, "--format", "jsonl", "."]) == 0
    found = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [each["rule"] for each in found] == ["unused-ignore", "unused-ignore"]
    assert len({each["fingerprint"] for each in found} - {""}) == 2
    assert run([*OFFLINE, *BASELINE, "--write-baseline"]) == 0
    assert run([*OFFLINE, *BASELINE, "--fail-on", "warning"]) == 0


def test_a_fault_whose_rule_is_left_out_is_told_by_the_next_one_that_saw_it(
    capsys: pytest.CaptureFixture[str],
) -> None:
    write("Recalling its resolution 65/230 of 21 December 2015,\n")
    assert run([*OFFLINE, "."]) == 1
    assert "date-mismatch" in capsys.readouterr().out
    assert run([*OFFLINE, "--ignore", "date-mismatch", "."]) == 1
    assert "date-outside-session" in capsys.readouterr().out
