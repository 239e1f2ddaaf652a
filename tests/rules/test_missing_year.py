"""missing-year: the Council's resolutions at their first mention."""

from collections.abc import Callable
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("text", "hits"),
    [
        pytest.param("Security Council resolution 1325", 1, id="no year"),
        pytest.param("Security Council resolution 1325 (2000)", 0, id="with its year"),
        pytest.param(
            "Security Council resolution 1325 (2000); Security Council resolution 1325", 0, id="a second mention"
        ),
        pytest.param("Security Council resolution 1325; Security Council resolution 1325", 1, id="only the first"),
        pytest.param("UNSC Res 1373 (28 September 2001)", 0, id="a day, and so a year, in the bracket"),
        pytest.param("Security Council resolution 1325 of 2000", 0, id="the year in words"),
        pytest.param("Security Council resolution 1325, adopted in 2000,", 0, id="adopted in its year"),
        pytest.param("Security Council resolution 1325 of last year; the Charter of 1945", 1, id="another year"),
        pytest.param("Security Council resolution 1325 applies. In 2000 it was new.", 1, id="in another sentence"),
        pytest.param("See S.C. Res. 827, U.N. Doc. S/RES/827 (May 25, 1993)", 0, id="behind abbreviations"),
        pytest.param("Security Council resolution 1325. In 2000 it was new.", 1, id="in the next sentence"),
        pytest.param("Security Council resolution 1325 (see document 20001)", 1, id="a longer figure"),
        pytest.param("la résolution 1325 de 2000 du Conseil de sécurité de l’ONU", 0, id="French"),
        pytest.param("la resolución 1325 de 2000 del Consejo de Seguridad de las Naciones Unidas", 0, id="Spanish"),
        pytest.param("قرار مجلس الأمن 1325 الصادر عام 2000 بشأن المرأة", 0, id="Arabic"),
        pytest.param("قرار مجلس الأمن ١٣٢٥ الصادر عام ٢٠٠٠ بشأن المرأة", 0, id="Arabic, in its own figures"),
        pytest.param("قرار مجلس الأمن 1325 بشأن المرأة", 1, id="Arabic, no year"),
        pytest.param("2000年联合国安全理事会第1325号决议", 0, id="Chinese"),
        pytest.param("联合国安全理事会第1325号决议", 1, id="Chinese, no year"),
        pytest.param("Security Council resolution 2999", 0, id="a year that is not known"),
        pytest.param("https://undocs.org/S/RES/1325", 0, id="an address"),
    ],
)
def test_missing_year(judging: Callable[..., Any], text: str, hits: int) -> None:
    assert judging(text, rules=["missing-year"]).rules == ["missing-year"] * hits


def test_the_year_is_added(judging: Callable[..., Any]) -> None:
    judged = judging("See Security Council resolution 1325 there.")
    assert judged.fixed(judged.of("missing-year").fixes[0]) == "See Security Council resolution 1325 (2000) there."


@pytest.mark.parametrize(
    ("text", "right"),
    [
        pytest.param("قرار مجلس الأمن ٦٨٨ بشأن العراق", "قرار مجلس الأمن ٦٨٨ (١٩٩١) بشأن العراق", id="Arabic figures"),
        pytest.param(
            "قرار مجلس الأمن 688 بشأن العراق", "قرار مجلس الأمن 688 (1991) بشأن العراق", id="European figures"
        ),
        pytest.param("联合国安全理事会第688号决议", "联合国安全理事会第688(1991)号决议", id="without a blank"),
    ],
)
def test_the_year_is_written_as_the_number_is(judging: Callable[..., Any], text: str, right: str) -> None:
    judged = judging(text)
    assert judged.fixed(judged.of("missing-year").fixes[0]) == right
