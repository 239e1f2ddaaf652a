"""Statements in words, days behind notes and meetings, styles of scholars, decisions of other bodies; near misses."""

from __future__ import annotations

import pytest
from extracting import told

FOUND = [
    # Presidential statements
    ("Presidential Statement 2015/25 of the Security Council", "S/PRST/2015/25"),
    ("Security Council presidential statement 2015/25", "S/PRST/2015/25"),
    ("presidential statement S/PRST/2015/25", "S/PRST/2015/25"),
    ("presidential statements 2015/25 and 2016/9 of the Security Council", "S/PRST/2015/25 S/PRST/2016/9"),
    ("statement by the President of the Security Council 2015/25", "S/PRST/2015/25"),
    ("statement by the President of the Security Council of 16 December 2015 (S/PRST/2015/25)", "S/PRST/2015/25"),
    ("安理会主席声明2015/25", "S/PRST/2015/25"),
    ("déclaration présidentielle 2015/25, Nations Unies", "S/PRST/2015/25"),
    ("déclaration du Président du Conseil de sécurité 2015/25", "S/PRST/2015/25"),
    ("declaración de la Presidencia 2015/25, Naciones Unidas", "S/PRST/2015/25"),
    ("declaración presidencial 2015/25 del Consejo de Seguridad", "S/PRST/2015/25"),
    # Days behind notes and meetings, and in Chinese numerals
    ("大会二〇〇四年十二月二十日第59/38号决议", "A/RES/59/38@2004-12-20"),
    ("大会二零零四年十二月二十日第59/38号决议", "A/RES/59/38@2004-12-20"),
    ("大会一九四八年十二月十日第217A(III)号决议", "A/RES/217(III)A@1948-12-10"),
    ("Security Council resolution 1244,[1] adopted on 10 June 1999", "S/RES/1244@1999-06-10"),
    ("Security Council resolution 1244,¹ adopted on 10 June 1999", "S/RES/1244@1999-06-10"),
    ("Security Council resolution 1244 (1999),[1] adopted on 10 June 1999", "S/RES/1244(1999)@1999-06-10"),
    ("Security Council resolution 1244[1] of 10 June 1999", "S/RES/1244@1999-06-10"),
    ("Security Council resolution 1244¹ of 10 June 1999", "S/RES/1244@1999-06-10"),
    (
        (
            "resolución 1371 (2001), aprobada por el Consejo de Seguridad en su 4381ª sesión,"
            " celebrada el 26 de septiembre de 2001"
        ),
        "S/RES/1371(2001)@2001-09-26",
    ),
    (
        (
            "Resolución 55/255. Aprobada por la Asamblea General en su 101ª sesión plenaria, "
            "celebrada el 31 de mayo de 2001"
        ),
        "A/RES/55/255@2001-05-31",
    ),
    (
        (
            "Resolución 1366 (2001)\nAprobada por el Consejo de Seguridad en su 4360ª sesión, "
            "celebrada el 30 de agosto de 2001"
        ),
        "S/RES/1366(2001)@2001-08-30",
    ),
    (
        ("Resolution 1373 (2001)\nAdopted by the Security Council at its 4385th meeting, on 28 September 2001"),
        "S/RES/1373(2001)@2001-09-28",
    ),
    (
        ("Resolution 1373 (2001) adopted by the Security Council at its 4385th meeting, on 28 September 2001"),
        "S/RES/1373(2001)@2001-09-28",
    ),
    (
        ("S/RES/1373 (2001), adopted by the Security Council at its 4385th meeting, on 28 September 2001"),
        "S/RES/1373(2001)@2001-09-28",
    ),
    (
        ("Résolution 1373 (2001)\nAdoptée par le Conseil de sécurité à sa 4385e séance, le 28 septembre 2001"),
        "S/RES/1373(2001)@2001-09-28",
    ),
    (
        ("Резолюция 1373 (2001),\nпринятая Советом Безопасности на его 4385-м заседании 28 сентября 2001 года"),
        "S/RES/1373(2001)@2001-09-28",
    ),
    (
        "القرار 1373 (2001) الذي اتخذه مجلس الأمن في جلسته 4385، المعقودة في 28 أيلول/سبتمبر 2001",
        "S/RES/1373(2001)@2001-09-28",
    ),
    ("第1373（2001）号决议\n2001年9月28日安全理事会第4385次会议通过", "S/RES/1373(2001)@2001-09-28"),
    (
        ("Resolution 1373 (2001)\nverabschiedet auf der 4385. Sitzung des Sicherheitsrats am 28. September 2001"),
        "S/RES/1373(2001)@2001-09-28",
    ),
    # Styles of scholars and the press
    ("UNGA Res 217A", "A/RES/217(III)A"),
    ("UNGA Res 2625 (XXV) (24 October 1970) UN Doc A/RES/25/2625", "A/RES/2625(XXV)@1970-10-24 A/RES/25/2625"),
    ("UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373", "S/RES/1373@2001-09-28 S/RES/1373"),
    ("G.A. Res. 217A, U.N. Doc. A/810 at 71 (1948)", "A/RES/217(III)A A/810"),
    (
        ("G.A. Res. 217A (III), at 71, U.N. GAOR, 3d Sess., 1st plen. mtg., U.N. Doc. A/810 (Dec. 12, 1948)"),
        "A/RES/217(III)A A/810@1948-12-12",
    ),
    ("S.C. Res. 1373, ¶ 1, U.N. Doc. S/RES/1373 (Sept. 28, 2001)", "S/RES/1373 S/RES/1373@2001-09-28"),
    ("ESC Res. 1503", "E/RES/1503(XLVIII)"),
    ("ESC Res. 1503 (XLVIII), U.N. Doc. E/4832/Add.1 (1970)", "E/RES/1503(XLVIII) E/4832/Add.1"),
    ("ECOSOC Res 1996/31 (25 July 1996)", "E/RES/1996/31@1996-07-25"),
    ("HRC Res 16/18", "A/HRC/RES/16/18"),
    (
        (
            "UN Security Council, Resolution 1325 (2000) [on women and peace and security], 3"
            "1 October 2000, S/RES/1325 (2000), available at: https://x.org"
        ),
        "S/RES/1325(2000)@2000-10-31 S/RES/1325(2000)",
    ),
    (
        (
            "UN Security Council, Security Council resolution 1325 (2000) [on women and peace"
            " and security], 31 October 2000, S/RES/1325 (2000), available at"
        ),
        "S/RES/1325(2000)@2000-10-31 S/RES/1325(2000)",
    ),
    ("Résolution 1325 du Conseil de sécurité", "S/RES/1325"),
    ("CSNU, rés. 1973 (2011)", "S/RES/1973(2011)"),
    ("AGNU, rés. 60/1", "A/RES/60/1"),
    ("AGNU, Rés. 60/1", "A/RES/60/1"),
    ("Rés. AG 2625 (XXV)", "A/RES/2625(XXV)"),
    ("A.G. rés. 217 A (III)", "A/RES/217(III)A"),
    ("AG rés. 217 A (III)", "A/RES/217(III)A"),
    ("Res. AG 60/1", "A/RES/60/1"),
    (
        "Resolución 1973 del Consejo de Seguridad de las Naciones Unidas, de 17 de marzo de 2011",
        "S/RES/1973@2011-03-17",
    ),
    ("RCSNU 1325", "S/RES/1325"),
    ("UNSCR 1325, 1820 and 1888", "S/RES/1325 S/RES/1820 S/RES/1888"),
    ("UNSCRs 1325 and 1820", "S/RES/1325 S/RES/1820"),
    ("UNGAR 181", "A/RES/181(II)"),
    ("UNGA 60/1", "A/RES/60/1"),
    ("UNGA resolution 60/1", "A/RES/60/1"),
    ("UNHRC resolution 16/18", "A/HRC/RES/16/18"),
    ("UNSC 2254", "S/RES/2254"),
    ("UNSC 2254 (2015)", "S/RES/2254(2015)"),
    ("SCR 1701", "S/RES/1701"),
    ("SC/RES/1701", "S/RES/1701"),
    ("UNSC/RES/1701", "S/RES/1701"),
    ("GA/RES/65/230", "A/RES/65/230"),
    ("UNGA/RES/65/230", "A/RES/65/230"),
    ("UN SC resolution 1701", "S/RES/1701"),
    # Decisions and other bodies
    ("General Assembly decision 74/537 B", "A/DEC/74/537B"),
    ("UN decision 74/537 B", "A/DEC/74/537B"),
    ("resolution 5/14 of the United Nations Environment Assembly", "UNEP/EA.5/Res.14"),
    ("UNEA resolution 5/14", "UNEP/EA.5/Res.14"),
    ("UNEA decision 4/2", "UNEP/EA.4/Dec.2"),
    ("decisión 1/CP.21", "-"),
    ("решение 1/СР.21", "-"),
    ("решение 1/CP.21", "-"),
    ("第1/CP.21号决定", "-"),
    ("المقرر 1/م أ-21", "-"),
    ("المقرر 1/م أ - 21", "-"),
    ("décision 1/CP.21", "-"),
    ("decision 15/4 of the Conference of the Parties to the Convention on Biological Diversity", "CBD/COP/DEC/15/4"),
    ("décision 15/4 de la Conférence des Parties à la Convention sur la diversité biologique", "CBD/COP/DEC/15/4"),
    (
        ("decisión 15/4 de la Conferencia de las Partes en el Convenio sobre la Diversidad Biológica"),
        "CBD/COP/DEC/15/4",
    ),
    ("решение 15/4 Конференции Сторон Конвенции о биологическом разнообразии", "CBD/COP/DEC/15/4"),
    ("مقرر مؤتمر الأطراف في اتفاقية التنوع البيولوجي 15/4", "CBD/COP/DEC/15/4"),
    ("生物多样性公约缔约方大会第15/4号决定", "CBD/COP/DEC/15/4"),
    ("Commission on the Status of Women resolution 60/2", "-"),
    ("résolution 60/2 de la Commission de la condition de la femme", "-"),
    ("resolución 60/2 de la Comisión de la Condición Jurídica y Social de la Mujer", "-"),
    ("резолюция 60/2 Комиссии по положению женщин", "-"),
    ("قرار لجنة وضع المرأة 60/2", "-"),
    ("妇女地位委员会第60/2号决议", "-"),
    ("Consejo de Derechos Humanos, Código de conducta, aprobado por resolución 5/1", "A/HRC/RES/5/1"),
    ("resolución 5/1 del Consejo de Derechos Humanos", "A/HRC/RES/5/1"),
    ("résolution 5/14 de l’Assemblée des Nations Unies pour l’environnement", "UNEP/EA.5/Res.14"),
    ("resolución 5/14 de la Asamblea de las Naciones Unidas sobre el Medio Ambiente", "UNEP/EA.5/Res.14"),
    ("резолюция 5/14 Ассамблеи Организации Объединенных Наций по окружающей среде", "UNEP/EA.5/Res.14"),
    ("قرار جمعية الأمم المتحدة للبيئة 5/14", "UNEP/EA.5/Res.14"),
    ("联合国环境大会第5/14号决议", "UNEP/EA.5/Res.14"),
    ("decision 1/CMA.3, 2/CMP.8 and 3/COP.8", "- - -"),
    ("решение 1/КС.21", "-"),
    ("United Nations, Presidential Statement 2015/25 of 16 December 2015", "S/PRST/2015/25@2015-12-16"),
    ("the Security Council issued presidential statement 2015/25 (16 December 2015)", "S/PRST/2015/25@2015-12-16"),
    ("statement of the President of the Security Council (2015/25)", "S/PRST/2015/25"),
    ("заявление Председателя Совета Безопасности 2015/25", "S/PRST/2015/25"),
    ("بيان رئيس مجلس الأمن 2015/25", "S/PRST/2015/25"),
    ("البيان الرئاسي 2015/25 لمجلس الأمن", "S/PRST/2015/25"),
    ("Erklärung des Präsidenten des Sicherheitsrats 2015/25", "S/PRST/2015/25"),
    ("Präsidialerklärung 2015/25 des Sicherheitsrats", "S/PRST/2015/25"),
    ("安全理事会主席声明（2015/25）", "S/PRST/2015/25"),
    ("Security Council resolution 2250 (2015) and presidential statement 2015/25", "S/RES/2250(2015) S/PRST/2015/25"),
    ("presidential statements S/PRST/2015/25 and S/PRST/2016/9", "S/PRST/2015/25 S/PRST/2016/9"),
    ("Security Council resolution 1244 (1999), which in note [1] of 10 June 1999", "S/RES/1244(1999)"),
    ("Security Council resolution 1244 (1999) [1] 10 June 1999 the war ended", "S/RES/1244(1999)"),
    ("S/RES/1244 (1999),[1] adopted on 10 June 1999", "S/RES/1244(1999)@1999-06-10"),
    ("S/RES/1244 (1999)[1] 10 June 1999", "S/RES/1244(1999)"),
    ("S/RES/1244 (1999)¹ of 10 June 1999", "S/RES/1244(1999)@1999-06-10"),
    ("A/RES/65/230* of 21 December 2010", "A/RES/65/230@2010-12-21"),
    ("Security Council resolution 1244 (1999)* and 10 June 1999", "S/RES/1244(1999)"),
    ("Security Council resolution 1244.[1] On 10 June 1999 it", "S/RES/1244"),
    (
        ("General Assembly resolution 65/230. Adopted by the Assembly at its 71st meeting, on 21 December 2010"),
        "A/RES/65/230@2010-12-21",
    ),
    ("General Assembly resolution 65/230. The treaty was adopted on 5 May 2009", "A/RES/65/230"),
    (
        ("résolution 65/230. Adoptée par l’Assemblée générale à sa 71e séance plénière, le 21 décembre 2010"),
        "A/RES/65/230@2010-12-21",
    ),
    ("大会第65/230号决议\n二〇一〇年十二月二十一日", "A/RES/65/230"),
    ("大会第65/230号决议\n2010年12月21日，会议开幕", "A/RES/65/230"),
    (
        "大会二〇一〇年十二月二十一日第65/230号决议、二〇一一年十二月二十四日第66/231号决议",
        "A/RES/65/230@2010-12-21 A/RES/66/231@2011-12-24",
    ),
    ("ECOSOC resolution 1503 and resolution 1325 of the Security Council", "E/RES/1503(XLVIII) S/RES/1325"),
    ("ECOSOC resolution 2019/19; UN resolution 1325", "E/RES/2019/19 S/RES/1325"),
    ("Economic and Social Council resolution 1296 on the ECOSOC", "E/RES/1296(XLIV)"),
    ("решение 1/КС.21", "-"),
    ("المقرر 1/م أت-3 والمقرر 1/م أإ-8", "- -"),
    # Days of meetings, and marks of notes in lists
    ("The Council's presidential statements (2015/25, 2016/9), United Nations", "S/PRST/2015/25 S/PRST/2016/9"),
    (
        ("resolution 1244 (1999) of 10 June 1999,[1] adopted by the Security Council on 10 June 1999"),
        "S/RES/1244(1999)@1999-06-10",
    ),
    ("UN Security Council Resolution 1244¹ (10 June 1999)", "S/RES/1244@1999-06-10"),
    (
        (
            "UN Security Council Resolution 1244 (1999),² adopted on 10 June 1999, and 1325 ("
            "2000),³ adopted on 31 October 2000"
        ),
        "S/RES/1244(1999)@1999-06-10 S/RES/1325(2000)@2000-10-31",
    ),
    (
        "Security Council resolutions 1244 (1999),[1] 1325 (2000)[2] and 1373 (2001)[3]",
        "S/RES/1244(1999) S/RES/1325(2000) S/RES/1373(2001)",
    ),
    (
        "Security Council resolutions 1244 (1999)¹, 1325 (2000)² and 1373 (2001)³",
        "S/RES/1244(1999) S/RES/1325(2000) S/RES/1373(2001)",
    ),
    (
        (
            "Resolución 56/1\nAprobada en la primera sesión plenaria, celebrada el 12 de septi"
            "embre de 2001, de la Asamblea General"
        ),
        "A/RES/56/1@2001-09-12",
    ),
    (
        ("Resolution 56/1 of the General Assembly\nAdopted at the 1st plenary meeting, on 12 September 2001"),
        "A/RES/56/1@2001-09-12",
    ),
    (
        ("Résolution 56/1 de l’Assemblée générale, adoptée à la 1re séance plénière, le 12 septembre 2001"),
        "A/RES/56/1@2001-09-12",
    ),
    (
        ("Резолюция 56/1 Генеральной Ассамблеи, принятая на 1-м пленарном заседании 12 сентября 2001 года"),
        "A/RES/56/1@2001-09-12",
    ),
    (
        ("القرار 56/1 الذي اتخذته الجمعية العامة في جلستها العامة 1، المعقودة في 12 أيلول/سبتمبر 2001"),
        "A/RES/56/1@2001-09-12",
    ),
    ("大会第56/1号决议\n2001年9月12日第1次全体会议通过", "A/RES/56/1@2001-09-12"),
    (
        ("Resolution 56/1, verabschiedet auf der 1. Plenarsitzung der Generalversammlung am 12. September 2001"),
        "A/RES/56/1@2001-09-12",
    ),
]

NEAR_MISSES = [
    "presidential statement 2015/25 of the Human Rights Council",
    "HRC presidential statement 19/1",
    "presidential decree 12/34, United Nations",
    "presidential statement 2019/45 of the government",
    "the UNSC 1267 sanctions list",
    "the President of Kenya's presidential statement 2015/25",
    "UN: the Human Rights Council's presidential statement 2015/25",
    "African Union presidential statement 2015/25, United Nations",
    "UN presidential statement of 2015/16",
    "UN declaration 2015/25 and statement 2015/25",
    "United Nations statement by the President 2015/2016",
    "UN presidential statement 1993/12",
    "ECOSOC resolution 1235",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_finds(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_skips(text: str) -> None:
    assert told(text) == ""
