"""year-mismatch: number and year of Council resolutions determine each other."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("Security Council resolution 1521 (2005)", 1, id="copied for a decade"),
        pytest.param("see S/RES/1809 (2007)", 1, id="a symbol"),
        pytest.param("Security Council resolution 1521 (2003)", 0, id="right"),
        pytest.param("Security Council resolution 1521", 0, id="no year"),
        pytest.param("Security Council resolution 2999 (2027)", 0, id="beyond the table's end"),
        pytest.param("resolution 912 (1989) of the Parliamentary Assembly of the Council of Europe", 0, id="of others"),
        pytest.param("UNGA Res 3314 (1974)", 0, id="the Assembly's session given as a year"),
    ],
)
def test_year_mismatch(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["year-mismatch"]).rules == ["year-mismatch"] * hits


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        pytest.param("Security Council resolution 1521 (2005)", "Security Council resolution 1521 (2003)", id="year"),
        pytest.param(
            "Security Council resolution 1809 (2007)", "Security Council resolution 1809 (2008)", id="a year off"
        ),
        pytest.param(
            "Security Council resolutions 687 (1991) and 707 (1991); resolution 587 (1991) of the Council",
            "Security Council resolutions 687 (1991) and 707 (1991); resolution 687 (1991) of the Council",
            id="a number that the draft cites elsewhere",
        ),
        pytest.param(
            "Le Conseil de sécurité, sa résolution 1521 (2005)",
            "Le Conseil de sécurité, sa résolution 1521 (2003)",
            id="fr",
        ),
        pytest.param("安全理事会第1521(2005)号决议", "安全理事会第1521(2003)号决议", id="zh"),
        pytest.param("قرار مجلس الأمن 1521 (2005)", "قرار مجلس الأمن 1521 (2003)", id="ar"),
        pytest.param("see S/RES/1521(2005)", "see S/RES/1521(2003)", id="symbol"),
    ],
)
def test_the_first_proposal_is_what_was_meant(judging: Callable[..., Any], wrong: str, right: str) -> None:
    judged = judging(wrong)
    finding = judged.of("year-mismatch")
    assert judged.fixed(finding.fixes[0]) == right


def test_the_message_names_the_right_pair(judging: Callable[..., Any]) -> None:
    assert "1521 (2003)" in judging("Security Council resolution 1521 (2005)").of("year-mismatch").message


def test_a_date_tells_that_the_number_slipped(judging: Callable[..., Any]) -> None:
    # 1537 was printed for 1573, of which the draft gives the day
    judged = judging("Security Council resolution 1573 (2003) of 16 November 2004")
    finding = judged.of("year-mismatch")
    assert judged.fixed(finding.fixes[0]) == "Security Council resolution 1573 (2004) of 16 November 2004"
