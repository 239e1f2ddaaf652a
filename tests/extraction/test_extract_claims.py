"""What a draft says beside a citation: the part it points at, the title."""

from __future__ import annotations

import pytest
from extracting import read


def _first(text: str) -> tuple[str | None, str | None]:
    claims = read(text).citations[0].claims
    return claims.paragraph, claims.title


@pytest.mark.parametrize(
    ("text", "paragraph"),
    [
        ("(see A/79/616, para. 15)", "para. 15"),
        ("General Assembly resolution 39/46, annex", "annex"),
        ("General Assembly resolution 46/182, annex, para. 4.", "annex, para. 4"),
        ("Supplement No. 10 (E/2013/30), chap. I, sect. D.", None),
        ("see E/2013/30, chap. I, sect. D.", "chap. I, sect. D"),
        ("S.C. Res. 1373, ¶ 2 (Sept. 28, 2001)", "¶ 2"),
        ("paragraph 5 of Security Council resolution 2140 (2014)", "paragraph 5"),
        ("under paragraphs 3 and 4 of General Assembly resolution 65/230 of 21 December 2010", "paragraphs 3 and 4"),
        ("General Assembly resolution 65/230 of 21 December 2010, paras. 3-5,", "paras. 3-5"),
        ("résolution 65/230 de l'Assemblée générale, par. 5", "par. 5"),
        ("resolución 65/230 de la Asamblea General, párr. 5", "párr. 5"),
        ("резолюция 65/230 Генеральной Ассамблеи, пункт 5,", "пункт 5"),
        ("قرار الجمعية العامة 65/230، الفقرة 5", "الفقرة 5"),
        ("General Assembly resolution 65/230, the annex of which", None),
        ("General Assembly resolution 65/230, paragraph by paragraph", None),
        ("paragraph 5 of the report, and General Assembly resolution 65/230", None),
        ("General Assembly resolution 65/230, 33 pages", None),
        ("General Assembly resolutions 65/230, 65/231", None),
    ],
)
def test_paragraph(text: str, paragraph: str | None) -> None:
    assert _first(text)[0] == paragraph


def test_a_paragraph_before_a_list_is_the_first_members() -> None:
    first, second = read("paragraph 5 of General Assembly resolutions 65/230 and 65/231").citations
    assert (first.claims.paragraph, second.claims.paragraph) == ("paragraph 5", None)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ('General Assembly resolution 377 A (V), "Uniting for Peace", of 3 November 1950', "Uniting for Peace"),
        (
            "General Assembly resolution 70/1 entitled “Transforming our world: the 2030 Agenda”",
            "Transforming our world: the 2030 Agenda",
        ),
        (
            "résolution 70/1 de l'Assemblée générale, intitulée «Transformer notre monde»",
            "Transformer notre monde",
        ),
        ('Resolution 1970 ("UNSCR 1970 (2011)") of the United Nations Security Council', None),
        ('Security Council resolution 1970 (2011) ("Resolution 1970")', None),
        ("résolution 61/295 de l'Assemblée générale («A/RES/61/295»)", None),
        (
            'General Assembly resolution 75/1, "Follow-up to resolution 70/1 of 2015"',
            "Follow-up to resolution 70/1 of 2015",
        ),
        ('General Assembly resolution 70/1 "reaffirms" much', None),
        ("General Assembly resolution 70/1, which “transforms”", None),
        ("General Assembly resolution 70/1", None),
    ],
)
def test_title(text: str, title: str | None) -> None:
    assert _first(text)[1] == title
