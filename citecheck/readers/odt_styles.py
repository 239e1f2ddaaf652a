"""Names and styles of OpenDocument files, as far as they tell raised and hidden text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.readers.bounded_xml import Attributes

_URN = "urn:oasis:names:tc:opendocument:xmlns"
_NAMESPACES = {
    "office": f"{_URN}:office:1.0",
    "text": f"{_URN}:text:1.0",
    "table": f"{_URN}:table:1.0",
    "draw": f"{_URN}:drawing:1.0",
    "style": f"{_URN}:style:1.0",
    "svg": f"{_URN}:svg-compatible:1.0",
    "manifest": f"{_URN}:manifest:1.0",
    "form": f"{_URN}:form:1.0",
    "meta": f"{_URN}:meta:1.0",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xlink": "http://www.w3.org/1999/xlink",
    "math": "http://www.w3.org/1998/Math/MathML",
}

_RAISED_PERCENT = 15.0
"""Text raised by less is raised for looks."""


def full_name(short: str) -> str:
    """The name that the XML reader gives to ``text:p`` and the like."""
    prefix, _, name = short.partition(":")
    return f"{_NAMESPACES[prefix]} {name}"


@dataclass(slots=True)
class _Style:
    parent: str | None = None
    raised: bool | None = None
    hidden: bool | None = None


class OdtStyles:
    """What the text styles of a file make of their text.

    The common styles of ``styles.xml`` and the automatic ones of ``content.xml`` are one list here,
    in which the later wins.
    """

    def __init__(self) -> None:
        self._styles: dict[str, _Style] = {}
        self._open: _Style | None = None

    def start(self, attributes: Attributes) -> None:
        """Begin a ``style:style``; only those of text are kept."""
        name = attributes.get(full_name("style:name"))
        if attributes.get(full_name("style:family")) == "text" and name is not None:
            self._open = self._styles[name] = _Style(attributes.get(full_name("style:parent-style-name")))

    def end(self) -> None:
        """End the style that was begun."""
        self._open = None

    def properties(self, attributes: Attributes) -> None:
        """Note what ``style:text-properties`` says of the style that is open."""
        if self._open is None:
            return
        position = attributes.get(full_name("style:text-position"))
        if position is not None:
            self._open.raised = _is_raised(position)
        display = attributes.get(full_name("text:display"))
        if display is not None:
            self._open.hidden = display == "none"

    def of(self, name: str | None) -> tuple[bool | None, bool | None]:
        """Whether text of that style is raised and whether it is hidden; ``None`` where no style says so."""
        raised: bool | None = None
        hidden: bool | None = None
        seen: set[str] = set()
        while name is not None and name not in seen:
            seen.add(name)
            style = self._styles.get(name)
            if style is None:
                break
            raised = style.raised if raised is None else raised
            hidden = style.hidden if hidden is None else hidden
            name = style.parent
        return raised, hidden


def _is_raised(position: str) -> bool:
    # «super 58%», «33% 58%»: the first is the height, the second the size (OpenDocument 1.3 part 3, 20.413).
    first = position.strip().partition(" ")[0]
    if first == "super":
        return True
    try:
        return float(first.removesuffix("%")) >= _RAISED_PERCENT
    except ValueError:
        return False
