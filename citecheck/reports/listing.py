"""Text for the commands that judge nothing: citations of ``extract``, answers of ``resolve``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.reports import rows
from citecheck.reports.concise import place
from citecheck.reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from citecheck.model.citation import Citation
    from citecheck.model.outcome import Outcome


def citation_lines(citations: Iterable[Citation]) -> Iterator[str]:
    """The citations of a file, one a line: place, kind, symbol, and the words where they differ from it."""
    for citation in citations:
        symbol = "-" if citation.symbol is None else str(citation.symbol)
        words = "" if citation.text == symbol else f"  «{visible(citation.text)}»"
        yield f"{place(citation.place)}: {citation.kind.value} {visible(symbol)}{words}\n"


def outcome_line(asked: str, outcome: Outcome) -> str:
    """One answer on a line: status, canonical spelling, date and title where known, link, whose answer it is."""
    parts = [outcome.status.value, visible(outcome.symbol)]
    if asked != outcome.symbol:
        parts.append(f"(asked as {visible(asked)})")
    record = outcome.record
    if record is not None and record.date is not None:
        parts.append(record.date.isoformat())
    if record is not None and record.title:
        parts.append(f"«{visible(record.title)}»")
    if outcome.url:
        parts.append(visible(outcome.url))
    parts.append(f"[{outcome.service or 'nobody'}: {visible(outcome.detail or outcome.why.value)}]")
    return "  ".join(parts) + "\n"


def summary_line(citations: int, files: int) -> str:
    """What ``extract`` closes with on standard error."""
    return f"{rows.counted(citations, 'citation')} in {rows.counted(files, 'file')}\n"
