"""citecheck: checks the citations of United Nations documents in a draft.

>>> import citecheck
>>> [citation] = citecheck.extract("Recalling its resolution 65/230 of 21 December 2010,")
>>> str(citation.symbol), citation.claims.date.isoformat()
('A/RES/65/230', '2010-12-21')

What :data:`__all__` names is promised; the rest is private. Nothing is imported before
it is used, so that ``citecheck --version`` costs no more than Python itself.
"""

from __future__ import annotations

from citecheck.version import __version__

TYPE_CHECKING = False
if TYPE_CHECKING:
    from citecheck.api import check, extract, resolve, rows
    from citecheck.errors import CitecheckError
    from citecheck.model.citation import Citation
    from citecheck.model.finding import Finding, Severity
    from citecheck.model.outcome import Outcome, Status
    from citecheck.model.result import Result, Verdict
    from citecheck.symbols import Symbol, parse_symbol

__all__ = [
    "Citation",
    "CitecheckError",
    "Finding",
    "Outcome",
    "Result",
    "Severity",
    "Status",
    "Symbol",
    "Verdict",
    "__version__",
    "check",
    "extract",
    "parse_symbol",
    "resolve",
    "rows",
]

_HOMES = {
    "check": "citecheck.api",
    "extract": "citecheck.api",
    "resolve": "citecheck.api",
    "rows": "citecheck.api",
    "CitecheckError": "citecheck.errors",
    "Citation": "citecheck.model.citation",
    "Finding": "citecheck.model.finding",
    "Severity": "citecheck.model.finding",
    "Outcome": "citecheck.model.outcome",
    "Status": "citecheck.model.outcome",
    "Result": "citecheck.model.result",
    "Verdict": "citecheck.model.result",
    "Symbol": "citecheck.symbols",
    "parse_symbol": "citecheck.symbols",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value: object = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
