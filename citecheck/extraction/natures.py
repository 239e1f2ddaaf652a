"""The words for resolution and decision in all languages: the anchors of citations in words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from citecheck.extraction.pattern import Pattern, begun_with, compiled, places
from citecheck.model.citation import Nature

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

R, D = Nature.RESOLUTION, Nature.DECISION

NEEDLES = ("solution", "cision")
PLAIN_NEEDLES = ("resolution", "decision")
CAPITALS = {
    "R": Pattern(
        r"R(?:es|isoluz|ES|ÉS|CSNU|s?[\s-]?(?:E?S-)?\d|s?\sN[o°º])",
        finds=(
            "Resolution",
            "RÉSOLUTION",
            "UNSCR 1373",
            "Res. 1",
            "RCSNU",
            "UNSCR-1540",
            "UNSCR1325",
            "UNSCR No. 1325",
        ),
        skips=("Rome", "R and"),
    ),
    "D": Pattern(
        r"D(?:ecisi|[EÉ]CISI|(?:ec|EC)[.]?\s(?:[Nn]o[.]\s)?\d\d/[3-7]\d\d(?!\d))",
        finds=("DECISION", "Decision", "DÉCISION", "DEC. 57/554", "Dec. 57/588"),
        skips=("Décision", "Dec. 12/13", "Dec. 2003"),
    ),
    "U": Pattern(r"UN(?:GA|SC) ", finds=("UNGA ",), skips=("UNGAR",)),
    # A small «res.» stands behind the initials of an organ, which all have one of these.
    "C": Pattern(r"C[A-Z. ]{0,6},? (?=r[eé]s[.]? )", finds=("SC res. ", "S.C. res "), skips=("SC result",)),
    "G": Pattern(r"G[A-Z. ]{0,6},? (?=r[eé]s[.]? )", finds=("GA res. ", "AG, rés. "), skips=("GA", "Group res ")),
}
_FOLLOW = {
    "R": frozenset("eiEÉCSs \n\t-0123456789"),
    "D": frozenset("eE"),
    "U": frozenset("N"),
    "C": frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ. ,"),
    "G": frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZ. ,"),
}
"""What can stand behind each of these capitals: most begin another word."""
OTHER_NEEDLES = (
    ("é", "Rés"), ("é", "rés. "),
    ("ó", "solución"), ("ó", "soluciones"), ("ó", "cisión"), ("Ó", "SOLUCI"), ("ç", "esoluç"), ("ã", "ecisã"),
    ("з", "езолюц"), ("з", "рез. "), ("з", "Рез. "),
    ("З", "ЕЗОЛЮЦ"), ("ш", "ешени"), ("Ш", "ЕШЕНИ"), ("ق", "قرار"), ("ق", "مقرر"), ("ü", "eschlü"), ("ß", "eschluß"),
)  # fmt: skip
"""Pieces by which the words are found: each is looked for by itself, or from a rare capital, which is fastest.

Those in other letters come with a letter that must be there at all.
"""

WORDS: dict[str, tuple[Nature, str, bool]] = {
    "resolution": (R, "en", False), "resolutions": (R, "en", True), "res": (R, "en", False), "ress": (R, "en", True),
    "resn": (R, "en", False), "dec": (D, "en", False), "decision": (D, "en", False), "decisions": (D, "en", True),
    "unga": (R, "en", False), "unsc": (R, "en", False), "unscr": (R, "en", False),
    "unscrs": (R, "en", True), "scr": (R, "en", False), "ungar": (R, "en", False),
    "rés": (R, "fr", False), "rcsnu": (R, "fr", False),
    "résolution": (R, "fr", False), "résolutions": (R, "fr", True), "décision": (D, "fr", False),
    "décisions": (D, "fr", True),
    "resol": (R, "es", False),
    "resolución": (R, "es", False), "resoluciones": (R, "es", True), "resolucion": (R, "es", False),
    "decisión": (D, "es", False), "decisiones": (D, "es", True), "decision ": (D, "es", False),
    "risoluzione": (R, "it", False), "risoluzioni": (R, "it", True), "decisione": (D, "it", False),
    "decisioni": (D, "it", True),
    "resolução": (R, "es", False), "resoluções": (R, "es", True), "decisão": (D, "es", False),
    "folgeresolution": (R, "de", False), "folgeresolutionen": (R, "de", True),
    "resolutionen": (R, "de", True), "beschluss": (D, "de", False), "beschluß": (D, "de", False),
    "beschlusses": (D, "de", False), "beschlüsse": (D, "de", True), "beschlüssen": (D, "de", True),
    "sicherheitsratsresolution": (R, "de", False), "sicherheitsratsresolutionen": (R, "de", True),
    "generalversammlungsresolution": (R, "de", False), "menschenrechtsratsresolution": (R, "de", False),
    "sicherheitsrat": (R, "de", True), "generalversammlung": (R, "de", True),
    "gvresolution": (R, "de", False), "gvresolutionen": (R, "de", True), "srresolution": (R, "de", False),
    "srresolutionen": (R, "de", True), "generalversammlungsresolutionen": (R, "de", True),
    "рез": (R, "ru", False), "резолюция": (R, "ru", False), "резолюции": (R, "ru", True), "резолюцию": (R, "ru", False),
    "резолюцией": (R, "ru", False), "резолюций": (R, "ru", True), "резолюциях": (R, "ru", True),
    "резолюциям": (R, "ru", True), "резолюциями": (R, "ru", True),
    "резолюція": (R, "ru", False), "резолюції": (R, "ru", True), "резолюцію": (R, "ru", False),
    "резолюцією": (R, "ru", False), "резолюцій": (R, "ru", True), "резолюціях": (R, "ru", True),
    "решение": (D, "ru", False), "решения": (D, "ru", True), "решению": (D, "ru", False), "решением": (D, "ru", False),
    "решении": (D, "ru", False), "решений": (D, "ru", True), "решениях": (D, "ru", True), "решениям": (D, "ru", True),
    "решениями": (D, "ru", True),
}  # fmt: skip
"""What each word means, in which language, and whether a list may follow."""

ORGANS_WITHIN = {
    "unga": "A", "unsc": "S", "rcsnu": "S", "unscr": "S", "unscrs": "S", "scr": "S", "ungar": "A",
    "sicherheitsratsresolution": "S",
    "sicherheitsratsresolutionen": "S", "generalversammlungsresolution": "A", "menschenrechtsratsresolution": "A/HRC",
    "sicherheitsrat": "S", "generalversammlung": "A",
    "generalversammlungsresolutionen": "A", "gvresolution": "A", "gvresolutionen": "A", "srresolution": "S",
    "srresolutionen": "S",
}  # fmt: skip


ALONE = frozenset(("UNGA", "UNSC", "Sicherheitsrat", "Generalversammlung"))
"""Names of organs that a number may follow without any word for resolution."""


class Anchor:
    """A word for resolution or decision, and where it stands."""

    __slots__ = ("end", "language", "nature", "organ", "plural", "speaker", "start")

    def __init__(
        self,
        start: int,
        end: int,
        nature: Nature,
        language: str,
        plural: bool,
        organ: str | None = None,
        speaker: bool = False,
    ) -> None:
        self.start = start
        self.end = end
        self.nature = nature
        self.language = language
        self.plural = plural
        self.organ = organ
        self.speaker = speaker


def find_anchors(page: Page) -> list[Anchor]:
    """All words for resolution and decision, in order."""
    text, language = page.text, page.language
    begins: set[int] = set()
    needles = list(NEEDLES)
    if text.isascii():
        # A longer piece is found faster, and capitals are found by themselves.
        needles = list(PLAIN_NEEDLES)
    else:
        needles += [needle for letter, needle in OTHER_NEEDLES if letter in page.clean.foreign]
    needles += {"de": ["eschlu", "icherheitsrat:", "eneralversammlung:"], "es": ["soluci"], "it": ["soluzion"]}.get(
        language, []
    )
    for needle in needles:
        begins.update(places(text, needle))
    for capital, pattern in CAPITALS.items():
        found = begun_with(pattern, capital, _FOLLOW[capital], text)
        # Initials lead to the word, the others begin it.
        begins.update(map(re.Match.end if capital in "CG" else re.Match.start, found))
    anchors: list[Anchor] = []
    last = -1
    spans = iter(page.covered)
    masked = next(spans, None)
    for place in sorted(begins):
        if place < last:
            continue
        while masked is not None and masked[1] <= place:
            masked = next(spans, None)
        if masked is not None and masked[0] <= place:
            continue
        anchor = _word_at(text, place, language)
        if anchor is not None and anchor.start >= last:
            anchors.append(anchor)
            last = anchor.end
    return anchors


def _word_at(text: str, place: int, main: str) -> Anchor | None:
    start, end = place, place + len(_USUAL)
    if text[place - 1 : end + 1] == _ALONE and main != "de":
        return Anchor(start, end, R, "en", False)
    while start > 0 and place - start < _LONGEST and text[start - 1].isalpha():
        start -= 1
    letters = compiled(r"[^\W\d_]{1,20}").match(text, place)
    end = letters.end() if letters is not None else place + 1
    word = text[start:end].lower()
    found = WORDS.get(word)
    if found is None:
        return _arabic(text, start, end) if word and word[0] > "\u0600" else None
    before = text[start - 1 : start]
    if before in ("/", "_", "@", "\\"):
        return _slashed(text, start, end) if before == "/" and word == "res" else None
    if word in _SHORT and not text[start].isupper() and not _leaves_no_doubt(text, start, end):
        return None
    if main == "de" and (anchor := _german(text, start, end, found)) is not None:
        return anchor
    if word == "res" and compiled(r"(?<![\w.])[HS][.]?\s?(?:(?:R|Con|J)[.]?\s?)?\Z").search(
        text, max(0, start - 12), start
    ):
        # H.Res. 65/230, S. Con. Res. 12: the Congress of the United States
        return None
    nature, language, plural = found
    if before == "-" and (anchor := _german(text, start, end, found)) is not None:
        return anchor
    if word == "rcsnu" and main == "es":
        language = main
    if language == "en" and word in _GERMAN_TOO and _is_german(text, start, end, main):
        language = "de"
    return Anchor(start, end, nature, language, plural, ORGANS_WITHIN.get(word))


_USUAL, _LONGEST = "resolution", 24
_ALONE = f" {_USUAL} "
"""As the word stands nearly always."""
GERMAN_INITIALS = Pattern(r"\b(?:SR|GV)[- ]\Z", finds=("SR-", "-GV-", "SR "), skips=("LGV-", "UN-"))


def _german(text: str, start: int, end: int, found: tuple[Nature, str, bool]) -> Anchor | None:
    """SR-Resolution, GV-Res.: the organ's German initials before the word."""
    initials = GERMAN_INITIALS.regex.search(text, max(0, start - 4), start)
    if initials is None or found[1] not in ("en", "de"):
        return None
    return Anchor(start - 3, end, found[0], "de", found[2], "S" if text[start - 3] == "S" else "A")


SLASHED = Pattern(
    r"(?<![\w/.])(?:UN)?(?P<organ>SC|GA)/\Z", finds=("SC/", "(UNGA/"), skips=("S/", "A/SC/", "PRESC/", "AG/")
)
"""What people write before «RES/» who know the organ's initials better than its symbol: SC/RES/1701."""


def _leaves_no_doubt(text: str, start: int, end: int) -> bool:
    """Whether a small «res.» stands behind initials, or a French «rés.» before a number."""
    if INITIALS.regex.search(text, max(0, start - 9), start) is not None:
        return True
    return text[start + 1] == "é" and text[end : end + 2] == ". " and text[end + 2 : end + 3].isdecimal()


def _slashed(text: str, start: int, end: int) -> Anchor | None:
    led = SLASHED.regex.search(text, max(0, start - 7), start)
    if led is None or text[end : end + 1] != "/":
        return None
    return Anchor(led.start(), end + 1, R, "en", False, "S" if led["organ"] == "SC" else "A")


_GERMAN_TOO = frozenset(("resolution", "res"))
_SHORT = frozenset(("res", "ress", "resn", "rés", "resol", "scr"))
INITIALS = Pattern(
    r"\b(?:(?:UN)?(?:SC|GA|HRC)|S[.]\s?C[.]|G[.]\s?A[.]|A[.]\s?G[.]|C[.]\s?S[.]|ECOSOC|UNCHR|CHR|AG|CS|AGNU|CSNU|CDH),?\s\Z",
    finds=("SC ", "G.A. ", "CS, ", "A.G. "),
    skips=("the ", "high "),
)
"""What leaves no doubt that a small «res.» is a resolution."""


GERMAN = Pattern(
    r"\b(?:der|des|dem|die|vom|von|und|zur|ihre[rn]?|Generalversammlung|Sicherheitsrat(?:e?s)?|zum|im)\b",
    finds=("Resolution 1325 des Sicherheitsrats",),
    skips=("Resolution 1325 of the Council",),
)
ENGLISH = Pattern(r"\b(?:the|of|and|its|by|on|with|was)\b", finds=("of the",), skips=("Resolution des",))


def _is_german(text: str, start: int, end: int, main: str) -> bool:
    """«Resolution» is German too: the words around it tell, and the draft's main language where they do not."""
    if not text[start].isupper() or text[start + 1].isupper():
        return False
    low, high = max(0, start - 50), end + 70
    if main == "de":
        return ENGLISH.regex.search(text, low, high) is None or GERMAN.regex.search(text, low, high) is not None
    return GERMAN.regex.search(text, low, high) is not None and ENGLISH.regex.search(text, low, high) is None


def _arabic(text: str, start: int, end: int) -> Anchor | None:
    match = compiled(
        r"[وفبلك]{0,2}(?:ال|ل)?(?:(?P<resolution>قرار)|(?P<decision>مقرر))(?P<many>ات|ين|ان|ي|ا|ت)?(?P<its>ها|ه|هما|هم|نا)?"
    ).fullmatch(text, start, end)
    if match is None:
        return None
    nature = R if match["resolution"] else D
    return Anchor(start, end, nature, "ar", match["many"] is not None, speaker=match["its"] is not None)
