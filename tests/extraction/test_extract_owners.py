"""Whose a number is that several bodies could have given, and numbers that are nobody's of the United Nations."""

from __future__ import annotations

import pytest
from extracting import told

import citecheck

FOUND = [
    # The body that is spoken of owns «its resolution»
    (
        "In its resolution 2005/80, the Commission on Human Rights of the United Nations asked.",
        "E/CN.4/RES/2005/80",
    ),
    ("By its decision 17/119, the Human Rights Council asked.", "A/HRC/DEC/17/119"),
    ("Par sa résolution 16/18, le Conseil des droits de l’homme a prié.", "A/HRC/RES/16/18"),
    ("In its resolution 65/230 of 21 December 2010, the General Assembly asked.", "A/RES/65/230@2010-12-21"),
    # … unless it never numbered so
    ("In its resolution 65/230, the Security Council of the United Nations is named.", "A/RES/65/230"),
    # Running numbers of the Assembly stay its own beside another organ
    (
        "Recalling Economic and Social Council resolution 1999/52, and stressing resolution 1514 (XV).",
        "E/RES/1999/52 A/RES/1514(XV)",
    ),
    ("Economic and Social Council resolutions 1503 (XLVIII) and 663 C (XXIV)", "E/RES/1503(XLVIII) E/RES/663(XXIV)C"),
    ("The General Assembly of the United Nations: resolution 70/1 and resolution 1325.", "A/RES/70/1 S/RES/1325"),
    # A bracket with initials, a list that opens with words, a number before its word
    ("Security Council Resolution (UNSCR) 1747, adopted on 24 March 2007", "S/RES/1747@2007-03-24"),
    (
        "les résolutions du Conseil de sécurité, y compris les n° 1173, 1176 et 1306.",
        "S/RES/1173 S/RES/1176 S/RES/1306",
    ),
    ("\n14 (1946). Résolution du 16 décembre 1946", "S/RES/14(1946)@1946-12-16"),
    (
        "Resolution adopted by the General Assembly. [on the report of the Sixth Committee (A/64/453)] 64/118. Terror",
        "A/64/453 A/RES/64/118",
    ),
    # Small numbers of the Council's where it is named
    ("la résolution 83 du Conseil de sécurité", "S/RES/83"),
    ("Резолюция 83 Совета Безопасности", "S/RES/83"),
    ("Resolution 83 des Sicherheitsrats", "S/RES/83"),
    # «Dec.» before a decision's number
    (
        "United Nations. Common services: DEC. 57/555; Dec. 57/588, 18 June 2003.",
        "A/DEC/57/555 A/DEC/57/588@2003-06-18",
    ),
    # Bare numbers of a draft about the Council
    (
        "L’embargo imposé par la résolution 1493. Par sa résolution 1654 (2006), le Conseil de sécurité a agi.",
        "S/RES/1493 S/RES/1654(2006)",
    ),
    # Letters of parts beyond the thirteenth, in Arabic
    ("قرار الجمعية العامة 40/152 سين المؤرخ 16 كانون الأول/ديسمبر 1985", "A/RES/40/152O@1985-12-16"),
    # A misprinted year is near the right one
    (
        "United Nations. Annex II of resolution 2118 (2113), and resolution 1521 (2005).",
        "S/RES/2118(2113) S/RES/1521(2005)",
    ),
    # The Assembly had no pairs before 1976: kept as printed, for a rule to say so
    ("United Nations General Assembly resolution 22/6", "A/RES/22/6"),
    # What the press prints: Italian, thousands set apart, words divided at line ends, labels glued on
    (
        (
            "Il testo della risoluzione 1701 (2006) del Consiglio di sicurezza delle Nazioni Unite e quello della "
            "risoluzione 68/262 dell’Assemblea generale del 27 marzo 2014 che la ricorda"
        ),
        "S/RES/1701(2006) A/RES/68/262@2014-03-27",
    ),
    ("la resolución 1.441 (2002) del Consejo de Seguridad", "S/RES/1441(2002)"),
    ("die Reso-\nlution 1943 (2010) des Sicherheitsrats vom 13. Okto-\nber 2010", "S/RES/1943(2010)@2010-10-13"),
    ("CodeA/RES/2758(XXVI) and 1S/1996/319 of the United Nations", "A/RES/2758(XXVI) S/1996/319"),
    (
        "Two resolutions of the General Assembly were adopted--3458A (XXX) and 3458B (XXX).",
        "A/RES/3458(XXX)A A/RES/3458(XXX)B",
    ),
    ("قرار الجمعية العامة للأمم المتحدة 194 (3)", "A/RES/194(III)"),
    ("United Nations documents (A/1883, A/1884 (chapter V), E/1992, E/2057)", "A/1883 A/1884 E/1992 E/2057"),
    ("the report (A/BUR/54/1Add.1) of the United Nations", "A/BUR/54/1/Add.1"),
    ("The General Assembly, recalling its resolution 192 (iii) of 19 November 1948", "A/RES/192(III)@1948-11-19"),
    ("La\nComisión de\nDerechos Humanos,\n\nRecordando su resolución 2002/5,", "E/CN.4/RES/2002/5"),
    ("関連する安全保障理事会決議、特に第1695号(2006)並びに", "S/RES/1695(2006)"),
    ("United Nations A/65/L.78A/65/L.78", "A/65/L.78"),
    ("Resolution 65/230 der Generalversammlung vom 21. Dezember 2010270", "A/RES/65/230@2010-12-21"),
    # Decisions of conferences and of boards
    ("Convention on Biological Diversity:\n\nDecision III/18 paragraph 10", "UNEP/CBD/COP/DEC/III/18"),
    ("The United Nations. Decision 489 (LIII) of the fifty-fourth session", "-"),
    ("The symbols S/PRST/2015/25, A / ES-11 / L.1 and CEDAW / C / GC / 35", "S/PRST/2015/25 A/ES-11/L.1 CEDAW/C/GC/35"),
]
SKIPPED = [
    "The United Nations. In its resolution 1540 (2007), the Parliamentary Assembly called for it.",
    "The United Nations. The annual general assembly's resolution 65/2010 raised the fees.",
    "The United Nations. The OAS General Assembly resolution 65/230 and INTERPOL General Assembly resolution 65/231.",
    "The United Nations. National Security Council decision 12 (2014)",
    "The United Nations. The Security Council of the Russian Federation, decision 12 (2014)",
    "The United Nations. Resolution 12 (2008) won the 3:30 at Ascot.",
    "The United Nations. See decision 2024/11 on the cache.",
    "The United Nations. The council's decision 55/2016 was set aside.",
    "The United Nations. DNS resolution 53/85 and name resolution 53/86.",
    "The United Nations. R/W, N/A, S/2 and the E/27 bulb; A/36 steel.",
    "Резолюция, принятая Советом Безопасности 22 ноября 1967 года",
    "Las resoluciones del Consejo de Seguridad (1/10/ /10/2004)",
    "The United Nations. A/C.3/L stands for drafts.",
    "La résolution 83 du comité des Nations Unies",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_finds(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize("text", SKIPPED)
def test_skips(text: str) -> None:
    assert told(text) == ""


def test_a_link_tells_whose_a_number_is_where_nothing_else_does() -> None:
    linked = "[Resolución 53/10](https://docs.un.org/A/HRC/RES/53/10) de las Naciones Unidas"
    named = "[General Assembly resolution 53/10](https://docs.un.org/A/HRC/RES/53/10)"
    assert symbols(linked) == ["A/HRC/RES/53/10", "A/HRC/RES/53/10"]
    assert symbols(named) == ["A/RES/53/10", "A/HRC/RES/53/10"]


def symbols(markdown: str) -> list[str]:
    return [str(citation.symbol) for citation in citecheck.extract(markdown, format="markdown")]
