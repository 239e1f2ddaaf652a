"""HTML: one page that holds all it needs, for reading and passing on.

It has no script, loads nothing and says so to the browser, and follows the reader's
choice of light or dark.
"""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from citecheck.model.result import Verdict
from citecheck.reports import rows
from citecheck.reports.page_style import CSS
from citecheck.reports.visible import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.draft import Excerpt
    from citecheck.model.outcome import Outcome
    from citecheck.model.result import Result
    from citecheck.reports import Style

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'"


def render(result: Result, style: Style) -> str:  # noqa: ARG001 -- a page has no terminal
    """The whole page."""
    return "".join(piece + "\n" for piece in _page(result))


def _page(result: Result) -> Iterator[str]:
    summary = rows.summary(result)
    yield "<!DOCTYPE html>"
    yield '<html lang="en">'
    yield "<head>"
    yield '<meta charset="utf-8">'
    yield f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">'
    yield '<meta name="color-scheme" content="light dark">'
    yield '<meta name="referrer" content="no-referrer">'
    # An empty icon: without one the browser asks the server for it.
    yield '<link rel="icon" href="data:,">'
    yield "<title>Citations of UN documents: citecheck</title>"
    yield f"<style>{CSS}</style>"
    yield "</head>"
    yield "<body>"
    yield "<main>"
    yield "<h1>Citations of UN documents</h1>"
    yield f'<p class="{"ok" if summary.all_verified else "warning"} opening">{_text(summary.opening)}</p>'
    yield f"<p>Judged on {result.as_of.isoformat()}{'' if result.online else ', offline'}.</p>"
    yield from _counts(summary)
    yield from _unread(result)
    yield "<h2>Findings</h2>"
    if not result.findings:
        yield "<p>None.</p>"
    for group in rows.groups(result):
        yield from _group(group)
    yield from _documents(result)
    yield "</main>"
    yield "</body>"
    yield "</html>"


def _counts(summary: rows.Summary) -> Iterator[str]:
    yield '<table class="counts">'
    for row in summary.rows:
        cells = f'<th scope="row">{row.label}</th><td class="number">{row.number}</td><td>{_text(row.detail)}</td>'
        yield f"<tr>{cells}</tr>"
    yield "</table>"


def _unread(result: Result) -> Iterator[str]:
    if not result.unread:
        return
    yield "<h2>Not read</h2>"
    yield "<ul>"
    for unread in result.unread:
        yield f'<li class="error"><bdi>{_text(unread.path)}</bdi>: {_text(unread.reason)}</li>'
    yield "</ul>"


def _group(group: rows.Group) -> Iterator[str]:
    yield "<section>"
    yield f"<h3><bdi>{_text(group.path)}</bdi></h3>"
    for notice in group.notices:
        yield f'<p class="notice">{_text(notice)}</p>'
    for entry in group.entries:
        yield from _entry(entry)
    yield "</section>"


def _entry(entry: rows.Entry) -> Iterator[str]:
    finding = entry.finding
    verdict = "" if entry.verdict is None else f' <span class="{entry.verdict.value}">{entry.verdict.value}</span>'
    yield f'<article class="{finding.severity.value}">'
    yield (
        f'<p class="head"><span class="place">{_text(rows.place(finding.location))}</span> '
        f'<span class="severity">{finding.severity.value}</span> <b>{_text(finding.rule)}</b>{verdict}</p>'
    )
    yield from _excerpt(finding.excerpt)
    yield f"<p>{_text(finding.message)}</p>"
    for number, fix in enumerate(finding.fixes):
        yield f'<p class="fix">{"or" if number else "fix"}: {_text(rows.proposal(finding, fix))}</p>'
    for related in finding.related:
        yield f'<p class="related">also {_text(related.rule)}: {_text(related.message)}</p>'
    if entry.link is not None:
        yield f"<p>{_link(entry.link, entry.link)}</p>"
    yield "</article>"


def _excerpt(excerpt: Excerpt) -> Iterator[str]:
    if not excerpt.text.strip():
        return
    before, cited, after = (
        _text(part)
        for part in (
            excerpt.text[: excerpt.start].lstrip(),
            excerpt.text[excerpt.start : excerpt.end],
            excerpt.text[excerpt.end :].rstrip(),
        )
    )
    yield f'<blockquote dir="auto">{before}<mark>{cited}</mark>{after}</blockquote>'


def _documents(result: Result) -> Iterator[str]:
    """The cited documents by organ and year, each with its worst verdict, its link and how often it is cited."""
    cited = _cited(result)
    if not cited:
        return
    yield "<h2>Documents cited</h2>"
    yield '<table class="documents">'
    titles = ("Organ", "Year or session", "Document", "Verdict", "Cited")
    yield f"<thead><tr>{''.join(f'<th>{title}</th>' for title in titles)}</tr></thead>"
    for organ in sorted({key[0] for key in cited}):
        group = sorted((key, value) for key, value in cited.items() if key[0] == organ)
        yield "<tbody>"
        for number, ((_, when, symbol), (rank, link, count)) in enumerate(group):
            head = f'<th scope="rowgroup" rowspan="{len(group)}">{_text(organ)}</th>' if number == 0 else ""
            verdict = _RANKED[rank].value
            yield (
                f"<tr>{head}<td>{_text(when)}</td><td>{_link(link, symbol)}</td>"
                f'<td class="{verdict}">{verdict}</td><td class="number">{count}</td></tr>'
            )
        yield "</tbody>"
    yield "</table>"


_RANKED = (Verdict.BROKEN, Verdict.INCONSISTENT, Verdict.UNVERIFIED, Verdict.OK)


def _cited(result: Result) -> dict[tuple[str, str, str], tuple[int, str, int]]:
    """By organ, year and symbol: the worst verdict's rank, the link, the number of citations."""
    cited: dict[tuple[str, str, str], tuple[int, str, int]] = {}
    for file in result.files:
        for citation, verdict, outcome in zip(file.citations, file.verdicts, file.outcomes, strict=True):
            symbol = citation.symbol
            if symbol is None:
                continue
            key = (symbol.organ or symbol.series, _when(outcome, symbol.year, symbol.session), str(symbol))
            rank, link, count = cited.get(key, (len(_RANKED), "", 0))
            rank = min(rank, _RANKED.index(verdict))
            cited[key] = (rank, link or rows.link(citation, outcome) or "", count + 1)
    return cited


def _when(outcome: Outcome, year: int | None, session: object) -> str:
    """The year of a document where it is known, else its session."""
    if outcome.record is not None and outcome.record.date is not None:
        return str(outcome.record.date.year)
    return str(year) if year is not None else f"session {session}" if session is not None else ""


def _text(raw: str) -> str:
    return escape(visible(raw))


def _link(target: str, words: str) -> str:
    """A link if the address is one of the web's, else the words alone."""
    if not target.startswith(("https://", "http://")):
        return _text(words)
    return f'<a href="{escape(visible(target))}" rel="noreferrer nofollow"><bdi>{_text(words)}</bdi></a>'
