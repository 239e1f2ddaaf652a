"""The flow: read, extract, judge, resolve, judge again; it alone knows the whole of it.

What needs the text of a draft happens file by file, where there are many in worker
processes; then the draft is let go. Resolving happens on citations alone.
"""

from __future__ import annotations

import os
import time
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from citecheck import pool, rules
from citecheck.errors import FactsError, UnreadableError, unforeseen
from citecheck.extraction.extract import Extraction, extract
from citecheck.facts import Facts, open_facts
from citecheck.model.kept import Kept, packed
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.model.result import FileResult, Result, Unread
from citecheck.model.tally import Tally
from citecheck.readers import HEAD_BYTES, detect, explain_unreadable, read
from citecheck.readers.base import Source
from citecheck.resolvers import settle
from citecheck.rules.base import Evidence
from citecheck.rules.judgement import fingerprinted, in_order, judge, merge, verdicts
from citecheck.suppress import Ignore, ignores_in, matches_symbol
from citecheck.value import Value, replace

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from datetime import date

    from citecheck.model.citation import Citation
    from citecheck.model.draft import Draft
    from citecheck.model.finding import Finding
    from citecheck.paths import Place
    from citecheck.resolvers.asking import Asking, Settled
    from citecheck.symbols import Symbol

_MANY_BYTES = 2 << 20
"""From so much text on, starting processes pays."""

Answer = TypeVar("Answer")


class Job(Value):
    """What a worker needs to know to judge a draft; small and picklable."""

    as_of: date
    organ: str | None = None
    language: str | None = None
    encoding: str | None = None
    extra_facts: tuple[str, ...] = ()
    extra_series: tuple[str, ...] = ()
    jobs: int | None = None
    count_unjudged: bool = False


Cited = tuple[tuple["Symbol", tuple["Symbol", ...]], ...]
"""The documents that a draft cites, each with the other halves of its joint symbol: it exists if either does."""


class Examined(Value):
    """What a worker hands back of one draft; the draft itself is let go.

    Attributes:
        packed: In a run over many drafts, the file's result as it is kept, in the place of ``file``.
        cited: The documents that it cites, each once, in the order of the text.
    """

    path: str
    file: FileResult | None = None
    findings: tuple[Finding, ...] = ()
    ignores: tuple[Ignore, ...] = ()
    unread: Unread | None = None
    packed: bytes = b""
    noticed: bool = False
    cited: Cited = ()
    unjudged: Mapping[str, int] | None = None


class Checked(Value):
    """All that a run found out, and the ignore comments that its drafts hold.

    Nothing is selected or hidden yet: the result holds every finding of every rule.
    """

    result: Result
    ignores: tuple[Ignore, ...] = ()


class Watch(Protocol):
    """Who wants to know how far a run has come."""

    def examined(self, done: int, of: int) -> None:
        """So many of the drafts have been read."""

    def known(self, findings: int) -> None:
        """So many findings are known before anybody is asked."""


def check(
    places: Sequence[Place], job: Job, asking: Asking, watch: Watch | None = None, unasked: Sequence[str] = ()
) -> Checked:
    """Check drafts: what each cites, whether it exists, and whether what is said of it is true.

    Nobody is asked about the symbols that the patterns ``unasked`` match.
    """
    started = time.monotonic()
    gathered = _gather(places, job, watch)
    settled = _settle(gathered, asking, unasked)
    files, tally = gathered.files, Tally()
    late = [rule for rule in rules.load() if rule.needs_outcomes]
    findings: list[Finding] = []
    if isinstance(files, Kept):
        files.answered(partial(_outcome, outcomes=settled.outcomes))
    for index, file in enumerate(files):
        evidence = Evidence(file.citations, asking.facts, job.as_of, outcomes=settled.outcomes, language=file.language)
        merged = merge(gathered.findings.get(index, ()), judge(evidence, late), settled.outcomes)
        findings.extend(merged)
        judged = _with_verdicts(file, settled.outcomes, merged)
        tally.add(judged)
        if isinstance(files, Kept):
            files.judged(index, judged.verdicts)
        else:
            files[index] = judged
    result = Result(
        as_of=job.as_of,
        online=not (asking.offline or asking.locked),
        files=files,
        findings=fingerprinted(in_order(findings)) if findings else (),
        unread=tuple(gathered.unread),
        network=settled.network,
        elapsed_s=time.monotonic() - started,
        unjudged=gathered.unjudged if job.count_unjudged else None,
        facts_until=asking.facts.newest,
        tally=tally,
    )
    return Checked(result, tuple(gathered.ignores))


class _Gathered:
    """What the drafts of a run came to before anybody is asked: the little that memory holds of them."""

    def __init__(self, *, many: bool) -> None:
        self.files: list[FileResult] | Kept = Kept() if many else []
        self.findings: dict[int, tuple[Finding, ...]] = {}
        self.ignores: list[Ignore] = []
        self.unread: list[Unread] = []
        self.cited: dict[Symbol, tuple[Symbol, ...]] = {}
        self.unjudged: dict[str, int] = {}

    def add(self, each: Examined) -> None:
        """Take in one draft."""
        if each.unread is not None:
            self.unread.append(each.unread)
        if each.findings:
            self.findings[len(self.files)] = each.findings
        self.ignores += each.ignores
        for symbol, halves in each.cited:
            self.cited[symbol] = self.cited.get(symbol) or halves
        for reason, count in (each.unjudged or {}).items():
            self.unjudged[reason] = self.unjudged.get(reason, 0) + count
        if isinstance(self.files, Kept):
            if each.packed:
                self.files.append(each.path, each.packed, noticed=each.noticed)
        elif each.file is not None:
            self.files.append(each.file)


def _gather(places: Sequence[Place], job: Job, watch: Watch | None) -> _Gathered:
    many = _is_much(places)
    gathered = _Gathered(many=many)
    for done, each in enumerate(examine_all(places, job, pack=many), 1):
        gathered.add(each)
        if watch is not None:
            watch.examined(done, len(places))
    if watch is not None:
        watch.known(sum(map(len, gathered.findings.values())))
    return gathered


def _settle(gathered: _Gathered, asking: Asking, unasked: Sequence[str]) -> Settled:
    """Settle the documents that are cited; what is not to be asked about may still be known."""
    joint = {str(symbol): halves for symbol, halves in gathered.cited.items() if halves}
    asking = replace(asking, joint=joint)
    if not unasked:
        return settle(list(gathered.cited), asking)
    left_out = dict.fromkeys(symbol for symbol in gathered.cited if matches_symbol(str(symbol), unasked))
    settled = settle([symbol for symbol in gathered.cited if symbol not in left_out], asking)
    known = settle(list(left_out), replace(asking, offline=True, ask_all=False))
    return replace(settled, outcomes={**settled.outcomes, **known.outcomes})


def cited_by(places: Sequence[Place], job: Job) -> Iterator[Cited | Unread | None]:
    """The documents that each draft cites, for those who want nothing else; see :func:`extract_all`."""
    return extract_all(places, job, cited_in)


def cited_in(file: FileResult) -> Cited:
    """The documents of a file's citations, each once; the rest of a range is no half: it is of the same series."""
    cited: dict[Symbol, tuple[Symbol, ...]] = {}
    for citation in file.citations:
        symbol = citation.symbol
        if symbol is not None and citation.malformed is None:
            halves = tuple(other for other in citation.also if other.series != symbol.series) if citation.also else ()
            cited[symbol] = cited.get(symbol) or halves
    return tuple(cited.items())


def examine_all(places: Sequence[Place], job: Job, *, pack: bool = False) -> Iterator[Examined]:
    """Read, extract and judge each draft offline, in the order of the places, on all cores where it pays."""
    work = partial(_packed if pack else examine, job=job)
    return pool.in_order(work, places, jobs=_processes(places, job.jobs), lost=_lost)


def _packed(place: Place, job: Job) -> Examined:
    examined = examine(place, job)
    file = examined.file
    return examined if file is None else replace(examined, file=None, packed=packed(file), noticed=bool(file.notices))


def examine(place: Place, job: Job) -> Examined:
    """Read one draft, extract its citations and judge them by facts and the text alone.

    A file that was met in a folder and turns out to be of no format that is read is passed over.
    """
    try:
        return _examined(place, job)
    except UnreadableError as error:
        return Examined(place.path, unread=Unread(place.path, str(error)))
    except FactsError:
        raise  # a damaged table concerns the whole run
    except Exception as error:  # noqa: BLE001 -- a fault of ours in one draft must not lose the report of the others
        return Examined(place.path, unread=Unread(place.path, unforeseen(error), internal=True))


def _examined(place: Place, job: Job) -> Examined:
    draft = _read(place, job)
    if draft is None:
        return Examined(place.path)
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
    file = _file(draft, found)
    return Examined(
        place.path,
        file,
        findings,
        ignores_in(draft),
        cited=cited_in(file),
        unjudged=_unjudged(evidence) if job.count_unjudged else None,
    )


def _unjudged(evidence: Evidence) -> Mapping[str, int]:
    from citecheck.rules.unjudged import unjudged

    return unjudged(evidence)


def _read(place: Place, job: Job) -> Draft | None:
    source = Source(place.path, place.data, place.file, encoding=job.encoding)
    head = source.head(HEAD_BYTES)
    form = detect(place.path, head)
    if form is not None:
        draft = read(source, form)
        return draft if draft.language or job.language is None else replace(draft, language=job.language)
    if place.named:
        raise UnreadableError(explain_unreadable(place.path, head))
    return None


def extract_all(
    places: Sequence[Place], job: Job, write: Callable[[FileResult], Answer]
) -> Iterator[Answer | Unread | None]:
    """Extract the citations of each draft and judge nothing.

    ``write`` turns a file's citations into what is printed; it runs where the file was
    read, so that citations need not travel between processes. ``None`` comes for a file
    that was met in a folder and is of no format that is read.
    """
    work = partial(_extracted, job=job, write=write)
    return pool.in_order(work, places, jobs=_processes(places, job.jobs), lost=_lost_file)


def _extracted(place: Place, job: Job, write: Callable[[FileResult], Answer]) -> Answer | Unread | None:
    try:
        draft = _read(place, job)
        return None if draft is None else write(_file(draft, extract(draft, job.organ)))
    except UnreadableError as error:
        return Unread(place.path, str(error))
    except Exception as error:  # noqa: BLE001 -- as in examine
        return Unread(place.path, unforeseen(error), internal=True)


@lru_cache(maxsize=4)
def facts_of(extra: tuple[str, ...], extra_series: tuple[str, ...] = ()) -> Facts:
    """The packaged facts and a project's own, opened once in each process.

    Raises:
        FactsError: one of the project's tables is damaged.
    """
    if extra_series:
        from citecheck.symbols.series import add_series

        for table in extra_series:
            add_series(_prefixes(Path(table)))
    return open_facts([Path(table) for table in extra])


def _prefixes(table: Path) -> list[str]:
    """The first column of a project's table of series: prefixes as symbols print them, ``ABC/`` or ``A/C.3/``.

    Raises:
        FactsError: the table cannot be read.
    """
    import csv

    try:
        with table.open(encoding="utf-8-sig", newline="") as lines:
            firsts = [row[0].strip() for row in csv.reader(lines) if row]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise FactsError(f"{table}: cannot be read: {error}") from error
    return [first for first in firsts if first and first != "prefix" and not first.startswith("#")]


def _file(draft: Draft, found: Extraction) -> FileResult:
    return FileResult(
        draft.path,
        draft.format,
        found.language,
        draft.encoding,
        found.document,
        found.citations,
        notices=draft.notices,
    )


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


def _processes(places: Sequence[Place], jobs: int | None) -> int:
    """How many processes are worth starting: one, unless there is much to read."""
    most = min(jobs or os.cpu_count() or 1, len(places))
    return most if most > 1 and _is_much(places) else 1


def _is_much(places: Sequence[Place]) -> bool:
    """Whether there is so much to read that processes pay, and that memory must be thought of."""
    size = 0
    for place in places:
        size += len(place.data) if place.data is not None else _size(place.file)
        if size > _MANY_BYTES:
            return True
    return False


def _size(file: Path | None) -> int:
    try:
        return 0 if file is None else file.stat().st_size
    except OSError:
        return 0  # reading it will tell what is wrong


def _lost(place: Place) -> Examined:
    return Examined(place.path, unread=_lost_file(place))


def _lost_file(place: Place) -> Unread:
    return Unread(place.path, "the process that read it died; the file is damaged or needs more memory than there is")
