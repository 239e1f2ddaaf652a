"""The baseline: findings that a team knows of and does not want to hear of again.

A file of JSON with one finding a line, sorted, so that a change of it reads well in a
diff. It is committed; only new findings are then reported, and those that were mended
are named, so that the file shrinks.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citecheck.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence
    from pathlib import Path

    from citecheck.model.finding import Finding

SCHEMA = "citecheck.baseline/1"


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One finding that is known: its fingerprint decides, the rest is for people.

    ``reason`` may be written into the file by hand and is kept.
    """

    path: str
    rule: str
    symbol: str
    text: str
    fingerprint: str
    reason: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Compared:
    """What a baseline makes of a run's findings.

    Attributes:
        new: Findings that it does not list: they are reported.
        known: Findings that it lists: they are hidden.
        gone: Entries that this run could have found and did not.
        unseen: Entries that this run could not have found: other files, rules that did not run.
    """

    new: tuple[Finding, ...]
    known: tuple[Finding, ...]
    gone: tuple[Entry, ...]
    unseen: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Reach:
    """What a run could have found, and so what it may call gone.

    Attributes:
        paths: The drafts that were read.
        rules: The rules that ran to their end.
        unread: The drafts that could not be read.
        whole: Whether the whole project was read, so that entries of other paths are of
            drafts that are no more.
    """

    paths: Collection[str]
    rules: Collection[str]
    unread: Collection[str] = ()
    whole: bool = False

    def covers(self, entry: Entry) -> bool:
        """Whether the run would have found what the entry lists."""
        if entry.path in self.unread:
            return False
        if self.whole and entry.path not in self.paths:
            return True
        return entry.path in self.paths and entry.rule in self.rules


def read(file: Path) -> tuple[Entry, ...]:
    """Read a baseline.

    Raises:
        UsageError: the file is missing, damaged or of a newer citecheck.
    """
    try:
        document = json.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise UsageError(f"{file}: there is no such baseline; --write-baseline creates it") from None
    except OSError as error:
        raise UsageError(f"{file}: cannot be read: {error.strerror or error}") from error
    except ValueError as error:
        raise UsageError(f"{file}: is no baseline: {error}") from error
    if not isinstance(document, dict) or document.get("schema") != SCHEMA:
        raise UsageError(f"{file}: is no baseline of schema {SCHEMA}")
    rows = document.get("findings")
    if not isinstance(rows, list):
        raise UsageError(f"{file}: has no list of findings")
    return tuple(_entry(file, row) for row in rows)


def _entry(file: Path, row: object) -> Entry:
    if not isinstance(row, dict) or not isinstance(row.get("fingerprint"), str):
        raise UsageError(f"{file}: lists a finding without a fingerprint: {row!r}")
    fields = ("path", "rule", "symbol", "text", "fingerprint", "reason")
    return Entry(*(str(row.get(name) or "") for name in fields))


def compare(findings: Iterable[Finding], entries: Sequence[Entry], reach: Reach) -> Compared:
    """Tell what is new, what is known, and what is gone; a fingerprint counts once."""
    listed = {entry.fingerprint for entry in entries}
    new: list[Finding] = []
    known: list[Finding] = []
    for finding in findings:
        (known if finding.fingerprint in listed else new).append(finding)
    found = {finding.fingerprint for finding in known}
    missing = [entry for entry in entries if entry.fingerprint not in found]
    return Compared(
        tuple(new),
        tuple(known),
        tuple(entry for entry in missing if reach.covers(entry)),
        tuple(entry for entry in missing if not reach.covers(entry)),
    )


def updated(compared: Compared, entries: Sequence[Entry], *, grow: bool) -> tuple[Entry, ...]:
    """The baseline after a run: without what is gone, with what is new only if it may grow."""
    gone = {entry.fingerprint for entry in compared.gone}
    kept = {entry.fingerprint: entry for entry in entries if entry.fingerprint not in gone}
    if grow:
        for finding in compared.new:
            kept.setdefault(finding.fingerprint, entry_of(finding))
    return tuple(sorted(kept.values()))


def entry_of(finding: Finding) -> Entry:
    """The entry that lists a finding."""
    citation = finding.citation
    excerpt = finding.excerpt
    text = excerpt.text[excerpt.start : excerpt.end] if citation is None else citation.text
    symbol = "" if citation is None or citation.symbol is None else str(citation.symbol)
    return Entry(finding.location.path, finding.rule, symbol, " ".join(text.split()), finding.fingerprint)


def write(file: Path, entries: Iterable[Entry]) -> None:
    """Write a baseline, sorted, one finding a line.

    Raises:
        UsageError: the file cannot be written.
    """
    lines = [_line(entry) for entry in sorted(entries)]
    body = "[" + ",".join("\n  " + line for line in lines) + ("\n ]" if lines else "]")
    text = f'{{"schema": "{SCHEMA}",\n "findings": {body}}}\n'
    from citecheck.atomic import replacing

    try:
        with replacing(file) as stream:
            stream.write(text.encode("utf-8"))
    except OSError as error:
        raise UsageError(f"{file}: cannot be written: {error.strerror or error}") from error


def _line(entry: Entry) -> str:
    row = {
        "path": entry.path,
        "rule": entry.rule,
        "symbol": entry.symbol or None,
        "text": entry.text,
        "fingerprint": entry.fingerprint,
    }
    if entry.reason:
        row["reason"] = entry.reason
    # Lone surrogates of a damaged draft have no place in UTF-8; ASCII escapes hold them.
    return json.dumps(row, ensure_ascii=any("\ud800" <= c <= "\udfff" for c in entry.text + entry.path))
