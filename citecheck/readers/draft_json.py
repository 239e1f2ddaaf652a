"""A draft as JSON, to hand it from the process that read it to the one that asked.

The reading process may have been taken over by a hostile file, so nothing is believed of what it sends:
no pickle, every field of its type, every offset within the prose.
"""

from __future__ import annotations

import json
from itertools import pairwise

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft, Link, Part, Region, RegionKind, Span


def dump_draft(draft: Draft) -> bytes:
    """The draft, without what the receiver knows (its path), as ASCII."""
    return json.dumps(
        {
            "format": draft.format,
            "prose": draft.prose,
            "links": [
                [link.target, [link.text.start, link.text.end] if link.text else None, link.part]
                for link in draft.links
            ],
            "parts": [[part.start, part.name] for part in draft.parts],
            "regions": [[region.kind.value, [region.span.start, region.span.end]] for region in draft.regions],
            "document": draft.document,
            "language": draft.language,
            "notices": list(draft.notices),
        }
    ).encode("ascii")


def dump_failure(reason: str) -> bytes:
    """Why there is no draft."""
    return json.dumps({"failure": reason}).encode("ascii")


def load_draft(data: bytes, path: str) -> Draft:
    """The draft that :func:`dump_draft` made.

    Raises:
        UnreadableError: it is a failure, or no draft that could be true.
    """
    try:
        fields = _Fields(json.loads(data))
        failure = fields.optional_text("failure")
        if failure is not None:
            raise UnreadableError(failure)
        prose = fields.text("prose")
        end = len(prose)
        return Draft(
            path=path,
            format=fields.text("format"),
            text="",
            prose=prose,
            links=tuple(_link(row, end) for row in fields.rows("links", 3)),
            parts=tuple(_parts(fields.rows("parts", 2), end)),
            regions=tuple(
                Region(RegionKind(_text(kind)), _span(span, end)) for kind, span in fields.rows("regions", 2)
            ),
            document=fields.optional_text("document"),
            language=fields.optional_text("language"),
            notices=tuple(_text(notice) for notice in fields.members("notices")),
        )
    except (ValueError, TypeError, RecursionError) as error:
        raise UnreadableError("the process that read it answered with something that is no draft") from error


class _Fields:
    """An object of JSON whose members are taken out by name and type; anything else is a ``TypeError``."""

    def __init__(self, value: object) -> None:
        if not isinstance(value, dict):
            raise TypeError
        self._members = value

    def text(self, name: str) -> str:
        return _text(self._members.get(name))

    def optional_text(self, name: str) -> str | None:
        value = self._members.get(name)
        return None if value is None else _text(value)

    def members(self, name: str) -> list[object]:
        value = self._members.get(name)
        if not isinstance(value, list):
            raise TypeError
        return value

    def rows(self, name: str, width: int) -> list[list[object]]:
        return [_list(row, width) for row in self.members(name)]


def _link(row: list[object], end: int) -> Link:
    target, text, part = row
    return Link(
        _text(target), text=None if text is None else _span(text, end), part=None if part is None else _text(part)
    )


def _parts(rows: list[list[object]], end: int) -> list[Part]:
    parts = [Part(_offset(start, end), _text(name)) for start, name in rows]
    if any(after.start < before.start for before, after in pairwise(parts)):
        raise ValueError
    return parts


def _list(value: object, length: int) -> list[object]:
    if not isinstance(value, list) or len(value) != length:
        raise TypeError
    return value


def _span(value: object, end: int) -> Span:
    first, last = _list(value, 2)
    span = Span(_offset(first, end), _offset(last, end))
    if span.end < span.start:
        raise ValueError
    return span


def _offset(value: object, end: int) -> int:
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value <= end:
        raise TypeError
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value
