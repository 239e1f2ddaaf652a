"""A link to a language version that the service does not have."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import CitationKind
from citecheck.model.finding import Severity
from citecheck.model.outcome import Status, Why
from citecheck.rules.base import Evidence, Hit, rule
from citecheck.rules.proposals import target_fix

if TYPE_CHECKING:
    from collections.abc import Iterator

_LANGUAGES = {
    "ar": "Arabic",
    "de": "German",
    "en": "English",
    "es": "Spanish",
    "fr": "French",
    "ot": "German",
    "ru": "Russian",
    "zh": "Chinese",
}


@rule(Severity.WARNING, needs_outcomes=True)
def found_in_other_language(evidence: Evidence) -> Iterator[Hit]:
    """The document exists, but the service has it in another language than was asked for.

    Why: the reader of the link gets an error page or a text in another language.
    Wrong: https://docs.un.org/fr/ST/SGB/2003/13 (where the service has the English text alone)
    Right: https://docs.un.org/en/ST/SGB/2003/13
    Source: the answer of the service behind documents.un.org
    """
    outcomes = evidence.outcomes or {}
    for citation in evidence.citations:
        if citation.symbol is None:
            continue
        outcome = outcomes.get(str(citation.symbol))
        if outcome is None or outcome.status is not Status.FOUND or outcome.why is not Why.OTHER_LANGUAGE:
            continue
        if outcome.language is None or citation.link_language == outcome.language:
            continue
        name = _LANGUAGES.get(outcome.language, outcome.language)
        message = f"{outcome.service} has {citation.symbol.display} in {name}, not in the language asked for"
        if citation.kind is CitationKind.LINK:
            fix = target_fix(evidence, citation, citation.symbol, f"the {name} text", language=outcome.language)
            yield Hit(citation, message, fixes=(fix,))
        else:
            yield Hit(citation, message)
