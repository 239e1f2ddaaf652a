"""What a report for people says, before it is known how it will look.

The text reports, Markdown and HTML are made of these values, so that what they say is
decided once. Nothing here is escaped: each format does that in its own way.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from citecheck.model.finding import Severity
from citecheck.model.kept import told_of
from citecheck.model.outcome import Why
from citecheck.model.result import Verdict
from citecheck.model.tally import tally_of
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from citecheck.model.citation import Citation
    from citecheck.model.draft import Location
    from citecheck.model.finding import Finding, Fix
    from citecheck.model.outcome import Outcome
    from citecheck.model.result import FileResult, Result


class Entry(Value):
    """One finding, with what the result knows of the citation it is about."""

    finding: Finding
    verdict: Verdict | None
    link: str | None


class Doubt(Value):
    """A citation that is unverified, and why."""

    citation: Citation
    reason: str


class Group(Value):
    """What is to be said of one draft."""

    path: str
    entries: tuple[Entry, ...]
    notices: tuple[str, ...]
    doubts: tuple[Doubt, ...]


class Row(Value):
    """A line of the table of counts."""

    label: str
    number: int
    detail: str


class Summary(Value):
    """The counts of a run; ``opening`` says how many documents were not verified."""

    opening: str
    all_verified: bool
    rows: tuple[Row, ...]


def groups(result: Result, *, verbose: bool = False) -> Iterator[Group]:
    """The drafts that something is to be said of, in the order of their paths.

    With ``verbose`` every unverified citation is something to be said.
    """
    by_path: dict[str, list[Finding]] = {}
    for finding in result.findings:
        by_path.setdefault(finding.location.path, []).append(finding)
    for file in result.files if verbose else told_of(result, frozenset(by_path)):
        found = by_path.pop(file.path, [])
        doubts = tuple(_doubts(file)) if verbose else ()
        if found or file.notices or doubts:
            yield _group(file, found, doubts)
    # A finding about a file that was not read as a draft, such as a stale entry elsewhere.
    for path, found in by_path.items():
        yield Group(path, tuple(Entry(finding, None, None) for finding in found), (), ())


def _group(file: FileResult, found: list[Finding], doubts: tuple[Doubt, ...]) -> Group:
    known: Mapping[int, tuple[Verdict, Outcome]] = {
        citation.id: (verdict, outcome)
        for citation, verdict, outcome in zip(file.citations, file.verdicts, file.outcomes, strict=True)
    }
    entries = []
    for finding in found:
        verdict, outcome = known.get(finding.citation.id, (None, None)) if finding.citation else (None, None)
        entries.append(Entry(finding, verdict, link(finding.citation, outcome)))
    return Group(file.path, tuple(entries), file.notices, doubts)


def _doubts(file: FileResult) -> Iterator[Doubt]:
    for citation, verdict, outcome in zip(file.citations, file.verdicts, file.outcomes, strict=True):
        if verdict is Verdict.UNVERIFIED:
            yield Doubt(citation, outcome.detail or outcome.why.value)


def link(citation: Citation | None, outcome: Outcome | None) -> str | None:
    """The address for people of the document that is cited, in the language of the draft.

    There is none for a document that cannot exist.
    """
    if outcome is not None and outcome.why is Why.IMPOSSIBLE:
        return None
    if outcome is not None and outcome.url:
        return outcome.url
    if citation is None or citation.symbol is None or citation.malformed is not None:
        return None
    return citation.symbol.url(citation.language)


def place(location: Location) -> str:
    """The place inside its file: ``12:45``, ``footnote 3``; empty for the file as a whole."""
    if location.line is None:
        return location.part or ""
    return f"{location.line}:{location.column}"


def replaced(finding: Finding, fix: Fix) -> str | None:
    """What stands where the fix would go, as far as the finding's line of text shows it."""
    if fix.span is None:
        return None
    if finding.citation is not None:
        for token in finding.citation.tokens:
            if token.span == fix.span:
                return token.text
    start = finding.location.start
    if start is None:
        return None
    excerpt = finding.excerpt
    first = excerpt.start + fix.span.start - start
    last = first + fix.span.length
    return excerpt.text[first:last] if 0 <= first <= last <= len(excerpt.text) else None


def proposal(finding: Finding, fix: Fix) -> str:
    """A fix in words: ``«11» → «17» (--unsafe): the tables say so``."""
    before = replaced(finding, fix)
    words = f"«{fix.replacement}»" if before is None else f"«{before}» → «{fix.replacement}»"
    if fix.span is None:
        words += " (by hand)"
    elif not fix.safe:
        words += " (--unsafe)"
    return f"{words}: {fix.reason}" if fix.reason else words


_REASONS = {
    Why.ABSENT: "absent",
    Why.NO_SYMBOL: "without a symbol of their own",
    Why.MALFORMED: "malformed",
    Why.NOT_HELD: "of a class that the service does not hold",
    Why.FRESH: "too fresh to be there",
    Why.AGE_UNKNOWN: "absent, but of unknown age",
    Why.EMPTY: "answered with nothing",
    Why.UNEXPECTED: "answered with something else",
}


def unverified(result: Result) -> Counter[str]:
    """How many distinct documents were not verified, by reason.

    Citations without a symbol of their own cannot be told apart and count one each.
    """
    reasons: Counter[str] = Counter()
    for why, number in tally_of(result).unverified.items():
        reasons[_REASONS.get(why, why.value)] += number
    return reasons


def summary(result: Result) -> Summary:
    """The counts of a run."""
    tally = tally_of(result)
    verdicts = tally.verdicts
    severities = Counter(finding.severity for finding in result.findings)
    reasons = unverified(result)
    documents = len(tally.symbols) + tally.nameless
    rows = [
        Row("Files", len(result.files), f"{len(result.unread)} not read"),
        Row(
            "Citations",
            verdicts.total(),
            ", ".join(f"{verdicts[verdict]} {verdict.value}" for verdict in (Verdict.OK, *_BAD)),
        ),
        Row("Documents", documents, f"{documents - reasons.total()} settled, {reasons.total()} not verified"),
        Row(
            "Findings",
            severities.total(),
            ", ".join(counted(severities[severity], severity.value) for severity in reversed(Severity)),
        ),
        Row("Requests", result.network.requests, _network(result)),
    ]
    return Summary(_opening(result, documents, reasons), not reasons, tuple(rows))


_BAD = (Verdict.BROKEN, Verdict.INCONSISTENT, Verdict.UNVERIFIED)


def counted(number: int, noun: str) -> str:
    """``1 error``, ``2 errors``."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _opening(result: Result, documents: int, reasons: Counter[str]) -> str:
    if not documents:
        return "No citation of a UN document was found."
    if not reasons:
        return "The only document was looked up." if documents == 1 else f"All {documents} documents were looked up."
    total = reasons.total()
    listed = ", ".join(f"{number} {reason}" for reason, number in reasons.most_common())
    if documents == 1:
        return f"The only document was not verified ({next(iter(reasons))})."
    stopped = " The asking was interrupted." if result.network.interrupted else ""
    were = "was" if total == 1 else "were"
    return f"{total} of {documents} documents {were} not verified ({listed}).{stopped}"


def _network(result: Result) -> str:
    network = result.network
    parts = [] if result.online else ["offline"]
    parts += [
        f"{number} settled by {source}"
        for number, source in (
            (network.from_facts, "facts"),
            (network.from_lock, "the lock file"),
            (network.from_store, "earlier answers"),
        )
        if number
    ]
    parts.append(f"{result.elapsed_s:.1f} s")
    return ", ".join(parts)
