"""The scenarios of docs/resolving.md § 9: what the service does, and what must come of it.

Each is used three times: against the service on this machine, from its cassette, and to
make that cassette as long as nobody has recorded a real one (``tests/record.py``).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import document_service as says
from document_service import DocumentService

from citecheck.model.outcome import Status, Why

FOREIGN = "https://login.example.org/error"


@dataclass(frozen=True)
class Scenario:
    """One scenario.

    Attributes:
        number: In docs/resolving.md § 9.
        name: Also of its cassette.
        symbol: What is asked about; no fact settles it, and it is old enough to be there.
        prepare: Tells the service what to do.
        status, why: What must come of it.
        requests: How many it takes.
        language: Asked for.
        through: The spelling or parent that is found.
        exchange: Whether a cassette can hold it: a stall and a reset are no exchange.
        why_so: Why the verdict is this one.
    """

    number: int
    name: str
    symbol: str
    prepare: Callable[[DocumentService, str], None]
    status: Status
    why: Why
    requests: int
    why_so: str
    language: str = "en"
    through: str | None = None
    exchange: bool = True


def _say(
    *replies: says.Reply | Callable[[], says.Reply], forever: bool = False
) -> Callable[[DocumentService, str], None]:
    return lambda service, symbol: service.say(symbol, *replies, forever=forever)


def _always(reply: says.Reply) -> Callable[[DocumentService, str], None]:
    return _say(reply, forever=True)


def _nothing(_service: DocumentService, _symbol: str) -> None:
    """The service does not hold it."""


def _holds(service: DocumentService, symbol: str) -> None:
    service.hold(symbol)


FOUND, NOT_FOUND, UNANSWERED = Status.FOUND, Status.NOT_FOUND, Status.UNANSWERED

SCENARIOS: tuple[Scenario, ...] = (
    Scenario(
        1, "01-short-link", "A/C.3/74/101", lambda s, name: s.say(name, says.short_link(name), forever=True),
        UNANSWERED, Why.UNEXPECTED, 1, "a redirect to the viewer says the same of anything",
    ),
    Scenario(
        2, "02-viewer", "A/C.3/74/102", lambda s, name: s.say(name, says.viewer(name), forever=True),
        UNANSWERED, Why.UNEXPECTED, 1, "the viewer is a page for anything, with a frame that asks the service",
    ),
    Scenario(3, "03-located", "A/C.3/74/103", _holds, FOUND, Why.LOCATED, 1, "a redirect to the file is enough"),
    Scenario(
        4, "04-absent", "A/C.3/74/104", _nothing, NOT_FOUND, Why.ABSENT, 3,
        "absent under both spellings, and once more under the first",
    ),
    Scenario(
        5, "05-empty-once", "A/C.3/74/105", _say(says.empty(), says.file()), FOUND, Why.LOCATED, 2,
        "an empty answer is asked for again",
    ),
    Scenario(
        6, "06-empty-always", "A/C.3/74/106", _always(says.empty()), UNANSWERED, Why.EMPTY, 3,
        "empty is no absence, however often",
    ),
    Scenario(
        7, "07-located-in-words", "A/C.3/74/107", _say(says.in_words(says.FILE_PATH)), FOUND, Why.LOCATED, 1,
        "a redirect in words counts like one",
    ),
    Scenario(
        7, "07-absent-in-words", "A/C.3/74/157", _always(says.in_words("https://documents.un.org/error")),
        NOT_FOUND, Why.ABSENT, 3, "an absence in words counts like one",
    ),
    Scenario(
        8, "08-bad-gateway", "A/C.3/74/108", _say(says.bad_gateway(), says.located()), FOUND, Why.LOCATED, 2,
        "502 is common and short-lived",
    ),
    Scenario(
        9, "09-overloaded", "A/C.3/74/109", _say(says.overloaded(), says.overloaded(), says.located()),
        FOUND, Why.LOCATED, 3, "503 goes away when less is asked",
    ),
    Scenario(
        10, "10-wait-seconds", "A/C.3/74/110", _say(says.wait(1), says.located()), FOUND, Why.LOCATED, 2,
        "what the service asks to wait is waited",
    ),
    Scenario(
        10, "10-wait-date", "A/C.3/74/160", _say(lambda: says.wait(1, date=True), says.located()),
        FOUND, Why.LOCATED, 2, "also until a date",
    ),
    Scenario(
        11, "11-challenge", "A/C.3/74/111", _always(says.challenge()), UNANSWERED, Why.BLOCKED, 1,
        "a challenge is not solved and not asked for again",
    ),
    Scenario(
        12, "12-refused", "A/C.3/74/112", _always(says.refused()), UNANSWERED, Why.BLOCKED, 2,
        "a refusal is tried once more, late",
    ),
    Scenario(
        13, "13-stalled", "A/C.3/74/113", _always(says.Reply(delay_s=30.0)), UNANSWERED, Why.UNREACHABLE, 3,
        "a time-out says nothing", exchange=False,
    ),
    Scenario(
        14, "14-small-file", "A/C.3/74/114", _say(says.file(9_091)), FOUND, Why.LOCATED, 1,
        "a file is known by its first bytes, not by its size",
    ),
    Scenario(
        15, "15-page-for-file", "A/C.3/74/115", _holds, FOUND, Why.LOCATED, 1,
        "the redirect is the answer; whether the file opens is not asked",
    ),
    Scenario(
        16, "16-foreign-host", "A/C.3/74/116", _always(says.redirect(FOREIGN)), UNANSWERED, Why.UNEXPECTED, 1,
        "another host's error page is no absence, and nobody goes there",
    ),
    Scenario(
        17, "17-loop", "A/C.3/74/117", lambda s, name: s.say(name, says.redirect(_itself(name)), forever=True),
        UNANSWERED, Why.UNEXPECTED, 1, "redirects are judged, not followed",
    ),
    Scenario(
        18, "18-space", "TD/CODE TOT/60", lambda s, _name: s.say("TD/CODETOT/60", says.located()),
        FOUND, Why.LOCATED, 1, "no plus sign is ever sent",
    ),
    Scenario(
        20, "20-official-record", "A/C.3/74/120", lambda s, name: s.hold(f"{name}(OR)"), FOUND, Why.LOCATED, 2,
        "the official-record spelling is the same document", through="A/C.3/74/120(OR)",
    ),
    Scenario(
        21, "21-parent", "A/RES/74/121Z", lambda s, _name: s.hold("A/RES/74/121"), FOUND, Why.VIA_PARENT, 4,
        "the part is in its parent, as far as anybody can tell", through="A/RES/74/121",
    ),
    Scenario(
        22, "22-other-language", "A/C.3/74/122", lambda s, name: s.hold(name, language="en"),
        FOUND, Why.OTHER_LANGUAGE, 2, "a missing language version looks like an absence", language="fr",
    ),
    Scenario(
        23, "23-not-found", "A/C.3/74/123", _always(says.missing()), NOT_FOUND, Why.ABSENT, 3,
        "404 is an absence in so many words",
    ),
    Scenario(
        23, "23-bad-request", "A/C.3/74/173", _always(says.bad_request()), UNANSWERED, Why.UNEXPECTED, 1,
        "400 is about our question, not about the document",
    ),
    Scenario(
        24, "24-meta-refresh", "A/C.3/74/124", _always(says.meta_refresh()), UNANSWERED, Why.UNEXPECTED, 1,
        "pages are not followed",
    ),
    Scenario(
        25, "25-broken-off", "A/C.3/74/125", _always(says.broken_off()), UNANSWERED, Why.UNREACHABLE, 3,
        "half an answer is none", exchange=False,
    ),
    Scenario(
        26, "26-another-document", "A/C.3/74/126", _say(says.file(symbol="A/C.3/74/999")), FOUND, Why.LOCATED, 1,
        "what stands in the file is not compared yet",
    ),
)  # fmt: skip
"""Scenario 19 is missing: a language that the service does not know is refused before anything is asked."""


def _itself(symbol: str) -> str:
    return f"{says.API_PATH}?s={symbol.replace('/', '%2F')}&l=en&t=pdf"
