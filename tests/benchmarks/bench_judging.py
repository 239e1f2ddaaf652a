"""What judging costs beside extracting: it should cost less.

Run it with the interpreter of the environment: ``python tests/benchmarks/bench_judging.py [FILE ...]``.
"""

from __future__ import annotations

import statistics
import sys
import time
from datetime import date
from pathlib import Path

from citecheck.extraction.extract import extract
from citecheck.facts import open_facts
from citecheck.model.draft import Draft
from citecheck.readers import detect, read
from citecheck.readers.base import Source
from citecheck.rules import load
from citecheck.rules.base import Evidence
from citecheck.rules.judgement import judge

RUNS = 9
PARAGRAPH = (
    "Recalling its resolutions 53/70 of 4 December 1998, 65/230 of 21 December 2010 and 73/187 of 17 December 2018, "
    "Security Council resolution 1373 (2001), and the report of the Secretary-General (A/74/130), which the Committee "
    "considered together with the observations of Governments and of the organizations that took part in its work.\n\n"
)
WRONG = PARAGRAPH.replace("1998", "1999").replace("(2001)", "(2002)")


def main() -> None:
    """Print the table."""
    drafts = {"right": _plain(PARAGRAPH * 100), "all wrong": _plain(WRONG * 100)}
    for name in sys.argv[1:]:
        path = Path(name)
        form = detect(name, path.read_bytes()[:4096])
        if form is not None:
            drafts[path.name] = read(Source(name, file=path), form)
    facts, rules, as_of = open_facts(), load(), date(2026, 11, 24)
    for name, draft in drafts.items():
        ratios: list[float] = []
        for _ in range(RUNS):
            start = time.process_time()
            found = extract(draft)
            between = time.process_time()
            judge(Evidence(found.citations, facts, as_of, draft=draft, language=found.language), rules)
            ratios.append((time.process_time() - between) / max(between - start, 1e-9))
        sys.stdout.write(f"{name:40} judging costs {statistics.median(ratios):5.2f} of extracting\n")


def _plain(text: str) -> Draft:
    return Draft("draft.txt", "text", text, text, encoding="utf-8")


if __name__ == "__main__":
    main()
