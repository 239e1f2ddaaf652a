"""What to tell somebody whose file no reader fits: what it is, and the way out."""

from __future__ import annotations

_SAVE_AS_DOCX = "save it as DOCX and check that"
_MAKE_TEXT = "make its text readable first (OCR), for example as a PDF with a text layer"

_SIGNATURES = (
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", f"is an old binary Word file or protected by a password; {_SAVE_AS_DOCX}"),
    (b"\xffWPC", f"is a WordPerfect file; {_SAVE_AS_DOCX}"),
    (b"{\\rtf", f"is a Rich Text file; {_SAVE_AS_DOCX}"),
    (b"\x89PNG", f"is an image (PNG); {_MAKE_TEXT}"),
    (b"\xff\xd8\xff", f"is an image (JPEG); {_MAKE_TEXT}"),
    (b"GIF8", f"is an image (GIF); {_MAKE_TEXT}"),
    (b"II*\0", f"is an image (TIFF); {_MAKE_TEXT}"),
    (b"MM\0*", f"is an image (TIFF); {_MAKE_TEXT}"),
    (b"BM", f"is an image (BMP); {_MAKE_TEXT}"),
    (b"RIFF", f"is an image, a sound or a film; {_MAKE_TEXT}"),
    (b"AT&TFORM", f"is a DjVu file; {_MAKE_TEXT}"),
    (b"%!PS", "is a PostScript file; convert it to PDF"),
    (b"PK\x03\x04", "is an archive or no text document; unpack it, or save the text as DOCX or ODT"),
    (b"\x1f\x8b", "is a compressed file (gzip); unpack it first"),
    (b"BZh", "is a compressed file (bzip2); unpack it first"),
    (b"\xfd7zXZ", "is a compressed file (xz); unpack it first"),
    (b"7z\xbc\xaf", "is an archive (7z); unpack it first"),
    (b"\x7fELF", "is a program"),
)

_ENDINGS = {
    ".doc": f"is named like an old Word file, but is none; {_SAVE_AS_DOCX}",
    ".rtf": f"is a Rich Text file; {_SAVE_AS_DOCX}",
    ".wpd": f"is a WordPerfect file; {_SAVE_AS_DOCX}",
    ".pages": f"is a Pages file; {_SAVE_AS_DOCX}",
    ".epub": "is an e-book; check the text that it was made from",
    ".svg": "is an image (SVG); check the text that it was made from",
    ".png": f"is an image; {_MAKE_TEXT}",
    ".jpg": f"is an image; {_MAKE_TEXT}",
    ".jpeg": f"is an image; {_MAKE_TEXT}",
    ".gif": f"is an image; {_MAKE_TEXT}",
    ".tif": f"is an image; {_MAKE_TEXT}",
    ".tiff": f"is an image; {_MAKE_TEXT}",
    ".webp": f"is an image; {_MAKE_TEXT}",
    ".xls": "is a spreadsheet; save it as CSV and check that",
    ".xlsx": "is a spreadsheet; save it as CSV and check that",
    ".ods": "is a spreadsheet; save it as CSV and check that",
    ".ppt": "is a presentation; save it as PDF and check that",
    ".pptx": "is a presentation; save it as PDF and check that",
    ".odp": "is a presentation; save it as PDF and check that",
}


def explain(suffix: str, head: bytes) -> str:
    """Say what a file is that no reader fits, and what to do; reads well after the file's name."""
    if suffix in _ENDINGS and not (suffix == ".doc" and head.startswith(_SIGNATURES[0][0])):
        return _ENDINGS[suffix]
    for signature, reason in _SIGNATURES:
        if head.startswith(signature):
            return reason
    if b"\0" in head:
        return "is a binary file of a format that is not read"
    if suffix:
        return (
            f"is of a format that is not read ({suffix}); if it is text, give it on standard input "
            "with --stdin-filename and a name that ends in .txt"
        )
    return "is of a format that is not read"
