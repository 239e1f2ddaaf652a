"""Concise: ``path:line:column: rule message [severity]``, for editors, grep and pre-commit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.reports.visible import visible

if TYPE_CHECKING:
    from citecheck.model.draft import Location
    from citecheck.model.finding import Finding
    from citecheck.model.result import Result
    from citecheck.reports import Style


def render(result: Result, style: Style) -> str:  # noqa: ARG001 -- one line a finding has no style
    """The findings, then the files that could not be read, one a line."""
    lines = [line(finding) for finding in result.findings]
    lines += [f"{visible(unread.path)}: not read: {visible(unread.reason)}" for unread in result.unread]
    return "".join(each + "\n" for each in lines)


def line(finding: Finding) -> str:
    """One finding on one line."""
    proposal = f", fix: {visible(finding.fixes[0].replacement)}" if finding.fixes else ""
    message = visible(finding.message)
    return f"{place(finding.location)}: {finding.rule} {message} [{finding.severity.value}{proposal}]"


def place(location: Location) -> str:
    """``draft.md:12:45``, or ``draft.docx: footnote 3`` where lines mean nothing."""
    path = visible(location.path)
    if location.line is None:
        return f"{path}: {visible(location.part)}" if location.part else path
    return f"{path}:{location.line}:{location.column}"
