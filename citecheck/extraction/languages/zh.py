"""Chinese: 大会2010年12月21日第65/230号决议. Numbers stand before the word; see ``cjk.py``."""

from __future__ import annotations

from citecheck.extraction.languages.base import Language

ORGANS = {
    "大会": "A", "联大": "A", "聯大": "A", "联合国大会": "A", "聯合國大會": "A", "大會": "A",
    "安全理事会": "S", "安理会": "S", "安全理事會": "S", "安理會": "S",
    "经济及社会理事会": "E", "經濟及社會理事會": "E", "经社理事会": "E", "經社理事會": "E",
    "人权理事会": "A/HRC", "人權理事會": "A/HRC",
    "人权委员会": "E/CN.4", "人權委員會": "E/CN.4",
    "预防犯罪和刑事司法委员会": "E/CN.15", "麻醉药品委员会": "E/CN.7", "麻委会": "E/CN.7", "妇女地位委员会": "E/CN.6",
    "人口与发展委员会": "E/CN.9", "社会发展委员会": "E/CN.5", "可持续发展委员会": "E/CN.17", "统计委员会": "E/CN.3",
    "联合国森林论坛": "E/CN.18", "托管理事会": "T", "联合国环境大会": "UNEP/EA", "环境大会": "UNEP/EA",
    "人居大会": "HSP/HA", "缔约方大会": "COP", "缔约方会议": "COP", "生物多样性公约": "CBD/COP",
    "生物多样性公约缔约方大会": "CBD/COP", "生物多样性公约缔约方会议": "CBD/COP",
    "贸易和发展理事会": "TD/B", "贸发会议": "TD", "执行局": "DP",
    "理事会": "?council", "委员会": "?commission",
}  # fmt: skip

FOREIGN = (
    "世界卫生大会", "卫生大会", "欧洲理事会", "欧洲委员会", "欧洲议会", "欧洲联盟", "欧盟", "非洲联盟",
    "非统组织", "阿拉伯国家联盟",
    "伊斯兰合作组织", "国际原子能机构", "国际海事组织", "国务院", "全国人民代表大会", "人大常委会", "常委会",
    "议会", "国会", "立法会",
    "部长理事会", "大会党", "董事会", "股东大会", "党代表大会", "国际联盟", "众议院", "参议院", "代表大会",
    "缔约国会议",
)  # fmt: skip

LANGUAGE = Language(
    code="zh",
    organs=ORGANS,
    foreign=FOREIGN,
    other_worlds=(),
    joint=frozenset(),
    speaker=frozenset(("其", "本")),
    tight=frozenset(),
    dated=r"[ ,(]{0,3}",
    connector=r"[ ]{0,3}[、,;和及与暨][ ]{0,3}",
)
