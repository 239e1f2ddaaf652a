"""The few functions of PDFium that are needed, with types and with bounds.

Everything native stands here: what comes back are plain values. The raw interface is used, since its
calls are made some hundred times a page.
"""

from __future__ import annotations

import ctypes
from functools import cache
from typing import TYPE_CHECKING, Any

# Typed nowhere; the package around it (pypdfium2) takes twice as long to import and is not needed.
import pypdfium2_raw as pdfium  # type: ignore[import-untyped] # ctypes functions, all of them Any

from citecheck.errors import UnreadableError

if TYPE_CHECKING:
    from citecheck.readers.base import Source

_LINKS_A_PAGE = 10_000
_ADDRESS_BYTES = 1 << 16
_CHARACTERS_A_PAGE = 2_000_000
"""More than any page holds; a page that claims more is a bomb."""

HYPHEN_AT_LINE_END = "\ufffe"
"""What stands in a page's text for a hyphen that ends a line, in place of the line end itself."""

_PASSWORD = "is encrypted and asks for a password; save it without one"  # noqa: S105 - a message
_ERRORS = {
    "FPDF_ERR_FILE": "cannot be opened",
    "FPDF_ERR_FORMAT": "is no PDF, or a damaged one",
    "FPDF_ERR_PASSWORD": _PASSWORD,
    "FPDF_ERR_SECURITY": "is encrypted in a way that cannot be read; save it without protection",
}


@cache
def _start_library() -> None:
    """Start PDFium, once in a process; it ends with it."""
    pdfium.FPDF_InitLibrary()


class PdfFile:
    """A PDF file that is open; only what is looked at is read into memory."""

    def __init__(self, source: Source) -> None:
        """Open the file.

        Raises:
            UnreadableError: it is no PDF, damaged or encrypted.
        """
        _start_library()
        self._data = b""
        if source.file is not None and source.data is None:
            source.open().close()
            self._raw = pdfium.FPDF_LoadDocument(bytes(source.file), None)
        else:
            # PDFium reads in this memory for as long as the document is open.
            self._data = source.read()
            self._raw = pdfium.FPDF_LoadMemDocument64(self._data, len(self._data), None)
        if not self._raw:
            error = pdfium.FPDF_GetLastError()
            reasons = {getattr(pdfium, name): text for name, text in _ERRORS.items()}
            raise UnreadableError(reasons.get(error, "is no PDF that can be read"))

    def close(self) -> None:
        """Let the file go."""
        pdfium.FPDF_CloseDocument(self._raw)

    def __len__(self) -> int:
        return int(pdfium.FPDF_GetPageCount(self._raw))

    def page(self, index: int) -> PdfPage | None:
        """A page, from 0 on; ``None`` if it is damaged."""
        raw = pdfium.FPDF_LoadPage(self._raw, index)
        if not raw:
            return None
        text = pdfium.FPDFText_LoadPage(raw)
        if not text:
            pdfium.FPDF_ClosePage(raw)
            return None
        return PdfPage(self._raw, raw, text)


class PdfPage:
    """A page with its text: characters by index, and where they stand in points from the lower left corner."""

    def __init__(self, document: Any, page: Any, text: Any) -> None:
        self._document = document
        self._page = page
        self._raw = text
        self.height = float(pdfium.FPDF_GetPageHeightF(page))
        self._x, self._y, self._right, self._top = (ctypes.c_double() for _ in range(4))
        self._box = pdfium.FS_RECTF()
        self._to_x, self._to_y, self._to_right, self._to_top, self._to_box = (
            ctypes.byref(each) for each in (self._x, self._y, self._right, self._top, self._box)
        )
        self._origin = pdfium.FPDFText_GetCharOrigin
        self._loose = pdfium.FPDFText_GetLooseCharBox
        self._tight = pdfium.FPDFText_GetCharBox

    def close(self) -> None:
        """Let the page go."""
        pdfium.FPDFText_ClosePage(self._raw)
        pdfium.FPDF_ClosePage(self._page)

    @property
    def is_blank(self) -> bool:
        """Whether nothing at all is printed on it."""
        return int(pdfium.FPDFPage_CountObjects(self._page)) <= 0

    def text(self) -> str:
        """The characters of the page, one for each index, in the order in which PDFium reads them."""
        count = pdfium.FPDFText_CountChars(self._raw)
        if count <= 0:
            return ""
        if count > _CHARACTERS_A_PAGE:
            raise UnreadableError(f"a page holds more than {_CHARACTERS_A_PAGE} characters: that is the limit")
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._raw, 0, count, buffer) - 1
        text = bytes(buffer)[: 2 * max(written, 0)].decode("utf-16-le", "surrogatepass")
        if len(text) != count:
            # Characters beyond the first plane, or some without a meaning: count them one by one.
            codes = (pdfium.FPDFText_GetUnicode(self._raw, index) for index in range(count))
            text = "".join(chr(code) if 0 < code < 0x110000 else " " for code in codes)
        return text.replace("\x02", HYPHEN_AT_LINE_END)

    def origin(self, index: int) -> tuple[float, float]:
        """Where a character stands on its base line."""
        self._origin(self._raw, index, self._to_x, self._to_y)
        return self._x.value, self._y.value

    def measure(self, index: int) -> tuple[float, float, float]:
        """Left end, base line and height of the frame of a character that stands upright."""
        self._origin(self._raw, index, self._to_x, self._to_y)
        self._loose(self._raw, index, self._to_box)
        return self._x.value, self._y.value, self._box.top - self._box.bottom

    def frame(self, index: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of the frame that the font gives a character."""
        self._loose(self._raw, index, self._to_box)
        box = self._box
        return box.left, box.bottom, box.right, box.top

    def ink(self, index: int) -> tuple[float, float, float, float]:
        """Left, bottom, right and top of what is printed of a character."""
        self._tight(self._raw, index, self._to_x, self._to_right, self._to_y, self._to_top)
        return self._x.value, self._y.value, self._right.value, self._top.value

    def index_at(self, x: float, y: float, within: float) -> int | None:
        """The character at a place, or at most so far from it."""
        index = int(pdfium.FPDFText_GetCharIndexAtPos(self._raw, x, y, within, within))
        return index if index >= 0 else None

    def links(self) -> list[tuple[str, list[tuple[float, float, float, float]]]]:
        """Addresses of the link annotations, each with its rectangles (left, bottom, right, top)."""
        found = []
        position = ctypes.c_int(0)
        link = pdfium.FPDF_LINK()
        for _ in range(_LINKS_A_PAGE):
            if not pdfium.FPDFLink_Enumerate(self._page, ctypes.byref(position), ctypes.byref(link)):
                break
            address = self._address(link)
            if address:
                found.append((address, self._rectangles(link)))
        return found

    def _address(self, link: Any) -> str:
        action = pdfium.FPDFLink_GetAction(link)
        if not action or pdfium.FPDFAction_GetType(action) != pdfium.PDFACTION_URI:
            return ""
        size = pdfium.FPDFAction_GetURIPath(self._document, action, None, 0)
        if not 1 < size <= _ADDRESS_BYTES:
            return ""
        buffer = ctypes.create_string_buffer(size)
        pdfium.FPDFAction_GetURIPath(self._document, action, buffer, size)
        return buffer.value.decode("utf-8", "replace").strip()

    def _rectangles(self, link: Any) -> list[tuple[float, float, float, float]]:
        found = []
        quad = pdfium.FS_QUADPOINTSF()
        for index in range(min(pdfium.FPDFLink_CountQuadPoints(link), _LINKS_A_PAGE)):
            if pdfium.FPDFLink_GetQuadPoints(link, index, ctypes.byref(quad)):
                across = (quad.x1, quad.x2, quad.x3, quad.x4)
                along = (quad.y1, quad.y2, quad.y3, quad.y4)
                found.append((min(across), min(along), max(across), max(along)))
        if not found:
            box = pdfium.FS_RECTF()
            if pdfium.FPDFLink_GetAnnotRect(link, ctypes.byref(box)):
                left, right = sorted((box.left, box.right))
                bottom, top = sorted((box.bottom, box.top))
                found.append((left, bottom, right, top))
        return found
