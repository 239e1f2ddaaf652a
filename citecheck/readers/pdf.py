"""PDF: pages in reading order, with what continues across pages put together again."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft
from citecheck.readers.pdf_layout import Page, cut_edges, running
from citecheck.readers.pdf_library import PdfFile
from citecheck.readers.pdf_lines import read_lines
from citecheck.readers.pdf_links import find_targets
from citecheck.readers.pdf_pages import PagesWriter

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.readers.base import Source

_AROUND = 2
"""How many pages before and after one are compared with it for running heads."""


def read(source: Source) -> Draft:
    """Read a PDF page by page.

    Raises:
        UnreadableError: it is no PDF, is damaged or encrypted, or meets a limit.
    """
    if source.is_empty():
        return Draft(source.path, "pdf", "", "")
    writer = PagesWriter()
    file = PdfFile(source)
    try:
        count = len(file)
        if count > source.limits.pages:
            raise UnreadableError(f"has {count} pages; the limit is {source.limits.pages}")
        for page, others in _with_neighbours(_pages(file, count, writer)):
            writer.add(page, running(page, others))
    finally:
        file.close()
    return writer.draft(source.path)


def _pages(file: PdfFile, count: int, writer: PagesWriter) -> Iterator[Page]:
    """The pages one after the other, each let go before the next is read."""
    for index in range(count):
        number = index + 1
        page = file.page(index)
        if page is None:
            writer.note_damaged(number)
            continue
        try:
            lines = read_lines(page)
            if not lines and not page.is_blank:
                writer.note_without_text(number)
            cut = cut_edges(number, lines)
            cut.targets = find_targets(page, lines)
        finally:
            page.close()
        yield cut


def _with_neighbours(pages: Iterator[Page]) -> Iterator[tuple[Page, list[Page]]]:
    """Each page with those around it; no more are kept than these."""
    around: deque[Page] = deque()
    at = 0
    for page in pages:
        around.append(page)
        if len(around) > at + _AROUND:
            yield around[at], [other for other in around if other is not around[at]]
            if at == _AROUND:
                around.popleft()
            else:
                at += 1
    while at < len(around):
        yield around[at], [other for other in around if other is not around[at]]
        at += 1
        if at > _AROUND:
            around.popleft()
            at -= 1
