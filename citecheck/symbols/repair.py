"""What can be mended in a printed symbol, by name, so that a rule can report it."""

from __future__ import annotations

from citecheck.value import Value

REPAIRS: dict[str, str] = {
    "case": "capital and small letters",
    "spacing": "blanks inside the symbol",
    "dash": "a dash for the hyphen",
    "lost-dot": "a dot is missing",
    "lost-hyphen": "a hyphen is missing",
    "lost-slash": "a slash is missing",
    "homoglyph": "a letter of another alphabet that looks alike",
    "full-width": "full-width forms",
    "invisible": "an invisible character",
    "digits": "figures of another script",
    "ocr": "a letter misread by a scanner",
    "year-as-component": "the year as a component of its own",
    "session-as-component": "the session as a component of its own",
    "session-style": "the session in the wrong kind of figures",
    "extra-year": "a year that is no part of the symbol",
}
"""Every kind of repair, with what it mends in words."""


class Repair(Value):
    """Something that was mended to read a citation, for the rules to report.

    ``kind`` is one of the names in :data:`REPAIRS`.
    """

    kind: str
    printed: str
    read_as: str
