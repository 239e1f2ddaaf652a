"""JSON lines: one finding a line, for tools that read line by line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.reports.encode import to_json
from citecheck.reports.json import citation_fields, finding_fields, resolved_fields

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from citecheck.model.citation import Citation
    from citecheck.model.outcome import Outcome
    from citecheck.model.result import Result
    from citecheck.reports import Style


def render(result: Result, style: Style) -> str:  # noqa: ARG001 -- scripts get the same whatever the terminal
    """The findings, one a line."""
    return "".join(to_json(finding_fields(finding)) + "\n" for finding in result.findings)


def citation_lines(citations: Iterable[Citation], path: str) -> Iterator[str]:
    """The citations of a file as ``extract --format jsonl`` prints them, line ends included."""
    for citation in citations:
        yield to_json(citation_fields(citation, path)) + "\n"


def outcome_line(asked: str, outcome: Outcome) -> str:
    """One answer as ``resolve --format jsonl`` prints it, line end included."""
    return to_json(resolved_fields(asked, outcome)) + "\n"
