"""``citecheck lock``: what is written, kept and dropped, and the gate that needs no network afterwards."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import document_service as says
import pytest
from document_service import DocumentService

from citecheck.cli import run
from citecheck.lock import LockStatus, read_lock

AS_OF = ["--as-of", "2026-11-24"]
HELD, OTHER, GONE, FRESH = "A/74/130", "A/74/131", "A/74/9999", "A/81/17"


@pytest.fixture
def service() -> Iterator[DocumentService]:
    """A service that holds two documents."""
    with DocumentService() as running:
        running.hold(HELD, OTHER)
        yield running


def asking(service: DocumentService) -> list[str]:
    """The options that ask this service, without pauses."""
    return [*AS_OF, "--base-url", service.url, "--interval-s", "0", "--attempts", "1", "--no-cache"]


def write(project: Path, text: str, name: str = "draft.md") -> None:
    """A draft."""
    (project / name).write_text(text, encoding="utf-8")


def locked(project: Path) -> dict[str, LockStatus]:
    """What the lock file says of each document."""
    return {symbol: line.status for symbol, line in read_lock(project / "citecheck.lock").items()}


def test_every_document_gets_a_line_and_the_gate_then_needs_nobody(
    project: Path, service: DocumentService, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, f"See {HELD}, {GONE}, {FRESH} and resolution A/RES/65/230.\n")
    assert run(["lock", *asking(service)]) == 0
    assert locked(project) == {
        HELD: LockStatus.FOUND,
        GONE: LockStatus.ABSENT,
        FRESH: LockStatus.FRESH,
        "A/RES/65/230": LockStatus.FOUND,
    }
    assert read_lock(project / "citecheck.lock")["A/RES/65/230"].dated == date(2010, 12, 21)
    assert "4 documents, 4 new, 0 dropped" in capsys.readouterr().err
    assert run(["check", "--locked", *AS_OF, "--format", "concise", "draft.md"]) == 1
    out = capsys.readouterr().out
    assert "document-not-found" in out
    assert out.count("\n") == 1


def test_a_document_that_nobody_answered_for_gets_no_line_and_ends_with_3(
    project: Path, service: DocumentService
) -> None:
    service.say(OTHER, says.bad_gateway())
    write(project, f"See {HELD} and {OTHER}.\n")
    assert run(["lock", *asking(service)]) == 3
    assert locked(project) == {HELD: LockStatus.FOUND}
    assert run(["check", "--locked", *AS_OF, "draft.md"]) == 3


def test_a_second_run_asks_about_nothing_but_what_was_too_fresh(project: Path, service: DocumentService) -> None:
    write(project, f"See {HELD} and {FRESH}.\n")
    assert run(["lock", *asking(service)]) == 0
    before = len(service.questions(HELD)), len(service.questions(FRESH))
    service.hold(FRESH)
    assert run(["lock", *asking(service)]) == 0
    assert len(service.questions(HELD)) == before[0]
    assert len(service.questions(FRESH)) > before[1]
    assert locked(project)[FRESH] is LockStatus.FOUND
    assert run(["lock", "--upgrade", *asking(service)]) == 0
    assert len(service.questions(HELD)) > before[0]


def test_only_a_run_over_the_whole_project_drops_what_is_no_longer_cited(
    project: Path, service: DocumentService
) -> None:
    write(project, f"See {HELD}.\n", "one.md")
    write(project, f"See {OTHER}.\n", "two.md")
    assert run(["lock", *asking(service)]) == 0
    write(project, "See nothing.\n", "two.md")
    assert run(["lock", *asking(service), "two.md"]) == 0
    assert set(locked(project)) == {HELD, OTHER}
    (project / "three.txt").write_bytes(b"\0\1\2")
    assert run(["lock", *asking(service)]) == 2
    assert set(locked(project)) == {HELD, OTHER}
    (project / "three.txt").unlink()
    assert run(["lock", *asking(service)]) == 0
    assert set(locked(project)) == {HELD}


def test_ignored_symbols_are_neither_asked_about_nor_written(project: Path, service: DocumentService) -> None:
    write(project, f"See {HELD} and {GONE}.\n")
    (project / "citecheck.toml").write_text(f'ignore-symbols = ["{GONE}"]\noffline = true\n', encoding="utf-8")
    assert run(["lock", *asking(service)]) == 0
    assert not service.questions(GONE)
    assert set(locked(project)) == {HELD}
    assert run(["check", *asking(service), "--ask-all", "--config", "citecheck.toml"]) == 2  # the project is offline
    (project / "citecheck.toml").write_text(f'ignore-symbols = ["{GONE}"]\n', encoding="utf-8")
    assert run(["check", *asking(service), "--ask-all", "draft.md"]) == 0
    assert not service.questions(GONE)


def test_the_file_stands_beside_the_configuration(
    project: Path, service: DocumentService, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "citecheck.toml").write_text("", encoding="utf-8")
    (project / "chapters").mkdir()
    write(project, f"See {HELD}.\n", "chapters/one.md")
    monkeypatch.chdir(project / "chapters")
    assert run(["lock", *asking(service), "one.md"]) == 0
    assert set(locked(project)) == {HELD}


def test_what_would_be_asked_is_explained_and_nothing_is_written(
    project: Path, service: DocumentService, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, f"See {HELD} and A/RES/65/230.\n")
    assert run(["lock", "--explain-requests", *asking(service)]) == 0
    out = capsys.readouterr().out
    assert HELD in out
    assert "A/RES/65/230" not in out
    assert not (project / "citecheck.lock").exists()
    assert not service.questions(HELD)


def test_a_damaged_lock_file_is_an_error_and_stays_as_it_is(
    project: Path, service: DocumentService, capsys: pytest.CaptureFixture[str]
) -> None:
    write(project, f"See {HELD}.\n")
    damaged = "<<<<<<< ours\nA/74/130\tfound\t-\t-\t-\n"
    (project / "citecheck.lock").write_text(damaged, encoding="utf-8")
    assert run(["lock", *asking(service)]) == 2
    assert "merge" in capsys.readouterr().err
    assert (project / "citecheck.lock").read_text(encoding="utf-8") == damaged
