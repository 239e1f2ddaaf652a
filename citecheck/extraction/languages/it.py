"""Italian: what the press and scholars write; the United Nations publish nothing in it."""

from __future__ import annotations

from citecheck.extraction.languages.base import Language
from citecheck.extraction.languages.en import FOREIGN as ENGLISH_FOREIGN

_COUNCILS = {
    "consiglio di sicurezza": "S",
    "consiglio economico e sociale": "E",
    "consiglio dei diritti umani": "A/HRC",
    "consiglio per i diritti umani": "A/HRC",
    "assemblea generale": "A",
}
ORGANS = {
    **_COUNCILS,
    **{
        f"{name} {owner}": code
        for name, code in _COUNCILS.items()
        for owner in ("delle nazioni unite", "dell onu", "onu")
    },
    "commissione sui diritti umani": "E/CN.4",
    "commissione per i diritti umani": "E/CN.4",
    "consiglio": "?council",
    "assemblea": "?assembly",
    "commissione": "?commission",
}
FOREIGN = (
    "unione europea",
    "parlamento europeo",
    "consiglio europeo",
    "consiglio d europa",
    "commissione europea",
    "consiglio di stato",
    "consiglio dei ministri",
    "consiglio regionale",
    "consiglio comunale",
    "corte costituzionale",
    "corte di cassazione",
)
OTHER_WORLDS = ("parlamento", "senato", "camera", "governo", "ministero", "giunta", "società", "università", "comune")

LANGUAGE = Language(
    code="it",
    organs=ORGANS,
    foreign=(*FOREIGN, *ENGLISH_FOREIGN),
    other_worlds=OTHER_WORLDS,
    joint=frozenset(
        ("del", "della", "dell", "dal", "dalla", "dall", "di", "adottata", "adottate", "approvata", "approvate")
    ),
    speaker=frozenset(("sua", "sue", "propria", "proprie")),
    tight=frozenset(
        ("la", "le", "nella", "nelle", "con", "sua", "sue", "propria", "di", "della", "storica", "ha", "adottato")
    ),
    articles=frozenset(),
    dated=(
        r"[ ,]{0,9}\(?(?:(?:adottat[ae]|approvat[ae]|votat[ae])[ ,]{1,9})?"
        r"(?:(?:dal|dalla|dall['’]) ?(?:consiglio(?: di sicurezza)?|assemblea(?: generale)?)[ ,]{1,9})?"
        r"(?:(?:del|dell['’]|il|in data) ?)?"
    ),
    connector=r"[ ]{0,60}(?:[,;/]|[,;]? ?(?:e|ed|o|nonché)\b)[ ]{0,60}(?:(?:le|la|n[.°º]|nn[.]) ?)?",
)
