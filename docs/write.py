"""Writes what the documents tell of the program: rules, commands, exit codes, the report of a real run, its picture.

``python docs/write.py`` writes ``docs/rules/``, ``docs/commands.md``, ``docs/report.svg``
and what stands between the markers of README.md; ``tests/test_docs.py`` holds them to the program.
"""

from __future__ import annotations

import re
from datetime import date
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import typer.main
from rich.console import Console
from typer.core import TyperGroup, TyperOption

from citecheck.checker import Job, check, facts_of
from citecheck.cli import COMMANDS, application
from citecheck.cli.codes import MEANINGS
from citecheck.paths import find
from citecheck.readers import walked
from citecheck.reports import Style, pretty, render
from citecheck.reports.rules import rules
from citecheck.resolvers.asking import Asking
from citecheck.value import replace

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from citecheck.model.result import Result
    from citecheck.rules.base import Rule

ROOT = Path(__file__).parents[1]
EXAMPLE = "examples/draft.md"
AS_OF = date(2026, 11, 24)
SHOWN = ("date-mismatch", "organ-mismatch", "no-such-resolution")
"""The rules whose findings the picture shows; all of them would not fit on a screen."""
SHOWN_COMMAND = f"citecheck check --offline --as-of {AS_OF} {EXAMPLE} \\\n      --select {','.join(SHOWN)}"
WIDTH = 100


def pages() -> Mapping[str, str]:
    """Every file that is written, by its path."""
    written = {"docs/commands.md": commands_page(), "docs/rules/index.md": rules_page()}
    written |= {f"docs/rules/{rule.name}.md": rule_page(rule) for rule in rules()}
    written["README.md"] = readme((ROOT / "README.md").read_text(encoding="utf-8"))
    return written


def readme(text: str) -> str:
    """README.md with what its markers enclose written anew."""
    parts = {"report": report(), "rules": "\n".join(_rule_rows("docs/rules/")), "codes": codes()}
    for name, part in parts.items():
        begin, end = f"<!-- {name}: begin -->", f"<!-- {name}: end -->"
        head, found, rest = text.partition(begin)
        if not found or end not in rest:
            raise ValueError(f"README.md lacks the markers of «{name}»")
        text = f"{head}{begin}\n{part}\n{end}{rest.partition(end)[2]}"
    return text


def example() -> Result:
    """A check of the example, offline; the time it took is left out, so that the same comes of it each time."""
    places = find([EXAMPLE], walked=walked).sources
    asking = Asking(facts_of(()), AS_OF, offline=True, no_cache=True)
    return replace(check(places, Job(AS_OF), asking).result, elapsed_s=0.0)


def report() -> str:
    """What the README shows of a run: the command and its output."""
    lines = render("concise", example())
    return f"```console\n$ citecheck check --offline --as-of {AS_OF} --format concise {EXAMPLE}\n{lines}```"


def picture() -> str:
    """The report of the example as a terminal shows it, as SVG."""
    result = example()
    chosen = tuple(finding for finding in result.findings if finding.rule in SHOWN)
    console = Console(
        record=True, width=WIDTH, file=StringIO(), color_system="truecolor", force_terminal=True, legacy_windows=False
    )
    console.print(f"$ {SHOWN_COMMAND}", style="bold", highlight=False, soft_wrap=True)
    pretty.write(replace(result, findings=chosen), Style(WIDTH, terminal=True, color=True), console)
    # A picture that names its fonts must not fetch them from elsewhere.
    return re.sub(r"@font-face \{.*?\}\s*", "", console.export_svg(title="citecheck"), flags=re.DOTALL)


def codes() -> str:
    """The exit codes as a table."""
    rows = [f"| {code} | {meaning} |" for code, meaning in MEANINGS.items()]
    return "\n".join(("| exit code | means |", "| --- | --- |", *rows))


def _rule_rows(folder: str) -> Iterator[str]:
    yield "| rule | | the fault |"
    yield "| --- | --- | --- |"
    for rule in rules():
        yield f"| [`{rule.name}`]({folder}{rule.name}.md) | {rule.severity.value} | {_text(rule.explanation.summary)} |"


def rules_page() -> str:
    """The list of rules."""
    rows = "\n".join(_rule_rows(""))
    return (
        f"# Rules\n\nThe severity is that of a plain case; a finding may be milder where the facts are less sure.\n"
        f"`citecheck rule NAME` prints these pages.\n\n{rows}\n"
    )


def rule_page(rule: Rule) -> str:
    """The page of one rule, made of its docstring."""
    told = rule.explanation
    kind = [f"Severity: **{rule.severity.value}**."]
    if rule.breaks:
        kind.append("The citation is *broken*: no such document can exist.")
    if rule.needs_outcomes:
        kind.append("Needs the answers of the document service, the lock file or the store.")
    lines = [f"# {rule.name}", "", _text(told.summary), "", " ".join(kind), "", "## Why", "", _sentence(told.why), ""]
    lines += ["## Wrong", "", *_block(told.wrong), "", "## Right", "", *_block(told.right), ""]
    lines += ["## Source", "", _sentence(told.source), ""]
    lines += ["## Silencing it", "", f"Once, in a comment of the draft: `citecheck: ignore[{rule.name}]`, and why."]
    lines += [f"Everywhere: `--ignore {rule.name}`, or `ignore` in the [configuration](../configuration.md)."]
    return "\n".join(lines) + "\n"


def _block(examples: tuple[str, ...]) -> list[str]:
    return ["```text", *examples, "```"]


def _text(text: str) -> str:
    """Running text in which Markdown sees nothing to interpret."""
    return re.sub(r"([\\`*_{}\[\]<>#|])", r"\\\1", text)


def _sentence(text: str) -> str:
    return _text(text[:1].upper() + text[1:] + "." * (not text.endswith((".", ")"))))


def commands_page() -> str:
    """Every command with its options, examples and what it does, as its help has them."""
    lines = [
        "# Commands",
        "",
        "`citecheck COMMAND --help` prints the same. `citecheck --install-completion` teaches the shell to complete",
        "commands and options; `citecheck --version --verbose` tells versions, how far the facts reach, and the paths",
        "in use.",
        "",
    ]
    group = typer.main.get_command(application())
    for name in COMMANDS:
        lines += _command(f"citecheck {name}", _below(group)[name], 2)
    lines += ["## Exit codes", "", codes()]
    return "\n".join(lines) + "\n"


def _below(command: object) -> Mapping[str, object]:
    """The commands of a group."""
    return command.commands if isinstance(command, TyperGroup) else {}


def _command(name: str, command: object, level: int) -> Iterator[str]:
    told = vars(command)
    yield f"{'#' * level} {name}"
    yield ""
    yield _text(" ".join(str(told["help"]).split()))
    yield ""
    for below, each in _below(command).items():
        yield from _command(f"{name} {below}", each, level + 1)
    examples = [line for line in str(told["epilog"]).split("\n\n") if line.startswith(("citecheck ", "cat "))]
    if examples:
        yield from ("```sh", *examples, "```", "")
    options = [each for each in told["params"] if isinstance(each, TyperOption) and not each.hidden]
    if options and not isinstance(command, TyperGroup):
        yield from ("| option | does |", "| --- | --- |", *map(_option, options), "")


def _option(option: TyperOption) -> str:
    names = ", ".join(f"`{name}`" for name in option.opts)
    taken = f" `{option.metavar}`" if option.metavar and not option.is_flag else ""
    variable = f" Also `{option.envvar}`." if option.envvar else ""
    return f"| {names}{taken.replace('|', chr(92) + '|')} | {_text(option.help or '')}{variable} |"


def main() -> None:
    """Write everything that differs."""
    for path, text in {**pages(), "docs/report.svg": picture()}.items():
        file = ROOT / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8", newline="\n")
    for stale in set((ROOT / "docs/rules").glob("*.md")).difference(ROOT / path for path in pages()):
        stale.unlink()


if __name__ == "__main__":
    main()
