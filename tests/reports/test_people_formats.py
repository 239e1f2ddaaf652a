"""The reports that people read: what they show, and that a draft cannot speak through them."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from citecheck.errors import UsageError
from citecheck.model.draft import Draft, Span
from citecheck.model.finding import Finding, Severity
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.model.result import Network, Result, Verdict
from citecheck.reports import Style, github, markdown, render, rows
from citecheck.reports.listing import citation_lines, outcome_line, summary_line
from citecheck.reports.rules import explain_rule, names
from citecheck.reports.visible import cells, head, tail, visible, wrapped
from citecheck.value import replace

ANSI = re.compile(r"\x1b\[[0-9;]*m|\x1b\]8;[^\x1b]*\x1b\\")


def _finding(text: str, cited: str, message: str = "wrong") -> Finding:
    start = text.index(cited)
    span = Span(start, start + len(cited))
    draft = Draft("d.md", "markdown", text, text, "utf-8")
    return Finding("date-mismatch", Severity.ERROR, message, draft.locate(span), draft.excerpt(span))


def test_the_two_text_reports_say_the_same(result: Result) -> None:
    style = Style(width=80, verbose=True)
    plain = render("text", result, style).splitlines()
    pretty = ANSI.sub("", render("text", result, replace(style, terminal=True, color=True))).splitlines()
    # The table has lines around it, and the citation is underlined instead of marked.
    at = next(number for number, line in enumerate(plain) if "not verified" in line)
    assert [line for line in plain[: at + 1] if not re.fullmatch(r" *\| +\^+", line)] == [
        line.rstrip() for line in pretty[: at + 1 - sum(bool(re.fullmatch(r" *\| +\^+", line)) for line in plain)]
    ]
    for line in plain[at + 1 :]:
        assert any(set(line.split()) <= set(shown.replace("│", " ").split()) for shown in pretty)


def test_a_terminal_without_colours_gets_no_escapes(result: Result) -> None:
    assert "\x1b" not in render("text", result, Style(terminal=True))


def test_the_citation_is_underlined_on_a_terminal(result: Result) -> None:
    shown = render("text", result, Style(terminal=True, color=True))
    assert re.search(r"\x1b\[[0-9;]*4m70/174 of 11 December 2015\x1b\[0m", shown)


def test_the_marks_stand_under_the_citation(result: Result) -> None:
    lines = render("text", result, Style(width=100)).splitlines()
    at = next(number for number, line in enumerate(lines) if "11 December" in line)
    start = lines[at + 1].index("^")
    assert lines[at][start : start + lines[at + 1].count("^")] == "70/174 of 11 December 2015"


def test_marks_count_wide_characters_twice(result: Result) -> None:
    lines = render("text", result, Style(width=100)).splitlines()
    at = next(number for number, line in enumerate(lines) if "安全理事会" in line)
    before = lines[at][: lines[at].index("第1373")]
    assert lines[at + 1].index("^") == cells(before)


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_wider_than_the_page(width: int, result: Result) -> None:
    lines = render("text", result, Style(width=width)).splitlines()
    summary = next(number for number, line in enumerate(lines) if "not verified" in line)
    for line in lines[:summary]:
        # An address is never cut, since it is to be followed.
        assert "see: " in line or cells(line) <= width


def test_quiet_leaves_the_summary_out(result: Result) -> None:
    assert "not verified" not in render("text", result, Style(quiet=True))
    assert "date-mismatch" in render("text", result, Style(quiet=True))


def test_verbose_names_what_is_unverified(result: Result) -> None:
    assert "A/CONF.240/2024/L.1" not in render("text", result)
    assert "A/CONF.240/2024/L.1: not asked" in render("text", result, Style(verbose=True))


def test_the_summary_opens_with_what_was_not_verified(result: Result, empty: Result) -> None:
    assert rows.summary(result).opening == "2 of 5 documents were not verified (1 unreachable, 1 not asked)."
    assert rows.summary(empty).opening == "No citation of a UN document was found."
    file = result.files[1]
    verified = replace(file, citations=file.citations[2:3], verdicts=file.verdicts[2:3], outcomes=file.outcomes[2:3])
    assert rows.summary(replace(result, files=(verified,))).opening == "The only document was looked up."
    alone = replace(file, citations=file.citations[3:], verdicts=file.verdicts[3:], outcomes=file.outcomes[3:])
    assert rows.summary(replace(result, files=(alone,))).opening == "The only document was not verified (not asked)."
    refuted = replace(
        alone, verdicts=(Verdict.INCONSISTENT,), outcomes=(replace(alone.outcomes[0], why=Why.IMPOSSIBLE),)
    )
    assert rows.summary(replace(result, files=(refuted,))).opening == "The only document was looked up."
    stopped = replace(result, network=Network(interrupted=True))
    assert rows.summary(stopped).opening.endswith("The asking was interrupted.")


def test_concise_has_a_line_for_each_finding_and_each_file_not_read(result: Result) -> None:
    lines = render("concise", result).splitlines()
    assert len(lines) == len(result.findings) + len(result.unread)
    assert re.match(r"drafts/statistics\.md:3:26: date-mismatch A/RES/70/174 was adopted", lines[1])
    assert lines[0].startswith("drafts/note.docx: footnote 3: year-mismatch ")


def test_an_unknown_format_names_the_nearest(result: Result) -> None:
    with pytest.raises(UsageError, match="did you mean «sarif»"):
        render("sarfi", result)


@given(st.text())
def test_what_is_shown_is_printable_and_tells_texts_apart(text: str) -> None:
    shown = visible(text)
    assert shown.isprintable() or {c for c in shown if not c.isprintable()} <= set(" ")
    shown.encode("utf-8")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("plain – и 中文 كانون", "plain – и 中文 كانون", id="nothing to escape"),
        pytest.param("\x1b[31m", "\\x1b[31m", id="a terminal escape"),
        pytest.param("\x9b31m\x85", "\\x9b31m\\x85", id="C1 controls"),
        pytest.param("a\u202eb\u2066c\u200f", "a\\u202eb\\u2066c\\u200f", id="writing direction"),
        pytest.param("a\u2028b\u00adc", "a\\u2028b\\xadc", id="separators and soft hyphens"),
        pytest.param("\ud800", "\\ud800", id="half a character"),
        pytest.param("a\tb\r\nc\u00a0d\u3000e", "a b  c d e", id="every space is one"),
    ],
)
def test_what_is_not_seen_is_written_out(text: str, expected: str) -> None:
    assert visible(text) == expected


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["C"])), st.integers(1, 30))
def test_what_is_cut_fits(text: str, width: int) -> None:
    assert cells(head(text, width)) <= width
    assert cells(tail(text, width)) <= width
    for line in wrapped(text, width):
        assert cells(line) <= max(width, 10)
    assert "".join("".join(wrapped(text, width)).split()) == "".join(text.split())


def test_a_line_of_megabytes_is_cut_around_the_citation(result: Result) -> None:
    finding = _finding("x" * 1_000_000 + " 70/174 " + "y" * 1_000_000, "70/174")
    shown = render("text", replace(result, findings=(finding,)), Style(width=60))
    line = next(line for line in shown.splitlines() if "70/174" in line)
    assert line.startswith("    | …x")
    assert line.endswith("y…")


def test_commands_of_a_workflow_stay_data(result: Result) -> None:
    lines = render("github", result).splitlines()
    commands = [line for line in lines if line.startswith("::")]
    assert len(commands) == 5
    for line in commands:
        assert re.match(r"::(error|warning|notice) (\w+=[^:,]*)(,\w+=[^:,]*)*::", line)
    assert "%250A" in lines[4]


@pytest.mark.parametrize("line", ["::set-output name=x::y", "  ::error::x", "##[error]x", "a ##[command]b"])
def test_a_line_of_the_log_is_no_command(line: str, result: Result) -> None:
    findings = tuple(_finding("70/174", "70/174", f"{number}") for number in range(10))
    extra = replace(_finding("70/174", "70/174", line), location=replace(findings[0].location, path=line))
    written = render("github", replace(result, findings=(*findings, extra), unread=())).splitlines()
    assert "1 further finding" in written[10]
    assert not written[11].lstrip().startswith("::")
    assert "##[" not in written[11]


def test_no_more_annotations_than_github_shows(result: Result) -> None:
    many = tuple(_finding("70/174", "70/174", f"number {number}") for number in range(25))
    written = render("github", replace(result, findings=many)).splitlines()
    assert sum(line.startswith("::error") for line in written) == github.ANNOTATIONS_PER_STEP
    assert sum("number" in line for line in written) == 25


def test_a_property_of_a_command_cannot_end_it(result: Result) -> None:
    finding = _finding("70/174", "70/174")
    odd = replace(finding, location=replace(finding.location, path="a,b:c%d\n::error::.md"))
    first = render("github", replace(result, findings=(odd,), unread=())).splitlines()[0]
    assert first.startswith("::error file=a%2Cb%3Ac%25d %3A%3Aerror%3A%3A.md,line=1,")


def test_the_summary_of_a_job_is_appended(result: Result, tmp_path: Path) -> None:
    file = tmp_path / "summary.md"
    file.write_text("before\n", encoding="utf-8")
    github.summarize(result, str(file))
    written = file.read_text(encoding="utf-8")
    assert written.startswith("before\n## citecheck\n")
    assert "date-mismatch" in written


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.data: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.data.append(data)


OWN_TAGS = {
    "h2",
    "h3",
    "p",
    "strong",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "ul",
    "li",
    "code",
    "br",
    "a",
    "em",
    "blockquote",
}


def _rendered(text: str) -> _Tags:
    parser = _Tags()
    markdown_it = MarkdownIt("gfm-like")
    assert markdown_it.linkify is not None
    # GitHub links addresses with a scheme and mail addresses, but no bare domains.
    markdown_it.linkify.set({"fuzzy_link": False})
    parser.feed(markdown_it.render(text))
    return parser


def test_a_draft_speaks_no_markdown(result: Result) -> None:
    seen = _rendered(render("markdown", result))
    assert {tag for tag, _ in seen.tags} <= OWN_TAGS
    targets = [attributes["href"] for tag, attributes in seen.tags if tag == "a"]
    assert all(target and re.match(r"https://(undocs|docs\.un)\.org/", target) for target in targets)
    assert not re.search(r"[@#]\w", "".join(seen.data))


@given(st.text(alphabet=st.sampled_from("\\`*_{}[]()<>#+-.!|&@:/~$^\"'= \t\n1awhtps;%"), max_size=60))
def test_no_text_becomes_markdown(text: str) -> None:
    for written in (f"- {markdown.text('x' + text)}", f"| a |\n| --- |\n| x{markdown.code(text)} |"):
        seen = _rendered(written)
        assert {tag for tag, _ in seen.tags} <= {"ul", "li", "code", "table", "thead", "tbody", "tr", "th", "td"}
        plain = "".join(seen.data).replace("\u200b", "")
        assert visible(text).strip() in plain.replace("\u00a0", " ") or not text.strip()


def test_a_comment_is_no_longer_than_it_may_be(result: Result) -> None:
    many = tuple(_finding("70/174 of 11 December 2015", "70/174", f"number {n}") for n in range(2_000))
    written = render("markdown", replace(result, findings=many))
    assert len(written.encode()) <= markdown.COMMENT_BYTES
    left = re.search(r"(\d+) further findings left out", written)
    assert left is not None
    assert int(left[1]) + written.count("**date-mismatch**") == 2_000


def test_a_page_needs_nothing_and_runs_nothing(result: Result) -> None:
    written = render("html", result)
    parser = _Tags()
    parser.feed(written)
    tags = [tag for tag, _ in parser.tags]
    assert not {"script", "img", "iframe", "object", "form", "b onclick=x"} & set(tags)
    for tag, attributes in parser.tags:
        assert not any(name.startswith("on") or name in ("style", "src") for name in attributes)
        assert tag in ("a", "link") or "href" not in attributes
        assert not attributes.get("href") or str(attributes["href"]).startswith(("https://", "data:,"))
    assert "url(" not in written
    assert "prefers-color-scheme: dark" in written
    assert tags.count("article") == len(result.findings)


CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)


@pytest.mark.skipif(CHROMIUM is None, reason="no Chromium is installed")
def test_a_browser_has_nothing_to_say_of_the_page(result: Result, tmp_path: Path) -> None:
    assert CHROMIUM is not None
    page = tmp_path / "report.html"
    page.write_text(render("html", result), encoding="utf-8")
    options = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--enable-logging=stderr",
        f"--user-data-dir={tmp_path}/p",
    ]
    done = subprocess.run(
        [CHROMIUM, *options, "--dump-dom", page.as_uri()], capture_output=True, text=True, check=True, timeout=120
    )
    assert "70/174 of 11 December 2015" in done.stdout
    assert "CONSOLE" not in done.stderr


def test_a_page_lists_the_documents_by_organ_and_year(result: Result) -> None:
    written = render("html", result)
    table = written[written.index('<table class="documents">') :]
    assert re.findall(r'rowspan="(\d+)">([^<]+)<', table) == [("4", "A"), ("1", "S")]
    assert table.index(">2015<") < table.index(">2024<") < table.index(">session 75<") < table.index(">2001<")


def test_only_addresses_of_the_web_become_links(result: Result) -> None:
    file = result.files[1]
    odd = Outcome("A/RES/70/174", Status.FOUND, "facts", url="javascript:alert(1)")
    written = render("html", replace(result, files=(replace(file, outcomes=(odd, *file.outcomes[1:])),)))
    assert 'href="javascript' not in written


def test_citations_and_answers_on_a_line_each(result: Result) -> None:
    file = result.files[1]
    lines = list(citation_lines(file.citations))
    assert lines[0] == "drafts/statistics.md:3:26: prose A/RES/70/174  «70/174 of 11 December 2015»\n"
    assert lines[3] == "drafts/statistics.md:6:5: symbol A/CONF.240/2024/L.1\n"
    assert outcome_line("a/res/70/174", file.outcomes[0]) == (
        "found  A/RES/70/174  (asked as a/res/70/174)  2015-12-17  «Crime prevention»  "
        "https://undocs.org/A/RES/70/174  [facts: not asked]\n"
    )
    assert summary_line(1, 2) == "1 citation in 2 files\n"


def test_a_rule_is_explained(result: Result) -> None:
    text = explain_rule("unused-ignore")
    assert text.startswith("unused-ignore (warning)\n")
    assert "Source: " in text
    assert "date-mismatch" in names()
    with pytest.raises(UsageError, match="did you mean «date-mismatch»"):
        explain_rule("date-missmatch")


def test_the_plain_report_is_written_without_rich() -> None:
    code = (
        "import sys; from datetime import date; from citecheck.model.result import Result; "
        "from citecheck.reports import render; render('text', Result(date(2026, 1, 1), False)); "
        "print(sorted({'rich', 'json', 're.not', 'logging', 'asyncio'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
