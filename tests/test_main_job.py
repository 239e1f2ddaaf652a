"""The main job, from file to report: a clean draft is silent, each planted fault is found, with its fix."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import pytest

from citecheck.cli import run

DRAFT = """\
United Nations                                              A/C.3/75/L.4

General Assembly                                            Distr.: Limited
                                                            5 October 2020

Seventy-fifth session
Third Committee

Draft resolution

The General Assembly,

Recalling its resolution 65/230 of 21 December 2010, in which it endorsed the Salvador Declaration,

Recalling also its resolutions 53/70 of 4 December 1998, 54/49 of 1 December 1999,
55/28 of 20 November 2000, 66/181 of 19 December 2011, 68/193 of
18 December 2013 and 73/187 of 17 December 2018,

Reaffirming Security Council resolutions 1373 (2001) of 28 September 2001 and 1521 (2003),

Taking note of Economic and Social Council resolution 2019/19 of 23 July 2019 and of
Human Rights Council resolution 16/18 of 24 March 2011,

Recalling further its resolution 217 A (III) of 10 December 1948 and its decision 74/567 of 31 August 2020,

1. Takes note of the report of the Secretary-General (A/74/130) and of A/RES/70/174;

2. Requests a report as foreseen in resolution 70/174, annex.[1]

[1] See https://undocs.org/en/A/RES/70/174.
"""
SILENT = ["check", "--offline", "--no-cache", "--as-of", "2026-11-24"]


@dataclass(frozen=True)
class Fault:
    """A fault put into the draft by hand, and what is to be said of it."""

    right: str
    wrong: str
    rule: str
    says: str
    fixed: str
    """The text after the first fix: the right one, or where another is as likely, that."""


FAULTS = {
    "wrong day, digits swapped": Fault(
        "65/230 of 21 December 2010", "65/230 of 12 December 2010", "date-mismatch", "21 December 2010", ""
    ),
    "wrong month": Fault(
        "53/70 of 4 December 1998", "53/70 of 4 November 1998", "date-mismatch", "4 December 1998", ""
    ),
    "wrong year of a date": Fault(
        "66/181 of 19 December 2011", "66/181 of 19 December 2012", "date-mismatch", "19 December 2011", ""
    ),
    "a date over a line end": Fault(
        "68/193 of\n18 December 2013", "68/193 of\n19 December 2013", "date-mismatch", "18 December 2013", ""
    ),
    "number with swapped digits": Fault(
        "resolution 65/230 of 21 December 2010", "resolution 56/230 of 21 December 2010", "date-mismatch", "56/230", ""
    ),
    "a session that never was": Fault(
        "73/187 of 17 December 2018", "173/187 of 17 December 2018", "no-such-session", "173", ""
    ),
    "a number beyond the session's last": Fault(
        "resolution 70/174, annex", "resolution 70/1740, annex", "no-such-resolution", "70/305", ""
    ),
    "wrong organ": Fault(
        "Human Rights Council resolution 16/18 of 24 March 2011",
        "Human Rights Council resolution A/RES/16/18 of 24 March 2011",
        "organ-mismatch",
        "A/HRC/RES/16/18",
        "Human Rights Council resolution A/HRC/RES/16/18 of 24 March 2011",
    ),
    "a report called a resolution": Fault(
        "resolution 70/174, annex",
        "resolution A/70/174, annex",
        "missing-res",
        "A/RES/70/174",
        "resolution A/RES/70/174, annex",
    ),
    "a decision called a resolution": Fault(
        "its decision 74/567 of 31 August 2020",
        "its resolution 74/567",
        "decision-as-resolution",
        "74/567",
        "its decision 74/567",
    ),
    "wrong year of a Council resolution": Fault("1521 (2003)", "1521 (2005)", "year-mismatch", "2003", ""),
    "lower case": Fault("A/RES/70/174;", "a/res/70/174;", "symbol-spelling", "A/RES/70/174", ""),
    "lost slash": Fault("A/RES/70/174;", "A/RES70/174;", "symbol-spelling", "A/RES/70/174", ""),
}


def findings(path: Path, capsys: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    """What a check of the file finds."""
    run([*SILENT, "--format", "json", str(path)])
    report = json.loads(capsys.readouterr().out)
    found: list[dict[str, object]] = report["findings"]
    return found


def test_a_clean_draft_is_silent(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, encoding="utf-8")
    assert findings(path, capsys) == []
    assert run([*SILENT, "--strict", str(path)]) == 0


@pytest.mark.parametrize("fault", FAULTS.values(), ids=list(FAULTS))
def test_a_planted_fault_is_found_at_its_place_with_its_fix(
    fault: Fault, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert DRAFT.count(fault.right) == 1
    text = DRAFT.replace(fault.right, fault.wrong)
    path = tmp_path / "draft.txt"
    path.write_text(text, encoding="utf-8")
    [finding] = findings(path, capsys)
    assert finding["rule"] == fault.rule
    assert fault.says in str(finding["message"])
    start, end = finding["start"], finding["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    at = text.index(fault.wrong)
    assert at <= start < end <= at + len(fault.wrong)
    fix = finding["fix"]
    assert isinstance(fix, dict)
    mended = text[: fix["start"]] + fix["replacement"] + text[fix["end"] :]
    assert mended == text.replace(fault.wrong, fault.fixed or fault.right)


def test_a_link_that_leads_elsewhere_is_found_on_its_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "draft.md"
    path.write_text("See [A/RES/70/174](https://undocs.org/en/A/RES/70/175).\n", encoding="utf-8")
    [finding] = findings(path, capsys)
    assert finding["rule"] == "link-text-mismatch"
    assert (finding["line"], finding["column"], finding["text"]) == (1, 6, "A/RES/70/174")
