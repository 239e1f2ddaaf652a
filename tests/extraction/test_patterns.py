"""Every pattern finds the texts it carries and skips its near misses."""

from __future__ import annotations

import importlib
import pkgutil

import pytest

import citecheck.extraction
from citecheck.extraction.pattern import Pattern


def _patterns() -> list[tuple[str, Pattern]]:
    found = []
    for module in pkgutil.iter_modules(citecheck.extraction.__path__, "citecheck.extraction."):
        if module.ispkg:
            continue
        for name, value in vars(importlib.import_module(module.name)).items():
            if isinstance(value, Pattern):
                found.append((f"{module.name.rpartition('.')[2]}.{name}", value))
            elif isinstance(value, dict):
                found.extend(
                    (f"{module.name.rpartition('.')[2]}.{name}", p) for p in value.values() if isinstance(p, Pattern)
                )
            elif isinstance(value, tuple) and value and all(isinstance(item, Pattern) for item in value):
                found.extend((f"{module.name.rpartition('.')[2]}.{name}", item) for item in value)
    return found


_ALL = _patterns()
FOUND = [pytest.param(p, text, id=f"{name} finds {text!r}") for name, p in _ALL for text in p.finds]
SKIPPED = [pytest.param(p, text, id=f"{name} skips {text!r}") for name, p in _ALL for text in p.skips]


@pytest.mark.parametrize(("pattern", "text"), FOUND)
def test_finds(pattern: Pattern, text: str) -> None:
    assert pattern.regex.search(text) is not None


@pytest.mark.parametrize(("pattern", "text"), SKIPPED)
def test_skips(pattern: Pattern, text: str) -> None:
    assert pattern.regex.match(text) is None


def test_every_pattern_carries_examples() -> None:
    assert len(_ALL) > 25
    assert [name for name, pattern in _ALL if not pattern.finds] == []
