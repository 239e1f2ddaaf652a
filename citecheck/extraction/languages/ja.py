"""Japanese: 国連総会決議第2758号, 安保理決議1373. Numbers stand before or after the word; see ``cjk.py``."""

from __future__ import annotations

from citecheck.extraction.languages.base import Language

ORGANS = {
    "総会": "A", "国連総会": "A", "国際連合総会": "A",
    "安全保障理事会": "S", "安保理": "S", "国連安保理": "S", "国連安全保障理事会": "S", "国際連合安全保障理事会": "S",
    "経済社会理事会": "E", "人権理事会": "A/HRC", "国連人権理事会": "A/HRC",
    "人権委員会": "E/CN.4", "信託統治理事会": "T",
    "締約国会議": "COP", "理事会": "?council", "委員会": "?commission",
}  # fmt: skip

FOREIGN = (
    "世界保健総会", "欧州議会", "欧州理事会", "欧州評議会", "欧州連合", "アフリカ連合", "衆議院", "参議院",
    "国会", "閣議", "本会議", "株主総会",
    "議会", "国際連盟", "上院", "下院", "取締役会", "定時総会", "IAEA",
)  # fmt: skip

LANGUAGE = Language(
    code="ja",
    organs=ORGANS,
    foreign=FOREIGN,
    other_worlds=(),
    joint=frozenset(),
    speaker=frozenset(),
    tight=frozenset(),
    dated=r"[ ,(、]{0,3}",
    connector=r"[ ]{0,3}[、,;とおよび及び]{1,3}[ ]{0,3}",
)
