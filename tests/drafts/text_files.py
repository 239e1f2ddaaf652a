"""Drafts in text formats with the places of their citations marked in them: ⟦65/230 of 21 December 2010⟧."""

from __future__ import annotations

from itertools import pairwise

from citecheck.extraction.extract import extract
from citecheck.model.citation import CitationKind
from citecheck.model.draft import Draft, Span
from citecheck.readers import format_named, read
from citecheck.readers.base import Limits, Source
from citecheck.readers.encoding import one_line_end

BEGIN, END = "⟦", "⟧"


def without_marks(text: str) -> tuple[str, list[tuple[int, int]]]:
    """A draft's text without the marks, and the stretches that were marked."""
    plain: list[str] = []
    spans: list[tuple[int, int]] = []
    start = length = 0
    for char in text:
        if char == BEGIN:
            start = length
        elif char == END:
            spans.append((start, length))
        else:
            plain.append(char)
            length += 1
    return "".join(plain), spans


def read_text(text: str, format_name: str, limits: Limits | None = None) -> Draft:
    """Read a draft of a text format."""
    found = format_named(format_name)
    source = Source(f"draft{found.suffixes[0]}", text.encode(), limits=limits or Limits())
    return read(source, found)


def places(draft: Draft) -> list[tuple[int, int]]:
    """Where the citations stand that are no links, in the order of the file."""
    return sorted(
        (one.place.start, one.place.end)
        for one in extract(draft).citations
        if one.kind is not CitationKind.LINK and one.place.start is not None and one.place.end is not None
    )


def shown(draft: Draft) -> list[str]:
    """The citations that are no links, as a reader sees them."""
    return [" ".join(one.text.split()) for one in extract(draft).citations if one.kind is not CitationKind.LINK]


def links(draft: Draft) -> list[tuple[str, str, str]]:
    """Each link's target, what stands in the file at its place, and its visible text."""
    return [
        (
            link.target,
            draft.text[link.span.start : link.span.end] if link.span is not None else "",
            " ".join(draft.prose[link.text.start : link.text.end].split()) if link.text is not None else "",
        )
        for link in draft.links
    ]


def through_marks(draft: Draft, start: int, end: int) -> str:
    """What stands at a stretch of the file, as the reader read it, white space folded.

    A footnote that is written amid it is read behind the paragraph, and so no part of it.
    """
    pieces: list[str] = []
    before = -1
    for mark in draft.marks:
        if mark.file_end <= start or mark.file_start >= end:
            continue
        first, last = mark.prose_start, mark.prose_end
        if mark.linear:
            first += max(0, start - mark.file_start)
            last -= max(0, mark.file_end - end)
        if before >= 0 and "\n\n" in draft.prose[before:first]:
            break
        pieces.append(draft.prose[before if before >= 0 else first : last])
        before = last
    if not draft.marks:
        pieces.append(draft.text[start:end])
    return " ".join("".join(pieces).split())


def assert_sound(draft: Draft) -> None:
    """Hold what every draft of a text format promises of its marks, links and regions."""
    lines = one_line_end(draft.text)
    last = 0
    for mark in draft.marks:
        assert last <= mark.prose_start < mark.prose_end <= len(draft.prose)
        assert 0 <= mark.file_start < mark.file_end <= len(draft.text)
        last = mark.prose_end
        if mark.linear and mark.prose_end - mark.prose_start > 1:
            copied = lines[mark.file_start : mark.file_end].replace("~", "\u00a0")
            assert draft.prose[mark.prose_start : mark.prose_end].replace("~", "\u00a0") == copied
    for one in sorted(draft.marks, key=lambda mark: mark.file_start):
        assert one.file_end <= len(draft.text)
    _assert_read_once(draft)
    for link in draft.links:
        assert link.text is None or 0 <= link.text.start < link.text.end <= len(draft.prose)
        assert link.span is None or 0 <= link.span.start <= link.span.end <= len(draft.text)
    for region in draft.regions:
        assert 0 <= region.span.start < region.span.end <= len(draft.prose)
    assert list(draft.comments) == sorted(draft.comments)
    assert all(Span(0, 0) <= comment and comment.end <= len(draft.text) for comment in draft.comments)


def _assert_read_once(draft: Draft) -> None:
    """No character of the file is read twice, but for a line end between the cells of a table."""
    spans = sorted((mark.file_start, mark.file_end) for mark in draft.marks)
    for (_, end), (start, stop) in pairwise(spans):
        assert end <= start or not draft.text[start : min(end, stop)].strip()
