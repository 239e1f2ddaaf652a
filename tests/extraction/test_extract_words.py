"""Citations in words: English forms, organs, lists, days; and what is none."""

from __future__ import annotations

import pytest
from extracting import cited, dated, only, read

from citecheck.model.citation import Confidence, TokenKind


@pytest.mark.parametrize(
    ("text", "symbols"),
    [
        pytest.param("Security Council resolution 1373 (2001)", ["S/RES/1373(2001)"], id="Council"),
        pytest.param("Economic and Social Council resolution 2019/19", ["E/RES/2019/19"], id="ECOSOC"),
        pytest.param("Human Rights Council resolution 16/18", ["A/HRC/RES/16/18"], id="HRC"),
        pytest.param("Human Rights Council decision 17/119", ["A/HRC/DEC/17/119"], id="HRC decision"),
        pytest.param("Human Rights Council resolution S-16/1", ["A/HRC/RES/S-16/1"], id="HRC special"),
        pytest.param("General Assembly resolution 217 A (III)", ["A/RES/217(III)A"], id="part before the session"),
        pytest.param("General Assembly resolution 217(III) A", ["A/RES/217(III)A"], id="part behind the session"),
        pytest.param("General Assembly resolution 217-A (III)", ["A/RES/217(III)A"], id="part with a hyphen"),
        pytest.param("General Assembly decision 74/567", ["A/DEC/74/567"], id="decision"),
        pytest.param(
            "General Assembly resolution S-27/2 and resolution ES-10/14",
            ["A/RES/S-27/2", "A/RES/ES-10/14"],
            id="special",
        ),
        pytest.param("General Assembly resolution 3201 (S-VI)", ["A/RES/3201(S-VI)"], id="old special"),
        pytest.param("General Assembly resolutions 66/253 A and B", ["A/RES/66/253A", "A/RES/66/253B"], id="two parts"),
        pytest.param("General Assembly resolution 35/152 A to C", ["A/RES/35/152A"], id="a range of parts is one"),
        pytest.param("Economic and Social Council resolution 1503 (XLVIII)", ["E/RES/1503(XLVIII)"], id="ECOSOC Roman"),
        pytest.param("Commission on Human Rights resolution 1985/33", ["E/CN.4/RES/1985/33"], id="Commission"),
        pytest.param(
            "The United Nations: resolution 1503 (XLVIII)", ["E/RES/1503(XLVIII)"], id="from XXXV on ECOSOC's"
        ),
        pytest.param("resolution 70/1 of the General Assembly", ["A/RES/70/1"], id="organ behind"),
        pytest.param("resolution 1325 (2000), adopted by the Security Council", ["S/RES/1325(2000)"], id="adopted by"),
        pytest.param("resolution of the General Assembly 65/230", ["A/RES/65/230"], id="organ between"),
        pytest.param(
            "UNSCR 1373 and UNSCRs 1267, 1333 and 1390",
            ["S/RES/1373", "S/RES/1267", "S/RES/1333", "S/RES/1390"],
            id="UNSCR",
        ),
        pytest.param("G.A. Res. 217A (III), U.N. Doc. A/810 at 71", ["A/RES/217(III)A", "A/810"], id="Bluebook"),
        pytest.param("UNGA Res 217A (III)", ["A/RES/217(III)A"], id="OSCOLA"),
        pytest.param("GA Res 3314 (1974)", ["A/RES/3314(XXIX)"], id="New Zealand's year for the session"),
        pytest.param("UNEA resolution 5/14", ["UNEP/EA.5/Res.14"], id="environment"),
        pytest.param(
            "decision XIII/6 of the Convention on Biological Diversity", ["CBD/COP/DEC/XIII/6"], id="biodiversity"
        ),
        pytest.param("CCPCJ resolution 22/8 and CND resolution 53/4", [None, None], id="no symbol of their own"),
        pytest.param("decision 1/CP.21", [None], id="conference of the parties"),
        pytest.param("The United Nations and Resolution 2758", ["A/RES/2758(XXVI)"], id="known to everybody"),
        pytest.param("the General Assembly [resolution ES8/2]", ["A/RES/ES-8/2"], id="lost hyphen"),
        pytest.param("General Assembly resolution 2602IE (XXIV)", ["A/RES/2602(XXIV)E"], id="misread blank"),
    ],
)
def test_finds(text: str, symbols: list[str | None]) -> None:
    assert cited(text) == symbols


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("the 1267/1989/2253 Committee of the Security Council", id="a committee's name"),
        pytest.param("Congress passed House Resolution 1373 (2001), then H.Res. 65/230", id="United States"),
        pytest.param("resolution 65/12 of the housing society, decision 2010/4 of the company", id="private bodies"),
        pytest.param(
            "a monitor with resolution 1920/1080, a scanner with resolution of 600 (1200 with luck)", id="screens"
        ),
        pytest.param("Parliamentary Assembly Resolution 1540 (2007) on the United Nations", id="Council of Europe"),
        pytest.param("Council of Europe resolution 912 (1989)", id="Council of Europe by name"),
        pytest.param("OAU, Council of Ministers, Res. 1650 (LXIV); CM/Res.580 (XXIX)", id="OAU"),
        pytest.param(
            "United Nations general comment No. 15 (2002) and general recommendation No. 39 (2022)", id="comments"
        ),
        pytest.param("United Nations, Treaty Series, vol. 382 (1960), No. 5475", id="treaty volumes"),
        pytest.param("Conflict Resolution Quarterly 12 (2009), United Nations", id="journal"),
        pytest.param("the ministry's Resolution 512/2019, United Nations", id="year behind"),
        pytest.param("the parliament's resolution 48/2012, United Nations; a resolution 48/2012", id="number and year"),
        pytest.param("our decision 2010/4 was unanimous", id="nobody of the United Nations"),
        pytest.param("United Nations precision 65/230 and television 70/1", id="other words"),
        pytest.param("Soviet Moldovan resolution 132 of 1990", id="a republic"),
        pytest.param("United Nations, resolution 300 dpi, resolution 1080p", id="units"),
    ],
)
def test_skips(text: str) -> None:
    assert cited(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "General Assembly resolutions 53/70 of 4 December 1998, 54/49 of 1 December 1999 and 73/187 of\n "
            "  17 December 2018",
            [("A/RES/53/70", "1998-12-04"), ("A/RES/54/49", "1999-12-01"), ("A/RES/73/187", "2018-12-17")],
            id="a day each, over line ends",
        ),
        pytest.param(
            "General Assembly resolutions 65/1, 65/2 and 65/3 of 1 May 2010, 2 May 2010 and 3 June 2010, respectively",
            [("A/RES/65/1", "2010-05-01"), ("A/RES/65/2", "2010-05-02"), ("A/RES/65/3", "2010-06-03")],
            id="respectively",
        ),
        pytest.param(
            "General Assembly resolutions 58/268 and 58/269 of 23 December 2003",
            [("A/RES/58/268", "2003-12-23"), ("A/RES/58/269", "2003-12-23")],
            id="one day for two of a session",
        ),
        pytest.param(
            "General Assembly resolutions 57/268 and 58/269 of 23 December 2003",
            [("A/RES/57/268", None), ("A/RES/58/269", "2003-12-23")],
            id="another session has another day",
        ),
        pytest.param(
            "General Assembly resolution 74/270 of 2 April 2020 on solidarity, 74/274 of 20 April 2020 on access",
            [("A/RES/74/270", "2020-04-02"), ("A/RES/74/274", "2020-04-20")],
            id="explanatory words between",
        ),
        pytest.param(
            "Security Council resolution 1373, adopted on 28 September 2001",
            [("S/RES/1373", "2001-09-28")],
            id="adopted on",
        ),
        pytest.param("SC Res 1540, para. 2 (28 April 2004)", [("S/RES/1540", "2004-04-28")], id="behind a pinpoint"),
        pytest.param(
            "General Assembly resolution 70/1 (December 21, 2015)", [("A/RES/70/1", "2015-12-21")], id="American"
        ),
        pytest.param(
            "General Assembly resolution 70/1, while the treaty of 5 May 1990 stands",
            [("A/RES/70/1", None)],
            id="a treaty's day",
        ),
        pytest.param(
            "resolution A/RES/65/230 dated 21 December 2010", [("A/RES/65/230", "2010-12-21")], id="after a symbol"
        ),
        pytest.param("A/RES/65/230\n\n21 December 2010", [("A/RES/65/230", None)], id="another column"),
    ],
)
def test_days(text: str, found: list[tuple[str | None, str | None]]) -> None:
    assert dated(text) == found


@pytest.mark.parametrize(
    ("text", "organ", "symbol", "claim", "confidence"),
    [
        pytest.param(
            "Recalling its resolution 53/4", "A/HRC", "A/HRC/RES/53/4", "A/HRC", Confidence.SPEAKER, id="the speaker's"
        ),
        pytest.param(
            "Recalling its resolution 53/4", "A", "A/RES/53/4", "A", Confidence.SPEAKER, id="another speaker's"
        ),
        pytest.param(
            "Council resolution 53/4", "A/HRC", "A/HRC/RES/53/4", "A/HRC", Confidence.CARRIED, id="a short name"
        ),
        pytest.param(
            "The United Nations: resolution 1373 (2001)", None, "S/RES/1373(2001)", None, Confidence.FORM, id="form"
        ),
        pytest.param(
            "The United Nations: resolution 65/230", None, "A/RES/65/230", None, Confidence.GUESSED, id="a guess"
        ),
        pytest.param(
            "The Human Rights Council, in its resolution 53/4",
            "A",
            "A/HRC/RES/53/4",
            "A/HRC",
            Confidence.NAMED,
            id="its, of another",
        ),
        pytest.param(
            "Security Council resolution 65/230",
            None,
            "A/RES/65/230",
            "S",
            Confidence.NAMED,
            id="a wrong organ stays a claim",
        ),
        pytest.param(
            "Economic and Social Council resolution 2046 (S-III)",
            None,
            "E/RES/2046(S-III)",
            "E",
            Confidence.NAMED,
            id="a special session that is not the Assembly's",
        ),
        pytest.param(
            "General Assembly resolution 1373 (2001)",
            None,
            "S/RES/1373(2001)",
            "A",
            Confidence.NAMED,
            id="and the other way",
        ),
    ],
)
def test_organ(text: str, organ: str | None, symbol: str, claim: str | None, confidence: Confidence) -> None:
    citation = only(text, organ)
    assert (str(citation.symbol), citation.claims.organ, citation.confidence) == (symbol, claim, confidence)


def test_an_organ_behind_one_number_says_nothing_of_the_next() -> None:
    text = "resolution 1325 (2000) of the Security Council, the resolutions 65/1 and 65/2 of the United Nations"
    claims = [citation.claims.organ for citation in read(text).citations]
    assert claims == ["S", None, None]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("Resolution 65/230 of 21 December 2010 of the General Assembly", "A", id="English"),
        pytest.param("Résolution 65/230 du 21 décembre 2010 de l’Assemblée générale", "A", id="French"),
        pytest.param("la resolución 65/230, de 21 de diciembre de 2010, de la Asamblea General", "A", id="Spanish"),
        pytest.param("резолюция 65/230 от 21 декабря 2010 года Генеральной Ассамблеи", "A", id="Russian"),
        pytest.param("Resolution 65/230 vom 21. Dezember 2010 der Generalversammlung", "A", id="German"),
        pytest.param("Dans sa résolution 65/230 du 21 décembre 2010, le Conseil de sécurité", None, id="a new clause"),
        pytest.param("By resolution 65/230 of 21 December 2010 the Security Council", None, id="a subject"),
    ],
)
def test_an_organ_behind_the_day_is_the_organ(text: str, claim: str | None) -> None:
    citation = only(text)
    assert (str(citation.symbol), citation.claims.organ) == ("A/RES/65/230", claim)


def test_an_article_does_not_tie_an_organ_to_a_number() -> None:
    citation = only("By resolution 65/230, the Security Council decided", "A")
    assert (str(citation.symbol), citation.claims.organ) == ("A/RES/65/230", "A")


def test_a_list_shares_its_group() -> None:
    first, second, third = read(
        "Security Council resolutions 1373 (2001) and 1540 (2004); see also resolution 65/230"
    ).citations
    assert first.group == second.group
    assert third.group != first.group


def test_tokens_stand_where_the_citation_prints_them() -> None:
    text = "In Security Council resolution 1373 (2001) of 28 September 2001 it"
    tokens = {token.kind: token for token in only(text).tokens}
    printed = {kind: text[token.span.start : token.span.end] for kind, token in tokens.items() if token.span}
    assert printed == {
        TokenKind.NUMBER: "1373",
        TokenKind.YEAR: "2001",
        TokenKind.DAY: "28",
        TokenKind.MONTH: "September",
        TokenKind.DATE_YEAR: "2001",
        TokenKind.ORGAN: "Security Council",
        TokenKind.NATURE: "resolution",
    }
    assert tokens[TokenKind.DATE_YEAR].span != tokens[TokenKind.YEAR].span


def test_the_key_names_what_has_no_symbol() -> None:
    citation = only("Commission on Crime Prevention and Criminal Justice resolution 22/8 of 26 April 2013")
    assert (citation.symbol, str(citation.key), citation.claims.organ) == (None, "E/CN.15/RES/22/8", "E/CN.15")
