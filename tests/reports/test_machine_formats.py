"""SARIF, JUnit, GitLab and JSON against their schemas, and what the schemas cannot say."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import jsonschema
import pytest
from lxml import etree

from citecheck.model.draft import Draft, Span
from citecheck.model.finding import Finding, Fix, Severity
from citecheck.model.result import Result
from citecheck.reports import Style, render
from citecheck.reports.json import SCHEMA, citation_fields, outcome_fields
from citecheck.reports.sarif import uri
from citecheck.value import replace

SCHEMAS = Path(__file__).parent.parent / "schemas"


def _schema(name: str) -> dict[str, object]:
    loaded: dict[str, object] = json.loads((SCHEMAS / name).read_text(encoding="utf-8"))
    return loaded


@pytest.mark.parametrize(
    ("name", "schema"),
    [("sarif", "sarif-2.1.0.json"), ("json", "report.schema.json"), ("gitlab", "codequality.schema.json")],
)
def test_json_reports_are_valid(name: str, schema: str, result: Result, empty: Result) -> None:
    for each in (result, empty):
        jsonschema.validate(json.loads(render(name, each)), _schema(schema))


def test_the_schemas_refuse_what_is_wrong(result: Result) -> None:
    report = json.loads(render("json", result))
    report["findings"][0]["severity"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(report, _schema("report.schema.json"))
    sarif = json.loads(render("sarif", result))
    sarif["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(sarif, _schema("sarif-2.1.0.json"))


def test_junit_is_valid(result: Result, empty: Result) -> None:
    schema = etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd"))
    for each in (result, empty):
        schema.assertValid(etree.parse(BytesIO(render("junit", each).encode())))


def test_json_says_what_the_contract_says(result: Result) -> None:
    report = json.loads(render("json", result))
    assert report["schema"] == SCHEMA
    assert report["summary"] | {"elapsed_s": 0} == {
        "files": 2,
        "unread": 1,
        "citations": 5,
        "symbols": 5,
        "ok": 1,
        "broken": 1,
        "inconsistent": 1,
        "unverified": 2,
        "findings": {"error": 2, "warning": 1, "info": 1},
        "requests": 3,
        "retried": 0,
        "from_facts": 2,
        "from_lock": 0,
        "from_store": 0,
        "interrupted": False,
        "elapsed_s": 0,
    }
    dated = report["files"][1]["citations"][0]
    assert dated["claims"] == {"organ": "A", "date": "2015-12-11"}
    assert (dated["line"], dated["column"], dated["end_line"], dated["end_column"]) == (3, 26, 3, 52)
    assert dated["verdict"] == "inconsistent"
    assert dated["outcome"]["asked_at"] is None
    absent = report["files"][1]["citations"][1]["outcome"]
    assert (absent["status"], absent["service"], absent["asked_at"]) == (
        "not_found",
        "documents.un.org",
        "2026-11-24T09:30:00Z",
    )
    footnote = report["files"][0]["citations"][0]
    assert footnote["part"] == "footnote 3"
    assert footnote["line"] is footnote["start"] is None
    finding = report["findings"][1]
    assert finding["fix"] | {"reason": ""} == {"replacement": "17", "start": 52, "end": 54, "safe": False, "reason": ""}
    assert [each["replacement"] for each in finding["alternatives"]] == ["70/173"]
    assert finding["related"] == [{"rule": "list-order", "severity": "info", "message": "the list is not in order"}]


def test_a_question_that_was_not_asked_says_so(result: Result) -> None:
    fields = outcome_fields(result.files[1].outcomes[3])
    assert fields == {"status": "unanswered", "service": None, "asked_at": None, "url": None, "detail": "not asked"}


def test_json_lines_are_the_findings(result: Result) -> None:
    lines = [json.loads(line) for line in render("jsonl", result).splitlines()]
    assert lines == json.loads(render("json", result))["findings"]


def test_extracted_citations_have_the_fields_of_the_contract(result: Result) -> None:
    citation = result.files[1].citations[0]
    assert list(citation_fields(citation, "draft.md")) == [
        "path",
        "id",
        *("line", "column", "end_line", "end_column", "part", "start", "end"),
        *("kind", "text", "symbol", "claims", "also", "url", "pair", "language"),
    ]


def test_sarif_regions_lead_to_the_words(result: Result) -> None:
    text = result.files[1].citations[0].excerpt
    run = json.loads(render("sarif", result))["runs"][0]
    dated = run["results"][1]
    region = dated["locations"][0]["physicalLocation"]["region"]
    assert (region["startLine"], region["startColumn"], region["charOffset"], region["charLength"]) == (3, 26, 42, 26)
    replacement = dated["fixes"][0]["artifactChanges"][0]["replacements"][0]
    deleted = replacement["deletedRegion"]
    assert text.text[deleted["startColumn"] - 1 : deleted["endColumn"] - 1] == "11"
    assert replacement["insertedContent"] == {"text": "17"}
    assert run["tool"]["driver"]["rules"][dated["ruleIndex"]]["id"] == dated["ruleId"]
    assert run["results"][0]["locations"][0]["logicalLocations"] == [{"name": "footnote 3"}]
    assert "region" not in run["results"][0]["locations"][0]["physicalLocation"]
    assert run["invocations"][0]["executionSuccessful"] is False


@pytest.mark.parametrize(
    ("replaced", "line"),
    [
        pytest.param("11", 1, id="on the first line"),
        pytest.param("of", 1, id="a word between"),
        pytest.param("2015", 2, id="on the second of two lines"),
    ],
)
def test_sarif_tells_the_line_of_a_fix_in_a_wrapped_citation(replaced: str, line: int, result: Result) -> None:
    text = "70/174 of 11 December\n2015, and more\n"
    draft = Draft("d.md", "markdown", text, text, "utf-8")
    whole = Span(0, text.index(","))
    start = text.index(replaced)
    fix = Fix("x", Span(start, start + len(replaced)))
    finding = Finding("date-mismatch", Severity.ERROR, "m", draft.locate(whole), draft.excerpt(whole), fixes=(fix,))
    run = json.loads(render("sarif", replace(result, findings=(finding,))))["runs"][0]
    deleted = run["results"][0]["fixes"][0]["artifactChanges"][0]["replacements"][0]["deletedRegion"]
    assert deleted["startLine"] == line
    assert text.split("\n")[line - 1][deleted["startColumn"] - 1 : deleted["endColumn"] - 1] == replaced


def test_brackets_of_a_draft_make_no_link_in_sarif(result: Result) -> None:
    run = json.loads(render("sarif", result))["runs"][0]
    assert "!\\[i\\](http" in run["results"][3]["message"]["text"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("drafts/a.md", "drafts/a.md"),
        ("a b#c?.md", "a%20b%23c%3F.md"),
        ("javascript:alert(1).md", "javascript%3Aalert(1).md"),
        ("été.md", "%C3%A9t%C3%A9.md"),
        ("/tmp/x.md", "file:///tmp/x.md"),
    ],
)
def test_a_path_is_a_relative_reference(path: str, expected: str) -> None:
    assert uri(path) == expected


@pytest.mark.parametrize(("fail_on", "failures"), [(Severity.ERROR, 2), (Severity.INFO, 4), (None, 0)])
def test_junit_fails_what_fails_the_run(fail_on: Severity | None, failures: int, result: Result) -> None:
    tree = etree.fromstring(render("junit", result, Style(fail_on=fail_on)).encode())
    assert tree.get("failures") == str(failures)
    assert len(tree.findall(".//failure")) == failures
    assert tree.get("tests") == str(len(tree.findall(".//testcase")))
    assert tree.get("errors") == "1"


def test_fingerprints_are_told_to_the_services(result: Result) -> None:
    expected = [finding.fingerprint for finding in result.findings]
    gitlab = json.loads(render("gitlab", result))
    sarif = json.loads(render("sarif", result))["runs"][0]["results"]
    assert [row["fingerprint"] for row in gitlab] == expected
    assert [row["partialFingerprints"]["citecheck/v1"] for row in sarif] == expected
