"""Scores extraction against a corpus of labelled drafts: F1 by language and format, days, traps, misses.

    python tests/accuracy/score_corpus.py CORPUS

CORPUS is a folder with ``gold.jsonl``, ``INDEX.csv`` and ``score.py``, which compares; without an
argument the environment's ``CITECHECK_CORPUS`` names it. Nothing of a corpus is kept in this repository.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from citecheck import readers
from citecheck.extraction.extract import extract
from citecheck.readers.base import Source


def predictions(corpus: Path) -> list[dict[str, Any]]:
    """What extraction finds in every labelled draft, one row a citation, as ``extract --format jsonl`` prints it."""
    labels = (corpus / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    rows: list[dict[str, Any]] = []
    for name in sorted({json.loads(line)["file"] for line in labels if line.strip()}):
        path = corpus / name
        with path.open("rb") as file:
            found = readers.detect(path.name, file.read(readers.HEAD_BYTES))
        if found is None:
            raise ValueError(f"{name}: no reader reads it")
        draft = readers.read(Source(name, file=path), found)
        for citation in extract(draft).citations:
            day = citation.claims.date
            rows.append(
                {
                    "path": name,
                    "line": citation.place.line,
                    "kind": citation.kind.value,
                    "text": citation.text,
                    "symbol": None if citation.symbol is None else str(citation.symbol),
                    "claims": {"date": day.isoformat() if day else None},
                }
            )
    return rows


def score(corpus: Path, *options: str) -> str:
    """What the corpus's own ``score.py`` says of the predictions."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "predictions.jsonl"
        lines = (json.dumps(row, ensure_ascii=False) for row in predictions(corpus))
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        command = [sys.executable, str(corpus / "score.py"), str(file), *options]
        return subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8").stdout


def main() -> int:
    """Print the scores; 2 if no corpus is named."""
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("CITECHECK_CORPUS")
    if not named:
        print("name a corpus folder, as an argument or in CITECHECK_CORPUS", file=sys.stderr)
        return 2
    print(score(Path(named), "--files"), end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
