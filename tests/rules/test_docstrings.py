"""The examples in the rules' docstrings: wrong ones are found, right ones are not, through the real extraction."""

from collections.abc import Callable
from typing import Any

import pytest

from citecheck.model.outcome import Outcome, Status, Why
from citecheck.rules import load

EXAMPLES = [
    pytest.param(rule.name, text, wrong, id=f"{rule.name}: {text}")
    for rule in load()
    for wrong, texts in ((True, rule.explanation.wrong), (False, rule.explanation.right))
    for text in texts
]


def answers(judging: Callable[..., Any], rule: str, text: str, *, wrong: bool) -> dict[str, Outcome] | None:
    """What the service would say of an example's documents, for the rules that wait for it."""
    symbols = [str(citation.symbol) for citation in judging(text, rules=()).citations]
    host = "documents.un.org"
    if rule == "document-not-found":
        status = Status.NOT_FOUND if wrong else Status.FOUND
        return {symbol: Outcome(symbol, status, host, why=Why.ABSENT) for symbol in symbols}
    if rule == "found-in-other-language":
        return {
            symbol: Outcome(symbol, Status.FOUND, host, why=Why.OTHER_LANGUAGE, language="en") for symbol in symbols
        }
    return None


@pytest.mark.parametrize(("rule", "text", "wrong"), EXAMPLES)
def test_examples(judging: Callable[..., Any], rule: str, text: str, wrong: bool) -> None:
    name = "draft.md" if "](" in text else "draft.txt"
    outcomes = answers(judging, rule, text, wrong=wrong)
    judged = judging(text, name=name, outcomes=outcomes)
    said = {finding.rule for finding in judged.findings}
    said.update(related.rule for finding in judged.findings for related in finding.related)
    assert (rule in said) is wrong
