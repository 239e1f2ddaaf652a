"""What facts and symbols cost, as ratios to plain Python work measured in the same run.

``python tests/benchmarks/bench_facts.py`` prints them, and exits 1 where one is broken:
opening the packed table and a first look-up within 10 ms times the machine's slowness
(judged by a fixed loop), a look-up within 100 and a first parse of a common symbol within
200 times a dictionary look-up.
"""

from __future__ import annotations

import subprocess
import sys
import time
import timeit
from collections.abc import Callable
from datetime import date

from citecheck.facts import open_facts
from citecheck.symbols import parse_symbol, read_symbol, resolution

_LOOP_S = 0.012
"""How long the fixed loop takes on the machine on which the limits were set."""

_FIRST = """
import time
from citecheck.symbols import parse_symbol
from citecheck.facts import open_facts
symbol = parse_symbol("A/RES/70/1")
start = time.perf_counter()
record = open_facts().lookup(symbol)
assert record is not None and record.date is not None
print(time.perf_counter() - start)
"""


def _best(work: Callable[[], object], number: int = 2000) -> float:
    """Seconds for one run, the best of five rounds."""
    return min(timeit.repeat(work, number=number, repeat=5)) / number


def _slowness() -> float:
    start = time.perf_counter()
    total = 0
    for number in range(200_000):
        total += number & 7
    return max((time.perf_counter() - start) / _LOOP_S, 1.0)


def _first_look_up_s() -> float:
    runs = (subprocess.run([sys.executable, "-c", _FIRST], capture_output=True, check=True) for _ in range(5))
    return min(float(run.stdout) for run in runs)


def main() -> int:
    """Measure, print, and say whether a promise is broken."""
    slowness = _slowness()
    first_s = _first_look_up_s()
    facts, symbol, as_of = open_facts(), parse_symbol("A/RES/70/1"), date(2026, 11, 24)
    absent = parse_symbol("A/RES/79/900")
    texts = [f"A/C.3/{session}/L.{number}" for session in range(31, 81) for number in range(1, 60)]
    table = dict.fromkeys(texts, 0)
    unit_s = _best(lambda: table["A/C.3/70/L.11"])

    fresh = open_facts()
    numbers = iter([parse_symbol(f"A/RES/{session}/{number}") for session in range(60, 75) for number in range(1, 250)])
    cold_s = _best(lambda: fresh.lookup(next(numbers)), number=500)
    parse = read_symbol.__wrapped__
    build = resolution.__wrapped__
    measured = {
        "look-up, known before": (_best(lambda: facts.lookup(symbol)) / unit_s, 100),
        "look-up, new": (cold_s / unit_s, 1000),
        "existence": (_best(lambda: facts.existence(symbol, as_of)) / unit_s, 150),
        "existence of what cannot be": (_best(lambda: facts.existence(absent, as_of)) / unit_s, 600),
        "parse, known before": (_best(lambda: parse_symbol("A/C.3/75/L.49/Rev.1")) / unit_s, 30),
        "parse, new": (_best(lambda: parse("A/C.3/75/L.49/Rev.1")) / unit_s, 400),
        "build, new": (_best(lambda: build("A", 230, session=65)) / unit_s, 150),
    }
    sys.stdout.write(f"first look-up: {first_s * 1000:.1f} ms (machine {slowness:.1f} x slower than the reference)\n")
    broken = first_s > 0.010 * slowness
    for name, (ratio, limit) in measured.items():
        sys.stdout.write(f"{name}: {ratio:.0f} x a dictionary look-up (at most {limit})\n")
        broken = broken or ratio > limit
    return int(broken)


if __name__ == "__main__":
    raise SystemExit(main())
