"""German: Resolution 78/322 der Generalversammlung vom 13. August 2024."""

from __future__ import annotations

from citecheck.extraction.languages.base import Language
from citecheck.extraction.languages.en import FOREIGN as ENGLISH_FOREIGN
from citecheck.extraction.languages.en import ORGANS as ENGLISH_ORGANS

ORGANS = ENGLISH_ORGANS | {
    "generalversammlung": "A", "generalversammlung der vereinten nationen": "A", "un generalversammlung": "A",
    "vn generalversammlung": "A", "uno generalversammlung": "A", "vollversammlung": "A", "un vollversammlung": "A",
    "uno vollversammlung": "A",
    "sicherheitsrat": "S", "sicherheitsrats": "S", "sicherheitsrates": "S", "un sicherheitsrat": "S",
    "un sicherheitsrats": "S", "un sicherheitsrates": "S", "sicherheitsrats der vereinten nationen": "S",
    "sicherheitsrates der vereinten nationen": "S", "weltsicherheitsrat": "S", "uno sicherheitsrat": "S",
    "uno sicherheitsrates": "S", "uno sicherheitsrats": "S", "vn sicherheitsrat": "S", "vn sicherheitsrats": "S",
    "wirtschafts und sozialrat": "E", "wirtschafts und sozialrats": "E", "wirtschafts und sozialrates": "E",
    "menschenrechtsrat": "A/HRC", "menschenrechtsrats": "A/HRC", "menschenrechtsrates": "A/HRC",
    "un menschenrechtsrat": "A/HRC", "un menschenrechtsrats": "A/HRC", "un menschenrechtsrates": "A/HRC",
    "menschenrechtskommission": "E/CN.4", "treuhandrat": "T", "gv": "A", "sr": "S",
    "kommission für verbrechensverhütung und strafrechtspflege": "E/CN.15", "suchtstoffkommission": "E/CN.7",
    "konferenz der vertragsparteien": "COP", "umweltversammlung": "UNEP/EA",
    "rat": "?council", "rats": "?council", "rates": "?council", "versammlung": "?assembly", "kommission": "?commission",
}  # fmt: skip

FOREIGN = (
    "parlamentarische versammlung",
    "parlamentarischen versammlung",
    "europarat",
    "europarats",
    "europarates",
    "europäisches parlament",
    "europäischen parlaments",
    "europäische kommission",
    "europäischen union",
    "bundestag",
    "bundesrat",
    "bundesrats",
    "nationalrat",
    "nationalrats",
    "ministerrat",
    "ministerkomitee",
    "ministerkomitees",
    "afrikanischen union",
    "arabischen liga",
    "völkerbund",
    "völkerbunds",
    "weltgesundheitsversammlung",
    "bundesregierung",
    "bundeskabinett",
    "stadtrat",
    "gemeinderat",
    "landtag",
    "bundesverfassungsgericht",
)
OTHER_WORLDS = (
    "parlament", "parlaments", "senat", "regierung", "ministerium", "gericht", "gesellschaft", "universität", "verein",
    "vereins", "stadt", "gemeinde", "partei", "bildschirm", "kanton",
)  # fmt: skip

LANGUAGE = Language(
    code="de",
    organs=ORGANS,
    foreign=(*FOREIGN, *ENGLISH_FOREIGN),
    other_worlds=OTHER_WORLDS,
    joint=frozenset(
        [
            "der",
            "des",
            "den",
            "dem",
            "die",
            "das",
            "von",
            "vom",
            "durch",
            "verabschiedet",
            "angenommen",
            "un",
            "vn",
            "uno",
        ]
    ),
    speaker=frozenset(["ihre", "ihrer", "ihren", "seine", "seiner", "seinen", "unsere"]),
    tight=frozenset(
        [
            "in",
            "der",
            "die",
            "des",
            "den",
            "ihre",
            "ihrer",
            "ihren",
            "seine",
            "seiner",
            "seinen",
            "durch",
            "mit",
            "gemäß",
            "nach",
            "und",
            "un",
            "vn",
            "s",
            "verbindliche",
        ]
    )
    - {"und"},
    articles=frozenset(("der", "des", "den", "dem", "die", "das", "un", "vn", "uno")),
    dated=(
        r"(?: wurden? (?=am \d{1,2}[.] \w{3,9} \d{4}(?: [\w-]{2,20}){0,6} (?:verabschiedet|angenommen)))?"
        r"[ ,]{0,9}\(?(?:(?:verabschiedet|angenommen|beschlossen)[ ,]{1,9})?"
        r"(?:auf (?:ihrer|seiner|der) [\w.-]{2,20} ?(?:plenar)?sitzung"
        r"(?: des (?:un-)?sicherheitsrate?s| der generalversammlung)?[ ,]{1,9})?(?:(?:vom|am|von) )?"
    ),
    connector=(
        r"[ ]{0,60}(?:[,;/]|[,;]? ?(?:und|oder|&|sowie|bzw[.])(?!\w))[ ]{0,60}"
        r"(?:(?:und|sowie|insbesondere) ){0,2}(?:(?:nrn?[.]?|die|der|ihre|seine) ?)?"
    ),
)
