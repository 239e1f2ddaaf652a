"""``citecheck check``: the options of the main job."""

from __future__ import annotations

from typing import Annotated

import typer

from citecheck.cli import options

EXAMPLES = {
    "check": (
        "citecheck check draft.md",
        "citecheck check --offline .",
        "citecheck check --format json --output sarif=citecheck.sarif chapters/",
        "cat draft.md | citecheck check --stdin-filename draft.md -",
    )
}


def check(
    paths: options.Paths = None,
    format: Annotated[  # noqa: A002 -- the option's name
        str | None,
        typer.Option(
            "--format",
            metavar="FORMAT",
            help="text, concise, json, jsonl, sarif, junit, github, gitlab, markdown or html.",
        ),
    ] = None,
    output: Annotated[
        list[str] | None,
        typer.Option("--output", metavar="FORMAT=FILE", help="Write a report to a file too (repeatable)."),
    ] = None,
    stdin_filename: options.StdinFilename = None,
    encoding: options.Encoding = None,
    exclude: options.Exclude = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    fail_on: options.FailOn = None,
    strict: options.Strict = False,
    baseline: options.Baseline = None,
    write_baseline: options.WriteBaseline = False,
    grow_baseline: options.GrowBaseline = False,
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
    quiet: options.Quiet = False,
    verbose: options.Verbose = False,
    no_progress: options.NoProgress = False,
    color: options.Color = None,
) -> None:
    """Check drafts: does every document they cite exist, and is what they say of it true?"""
    given: dict[str, object] = {
        "format": format,
        "encoding": encoding,
        "exclude": exclude,
        "jobs": jobs,
        "as_of": as_of,
        "language": language,
        "select": select,
        "ignore": ignore,
        "fail_on": fail_on,
        "strict": strict or None,
        "baseline": baseline,
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
        "quiet": quiet or None,
        "verbose": verbose or None,
        "no_progress": no_progress or None,
        "color": color,
    }
    from citecheck.cli.checking import run

    raise typer.Exit(
        run(
            paths or (),
            stdin_filename,
            config,
            given,
            outputs=output or (),
            explain=explain_requests,
            write_baseline=write_baseline,
            grow_baseline=grow_baseline,
        )
    )
