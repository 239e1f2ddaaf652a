"""The same forms in the other languages."""

from __future__ import annotations

import pytest
from extracting import cited, dated, read

Case = tuple[str, list[tuple[str, str | None]]]
FRENCH: list[Case] = [
    (
        "la résolution 1373 (2001) du Conseil de sécurité, en date du 28 septembre 2001",
        [("S/RES/1373(2001)", "2001-09-28")],
    ),
    (
        "L’Assemblée générale, rappelant ses résolutions 53/70 du 4 décembre 1998 et 54/49 du 1er décembre 1999",
        [("A/RES/53/70", "1998-12-04"), ("A/RES/54/49", "1999-12-01")],
    ),
    ("résolution 2020/23 du Conseil économique et social", [("E/RES/2020/23", None)]),
    ("résolution 53/30 du Conseil des droits de l’homme", [("A/HRC/RES/53/30", None)]),
    ("la résolution 1540 (2007) de l’Assemblée parlementaire, Nations Unies", []),
    ("Nations Unies, Observation générale no 15 (2002)", []),
]
SPANISH: list[Case] = [
    (
        (
            "La Asamblea General, recordando sus resoluciones 51/45 D, de 10 de diciembre de 1996, y 59/99, de 3 "
            "de diciembre de 2004"
        ),
        [("A/RES/51/45D", "1996-12-10"), ("A/RES/59/99", "2004-12-03")],
    ),
    (
        "la resolución 1325 (2000) del Consejo de Seguridad, de 31 de octubre de 2000",
        [("S/RES/1325(2000)", "2000-10-31")],
    ),
    ("resolución 53/4 del Consejo de Derechos Humanos", [("A/HRC/RES/53/4", None)]),
    ("Naciones Unidas. Resolución 512/2019 del Ministerio de Salud", []),
    ("Naciones Unidas. La Resolución 2758 no aborda", [("A/RES/2758(XXVI)", None)]),
]
RUSSIAN: list[Case] = [
    (
        "ссылаясь на резолюцию 1325 (2000) Совета Безопасности от 31 октября 2000 года",
        [("S/RES/1325(2000)", "2000-10-31")],
    ),
    (
        (
            "Генеральная Ассамблея, ссылаясь на свои резолюции 69/250 от 29 декабря 2014 года и 78/245 от 22 "
            "декабря 2023 года"
        ),
        [("A/RES/69/250", "2014-12-29"), ("A/RES/78/245", "2023-12-22")],
    ),
    ("резолюция 217 А (III) Генеральной Ассамблеи", [("A/RES/217(III)A", None)]),
    ("резолюция 3281 (ХХIХ) Генеральной Ассамблеи", [("A/RES/3281(XXIX)", None)]),
    ("резолюция 53/4 Совета по правам человека", [("A/HRC/RES/53/4", None)]),
    ("ООН: решение 12/34 Арбитражного суда", []),
    ("(А/S-23/10/Rev.1)", [("A/S-23/10/Rev.1", None)]),
]
ARABIC: list[Case] = [
    (
        (
            "إن الجمعية العامة، إذ تشير إلى قراريها 57/235 المؤرخ 20 كانون الأول/ديسمبر 2002 و 59/89 المؤرخ 3 "
            "كانون الأول/ديسمبر 2004"
        ),
        [("A/RES/57/235", "2002-12-20"), ("A/RES/59/89", "2004-12-03")],
    ),
    ("قرار مجلس الأمن 1325 (2000)", [("S/RES/1325(2000)", None)]),
    ("قرار المجلس الاقتصادي والاجتماعي 2020/23", [("E/RES/2020/23", None)]),
    ("قرار الجمعية العامة 217 ألف (د-3)", [("A/RES/217(III)A", None)]),
    ("قرار الجمعية العامة 181 (د - 2)", [("A/RES/181(II)", None)]),
    ("قرار مجلس الأمن رقم ٣٣٨ في 22 أكتوبر 1973", [("S/RES/338", "1973-10-22")]),
    ("مقرر الجمعية العامة 74/567", [("A/DEC/74/567", None)]),
    ("التقرير وA/77/284", [("A/77/284", None)]),
]
CHINESE: list[Case] = [
    ("大会2010年12月21日第65/230号决议", [("A/RES/65/230", "2010-12-21")]),
    ("安全理事会第2042(2012)、2043(2012)号决议", [("S/RES/2042(2012)", None), ("S/RES/2043(2012)", None)]),
    (
        "大会2013年12月5日第68/49号、2014年12月2日第69/28号决议",
        [("A/RES/68/49", "2013-12-05"), ("A/RES/69/28", "2014-12-02")],
    ),
    ("大会第2359B(XXII)号决议", [("A/RES/2359(XXII)B", None)]),
    ("安理会第1325（2000）号决议", [("S/RES/1325(2000)", None)]),
    ("安理会第 1718/1874 号决议", [("S/RES/1718", None), ("S/RES/1874", None)]),
    ("人权理事会第53/4号决议", [("A/HRC/RES/53/4", None)]),
    ("联合国决议案二四七(三)", [("A/RES/247(III)", None)]),
    ("联合国大会2758号决议", [("A/RES/2758(XXVI)", None)]),
    ("《条约汇编》,第1577卷,第27531号", []),
    ("中国国务院第12/3号决定，联合国", []),
]
GERMAN: list[Case] = [
    ("Resolution 78/322 der Generalversammlung vom 13. August 2024", [("A/RES/78/322", "2024-08-13")]),
    ("die Resolution 1325 (2000) des Sicherheitsrats", [("S/RES/1325(2000)", None)]),
    ("UN-Generalversammlung Resolution 77/41 vom 07.12.2022", [("A/RES/77/41", "2022-12-07")]),
    ("die Resolution 1540 (2007) der Parlamentarischen Versammlung und die Vereinten Nationen", []),
]
JAPANESE: list[Case] = [
    ("国連総会決議第2758号", [("A/RES/2758(XXVI)", None)]),
    ("国連安保理決議1373号", [("S/RES/1373", None)]),
]


@pytest.mark.parametrize(("text", "found"), FRENCH + SPANISH + RUSSIAN + ARABIC + CHINESE + GERMAN + JAPANESE)
def test_finds(text: str, found: list[tuple[str, str | None]]) -> None:
    assert dated(text) == found


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The report of the Secretary-General on the work of the Organization", "en"),
        ("Rapport du Secrétaire général sur les travaux de l’Organisation et des États", "fr"),
        ("Informe del Secretario General sobre la labor de los Estados y el mundo", "es"),
        ("Доклад Генерального секретаря о работе Организации", "ru"),
        ("تقرير الأمين العام عن أعمال المنظمة", "ar"),
        ("秘书长关于联合国工作的报告", "zh"),
        ("国連事務総長の年次報告についての記録", "ja"),
        ("Bericht der Kommission und der Staaten von heute", "de"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert read(text).language == language


def test_a_draft_may_mix_languages() -> None:
    french, chinese = "résolution 1540 (2004) du Conseil de sécurité", "安理会第1325(2000)号决议"
    text = f"Security Council resolution 1373 (2001); {french}; {chinese}"
    assert cited(text) == ["S/RES/1373(2001)", "S/RES/1540(2004)", "S/RES/1325(2000)"]
    assert [citation.language for citation in read(text).citations] == ["en", "fr", "zh"]


def test_a_language_without_a_table_keeps_its_symbols() -> None:
    assert cited("A szimbólum: A/RES/64/292 és S/RES/1325(2000).") == ["A/RES/64/292", "S/RES/1325(2000)"]
