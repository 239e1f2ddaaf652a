"""The chain of sources, and what an absence is worth."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import document_service as says
import pytest
from document_service import DocumentService

from citecheck.errors import LockError
from citecheck.lock import read_lock, updated, write_lock
from citecheck.model.outcome import Outcome, Status, Why
from citecheck.net.store import open_store
from citecheck.resolvers import Asking, plan, settle
from citecheck.symbols import parse_symbol
from citecheck.value import replace

Make = Callable[..., Asking]
OLD = "A/C.3/74/1"
ESTABLISHED = "A/RES/70/174"
IMPOSSIBLE = "A/RES/70/999"


def ask(name: str, asking: Asking) -> Outcome:
    return settle([parse_symbol(name)], asking).outcomes[name]


def lock_file(folder: Path, *lines: str) -> Path:
    path = folder / "citecheck.lock"
    path.write_text("".join(f"{line.replace(' ', chr(9))}\n" for line in lines), encoding="utf-8")
    return path


def test_facts_settle_without_a_request(service: DocumentService, asking: Make) -> None:
    exists = ask(ESTABLISHED, asking())
    assert (exists.status, exists.service, exists.why) == (Status.FOUND, "facts", Why.LOCATED)
    assert exists.record is not None
    assert exists.url == "https://docs.un.org/en/A/RES/70/174"
    cannot = ask(IMPOSSIBLE, asking())
    assert (cannot.status, cannot.service, cannot.why) == (Status.NOT_FOUND, "facts", Why.IMPOSSIBLE)
    assert "70/305" in cannot.detail, "the right answer in full"
    elsewhere = ask("S/RES/1373(2000)", asking())
    assert (elsewhere.status, elsewhere.service) == (Status.NOT_FOUND, "facts")
    assert not service.asked


def test_everything_is_asked_about_where_that_is_wanted(service: DocumentService, asking: Make) -> None:
    """Facts outrank an absence; what they rule out and the service has is found."""
    service.hold(IMPOSSIBLE)
    exists = ask(ESTABLISHED, asking(ask_all=True))
    assert (exists.status, exists.service) == (Status.FOUND, "facts")
    assert "the service does not have it" in exists.detail
    assert service.questions(ESTABLISHED)
    found = ask(IMPOSSIBLE, asking(ask_all=True))
    assert (found.status, found.why) == (Status.FOUND, Why.LOCATED)
    assert found.service not in (None, "facts")
    absent = ask("A/RES/70/998", asking(ask_all=True))
    assert (absent.status, absent.service) == (Status.NOT_FOUND, "facts")


@pytest.mark.parametrize(
    ("name", "status", "why"),
    [
        pytest.param(OLD, Status.NOT_FOUND, Why.ABSENT, id="of a session long past"),
        pytest.param("A/81/500", Status.UNANSWERED, Why.FRESH, id="of the session that sits"),
        pytest.param("A/80/900", Status.UNANSWERED, Why.FRESH, id="of one that ended less than 180 days ago"),
        pytest.param("A/79/900", Status.NOT_FOUND, Why.ABSENT, id="of one that ended before"),
        pytest.param("S/2026/500", Status.UNANSWERED, Why.FRESH, id="of the year that runs"),
        pytest.param("S/2025/900", Status.NOT_FOUND, Why.ABSENT, id="of the year before"),
        pytest.param("CCPR/C/GC/40", Status.NOT_FOUND, Why.AGE_UNKNOWN, id="of no age that can be told"),
        pytest.param("A/DEC/74/599", Status.UNANSWERED, Why.NOT_HELD, id="a decision"),
        pytest.param("A/C.3/74/CRP.1", Status.UNANSWERED, Why.NOT_HELD, id="a conference room paper"),
        pytest.param("A/C.3/74/R.1", Status.UNANSWERED, Why.NOT_HELD, id="restricted"),
        pytest.param("A/RES/74/1Z", Status.UNANSWERED, Why.NOT_HELD, id="a lettered part"),
        pytest.param("S/PV.9000", Status.UNANSWERED, Why.NOT_HELD, id="perhaps a closed meeting"),
    ],
)
def test_what_an_absence_is_worth(name: str, status: Status, why: Why, service: DocumentService, asking: Make) -> None:
    settled = settle([parse_symbol(name)], asking())
    outcome = settled.outcomes[name]
    assert (outcome.status, outcome.why) == (status, why)
    assert settled.network.answered == 1, "the service did answer"
    service.hold(name)
    assert ask(name, asking(no_cache=True)).status is Status.FOUND, "and where it has it, it exists"


def test_an_absence_that_proves_nothing_is_not_confirmed(service: DocumentService, asking: Make) -> None:
    for name, requests in ((OLD, 3), ("A/81/500", 2), ("A/C.3/74/CRP.1", 2)):
        assert settle([parse_symbol(name)], asking()).network.requests == requests


def test_the_second_run_asks_nothing(service: DocumentService, asking: Make) -> None:
    service.hold(OLD, "A/RES/74/121")
    names = [OLD, "A/C.3/74/2", "A/C.3/74/CRP.1", "A/RES/74/121Y", "CCPR/C/GC/40", "A/81/500"]
    symbols = [parse_symbol(name) for name in names]
    first = settle(symbols, asking())
    asked = len(service.asked)
    second = settle(symbols, asking())
    assert len(service.asked) == asked
    assert second.network.from_store == len(names)
    assert {outcome.service for outcome in second.outcomes.values()} == {"store"}
    for name in names:
        one, two = first.outcomes[name], second.outcomes[name]
        assert (one.status, one.why, one.through) == (two.status, two.why, two.through)
        assert two.asked_at is not None or two.status is Status.UNANSWERED


def test_the_store_can_be_left_out(service: DocumentService, asking: Make, tmp_path: Path) -> None:
    service.hold(OLD)
    ask(OLD, asking(no_cache=True))
    assert not (tmp_path / "cache").exists()
    ask(OLD, asking())
    ask(OLD, asking(no_cache=True))
    assert len(service.asked) == 3


def test_failures_are_not_kept(service: DocumentService, asking: Make) -> None:
    service.say(OLD, *[says.empty()] * 3)
    service.hold(OLD)
    assert ask(OLD, asking()).why is Why.EMPTY
    assert ask(OLD, asking()).status is Status.FOUND


def aged(folder: Path, url: str, turn: int, days: float) -> None:
    store = open_store(folder)
    kept = store.read(url, turn)
    assert kept is not None
    store.keep(replace(kept, at=datetime.now(UTC) - timedelta(days=days)), turn)
    store.close()


@pytest.mark.parametrize(
    ("held", "days", "asked_again"),
    [
        pytest.param(True, 300, False, id="found lasts long"),
        pytest.param(True, 400, True, id="not for ever"),
        pytest.param(False, 6, False, id="absent lasts days"),
        pytest.param(False, 8, True, id="not longer"),
    ],
)
def test_how_long_answers_are_good(
    held: bool, days: float, asked_again: bool, service: DocumentService, asking: Make, tmp_path: Path
) -> None:
    if held:
        service.hold(OLD)
    ask(OLD, asking())
    url = f"{service.url}/api/symbol/access?s=A%2FC.3%2F74%2F1&l=en&t=pdf"
    aged(tmp_path / "cache", url, 0, days)
    before = len(service.asked)
    ask(OLD, asking())
    assert (len(service.asked) > before) is asked_again


def test_an_absence_that_proves_nothing_yet_lasts_a_day(service: DocumentService, asking: Make, tmp_path: Path) -> None:
    url = f"{service.url}/api/symbol/access?s=A%2F81%2F500&l=en&t=pdf"
    ask("A/81/500", asking())
    for days, again in ((0.5, False), (1.5, True)):
        aged(tmp_path / "cache", url, 0, days)
        before = len(service.asked)
        outcome = ask("A/81/500", asking())
        assert (len(service.asked) > before) is again
        assert ("answered on" in outcome.detail) is not again


def test_a_search_that_was_cut_short_goes_on_where_it_was(service: DocumentService, asking: Make) -> None:
    """Absent under the first spelling was answered and kept; only the rest is asked."""
    service.say(f"{OLD}(OR)", says.challenge())
    assert ask(OLD, asking()).why is Why.BLOCKED
    before = len(service.asked)
    assert ask(OLD, asking()).status is Status.NOT_FOUND
    assert [asked.symbol for asked in service.asked[before:]] == [f"{OLD}(OR)", OLD]


def test_an_absence_from_when_it_was_too_fresh_is_asked_again(service: DocumentService, asking: Make) -> None:
    """The store's answer is of today; on the day of judgement, a year on, the document must be there."""
    assert ask("A/81/500", asking()).why is Why.FRESH
    before = len(service.asked)
    later = asking(as_of=date(2029, 1, 1))
    assert ask("A/81/500", later).status is Status.NOT_FOUND
    assert len(service.asked) == before + 3
    offline = ask("A/81/500", asking(as_of=date(2029, 1, 1), offline=True))
    assert (offline.status, offline.why) == (Status.UNANSWERED, Why.FRESH)


def test_offline_uses_what_is_known_and_asks_nothing(service: DocumentService, asking: Make) -> None:
    service.hold(OLD)
    ask(OLD, asking())
    before = len(service.asked)
    assert ask(OLD, asking(offline=True)).service == "store"
    unknown = ask("A/C.3/74/9", asking(offline=True))
    assert (unknown.status, unknown.service, unknown.detail) == (Status.UNANSWERED, None, "not asked")
    assert len(service.asked) == before


def test_the_lock_file_settles(service: DocumentService, asking: Make, tmp_path: Path) -> None:
    path = lock_file(
        tmp_path,
        f"{OLD} found - https://docs.un.org/en/{OLD} 2026-10-01",
        "A/C.3/74/2 absent - - 2026-10-01",
        "A/81/500 fresh - - 2026-10-01",
        "A/DEC/74/599 not-held - - 2026-10-01",
        "CCPR/C/GC/40 absent - - 2026-10-01",
        "A/RES/74/1Y found - - 2026-10-01 via@A/RES/74/1".replace("@", "\N{NO-BREAK SPACE}"),
    )
    path.write_text(path.read_text().replace("\N{NO-BREAK SPACE}", " "))
    expected = {
        OLD: (Status.FOUND, Why.LOCATED),
        "A/C.3/74/2": (Status.NOT_FOUND, Why.ABSENT),
        "A/81/500": (Status.UNANSWERED, Why.FRESH),
        "A/DEC/74/599": (Status.UNANSWERED, Why.NOT_HELD),
        "CCPR/C/GC/40": (Status.NOT_FOUND, Why.AGE_UNKNOWN),
        "A/RES/74/1Y": (Status.FOUND, Why.VIA_PARENT),
    }
    settled = settle([parse_symbol(name) for name in expected], asking(lock_path=path))
    assert {name: (each.status, each.why) for name, each in settled.outcomes.items()} == expected
    assert {each.service for each in settled.outcomes.values()} == {"lock"}
    assert settled.network.from_lock == len(expected)
    assert not service.asked


def test_locked_uses_facts_and_lock_file_alone(service: DocumentService, asking: Make, tmp_path: Path) -> None:
    service.hold(OLD)
    ask(OLD, asking())
    before = len(service.asked)
    locked = asking(locked=True, lock_path=lock_file(tmp_path))
    assert ask(ESTABLISHED, locked).service == "facts"
    unknown = ask(OLD, locked)
    assert (unknown.status, unknown.why, unknown.service) == (Status.UNANSWERED, Why.NOT_ASKED, None)
    assert len(service.asked) == before


def test_facts_come_before_the_lock_file(asking: Make, tmp_path: Path) -> None:
    path = lock_file(tmp_path, f"{ESTABLISHED} absent - - 2026-10-01")
    assert ask(ESTABLISHED, asking(lock_path=path)).status is Status.FOUND


def test_fresh_lines_are_asked_again_by_the_lock_command_alone(
    service: DocumentService, asking: Make, tmp_path: Path
) -> None:
    service.hold("A/81/500")
    assert ask("A/81/501", asking()).why is Why.FRESH
    service.hold("A/81/501")
    kept = lock_file(tmp_path, "A/81/501 fresh - - 2026-10-01")
    assert ask("A/81/501", asking(lock_path=kept, ask_fresh=True)).status is Status.FOUND, "the store is passed over"
    path = lock_file(tmp_path, "A/81/500 fresh - - 2026-10-01", f"{OLD} found - - 2026-10-01")
    assert ask("A/81/500", asking(lock_path=path)).why is Why.FRESH
    assert ask("A/81/500", asking(lock_path=path, ask_fresh=True)).status is Status.FOUND
    before = len(service.asked)
    ask(OLD, asking(lock_path=path, ask_fresh=True))
    assert len(service.asked) == before
    assert ask(OLD, asking(lock_path=path, upgrade=True)).status is Status.NOT_FOUND
    assert len(service.asked) > before


def test_what_is_locked_says_the_same_as_what_was_asked(service: DocumentService, asking: Make, tmp_path: Path) -> None:
    service.hold(OLD, "A/RES/74/121")
    service.hold("A/C.3/74/8", language="en")
    names = [OLD, "A/C.3/74/8", "A/RES/74/121Y", "A/C.3/74/2", "A/81/500", "A/DEC/74/599", ESTABLISHED, IMPOSSIBLE]
    symbols = [parse_symbol(name) for name in names]
    asked = settle(symbols, asking(language="fr"))
    path = tmp_path / "citecheck.lock"
    write_lock(path, updated({}, asked.outcomes.values(), drop=True))
    locked = settle(symbols, asking(language="fr", locked=True, lock_path=path))
    for name in names:
        one, two = asked.outcomes[name], locked.outcomes[name]
        assert (one.status, one.why, one.through, one.language) == (two.status, two.why, two.through, two.language)
    assert set(read_lock(path)) == set(names)


def test_a_damaged_lock_file_is_said_before_anything_is_asked(
    service: DocumentService, asking: Make, tmp_path: Path
) -> None:
    path = lock_file(tmp_path, "<<<<<<< HEAD")
    with pytest.raises(LockError, match="merge"):
        ask(OLD, asking(lock_path=path))
    assert not service.asked


def test_the_plan_is_what_would_be_asked(service: DocumentService, asking: Make) -> None:
    service.hold(OLD)
    ask(OLD, asking())
    symbols = [parse_symbol(name) for name in (OLD, ESTABLISHED, "A/C.3/74/2", "TD/CODE TOT/60")]
    before = len(service.asked)
    made = plan(symbols, asking(interval_s=1.0))
    assert [each.symbol for each in made.planned] == ["A/C.3/74/2", "TD/CODE TOT/60"]
    assert made.planned[0].url == f"{service.url}/api/symbol/access?s=A%2FC.3%2F74%2F2&l=en&t=pdf"
    assert made.planned[0].reason
    assert made.settled == 2
    assert made.seconds >= 2.0
    assert len(service.asked) == before


def test_a_store_that_is_wrong_costs_one_message(service: DocumentService, asking: Make, tmp_path: Path) -> None:
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "answers.sqlite3").write_bytes(b"nothing of the sort, whatever it may be " * 50)
    service.hold(OLD)
    settled = settle([parse_symbol(OLD)], asking())
    assert settled.outcomes[OLD].status is Status.FOUND
    assert len(settled.network.messages) == 1
    assert "was damaged" in settled.network.messages[0]
    assert settle([parse_symbol(OLD)], asking()).network.from_store == 1


NOTHING_LOADED = """
import sys
from datetime import date
from citecheck.facts import open_facts
from citecheck.resolvers import Asking, settle
from citecheck.symbols import parse_symbol
settings = Asking(open_facts(), date(2026, 11, 24), {changes})
settled = settle([parse_symbol(name) for name in {names}], settings)
loaded = {{"httpx", "tenacity", "asyncio", "sqlite3", "platformdirs", "ssl"}} & set(sys.modules)
print(sorted(loaded))
"""


@pytest.mark.parametrize(
    ("names", "changes", "loaded"),
    [
        pytest.param([ESTABLISHED, IMPOSSIBLE], "", [], id="facts alone"),
        pytest.param([OLD], "locked=True", [], id="facts and lock file"),
        pytest.param([OLD], "offline=True, no_cache=True", [], id="no store"),
    ],
)
def test_what_asks_nothing_loads_nothing(names: list[str], changes: str, loaded: list[str]) -> None:
    script = NOTHING_LOADED.format(names=names, changes=changes)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == str(loaded)
