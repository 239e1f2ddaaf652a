"""Citations by symbol: what is one, what looks like one, what belongs to it."""

from __future__ import annotations

import pytest
from extracting import cited, only, read

from citecheck.model.citation import Supplement, TokenKind


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        pytest.param("See A/65/201, A/68/98 and A/70/174.", ["A/65/201", "A/68/98", "A/70/174"], id="a list"),
        pytest.param(
            "E/CN.4/Sub.2/2003/12/Rev.2; ST/SGB/2003/13", ["E/CN.4/Sub.2/2003/12/Rev.2", "ST/SGB/2003/13"], id="series"
        ),
        pytest.param("S/RES/1373 (2001)", ["S/RES/1373(2001)"], id="year with a blank"),
        pytest.param("A/RES/217 (III) A", ["A/RES/217(III)A"], id="session and part with blanks"),
        pytest.param("A/RES/66/253 A, as adopted", ["A/RES/66/253A"], id="part with a blank"),
        pytest.param("A/75/6 (Sect. 8) and A/52/23 (Part IV)", ["A/75/6(Sect.8)", "A/52/23(PartIV)"], id="parts"),
        pytest.param("A/HRC/\nWG.6/34/X/1", ["A/HRC/WG.6/34/X/1"], id="wrapped"),
        pytest.param("ICCD/COP(14)/23/Add.1", ["ICCD/COP(14)/23/Add.1"], id="bracket inside"),
        pytest.param("A/70/357-S/2015/682", ["A/70/357"], id="joint"),
        pytest.param("A/42/225 and Add.1", ["A/42/225", "A/42/225/Add.1"], id="elliptic"),
        pytest.param("A/57/L.2/Rev.1 and Add.1-3", ["A/57/L.2/Rev.1", "A/57/L.2/Rev.1/Add.1"], id="elliptic range"),
        pytest.param(
            "A/C.5/45/28, Corr.1 and Rev.1", ["A/C.5/45/28", "A/C.5/45/28/Corr.1", "A/C.5/45/28/Rev.1"], id="chain"
        ),
        pytest.param("a/res/65/230, s/res/1373 (2001)", ["A/RES/65/230", "S/RES/1373(2001)"], id="small letters"),
        pytest.param("A/RES65/230 and A/C.3/74/L11", ["A/RES/65/230", "A/C.3/74/L.11"], id="lost slash and dot"),
        pytest.param("[see A/361333]", ["A/36/333"], id="slash misread"),
        pytest.param("document S/14791", ["S/14791"], id="running number"),
        pytest.param("UN Doc. A/810", ["A/810"], id="one letter and one number, said to be one"),
        pytest.param("文件A/77/284号", ["A/77/284"], id="no blank before"),
    ],
)
def test_finds(text: str, symbols: list[str]) -> None:
    assert cited(text) == symbols


@pytest.mark.parametrize(
    "text",
    [
        "Run make A/B/C; copy a/res/65/index.html and src/E/2/util.py.",
        "https://example.com/A/RES/65/230/style.css",
        "push it to git@host:papers/S/2020/draft.git from the branch topic/A/74/10",
        "Serial S/N 4711/88, TCP/IP, I/O ports 3/4, w/o a fuse; A/B testing; HIV/AIDS",
        "12/05/2010, 24/7, odds of 3/1, the E/2 samples, biennium 2018/2019",
        "ISO/IEC 27001, EN 301/549, OJ C/2020/123, 2005/36/EC, WO/2010/123456",
        "CM/Rec(2010)5, WT/DS26/AB/R, INFCIRC/254, SC/14073, SG/SM/21744",
        "the tables A/1 to A/5, annex E/3 and figure S/2; paper A/4; aircraft A/320; S/4HANA",
        "24-16433 (E) 2/5, Sales No. E.95.XIII.18, telephone 65/230-1373",
        "data:image/png;base64,T/APv8K6DP/QxaR/iVBORw0KGgoAAAANSUhEUgAAAAUAAAAFCAYAAACNbyblAAAAHElEQVQI12P4",
        "E_RES_131.pdf, A_RES_73_3-EN.pdf",
        "the quotients S/U32 and S/S2, LATIN T/ 0166",
    ],
)
def test_skips(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "symbol", "reason"),
    [
        ("A/78/L..9", "A/78/L..9", "doubled"),
        ("S/RES/2001/1373", "S/RES/2001/1373", "reversed"),
        ("A/RES//70/1", "A/RES//70/1", "empty"),
    ],
)
def test_what_is_no_symbol_is_kept_as_printed(text: str, symbol: str, reason: str) -> None:
    citation = only(f"see {text} of the United Nations")
    assert str(citation.symbol) == symbol
    assert citation.malformed is not None
    assert reason in citation.malformed


def test_repairs_are_remembered() -> None:
    assert [repair.kind for repair in only("A/C.3/74/L11").repairs] == ["lost-dot"]
    assert {repair.kind for repair in only("a/res/65/230").repairs} == {"case"}
    assert only("A/RES/65/230").repairs == ()


def test_a_joint_symbol_keeps_its_other_half() -> None:
    assert [str(symbol) for symbol in only("A/70/357-S/2015/682").also] == ["S/2015/682"]


@pytest.mark.parametrize(
    ("text", "supplement"),
    [
        (
            "Official Records of the General Assembly, Seventy-second Session, Supplement No. 53A (A/72/53/Add.1)",
            Supplement("A", 72, 53, "A"),
        ),
        (
            "Official Records of the Economic and Social Council, 2013, Supplement No. 10 (E/2013/30)",
            Supplement("E", 2013, 10, ""),
        ),
        (
            "Documents officiels de l’Assemblée générale, soixante-douzième session, Supplément no 53 (A/72/53)",
            Supplement("A", 72, 53, ""),
        ),
        ("Ibid., Seventy-fourth Session, Supplement No. 20 (A/74/20)", Supplement("A", 74, 20, "")),
        ("see the report (A/72/53)", None),
    ],
)
def test_supplement(text: str, supplement: Supplement | None) -> None:
    assert only(text).claims.supplement == supplement


def test_what_a_word_says_of_a_symbol() -> None:
    citation = only("General Assembly resolution A/70/174 of 22 July 2015")
    assert (citation.claims.organ, citation.claims.nature) == ("A", "resolution")
    token = citation.token(TokenKind.SYMBOL)
    assert token is not None
    assert token.text == "A/70/174"


MASTHEAD = """United Nations  A/C.3/74/L.11/Rev.1

General Assembly  Distr.: Limited
5 November 2019
Original: English

Recalling its resolution 65/230 of 21 December 2010, and A/C.3/74/L.11/Rev.1/Add.1,

A/C.3/74/L.11/Rev.1
19-19206 2/3
"""


def test_the_drafts_own_symbol_is_no_citation() -> None:
    extraction = read(MASTHEAD)
    assert extraction.document == "A/C.3/74/L.11/Rev.1"
    assert [str(c.symbol) for c in extraction.citations] == ["A/RES/65/230", "A/C.3/74/L.11/Rev.1/Add.1"]


def test_a_text_that_cites_one_symbol_is_not_that_document() -> None:
    assert read("See A/65/201 for details.\n\nA/65/201 says more.").document is None
