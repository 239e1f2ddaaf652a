"""References such as language models make up: what contradicts the tables is flagged, the rest never called wrong."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from citecheck.model.finding import Severity
from citecheck.model.outcome import Outcome, Status
from citecheck.model.result import Verdict
from citecheck.rules.judgement import verdicts

IMPOSSIBLE_NUMBERS = [
    *(f"General Assembly resolution {session}/{number}" for session, number in (
        (33, 299), (42, 400), (48, 398), (52, 387), (55, 376), (57, 391), (60, 377), (61, 399), (63, 392), (66, 398),
        (68, 391), (70, 388), (71, 399), (72, 390), (74, 399), (75, 377), (76, 398), (77, 399), (78, 384), (79, 391),
    )),
    *(f"A/RES/{session}/{number}" for session, number in (
        (49, 1012), (54, 901), (56, 300), (56, 477), (58, 712), (62, 800), (65, 832), (69, 900), (73, 999), (78, 999),
    )),
    *(f"Human Rights Council resolution {session}/{number}" for session, number in (
        (17, 99), (19, 77), (26, 88), (31, 95), (34, 80), (40, 66), (44, 75), (50, 81), (53, 70), (57, 96),
    )),
    *(f"S/PRST/{year}/{number}" for year, number in (
        (1996, 140), (2001, 97), (2007, 99), (2012, 81), (2015, 77), (2017, 72), (2019, 64),
    )),
    *(f"Security Council resolution {number} ({year})" for number, year in ((7431, 2021), (9999, 2019), (5512, 2023))),
]  # fmt: skip

IMPOSSIBLE_YEARS = [
    *(f"Security Council resolution {number} ({year})" for number, year in (
        (242, 1973), (338, 1967), (425, 1982), (598, 1991), (661, 1993), (687, 1995), (1244, 2001), (1267, 2001),
        (1325, 2010), (1373, 2003), (1441, 2005), (1540, 2001), (1612, 2009), (1701, 2009), (1820, 2012), (1888, 2013),
        (1973, 2013), (2118, 2017), (2178, 2011), (2231, 2018), (2254, 2012), (2334, 2018), (2417, 2020), (2728, 2021),
    )),
    *(f"S/RES/{number}({year})" for number, year in (
        (678, 1992), (827, 1996), (955, 1998), (1894, 2014), (2250, 2019), (2467, 2016),
    )),
    *(f"General Assembly resolution {number} ({session})" for number, session in (
        (181, "IV"), (217, "V"), (377, "X"), (1514, "XX"), (1803, "XXI"), (2200, "XV"), (2625, "XX"), (2758, "XXVIII"),
        (3201, "S-VII"), (3314, "XXIV"),
    )),
    *(f"General Assembly resolution {session}/{number}" for session, number in ((112, 14), (95, 230), (140, 1))),
]  # fmt: skip

OUTSIDE_THE_SESSION = [
    f"General Assembly resolution {number} of {day}"
    for number, day in (
        ("44/25", "20 November 1999"), ("47/133", "18 December 2002"), ("48/104", "20 December 2003"),
        ("55/2", "8 September 2010"), ("60/1", "16 September 2015"), ("60/251", "15 March 2016"),
        ("61/106", "13 December 2016"), ("61/295", "13 September 2017"), ("64/292", "28 July 2020"),
        ("66/288", "27 July 2022"), ("68/262", "27 March 2024"), ("70/1", "25 September 2025"),
        ("71/1", "19 September 2026"), ("72/279", "31 May 2008"), ("75/1", "21 September 2010"),
    )
] + [
    f"Human Rights Council resolution {number} of {day}"
    for number, day in (
        ("16/18", "24 March 2016"), ("26/9", "26 June 2024"), ("31/32", "24 March 2006"), ("48/13", "8 October 2011"),
    )
]  # fmt: skip

AT_ODDS = [
    "Security Council resolution 65/230",
    "Security Council resolution 70/1",
    "Security Council resolution A/RES/60/251",
    "General Assembly resolution 1325 (2000)",
    "General Assembly resolution 1373 (2001)",
    "General Assembly resolution S/RES/2254 (2015)",
    "General Assembly resolution 2019/19",
    "Human Rights Council resolution A/RES/53/11",
    "Economic and Social Council resolution A/RES/70/1",
    "General Assembly resolution A/70/174",
    "General Assembly resolution A/74/137",
    "Human Rights Council resolution A/HRC/53/4",
    "General Assembly resolution 74/567",
    "see A/RES/67/558",
    "see S/RES/2001/1373",
]

INVENTED = IMPOSSIBLE_NUMBERS + IMPOSSIBLE_YEARS + OUTSIDE_THE_SESSION + AT_ODDS


def test_there_are_enough_of_them() -> None:
    assert len(set(INVENTED)) >= 120


@pytest.mark.parametrize("reference", INVENTED)
def test_what_contradicts_the_tables_is_flagged(judging: Callable[..., Any], reference: str) -> None:
    judged = judging(f"This follows from {reference}, as experts agree.")
    assert len(judged.citations) == 1
    assert Severity.ERROR in [finding.severity for finding in judged.findings]
    assert verdicts(judged.citations, {}, judged.findings)[0] in (Verdict.BROKEN, Verdict.INCONSISTENT)
    assert not any("invent" in finding.message or "fabricat" in finding.message for finding in judged.findings)


BEYOND_THE_TABLES = [
    "General Assembly resolution 80/301",
    "General Assembly resolution 81/77",
    "Security Council resolution 2849 (2026)",
    "Human Rights Council resolution 60/31",
    "Human Rights Council resolution 63/12",
    "Economic and Social Council resolution 2026/28",
    "A/RES/81/14",
    "A/C.3/81/L.44",
    "S/PRST/2026/4",
    "S/2026/731",
    "A/81/512",
    "A/HRC/63/77",
    "General Assembly decision 79/561",
    "CCPR/C/GC/39",
]


@pytest.mark.parametrize("reference", BEYOND_THE_TABLES)
def test_what_lies_beyond_the_tables_is_unverified_and_never_wrong(judging: Callable[..., Any], reference: str) -> None:
    judged = judging(f"This follows from {reference}, as experts agree.")
    assert not judged.loud
    symbol = str(judged.citations[0].symbol)
    unanswered = {symbol: Outcome(symbol, Status.UNANSWERED)}
    assert verdicts(judged.citations, unanswered, judged.findings) == (Verdict.UNVERIFIED,)


@pytest.mark.parametrize("reference", BEYOND_THE_TABLES)
def test_ten_years_later_an_old_installation_still_says_so(judging: Callable[..., Any], reference: str) -> None:
    assert not judging(f"This follows from {reference}, as experts agree.", as_of=date(2036, 11, 24)).loud
