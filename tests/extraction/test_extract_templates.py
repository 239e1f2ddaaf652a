"""Templates of wikis, and other ways to write a symbol that others use."""

from __future__ import annotations

import pytest
from extracting import told

FOUND = [
    ("{{UN document |docid=A-RES-55-2 |type=Resolution |body=General Assembly}}", "A/RES/55/2"),
    ("{{UN doc |docid=S-RES-1373(2001)|type=Resolution}}", "S/RES/1373(2001)"),
    ("{{UN document|docid=S-PV-5943}} {{UN document|docid=A-57-PV.64|meeting=64}}", "S/PV.5943 A/57/PV.64"),
    ("{{UN document|docid=A-RES-ES-10-2}} {{UN document|docid=A-RES-3201(S-VI)}}", "A/RES/ES-10/2 A/RES/3201(S-VI)"),
    ("{{cite book|docid=A-RES-55-2}} docid=A-RES-55-2|", ""),
    ("{{UN document|docid=A-HRC-RES-S-9-1}}", "A/HRC/RES/S-9/1"),
    ("The United Nations document s/22436 of the Council by the road s/22437", "S/22436"),
    ("Both UNSC 242/338 and the hotel UNSC 242/5", "S/RES/242 S/RES/338"),
    (
        "See E/CN.4/1985/1 + Add.1 and E/CN.4/1985/2 AND Add.4",
        "E/CN.4/1985/1 E/CN.4/1985/1/Add.1 E/CN.4/1985/2 E/CN.4/1985/2/Add.4",
    ),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_finds(text: str, found: str) -> None:
    assert told(text) == found
