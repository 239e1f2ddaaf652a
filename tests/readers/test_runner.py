"""The child process: its answer, its limits, and that nothing it says is believed unseen."""

from __future__ import annotations

import json
import multiprocessing
import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from pdf_files import PdfPageContent, pdf

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft, Link, Part, Region, RegionKind, Span
from citecheck.readers import pdf as pdf_reader
from citecheck.readers.base import MEGABYTE, Format, Limits, Source
from citecheck.readers.draft_json import dump_draft, dump_failure, load_draft
from citecheck.readers.runner import read_isolated
from citecheck.value import replace

PDF = Format("pdf", "pdf", (".pdf",), isolated=True)
PAGE = PdfPageContent().lines(700, "see A/75/1", "and").link("https://undocs.org/A/75/1", (90, 698, 121, 710))
FILE = pdf(PAGE, PdfPageContent(operations=["0 0 9 9 re f"]))
SOURCE = Source("drafts/é.pdf", FILE)

on_posix = pytest.mark.skipif(os.name != "posix", reason="limits of processes are a thing of POSIX")


def test_a_draft_comes_back_as_it_was_read(tmp_path: Path) -> None:
    expected = pdf_reader.read(SOURCE)
    assert expected.links
    assert expected.notices
    assert read_isolated(SOURCE, PDF) == expected
    path = tmp_path / "a draft.pdf"
    path.write_bytes(FILE)
    assert read_isolated(Source("drafts/é.pdf", file=path), PDF) == expected


def test_what_the_reader_says_is_said(tmp_path: Path) -> None:
    with pytest.raises(UnreadableError, match=r"is no PDF, or a damaged one"):
        read_isolated(Source("draft.pdf", b"%PDF-1.7 nothing"), PDF)
    with pytest.raises(UnreadableError, match="cannot be opened"):
        read_isolated(Source("draft.pdf", file=tmp_path / "none.pdf"), PDF)


Child = Callable[[str], None]


@pytest.fixture
def child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Child:
    """Puts a script in the place of the interpreter: a child gone wild, as a native library may make it."""

    def become(script: str) -> None:
        path = tmp_path / "interpreter"
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o700)
        monkeypatch.setattr(sys, "executable", str(path))

    return become


@on_posix
@pytest.mark.parametrize(
    ("script", "message"),
    [
        pytest.param(
            "kill -SEGV $$", r"died \(SIGSEGV\): the file is damaged or met the memory limit of 2048 MB", id="crash"
        ),
        pytest.param("kill -XCPU $$", "took longer than the limit of 120 s", id="processor time"),
        pytest.param("exit 3", "ended with code 3; it may have met the memory limit of 2048 MB", id="exit"),
        pytest.param("cat > /dev/null; echo no draft", "answered with something that is no draft", id="garbage"),
        pytest.param("cat > /dev/null; echo '{}'", "answered with something that is no draft", id="half an answer"),
    ],
)
def test_a_dead_or_lying_child_costs_one_file(child: Child, script: str, message: str) -> None:
    child(script)
    with pytest.raises(UnreadableError, match=message):
        read_isolated(SOURCE, PDF)


@on_posix
def test_a_child_that_hangs_is_ended(child: Child) -> None:
    child("exec sleep 60")
    with pytest.raises(UnreadableError, match=r"took longer than the limit of 0\.2 s"):
        read_isolated(replace(SOURCE, limits=Limits(time_s=0.2)), PDF)


@on_posix
def test_an_endless_answer_is_cut_off(child: Child) -> None:
    child("exec yes")
    with pytest.raises(UnreadableError, match="its text is longer than the limit of 1 MB"):
        read_isolated(replace(SOURCE, limits=Limits(unpacked_bytes=MEGABYTE)), PDF)


def test_an_interpreter_that_is_not_there_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "executable", str(tmp_path / "none"))
    with pytest.raises(UnreadableError, match="could not be started"):
        read_isolated(SOURCE, PDF)


@on_posix
def test_the_memory_limit_is_kept_by_the_child() -> None:
    with pytest.raises(UnreadableError, match=r"memory.* limit of 20 MB"):
        read_isolated(replace(SOURCE, limits=Limits(memory_bytes=20 * MEGABYTE)), PDF)


def _prose_in_worker(_: int) -> str:
    return read_isolated(SOURCE, PDF).prose


def test_a_worker_process_may_have_such_a_child() -> None:
    # Workers of a pool are daemons, which may not start processes by multiprocessing.
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        assert pool.map(_prose_in_worker, [0]) == ["see A/75/1\nand"]


FULL = Draft(
    path="a.pdf",
    format="pdf",
    text="",
    prose="A/75/1 \ud800 \u0416",
    links=(Link("https://x", text=Span(0, 6), part="page 1"), Link("https://y")),
    parts=(Part(0, "page 1"), Part(7, "page 2")),
    regions=(Region(RegionKind.FOOTNOTE, Span(0, 3)),),
    document="A/75/1",
    language="en",
    notices=("page 2 holds no text",),
)


def test_drafts_survive_the_way_as_json() -> None:
    assert load_draft(dump_draft(FULL), "a.pdf") == FULL
    with pytest.raises(UnreadableError, match=r"^because$"):
        load_draft(dump_failure("because"), "a.pdf")


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"prose": 1}, id="prose is no text"),
        pytest.param({"prose": "short"}, id="offsets beyond the prose"),
        pytest.param({"links": [["x", [3, 2], None]]}, id="span from right to left"),
        pytest.param({"links": [["x", [True, 2], None]]}, id="offset is no number"),
        pytest.param({"links": [["x", [0, 2]]]}, id="too short a row"),
        pytest.param({"links": {"x": 1}}, id="links are no list"),
        pytest.param({"parts": [[5, "a"], [1, "b"]]}, id="parts out of order"),
        pytest.param({"parts": [[-1, "a"]]}, id="part before the prose"),
        pytest.param({"regions": [["castle", [0, 1]]]}, id="unknown kind of region"),
        pytest.param({"notices": [1]}, id="notice is no text"),
        pytest.param({"failure": 1}, id="failure is no text"),
    ],
)
def test_an_answer_that_cannot_be_true_is_refused(change: dict[str, object]) -> None:
    answer = json.dumps({**json.loads(dump_draft(FULL)), **change}).encode()
    with pytest.raises(UnreadableError, match="something that is no draft"):
        load_draft(answer, "a.pdf")
