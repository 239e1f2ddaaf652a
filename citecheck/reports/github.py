"""Workflow commands that GitHub shows as annotations, and the summary of a job."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.reports import markdown, rows
from citecheck.reports.concise import line as concise_line
from citecheck.reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Mapping

    from citecheck.model.finding import Finding
    from citecheck.model.result import Result
    from citecheck.reports import Style

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}

ANNOTATIONS_PER_STEP = 10
"""GitHub shows so many annotations of each kind a step and silently drops the others
(«Workflow commands for GitHub Actions», limits of annotations)."""

SUMMARY_BYTES = 1 << 20
"""A step's summary may have so many bytes; a longer one is refused whole."""


def render(result: Result, style: Style) -> str:  # noqa: ARG001 -- the service gets the same whatever the terminal
    """One command a finding, errors first, as many as are shown; the others as plain lines of the log."""
    lines: list[str] = []
    shown: Counter[str] = Counter()
    beyond: list[Finding] = []
    for unread in result.unread:
        lines.append(_command("error", {"file": unread.path, "title": "not read"}, unread.reason))
        shown["error"] += 1
    for finding in sorted(result.findings, key=lambda each: -each.severity.rank):
        kind = _COMMANDS[finding.severity]
        if shown[kind] < ANNOTATIONS_PER_STEP:
            shown[kind] += 1
            lines.append(_annotation(kind, finding))
        else:
            beyond.append(finding)
    if beyond:
        lines.append(f"{rows.counted(len(beyond), 'further finding')}, more than GitHub shows as annotations:")
        lines += [_harmless(concise_line(finding)) for finding in beyond]
    lines.append(_harmless(rows.summary(result).opening))
    return "".join(each + "\n" for each in lines)


def _annotation(kind: str, finding: Finding) -> str:
    place = finding.location
    properties: dict[str, object] = {"file": place.path}
    if place.line is not None:
        properties |= {"line": place.line, "endLine": place.end_line}
        if place.line == place.end_line:
            # Columns count only inside one line.
            properties |= {"col": place.column, "endColumn": place.end_column}
    properties["title"] = finding.rule
    message = finding.message if place.part is None else f"{place.part}: {finding.message}"
    if finding.fixes:
        message += f"\nfix: {rows.proposal(finding, finding.fixes[0])}"
    return _command(kind, properties, message)


def _command(kind: str, properties: Mapping[str, object], message: str) -> str:
    listed = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    return f"::{kind} {listed}::{_data(message)}"


def _data(text: str) -> str:
    """A command's message: what would end the line or begin an escape is escaped as the runner expects."""
    return "%0A".join(visible(part).replace("%", "%25") for part in text.split("\n"))


def _property(text: str) -> str:
    return visible(text).replace("%", "%25").replace(":", "%3A").replace(",", "%2C")


def _harmless(text: str) -> str:
    """A line of the log that the runner takes for no command, old form or new."""
    quiet = text.replace("##[", "## [")
    return f"- {quiet}" if quiet.lstrip().startswith("::") else quiet


def summarize(result: Result, file: str) -> None:
    """Append the report in Markdown to the job's summary, the file that ``GITHUB_STEP_SUMMARY`` names.

    Raises:
        OSError: the file cannot be written.
    """
    text = markdown.page(result, SUMMARY_BYTES - 4096)
    with open(file, "a", encoding="utf-8", newline="\n") as summary:  # noqa: PTH123 -- one line, no path to handle
        summary.write(text)
