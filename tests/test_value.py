"""The base of small immutable types: made, compared, copied and refused as a dataclass would be."""

from __future__ import annotations

import copy
import pickle
import types
from dataclasses import dataclass
from functools import cached_property

import pytest

from citecheck.value import Value, replace


class Stretch(Value):
    """A value with a default."""

    start: int
    end: int = 9
    name: str = ""

    @property
    def length(self) -> int:
        return self.end - self.start


class Counted(Value, remembers=True):
    """A value that works something out once."""

    words: tuple[str, ...]

    @cached_property
    def longest(self) -> list[str]:
        return [max(self.words, key=len)]


@dataclass(frozen=True)
class Plain:
    """A dataclass beside the values."""

    start: int = 0


@pytest.mark.parametrize(
    "made",
    [Stretch(3, 5, "a"), Stretch(3, end=5, name="a"), Stretch(name="a", end=5, start=3)],
    ids=["by position", "mixed", "by name"],
)
def test_is_made_by_position_and_by_name(made: Stretch) -> None:
    assert (made.start, made.end, made.name, made.length) == (3, 5, "a", 2)


def test_fills_in_what_is_not_given() -> None:
    assert Stretch(3) == Stretch(3, 9, "")
    assert Stretch(3, name="a") == Stretch(3, 9, "a")


@pytest.mark.parametrize(
    ("given", "named", "says"),
    [
        pytest.param((), {}, "Stretch needs 'start'", id="nothing"),
        pytest.param((), {"end": 5}, "Stretch needs 'start'", id="a required field is missing"),
        pytest.param((1, 2, "a", 4), {}, "Stretch has 3 fields, not 4", id="too many"),
        pytest.param((1, 2, "a", 4), {"end": 3}, "end", id="too many and one twice"),
        pytest.param((1,), {"start": 2}, "no field 'start', or it is given twice", id="twice"),
        pytest.param((1,), {"middle": 2}, "no field 'middle'", id="unknown"),
    ],
)
def test_refuses_what_its_fields_do_not_take(given: tuple[object, ...], named: dict[str, object], says: str) -> None:
    with pytest.raises(TypeError, match=says):
        Stretch(*given, **named)  # type: ignore[arg-type]  # wrong on purpose


def test_cannot_be_changed() -> None:
    made = Stretch(3)
    with pytest.raises(AttributeError):
        made.end = 4  # type: ignore[misc]  # wrong on purpose
    with pytest.raises(AttributeError):
        made.more = 4  # type: ignore[attr-defined]  # wrong on purpose
    assert made == Stretch(3)


def test_compares_hashes_and_sorts_by_its_fields() -> None:
    assert len({Stretch(1), Stretch(1, 9), Stretch(2)}) == 2
    assert sorted([Stretch(2), Stretch(1, 5), Stretch(1, 3)]) == [Stretch(1, 3), Stretch(1, 5), Stretch(2)]


def test_matches_by_position_and_prints_its_fields() -> None:
    match Stretch(3, 5):
        case Stretch(start, end):
            assert (start, end) == (3, 5)
    assert repr(Stretch(3, 5)) == "Stretch(start=3, end=5, name='')"


def test_travels_between_processes() -> None:
    made = Counted(("a", "long"))
    assert made.longest == ["long"]
    for other in (pickle.loads(pickle.dumps(made)), copy.deepcopy(made)):
        assert other == made
        assert other.longest == ["long"]
    assert type(pickle.loads(pickle.dumps(Stretch(3)))) is Stretch


def test_a_cached_property_is_worked_out_once() -> None:
    made = Counted(("a", "long"))
    assert made.longest is made.longest
    assert replace(made, words=("longer", "a")).longest == ["longer"]


def test_replace_copies_values_and_dataclasses() -> None:
    made = Stretch(3)
    assert replace(made, end=5) == Stretch(3, 5)
    assert made == Stretch(3, 9)
    assert replace(Plain(), start=2) == Plain(2)
    with pytest.raises(TypeError, match="no field 'middle'"):
        replace(made, middle=2)


def test_too_many_fields_are_refused_when_the_class_is_defined() -> None:
    names = {f"field{number}": "int" for number in range(100)}
    with pytest.raises(TypeError, match="Wide has more than"):
        types.new_class("Wide", (Value,), exec_body=lambda body: body.update(__annotations__=names))


def test_a_field_keeps_its_default_out_of_the_class() -> None:
    made = Stretch(3, 4)
    assert (made.end, Stretch(3).end) == (4, 9)
    assert Stretch.__match_args__ == ("start", "end", "name")
