"""Extraction measured against a corpus of real drafts, where one is at hand.

``CITECHECK_CORPUS`` names its folder; without it the test is skipped and says so.
"""

from __future__ import annotations

import importlib.util
import json
import os
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

FEW = 20
"""Of so few labels one miss decides, so one is allowed."""


def _script() -> ModuleType:
    spec = importlib.util.spec_from_file_location("score_corpus", Path(__file__).with_name("score_corpus.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def scores() -> dict[str, Any]:
    named = os.environ.get("CITECHECK_CORPUS")
    if not named:
        pytest.skip("CITECHECK_CORPUS names no corpus folder")
    read: dict[str, Any] = json.loads(_script().score(Path(named), "--json"))
    return read


def _enough(row: dict[str, Any], wanted: float) -> bool:
    return bool(row["f1"] >= wanted) or (row["tp"] + row["fn"] <= FEW and row["fn"] + row["fp"] <= 1)


def test_overall(scores: dict[str, Any]) -> None:
    assert scores["all"]["f1"] >= 0.99


def test_each_language(scores: dict[str, Any]) -> None:
    assert {code: row["f1"] for code, row in scores["language"].items() if not _enough(row, 0.97)} == {}


def test_each_format(scores: dict[str, Any]) -> None:
    assert {name: row["f1"] for name, row in scores["format"].items() if not _enough(row, 0.98)} == {}


def test_no_trap_is_taken(scores: dict[str, Any]) -> None:
    assert scores["traps_taken"] == 0


def test_days(scores: dict[str, Any]) -> None:
    assert scores["dates"]["same"] >= 0.99 * scores["dates"]["labelled"]
