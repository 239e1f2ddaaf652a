"""The settings as a JSON schema, so that an editor completes and checks them while they are typed.

``python -m citecheck.config_schema`` prints it; ``docs/citecheck.schema.json`` is that text,
and a test holds it to this module. A file names its copy in its first line: ``#:schema ./citecheck.schema.json``.
"""

from __future__ import annotations

import json
from collections.abc import Mapping

from citecheck.reports import REPORTS
from citecheck.rules import RULES
from citecheck.suppress import UNUSED_IGNORE

Schema = Mapping[str, object]

_FLAG: Schema = {"type": "boolean"}
_TEXT: Schema = {"type": "string", "minLength": 1}
_TEXTS: Schema = {"anyOf": [_TEXT, {"type": "array", "items": _TEXT}]}
_RULE: Schema = {"enum": [*RULES, UNUSED_IGNORE]}
_RULES: Schema = {"anyOf": [{"type": "string"}, {"type": "array", "items": _RULE}]}
_SEVERITY: Schema = {"enum": ["error", "warning", "info"]}

SETTINGS: Mapping[str, tuple[Schema, str]] = {
    "format": ({"enum": list(REPORTS)}, "Format of the report on standard output."),
    "select": (_RULES, "The rules that run; without it, all."),
    "ignore": (_RULES, "Rules that do not run."),
    "severity": (
        {"type": "object", "propertyNames": _RULE, "additionalProperties": _SEVERITY},
        "By rule, the severity that its findings are reported with; a verdict is not changed by it.",
    ),
    "fail-on": ({"enum": ["error", "warning", "info", "never"]}, "The least severity that makes exit code 1."),
    "strict": (_FLAG, "Exit code 3 where a document of a class that the service holds stayed unverified."),
    "organ": (_TEXT, "Series symbol of the organ whose drafts these are: A, S, E, A/HRC."),
    "language": (
        {"type": "string", "pattern": "^[A-Za-z]{2}$"},
        "Language of drafts that don't tell theirs, a code of two letters.",
    ),
    "encoding": (_TEXT, "Encoding of text files, whatever they say."),
    "as-of": ({"type": "string", "format": "date"}, "The day drafts are judged on (also a TOML date); default today."),
    "exclude": (_TEXTS, "Patterns as in .gitignore of what is left out, walked or named."),
    "per-file-ignores": (
        {"type": "object", "additionalProperties": _RULES},
        "By pattern of paths, the rules that are not reported there.",
    ),
    "ignore-symbols": (_TEXTS, "Symbols that are neither asked about nor reported; * stands for anything."),
    "extra-facts": (_TEXTS, "The project's own tables of facts, beside this file."),
    "extra-series": (_TEXTS, "The project's own tables of series symbols, beside this file."),
    "baseline": (_TEXT, "The file of findings that are known and not reported."),
    "offline": (_FLAG, "Ask nothing: facts, lock file and store alone."),
    "locked": (_FLAG, "Ask nothing: facts and lock file alone."),
    "no-cache": (_FLAG, "Neither read nor write the store of answers."),
    "cache-dir": (_TEXT, "Where the store of answers is."),
    "concurrency": ({"type": "integer", "minimum": 1}, "Requests in flight; at most 4 for a host of the UN."),
    "interval-s": ({"type": "number", "minimum": 0}, "Seconds between two requests; at least 0.25 for the UN."),
    "timeout-s": ({"type": "number", "minimum": 0.1}, "Seconds that one attempt may take."),
    "attempts": ({"type": "integer", "minimum": 1}, "Attempts for one request."),
    "max-time-s": ({"type": "number", "minimum": 0}, "Seconds that asking may take in all."),
    "jobs": ({"type": "integer", "minimum": 1}, "Processes that read and extract; without it, one a core."),
    "quiet": (_FLAG, "Report findings alone."),
    "verbose": (_FLAG, "Report every citation that is unverified, too."),
    "no-progress": (_FLAG, "Show no progress."),
    "color": ({"enum": ["auto", "always", "never"]}, "Colours on standard output."),
}
"""Each setting of a file: what it takes, and what it does."""


def schema() -> dict[str, object]:
    """The JSON schema of ``citecheck.toml`` and of the table ``[tool.citecheck]``."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of citecheck",
        "type": "object",
        "additionalProperties": False,
        "properties": {key: {**kind, "description": text} for key, (kind, text) in SETTINGS.items()},
    }


def text() -> str:
    """The schema as it stands in ``docs/citecheck.schema.json``."""
    return json.dumps(schema(), indent=2) + "\n"


if __name__ == "__main__":
    import sys

    sys.stdout.write(text())
