"""Text for ``citecheck rule``: the list of rules, and one rule explained."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.errors import UsageError, nearest
from citecheck.model.finding import Severity
from citecheck.reports.encode import to_json
from citecheck.rules import RULES, load
from citecheck.rules.base import Rule, explain
from citecheck.suppress import UNUSED_IGNORE, UNUSED_IGNORE_DOC

if TYPE_CHECKING:
    from collections.abc import Iterator

    from citecheck.rules.base import Evidence, Explanation, Hit


def names() -> tuple[str, ...]:
    """Every name that may stand after «ignore», the one that suppression itself reports included."""
    return (*RULES, UNUSED_IGNORE)


def _none(evidence: Evidence) -> Iterator[Hit]:  # noqa: ARG001 -- a rule's signature
    """Nothing: suppression finds these itself, when all rules have run."""
    return iter(())


def rules() -> tuple[Rule, ...]:
    """Every rule with its explanation, in order."""
    return (*load(), _unused_ignore())


def _unused_ignore() -> Rule:
    return Rule(UNUSED_IGNORE, Severity.WARNING, _none, UNUSED_IGNORE_DOC)


def rule(name: str) -> Rule:
    """The rule of this name.

    Raises:
        UsageError: no rule has this name.
    """
    if name not in names():
        raise UsageError(f"no rule is called «{name}»; did you mean «{nearest(name, names())}»?")
    return load((name,))[0] if name in RULES else _unused_ignore()


def list_rules() -> str:
    """All rules, one a line: name, severity, what the fault is."""
    every = rules()
    width = max(len(each.name) for each in every)
    return "".join(f"{each.name:<{width}}  {each.severity.value:<7}  {explain(each.doc).summary}\n" for each in every)


def explain_rule(name: str) -> str:
    """One rule in full: what, why, wrong, right, on whose authority.

    Raises:
        UsageError: no rule has this name.
    """
    return _explained(rule(name))


def _explained(each: Rule) -> str:
    explanation = explain(each.doc)
    lines = [f"{each.name} ({each.severity.value}{', needs the answers of the service' * each.needs_outcomes})"]
    lines += ["", explanation.summary, "", f"Why:    {explanation.why}"]
    lines += [f"Wrong:  {wrong}" for wrong in explanation.wrong]
    lines += [f"Right:  {right}" for right in explanation.right]
    lines += [f"Source: {explanation.source}", "", f"To silence it once: citecheck: ignore[{each.name}] in a comment"]
    return "".join(line + "\n" for line in lines)


def rule_line(each: Rule) -> str:
    """One rule as ``rule --format jsonl`` prints it, line end included."""
    explanation: Explanation = explain(each.doc)
    return (
        to_json(
            {
                "rule": each.name,
                "severity": each.severity.value,
                "breaks": each.breaks,
                "needs_outcomes": each.needs_outcomes,
                "summary": explanation.summary,
                "why": explanation.why,
                "wrong": list(explanation.wrong),
                "right": list(explanation.right),
                "source": explanation.source,
            }
        )
        + "\n"
    )
