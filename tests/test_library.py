"""The library: the examples of docstrings and documents are run, and what is promised is there."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import citecheck

ROOT = Path(__file__).parents[1]
FLAGS = doctest.ELLIPSIS | doctest.IGNORE_EXCEPTION_DETAIL


@pytest.fixture(autouse=True)
def _in_an_empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("CITECHECK_CACHE_DIR", str(tmp_path / "cache"))


@pytest.mark.parametrize("name", ["citecheck", "citecheck.api"])
def test_the_examples_of_docstrings_hold(name: str) -> None:
    failed, tried = doctest.testmod(import_module(name), optionflags=FLAGS)
    assert tried > 0
    assert failed == 0


@pytest.mark.parametrize("page", ["docs/library.md", "docs/facts.md"])
def test_the_examples_of_the_documents_hold(page: str) -> None:
    failed, _ = doctest.testfile(str(ROOT / page), module_relative=False, optionflags=FLAGS, encoding="utf-8")
    assert failed == 0
    assert ">>>" in (ROOT / page).read_text(encoding="utf-8") or page != "docs/library.md"


def test_what_is_promised_is_there_and_nothing_else() -> None:
    promised = {name: getattr(citecheck, name) for name in citecheck.__all__}
    assert all(value is not None for value in promised.values())
    assert {"extract", "check", "resolve", "parse_symbol", "rows"} <= promised.keys()
    with pytest.raises(AttributeError):
        _ = citecheck.hidden
    assert (Path(citecheck.__file__).parent / "py.typed").exists()


def test_rows_are_flat_and_alike() -> None:
    text = "The General Assembly,\n\nRecalling its resolutions 65/230 of 12 December 2010 and 79/900, see A/74/130,\n"
    Path("draft.md").write_text(text, encoding="utf-8")
    Path("empty.txt").write_text("", encoding="utf-8")
    rows = citecheck.rows(citecheck.check(["."], offline=True))
    assert [(row["symbol"], row["verdict"], row["rules"]) for row in rows] == [
        ("A/RES/65/230", "inconsistent", "date-mismatch"),
        ("A/RES/79/900", "broken", "no-such-resolution"),
        ("A/74/130", "unverified", None),
    ]
    assert len({tuple(row) for row in rows}) == 1
    assert all(value is None or isinstance(value, str | int) for row in rows for value in row.values())
    assert rows[0]["fixes"] == "21"


def test_a_check_works_inside_an_event_loop() -> None:
    import asyncio

    async def both() -> tuple[str, int]:
        [outcome] = await citecheck.resolve(["S/RES/1373 (2001)"], offline=True)
        return outcome.symbol, len(citecheck.extract("resolution 65/230 of 21 December 2010"))

    assert asyncio.run(both()) == ("S/RES/1373(2001)", 1)
