"""Whatever pieces of citations follow each other, extraction ends well and its spans are what it says."""

from __future__ import annotations

import pytest
from extracting import read
from hypothesis import given, settings
from hypothesis import strategies as st

import citecheck
from citecheck.model.citation import CitationKind

_PIECES = (
    "A/RES/65/230", "A/", "/1", "S/RES/1325 (2000)", "E/F.06.I.7", "A/65/20", "CD/1271",
    "GC.12/C.1/SR.1", "Res.", "res.", "UNSC Res", "resolution", "resolutions", "Resolución",
    "résolutions", "Resolutionen", "резолюции", "قرارات", "第", "号决议", "决议", "1718/2231",
    "1244/1999", "1373", "(28 September 2001)", "[2001]", "(XXV)", "/XXV", "217A", "A", ", 33",
    " and ", " و", " y ", "、", "of the Security Council", "du Conseil de sécurité",
    "Генеральной Ассамблеи", "مجلس الأمن", "大会", "2010年12月21日", "of 21 December 2010",
    "vom 17. März 2011", ", ¶ 2 (Sept. 28, 2001)", "annex", ", para. 5", '"Uniting for Peace"',
    "(im Folgenden „Resolutionen“)", "(Iran)", "UN General Assembly, ", "UNGA ", "¹", "\n\n",
    "\u200b", "\u00ad", "(", ")", ".", "=", "\t", "S/PV.3046", "/Add.1", ", 29", " and 45", ", L.12", "A/C 6/L 509",
    "S / RES / 242 (1967)", "S/PV. 8699", "_", "*", "A68/98", "document ", "A/65201", "ARES/65/230", "A/9631(1974)",
    "CMW/C/GC/7+CERD/C/GC/38", "/CRC/C/GC/18", "United Nations A/78/L..9\nDistr.: General\n\n",
    "E/2011/27-E/CN.6/2011/12", " and Resumption 1",
)  # fmt: skip


def test_a_malformed_symbol_in_the_masthead_is_no_name() -> None:
    extraction = read("United Nations A/78/L..9\nDistr.: General\n\nIn resolution 65/230 of")
    assert extraction.document is None
    assert [str(citation.symbol) for citation in extraction.citations] == ["A/78/L..9", "A/RES/65/230"]


@settings(max_examples=300, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=14), st.sampled_from(["", " "]), st.sampled_from([None, "A", "S"]))
def test_spans_hold_for_any_sequence(pieces: list[str], joint: str, organ: str | None) -> None:
    text = joint.join(pieces)
    for citation in read(text, organ).citations:
        printed = text[citation.prose.start : citation.prose.end]
        assert printed == printed.strip() != ""
        assert citation.kind is CitationKind.LINK or citation.text == " ".join(printed.split())
        assert all(token.span is None or text[slice(*token.span)] == token.text for token in citation.tokens)


@pytest.mark.parametrize(
    ("words", "language"),
    [
        pytest.param("قرار مجلس الأمن بشأن حماية المدنيين", "ar", id="Arabic"),
        pytest.param("резолюция о защите гражданских лиц", "ru", id="Russian"),
        pytest.param("关于保护平民的决议", "zh", id="Chinese"),
        pytest.param("文民の保護に関する決議", "ja", id="Japanese"),
        pytest.param("the protection of civilians and the law", "en", id="English"),
        pytest.param("la protection des civils et des biens", "fr", id="French"),
    ],
)
def test_code_does_not_hide_the_language_of_a_list(words: str, language: str) -> None:
    row = (
        f'    {{ number: "S/RES/1265", year: "1999", type: "{words}", link: "https://undocs.org/S/RES/1265(1999)" }},\n'
    )
    text = "const resolutionsData = [\n" + row * 20 + "];\n"
    assert read(text).language == language


@pytest.mark.parametrize(
    "text",
    [
        "A/65/201 (21 一般 2010)",
        "resolution 65/230 of 21 一般的 2010",
        "A/65/201/Add.1 and 2 一般的な",
        "A/65/201 and Add.1 and 2 一月份",
        "resolution 65/230 of 21 十十十 2010",
    ],
)
def test_a_word_that_begins_like_a_numeral_is_no_month(text: str) -> None:
    assert [citation.claims.date for citation in read(text).citations][:1] == [None]


def test_words_are_divided_at_any_line_end() -> None:
    for end in ("\n", "\r\n"):
        found = citecheck.extract(f"Security Council reso-{end}lution 1325 (2000)")
        assert [str(citation.symbol) for citation in found] == ["S/RES/1325(2000)"]


def test_a_soft_hyphen_at_a_line_end_divides_a_word_too() -> None:
    text = "Security Coun\u00adcil reso\u00ad\n  lution 1325 (2000)"
    (found,) = citecheck.extract(text)
    assert str(found.symbol) == "S/RES/1325(2000)"
    assert text[found.place.start : found.place.end] == "1325 (2000)"
