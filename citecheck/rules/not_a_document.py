"""A press release, a job number or a sales number of another language used as a document's symbol."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from citecheck.model.draft import Span
from citecheck.model.finding import Fix, Severity
from citecheck.rules.base import Evidence, Hit, rule

if TYPE_CHECKING:
    from collections.abc import Iterator

_STEMS = ("doc", "dok", "док", "文件", "文號", "وثيقة")
"""The beginnings of «document» in small letters; only what follows such a word is looked at."""
_WORD = r"(?:documento?s?|dokuments?|docs?\.?|документ\w*|文件|وثيقة)\s*(?:symbol\s+|no\.?\s*|nº\s*|№\s*)?"
_PRESS = (
    r"(?:SC|GA|SG/SM|SG/A|SG/T|DSG/SM|HR|ECOSOC|AFR|DEV|DC|IHA|L/T|NGO|ORG|PAL|PI|POP|SAG|SOC|UNEP|WOM|ENV|OBV|"
    r"AG|CS|CPSD|DH)/\d{2,5}"
)
_JOB = r"(?:[A-Z]{1,2}\d{7}|\d{2}-\d{5}(?:\s?\([EFSRAC]\))?|(?:GE|V|K|LC)\.\d{2}-\d{5}(?:\s?\([EFSRAC]\))?)"
_SALES = (
    ("E", r"\bsales\s+no\.\s*"),
    ("F", r"\bnuméro\s+de\s+vente\s*:?\s*"),
    ("S", r"\bnúm\.\s+de\s+venta:?\s*"),
    ("R", r"в\s+продаже\s+под\s+№\s*"),
    ("A", r"رقم\s+المبيع:?\s*"),
    ("C", r"出售品编号[:：]?\s*"),
)
_LANGUAGE_OF = {"A": "Arabic", "C": "Chinese", "E": "English", "F": "French", "R": "Russian", "S": "Spanish"}
_HINTS = ("sales no", "vente", "venta", "продаже", "المبيع", "出售品")


@rule(Severity.WARNING)
def not_a_document(evidence: Evidence) -> Iterator[Hit]:
    """A press release or a job number stands where a document's symbol belongs, or a sales number has another language.

    Why: press releases are no documents of the Organization, a job number names one language version at the
    printer's, and the first letter of a sales number is the language of the edition.
    Wrong: see United Nations document SC/14073
    Right: see United Nations press release SC/14073
    Source: United Nations Editorial Manual; press release series of the Department of Global Communications
    """
    draft = evidence.draft
    if draft is None:
        return
    prose = draft.prose
    folded = prose.lower()
    for at in _places(folded):
        match = _as_document().match(prose, at)
        if match is None:
            continue
        what = "press" if match["press"] else "job"
        name = match[what]
        message = f"{name} is a press release, not a document"
        if what == "job":
            message = f"{name} is a job number, not a document: it names one language version at the printer’s"
        yield Hit(None, message, prose=Span(*match.span(what)))
    if any(hint in folded for hint in _HINTS):
        yield from _sales(evidence, prose)


def _places(folded: str) -> list[int]:
    places: list[int] = []
    for stem in _STEMS:
        at = folded.find(stem)
        while at >= 0:
            places.append(at)
            at = folded.find(stem, at + len(stem))
    return sorted(places)


def _sales(evidence: Evidence, prose: str) -> Iterator[Hit]:
    for letter, pattern in _sales_patterns():
        for match in pattern.finditer(prose):
            printed = match["letter"]
            if printed == letter:
                continue
            span = Span(*match.span("letter"))
            draft = evidence.draft
            place = draft.file_span(span) if draft is not None and draft.contiguous(span) else None
            yield Hit(
                None,
                f"sales number {match['number']} is that of the {_LANGUAGE_OF[printed]} edition; "
                f"the {_LANGUAGE_OF[letter]} one begins with {letter}",
                prose=Span(*match.span("number")),
                fixes=(Fix(letter, place, False, f"the letter of the {_LANGUAGE_OF[letter]} edition"),),
            )


@cache
def _as_document() -> re.Pattern[str]:
    return re.compile(rf"(?i:{_WORD})(?:(?P<press>{_PRESS})|(?P<job>{_JOB}))(?![\w/.]*\w)")


@cache
def _sales_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    number = r"(?P<number>(?P<letter>[EFSRAC])\.\d{2}\.[IVX]{1,5}(?:\.[A-Z])?\.\d{1,3})"
    return tuple((letter, re.compile(rf"(?i:{lead}){number}")) for letter, lead in _SALES)
