"""The reports: one module a format, each with ``render(result, style) -> str``.

The table holds names; a member is imported when it is asked for, so that a run pays
for the format it writes and no other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, cast

from citecheck.errors import UsageError, nearest
from citecheck.model.finding import Severity
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from citecheck.model.result import Result

REPORTS: tuple[str, ...] = (
    "text",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "junit",
    "github",
    "gitlab",
    "markdown",
    "html",
)
"""The names of the formats, as ``--format`` and ``--output`` take them."""


class Style(Value):
    """How a report is written; only text for people makes use of most of it.

    Attributes:
        width: Columns of the terminal, or of the page that a pipe leads to.
        terminal: Whether a terminal reads it (rich then writes the text report).
        color: Whether colours are wanted; without a terminal too, for ``--color always``.
        quiet: Findings alone, no summary.
        verbose: Also every citation that is unverified, and why.
        fail_on: From which severity on a finding fails the run; ``None``: never.
    """

    width: int = 100
    terminal: bool = False
    color: bool = False
    quiet: bool = False
    verbose: bool = False
    fail_on: Severity | None = Severity.ERROR


class Report(Protocol):
    """What a report's module offers."""

    @staticmethod
    def render(result: Result, style: Style) -> str:
        """The whole report, ending in a line end unless it is empty."""


def render(name: str, result: Result, style: Style | None = None) -> str:
    """Write a result in the format of this name.

    Raises:
        UsageError: no format has this name.
    """
    return "".join(pieces(name, result, style))


def pieces(name: str, result: Result, style: Style | None = None) -> Iterable[str]:
    """Do what :func:`render` does in pieces, as far as the format allows.

    Raises:
        UsageError: see :func:`render`.
    """
    if name not in REPORTS:
        raise UsageError(f"no report format is called «{name}»; did you mean «{nearest(name, REPORTS)}»?")
    style = style or Style()
    # A terminal gets the same rows as a pipe does, set by rich.
    member = "pretty" if name == "text" and (style.terminal or style.color) else name
    from importlib import import_module

    report = cast("Report", import_module(f"citecheck.reports.{member}"))
    in_pieces: Callable[[Result, Style], Iterable[str]] | None = getattr(report, "pieces", None)
    return (report.render(result, style),) if in_pieces is None else in_pieces(result, style)
