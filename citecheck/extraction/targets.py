"""The links of a draft: those of its markup and the bare addresses in its prose."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from citecheck.extraction.documents import can_be, document
from citecheck.extraction.found import Found
from citecheck.extraction.links import ADDRESS, Target, read_target, trimmed
from citecheck.extraction.numbers import Form, parts, read_number
from citecheck.model.citation import CitationKind, Confidence, Nature, TokenKind
from citecheck.model.draft import Link, Span
from citecheck.symbols import Repair, Symbol, read_symbol

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

_HOSTS = (".un.org", "undocs.org", "ohchr.org")


def cover_addresses(page: Page) -> list[Link]:
    """Find the addresses in the prose; what they cover is searched for nothing else."""
    text = page.text
    links: list[Link] = []
    last = 0
    texts = sorted(link.text.start for link in page.draft.links if link.text is not None)
    match = ADDRESS.regex.match
    for slash in page.slashes:
        if text[slash - 1] not in ":g":
            continue
        place = _sign(text, slash)
        if place < last:
            continue
        start = _beginning(text, place, last)
        found = match(text, place)
        address = trimmed(text[start : found.end() if found is not None else place])
        host = _host(address)
        ours = host.endswith(_HOSTS) or host == "un.org"
        if text[place] == "." and not ours:
            continue
        end = last = start + len(address)
        page.covered.append((start, end))
        if not ours:
            continue
        original = Span(page.clean.original(start), page.clean.original(end, end=True))
        within = bisect_left(texts, original.start)
        if within < len(texts) and texts[within] < original.end:
            continue
        printed = page.draft.prose[original.start : original.end]
        links.append(Link(printed, page.draft.file_span(original), original, page.draft.part(original.start)))
    return links


def _sign(text: str, slash: int) -> int:
    """Where «://» or «.org/» begins of which a slash is a part; -1 if it is of none."""
    before = text[slash - 1 : slash]
    if before == ":" and text.startswith("/", slash + 1):
        return slash - 1
    return slash - 4 if before == "g" and text.startswith(".org", slash - 4) and slash >= 4 else -1


def _beginning(text: str, place: int, last: int) -> int:
    """Where an address begins, of which «://» or «.org/» was found."""
    for scheme in ("https", "http"):
        if text.startswith(scheme, place - len(scheme)):
            return max(last, place - len(scheme))
    start = place
    letters = _HOST_LETTERS if text[place] == "." else _SCHEME_LETTERS
    while start > last and place - start < 60 and text[start - 1] in letters:
        start -= 1
    return start


_SCHEME_LETTERS = frozenset("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ")
_HOST_LETTERS = _SCHEME_LETTERS | frozenset("0123456789-.")


def _host(address: str) -> str:
    _, scheme, rest = address.partition("://")
    rest = rest if scheme else address
    return rest.partition("/")[0].partition(":")[0].partition("?")[0].lower()


def find_links(page: Page, bare: list[Link]) -> list[Found]:
    """The citations that links make; neighbours with one target are one."""
    found: list[Found] = []
    bare_ids = {id(link) for link in bare}
    last: Link | None = None
    for link in (*page.draft.links, *bare):
        target = read_target(link.target)
        if target is None:
            last = None
            continue
        if last is not None and id(link) not in bare_ids and _continues(page, last, link):
            last = link
            continue
        last = link
        item = _found(page, link, target)
        if item is not None:
            item.shows_itself = id(link) in bare_ids or _shows_itself(page, link)
            found.append(item)
    return found


def _continues(page: Page, last: Link, link: Link) -> bool:
    if last.target != link.target or last.text is None or link.text is None:
        return False
    return (
        page.draft.prose[last.text.end : link.text.start].strip() == ""
        and link.text.start - last.text.end < 4
        and link.text.start >= last.text.end
    )


def _shows_itself(page: Page, link: Link) -> bool:
    """Whether a link's text is its own address."""
    if link.text is None:
        return True
    shown = page.draft.prose[link.text.start : link.text.end].strip()
    address = link.target.partition("://")[2] or link.target
    # «65/230» stands in its target too, and is a citation all the same
    return "://" in shown or address.removeprefix("www.").startswith(shown.removeprefix("www."))


def _found(page: Page, link: Link, target: Target) -> Found | None:
    symbol: Symbol | None = None
    malformed: str | None = None
    repairs: tuple[Repair, ...] = ()
    also: tuple[Symbol, ...] = ()
    if target.symbol is not None:
        reading = read_symbol(target.symbol)
        symbol, malformed, also = reading.symbol, reading.malformed, reading.also
        if also and not symbol.suffixes and len(also) == 1 and also[0].suffixes:
            # An address writes a joint symbol's suffix once: A/61/636-S/2006/980/Corr.1 is both halves' corrigendum.
            symbol = Symbol(symbol.components, also[0].suffixes)
        # Addresses drop blanks and write all in small letters: that mends nothing a reader would see.
        repairs = tuple(repair for repair in reading.repairs if repair.kind != "spacing")
        if len(symbol.components) < 2:
            return None
    elif target.job is None:
        return None
    start = link.text.start if link.text is not None else link.span.start if link.span is not None else 0
    found = Found(CitationKind.LINK, start, start, symbol, page.language)
    found.also = also
    found.repairs = repairs
    found.malformed = malformed
    found.url, found.host, found.link_language = link.target, target.host, target.language
    found.link, found.over = link, link.text
    found.printed = target.symbol or ""
    return found


def find_labels(page: Page, found: list[Found]) -> list[Found]:
    """«[70/1](https://undocs.org/A/RES/70/1)»: numbers that say nothing by themselves, told by their target."""
    links = [item for item in found if item.link is not None and item.over is not None and not item.shows_itself]
    if not links:
        return []
    starts = sorted(page.clean.original(item.start) for item in found if item.link is None)
    labels: list[Found] = []
    for link in links:
        over, symbol = link.over, link.symbol
        if over is None or symbol is None or symbol.nature not in _NATURES or not 0 < over.end - over.start < _LABEL:
            continue
        at = bisect_left(starts, over.start)
        if at < len(starts) and starts[at] < over.end:
            continue
        label = _label(page, symbol, page.clean.cleaned(over.start), page.clean.cleaned(over.end))
        if label is not None:
            labels.append(label)
    return labels


_NATURES = {"RES": Nature.RESOLUTION, "DEC": Nature.DECISION}
_LABEL = 24


def _label(page: Page, symbol: Symbol, start: int, end: int) -> Found | None:
    """The number that is all of a link's text, as a citation of the organ that its target names."""
    number = read_number(page.text, start)
    if number is None or number.end != end or number.form is Form.BARE or not can_be(symbol.organ, number):
        return None
    nature = _NATURES[symbol.nature]
    letters, _ = parts(number.letters)
    named, _ = document(symbol.organ, number, nature, letters[0] if letters else "")
    if named is None:
        return None
    found = Found(CitationKind.PROSE, start, end, named, page.language, confidence=Confidence.CARRIED)
    found.session, found.year = number.session or None, number.year or None
    found.tokens.extend((TokenKind(name), *where) for name, where in number.spans.items())
    return found


def pair_links(page: Page, found: list[Found]) -> None:
    """Tell a link and the citation in its text of each other."""
    links = [item for item in found if item.link is not None and item.over is not None and not item.shows_itself]
    if not links:
        return
    texts = sorted((item for item in found if item.link is None), key=_place)
    starts = [page.clean.original(item.start) for item in texts]
    for link in links:
        over = link.over
        if over is None:
            continue
        at = bisect_left(starts, over.start)
        under = []
        while at < len(texts) and starts[at] < over.end:
            under.append(texts[at])
            at += 1
        if not under:
            continue
        best = next((item for item in under if item.symbol == link.symbol), under[0])
        if best.confidence is Confidence.GUESSED and _is_anothers(best.symbol, link.symbol):
            # Nothing else tells whose «Resolution 53/10» is.
            best.symbol = link.symbol
        link.pair = best
        best.pair = link


def _is_anothers(guessed: Symbol | None, linked: Symbol | None) -> bool:
    """Whether two symbols name the same number of different organs: A/RES/53/10, A/HRC/RES/53/10."""
    if guessed is None or linked is None or guessed.organ == linked.organ or guessed.nature != linked.nature:
        return False
    return guessed.components[-2:] == linked.components[-2:] and not linked.suffixes


def _place(item: Found) -> int:
    return item.start
