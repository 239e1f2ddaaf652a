"""The text within the paragraphs of a DOCX file: runs, fields, links, marks of notes.

Tracked changes are read as accepted: inserted and moved text stands, deleted text does not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from citecheck.readers.bounded_xml import Attributes, XmlEvents, local
from citecheck.readers.docx_names import PRESERVE, spelled_out
from citecheck.readers.docx_styles import Styles, is_on, is_raised

if TYPE_CHECKING:
    from collections.abc import Callable

    from citecheck.readers.base import Limits
    from citecheck.readers.wordprocessing import Manuscript

_SILENT_FIELDS = {"PAGE", "NUMPAGES", "SECTIONPAGES", "PAGEREF", "PRIVATE", "TC", "XE", "RD", "TA"}
"""Fields whose results are page numbers, or which print nothing."""

_FIELD_WORD = r'"((?:[^"\\]|\\.)*)"|(\S+)'
_SYMBOL_FONT = frozenset("()[]./,:;-+=0123456789")
"""The characters that the font *Symbol* has in the same places as ASCII."""


@dataclass(slots=True)
class _Field:
    """A field that is open: its code, and once that is complete, where it links to."""

    code: list[str] = field(default_factory=list)
    in_result: bool = False
    silent: bool = False
    target: str | None = None
    paragraph: int = -1


@dataclass(slots=True)
class References:
    """The notes of one kind that the text refers to, in its order.

    Attributes:
        names: What each is called, by its identifier: «footnote 3», or with a mark of its own «footnote *».
        deleted: Identifiers that deleted text refers to.
    """

    kind: str
    names: dict[str, str] = field(default_factory=dict)
    deleted: set[str] = field(default_factory=set)
    count: int = 0

    def number(self, identifier: str) -> str:
        """The name of a note; the first call for it gives it its number."""
        if identifier not in self.names:
            self.count += 1
            self.names[identifier] = f"{self.kind} {self.count}"
        return self.names[identifier]


class Runs(XmlEvents):
    """Takes down the text of paragraphs; a subclass says where paragraphs begin and end.

    Attributes:
        references: The notes and comments that the text refers to, by kind.
    """

    def __init__(self, limits: Limits, manuscript: Manuscript, styles: Styles, targets: dict[str, str]) -> None:
        """Prepare the reading; ``targets`` are external addresses by the identifier of their relationship."""
        super().__init__(limits)
        self.references = {kind: References(kind) for kind in ("footnote", "endnote", "comment")}
        self._manuscript = manuscript
        self._styles = styles
        self._targets = targets
        self._paragraph = 0
        self._properties = False
        self._raised = False
        self._hidden = False
        self._outer_runs: list[tuple[bool, bool]] = []
        self._preserved = False
        self._fields: list[_Field] = []
        self._outer_fields: list[list[_Field]] = []
        self._links: list[tuple[bool, int]] = []
        self._own_mark: tuple[References, str] | None = None
        self.starts = spelled_out(
            (
                ("w:r", self._start_run),
                ("m:r", self._start_run),
                ("w:rStyle", self._run_style),
                ("w:vertAlign", self._vertical),
                ("w:position", self._vertical),
                ("w:vanish", self._vanish),
                ("w:t", self._start_text),
                ("m:t", self._start_text),
                ("w:instrText", self._start_text),
                ("w:tab", self._tab),
                ("w:ptab", self._tab),
                ("w:br", self._line_break),
                ("w:cr", self._line_break),
                ("w:noBreakHyphen", self._hyphen),
                ("w:sym", self._symbol),
                ("w:fldChar", self._field_character),
                ("w:fldSimple", self._start_simple_field),
                ("w:hyperlink", self._start_hyperlink),
                ("a:hlinkClick", self._drawing_link),
                ("v:shape", self._shape),
                ("v:rect", self._shape),
                ("v:roundrect", self._shape),
                ("w:footnoteReference", self._refer("footnote")),
                ("w:endnoteReference", self._refer("endnote")),
                ("w:commentReference", self._refer("comment")),
            )
        )
        self.ends = spelled_out(
            (
                ("w:r", self._end_run),
                ("m:r", self._end_run),
                ("w:t", self._end_text),
                ("m:t", self._end_text),
                ("w:instrText", self._end_code),
                ("w:fldSimple", self._end_field),
                ("w:hyperlink", self._end_hyperlink),
            )
        )
        self.watched = spelled_out(
            (
                ("w:footnoteReference", self._refer_deleted("footnote")),
                ("w:endnoteReference", self._refer_deleted("endnote")),
            )
        )

    def _start_run(self, attributes: Attributes) -> None:
        del attributes
        # A run may hold a text box with runs of its own.
        self._outer_runs.append((self._raised, self._hidden))
        self._raised = self._hidden = False

    def _end_run(self) -> None:
        self._raised, self._hidden = self._outer_runs.pop()
        self._own_mark = None

    def _run_style(self, attributes: Attributes) -> None:
        if not self._properties:
            name = local(attributes, "val")
            self._raised = self._styles.is_raised(name)
            self._hidden = self._styles.is_hidden(name)

    def _vertical(self, attributes: Attributes) -> None:
        if not self._properties:
            raised = is_raised(attributes)
            if raised is not None:
                self._raised = raised

    def _vanish(self, attributes: Attributes) -> None:
        if not self._properties:
            self._hidden = is_on(attributes)

    def _start_text(self, attributes: Attributes) -> None:
        self.collect = []
        self._preserved = attributes.get(PRESERVE) == "preserve"

    def _collected(self) -> str:
        collected, self.collect = self.collect or (), None
        return collected[0] if len(collected) == 1 else "".join(collected)

    def _end_text(self) -> None:
        text = self._collected()
        if not self._preserved:
            text = text.strip(" \t\r\n")
        if self._fields or self._raised or self._hidden or self._own_mark is not None:
            self._emit(text)
        else:
            self._manuscript.write(text)

    def _end_code(self) -> None:
        code = self._collected()
        if self._fields and not self._fields[-1].in_result:
            self._fields[-1].code.append(code)

    def _emit(self, text: str) -> None:
        if self._hidden:
            return
        if self._own_mark is not None:
            # A note with a mark of its own («*»): the mark is the next text of the run.
            references, identifier = self._own_mark
            references.names[identifier] = f"{references.kind} {text.strip()}"
            self._own_mark = None
            return
        if self._fields:
            top = self._fields[-1]
            if not top.in_result:
                top.code.append(text)
                return
            if top.silent:
                return
        if self._raised:
            self._manuscript.write_raised(text)
        else:
            self._manuscript.write(text)

    def _tab(self, attributes: Attributes) -> None:
        del attributes
        if not self._properties:
            self._emit("\t")

    def _line_break(self, attributes: Attributes) -> None:
        del attributes
        self._emit("\n")

    def _hyphen(self, attributes: Attributes) -> None:
        del attributes
        self._emit("-")

    def _symbol(self, attributes: Attributes) -> None:
        """Take down a character given by font and number; of symbol fonts only what is known to stand for itself."""
        try:
            code = int(local(attributes, "char") or "", 16)
        except ValueError:
            return
        private = 0xF000 <= code <= 0xF0FF
        character = chr(code & 0xFF) if private else chr(code)
        font = (local(attributes, "font") or "").lower()
        if private and not (font == "symbol" and character in _SYMBOL_FONT):
            character = " "
        self._emit(character)

    def _field_character(self, attributes: Attributes) -> None:
        kind = local(attributes, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif kind == "separate" and self._fields and not self._fields[-1].in_result:
            self._start_result(self._fields[-1])
        elif kind == "end":
            self._end_field()

    def _start_simple_field(self, attributes: Attributes) -> None:
        self._fields.append(_Field([local(attributes, "instr") or ""]))
        self._start_result(self._fields[-1])

    def _start_result(self, opened: _Field) -> None:
        opened.in_result = True
        name, target = _field_code("".join(opened.code))
        outer = self._fields[-2] if len(self._fields) > 1 else None
        opened.silent = name in _SILENT_FIELDS or (outer is not None and (outer.silent or not outer.in_result))
        if target and not opened.silent:
            opened.target = target
            opened.paragraph = self._paragraph
            self._manuscript.open_link(target)

    def _end_field(self) -> None:
        if not self._fields:
            return
        closed = self._fields.pop()
        if closed.target and closed.paragraph == self._paragraph:
            self._manuscript.close_link()

    def _continue_fields(self) -> None:
        """In a new paragraph, open the links again that fields began in an earlier one."""
        for opened in self._fields:
            if opened.target:
                opened.paragraph = self._paragraph
                self._manuscript.open_link(opened.target)

    def _enter_text_box(self) -> None:
        """Set aside the fields around a text box: what it holds is none of their results."""
        self._outer_fields.append(self._fields)
        self._fields = []

    def _leave_text_box(self) -> None:
        self._fields = self._outer_fields.pop()

    def _start_hyperlink(self, attributes: Attributes) -> None:
        target = self._targets.get(local(attributes, "id") or "")
        anchor = local(attributes, "anchor")
        if target and anchor and "#" not in target:
            target = f"{target}#{anchor}"
        opened = bool(target) and self._manuscript.open_link(target or "")
        self._links.append((opened, self.skipped))

    def _end_hyperlink(self) -> None:
        opened, skipped = self._links.pop()
        if opened:
            # A link whose whole text was deleted is deleted with it; one around a picture has no text to lose.
            self._manuscript.close_link(drop_empty=self.skipped > skipped)

    def _drawing_link(self, attributes: Attributes) -> None:
        self._link_without_text(self._targets.get(local(attributes, "id") or ""))

    def _shape(self, attributes: Attributes) -> None:
        self._link_without_text(attributes.get("href"))

    def _link_without_text(self, target: str | None) -> None:
        if target and self._manuscript.open_link(target):
            self._manuscript.close_link()

    def _refer(self, kind: str) -> Callable[[Attributes], None]:
        references = self.references[kind]

        def refer(attributes: Attributes) -> None:
            identifier = local(attributes, "id") or ""
            if (local(attributes, "customMarkFollows") or "0") in ("1", "true", "on"):
                references.names.setdefault(identifier, kind)
                self._own_mark = (references, identifier)
            else:
                references.number(identifier)

        return refer

    def _refer_deleted(self, kind: str) -> Callable[[Attributes], None]:
        deleted = self.references[kind].deleted
        return lambda attributes: deleted.add(local(attributes, "id") or "")


def _field_code(code: str) -> tuple[str, str | None]:
    """The name of a field, and of ``HYPERLINK`` the address that it leads to."""
    words = [
        (match[1] is not None, match[1] if match[1] is not None else match[2])
        for match in re.finditer(_FIELD_WORD, code)
    ]
    if not words:
        return "", None
    name = words[0][1].upper()
    if name != "HYPERLINK":
        return name, None
    target, place = "", ""
    at = 1
    while at < len(words):
        quoted, word = words[at]
        if not quoted and word.lower() in (r"\l", r"\o", r"\t") and at + 1 < len(words):
            if word.lower() == r"\l":
                place = words[at + 1][1]
            at += 2
            continue
        if (quoted or not word.startswith("\\")) and not target:
            target = re.sub(r"\\(.)", r"\1", word)
        at += 1
    if target and place and "#" not in target:
        target = f"{target}#{place}"
    return name, target or None
