"""SARIF 2.1.0, which code scanning services and editors read."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

from citecheck.model.finding import Severity
from citecheck.reports.encode import to_json
from citecheck.reports.json import pointed_at, summary_fields
from citecheck.reports.rules import names, rule
from citecheck.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from citecheck.model.draft import Location, Span
    from citecheck.model.finding import Finding, Fix
    from citecheck.model.result import Result
    from citecheck.reports import Style
    from citecheck.rules.base import Rule

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"

_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}

Object = dict[str, object]


def render(result: Result, style: Style) -> str:  # noqa: ARG001 -- services get the same whatever the terminal
    """One run with its rules and their help, results with regions, fingerprints and fixes."""
    # The help of those rules that have something to say: the others would be most of the file.
    said = {finding.rule for finding in result.findings}
    told = [name for name in names() if name in said]
    order = {name: number for number, name in enumerate(told)}
    run: Object = {
        "tool": {
            "driver": {
                "name": "citecheck",
                "version": __version__,
                "semanticVersion": __version__,
                "rules": [_rule(rule(name)) for name in told],
            }
        },
        # Columns and offsets of citecheck count code points.
        "columnKind": "unicodeCodePoints",
        "invocations": [_invocation(result)],
        "properties": {"summary": summary_fields(result), "asOf": result.as_of.isoformat()},
    }
    # A run's results are most of it: one a line.
    results = ",".join("\n   " + to_json(_result(finding, order)) for finding in result.findings)
    head = to_json({"$schema": _SCHEMA, "version": "2.1.0"})[:-1]
    return f'{head},\n "runs": [{to_json(run)[:-1]},\n  "results": [{results}]}}]}}\n'


def _rule(each: Rule) -> Object:
    explanation = each.explanation
    examples = [("Wrong", text) for text in explanation.wrong] + [("Right", text) for text in explanation.right]
    listed = "\n".join(f"{word}: {text}" for word, text in examples)
    listed_marked = "\n".join(f"- {word}: {_code(text)}" for word, text in examples)
    return {
        "id": each.name,
        "name": "".join(part.title() for part in each.name.split("-")),
        "shortDescription": {"text": explanation.summary},
        "fullDescription": {"text": explanation.why},
        "help": {
            "text": f"{explanation.why}\n{listed}\nSource: {explanation.source}",
            "markdown": f"{explanation.why}\n\n{listed_marked}\n\nSource: {explanation.source}",
        },
        "defaultConfiguration": {"level": _LEVELS[each.severity]},
    }


def _code(text: str) -> str:
    return f"`` {text} ``" if "`" in text else f"`{text}`"


def _invocation(result: Result) -> Object:
    """Whether the run was whole, and which files could not be read."""
    return {
        "executionSuccessful": not result.unread,
        "toolExecutionNotifications": [
            {
                "level": "error",
                "message": {"text": f"not read: {unread.reason}"},
                "locations": [{"physicalLocation": {"artifactLocation": {"uri": uri(unread.path)}}}],
            }
            for unread in result.unread
        ],
    }


def _result(finding: Finding, order: dict[str, int]) -> Object:
    properties: Object = {"citation": pointed_at(finding)}
    if finding.citation is not None and finding.citation.symbol is not None:
        properties["symbol"] = str(finding.citation.symbol)
    if finding.related:
        properties["related"] = [{"rule": each.rule, "message": each.message} for each in finding.related]
    made: Object = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": _plain(finding.message)},
        "locations": [_location(finding.location)],
        "partialFingerprints": {"citecheck/v1": finding.fingerprint},
        "properties": properties,
    }
    if finding.rule in order:
        made["ruleIndex"] = order[finding.rule]
    fixes = list(_fixes(finding))
    if fixes:
        made["fixes"] = fixes
    return made


def _plain(message: str) -> str:
    """A message in which brackets of the draft make no link (SARIF 2.1.0, 3.11.6)."""
    if "](" not in message:
        return message
    return message.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")


def _location(place: Location) -> Object:
    physical: Object = {"artifactLocation": {"uri": uri(place.path)}}
    if place.line is not None:
        physical["region"] = _region(place)
    location: Object = {"physicalLocation": physical}
    if place.part is not None:
        location["logicalLocations"] = [{"name": place.part}]
    return location


def _region(place: Location) -> Object:
    region: Object = {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }
    if place.start is not None and place.end is not None:
        region["charOffset"] = place.start
        region["charLength"] = place.end - place.start
    return region


def _fixes(finding: Finding) -> Iterable[Object]:
    for fix in finding.fixes:
        if fix.span is not None:
            yield _fix(finding, fix, fix.span)


def _fix(finding: Finding, fix: Fix, span: Span) -> Object:
    region: Object = {"charOffset": span.start, "charLength": span.length}
    line, column = _line_of(finding, span)
    if line is not None:
        # A fix never crosses a line end.
        region |= {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + span.length}
    return {
        "description": {"text": fix.reason or f"write «{fix.replacement}»"},
        "artifactChanges": [
            {
                "artifactLocation": {"uri": uri(finding.location.path)},
                "replacements": [{"deletedRegion": region, "insertedContent": {"text": fix.replacement}}],
            }
        ],
    }


def _line_of(finding: Finding, span: Span) -> tuple[int | None, int]:
    """Line and column of a fix, told from its finding's; ``None`` where they cannot be told."""
    place, excerpt = finding.location, finding.excerpt
    if place.line is None or place.column is None or place.start is None or place.end is None:
        return None, 0
    first = excerpt.start + span.start - place.start
    if first >= 0 and first + span.length <= len(excerpt.text):
        return place.line, place.column + span.start - place.start
    two_lines = place.end_line == place.line + 1
    if two_lines and place.end_column is not None and place.start <= span.start and span.end <= place.end:
        # Not on the first of two lines: it is counted from the end.
        column = place.end_column - (place.end - span.start)
        return (place.end_line, column) if column >= 1 else (None, 0)
    return None, 0


def uri(path: str) -> str:
    """The path as a relative reference of RFC 3986: no other scheme can be read into it."""
    escaped = quote(path.replace("\\", "/"), safe="/!$&'()*+,;=@~-._", errors="surrogatepass")
    return f"file://{escaped}" if escaped.startswith("/") else escaped
