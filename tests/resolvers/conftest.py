"""What the tests of resolving share: the facts, a service on this machine, and settings without pauses."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from document_service import DocumentService

from citecheck.facts import Facts, open_facts
from citecheck.resolvers import Asking

AS_OF = date(2026, 11, 24)


@pytest.fixture(scope="session")
def facts() -> Facts:
    """The packaged facts."""
    return open_facts()


@pytest.fixture
def service() -> Iterator[DocumentService]:
    """A document service that holds nothing yet."""
    with DocumentService() as running:
        yield running


@pytest.fixture
def asking(facts: Facts, service: DocumentService, tmp_path: Path) -> Callable[..., Asking]:
    """Settings that ask the service on this machine at once and keep answers in a folder of the test."""

    def make(**changes: object) -> Asking:
        settings: dict[str, object] = {
            "facts": facts,
            "as_of": AS_OF,
            "base_url": service.url,
            "interval_s": 0.0,
            "timeout_s": 10.0,
            "backoff_s": 0.01,
            "cache_dir": tmp_path / "cache",
        }
        return Asking(**{**settings, **changes})  # type: ignore[arg-type] # the test names the fields

    return make
