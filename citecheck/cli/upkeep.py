"""``citecheck config`` and ``citecheck cache``: what is in force, and what is kept."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from citecheck.cli import options

EXAMPLES = {
    "config": (
        "citecheck config",
        "citecheck config --schema > citecheck.schema.json",
    )
}


def config(
    file: options.Config = None,
    schema: Annotated[
        bool, typer.Option("--schema", help="Print the JSON schema of the settings instead, for editors.")
    ] = False,
) -> None:
    """Print the settings in force here, and where each comes from."""
    if schema:
        from citecheck.config_schema import text

        sys.stdout.write(text())
        return
    from citecheck.cli.session import settings_of
    from citecheck.config import describe

    given = {
        "cache_dir": os.environ.get("CITECHECK_CACHE_DIR") or None,
        "base_url": os.environ.get("CITECHECK_BASE_URL") or None,
    }
    sys.stdout.write(describe(settings_of(file, given)))


cache = typer.Typer(
    help="The store of the document service's answers: where it is, what it holds, emptying it.",
    no_args_is_help=True,
    epilog="Example: citecheck cache stats",
)


@cache.command("dir")
def folder(cache_dir: options.CacheDir = None, config: options.Config = None) -> None:
    """Print the folder of the store."""
    from citecheck.net.folder import default_folder

    sys.stdout.write(f"{_settings(cache_dir, config) or default_folder()}\n")


@cache.command("stats")
def stats(cache_dir: options.CacheDir = None, config: options.Config = None) -> None:
    """Tell how many answers the store holds, how old they are, and how large it is."""
    from citecheck.cli.session import say
    from citecheck.net.store import contents

    held = contents(_settings(cache_dir, config))
    lines = [f"{held.path}", f"{held.answers} answers, {held.size_bytes:,} bytes"]
    if held.oldest is not None and held.newest is not None:
        lines.append(f"given between {held.oldest.date().isoformat()} and {held.newest.date().isoformat()}")
    sys.stdout.write("".join(line + "\n" for line in lines))
    if held.warning:
        say(held.warning)


@cache.command("clear")
def clear(cache_dir: options.CacheDir = None, config: options.Config = None) -> None:
    """Empty the store; every document is then asked about anew."""
    from citecheck.net.store import clear as empty

    sys.stdout.write(f"{empty(_settings(cache_dir, config))} answers forgotten\n")


def _settings(cache_dir: str | None, config: str | None) -> Path | None:
    from citecheck.cli.session import settings_of

    return settings_of(config, {"cache_dir": cache_dir}).settings.cache_dir
