"""Symbols printed apart, glued together or marked up: what has one certain reading is read, the rest left alone."""

from __future__ import annotations

import pytest
from extracting import cited, only, read


@pytest.mark.parametrize(
    ("text", "symbol", "repairs"),
    [
        pytest.param("S / RES / 242 (1967)", "S/RES/242(1967)", {"spacing"}, id="spaced slashes"),
        pytest.param("A / RES / 65 / 230", "A/RES/65/230", {"spacing"}, id="spaced to the end"),
        pytest.param("document A / 65 / 201", "A/65/201", {"spacing"}, id="said to be a document"),
        pytest.param("S/RES 2348 (2017)", "S/RES/2348(2017)", {"lost-slash"}, id="blank for a slash"),
        pytest.param("S/RES 1373, as", "S/RES/1373", {"lost-slash"}, id="without a year"),
        pytest.param("A/RES 217 (III) A", "A/RES/217(III)A", {"lost-slash"}, id="Roman session"),
        pytest.param("A/HRC/RES 16/18", "A/HRC/RES/16/18", {"lost-slash"}, id="of the Human Rights Council"),
        pytest.param("S/PRST 2012/5", "S/PRST/2012/5", {"lost-slash"}, id="statement"),
        pytest.param("A/ RES/65/230", "A/RES/65/230", {"spacing"}, id="blank behind the slash"),
        pytest.param("A/C 6/L 509", "A/C.6/L.509", {"spacing", "lost-dot"}, id="blanks for dots"),
        pytest.param("A/C 3/74/L.11", "A/C.3/74/L.11", {"spacing", "lost-dot"}, id="blank for one dot"),
        pytest.param("E/CN 4/1985/1", "E/CN.4/1985/1", {"spacing", "lost-dot"}, id="commission"),
        pytest.param("A/C.6/L. 509", "A/C.6/L.509", {"spacing"}, id="blank behind a dot"),
        pytest.param("A/C.6/L. 509/Add.1", "A/C.6/L.509/Add.1", {"spacing"}, id="with an addendum"),
        pytest.param("S/PV. 8699", "S/PV.8699", {"spacing"}, id="meeting"),
        pytest.param("A/64/PV. 12", "A/64/PV.12", {"spacing"}, id="meeting of a session"),
        pytest.param("UN Doc. A68/98", "A/68/98", {"lost-slash"}, id="first slash lost"),
        pytest.param("document A/65201", "A/65/201", {"lost-slash"}, id="second slash lost"),
        pytest.param("A/RES/65230", "A/RES/65/230", {"lost-slash"}, id="slash of a resolution lost"),
        pytest.param("A/RES/65230 B", "A/RES/65/230B", {"lost-slash"}, id="and its part"),
        pytest.param("S/RES1373 (2001)", "S/RES/1373(2001)", {"lost-slash"}, id="slash behind RES lost"),
        pytest.param("A/HRC16/18", "A/HRC/16/18", {"lost-slash"}, id="slash behind HRC lost"),
        pytest.param("ARES/65/230", "A/RES/65/230", {"lost-slash"}, id="slash before RES lost"),
        pytest.param("SRES/1373 (2001)", "S/RES/1373(2001)", {"lost-slash"}, id="slash before the Council's lost"),
    ],
)
def test_a_certain_repair_is_made_and_remembered(text: str, symbol: str, repairs: set[str]) -> None:
    citation = only(text)
    assert str(citation.symbol) == symbol
    assert {repair.kind for repair in citation.repairs} == repairs


@pytest.mark.parametrize(
    "text",
    [
        "the axes A / B and / or S / M / L sizes of the United Nations shop",
        "a current of A/C 6 amps, a share of A/C 6/12",
        "S / 20 mm, A / 4 paper, E / 2 roads, A / 65 / 201 shares",
        "the A/RES 65 runs, an S/RES 12 series of the United Nations",
        "the roads A68/98 and A65/201, the United Nations Plaza",
        "«A68/98» is no document; see A65201 and ARES/65, SRES/1373 of the Security Council",
        "document A68/9 of the Sixty-eighth World Health Assembly of the United Nations family",
        "A/65201, serial number",
        "S/PV 12 kW, A/L 12 and A/L. 12 of the United Nations plant",
        "AHRC/16/18 and ARES/10/12, radio of the United Nations",
    ],
)
def test_other_things_are_left_alone(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("_A/RES/71/1_", "A/RES/71/1"),
        ("see __A/RES/71/1__.", "A/RES/71/1"),
        ("_see also A/RES/71/1_", "A/RES/71/1"),
        ("*A/RES/71/1*", "A/RES/71/1"),
        ("**A/RES/71/1**", "A/RES/71/1"),
        ("`A/RES/71/1`", "A/RES/71/1"),
        ("A/RES/71/1* was", "A/RES/71/1*"),
    ],
)
def test_marks_of_emphasis_are_no_part_of_a_symbol(text: str, printed: str) -> None:
    citation = only(text)
    assert (str(citation.symbol), citation.printed) == ("A/RES/71/1", printed)


@pytest.mark.parametrize(
    "text",
    [
        "foo_A/RES/71/1",
        "foo_A/RES/71/1_bar",
        "__init__/A/RES/71/1",
        "_A/RES/71/1_x",
        "_A/RES/71/1_.pdf",
        "____A/RES/71/1",
    ],
)
def test_underscores_of_names_are_no_emphasis(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "symbol", "printed"),
    [
        ("UN Doc. A/9631(1974)", "A/9631", "A/9631"),
        ("UN Doc. A/9631 (1974)", "A/9631", "A/9631"),
        ("UN Doc. E/3447 (1961)", "E/3447", "E/3447"),
        ("A/63/313(2008)", "A/63/313", "A/63/313"),
        ("E/CN.4/2000/68(2000)", "E/CN.4/2000/68", "E/CN.4/2000/68"),
        ("A/75/6(Sect.8)", "A/75/6(Sect.8)", "A/75/6(Sect.8)"),
        ("A/62/17(Part I)", "A/62/17(PartI)", "A/62/17(Part I)"),
        ("S/RES/1373(2001)", "S/RES/1373(2001)", "S/RES/1373(2001)"),
        ("LC/G.2681(SES.35/13)", "LC/G.2681(SES.35/13)", "LC/G.2681(SES.35/13)"),
    ],
)
def test_the_year_of_publication_is_no_part(text: str, symbol: str, printed: str) -> None:
    citation = only(text)
    assert (str(citation.symbol), citation.printed) == (symbol, printed)


@pytest.mark.parametrize(
    ("text", "symbol", "other"),
    [
        ("CMW/C/GC/7+CERD/C/GC/38, para. 5", "CMW/C/GC/7", "CERD/C/GC/38"),
        ("CEDAW/C/GC/31-CRC/C/GC/18", "CEDAW/C/GC/31", "CRC/C/GC/18"),
        ("CEDAW/C/GC/31/CRC/C/GC/18", "CEDAW/C/GC/31", "CRC/C/GC/18"),
        ("CEDAW/C/GC/31/Rev.1/CRC/C/GC/18/Rev.1", "CEDAW/C/GC/31/Rev.1", "CRC/C/GC/18/Rev.1"),
        ("A/70/357/S/2015/682", "A/70/357", "S/2015/682"),
    ],
)
def test_two_symbols_of_one_document(text: str, symbol: str, other: str) -> None:
    citation = only(text)
    assert (str(citation.symbol), [*map(str, citation.also)]) == (symbol, [other])
    assert citation.printed == text.partition(",")[0]


def test_a_list_of_one_organ_is_no_joint_symbol() -> None:
    assert [str(citation.symbol) for citation in read("CCPR/C/135/D/3624/2019").citations] == ["CCPR/C/135/D/3624/2019"]
