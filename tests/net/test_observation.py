"""What is kept of an answer, and what of it may reach a terminal."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from citecheck.net.observation import Failure, Observation, clean, wait_asked

NOW = datetime(2026, 11, 24, 12, 0, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("header", "date", "seconds"),
    [
        pytest.param("30", None, 30.0, id="seconds"),
        pytest.param(" 0 ", None, 0.0, id="none to wait"),
        pytest.param("Tue, 24 Nov 2026 12:00:45 GMT", None, 45.0, id="a date, by our clock"),
        pytest.param("Tue, 24 Nov 2026 10:00:45 GMT", "Tue, 24 Nov 2026 10:00:15 GMT", 30.0, id="by the host's clock"),
        pytest.param("Tue, 24 Nov 2026 11:00:00 GMT", None, 0.0, id="a date that has passed"),
        pytest.param("soon", None, None, id="no sense"),
        pytest.param("-5", None, None, id="negative"),
        pytest.param("1.5", None, None, id="no whole number"),
        pytest.param("²", None, None, id="a figure that is none"),
        pytest.param(None, None, None, id="no header"),
    ],
)
def test_how_long_a_host_asks_to_wait(header: str | None, date: str | None, seconds: float | None) -> None:
    assert wait_asked(header, date, NOW.timestamp()) == seconds


def test_evidence_is_one_printable_line() -> None:
    answer = Observation(
        "u", NOW, status=302, reason="Found\x1b[31m", location="https://x.org/\x07\r\n" + "y" * 999, head=b"<secret>"
    )
    assert answer.evidence.isprintable()
    assert len(answer.evidence) <= 300
    assert "secret" not in answer.evidence


def test_a_failure_shows_its_words() -> None:
    assert Observation("u", NOW, failure=Failure.TIMEOUT, words="nothing within 2 s").evidence == "nothing within 2 s"
    assert Observation("u", NOW, failure=Failure.RESET).evidence == "connection closed without an answer"


def test_cleaning_keeps_what_is_printable_in_any_script() -> None:
    assert clean("قرار 决议 A/RES/70/1") == "قرار 决议 A/RES/70/1"
    assert clean("a\u202eb\nc") == "a\N{REPLACEMENT CHARACTER}b\N{REPLACEMENT CHARACTER}c"


@pytest.mark.parametrize(
    ("content_type", "head", "html"),
    [
        pytest.param("text/html; charset=utf-8", b"", True, id="by its type"),
        pytest.param("TEXT/HTML", b"%PDF", True, id="types fold"),
        pytest.param("", b"\n<html>", True, id="by its first letter"),
        pytest.param("application/pdf", b"<", False, id="another type"),
        pytest.param("", b"%PDF-1.4", False, id="nothing of a page"),
    ],
)
def test_what_is_a_page(content_type: str, head: bytes, html: bool) -> None:
    assert Observation("u", NOW, status=200, content_type=content_type, head=head).is_html is html
