"""The lists of a draft: citations that were read as members of one enumeration."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from citecheck.model.citation import Citation
    from citecheck.rules.base import Evidence


def lists_of(evidence: Evidence) -> list[list[Citation]]:
    """The members of each list with two or more, in the order of the text."""
    groups: dict[int, list[Citation]] = {}
    for citation in evidence.citations:
        if citation.group is not None:
            groups.setdefault(citation.group, []).append(citation)
    return [members for members in groups.values() if len(members) > 1]
