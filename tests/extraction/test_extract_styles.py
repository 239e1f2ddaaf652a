"""Lists behind a colon, days before a number, initials and other ways of the press, beside near misses."""

from __future__ import annotations

import pytest
from extracting import told

FOUND = [
    # Lists behind a colon
    (
        ("die Resolutionen des Sicherheitsrats zu ergänzen: 1820 (2008), 1888 (2009) und 1889 (2009)"),
        "S/RES/1820(2008) S/RES/1888(2009) S/RES/1889(2009)",
    ),
    (
        "The following resolutions of the Security Council: 1325 (2000), 1820 (2008)",
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    (
        "The following resolutions of the Security Council apply: 1325 (2000), 1820 (2008)",
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    (
        ("The following resolutions of the Security Council were adopted this year: 1325 (2000), 1820 (2008)"),
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    (
        "The Security Council adopted the following resolutions: 1325 (2000), 1820 (2008)",
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    (
        "The General Assembly adopted the following resolutions: 65/230, 65/231 and 66/1.",
        "A/RES/65/230 A/RES/65/231 A/RES/66/1",
    ),
    ("die folgenden Resolutionen des Sicherheitsrats: 1820 (2008), 1888 (2009)", "S/RES/1820(2008) S/RES/1888(2009)"),
    (
        "Der UN-Sicherheitsrat verabschiedete die folgenden Resolutionen: 1820 (2008), 1888 (2009)",
        "S/RES/1820(2008) S/RES/1888(2009)",
    ),
    (
        "Relevant Security Council resolutions:\n- 1325 (2000)\n- 1820 (2008)\n- 1888 (2009)",
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    (
        "Relevant Security Council resolutions:\n\n* 1325 (2000)\n* 1820 (2008)\n* 1888 (2009)",
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    (
        "Relevant Security Council resolutions:\n• 1325 (2000);\n• 1820 (2008);\n• 1888 (2009).",
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    ("Relevant General Assembly resolutions:\n- 65/230\n- 66/231", "A/RES/65/230 A/RES/66/231"),
    (
        "les résolutions suivantes du Conseil de sécurité : 1325 (2000), 1820 (2008)",
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    (
        "las siguientes resoluciones del Consejo de Seguridad: 1325 (2000), 1820 (2008)",
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    ("следующие резолюции Совета Безопасности: 1325 (2000), 1820 (2008)", "S/RES/1325(2000) S/RES/1820(2008)"),
    ("قرارات مجلس الأمن التالية: 1325 (2000) و 1820 (2008)", "S/RES/1325(2000) S/RES/1820(2008)"),
    # Russian: a day before the number, a number without its session
    ("резолюция Совета Безопасности от 28 января 2014 г. N 2134 (2014)", "S/RES/2134(2014)@2014-01-28"),
    ("Резолюция Совета Безопасности ООН от 28 января 2014 года № 2134 (2014)", "S/RES/2134(2014)@2014-01-28"),
    ("Резолюция от 28 января 2014 г. N 2134 (2014) Совета Безопасности", "S/RES/2134(2014)@2014-01-28"),
    ("Резолюция Генеральной Ассамблеи от 10 ноября 1975 года № 3379 (XXX)", "A/RES/3379(XXX)@1975-11-10"),
    ("Резолюция Генеральной Ассамблеи ООН № 3379 от 10 ноября 1975 года", "A/RES/3379(XXX)@1975-11-10"),
    (
        "Совет Безопасности принял резолюцию 242 (1967). Резолюция ООН № 3379 отменена.",
        "S/RES/242(1967) A/RES/3379(XXX)",
    ),
    ("По резолюции Совета Безопасности 242 (1967) и резолюции ООН № 3379 всё ясно.", "S/RES/242(1967) A/RES/3379(XXX)"),
    ("ООН, резолюция номер 1493 Совета Безопасности", "S/RES/1493"),
    ("Резолюция СБ ООН номер 1493", "S/RES/1493"),
    ("ООН, рез. 2231", "S/RES/2231"),
    ("СБ ООН, рез. 2231", "S/RES/2231"),
    ("Резолюция 377 A Генеральной Ассамблеи ООН", "A/RES/377(V)A"),
    ("Резолюция 377 A «Единство в пользу мира», ООН", "A/RES/377(V)A"),
    ("Резолюция 377 А ООН", "A/RES/377(V)A"),
    ("resolution 377 A of the General Assembly", "A/RES/377(V)A"),
    ("UN resolution 377 A, Uniting for Peace", "A/RES/377(V)A"),
    # Arabic: brackets, second names of months, figures
    ("قرار مجلس الأمن رقم ( 242 )", "S/RES/242"),
    ("القرار رقم ( 242 ) الصادر عن مجلس الأمن", "S/RES/242"),
    ("القرار رقم (242) الصادر عن مجلس الأمن الدولي", "S/RES/242"),
    ("قرار الأمم المتحدة 242", "S/RES/242"),
    ("قرار الأمم المتحدة رقم 242", "S/RES/242"),
    ("قرار مجلس الأمن الدولي رقم 1701", "S/RES/1701"),
    ("القرار 1701 الصادر عن مجلس الأمن", "S/RES/1701"),
    ("القرار رقم ١٧٠١ الصادر عن مجلس الأمن", "S/RES/1701"),
    ("قرار الجمعية العامة 65/230 المؤرخ 21 كانون الأول (ديسمبر) 2010", "A/RES/65/230@2010-12-21"),
    ("قرار الجمعية العامة 65/230 بتاريخ 21 ديسمبر 2010", "A/RES/65/230@2010-12-21"),
    ("قرار الجمعية العامة ٦٥/٢٣٠ المؤرخ ٢١ كانون الأول/ديسمبر ٢٠١٠", "A/RES/65/230@2010-12-21"),
    ("قرار الجمعية العامة رقم ١٩٤ (د-٣) المؤرخ ١١ كانون الأول (ديسمبر) ١٩٤٨", "A/RES/194(III)@1948-12-11"),
    ("قرار الجمعية العامة للأمم المتحدة رقم (194)", "A/RES/194(III)"),
    ("قراري مجلس الأمن (242) و(338)", "S/RES/242 S/RES/338"),
    ("قراري مجلس الأمن ( 242 ) و ( 338 )", "S/RES/242 S/RES/338"),
    # German: initials, words grown together, adoption
    ("Resolution der GV 174 (II)", "A/RES/174(II)"),
    ("Res. der Generalversammlung 65/230", "A/RES/65/230"),
    ("Res. der Generalversammlung 65/230 v. 21.12.2010", "A/RES/65/230@2010-12-21"),
    ("GVResolution 2625 (XXV)", "A/RES/2625(XXV)"),
    ("GV-Resolution 2625 (XXV)", "A/RES/2625(XXV)"),
    ("GV-Res. 60/1", "A/RES/60/1"),
    ("GV-Res. 2625 (XXV) vom 24. Oktober 1970", "A/RES/2625(XXV)@1970-10-24"),
    ("UN-GV-Res. 2625 (XXV)", "A/RES/2625(XXV)"),
    ("SR-Resolution 1373", "S/RES/1373"),
    ("SR-Res. 1373 (2001)", "S/RES/1373(2001)"),
    ("SR-Res. 1373", "S/RES/1373"),
    ("UN-SR-Res. 1373", "S/RES/1373"),
    ("SRResolution 1373 (2001)", "S/RES/1373(2001)"),
    ("VN-Sicherheitsratsresolution 1325", "S/RES/1325"),
    ("VN-Sicherheitsratsresolution 1325 (2000)", "S/RES/1325(2000)"),
    ("Sicherheitsratsresolution 1325", "S/RES/1325"),
    ("UN-Resolution 1973", "S/RES/1973"),
    ("VN-Resolution 1973", "S/RES/1973"),
    ("UN-Resolution 1973 (2011)", "S/RES/1973(2011)"),
    ("die Resolution 65/230, verabschiedet von der Generalversammlung am 21. Dezember 2010", "A/RES/65/230@2010-12-21"),
    ("Resolution 65/230 der Generalversammlung, verabschiedet am 21. Dezember 2010", "A/RES/65/230@2010-12-21"),
    ("die am 21. Dezember 2010 verabschiedete Resolution 65/230 der Generalversammlung", "A/RES/65/230@2010-12-21"),
    (
        "die Resolution 65/230 wurde am 21. Dezember 2010 von der Generalversammlung verabschiedet",
        "A/RES/65/230@2010-12-21",
    ),
    (
        ("Resolution 65/230, auf der 71. Plenarsitzung am 21. Dezember 2010 verabschiedet, der Vereinten Nationen"),
        "A/RES/65/230@2010-12-21",
    ),
    # More of the same
    (
        "The Human Rights Council adopted the following resolutions: 16/18, 16/19 and 31/3",
        "A/HRC/RES/16/18 A/HRC/RES/16/19 A/HRC/RES/31/3",
    ),
    ("les résolutions suivantes du Conseil des droits de l’homme : 16/18, 31/3", "A/HRC/RES/16/18 A/HRC/RES/31/3"),
    (
        (
            "Resolutions of the Security Council on women:\n- 1325 (2000) on women, peace and "
            "security\n- 1820 (2008) on violence\nThe 1990 (2011) meeting"
        ),
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    (
        "Resolutions of the Security Council:\n1. 1325 (2000)\n2. 1820 (2008)\n3. 1888 (2009)",
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    (
        ("Resolutions of the General Assembly:\n(a) 65/230 of 21 December 2010;\n(b) 66/231 of 24 December 2011."),
        "A/RES/65/230@2010-12-21 A/RES/66/231@2011-12-24",
    ),
    ("Resolutions of the General Assembly:\n\n65/230\n66/231\n\nBudget\n12/13", "A/RES/65/230 A/RES/66/231"),
    (
        "UNSC resolutions:\n\n1325 (2000)\n\n1820 (2008)\n\n1888 (2009)",
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    (
        "Resoluciones del Consejo de Seguridad:\n• 1325 (2000), sobre las mujeres\n• 1820 (2008)",
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    ("In UNSC 2254, the Council", "S/RES/2254"),
    ("UNSC 242 and 338", "S/RES/242 S/RES/338"),
    ("The UN resolution of 21 December 2010 No. 65/230", "A/RES/65/230@2010-12-21"),
    ("Der Rat hat am 3. Mai 2010 eine Resolution 65/230", "A/RES/65/230"),
    (
        (
            "Wie die Vereinten Nationen und die Staaten in der Liste von heute zeigen: UN-Sic"
            "herheitsrat: 101 (1953) · 106 (1955) · 111 (1956)"
        ),
        "S/RES/101(1953) S/RES/106(1955) S/RES/111(1956)",
    ),
    (
        (
            "Wie die Vereinten Nationen und die Staaten in der Liste von heute zeigen: UN-Gen"
            "eralversammlung: 181 (II) · 194 (III)"
        ),
        "A/RES/181(II) A/RES/194(III)",
    ),
    ("The UN had resolutions such as: 1325 (2000)", "S/RES/1325(2000)"),
    ("القرار رقم (242) المؤرخ 22 تشرين الثاني/نوفمبر 1967 الصادر عن مجلس الأمن", "S/RES/242@1967-11-22"),
    ("القرار رقم (242) الصادر عن مجلس الأمن بتاريخ 22 نوفمبر 1967", "S/RES/242@1967-11-22"),
    ("(القرار 65/230) والجمعية العامة للأمم المتحدة", "A/RES/65/230"),
    (
        (
            "UN. Resolutions of the Security Council:\n- 1325 (2000)\n- 1820 (2008)\n\nIn all 12 "
            "(2001) and 1990 (2011) persons"
        ),
        "S/RES/1325(2000) S/RES/1820(2008)",
    ),
    (
        (
            "Der Sicherheitsrat der Vereinten Nationen hat Texte, die die Resolution 1325 (20"
            "00) ergänzen: 1820 (2008), 1888 (2009) und 1889 (2009)."
        ),
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009) S/RES/1889(2009)",
    ),
    (
        ("Der UN-Sicherheitsrat hat Texte, welche die Resolution 1325 ergänzen: 1820, 1888, 1889 und 1960."),
        "S/RES/1325 S/RES/1820 S/RES/1888 S/RES/1889 S/RES/1960",
    ),
    (
        ("Security Council resolution 1325 (2000) and those that complement it: 1820 (2008), 1888 (2009)"),
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    ("Security Council resolution 1325 (2000) changed much: 1000, 2000, 3000 women spoke", "S/RES/1325(2000)"),
    ("Security Council resolution 1325 (2000). It was read thus: 15 (2008)", "S/RES/1325(2000)"),
    ("UN resolution 1325 costs as follows: 1500 (2010), 1600 (2011)", "S/RES/1325"),
    (
        ("Die UN-Resolution 1325 wurde am 31. Oktober 2000 ohne Gegenstimme vom UN-Sicherheitsrat verabschiedet."),
        "S/RES/1325@2000-10-31",
    ),
    ("Die UN-Resolution 1325 wurde am 31. Oktober 2000 gefeiert.", "S/RES/1325"),
    ("UNSC 2254 (18 December 2015), and UNSC 2254 (Syria)", "S/RES/2254@2015-12-18 S/RES/2254"),
    (
        (
            "Резолюция Совета Безопасности ООН от 28 января 2014 г. N 2134 (2014)*\n(принята н"
            "а его 7103-м заседании)\nРезолюцией Совета Безопасности ООН от 27 января 2016 г. N 2262 (2016) продлен"
        ),
        "S/RES/2134(2014)@2014-01-28 S/RES/2262(2016)@2016-01-27",
    ),
    ("Резолюция 1929 (2010),\nо которой Совет Безопасности спорил полгода", "S/RES/1929(2010)"),
    ("Dem UN-Sicherheitsrat genügten dafür die Resolutionen 731 und 748 (1992), die", "S/RES/731 S/RES/748(1992)"),
    ("وبفضل قرار مجلس الأمن رقم ٦٨٨، تم إنشاء ملاذ", "S/RES/688"),
    ("تبدأ الدورة التدريبية بقرار مجلس الأمن رقم 1325 الصادر عام 2000 للنساء", "S/RES/1325"),
    ("صدر قرار مجلس الأمن رقم 338 في 22 أكتوبر داعيا", "S/RES/338"),
]

NEAR_MISSES = [
    "UN votes on resolutions were as follows: 10/5, 12/3",
    "UN. The following resolutions of the European Parliament: 2019/12, 2020/4",
    "UN. Screen resolutions in use: 1920 (1080), 1280 (720)",
    "UN. The decisions were taken in sessions: 45/30, 46/31",
    "The resolutions of the Government of France on the UN: 65/230",
    "The UN and the resolutions of the Parliamentary Assembly read: 1540 (2007), 1541 (2007)",
    "UN: Print resolutions:\n- 300/600 dpi\n- 1200 dpi",
    "The company's decisions: 2010/4, 2011/5",
    "The Council's decisions at the UN:\n1. 5/10 of members\n2. 6/12 of members",
    "UNSC 1973 was the year",
    "UNSC 1540 Committee",
    "UNSC 2018",
    "PRESC/RES/1701 and AG/RES/1591",
    "Resolution of 5 May 2010 No. 12 of the Government, UN",
    "Resolution of the Cabinet of Ministers of 28 January 2014 No. 123",
    "Постановление и решение Верховного Суда от 28 января 2014 г. N 134 (2014), ООН",
    "решение суда от 28 января 2014 г. N 12/34; ООН",
    "Decision of the Supreme Court of 28 January 2014 No. 65/230, United Nations",
    "Decision of 28 January 2014 No. 65/230",
    (
        "Wie die Vereinten Nationen und die Staaten in der Liste von heute zeigen: Der UN"
        "-Sicherheitsrat: 12 (1953) Mitglieder, 15 (1965)"
    ),
    ("Wie die Vereinten Nationen und die Staaten in der Liste von heute zeigen: Sicherheitsrat: Die Lage"),
    "SR-Res. of the club",
    "The LGV-Resolution 12/3",
    "resolution ( see 65/230 ), UN",
    "United Nations resolutions adopted on the following subjects: 20/20 vision",
    "UN resolutions (of 2000): 1325 (2000)",
    "قرار الأمم المتحدة رقم 50 لعام 2010",
    "قرار رقم ( 242 ) لوزير الداخلية، الأمم المتحدة",
    "قرار وزاري رقم ( 242 )، الأمم المتحدة",
    "قرار رقم (242) لوزير الداخلية، الأمم المتحدة",
    "О мерах по выполнению см. Указ Президента от 10 сентября 2014 г. N 626, ООН",
]


@pytest.mark.parametrize(("text", "found"), FOUND)
def test_finds(text: str, found: str) -> None:
    assert told(text) == found


@pytest.mark.parametrize("text", NEAR_MISSES)
def test_skips(text: str) -> None:
    assert told(text) == ""
