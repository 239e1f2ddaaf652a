"""The list of rules: each a file that explains itself."""

from importlib.util import find_spec

import pytest

from citecheck.rules import RULES, load
from citecheck.rules.base import explain


def test_every_name_loads_a_rule_of_that_name() -> None:
    assert tuple(rule.name for rule in load()) == RULES


@pytest.mark.parametrize("name", RULES)
def test_every_rule_has_its_own_file_and_explains_itself(name: str) -> None:
    (rule,) = load([name])
    assert find_spec(f"citecheck.rules.{name.replace('-', '_')}") is not None
    said = rule.explanation
    assert said.summary.endswith(".")
    assert said.wrong
    assert said.right
    assert said.why
    assert said.source


def test_rules_come_in_the_order_of_precedence_however_they_are_asked_for() -> None:
    assert [rule.name for rule in load(["document-not-found", "date-mismatch", "malformed-symbol"])] == [
        "malformed-symbol",
        "date-mismatch",
        "document-not-found",
    ]


def test_an_unknown_name_is_no_rule() -> None:
    with pytest.raises(KeyError, match="date-missmatch"):
        load(["date-missmatch"])


def test_a_docstring_without_its_parts_is_refused() -> None:
    with pytest.raises(ValueError, match="Why"):
        explain("A fault.\n\nWrong: this\nRight: that\nSource: a manual")
