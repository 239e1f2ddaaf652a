"""Memory and time of a check of many drafts: 1,000 files beside 10,000 of the same kind, distinct symbols equal.

Run it with the interpreter of the environment: ``python tests/benchmarks/bench_many.py [FILES] [FORMAT]``.
The goals: at most 200 MB a process, and at 10,000 files at most 1.3 times what 1,000 take.
"""

from __future__ import annotations

import random
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BYTES_A_FILE = 20_000
CITATIONS_A_FILE = 20
MOST_MB = 200
MOST_GROWTH = 1.3
TEXT = (
    "the General Assembly notes with concern that measures taken at national level continue to differ and "
    "requests the Secretary-General to report on progress made in strengthening cooperation among States"
)
CITED = (
    "its resolution 65/230 of 21 December 2010",
    "Security Council resolution 1373 (2001) of 28 September 2001",
    "the report of the Secretary-General (A/74/130)",
    "resolution A/RES/70/174",
    "[resolution 68/193](https://undocs.org/A/RES/68/193)",
    "Economic and Social Council resolution 2019/19 of 23 July 2019",
    "A/HRC/RES/53/11",
    "document E/2013/30",
)


def main() -> None:
    """Print the table; the exit code says whether the goals were met."""
    most = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    report = sys.argv[2] if len(sys.argv) > 2 else "text"
    peaks: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        for count in (most // 10, most):
            size = drafts(Path(folder, str(count)), count)
            seconds, peak = measured(Path(folder, str(count)), report)
            peaks.append(peak)
            sys.stdout.write(
                f"{count:6} files {size / 1e6:6.0f} MB  {seconds:6.1f} s  {size / 1e6 / seconds:5.1f} MB/s"
                f"  largest process {peak:5.0f} MB\n"
            )
    growth = peaks[1] / peaks[0]
    sys.stdout.write(f"growth {growth:.2f}\n")
    sys.exit(peaks[1] > MOST_MB or growth > MOST_GROWTH)


def drafts(folder: Path, count: int) -> int:
    """Write drafts of running text with citations in it, all right ones; returns their size."""
    chance = random.Random(9)  # the same drafts each time
    folder.mkdir()
    size = 0
    vocabulary = TEXT.split()
    for number in range(count):
        words: list[str] = []
        length = 0
        while length < BYTES_A_FILE:
            words += (chance.choice(vocabulary), "\n\n" if chance.random() < 0.01 else " ")
            length += len(words[-1]) + len(words[-2])
        for _ in range(CITATIONS_A_FILE):
            words.insert(2 * chance.randrange(len(words) // 2), f"{chance.choice(CITED)} ")
        text = "".join(words)
        (folder / f"draft{number:05}.md").write_text(text, encoding="utf-8")
        size += len(text)
    return size


def measured(folder: Path, report: str) -> tuple[float, float]:
    """Seconds, and megabytes of the largest process, of an offline check of a folder."""
    # A child of its own, so that the largest process is this check's.
    command = [sys.executable, "-m", "citecheck", "check", "--offline", "--no-cache", "--fail-on", "never"]
    program = (
        "import resource, subprocess, sys; code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode; "
        "print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", program, *command, "--format", report, str(folder)],
        stdout=subprocess.PIPE,
        encoding="utf-8",
        check=True,
    )
    seconds = time.perf_counter() - start
    code, kilobytes = map(int, done.stdout.split())
    if code:
        raise SystemExit(f"the check ended with {code}")
    return seconds, kilobytes / 1024


if __name__ == "__main__":
    if not hasattr(resource, "RUSAGE_CHILDREN"):
        raise SystemExit("this system does not tell how much memory a process took")
    main()
