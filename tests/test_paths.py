"""Which drafts paths mean: files, folders with .gitignore, standard input, and what is told of the rest."""

# ruff: noqa: E501 - a table of cases

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from citecheck.paths import Found, find


def walked(name: str) -> bool:
    return name.endswith((".md", ".txt"))


def run(*paths: str, exclude: tuple[str, ...] = (), stdin: bytes = b"", stdin_filename: str | None = None) -> Found:
    return find(paths, exclude, stdin_filename, walked=walked, stdin=lambda: stdin)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, *names: str, text: str = "") -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def names(found: Found) -> list[str]:
    return [place.path for place in found.sources]


def test_folders_are_walked_in_order_and_formats_not_read_are_skipped(folder: Path) -> None:
    write(folder, "b.md", "a.txt", "c/z.md", "c/a.md", "d.png", "B.md", "c.md", ".hidden/x.md")
    assert names(run()) == [".hidden/x.md", "B.md", "a.txt", "b.md", "c/a.md", "c/z.md", "c.md"]
    assert names(run(".")) == names(run())
    assert names(run("./c/")) == ["c/a.md", "c/z.md"]
    assert not any(place.named for place in run().sources)


def test_named_files_are_taken_whatever_their_format(folder: Path) -> None:
    write(folder, "d.png", "a.md")
    found = run("./d.png", "a.md")
    assert [(place.path, place.named, place.file) for place in found.sources] == [
        ("d.png", True, Path("./d.png")),
        ("a.md", True, Path("a.md")),
    ]


def test_absolute_paths_stay_as_given(folder: Path) -> None:
    write(folder, "x/a.md")
    assert names(run(str(folder))) == [f"{folder.as_posix()}/x/a.md"]


def test_each_file_is_taken_once(folder: Path) -> None:
    write(folder, "x/a.md")
    (folder / "x/b.md").symlink_to(folder / "x/a.md")
    (folder / "x/loop").symlink_to(folder / "x", target_is_directory=True)
    assert names(run("x/a.md", "x", "./x/a.md", str(folder / "x"))) == ["x/a.md"]
    assert names(run("x")) == ["x/a.md"]


def test_what_is_missing_is_told_and_the_others_are_taken(folder: Path) -> None:
    write(folder, "a.md")
    (folder / "dead.md").symlink_to(folder / "nowhere")
    found = run("a.md", "b.md", "a.md/x", "with\0nul")
    assert names(found) == ["a.md"]
    assert [(one.path, one.reason) for one in found.unread] == [
        ("b.md", "there is no such file or folder"),
        ("a.md/x", "there is no such file or folder"),
        ("with\0nul", "is no valid path"),
    ]
    assert run(".").messages == ("dead.md: is a link that leads nowhere",)


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pipe in the file system")
def test_what_is_no_file_is_not_opened(folder: Path) -> None:
    os.mkfifo(folder / "pipe.md")
    assert [one.reason for one in run("pipe.md").unread] == ["is neither a file nor a folder"]
    assert names(run(".")) == []


def test_a_folder_without_drafts_is_told(folder: Path) -> None:
    write(folder, "x/a.png")
    found = run("x")
    assert found.empty
    assert found.messages == ("x: there is no file in this folder that citecheck reads",)


def test_exclude_goes_for_walked_and_named(folder: Path) -> None:
    write(folder, "a.md", "x/b.md", "x/c.txt")
    found = run("a.md", "x", exclude=("*.txt", "a.md"))
    assert (names(found), found.excluded, found.empty) == (["x/b.md"], 2, False)
    assert names(run(exclude=("x/",))) == ["a.md"]
    assert names(run("x", exclude=("/x/b.md",))) == ["x/c.txt"]
    assert names(run(str(folder / "a.md"), exclude=("/a.md",))) == []
    only = run("x", exclude=("x",))
    assert (names(only), only.empty, only.messages) == ([], False, ())


def test_standard_input(folder: Path) -> None:
    found = run("-", stdin=b"text", stdin_filename="./x/a.md")
    assert [(place.path, place.data, place.file) for place in found.sources] == [("x/a.md", b"text", None)]
    assert names(run("-", "-")) == ["-"]
    assert run("-", stdin_filename="a.md", exclude=("*.md",)).excluded == 1


@pytest.mark.parametrize(
    ("ignores", "expected"),
    [
        pytest.param({".gitignore": "*.txt\n!keep.txt\n"}, ["a.md", "keep.txt", "x/a.md", "x/y/a.md"], id="pattern and exception"),
        pytest.param({".gitignore": "x/\n"}, ["a.md", "b.txt", "keep.txt"], id="folder"),
        pytest.param({".gitignore": "/a.md\n"}, ["b.txt", "keep.txt", "x/a.md", "x/b.txt", "x/y/a.md"], id="anchored"),
        pytest.param({"x/.gitignore": "a.md\n"}, ["a.md", "b.txt", "keep.txt", "x/b.txt"], id="nested"),
        pytest.param({".gitignore": "*.md\n", "x/.gitignore": "!a.md\n"}, ["b.txt", "keep.txt", "x/a.md", "x/b.txt", "x/y/a.md"], id="the innermost decides"),
        pytest.param({".gitignore": "x/**/a.md\n# a.md\n\\#b\n"}, ["a.md", "b.txt", "keep.txt", "x/b.txt"], id="stars and comments"),
    ],
)  # fmt: skip
def test_gitignore_as_git_reads_it(folder: Path, ignores: dict[str, str], expected: list[str]) -> None:
    write(folder, "a.md", "b.txt", "keep.txt", "x/a.md", "x/b.txt", "x/y/a.md")
    for name, text in ignores.items():
        write(folder, name, text=text)
    assert names(run()) == expected
    subprocess.run(["git", "init", "-q"], cwd=folder, check=True)
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=folder, check=True, capture_output=True, text=True
    ).stdout.split()
    assert sorted(name for name in listed if walked(name)) == sorted(expected)


def test_gitignore_of_the_folders_above_counts_up_to_the_repository(folder: Path) -> None:
    write(folder, ".gitignore", text="*.txt\n")
    write(folder, "repo/.gitignore", text="*.md\n")
    write(folder, "repo/sub/deep/a.md", "repo/sub/deep/b.txt")
    assert names(run("repo/sub")) == ["repo/sub/deep/a.md", "repo/sub/deep/b.txt"]
    (folder / "repo/.git").mkdir()
    assert names(run("repo/sub")) == ["repo/sub/deep/b.txt"]


def test_an_ignored_folder_is_walked_when_named(folder: Path) -> None:
    (folder / ".git").mkdir()
    write(folder, ".gitignore", text="build/\n")
    write(folder, "build/a.md", "build/x/b.md", "c.md")
    assert names(run(".")) == ["c.md"]
    assert names(run("build")) == ["build/a.md", "build/x/b.md"]
    assert names(run("build/a.md")) == ["build/a.md"]


def test_pathspec_is_loaded_only_for_a_folder(folder: Path) -> None:
    write(folder, "a.md")
    script = (
        "import sys; from citecheck.paths import find; find({paths!r}, walked=lambda name: True);"
        "print('pathspec' in sys.modules)"
    )
    for paths, loaded in ((["a.md"], "False"), (["."], "True")):
        command = [sys.executable, "-c", script.format(paths=paths)]
        assert subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip() == loaded
