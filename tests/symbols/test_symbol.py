"""What a symbol tells of itself."""

from __future__ import annotations

import pytest

from citecheck.symbols import Session, SessionKind, Suffix, SuffixKind, parse_symbol


@pytest.mark.parametrize(
    ("text", "series", "organ", "nature", "session", "year", "number", "letter"),
    [
        ("A/RES/70/1", "A/RES", "A", "RES", "70", None, 1, ""),
        ("A/RES/217(III)A", "A/RES", "A", "RES", "3", None, 217, "A"),
        ("A/RES/3201(S-VI)", "A/RES", "A", "RES", "S-6", None, 3201, ""),
        ("A/RES/ES-11/1", "A/RES", "A", "RES", "ES-11", None, 1, ""),
        ("A/DEC/74/537B", "A/DEC", "A", "DEC", "74", None, 537, "B"),
        ("S/RES/1325(2000)", "S/RES", "S", "RES", None, 2000, 1325, ""),
        ("S/RES/1325", "S/RES", "S", "RES", None, None, 1325, ""),
        ("S/PRST/2017/27", "S/PRST", "S", "PRST", None, 2017, 27, ""),
        ("E/RES/1503(XLVIII)", "E/RES", "E", "RES", "48", None, 1503, ""),
        ("E/2013/30", "E", "E", "", None, 2013, 30, ""),
        ("E/CN.4/RES/2005/69", "E/CN.4/RES", "E/CN.4", "RES", None, 2005, 69, ""),
        ("A/HRC/RES/S-16/1", "A/HRC/RES", "A/HRC", "RES", "S-16", None, 1, ""),
        ("A/HRC/57/L.3/Rev.1", "A/HRC", "A/HRC", "L", "57", None, 3, ""),
        ("A/C.3/75/L.49/Rev.1", "A/C.3", "A", "L", "75", None, 49, ""),
        ("A/75/PV.35", "A", "A", "PV", "75", None, 35, ""),
        ("S/PV.9748(Resumption1)", "S", "S", "PV", None, None, 9748, ""),
        ("A/75/6(Sect.8)", "A", "A", "", "75", None, 6, ""),
        ("A/8541", "A", "A", "", None, None, 8541, ""),
        ("CCPR/C/135/D/3624/2019", "CCPR/C", "CCPR", "D", "135", 2019, 3624, ""),
        ("CRC/C/OPSC/FRA/CO/1", "CRC/C", "CRC", "CO", None, None, 1, ""),
        ("UNEP/EA.5/Res.14", "UNEP/EA.5", "UNEP", "RES", None, None, 14, ""),
        ("ECE/TRANS/WP.29/1091", "ECE/TRANS/WP.29", "ECE", "", None, None, 1091, ""),
        ("ST/SGB/2003/13", "ST/SGB", "ST", "", None, 2003, 13, ""),
        ("LC/G.2681(SES.35/13)", "LC", "LC", "", None, None, None, ""),
    ],
)
def test_the_parts_of_a_symbol(
    text: str,
    series: str,
    organ: str,
    nature: str,
    session: str | None,
    year: int | None,
    number: int | None,
    letter: str,
) -> None:
    symbol = parse_symbol(text)
    assert (symbol.series, symbol.organ, symbol.nature) == (series, organ, nature)
    assert (None if symbol.session is None else str(symbol.session)) == session
    assert (symbol.year, symbol.number, symbol.letter) == (year, number, letter)


@pytest.mark.parametrize(
    ("text", "display", "link"),
    [
        ("S/RES/1325(2000)", "S/RES/1325 (2000)", "S/RES/1325(2000)"),
        ("S/RES/1325", "S/RES/1325", "S/RES/1325(2000)"),
        ("S/RES/9999", "S/RES/9999", "S/RES/9999"),
        ("A/RES/217(III)A", "A/RES/217(III) A", "A/RES/217(III)"),
        ("A/RES/2758", "A/RES/2758", "A/RES/2758(XXVI)"),
        ("A/RES/104", "A/RES/104", "A/RES/104(S-1)"),
        ("A/RES/1514(XV)", "A/RES/1514(XV)", "A/RES/1514(XV)"),
        ("A/RES/75/290B", "A/RES/75/290 B", "A/RES/75/290B"),
        ("A/DEC/74/567", "decision 74/567", None),
        ("A/DEC/77/505B", "decision 77/505 B", None),
        ("S/PV.9748(Resumption1)", "S/PV.9748 (Resumption 1)", "S/PV.9748(Resumption1)"),
        ("A/75/49(Vol.I)", "A/75/49 (Vol. I)", "A/75/49(Vol.I)"),
        ("A/52/23(PartIV)", "A/52/23 (Part IV)", "A/52/23(PartIV)"),
        ("A/75/6(Sect.16)/Corr.1", "A/75/6 (Sect. 16)/Corr.1", "A/75/6(Sect.16)/Corr.1"),
        ("A/HRC/DEC/17/119", "A/HRC/DEC/17/119", "A/HRC/DEC/17/119"),
    ],
)
def test_forms_for_messages_and_links(text: str, display: str, link: str | None) -> None:
    symbol = parse_symbol(text)
    assert (symbol.display, symbol.link_form) == (display, link)
    assert symbol.url("fr") == (None if link is None else f"https://docs.un.org/fr/{link}")


def test_the_ladder_down_to_the_base() -> None:
    symbol = parse_symbol("A/67/253/Add.1/Corr.2")
    rungs = []
    while symbol.parent is not None:
        symbol = symbol.parent
        rungs.append(str(symbol))
    assert rungs == ["A/67/253/Add.1", "A/67/253"]
    assert str(parse_symbol("A/RES/217(III)A").parent) == "A/RES/217(III)"
    assert str(parse_symbol("A/75/6(Sect.16)/Corr.1").base) == "A/75/6"
    assert str(parse_symbol("A/RES/75/290B").base) == "A/RES/75/290"


def test_suffixes_keep_their_order() -> None:
    assert parse_symbol("S/2005/Rev.1/Add.1") != parse_symbol("S/2005/Add.1/Rev.1")
    assert parse_symbol("S/2005/Rev.1/Add.1").suffixes == (
        Suffix(SuffixKind.REVISION, "1"),
        Suffix(SuffixKind.ADDENDUM, "1"),
    )


def test_sessions_in_both_styles() -> None:
    session = Session(SessionKind.EMERGENCY, 4)
    assert (session.roman, str(session)) == ("ES-IV", "ES-4")


@pytest.mark.parametrize(("text", "known"), [("A/C.3/75/L.49", True), ("XYZ/1/2", False), ("A/AC.999/5", True)])
def test_known_series(text: str, known: bool) -> None:
    assert parse_symbol(text).known is known


def test_folding_forgets_case_and_blanks() -> None:
    assert parse_symbol("UNEP/OzL.Pro.28/12").folded == "UNEP/OZL.PRO.28/12"
