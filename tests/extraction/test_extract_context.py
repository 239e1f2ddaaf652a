"""Numbers whose owner is told by what stands further off: a sentence before, the day, the rest of the list."""

from __future__ import annotations

import pytest
from extracting import told

FOUND = [
    (
        (
            "The Human Rights Council selected rapporteurs on 15 January 2014.\n"
            "In accordance with the annex to resolution 5/1 and the annex to resolution 16/21 of the UN,"
        ),
        "A/HRC/RES/5/1 A/HRC/RES/16/21",
    ),
    (
        (
            "Recalling resolutions of the Commission on Human Rights, in particular Commission resolution 2001/37 "
            "of 23 April 2001"
        ),
        "E/CN.4/RES/2001/37@2001-04-23",
    ),
    (
        (
            "resolutions of the Subcommission on the Promotion and Protection of Human Rights, in particular "
            "its resolution 2001/18, adopted on 16 August 2001"
        ),
        "E/CN.4/Sub.2/RES/2001/18@2001-08-16",
    ),
    ("The United Nations recalled resolution 715 A (XXVII) of 23 April 1959", "E/RES/715(XXVII)A@1959-04-23"),
    ("The United Nations recalled resolution 217 A (VIII) of 10 December 1948", "A/RES/217(VIII)A@1948-12-10"),
    (
        (
            "unter Hinweis auf ihre Resolutionen 77/181 vom 14. Dezember 2022 zu Frauen, 78/168 vom 19. Dezember 2023 "
            "zu Ernährung sowie 62/136 vom 18. Dezember 2007 und 78/181 vom 19. Dezember 2023"
        ),
        "A/RES/77/181@2022-12-14 A/RES/78/168@2023-12-19 A/RES/62/136@2007-12-18 A/RES/78/181@2023-12-19",
    ),
    ("Risoluzione 1973 (2011) of the Security Council of the United Nations", "S/RES/1973(2011)"),
    ("コード: S/RES/2252(UNSCR2252)", "S/RES/2252 S/RES/2252"),
    ("国際連合安全保障理事会決議77 – 事典", "S/RES/77"),
    (
        "聯合國安全理事會於二零零一年六月十九日通過的第1356(2001)號及二零零二年七月二十二日通過的第1425(2002)號有關局勢的決議",
        "S/RES/1356(2001)@2001-06-19 S/RES/1425(2002)@2002-07-22",
    ),
    ("美國首度在聯合國安理會公開批評中國曲解第 2758 號決議", "A/RES/2758(XXVI)"),
    ("国際連合安全保障理事会\n決議2252\n日付: 2015年12月15日\n決議2252は", "S/RES/2252 S/RES/2252"),
    (
        (
            "les résolutions de la Commission des droits de l’homme relatives au climat, en particulier la résolution "
            "1998/72 de la Commission, en date du 22 avril 1998 (Nations Unies)"
        ),
        "E/CN.4/RES/1998/72@1998-04-22",
    ),
    (
        "L’Assemblée générale a adopté, le 21 décembre 2007, la résolution 62/214 sur l’aide aux victimes",
        "A/RES/62/214@2007-12-21",
    ),
    ("La Asamblea General aprobó, el 21 de diciembre de 2007, su resolución 62/214", "A/RES/62/214@2007-12-21"),
    (
        (
            "resolución 60/147 de la Asamblea General, aprobada el 16 de diciembre de 2005\n"
            "resolución N° 1325 del Consejo de Seguridad"
        ),
        "A/RES/60/147@2005-12-16 S/RES/1325",
    ),
    (
        "هما القراران 70/262 و 2282 (2016) المؤرخان 27 نيسان/أبريل 2016",
        "A/RES/70/262@2016-04-27 S/RES/2282(2016)@2016-04-27",
    ),
    (
        "der Resolution 1980/67 des Wirtschafts- und Sozialrats vom 25. Juli 1980 über internationale Jahre",
        "E/RES/1980/67@1980-07-25",
    ),
    ("Совет Безопасности, подтверждая резолюцию 896 (1994}", "S/RES/896(1994)"),
    ("observations finales (CRC/C/OPSC/ IND/CO/1) adoptées", "CRC/C/OPSC/IND/CO/1"),
    ("قرار الجمعية العامة رقم (101/39) والقرار 122/37", "A/RES/39/101 A/RES/37/122"),
    ("au Conseil de sécurité par l’observateur (S/1594771) et le chargé (S/15948)", "S/15947 S/15948"),
    ("Voir A/C.3/52/25(1) et A/52/252(2).", "A/C.3/52/25 A/52/252"),
    ("The United Nations. Compile PC/VS7.1 and CAC/C7P.", ""),
    (
        "die Umsetzung der Resolution 1325 des Sicherheitsrats und ihrer Folgeresolutionen (1820, 1888 und 2106)",
        "S/RES/1325 S/RES/1820 S/RES/1888 S/RES/2106",
    ),
    ("les résolutions des années (1998, 1999 et 2000) de l’Assemblée générale", ""),
    (
        "Resolutions adopted by the General Assembly during its twentieth session [2008 (XX) - 2132 (XX)]",
        "A/RES/2008(XX)",
    ),
    (
        (
            "otras de la Asamblea General (resoluciones 3160 XXVIII) de 1973 y 31/49 de 1976) y dos posteriores "
            "(37/9 de 1982, 38/12 de 1983)"
        ),
        "A/RES/3160(XXVIII) A/RES/31/49 A/RES/37/9 A/RES/38/12",
    ),
    (
        (
            "General Assembly resolutions, including resolution 70/104 entitled Safety of personnel, 70/106 entitled "
            "Coordination of assistance, and 69/132 entitled Global health"
        ),
        "A/RES/70/104 A/RES/70/106 A/RES/69/132",
    ),
    ("la resolución N° 1.988, de 2011, del Consejo de Seguridad de las Naciones Unidas", "S/RES/1988(2011)"),
    ("El Consejo de Seguridad aprobó la resolución N° 1.988 de las Naciones Unidas", "S/RES/1988"),
    ("La resolución N° 1.988 del Ministerio y las Naciones Unidas", ""),
    ("la Resolución 1988, de 2011, del Ministerio de Salud. Naciones Unidas", ""),
    ("la résolution 1970 (2011)Document PDF concernant la Libye, Nations Unies", "S/RES/1970(2011)"),
    ("Conférence de Vienne des Nations Unies [A/CONF.157/24 (Partie I)], chap. III", "A/CONF.157/24(PartI)"),
    ("Règlement intérieur de l’Assemblée générale (Cote du document : A/520/Rev.17)", "A/520/Rev.17"),
    ("Резолюция 22 (IV) Организации Объединенных Наций", ""),
    ("резолюція Ради Безпеки № 2202 від 17 лютого", "S/RES/2202"),
    (
        (
            "la Resolución del Consejo de Seguridad de Naciones Unidas 1373 (2001), y sus Resoluciones números "
            "1267 (1999) y 1269 (1999)"
        ),
        "S/RES/1373(2001) S/RES/1267(1999) S/RES/1269(1999)",
    ),
    ("The United Nations. The Board adopted Resolution #2011/002 on August 8, 2011", ""),
    ("World Economic Report of the United Nations (E/1910 & Corr.1)", "E/1910 E/1910/Corr.1"),
    (
        (
            "Naciones Unidas\n\nComisión de Derechos Humanos\n\nRecordando también su resolución 2000/2, "
            "de 7 de abril de 2000, y la resolución 2076 (LXII) de 13 de mayo de 1977"
        ),
        "E/CN.4/RES/2000/2@2000-04-07 E/RES/2076(LXII)@1977-05-13",
    ),
    ("Security Council references of the United Nations. S/7447, S/7449. Letters of May.", "S/7447 S/7449"),
    (
        "The UN has failed to enforce resolutions, particularly Resolutions 242, 338 and 497",
        "S/RES/242 S/RES/338 S/RES/497",
    ),
    (
        "Commission on Human Rights resolutions 36 (XXXVI) of 12 March 1980 and 26 (XXXVII) of 10 March 1981",
        "E/CN.4/RES/36(XXXVI)@1980-03-12 E/CN.4/RES/26(XXXVII)@1981-03-10",
    ),
    ("The United Nations (S/5:488)", ""),
    ("今天編輯了聯合國大會的決議,一是補充78屆決議261-333號", ""),
    ("The Human Rights Council met. See decision 5/11 of the Executive Committee of the UN", ""),
    ("The UN Human Rights Council met. The African Union then spoke of resolution 5/1.", ""),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_finds(text: str, found: str) -> None:
    assert told(text) == found
