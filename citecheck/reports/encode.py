"""JSON for reports: compact, readable in every script, and harmless where it is printed."""

from __future__ import annotations

from functools import cache
from json import JSONEncoder
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import re


@cache
def _encoder() -> JSONEncoder:
    return JSONEncoder(ensure_ascii=False, separators=(", ", ": "))


@cache
def _unsafe() -> re.Pattern[str]:
    import re

    # C1 controls, bidirectional and other format characters, separators, surrogates.
    return re.compile(
        "[\x7f-\x9f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
    )


def _escaped(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code <= 0xFFFF:
        return f"\\u{code:04x}"
    code -= 0x10000
    return f"\\u{0xD800 + (code >> 10):04x}\\u{0xDC00 + (code & 0x3FF):04x}"


def to_json(value: object) -> str:
    """The value on one line; characters that steer a terminal or the writing direction are escaped.

    An escape means the same to who reads the JSON, so nothing is lost by it.
    """
    text = _encoder().encode(value)
    return text if text.isprintable() else _unsafe().sub(_escaped, text)
