"""Numbers whose owner is told by what stands further off: a sentence before, the day, the rest of the list."""

from __future__ import annotations

import pytest
from extracting import told

FOUND = [
    (
        (
            "Our country was examined by the Human Rights Council last winter.\n"
            "What resolution 5/1 lays down for it, and resolution 16/21 after it, was kept, says the UN."
        ),
        "A/HRC/RES/5/1 A/HRC/RES/16/21",
    ),
    (
        (
            "Whoever has followed the Commission on Human Rights will know Commission resolution 2001/37 "
            "of 23 April 2001"
        ),
        "E/CN.4/RES/2001/37@2001-04-23",
    ),
    (
        (
            "terror occupied the Subcommission on the Promotion and Protection of Human Rights that summer, too: see "
            "its resolution 2001/18, adopted on 16 August 2001"
        ),
        "E/CN.4/Sub.2/RES/2001/18@2001-08-16",
    ),
    (
        "Geographers at the United Nations begin with resolution 715 A (XXVII) of 23 April 1959",
        "E/RES/715(XXVII)A@1959-04-23",
    ),
    (
        "Lawyers at the United Nations begin with resolution 217 A (VIII) of 10 December 1948",
        "A/RES/217(VIII)A@1948-12-10",
    ),
    (
        (
            "Die Generalversammlung nennt ihre Resolutionen 77/181 vom 14. Dezember 2022 für Frauen, 78/168 vom "
            "19. Dezember 2023 zu Feldern sowie 62/136 vom 18. Dezember 2007 und 78/181 vom 19. Dezember 2023"
        ),
        "A/RES/77/181@2022-12-14 A/RES/78/168@2023-12-19 A/RES/62/136@2007-12-18 A/RES/78/181@2023-12-19",
    ),
    ("In Rome it is called Risoluzione 1973 (2011); the United Nations meant Libya", "S/RES/1973(2011)"),
    ("コード: S/RES/2252(UNSCR2252)", "S/RES/2252 S/RES/2252"),
    ("国連安保理決議77 – 解説", "S/RES/77"),
    (
        "本報今日刊登聯合國安全理事會二零零一年六月十九日通過的第1356(2001)號及二零零二年七月二十二日通過的第1425(2002)號有關武器禁運的決議",
        "S/RES/1356(2001)@2001-06-19 S/RES/1425(2002)@2002-07-22",
    ),
    ("兩國代表昨日在安理會為「曲解」第 2758 號決議爭論不休,聯合國未作回應", "A/RES/2758(XXVI)"),
    ("国連安保理\n決議2252\n日付: 2015年12月15日\n決議2252は", "S/RES/2252 S/RES/2252"),
    (
        (
            "À Genève, la Commission des droits de l’homme parlait au public du climat ; on relira la résolution "
            "1998/72 de la Commission, en date du 22 avril 1998 (Nations Unies)"
        ),
        "E/CN.4/RES/1998/72@1998-04-22",
    ),
    (
        "Trois jours avant Noël, l’Assemblée générale a adopté, le 21 décembre 2007, la résolution 62/214",
        "A/RES/62/214@2007-12-21",
    ),
    (
        "Poco antes de Navidad la Asamblea General aprobó, el 21 de diciembre de 2007, su resolución 62/214",
        "A/RES/62/214@2007-12-21",
    ),
    (
        (
            "víctimas: resolución 60/147 de la Asamblea General, aprobada el 16 de diciembre de 2005\n"
            "resolución N° 1325 del Consejo de Seguridad: mujeres"
        ),
        "A/RES/60/147@2005-12-16 S/RES/1325",
    ),
    (
        "يدرس طلابنا القرارين 70/262 و 2282 (2016) وكلاهما، المؤرخان 27 نيسان/أبريل 2016، عن السلام",
        "A/RES/70/262@2016-04-27 S/RES/2282(2016)@2016-04-27",
    ),
    (
        "Wie oft ein Jahr gewidmet wird, sagt Resolution 1980/67 des Wirtschafts- und Sozialrats vom 25. Juli 1980",
        "E/RES/1980/67@1980-07-25",
    ),
    ("Скобка в резолюции 896 (1994} Совета Безопасности напечатана неверно", "S/RES/896(1994)"),
    ("on lira aussi (CRC/C/OPSC/ IND/CO/1) en entier", "CRC/C/OPSC/IND/CO/1"),
    ("عادت الجمعية العامة إلى القناة في القرار رقم (101/39) وفي القرار 122/37", "A/RES/39/101 A/RES/37/122"),
    ("le Conseil de sécurité reçut deux lettres ce jour-là (S/1594771) et (S/15948)", "S/15947 S/15948"),
    ("Voir A/C.3/52/25(1) et A/52/252(2).", "A/C.3/52/25 A/52/252"),
    ("The United Nations. Compile PC/VS7.1 and CAC/C7P.", ""),
    (
        "Im Seminar lesen wir Resolution 1325 des Sicherheitsrats samt Folgeresolutionen (1820, 1888 und 2106)",
        "S/RES/1325 S/RES/1820 S/RES/1888 S/RES/2106",
    ),
    ("les résolutions des années (1998, 1999 et 2000) de l’Assemblée générale", ""),
    (
        "This shelf holds the resolutions of the General Assembly from one winter [2008 (XX) - 2132 (XX)]",
        "A/RES/2008(XX)",
    ),
    (
        (
            "La Asamblea General volvió con las resoluciones 3160 XXVIII) de 1973 y 31/49 de 1976 y luego cada año "
            "(37/9 de 1982, 38/12 de 1983)"
        ),
        "A/RES/3160(XXVIII) A/RES/31/49 A/RES/37/9 A/RES/38/12",
    ),
    (
        (
            "Our reader prints General Assembly resolution 70/104 entitled Staff in danger, 70/106 entitled "
            "Who helps whom, and 69/132 entitled Doctors abroad"
        ),
        "A/RES/70/104 A/RES/70/106 A/RES/69/132",
    ),
    ("El decreto copia la resolución N° 1.988, de 2011, del Consejo de Seguridad", "S/RES/1988(2011)"),
    ("Para el Consejo de Seguridad de las Naciones Unidas basta la resolución N° 1.988 por ahora", "S/RES/1988"),
    ("La resolución N° 1.988 del Ministerio y las Naciones Unidas", ""),
    ("la Resolución 1988, de 2011, del Ministerio de Salud. Naciones Unidas", ""),
    ("Aux Nations Unies, la résolution 1970 (2011)Télécharger le texte", "S/RES/1970(2011)"),
    ("Les Nations Unies à Vienne : texte complet [A/CONF.157/24 (Partie I)]", "A/CONF.157/24(PartI)"),
    ("L’Assemblée générale suit un règlement, voyez A/520/Rev.17", "A/520/Rev.17"),
    ("Резолюция 22 (IV) Организации Объединенных Наций", ""),
    ("резолюція Ради Безпеки № 2202 від 17 лютого", "S/RES/2202"),
    (
        (
            "La ley repite una Resolución del Consejo de Seguridad de Naciones Unidas 1373 (2001), y sus Resoluciones "
            "números 1267 (1999) y 1269 (1999)"
        ),
        "S/RES/1373(2001) S/RES/1267(1999) S/RES/1269(1999)",
    ),
    ("The United Nations. Our fire district passed Resolution #2011/002 on August 8, 2011", ""),
    ("Trade had recovered, wrote the United Nations (E/1910 & Corr.1)", "E/1910 E/1910/Corr.1"),
    (
        (
            "Página de la\n\nComisión de Derechos Humanos\n\nGinebra cita su resolución 2000/2, "
            "de 7 de abril de 2000, y la resolución 2076 (LXII) de 13 de mayo de 1977 de las Naciones Unidas"
        ),
        "E/CN.4/RES/2000/2@2000-04-07 E/RES/2076(LXII)@1977-05-13",
    ),
    ("In the file of the Security Council of the United Nations: S/7447, S/7449. Two complaints.", "S/7447 S/7449"),
    (
        "Everybody at the UN can recite a few, above all Resolutions 242, 338 and 497",
        "S/RES/242 S/RES/338 S/RES/497",
    ),
    (
        "read Commission on Human Rights resolutions 26 (XXXVII) of 10 March 1981 and 36 (XXXVI) of 12 March 1980",
        "E/CN.4/RES/26(XXXVII)@1981-03-10 E/CN.4/RES/36(XXXVI)@1980-03-12",
    ),
    ("The United Nations (S/5:488)", ""),
    ("聯合國大會的目錄還缺兩卷,即78屆決議261-333號", ""),
    ("The Human Rights Council met. See decision 5/11 of the Executive Committee of the UN", ""),
    ("The UN Human Rights Council met. The African Union then spoke of resolution 5/1.", ""),
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_finds(text: str, found: str) -> None:
    assert told(text) == found
