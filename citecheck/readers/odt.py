"""ODT and Flat ODT: the text of OpenDocument files, from an archive or from one XML file.

Source of structures: OpenDocument 1.3 part 3. Pictures, objects and what links point to are never opened.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft
from citecheck.readers.archive import CHUNK_BYTES, Archive
from citecheck.readers.bounded_xml import Attributes, XmlEvents
from citecheck.readers.odt_story import OdtStory
from citecheck.readers.odt_styles import OdtStyles, full_name
from citecheck.readers.wordprocessing import Manuscript

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from citecheck.readers.base import Limits, Source

_CONTENT = "content.xml"
_STYLES = "styles.xml"
_MANIFEST = "META-INF/manifest.xml"
_NOT_FLAT = (b"PK", b"\xd0\xcf")
"""How an archive begins, and what a password makes of one."""


def read(source: Source) -> Draft:
    """Read an ODT or Flat ODT file: headers, body, notes, annotations and footers.

    Raises:
        UnreadableError: it is damaged or protected, is no text document, or meets a limit.
    """
    if source.is_empty():
        return Draft(source.path, "odt", "", "")
    with source.open() as stream:
        flat = stream.read(2) not in _NOT_FLAT
    return _read_flat(source) if flat else _read_archive(source)


def _read_archive(source: Source) -> Draft:
    limits = source.limits
    with Archive(source) as archive:
        if _CONTENT not in archive:
            raise UnreadableError("is an archive, but holds no text document (ODT)")
        if _MANIFEST in archive:
            manifest = _Manifest(limits)
            manifest.parse(archive.chunks(_MANIFEST), f"its part {_MANIFEST}")
            if manifest.encrypted:
                raise UnreadableError("is protected by a password; save it without one")
        styles = OdtStyles()
        text, headers, footers = Manuscript(), Manuscript(), Manuscript()
        if _STYLES in archive:
            # Styles first: text names them. Headers and footers stand there too, after all styles.
            _parse(archive.chunks(_STYLES), _STYLES, OdtStory(limits, styles, Manuscript(), headers, footers))
        body = OdtStory(limits, styles, text, headers, footers)
        _parse(archive.chunks(_CONTENT), _CONTENT, body)
        if not body.is_text:
            raise UnreadableError("is an OpenDocument file, but no text document (ODT)")
    return _draft(source, "odt", headers, text, footers)


def _read_flat(source: Source) -> Draft:
    styles = OdtStyles()
    text, headers, footers = Manuscript(), Manuscript(), Manuscript()
    body = OdtStory(source.limits, styles, text, headers, footers)
    body.parse(_pieces(source), "it")
    if not body.is_text:
        raise UnreadableError("is XML, but no OpenDocument text (FODT)")
    return _draft(source, "fodt", headers, text, footers)


def _pieces(source: Source) -> Iterator[bytes]:
    with source.open() as stream:
        while chunk := stream.read(CHUNK_BYTES):
            yield chunk


def _parse(chunks: Iterable[bytes], part: str, story: OdtStory) -> None:
    story.parse(chunks, f"its part {part}")


def _draft(source: Source, format_name: str, headers: Manuscript, text: Manuscript, footers: Manuscript) -> Draft:
    whole = Manuscript()
    for each in (headers, text, footers):
        whole.append(each)
    return whole.draft(source.path, format_name)


class _Manifest(XmlEvents):
    """Looks whether any part is encrypted (OpenDocument 1.3 part 2, 4.4)."""

    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.encrypted = False
        self.starts = {full_name("manifest:encryption-data"): self._encryption}

    def _encryption(self, attributes: Attributes) -> None:
        del attributes
        self.encrypted = True
