"""``citecheck lock``: the answers that a gate without a network needs, written beside the drafts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from citecheck.cli import options

if TYPE_CHECKING:
    from citecheck.cli.asking import Asker
    from citecheck.cli.session import Session
    from citecheck.symbols import Symbol

EXAMPLES = {
    "lock": (
        "citecheck lock",
        "citecheck lock draft.md",
        "citecheck lock --upgrade --max-time-s 600",
    )
}


def lock(
    paths: options.Paths = None,
    upgrade: Annotated[
        bool, typer.Option("--upgrade", help="Ask again about every document that no packaged fact settles.")
    ] = False,
    stdin_filename: options.StdinFilename = None,
    encoding: options.Encoding = None,
    exclude: options.Exclude = None,
    jobs: options.Jobs = None,
    config: options.Config = None,
    as_of: options.AsOf = None,
    language: options.Language = None,
    offline: options.Offline = None,
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
    no_progress: options.NoProgress = False,
) -> None:
    """Resolve every citation and write citecheck.lock, so that check --locked needs no network.

    Without PATHS the whole project is read, and entries that are no longer cited are dropped.
    """
    from citecheck.cli.asking import Asker
    from citecheck.cli.session import open_session, settings_of

    given: dict[str, object] = {
        "encoding": encoding,
        "exclude": exclude,
        "jobs": jobs,
        "as_of": as_of,
        "language": language,
        # A project whose checks ask nothing is the very one that needs a lock file.
        "offline": bool(offline),
        "locked": False,
        "no_cache": no_cache,
        "cache_dir": cache_dir,
        "base_url": base_url,
        "concurrency": concurrency,
        "interval_s": interval_s,
        "timeout_s": timeout_s,
        "attempts": attempts,
        "max_time_s": max_time_s,
    }
    loaded = settings_of(config, given)
    asker = Asker(loaded, quiet=quiet, progress=not no_progress)
    asker.for_lock(upgrade=upgrade)
    session = open_session(paths, stdin_filename, loaded)
    raise typer.Exit(_locked(session, asker, explain=explain_requests, quiet=quiet))


def _locked(session: Session, asker: Asker, *, explain: bool, quiet: bool) -> int:
    from citecheck.checker import cited_by
    from citecheck.cli.codes import INTERNAL, INTERRUPTED, OK, UNFINISHED, USAGE
    from citecheck.cli.gate import unsettled
    from citecheck.cli.session import say, say_unread
    from citecheck.lock import read_lock, updated, write_lock
    from citecheck.model.result import Unread
    from citecheck.suppress import matches_symbol

    found = session.found
    unread = list(found.unread)
    cited: dict[Symbol, None] = {}
    joint: dict[str, tuple[Symbol, ...]] = {}
    for each in cited_by(found.sources, session.job):
        if isinstance(each, Unread):
            unread.append(each)
            continue
        for symbol, halves in each or ():
            if not matches_symbol(str(symbol), session.settings.ignore_symbols):
                cited.setdefault(symbol)
                if halves:
                    joint.setdefault(str(symbol), halves)
    say_unread(unread)
    wrong = bool(unread or found.messages or found.empty)
    if explain:
        asker.explain(cited, joint)
        return USAGE if wrong else OK
    path = asker.lock_path
    known = read_lock(path)
    settled = asker.settle(cited, joint)
    # A draft that could not be read may cite what no other does.
    lines = updated(known, settled.outcomes.values(), drop=not session.narrowed and not wrong)
    if lines != known or not path.exists():
        write_lock(path, lines)
    open_ = sum(unsettled(outcome) for outcome in settled.outcomes.values())
    if not quiet:
        say(_summary(str(path), len(lines), len(lines.keys() - known.keys()), len(known.keys() - lines.keys()), open_))
    if settled.network.interrupted:
        return INTERRUPTED
    if any(each.internal for each in unread):
        return INTERNAL
    return USAGE if wrong else UNFINISHED if open_ else OK


def _summary(path: str, lines: int, added: int, dropped: int, unsettled: int) -> str:
    text = f"{path}: {lines} documents, {added} new, {dropped} dropped"
    return text if not unsettled else f"{text}; {unsettled} could not be settled and are not in it"
