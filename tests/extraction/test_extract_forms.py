"""Forms that scholars, the press, ministries and the Union's law give citations in, beside near misses.

A row is a text, the organ whose draft it is, and what is found, as ``told`` words it; ``-`` has no symbol.
"""

from __future__ import annotations

import pytest
from extracting import told

LATIN = [
    ("UNSC Res 1373 (28 September 2001)", None, "S/RES/1373@2001-09-28"),
    ("UNSC Resolution 1970 (26 February 2011)", None, "S/RES/1970@2011-02-26"),
    ("UNSC Resolution 2371 (2017-08-05)", None, "S/RES/2371@2017-08-05"),
    ("UNSC Res 1373 (28 September 2001) UN Doc S/RES/1373", None, "S/RES/1373@2001-09-28 S/RES/1373"),
    ("résolution 1970 du Conseil de sécurité (26 février 2011)", None, "S/RES/1970@2011-02-26"),
    ("Resolution 1973 (17. März 2011) des UN-Sicherheitsrats", None, "S/RES/1973@2011-03-17"),
    ("резолюция 1970 (26 февраля 2011 года) Совета Безопасности", None, "S/RES/1970@2011-02-26"),
    ("UNSC Res 1718/2231", None, "S/RES/1718 S/RES/2231"),
    ("UNSC Res 1267 / 1373", None, "S/RES/1267 S/RES/1373"),
    ("安理会第 1267/1373 号决议", None, "S/RES/1267 S/RES/1373"),
    ("UNSCR 1244/1999", None, "S/RES/1244(1999)"),
    ("Resolution 1244/99 des Sicherheitsrates der Vereinten Nationen", None, "S/RES/1244(1999)"),
    ("UN Security Council Resolution 1244/1999", None, "S/RES/1244(1999)"),
    ("résolution 1244/1999 du Conseil de sécurité des Nations unies", None, "S/RES/1244(1999)"),
    ("la resolución 1244/99 del Consejo de Seguridad de las Naciones Unidas", None, "S/RES/1244(1999)"),
    ("Security Council resolutions 1267/1989/2253", None, "S/RES/1267 S/RES/1989 S/RES/2253"),
    ("the 1267/1989/2253 Committee of the Security Council", None, ""),
    ("Security Council resolution 65/230", None, "A/RES/65/230"),
    ("the ministry's Resolution 512/2019, United Nations", None, ""),
    ("Council of Europe Resolution 1244/1999", None, ""),
    ("UNSC Res 1970, 2011", None, "S/RES/1970"),
    ("Guidance Note on Security Council Resolution 1998, 2014, available at", None, "S/RES/1998"),
    ("Security Council resolutions 1998, 2014 and 2021", None, "S/RES/1998 S/RES/2014 S/RES/2021"),
    ("Resol. 751 [1992] y 1907 [2009] del Consejo de Seguridad", None, "S/RES/751(1992) S/RES/1907(2009)"),
    (
        "Naciones Unidas (Resol. 1373 [2001]; Resol. 1518 [2003]; Resol 2653 [2022])",
        None,
        "S/RES/1373(2001) S/RES/1518(2003) S/RES/2653(2022)",
    ),
    ("UN Security Council resolution 1373 [2001]", None, "S/RES/1373(2001)"),
    ("General Assembly resolution 65/230 [2]", None, "A/RES/65/230"),
    ("Security Council resolution 1373 [12]", None, "S/RES/1373"),
    ("les résolutions 476 et 478 du Conseil de sécurité", None, "S/RES/476 S/RES/478"),
    ("las resoluciones 242 y 338 del Consejo de Seguridad", None, "S/RES/242 S/RES/338"),
    ("as resoluções 242 e 338 do Conselho de Segurança", None, "S/RES/242 S/RES/338"),
    ("les résolutions 242, 338 et 1397 du Conseil de sécurité", None, "S/RES/242 S/RES/338 S/RES/1397"),
    ("die Resolutionen 242 und 338 des Sicherheitsrats", None, "S/RES/242 S/RES/338"),
    ("S.C. Res. 1373, ¶ 2 (Sept. 28, 2001)", None, "S/RES/1373@2001-09-28"),
    (
        ("G.A. Res. 48/13, The Human Right to a Clean, Healthy and Sustainable Environment (Oct. 8, 2021)"),
        None,
        "A/RES/48/13@2021-10-08",
    ),
    (
        'General Assembly resolution 377 A (V), "Uniting for Peace", of 3 November 1950',
        None,
        "A/RES/377(V)A@1950-11-03",
    ),
    ("第 2767 号决议（2024 年 12 月 27 日），安全理事会", None, "S/RES/2767@2024-12-27"),
    ("安理会第 2767 号决议（2024 年 12 月 27 日）", None, "S/RES/2767@2024-12-27"),
    ("G.A. Res. 70/1, ¶ 3 (Sept. 25, 2015)", None, "A/RES/70/1@2015-09-25"),
    (
        'UN General Assembly, Resolution 70/1, "Transforming our world" (25 September 2015)',
        None,
        "A/RES/70/1@2015-09-25",
    ),
    ("General Assembly resolution 70/1 and the treaty signed in Paris (12 December 2015)", None, "A/RES/70/1"),
    ("CD/1271 (Aug. 24, 1994) of the United Nations", None, ""),
    ("UN Doc. CD/1839 (Feb. 29, 2008)", None, "CD/1839@2008-02-29"),
    ("a CD/1271 player", None, ""),
    ("SC res. 1701 (2006)", None, "S/RES/1701(2006)"),
    ("S.C. res. 1701 (2006)", None, "S/RES/1701(2006)"),
    ("GA res. 60/1", None, "A/RES/60/1"),
    ("UNGA res 95(I) of 11 Dec. 1946", None, "A/RES/95(I)@1946-12-11"),
    ("ECOSOC res. 1503 (XLVIII) of 27 May 1970", None, "E/RES/1503(XLVIII)@1970-05-27"),
    ("CHR Res. 1994/45", None, "E/CN.4/RES/1994/45"),
    ("high res. 1920/1080 images of the United Nations", None, ""),
    ("the res. 65/12 of the housing society", None, ""),
    (
        ("UN General Assembly, Universal Declaration of Human Rights, 10 December 1948, 217 A (III), available at:"),
        None,
        "A/RES/217(III)A@1948-12-10",
    ),
    ("Rés. AG 60/251 du 15 mars 2006", None, "A/RES/60/251@2006-03-15"),
    ("AGNU, Rés. 61/295", None, "A/RES/61/295"),
    ("CS, rés. 1674 (2006), 28 avril 2006, § 4", None, "S/RES/1674(2006)@2006-04-28"),
    ("Rés AG 217A (III), Doc off AG NU, 3e sess, supp no 13, Doc NU A/810 (1948)", None, "A/RES/217(III)A A/810"),
    ("la RCSNU 2146 (2014) et les RCSNU 1718 (2006)", None, "S/RES/2146(2014) S/RES/1718(2006)"),
    ("la RCSNU 1325", None, "S/RES/1325"),
    ("VN-Resolution 1325 (2000)", None, "S/RES/1325(2000)"),
    ("UNO-Resolution 1325", None, "S/RES/1325"),
    ("zu UN-Resolution 1325, Mitautorin", None, "S/RES/1325"),
    ("die UN-Resolution 1325 (Frauen)", None, "S/RES/1325"),
    ("UN-GA-Res. 2625/XXV", None, "A/RES/2625(XXV)"),
    (
        ("die Resolutionen des VN-Sicherheitsrats (im Folgenden „Resolutionen“) 1718 (2006), 1874 (2009)"),
        None,
        "S/RES/1718(2006) S/RES/1874(2009)",
    ),
    ("la Résolution CDH 32/13", None, "A/HRC/RES/32/13"),
    ("la resolución CDH 32/13", None, "A/HRC/RES/32/13"),
    ("A/RES/60/1 vom 24. Oktober 2005", None, "A/RES/60/1@2005-10-24"),
    ("S/RES/1973 (2011) vom 17. März 2011", None, "S/RES/1973(2011)@2011-03-17"),
    ("Res. 2625 (XXV) v. 24.10.1970", None, "A/RES/2625(XXV)@1970-10-24"),
    ("A/RES/60/1 du 24 octobre 2005", None, "A/RES/60/1@2005-10-24"),
    ("A/RES/60/1, de 24 de octubre de 2005", None, "A/RES/60/1@2005-10-24"),
    ("A/RES/60/1 от 24 октября 2005 года", None, "A/RES/60/1@2005-10-24"),
    (
        "Security Council Resolutions 1718 (2006), 1874, 2087 and 2094 (2013)",
        None,
        "S/RES/1718(2006) S/RES/1874 S/RES/2087 S/RES/2094(2013)",
    ),
    ("UNSCR 1267 (Al-Qaeda), 1718 (DPRK), 2231 (Iran) consolidated lists", None, "S/RES/1267 S/RES/1718 S/RES/2231"),
    (
        "pursuant to Security Council resolutions 1267 (1999) 1989 (2011) and 2253 (2015)",
        None,
        "S/RES/1267(1999) S/RES/1989(2011) S/RES/2253(2015)",
    ),
    (
        "Resoluciones 1267 (1999); 1989 (2011) Y 2253 (2015) del Consejo de Seguridad",
        None,
        "S/RES/1267(1999) S/RES/1989(2011) S/RES/2253(2015)",
    ),
    ("(UN Resolution 217A)", None, "A/RES/217(III)A"),
    ("UNGA Resolution 217 A", None, "A/RES/217(III)A"),
    ("Resolution 1373 A new era for the United Nations", None, "S/RES/1373"),
    ("UN Doc GC.12/C.1/SR.1 and GC.7/C.1/SR.5", None, "GC.12/C.1/SR.1 GC.7/C.1/SR.5"),
    ("Council Decision 2005/729/EC", None, ""),
    ("Council Decision 2009/316/JHA, United Nations", None, ""),
    ("per Council Decision 2013/488/EU and successors, United Nations", None, ""),
    ("under EU restrictive measures (Council Decision 2023/2070), UN", None, ""),
    ("Board resolution 2024/07 of ACME Ltd, United Nations", None, ""),
    ("per Board Resolution 2026/14, UN", None, ""),
    ("appointed by General Assembly Decision 2025", None, ""),
    ("Economic and Social Council decision 2023/207", None, "E/DEC/2023/207"),
    ("Executive Board decision 2023/7", None, "-"),
    ("A/RES/70/1 A/RES/70/2", None, "A/RES/70/1 A/RES/70/2"),
    ("S/RES/1325 (2000) S/RES/1820 (2008)", None, "S/RES/1325(2000) S/RES/1820(2008)"),
    ("A/RES/70/1 S/RES/1820 (2008)", None, "A/RES/70/1 S/RES/1820(2008)"),
    ("E/RES/2015/1 E/RES/2015/2", None, "E/RES/2015/1 E/RES/2015/2"),
    ("A/RES/66/253 A A/RES/66/254", None, "A/RES/66/253A A/RES/66/254"),
    ("A/RES/66/253 B and", None, "A/RES/66/253B"),
    ("{{UN document|code=A/RES/377(V)}}", None, "A/RES/377(V)"),
    ("{{UN doc|code=S/RES/1325(2000)|x=y}}", None, "S/RES/1325(2000)"),
    ("symbol=A/RES/70/1", None, "A/RES/70/1"),
    ("A/RES/70/1² stands", None, "A/RES/70/1"),
    ("A/RES/70/1¹,", None, "A/RES/70/1"),
    ("see symbol:A/RES/70/1", None, "A/RES/70/1"),
    ("Security Council resolution 1325 (2000)¹", None, "S/RES/1325(2000)"),
    ("Resolución 1325 (2000)1 del Consejo de Seguridad", None, "S/RES/1325(2000)"),
    ("See A/70/174.3", None, "A/70/174"),
    ("fix typo in S/390 arch support", None, ""),
]
OTHERS = [
    (
        (
            "قرارات لجنة حقوق الإنسان 2005/70 المؤرخ 20 نيسان/أبريل 2005 بشأن حقوق الإنسان "
            "والعدالة الانتقالية، و2005/81 المؤرخ 21 نيسان/أبريل 2005 بشأن الإفلات، و2005/66 "
            "المؤرخ 20 نيسان/أبريل 2005"
        ),
        None,
        ("E/CN.4/RES/2005/70@2005-04-20 E/CN.4/RES/2005/81@2005-04-21 E/CN.4/RES/2005/66@2005-04-20"),
    ),
    (
        (
            "وإذ يشير إلى قراراته 51/23 المؤرخ 7 تشرين الأول/أكتوبر 2022، بشأن حقوق الإنسان "
            "والعدالة الانتقالية، و9/11 المؤرخ 18 أيلول/سبتمبر 2008، و12/12 المؤرخ 1 تشرين "
            "الأول/أكتوبر 2009"
        ),
        "A/HRC",
        "A/HRC/RES/51/23@2022-10-07 A/HRC/RES/9/11@2008-09-18 A/HRC/RES/12/12@2009-10-01",
    ),
    ("قرار الجمعية العامة 60/147 المؤرخ 16 كانون الأول/ديسمبر2005", None, "A/RES/60/147@2005-12-16"),
    ("بقراريه 5/1 بشأن بناء مؤسسات المجلس و5/2 بشأن مدونة قواعد السلوك", "A/HRC", "A/HRC/RES/5/1 A/HRC/RES/5/2"),
    (
        "قراري الجمعية العامة 74/92 ألف وباء المؤرخين 13 كانون الأول/ديسمبر 2019",
        None,
        "A/RES/74/92A@2019-12-13 A/RES/74/92B@2019-12-13",
    ),
    ("大会2016年4月27日关于联合国建设和平架构审查的第70/262号决议", None, "A/RES/70/262@2016-04-27"),
    (
        "人权理事会2007年6月18日关于人权理事会体制建设的第5/1号决议和关于行为守则的第5/2号决议",
        None,
        "A/HRC/RES/5/1@2007-06-18 A/HRC/RES/5/2",
    ),
    ("联合国大会2014年12月18日69/197号决议", None, "A/RES/69/197@2014-12-18"),
    ("大会2020年4月2日通过的第74/270号决议", None, "A/RES/74/270@2020-04-02"),
    ("缔约方会议2020年10月16日题为“青年”的第10/6号决议", None, "-@2020-10-16"),
    ("2020年10月16日举行会议，大会第74/270号决议", None, "A/RES/74/270"),
    ("安理会第 1244/1999 号决议", None, "S/RES/1244(1999)"),
    ("安理会第 2767 号决议（2024 年 12 月 27 日）及第2758号决议", None, "S/RES/2767@2024-12-27 S/RES/2758"),
    (
        (
            "resolución 1970 (2011) del Consejo de Seguridad de las Naciones Unidas "
            "(«resolución 1970»), aprobada el 26 de febrero de 2011"
        ),
        None,
        "S/RES/1970(2011)@2011-02-26 S/RES/1970",
    ),
    (
        (
            "résolution 1267 (1999) du Conseil de sécurité de l'Organisation des Nations "
            "unies en date du 15 octobre 1999"
        ),
        None,
        "S/RES/1267(1999)@1999-10-15",
    ),
    (
        (
            "résolution 1970 (2011) du Conseil de sécurité des Nations unies («résolution "
            "1970»), adoptée le 26 février 2011"
        ),
        None,
        "S/RES/1970(2011)@2011-02-26 S/RES/1970",
    ),
    ("(UNGA 36/97 C; 36/99)", None, "A/RES/36/97C A/RES/36/99"),
    ("UNGA 65/230", None, "A/RES/65/230"),
    ("UNSC 1325 (2000)", None, "S/RES/1325(2000)"),
    ("UNGA 75 (2020) and UNSC 2020", None, ""),
    ("la résolution historique n°2756 du 31 octobre 2025, Nations Unies", None, "S/RES/2756@2025-10-31"),
    ("Security Council Resolution #2334 and UNSCR-1540", None, "S/RES/2334 S/RES/1540"),
    ("S/1999/957, S/1998/1 and S/26260 (1993), United Nations", None, "S/1999/957 S/1998/1 S/26260"),
    ("Annex II of UN Security Council Resolution 2118 (2113)", None, "S/RES/2118(2113)"),
    ("the Conference on Disarmament of the United Nations, CD/1271 (Aug. 24, 1994)", None, "CD/1271@1994-08-24"),
    ("UN doc. CD/1839", None, "CD/1839"),
    ("Ŧ\tT/\t0166\t0358", None, ""),
    (
        'General Assembly resolution 65/230, "Strengthening Crime Prevention", 66/1 and 67/1',
        None,
        "A/RES/65/230 A/RES/66/1 A/RES/67/1",
    ),
    (
        (
            "UN General Assembly, Convention on the Rights of the Child, 20 November 1989, "
            "United Nations, Treaty Series, vol. 1577"
        ),
        None,
        "",
    ),
    ("UN General Assembly, Status of women, 5 March 2020, 65/230", None, ""),
    ("resolutions 16/18 and 22/31 of the Human Rights Council", None, "A/HRC/RES/16/18 A/HRC/RES/22/31"),
    ("Recalling resolutions 53/4 and 53/5 of the Human Rights Council", "A", "A/HRC/RES/53/4 A/HRC/RES/53/5"),
    ("resolutions 1325 (2000) and 65/230 of the General Assembly", None, "S/RES/1325(2000) A/RES/65/230"),
    (
        ("résolutions 16/18 du Conseil des droits de l'homme et 60/251 et 61/1 de l'Assemblée générale"),
        None,
        "A/HRC/RES/16/18 A/RES/60/251 A/RES/61/1",
    ),
    ("the resolutions 242 and 338 of the housing society, United Nations", None, ""),
    ("резолюции 16/18 и 22/31 Совета по правам человека", None, "A/HRC/RES/16/18 A/HRC/RES/22/31"),
    ("Commission Decision 2011/130/EU and Commission Decision 2023/12, United Nations", None, ""),
]
TAILS = [
    ("see documents A/65/20, 33, 46 and 71, and", None, "A/65/20 A/65/33 A/65/46 A/65/71"),
    ("UN Docs. A/HRC/40/52, 53 and 54.", None, "A/HRC/40/52 A/HRC/40/53 A/HRC/40/54"),
    ("document A/65/20, 33, 46", None, "A/65/20"),
    ("documents A/65/20, 33 countries", None, "A/65/20"),
    ("documents A/65/20, 2011", None, "A/65/20"),
    ("documents A/65/20, 12 May 2011", None, "A/65/20@2011-05-12"),
    ("документы A/65/20, 33 и 46.", None, "A/65/20 A/65/33 A/65/46"),
    ("A/RES/65/230, 66/1 and 67/2 B", None, "A/RES/65/230 A/RES/66/1 A/RES/67/2B"),
    ("A/RES/65/230 of 21 December 2010 and 66/1 of 5 May 2011", None, "A/RES/65/230@2010-12-21 A/RES/66/1@2011-05-05"),
    ("resolutions A/RES/65/230 and 66/1", None, "A/RES/65/230 A/RES/66/1"),
    ("S/RES/1325 (2000), 1820 (2008) and 1888 (2009)", None, "S/RES/1325(2000) S/RES/1820(2008) S/RES/1888(2009)"),
    ("E/RES/2019/19, 2020/5", None, "E/RES/2019/19 E/RES/2020/5"),
    ("A/RES/70/1, 24/25 September", None, "A/RES/70/1"),
    ("A/RES/70/1, 10/1", None, "A/RES/70/1"),
    ("A/RES/70/1, 5 September 2015", None, "A/RES/70/1@2015-09-05"),
    ("A/65/20, 66/1", None, "A/65/20"),
    ("Security Council resolution S/RES/1325 (2000) and 50 others", None, "S/RES/1325(2000)"),
]


@pytest.mark.parametrize(("text", "organ", "found"), [*LATIN, *OTHERS, *TAILS])
def test_form(text: str, organ: str | None, found: str) -> None:
    assert told(text, organ) == found
