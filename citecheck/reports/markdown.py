"""Markdown for the comment on a pull request: a table of findings by draft, and the counts.

Whatever comes from a draft is escaped, also where it is shown as code:
mentions, issue numbers, links, images and HTML in a draft must do nothing in a comment.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.reports import rows
from citecheck.reports.visible import head, tail, visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.model.draft import Excerpt
    from citecheck.model.finding import Finding
    from citecheck.model.result import Result
    from citecheck.reports import Style

COMMENT_BYTES = 65_536
"""GitHub refuses a longer comment (it counts characters; bytes are the safer bound)."""

_EXCERPT_COLUMNS = 120


def render(result: Result, style: Style) -> str:  # noqa: ARG001 -- a comment has no terminal
    """The report, no longer than a comment may be."""
    return page(result, COMMENT_BYTES - 1024)


def page(result: Result, limit: int) -> str:
    """The report in at most so many bytes; findings beyond that are counted."""
    summary = rows.summary(result)
    lines = ["## citecheck", "", f"{'✅' if summary.all_verified else '⚠️'} **{text(summary.opening)}**", ""]
    lines += ["| | | |", "| --- | ---: | --- |"]
    lines += [f"| {row.label} | {row.number} | {text(row.detail)} |" for row in summary.rows]
    if result.unread:
        lines += ["", "### Not read", ""]
        lines += [f"- {code(unread.path)}: {text(unread.reason)}" for unread in result.unread]
    written = sum(len(line.encode("utf-8", "replace")) + 1 for line in lines)
    left = 0
    for group in rows.groups(result):
        for heading, line in _group(group):
            size = len(line.encode("utf-8", "replace")) + 1
            if written + size > limit:
                left += not heading
                continue
            written += size
            lines.append(line)
    if left:
        lines += ["", f"*{rows.counted(left, 'further finding')} left out: this page has no room for more.*"]
    return "".join(line + "\n" for line in lines)


def _group(group: rows.Group) -> Iterator[tuple[bool, str]]:
    yield True, ""
    yield True, f"### {code(group.path)}"
    yield True, ""
    for notice in group.notices:
        yield True, f"> {text(notice)}"
        yield True, ""
    if not group.entries:
        return
    yield True, "| Place | Rule | Finding |"
    yield True, "| --- | --- | --- |"
    for entry in group.entries:
        yield False, _row(entry)


def _row(entry: rows.Entry) -> str:
    finding = entry.finding
    verdict = "" if entry.verdict is None else f"<br>{entry.verdict.value}"
    parts = [text(finding.message)]
    quoted = _quoted(finding.excerpt)
    if quoted:
        parts.append(quoted)
    parts += [_fix(finding, number) for number in range(len(finding.fixes))]
    parts += [f"also **{related.rule}**: {text(related.message)}" for related in finding.related]
    if entry.link is not None:
        parts.append(f"[{text(_shown(entry))}](<{_target(entry.link)}>)")
    place = text(rows.place(finding.location)) or "–"
    return f"| {place} | **{finding.rule}**<br>{finding.severity.value}{verdict} | {'<br>'.join(parts)} |"


def _fix(finding: Finding, number: int) -> str:
    fix = finding.fixes[number]
    before = rows.replaced(finding, fix)
    words = code(fix.replacement) if before is None else f"{code(before)} → {code(fix.replacement)}"
    reason = f": {text(fix.reason)}" if fix.reason else ""
    return f"{'or' if number else 'fix'}: {words}{reason}"


def _shown(entry: rows.Entry) -> str:
    citation = entry.finding.citation
    return str(citation.symbol) if citation is not None and citation.symbol is not None else "document"


def _target(link: str) -> str:
    """An address between angle brackets: nothing in it can end it."""
    from urllib.parse import quote

    return quote(link, safe="/:?&=%#()+,;@~!$*'-._").replace("|", "%7C")


def _quoted(excerpt: Excerpt) -> str:
    cited = head(visible(excerpt.text[excerpt.start : excerpt.end]), _EXCERPT_COLUMNS)
    if not cited.strip():
        return ""
    before = tail(visible(excerpt.text[: excerpt.start]).lstrip(), (_EXCERPT_COLUMNS - len(cited)) // 2)
    after = head(visible(excerpt.text[excerpt.end :]).rstrip(), (_EXCERPT_COLUMNS - len(cited)) // 2)
    return "".join((code(before), f"**{code(cited)}**", code(after)))


def code(raw: str) -> str:
    """A text shown as code.

    Not between backticks: in a table they can be broken up by a backslash before a bar,
    and what follows would be markup. Entities cannot.
    """
    return f"<code>{text(raw)}</code>" if raw.strip() else ""


_SPECIAL = frozenset("\\`*_{}[]()<>#+!|&~$^\"'")
_BREAK = "&#8203;"


def text(raw: str) -> str:
    """Words in which nothing is markup, a mention, a reference or an address.

    Characters with a meaning become entities; after ``@``, ``#``, ``!`` and inside ``://`` and
    ``www.`` stands a zero-width space, since services look for these when entities are resolved.
    """
    shown = visible(raw).replace("\u200b", "")
    pieces: list[str] = []
    for at, character in enumerate(shown):
        if character in "@#!~%$&" and shown[at + 1 : at + 2].isalnum():
            pieces.append(f"&#{ord(character)};{_BREAK}")
        elif character in _SPECIAL:
            pieces.append(f"&#{ord(character)};")
        elif (character == ":" and shown.startswith("//", at + 1)) or (
            character == "." and shown[max(at - 3, 0) : at].lower() == "www"
        ):
            pieces.append(f"{_BREAK}{character}{_BREAK}")
        else:
            pieces.append(character)
    return "".join(pieces)
