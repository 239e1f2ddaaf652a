"""The text report for pipes: what a terminal shows, written without rich, which costs as much as the check."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.reports import layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.result import Result
    from citecheck.reports import Style


def render(result: Result, style: Style) -> str:
    """The findings by draft, the files not read, the table of counts."""
    return "".join(line.rstrip() + "\n" for line in _lines(result, style))


def _lines(result: Result, style: Style) -> Iterator[str]:
    for line in layout.lines(result, style):
        yield "".join(text for text, _ in line)
    if style.quiet:
        return
    opening, _, counts = layout.table(result)
    yield opening
    label_width = max(len(label) for label, _, _ in counts)
    count_width = max(len(count) for _, count, _ in counts)
    for label, count, detail in counts:
        yield f"  {label:<{label_width}}  {count:>{count_width}}  {detail}"
