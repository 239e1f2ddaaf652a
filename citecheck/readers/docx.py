"""DOCX: the parts of the package, in the order in which their text is taken down.

Source of structures: ECMA-376 (transitional and strict). Only the parts of the package itself are read;
what a relationship points to outside (templates, linked pictures, sub-documents) is never opened.
"""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import unquote

from citecheck.errors import UnreadableError
from citecheck.model.draft import Draft, RegionKind
from citecheck.readers.archive import Archive
from citecheck.readers.bounded_xml import Attributes, XmlEvents
from citecheck.readers.docx_names import spelled_out
from citecheck.readers.docx_story import Section, Story
from citecheck.readers.docx_styles import Styles, is_on
from citecheck.readers.wordprocessing import Manuscript

if TYPE_CHECKING:
    from citecheck.readers.base import Limits, Source
    from citecheck.readers.docx_runs import References

_MAIN_PART = "word/document.xml"


@dataclass(frozen=True, slots=True)
class Relationship:
    """What an identifier in a part points to: another part, or an address outside."""

    kind: str
    target: str
    external: bool


def read(source: Source) -> Draft:
    """Read a DOCX file: headers, body, footnotes, endnotes, comments and footers.

    Raises:
        UnreadableError: it is damaged or protected, is no DOCX, or meets a limit.
    """
    if source.is_empty():
        return Draft(source.path, "docx", "", "")
    with Archive(source) as archive:
        return _Package(archive, source.limits).take_down().draft(source.path, "docx")


class _Package:
    """The parts of a file, found by their relationships."""

    def __init__(self, archive: Archive, limits: Limits) -> None:
        self._archive = archive
        self._limits = limits
        roots = [
            each for each in self._relationships("").values() if each.kind == "officeDocument" and not each.external
        ]
        self._main = roots[0].target if roots else _MAIN_PART
        if self._main not in archive:
            raise UnreadableError("is an archive, but holds no text document (DOCX)")
        self._of_main = self._relationships(self._main)
        self._styles = Styles(limits)
        styles = self._part("styles")
        if styles is not None:
            self._styles.parse(archive.chunks(styles), f"its part {styles}")

    def take_down(self) -> Manuscript:
        """The whole text: headers and footers stand around the body, as they are printed."""
        text = Manuscript()
        body = Story(self._limits, text, self._styles, _addresses(self._of_main))
        body.parse(self._archive.chunks(self._main), f"its part {self._main}")
        for kind, part_kind in (("footnote", "footnotes"), ("endnote", "endnotes"), ("comment", "comments")):
            part = self._part(part_kind)
            if part is not None:
                region = None if kind == "comment" else RegionKind.FOOTNOTE
                self._read(part, text, region=region, items=body.references[kind])
        whole = Manuscript()
        headers, footers = self._headers_in_use(body.sections)
        self._running(headers, "header", whole)
        if whole.is_empty:
            whole = text
        else:
            whole.append(text)
        self._running(footers, "footer", whole)
        return whole

    def _read(
        self,
        part: str,
        manuscript: Manuscript,
        *,
        name: str | None = None,
        region: RegionKind | None = None,
        items: References | None = None,
    ) -> None:
        targets = _addresses(self._relationships(part))
        story = Story(self._limits, manuscript, self._styles, targets, name=name, region=region, items=items)
        story.parse(self._archive.chunks(part), f"its part {part}")

    def _running(self, parts: list[tuple[str, str]], name: str, whole: Manuscript) -> None:
        """Take headers or footers down, each text once: sections often repeat them."""
        seen = set()
        for part, kind in parts:
            manuscript = Manuscript()
            region = RegionKind.MASTHEAD if kind == "first" else RegionKind.RUNNING_HEAD
            self._read(part, manuscript, name=name, region=region)
            text = manuscript.draft("", "").prose
            if text not in seen:
                seen.add(text)
                whole.append(manuscript)

    def _headers_in_use(self, sections: list[Section]) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
        """The header and footer parts that Word prints, with their kinds, each part once, first pages first."""
        both_sides = self._even_and_odd()
        headers: dict[str, str] = {}
        footers: dict[str, str] = {}
        for kind in ("first", "default", "even"):
            for section in sections:
                if (kind == "first" and not section.title_page) or (kind == "even" and not both_sides):
                    continue
                for identifiers, found in ((section.headers, headers), (section.footers, footers)):
                    relationship = self._of_main.get(identifiers.get(kind, ""))
                    if relationship and not relationship.external and relationship.target in self._archive:
                        found.setdefault(relationship.target, kind)
        return list(headers.items()), list(footers.items())

    def _even_and_odd(self) -> bool:
        settings = self._part("settings")
        if settings is None:
            return False
        reader = _Settings(self._limits)
        reader.parse(self._archive.chunks(settings), f"its part {settings}")
        return reader.even_and_odd

    def _part(self, kind: str) -> str | None:
        for each in self._of_main.values():
            if each.kind == kind and not each.external and each.target in self._archive:
                return each.target
        return None

    def _relationships(self, part: str) -> dict[str, Relationship]:
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path not in self._archive:
            return {}
        reader = _Relationships(self._limits, folder)
        reader.parse(self._archive.chunks(path), f"its part {path}")
        return reader.found


class _Relationships(XmlEvents):
    def __init__(self, limits: Limits, folder: str) -> None:
        super().__init__(limits)
        self.found: dict[str, Relationship] = {}
        self._folder = folder
        self.starts = spelled_out((("rel:Relationship", self._relationship),))

    def _relationship(self, attributes: Attributes) -> None:
        kind = (attributes.get("Type") or "").rpartition("/")[2]
        target = attributes.get("Target") or ""
        external = attributes.get("TargetMode") == "External"
        if not external:
            # Targets are relative to the folder of the part that names them, or start at the package.
            target = posixpath.normpath(posixpath.join("/", self._folder, unquote(target))).lstrip("/")
        self.found[attributes.get("Id") or ""] = Relationship(kind, target, external)


class _Settings(XmlEvents):
    def __init__(self, limits: Limits) -> None:
        super().__init__(limits)
        self.even_and_odd = False
        self.starts = spelled_out((("w:evenAndOddHeaders", self._switch),))

    def _switch(self, attributes: Attributes) -> None:
        self.even_and_odd = is_on(attributes)


def _addresses(relationships: dict[str, Relationship]) -> dict[str, str]:
    return {
        identifier: each.target
        for identifier, each in relationships.items()
        if each.external and each.kind == "hyperlink"
    }
