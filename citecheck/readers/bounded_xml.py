"""Reading XML as a stream of events, within bounds and without a tree.

Expat is used rather than lxml: for streams it is as fast, builds no tree that a hostile file could
blow up, costs no start-up, and tells of a document type declaration before anything in it is read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from xml.parsers import expat

from citecheck.errors import UnreadableError
from citecheck.readers.base import MEGABYTE, Limits

Attributes = Mapping[str, str]
"""Names are ``namespace local``, or ``local`` without a namespace."""

_TOKEN_BYTES = 4 * MEGABYTE
"""A tag or comment may be this long: expat starts it anew with every chunk, which is quadratic."""


class XmlEvents:
    """Calls a function for each element whose name is known, and none for the others.

    A subclass fills ``starts`` and ``ends``, whose keys are ``namespace local``; text goes to ``collect``
    while it is not ``None``. Within a start function :meth:`skip` leaves out the whole element; only the
    functions in ``watched`` are called for elements within it, and ``skipped`` counts how often that happened.
    """

    def __init__(self, limits: Limits) -> None:
        self.starts: dict[str, Callable[[Attributes], None]] = {}
        self.ends: dict[str, Callable[[], None]] = {}
        self.watched: dict[str, Callable[[Attributes], None]] = {}
        self.collect: list[str] | None = None
        self.skipped = 0
        self._limits = limits
        self._skip_asked = False

    def skip(self) -> None:
        """Leave out the element that starts now, with all that it holds; its end is not told either."""
        self._skip_asked = True

    def parse(self, chunks: Iterable[bytes], what: str) -> None:
        """Read a whole XML file, which error messages call ``what``.

        Raises:
            UnreadableError: it is not well-formed, declares a document type, or meets a limit.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = self._handlers()
        parser.StartDoctypeDeclHandler = _refuse_doctype
        fed = tags = 0
        try:
            for chunk in chunks:
                fed += len(chunk)
                tags += chunk.count(b"<")
                if tags > 2 * self._limits.xml_elements:
                    raise UnreadableError(
                        f"{what} holds more than {self._limits.xml_elements} elements: that is the limit"
                    )
                parser.Parse(chunk, False)
                if fed - parser.CurrentByteIndex > _TOKEN_BYTES:
                    raise UnreadableError(f"{what} holds a tag longer than the limit of {_TOKEN_BYTES // MEGABYTE} MB")
            parser.Parse(b"", True)
        except expat.ExpatError as error:
            reason = expat.ErrorString(error.code)
            raise UnreadableError(f"{what} is damaged: {reason} in line {error.lineno}") from error
        except (ValueError, LookupError) as error:
            # An encoding that is unknown or that expat cannot be taught.
            raise UnreadableError(f"{what} is in an encoding that cannot be read: {error}") from error

    def take_text(self, text: str) -> None:
        """Take text that is neither collected nor skipped; a subclass may want it."""

    def _handlers(
        self,
    ) -> tuple[Callable[[str, dict[str, str]], None], Callable[[str], None], Callable[[str], None]]:
        """What expat calls at starts, ends and text.

        These run once for every tag, so what can be looked up before is not looked up in them.
        """
        starts, ends, watched = self.starts, self.ends, self.watched
        deepest = self._limits.xml_depth
        called = starts
        depth = skipped_from = 0

        def start(name: str, attributes: dict[str, str]) -> None:
            nonlocal depth, skipped_from, called
            depth += 1
            if depth > deepest:
                raise UnreadableError(f"its XML is nested deeper than the limit of {deepest}")
            function = called.get(name)
            if function is not None:
                function(attributes)
                if self._skip_asked:
                    self._skip_asked = False
                    self.skipped += 1
                    skipped_from = depth
                    called = watched

        def end(name: str) -> None:
            nonlocal depth, skipped_from, called
            if not skipped_from:
                function = ends.get(name)
                if function is not None:
                    function()
            elif depth == skipped_from:
                skipped_from = 0
                called = starts
            depth -= 1

        def data(text: str) -> None:
            if skipped_from:
                return
            if self.collect is not None:
                self.collect.append(text)
            else:
                self.take_text(text)

        return start, end, data


def local(attributes: Attributes, name: str) -> str | None:
    """The attribute of that local name, in whatever namespace: strict and transitional files differ in it."""
    ending = f" {name}"
    for key, value in attributes.items():
        if key == name or key.endswith(ending):
            return value
    return None


def _refuse_doctype(name: str, system: str | None, public: str | None, internal: bool) -> None:
    del name, system, public, internal
    raise UnreadableError(
        "declares a document type (DTD), which is not read: it could define entity bombs or open other files"
    )
