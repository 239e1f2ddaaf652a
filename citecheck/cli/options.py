"""The options that several commands share, each written once.

An option that was not given is ``None``: the project's settings decide then.
"""

from __future__ import annotations

from typing import Annotated

from typer import Argument, Option

_INPUT = "What is read"
_JUDGE = "What is judged and reported"
_ASK = "What is asked, and how"
_LOOK = "What is shown"

Paths = Annotated[
    list[str] | None,
    Argument(help="Files and folders; - for standard input. None: the current folder.", show_default=False),
]
StdinFilename = Annotated[
    str | None,
    Option("--stdin-filename", metavar="NAME", help="Name and format of standard input.", rich_help_panel=_INPUT),
]
Encoding = Annotated[
    str | None,
    Option("--encoding", metavar="NAME", help="Encoding of text files, whatever they say.", rich_help_panel=_INPUT),
]
Exclude = Annotated[
    list[str] | None,
    Option(
        "--exclude",
        metavar="PATTERN",
        help="Leave out what matches, walked or named (as in .gitignore; repeatable).",
        rich_help_panel=_INPUT,
    ),
]
Jobs = Annotated[
    int | None,
    Option("--jobs", min=1, metavar="N", help="Processes that read and extract.", rich_help_panel=_INPUT),
]
Config = Annotated[
    str | None,
    Option("--config", metavar="FILE", help="Settings, instead of those found upwards.", rich_help_panel=_INPUT),
]

AsOf = Annotated[
    str | None,
    Option("--as-of", metavar="YYYY-MM-DD", help="The day the draft is judged on.", rich_help_panel=_JUDGE),
]
Language = Annotated[
    str | None,
    Option("--language", metavar="CODE", help="Language of drafts that don't tell.", rich_help_panel=_JUDGE),
]
Select = Annotated[
    list[str] | None,
    Option("--select", metavar="RULES", help="Only these rules (commas).", rich_help_panel=_JUDGE),
]
Ignore = Annotated[
    list[str] | None,
    Option("--ignore", metavar="RULES", help="All but these rules (commas).", rich_help_panel=_JUDGE),
]
FailOn = Annotated[
    str | None,
    Option(
        "--fail-on",
        metavar="error|warning|info|never",
        help="The least severity that makes exit code 1.",
        rich_help_panel=_JUDGE,
    ),
]
Strict = Annotated[
    bool,
    Option("--strict", help="Exit code 3 where a document could not be verified.", rich_help_panel=_JUDGE),
]
Baseline = Annotated[
    str | None,
    Option("--baseline", metavar="FILE", help="Hide the findings that it lists.", rich_help_panel=_JUDGE),
]
WriteBaseline = Annotated[
    bool,
    Option("--write-baseline", help="Create the baseline, or shrink it.", rich_help_panel=_JUDGE),
]
GrowBaseline = Annotated[
    bool,
    Option("--grow-baseline", help="Take new findings into the baseline as well.", rich_help_panel=_JUDGE),
]

Offline = Annotated[
    bool | None,
    Option("--offline", help="Ask nothing: facts, lock file and store alone.", rich_help_panel=_ASK),
]
Locked = Annotated[
    bool | None,
    Option("--locked", help="Ask nothing: facts and lock file alone.", rich_help_panel=_ASK),
]
AskAll = Annotated[
    bool,
    Option("--ask-all", help="Ask about every document, known or not.", rich_help_panel=_ASK),
]
ExplainRequests = Annotated[
    bool,
    Option("--explain-requests", help="Print what would be asked, and ask nothing.", rich_help_panel=_ASK),
]
NoCache = Annotated[
    bool | None,
    Option("--no-cache", help="Neither read nor write the store of answers.", rich_help_panel=_ASK),
]
CacheDir = Annotated[
    str | None,
    Option(
        "--cache-dir",
        metavar="DIR",
        envvar="CITECHECK_CACHE_DIR",
        help="Where the store of answers is.",
        rich_help_panel=_ASK,
    ),
]
BaseUrl = Annotated[
    str | None,
    Option(
        "--base-url",
        metavar="URL",
        envvar="CITECHECK_BASE_URL",
        help="Another document service (https; http for loopback).",
        rich_help_panel=_ASK,
    ),
]
Concurrency = Annotated[
    int | None,
    Option("--concurrency", min=1, metavar="N", help="Requests in flight (2).", rich_help_panel=_ASK),
]
IntervalS = Annotated[
    float | None,
    Option("--interval-s", min=0, metavar="X", help="Seconds between requests to a host (1).", rich_help_panel=_ASK),
]
TimeoutS = Annotated[
    float | None,
    Option("--timeout-s", min=0.1, metavar="X", help="Seconds for one attempt (60).", rich_help_panel=_ASK),
]
Attempts = Annotated[
    int | None,
    Option("--attempts", min=1, metavar="N", help="Attempts for one request (3).", rich_help_panel=_ASK),
]
MaxTimeS = Annotated[
    float | None,
    Option("--max-time-s", min=0, metavar="X", help="Seconds that asking may take in all.", rich_help_panel=_ASK),
]

Quiet = Annotated[bool, Option("--quiet", "-q", help="Findings and errors alone.", rich_help_panel=_LOOK)]
Verbose = Annotated[bool, Option("--verbose", "-v", help="Everything there is to tell.", rich_help_panel=_LOOK)]
NoProgress = Annotated[bool, Option("--no-progress", help="No progress on standard error.", rich_help_panel=_LOOK)]
Color = Annotated[
    str | None,
    Option("--color", metavar="auto|always|never", help="Colours on standard output.", rich_help_panel=_LOOK),
]
