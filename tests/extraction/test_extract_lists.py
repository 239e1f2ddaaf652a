"""Lists, days, symbols and organs as drafts in six languages and German have them, beside near misses.

A row is a text, the organ whose draft it is, and what is found, as ``told`` words it; ``-`` has no symbol.
"""

from __future__ import annotations

import pytest
from extracting import told

FURTHER = [
    ("EU Council Decision (CFSP) 2023/2070 of the Council of the European Union", None, ""),
    (("Council Regulation 2017/1509 and Council Decision 2013/183/CFSP implement UN measures"), None, ""),
    ("Commission Implementing Decision 2011/130/EU, United Nations", None, ""),
    ("Board resolution 5/2023 of the company and Board decision 12/2024, UN Global Compact", None, ""),
    ("the UNSC 1267 sanctions list", None, ""),
    ("the UNGA 75 meeting, UNGA 2020, UNSC 2019", None, ""),
    ("Image resolution 1920/1080 at the UN", None, ""),
    ("the UN film has a resolution of 2048/1080", None, ""),
    ("Law 1244/1999, the United Nations", None, ""),
    ("the court's decision 1244/1999, United Nations", None, ""),
    ("ministerial Resolution 1244/1999", None, ""),
    ("Resolución 1970/2011 del Ministerio de Salud, Naciones Unidas", None, ""),
    ("décision 2011/1970 du Conseil de l'Union européenne, ONU", None, ""),
    ("resolution 12 (2150) of the shareholders, UN", None, ""),
    ("s=A/12/b and x=A/RES/70/1", None, ""),
    ("the equation E=A/12/3 of the UN", None, ""),
    ("A/B testing and S/390 of the UN computers", None, ""),
    ("T/T payment and I/O in the United Nations", None, ""),
    ("the figure CD/1 of the UN", None, ""),
    ("documents A/65/20, 33 percent of them", None, "A/65/20"),
    ("see reports A/65/20, 33,000 copies", None, "A/65/20"),
    ("résolution du parlement 476 et 478, Nations Unies", None, ""),
    ("resoluciones 242 y 338 del Ministerio, Naciones Unidas", None, ""),
    ("the res 242 of the club, UN", None, ""),
    ("General Assembly of shareholders Decision 2025, UN", None, ""),
    ("the city council resolutions 242 and 338 in UN Plaza", None, ""),
    ("UN members: Resolution 217 A new start", None, "A/RES/217(III)"),
    ("S/RES/1325(2000), S/RES/1820(2008)", None, "S/RES/1325(2000) S/RES/1820(2008)"),
    ("A/RES/217 A (III) A/RES/70/1", None, "A/RES/217(III)A A/RES/70/1"),
    (
        'resolution 2231 (2015) (the "JCPOA resolution") of 20 July 2015, Security Council',
        None,
        "S/RES/2231(2015)@2015-07-20",
    ),
    (
        ("résolution 2231 (2015), « Question nucléaire iranienne », du 20 juillet 2015, Nations Unies"),
        None,
        "S/RES/2231(2015)@2015-07-20",
    ),
    ("Resolution 2231 (2015) des Sicherheitsrats vom 20. Juli 2015", None, "S/RES/2231(2015)@2015-07-20"),
    ("SR-Res. 2231 (2015) v. 20.7.2015, UN-Sicherheitsrat", None, "S/RES/2231(2015)@2015-07-20"),
    ("UN-Sicherheitsratsresolution 1325", None, "S/RES/1325"),
    ("UNO-Sicherheitsratsresolution 1244 (1999)", None, "S/RES/1244(1999)"),
    ("Res. 60/251 der UN-Generalversammlung v. 15.3.2006", None, "A/RES/60/251@2006-03-15"),
    ("резолюции СБ ООН 1325 (2000) и 1820 (2008)", None, "S/RES/1325(2000) S/RES/1820(2008)"),
    ("резолюция СБ ООН 1244/1999", None, "S/RES/1244(1999)"),
    ("резолюция Генеральной Ассамблеи ООН 217 А (III) от 10 декабря 1948 года", None, "A/RES/217(III)A@1948-12-10"),
    ("рез. 1325 (2000) СБ ООН", None, "S/RES/1325(2000)"),
    ("рез. ГА ООН 65/230", None, "A/RES/65/230"),
    ("Rezolucija 1244 Saveta bezbednosti UN", None, ""),
    ("قرار مجلس الأمن رقم 1244 (1999) والقرار 1325 (2000)", None, "S/RES/1244(1999) S/RES/1325(2000)"),
    ("قراري مجلس الأمن 242 و338", None, "S/RES/242 S/RES/338"),
    ("قرارات مجلس الأمن 242 و 338 و 1397", None, "S/RES/242 S/RES/338 S/RES/1397"),
    ("联合国安理会第242号和第338号决议", None, "S/RES/242 S/RES/338"),
    ("联合国安理会第242、338号决议", None, "S/RES/242 S/RES/338"),
    ("安理会1325号决议", None, "S/RES/1325"),
    ("联合国大会第217A(III)号决议", None, "A/RES/217(III)A"),
    ("国連安保理決議1325", None, "S/RES/1325"),
    ("国連総会決議2758号", None, "A/RES/2758(XXVI)"),
    ("resolução 1325 (2000) do Conselho de Segurança da ONU", None, "S/RES/1325(2000)"),
    ("UN Security Council Resolution 1325 on the agreement signed before (31 October 1999)", None, "S/RES/1325"),
    ("Security Council resolution 2334 (adopted 23 December 2016)", None, "S/RES/2334@2016-12-23"),
    ("UNSC Res. 1970 (2011), U.N. Doc. S/RES/1970 (Feb. 26, 2011)", None, "S/RES/1970(2011) S/RES/1970@2011-02-26"),
    ("S.C. Res. 687, U.N. SCOR, 46th Sess., U.N. Doc. S/RES/687 (1991)", None, "S/RES/687 S/RES/687(1991)"),
    (
        "G.A. Res. 2625 (XXV), U.N. GAOR, 25th Sess., Supp. No. 28, U.N. Doc. A/8028 (1970)",
        None,
        "A/RES/2625(XXV) A/8028",
    ),
    (
        "G.A. Res. 217 (III) A, U.N. Doc. A/RES/217(III) (Dec. 10, 1948)",
        None,
        "A/RES/217(III)A A/RES/217(III)@1948-12-10",
    ),
    ("HRC Res. 16/18, U.N. Doc. A/HRC/RES/16/18 (Apr. 12, 2011)", None, "A/HRC/RES/16/18 A/HRC/RES/16/18@2011-04-12"),
    (
        "Human Rights Council Res 16/18 (24 March 2011) UN Doc A/HRC/RES/16/18",
        None,
        "A/HRC/RES/16/18@2011-03-24 A/HRC/RES/16/18",
    ),
    ("UNGA Res 60/1 (24 October 2005) UN Doc A/RES/60/1, para 138", None, "A/RES/60/1@2005-10-24 A/RES/60/1"),
    ("UNGA, 'Report of the ILC' (2001) UN Doc A/56/10", None, "A/56/10"),
    ("UN General Assembly resolution 70/1. Transforming our world", None, "A/RES/70/1"),
    ("A/RES/70/1 – Transforming our world", None, "A/RES/70/1"),
    (
        "General Assembly resolutions 60/288, 62/272, 64/297, 66/282 and 68/276",
        None,
        "A/RES/60/288 A/RES/62/272 A/RES/64/297 A/RES/66/282 A/RES/68/276",
    ),
    (
        "Security Council resolutions 1267 (1999)/1989 (2011)/2253 (2015)",
        None,
        "S/RES/1267(1999) S/RES/1989(2011) S/RES/2253(2015)",
    ),
    ("UNSCRs 1718 and 1737", None, "S/RES/1718 S/RES/1737"),
    ("UNSCR1325", None, "S/RES/1325"),
    ("UNSCR No. 1325", None, "S/RES/1325"),
    ("UNSC-Resolution 1325", None, "S/RES/1325"),
    ("U.N. Security Council Resolution 1325", None, "S/RES/1325"),
    ("UN SCR 1325", None, "S/RES/1325"),
    ("UN Res. 1325", None, "S/RES/1325"),
    ("SCR 1325 (2000) of the United Nations", None, "S/RES/1325(2000)"),
    ("Resolution S/RES/1325 (2000)", None, "S/RES/1325(2000)"),
    (
        "GA Res 57/337, UN Doc A/RES/57/337 (18 July 2003, adopted 3 July 2003)",
        None,
        "A/RES/57/337 A/RES/57/337@2003-07-03",
    ),
    ("GA Res 61/295 (2 October 2007, adopted 13 September 2007)", None, "A/RES/61/295@2007-09-13"),
    (
        (
            "General Assembly resolution 68/127 on a world against violence and violent "
            "extremism, adopted by the Assembly by consensus on 18 December 2013, and"
        ),
        None,
        "A/RES/68/127@2013-12-18",
    ),
    (
        ("General Assembly resolution 68/127 on the treaty on arms, adopted in Geneva on 18 December 1990"),
        None,
        "A/RES/68/127",
    ),
    ("Resoluciones 1737 (2006) – 2231 (2015) de las Naciones Unidas", None, "S/RES/1737(2006) S/RES/2231(2015)"),
    (
        "Resolutionen des UN-Sicherheitsrats: 101 (1953) · 242 (1967) · 338 (1973)",
        None,
        "S/RES/101(1953) S/RES/242(1967) S/RES/338(1973)",
    ),
]
LISTS = [
    (
        (
            "Recalling Security Council resolutions 1325 (2000), 1820 (2008), 1888 (2009), "
            "1889 (2009), 1960 (2010), 2106 (2013), 2122 (2013), 2242 (2015), 2467 (2019) and "
            "2493 (2019)"
        ),
        None,
        (
            "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009) S/RES/1889(2009) "
            "S/RES/1960(2010) S/RES/2106(2013) S/RES/2122(2013) S/RES/2242(2015) "
            "S/RES/2467(2019) S/RES/2493(2019)"
        ),
    ),
    ("its resolutions 1267, 1373, and 1540", "S", "S/RES/1267 S/RES/1373 S/RES/1540"),
    ("the Security Council adopted resolutions 2334 and 2335 unanimously", None, "S/RES/2334 S/RES/2335"),
    (
        "Security Council resolutions 242, 338, 1397 and 1515 call for",
        None,
        "S/RES/242 S/RES/338 S/RES/1397 S/RES/1515",
    ),
    (
        "resolutions 242 (1967), 338 (1973), and 425 of the Security Council",
        None,
        "S/RES/242(1967) S/RES/338(1973) S/RES/425",
    ),
    ("In resolution 1973, 2011 saw the Security Council", None, "S/RES/1973"),
    ("Security Council resolution 1701 and 15,000 troops", None, "S/RES/1701"),
    ("Security Council resolutions 1701 (2006), 2000 troops and 2006", None, "S/RES/1701(2006)"),
    (
        "General Assembly resolutions 194 (III), 302 (IV) and 2535 B (XXIV)",
        None,
        "A/RES/194(III) A/RES/302(IV) A/RES/2535(XXIV)B",
    ),
    ("GA resolution 3379 (XXX), revoked by resolution 46/86", None, "A/RES/3379(XXX) A/RES/46/86"),
    ("Assembly resolution ES-11/1 of 2 March 2022 and S-10/2", None, "A/RES/ES-11/1@2022-03-02 A/RES/S-10/2"),
    (
        "Human Rights Council resolutions 5/1 and 5/2 of 18 June 2007",
        None,
        "A/HRC/RES/5/1@2007-06-18 A/HRC/RES/5/2@2007-06-18",
    ),
    ("ECOSOC Resolution 1996/31 and ECOSOC decision 2019/200", None, "E/RES/1996/31 E/DEC/2019/200"),
    ("les résolutions 1325 (2000) et suivantes du Conseil de sécurité", None, "S/RES/1325(2000)"),
    ("résolutions 60/251 et 65/281 de l'Assemblée générale", None, "A/RES/60/251 A/RES/65/281"),
    ("les résolutions du Conseil de sécurité nos 242, 338 et 1397", None, "S/RES/242 S/RES/338 S/RES/1397"),
    ("la résolution n° 2231 du Conseil de sécurité", None, "S/RES/2231"),
    ("la résolution 2231 de 2015, Conseil de sécurité", None, "S/RES/2231"),
    ("la décision 74/544 de l'Assemblée générale, en date du 27 mars 2020", None, "A/DEC/74/544@2020-03-27"),
    ("la résolution 217 A (III) de l'Assemblée générale du 10 décembre 1948", None, "A/RES/217(III)A@1948-12-10"),
    ("la resolución 2231 (2015) del Consejo de Seguridad, de 20 de julio de 2015", None, "S/RES/2231(2015)@2015-07-20"),
    (
        ("resoluciones 60/251, de 15 de marzo de 2006, y 65/281, de 17 de junio de 2011, de la Asamblea General"),
        None,
        "A/RES/60/251@2006-03-15 A/RES/65/281@2011-06-17",
    ),
    ("las resoluciones núms. 242 y 338 del Consejo de Seguridad", None, "S/RES/242 S/RES/338"),
    ("Resolución A/RES/70/1 de la Asamblea General, de 25 de septiembre de 2015", None, "A/RES/70/1@2015-09-25"),
    ("Resolución de la Asamblea General A/RES/70/1", None, "A/RES/70/1"),
    ("Resolution 2625 (XXV) der Generalversammlung vom 24. Oktober 1970", None, "A/RES/2625(XXV)@1970-10-24"),
    (
        "die Resolutionen 1325 (2000), 1820 (2008) und 1888 (2009) des Sicherheitsrats",
        None,
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    ("Beschluss 74/544 der Generalversammlung", None, "A/DEC/74/544"),
    ("UN-Resolution 70/1 vom 25.09.2015", None, "A/RES/70/1@2015-09-25"),
    ("GV-Resolution 70/1 der UNO", None, "A/RES/70/1"),
    (
        ("резолюции 60/251 от 15 марта 2006 года и 65/281 от 17 июня 2011 года Генеральной Ассамблеи"),
        None,
        "A/RES/60/251@2006-03-15 A/RES/65/281@2011-06-17",
    ),
    ("Резолюция Совбеза ООН № 2202", None, "S/RES/2202"),
    ("резолюции Совета Безопасности ООН 242 и 338", None, "S/RES/242 S/RES/338"),
    ("резолюция ООН 2758", None, "A/RES/2758(XXVI)"),
    ("联合国大会第60/251号和第65/281号决议", None, "A/RES/60/251 A/RES/65/281"),
    (
        "安全理事会第1325(2000)号、第1820(2008)号和第1888(2009)号决议",
        None,
        "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)",
    ),
    ("联大2758号决议", None, "A/RES/2758(XXVI)"),
    ("قرار الجمعية العامة للأمم المتحدة رقم 70/1", None, "A/RES/70/1"),
    ("قراري مجلس الأمن 1325 (2000) و1820 (2008)", None, "S/RES/1325(2000) S/RES/1820(2008)"),
    ("القرار ٢٢٥٤ لمجلس الأمن", None, "S/RES/2254"),
    ("القرار الأممي 2254", None, "S/RES/2254"),
]
SYMBOLS = [
    ("See U.N. Doc. A/RES/217(III)A (Dec. 10, 1948).", None, "A/RES/217(III)A@1948-12-10"),
    ("U.N. Doc. A/HRC/40/52, ¶ 12 (Mar. 1, 2019)", None, "A/HRC/40/52@2019-03-01"),
    ("UN Doc S/2001/1234 (28 December 2001) annex", None, "S/2001/1234@2001-12-28"),
    ("UN Docs S/2001/1234 & S/2002/1", None, "S/2001/1234 S/2002/1"),
    ("A/RES/70/1; A/RES/71/1;A/RES/72/1", None, "A/RES/70/1 A/RES/71/1 A/RES/72/1"),
    ("A/RES/70/1,A/RES/71/1", None, "A/RES/70/1 A/RES/71/1"),
    ("(A/RES/70/1)(A/RES/71/1)", None, "A/RES/70/1 A/RES/71/1"),
    ("A/RES/70/1|A/RES/71/1|S/RES/1325 (2000)", None, "A/RES/70/1 A/RES/71/1 S/RES/1325(2000)"),
    ("A/RES/70/1\tA/RES/71/1", None, "A/RES/70/1 A/RES/71/1"),
    ("Docs A/70/1 A/70/2 A/70/3", None, "A/70/1 A/70/2 A/70/3"),
    ("“A/RES/70/1”, ‘A/RES/71/1’, «A/RES/72/1»", None, "A/RES/70/1 A/RES/71/1 A/RES/72/1"),
    ("see *A/RES/70/1* and `A/RES/72/1`", None, "A/RES/70/1 A/RES/72/1"),
    ("UN document A/70/1/Corr.1. 3 May", None, "A/70/1/Corr.1"),
    ("the report A/70/1.See also", None, "A/70/1"),
    ("[A/RES/70/1] [S/RES/2254 (2015)]", None, "A/RES/70/1 S/RES/2254(2015)"),
    ("S/PV.8699, p. 4 and S/PV.8700 (Resumption 1)", None, "S/PV.8699 S/PV.8700(Resumption1)"),
    ("E/CN.4/2005/102/Add.1, E/CN.4/Sub.2/2003/12/Rev.2", None, "E/CN.4/2005/102/Add.1 E/CN.4/Sub.2/2003/12/Rev.2"),
    ("CCPR/C/GC/34, CAT/C/GC/3; CRC/C/GC/12", None, "CCPR/C/GC/34 CAT/C/GC/3 CRC/C/GC/12"),
    ("FCCC/CP/2015/10/Add.1, decision 1/CP.21", None, "FCCC/CP/2015/10/Add.1 -"),
    ("ST/SGB/2003/13 and ST/AI/2019/1", None, "ST/SGB/2003/13 ST/AI/2019/1"),
    ("UNEP/EA.5/Res.14 and UNEP/EA.5/HLS.1", None, "UNEP/EA.5/Res.14 UNEP/EA.5/HLS.1"),
    ("A/CONF.151/26/Rev.1 (Vol. I) and A/CONF.216/L.1", None, "A/CONF.151/26/Rev.1(Vol.I) A/CONF.216/L.1"),
    ("document TD/B/C.I/2 of UNCTAD", None, "TD/B/C.I/2"),
    ("press release SC/14073 and GA/12689 of the UN", None, ""),
    ("HIV/AIDS, and/or, TCP/IP, 24/7, UN/EDIFACT, ISO/IEC 27001 of the UN", None, ""),
    ("Directive 2005/36/EC, Regulation (EU) 2016/679, COM/2015/0337, UN", None, ""),
    ("UN/LOCODE, UN/CEFACT Recommendation No. 16", None, ""),
    ("A/C/E/G chords, S/N 12345, P/E ratio, E/S ratio 12/33, UN", None, ""),
    ("blood group A/B, DNA A/T 12, H1N1 A/California/7/2009 and A/H3N2, WHO and UN", None, ""),
    ("A/1, A/2 and A/3 roads of the UN", None, ""),
    ("C/O, T/2 aircraft, E/V 500", None, ""),
    ("the file A/RES/70/1.pdf and path /A/RES/70/1/", None, ""),
    ("ISBN 92-1-100000-0, E.02.IV.4, Sales No. E/F.06.I.7 United Nations", None, ""),
]
CARRIED = [
    (
        ("Recalling General Assembly resolution 60/251 of 15 March 2006, and Council resolutions 5/1 and 5/2"),
        "A/HRC",
        "A/RES/60/251@2006-03-15 A/HRC/RES/5/1 A/HRC/RES/5/2",
    ),
    ("Recalling General Assembly resolution 70/1 and its own resolution 2019/19", "E", "A/RES/70/1 E/RES/2019/19"),
    (
        (
            "Recalling its resolutions 60/1 and 65/230, Security Council resolution 1325 "
            "(2000) and Human Rights Council resolution 5/1"
        ),
        "A",
        "A/RES/60/1 A/RES/65/230 S/RES/1325(2000) A/HRC/RES/5/1",
    ),
    ("Taking note of Council resolution 53/4", "A", "A/HRC/RES/53/4"),
    (
        ("Commission on Human Rights resolutions 2005/70 and 2005/81 and Human Rights Council resolution 9/11"),
        None,
        "E/CN.4/RES/2005/70 E/CN.4/RES/2005/81 A/HRC/RES/9/11",
    ),
    (
        "résolutions 2005/70 et 2005/81 de la Commission des droits de l'homme",
        None,
        "E/CN.4/RES/2005/70 E/CN.4/RES/2005/81",
    ),
    (
        "resoluciones 2005/70 y 2005/81 de la Comisión de Derechos Humanos",
        None,
        "E/CN.4/RES/2005/70 E/CN.4/RES/2005/81",
    ),
    ("резолюции 2005/70 и 2005/81 Комиссии по правам человека", None, "E/CN.4/RES/2005/70 E/CN.4/RES/2005/81"),
    ("resolutions 22/8 and 23/1 of the Commission on Crime Prevention and Criminal Justice", None, "- -"),
    ("resolutions 53/4 and 54/2 of the Commission on Narcotic Drugs", None, "- -"),
    ("decisions 1/CP.21 and 2/CP.21 of the Conference of the Parties", None, "- -"),
    ("UNEA resolutions 5/14 and 4/1", None, "UNEP/EA.5/Res.14 UNEP/EA.4/Res.1"),
    ("resolution 46/182 and decision 74/567 of the General Assembly", None, "A/RES/46/182 A/DEC/74/567"),
    ("Security Council presidential statement S/PRST/2023/5 of 3 March 2023", None, "S/PRST/2023/5@2023-03-03"),
    ("report of the Secretary-General (A/78/297) of 10 August 2023", None, "A/78/297"),
    ("resolution 1/2024 of the Inter-American Commission, United Nations", None, ""),
    ("Resolution 65/230 of the African Union and UN", None, ""),
    (
        (
            "its resolutions 5/1 on institution-building of the Council and 5/2 on the Code "
            "of Conduct, both of 18 June 2007,"
        ),
        "A/HRC",
        "A/HRC/RES/5/1@2007-06-18 A/HRC/RES/5/2@2007-06-18",
    ),
    (
        ("بقراريه 5/1 بشأن بناء المؤسسات و5/2 بشأن مدونة قواعد السلوك، المؤرخين 18 حزيران/يونيه 2007"),
        "A/HRC",
        "A/HRC/RES/5/1@2007-06-18 A/HRC/RES/5/2@2007-06-18",
    ),
    ("its resolutions 5/1 and 5/2 on the Code. Both of 18 June 2007 and later", "A/HRC", "A/HRC/RES/5/1 A/HRC/RES/5/2"),
]


@pytest.mark.parametrize(("text", "organ", "found"), [*FURTHER, *LISTS, *SYMBOLS, *CARRIED])
def test_form(text: str, organ: str | None, found: str) -> None:
    assert told(text, organ) == found
