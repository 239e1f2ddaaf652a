"""Errors that published documents hold, amid right citations, in the language in which they were printed."""

from collections.abc import Callable
from typing import Any

import pytest

PUBLISHED = [
    pytest.param(
        "The Security Council,\n\nRecalling its resolutions 1373 (2001), 1521 (2005) and 1540 (2004),",
        "draft.txt",
        "year-mismatch",
        "1521 (2003)",
        "1521 (2005)",
        id="en, Security Council, two years off",
    ),
    pytest.param(
        "The Security Council,\n\nRecalling its resolutions 2014 (2011), 2140 (2015) and 2204 (2015),",
        "draft.txt",
        "year-mismatch",
        "2140 (2014)",
        "2140 (2015)",
        id="en, Security Council, a year off",
    ),
    pytest.param(
        "Le Conseil de sécurité,\n\nRappelant ses résolutions 1809 (2007), 2033 (2012) et 2320 (2016),",
        "draft.txt",
        "year-mismatch",
        "1809 (2008)",
        "1809 (2007)",
        id="fr, Security Council, a year off",
    ),
    pytest.param(
        "The General Assembly,\n\nRecalling its resolutions 54/109 of 9 December 1999, 55/56 of 1 December 2001 "
        "and 56/83 of 12 December 2001,",
        "draft.txt",
        "date-mismatch",
        "1 December 2000",
        "1 December 2001",
        id="en, General Assembly, the year of the next session",
    ),
    pytest.param(
        "The General Assembly,\n\nRecalling its resolutions 2626 (XXV) of 24 October 1970, 3274 (XXIV) of "
        "10 December 1974 and 31/36 of 30 November 1976,",
        "draft.txt",
        "session-mismatch",
        "3274 (XXIX)",
        "3274 (XXIV)",
        id="en, General Assembly, a Roman session miscopied",
    ),
    pytest.param(
        "See General Assembly [resolution 71/130](https://undocs.org/A/71/130) and "
        "[resolution 71/243](https://undocs.org/A/RES/71/243).",
        "draft.md",
        "missing-res",
        "A/RES/71/130",
        "A/71/130",
        id="en, a link that lost RES",
    ),
    pytest.param(
        "See [A/78/L.9](https://undocs.org/A/78/L..9) and [A/78/L.10](https://undocs.org/A/78/L.10).",
        "draft.md",
        "malformed-symbol",
        "A/78/L.9",
        "A/78/L..9",
        id="en, a link with a doubled dot",
    ),
    pytest.param(
        "See General Assembly [decision 67/558](https://undocs.org/A/RES/67/558) and "
        "[resolution 67/97](https://undocs.org/A/RES/67/97).",
        "draft.md",
        "decision-as-resolution",
        "A/DEC/67/558",
        "A/RES/67/558",
        id="en, a link with RES for a decision",
    ),
    pytest.param(
        "See Human Rights Council [resolution 53/11](https://undocs.org/A/RES/53/11) and "
        "[resolution 53/4](https://undocs.org/A/HRC/RES/53/4).",
        "draft.md",
        "organ-mismatch",
        "A/HRC/RES/53/11",
        "A/RES/53/11",
        id="en, a link to the Assembly's twin",
    ),
]


@pytest.mark.parametrize(("text", "name", "rule", "right", "wrong"), PUBLISHED)
def test_published_errors_are_found_alone_and_with_the_right_answer(
    judging: Callable[..., Any], text: str, name: str, rule: str, right: str, wrong: str
) -> None:
    judged = judging(text, name=name)
    assert judged.loud == [rule]
    finding = judged.of(rule)
    said = f"{finding.message} {' '.join(fix.replacement for fix in finding.fixes)}"
    assert right in said
    assert finding.citation is not None
    mended = text.replace(wrong, right)
    if finding.fixes and finding.fixes[0].span is not None:
        assert judged.fixed(finding.fixes[0]) == mended
        assert not judging(mended, name=name).loud


OTHERS = [
    pytest.param("资料见安全理事会第1521(2005)号决议。", "year-mismatch", id="zh, a wrong year"),
    pytest.param("Véase la resolución 1809 (2007) del Consejo de Seguridad.", "year-mismatch", id="es, a wrong year"),
    pytest.param("См. резолюцию 1521 (2005) Совета Безопасности.", "year-mismatch", id="ru, a wrong year"),
    pytest.param("انظر قرار مجلس الأمن 1521 (2005).", "year-mismatch", id="ar, a wrong year"),
    pytest.param("Siehe Resolution 1521 (2005) des Sicherheitsrats.", "year-mismatch", id="de, a wrong year"),
    pytest.param("la résolution 3274 (XXIV) de l’Assemblée générale", "session-mismatch", id="fr, a wrong session"),
    pytest.param("القرار 3274 (د-24) الذي اتخذته الجمعية العامة", "session-mismatch", id="ar, a wrong session"),
    pytest.param(
        "la resolución 55/56 de la Asamblea General, de 1 de diciembre de 2001,", "date-mismatch", id="es, a wrong date"
    ),
    pytest.param("大会2001年12月1日第55/56号决议", "date-mismatch", id="zh, a wrong date"),
    pytest.param(
        "резолюция 55/56 Генеральной Ассамблеи от 1 декабря 2001 года", "date-mismatch", id="ru, a wrong date"
    ),
    pytest.param(
        "Resolution 55/56 der Generalversammlung vom 1. Dezember 2001", "date-mismatch", id="de, a wrong date"
    ),
    pytest.param("قرار الجمعية العامة 55/56 المؤرخ 1 كانون الأول/ديسمبر 2001", "date-mismatch", id="ar, a wrong date"),
    pytest.param("Supplement No. 10 (E/2013/30)", "", id="a supplement that is right"),
    pytest.param(
        "Official Records of the Economic and Social Council, 2013, Supplement No. 10 (E/2013/29)",
        "supplement-mismatch",
        id="en, a supplement",
    ),
]


@pytest.mark.parametrize(("text", "rule"), OTHERS)
def test_others_of_their_kinds_in_other_languages(judging: Callable[..., Any], text: str, rule: str) -> None:
    assert judging(text).loud == ([rule] if rule else [])
