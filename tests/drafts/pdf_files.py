"""Writes small PDF files: text at places, links, several pages."""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field

HEIGHT = 842
WIDTH = 595
LEFT = 72


@dataclass
class PdfPageContent:
    """What stands on a page; sizes and places in points from the lower left corner."""

    operations: list[str] = field(default_factory=list)
    links: list[tuple[str, tuple[float, float, float, float], list[tuple[float, float, float, float]]]] = field(
        default_factory=list
    )
    rotate: int = 0

    def text(self, x: float, y: float, text: str, size: float = 10, *, matrix: str = "") -> PdfPageContent:
        """Print text, with its base line at ``y``."""
        escaped = "".join(f"\\{each}" if each in "()\\" else each for each in text)
        place = matrix or f"1 0 0 1 {x} {y} Tm"
        self.operations.append(f"BT /F1 {size} Tf {place} ({escaped}) Tj ET")
        return self

    def words(self, x: float, y: float, text: str, size: float = 10) -> PdfPageContent:
        """Print text word by word, as word processors do."""
        shown = " ".join(f"({each} ) Tj" for each in text.split())
        self.operations.append(f"BT /F1 {size} Tf 1 0 0 1 {x} {y} Tm {shown} ET")
        return self

    def marked(self, x: float, y: float, *pieces: str, size: float = 10) -> PdfPageContent:
        """Print pieces one after the other, every second one raised and small, as marks of notes are."""
        operations = [f"BT 1 0 0 1 {x} {y} Tm"]
        for at, piece in enumerate(pieces):
            escaped = "".join(f"\\{each}" if each in "()\\" else each for each in piece)
            raised = at % 2
            operations.append(
                f"/F1 {size * 0.6 if raised else size} Tf {size * 0.4 if raised else 0} Ts ({escaped}) Tj"
            )
        self.operations.append(" ".join([*operations, "0 Ts ET"]))
        return self

    def lines(self, y: float, *lines: str, x: float = LEFT, size: float = 10, pitch: float = 12) -> PdfPageContent:
        """Print lines below each other, the first at ``y``."""
        for at, line in enumerate(lines):
            self.text(x, y - at * pitch, line, size)
        return self

    def link(self, target: str, *rectangles: tuple[float, float, float, float]) -> PdfPageContent:
        """Lay one link over places: left, bottom, right, top."""
        around = (
            min(each[0] for each in rectangles),
            min(each[1] for each in rectangles),
            max(each[2] for each in rectangles),
            max(each[3] for each in rectangles),
        )
        self.links.append((target, around, list(rectangles) if len(rectangles) > 1 else []))
        return self


def pdf(*pages: PdfPageContent, compressed: bool = True, trailer: str = "", extra: tuple[str, ...] = ()) -> bytes:
    """A PDF file of these pages; ``extra`` are further objects, numbered after all others."""
    objects: list[bytes] = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        stream = "\n".join(page.operations).encode("cp1252")
        filtered = b""
        if compressed:
            stream, filtered = zlib.compress(stream), b"/Filter /FlateDecode "
        objects.append(b"<< %s/Length %d >>\nstream\n%s\nendstream" % (filtered, len(stream), stream))
        content = len(objects)
        annotations = []
        for target, around, quads in page.links:
            points = "".join(
                f"{left} {top} {right} {top} {left} {bottom} {right} {bottom} " for left, bottom, right, top in quads
            )
            quad = f"/QuadPoints [{points}] " if quads else ""
            rectangle = " ".join(str(each) for each in around)
            objects.append(
                f"<< /Type /Annot /Subtype /Link /Rect [{rectangle}] {quad}/Border [0 0 0] "
                f"/A << /S /URI /URI ({target.replace('(', chr(92) + '(').replace(')', chr(92) + ')')}) >> >>".encode(
                    "latin-1"
                )
            )
            annotations.append(f"{len(objects)} 0 R")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {page.rotate} "
            f"/Contents {content} 0 R /Resources << /Font << /F1 3 0 R >> >> "
            f"/Annots [{' '.join(annotations)}] >>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>".encode()
    objects.extend(each.encode("latin-1") for each in extra)
    return write_objects(objects, trailer)


def write_objects(objects: list[bytes], trailer: str = "") -> bytes:
    """A PDF file of objects numbered from 1 on, of which the first is the catalogue."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
