"""Styles of a DOCX file, as far as they tell raised and hidden text and headings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from citecheck.readers.bounded_xml import Attributes, XmlEvents, local
from citecheck.readers.docx_names import spelled_out

if TYPE_CHECKING:
    from citecheck.readers.base import Limits

_OFF = {"0", "false", "off", "none"}


def is_on(attributes: Attributes) -> bool:
    """Whether a toggle such as ``w:vanish`` is on: without a value it is."""
    return (local(attributes, "val") or "true") not in _OFF


def is_raised(attributes: Attributes) -> bool | None:
    """What ``w:vertAlign`` or ``w:position`` says of the text: raised, not raised, or nothing."""
    value = local(attributes, "val") or ""
    if value in ("superscript", "subscript", "baseline"):
        return value == "superscript"
    # A position is in half points, in strict files with a unit; small shifts are for looks.
    digits = value.removesuffix("pt")
    try:
        return float(digits) * (2 if digits != value else 1) >= _RAISED_HALF_POINTS
    except ValueError:
        return None


_RAISED_HALF_POINTS = 5


@dataclass(slots=True)
class Style:
    """What a style says; ``None`` leaves the answer to the style that it is based on."""

    based_on: str | None = None
    raised: bool | None = None
    hidden: bool | None = None
    heading: bool | None = None


class Styles(XmlEvents):
    """Reads ``styles.xml`` and answers what a style, with those that it is based on, makes of its text."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self._styles: dict[str, Style] = {}
        self._answers: dict[str | None, tuple[bool, bool, bool]] = {}
        self._style = Style()
        self.starts = spelled_out(
            (
                ("w:style", self._start_style),
                ("w:basedOn", self._based_on),
                ("w:vertAlign", self._raise),
                ("w:position", self._raise),
                ("w:vanish", self._hide),
                ("w:outlineLvl", self._head),
                ("w:rPrChange", self._leave_out),
                ("w:pPrChange", self._leave_out),
                ("w:tblStylePr", self._leave_out),
                ("w:docDefaults", self._leave_out),
            )
        )

    def is_raised(self, name: str | None) -> bool:
        """Whether text of that style is superscript."""
        return self._resolved(name)[0]

    def is_hidden(self, name: str | None) -> bool:
        """Whether text of that style is hidden."""
        return self._resolved(name)[1]

    def is_heading(self, name: str | None) -> bool:
        """Whether a paragraph of that style is a heading."""
        return self._resolved(name)[2]

    def _resolved(self, name: str | None) -> tuple[bool, bool, bool]:
        """What a style says with those that it is based on; asked for each run, so worked out once."""
        answer = self._answers.get(name)
        if answer is None:
            raised = hidden = heading = None
            seen: set[str] = set()
            base = name
            while base is not None and base not in seen and base in self._styles:
                seen.add(base)
                style = self._styles[base]
                raised = style.raised if raised is None else raised
                hidden = style.hidden if hidden is None else hidden
                heading = style.heading if heading is None else heading
                base = style.based_on
            answer = self._answers[name] = (bool(raised), bool(hidden), bool(heading))
        return answer

    def _start_style(self, attributes: Attributes) -> None:
        self._style = Style()
        name = local(attributes, "styleId")
        if name is not None:
            self._styles[name] = self._style

    def _based_on(self, attributes: Attributes) -> None:
        self._style.based_on = local(attributes, "val")

    def _raise(self, attributes: Attributes) -> None:
        raised = is_raised(attributes)
        if raised is not None:
            self._style.raised = raised or bool(self._style.raised)

    def _hide(self, attributes: Attributes) -> None:
        self._style.hidden = is_on(attributes)

    def _head(self, attributes: Attributes) -> None:
        # Levels 0 to 8 are headings, 9 is body text (ECMA-376 part 1, 17.3.1.20).
        self._style.heading = (local(attributes, "val") or "9") < "9"

    def _leave_out(self, attributes: Attributes) -> None:
        del attributes
        self.skip()
