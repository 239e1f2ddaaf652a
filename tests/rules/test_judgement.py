"""One fault, one finding: order, related rules, pairs, verdicts, fingerprints."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from citecheck.facts import open_facts
from citecheck.model.citation import Citation, CitationKind, Confidence
from citecheck.model.draft import Excerpt, Location, Span
from citecheck.model.finding import Finding, Fix, Severity
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.model.result import Verdict
from citecheck.rules import RULES
from citecheck.rules.base import Evidence, Hit, Rule
from citecheck.rules.judgement import fingerprinted, in_order, judge, merge, selected, verdict, verdicts
from citecheck.symbols import parse_symbol
from citecheck.value import replace


def citation(
    number: int = 0,
    symbol: str | None = "A/RES/65/230",
    *,
    kind: CitationKind = CitationKind.SYMBOL,
    confidence: Confidence = Confidence.NAMED,
    pair: int | None = None,
) -> Citation:
    start = 100 * number
    return Citation(
        id=number,
        kind=kind,
        text=symbol or "22/8",
        symbol=None if symbol is None else parse_symbol(symbol),
        place=Location("draft.txt", number + 1, 1, number + 1, 13, None, start, start + 12),
        prose=Span(start, start + 12),
        excerpt=Excerpt(symbol or "22/8", 0, 12),
        confidence=confidence,
        pair=pair,
    )


def evidence(*citations: Citation, outcomes: dict[str, Outcome] | None = None) -> Evidence:
    return Evidence(citations, open_facts(), date(2026, 11, 24), outcomes=outcomes)


def finds(
    name: str,
    *about: Citation,
    severity: Severity = Severity.ERROR,
    breaks: bool = False,
    late: bool = False,
    fixes: tuple[Fix, ...] = (),
) -> Rule:
    """A rule that finds a fault in each of some citations."""

    def find(_: Evidence) -> Iterator[Hit]:
        for each in about:
            yield Hit(each, f"{name} in {each.text}", fixes=fixes)

    return Rule(name, severity, find, "", breaks=breaks, needs_outcomes=late)


COMPETING = RULES[: RULES.index("document-not-found") + 1]


@pytest.mark.parametrize(("first", "second"), list(itertools.pairwise(COMPETING)))
def test_of_two_rules_the_first_reports_and_the_other_is_related(first: str, second: str) -> None:
    about = citation()
    (finding,) = judge(evidence(about), [finds(second, about), finds(first, about)])
    assert finding.rule == first
    assert [related.rule for related in finding.related] == [second]


@pytest.mark.parametrize("name", ["symbol-spelling", "confusable-letters", "link-form", "link-language"])
def test_spelling_and_form_hide_nothing_and_are_hidden_by_nothing(name: str) -> None:
    about = citation()
    findings = judge(evidence(about), [finds(name, about, severity=Severity.INFO), finds("date-mismatch", about)])
    assert [finding.rule for finding in findings] == ["date-mismatch", name]
    assert all(not finding.related for finding in findings)


def test_the_finding_takes_the_highest_severity_and_the_verdict_follows_the_rule_that_reports() -> None:
    about = citation()
    (finding,) = judge(
        evidence(about),
        [finds("date-mismatch", about, severity=Severity.WARNING), finds("date-outside-session", about)],
    )
    assert (finding.rule, finding.severity) == ("date-mismatch", Severity.ERROR)
    found = Outcome("A/RES/65/230", Status.FOUND, "facts")
    assert verdict(about, found, [finding]) is Verdict.OK


def test_an_information_does_not_speak_for_an_error() -> None:
    about = citation()
    (finding,) = judge(
        evidence(about),
        [finds("date-mismatch", about, severity=Severity.INFO), finds("date-outside-session", about)],
    )
    assert finding.rule == "date-outside-session"
    assert [related.rule for related in finding.related] == ["date-mismatch"]


def test_a_target_that_lacks_a_letter_is_another_matter_than_a_wrong_date() -> None:
    about = citation()
    findings = judge(
        evidence(about),
        [finds("link-text-mismatch", about, severity=Severity.INFO), finds("date-mismatch", about)],
    )
    assert {finding.rule for finding in findings} == {"link-text-mismatch", "date-mismatch"}


def test_faults_of_two_citations_are_two_findings() -> None:
    one, other = citation(0), citation(1, "A/RES/65/231")
    findings = judge(evidence(one, other), [finds("date-mismatch", other, one)])
    assert [finding.citation for finding in findings] == [one, other]


def test_proposals_of_related_rules_follow_each_once() -> None:
    about = citation()
    right, other = Fix("17", Span(3, 5)), Fix("2015", Span(9, 13))
    (finding,) = judge(
        evidence(about),
        [finds("date-mismatch", about, fixes=(right,)), finds("date-outside-session", about, fixes=(other, right))],
    )
    assert finding.fixes == (right, other)


def test_text_and_link_that_disagree_are_one_finding_and_the_link_keeps_its_verdict() -> None:
    text = citation(0, "A/DEC/67/558", pair=1)
    link = citation(1, "A/RES/67/558", kind=CitationKind.LINK, pair=0)
    rules = [
        finds("decision-as-resolution", text, link),
        finds("link-text-mismatch", text),
    ]
    (finding,) = judge(evidence(text, link), rules)
    assert finding.citation == text
    assert finding.rule == "decision-as-resolution"
    assert [related.rule for related in finding.related] == ["link-text-mismatch"]
    found = {"A/RES/67/558": Outcome("A/RES/67/558", Status.UNANSWERED)}
    assert verdicts([text, link], found, [finding]) == (Verdict.INCONSISTENT, Verdict.INCONSISTENT)


def test_text_and_link_that_agree_are_two_findings() -> None:
    text, link = citation(0, pair=1), citation(1, kind=CitationKind.LINK, pair=0)
    findings = judge(evidence(text, link), [finds("year-mismatch", text, link)])
    assert [finding.citation for finding in findings] == [text, link]


def test_rules_wait_for_their_stage() -> None:
    about = citation()
    rules = [finds("date-mismatch", about), finds("document-not-found", about, late=True, breaks=True)]
    assert [finding.rule for finding in judge(evidence(about), rules)] == ["date-mismatch"]
    assert [finding.rule for finding in judge(evidence(about, outcomes={}), rules)] == ["document-not-found"]


def _not_found(service: str = "documents.un.org", why: Why = Why.ABSENT) -> Outcome:
    return Outcome("A/RES/65/230", Status.NOT_FOUND, service, why=why)


def test_an_absence_joins_the_finding_that_its_citation_has() -> None:
    about = citation()
    offline = judge(evidence(about), [finds("date-outside-session", about)])
    online = judge(evidence(about, outcomes={}), [finds("document-not-found", about, late=True, breaks=True)])
    (finding,) = merge(offline, online)
    assert finding.rule == "date-outside-session"
    assert [related.rule for related in finding.related] == ["document-not-found"]
    assert verdict(about, _not_found(), [finding]) is Verdict.INCONSISTENT


def test_an_absence_outweighs_a_mere_doubt() -> None:
    about = citation()
    offline = judge(evidence(about), [finds("date-outside-bounds", about, severity=Severity.INFO)])
    online = judge(evidence(about, outcomes={}), [finds("document-not-found", about, late=True, breaks=True)])
    (finding,) = merge(offline, online)
    assert finding.severity is Severity.ERROR
    assert verdict(about, _not_found(), [finding]) is Verdict.BROKEN


def test_an_absence_does_not_join_a_matter_of_spelling() -> None:
    about = citation()
    offline = judge(evidence(about), [finds("symbol-spelling", about, severity=Severity.INFO)])
    online = judge(evidence(about, outcomes={}), [finds("document-not-found", about, late=True, breaks=True)])
    assert {finding.rule for finding in merge(offline, online)} == {"symbol-spelling", "document-not-found"}


def test_what_the_service_found_cannot_be_called_impossible() -> None:
    about = citation()
    offline = judge(evidence(about), [finds("no-such-resolution", about, breaks=True)])
    outcome = Outcome("A/RES/65/230", Status.FOUND, "documents.un.org")
    (finding,) = merge(offline, (), {"A/RES/65/230": outcome})
    assert finding.severity is Severity.WARNING
    assert "documents.un.org answers that it exists" in finding.message
    assert verdict(about, outcome, [finding]) is Verdict.UNVERIFIED
    (unchanged,) = merge(offline, (), {"A/RES/65/230": Outcome("A/RES/65/230", Status.NOT_FOUND, "facts")})
    assert unchanged.severity is Severity.ERROR


FOUND = Outcome("A/RES/65/230", Status.FOUND, "facts")


@pytest.mark.parametrize(
    ("about", "outcome", "rule", "expected"),
    [
        pytest.param(citation(), FOUND, None, Verdict.OK, id="found and nothing against it"),
        pytest.param(citation(), None, None, Verdict.UNVERIFIED, id="not asked"),
        pytest.param(citation(), Outcome("A/RES/65/230", Status.UNANSWERED), None, Verdict.UNVERIFIED, id="no answer"),
        pytest.param(citation(symbol=None), None, None, Verdict.UNVERIFIED, id="without a symbol of its own"),
        pytest.param(citation(), _not_found(), None, Verdict.BROKEN, id="the service says absent"),
        pytest.param(citation(), _not_found("lock"), None, Verdict.BROKEN, id="the lock file says absent"),
        pytest.param(citation(), _not_found(why=Why.AGE_UNKNOWN), None, Verdict.UNVERIFIED, id="of unknown age"),
        pytest.param(
            citation(kind=CitationKind.PROSE, confidence=Confidence.GUESSED),
            _not_found(),
            None,
            Verdict.UNVERIFIED,
            id="absent, but the organ is a guess",
        ),
        pytest.param(citation(), _not_found("facts"), ("no-such-session", True), Verdict.BROKEN, id="impossible"),
        pytest.param(citation(), _not_found("facts"), ("year-mismatch", False), Verdict.INCONSISTENT, id="wrong year"),
        pytest.param(citation(), FOUND, ("date-mismatch", False), Verdict.INCONSISTENT, id="found with a wrong date"),
        pytest.param(citation(), None, ("date-mismatch", False), Verdict.INCONSISTENT, id="wrong date, not asked"),
    ],
)
def test_verdict(about: Citation, outcome: Outcome | None, rule: tuple[str, bool] | None, expected: Verdict) -> None:
    rules = [] if rule is None else [finds(rule[0], about, breaks=rule[1])]
    assert verdict(about, outcome, judge(evidence(about), rules)) is expected


@pytest.mark.parametrize("severity", [Severity.WARNING, Severity.INFO])
def test_warnings_and_infos_never_change_a_verdict(severity: Severity) -> None:
    about = citation()
    findings = judge(evidence(about), [finds("date-mismatch", about, severity=severity)])
    assert verdict(about, FOUND, findings) is Verdict.OK


def test_findings_of_other_citations_say_nothing() -> None:
    one, other = citation(0), citation(1)
    findings = judge(evidence(one, other), [finds("date-mismatch", other)])
    assert verdict(one, FOUND, findings) is Verdict.OK


@pytest.fixture
def twice() -> tuple[Finding, ...]:
    one, other = citation(0), citation(1)
    return judge(evidence(one, other), [finds("date-mismatch", one, other)])


def test_equal_findings_are_told_apart_by_their_count(twice: tuple[Finding, ...]) -> None:
    names = [finding.fingerprint for finding in fingerprinted(twice)]
    assert len(set(names)) == 2
    assert all(len(name) == 32 for name in names)


def test_a_fingerprint_stays_when_lines_move(twice: tuple[Finding, ...]) -> None:
    moved = [replace(finding, location=replace(finding.location, line=99, start=9_900, end=9_912)) for finding in twice]
    assert [each.fingerprint for each in fingerprinted(moved)] == [each.fingerprint for each in fingerprinted(twice)]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param(lambda finding: replace(finding, rule="year-mismatch"), id="rule"),
        pytest.param(lambda finding: replace(finding, location=replace(finding.location, path="other.txt")), id="path"),
        pytest.param(
            lambda finding: replace(finding, citation=replace(finding.citation, symbol=parse_symbol("A/RES/1/1"))),
            id="symbol",
        ),
        pytest.param(lambda finding: replace(finding, citation=replace(finding.citation, text="65/230")), id="text"),
    ],
)
def test_a_fingerprint_is_of_what_was_found(twice: tuple[Finding, ...], change: Callable[[Finding], Finding]) -> None:
    before, after = fingerprinted(twice[:1]), fingerprinted([change(twice[0])])
    assert before[0].fingerprint != after[0].fingerprint


def test_findings_come_by_path_place_and_rule() -> None:
    one, other = citation(0), citation(1)
    found = judge(
        evidence(one, other),
        [finds("symbol-spelling", one, severity=Severity.INFO), finds("date-mismatch", other, one)],
    )
    elsewhere = replace(found[0], location=replace(found[0].location, path="a.txt"))
    assert next(finding.location.path for finding in in_order([*found, elsewhere])) == "a.txt"
    assert [finding.rule for finding in found] == ["date-mismatch", "symbol-spelling", "date-mismatch"]


def test_where_the_reporting_rule_is_left_out_a_related_one_speaks() -> None:
    about = citation()
    findings = judge(
        evidence(about),
        [finds("date-mismatch", about), finds("date-outside-session", about), finds("list-order", about)],
    )
    (kept,) = selected(findings, frozenset({"date-outside-session", "list-order"}))
    assert kept.rule == "date-outside-session"
    assert kept.message == f"date-outside-session in {about.text}"
    assert [related.rule for related in kept.related] == ["list-order"]


def test_a_related_rule_that_is_left_out_lends_no_severity() -> None:
    about = citation()
    findings = judge(
        evidence(about),
        [finds("date-mismatch", about, severity=Severity.WARNING), finds("date-outside-session", about)],
    )
    (kept,) = selected(findings, frozenset({"date-mismatch"}))
    assert kept.severity is Severity.WARNING
    assert kept.related == ()
    assert selected(findings, frozenset({"link-form"})) == ()
