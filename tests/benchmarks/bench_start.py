"""How much a start costs, as multiples of ``python -c pass`` measured in the same run.

Run it with the interpreter of the environment: ``python tests/benchmarks/bench_start.py``.
The goals: ``--version`` 4, an offline check of five small files 12, ``--help`` 22.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

RUNS = 15
DRAFT = """# Draft {number}

Recalling its resolutions 65/230 of 21 December 2010 and 68/193 of 18 December 2013, as well as
Security Council resolution 1373 (2001) and the report of the Secretary-General (A/74/130),
"""


def main() -> None:
    """Print the table."""
    python = sys.executable
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number in range(5):
            file = Path(folder, f"draft{number}.md")
            file.write_text(DRAFT.format(number=number), encoding="utf-8")
            files.append(str(file))
        commands = {
            "--version": [python, "-m", "citecheck", "--version"],
            "check --offline, five files": [python, "-m", "citecheck", "check", "--offline", *files],
            "extract, five files": [python, "-m", "citecheck", "extract", *files],
            "--help": [python, "-m", "citecheck", "--help"],
            "check --help": [python, "-m", "citecheck", "check", "--help"],
        }
        ratios: dict[str, list[float]] = {name: [] for name in commands}
        for _ in range(RUNS):
            # Each beside a bare start of its own, since the machine's speed drifts.
            for name, command in commands.items():
                bare = timed([python, "-c", "pass"], folder)
                ratios[name].append(timed(command, folder) / bare)
    for name, values in ratios.items():
        sys.stdout.write(f"{name:32} median {statistics.median(values):5.1f}  best {min(values):5.1f}\n")


def timed(command: list[str], folder: str) -> float:
    """Seconds that a command takes from start to end."""
    # An installed package is compiled; a variable of this shell must not have it compiled at every start.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    start = time.perf_counter()
    subprocess.run(command, cwd=folder, capture_output=True, check=False, env=environment)
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
