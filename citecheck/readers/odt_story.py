"""The text of an OpenDocument file: its blocks, what they are called, and what they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citecheck.model.draft import RegionKind
from citecheck.readers.bounded_xml import Attributes, XmlEvents
from citecheck.readers.odt_styles import OdtStyles, full_name
from citecheck.readers.wordprocessing import Manuscript

if TYPE_CHECKING:
    from citecheck.readers.base import Limits

_WHITE = "[ \t\r\n]+"
_SPACES_AT_MOST = 1_000
"""``text:s`` may say that it stands for any number of blanks; nobody prints more than a line of them."""

_LEFT_OUT = (
    # Deleted text is kept apart in the tracked changes; inserted text stands in its place.
    "text:tracked-changes",
    "text:page-number",
    "text:page-count",
    "text:page-continuation",
    "text:hidden-text",
    "text:script",
    "text:ruby-text",
    "text:table-of-content-source",
    "text:illustration-index-source",
    "text:table-index-source",
    "text:object-index-source",
    "text:user-index-source",
    "text:alphabetical-index-source",
    "text:bibliography-source",
    "table:covered-table-cell",
    "office:binary-data",
    "office:forms",
    "office:meta",
    "dc:creator",
    "dc:date",
    "meta:creator-initials",
    "meta:date-string",
    "svg:title",
    "svg:desc",
    "math:math",
)

_HEADERS = ("style:header", "style:header-first", "style:header-left")
_FOOTERS = ("style:footer", "style:footer-first", "style:footer-left")
_SHAPES = ("draw:frame", "draw:custom-shape", "draw:rect", "draw:ellipse", "draw:caption")


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open.

    Attributes:
        after_white: Whether a blank here would be folded with the one before it.
        looks: For each open span, whether its text is raised and whether it is hidden.
        inner: How many elements are open in it whose own text is none of the paragraph's.
    """

    after_white: bool = True
    looks: list[tuple[bool, bool]] = field(default_factory=lambda: [(False, False)])
    inner: int = 0


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    repeated: int = 1


class OdtStory(XmlEvents):
    """Reads ``content.xml``, ``styles.xml`` or a whole flat file.

    Attributes:
        is_text: Whether there is a text document in it, not a sheet or slides.
    """

    def __init__(
        self, limits: Limits, styles: OdtStyles, text: Manuscript, headers: Manuscript, footers: Manuscript
    ) -> None:
        """Prepare the reading; the text, the headers and the footers are taken down apart."""
        super().__init__(limits)
        self.is_text = False
        self._styles = styles
        self._text = text
        self._manuscript = text
        self._outer: list[Manuscript] = []
        self._headers = headers
        self._footers = footers
        self._seen: set[str] = set()
        self._paragraphs: list[_Paragraph] = []
        self._places: list[str | _Table] = []
        self._regions: list[RegionKind | None] = [None]
        self._counts: dict[str, int] = {}
        self._labelled = False
        self._links: list[bool] = []
        self.starts = {
            full_name(name): function
            for name, function in (
                ("office:text", self._start_text),
                ("style:style", styles.start),
                ("style:text-properties", styles.properties),
                ("text:p", self._start_paragraph),
                ("text:h", self._start_heading),
                ("text:span", self._start_span),
                ("text:s", self._spaces),
                ("text:tab", self._tab),
                ("text:line-break", self._line_break),
                ("text:a", self._start_link),
                ("draw:a", self._start_link),
                ("text:note", self._start_note),
                ("text:note-citation", self._start_citation),
                ("office:annotation", self._start_comment),
                ("text:section", self._start_section),
                ("table:table", self._start_table),
                ("table:table-row", self._start_row),
                *((name, self._start_shape) for name in _SHAPES),
                *((name, self._start_header) for name in _HEADERS),
                *((name, self._start_footer) for name in _FOOTERS),
                *((name, self._leave_out) for name in _LEFT_OUT),
            )
        }
        self.ends = {
            full_name(name): function
            for name, function in (
                ("style:style", styles.end),
                ("text:p", self._end_paragraph),
                ("text:h", self._end_paragraph),
                ("text:span", self._end_span),
                ("text:a", self._end_link),
                ("draw:a", self._end_link),
                ("text:note", self._end_place),
                ("text:note-citation", self._end_citation),
                ("office:annotation", self._end_place),
                ("table:table", self._end_table),
                ("table:table-row", self._end_row),
                *((name, self._end_place) for name in _SHAPES),
                *((name, self._end_header) for name in _HEADERS),
                *((name, self._end_footer) for name in _FOOTERS),
            )
        }

    def take_text(self, text: str) -> None:
        """Take text as ODF folds it: runs of white space are one blank, none begins a paragraph."""
        if self._paragraphs:
            paragraph = self._paragraphs[-1]
            if not paragraph.inner:
                folded = re.sub(_WHITE, " ", text)
                if paragraph.after_white and folded.startswith(" "):
                    folded = folded[1:]
                if folded:
                    self._emit(folded)
                    paragraph.after_white = folded.endswith(" ")

    def _emit(self, text: str) -> None:
        raised, hidden = self._paragraphs[-1].looks[-1]
        if hidden:
            return
        if raised:
            self._manuscript.write_raised(text)
        else:
            self._manuscript.write(text)

    def _start_text(self, attributes: Attributes) -> None:
        del attributes
        self.is_text = True

    def _start_paragraph(self, attributes: Attributes) -> None:
        del attributes
        self._open_block(self._regions[-1])

    def _start_heading(self, attributes: Attributes) -> None:
        del attributes
        self._open_block(self._regions[-1] or RegionKind.HEADING)

    def _open_block(self, region: RegionKind | None) -> None:
        place = self._places[-1] if self._places else None
        if isinstance(place, _Table):
            place = f"table {place.number}, row {place.row}"
        self._manuscript.open(place, region)
        self._paragraphs.append(_Paragraph())

    def _end_paragraph(self) -> None:
        self._paragraphs.pop()
        self._manuscript.close()

    def _start_span(self, attributes: Attributes) -> None:
        if self._paragraphs:
            looks = self._paragraphs[-1].looks
            raised, hidden = self._styles.of(attributes.get(full_name("text:style-name")))
            outer = looks[-1]
            looks.append((outer[0] if raised is None else raised, outer[1] if hidden is None else hidden))

    def _end_span(self) -> None:
        if self._paragraphs and len(self._paragraphs[-1].looks) > 1:
            self._paragraphs[-1].looks.pop()

    def _spaces(self, attributes: Attributes) -> None:
        count = attributes.get(full_name("text:c"), "1")
        self._mark(" " * min(int(count) if count.isascii() and count.isdigit() else 1, _SPACES_AT_MOST))

    def _tab(self, attributes: Attributes) -> None:
        del attributes
        self._mark("\t")

    def _line_break(self, attributes: Attributes) -> None:
        del attributes
        self._mark("\n")

    def _mark(self, text: str) -> None:
        if self._paragraphs:
            self._emit(text)
            self._paragraphs[-1].after_white = text == "\n"

    def _start_link(self, attributes: Attributes) -> None:
        target = attributes.get(full_name("xlink:href"), "")
        # An address that starts with «#» leads to another place in the draft itself.
        self._links.append(bool(target) and not target.startswith("#") and self._manuscript.open_link(target))

    def _end_link(self) -> None:
        if self._links.pop():
            self._manuscript.close_link()

    def _start_note(self, attributes: Attributes) -> None:
        kind = attributes.get(full_name("text:note-class"), "footnote")
        self._start_place(kind if kind == "endnote" else "footnote", RegionKind.FOOTNOTE)

    def _start_citation(self, attributes: Attributes) -> None:
        self._labelled = full_name("text:label") in attributes
        self.collect = []

    def _end_citation(self) -> None:
        """Name the note after its mark; marks that are no figures («iv») only if somebody chose them."""
        mark = "".join(self.collect or ()).strip()
        self.collect = None
        if self._places and mark and (self._labelled or mark.isdecimal()):
            kind = str(self._places[-1]).partition(" ")[0]
            self._places[-1] = f"{kind} {mark}"

    def _start_comment(self, attributes: Attributes) -> None:
        del attributes
        self._start_place("comment", None)

    def _start_shape(self, attributes: Attributes) -> None:
        del attributes
        self._start_place("text box", self._regions[-1])

    def _start_place(self, kind: str, region: RegionKind | None) -> None:
        self._counts[kind] = self._counts.get(kind, 0) + 1
        self._places.append(f"{kind} {self._counts[kind]}" if self._manuscript is self._text else self._running_name())
        self._regions.append(region)
        if self._paragraphs:
            self._paragraphs[-1].inner += 1

    def _end_place(self) -> None:
        self._places.pop()
        self._regions.pop()
        if self._paragraphs:
            self._paragraphs[-1].inner -= 1

    def _running_name(self) -> str:
        return str(self._places[0])

    def _start_section(self, attributes: Attributes) -> None:
        if attributes.get(full_name("text:display")) == "none":
            self.skip()

    def _start_table(self, attributes: Attributes) -> None:
        del attributes
        if self._manuscript is not self._text:
            self._places.append(self._running_name())
            return
        self._counts["table"] = self._counts.get("table", 0) + 1
        self._places.append(_Table(self._counts["table"]))

    def _end_table(self) -> None:
        self._places.pop()

    def _start_row(self, attributes: Attributes) -> None:
        place = self._places[-1] if self._places else None
        if isinstance(place, _Table):
            repeated = attributes.get(full_name("table:number-rows-repeated"), "1")
            place.row += 1
            place.repeated = int(repeated) if repeated.isascii() and repeated.isdigit() and len(repeated) < 7 else 1

    def _end_row(self) -> None:
        place = self._places[-1] if self._places else None
        if isinstance(place, _Table):
            place.row += place.repeated - 1

    def _start_header(self, attributes: Attributes) -> None:
        self._start_running(attributes, "header")

    def _start_footer(self, attributes: Attributes) -> None:
        self._start_running(attributes, "footer")

    def _start_running(self, attributes: Attributes, name: str) -> None:
        if attributes.get(full_name("style:display")) == "false":
            self.skip()
            return
        self._outer.append(self._manuscript)
        self._manuscript = Manuscript()
        self._regions.append(RegionKind.RUNNING_HEAD)
        self._places.append(name)

    def _end_header(self) -> None:
        self._end_running(self._headers)

    def _end_footer(self) -> None:
        self._end_running(self._footers)

    def _end_running(self, collected: Manuscript) -> None:
        """Keep a header or footer, each text once: page styles often repeat them."""
        self._places.pop()
        self._regions.pop()
        text = self._manuscript.draft("", "").prose
        if text not in self._seen:
            self._seen.add(text)
            collected.append(self._manuscript)
        self._manuscript = self._outer.pop()

    def _leave_out(self, attributes: Attributes) -> None:
        del attributes
        self.skip()
