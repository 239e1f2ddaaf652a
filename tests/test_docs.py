"""The documents are held to the program: what is generated is up to date, links lead somewhere, commands parse."""

from __future__ import annotations

import re
import shlex
import sys
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer.main
from typer.core import TyperGroup

from citecheck.cli import COMMANDS, application, codes
from citecheck.extraction.extract import extract
from citecheck.facts import open_facts
from citecheck.readers import FORMATS, format_named, read
from citecheck.readers.base import Source
from citecheck.reports import REPORTS
from citecheck.rules import RULES
from citecheck.rules.base import Evidence
from citecheck.rules.judgement import judge

ROOT = Path(__file__).parents[1]
DOCUMENTS = sorted(
    path.relative_to(ROOT).as_posix()
    for path in (*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md"))
    if not path.name.startswith(".")
)


@pytest.fixture(scope="module")
def writer() -> ModuleType:
    """``docs/write.py``, which is no part of the package."""
    spec = spec_from_file_location("write_docs", ROOT / "docs/write.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules["write_docs"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(autouse=True)
def _in_the_repository(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)


def text_of(path: str) -> str:
    """A document."""
    return (ROOT / path).read_text(encoding="utf-8")


def test_what_is_made_of_the_program_is_up_to_date(writer: ModuleType) -> None:
    stale = [path for path, text in writer.pages().items() if text_of(path) != text]
    assert not stale, f"run python docs/write.py: {stale}"
    pages = {path.stem for path in (ROOT / "docs/rules").glob("*.md")} - {"index"}
    assert pages == {*RULES, "unused-ignore"}


def test_the_picture_shows_the_report_of_today(writer: ModuleType) -> None:
    def words(picture: str) -> str:
        return " ".join(re.sub(r"<style>.*?</style>|<[^>]*>|&#160;", " ", picture, flags=re.DOTALL).split())

    assert words(text_of("docs/report.svg")) == words(writer.picture())
    assert not re.search(r"url\(.?http|<script|@import", text_of("docs/report.svg"))


@pytest.mark.parametrize("path", DOCUMENTS)
def test_links_lead_somewhere(path: str) -> None:
    text = re.sub(r"```.*?```", "", text_of(path), flags=re.DOTALL)
    targets = re.findall(r"(?<!\\)\]\(([^)\s]+)\)", text)
    local = [target.partition("#") for target in targets if not re.match(r"https?:|mailto:", target)]
    missing = []
    for name, _, anchor in local:
        file = (ROOT / path).parent / name if name else ROOT / path
        if not file.exists():
            missing.append(name)
        elif anchor and file.suffix == ".md":
            heads = re.findall(r"^#+ (.+)$", file.read_text(encoding="utf-8"), flags=re.MULTILINE)
            slugs = {re.sub(r"[^\w\- ]", "", head).strip().lower().replace(" ", "-") for head in heads}
            missing += [f"{name}#{anchor}"] * (anchor not in slugs)
    assert not missing


def _options() -> dict[str, set[str]]:
    """The options of each command."""
    group = typer.main.get_command(application())
    assert isinstance(group, TyperGroup)
    options: dict[str, set[str]] = {}
    for name in COMMANDS:
        command = group.commands[name]
        below = command.commands.values() if isinstance(command, TyperGroup) else (command,)
        options[name] = {option for each in below for parameter in each.params for option in parameter.opts}
    return options


@pytest.mark.parametrize("path", DOCUMENTS)
def test_commands_in_the_documents_exist(path: str) -> None:
    known = _options()
    wrong = []
    for block in re.findall(r"```(?:sh|console|yaml)\n(.*?)```", text_of(path), flags=re.DOTALL):
        for line in re.findall(
            r"(?:^|[\s|$&/])citecheck\"? ((?:check|extract|resolve|fix|lock|rule|config|cache)\b[^\n#]*)", block
        ):
            words = shlex.split(re.split(r"&&|\||>|;", line)[0].replace('"$', "$").replace('"', ""))
            given = {word.partition("=")[0] for word in words[1:] if word.startswith("--")}
            wrong += sorted(given - known[words[0]])
    assert not wrong


def test_options_named_in_running_text_exist() -> None:
    every = {option for options in _options().values() for option in options}
    every |= {"--version", "--verbose", "--help", "--install-completion"}
    others = {"--all-files", "--hook-stage", "--without", "--to", "--strict", "--check"}
    named = {
        option
        for path in DOCUMENTS
        for span in re.findall(r"`([^`\n]+)`", text_of(path))
        for option in re.findall(r"(?<![\w-])--[a-z][a-z-]+", span)
        if "citecheck.facts" not in span and "pip " not in span and "record" not in span
    }
    assert named - every - others == set()


def test_exit_codes_are_told_the_same_everywhere() -> None:
    told = {int(code) for code in re.findall(r"^\| (\d+) \| ", text_of("README.md"), flags=re.MULTILINE)}
    assert told == set(codes.MEANINGS)
    assert {codes.OK, codes.FINDINGS, codes.USAGE, codes.UNFINISHED, codes.INTERNAL, codes.INTERRUPTED} == told


def test_every_report_and_every_format_is_named() -> None:
    assert set(re.findall(r"^\| `(\w+)` \|", text_of("docs/reports.md"), flags=re.MULTILINE)) == set(REPORTS)
    spelt = {
        "latex": "LaTeX",
        "bibtex": "BibTeX",
        "rst": "reStructuredText",
        "asciidoc": "AsciiDoc",
        "text": "plain text",
    }
    readme = " ".join(text_of("README.md").split())
    walked = {form.name for form in FORMATS if form.walked} - {"fodt"}
    assert {name for name in walked if spelt.get(name, name).lower() not in readme.lower()} == set()


def test_the_rule_that_the_documents_write_works() -> None:
    code = re.findall(r"```python\n(.*?)```", text_of("docs/adding-a-rule.md"), flags=re.DOTALL)[0]
    space: dict[str, Any] = {}
    exec(compile(code, "docs/adding-a-rule.md", "exec"), space)
    rule = space["first_council_year"]

    def hits(text: str) -> int:
        draft = read(Source("draft.txt", text.encode()), format_named("text"))
        found = extract(draft)
        evidence = Evidence(found.citations, open_facts(), date(2026, 11, 24), draft=draft)
        return len(judge(evidence, [rule]))

    told = rule.explanation
    assert [hits(text) for text in told.wrong] == [1]
    assert [hits(text) for text in told.right] == [0]
