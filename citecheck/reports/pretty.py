"""The text report for terminals, coloured and set by rich; what it says comes from the shared layout."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich.console import Console
from rich.segment import Segment, Segments
from rich.style import Style as RichStyle
from rich.table import Table
from rich.text import Text

from citecheck.reports import layout

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.result import Result
    from citecheck.reports import Style

_STYLES = {
    "error": "bold red",
    "warning": "bold yellow",
    "info": "bold blue",
    "broken": "red",
    "inconsistent": "red",
    "unverified": "yellow",
    "ok": "green",
    "path": "bold underline",
    "place": "cyan",
    "rule": "bold",
    "cited": "underline bold",
    "fix": "green",
    "link": "blue",
    "dim": "dim",
}


def render(result: Result, style: Style) -> str:
    """The report as text with the escapes that colour it; without any if colour is not wanted."""
    page = StringIO()
    console = Console(
        file=page,
        width=style.width,
        force_terminal=style.terminal or style.color,
        color_system="truecolor" if style.color else None,
        no_color=not style.color,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    write(result, style, console)
    return page.getvalue()


def write(result: Result, style: Style, console: Console) -> None:
    """Print the report on a console, such as one that records it for a picture."""
    # Segments at once: printing line by line costs two milliseconds a finding.
    console.print(Segments(_segments(result, style)), end="")
    if not style.quiet:
        opening, verified, counts = layout.table(result)
        console.print(Text(opening, "green" if verified else "bold yellow"))
        console.print(_table(counts))


def _segments(result: Result, style: Style) -> Iterator[Segment]:
    roles = {role: RichStyle.parse(definition) for role, definition in _STYLES.items()}
    for line in layout.lines(result, style):
        if style.color and line and line[0][1] == layout.MARK:
            continue  # the citation itself is underlined
        for part, role in line:
            yield Segment(part, roles[role].update_link(part) if role == "link" else roles.get(role))
        yield Segment.line()


def _table(counts: list[tuple[str, str, str]]) -> Table:
    table = Table(show_header=False, padding=(0, 1), pad_edge=True)
    table.add_column(style="bold")
    table.add_column(justify="right")
    table.add_column()
    for label, count, detail in counts:
        table.add_row(Text(label), Text(count), Text(detail))
    return table
