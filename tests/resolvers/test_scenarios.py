"""Every scenario of docs/resolving.md § 9 against a service on this machine: sockets, stalls and all."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from document_service import DocumentService
from scenarios import SCENARIOS, Scenario

from citecheck.errors import UsageError
from citecheck.model.outcome import Status, Why
from citecheck.resolvers import Asking, settle
from citecheck.symbols import parse_symbol

Make = Callable[..., Asking]


@pytest.mark.parametrize("scenario", [pytest.param(each, id=each.name) for each in SCENARIOS])
def test_scenario(scenario: Scenario, service: DocumentService, asking: Make) -> None:
    scenario.prepare(service, scenario.symbol)
    timeout_s = 0.2 if scenario.name == "13-stalled" else 10.0
    settled = settle([parse_symbol(scenario.symbol)], asking(language=scenario.language, timeout_s=timeout_s))
    outcome = settled.outcomes[scenario.symbol]
    assert (outcome.status, outcome.why, outcome.through) == (scenario.status, scenario.why, scenario.through)
    assert len(service.asked) == settled.network.requests == scenario.requests
    assert all("+" not in asked.raw_query for asked in service.asked)
    assert all(asked.path == "/api/symbol/access" for asked in service.asked), "nothing is followed"
    assert service.early == 0
    answered = scenario.status is not Status.UNANSWERED
    assert settled.network.answered == answered
    assert (outcome.service is not None) is answered
    assert (outcome.asked_at is not None) is answered
    assert outcome.detail


def test_all_scenarios_are_there() -> None:
    assert {scenario.number for scenario in SCENARIOS} | {19} == set(range(1, 27))


def test_19_a_language_that_the_service_does_not_know_is_not_asked_for(service: DocumentService, asking: Make) -> None:
    with pytest.raises(UsageError, match="'ja'"):
        settle([parse_symbol("A/C.3/74/119")], asking(language="ja"))
    assert not service.asked


def test_all_at_once_give_what_each_gives_alone(service: DocumentService, asking: Make) -> None:
    """Answers keep apart, whatever happens to the question beside them."""
    together = [each for each in SCENARIOS if each.language == "en" and each.number not in (11, 12, 13)]
    for scenario in together:
        scenario.prepare(service, scenario.symbol)
    settled = settle([parse_symbol(each.symbol) for each in together], asking(concurrency=6))
    for scenario in together:
        outcome = settled.outcomes[scenario.symbol]
        assert (outcome.status, outcome.why) == (scenario.status, scenario.why), scenario.name
    assert service.peak <= 6


def test_a_symbol_cited_often_is_asked_once(service: DocumentService, asking: Make) -> None:
    service.hold("A/C.3/74/1")
    symbol = parse_symbol("A/C.3/74/1")
    assert settle([symbol, symbol, symbol], asking()).network.requests == 1


def test_two_parts_of_one_parent_ask_for_it_once(service: DocumentService, asking: Make) -> None:
    service.hold("A/RES/74/121")
    parts = [parse_symbol(f"A/RES/74/121{letter}") for letter in "XY"]
    settled = settle(parts, asking(concurrency=1))
    assert {outcome.why for outcome in settled.outcomes.values()} == {Why.VIA_PARENT}
    assert len(service.questions("A/RES/74/121")) == 1
    assert {outcome.url for outcome in settled.outcomes.values()} == {"https://docs.un.org/en/A/RES/74/121"}


def test_either_half_of_a_joint_symbol_is_enough(service: DocumentService, asking: Make) -> None:
    first, second = parse_symbol("E/CN.7/2014/2"), parse_symbol("E/CN.15/2014/2")
    service.hold(str(second))
    alone = settle([first], asking()).outcomes[str(first)]
    joint = settle([first], asking(joint={str(first): (second,)})).outcomes[str(first)]
    assert alone.status is Status.NOT_FOUND
    assert (joint.status, joint.through) == (Status.FOUND, str(second))


def test_an_unanswered_spelling_leaves_the_absence_unproven(service: DocumentService, asking: Make) -> None:
    import document_service as says

    service.say("A/C.3/74/5(OR)", says.bad_gateway(), forever=True)
    outcome = settle([parse_symbol("A/C.3/74/5")], asking()).outcomes["A/C.3/74/5"]
    assert (outcome.status, outcome.why) == (Status.UNANSWERED, Why.UNREACHABLE)


def test_an_absence_that_is_not_confirmed_is_none(service: DocumentService, asking: Make) -> None:
    import document_service as says

    service.say("A/C.3/74/5", says.absent(), says.located())
    outcome = settle([parse_symbol("A/C.3/74/5")], asking()).outcomes["A/C.3/74/5"]
    assert outcome.status is Status.FOUND
