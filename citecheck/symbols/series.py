"""The series of document symbols: which beginnings of symbols are known, and whose they are.

The table ``series.csv`` beside this module is read on first use. Its column
``checked`` tells whether the series was confirmed in a UN source; its facts come from
the Dag Hammarskjöld Library's lists of series symbols and from the documents themselves.
"""

from __future__ import annotations

from enum import StrEnum
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from citecheck.errors import FactsError
from citecheck.value import Value

if TYPE_CHECKING:
    from collections.abc import Iterable

_TABLE = "series.csv"
_COLUMNS = ["prefix", "body", "parent", "name", "example", "since", "checked", "kind", "notes"]
_NEAR = 2
"""How many slips may lie between a misprinted series and the one proposed."""


class SeriesKind(StrEnum):
    """What the symbols of a series name."""

    DOCUMENT = "document"
    PRESS = "press"
    """Press releases: ``SC/14073``; they look like symbols and name no document."""
    OUTSIDE = "outside"
    """Other organisations, outside the UN's system of symbols."""


class Series(Value):
    """A beginning that symbols share, and the body that issues them.

    Attributes:
        prefix: As symbols print it, with the slash or dot that ends it: ``A/C.3/``, ``IDB.``.
        body: A short name of the body: ``GA3``, ``UNEP``.
        parent: The organ it belongs to.
        since: The year it began, as far as known.
        checked: Whether a UN source confirms it.
    """

    prefix: str
    body: str = ""
    parent: str = ""
    name: str = ""
    example: str = ""
    since: str = ""
    checked: bool = False
    kind: SeriesKind = SeriesKind.DOCUMENT
    notes: str = ""


class _Table(Value):
    """The series by prefix in capitals, lengths of prefixes (longest first), and first components.

    A series is its line of the table, taken apart when asked for; a project's own has none.
    """

    lines: dict[str, str]
    lengths: tuple[int, ...]
    firsts: frozenset[str]


_EXTRA: dict[str, Series] = {}

_BROAD = frozenset({"A/", "S/", "E/", "T/"})
"""Series of the principal organs: they hold all that is numbered, but not every word after the slash."""


_NUMBERED = frozenset(
    "AC C CN CONF GC PC SC SUB WG GE GGE EB MP WP EM SP PV SR L CRP R BUR INF NGO MISC NC".split()  # noqa: SIM905
)


def _is_numbered(rest: str) -> bool:
    """Whether this may follow ``A/`` by itself: a number, a session, or a numbered body or kind of document."""
    component, slash, _ = rest.partition("/")
    word, dot, _ = component.partition(".")
    if component.removeprefix("ES-").removeprefix("S-")[:1].isdecimal():
        return True
    return bool(dot or slash) and word in _NUMBERED


@cache
def _table() -> _Table:
    from pathlib import Path

    first, *rows = Path(__file__).with_name(_TABLE).read_text(encoding="utf-8").splitlines()
    if first.split(",") != _COLUMNS:
        raise FactsError(f"{_TABLE} has other columns than {', '.join(_COLUMNS)}")
    lines: dict[str, str] = {}
    for line in rows:
        prefix = line.partition(",")[0]
        # a key never holds more than its own series: «{CITY}» and the like are explained, not matched
        if "{" not in prefix:
            lines.setdefault(prefix.upper(), line)
    lines |= dict.fromkeys(_EXTRA, "")
    lengths = tuple(sorted(set(map(len, lines)), reverse=True))
    return _Table(lines, lengths, frozenset(prefix.partition("/")[0] for prefix in lines if "/" in prefix))


@cache
def _series(prefix: str) -> Series:
    """The series with a prefix (in capitals) that the table holds: a project's own before the packaged one."""
    if prefix in _EXTRA:
        return _EXTRA[prefix]
    try:
        printed, body, parent, name, example, since, checked, kind, notes = _columns(_table().lines[prefix])
        return Series(printed, body, parent, name, example, since, checked == "yes", SeriesKind(kind), notes)
    except ValueError as error:
        raise FactsError(f"{_TABLE}, {prefix}: {error}") from None


def _columns(line: str) -> list[str]:
    """Take a line apart as the csv module does, which would be loaded for this table alone.

    Between quotation marks commas are text, and two marks are one.
    """
    if '"' not in line:
        return line.split(",")
    parts = line.split('"')
    for at in range(1, len(parts), 2):
        parts[at] = parts[at].replace(",", "\0")
    for at in range(2, len(parts) - 1, 2):
        parts[at] = parts[at] or '"'
    return [column.replace("\0", ",") for column in "".join(parts).split(",")]


@lru_cache(maxsize=4096)
def find_series(symbol: str) -> Series | None:
    """The series that a symbol belongs to: that of its longest known beginning.

    ``None`` where none is known; an unknown committee or conference of a principal
    organ (``A/AC.999/5``) counts as the organ's.
    """
    text = symbol.upper()
    table = _table()
    for length in table.lengths:
        prefix = text[:length]
        if prefix not in table.lines or (length >= len(text) and not text.endswith((".", "/", "("))):
            continue
        series = _series(prefix)
        if series.prefix in _BROAD and not _is_numbered(text[length:]):
            return None
        return series
    return None


def starts_series(text: str) -> bool:
    """Whether a text begins with the first component of a known series: ``S/2015/682``, ``EC/49/SC``."""
    return "/" in text and text.upper().partition("/")[0] in _table().firsts


def add_series(rows: Iterable[Series | str]) -> None:
    """Make a project's own series known, by prefix (``ABC/``) or in full; they come before the packaged ones.

    Raises:
        FactsError: a prefix is empty, or ends neither in a slash, nor in a dot or parenthesis.
    """
    for row in rows:
        series = Series(row) if isinstance(row, str) else row
        if not series.prefix.endswith(("/", ".", "(")) or len(series.prefix) < 2:
            raise FactsError(f"a series ends with a slash or dot, «{series.prefix}» does not")
        _EXTRA[series.prefix.upper()] = series
    for cached in (_table, _series, find_series):
        cached.cache_clear()


def all_series() -> tuple[Series, ...]:
    """Every series that can be recognised, in the order of the table, a project's own last."""
    return tuple(map(_series, _table().lines))


def nearest_series(text: str) -> Series | None:
    """The known series of which the beginning of a symbol may be a misprint, or ``None``.

    ``ECE/HPB/2022/5`` → ``ECE/HBP/``. Among equals the longest prefix wins, then the
    first of the table; press releases and other organisations are not proposed.
    """
    folded = text.upper().replace(" ", "")
    best: Series | None = None
    best_rank = (_NEAR + 1, 0)
    for series in all_series():
        prefix = series.prefix.upper()
        if series.kind is not SeriesKind.DOCUMENT or len(prefix) < 4:
            continue
        head = _head(folded, prefix.count("/"), prefix)
        if head is None:
            continue
        limit = 1 if len(prefix) < 7 else _NEAR
        slips = _slips(head, prefix, limit)
        # a beginning that fits as it stands is known, and explains nothing
        if 0 < slips <= limit and (slips, -len(prefix)) < best_rank:
            best, best_rank = series, (slips, -len(prefix))
    return best


def _head(text: str, slashes: int, prefix: str) -> str | None:
    """As many components as the prefix has, or for a prefix without final slash as many letters."""
    if not prefix.endswith("/"):
        return text[: len(prefix)] if len(text) > len(prefix) else None
    parts = text.split("/")
    return "/".join(parts[:slashes]) + "/" if len(parts) > slashes else None


def _slips(left: str, right: str, limit: int) -> int:
    """Edit distance with swapped neighbours as one slip; more than ``limit`` is not counted further."""
    if abs(len(left) - len(right)) > limit:
        return limit + 1
    before: list[int] = []
    previous = list(range(len(right) + 1))
    for at, letter in enumerate(left, 1):
        current = [at]
        for other_at, other in enumerate(right, 1):
            cost = min(
                previous[other_at] + 1,
                current[other_at - 1] + 1,
                previous[other_at - 1] + (letter != other),
            )
            if before and other_at > 1 and letter == right[other_at - 2] and left[at - 2] == other:
                cost = min(cost, before[other_at - 2] + 1)
            current.append(cost)
        if min(current) > limit:
            return limit + 1
        before, previous = previous, current
    return previous[-1]
