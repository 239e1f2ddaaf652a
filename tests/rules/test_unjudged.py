"""What could not be judged is counted by its reason."""

from datetime import date

import pytest

from citecheck.extraction.extract import extract
from citecheck.facts import open_facts
from citecheck.model.draft import Draft
from citecheck.rules.base import Evidence
from citecheck.rules.unjudged import NO_DAY, NO_LIST, NO_ORGAN, NO_RULE, NO_SYMBOL, ONLY_BOUNDS, unjudged


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        pytest.param("General Assembly resolution 65/230 of 21 December 2010", None, id="all is known"),
        pytest.param("see A/70/174 and see S/RES/1373 (2001)", None, id="nothing is claimed"),
        pytest.param("The statute, resolution 65/230 of 21 December 2010", NO_ORGAN, id="a guessed organ"),
        pytest.param("General Assembly resolution 1136 (XII) of 14 October 1957", ONLY_BOUNDS, id="bounds"),
        pytest.param("General Assembly decision 31/499 of 2 May 1977", NO_DAY, id="no day"),
        pytest.param("Human Rights Council resolution 12/77", NO_LIST, id="no list"),
        pytest.param("see CCPR/C/GC/35 of 16 December 2014", NO_RULE, id="no rule"),
        pytest.param("Commission on the Status of Women resolution 51/2", NO_SYMBOL, id="no symbol"),
    ],
)
def test_unjudged(text: str, reason: str | None) -> None:
    draft = Draft("draft.txt", "plain", text, text, encoding="utf-8")
    evidence = Evidence(extract(draft).citations, open_facts(), date(2026, 11, 24), draft=draft)
    assert unjudged(evidence) == ({} if reason is None else {reason: 1})
