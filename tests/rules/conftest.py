"""What the tests of rules share: a draft's text in, its findings out, through the real extraction."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

import pytest

from citecheck.extraction.extract import extract
from citecheck.facts import open_facts
from citecheck.model.citation import Citation
from citecheck.model.draft import Draft
from citecheck.model.finding import Finding, Fix, Severity
from citecheck.model.outcome import Outcome
from citecheck.readers import detect, read
from citecheck.readers.base import Source
from citecheck.rules import load
from citecheck.rules.base import Evidence
from citecheck.rules.judgement import judge

AS_OF = date(2026, 11, 24)


@dataclass(frozen=True)
class Judged:
    """A draft with what was found in it."""

    draft: Draft
    citations: tuple[Citation, ...]
    findings: tuple[Finding, ...]

    @property
    def rules(self) -> list[str]:
        """The rules that report, in the order of the text."""
        return [finding.rule for finding in self.findings]

    @property
    def loud(self) -> list[str]:
        """The rules that report errors and warnings."""
        return [finding.rule for finding in self.findings if finding.severity is not Severity.INFO]

    def of(self, rule: str) -> Finding:
        """The one finding of a rule."""
        (found,) = (finding for finding in self.findings if finding.rule == rule)
        return found

    def fixed(self, fix: Fix) -> str:
        """The draft's text with a replacement applied."""
        assert fix.span is not None, "the proposal has no place in the file"
        return self.draft.text[: fix.span.start] + fix.replacement + self.draft.text[fix.span.end :]


Judging = Callable[..., Judged]


def judged(
    text: str | bytes,
    *,
    name: str = "draft.txt",
    rules: Iterable[str] | None = None,
    as_of: date = AS_OF,
    organ: str | None = None,
    language: str | None = None,
    outcomes: dict[str, Outcome] | None = None,
) -> Judged:
    """Read, extract and judge a text; with outcomes by the rules that wait for them."""
    data = text if isinstance(text, bytes) else text.encode()
    form = detect(name, data)
    assert form is not None
    draft = read(Source(name, data=data), form)
    extraction = extract(draft, organ=organ)
    evidence = Evidence(
        extraction.citations,
        open_facts(),
        as_of,
        draft=draft if outcomes is None else None,
        outcomes=outcomes,
        language=language or extraction.language,
        document=extraction.document,
    )
    return Judged(draft, extraction.citations, judge(evidence, load(rules)))


@pytest.fixture
def judging() -> Judging:
    """Judge a text: see :func:`judged`."""
    return judged
