"""What every rule has in common: what it may look at, what it yields, how it is declared."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from citecheck.value import Value

if TYPE_CHECKING:
    from datetime import date

    from citecheck.facts.lookup import Facts
    from citecheck.model.citation import Citation
    from citecheck.model.draft import Draft, Span
    from citecheck.model.finding import Fix, Severity
    from citecheck.model.outcome import Outcome
    from citecheck.symbols import Symbol


class Evidence(Value, remembers=True):
    """What a rule may look at.

    Rules of the first stage see the draft; rules that need outcomes run when it has
    been let go, and see citations and ``outcomes`` (by canonical symbol) alone.
    """

    citations: Sequence[Citation]
    facts: Facts
    as_of: date
    draft: Draft | None = None
    outcomes: Mapping[str, Outcome] | None = None
    language: str = "en"
    document: str | None = None

    @cached_property
    def _by_symbol(self) -> Mapping[Symbol, Sequence[Citation]]:
        by_symbol: dict[Symbol, list[Citation]] = {}
        for citation in self.citations:
            if citation.symbol is not None:
                by_symbol.setdefault(citation.symbol, []).append(citation)
        return by_symbol

    @cached_property
    def _by_group(self) -> Mapping[int, Sequence[Citation]]:
        by_group: dict[int, list[Citation]] = {}
        for citation in self.citations:
            if citation.group is not None:
                by_group.setdefault(citation.group, []).append(citation)
        return by_group

    @cached_property
    def answers(self) -> dict[tuple[str, int], bool]:
        """What rules have found out of single citations (by what and ``id``), for the next rule that asks."""
        return {}

    def citing(self, symbol: Symbol) -> Sequence[Citation]:
        """The citations of one document, in the order of the text."""
        return self._by_symbol.get(symbol, ())

    def members(self, group: int | None) -> Sequence[Citation]:
        """The citations of one list, in the order of the text."""
        return () if group is None else self._by_group.get(group, ())


class Hit(Value):
    """One fault that a rule found.

    Attributes:
        citation: What it is about; ``None`` for a fault of the draft itself.
        message: Names what is wrong and, where it is known, the right answer in full.
        span: Where in the file, if it is not the whole citation.
        severity: If it is other than the rule's own.
        fixes: Best first.
        breaks: If it is other than the rule's own.
        prose: Where in the prose, for a fault of the draft itself.
    """

    citation: Citation | None
    message: str
    span: Span | None = None
    severity: Severity | None = None
    fixes: tuple[Fix, ...] = ()
    breaks: bool | None = None
    prose: Span | None = None


Find = Callable[[Evidence], Iterator[Hit]]


class Explanation(Value):
    """What a rule's docstring says: help texts, SARIF and the documents are made of it."""

    summary: str
    why: str
    wrong: tuple[str, ...]
    right: tuple[str, ...]
    source: str


class Rule(Value):
    """A fault that citecheck knows.

    Attributes:
        name: Of the fault, as it reads after «ignore»: ``date-outside-session``.
        severity: Of its hits, unless a hit says otherwise.
        breaks: Whether a hit proves that the document cannot exist.
        needs_outcomes: Whether it waits for the service's answers.
        find: Evidence → hits.
    """

    name: str
    severity: Severity
    find: Find
    doc: str
    breaks: bool = False
    needs_outcomes: bool = False

    @property
    def explanation(self) -> Explanation:
        """The docstring, taken apart."""
        return explain(self.doc)


def rule(severity: Severity, *, breaks: bool = False, needs_outcomes: bool = False) -> Callable[[Find], Rule]:
    """Declare a rule; it bears the name of its function, with hyphens."""

    def declare(find: Find) -> Rule:
        return Rule(
            name=find.__name__.replace("_", "-"),
            severity=severity,
            find=find,
            doc=find.__doc__ or "",
            breaks=breaks,
            needs_outcomes=needs_outcomes,
        )

    return declare


def explain(doc: str) -> Explanation:
    """Take a rule's docstring apart: a summary, then ``Why:``, ``Wrong:``, ``Right:`` and ``Source:``.

    A line that begins with none of these words continues the one before it.

    Raises:
        ValueError: one of the words is missing.
    """
    parts: dict[str, list[str]] = {"Summary": [], "Why": [], "Wrong": [], "Right": [], "Source": []}
    current = parts["Summary"]
    for raw in doc.strip().splitlines():
        line = raw.strip()
        head, colon, rest = line.partition(":")
        if colon and head in parts:
            current = parts[head]
            current.append(rest.strip())
        elif line and current:
            current[-1] = f"{current[-1]} {line}"
        elif line:
            current.append(line)
    for word, lines in parts.items():
        if not lines:
            raise ValueError(f"a rule's docstring lacks «{word}:»")
    return Explanation(
        summary=parts["Summary"][0],
        why=" ".join(parts["Why"]),
        wrong=tuple(parts["Wrong"]),
        right=tuple(parts["Right"]),
        source=" ".join(parts["Source"]),
    )
