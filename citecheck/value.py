"""Small immutable types that cost next to nothing to define: the base of most of citecheck's types.

A check of a few drafts is over in a tenth of a second, and defining its types must not be
the greater part of it: a frozen dataclass with slots takes 0.8 ms to define (it compiles six
methods), a ``NamedTuple`` 0.2 ms (it compiles every annotation), a :class:`Value` 0.013 ms,
since all its methods are shared. ``tests/benchmarks/bench_start.py`` holds the limit.
"""

from __future__ import annotations

from collections import namedtuple
from typing import Any, ClassVar, Final, TypeVar, cast, dataclass_transform

_Places = namedtuple(
    "_Places",
    "p0 p1 p2 p3 p4 p5 p6 p7 p8 p9 p10 p11 p12 p13 p14 p15 p16 p17 p18 p19 p20 p21 p22 p23 p24 p25 p26 p27 p28 p29 "
    "p30 p31 p32 p33 p34 p35 p36 p37 p38 p39",
)
_READERS: Final = tuple(vars(_Places)[name] for name in _Places._fields)
"""Reads the first, the second … element of a tuple: faster than any property could."""
_MISSING: Final = object()

_T = TypeVar("_T")
_V = TypeVar("_V", bound="Value")


@dataclass_transform(frozen_default=True)
class _Fields(type):
    """Makes the annotations of a class the names of a tuple's elements."""

    def __new__(
        mcs, name: str, bases: tuple[type, ...], namespace: dict[str, Any], *, remembers: bool = False
    ) -> _Fields:
        fields = tuple(namespace.get("__annotations__", ())) if "_required" not in namespace else ()
        if len(fields) > len(_READERS):
            raise TypeError(f"{name} has more than {len(_READERS)} fields")
        defaults = tuple(namespace.pop(field, _MISSING) for field in fields)
        namespace.update(zip(fields, _READERS, strict=False))
        namespace["__match_args__"] = fields
        namespace["_defaults"] = defaults
        namespace["_required"] = defaults.count(_MISSING)
        if not remembers:
            namespace["__slots__"] = ()
        return super().__new__(mcs, name, bases, namespace)


class Value(tuple[Any, ...], metaclass=_Fields):
    """An immutable value with named fields, written like a dataclass.

    ::

        class Span(Value):
            start: int
            end: int = 0

    It is made by position or by name, compares, hashes, sorts and unpickles as the tuple
    that it is, and :func:`replace` makes changed copies. Fields without a default come
    first; a class with fields has no subclasses. ``class Draft(Value, remembers=True)``
    may have cached properties.

    Raises:
        TypeError: a field is missing, unknown or given twice.
    """

    __match_args__: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[tuple[Any, ...]] = ()
    _required: ClassVar[int] = 0

    def __new__(cls: type[_V], *given: Any, **named: Any) -> _V:  # noqa: D102 -- see the class
        defaults = cls._defaults
        count = len(given)
        if count == len(defaults) and not named:
            return _make(cls, given)  # as nearly all are made, and there are hundreds of thousands
        if named:
            names = cls.__match_args__[count:]
            given += tuple(map(named.pop, names, defaults[count:]))
            if named or (count < cls._required and _MISSING in given[count : cls._required]):
                raise _misuse(cls, given, named)
        elif count < len(defaults):
            given += defaults[count:]
            if count < cls._required:
                raise _misuse(cls, given, named)
        if len(given) != len(defaults):
            raise _misuse(cls, given, named)
        return _make(cls, given)

    def __getnewargs__(self) -> tuple[Any, ...]:
        return tuple(self)

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in zip(self.__match_args__, self, strict=True))
        return f"{type(self).__name__}({fields})"


_make = tuple.__new__


def replace(value: _T, **changes: Any) -> _T:
    """A copy of a value, or of a dataclass, with other contents in some fields.

    Raises:
        TypeError: a change names no field.
    """
    if not isinstance(value, Value):
        return cast("_T", _replace_dataclass(value, changes))
    kind = type(value)
    contents = tuple(map(changes.pop, kind.__match_args__, value))
    if changes:
        raise _misuse(kind, contents, changes)
    return _make(kind, contents)


def _replace_dataclass(value: Any, changes: dict[str, Any]) -> Any:
    import dataclasses

    return dataclasses.replace(value, **changes)


def _misuse(kind: type[Value], given: tuple[Any, ...], named: dict[str, Any]) -> TypeError:
    names = kind.__match_args__
    if named:
        return TypeError(f"{kind.__name__} has no field {next(iter(named))!r}, or it is given twice")
    if len(given) > len(names):
        return TypeError(f"{kind.__name__} has {len(names)} fields, not {len(given)}")
    return TypeError(f"{kind.__name__} needs {names[given.index(_MISSING)]!r}")
