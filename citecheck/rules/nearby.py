"""The symbols that one slip of a figure makes of another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.symbols import Symbol

if TYPE_CHECKING:
    from collections.abc import Iterator


def neighbours(symbol: Symbol) -> Iterator[Symbol]:
    """The symbols that one slip of a figure makes of this one, whether or not they exist.

    Number and the session or year before it slip; what stands in a parenthesis stays.
    """
    at = next((at for at in range(len(symbol.components) - 1, 0, -1) if symbol.components[at][:1].isdigit()), None)
    if at is None:
        return
    places = [at]
    if at > 1 and symbol.components[at - 1].isdigit():
        places.append(at - 1)
    for place in places:
        for text in _slipped(symbol.components[place]):
            yield Symbol((*symbol.components[:place], text, *symbol.components[place + 1 :]), symbol.suffixes)
    if len(places) == 2 and symbol.components[at].isdigit():
        swapped = (*symbol.components[: at - 1], symbol.components[at], symbol.components[at - 1])
        yield Symbol((*swapped, *symbol.components[at + 1 :]), symbol.suffixes)


def _slipped(component: str) -> Iterator[str]:
    """A figure swapped, replaced, lost or added in the leading number of a component."""
    length = next((at for at, each in enumerate(component) if not each.isdigit()), len(component))
    digits, rest = component[:length], component[length:]
    made: set[str] = {digits}
    for other in (int(digits) - 1, int(digits) + 1):
        made.add(str(other))
        yield f"{other}{rest}"
    for at in range(length + 1):
        options = [digits[:at] + other + digits[at + 1 :] for other in "0123456789"]
        options.append(digits[:at] + digits[at + 1 :])
        options.extend(digits[:at] + other + digits[at:] for other in "0123456789")
        if at + 1 < length:
            options.append(digits[:at] + digits[at + 1] + digits[at] + digits[at + 2 :])
        for option in options:
            if option and option[0] != "0" and option not in made:
                made.add(option)
                yield option + rest
