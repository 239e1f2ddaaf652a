"""Every form of link to a UN document, and what is none."""

from __future__ import annotations

import pytest
from extracting import cited, only

from citecheck.extraction.extract import extract
from citecheck.extraction.links import read_target
from citecheck.model.draft import Draft, Link, Span

FORMS = [
    ("https://undocs.org/A/RES/65/230", "A/RES/65/230", None),
    ("http://www.undocs.org/en/A/RES/65/230", "A/RES/65/230", "en"),
    ("https://undocs.org/ch/A/RES/66/243", "A/RES/66/243", "zh"),
    ("https://undocs.org/S/2014//502", "S/2014/502", None),
    ("https://undocs.org/A/RES/52/1%20B", "A/RES/52/1 B", None),
    ("https://undocs.org/A%2FRES%2F79%2F1", "A/RES/79/1", None),
    ("https://undocs.org/A/RES/53/1&Area=UNDOC", "A/RES/53/1", None),
    ("https://undocs.org/A/77/PV.56%20(resumed)", "A/77/PV.56", None),
    ("https://undocs.org/pdf?symbol=en/A/RES/65/230", "A/RES/65/230", "en"),
    ("https://undocs.org/Home/Mobile?FinalSymbol=A%2F70%2F174&Language=F", "A/70/174", "fr"),
    ("https://undocs.org/S/RES/2202(2015", "S/RES/2202(2015)", None),
    ("https://docs.un.org/fr/S/RES/1325(2000)?direct=true", "S/RES/1325(2000)", "fr"),
    ("https://docs.un.org/en/s/res/2746%282024%29", "s/res/2746(2024)", "en"),
    ("https://docs.un.org:443/en/A/RES/70/1", "A/RES/70/1", "en"),
    ("https://documents.un.org/api/symbol/access?s=A%2FRES%2F65%2F230&l=en&t=pdf", "A/RES/65/230", "en"),
    ("https://documents.un.org/api/symbol/access?l=R&s=A/RES/65/230", "A/RES/65/230", "ru"),
    ("https://documents.un.org/symbol-explorer?s=S%2FRES%2F2744", "S/RES/2744", None),
    ("https://documents.un.org/prod/ods.nsf/xpdf.xsp?doc=A/70/1&lang=E", "A/70/1", "en"),
    ("http://daccess-ods.un.org/access.nsf/Get?Open&DS=A/51/950&Lang=E", "A/51/950", "en"),
    ("http://daccess-ods.un.org/access.nsf/GetFile?OpenAgent&ds=S/2001/25&lang=F&Type=DOC", "S/2001/25", "fr"),
    ("https://www.un.org/ga/search/view_doc.asp?symbol=A/59/401%20para.%2046", "A/59/401", None),
    ("https://www.un.org/en/ga/search/view_doc.asp?symbol=A/RES/70/1&Lang=E", "A/RES/70/1", "en"),
    ("http://www.un.org/Docs/journal/asp/ws.asp?m=A/64/L.2", "A/64/L.2", None),
    ("https://digitallibrary.un.org/record/212422/files/E_RES_131%28VI%29-EN.pdf", "E/RES/131(VI)", "en"),
    (
        "https://tbinternet.ohchr.org/_layouts/treatybodyexternal/Download.aspx?symbolno=CCPR/C/GC/34&Lang=en",
        "CCPR/C/GC/34",
        None,
    ),
    ("http://ap.ohchr.org/documents/dpage_e.aspx?si=A/HRC/17/31", "A/HRC/17/31", None),
    ("https://www.un.org/docs/?symbol=A-RES-55-2", "A/RES/55/2", None),
    ("https://www.un.org/en/docs/?symbol=S/RES/242(1967)", "S/RES/242(1967)", None),
    ("https://undocs.org/?docid=A-RES-ES-10-14", "A/RES/ES-10/14", None),
    ("https://documents.un.org/?docid=A-RES-S-27-2", "A/RES/S-27/2", None),
    ("https://undocs.org/S-2015-682", "S/2015/682", None),
    ("https://www.un.org/ga/search/view_doc.asp?symbol=S-RES-242(1967)", "S/RES/242(1967)", None),
]


@pytest.mark.parametrize(("address", "symbol", "language"), FORMS)
def test_an_address_names_its_document(address: str, symbol: str, language: str | None) -> None:
    target = read_target(address)
    assert target is not None
    assert (target.symbol, target.language) == (symbol, language)


@pytest.mark.parametrize(
    ("address", "job"),
    [
        ("https://documents.un.org/doc/undoc/gen/n15/291/89/pdf/n1529189.pdf", "N1529189"),
        ("http://documents-dds-ny.un.org/doc/UNDOC/GEN/N10/526/34/PDF/N1052634.pdf?OpenElement", "N1052634"),
        ("https://documents.un.org/api/symbol/access?j=N2140274&t=pdf", "N2140274"),
        ("https://daccess-ods.un.org/access.nsf/Get?Open&JN=v2109502", "V2109502"),
        ("https://digitallibrary.un.org/record/700368?ln=en", "700368"),
    ],
)
def test_an_address_may_name_a_job_or_record_alone(address: str, job: str) -> None:
    target = read_target(address)
    assert target is not None
    assert (target.symbol, target.job) == (None, job)


@pytest.mark.parametrize(
    "address",
    [
        "https://example.com/A/RES/65/230",
        "https://undocs.org.example.com/A/RES/65/230",
        "https://notun.org/A/RES/65/230",
        "https://www.un.org/en/about-us/universal-declaration-of-human-rights",
        "https://undocs.org/rss/gadocs.xml",
        "https://press.un.org/en/2024/sc15678.doc.htm",
        "http://daccess-ods.un.org/TMP/1133732.05065727.html",
        "",
    ],
)
def test_an_address_of_no_document(address: str) -> None:
    assert read_target(address) is None


def test_bare_addresses_end_where_their_sentence_goes_on() -> None:
    assert only("(see https://undocs.org/en/S/RES/1325(2000)).").url == "https://undocs.org/en/S/RES/1325(2000)"
    assert only("at https://undocs.org/A/70/174, and").url == "https://undocs.org/A/70/174"


def test_an_address_is_one_citation_and_hides_its_symbol() -> None:
    assert cited("https://undocs.org/en/A/RES/65/230 and A/RES/65/230") == ["A/RES/65/230", "A/RES/65/230"]
    assert cited("undocs.org/A/RES/65/230") == ["A/RES/65/230"]


@pytest.mark.parametrize(
    ("shown", "target", "symbols"),
    [
        ("70/1", "https://undocs.org/en/A/RES/70/1", ["A/RES/70/1", "A/RES/70/1"]),
        ("65/230", "https://undocs.org/en/A/RES/65/231", ["A/RES/65/230", "A/RES/65/231"]),
        ("74/567", "https://undocs.org/A/DEC/74/567", ["A/DEC/74/567", "A/DEC/74/567"]),
        ("217 A (III)", "https://undocs.org/A/RES/217(III)", ["A/RES/217(III)A", "A/RES/217(III)"]),
        ("S/PRST/2023/5", "https://undocs.org/en/S/PRST/2023/5", ["S/PRST/2023/5", "S/PRST/2023/5"]),
        ("1/2", "https://undocs.org/en/A/RES/70/1", ["A/RES/70/1"]),
        ("230", "https://undocs.org/en/A/RES/65/230", ["A/RES/65/230"]),
        ("70/174", "https://undocs.org/en/A/70/174", ["A/70/174"]),
        ("here", "https://undocs.org/en/A/RES/70/1", ["A/RES/70/1"]),
    ],
)
def test_a_links_text_is_read_with_its_target(shown: str, target: str, symbols: list[str]) -> None:
    text = f"See {shown} now."
    where = Span(4, 4 + len(shown))
    made = Draft("draft.txt", "text", text, text, encoding="utf-8", links=(Link(target, None, where, None),))
    citations = extract(made).citations
    assert sorted(str(citation.symbol) for citation in citations) == sorted(symbols)
    if len(citations) == 2:
        assert [citation.pair for citation in citations] == [1, 0]


def test_a_joint_address_keeps_its_suffix() -> None:
    citation = only("https://undocs.org/ar/A/61/636-S/2006/980/Corr.1")
    assert str(citation.symbol) == "A/61/636/Corr.1"
    assert list(map(str, citation.also)) == ["S/2006/980/Corr.1"]
