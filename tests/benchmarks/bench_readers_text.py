"""How fast the readers of text formats are, and whether the worst input costs no more than its length.

Run it with the interpreter of the environment: ``python tests/benchmarks/bench_readers_text.py``.
It prints megabytes a second for ordinary drafts; for hostile ones how much longer twice the
length takes (2 is linear; 4 would be quadratic); and time and memory for one line of 50 MB.
"""

# ruff: noqa: E501 - the worst inputs stand in a table

from __future__ import annotations

import resource
import sys
import time

from citecheck.errors import UnreadableError
from citecheck.readers import format_named, read
from citecheck.readers.base import Source

MEGABYTE = 1 << 20
SENTENCE = (
    "Recalling its resolutions 65/230 of 21 December 2010 and 68/193 of 18 December 2013, as well as\n"
    "Security Council resolution 1373 (2001) and the report of the Secretary-General, which was submitted\n"
    "pursuant to its request at the last session and which it notes with appreciation, {link},\n"
)
ORDINARY = {
    "text": SENTENCE.format(link="A/74/130") + "\n",
    "markdown": "*Recalling* " + SENTENCE.format(link="[A/74/130](https://undocs.org/A/74/130)[^1]") + "\n",
    "html": "<p>" + SENTENCE.format(link="<a href='https://undocs.org/A/74/130'>A/74/130</a>&nbsp;") + "</p>\n",
    "xml": "<p>" + SENTENCE.format(link="<ref href='https://undocs.org/A/74/130'>A/74/130</ref>&amp;") + "</p>\n",
    "latex": SENTENCE.format(link="\\href{https://x.org}{A/74/130}\\footnote{See~above.}") + "\n",
    "bibtex": "@misc{key,\n title = {"
    + SENTENCE.format(link="A/74/130")
    + "},\n url = {https://undocs.org/A/74/130}}\n",
    "rst": SENTENCE.format(link="`A/74/130 <https://undocs.org/A/74/130>`__ [#f1]_") + "\n",
    "asciidoc": SENTENCE.format(link="https://undocs.org/A/74/130[A/74/130]footnote:[See above.]") + "\n",
}
WORST = {
    "text": ["\f", "a\f", "\r"],
    "markdown": ["[", "](", "[a](b", "![", "*a_", "<", '<a b="', "<!--", "&", "[^1]", "`a``", "> ", "- ", "|a\n|-|\n", "<sup>", "{:"],
    "html": ["<", '<a href="', "<!--", "&", "<sup><b>", "<a href='#'>1", "<div hidden>", "<svg>", "\n\n", "<a href=x>"],
    "xml": ["<a/>", "&x;", "<a b='1'/>", "<fn/>", "<xref ref-type='fn'>1</xref>", "<!--x-->"],
    "latex": ["{", "\\a{", "\\footnote{", "\\href{a}{", "\\label{", "\\cite[", "$^{1", "\\newcommand{", "\\verb|"],
    "bibtex": ["@a{", "@a{b, c={", '@a{b, c="', "@a{b,c=1}", "@"],
    "rst": ["`", "`a <", "*a", "a_", ".. _a: b\n", "+-+\n", "= =\n", "|a\n", ":a:`b "],
    "asciidoc": ["[", "*", "`", "http:", "http://a[", "footnote:[", "((", "^1", "|===\n", "a:b["],
}  # fmt: skip


def seconds(data: bytes, format_name: str) -> float:
    """How long reading takes."""
    begun = time.process_time()
    try:
        read(Source("draft", data=data), format_named(format_name))
    except UnreadableError as error:
        print(f"  {format_name}: {error}")
    return time.process_time() - begun


def wrapped(text: str, format_name: str) -> bytes:
    """A whole file of that text."""
    return (f"<r>{text}</r>" if format_name == "xml" else text).encode()


def main() -> int:
    """Print the tables; 1 if something is slower than linear."""
    print("ordinary drafts, MB/s")
    for name, piece in ORDINARY.items():
        data = wrapped(piece * (4 * MEGABYTE // len(piece)), name)
        seconds(data[: MEGABYTE // 4] if name != "xml" else data, name)
        print(f"  {name:10} {len(data) / MEGABYTE / min(seconds(data, name) for _ in range(2)):7.1f}")
    slow = 0
    print("hostile drafts: processor time for 0.5 MB, and how many times more than for half of it")
    for name, atoms in WORST.items():
        ratios = []
        for atom in atoms:
            once = wrapped(atom * (MEGABYTE // 4 // len(atom)), name)
            twice = wrapped(atom * (MEGABYTE // 2 // len(atom)), name)
            first, second = seconds(once, name), seconds(twice, name)
            ratios.append((second / first if second > 0.2 else 2.0, second, atom))
        ratio, first, atom = max(ratios)
        slow += ratio > 3
        print(f"  {name:10} {ratio:4.1f} at {atom!r:14}; slowest {max(one[1] for one in ratios):.2f} s")
    print("one line of 50 MB: seconds, and megabytes of memory at most so far")
    for name in WORST:
        data = wrapped("A/RES/65/230 of 21 December 2010, " * (50 * MEGABYTE // 34), name)
        took = seconds(data, name)
        print(f"  {name:10} {took:6.2f} s {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:6.0f} MB")
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
