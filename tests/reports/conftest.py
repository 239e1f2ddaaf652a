"""One result made by hand, with everything that a report must show and everything it must escape."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from citecheck.model.citation import Citation, CitationKind, Claims, Nature, Token, TokenKind
from citecheck.model.draft import Draft, Excerpt, Location, Span
from citecheck.model.finding import Finding, Fix, Related, Severity
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.model.record import Certainty, Record
from citecheck.model.result import FileResult, Network, Result, Unread, Verdict
from citecheck.symbols import parse_symbol

HOSTILE = "<b onclick=x>&amp; @octocat #12 ![i](http://x.example/i) |`c`| ::error::x %0A \x1b[31mred \u202eevil"

MARKDOWN = (
    "# On statistics\n\n"
    "Recalling its resolution 70/174 of 11 December 2015, and " + HOSTILE + "\n"
    "and resolution\n75/9999, see https://undocs.org/a/res/75/1 for more,\n"
    "and A/CONF.240/2024/L.1 as well\n"
)


def _citation(draft: Draft, number: int, words: str, symbol: str | None, **more: object) -> Citation:
    start = draft.text.index(words)
    span = Span(start, start + len(words))
    claims = more.pop("claims", Claims())
    kind = more.pop("kind", CitationKind.PROSE)
    return Citation(
        id=number,
        kind=kind,  # type: ignore[arg-type]  # a keyword of the test's own
        text=" ".join(words.split()),
        symbol=None if symbol is None else parse_symbol(symbol),
        place=draft.locate(span),
        prose=span,
        excerpt=draft.excerpt(span),
        claims=claims,  # type: ignore[arg-type]  # a keyword of the test's own
        **more,  # type: ignore[arg-type]  # keywords of the test's own
    )


def _finding(citation: Citation, rule: str, severity: Severity, message: str, **more: object) -> Finding:
    return Finding(
        rule,
        severity,
        message,
        citation.place,
        citation.excerpt,
        citation,
        fingerprint=f"{rule}-{citation.id}-{citation.place.path}",
        verdict_severity=severity,
        **more,  # type: ignore[arg-type]  # keywords of the test's own
    )


@pytest.fixture(scope="session")
def result() -> Result:
    """A run over a Markdown file, a Word file and a PDF that could not be read."""
    draft = Draft("drafts/statistics.md", "markdown", MARKDOWN, MARKDOWN, "utf-8")
    day = MARKDOWN.index("11 December")
    dated = _citation(
        draft,
        0,
        "70/174 of 11 December 2015",
        "A/RES/70/174",
        claims=Claims(organ="A", nature=Nature.RESOLUTION, date=date(2015, 12, 11)),
        tokens=(Token(TokenKind.DAY, "11", Span(day, day + 2)),),
    )
    absent = _citation(draft, 1, "75/9999", "A/RES/75/9999")
    link = _citation(
        draft,
        2,
        "https://undocs.org/a/res/75/1",
        "A/RES/75/1",
        kind=CitationKind.LINK,
        url="https://undocs.org/a/res/75/1",
    )
    fresh = _citation(draft, 3, "A/CONF.240/2024/L.1", "A/CONF.240/2024/L.1", kind=CitationKind.SYMBOL)
    footnote = Citation(
        id=0,
        kind=CitationKind.PROSE,
        text="第1373(2001)号决议",
        symbol=parse_symbol("S/RES/1373(2001)"),
        place=Location("drafts/note.docx", part="footnote 3"),
        prose=Span(2, 14),
        excerpt=Excerpt("参见安全理事会第1373(2001)号决议,并忆及其他各项决议。", 7, 20),
        language="zh",
    )
    findings = (
        _finding(
            footnote,
            "year-mismatch",
            Severity.WARNING,
            "S/RES/1373 dates from 2001",
            fixes=(Fix("2001", None, safe=False),),
        ),
        _finding(
            dated,
            "date-mismatch",
            Severity.ERROR,
            "A/RES/70/174 was adopted on 17 December 2015, not on 11 December 2015",
            fixes=(
                Fix("17", Span(day, day + 2), reason="the day of adoption"),
                Fix("70/173", Span(day - 10, day - 4), reason="adopted on that day"),
            ),
            related=(Related("list-order", Severity.INFO, "the list is not in order"),),
        ),
        _finding(
            absent,
            "document-not-found",
            Severity.ERROR,
            "documents.un.org holds no A/RES/75/9999",
            breaks=True,
        ),
        _finding(
            link,
            "link-form",
            Severity.INFO,
            f"the link is written in lower case; {HOSTILE}",
            fixes=(Fix("https://undocs.org/A/RES/75/1", Span(link.prose.start, link.prose.end), safe=True),),
        ),
    )
    record = Record(parse_symbol("A/RES/70/174"), date(2015, 12, 17), Certainty.FIRM, title="Crime prevention")
    outcomes = (
        Outcome("A/RES/70/174", Status.FOUND, "facts", url="https://undocs.org/A/RES/70/174", record=record),
        Outcome(
            "A/RES/75/9999",
            Status.NOT_FOUND,
            "documents.un.org",
            datetime(2026, 11, 24, 9, 30, tzinfo=UTC),
            "https://undocs.org/A/RES/75/9999",
            "no such document",
            Why.ABSENT,
        ),
        Outcome("A/RES/75/1", Status.FOUND, "facts", url="https://undocs.org/A/RES/75/1", why=Why.LOCATED),
        Outcome("A/CONF.240/2024/L.1", Status.UNANSWERED, None, detail="not asked"),
    )
    files = (
        FileResult(
            "drafts/note.docx",
            "docx",
            "zh",
            None,
            None,
            (footnote,),
            (Verdict.UNVERIFIED,),
            (Outcome("S/RES/1373(2001)", Status.UNANSWERED, None, why=Why.UNREACHABLE),),
            ("page 3 holds no text",),
        ),
        FileResult(
            "drafts/statistics.md",
            "markdown",
            "en",
            "utf-8",
            "A/C.3/74/L.11/Rev.1",
            (dated, absent, link, fresh),
            (Verdict.INCONSISTENT, Verdict.BROKEN, Verdict.OK, Verdict.UNVERIFIED),
            outcomes,
        ),
    )
    return Result(
        as_of=date(2026, 11, 24),
        online=True,
        files=files,
        findings=findings,
        unread=(Unread("drafts/scan.pdf", "is encrypted; save it without a password"),),
        network=Network(requests=3, answered=1, from_facts=2),
        elapsed_s=1.25,
        facts_until=date(2026, 3, 1),
    )


@pytest.fixture(scope="session")
def empty() -> Result:
    """A run that found nothing at all."""
    return Result(as_of=date(2026, 11, 24), online=False)


@pytest.fixture(scope="session")
def golden_folder() -> Path:
    """Where the golden files stand."""
    return Path(__file__).parent.parent / "golden"
