"""The faults that citecheck knows: one file each, named after the fault.

This module holds their names alone; :func:`load` imports those that are wanted,
so that printing a version or reading a draft costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from citecheck.rules.base import Rule

RULES: tuple[str, ...] = (
    "malformed-symbol",
    "decision-as-resolution",
    "missing-res",
    "draft-as-adopted",
    "organ-mismatch",
    "no-such-session",
    "no-such-resolution",
    "no-such-decision",
    "no-such-document",
    "year-mismatch",
    "session-mismatch",
    "supplement-mismatch",
    "link-text-mismatch",
    "date-mismatch",
    "date-outside-session",
    "date-outside-bounds",
    "date-in-future",
    "conflicting-claims",
    "list-order",
    "unknown-series",
    "document-not-found",
    "confusable-letters",
    "symbol-spelling",
    "link-form",
    "link-language",
    "missing-year",
    "duplicate-citation",
    "not-a-document",
    "superseded-document",
    "restricted-document",
    "found-in-other-language",
)
"""Every rule. Up to ``document-not-found`` they stand in the order in which, of several
that one wrong token sets off, the first reports it (see :mod:`citecheck.rules.judgement`)."""


def load(names: Iterable[str] | None = None) -> tuple[Rule, ...]:
    """Import rules by name, in the order of :data:`RULES`; without names all of them.

    Raises:
        KeyError: a name that no rule bears.
    """
    from importlib import import_module

    wanted = set(RULES if names is None else names)
    for unknown in sorted(wanted.difference(RULES)):
        raise KeyError(unknown)
    loaded: list[Rule] = []
    for name in RULES:
        if name in wanted:
            attribute = name.replace("-", "_")
            found: Rule = getattr(import_module(f"{__name__}.{attribute}"), attribute)
            loaded.append(found)
    return tuple(loaded)
