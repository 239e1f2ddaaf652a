"""The text report as lines of coloured words: the one layout that pipes and terminals share.

A line is a list of segments, each a text that is safe to print and the role it plays.
:mod:`citecheck.reports.text` joins the texts, :mod:`citecheck.reports.pretty` gives the
roles their colours; so the two cannot disagree.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.reports import rows
from citecheck.reports.visible import cells, head, tail, visible, wrapped

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.draft import Excerpt
    from citecheck.model.result import Result
    from citecheck.reports import Style

Segment = tuple[str, str]
"""A safe text and its role: a severity, a verdict, ``path``, ``place``, ``cited``, ``link``, ``fix``, ``mark`` …"""

Line = list[Segment]

MARK = "mark"
"""The role of the line under the draft's line that points at the citation."""

_INDENT = "    "
_LEAST = 40


def lines(result: Result, style: Style) -> Iterator[Line]:
    """The whole report but for the table of counts, an empty line after each part.

    What is to be said of the reading of drafts stands on standard error, whatever the format.
    """
    width = max(style.width, _LEAST)
    for group in rows.groups(result, verbose=style.verbose):
        if not group.entries and not group.doubts:
            continue
        yield [(visible(group.path), "path")]
        for entry in group.entries:
            yield from _entry(entry, width)
        for doubt in group.doubts:
            yield from _doubt(doubt, width)
        yield []


def _entry(entry: rows.Entry, width: int) -> Iterator[Line]:
    finding = entry.finding
    first: Line = [(f"  {visible(rows.place(finding.location)) or '-'}", "place"), ("  ", "")]
    first.append((finding.severity.value, finding.severity.value))
    second: Line = [("  ", ""), (finding.rule, "rule")]
    if entry.verdict is not None:
        second += [("  ", ""), (entry.verdict.value, entry.verdict.value)]
    if sum(cells(text) for text, _ in first + second) <= width:
        yield first + second
    else:
        yield first
        yield [(_INDENT, ""), *second[1:]]
    yield from _excerpt(finding.excerpt, width)
    yield from _labelled("", "", finding.message, "", width)
    for number, fix in enumerate(finding.fixes):
        yield from _labelled("or: " if number else "fix: ", "dim", rows.proposal(finding, fix), "fix", width)
    for related in finding.related:
        yield from _labelled("also ", "dim", f"{related.rule}: {related.message}", "dim", width)
    if entry.link is not None:
        # An address is not wrapped: a terminal follows it only whole.
        yield [(f"{_INDENT}see: ", "dim"), (visible(entry.link), "link")]


def _doubt(doubt: rows.Doubt, width: int) -> Iterator[Line]:
    citation = doubt.citation
    place = visible(rows.place(citation.place)) or "-"
    name = str(citation.symbol) if citation.symbol is not None else citation.text
    start: Line = [(f"  {place}", "place"), ("  ", ""), ("unverified", "unverified"), ("  ", "")]
    used = sum(cells(text) for text, _ in start)
    yield [*start, (head(visible(f"{name}: {doubt.reason}"), max(width - used, _LEAST)), "")]


def _labelled(label: str, label_role: str, text: str, role: str, width: int) -> Iterator[Line]:
    """A text wrapped beside its label, which stands before the first line alone."""
    indent = _INDENT + " " * len(label)
    start: Line = [(_INDENT + label, label_role)]
    for part in wrapped(visible(text), width - len(indent)):
        yield [*start, (part, role)]
        start = [(indent, "")]


def _excerpt(excerpt: Excerpt, width: int) -> Iterator[Line]:
    """The draft's line, cut so that what is pointed at stays in sight, and the marks under it."""
    room = width - len(_INDENT) - 2
    cited = head(visible(excerpt.text[excerpt.start : excerpt.end]), room)
    before = visible(excerpt.text[: excerpt.start]).lstrip()
    after = visible(excerpt.text[excerpt.end :]).rstrip()
    if not cited.strip():
        return
    left = room - cells(cited)
    # What stands before tells more than what follows, and each may take what the other leaves.
    before = tail(before, max(left - min(cells(after), left // 3), 0))
    after = head(after, left - cells(before))
    yield [(_INDENT + "| ", "dim"), (before, ""), (cited, "cited"), (after, "")]
    yield [(_INDENT + "| " + " " * cells(before), MARK), ("^" * max(cells(cited), 1), MARK)]


def table(result: Result) -> tuple[str, bool, list[tuple[str, str, str]]]:
    """The opening sentence of the summary, whether all was verified, and the rows of counts."""
    summary = rows.summary(result)
    return summary.opening, summary.all_verified, [(row.label, str(row.number), row.detail) for row in summary.rows]
