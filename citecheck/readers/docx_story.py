"""One story of a DOCX file (body, footnotes, comments, a header): its blocks and what they are called."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citecheck.readers.bounded_xml import Attributes, local
from citecheck.readers.docx_names import spelled_out
from citecheck.readers.docx_runs import References, Runs
from citecheck.readers.docx_styles import Styles, is_on

if TYPE_CHECKING:
    from citecheck.model.draft import RegionKind
    from citecheck.readers.base import Limits
    from citecheck.readers.wordprocessing import Manuscript

_SEPARATORS = {"separator", "continuationSeparator", "continuationNotice"}

_LEFT_OUT = (
    # How things looked before a tracked change, tab stops, the reading aids of East Asian text.
    "w:rPrChange",
    "w:pPrChange",
    "w:sectPrChange",
    "w:tblPrChange",
    "w:trPrChange",
    "w:tcPrChange",
    "w:tabs",
    "w:rt",
)


@dataclass(slots=True)
class Section:
    """The headers and footers that a section names, by kind (``default``, ``first``, ``even``)."""

    headers: dict[str, str] = field(default_factory=dict)
    footers: dict[str, str] = field(default_factory=dict)
    title_page: bool = False


@dataclass(slots=True)
class _Paragraph:
    """A paragraph that is open; it has no block of its own where it joins the one before."""

    mark_deleted: bool = False
    number: int = 0


@dataclass(slots=True)
class _Table:
    number: int
    row: int = 0
    deleted: bool = False


class Story(Runs):
    """Reads one XML part and takes its text down.

    Attributes:
        sections: The sections of the body, in order.
    """

    def __init__(
        self,
        limits: Limits,
        manuscript: Manuscript,
        styles: Styles,
        targets: dict[str, str],
        *,
        name: str | None = None,
        region: RegionKind | None = None,
        items: References | None = None,
    ) -> None:
        """Prepare the reading of a story.

        Args:
            limits: The bounds to keep.
            manuscript: Where the text is taken down.
            styles: The styles of the file.
            targets: External addresses by the identifier of their relationship.
            name: What every block is called, where its place in the text does not say it.
            region: What every block is.
            items: The names of the notes or comments that this part consists of.
        """
        super().__init__(limits, manuscript, styles, targets)
        self.sections: list[Section] = []
        self._name = name
        self._region = region
        self._items = items
        self._places: list[str | _Table] = []
        self._tables = 0
        self._text_boxes = 0
        self._paragraphs: list[_Paragraph] = []
        self._counted = 0
        self._left_open = False
        self._row_properties = False
        self._cell_deleted = False
        self._alternatives: list[bool] = []
        self.starts |= spelled_out(
            (
                ("w:p", self._start_paragraph),
                ("w:pPr", self._start_properties),
                ("w:pStyle", self._paragraph_style),
                ("w:outlineLvl", self._outline_level),
                ("w:del", self._delete),
                ("w:moveFrom", self._delete),
                ("w:tbl", self._start_table),
                ("w:tr", self._start_row),
                ("w:trPr", self._start_row_properties),
                ("w:tc", self._start_cell),
                ("w:cellDel", self._delete_cell),
                ("w:txbxContent", self._start_text_box),
                ("mc:AlternateContent", self._start_alternatives),
                ("mc:Choice", self._alternative),
                ("mc:Fallback", self._alternative),
                ("w:footnote", self._start_item),
                ("w:endnote", self._start_item),
                ("w:comment", self._start_item),
                ("w:sectPr", self._start_section),
                ("w:headerReference", self._header_reference),
                ("w:footerReference", self._footer_reference),
                ("w:titlePg", self._title_page),
                ("w:altChunk", self._embedded),
                ("w:subDoc", self._embedded),
                *((name, self._leave_out) for name in _LEFT_OUT),
            )
        )
        self.ends |= spelled_out(
            (
                ("w:p", self._end_paragraph),
                ("w:pPr", self._end_properties),
                ("w:tbl", self._end_table),
                ("w:trPr", self._end_row_properties),
                ("w:tc", self._end_cell),
                ("w:txbxContent", self._end_text_box),
                ("mc:AlternateContent", self._end_alternatives),
                ("w:footnote", self._end_item),
                ("w:endnote", self._end_item),
                ("w:comment", self._end_item),
                ("w:body", self._close_left_open),
                ("w:hdr", self._close_left_open),
                ("w:ftr", self._close_left_open),
            )
        )

    def _start_paragraph(self, attributes: Attributes) -> None:
        del attributes
        if self._cell_deleted:
            self.skip()
            return
        self._counted += 1
        self._paragraph = self._counted
        self._paragraphs.append(_Paragraph(number=self._counted))
        if self._left_open:
            self._left_open = False
        else:
            self._manuscript.open(self._place(), self._region)
        self._continue_fields()

    def _end_paragraph(self) -> None:
        ended = self._paragraphs.pop()
        self._paragraph = self._paragraphs[-1].number if self._paragraphs else 0
        if ended.mark_deleted:
            # Without its mark the paragraph runs on into the next one.
            self._left_open = True
        else:
            self._manuscript.close()

    def _close_left_open(self) -> None:
        if self._left_open:
            self._left_open = False
            self._manuscript.close()

    def _place(self) -> str | None:
        if self._name is not None:
            return self._name
        if not self._places:
            return None
        place = self._places[-1]
        return place if isinstance(place, str) else f"table {place.number}, row {place.row}"

    def _start_properties(self, attributes: Attributes) -> None:
        del attributes
        self._properties = True

    def _end_properties(self) -> None:
        self._properties = False

    def _paragraph_style(self, attributes: Attributes) -> None:
        if self._styles.is_heading(local(attributes, "val")):
            self._manuscript.mark_heading()

    def _outline_level(self, attributes: Attributes) -> None:
        if (local(attributes, "val") or "9") < "9":
            self._manuscript.mark_heading()

    def _delete(self, attributes: Attributes) -> None:
        del attributes
        if self._properties:
            if self._paragraphs:
                self._paragraphs[-1].mark_deleted = True
        elif self._row_properties:
            table = self._table()
            if table is not None:
                table.deleted = True
                table.row -= 1
        else:
            self.skip()

    def _table(self) -> _Table | None:
        place = self._places[-1] if self._places else None
        return place if isinstance(place, _Table) else None

    def _start_table(self, attributes: Attributes) -> None:
        del attributes
        self._close_left_open()
        self._tables += 1
        self._places.append(_Table(self._tables))

    def _end_table(self) -> None:
        self._places.pop()

    def _start_row(self, attributes: Attributes) -> None:
        del attributes
        table = self._table()
        if table is not None:
            table.row += 1
            table.deleted = False

    def _start_row_properties(self, attributes: Attributes) -> None:
        del attributes
        self._row_properties = True

    def _end_row_properties(self) -> None:
        self._row_properties = False

    def _start_cell(self, attributes: Attributes) -> None:
        del attributes
        table = self._table()
        if table is not None and table.deleted:
            self.skip()

    def _delete_cell(self, attributes: Attributes) -> None:
        del attributes
        self._cell_deleted = True

    def _end_cell(self) -> None:
        self._cell_deleted = False
        self._close_left_open()

    def _start_text_box(self, attributes: Attributes) -> None:
        del attributes
        self._text_boxes += 1
        self._places.append(f"text box {self._text_boxes}")
        self._enter_text_box()

    def _end_text_box(self) -> None:
        self._close_left_open()
        self._places.pop()
        self._leave_text_box()

    def _start_alternatives(self, attributes: Attributes) -> None:
        del attributes
        self._alternatives.append(False)

    def _end_alternatives(self) -> None:
        self._alternatives.pop()

    def _alternative(self, attributes: Attributes) -> None:
        """Read the first of several forms of one thing; the others hold its text once more."""
        del attributes
        if self._alternatives:
            if self._alternatives[-1]:
                self.skip()
            self._alternatives[-1] = True

    def _start_item(self, attributes: Attributes) -> None:
        identifier = local(attributes, "id") or ""
        items = self._items
        unwanted = local(attributes, "type") in _SEPARATORS
        if items is None or unwanted or (identifier in items.deleted and identifier not in items.names):
            self.skip()
            return
        self._name = items.number(identifier)

    def _end_item(self) -> None:
        self._close_left_open()
        self._name = None

    def _start_section(self, attributes: Attributes) -> None:
        del attributes
        self.sections.append(Section())

    def _header_reference(self, attributes: Attributes) -> None:
        if self.sections:
            self.sections[-1].headers[local(attributes, "type") or "default"] = local(attributes, "id") or ""

    def _footer_reference(self, attributes: Attributes) -> None:
        if self.sections:
            self.sections[-1].footers[local(attributes, "type") or "default"] = local(attributes, "id") or ""

    def _title_page(self, attributes: Attributes) -> None:
        if self.sections:
            self.sections[-1].title_page = is_on(attributes)

    def _embedded(self, attributes: Attributes) -> None:
        del attributes
        self._manuscript.notice("another document is embedded by reference; it is not read")

    def _leave_out(self, attributes: Attributes) -> None:
        del attributes
        self.skip()
