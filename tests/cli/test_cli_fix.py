"""``citecheck fix``: what is changed, what is left alone, and what is said of it."""

from __future__ import annotations

import io
import subprocess
import sys
from pathlib import Path

import pytest
from office_files import docx, paragraph

from citecheck.cli import run

AS_OF = ["--as-of", "2026-11-24"]
SLOPPY = "The General Assembly,\n\nRecalling resolution a/res/65/230 of 12 December 2010,\n"
SPELT = SLOPPY.replace("a/res/65/230", "A/RES/65/230")
RIGHT = SPELT.replace("12 December", "21 December")


def test_the_safe_fixes_are_made_in_place_and_told(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = project / "draft.md"
    draft.write_text(SLOPPY, encoding="utf-8")
    assert run(["fix", *AS_OF, "draft.md"]) == 0
    assert draft.read_text(encoding="utf-8") == SPELT
    told = capsys.readouterr()
    assert told.out == "draft.md:3:22: symbol-spelling «a/res/65/230» → «A/RES/65/230»\n"
    assert "1 place fixed in 1 file; 1 further fix changes what is claimed (--unsafe)" in told.err


def test_unsafe_fixes_are_made_on_request_and_a_second_run_changes_nothing(project: Path) -> None:
    draft = project / "draft.md"
    draft.write_bytes(b"\xef\xbb\xbf" + SLOPPY.replace("\n", "\r\n").encode())
    assert run(["fix", *AS_OF, "--unsafe", "draft.md"]) == 0
    fixed = draft.read_bytes()
    assert fixed == b"\xef\xbb\xbf" + RIGHT.replace("\n", "\r\n").encode()
    assert run(["fix", *AS_OF, "--unsafe", "draft.md"]) == 0
    assert draft.read_bytes() == fixed


def test_the_patch_is_one_that_git_applies(project: Path) -> None:
    (project / "chapters").mkdir()
    draft = project / "chapters/one draft.md"
    draft.write_text(SLOPPY, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "citecheck", "fix", *AS_OF, "--unsafe", "--diff", "."],
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0
    assert draft.read_text(encoding="utf-8") == SLOPPY
    (project / "fixes.patch").write_bytes(done.stdout)
    subprocess.run(["git", "init", "-q"], check=True)
    subprocess.run(["git", "apply", "fixes.patch"], check=True)
    assert draft.read_text(encoding="utf-8") == RIGHT


def test_standard_input_comes_out_fixed_or_as_it_was(
    capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    for given, wanted in ((SLOPPY, SPELT), ("Nothing to fix.\r\n", "Nothing to fix.\r\n")):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(given.encode()), encoding="utf-8"))
        assert run(["fix", *AS_OF, "--stdin-filename", "draft.md", "-"]) == 0
        assert capfdbinary.readouterr().out == wanted.encode()


@pytest.mark.parametrize(
    ("comment", "options", "changed"),
    [
        pytest.param("", [], True, id="nothing speaks against it"),
        pytest.param("<!-- citecheck: ignore[symbol-spelling] as printed -->\n", [], False, id="silenced"),
        pytest.param("", ["--ignore", "symbol-spelling"], False, id="the rule is left out"),
        pytest.param("", ["--select", "date-mismatch"], False, id="another rule is selected"),
    ],
)
def test_what_is_silenced_is_left_as_it_is(project: Path, comment: str, options: list[str], *, changed: bool) -> None:
    text = SLOPPY.replace("Recalling", comment + "Recalling")
    (project / "draft.md").write_text(text, encoding="utf-8")
    assert run(["fix", *AS_OF, *options, "draft.md"]) == 0
    assert ((project / "draft.md").read_text(encoding="utf-8") != text) is changed


def test_settings_of_the_project_count(project: Path) -> None:
    (project / "citecheck.toml").write_text('ignore-symbols = ["A/RES/65/*"]\nexclude = ["old/"]\n', encoding="utf-8")
    (project / "old").mkdir()
    for name in ("draft.md", "old/draft.md"):
        (project / name).write_text(SLOPPY, encoding="utf-8")
    assert run(["fix", *AS_OF, "draft.md", "old/draft.md"]) == 0
    assert (project / "draft.md").read_text(encoding="utf-8") == SLOPPY
    assert (project / "old/draft.md").read_text(encoding="utf-8") == SLOPPY


def test_a_file_that_cannot_be_given_back_unchanged_is_left_alone(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = SLOPPY.encode() + b"caf\xe9 \x81\n"
    (project / "draft.md").write_bytes(data)
    assert run(["fix", *AS_OF, "draft.md"]) == 2
    assert (project / "draft.md").read_bytes() == data
    assert "left alone" in capsys.readouterr().err


def test_what_only_people_can_mend_is_counted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "General Assembly resolution 65/230 of 12 December 2010"
    (project / "draft.docx").write_bytes(docx(paragraph(text)))
    before = (project / "draft.docx").read_bytes()
    assert run(["fix", *AS_OF, "--unsafe", "draft.docx"]) == 0
    assert "0 places fixed in 0 files; 1 fix is to be made by hand" in capsys.readouterr().err
    assert (project / "draft.docx").read_bytes() == before


def test_a_missing_file_is_named_and_the_others_are_fixed(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "draft.md").write_text(SLOPPY, encoding="utf-8")
    assert run(["fix", *AS_OF, "draft.md", "gone.md"]) == 2
    assert "gone.md" in capsys.readouterr().err
    assert (project / "draft.md").read_text(encoding="utf-8") == SPELT
