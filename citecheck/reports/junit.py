"""JUnit XML, which every CI service shows as test results: a suite a draft, a case a finding.

A finding fails its case where it fails the run; the others pass and carry their text. A
draft without findings is one case that passes, a file that could not be read an error.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from citecheck.model.kept import paths_of
from citecheck.reports import concise, rows
from citecheck.reports.json import pointed_at
from citecheck.reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.finding import Finding, Severity
    from citecheck.model.result import Result
    from citecheck.reports import Style


def render(result: Result, style: Style) -> str:
    """The whole file, valid against the schema that Jenkins' xUnit plugin publishes."""
    by_path: dict[str, list[Finding]] = {path: [] for path in paths_of(result)}
    for finding in result.findings:
        by_path.setdefault(finding.location.path, []).append(finding)
    failed = sum(_fails(finding, style.fail_on) for finding in result.findings)
    tests = sum(max(len(found), 1) for found in by_path.values()) + len(result.unread)
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="citecheck" {_counts(tests, failed, len(result.unread))} time="{result.elapsed_s:.3f}">',
    ]
    for path, found in by_path.items():
        lines += _suite(path, found, style.fail_on)
    for unread in result.unread:
        name = quoteattr(visible(unread.path))
        lines += [
            f"  <testsuite name={name} {_counts(1, 0, 1)}>",
            f'    <testcase name="read" classname={name}>',
            f'      <error type="unread" message={quoteattr(visible(unread.reason))}/>',
            "    </testcase>",
            "  </testsuite>",
        ]
    lines.append("</testsuites>")
    return "".join(line + "\n" for line in lines)


def _counts(tests: int, failures: int, errors: int) -> str:
    return f'tests="{tests}" failures="{failures}" errors="{errors}"'


def _fails(finding: Finding, fail_on: Severity | None) -> bool:
    return fail_on is not None and finding.severity.rank >= fail_on.rank


def _suite(path: str, found: list[Finding], fail_on: Severity | None) -> Iterator[str]:
    name = quoteattr(visible(path))
    failures = sum(_fails(finding, fail_on) for finding in found)
    yield f"  <testsuite name={name} {_counts(max(len(found), 1), failures, 0)}>"
    if not found:
        yield f'    <testcase name="citations" classname={name}/>'
    for finding in found:
        place = rows.place(finding.location)
        title = quoteattr(visible(" ".join(part for part in (finding.rule, place and f"at {place}") if part)))
        yield f"    <testcase name={title} classname={name}>"
        body = escape(_body(finding))
        if _fails(finding, fail_on):
            message = quoteattr(visible(finding.message))
            yield f'      <failure type="{finding.severity.value}" message={message}>{body}</failure>'
        else:
            yield f"      <system-out>{body}</system-out>"
        yield "    </testcase>"
    yield "  </testsuite>"


def _body(finding: Finding) -> str:
    lines = [
        f"{concise.place(finding.location)} {finding.severity.value} {finding.rule}",
        visible(finding.message),
        f"citation: {visible(pointed_at(finding))}",
    ]
    lines += [f"fix: {visible(rows.proposal(finding, fix))}" for fix in finding.fixes]
    lines += [f"also {related.rule}: {visible(related.message)}" for related in finding.related]
    return "\n".join(lines)
