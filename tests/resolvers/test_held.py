"""Classes of documents that the service does not hold, beside their neighbours that it does."""

from __future__ import annotations

import pytest

from citecheck.resolvers.held import NOT_HELD, why_not_held
from citecheck.symbols import parse_symbol


@pytest.mark.parametrize(
    "name",
    [
        "A/DEC/74/567",
        "E/DEC/1993/207",
        "A/HRC/RES/11/1",
        "A/HRC/DEC/3/101",
        "E/CN.4/RES/2003/67",
        "A/RES/50/204A",
        "A/RES/888(IX)C",
        "A/AC.96/CRP.3",
        "A/C.5/50/CRP.1",
        "UNEP/FAO/RC/COP.10/CRP.1",
        "DP/FPA/R.4",
        "S/PV.846",
        "E/C.12/70/D/94/2019",
        "E/RES/2011/12",
        "E/RES/2011/16",
    ],
)
def test_not_held(name: str) -> None:
    assert why_not_held(parse_symbol(name))


@pytest.mark.parametrize(
    "name",
    [
        "A/RES/74/1",
        "A/HRC/RES/12/1",
        "A/HRC/11/1",
        "A/C.3/74/L.11",
        "A/74/PV.1",
        "S/2020/1",
        "E/RES/2011/11",
        "E/RES/2011/17",
        "E/RES/2012/12",
        "CCPR/C/135/D/3624/2019",
        "E/CN.4/2003/67",
    ],
)
def test_held(name: str) -> None:
    assert why_not_held(parse_symbol(name)) is None


def test_each_class_says_why_and_whence() -> None:
    for each in NOT_HELD:
        assert each.reason
        assert each.source
