"""The results of many files on disk: what comes back is what was kept, in order, and no more is loaded than asked."""

from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import pytest

from citecheck import checker
from citecheck.checker import Job, check
from citecheck.facts import open_facts
from citecheck.model.kept import Kept, packed, paths_of, told_of
from citecheck.model.outcome import Outcome, Status
from citecheck.model.result import FileResult, Result, Verdict
from citecheck.model.tally import Tally
from citecheck.paths import Place
from citecheck.resolvers.asking import Asking

AS_OF = date(2026, 11, 24)
DRAFTS = {
    f"draft{number}.md": f"Recalling its resolution 65/230 of {day} December 2010, A/74/{number + 1} and A/RES65/2.\n"
    for number, day in enumerate((21, 12, 21, 13))
}


def _checked(folder: Path, *, many: bool, monkeypatch: pytest.MonkeyPatch) -> Result:
    places = []
    for name, text in DRAFTS.items():
        file = folder / name
        file.write_text(text, encoding="utf-8")
        places.append(Place(name, file))
    monkeypatch.setattr(checker, "_MANY_BYTES", 1 if many else 1 << 30)
    return check(places, Job(AS_OF, jobs=1), Asking(open_facts(), AS_OF, offline=True, no_cache=True)).result


def test_a_run_over_many_drafts_finds_what_a_run_over_few_does(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = _checked(tmp_path, many=False, monkeypatch=monkeypatch)
    many = _checked(tmp_path, many=True, monkeypatch=monkeypatch)
    assert isinstance(many.files, Kept)
    assert not isinstance(few.files, Kept)
    assert list(many.files) == list(few.files)
    assert many.findings == few.findings
    assert few.tally is not None
    assert many.tally is not None
    assert many.tally.verdicts == few.tally.verdicts == Tally(few.files).verdicts
    assert many.tally.unverified == few.tally.unverified


def _file(path: str, *notices: str) -> FileResult:
    return FileResult(path, "text", "en", "utf-8", None, notices=notices)


@pytest.fixture
def kept() -> Kept:
    made = Kept()
    for file in (_file("a"), _file("b", "a page holds no text"), _file("c")):
        made.append(file.path, packed(file), noticed=bool(file.notices))
    return made


def test_files_come_back_by_number_and_slice(kept: Kept) -> None:
    assert kept[0] == _file("a")
    assert kept[-1] == _file("c")
    assert [file.path for file in kept[1:]] == ["b", "c"]
    assert len(kept) == 3
    with pytest.raises(IndexError):
        kept[3]


def test_only_those_are_told_of_that_have_something_to_say(kept: Kept) -> None:
    result = Result(AS_OF, online=False, files=kept)
    assert [file.path for file in told_of(result, {"c"})] == ["b", "c"]
    assert list(paths_of(result)) == ["a", "b", "c"]
    plain = Result(AS_OF, online=False, files=tuple(kept))
    assert [file.path for file in told_of(plain, {"c"})] == ["b", "c"]
    assert list(paths_of(plain)) == ["a", "b", "c"]


def test_verdicts_and_outcomes_are_put_back(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    few = _checked(tmp_path, many=False, monkeypatch=monkeypatch)
    kept = Kept()
    bare = few.files[0]
    kept.append("a", packed(bare), noticed=False)
    known = Outcome("A/RES/65/230", Status.FOUND, "facts")
    kept.answered(lambda _: known)
    kept.judged(0, [Verdict.BROKEN] * len(bare.citations))
    assert set(kept[0].verdicts) == {Verdict.BROKEN}
    assert set(kept[0].outcomes) == {known}


def test_the_file_goes_with_its_owner() -> None:
    kept = Kept()
    spool = kept._spool
    assert not spool.closed
    del kept
    gc.collect()
    assert spool.closed
