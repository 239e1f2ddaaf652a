"""JSON: the contract with scripts, schema ``citecheck.report/1``.

Written field by field, so that no change of an internal type changes what scripts read.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.model.result import Verdict
from citecheck.model.tally import tally_of
from citecheck.reports.encode import to_json
from citecheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.citation import Citation, Claims
    from citecheck.model.draft import Location
    from citecheck.model.finding import Finding, Fix
    from citecheck.model.outcome import Outcome
    from citecheck.model.result import FileResult, Result
    from citecheck.reports import Style

Fields = dict[str, object]

SCHEMA = "citecheck.report/1"


def render(result: Result, style: Style) -> str:
    """The report as one object; every citation and finding has a line of its own, which diffs well."""
    return "".join(pieces(result, style))


def pieces(result: Result, style: Style) -> Iterator[str]:  # noqa: ARG001 -- as above
    """The report in pieces, so that it is never whole in memory."""
    head: Fields = {
        "schema": SCHEMA,
        "version": __version__,
        "as_of": result.as_of.isoformat(),
        "online": result.online,
    }
    yield to_json(head)[:-1]
    yield ',\n "summary": ' + to_json(summary_fields(result))
    yield ',\n "files": ['
    yield from _listed(map(_file, result.files))
    yield '],\n "findings": ['
    yield from _listed(to_json(finding_fields(finding)) for finding in result.findings)
    yield '],\n "unread": ['
    yield from _listed(to_json({"path": unread.path, "reason": unread.reason}) for unread in result.unread)
    yield "]}\n"


def _listed(items: Iterator[str]) -> Iterator[str]:
    separator = "\n  "
    for item in items:
        yield separator + item
        separator = ",\n  "


def _file(file: FileResult) -> str:
    fields: Fields = {
        "path": file.path,
        "format": file.format,
        "language": file.language,
        "encoding": file.encoding,
        "document": file.document,
        "notices": list(file.notices),
    }
    citations = (
        to_json(
            {
                **citation_fields(citation, file.path),
                "verdict": verdict.value,
                "outcome": outcome_fields(outcome),
            }
        )
        for citation, verdict, outcome in zip(file.citations, file.verdicts, file.outcomes, strict=True)
    )
    return to_json(fields)[:-1] + ', "citations": [' + ",".join("\n   " + each for each in citations) + "]}"


def summary_fields(result: Result) -> Fields:
    """The counts of a run: citations by verdict, findings by severity, requests, time."""
    tally = tally_of(result)
    verdicts = tally.verdicts
    severities = Counter(finding.severity for finding in result.findings)
    network = result.network
    return {
        "files": len(result.files),
        "unread": len(result.unread),
        "citations": verdicts.total(),
        "symbols": len(tally.symbols),
        "ok": verdicts[Verdict.OK],
        "broken": verdicts[Verdict.BROKEN],
        "inconsistent": verdicts[Verdict.INCONSISTENT],
        "unverified": verdicts[Verdict.UNVERIFIED],
        "findings": {severity.value: severities[severity] for severity in reversed(Severity)},
        "requests": network.requests,
        "retried": network.retried,
        "from_facts": network.from_facts,
        "from_lock": network.from_lock,
        "from_store": network.from_store,
        "interrupted": network.interrupted,
        "elapsed_s": round(result.elapsed_s, 3),
    }


def citation_fields(citation: Citation, path: str) -> Fields:
    """One citation, as ``extract --format jsonl`` lists it."""
    symbol = citation.symbol
    return {
        "path": path,
        "id": citation.id,
        **place_fields(citation.place),
        "kind": citation.kind.value,
        "text": citation.text,
        "symbol": None if symbol is None else str(symbol),
        "claims": _claims(citation.claims),
        "also": [str(other) for other in citation.also],
        "url": citation.url,
        "pair": citation.pair,
        "language": citation.language,
    }


def place_fields(place: Location) -> Fields:
    """Where something stands; lines and offsets are null where they mean nothing."""
    return {
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
        "part": place.part,
        "start": place.start,
        "end": place.end,
    }


def _claims(claims: Claims) -> Fields:
    fields: Fields = {}
    if claims.organ is not None:
        fields["organ"] = claims.organ
    if claims.session is not None:
        fields["session"] = claims.session
    if claims.year is not None:
        fields["year"] = claims.year
    if claims.date is not None:
        fields["date"] = claims.date.isoformat()
    if claims.title is not None:
        fields["title"] = claims.title
    if claims.paragraph is not None:
        fields["paragraph"] = claims.paragraph
    if claims.supplement is not None:
        supplement = claims.supplement
        fields["supplement"] = {
            "organ": supplement.organ,
            "session": supplement.session,
            "number": supplement.number,
            "letter": supplement.letter,
        }
    return fields


def outcome_fields(outcome: Outcome) -> Fields:
    """What a source answered about a document, and which one."""
    return {
        "status": outcome.status.value,
        "service": outcome.service,
        "asked_at": None if outcome.asked_at is None else outcome.asked_at.isoformat().replace("+00:00", "Z"),
        "url": outcome.url,
        "detail": outcome.detail or outcome.why.value,
    }


def finding_fields(finding: Finding) -> Fields:
    """One finding, as ``check --format jsonl`` lists it."""
    citation = finding.citation
    fixes = [_fix(fix) for fix in finding.fixes]
    return {
        "rule": finding.rule,
        "severity": finding.severity.value,
        "path": finding.location.path,
        **place_fields(finding.location),
        "citation": None if citation is None else citation.id,
        "symbol": None if citation is None or citation.symbol is None else str(citation.symbol),
        "text": pointed_at(finding),
        "message": finding.message,
        "fix": fixes[0] if fixes else None,
        "alternatives": fixes[1:],
        "related": [
            {"rule": related.rule, "severity": related.severity.value, "message": related.message}
            for related in finding.related
        ],
        "fingerprint": finding.fingerprint,
    }


def pointed_at(finding: Finding) -> str:
    """The words of the draft that a finding is about, white space folded."""
    if finding.citation is not None:
        return finding.citation.text
    excerpt = finding.excerpt
    return " ".join(excerpt.text[excerpt.start : excerpt.end].split())


def _fix(fix: Fix) -> Fields:
    return {
        "replacement": fix.replacement,
        "start": None if fix.span is None else fix.span.start,
        "end": None if fix.span is None else fix.span.end,
        "safe": fix.safe,
        "reason": fix.reason,
    }


def resolved_fields(asked: str, outcome: Outcome) -> Fields:
    """One line of ``resolve --format jsonl``: the symbol as asked, its canonical spelling, the answer."""
    record = outcome.record
    return {
        "symbol": asked,
        "canonical": outcome.symbol,
        **outcome_fields(outcome),
        "date": None if record is None or record.date is None else record.date.isoformat(),
        "certainty": None if record is None or record.certainty is None else record.certainty.value,
        "title": None if record is None else record.title,
        "language": outcome.language,
        "through": outcome.through,
    }
