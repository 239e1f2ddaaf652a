"""Ignore comments in every format that has comments, and what the settings leave out."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.model.citation import Citation, CitationKind
from citecheck.model.draft import Draft, Span
from citecheck.model.finding import Finding, Severity
from citecheck.readers import format_named, read
from citecheck.readers.base import Source
from citecheck.rules import RULES
from citecheck.rules.base import explain
from citecheck.suppress import (
    UNUSED_IGNORE,
    UNUSED_IGNORE_DOC,
    Ignore,
    Selection,
    ignores_in,
    matches_symbol,
    silence,
)
from citecheck.symbols import parse_symbol
from citecheck.value import replace

KNOWN = (*RULES, UNUSED_IGNORE)


def _draft(text: str, format_name: str = "markdown", path: str = "draft.md") -> Draft:
    return read(Source(path, text.encode()), format_named(format_name))


def _finding(draft: Draft, words: str, rule: str = "date-mismatch") -> Finding:
    """A finding on the first place in the file where these words stand."""
    start = draft.text.index(words)
    span = Span(start, start + len(words))
    place, excerpt = draft.locate_in_file(span), draft.excerpt_in_file(span)
    citation = Citation(0, CitationKind.PROSE, words, parse_symbol("A/RES/65/230"), place, span, excerpt)
    return Finding(rule, Severity.ERROR, "wrong", place, excerpt, citation, verdict_severity=Severity.ERROR)


def _silenced(draft: Draft, *findings: Finding, ran: tuple[str, ...] = KNOWN) -> tuple[list[str], list[str]]:
    silenced = silence(findings, ignores_in(draft), ran, KNOWN)
    return [each.rule for each in silenced.findings], [each.rule for each in silenced.hidden]


COMMENTS = [
    pytest.param("markdown", "<!-- {} -->", id="markdown"),
    pytest.param("html", "<!-- {} -->", id="html"),
    pytest.param("xml", "<!-- {} -->", id="xml"),
    pytest.param("latex", "% {}", id="latex"),
    pytest.param("rst", ".. {}", id="rst"),
    pytest.param("asciidoc", "// {}", id="asciidoc"),
]

AROUND = {
    "html": "<html><body><p>\n{}\n</p></body></html>\n",
    "xml": "<doc><p>\n{}\n</p></doc>\n",
}


@pytest.mark.parametrize(("name", "comment"), COMMENTS)
@pytest.mark.parametrize("end", ["\n", "\r\n"], ids=["lf", "crlf"])
def test_a_comment_on_the_line_before_silences(name: str, comment: str, end: str) -> None:
    body = comment.format("citecheck: ignore[date-mismatch] as the Secretariat prints it")
    text = AROUND.get(name, "{}\n").format(f"Some words.\n\n{body}\n\nresolution 65/230 of 21 December 2011")
    near = text.replace(f"{body}\n\n", f"{body}\n").replace("\n", end)
    far = text.replace("\n", end)
    # reStructuredText wants an empty line after a comment: there the next line of text counts.
    reached = ["date-mismatch"] if name == "rst" else []
    for written, hidden in ((near, ["date-mismatch"]), (far, reached)):
        draft = _draft(written, name)
        kept, silenced = _silenced(draft, _finding(draft, "65/230 of 21 December 2011"))
        assert silenced == hidden
        assert kept == ([] if hidden else ["date-mismatch", UNUSED_IGNORE])


@pytest.mark.parametrize(("name", "comment"), [each for each in COMMENTS if each.id in ("markdown", "html", "latex")])
def test_a_comment_on_the_same_line_silences(name: str, comment: str) -> None:
    body = comment.format("citecheck: ignore[date-mismatch]")
    draft = _draft(AROUND.get(name, "{}\n").format(f"resolution 65/230 of 21 December 2011 {body}\n"), name)
    assert _silenced(draft, _finding(draft, "65/230 of 21 December 2011")) == ([], ["date-mismatch"])


def test_rule_reason_and_place_are_read() -> None:
    draft = _draft("# A\n\n<!-- citecheck: ignore[date-mismatch, year-mismatch]: as printed -->\nresolution 65/230\n")
    found = ignores_in(draft)
    assert [each.rule for each in found] == ["date-mismatch", "year-mismatch"]
    assert {each.reason for each in found} == {"as printed"}
    assert {each.location.line for each in found} == {3}
    assert found[0].excerpt.text[found[0].excerpt.start : found[0].excerpt.end].startswith("citecheck: ignore[date")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("```\n<!-- citecheck: ignore[date-mismatch] -->\n```\n", id="a block of code"),
        pytest.param("citecheck: ignore[date-mismatch] in words\n", id="no comment"),
        pytest.param("<!-- citecheck ignore[date-mismatch] -->\n", id="without the colon"),
        pytest.param("<!-- citecheck: ignore -->\n", id="without a rule"),
        pytest.param("<!-- mycitecheck: ignore[date-mismatch] -->\n", id="another word"),
        pytest.param("<!-- citecheck: ignore[] -->\n", id="an empty list"),
    ],
)
def test_what_is_no_suppression(text: str) -> None:
    assert ignores_in(_draft(text)) == ()


def test_plain_text_has_no_comments() -> None:
    text = "<!-- citecheck: ignore[date-mismatch] -->\nresolution 65/230 of 21 December 2011\n"
    assert ignores_in(_draft(text, "text", "draft.txt")) == ()


def test_it_silences_its_rules_and_its_lines_alone() -> None:
    draft = _draft(
        "<!-- citecheck: ignore[date-mismatch] -->\n"
        "resolution 65/230 of 21 December 2011\n"
        "resolution 66/1 of 2 January 2011\n"
    )
    near, far = _finding(draft, "65/230 of 21 December 2011"), _finding(draft, "66/1 of 2 January 2011")
    other = replace(near, rule="year-mismatch")
    elsewhere = replace(near, location=replace(near.location, path="other.md"))
    kept, hidden = _silenced(draft, near, other, far, elsewhere)
    assert hidden == ["date-mismatch"]
    assert kept == ["year-mismatch", "date-mismatch", "date-mismatch"]


def test_a_wrapped_citation_is_on_all_its_lines() -> None:
    draft = _draft("resolution 65/230 of\n21 December 2011 <!-- citecheck: ignore[date-mismatch] -->\n")
    assert _silenced(draft, _finding(draft, "65/230 of\n21 December 2011")) == ([], ["date-mismatch"])


def test_an_unused_comment_is_reported_where_it_stands() -> None:
    draft = _draft("words\n\n<!-- citecheck: ignore[date-mismatch] -->\nresolution 65/230\n")
    (unused,) = silence((), ignores_in(draft), KNOWN, KNOWN).findings
    assert unused.rule == UNUSED_IGNORE
    assert unused.severity is Severity.WARNING
    assert (unused.location.line, unused.location.column) == (3, 1)
    assert "ignore[date-mismatch]" in unused.message


def test_nobody_knows_of_a_rule_that_did_not_run() -> None:
    draft = _draft("<!-- citecheck: ignore[document-not-found] -->\nresolution 65/230\n")
    ran = tuple(name for name in KNOWN if name != "document-not-found")
    assert _silenced(draft, ran=ran) == ([], [])
    assert _silenced(draft, ran=KNOWN) == ([UNUSED_IGNORE], [])
    assert _silenced(draft, ran=RULES) == ([], [])


def test_a_name_that_no_rule_bears_is_always_unused() -> None:
    draft = _draft("<!-- citecheck: ignore[date-missmatch] -->\nresolution 65/230\n")
    (unused,) = silence((), ignores_in(draft), (UNUSED_IGNORE,), KNOWN).findings
    assert "did you mean «date-mismatch»" in unused.message


def test_an_unused_comment_can_be_silenced_itself() -> None:
    draft = _draft("<!-- citecheck: ignore[date-mismatch, unused-ignore] for the next draft -->\nresolution 65/230\n")
    assert _silenced(draft) == ([], [UNUSED_IGNORE])


def test_the_rule_of_unused_comments_is_explained_like_the_others() -> None:
    explanation = explain(UNUSED_IGNORE_DOC)
    assert explanation.wrong
    assert explanation.right
    assert explanation.source


@given(
    st.lists(st.sampled_from(["date-mismatch", "year-mismatch", ""]), max_size=6),
    st.lists(st.sampled_from(["date-mismatch", "year-mismatch"]), min_size=6, max_size=6),
    st.sampled_from(["\n", "\r\n"]),
    st.integers(0, 5),
)
def test_moving_lines_moves_suppression_with_them(silenced: list[str], rules: list[str], end: str, before: int) -> None:
    lines = []
    for number, rule in enumerate(rules):
        ignored = silenced[number] if number < len(silenced) else ""
        if ignored:
            lines.append(f"<!-- citecheck: ignore[{ignored}] -->")
        lines += [f"resolution 65/{number + 1} of {rule}", ""]
    draft = _draft(end.join(["words", ""] * before + lines) + end)
    findings = [_finding(draft, f"65/{number + 1} of {rule}", rule) for number, rule in enumerate(rules)]
    kept = silence(findings, ignores_in(draft), KNOWN, KNOWN)
    expected = [
        finding
        for number, finding in enumerate(findings)
        if number >= len(silenced) or silenced[number] != finding.rule
    ]
    assert [each for each in kept.findings if each.rule != UNUSED_IGNORE] == expected
    unused = sum(1 for number, rule in enumerate(silenced) if rule and rule != rules[number])
    assert sum(each.rule == UNUSED_IGNORE for each in kept.findings) == unused


@given(st.text(max_size=200))
def test_no_text_breaks_the_reading_of_comments(text: str) -> None:
    whole = f"citecheck: {text} ignore[{text}]"
    draft = Draft("d.md", "markdown", whole, whole, "utf-8", comments=(Span(0, len(whole)),))
    for ignore in ignores_in(draft):
        assert isinstance(ignore, Ignore)
        assert ignore.rule.strip() == ignore.rule != ""


@pytest.mark.parametrize(
    ("pattern", "path", "hit"),
    [
        ("annex.md", "annex.md", True),
        ("annex.md", "a/b/annex.md", True),
        ("annex.md", "a/annex.md.txt", False),
        ("*.md", "a/b/c.md", True),
        ("a/*.md", "a/b.md", True),
        ("a/*.md", "a/b/c.md", False),
        ("a/**", "a/b/c.md", True),
        ("a/**/c.md", "a/c.md", True),
        ("a/**/c.md", "a/b/d/c.md", True),
        ("./a/b.md", "a/b.md", True),
        ("/b.md", "b.md", True),
        ("/b.md", "a/b.md", False),
        ("drafts/", "drafts/x/y.md", True),
        ("drafts", "drafts2/x.md", False),
        ("b?.md", "a/b1.md", True),
        ("b?.md", "a/b/.md", False),
        ("a+b(1).md", "a+b(1).md", True),
    ],
)
def test_patterns_of_paths(pattern: str, path: str, hit: bool) -> None:
    draft = _draft("resolution 65/230\n", path=path)
    selection = Selection(frozenset(KNOWN), per_file={pattern: ("date-mismatch",)})
    chosen = selection.choose([_finding(draft, "65/230"), _finding(draft, "65/230", "year-mismatch")])
    assert [each.rule for each in chosen] == (["year-mismatch"] if hit else ["date-mismatch", "year-mismatch"])


def test_patterns_begin_at_the_folder_of_the_configuration(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a").mkdir()
    monkeypatch.chdir(tmp_path / "a")
    draft = _draft("resolution 65/230\n", path="b.md")
    outside = _draft("resolution 65/230\n", path="../../b.md")
    selection = Selection(frozenset(KNOWN), per_file={"a/b.md": ("date-mismatch",)}, folder=tmp_path)
    assert selection.choose([_finding(draft, "65/230")]) == ()
    assert len(selection.choose([_finding(outside, "65/230")])) == 1


def test_selection_and_severity() -> None:
    draft = _draft("resolution 65/230\n")
    findings = [_finding(draft, "65/230"), _finding(draft, "65/230", "year-mismatch")]
    chosen = Selection(frozenset({"date-mismatch"}), severity={"date-mismatch": Severity.INFO}).choose(findings)
    assert [(each.rule, each.severity, each.verdict_severity) for each in chosen] == [
        ("date-mismatch", Severity.INFO, Severity.ERROR)
    ]


@pytest.mark.parametrize(
    ("symbol", "pattern", "hit"),
    [
        ("A/CONF.240/2024/L.1", "A/CONF.*", True),
        ("A/CONF.240/2024/L.1", "a/conf.240/*", True),
        ("A/RES/65/230", "A/CONF.*", False),
        ("A/RES/65/2301", "A/RES/65/230", False),
        ("S/RES/1373(2001)", "S/RES/1373(2001)", True),
    ],
)
def test_patterns_of_symbols(symbol: str, pattern: str, hit: bool) -> None:
    assert matches_symbol(symbol, (pattern,)) is hit


def test_nothing_is_reported_of_an_ignored_symbol() -> None:
    finding = _finding(_draft("resolution 65/230\n"), "65/230")
    assert Selection(frozenset(KNOWN), symbols=("A/RES/65/*",)).choose([finding]) == ()
    assert Selection(frozenset(KNOWN), symbols=("A/RES/66/*",)).choose([finding]) == (finding,)
