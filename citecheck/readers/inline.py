"""What scanners of inline markup have in common: a list of edits, written out in one go.

A scanner goes through a paragraph and notes what of it is no text or is shown differently,
and where links and footnotes begin and end; what it does not note is copied as it stands.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from citecheck.model.draft import Link, RegionKind, Span
from citecheck.readers.entities import reference_at
from citecheck.readers.prose import DEEPEST_NOTES, Origin, ProseBuilder


@dataclass(slots=True)
class Event:
    """Something that happens at a place of the paragraph when it is written out.

    ``kind`` is one of: block, line, link, anchor (a link that may have no end), end link,
    end anchor, note, end note.
    """

    kind: str
    target: str = ""
    span: Span | None = None
    begun: int = -1


# An edit is a stretch of the paragraph, what is shown instead, and what happens there.
Edit = tuple[int, int, str, Event | None]


@dataclass(slots=True)
class Definitions:
    """Where reference links lead: label → address and where it stands, and which were used."""

    targets: dict[str, tuple[str, Span]] = field(default_factory=dict)
    used: set[str] = field(default_factory=set)

    def links(self) -> tuple[Link, ...]:
        """A link for each definition that nothing refers to."""
        return tuple(Link(*found) for label, found in self.targets.items() if label not in self.used)

    def find(self, label: str) -> tuple[str, Span] | None:
        """The definition of a label, if there is one."""
        key = folded(label)
        found = self.targets.get(key)
        if found is not None:
            self.used.add(key)
        return found


def folded(label: str) -> str:
    """A label as labels are compared."""
    return " ".join(label.split()).casefold()


class InlineScanner:
    """One paragraph: a stretch of the file, or a text put together from several (``origin``)."""

    def __init__(self, text: str, start: int, end: int, origin: Origin | None) -> None:
        self.text, self.start, self.end, self.origin = text, start, end, origin
        self.edits: list[Edit] = []
        self.comments: list[Span] = []

    def _entity(self, at: int) -> int:
        """Show what a reference such as ``&amp;`` stands for; where the scan goes on."""
        found = reference_at(self.text, at, html=True)
        if found is None or found[1] > self.end or self.text[found[1] - 1] != ";":
            return at + 1
        self.show(at, found[1], found[0])
        return found[1]

    def drop(self, start: int, end: int, event: Event | None = None) -> None:
        """Leave a stretch out, and let something happen there."""
        self.edits.append((start, end, "", event))

    def show(self, start: int, end: int, shown: str) -> None:
        """Show something else instead of a stretch."""
        self.edits.append((start, end, shown, None))

    def file_span(self, start: int, end: int) -> Span:
        """Where a stretch of the paragraph stands in the file."""
        return Span(self._file(start), self._file(end - 1) + 1 if end > start else self._file(start))

    def _file(self, at: int) -> int:
        return at if self.origin is None else self.origin.file(at)

    def emit(self, builder: ProseBuilder) -> None:
        """Write the paragraph out behind what the builder holds."""
        self.edits.sort(key=_place)
        at = self.start
        outer: list[ProseBuilder] = []
        open_links: list[Event] = []
        depth = 0
        for start, end, shown, event in self.edits:
            if start < at:
                continue
            builder.copy_from(self.origin, at, start)
            at = end
            if event is None:
                if shown:
                    builder.show(shown, self._file(start), self._file(end - 1) + 1)
            elif event.kind == "note":
                depth += 1
                if depth <= DEEPEST_NOTES:
                    outer.append(builder)
                    builder = ProseBuilder(builder.text)
            elif event.kind == "end note":
                depth -= 1
                if outer and depth < DEEPEST_NOTES:
                    note, builder = builder, outer.pop()
                    note.region(RegionKind.FOOTNOTE, 0)
                    builder.defer(note)
            else:
                _happen(builder, event, open_links)
        builder.copy_from(self.origin, at, self.end)
        while outer:
            note, builder = builder, outer.pop()
            builder.defer(note)
        for link in reversed(open_links):
            _end_link(builder, link)


def _place(edit: Edit) -> tuple[int, int]:
    return edit[0], edit[1]


def _happen(builder: ProseBuilder, event: Event, open_links: list[Event]) -> None:
    """Let something happen that is not just text left out."""
    if event.kind == "block":
        builder.end_block()
    elif event.kind == "line":
        builder.end_line()
    elif event.kind in ("link", "anchor"):
        event.begun = builder.length
        open_links.append(event)
    elif open_links:
        _end_link(builder, open_links.pop())


def _end_link(builder: ProseBuilder, event: Event) -> None:
    if event.span is None:
        return
    text = Span(event.begun, builder.length) if 0 <= event.begun < builder.length else None
    builder.links.append(Link(event.target, event.span, text))
