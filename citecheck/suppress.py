"""What is not reported: ignore comments in drafts, rules and symbols that the settings leave out.

None of this changes a verdict: it chooses what is reported.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from citecheck.errors import nearest
from citecheck.model.draft import Draft, Excerpt, Location, Span
from citecheck.model.finding import Finding, Severity
from citecheck.value import Value, replace

if TYPE_CHECKING:
    import re
    from collections.abc import Collection, Iterable, Mapping, Sequence

UNUSED_IGNORE = "unused-ignore"
"""The name under which a suppression that suppresses nothing is reported."""

UNUSED_IGNORE_DOC = """A comment or setting silences a rule that has nothing to say there.

Why: the fault was mended, or the name is mistyped; left there, it would hide the next fault.
Wrong: <!-- citecheck: ignore[date-mismatch] --> on a line whose dates are right
Right: the same line without the comment
Source: citecheck's own; its users asked for it of every tool that can be silenced
"""
"""What ``citecheck rule unused-ignore`` explains, in the form of a rule's docstring."""

_WORD = "citecheck:"


class Ignore(Value):
    """One rule silenced by a comment, from the comment's first line to ``last_line``, the one after it."""

    rule: str
    reason: str
    location: Location
    excerpt: Excerpt
    last_line: int

    def covers(self, finding: Finding) -> bool:
        """Whether the comment speaks of this finding."""
        place, own = finding.location, self.location
        if place.path != own.path or place.line is None or own.line is None:
            return False
        first, last = place.line, place.end_line or place.line
        return self.rule == finding.rule and first <= self.last_line and last >= own.line


@cache
def _pattern() -> re.Pattern[str]:
    import re

    # The list is read up to a bound, so that no text makes this slow.
    return re.compile(r"\bcitecheck:[ \t]*ignore\[(?P<rules>[^\[\]\n\r]{0,400})\](?P<reason>[^\n\r]{0,400})")


def ignores_in(draft: Draft) -> tuple[Ignore, ...]:
    """Find the ignore comments of a draft, in the order of the text.

    Only comments of the draft's own format count: the same words in its text or in a
    block of code are text. Formats without comments (plain text, PDF, DOCX) have none.
    """
    if not draft.comments or _WORD not in draft.text:
        return ()
    found: list[Ignore] = []
    for comment in draft.comments:
        if draft.text.find(_WORD, comment.start, comment.end) < 0:
            continue
        for match in _pattern().finditer(draft.text, comment.start, comment.end):
            location = draft.locate_in_file(comment)
            excerpt = draft.excerpt_in_file(Span(match.start(), match.end("rules") + 1))
            reason = _reason(match["reason"])
            rules = (rule.strip() for rule in match["rules"].split(","))
            last = _last_line(draft, comment, location)
            found.extend(Ignore(rule, reason, location, excerpt, last) for rule in rules if rule)
    return tuple(found)


def _last_line(draft: Draft, comment: Span, location: Location) -> int:
    """The line after a comment; in reStructuredText, where an empty line must end it, the next that is not empty."""
    after = (location.end_line or location.line or 0) + 1
    if draft.format == "rst":
        end = draft.text.find("\n", comment.end)
        rest = draft.text[end + 1 : end + 1 + _NEAR] if end >= 0 else ""
        if comment.end and draft.text[comment.end - 1] == "\n":
            rest = draft.text[comment.end : comment.end + _NEAR]
        empty = rest[: len(rest) - len(rest.lstrip())]
        after += empty.count("\n")
    return after


_NEAR = 200
"""So far behind a comment its line is looked for."""


def _reason(text: str) -> str:
    """What follows the brackets, without the end of the comment."""
    for end in ("--" + ">", "*/", "#}"):
        text = text.partition(end)[0]
    return text.strip(" \t:;,-–—)")


class Silenced(Value):
    """What ignore comments made of the findings."""

    findings: tuple[Finding, ...]
    hidden: tuple[Finding, ...]


def silence(
    findings: Iterable[Finding], ignores: Sequence[Ignore], ran: Collection[str], known: Collection[str]
) -> Silenced:
    """Leave out the findings that comments silence; report the comments that silence nothing.

    ``ran`` names the rules that ran to their end: of another rule nobody knows whether its
    comment is of use. ``known`` names all rules, since a mistyped name silences nothing ever.
    The findings of ``unused-ignore`` stand at the end, to be put in order with the others.
    """
    by_path: dict[str, list[Ignore]] = {}
    for ignore in ignores:
        by_path.setdefault(ignore.location.path, []).append(ignore)
    used: set[int] = set()
    kept: list[Finding] = []
    hidden: list[Finding] = []
    for finding in findings:
        speaking = [ignore for ignore in by_path.get(finding.location.path, ()) if ignore.covers(finding)]
        used.update(map(id, speaking))
        (hidden if speaking else kept).append(finding)
    if UNUSED_IGNORE not in ran:
        return Silenced(tuple(kept), tuple(hidden))
    unused = [
        _unused(ignore, known)
        for ignore in ignores
        if id(ignore) not in used and ignore.rule != UNUSED_IGNORE and (ignore.rule in ran or ignore.rule not in known)
    ]
    for finding in unused:
        speaking = [ignore for ignore in by_path[finding.location.path] if ignore.covers(finding)]
        (hidden if speaking else kept).append(finding)
    return Silenced(tuple(kept), tuple(hidden))


def _unused(ignore: Ignore, known: Collection[str]) -> Finding:
    if ignore.rule in known:
        message = f"«ignore[{ignore.rule}]» suppresses nothing here; take it out"
    else:
        message = f"no rule is called «{ignore.rule}»; did you mean «{nearest(ignore.rule, known)}»?"
    return Finding(
        UNUSED_IGNORE, Severity.WARNING, message, ignore.location, ignore.excerpt, verdict_severity=Severity.WARNING
    )


class Selection(Value):
    """Which findings the settings ask for.

    Attributes:
        rules: The rules that are reported.
        severity: By rule, the severity it is reported with.
        per_file: Patterns of paths, each with the rules that are not reported there.
        symbols: Patterns of symbols of which nothing is reported.
        folder: Where the patterns of paths begin: the configuration file's folder.
    """

    rules: frozenset[str]
    severity: Mapping[str, Severity] | None = None
    per_file: Mapping[str, tuple[str, ...]] | None = None
    symbols: tuple[str, ...] = ()
    folder: Path | None = None

    def choose(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings that are to be reported, with the severity that the settings give."""
        chosen: list[Finding] = []
        left_out: dict[str, frozenset[str]] = {}
        for finding in findings:
            path = finding.location.path
            if path not in left_out:
                left_out[path] = self._left_out(path)
            if finding.rule in self.rules and finding.rule not in left_out[path] and not self._ignored(finding):
                chosen.append(self._with_severity(finding))
        return tuple(chosen)

    def _left_out(self, path: str) -> frozenset[str]:
        if not self.per_file:
            return frozenset()
        inside = _below(path, self.folder)
        return frozenset(
            rule
            for pattern, rules in self.per_file.items()
            if _path_pattern(pattern).fullmatch(inside)
            for rule in rules
        )

    def _ignored(self, finding: Finding) -> bool:
        citation = finding.citation
        if not self.symbols or citation is None or citation.symbol is None:
            return False
        return matches_symbol(str(citation.symbol), self.symbols)

    def _with_severity(self, finding: Finding) -> Finding:
        wanted = (self.severity or {}).get(finding.rule)
        return finding if wanted is None else replace(finding, severity=wanted)


def matches_symbol(symbol: str, patterns: Iterable[str]) -> bool:
    """Whether a symbol is one of those that ``ignore-symbols`` names; ``*`` stands for anything."""
    return any(_symbol_pattern(pattern).fullmatch(symbol) for pattern in patterns)


@cache
def _symbol_pattern(pattern: str) -> re.Pattern[str]:
    import re

    return re.compile(".*".join(map(re.escape, pattern.split("*"))), re.IGNORECASE)


@cache
def _path_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern of paths: ``*`` stays inside a folder's name, ``**`` crosses folders.

    A name without a slash matches in every folder; a folder stands for all that is in it.
    """
    import re

    anchored = pattern.removeprefix("./").strip("/")
    parts = [
        ".*" if piece in ("**", "**/") else "[^/]*" if piece == "*" else "[^/]" if piece == "?" else re.escape(piece)
        for piece in re.split(r"(\*\*/?|\*|\?)", anchored)
    ]
    start = "" if "/" in anchored or pattern.startswith("/") else "(?:.*/)?"
    return re.compile(f"{start}{''.join(parts)}(?:/.*)?", re.DOTALL)


def _below(path: str, folder: Path | None) -> str:
    """The path as seen from the configuration's folder; a path outside it stays as it is."""
    if folder is None:
        return path.removeprefix("./")
    import os

    whole = os.path.normpath(Path.cwd() / path)
    try:
        return PurePosixPath(Path(whole).relative_to(folder)).as_posix()
    except ValueError:
        return path
