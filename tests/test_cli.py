"""The command line: what it prints where, and its exit codes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from citecheck.cli import run

AS_OF = ["--as-of", "2026-11-24"]
OFFLINE = ["--offline", "--no-cache", *AS_OF]


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("CITECHECK_BASE_URL", raising=False)
    monkeypatch.setenv("CITECHECK_CACHE_DIR", str(tmp_path / "cache"))


def write(name: str, text: str) -> None:
    """A draft in the current folder."""
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


RIGHT = "Recalling its resolution 65/230 of 21 December 2010,\n"
WRONG = "Recalling its resolution 65/230 of 12 December 2010,\n"


def test_a_right_draft_is_silent_and_ends_with_0(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + RIGHT)
    assert run(["check", *OFFLINE, "--format", "concise", "draft.md"]) == 0
    assert "date-mismatch" not in capsys.readouterr().out


def test_a_wrong_date_is_reported_with_its_place_and_ends_with_1(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + WRONG)
    assert run(["check", *OFFLINE, "--format", "concise", "draft.md"]) == 1
    assert "draft.md:3:26: date-mismatch " in capsys.readouterr().out


@pytest.mark.parametrize(
    ("fail_on", "code"),
    [
        pytest.param("error", 1, id="an error counts"),
        pytest.param("info", 1, id="an error is at or above an info"),
        pytest.param("never", 0, id="nothing counts"),
    ],
)
def test_fail_on_chooses_the_exit_code(fail_on: str, code: int, capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + WRONG)
    assert run(["check", *OFFLINE, "--fail-on", fail_on, "draft.md"]) == code
    assert "date-mismatch" in capsys.readouterr().out


def test_the_format_does_not_change_the_exit_code(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + WRONG)
    codes = {
        name: run(["check", *OFFLINE, "--format", name, "draft.md"]) for name in ("text", "concise", "json", "jsonl")
    }
    assert set(codes.values()) == {1}, codes
    assert capsys.readouterr().out


def test_json_is_the_only_thing_on_standard_output(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + WRONG)
    run(["check", *OFFLINE, "--format", "json", "draft.md"])
    report = json.loads(capsys.readouterr().out)
    assert report["schema"] == "citecheck.report/1"
    assert report["as_of"] == "2026-11-24"
    [finding] = report["findings"]
    assert (finding["rule"], finding["severity"], finding["symbol"]) == ("date-mismatch", "error", "A/RES/65/230")
    assert finding["fix"]["replacement"] == "21"
    [citation] = report["files"][0]["citations"]
    assert citation["verdict"] == "inconsistent"
    assert citation["outcome"]["service"] == "facts"


def test_extract_lists_and_judges_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + WRONG)
    assert run(["extract", "--format", "jsonl", "draft.md"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert json.loads(line) == {
        "path": "draft.md",
        "id": 0,
        "line": 3,
        "column": 26,
        "end_line": 3,
        "end_column": 52,
        "part": None,
        "start": 48,
        "end": 74,
        "kind": "prose",
        "text": "65/230 of 12 December 2010",
        "symbol": "A/RES/65/230",
        "claims": {"organ": "A", "date": "2010-12-12"},
        "also": [],
        "url": None,
        "pair": None,
        "language": "en",
    }


def test_standard_input_has_the_name_it_is_given(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import io
    import sys

    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"See A/74/130.\n"), encoding="utf-8"))
    assert run(["extract", "--format", "jsonl", "--stdin-filename", "notes/draft.md", "-"]) == 0
    [line] = capsys.readouterr().out.splitlines()
    assert (json.loads(line)["path"], json.loads(line)["symbol"]) == ("notes/draft.md", "A/74/130")


def test_a_missing_file_is_named_and_the_others_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + WRONG)
    assert run(["check", *OFFLINE, "--format", "concise", "draft.md", "gone.md"]) == 2
    out, err = capsys.readouterr()
    assert "draft.md:3:26" in out
    assert "gone.md" in err


def test_a_binary_file_is_unread_and_the_others_are_reported(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n" + WRONG)
    Path("noise.txt").write_bytes(b"A/74/130\x00\x01\x02")
    assert run(["check", *OFFLINE, "--format", "json", "."]) == 2
    report = json.loads(capsys.readouterr().out)
    assert [item["path"] for item in report["unread"]] == ["noise.txt"]
    assert "NUL" in report["unread"][0]["reason"]
    assert len(report["findings"]) == 1


def test_an_empty_file_is_fine() -> None:
    write("empty.txt", "")
    assert run(["check", *OFFLINE, "empty.txt"]) == 0


def test_a_folder_without_readable_files_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    write("folder/picture.xyz", "no draft")
    assert run(["check", *OFFLINE, "folder"]) == 2
    assert "folder" in capsys.readouterr().err


def test_only_excluded_files_are_fine() -> None:
    write("old.md", WRONG)
    assert run(["check", *OFFLINE, "--exclude", "old.md", "old.md"]) == 0


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["check", "--ofline"], "--offline", id="unknown option, the nearest is named"),
        pytest.param(["check", "--ignore", "date-mismach", "."], "date-mismatch", id="unknown rule"),
        pytest.param(["check", "--as-of", "24.11.2026", "."], "2026-11-24", id="no date"),
        pytest.param(["check", "--format", "yaml", "."], "yaml", id="unknown format"),
        pytest.param(["check", "--fail-on", "panic", "."], "panic", id="unknown severity"),
        pytest.param(["check", "--offline", "--ask-all", "."], "--ask-all", id="options that exclude each other"),
        pytest.param(["check", "--base-url", "http://example.org", "."], "https", id="no plain http but on loopback"),
        pytest.param(["rule", "date-mismach"], "date-mismatch", id="rule, the nearest is named"),
        pytest.param(["resolve", "hello"], "hello", id="no symbol"),
    ],
)
def test_wrong_usage_is_exit_code_2_and_says_what_to_do(
    arguments: list[str], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    write("draft.md", RIGHT)
    assert run(arguments) == 2
    assert says in capsys.readouterr().err


def test_rule_lists_the_rules_and_explains_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["rule"]) == 0
    assert "date-mismatch" in capsys.readouterr().out
    assert run(["rule", "date-mismatch"]) == 0
    text = capsys.readouterr().out
    assert all(word in text for word in ("Why", "Wrong", "Right", "Source"))


def test_a_known_document_is_resolved_without_a_request(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["resolve", "a/res/65/230"]) == 0
    out = capsys.readouterr().out
    assert "A/RES/65/230" in out
    assert "2010-12-21" in out
    assert "https://docs.un.org/en/A/RES/65/230" in out


def test_a_document_that_cannot_exist_is_absent_by_the_facts(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["resolve", *AS_OF, "--format", "jsonl", "A/RES/65/999"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert (answer["symbol"], answer["status"], answer["service"]) == ("A/RES/65/999", "not_found", "facts")


def test_terminal_escapes_of_a_draft_are_never_printed(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "The General Assembly,\n\n\x1b[31mRecalling\x1b[0m resolution 65/230 of 12 December 2010\x07,\n")
    run(["check", *OFFLINE, "draft.md"])
    out = capsys.readouterr().out
    assert "date-mismatch" in out
    assert "\x1b" not in out
    assert "\x07" not in out


def test_without_a_network_the_check_ends_with_3_and_nothing_broken(capsys: pytest.CaptureFixture[str]) -> None:
    write("draft.md", "See A/74/130 and A/74/131.\n")
    closed = "http://127.0.0.1:9"  # the discard port: nobody listens
    arguments = ["check", "--base-url", closed, "--interval-s", "0", "--no-cache", *AS_OF]
    assert run([*arguments, "--format", "json", "draft.md"]) == 3
    report = json.loads(capsys.readouterr().out)
    assert (report["summary"]["broken"], report["summary"]["unverified"]) == (0, 2)


def test_many_files_are_reported_in_the_same_order_by_any_number_of_processes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number in range(40):
        write(f"draft{number:02}.md", "The General Assembly,\n\n" + WRONG + "word " * 20_000)
    outputs = []
    for jobs in ("1", "3"):
        assert run(["check", *OFFLINE, "--format", "concise", "--jobs", jobs, "."]) == 1
        outputs.append(capsys.readouterr().out)
    assert outputs[0] == outputs[1]
    assert outputs[0].count("date-mismatch") == 40


def test_a_closed_pipe_is_no_error() -> None:
    write("draft.md", RIGHT * 2_000)
    read, out = os.pipe()
    os.close(read)
    import subprocess
    import sys

    done = subprocess.run(
        [sys.executable, "-m", "citecheck", "extract", "draft.md"], stdout=out, stderr=subprocess.PIPE, check=False
    )
    os.close(out)
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr
