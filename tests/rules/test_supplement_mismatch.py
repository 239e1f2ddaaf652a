"""supplement-mismatch: number and symbol of supplements agree by a rule, where it holds."""

from collections.abc import Callable
from typing import Any

import pytest

GA = "Official Records of the General Assembly, "
ESC = "Official Records of the Economic and Social Council, "


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param(ESC + "2013, Supplement No. 10 (E/2013/29)", 1, id="ECOSOC, one off"),
        pytest.param(ESC + "2013, Supplement No. 10 (E/2013/30)", 0, id="ECOSOC, right"),
        pytest.param(ESC + "2013, Supplement No. 10A (E/2013/30/Add.1)", 0, id="ECOSOC, a letter"),
        pytest.param(ESC + "2013, Supplement No. 1 (E/2013/99)", 0, id="ECOSOC, No. 1"),
        pytest.param(ESC + "1989, Supplement No. 6 (E/1989/23)", 0, id="ECOSOC, before the rule"),
        pytest.param(GA + "Seventy-fourth Session, Supplement No. 20 (A/74/21)", 1, id="Assembly, another number"),
        pytest.param(GA + "Seventy-fourth Session, Supplement No. 20 (A/74/20)", 0, id="Assembly, right"),
        pytest.param(
            GA + "Seventy-second Session, Supplement No. 53A (A/72/53/Add.2)", 1, id="Assembly, another letter"
        ),
        pytest.param(GA + "Seventy-second Session, Supplement No. 53A (A/72/53/Add.1)", 0, id="Assembly, the letter"),
        pytest.param(GA + "Twenty-sixth Session, Supplement No. 20 (A/8420)", 0, id="Assembly, before the rule"),
        pytest.param(GA + "Seventy-fifth Session, Supplement No. 49 (A/75/49 (Vol. I))", 0, id="Assembly, a volume"),
    ],
)
def test_supplement_mismatch(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["supplement-mismatch"]).rules == ["supplement-mismatch"] * hits


def test_the_symbol_comes_first_and_the_number_after_it(judging: Callable[..., Any]) -> None:
    judged = judging(ESC + "2013, Supplement No. 10 (E/2013/29), chap. I.")
    finding = judged.of("supplement-mismatch")
    assert "E/2013/30" in finding.message
    proposed = [judged.fixed(fix) for fix in finding.fixes]
    assert proposed == [
        ESC + "2013, Supplement No. 10 (E/2013/30), chap. I.",
        ESC + "2013, Supplement No. 9 (E/2013/29), chap. I.",
    ]
