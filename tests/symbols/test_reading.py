"""Every spelling in which drafts print symbols is brought to the canonical one, or called malformed."""

from __future__ import annotations

import pytest

from citecheck.errors import SymbolError
from citecheck.symbols import REPAIRS, parse_symbol, read_symbol

VALID = [
    "A/RES/70/1",
    "A/RES/217(III)A",
    "A/RES/3201(S-VI)",
    "A/RES/104(S-1)",
    "A/RES/ES-11/1",
    "A/RES/75/290B",
    "A/RES/56/512",
    "A/DEC/74/567",
    "E/DEC/1993/207",
    "A/HRC/RES/S-16/1",
    "S/RES/1325(2000)",
    "S/PRST/2017/27",
    "S/PV.9748(Resumption1)",
    "E/RES/2020/23",
    "E/RES/1503(XLVIII)",
    "CCPR/C/135/D/3624/2019",
    "CRC/C/OPSC/FRA/CO/1",
    "FCCC/CP/2015/10/Add.1",
    "UNEP/EA.5/Res.14",
    "ECE/TRANS/WP.29/1091",
    "TD/B/WP(XXXV)/MISC.1/Rev.1",
    "ICCD/COP(14)/23/Add.1",
    "IDB.47/Dec.7",
    "A/75/49(Vol.I)",
    "A/62/17(PartI)",
    "A/75/6(Sect.16)/Corr.1",
    "A/67/253/Add.1/Corr.2",
    "E/1996/25(SUPP)",
    "A/520/Rev.20",
    "ST/SGB/2003/13",
    "A/CONF.151/26/Rev.1(Vol.I)",
    "PCNICC/2000/WGRPE(7)/DP.1",
    "E/ESCWA/SD-WOM/1998/WG.1/3",
    "A/RES/1474(ES-IV)",
    "A/810",
    "S/14791",
    "E/CN.4/Sub.2/2003/12/Rev.2",
    "LC/G.2681(SES.35/13)",
    "E/NL.1993/52-53",
    "CERD/C/SVN/CO/8-11",
    "UNEP/OzL.Pro.28/12",
    "CTBT/MSS/RES/1",
    "CBD/NP/MOP/DEC/2/7",
    "UNEP/CMS/Res.7.4",
    "HSP/EB.2020/12/Rev.1",
    "CCW/AP.II/CONF.23/6",
    "A/HRC/WGAD/2020/89",
    "A/HRC/WG.6/43/FRA/1",
    "S/AC.44/2004/(02)/1",
    "ECE/BELGRADE.CONF/2007/8",
    "ST/SG/AC.10/48/Add.2",
    "ICC-ASP/3/25",
    "S/2005/Rev.1/Add.1",
    "A/AC.105/INF/400",
    "S/Agenda/9748",
    "ECE/TRADE/C/CEFACT/2018/Misc.1",
    "E/ECE/324/Add.48/Rev.6/Amend.4",
    "E/CN.4/RES/11(XXXV)",
    "T/RES/2183(LIII)",
    "A/INF/51/3",
    "A/HRC/PRST/OS/13/1",
    "A/8541",
]


@pytest.mark.parametrize("text", [*VALID, "TD/CODE TOT/60", "TD/B/C.1/IRON ORE/INF.1"])
def test_canonical_symbols_are_read_as_they_stand(text: str) -> None:
    reading = read_symbol(text)
    assert (str(reading.symbol), reading.malformed, reading.repairs, reading.also) == (text, None, (), ())


@pytest.mark.parametrize(
    ("printed", "canonical"),
    [
        pytest.param("S/RES/1325 (2000)", "S/RES/1325(2000)", id="masthead's blank"),
        pytest.param("S/PV.9748 (Resumption 1)", "S/PV.9748(Resumption1)", id="resumption"),
        pytest.param("S/PV.846 (closed)", "S/PV.846", id="closed meeting"),
        pytest.param("A/75/6 (Sect. 8)", "A/75/6(Sect.8)", id="section"),
        pytest.param("A/62/17 (Part I)", "A/62/17(PartI)", id="part"),
        pytest.param("A/CONF.151/26/Rev.1 (Vol. I)", "A/CONF.151/26/Rev.1(Vol.I)", id="volume after a suffix"),
        pytest.param("A/RES/52/26*", "A/RES/52/26", id="reissued"),
        pytest.param("A/RES/52/26-*", "A/RES/52/26", id="reissued, as catalogues write it"),
        pytest.param("A/RES/72/266 B", "A/RES/72/266B", id="letter of a part"),
        pytest.param("A/RES/217 A (III)", "A/RES/217(III)A", id="letter before the session"),
        pytest.param("A/RES/217-A(III)", "A/RES/217(III)A", id="letter with a hyphen"),
        pytest.param("A/RES/217A(III)", "A/RES/217(III)A", id="letter glued"),
        pytest.param("A/RES/217(III)[A]", "A/RES/217(III)A", id="catalogue's record of a part"),
        pytest.param("A/RES/70/102[B-VIII]", "A/RES/70/102B", id="catalogue's record of a section"),
        pytest.param("A/RES/104(S-I)", "A/RES/104(S-1)", id="first special session"),
        pytest.param("A/RES/70/1.", "A/RES/70/1", id="full stop"),
        pytest.param("217 A (III)", "A/RES/217(III)A", id="number and session alone"),
        pytest.param("181 (د - 2)", "A/RES/181(II)", id="Arabic session"),
        pytest.param("217 ألف (د-3)", "A/RES/217(III)A", id="Arabic letter"),
        pytest.param("3201 (دإ-6)", "A/RES/3201(S-VI)", id="Arabic special session"),
        pytest.param("第1325(2000)号决议", "S/RES/1325(2000)", id="Chinese"),
        pytest.param("1373 (2001)", "S/RES/1373(2001)", id="number and year alone"),
        pytest.param("663 C (XXIV)", "E/RES/663(XXIV)C", id="the number tells that it is ECOSOC's"),
        pytest.param("2106 A (XX)", "A/RES/2106(XX)A", id="the number tells that it is the Assembly's"),
        pytest.param("1503 (XLVIII)", "E/RES/1503(XLVIII)", id="the Assembly had no 48th Roman session"),
        pytest.param("1474 (ES-IV)", "A/RES/1474(ES-IV)", id="emergency special session"),
    ],
)
def test_spellings_that_need_no_repair(printed: str, canonical: str) -> None:
    reading = read_symbol(printed)
    assert (str(reading.symbol), reading.malformed) == (canonical, None)
    assert not [repair for repair in reading.repairs if repair.kind != "digits"]


@pytest.mark.parametrize(
    ("printed", "canonical", "kinds"),
    [
        ("a/res/72/266 b", "A/RES/72/266B", {"case"}),
        ("S/1999/25/ADD.43", "S/1999/25/Add.43", {"case"}),
        ("unep/ozl.pro.28/12", "UNEP/OzL.Pro.28/12", {"case"}),
        ("A/Res/70/1", "A/RES/70/1", {"case"}),
        ("ECE/TRADE/C/CEFACT/2017/16/Rev1", "ECE/TRADE/C/CEFACT/2017/16/Rev.1", {"lost-dot"}),
        ("A/C.3/74/L11", "A/C.3/74/L.11", {"lost-dot"}),
        ("A/C3/74/L.11", "A/C.3/74/L.11", {"lost-dot"}),
        ("S/PV9748", "S/PV.9748", {"lost-dot"}),
        ("e/cn4/sub2/2003/12", "E/CN.4/Sub.2/2003/12", {"case", "lost-dot"}),
        ("A/RES/ES11/1", "A/RES/ES-11/1", {"lost-hyphen"}),
        ("A/ES11/L.5", "A/ES-11/L.5", {"lost-hyphen"}),
        ("A/HRC/RES/S16/1", "A/HRC/RES/S-16/1", {"lost-hyphen"}),
        ("A/RES65/230", "A/RES/65/230", {"lost-slash"}),
        ("ARES/65/230", "A/RES/65/230", {"lost-slash"}),
        ("S/RES1325(2000)", "S/RES/1325(2000)", {"lost-slash"}),
        ("E/CN.4/2005/10 Add.1", "E/CN.4/2005/10/Add.1", {"lost-slash"}),
        ("E/CN.4/2005/10, Add.1", "E/CN.4/2005/10/Add.1", {"lost-slash"}),
        ("A/RES/65 /230", "A/RES/65/230", {"spacing"}),
        ("A/57/L.2/Add. 1", "A/57/L.2/Add.1", {"spacing"}),
        ("A/57/L.2/Add 1", "A/57/L.2/Add.1", {"spacing"}),
        ("A/57/L.2/REV 1/Add. 2", "A/57/L.2/Rev.1/Add.2", {"spacing", "case"}),
        ("A/RES/S–10/2", "A/RES/S-10/2", {"dash"}),
        ("А/S-23/10/Rev.1", "A/S-23/10/Rev.1", {"homoglyph"}),
        ("A/RES/2105(ХХ)", "A/RES/2105(XX)", {"homoglyph"}),
        ("Ａ／ＲＥＳ／７０／１", "A/RES/70/1", {"full-width"}),
        ("A/RES/1514（XV）", "A/RES/1514(XV)", {"full-width"}),
        ("A/\u200bRES/70/1", "A/RES/70/1", {"invisible"}),
        ("\u202aA/RES/70/1\u202c", "A/RES/70/1", {"invisible"}),
        ("A/RES/70/\u00ad1", "A/RES/70/1", {"invisible"}),
        ("A/RES/٧٠/١", "A/RES/70/1", {"digits"}),
        ("A/CONF.l57/24", "A/CONF.157/24", {"ocr"}),
        ("A/RES/7O/1", "A/RES/70/1", {"ocr"}),
        ("S/RES/1325(2O00)", "S/RES/1325(2000)", {"ocr"}),
        ("A/RES/2602(XXlV)", "A/RES/2602(XXIV)", {"ocr"}),
        ("A/EES/2101(XX)", "A/RES/2101(XX)", {"ocr"}),
        ("S/RES/1373/2001", "S/RES/1373(2001)", {"year-as-component"}),
        ("A/RES/377/V", "A/RES/377(V)", {"session-as-component"}),
        ("A/RES/3314(1974)", "A/RES/3314(XXIX)", {"session-style"}),
        ("A/RES/3201(S-6)", "A/RES/3201(S-VI)", {"session-style"}),
        ("A/RES/ES-X/14", "A/RES/ES-10/14", {"session-style"}),
        ("A/RES/39/46 (1984)", "A/RES/39/46", {"extra-year"}),
        ("A/RES/2625 (XXV) (1970)", "A/RES/2625(XXV)", {"extra-year"}),
        ("A/RES/217 A (III) (1948)", "A/RES/217(III)A", {"extra-year"}),
    ],
)
def test_certain_repairs_are_made_and_remembered(printed: str, canonical: str, kinds: set[str]) -> None:
    reading = read_symbol(printed)
    assert (str(reading.symbol), reading.malformed) == (canonical, None)
    assert {repair.kind for repair in reading.repairs} == kinds <= REPAIRS.keys()


@pytest.mark.parametrize(
    ("printed", "reason", "proposal"),
    [
        ("A/78/L..9", "a dot is doubled", "A/78/L.9"),
        ("S/RES/2001/1373", "year and number are reversed", "S/RES/1373(2001)"),
        ("A/RES//70/1", "a component is empty", "A/RES/70/1"),
        ("S/2001/PRST/12", "PRST stands in the wrong place", "S/PRST/2001/12"),
        ("S/PRST/12/2001", "year and number are reversed", "S/PRST/2001/12"),
        ("A/RES/70/70/1", "there is a component too many", "A/RES/70/1"),
        ("A/RES/RES/70/1", "RES is doubled", "A/RES/70/1"),
        ("A/A/RES/70/1", "the organ is doubled", "A/RES/70/1"),
        ("RES/A/70/1", "organ and kind are reversed", "A/RES/70/1"),
        ("A/RES/XXX/3379", "session and number are reversed", "A/RES/3379(XXX)"),
        ("A/RES/70/1/Rev.1/12", "a component follows a suffix", None),
        ("A/RES", "there is no number in it", None),
        ("A/RES/1514(XV", "a parenthesis is not closed", None),
        ("A", "a symbol has at least two components", None),
        ("", "a component is empty", None),
        ("A/RES/70/L.5", "a draft (L.) is not yet RES", "A/70/L.5"),
        ("A/RES/ES-10/L.23", "a draft (L.) is not yet RES", "A/ES-10/L.23"),
        ("A/RES/S-10", "the number is missing", None),
        ("A/HRC/RES/16", "the session is missing", None),
        ("S/RES/70/1", "a Security Council resolution has a number and a year in brackets", None),
        ("A/RES/70/1(XV)", "it has a session before and one after the number", None),
        ("A/" + "9/" * 150, "it is too long", None),
    ],
)
def test_what_is_no_symbol_is_kept_as_printed(printed: str, reason: str, proposal: str | None) -> None:
    reading = read_symbol(printed)
    assert (str(reading.symbol), reading.malformed) == (printed, reason)
    assert (None if reading.proposal is None else str(reading.proposal)) == proposal
    with pytest.raises(SymbolError, match="no document symbol"):
        parse_symbol(printed)


@pytest.mark.parametrize(
    "text",
    [
        "S/RES/1521(2005)",
        "A/RES/3274(XXIV)",
        "A/RES/67/558",
        "A/RES/79/900",
        "A/RES/53/11",
        "A/RES/56/300",
        "E/2013/29",
    ],
)
def test_false_symbols_are_well_formed(text: str) -> None:
    assert str(parse_symbol(text)) == text


@pytest.mark.parametrize(
    ("printed", "first", "also"),
    [
        ("E/2013/30-E/CN.15/2013/27", "E/2013/30", ["E/CN.15/2013/27"]),
        ("A/70/357–S/2015/682", "A/70/357", ["S/2015/682"]),
        ("A/64/83/Add.1-E/2009/83/Add.1", "A/64/83/Add.1", ["E/2009/83/Add.1"]),
        ("ECE/MP.EIA/23-ECE/MP.EIA/SEA/7", "ECE/MP.EIA/23", ["ECE/MP.EIA/SEA/7"]),
        ("ECE/MP.WH/13/Add.1-EUPCR/1611921/2.1/2016", "ECE/MP.WH/13/Add.1", ["EUPCR/1611921/2.1/2016"]),
        ("A/C.6/64/SR.1-3", "A/C.6/64/SR.1", ["A/C.6/64/SR.1-3", "A/C.6/64/SR.2", "A/C.6/64/SR.3"]),
        ("A/67/253/Add.1–3", "A/67/253/Add.1", ["A/67/253/Add.1-3", "A/67/253/Add.2", "A/67/253/Add.3"]),
        ("A/RES/74/255A-B", "A/RES/74/255A", ["A/RES/74/255A-B", "A/RES/74/255B"]),
        ("A/RES/80/244 A-C", "A/RES/80/244A", ["A/RES/80/244A-C", "A/RES/80/244B", "A/RES/80/244C"]),
        ("A/48/501-3", "A/48/501", ["A/48/501-3", "A/48/502", "A/48/503"]),
    ],
)
def test_joint_symbols_and_ranges_stand_for_several(printed: str, first: str, also: list[str]) -> None:
    reading = read_symbol(printed)
    assert (str(reading.symbol), [str(symbol) for symbol in reading.also]) == (first, also)
    assert not reading.repairs, "a dash between symbols is good typography"


@pytest.mark.parametrize(
    "text", ["E/NL.1993/52-53", "CERD/C/SVN/CO/8-11", "E/ESCWA/SD-WOM/1998/WG.1/3", "ICC-ASP/3/25"]
)
def test_hyphens_that_join_nothing(text: str) -> None:
    assert read_symbol(text).also == ()


def test_a_long_range_is_cut() -> None:
    assert len(read_symbol("A/C.6/64/SR.1-9999").also) <= 50


@pytest.mark.parametrize("text", ["A/RES/36/87I", "A/RES/70/1O", "S/PRST/2001/10", "E/CN.4/2005/10", "ECE/C20/5"])
def test_letters_that_only_look_misread_are_left(text: str) -> None:
    assert read_symbol(text).repairs == ()
