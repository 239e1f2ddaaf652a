"""The readers: one module a format, bytes → Draft, loaded only when its format comes.

To add one: a module with ``read(source) -> Draft``, a line in :data:`FORMATS`, a test file.
"""

from __future__ import annotations

from citecheck.readers.base import Format, Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citecheck.model.draft import Draft

HEAD_BYTES = 4096
"""How much of a file :func:`detect` wants to see; less is fine."""

FORMATS: tuple[Format, ...] = (
    Format("text", "plain", (".txt", ".text")),
    Format("markdown", "markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd", ".rmd")),
    Format("html", "html", (".html", ".htm", ".xhtml", ".xht")),
    Format("xml", "xml", (".xml", ".akn", ".dbk", ".docbook", ".nxml", ".tei")),
    Format("docx", "docx", (".docx", ".docm", ".dotx", ".dotm")),
    Format("odt", "odt", (".odt", ".ott")),
    Format("fodt", "odt", (".fodt",)),
    Format("pdf", "pdf", (".pdf",), isolated=True),
    Format("latex", "latex", (".tex", ".ltx", ".latex")),
    Format("bibtex", "bibtex", (".bib",)),
    Format("rst", "rst", (".rst", ".rest")),
    Format("asciidoc", "asciidoc", (".adoc", ".asciidoc", ".asc")),
    # Data and source code hold too much that only looks like a citation to be read unasked.
    Format(
        "source",
        "plain",
        (
            *(".json", ".jsonl", ".ndjson", ".geojson", ".yaml", ".yml", ".toml", ".csv", ".tsv", ".ini", ".cfg"),
            *(".conf", ".properties", ".py", ".pyi", ".ipynb", ".r", ".js", ".mjs", ".cjs", ".jsx", ".ts", ".tsx"),
            *(".vue", ".css", ".scss", ".java", ".kt", ".kts", ".scala", ".c", ".h", ".cc", ".cpp", ".hpp", ".cs"),
            *(".go", ".rs", ".rb", ".php", ".pl", ".pm", ".sh", ".bash", ".zsh", ".ps1", ".bat", ".sql", ".lua"),
            *(".swift", ".m", ".mm", ".jl", ".hs", ".ml", ".ex", ".exs", ".erl", ".clj", ".el", ".lisp", ".f90"),
            *(".do", ".sas", ".sps", ".stan", ".sty", ".cls", ".org", ".wiki", ".mediawiki", ".textile", ".typ"),
            *(".log", ".srt", ".vtt", ".eml", ".ris", ".nbib", ".enw", ".po", ".pot", ".j2", ".jinja", ".tmpl"),
            *(".mk", ".cmake", ".gradle", ".tf", ".diff", ".patch"),
        ),
        walked=False,
    ),
)

_PDF_WITHIN = 1024
"""A PDF may begin with so many bytes of something else (ISO 32000-1, annex H.3.4.1)."""

_NAMELESS = "source"
"""How a text without an ending (README, standard input) is read."""


def format_named(name: str) -> Format:
    """The format of a name such as ``markdown``.

    Raises:
        KeyError: there is no such format.
    """
    for one in FORMATS:
        if one.name == name:
            return one
    raise KeyError(name)


def walked(name: str) -> bool:
    """Whether a file of this name is looked at when it is met in a folder.

    ``.doc`` is: many a file of that name is a DOCX, which its content tells.
    """
    suffix = _suffix(name)
    if suffix == ".doc":
        return True
    found = _by_suffix(suffix)
    return found is not None and found.walked


def detect(name: str, head: bytes) -> Format | None:
    """Tell the format of a file: binary formats by their content, text formats by their name first.

    ``head`` is the beginning of the file, :data:`HEAD_BYTES` of it or less. ``None`` where no
    reader fits; :func:`explain_unreadable` then says what can be done.
    """
    suffix = _suffix(name)
    binary = _by_content(suffix, head)
    if binary is not None:
        return format_named(binary) if binary else None
    start = head[3:] if head.startswith(b"\xef\xbb\xbf") else head
    found = _by_suffix(suffix)
    if found is not None and found.name == "xml" and b"<office:document" in start:
        return format_named("fodt")
    if found is not None:
        return found
    opening = start.lstrip()[:14].lower()
    if opening.startswith((b"<!doctype html", b"<html")):
        return format_named("html")
    if opening.startswith(b"<?xml") and suffix != ".svg":
        return format_named("fodt" if b"<office:document" in start else "xml")
    if not suffix and b"\0" not in head:
        return format_named(_NAMELESS)
    return None


def read(source: Source, format: Format) -> Draft:  # noqa: A002 -- the word that the command line uses
    """Read a draft with the reader of its format, in a child process where the format wants it.

    Raises:
        UnreadableError: the draft cannot be read; its text says why.
    """
    if format.isolated:
        from citecheck.readers.runner import read_isolated

        return read_isolated(source, format)
    from importlib import import_module

    draft: Draft = import_module(f"citecheck.readers.{format.module}").read(source)
    if draft.format != format.name:
        from citecheck.value import replace

        # One module may read several formats: a .csv is read as plain text.
        draft = replace(draft, format=format.name)
    return draft


def explain_unreadable(name: str, head: bytes) -> str:
    """Say why no reader fits a file, and the way out."""
    from citecheck.readers.unreadable import explain

    return explain(_suffix(name), head)


def _suffix(name: str) -> str:
    base = name.rpartition("/")[2]
    stem, dot, ending = base.rpartition(".")
    return f".{ending.lower()}" if dot and stem else ""


def _by_suffix(suffix: str) -> Format | None:
    for one in FORMATS:
        if suffix in one.suffixes:
            return one
    return None


def _by_content(suffix: str, head: bytes) -> str | None:
    """The name of a binary format, "" for one that is not read, ``None`` for what may be text."""
    if b"%PDF-" in head[:_PDF_WITHIN] and (suffix == ".pdf" or head.lstrip()[:5] == b"%PDF-"):
        return "pdf"
    if head.startswith(b"PK\x03\x04"):
        return _of_archive(suffix, head)
    if head.startswith((b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xffWPC", b"{\\rtf")):
        # An old Word file by whatever name; a password also makes a DOCX one, which its reader says better.
        return "docx" if suffix in (".docx", ".docm") else ""
    return None


def _of_archive(suffix: str, head: bytes) -> str:
    # An OpenDocument file begins with an uncompressed member that names its type (ODF 1.3, part 2, 3.3).
    if b"mimetypeapplication/vnd.oasis.opendocument.text" in head[:128]:
        return "odt"
    if b"mimetypeapplication/" in head[:128]:
        return ""
    if suffix in (".odt", ".ott"):
        return "odt"
    if suffix in (".docx", ".docm", ".dotx", ".dotm", ".doc") or b"word/" in head:
        return "docx"
    return ""
