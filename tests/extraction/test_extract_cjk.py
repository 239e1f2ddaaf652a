"""Chinese and Japanese: figures in characters, lists behind the word, days before and behind."""

from __future__ import annotations

import pytest
from extracting import only, read, told

from citecheck.extraction.han import value_of

Case = tuple[str, str | None, str]
NUMERALS: list[Case] = [
    ("国連決議第六百六十一号(千九百九十年)及び第六百八十七号(千九百九十一年)", None,
     "S/RES/661(1990) S/RES/687(1991)"),
    ("安保理決議第一三七三号(二〇〇一年)", None, "S/RES/1373(2001)"),
    ("安保理決議第二千二百三十一号(二千十五年)を歓迎し", None, "S/RES/2231(2015)"),
    ("議長声明(S/PRST/二〇〇一/一四)と決議", None, "S/PRST/2001/14"),
    ("安全理事会二〇〇一年九月二十八日第1373(2001)号决议", None, "S/RES/1373(2001)@2001-09-28"),
    ("安全理事会二零零零年十月三十一日通过的第1325(2000)号决议", None, "S/RES/1325(2000)@2000-10-31"),
    ("联合国第二七五八(二十六)号决议", None, "A/RES/2758(XXVI)"),
    ("联合国决议案二一七甲(三)", None, "A/RES/217(III)A"),
    ("総会決議第六〇/二五一号", None, "A/RES/60/251"),
    ("国連。法律第八百二十五号(千九百九十三年)", None, ""),
    ("国連。第一号决议和第二十三号决定", None, ""),
    ("联合国第二七五八(二十七)号决议", None, "A/RES/2758(XXVII)"),
    ("联合国决议一百多项，决议三十条", None, ""),
    ("国連。平成二十一年六月十二日の決議第一三七三号", None, "S/RES/1373"),
]  # fmt: skip
BEHIND: list[Case] = [
    ("安保理決議第661号(1990)・第687号(1991)を含む", None, "S/RES/661(1990) S/RES/687(1991)"),
    (
        "決議第661号(1990年)を含む国連の関連する決議、特に第687号(1991)並びに",
        None,
        "S/RES/661(1990) S/RES/687(1991)",
    ),
    ("決議第661号(1990年)及び条約第687号(1992)を含む国連", None, "S/RES/661(1990)"),
    ("国連安保理決議第661号、第687号及び第688号", None, "S/RES/661 S/RES/687 S/RES/688"),
    ("国連安保理決議84を採択", None, "S/RES/84"),
    ("国連安保理決議84、国連安保理決議242", None, "S/RES/84 S/RES/242"),
    ("国連安保理決議10周年の行事、国連総会決議50か国", None, ""),
    ("国連安保理決議10本が採択された", None, ""),
    ("国連安保理決議1718、2009年6月に採択", None, "S/RES/1718"),
    ("国連総会決議第118項", None, ""),
    ("総会決議第3314号(XXIX)、経済社会理事会決議1996/31", None, "A/RES/3314(XXIX) E/RES/1996/31"),
    ("国連総会決議第2758号(1971年)", None, "A/RES/2758(XXVI)"),
]
ORGANS: list[Case] = [
    ("联合国。委员会注意到第60/251号决议", None, "A/RES/60/251"),
    ("联合国。委员会还注意到第48/264号决议和1997年12月19日题为“改革方案”的第52/12 B号决议", None,
     "A/RES/48/264 A/RES/52/12B@1997-12-19"),
    ("聯合國。委員會注意到第65/281號決議", None, "A/RES/65/281"),
    ("联合国。设立特别委员会的第3499(XXX)号决议", None, "A/RES/3499(XXX)"),
    ("联合国。设立筹备委员会的第61/105号决议", None, "A/RES/61/105"),
    ("联合国。委员会第53/4号决议", None, "-"),
    ("麻醉药品委员会第53/4号决议", None, "-"),
    ("麻醉藥品委員會第53/4號決議", None, "-"),
    ("联合国。委员会第22/8号决议", None, "-"),
    ("联合国。理事会回顾第60/251号决议", None, "A/RES/60/251"),
    ("延續第 22/6 號人權理事會決議", None, "A/HRC/RES/22/6"),
    ("聯合國。第 512 號國務院決定", None, ""),
    ("聯合國。立法院第12/3號決議", None, ""),
    ("安全理事会第1267号决议所设委员会认为适用的第1373号决议", None, "S/RES/1267 S/RES/1373"),
    ("大会第177/9号决议", None, "A/RES/177/9"),
    ("联合国。第177/9号决议", None, ""),
    ("第177/9号决议", "A", "A/RES/177/9"),
    ("联合国。第12/2019号决议", None, ""),
    ("联合国。全体大会第22/6号决议", None, ""),
]  # fmt: skip
LISTS: list[Case] = [
    ("大会第48/264号(A/52/856)和第51/241号决议", None, "A/RES/48/264 A/52/856 A/RES/51/241"),
    ("大会第65/230号(2010年12月21日)和第66/1号决议", None, "A/RES/65/230@2010-12-21 A/RES/66/1"),
    ("安理会第1267号(基地)、第1718号(朝鲜)和第2231号决议", None, "S/RES/1267 S/RES/1718 S/RES/2231"),
    ("大会2003年12月23日第58/268号和第58/269号决议", None, "A/RES/58/268@2003-12-23 A/RES/58/269@2003-12-23"),
    ("大会2003年12月23日第58/268号和第59/275号决议", None, "A/RES/58/268@2003-12-23 A/RES/59/275"),
    (
        "大会1994年7月29日题为“振兴”的第48/264号和1997年7月31日关于加强联合国系统的第51/241号决议",
        None,
        "A/RES/48/264@1994-07-29 A/RES/51/241@1997-07-31",
    ),
    ("第60届联大通过第251号决议", None, "A/RES/60/251"),
    ("第六十届联合国大会会议通过的第1号决议", None, "A/RES/60/1"),
    ("第60回国連総会で採択された決議第251号", None, "A/RES/60/251"),
    ("第60届会议通过的第1号决议", "A", "A/RES/60/1"),
    ("联合国。第60届会议通过的第1号决议", None, ""),
    ("联合国大会第26届会议通过了第2758号决议", None, "A/RES/2758(XXVI)"),
    ("第60届联大期间，安理会通过第338号决议", None, "S/RES/338"),
    ("联合国缔约方会议第1/CP.21号决定", None, "-"),
    ("聯合國。關於其組成的CD/1356號決定", None, "CD/1356"),
    ("聯合國。關於GB/T1356號決定", None, ""),
    ("安理会主席声明2015/25", None, "S/PRST/2015/25"),
    ("安全理事会第2015/25号主席声明", None, "S/PRST/2015/25"),
    ("人权理事会主席声明2015/25", None, ""),
    ("国連安保理議長声明2006/41", None, "S/PRST/2006/41"),
    ("公司董事会主席声明2015/25", None, ""),
]  # fmt: skip
DAYS: list[Case] = [
    ("国連。2010年7月28日の決議64/292", None, "A/RES/64/292@2010-07-28"),
    ("2022年4月1日の人権理事会決議49/1", None, "A/HRC/RES/49/1@2022-04-01"),
    ("国連。2022年3月2日の決議ES-11/1及び2022年3月24日の決議ES-11/2", None,
     "A/RES/ES-11/1@2022-03-02 A/RES/ES-11/2@2022-03-24"),
    ("1992年12月16日に採択された国連総会決議47/90", None, "A/RES/47/90@1992-12-16"),
    ("2006年3月15日付総会決議60/251", None, "A/RES/60/251@2006-03-15"),
    ("2022年3月2日 国連総会決議 ES-11/1", None, "A/RES/ES-11/1@2022-03-02"),
    ("2022年3月2日の会合で国連総会決議 ES-11/1が", None, "A/RES/ES-11/1"),
    ("2022年3月2日、国連総会決議 ES-11/1が", None, "A/RES/ES-11/1"),
    ("安理會第2231號決議於2015年7月20日通過", None, "S/RES/2231@2015-07-20"),
    ("安理会第2231号决议于2015年10月18日生效", None, "S/RES/2231"),
    ("国連安保理決議2231は2015年7月20日に採択された", None, "S/RES/2231@2015-07-20"),
    ("联合国大会66/170号决议（2011-12-19通过，2012-10-11首次纪念）", None, "A/RES/66/170@2011-12-19"),
    ("国連総会決議A/RES/70/1「我々の世界」（2015年9月25日）", None, "A/RES/70/1@2015-09-25"),
    ("国連総会決議A/RES/70/1「我々の世界」は（2015年9月25日）", None, "A/RES/70/1"),
    ("2022年3月2日の国連総会決議A/RES/ES-11/1、", None, "A/RES/ES-11/1@2022-03-02"),
    ("2022年3月2日の国連総会決議A/RES/ES-11/1 を", None, "A/RES/ES-11/1@2022-03-02"),
    ("大會1975年12月15日設立憲章特別委員會的第3499(XXX)號決議", None, "A/RES/3499(XXX)@1975-12-15"),
    ("大會1993年8月17日關於振興大會工作的第47/233號決議", None, "A/RES/47/233@1993-08-17"),
    ("大会1997年12月15日题为“修正大会议事规则第一〇三条”的第52/163号决议", None, "A/RES/52/163@1997-12-15"),
    ("大会2015年9月25日题为“2030年可持续发展议程”的第70/1号决议", None, "A/RES/70/1@2015-09-25"),
    ("2006年3月15日联合国大会第60/251号决议", None, "A/RES/60/251@2006-03-15"),
    ("2006年3月15日，联合国大会第60/251号决议", None, "A/RES/60/251"),
    ("安理会通过日期 2006年10月14日\n\n第1718(2006)号决议", None, "S/RES/1718(2006)"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "organ", "expected"),
    [
        *(pytest.param(*case, id=f"figures in characters: {case[0][:20]}") for case in NUMERALS),
        *(pytest.param(*case, id=f"behind the word: {case[0][:20]}") for case in BEHIND),
        *(pytest.param(*case, id=f"whose: {case[0][:20]}") for case in ORGANS),
        *(pytest.param(*case, id=f"list: {case[0][:20]}") for case in LISTS),
        *(pytest.param(*case, id=f"day: {case[0][:20]}") for case in DAYS),
    ],
)
def test_chinese_and_japanese(text: str, organ: str | None, expected: str) -> None:
    assert told(text, organ) == expected


@pytest.mark.parametrize(
    ("text", "year"),
    [
        pytest.param("根据 2025 年 11 月通过的联合国安理会第 2803 号决议", 2025, id="adopted in a month"),
        pytest.param("根据2006年安理会第1718号决议成立", 2006, id="a year that is right"),
        pytest.param("2019年安理会第1718号决议所设委员会", None, id="a year of something else"),
        pytest.param("2019年通过的安理会第1718号决议", 2019, id="said to be its own"),
        pytest.param("安理会第1718号决议", None, id="no year"),
    ],
)
def test_the_year_may_stand_in_words(text: str, year: int | None) -> None:
    assert only(text).claims.year == year


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("825", 825),
        ("八百二十五", 825),
        ("千五百四十", 1540),
        ("二千四", 2004),
        ("二千零四", 2004),
        ("一五四〇", 1540),
        ("廿五", 25),
        ("十", 10),
        ("百二三", None),
        ("十百", None),
        ("一二三四五", None),
    ],
)
def test_numerals_are_read(numeral: str, value: int | None) -> None:
    assert value_of(numeral) == value


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("安全保障理事会は、\n\n第84号決議を想起し", "S/RES/84", id="Japanese"),
        pytest.param("大會，\n\n回顧其第三十八屆會議通過的第10號決議", "A/RES/38/10", id="traditional letters"),
        pytest.param("国際連合の決議第1325号(2000年)", "S/RES/1325(2000)", id="the United Nations by their long name"),
        pytest.param("聯大第65/230號決議與第66/1號決議", "A/RES/65/230 A/RES/66/1", id="the Assembly's short name"),
    ],
)
def test_the_draft_says_whose_it_is(text: str, expected: str) -> None:
    assert told(text) == expected


def test_what_is_printed_stays_in_characters() -> None:
    found = only("国連安保理決議第一三七三号(二〇〇一年)")
    assert (found.text, found.claims.year) == ("一三七三号(二〇〇一年)", 2001)


def test_many_numerals_take_no_longer_than_they_are() -> None:
    assert read("国連決議" + "第一二三四五六七八九十百千" * 4000).citations == ()
