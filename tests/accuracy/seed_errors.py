"""Put errors of every class into clean drafts and measure what is found of them.

``python tests/accuracy/seed_errors.py --drafts 8 --corpus FOLDER``. For each class it
prints how many errors were planted that a fact, a session, the text's own claims or its
link contradict; how many of them were found at the right line; and for how many the
first proposal restores the text. Errors that nothing contradicts (a wrong number
without a date that names another real resolution) are counted beside them. Findings in
the clean drafts are listed one by one.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from random import Random

from clean_drafts import LANGUAGES, Clean, make, read_stock

from citecheck.extraction.extract import extract
from citecheck.facts import open_facts
from citecheck.model.citation import Citation, CitationKind, TokenKind
from citecheck.model.draft import Draft, Span
from citecheck.model.finding import Finding, Severity
from citecheck.readers import detect, read
from citecheck.readers.base import Source
from citecheck.rules import load
from citecheck.rules.base import Evidence
from citecheck.rules.judgement import judge
from citecheck.rules.known import organ_is_sure
from citecheck.rules.organs import organ_name
from citecheck.rules.proposals import day_like, figures_like, month_like
from citecheck.rules.wording import other_kind
from citecheck.symbols import Symbol, read_symbol, roman

AS_OF = date(2026, 11, 24)
FACTS = open_facts()
RULES = load()
IDLE = frozenset({"link-language", "missing-year", "link-form", "duplicate-citation"})
"""Rules that say nothing of the planted errors."""


@dataclass(frozen=True)
class Planted:
    """An error put into a draft: what replaced what, and whether anything contradicts it."""

    span: Span
    new: str
    contradicted: bool = True


Planter = Callable[[Draft, Citation, Random], Planted | None]


@dataclass
class Score:
    """What was found of one class of errors."""

    planted: int = 0
    found: int = 0
    first: int = 0
    uncontradicted: int = 0
    missed: list[str] = field(default_factory=list)
    second: list[str] = field(default_factory=list)


def judged(name: str, data: bytes) -> tuple[Draft, tuple[Citation, ...], tuple[Finding, ...]]:
    """Read, extract and judge a draft."""
    form = detect(name, data)
    if form is None:
        raise SystemExit(f"{name} is of no format that is read")
    draft = read(Source(name, data=data), form)
    found = extract(draft)
    evidence = Evidence(found.citations, FACTS, AS_OF, draft=draft, language=found.language, document=found.document)
    return draft, found.citations, judge(evidence, RULES)


# What can go wrong: each planter makes one error in one citation, or none where it does not apply.


def wrong_day(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """The day of the month, a few days off."""
    day, token = citation.claims.date, citation.token(TokenKind.DAY)
    if day is None or token is None or token.span is None:
        return None
    other = day + timedelta(days=random.choice((-3, -2, -1, 1, 2, 3, 10)))
    if other.month != day.month:
        other = day.replace(day=15 if day.day != 15 else 16)
    return _dated(citation, other, Planted(token.span, day_like(token.text, other.day, citation.language)))


def wrong_month(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """Another month."""
    day, token = citation.claims.date, citation.token(TokenKind.MONTH)
    if day is None or token is None or token.span is None:
        return None
    try:
        other = day.replace(month=random.choice([month for month in range(1, 13) if month != day.month]))
    except ValueError:
        return None
    return _dated(citation, other, Planted(token.span, month_like(token.text, other.month, citation.language)))


def wrong_year(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """The year before or after."""
    day, token = citation.claims.date, citation.token(TokenKind.DATE_YEAR)
    if day is None or token is None or token.span is None or (day.month, day.day) == (2, 29):
        return None
    other = day.replace(year=day.year + random.choice((-1, 1)))
    return _dated(citation, other, Planted(token.span, figures_like(token.text, other.year)))


def _dated(citation: Citation, other: date, planted: Planted) -> Planted | None:
    symbol = citation.symbol or citation.key
    record = None if symbol is None else FACTS.lookup(symbol)
    if not organ_is_sure(citation):
        return Planted(planted.span, planted.new, contradicted=False)
    if symbol is None or record is None or (record.date is not None and record.dated(other)):
        return None
    window = FACTS.window(symbol)
    known = record.date is not None or (window is not None and not window.holds(other, 1))
    return Planted(planted.span, planted.new, known)


def number_swapped(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """Two neighbouring figures of the number changed places."""
    token = citation.token(TokenKind.NUMBER)
    if token is None or token.span is None or len(token.text) < 2 or not token.text.isascii():
        return None
    at = random.randrange(len(token.text) - 1)
    text = token.text
    return _renumbered(citation, TokenKind.NUMBER, text[:at] + text[at + 1] + text[at] + text[at + 2 :])


def number_mistyped(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """One figure of the number is its neighbour on the keyboard."""
    token = citation.token(TokenKind.NUMBER)
    if token is None or token.span is None or not token.text.isascii() or not token.text.isdigit():
        return None
    at = random.randrange(len(token.text))
    figure = int(token.text[at]) + random.choice((-1, 1))
    return _renumbered(citation, TokenKind.NUMBER, token.text[:at] + str(figure % 10) + token.text[at + 1 :])


def number_doubled(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """One figure of the number is typed twice."""
    token = citation.token(TokenKind.NUMBER)
    if token is None or token.span is None or len(token.text) > 2 or not token.text.isascii():
        return None
    at = random.randrange(len(token.text))
    return _renumbered(citation, TokenKind.NUMBER, token.text[: at + 1] + token.text[at:])


def session_mistyped(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """The session before or after."""
    token = citation.token(TokenKind.SESSION)
    if token is None or token.span is None or not token.text.isascii() or not token.text.isdigit():
        return None
    return _renumbered(citation, TokenKind.SESSION, str(int(token.text) + random.choice((-1, 1))))


def session_impossible(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A session with a figure too many."""
    token = citation.token(TokenKind.SESSION)
    if token is None or token.span is None or not token.text.isascii() or not token.text.isdigit():
        return None
    return _renumbered(citation, TokenKind.SESSION, f"{random.choice('12')}{token.text}")


def _renumbered(citation: Citation, kind: TokenKind, text: str) -> Planted | None:
    token, symbol = citation.token(kind), citation.symbol
    if token is None or token.span is None or symbol is None or text == token.text or text[:1] == "0":
        return None
    wrong = _with(symbol, kind, token.text, text)
    return None if wrong is None else Planted(token.span, text, contradicted(citation, wrong))


def _with(symbol: Symbol, kind: TokenKind, old: str, new: str) -> Symbol | None:
    """The symbol that the changed number makes."""
    components = list(symbol.components)
    places = range(len(components) - 1, 0, -1) if kind is TokenKind.NUMBER else range(1, len(components))
    for at in places:
        component = components[at]
        if component == old or (kind is TokenKind.NUMBER and component.startswith(f"{old}(")):
            components[at] = component.replace(old, new, 1)
            return Symbol(tuple(components))
    return None


def contradicted(citation: Citation, wrong: Symbol) -> bool:
    """Whether facts, session or the text's own date speak against a wrong number."""
    if not organ_is_sure(citation):
        return citation.pair is not None
    if FACTS.existence(wrong, AS_OF).status.value in ("impossible", "unlikely"):
        return True
    if citation.pair is not None:
        return True
    day, record, window = citation.claims.date, FACTS.lookup(wrong), FACTS.window(wrong)
    if day is None:
        return False
    if window is not None and not window.holds(day, 1):
        return True
    return record is not None and record.date is not None and not record.dated(day)


def council_year(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """The year of a Security Council resolution, a year or two off."""
    token, symbol = citation.token(TokenKind.YEAR), citation.symbol
    if token is None or token.span is None or symbol is None or symbol.series != "S/RES" or not token.text.isascii():
        return None
    new = str(int(token.text) + random.choice((-2, -1, 1, 2)))
    return Planted(token.span, new, organ_is_sure(citation) or citation.pair is not None)


def roman_session(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """The neighbouring Roman session."""
    token, symbol = citation.token(TokenKind.SESSION), citation.symbol
    if token is None or token.span is None or symbol is None or symbol.session is None or symbol.series != "A/RES":
        return None
    if token.text.isdigit() or symbol.session.kind != "regular" or not token.text.isascii():
        return None
    new = roman(max(1, symbol.session.number + random.choice((-1, 1))))
    return Planted(token.span, new, organ_is_sure(citation) or citation.pair is not None)


def wrong_organ(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """The Security Council in place of an organ whose numbers look otherwise, or the other way round."""
    token, symbol = citation.token(TokenKind.ORGAN), citation.symbol
    if token is None or token.span is None or symbol is None or citation.kind is not CitationKind.PROSE:
        return None
    other = "E" if symbol.organ == "S" else "S"
    if symbol.organ not in ("A", "S", "E", "A/HRC") or (
        symbol.organ != "S" and citation.token(TokenKind.SESSION) is None
    ):
        return None  # a bare number can be anybody's
    names = {organ_name(organ, citation.language) for organ in ("A", "S", "E", "A/HRC")}
    return Planted(token.span, organ_name(other, citation.language)) if token.text in names else None


def wrong_kind(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """«decision» for «resolution», or the reverse."""
    token, symbol = citation.token(TokenKind.NATURE), citation.symbol
    if token is None or token.span is None or symbol is None or symbol.organ != "A" or "(" in str(symbol):
        return None
    if symbol.nature not in ("RES", "DEC"):
        return None
    if citation.group is not None and citation.kind is CitationKind.PROSE and _shares(draft, citation):
        return None
    word = other_kind(token.text)
    return None if word is None else Planted(token.span, word, organ_is_sure(citation))


def _shares(draft: Draft, citation: Citation) -> bool:
    """Whether the word stands before a whole list, of which each member would be wrong."""
    return any(
        each.group == citation.group and each.id != citation.id
        for each in extract(draft).citations
        if each.kind is CitationKind.PROSE
    )


def lost_res(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A link that lost ``RES``."""
    token, symbol = citation.token(TokenKind.TARGET), citation.symbol
    if token is None or token.span is None or symbol is None or citation.pair is None or "/RES/" not in token.text:
        return None
    return Planted(token.span, token.text.replace("/RES/", "/", 1))


def other_target(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A link to another number."""
    token, symbol = citation.token(TokenKind.TARGET), citation.symbol
    if token is None or token.span is None or symbol is None or citation.pair is None or symbol.number is None:
        return None
    text = str(symbol.number)
    at = token.text.rfind(text)
    return Planted(
        token.span, f"{token.text[:at]}{symbol.number + random.choice((1, 10))}{token.text[at + len(text) :]}"
    )


def _spelt(citation: Citation, change: Callable[[str], str]) -> Planted | None:
    token = citation.token(TokenKind.SYMBOL)
    if citation.kind is not CitationKind.SYMBOL or token is None or token.span is None or citation.repairs:
        return None
    text = change(token.text)
    if text == token.text:
        return None
    reading = read_symbol(text)
    return Planted(token.span, text) if reading.malformed or reading.repairs else None


def small_letters(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A symbol in small letters."""
    return _spelt(citation, str.lower)


def lost_slash(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A symbol that lost the slash behind ``RES``."""
    return _spelt(citation, lambda text: text.replace("RES/", "RES", 1))


def lost_dot(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A symbol that lost the dot of ``L.``."""
    return _spelt(citation, lambda text: text.replace("/L.", "/L", 1))


def doubled_slash(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A symbol with an empty component."""
    return _spelt(citation, lambda text: text.replace("/", "//", 2).replace("//", "/", 1))


def cyrillic(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """A symbol that begins with a Cyrillic letter."""
    return _spelt(citation, lambda text: "\u0410" + text[1:] if text.startswith("A/") else text)


def supplement(draft: Draft, citation: Citation, random: Random) -> Planted | None:
    """The symbol of a supplement, one off."""
    token, claimed = citation.token(TokenKind.SYMBOL), citation.claims.supplement
    if token is None or token.span is None or claimed is None or citation.symbol is None:
        return None
    head, slash, number = token.text.rpartition("/")
    if not number.isdigit():
        return None
    return Planted(token.span, f"{head}{slash}{int(number) + random.choice((-1, 1))}")


CLASSES: dict[str, Planter] = {
    "wrong day": wrong_day,
    "wrong month": wrong_month,
    "wrong year": wrong_year,
    "number swapped": number_swapped,
    "number mistyped": number_mistyped,
    "number doubled": number_doubled,
    "session mistyped": session_mistyped,
    "session impossible": session_impossible,
    "council year": council_year,
    "roman session": roman_session,
    "wrong organ": wrong_organ,
    "wrong kind": wrong_kind,
    "link lost RES": lost_res,
    "link elsewhere": other_target,
    "small letters": small_letters,
    "lost slash": lost_slash,
    "lost dot": lost_dot,
    "doubled slash": doubled_slash,
    "cyrillic letter": cyrillic,
    "supplement": supplement,
}

SPELLING = ("small letters", "lost slash", "lost dot", "doubled slash", "cyrillic letter")
"""Classes that nothing contradicts but the way symbols are written; the promise is about the others."""


def seed(name: str, text: str, scores: dict[str, Score], random: Random, *, each: int) -> tuple[Finding, ...]:
    """Plant every class of error in up to ``each`` citations of a draft; answer with the findings of the clean one."""
    draft, citations, before = judged(name, text.encode())
    known = {(finding.rule, finding.message) for finding in before}
    for label, planter in CLASSES.items():
        chosen = list(citations)
        random.shuffle(chosen)
        planted = 0
        for citation in chosen:
            error = planter(draft, citation, random)
            if error is None or planted >= each:
                continue
            planted += 1
            score = scores.setdefault(label, Score())
            if not error.contradicted:
                score.uncontradicted += 1
                continue
            _measure(name, draft.text, error, known, score)
    return before


def _measure(name: str, text: str, error: Planted, known: set[tuple[str, str]], score: Score) -> None:
    score.planted += 1
    wrong = text[: error.span.start] + error.new + text[error.span.end :]
    draft, _, after = judged(name, wrong.encode())
    line = draft.locate_in_file(Span(error.span.start, error.span.start + len(error.new))).line
    found = [
        finding
        for finding in after
        if (_covers(finding, line) or _points(finding, error))
        and finding.rule not in IDLE
        and (finding.rule, finding.message) not in known
    ]
    told = f"{name}: «{text[error.span.start : error.span.end]}» → «{error.new}» in «{_around(wrong, error)}»"
    if not found:
        score.missed.append(told)
        return
    score.found += 1
    restored = [
        wrong[: fix.span.start] + fix.replacement + wrong[fix.span.end :] == text
        for finding in found
        for fix in finding.fixes[:1]
        if fix.span is not None
    ]
    if any(restored):
        score.first += 1
    else:
        proposed = [fix.replacement for finding in found for fix in finding.fixes]
        score.second.append(f"{told}: {[finding.rule for finding in found]} proposes {proposed}")


def _covers(finding: Finding, line: int | None) -> bool:
    """Whether a finding stands on a line; a citation may run over two."""
    first, last = finding.location.line, finding.location.end_line
    return first is not None and last is not None and line is not None and first <= line <= last


def _points(finding: Finding, error: Planted) -> bool:
    """Whether a finding on the text proposes to replace the target that stands on the next line."""
    return any(fix.span is not None and fix.span.start == error.span.start for fix in finding.fixes)


def _around(text: str, error: Planted) -> str:
    return text[max(0, error.span.start - 60) : error.span.start + 60].replace("\n", " ")


def corpus(folder: Path) -> Iterator[tuple[str, str]]:
    """The text drafts of a folder, as far as they can be edited."""
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".txt", ".md", ".tex", ".rst", ".html", ".bib", ".adoc") and path.parent != folder:
            try:
                yield path.name, path.read_bytes().decode("utf-8")
            except UnicodeDecodeError:
                print(f"{path.name} is passed over: it is no UTF-8", file=sys.stderr)


def summed(scores: dict[str, Score], labels: Iterable[str]) -> Score:
    """The scores of several classes together."""
    total = Score()
    for label in labels:
        score = scores.get(label, Score())
        total.planted += score.planted
        total.found += score.found
        total.first += score.first
        total.uncontradicted += score.uncontradicted
    return total


def table(scores: dict[str, Score]) -> Iterator[str]:
    """The result, a line a class, and the sums."""
    contradicted = [label for label in CLASSES if label not in SPELLING]
    yield f"{'class':20} {'planted':>8} {'found':>8} {'first':>8} {'(nothing contradicts)':>22}"
    for labels, name in ((contradicted, "contradicted"), (list(SPELLING), "spelling")):
        for label in labels:
            if label in scores:
                yield _row(label, scores[label])
        yield _row(f"all {name}", summed(scores, labels))
    total = summed(scores, contradicted)
    yield f"found {total.found / max(total.planted, 1):.1%}, first {total.first / max(total.found, 1):.1%} of the found"


def _row(label: str, score: Score) -> str:
    return f"{label:20} {score.planted:8} {score.found:8} {score.first:8} {score.uncontradicted:22}"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the measurement; 1 if it is below what was promised."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--drafts", type=int, default=4, help="drafts in each language")
    parser.add_argument("--each", type=int, default=2, help="errors of each class in a draft")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--corpus", type=Path, help="a folder with further drafts")
    parser.add_argument("--show", action="store_true", help="list what was missed and what was proposed instead")
    options = parser.parse_args(arguments)
    random = Random(options.seed)
    stock = read_stock()
    own: list[Clean] = [
        make(stock, language, index, random) for language in LANGUAGES for index in range(options.drafts)
    ]
    drafts = [(draft.name, draft.text) for draft in own]
    if options.corpus is not None:
        drafts.extend(corpus(options.corpus))
    scores: dict[str, Score] = {}
    loud: list[str] = []
    errors = 0
    for name, text in drafts:
        for finding in seed(name, text, scores, random, each=options.each):
            if finding.severity is not Severity.INFO:
                errors += finding.severity is Severity.ERROR
                loud.append(f"{name}:{finding.location.line}: {finding.severity} {finding.rule}: {finding.message}")
    print("\n".join(table(scores)))
    print(f"{len(drafts)} clean drafts with {len(loud)} errors and warnings, {errors} of them errors")
    for line in loud:
        print(f"  {line}")
    if options.show:
        for label, score in scores.items():
            for line in score.missed:
                print(f"missed, {label}: {line}")
            for line in score.second:
                print(f"second, {label}: {line}")
    total = summed(scores, [label for label in CLASSES if label not in SPELLING])
    return 0 if total.found >= 0.95 * total.planted and total.first >= 0.85 * total.found else 1


if __name__ == "__main__":
    sys.exit(main())
