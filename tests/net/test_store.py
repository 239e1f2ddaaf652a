"""The store: kept answers, several processes, and every way in which a file can be wrong."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from citecheck.net.folder import FILE_NAME, default_folder
from citecheck.net.observation import KEPT_BYTES, Observation
from citecheck.net.store import APPLICATION_ID, SCHEMA_VERSION, clear, contents, open_store
from citecheck.value import replace

URL = "https://documents.un.org/api/symbol/access?s=A&l=en&t=pdf"
ANSWER = Observation(
    URL,
    datetime(2026, 11, 24, 8, 30, 15, 250_000, UTC),
    status=302,
    reason="Found",
    location="/doc/UNDOC/x.pdf",
    content_type="text/html",
    head=b"x" * 2_000,
    size=2_000,
)


def test_what_is_kept_comes_back(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.keep(ANSWER, 0)
    store.close()
    again = open_store(tmp_path)
    assert again.read(URL, 0) == replace(ANSWER, head=b"x" * KEPT_BYTES)
    assert again.read(URL, 1) is None, "the confirmation is an answer of its own"
    assert again.read(URL + "x", 0) is None
    assert not again.warning
    again.close()


def test_a_later_answer_takes_the_place_of_an_earlier(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.keep(ANSWER, 0)
    store.keep(replace(ANSWER, location="/error"), 0)
    kept = store.read(URL, 0)
    assert kept is not None
    assert kept.location == "/error"
    assert contents(tmp_path).answers == 1
    store.close()


def test_no_answer_is_never_kept(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    store.keep(replace(ANSWER, status=None), 0)
    assert store.read(URL, 0) is None
    store.close()


def test_a_run_that_only_reads_makes_no_file(tmp_path: Path) -> None:
    store = open_store(tmp_path / "none", create=False)
    assert not store.usable
    assert store.read(URL, 0) is None
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.write_bytes(b"no database at all, but long enough " * 40), id="another file"),
        pytest.param(lambda path: _overwrite(path, 0, b"\0" * 100), id="the header gone"),
        pytest.param(lambda path: _overwrite(path, 4096, b"\xff" * 4096), id="a page gone"),
    ],
)
def test_a_damaged_store_is_set_aside_and_the_run_goes_on(tmp_path: Path, damage: object) -> None:
    store = open_store(tmp_path)
    for number in range(200):
        store.keep(replace(ANSWER, url=f"{URL}{number}"), 0)
    store.close()
    assert callable(damage)
    damage(tmp_path / FILE_NAME)
    again = open_store(tmp_path)
    assert "was damaged" in again.warning
    again.keep(ANSWER, 0)
    assert again.read(URL, 0) is not None
    again.close()
    assert len(list(tmp_path.glob(f"{FILE_NAME}.damaged-*"))) == 1
    healthy = open_store(tmp_path)
    assert not healthy.warning, "one warning, once"
    healthy.close()


def _overwrite(path: Path, at: int, data: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(at)
        file.write(data)


def test_damage_that_shows_later_costs_this_run_its_store_and_the_next_one_nothing(tmp_path: Path) -> None:
    store = open_store(tmp_path)
    for number in range(2_000):
        store.keep(replace(ANSWER, url=f"{URL}{number:04}"), 0)
    store.close()
    path = tmp_path / FILE_NAME
    pages = path.stat().st_size // 4096
    for page in range(pages // 2, pages):
        _overwrite(path, page * 4096, b"\xff" * 4096)
    again = open_store(tmp_path)
    assert not again.warning
    assert all(again.read(f"{URL}{number:04}", 0) is None for number in range(1_900, 1_910))
    again.keep(ANSWER, 0)
    assert "damaged" in again.warning
    healthy = open_store(tmp_path)
    healthy.keep(ANSWER, 0)
    assert healthy.read(URL, 0) is not None
    assert not healthy.warning
    healthy.close()


def test_a_store_without_its_table_is_damaged(tmp_path: Path) -> None:
    connection = sqlite3.connect(tmp_path / FILE_NAME)
    connection.executescript(
        f"CREATE TABLE other (x); PRAGMA application_id = {APPLICATION_ID}; PRAGMA user_version = {SCHEMA_VERSION};"
    )
    connection.close()
    store = open_store(tmp_path)
    assert "was damaged" in store.warning
    store.close()


def test_several_processes_make_the_file_at_once(tmp_path: Path) -> None:
    script = "import sys; from pathlib import Path; from citecheck.net.store import open_store\n"
    script += "store = open_store(Path(sys.argv[1]))\nassert not store.warning, store.warning"
    for number in range(3):
        folder = str(tmp_path / str(number))
        makers = [subprocess.Popen([sys.executable, "-c", script, folder]) for _ in range(4)]
        assert [maker.wait() for maker in makers] == [0] * 4


@pytest.mark.parametrize(
    ("application", "version", "words"),
    [
        pytest.param(0, 0, "another program's", id="a database without a name"),
        pytest.param(4711, 1, "another program's", id="of another program"),
        pytest.param(APPLICATION_ID, SCHEMA_VERSION + 1, "newer citecheck", id="of a newer citecheck"),
    ],
)
def test_what_is_not_ours_is_left_alone(tmp_path: Path, application: int, version: int, words: str) -> None:
    path = tmp_path / FILE_NAME
    connection = sqlite3.connect(path)
    connection.executescript(
        f"CREATE TABLE mine (x); PRAGMA application_id = {application}; PRAGMA user_version = {version};"
    )
    connection.close()
    before = path.read_bytes()
    store = open_store(tmp_path)
    store.keep(ANSWER, 0)
    assert words in store.warning
    assert store.read(URL, 0) is None
    store.close()
    assert path.read_bytes() == before
    assert clear(tmp_path) == 0
    assert path.exists()


def test_a_folder_that_cannot_be_made_costs_a_warning(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    store = open_store(tmp_path / "file" / "cache")
    store.keep(ANSWER, 0)
    assert store.read(URL, 0) is None
    assert "answers are not kept" in store.warning


def test_a_folder_in_the_place_of_the_file_costs_a_warning(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).mkdir()
    store = open_store(tmp_path)
    assert "answers are not kept" in store.warning
    assert store.read(URL, 0) is None


READ_ONLY = """
import os, sys
from pathlib import Path
from citecheck.net.store import open_store
if os.getuid() == 0:
    os.setuid(65534)
store = open_store(Path(sys.argv[1]))
kept = store.read(sys.argv[2], 0)
print(kept.status if kept else None)
from citecheck.value import replace
store.keep(replace(kept, url="other"), 0)
print(store.warning)
"""


def test_a_store_that_may_only_be_read_is_read(tmp_path: Path) -> None:
    folder = tmp_path / "cache"
    store = open_store(folder)
    store.keep(ANSWER, 0)
    store.close()
    for path in (*tmp_path.parents[:3], tmp_path):
        path.chmod(path.stat().st_mode | 0o055)
    (folder / FILE_NAME).chmod(0o444)
    folder.chmod(0o555)
    try:
        run = subprocess.run(
            [sys.executable, "-c", READ_ONLY, str(folder), URL], capture_output=True, text=True, check=True
        )
    finally:
        folder.chmod(0o755)
    status, warning = run.stdout.splitlines()
    assert status == "302"
    assert "cannot be written" in warning


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from citecheck.net.observation import Observation
from citecheck.net.store import open_store
store = open_store(Path(sys.argv[1]))
for number in range(150):
    store.keep(Observation(f"{sys.argv[2]}-{number}", datetime.now(UTC), status=302, location="/error"), 0)
assert not store.warning, store.warning
"""


def test_several_processes_write_at_once(tmp_path: Path) -> None:
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, str(tmp_path), name]) for name in ("a", "b", "c")]
    assert [writer.wait() for writer in writers] == [0, 0, 0]
    assert contents(tmp_path).answers == 450


def test_contents_and_clearing(tmp_path: Path) -> None:
    assert contents(tmp_path / "none").answers == 0
    store = open_store(tmp_path)
    store.keep(ANSWER, 0)
    store.close()
    (tmp_path / f"{FILE_NAME}.damaged-1").touch()
    (tmp_path / "of somebody else").touch()
    counted = contents(tmp_path)
    assert (counted.answers, counted.oldest, counted.newest) == (1, ANSWER.at, ANSWER.at)
    assert counted.size_bytes > 0
    assert clear(tmp_path) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["of somebody else"]


def test_the_folder_can_be_named_in_the_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CITECHECK_CACHE_DIR", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("CITECHECK_CACHE_DIR")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    assert default_folder() == tmp_path / "xdg" / "citecheck"
    assert os.environ.get("CITECHECK_CACHE_DIR") is None


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("xdg", [None, "", "/somewhere/else"])
def test_the_folder_is_the_one_that_platformdirs_names(xdg: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    from platformdirs import user_cache_path

    monkeypatch.delenv("CITECHECK_CACHE_DIR", raising=False)
    if xdg is None:
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    else:
        monkeypatch.setenv("XDG_CACHE_HOME", xdg)
    assert default_folder() == user_cache_path("citecheck", appauthor=False)
