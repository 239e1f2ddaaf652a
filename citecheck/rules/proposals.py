"""Proposed replacements: the smallest token that is wrong, written as the draft writes it.

A replacement has a place in the file only where the token stands there letter for
letter; where it would cross a line end or markup the right text is given without one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.calendar import MONTHS, day_in_words
from citecheck.model.citation import CitationKind, TokenKind
from citecheck.model.draft import Span
from citecheck.model.finding import Fix

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date

    from citecheck.model.citation import Citation, Token
    from citecheck.model.draft import Draft
    from citecheck.rules.base import Evidence
    from citecheck.symbols import Symbol

_ARABIC_ZERO, _PERSIAN_ZERO, _WIDE_ZERO = 0x0660, 0x06F0, 0xFF10
_DATE = (TokenKind.DAY, TokenKind.MONTH, TokenKind.DATE_YEAR)


def figures_like(printed: str, value: int) -> str:
    """Write a number in the figures and the width that the draft uses: ``07``, ``٧``, ``1st``."""
    text = str(value)
    core = "".join(each for each in printed if each.isdigit())
    if core.startswith("0") and len(core) == 2:
        text = text.zfill(2)
    if core:
        for zero in (_ARABIC_ZERO, _PERSIAN_ZERO, _WIDE_ZERO):
            if zero <= ord(core[0]) <= zero + 9:
                text = "".join(chr(zero + int(each)) for each in text)
    if printed[-2:].lower() in ("st", "nd", "rd", "th") and printed[:1].isdigit():
        text += _ordinal(value)
    return text


def _ordinal(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")


def day_like(printed: str, day: int, language: str) -> str:
    """A day of the month; French and, where the draft does so, Spanish and English write the first otherwise."""
    if language == "fr" and day == 1 and not printed.startswith("0"):
        return "1er"
    bare = printed.removesuffix("er") if language == "fr" else printed
    return figures_like(bare, day)


def month_like(printed: str, month: int, language: str) -> str:
    """A month in words, figures, Roman figures or shortened, as the printed one is."""
    core = "".join(each for each in printed if each.isdigit())
    if core:
        return printed.replace(core, figures_like(core, month), 1)
    names = _month_names(printed, language)
    name = names[month - 1]
    bare = printed.rstrip(".")
    shortened = len(bare) < len(printed) or (
        bare.isascii() and len(bare) <= 4 and all(bare.casefold() != each.casefold() for each in names)
    )
    if shortened and name.isascii():
        name = name[:3] + ("." if bare != printed else "")
    if printed.isupper():
        return name.upper()
    return name.capitalize() if printed[:1].isupper() and name.isascii() else name


def _month_names(printed: str, language: str) -> Sequence[str]:
    """The months in the language of the printed one, which may differ from the draft's."""
    stem = printed.rstrip(".").casefold()
    own = MONTHS.get(language)
    for names in ([own] if own else []) + list(MONTHS.values()):
        if any(name.casefold() == stem or name.casefold().startswith(stem) for name in names):
            return names
    single = [part for part in MONTHS["ar"] if stem in part.split("/")]
    if single:
        at = MONTHS["ar"][MONTHS["ar"].index(single[0])].split("/").index(stem)
        return [name.split("/")[min(at, name.count("/"))] for name in MONTHS["ar"]]
    return own or MONTHS["en"]


def date_fix(evidence: Evidence, citation: Citation, right: date, reason: str = "") -> Fix:
    """Replace what is wrong in the date of a citation: day, month or year, or all that differs."""
    claimed = citation.claims.date
    tokens = {kind: citation.token(kind) for kind in _DATE}
    day, month, year = (tokens[kind] for kind in _DATE)
    wanted: dict[TokenKind, str] = {}
    language = citation.language
    if day is not None and not any(each.isdecimal() for each in day.text):
        return Fix(day_in_words(right, language), None, False, reason)  # Chinese numerals: told, not written
    if day is not None and (claimed is None or claimed.day != right.day):
        wanted[TokenKind.DAY] = day_like(day.text, right.day, language)
    if month is not None and (claimed is None or claimed.month != right.month):
        wanted[TokenKind.MONTH] = month_like(month.text, right.month, language)
    if year is not None and (claimed is None or claimed.year != right.year):
        wanted[TokenKind.DATE_YEAR] = figures_like(year.text, right.year)
    differing = 0 if claimed is None else _differing(claimed, right)
    if differing and len(wanted) == differing:
        fix = replace_tokens(evidence.draft, citation, wanted, reason)
        if fix is not None:
            return fix
    return Fix(day_in_words(right, language), None, False, reason)


def _differing(a: date, b: date) -> int:
    return (a.day != b.day) + (a.month != b.month) + (a.year != b.year)


def replace_tokens(
    draft: Draft | None, citation: Citation, wanted: Mapping[TokenKind, str], reason: str = "", *, safe: bool = False
) -> Fix | None:
    """One fix for one or several tokens: a single token by itself, several with what stands between them.

    ``None`` if several tokens are to be replaced at once and the file does not hold
    them side by side in one line.
    """
    chosen = [(token, wanted[token.kind]) for token in _first_of_each(citation.tokens) if token.kind in wanted]
    if not chosen or len(chosen) < len(wanted):
        return None
    if len(chosen) == 1:
        token, text = chosen[0]
        return Fix(text, token.span, safe, reason)
    if draft is None:
        return None
    placed = sorted((token.span, text) for token, text in chosen if token.span is not None)
    if len(placed) < len(chosen):
        return None
    text, at = "", placed[0][0].start
    for span, new in placed:
        between = draft.text[at : span.start]
        if not _plain(between):
            return None
        text += between + new
        at = span.end
    return Fix(text, Span(placed[0][0].start, at), safe, reason)


def _first_of_each(tokens: Iterable[Token]) -> list[Token]:
    seen: set[TokenKind] = set()
    first: list[Token] = []
    for token in tokens:
        if token.kind not in seen:
            seen.add(token.kind)
            first.append(token)
    return first


def _plain(between: str) -> bool:
    """Whether what stands between two tokens is text of the same line, without markup."""
    return len(between) <= 40 and not any(each in between for each in "\r\n<>[]{}\\*_`|")


def symbol_fix(
    evidence: Evidence,
    citation: Citation,
    right: Symbol,
    reason: str = "",
    *,
    safe: bool = False,
    read_as: Symbol | None = None,
) -> Fix:
    """Replace what is wrong in the symbol or number of a citation so that it names ``right``.

    ``read_as`` is what the printed number says, where that is not the citation's symbol.
    """
    old = read_as or citation.symbol
    if citation.kind is CitationKind.LINK:
        return target_fix(evidence, citation, right, reason, safe=safe)
    if old is not None and old.series == right.series and not (old.suffixes or right.suffixes):
        fix = _part_fix(evidence, citation, old, right, reason)
        if fix is not None:
            return fix
    whole = citation.token(TokenKind.SYMBOL)
    if whole is not None:
        return Fix(_as_printed(whole.text, right), whole.span, safe, reason)
    return Fix(right.display, None, safe, reason)


def _as_printed(printed: str, right: Symbol) -> str:
    """Canonical, with the blank before a parenthesis or letter where the draft has one."""
    return right.display if " (" in printed or printed[-2:-1] == " " else str(right)


def parts(symbol: Symbol) -> dict[str, str]:
    """What a citation prints of a symbol, by the names of its tokens."""
    session = symbol.session
    return {
        "session": "" if session is None else str(session),
        "year": "" if symbol.year is None else str(symbol.year),
        "number": "" if symbol.number is None else str(symbol.number),
        "letter": symbol.letter,
    }


def _part_fix(evidence: Evidence, citation: Citation, old: Symbol, right: Symbol, reason: str) -> Fix | None:
    before, after = parts(old), parts(right)
    wrong = [name for name in before if before[name] != after[name]]
    if not wrong or any(not after[name] or not before[name] for name in wrong):
        return None
    wanted: dict[TokenKind, str] = {}
    for name in wrong:
        token = _token_of(citation, name, old)
        if token is None:
            return _inside_symbol(citation, before, after, wrong, reason)
        wanted[token.kind] = _written_like(token.text, right, name, after[name])
    return replace_tokens(evidence.draft, citation, wanted, reason)


def _token_of(citation: Citation, name: str, old: Symbol) -> Token | None:
    kinds = {"session": TokenKind.SESSION, "number": TokenKind.NUMBER, "letter": TokenKind.LETTER}
    if name == "year":
        # «2019/19» prints the year where other organs have the session
        return citation.token(TokenKind.YEAR) or (citation.token(TokenKind.SESSION) if old.session is None else None)
    return citation.token(kinds[name])


def _written_like(printed: str, right: Symbol, name: str, text: str) -> str:
    if name == "session" and right.session is not None:
        if printed.isdigit():
            return figures_like(printed, right.session.number)
        core = "".join(each for each in printed if each.isdigit())
        if core and not printed.isascii() and "إ" not in printed and right.session.kind.value == "regular":
            # «3274 (د-24)»: the letter says «session»
            return printed.replace(core, figures_like(core, right.session.number))
        return text if core else right.session.roman
    return figures_like(printed, int(text)) if text.isdigit() else text


def _inside_symbol(
    citation: Citation, before: Mapping[str, str], after: Mapping[str, str], wrong: Sequence[str], reason: str
) -> Fix | None:
    """The place of a number inside a symbol that was printed as one token."""
    whole = citation.token(TokenKind.SYMBOL)
    if whole is None or len(wrong) != 1:
        return None
    name = wrong[0]
    at = _place_of(whole.text, before[name], last=name != "session")
    if at < 0:
        return None
    span = None
    if whole.span is not None and whole.span.length == len(whole.text):
        span = Span(whole.span.start + at, whole.span.start + at + len(before[name]))
    return Fix(after[name], span, False, reason)


def _place_of(text: str, part: str, *, last: bool) -> int:
    """Where a part stands in a printed symbol, not as a piece of a longer figure; -1 if nowhere."""
    at = text.rfind(part) if last else text.find(part)
    while at >= 0:
        before, after = text[at - 1 : at] if at else "", text[at + len(part) : at + len(part) + 1]
        if not (part[0].isalnum() and before.isalnum()) and not (part[-1].isdigit() and after.isdigit()):
            return at
        at = text.rfind(part, 0, at + len(part) - 1) if last else text.find(part, at + 1)
    return -1


def target_fix(
    evidence: Evidence, link: Citation, right: Symbol, reason: str = "", *, safe: bool = False, language: str = ""
) -> Fix:
    """Replace the target of a link so that it leads to ``right``.

    A document without an address (a decision) is named by its symbol alone, without a place.
    """
    token = link.token(TokenKind.TARGET)
    form = right.link_form
    if form is None:
        return Fix(str(right), None, False, reason)
    span = None if token is None else token.span
    draft = evidence.draft
    raw = "" if token is None else token.text
    if draft is not None and span is not None and draft.has_lines:
        raw = draft.text[span.start : span.end]
    printed = link.printed
    if printed and raw.count(printed) == 1 and _living(link.host):
        new = raw.replace(printed, form.replace(" ", "%20"))
        if new != raw:
            return Fix(new, span, safe, reason)
    lead = language or link.link_language or evidence.language
    address = right.url(lead if lead in ("en", "fr", "es", "ru", "ar", "zh") else "en") or str(right)
    return Fix(address, span, safe, reason)


def _living(host: str | None) -> bool:
    return host is not None and host.endswith(("undocs.org", "docs.un.org", "documents.un.org"))


def token_fix(citation: Citation, kind: TokenKind, text: str, reason: str = "") -> Fix:
    """Replace the first token of a kind; without one the right text alone is given."""
    token = citation.token(kind)
    return Fix(text, None if token is None else token.span, False, reason)
