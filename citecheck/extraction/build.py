"""From what was found to citations: places in the file, tokens for fixes, claims."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.model.citation import Citation, Claims, Token, TokenKind
from citecheck.model.draft import Excerpt, Link, Location, Span

if TYPE_CHECKING:
    from citecheck.extraction.found import Found
    from citecheck.extraction.page import Page
    from citecheck.symbols import Symbol


_make = tuple.__new__
# Asked for with each citation: a name of the module costs a tenth of a member of an enumeration.
_DAY, _MONTH, _YEAR = TokenKind.DAY, TokenKind.MONTH, TokenKind.DATE_YEAR
_ORGAN, _NATURE, _TARGET = TokenKind.ORGAN, TokenKind.NATURE, TokenKind.TARGET


Stretch = tuple[int, int, int]
"""From where to where the prose stands in the file character by character, and how far on."""
_NOWHERE: Stretch = (0, -1, 0)


def build(page: Page, found: list[Found]) -> tuple[Citation, ...]:
    """Number the citations in the order of the text and give each its place."""
    places = [_order(page, item) for item in found]
    placed = [found[at] for at in sorted(range(len(found)), key=places.__getitem__)]
    paired = any(item.pair is not None for item in found)
    ids = {id(item): at for at, item in enumerate(placed)} if paired else {}
    return tuple(
        [
            _link(page, item, item.link, at, ids) if item.link is not None else _text(page, item, at, ids)
            for at, item in enumerate(placed)
        ]
    )


def _order(page: Page, item: Found) -> int:
    if item.link is not None:
        if item.link.span is not None and page.draft.has_lines:
            return item.link.span.start
        return item.over.start if item.over is not None else item.start
    if page.is_plain:
        return item.start
    start = page.clean.original(item.start)
    return page.draft.file_offset(start) if page.draft.has_lines else start


def _text(page: Page, item: Found, number: int, ids: dict[int, int]) -> Citation:
    draft, clean, day = page.draft, page.clean, item.day
    start, end = item.start, item.end
    if day is not None and not item.day_is_shared:
        start = min(day.start, start)
        if day.end > end:
            end = day.end
            if clean.text[end : end + 1] == ")" and "(" in clean.text[item.end : end]:
                end += 1
    stretch: Stretch | None = None
    if page.is_plain:
        prose = _make(Span, (start, end))
        printed = draft.prose[item.start : item.end]
        place, excerpt = draft.show_in_file(prose)
    else:
        prose = _make(Span, (clean.original(start), clean.original(end, end=True)))
        printed = draft.prose[clean.original(item.start) : clean.original(item.end, end=True)]
        stretch = draft.stretch(prose.start)
        if stretch is not None and prose.end <= stretch[1]:
            where = _make(Span, (prose.start + stretch[2], prose.end + stretch[2]))
            place, excerpt = draft.show_in_file(where, draft.part(prose.start))
        else:
            place, excerpt = draft.locate(prose), draft.excerpt(prose)
    text = draft.prose[prose.start : prose.end]
    folded = _folded(text)
    if folded is not text:
        printed = _folded(printed)
    tokens = _tokens(page, item, stretch)
    return _citation(item, number, ids, (folded, item.symbol, place, prose, excerpt, _claims(item), printed), tokens)


_Printed = tuple[str, "Symbol | None", Location, Span, Excerpt, Claims, str]
"""Text, symbol, place, prose, excerpt, claims and what is printed: the middle of a citation."""


def _citation(item: Found, number: int, ids: dict[int, int], at: _Printed, tokens: tuple[Token, ...]) -> Citation:
    # Straight as the tuple that it is, which costs less: there are as many citations as the draft has.
    text, symbol, place, prose, excerpt, claims, printed = at
    return _make(
        Citation,
        (
            number,
            item.kind,
            text,
            symbol,
            place,
            prose,
            excerpt,
            claims,
            printed,
            item.key,
            item.malformed,
            item.also,
            item.url,
            item.host,
            item.link_language,
            ids.get(id(item.pair)) if item.pair is not None else None,
            item.group,
            item.language,
            item.confidence,
            item.repairs,
            tokens,
        ),
    )


def _folded(text: str) -> str:
    """White space as one blank each."""
    return text if "\n" not in text and "  " not in text and "\t" not in text else " ".join(text.split())


def _claims(item: Found) -> Claims:
    day = item.day
    return _make(
        Claims,
        (
            item.organ,
            item.nature,
            item.session,
            item.year,
            day.date if day is not None else None,
            item.title,
            item.paragraph,
            item.supplement,
        ),
    )


def _tokens(page: Page, item: Found, stretch: Stretch | None) -> tuple[Token, ...]:
    parts = list(item.tokens)
    day = item.day
    if day is not None:
        parts += [(_DAY, *day.day), (_MONTH, *day.month), (_YEAR, *day.year)]
    if item.organ_span is not None:
        parts.append((_ORGAN, *item.organ_span))
    if item.nature_span is not None:
        parts.append((_NATURE, *item.nature_span))
    if item.supplement_span is not None:
        parts.append((TokenKind.SUPPLEMENT, *item.supplement_span))
    draft, text, clean = page.draft, page.draft.prose, page.clean
    if page.is_plain:
        # Straight as the tuples that they are: there are half a dozen a citation.
        return tuple(
            [
                _make(Token, (kind, printed, _make(Span, (start, end)) if "\n" not in printed else None))
                for kind, start, end in parts
                for printed in (text[start:end],)
            ]
        )
    lowest, highest, shift = stretch if stretch is not None else _NOWHERE
    file, exact = draft.text, not clean.cuts
    tokens = []
    for kind, start, end in parts:
        first, last = (start, end) if exact else (clean.original(start), clean.original(end, end=True))
        printed = text[first:last]
        span: Span | None = None
        if "\n" in printed:
            pass  # a fix never crosses a line end
        elif lowest <= first and last <= highest and file[first + shift : last + shift] == printed:
            span = _make(Span, (first + shift, last + shift))
        elif draft.contiguous(part := Span(first, last)):
            span = draft.file_span(part)
        tokens.append(_make(Token, (kind, printed, span)))
    return tuple(tokens)


def _link(page: Page, item: Found, link: Link, number: int, ids: dict[int, int]) -> Citation:
    draft = page.draft
    over = item.over
    if link.span is not None and draft.has_lines:
        place, excerpt = draft.show_in_file(link.span, link.part)
    else:
        part = link.part if link.part is not None else draft.part(over.start) if over is not None else None
        place = Location(draft.path, part=part)
        excerpt = draft.excerpt(over) if over is not None else Excerpt(link.target, 0, len(link.target))
    target_span = link.span if draft.has_lines else None
    return _citation(
        item,
        number,
        ids,
        (link.target, item.symbol, place, over if over is not None else Span(0, 0), excerpt, Claims(), item.printed),
        (_make(Token, (_TARGET, link.target, target_span)),),
    )
