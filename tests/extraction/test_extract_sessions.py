"""Sessions in words, in the languages that Official Records are cited in."""

from __future__ import annotations

import pytest
from extracting import only

from citecheck.extraction.ordinals import session_named
from citecheck.model.citation import Supplement


@pytest.mark.parametrize(
    ("text", "session"),
    [
        ("Official Records of the General Assembly, Seventy-second Session, ", 72),
        ("Thirty-sixth Session", 36),
        ("its 72nd session", 72),
        ("Documents officiels de l'Assemblée générale, soixante-douzième session, ", 72),
        ("soixante et onzième session", 71),
        ("quatre-vingt-unième session", 81),
        ("Asamblea General, septuagésimo segundo período de sesiones, ", 72),
        ("trigésimo período de sesiones", 30),
        ("Официальные отчеты Генеральной Ассамблеи, семьдесят вторая сессия, ", 72),
        ("тридцатая сессия", 30),
        ("الوثائق الرسمية للجمعية العامة، الدورة الثانية والسبعون، ", 72),
        ("الدورة السبعون", 70),
        ("الدورة الثانية عشرة", 12),
        ("《大会正式记录,第七十八届会议,", 78),
        ("zweiundsiebzigste Tagung", 72),
        ("Dreißigste Tagung", 30),
        ("Thirtieth Session, then Thirty-first Session", 31),
        ("one hundred and second session", None),
        ("Tenth Special Session", None),
        ("the resumed session", None),
        ("no session", None),
        ("2013, ", None),
    ],
)
def test_session(text: str, session: int | None) -> None:
    named = session_named(text)
    assert (None if named is None else named[0]) == session


@pytest.mark.parametrize(
    "text",
    [
        "Official Records of the General Assembly, Seventy-second Session, Supplement No. 20 (A/72/20)",
        "Официальные отчеты Генеральной Ассамблеи, семьдесят вторая сессия, Дополнение № 20 (A/72/20)",
        "الوثائق الرسمية للجمعية العامة، الدورة الثانية والسبعون، الملحق رقم 20 (A/72/20)",
        "Asamblea General, septuagésimo segundo período de sesiones, suplemento núm. 20 (A/72/20)",
        "Offizielles Protokoll der Generalversammlung, zweiundsiebzigste Tagung, Beilage 20 (A/72/20)",
    ],
)
def test_a_supplement_names_its_session(text: str) -> None:
    assert only(text).claims.supplement == Supplement("A", 72, 20)
