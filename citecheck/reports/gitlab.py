"""GitLab's code quality report: the subset of the Code Climate format that it reads."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.reports.encode import to_json

if TYPE_CHECKING:
    from citecheck.model.finding import Finding
    from citecheck.model.result import Result
    from citecheck.reports import Style

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def render(result: Result, style: Style) -> str:  # noqa: ARG001 -- the service gets the same whatever the terminal
    """A list of findings; paths are relative to the repository, as they were given."""
    rows = ",".join("\n " + to_json(_row(finding)) for finding in result.findings)
    return f"[{rows}]\n"


def _row(finding: Finding) -> dict[str, object]:
    place = finding.location
    part = f" ({place.part})" if place.part else ""
    fix = f" Write «{finding.fixes[0].replacement}»." if finding.fixes else ""
    return {
        "description": f"{finding.message}{part}.{fix}".replace("..", "."),
        "check_name": finding.rule,
        "fingerprint": finding.fingerprint,
        "severity": _SEVERITIES[finding.severity],
        # The service needs a line; a format without lines has its place in the description.
        "location": {"path": place.path.removeprefix("./"), "lines": _lines(finding)},
    }


def _lines(finding: Finding) -> dict[str, int]:
    first = finding.location.line or 1
    return {"begin": first, "end": finding.location.end_line or first}
