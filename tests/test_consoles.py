"""Paths, encodings and consoles as other systems have them, as far as Linux can show it.

Nobody has run this on macOS or Windows yet; ``.github/workflows/ci.yml`` has the matrix for whoever hosts it.
"""

from __future__ import annotations

import codecs
import json
import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from citecheck.cli import run

OFFLINE = ["check", "--offline", "--no-cache", "--as-of", "2026-11-24"]
WRONG = "The General Assembly,\n\nRecalling its resolution 65/230 of 12 December 2010, «décidant»,\n"


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)


def started(arguments: list[str], **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run the command in a process of its own, with a few variables changed."""
    return subprocess.run(
        [sys.executable, "-m", "citecheck", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        check=False,
    )


@pytest.mark.parametrize(
    "environment",
    [
        pytest.param({"PYTHONIOENCODING": "cp1252"}, id="a Western console of Windows"),
        pytest.param({"PYTHONIOENCODING": "cp932"}, id="a Japanese one"),
        pytest.param({"PYTHONIOENCODING": "ascii:strict", "LC_ALL": "C", "PYTHONUTF8": "0"}, id="no locale"),
    ],
)
def test_output_is_utf8_whatever_the_console_is(environment: dict[str, str]) -> None:
    Path("draft.md").write_text(WRONG, encoding="utf-8")
    done = started([*OFFLINE, "draft.md"], **environment)
    assert done.returncode == 1
    assert "«décidant»" in done.stdout.decode("utf-8")
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        pytest.param(WRONG.encode("utf-8-sig"), "utf-8", id="UTF-8 with a mark, as Windows' Notepad wrote it"),
        pytest.param(b"\xff\xfe" + WRONG.encode("utf-16-le"), "utf-16-le", id="UTF-16, as PowerShell redirects"),
        pytest.param(WRONG.encode("cp1252"), "cp1252", id="Windows' Western code page"),
        pytest.param(WRONG.replace("\n", "\r\n").encode(), "utf-8", id="line ends of Windows"),
        pytest.param(WRONG.replace("\n", "\r").encode(), "utf-8", id="line ends of an old Mac"),
    ],
)
def test_drafts_of_other_systems_are_read_with_their_places(
    data: bytes, encoding: str, capsys: pytest.CaptureFixture[str]
) -> None:
    Path("draft.md").write_bytes(data)
    assert run([*OFFLINE, "--format", "json", "draft.md"]) == 1
    report = json.loads(capsys.readouterr().out)
    assert codecs.lookup(report["files"][0]["encoding"]).name.startswith(codecs.lookup(encoding).name[:6])
    [finding] = report["findings"]
    assert (finding["line"], finding["column"]) == (3, 26)


@pytest.mark.parametrize(
    "name",
    [
        pytest.param("re\u0301solution.md", id="decomposed, as macOS keeps names"),
        pytest.param("two words & more.md", id="blanks and signs"),
        pytest.param("草案.md", id="Chinese"),
        pytest.param("draft\u202emd.md", id="a control of the writing direction"),
        pytest.param("-draft.md", id="like an option"),
    ],
)
def test_names_of_files_come_back_as_they_were_given(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    Path(name).write_text(WRONG, encoding="utf-8")
    assert run([*OFFLINE, "--format", "json", "--", name]) == 1
    out = capsys.readouterr().out
    assert json.loads(out)["findings"][0]["path"] == name
    assert "\u202e" not in out
    assert run([*OFFLINE, "--format", "json", "."]) == 1
    assert json.loads(capsys.readouterr().out)["findings"][0]["path"] == name


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems have no such names")
def test_a_name_that_is_no_text_is_shown_and_ends_nothing() -> None:
    Path(os.fsdecode(b"draft\xff.md")).write_text(WRONG, encoding="utf-8")
    for form in ("text", "concise", "json", "sarif", "junit", "html", "github"):
        done = started([*OFFLINE, "--format", form, "."])
        assert done.returncode == 1, done.stderr
        assert done.stdout.decode("utf-8")


def test_processes_that_are_started_afresh_find_the_same(capsys: pytest.CaptureFixture[str]) -> None:
    # macOS and Windows have no fork that could be used; nor has any process with a second thread.
    for number in range(4):
        Path(f"draft{number}.md").write_text(WRONG + "word " * 200_000, encoding="utf-8")
    assert run([*OFFLINE, "--format", "concise", "--jobs", "1", "."]) == 1
    alone = capsys.readouterr().out
    ready = threading.Event()
    other = threading.Thread(target=ready.wait)
    other.start()
    try:
        assert run([*OFFLINE, "--format", "concise", "--jobs", "2", "."]) == 1
    finally:
        ready.set()
        other.join()
    assert capsys.readouterr().out == alone
    assert alone.count("date-mismatch") == 4


@pytest.mark.parametrize(
    ("options", "environment", "colored"),
    [
        pytest.param([], {}, False, id="a pipe"),
        pytest.param(["--color", "always"], {}, True, id="always"),
        pytest.param(["--color", "never"], {}, False, id="never"),
        pytest.param(["--color", "always"], {"NO_COLOR": "1"}, True, id="an option beats NO_COLOR"),
    ],
)
def test_colours_come_where_they_are_wanted(options: list[str], environment: dict[str, str], *, colored: bool) -> None:
    Path("draft.md").write_text(WRONG, encoding="utf-8")
    done = started([*OFFLINE, *options, "draft.md"], **environment)
    assert (b"\x1b[" in done.stdout) is colored


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_terminal_gets_lines_that_fit(columns: int) -> None:
    import fcntl
    import pty
    import struct
    import termios

    from citecheck.reports.visible import cells

    Path("draft.md").write_text(WRONG, encoding="utf-8")
    parent, child = pty.openpty()
    fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    done = subprocess.Popen(
        [sys.executable, "-m", "citecheck", *OFFLINE, "--color", "never", "draft.md"],
        stdout=child,
        stderr=subprocess.DEVNULL,
    )
    os.close(child)
    written = b""
    while True:
        try:
            part = os.read(parent, 65536)
        except OSError:
            break
        if not part:
            break
        written += part
    os.close(parent)
    assert done.wait() == 1
    lines = written.decode("utf-8").replace("\r", "").split("\n")
    assert max(cells(line) for line in lines if "http" not in line) <= columns
    assert any("date-mismatch" in line for line in lines)
