"""Names of elements in WordprocessingML, for its transitional and its strict form (ECMA-376 parts 1 and 4)."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

NAMESPACES = {
    "w": (
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ),
    "m": (
        "http://schemas.openxmlformats.org/officeDocument/2006/math",
        "http://purl.oclc.org/ooxml/officeDocument/math",
    ),
    "a": ("http://schemas.openxmlformats.org/drawingml/2006/main", "http://purl.oclc.org/ooxml/drawingml/main"),
    "mc": ("http://schemas.openxmlformats.org/markup-compatibility/2006",),
    "v": ("urn:schemas-microsoft-com:vml",),
    "rel": ("http://schemas.openxmlformats.org/package/2006/relationships",),
}

PRESERVE = "http://www.w3.org/XML/1998/namespace space"

Handler = TypeVar("Handler", bound=Callable[..., None])


def spelled_out(handlers: Iterable[tuple[str, Handler]]) -> dict[str, Handler]:
    """A table from full names to handlers, from pairs such as ``("w:t", handler)``."""
    table = {}
    for short, handler in handlers:
        prefix, _, name = short.partition(":")
        for namespace in NAMESPACES[prefix]:
            table[f"{namespace} {name}"] = handler
    return table
