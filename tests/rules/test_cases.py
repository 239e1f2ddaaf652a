"""Real cases, where a collection of them is at hand: ``CITECHECK_CASES`` names its folder.

Each case is a small draft with an ``expect.json`` beside it: the citations, the findings
with their right answers, what may be found besides, and the lines on which an error or a
warning would be a false alarm.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from citecheck.model.finding import Severity

FOLDER = os.environ.get("CITECHECK_CASES", "")
CASES = sorted(path.parent for path in Path(FOLDER).glob("*/expect.json")) if FOLDER else []

pytestmark = pytest.mark.skipif(not CASES, reason="CITECHECK_CASES names no folder with cases")


def one_of(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def folded(symbol: str) -> str:
    """Year or session in brackets is not compared, nor are case and blanks."""
    text = re.sub(r"\s+", "", symbol).upper()
    text = re.sub(r"^S/RES/(\d+)\((?:19|20)\d\d\)$", r"S/RES/\1", text)
    return re.sub(r"^([AE])/(RES|DEC)/(\d+)\(?([A-Z]?)\)?\((?:E?S?-?[IVXLC]+)\)\(?([A-Z]?)\)?$", r"\1/\2/\3\4\5", text)


@pytest.fixture
def case(request: pytest.FixtureRequest, judging: Callable[..., Any]) -> tuple[Any, dict[str, Any]]:
    """The draft of a case, judged, and what is expected of it."""
    folder: Path = request.param
    draft = next(path for path in folder.iterdir() if path.stem == "draft")
    expected: dict[str, Any] = json.loads((folder / "expect.json").read_text(encoding="utf-8"))
    return judging(draft.read_bytes(), name=draft.name), expected


every_case = pytest.mark.parametrize("case", CASES, indirect=True, ids=lambda path: path.name)


@every_case
def test_citations_are_found_with_the_dates_they_claim_and_no_others(case: tuple[Any, dict[str, Any]]) -> None:
    judged, expected = case
    found = [
        (each.place.line, folded(str(each.symbol)), each.claims.date and each.claims.date.isoformat())
        for each in judged.citations
    ]
    wanted: set[str] = set()
    for each in expected["citations"]:
        symbols = {folded(symbol) for symbol in one_of(each["symbol"])}
        wanted |= symbols
        here = [date for line, symbol, date in found if line == each["line"] and symbol in symbols]
        assert here or each.get("optional"), f"{symbols} is not found on line {each['line']}"
        if here and "date" in each:
            assert set(here) & set(one_of(each["date"]))
    assert {symbol for _, symbol, _ in found} <= wanted


@every_case
def test_findings_are_the_expected_ones_and_say_the_right_answer(case: tuple[Any, dict[str, Any]]) -> None:
    judged, expected = case
    left = [finding for finding in judged.findings if finding.severity is not Severity.INFO]
    for each in expected["findings"]:
        matching = [
            finding
            for finding in judged.findings
            if finding.location.line == each["line"]
            and finding.rule in one_of(each["rule"])
            and finding.severity.value in one_of(each["severity"])
        ]
        assert matching, f"{each['rule']} is not found on line {each['line']}"
        finding = matching[0]
        said = f"{finding.message} {' '.join(fix.replacement for fix in finding.fixes)}"
        assert any(right in said for right in each.get("says", [""]))
        left = [other for other in left if other is not finding]
    for finding in left:
        tolerated = [
            each
            for each in expected.get("may", [])
            if each["line"] == finding.location.line and finding.rule in one_of(each["rule"])
        ]
        assert tolerated, f"line {finding.location.line}: {finding.rule}: {finding.message}"
