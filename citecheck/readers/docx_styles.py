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
        return any(style.raised for style in self._first_saying(name, "raised"))

    def is_hidden(self, name: str | None) -> bool:
        """Whether text of that style is hidden."""
        return any(style.hidden for style in self._first_saying(name, "hidden"))

    def is_heading(self, name: str | None) -> bool:
        """Whether a paragraph of that style is a heading."""
        return any(style.heading for style in self._first_saying(name, "heading"))

    def _first_saying(self, name: str | None, what: str) -> tuple[Style, ...]:
        seen: set[str] = set()
        while name is not None and name not in seen:
            seen.add(name)
            style = self._styles.get(name)
            if style is None:
                break
            if getattr(style, what) is not None:
                return (style,)
            name = style.based_on
        return ()

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
