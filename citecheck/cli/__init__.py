"""The command line: options in, exit code out.

One parser reads it, typer's. A command is imported when it is asked for, and what it
needs when it runs, so that no run pays for another's options.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Sequence
from typing import Annotated

import typer

from citecheck.cli.codes import INTERNAL, INTERRUPTED, OK, USAGE
from citecheck.errors import CitecheckError, unforeseen
from citecheck.version import __version__

COMMANDS = {
    "check": "check",
    "extract": "lists",
    "resolve": "lists",
    "fix": "fix",
    "lock": "locking",
    "rule": "lists",
    "config": "upkeep",
    "cache": "upkeep",
}
"""The commands in the order of the help, each with the module here that holds it."""

EXAMPLES = (
    "Examples:",
    "citecheck check draft.md",
    "citecheck check --offline --format concise chapters/",
    "citecheck fix --diff draft.md",
    "citecheck resolve A/RES/65/230",
    "citecheck rule date-mismatch",
)
_CODES = (
    "Exit codes: 0 nothing found; 1 findings; 2 wrong usage or an unreadable file; 3 not finished; "
    "4 an error of citecheck itself; 130 interrupted."
)


def root(
    version: Annotated[bool, typer.Option("--version", help="Tell the version, with --verbose all of them.")] = False,
    verbose: Annotated[bool, typer.Option("--verbose", "-v", hidden=True)] = False,
) -> None:
    """Check the citations of United Nations documents in drafts: do they exist, and is what is said of them true?"""
    if version:
        from citecheck.cli.versions import told

        sys.stdout.write(told() if verbose else f"citecheck {__version__}\n")
        raise typer.Exit(OK)


def application(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The parser for these commands: all of them, or the one that a run asks for."""
    from importlib import import_module

    app = typer.Typer(
        name="citecheck",
        no_args_is_help=True,
        pretty_exceptions_enable=False,
        rich_markup_mode="rich",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True, epilog="\n\n".join((*EXAMPLES, _CODES)))(root)
    for name in names:
        module = import_module(f"citecheck.cli.{COMMANDS[name]}")
        command = getattr(module, name)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name, epilog="\n\n".join(("Examples:", *module.EXAMPLES[name])))(command)
    return app


def run(arguments: Sequence[str]) -> int:
    """Run a command and return its exit code; nothing ends in a traceback."""
    _speak_utf8()
    try:
        # Any other first word needs them all: for the help, or to name the nearest.
        application(arguments[:1] if arguments and arguments[0] in COMMANDS else COMMANDS)(
            list(arguments), prog_name="citecheck"
        )
        code = OK
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else USAGE
    except CitecheckError as error:
        code = _say(f"citecheck: {error}", USAGE)
    except KeyboardInterrupt:
        code = _say("citecheck: interrupted", INTERRUPTED)
    except BrokenPipeError:
        code = OK
    except Exception as error:  # noqa: BLE001 -- the outermost place: exit code 4 tells it from every other end
        code = _say(f"citecheck: {unforeseen(error)}", INTERNAL)
    return _flushed(code)


def _say(message: str, code: int) -> int:
    from citecheck.reports.visible import visible

    sys.stderr.write(visible(message) + "\n")
    return code


def _speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page is; a lone surrogate of a path must not end the run."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")


def _flushed(code: int) -> int:
    """Flush what is written; a reader that has closed the pipe has seen enough."""
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would complain once more at its end: give it something that can be flushed.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return code
