"""The flow: read, extract, judge, resolve, judge again; it alone knows the whole of it.

What needs the text of a draft happens file by file, where there are many in worker
processes; then the draft is let go. Resolving happens on citations alone.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from citecheck import pool, rules
from citecheck.errors import UnreadableError
from citecheck.extraction.extract import extract
from citecheck.facts import Facts, open_facts
from citecheck.model.citation import Citation
from citecheck.model.draft import Draft
from citecheck.model.finding import Finding
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.model.result import FileResult, Network, Result, Unread
from citecheck.readers import read
from citecheck.resolvers import Asking, settle
from citecheck.rules.base import Evidence
from citecheck.rules.judgement import fingerprinted, in_order, judge, merge, verdicts

if TYPE_CHECKING:
    from citecheck.readers.base import Source
    from citecheck.symbols import Symbol

_MANY_BYTES = 2 << 20
"""From so much text on, starting processes pays."""

Answer = TypeVar("Answer")


@dataclass(frozen=True, slots=True)
class Job:
    """What a worker needs to know to judge a draft; small and picklable."""

    as_of: date
    organ: str | None = None
    language: str | None = None
    extra_facts: tuple[str, ...] = ()
    extra_series: tuple[str, ...] = ()
    jobs: int | None = None


@dataclass(frozen=True, slots=True)
class Examined:
    """What a worker hands back of one draft; the draft itself is let go."""

    path: str
    file: FileResult | None = None
    findings: tuple[Finding, ...] = ()
    unread: Unread | None = None


class Watch(Protocol):
    """Who wants to know how far a run has come."""

    def examined(self, done: int, of: int) -> None:
        """So many of the drafts have been read."""

    def known(self, findings: int) -> None:
        """So many findings are known before anybody is asked."""


def check(sources: Sequence[Source], job: Job, asking: Asking, watch: Watch | None = None) -> Result:
    """Check drafts: what each cites, whether it exists, and whether what is said of it is true.

    Nothing is selected or hidden here: the result holds every finding of every rule.
    """
    started = time.monotonic()
    examined: list[Examined] = []
    for each in examine_all(sources, job):
        examined.append(each)
        if watch is not None:
            watch.examined(len(examined), len(sources))
    if watch is not None:
        watch.known(sum(len(each.findings) for each in examined))
    settled = settle(symbols_of(examined), asking)
    late = [rule for rule in rules.load() if rule.needs_outcomes]
    files: list[FileResult] = []
    findings: list[Finding] = []
    for each in examined:
        if each.file is None:
            continue
        evidence = Evidence(
            each.file.citations, asking.facts, job.as_of, outcomes=settled.outcomes, language=each.file.language
        )
        merged = merge(each.findings, judge(evidence, late), settled.outcomes)
        findings.extend(merged)
        files.append(_with_verdicts(each.file, settled.outcomes, merged))
    return Result(
        as_of=job.as_of,
        online=not (asking.offline or asking.locked),
        files=files,
        findings=fingerprinted(in_order(findings)),
        unread=tuple(each.unread for each in examined if each.unread is not None),
        network=settled.network,
        elapsed_s=time.monotonic() - started,
        facts_until=asking.facts.newest,
    )


def examine_all(sources: Sequence[Source], job: Job) -> Iterator[Examined]:
    """Read, extract and judge each draft offline, in the order of the sources, on all cores where it pays."""
    return pool.in_order(partial(examine, job=job), sources, jobs=_processes(sources, job.jobs), lost=_lost)


def examine(source: Source, job: Job) -> Examined:
    """Read one draft, extract its citations and judge them by facts and the text alone."""
    try:
        draft = read(source)
    except UnreadableError as error:
        return Examined(source.path, unread=Unread(source.path, str(error)))
    found = extract(draft, job.organ)
    evidence = Evidence(
        found.citations,
        facts_of(job.extra_facts, job.extra_series),
        job.as_of,
        draft=draft,
        language=found.language,
        document=found.document,
    )
    findings = judge(evidence, rules.load())
    return Examined(source.path, _file(draft, found.document, found.language, found.citations), findings)


def extract_all(
    sources: Sequence[Source], job: Job, write: Callable[[FileResult], Answer]
) -> Iterator[Answer | Unread]:
    """Extract the citations of each draft and judge nothing.

    ``write`` turns a file's citations into what is printed; it runs where the file was
    read, so that citations need not travel between processes.
    """
    work = partial(_extracted, job=job, write=write)
    return pool.in_order(work, sources, jobs=_processes(sources, job.jobs), lost=_lost_file)


def _extracted(source: Source, job: Job, write: Callable[[FileResult], Answer]) -> Answer | Unread:
    try:
        draft = read(source)
    except UnreadableError as error:
        return Unread(source.path, str(error))
    found = extract(draft, job.organ)
    return write(_file(draft, found.document, found.language, found.citations))


def symbols_of(examined: Iterable[Examined]) -> list[Symbol]:
    """The documents to be settled, each once, in the order in which they are first cited."""
    symbols: dict[Symbol, None] = {}
    for each in examined:
        if each.file is not None:
            for citation in each.file.citations:
                if citation.symbol is not None and citation.malformed is None:
                    symbols.setdefault(citation.symbol)
    return list(symbols)


@lru_cache(maxsize=4)
def facts_of(extra: tuple[str, ...], extra_series: tuple[str, ...] = ()) -> Facts:
    """The packaged facts and a project's own, opened once in each process.

    Raises:
        FactsError: one of the project's tables is damaged.
    """
    if extra_series:
        from citecheck.symbols.series import add_series

        for table in extra_series:
            add_series(Path(table))
    return open_facts([Path(table) for table in extra])


def _file(draft: Draft, document: str | None, language: str, citations: tuple[Citation, ...]) -> FileResult:
    return FileResult(draft.path, draft.format, language, draft.encoding, document, citations, notices=draft.notices)


def _with_verdicts(file: FileResult, outcomes: dict[str, Outcome], findings: Sequence[Finding]) -> FileResult:
    return replace(
        file,
        verdicts=verdicts(file.citations, outcomes, findings),
        outcomes=tuple(_outcome(citation, outcomes) for citation in file.citations),
    )


def _outcome(citation: Citation, outcomes: dict[str, Outcome]) -> Outcome:
    symbol = "" if citation.symbol is None else str(citation.symbol)
    if citation.symbol is None:
        return Outcome(symbol, Status.UNANSWERED, detail="not asked", why=Why.NO_SYMBOL)
    if citation.malformed is not None:
        return Outcome(symbol, Status.UNANSWERED, detail="not asked", why=Why.MALFORMED)
    return outcomes[symbol]


def _processes(sources: Sequence[Source], jobs: int | None) -> int:
    """How many processes are worth starting: one, unless there is much to read."""
    most = min(jobs or os.cpu_count() or 1, len(sources))
    if most <= 1:
        return 1
    size = 0
    for source in sources:
        size += len(source.data) if source.data is not None else _size(source.file)
        if size > _MANY_BYTES:
            return most
    return 1


def _size(file: Path | None) -> int:
    try:
        return 0 if file is None else file.stat().st_size
    except OSError:
        return 0  # reading it will tell what is wrong


def _lost(source: Source) -> Examined:
    return Examined(source.path, unread=_lost_file(source))


def _lost_file(source: Source) -> Unread:
    return Unread(source.path, "the process that read it died; the file is damaged or needs more memory than there is")
