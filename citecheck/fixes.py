"""Applying fixes to files, so that nothing changes but what a fix replaces.

A fix is a span of the decoded text and what to write there. The file is decoded, the
spans are replaced and the text is encoded again; where decoding and encoding again
would not give the very bytes of the file, the file is left alone.
"""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from citecheck.byte_order import MARKS
from citecheck.errors import CitecheckError

if TYPE_CHECKING:
    from pathlib import Path

    from citecheck.model.draft import Excerpt, Location, Span
    from citecheck.model.finding import Finding, Fix

_ROUNDS = 10
"""Fixes may uncover further ones; no real draft needs more than two or three rounds."""


class FixError(CitecheckError):
    """A file cannot be fixed without touching what no fix speaks of; it is left as it was."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What a check of some bytes says: their encoding (``None``: no text), and the findings in them."""

    encoding: str | None
    findings: Sequence[Finding]


Check = Callable[[bytes], Checked]
"""Reads and judges bytes as the draft's reader would, without asking anybody."""


@dataclass(frozen=True, slots=True)
class Applied:
    """One fix to make, and the finding that proposed it."""

    finding: Finding
    fix: Fix


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after its fixes; ``data`` is what it held before where nothing was to be done."""

    data: bytes
    applied: tuple[Applied, ...] = ()


def settle(data: bytes, check: Check, *, unsafe: bool = False) -> Fixed:
    """Fix, check again and fix again, until nothing is left to fix: a second run changes nothing.

    Fixes that overlap are made one a round, the first in the text first. A fix that
    brings back an earlier state of the file ends the work before it.

    Raises:
        FixError: the file does not survive decoding and encoding, or a fix cannot be written in its encoding.
    """
    applied: list[Applied] = []
    states = {data}
    for _ in range(_ROUNDS):
        checked = check(data)
        if checked.encoding is None:
            break
        chosen = choose(checked.findings, unsafe=unsafe)
        if not chosen:
            break
        after = apply(data, checked.encoding, chosen)
        if after in states:
            break
        states.add(after)
        applied += chosen
        data = after
    return Fixed(data, tuple(applied))


def choose(findings: Iterable[Finding], *, unsafe: bool = False) -> tuple[Applied, ...]:
    """The fixes to make: the best of each finding, if it may be made and overlaps no earlier one.

    A finding whose best fix is unsafe is left to people, even where a further one is safe:
    the further one is the less likely.
    """
    possible = [
        Applied(finding, finding.fixes[0])
        for finding in findings
        if finding.fixes and finding.fixes[0].span is not None and (unsafe or finding.fixes[0].safe)
    ]
    possible.sort(key=_order)
    chosen: list[Applied] = []
    end = -1
    for each in possible:
        span = each.fix.span
        # Two insertions at one place, or an insertion at the edge of a replacement, count as overlapping.
        if span is not None and (span.start > end or not chosen or (span.start == end and span.length)):
            chosen.append(each)
            end = span.end if span.length else span.end + 1
    return tuple(chosen)


def _order(each: Applied) -> tuple[int, int, bool, str]:
    span = each.fix.span
    return (span.start, span.end, not each.fix.safe, each.fix.replacement) if span is not None else (0, 0, False, "")


def apply(data: bytes, encoding: str, fixes: Iterable[Applied]) -> bytes:
    """Make fixes that do not overlap in the bytes of a file.

    Raises:
        FixError: decoding and encoding again would change the file, a fix crosses a line
            end, cannot be written in the file's encoding, or the file has changed since.
    """
    mark, codec = _mark(data, encoding)
    text = _decoded(data[len(mark) :], codec)
    pieces: list[str] = []
    at = 0
    for each in fixes:
        span = each.fix.span
        if span is None:
            continue
        _permit(text, span, each)
        pieces += (text[at : span.start], each.fix.replacement)
        at = span.end
    pieces.append(text[at:])
    try:
        return mark + "".join(pieces).encode(codec)
    except UnicodeEncodeError as error:
        missing = error.object[error.start : error.end]
        raise FixError(f"«{missing}» cannot be written in {encoding}; the file was left alone") from error


_FAMILIES = ("utf-8", "utf-16", "utf-32")


def _mark(data: bytes, encoding: str) -> tuple[bytes, str]:
    """The byte order mark of a file, and the codec that reads what follows it."""
    try:
        name = codecs.lookup(encoding).name
    except LookupError as error:
        raise FixError(f"no encoding is called «{encoding}»; the file was left alone") from error
    for mark, codec in MARKS:
        family = next(family for family in _FAMILIES if codec.startswith(family))
        if data.startswith(mark) and name.startswith(family):
            return mark, codec
    # Without a mark these codecs would write one.
    return b"", {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}.get(name, name)


def _decoded(body: bytes, codec: str) -> str:
    try:
        text = body.decode(codec)
        same = text.encode(codec) == body
    except UnicodeError:
        same = False
    if not same:
        raise FixError(f"the file holds bytes that {codec} cannot give back unchanged; it was left alone")
    return text


def _permit(text: str, span: Span, each: Applied) -> None:
    if any(end in part for part in (text[span.start : span.end], each.fix.replacement) for end in "\r\n"):
        raise FixError("a fix must not cross a line end; the file was left alone")
    finding, citation = each.finding, each.finding.citation
    stands = _stands(text, finding.location, finding.excerpt)
    if not stands and citation is not None:
        tokens = (token.text for token in citation.tokens if token.span == span)
        stands = text[span.start : span.end] in tokens or _stands(text, citation.place, citation.excerpt)
    if span.end > len(text) or not stands:
        raise FixError("the file has changed since it was checked; it was left alone")


def _stands(text: str, place: Location, excerpt: Excerpt) -> bool:
    """Whether the words that were judged still stand where they stood."""
    if place.start is None:
        return False
    words = excerpt.text[excerpt.start : excerpt.end]
    return text.startswith(words, place.start)


def replace_file(file: Path, data: bytes) -> None:
    """Put new bytes in the place of a file, wholly or not at all; permissions and links stay.

    Raises:
        FixError: the file cannot be written.
    """
    from citecheck.atomic import replacing

    try:
        file.stat()  # a draft that has gone meanwhile is not made anew
        with replacing(file) as stream:
            stream.write(data)
    except OSError as error:
        raise FixError(f"{file}: cannot be written: {error.strerror or error}") from error


def patch(path: str, before: bytes, after: bytes) -> bytes:
    """A patch that ``git apply`` takes, from a file's bytes to the fixed ones; empty if they are the same.

    It is bytes, since a patch must hold the lines in the file's own encoding. Fixes never
    touch line ends, so line stands beside line and nothing has to be searched for.

    Raises:
        ValueError: the numbers of lines differ, so that this is not the work of fixes.
    """
    if before == after:
        return b""
    old, new = before.split(b"\n"), after.split(b"\n")
    if len(old) != len(new):
        raise ValueError("fixes do not change the number of lines")
    # No `diff --git` line: git then takes the path as seen from the current folder.
    out = [b"--- " + _name("a/" + path), b"+++ " + _name("b/" + path)]
    changed = [number for number, (line, other) in enumerate(zip(old, new, strict=True)) if line != other]
    ends = len(old) - (old[-1] == b"" and new[-1] == b"")
    for first, last in _hunks(changed):
        start, stop = max(first - _CONTEXT, 0), min(last + 1 + _CONTEXT, ends)
        out.append(b"@@ -%d,%d +%d,%d @@" % (start + 1, stop - start, start + 1, stop - start))
        out += _body(old, new, start, stop)
    return b"\n".join(out) + b"\n"


_CONTEXT = 3


def _hunks(changed: Sequence[int]) -> list[tuple[int, int]]:
    """First and last changed line of each hunk; nearer than twice the context they are one."""
    hunks: list[tuple[int, int]] = []
    for number in changed:
        if hunks and number - hunks[-1][1] <= 2 * _CONTEXT:
            hunks[-1] = (hunks[-1][0], number)
        else:
            hunks.append((number, number))
    return hunks


def _body(old: Sequence[bytes], new: Sequence[bytes], start: int, stop: int) -> list[bytes]:
    lines: list[bytes] = []
    removed: list[bytes] = []
    added: list[bytes] = []

    def marked(sign: bytes, line: bytes, number: int) -> bytes:
        # The last line, where no line end follows it.
        return sign + line + (b"\n\\ No newline at end of file" if number == len(old) - 1 else b"")

    for number in range(start, stop):
        if old[number] != new[number]:
            removed.append(marked(b"-", old[number], number))
            added.append(marked(b"+", new[number], number))
            continue
        lines += removed + added
        removed, added = [], []
        lines.append(marked(b" ", old[number], number))
    return lines + removed + added


def _name(path: str) -> bytes:
    """A path as git writes it: in quotes with escapes where it holds what would confuse."""
    raw = os.fsencode(path)
    if any(byte < 0x20 or byte == 0x7F or byte in b'"\\' for byte in raw):
        return b'"' + b"".join(_escaped(byte) for byte in raw) + b'"'
    # After a name with a blank git looks for the tab that ends it.
    return raw + (b"\t" if b" " in raw else b"")


def _escaped(byte: int) -> bytes:
    if byte in b'"\\':
        return b"\\" + bytes((byte,))
    return bytes((byte,)) if 0x20 <= byte < 0x7F else b"\\%03o" % byte
