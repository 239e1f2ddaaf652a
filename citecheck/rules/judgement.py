"""From hits to findings and verdicts: one fault gives one finding.

A wrong digit can set off several rules: the number is beyond the last, the date is
not the recorded one, the list is out of order. Of the rules that compete for one
citation the first in the order of :data:`citecheck.rules.RULES` reports, and the
others are named as related. Rules about something else (a spelling, the form or the
language of a link, a missing year) hide nothing and are hidden by nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.draft import Excerpt, Location, Span
from citecheck.model.finding import Finding, Judged, Related, Severity
from citecheck.model.outcome import Status, Why
from citecheck.model.result import Verdict
from citecheck.rules import RULES
from citecheck.rules.known import organ_is_sure
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from citecheck.model.citation import Citation
    from citecheck.model.outcome import Outcome
    from citecheck.rules.base import Evidence, Hit, Rule

_LAST = "document-not-found"
_RANK = {name: rank for rank, name in enumerate(RULES)}
_COMPETING = frozenset(RULES[: RULES.index(_LAST) + 1])
_PAIR = "link-text-mismatch"
_MOST_FIXES = 5
"""More proposals than these help nobody."""
_NO_SUCH = frozenset({"no-such-session", "no-such-resolution", "no-such-decision", "no-such-document"})


def judge(evidence: Evidence, rules: Sequence[Rule]) -> tuple[Finding, ...]:
    """Apply rules to what is known of one draft; the findings come in the order of the text.

    Used in both stages: with ``evidence.draft`` for the rules that run offline, and
    later with ``evidence.outcomes`` for those that wait for them. Rules of the other
    stage are passed over.
    """
    late = evidence.outcomes is not None
    alone: list[tuple[Rule, Hit]] = []
    competing: dict[int, list[tuple[Rule, Hit]]] = {}
    for rule in sorted(rules, key=lambda each: _RANK.get(each.name, len(_RANK))):
        if rule.needs_outcomes is not late:
            continue
        for hit in rule.find(evidence):
            if hit.citation is None or not _competes(rule, hit):
                alone.append((rule, hit))
            else:
                competing.setdefault(hit.citation.id, []).append((rule, hit))
    found = [_finding(evidence, rule, hit) for rule, hit in alone]
    under_text = _disagreeing(competing)
    for citation_id, hits in competing.items():
        if citation_id not in under_text:
            found.append(_one(evidence, hits, competing.get(_linked(hits, under_text), [])))
    return in_order(found)


def _competes(rule: Rule, hit: Hit) -> bool:
    if rule.name == _PAIR and _severity(rule, hit) is Severity.INFO:
        return False  # a target that merely lacks a letter is another matter than a wrong date
    return rule.name in _COMPETING


def _severity(rule: Rule, hit: Hit) -> Severity:
    return hit.severity or rule.severity


def _breaks(rule: Rule, hit: Hit) -> bool:
    return rule.breaks if hit.breaks is None else hit.breaks


def _disagreeing(competing: Mapping[int, list[tuple[Rule, Hit]]]) -> frozenset[int]:
    """The links whose text disagrees with them: text and link give one finding, on the text."""
    return frozenset(
        hit.citation.pair
        for hits in competing.values()
        for rule, hit in hits
        if rule.name == _PAIR and hit.citation is not None and hit.citation.pair is not None
    )


def _linked(hits: Sequence[tuple[Rule, Hit]], under_text: frozenset[int]) -> int:
    citation = hits[0][1].citation
    pair = None if citation is None else citation.pair
    return pair if pair is not None and pair in under_text else -1


def _one(evidence: Evidence, hits: Sequence[tuple[Rule, Hit]], of_link: Sequence[tuple[Rule, Hit]]) -> Finding:
    """Make one finding of all that one citation set off, and the link under it where they disagree.

    The finding stands at the text also where the rule that reports is about the link.
    """
    every = sorted((*hits, *of_link), key=lambda each: _RANK[each[0].name])
    rule, hit = _reporter(every)
    finding = _finding(evidence, rule, replace(hit, citation=hits[0][1].citation))
    others = [other for other in every if other[1] is not hit]
    related = tuple(
        Related(each.name, _severity(each, at), at.message) for each, at in others if each.name != rule.name
    )
    severity = max((_severity(each, at) for each, at in every), key=lambda each: each.rank)
    fixes = list(finding.fixes)
    seen = {(fix.replacement, fix.span) for fix in fixes}
    for _, other in others:
        for fix in other.fixes:
            if (fix.replacement, fix.span) not in seen:
                seen.add((fix.replacement, fix.span))
                fixes.append(fix)
    judged: tuple[Judged, ...] = ()
    if of_link:
        first_rule, first = _reporter(of_link)
        if first.citation is not None:
            judged = (Judged(first.citation.id, _severity(first_rule, first), _breaks(first_rule, first)),)
            # what breaks the link does not break the text
            own_rule, own = _reporter(hits)
            finding = replace(finding, breaks=_breaks(own_rule, own), verdict_severity=_severity(own_rule, own))
    return replace(finding, severity=severity, related=related, fixes=tuple(fixes[:_MOST_FIXES]), judged=judged)


def _reporter(hits: Sequence[tuple[Rule, Hit]]) -> tuple[Rule, Hit]:
    """The first in the order of precedence; a mere information never speaks for an error."""
    loud = [each for each in hits if _severity(*each) is not Severity.INFO]
    return (loud or hits)[0]


def _finding(evidence: Evidence, rule: Rule, hit: Hit) -> Finding:
    citation = hit.citation
    location, excerpt = _where(evidence, hit)
    severity = _severity(rule, hit)
    return Finding(
        rule=rule.name,
        severity=severity,
        message=hit.message,
        location=location,
        excerpt=excerpt,
        citation=citation,
        fixes=hit.fixes,
        breaks=_breaks(rule, hit),
        verdict_severity=severity,
    )


def _where(evidence: Evidence, hit: Hit) -> tuple[Location, Excerpt]:
    draft, citation = evidence.draft, hit.citation
    if draft is not None:
        if hit.prose is not None:
            return draft.locate(hit.prose), draft.excerpt(hit.prose)
        if hit.span is not None and draft.has_lines:
            return draft.locate_in_file(hit.span), draft.excerpt_in_file(hit.span)
    if citation is not None:
        return citation.place, citation.excerpt
    path = draft.path if draft is not None else ""
    return Location(path), Excerpt("", 0, 0)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings of one or more files by path, place and rule."""
    return tuple(sorted(findings, key=_place))


def selected(findings: Iterable[Finding], rules: frozenset[str]) -> tuple[Finding, ...]:
    """What a selection of rules leaves: where the rule that reports is left out, the first related one speaks.

    So ``--ignore date-mismatch`` still shows a date outside the session. Verdicts are
    not to be made of the answer: they follow all rules.
    """
    kept: list[Finding] = []
    for finding in findings:
        related = tuple(each for each in finding.related if each.rule in rules)
        if finding.rule in rules:
            kept.append(finding if len(related) == len(finding.related) else _without(finding, related))
        elif related:
            first, *others = related
            own = replace(finding, rule=first.rule, message=first.message, verdict_severity=first.severity)
            kept.append(_without(own, tuple(others)))
    return tuple(kept)


def _without(finding: Finding, related: tuple[Related, ...]) -> Finding:
    own = finding.verdict_severity or finding.severity
    severity = max((own, *(each.severity for each in related)), key=lambda each: each.rank)
    return replace(finding, severity=severity, related=related)


def _place(finding: Finding) -> tuple[str, int, int, int, str]:
    at, citation = finding.location, finding.citation
    return (
        at.path,
        at.start if at.start is not None else -1,
        citation.id if citation is not None else -1,
        _RANK.get(finding.rule, len(_RANK)),
        finding.rule,
    )


def merge(
    offline: Sequence[Finding], online: Sequence[Finding], outcomes: Mapping[str, Outcome] | None = None
) -> tuple[Finding, ...]:
    """Join the findings of both stages of one file, so that one fault stays one finding.

    A competing finding of the second stage joins the one that its citation has already.
    Where a service found a document that the facts call impossible (``--ask-all``), the
    finding becomes a warning that says so.
    """
    kept = [_contradicted(finding, outcomes) for finding in offline] if outcomes else list(offline)
    at_citation = {
        _key(finding): index for index, finding in enumerate(kept) if finding.citation is not None and _reports(finding)
    }
    for finding in online:
        index = at_citation.get(_key(finding)) if _reports(finding) else None
        if index is None:
            kept.append(finding)
        else:
            kept[index] = _joined(kept[index], finding)
    return in_order(kept)


def _reports(finding: Finding) -> bool:
    return finding.rule in _COMPETING and not (finding.rule == _PAIR and finding.severity is Severity.INFO)


def _key(finding: Finding) -> tuple[str, int]:
    citation = finding.citation
    return (finding.location.path, -1 if citation is None else citation.id)


def _joined(first: Finding, second: Finding) -> Finding:
    own = first.verdict_severity or first.severity
    related = (*first.related, Related(second.rule, second.severity, second.message), *second.related)
    return replace(
        first,
        severity=max(first.severity, second.severity, key=lambda each: each.rank),
        related=related,
        # An absence that the service states outweighs a mere doubt about a date.
        breaks=first.breaks or (second.breaks and own is not Severity.ERROR),
    )


def _contradicted(finding: Finding, outcomes: Mapping[str, Outcome]) -> Finding:
    citation = finding.citation
    if finding.rule not in _NO_SUCH or citation is None or citation.symbol is None:
        return finding
    outcome = outcomes.get(str(citation.symbol))
    if outcome is None or outcome.status is not Status.FOUND or outcome.service in (None, "facts"):
        return finding
    return replace(
        finding,
        severity=Severity.WARNING,
        verdict_severity=Severity.WARNING,
        breaks=False,
        message=f"{finding.message}; yet {outcome.service} answers that it exists",
        fixes=(),
    )


def verdicts(
    citations: Sequence[Citation], outcomes: Mapping[str, Outcome], findings: Sequence[Finding]
) -> tuple[Verdict, ...]:
    """The verdict on each citation of one file, from *all* its findings, reported or not."""
    own: dict[int, list[Finding]] = {}
    for finding in findings:
        if finding.citation is not None:
            own.setdefault(finding.citation.id, []).append(finding)
        for judged in finding.judged:
            own.setdefault(judged.citation, []).append(finding)
    return tuple(
        verdict(
            citation,
            None if citation.symbol is None else outcomes.get(str(citation.symbol)),
            own.get(citation.id, ()),
        )
        for citation in citations
    )


def verdict(citation: Citation, outcome: Outcome | None, findings: Sequence[Finding]) -> Verdict:
    """What is to be said of one citation: the first that applies.

    ``findings`` may hold those of other citations of its file, which say nothing here.
    """
    severities: list[Severity] = []
    contradicted = False
    for finding in findings:
        for severity, breaks in _said_of(citation, finding):
            if breaks:
                return Verdict.BROKEN
            severities.append(severity)
            contradicted = contradicted or (finding.rule in _NO_SUCH and severity is not Severity.ERROR)
    if Severity.ERROR in severities:
        return Verdict.INCONSISTENT
    if citation.symbol is None or outcome is None or outcome.status is Status.UNANSWERED:
        return Verdict.UNVERIFIED
    if outcome.status is Status.NOT_FOUND:
        certain = (
            outcome.service not in (None, "facts")
            and outcome.why is not Why.AGE_UNKNOWN
            and organ_is_sure(citation)  # of another organ the number may exist
        )
        return Verdict.BROKEN if certain else Verdict.UNVERIFIED
    return Verdict.UNVERIFIED if contradicted and outcome.service != "facts" else Verdict.OK


def _said_of(citation: Citation, finding: Finding) -> list[tuple[Severity, bool]]:
    said = [(each.severity, each.breaks) for each in finding.judged if each.citation == citation.id]
    about = finding.citation
    if about is not None and about.id == citation.id and about.place.path == citation.place.path:
        said.append((finding.verdict_severity or finding.severity, finding.breaks))
    return said


def fingerprinted(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Give each finding a name that stays when lines move.

    It is made of path, rule, symbol, folded text and the count among equals, so the
    findings of a whole run are to be given together, in their order.
    """
    from hashlib import sha256

    seen: dict[tuple[str, str, str, str], int] = {}
    named: list[Finding] = []
    for finding in findings:
        citation = finding.citation
        symbol = "" if citation is None or citation.symbol is None else str(citation.symbol)
        text = _pointed_at(finding) if citation is None else citation.text
        key = (finding.location.path, finding.rule, symbol, " ".join(text.split()))
        count = seen[key] = seen.get(key, 0) + 1
        digest = sha256("\x1f".join((*key, str(count))).encode("utf-8", "surrogatepass"))
        named.append(replace(finding, fingerprint=digest.hexdigest()[:32]))
    return tuple(named)


def _pointed_at(finding: Finding) -> str:
    excerpt = finding.excerpt
    span = Span(excerpt.start, excerpt.end)
    return excerpt.text[span.start : span.end]
