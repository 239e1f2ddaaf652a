"""The commands that judge nothing: ``extract``, ``resolve`` and ``rule``."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from citecheck.cli import options
from citecheck.cli.codes import FINDINGS, OK, UNFINISHED, USAGE
from citecheck.errors import SymbolError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from citecheck.model.outcome import Outcome
    from citecheck.model.result import FileResult
    from citecheck.symbols import Symbol

EXAMPLES = {
    "extract": (
        "citecheck extract draft.md",
        "citecheck extract --format jsonl chapters/ > citations.jsonl",
    ),
    "resolve": (
        "citecheck resolve A/RES/65/230 'S/RES/1373 (2001)'",
        "citecheck resolve --format jsonl - < symbols.txt",
    ),
    "rule": (
        "citecheck rule",
        "citecheck rule date-mismatch",
    ),
}

ListFormat = Annotated[str, typer.Option("--format", metavar="text|jsonl", help="How it is printed.")]


def extract(
    paths: options.Paths = None,
    format: ListFormat = "text",  # noqa: A002 -- the option's name
    stdin_filename: options.StdinFilename = None,
    encoding: options.Encoding = None,
    exclude: options.Exclude = None,
    language: options.Language = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    quiet: options.Quiet = False,
) -> None:
    """List the citations in drafts, each with its place; judges nothing and never uses the network."""
    from citecheck.checker import extract_all
    from citecheck.cli.session import open_session, say_unread, settings_of
    from citecheck.model.result import Unread
    from citecheck.reports.listing import summary_line

    write = {"text": _as_text, "jsonl": _as_json_lines}[_one_of(format)]
    given: dict[str, object] = {
        "encoding": encoding,
        "exclude": exclude,
        "language": language,
        "jobs": jobs,
    }
    session = open_session(paths, stdin_filename, settings_of(config, given))
    unread = list(session.found.unread)
    files = citations = 0
    for each in extract_all(session.found.sources, session.job, write):
        if isinstance(each, Unread):
            unread.append(each)
        elif each is not None:
            count, lines, notices = each
            files, citations = files + 1, citations + count
            sys.stdout.write(lines)
            sys.stderr.write(notices)
    say_unread(unread)
    if not quiet:
        sys.stderr.write(summary_line(citations, files))
    if unread or session.found.empty or session.found.messages:
        raise typer.Exit(USAGE)


Listed = tuple[int, str, str]
"""How many citations a file has, their lines, and what is to be said of its reading."""


def _as_text(file: FileResult) -> Listed:
    from citecheck.reports.listing import citation_lines

    return len(file.citations), "".join(citation_lines(file.citations)), _notices(file)


def _as_json_lines(file: FileResult) -> Listed:
    from citecheck.reports.jsonl import citation_lines

    return len(file.citations), "".join(citation_lines(file.citations, file.path)), _notices(file)


def _notices(file: FileResult) -> str:
    from citecheck.reports.visible import visible

    return "".join(f"citecheck: {visible(f'{file.path}: {notice}')}\n" for notice in file.notices)


def _one_of(name: str) -> str:
    if name not in ("text", "jsonl"):
        raise UsageError(f"--format: must be text or jsonl, not «{name}»")
    return name


def resolve(
    symbols: Annotated[
        list[str], typer.Argument(metavar="SYMBOL...", help="Symbols; - reads them from standard input.")
    ],
    format: ListFormat = "text",  # noqa: A002 -- the option's name
    as_of: options.AsOf = None,
    language: options.Language = None,
    offline: options.Offline = None,
    locked: options.Locked = None,
    ask_all: options.AskAll = False,
    explain_requests: options.ExplainRequests = False,
    no_cache: options.NoCache = None,
    cache_dir: options.CacheDir = None,
    base_url: options.BaseUrl = None,
    concurrency: options.Concurrency = None,
    interval_s: options.IntervalS = None,
    timeout_s: options.TimeoutS = None,
    attempts: options.Attempts = None,
    max_time_s: options.MaxTimeS = None,
    config: options.Config = None,
    quiet: options.Quiet = False,
    no_progress: options.NoProgress = False,
) -> None:
    """Look symbols up: status, canonical spelling, date where known, and a link."""
    from citecheck.cli.asking import Asker
    from citecheck.cli.session import settings_of
    from citecheck.model.outcome import Status

    line: Callable[[str, Outcome], str]
    if _one_of(format) == "jsonl":
        from citecheck.reports.jsonl import outcome_line as line
    else:
        from citecheck.reports.listing import outcome_line as line
    given: dict[str, object] = {
        "as_of": as_of,
        "language": language,
        "offline": offline,
        "locked": locked,
        "ask_all": ask_all or None,
        "no_cache": no_cache,
        "cache_dir": cache_dir,
        "base_url": base_url,
        "concurrency": concurrency,
        "interval_s": interval_s,
        "timeout_s": timeout_s,
        "attempts": attempts,
        "max_time_s": max_time_s,
    }
    asked = _symbols(symbols)
    asker = Asker(settings_of(config, given), quiet=quiet, progress=not no_progress)
    if explain_requests:
        asker.explain(dict.fromkeys(symbol for _, symbol in asked))
        return
    settled = asker.settle(dict.fromkeys(symbol for _, symbol in asked))
    code = OK
    for text, symbol in asked:
        outcome = settled.outcomes[str(symbol)]
        sys.stdout.write(line(text, outcome))
        if outcome.status is Status.NOT_FOUND:
            code = FINDINGS
        elif outcome.status is Status.UNANSWERED and code == OK:
            code = UNFINISHED
    raise typer.Exit(code)


def _symbols(texts: Iterable[str]) -> list[tuple[str, Symbol]]:
    """What was asked, with the symbol it means.

    Raises:
        UsageError: something that is no symbol; all such are named.
    """
    from citecheck.symbols import read_symbol

    asked: list[tuple[str, Symbol]] = []
    wrong: list[str] = []
    for text in texts:
        for line in sys.stdin.read().splitlines() if text == "-" else (text,):
            name = line.strip()
            if not name:
                continue
            try:
                reading = read_symbol(name)
            except SymbolError as error:
                wrong.append(f"«{name}»: {error}")
                continue
            if reading.malformed:
                wrong.append(f"«{name}»: {reading.malformed}")
            else:
                asked.append((name, reading.symbol))
    if wrong:
        raise UsageError("no document symbol: " + "; ".join(wrong))
    return asked


def rule(
    name: Annotated[str | None, typer.Argument(help="The rule to explain; none: list all.")] = None,
    format: ListFormat = "text",  # noqa: A002 -- the option's name
) -> None:
    """List the rules, or explain one: why it exists, what is wrong, what is right, on whose authority."""
    from citecheck.reports import rules

    if _one_of(format) == "jsonl":
        chosen = rules.rules() if name is None else (rules.rule(name),)
        sys.stdout.write("".join(map(rules.rule_line, chosen)))
    else:
        sys.stdout.write(rules.list_rules() if name is None else rules.explain_rule(name))
