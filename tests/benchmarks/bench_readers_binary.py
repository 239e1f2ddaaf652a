"""How fast the readers of DOCX, ODT and PDF are beside the bare libraries, and what the worst files cost.

Run it with the interpreter of the environment: ``python tests/benchmarks/bench_readers_binary.py``.
The goals: a PDF of 300 pages at most 2 times PDFium's own extraction of its text, child process included;
a DOCX at most 3 times the bare reading of its parts as XML; the worst hostile file 10 s and 500 MB.
Both sides of a ratio are measured in turns, since the machine's speed drifts.
"""

from __future__ import annotations

import io
import multiprocessing
import random
import resource
import statistics
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path
from xml.parsers import expat

import pypdfium2
from lxml import etree

sys.path.insert(0, str(Path(__file__).parent.parent / "drafts"))

from office_files import archive, docx, fodt, paragraph, run
from pdf_files import PdfPageContent, pdf, write_objects

from citecheck.errors import UnreadableError
from citecheck.readers import docx as docx_reader
from citecheck.readers import odt as odt_reader
from citecheck.readers import pdf as pdf_reader
from citecheck.readers.base import Format, Source
from citecheck.readers.runner import read_isolated

ROUNDS = 7
PAGES = 300
PDF = Format("pdf", "pdf", (".pdf",), isolated=True)
WORDS = (
    *("the", "General", "Assembly", "recalling", "its", "resolution", "of", "Committee", "report", "on", "session"),
    *("and", "to", "in", "with", "by", "their", "peace", "security", "development", "international", "States"),
    *("Members", "Secretary-General", "requests", "decides", "notes"),
)


def main() -> None:
    """Print the tables."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft.pdf")
        path.write_bytes(long_pdf())
        source = Source("draft.pdf", file=path)
        say("PDF, 300 pages", "in this process", lambda: pdf_reader.read(source), lambda: bare_pdf(path))
        say("PDF, 300 pages", "in its child process", lambda: read_isolated(source, PDF), lambda: bare_pdf(path))
    document = long_docx()
    word = Source("draft.docx", document)
    say(
        f"DOCX, {len(document) >> 10} KB",
        "beside lxml's trees",
        lambda: docx_reader.read(word),
        lambda: bare_docx(document),
    )
    say(
        f"DOCX, {len(document) >> 10} KB",
        "beside expat's events",
        lambda: docx_reader.read(word),
        lambda: bare_events(document),
    )
    flat = fodt("".join(f"<text:p>{sentence(random.Random(at))}</text:p>" for at in range(20_000)))
    say(
        "FODT",
        "beside lxml's tree",
        lambda: odt_reader.read(Source("d.fodt", flat)),
        lambda: etree.parse(io.BytesIO(flat)),
    )
    sys.stdout.write("\nhostile files, each read in a process of its own\n")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "draft")
        for name, (reader, make) in HOSTILE.items():
            with multiprocessing.get_context("spawn").Pool(1, maxtasksperchild=1) as pool:
                pool.apply(write, (make, path))
                seconds, megabytes, message = pool.apply(cost, (reader, path))
            sys.stdout.write(f"{name:32} {seconds:5.1f} s {megabytes:6.0f} MB  {message}\n")


def say(what: str, how: str, ours: Callable[[], object], bare: Callable[[], object]) -> None:
    """Print how many times longer ours takes."""
    ratios = []
    for _ in range(ROUNDS):
        without = timed(bare)
        ratios.append(timed(ours) / without)
    sys.stdout.write(f"{what:20} {how:24} median {statistics.median(ratios):4.2f}  best {min(ratios):4.2f}\n")


def timed(action: Callable[[], object]) -> float:
    """Seconds of processor time that an action takes, its child processes included: others may be at work here."""
    start = processor_time()
    action()
    return processor_time() - start


def processor_time() -> float:
    """Seconds used so far by this process and its ended children (the clock of os.times() is too coarse)."""
    used = map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(each.ru_utime + each.ru_stime for each in used)


def sentence(chance: random.Random) -> str:
    """About a line of text that cites something."""
    return f"{' '.join(chance.choices(WORDS, k=11))} A/RES/{chance.randint(31, 79)}/{chance.randint(1, 300)}"


def long_pdf() -> bytes:
    """Pages as full as those of the United Nations, with marks, links, heads and footnotes."""
    pages = []
    for number in range(1, PAGES + 1):
        chance = random.Random(number)
        page = PdfPageContent().lines(800, "A/75/L.9", f"{number}/{PAGES} 20-12345")
        for line in range(44):
            page.words(72, 740 - 13 * line, sentence(chance))
        page.marked(72, 160, sentence(chance), "1", " and")
        page.marked(72, 90, "", "1", f" {sentence(chance)}", size=8)
        for line in range(0, 40, 10):
            page.link("https://undocs.org/A/75/1", (300, 738 - 13 * line, 360, 750 - 13 * line))
        pages.append(page)
    return pdf(*pages)


def bare_pdf(path: Path) -> int:
    """What pypdfium2 takes for the text alone."""
    document = pypdfium2.PdfDocument(path)
    length = 0
    for index in range(len(document)):
        page = document[index]
        text = page.get_textpage()
        length += len(text.get_text_range())
        text.close()
        page.close()
    document.close()
    return length


def long_docx() -> bytes:
    """Paragraphs with the properties and revision marks that Word writes."""
    pieces = []
    for at in range(6_000):
        chance = random.Random(at)
        bold = '<w:rFonts w:ascii="Times New Roman"/><w:b/><w:sz w:val="20"/><w:lang w:val="en-GB"/>'
        body = f"{run(sentence(chance), bold)}<w:bookmarkStart w:id='{at}' w:name='b{at}'/><w:bookmarkEnd w:id='{at}'/>"
        pieces.append(
            paragraph(body, run(sentence(chance)), properties='<w:pStyle w:val="SingleTxt"/><w:jc w:val="both"/>')
        )
    return docx("".join(pieces), {"styles": '<w:style w:styleId="SingleTxt"/>'})


def bare_docx(data: bytes) -> None:
    """What zipfile and lxml take for the trees of the parts that are read."""
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        for name in ("word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels", "_rels/.rels"):
            etree.fromstring(file.read(name), etree.XMLParser(huge_tree=True))


def bare_events(data: bytes) -> None:
    """What zipfile and expat take for the events of the main part, with functions that do nothing."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartElementHandler = lambda _name, _attributes: None
    parser.EndElementHandler = lambda _name: None
    parser.CharacterDataHandler = lambda _text: None
    with zipfile.ZipFile(io.BytesIO(data)) as file:
        parser.Parse(file.read("word/document.xml"), True)


def zip_bomb() -> bytes:
    """400 MB of blanks."""
    return archive({"word/document.xml": b" " * (400 << 20)})


def many_paragraphs() -> bytes:
    """Far more than any document has, but no more than is allowed."""
    return docx("".join(f"<w:p><w:r><w:t>{at}</w:t></w:r></w:p>" for at in range(500_000)))


def deep_nesting() -> bytes:
    """60 MB of elements in each other."""
    return archive({"word/document.xml": b"<b>" * 20_000_000}, compression=0)


def long_tag() -> bytes:
    """A tag of 100 MB, which a parser would read from its beginning with each new piece."""
    return b"<a b='" + b"x" * (100 << 20) + b"'/>"


def flate_bomb() -> bytes:
    """A page of 100 MB of commands that print nothing."""
    packed = zlib.compress(b"q Q\n" * (25 << 20), 9)
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>"
    stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(packed), packed)
    tree = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
    return write_objects([b"<< /Type /Catalog /Pages 2 0 R >>", tree, page, stream])


def large_pdf() -> bytes:
    """100 MB of pages, each with a picture's worth of drawing."""
    drawing = " ".join(f"{at % 500} {at % 700} 3 3 re f" for at in range(1_200))
    page = PdfPageContent(operations=[drawing]).lines(700, "see A/75/1")
    return pdf(*[page] * 4_500, compressed=False)


HOSTILE: dict[str, tuple[str, Callable[[], bytes]]] = {
    "DOCX: zip bomb": ("docx", zip_bomb),
    "DOCX: 500000 paragraphs": ("docx", many_paragraphs),
    "DOCX: deep nesting": ("docx", deep_nesting),
    "FODT: a tag of 100 MB": ("odt", long_tag),
    "PDF: flate bomb of 100 MB": ("pdf", flate_bomb),
    "PDF: 100 MB, 4500 pages": ("pdf", large_pdf),
}


def write(make: Callable[[], bytes], path: Path) -> None:
    """Write a file, in a process of its own: what it takes would be counted for those that follow."""
    path.write_bytes(make())


def cost(reader: str, path: Path) -> tuple[float, float, str]:
    """Seconds, megabytes of the largest process, and what came of it."""
    source = Source("draft", file=path)
    said = []

    def read() -> None:
        try:
            if reader == "pdf":
                draft = read_isolated(source, PDF)
            else:
                draft = {"docx": docx_reader, "odt": odt_reader}[reader].read(source)
            said.append(f"{len(draft.prose)} characters")
        except UnreadableError as error:
            said.append(str(error))

    seconds = timed(read)
    largest = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return seconds, largest / 1024, said[0]


if __name__ == "__main__":
    main()
