"""Which paragraph, annex or chapter of a document a draft points at: ``39/46, annex``, ``A/79/616, para. 15``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.pattern import Pattern

if TYPE_CHECKING:
    from citecheck.extraction.found import Found
    from citecheck.extraction.page import Page

_FIGURES = r"\d{1,4}(?:\s?\([a-z]{1,4}\))*"
_NUMBERED = (
    r"(?:op(?:erative)?[.]?\s|preambular\s)?(?:para(?:graph)?s?|par|paragraphes?|párrs?|párrafos?|Abs|Ziff(?:er)?|Nr|пп?|"
    r"пункт\w{0,3}|"
    r"الفقر(?:ة|ات)|¶{1,2}|§{1,2}|art(?:icle)?s?|principles?)[.]?\s{0,2}"
    rf"{_FIGURES}(?:(?:\s?-\s?|,\s|\s(?:and|to|et|à|y|a|и|و)\s){_FIGURES}){{0,6}}(?![/\d])"
)
_PART = (
    r"(?:annex(?:es)?|annexe|anexo|Anlage|Anhang|приложение|المرفق|appendix|preamble|chap(?:ter)?s?|cap|chapitre|capítulo|гл|глава|الفصل|"
    r"sects?|section|secc|sección|разд|الفرع|part)(?![^\W\d])[.]?(?:\s(?:[IVX]{1,6}(?:[.][A-Z])?|[A-Z]|\d{1,3})(?![\w/(]))?"
)
BEHIND = Pattern(
    rf"[,;،]?\s\(?(?P<place>(?:{_NUMBERED}|{_PART})(?:,\s(?:{_NUMBERED}|{_PART})){{0,3}})(?=\s?[\s,;.:)،»”\"]|\Z)",
    2,  # re.IGNORECASE
    finds=(", para. 15)", ", annex, para. 4.", ", chap. III.", ", ¶ 2 (", ", párrs. 3 y 4", " (para. 5)", "، الفقرة 5"),
    skips=(", the annex", ", paragraph by", ", 33", ", party"),
)
BEFORE = Pattern(
    r"\b(?P<place>(?:paragraph|para|paragraphe|párrafo|article|section|annex)s?[.]?"
    r"(?:\s(?:\d{1,3}|[IVX]{1,5})(?:\s?\([a-z]{1,3}\))?"
    r"(?:(?:-|,\s|\s(?:and|to|et|à|y|a)\s)\d{1,3}){0,4})?)"
    r"\s(?:of|to|in|de la|de sa|de su|de)\s(?:its\s|the\s|that\s)?\Z",
    2,
    finds=("paragraph 5 of ", "paragraphs 3 and 4 of its ", "au paragraphe 5 de la ", "the annex to "),
    skips=("paragraph 5 of the report and ", "5 of "),
)
_MARKS = frozenset(" ,;،\n")
_REACH = 60
_LEADS_END = frozenset("aefnostu")
"""How the last word of :data:`BEFORE` may end: «of», «in», «de la», «its», «that»."""


def give_pinpoints(page: Page, found: list[Found]) -> None:
    """Note the paragraph or part that a draft names beside a citation, in its own words."""
    text = page.text
    introduced: tuple[int, int] | None = None
    for item in found:
        end = _end(text, item)
        if (
            text[end : end + 1] in _MARKS
            and _may_begin(text, end)
            and (behind := BEHIND.regex.match(text, end)) is not None
        ):
            item.paragraph = " ".join(behind["place"].split())
        span = item.nature_span
        if span is None or span == introduced:
            continue
        introduced = span
        if item.paragraph is None and item.start > span[0]:
            start = span[0]
            if item.organ_span is not None and item.organ_span[0] < start:
                start = item.organ_span[0]
            if text[start - 2 : start - 1] not in _LEADS_END:
                continue
            lowest = start - _REACH if start > _REACH else 0
            ahead = text[lowest:start].lower()
            # One of these is in each word of BEFORE, and to look for them costs less.
            if not ("para" in ahead or "párra" in ahead or "artic" in ahead or "secti" in ahead or "annex" in ahead):
                continue
            before = BEFORE.regex.search(text, lowest, start)
            if before is not None:
                item.paragraph = " ".join(before["place"].split())


def _may_begin(text: str, end: int) -> bool:
    """Whether a word behind a mark is like one of :data:`BEHIND`: most drafts need not compile that."""
    return text[end : end + 9].lstrip(",;، \n\t(").lower().startswith(_BEGINNINGS)


_BEGINNINGS = (
    "op", "prea", "princ", "par", "pár", "abs", "ziff", "nr", "art", "anne", "anex", "anl", "anh", "appen", "chap",
    "cap", "sec", "¶", "§", "п", "г", "р", "\u0627",
)  # fmt: skip
"""How the words of :data:`BEHIND` begin."""


def _end(text: str, item: Found) -> int:
    """Where a citation ends, with its day and the organ behind it."""
    end = item.end
    if item.organ_span is not None and item.organ_span[0] >= item.start:
        end = max(end, item.organ_span[1])
    if item.day is not None and item.day.end > end and not item.day_is_shared:
        end = item.day.end + (text[item.day.end : item.day.end + 1] == ")")
    return end
