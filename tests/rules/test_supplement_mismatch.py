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
        pytest.param(GA + "Fifty-first Session, 1996, Supplement No. 2 (A/53/2)", 1, id="Assembly, another session"),
        pytest.param("大会正式记录,第七十二届会议,补编第20号(A/71/20)", 1, id="another session in Chinese"),
        pytest.param("大会正式记录,第七十一届会议,补编第20号(A/71/20)", 0, id="its session in Chinese"),
        pytest.param(
            "At its fifty-first session the Assembly invited the Council to report.\n\n"
            "Report of the Security Council, Supplement No. 2 (A/53/2)",
            0,
            id="a session of the paragraph before",
        ),
        pytest.param(
            "À sa cinquante-deuxième session, l’Assemblée a pris note du rapport ; voir le supplément no 2 (A/53/2)",
            0,
            id="a session of the same sentence, but of another matter",
        ),
        pytest.param(
            GA + "Sixty-first Session, Supplement No. 53 (A/61/53); those of the later ones, "
            "Supplement No. 53A (A/66/53/Add.1)",
            0,
            id="a session of the reference before",
        ),
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


def test_of_session_and_symbol_neither_is_touched_unless_the_draft_tells_which_is_wrong(
    judging: Callable[..., Any],
) -> None:
    text = GA + "Sixty-fourth Session, Supplement No. 36 (A/65/36)."
    finding = judging(text).of("supplement-mismatch")
    assert "No. 36 of the 64th session is A/64/36; A/65/36 is that of the 65th session" in finding.message
    assert [(fix.replacement, fix.span is None) for fix in finding.fixes] == [("65th session", True), ("64", False)]
    told = judging(f"{text} See A/64/36, para. 2.")
    assert told.fixed(told.of("supplement-mismatch").fixes[0]) == f"{text} See A/64/36, para. 2.".replace(
        "A/65", "A/64"
    )


def test_the_session_is_named_in_the_language_of_the_draft(judging: Callable[..., Any]) -> None:
    text = "Генеральная Ассамблея, шестьдесят четвертая сессия, Дополнение № 36 (A/65/36), пункт 2 доклада."
    assert judging(text).of("supplement-mismatch").fixes[0].replacement == "65-я сессия"


def test_the_number_is_written_in_the_figures_of_the_draft(judging: Callable[..., Any]) -> None:
    text = "الوثائق الرسمية للجمعية العامة، الدورة الثانية والسبعون، الملحق رقم ٢٠ (A/72/21)"
    judged = judging(text)
    assert text.replace("٢٠", "٢١") in [judged.fixed(fix) for fix in judged.of("supplement-mismatch").fixes]
