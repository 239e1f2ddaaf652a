"""What scanners misread: a small l for a 1, an O for a 0, a letter for the slash, figures in a Roman session."""

from __future__ import annotations

import pytest
from extracting import only, told

FOUND = [
    ("See A/CONF.l57/24 and E/CN.4/Sub.2/1992/20/Add.l", "A/CONF.157/24 E/CN.4/Sub.2/1992/20/Add.1"),
    ("See A/C.3/74/L.11/Rev.l and A/C.3/74/L.ll", "A/C.3/74/L.11/Rev.1 A/C.3/74/L.11"),
    ("Document A/HRC/l3/23/Add.2 and E/CN.4/20O5/10", "A/HRC/13/23/Add.2 E/CN.4/2005/10"),
    ("AJRES/63/105, A!RES/63/106 and A/RESI63/108", "A/RES/63/105 A/RES/63/106 A/RES/63/108"),
    ("S/RES/l373 (2001)", "S/RES/1373(2001)"),
    ("The Assembly's resolution 32/l30 of 16 December 1977", "A/RES/32/130@1977-12-16"),
    ("General Assembly resolutions I514 (XV) and 212 (111)", "A/RES/1514(XV) A/RES/212(III)"),
    ("General Assembly resolutions 181 (11) and 2758 (XXV1)", "A/RES/181(II) A/RES/2758(XXVI)"),
    ("Security Council resolution 1373 (200l)", "S/RES/1373(2001)"),
    ("General Assembly resolution 212 (11)", ""),
    ("The United Nations saw the resolution In 1948, the decision Ol of them", ""),
    ("See E/CN.4/1985/7 and Add.l, E/CN.4/84/Rev.I", "E/CN.4/1985/7 E/CN.4/1985/7/Add.1 E/CN.4/84/Rev.1"),
    ("a/c.3/74/l.11", "A/C.3/74/L.11"),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_finds(text: str, found: str) -> None:
    assert told(text) == found


def test_a_repair_is_remembered() -> None:
    for text in ("Security Council resolution 1373 (200l)", "AJRES/63/105", "See E/CN.4/1985/l2"):
        assert [repair.kind for repair in only(f"The United Nations welcomed it. {text}").repairs] == ["ocr"]
