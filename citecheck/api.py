"""citecheck as a library: the functions that the package promises."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from citecheck.checker import Job, facts_of
from citecheck.checker import check as check_places
from citecheck.errors import UsageError
from citecheck.extraction.extract import extract as extract_from
from citecheck.model.calendar import today
from citecheck.readers import format_named, read
from citecheck.readers.base import Source
from citecheck.resolvers.asking import Asking
from citecheck.symbols import Symbol, parse_symbol

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from pathlib import Path

    from citecheck.model.citation import Citation
    from citecheck.model.finding import Finding
    from citecheck.model.outcome import Outcome
    from citecheck.model.result import FileResult, Result, Verdict


def extract(
    text: str,
    *,
    format: str = "text",  # noqa: A002 -- the word that the command line uses
    organ: str | None = None,
    path: str = "<text>",
) -> list[Citation]:
    """List the citations in a text; judges nothing and never uses the network.

    >>> [str(each.symbol) for each in extract("See A/74/130 and Security Council resolution 1373 (2001).")]
    ['A/74/130', 'S/RES/1373(2001)']

    Args:
        text: The draft; places count code points of it.
        format: How it is written: ``text``, ``markdown``, ``html``, ``latex`` …
        organ: Whose draft it is (``A``, ``S``, ``E`` …), so that «its resolution» is understood.
        path: The name that places bear.

    Raises:
        UsageError: there is no such format.
        UnreadableError: the text is not of the format, or passes one of its bounds.
    """
    try:
        form = format_named(format)
    except KeyError:
        raise UsageError(f"no format is called «{format}»") from None
    draft = read(Source(path, text.encode("utf-8", "surrogatepass"), encoding="utf-8"), form)
    return list(extract_from(draft, organ).citations)


def check(
    paths: Iterable[str | os.PathLike[str]],
    *,
    as_of: date | None = None,
    offline: bool = False,
    organ: str | None = None,
    exclude: Sequence[str] = (),
    base_url: str | None = None,
    cache_dir: Path | None = None,
    no_cache: bool = False,
    jobs: int | None = 1,
) -> Result:
    """Check drafts: does every document they cite exist, and is what they say of it true?

    Neither configuration files nor ignore comments are looked at: the result holds every
    finding of every rule. Files that cannot be read are in ``result.unread``.

    Args:
        paths: Files and folders; folders are walked, ``.gitignore`` respected.
        as_of: The day the drafts are judged on; default today (UTC).
        offline: Make no request: facts and the store of earlier answers alone.
        organ: Whose drafts these are.
        exclude: Patterns as in ``.gitignore`` of what is left out.
        base_url: Another document service.
        cache_dir: Where the store of answers is; default the user's cache folder.
        no_cache: Neither read nor write the store.
        jobs: Processes that read and extract; ``None``: as many as there are cores.

    Raises:
        UsageError: ``base_url`` is not to be asked.
    """
    from citecheck.paths import find
    from citecheck.readers import walked
    from citecheck.value import replace

    found = find([os.fspath(path) for path in paths], exclude, walked=walked)
    job = Job(as_of=as_of or today(), organ=organ, jobs=jobs)
    asking = _asking(job.as_of, offline=offline, base_url=base_url, cache_dir=cache_dir, no_cache=no_cache)
    result = check_places(found.sources, job, asking).result
    return replace(result, unread=(*found.unread, *result.unread))


async def resolve(
    symbols: Iterable[str | Symbol],
    *,
    as_of: date | None = None,
    offline: bool = False,
    base_url: str | None = None,
    cache_dir: Path | None = None,
    no_cache: bool = False,
) -> list[Outcome]:
    """Look symbols up, in their order: first in the facts and the store, then at the document service.

    Raises:
        SymbolError: a text that is no symbol.
        UsageError: ``base_url`` is not to be asked.
    """
    import asyncio

    from citecheck.resolvers import settle

    wanted = [symbol if isinstance(symbol, Symbol) else parse_symbol(symbol) for symbol in symbols]
    asking = _asking(as_of or today(), offline=offline, base_url=base_url, cache_dir=cache_dir, no_cache=no_cache)
    # The engine has an event loop of its own, so that it works the same inside and outside of one.
    settled = await asyncio.to_thread(settle, list(dict.fromkeys(wanted)), asking)
    return [settled.outcomes[str(symbol)] for symbol in wanted]


def rows(result: Result) -> list[dict[str, str | int | None]]:
    """A result as flat rows, one a citation, for a data frame or a CSV file.

    >>> from citecheck.model.result import Result
    >>> from datetime import date
    >>> rows(Result(date(2026, 11, 24), online=False))
    []

    Each row has the same keys; ``rules``, ``messages`` and ``fixes`` join what several
    findings on one citation say with ``; ``.
    """
    findings: dict[tuple[str, int], list[Finding]] = {}
    for finding in result.findings:
        if finding.citation is not None:
            findings.setdefault((finding.location.path, finding.citation.id), []).append(finding)
    return [
        _row(file, citation, verdict, outcome, findings.get((file.path, citation.id), []))
        for file in result.files
        for citation, verdict, outcome in zip(file.citations, file.verdicts, file.outcomes, strict=True)
    ]


def _row(
    file: FileResult, citation: Citation, verdict: Verdict, outcome: Outcome, found: list[Finding]
) -> dict[str, str | int | None]:
    place, claims, record = citation.place, citation.claims, outcome.record
    severities = sorted((finding.severity for finding in found), key=lambda each: each.rank)
    return {
        "path": file.path,
        "id": citation.id,
        "line": place.line,
        "column": place.column,
        "part": place.part,
        "start": place.start,
        "end": place.end,
        "kind": citation.kind.value,
        "text": citation.text,
        "symbol": None if citation.symbol is None else str(citation.symbol),
        "organ": claims.organ,
        "claimed_date": None if claims.date is None else claims.date.isoformat(),
        "claimed_year": claims.year,
        "claimed_title": claims.title,
        "known_date": None if record is None or record.date is None else record.date.isoformat(),
        "known_title": None if record is None else record.title,
        "verdict": verdict.value,
        "status": outcome.status.value,
        "service": outcome.service,
        "url": outcome.url,
        "severity": severities[-1].value if severities else None,
        "rules": "; ".join(finding.rule for finding in found) or None,
        "messages": "; ".join(finding.message for finding in found) or None,
        "fixes": "; ".join(finding.fixes[0].replacement for finding in found if finding.fixes) or None,
        "language": citation.language,
    }


def _asking(as_of: date, *, offline: bool, base_url: str | None, cache_dir: Path | None, no_cache: bool) -> Asking:
    from citecheck.net.hosts import DEFAULT_BASE, parse_base

    return Asking(
        facts=facts_of(()),
        as_of=as_of,
        offline=offline,
        base_url=DEFAULT_BASE if base_url is None else parse_base(base_url).url,
        cache_dir=cache_dir,
        no_cache=no_cache,
    )
