"""How fast citations are found, as multiples of a plain regular expression measured in the same run.

    python tests/benchmarks/bench_extract.py [MEGABYTES] [files] [large]

The reference is one compiled alternation of 31 organ codes. The goals: three times its speed where a
citation comes every 4 kB; in dense texts at most five times its cost a citation; time in line with the
length of the text, whatever the text is. With ``files`` also the whole command on 1,000 files, which is
to end within the time that the reference needs on the same text in one process; with ``large`` also 5 MB
beside 80 MB (a minute and 2 GB), and a line of 50 MB beside the same bytes in lines.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from citecheck.extraction.extract import extract
from citecheck.model.draft import Draft
from citecheck.readers import format_named, read
from citecheck.readers.base import Source

CODES = [
    "A",
    "S",
    "E",
    "A/RES",
    "A/HRC",
    "A/C.1",
    "A/C.2",
    "A/C.3",
    "A/C.4",
    "A/C.5",
    "A/C.6",
    "A/CONF",
    "A/AC",
    "A/CN",
    "S/RES",
    "S/PRST",
    "S/PV",
    "E/RES",
    "E/CN",
    "E/C.12",
    "ST/SGB",
    "ST/AI",
    "CCPR",
    "CERD",
    "CEDAW",
    "CAT",
    "CRC",
    "CRPD",
    "FCCC",
    "UNEP",
    "TD",
]
REFERENCE = re.compile(
    rf"\b(?:{'|'.join(re.escape(code) for code in CODES)})(?:[./][A-Za-z0-9.()-]+)+(?:\s?\(\d{{4}}\))?"
    r"|General Assembly resolution \d+/\d+"
)
FILLER = (
    "Noting that the work of the committee has been carried out in close consultation with all regional "
    "groups, and that "
    "further progress will depend on the resources which members and/or observers make available in the coming years. "
)
BUSY = """## Use of resources

The General Fund stood at $14.2 million at the end of the period, or 3.5 per cent more than in
2011/12; the reserve was used for training, which the Controller (see chapter IV below) had
recommended.

- At its 3rd meeting, the Council heard the representatives of Chile, Denmark, Ghana and the
  Republic of Korea, who spoke of cooperation between the United Nations and regional arrangements.
- Delegations were **concerned** at the humanitarian situation, in particular of women and children,
  and called for safe, rapid and unhindered access.

In the discussion that followed, Professor D. R. Gupta recalled that the Convention had entered into
force in 1976 and that 12 reservations had since been withdrawn (Denmark 1983, Uganda 1995). Decisions
on either/or questions were left to the University of Geneva, and the Rapporteur's follow-up was well re-
ceived by Governments.

"""
"""What drafts look like: short lines, capitals, figures, marks and a divided word, and no citation."""
CITATIONS = (
    "Recalling its resolution 65/230 of 21 December 2010, ",
    "as reported by the Secretary-General (A/65/201). ",
    "Security Council resolution 1373 (2001) applies. ",
    "See [the text](https://undocs.org/en/A/RES/65/230). ",
    "The norms are in E/CN.4/Sub.2/2003/12/Rev.2. ",
    "General Assembly resolution 70/1 of 25 September 2015 ",
)
PROBES: dict[str, str] = {
    "A/": "A/",
    "(": "(",
    "resolution 1 (": "resolution 1 (",
    "digits": "1234567890",
    "[A/RES/": "[A/RES/",
    "a list": "65/230, 66/24 of 2 December 2011, ",
}
FILES = 1000


def sparse(size: int, filler: str = FILLER) -> str:
    """A text with a citation every 4 kB."""
    block = filler * (4000 // len(filler))
    pieces: list[str] = []
    length = at = 0
    while length < size:
        pieces.append(f"{block}{CITATIONS[at % len(CITATIONS)]}\n\n")
        length += len(pieces[-1])
        at += 1
    return "".join(pieces)


def dense(size: int) -> str:
    """A text that is hardly more than its citations."""
    line = "General Assembly resolutions " + ", ".join(
        f"{session}/{number} of {number % 28 + 1} December {1945 + session}"
        for session, number in zip(range(41, 71), range(30, 60), strict=True)
    )
    line += "; A/65/201, A/68/98 and A/70/174; S/RES/1373 (2001); E/CN.4/2005/10/Add.1.\n\n"
    return line * (size // len(line) + 1)


def seconds(work: Callable[[], object], times: int = 3) -> float:
    """The best of a few runs, in processor time: other programs of the machine count less."""
    best = float("inf")
    for _ in range(times):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def drafted(text: str, format_name: str = "text") -> Draft:
    return Draft("bench.txt", format_name, text, text, encoding="utf-8")


def _extract_read(draft: Callable[[], Draft]) -> None:
    extract(draft())


def command() -> None:
    """The whole command on many files beside the reference on their text, by the clock: it may use all cores."""
    texts = [sparse(20_000) for _ in range(FILES)]
    start = time.perf_counter()
    for _ in REFERENCE.finditer("".join(texts)):
        pass
    reference = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        for at, text in enumerate(texts):
            Path(folder, f"{at:04}.{'md' if at % 2 else 'txt'}").write_text(text, encoding="utf-8")
        best = float("inf")
        for _ in range(3):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "citecheck", "extract", "--quiet", "--format", "jsonl", folder],
                check=True,
                stdout=subprocess.DEVNULL,
            )
            best = min(best, time.perf_counter() - start)
    print(
        f"{FILES} files: the command {best:.2f} s, the reference {reference:.2f} s: "
        f"{best / reference:.2f} times its time (goal 1)"
    )


def long_texts() -> None:
    """Far longer texts: time must grow with them, and lines must not matter."""
    costs = {size: seconds(partial(extract, drafted(sparse(size))), 1) / size for size in (5_000_000, 80_000_000)}
    print(f"80 MB cost {costs[80_000_000] / costs[5_000_000]:.2f} times as much a byte as 5 MB (goal 1)")
    lines = sparse(50_000_000)
    in_lines = seconds(partial(extract, drafted(lines)), 1)
    in_one = seconds(partial(extract, drafted(lines.replace("\n", " "))), 1)
    print(f"a line of 50 MB costs {in_one / in_lines:.2f} times what the same bytes in lines cost (goal 1)")


def main() -> None:
    """Print the table."""
    size = next((int(float(given) * 1e6) for given in sys.argv[1:] if given[0].isdigit()), 5_000_000)
    text = sparse(size)
    reference = seconds(lambda: sum(1 for _ in REFERENCE.finditer(text)))
    ours = seconds(lambda: extract(drafted(text)))
    print(
        f"sparse: reference {len(text) / reference / 1e6:.1f} MB/s, citecheck {len(text) / ours / 1e6:.1f} "
        f"MB/s, {reference / ours:.2f} times as fast (goal 3)"
    )

    text = sparse(size, BUSY)
    data = text.encode()
    reference = seconds(lambda: sum(1 for _ in REFERENCE.finditer(text)))
    for name in ("text", "markdown"):
        draft = partial(read, Source("draft", data), format_named(name))
        ours = seconds(partial(_extract_read, draft))
        print(
            f"sparse, busy {name}, read and searched: {len(text) / ours / 1e6:.1f} MB/s, "
            f"{reference / ours:.2f} times as fast as the reference searches"
        )

    close = dense(400_000)
    matches = sum(1 for _ in REFERENCE.finditer(close))
    citations = len(extract(drafted(close)).citations)
    reference = seconds(lambda: sum(1 for _ in REFERENCE.finditer(close))) / matches
    ours = seconds(lambda: extract(drafted(close))) / citations
    print(
        f"dense: {ours * 1e6:.0f} µs a citation, the reference {reference * 1e6:.1f} µs a match: "
        f"{ours / reference:.1f} times its cost (goal 5)"
    )

    small, large = sparse(size // 4), sparse(size)
    growth = seconds(lambda: extract(drafted(large))) / seconds(lambda: extract(drafted(small)))
    print(f"four times the text takes {growth:.1f} times as long")
    one_line = large.replace("\n", " ")
    flat = seconds(lambda: extract(drafted(one_line))) / seconds(lambda: extract(drafted(large)))
    print(f"one line costs {flat:.2f} times what the same bytes in lines cost")
    for name, piece in PROBES.items():
        short, long = (
            drafted("General Assembly resolutions " + piece * (length // len(piece)))
            for length in (size // 40, size // 10)
        )
        took, before = seconds(partial(extract, long), 1), seconds(partial(extract, short), 1)
        grown = took / max(before, 1e-6)
        print(f"{name!r}: {took / (size // 10) * 1e9:.0f} ns a character; four times as long takes {grown:.1f} times")
    if "files" in sys.argv:
        command()
    if "large" in sys.argv:
        long_texts()


if __name__ == "__main__":
    main()
