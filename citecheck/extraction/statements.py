"""Presidential statements of the Security Council in words: «presidential statement 2015/25»."""

from __future__ import annotations

from typing import TYPE_CHECKING

from citecheck.extraction.found import STATEMENT_GROUPS, Found
from citecheck.extraction.languages import language
from citecheck.extraction.natures import Anchor
from citecheck.extraction.pattern import Pattern
from citecheck.extraction.speaker import Speaker
from citecheck.extraction.surroundings import Surroundings
from citecheck.model.citation import CitationKind, Confidence, Nature, TokenKind
from citecheck.symbols import read_symbol

if TYPE_CHECKING:
    from citecheck.extraction.page import Page

WORDS: dict[str, Pattern] = {
    "en": Pattern(
        r"\b(?P<word>[Pp]residential [Ss]tatements?|[Ss]tatements? (?:by|of|from) the President)"
        r"(?P<council> of the (?:UN |United Nations )?Security Council)?"
        r"(?:,? [Nn]o[.]?)?[ (\[]{1,2}\Z",
        finds=(
            "Presidential Statement ",
            "statement by the President of the Security Council (",
            "presidential statement No. ",
        ),
        skips=("presidential decree ", "statement ", "statement by the President."),
    ),
    "fr": Pattern(
        r"\b(?P<word>[Dd]éclarations? (?:présidentielles?|d[ue] (?:la )?[Pp]résid(?:ente?|ence)))"
        r"(?P<council> du Conseil de sécurité)?(?:,? n[o°º])?[ (]{1,2}\Z",
        finds=("déclaration présidentielle ", "déclaration du Président du Conseil de sécurité "),
        skips=("déclaration ", "décret présidentiel "),
    ),
    "es": Pattern(
        r"\b(?P<word>[Dd]eclaraci(?:ón|ones) (?:presidencial(?:es)?|de(?:l| la| su) [Pp]residen(?:cia|t[ea])))"
        r"(?P<council> del Consejo de Seguridad)?(?:,? (?:núm[.]|n[.]?º))?[ (]{1,2}\Z",
        finds=("declaración de la Presidencia ", "declaración presidencial del Consejo de Seguridad "),
        skips=("declaración ", "decreto presidencial "),
    ),
    "de": Pattern(
        r"\b(?P<word>[Pp]räsidial[Ee]rklärung(?:en)?|[Pp]räsidentiellen? Erklärung(?:en)?|"
        r"Erklärung(?:en)? des Präsidenten)"
        r"(?P<council> des (?:UN-)?Sicherheitsrate?s)?(?: Nr[.])?[ (]{1,2}\Z",
        finds=("Präsidialerklärung ", "Erklärung des Präsidenten des Sicherheitsrats "),
        skips=("Erklärung ",),
    ),
    "ru": Pattern(
        r"(?P<word>[Зз]аявлени[а-я]{1,3} (?:своего )?Председателя)(?P<council> Совета Безопасности)?(?: №)?[ (]{1,2}\Z",
        finds=("заявление Председателя Совета Безопасности ", "заявлении своего Председателя "),
        skips=("заявление ",),
    ),
    "ar": Pattern(
        r"(?P<word>بيان(?:ه|ات)? (?:رئيسة?|الرئاسي|رئاسي)|البيان الرئاسي)"
        r"(?P<council> (?:ل?مجلس الأمن))?(?: رقم)?[ (]{1,2}\Z",
        finds=("البيان الرئاسي ", "بيان رئيس مجلس الأمن "),
        skips=("بيان ",),
    ),
}
"""What stands before the number, in each language, to its end."""
_HINTS = {
    "en": "tatement", "fr": "éclaration", "es": "eclaraci", "de": "rklärung", "ru": "аявлени", "ar": "بيان",
}  # fmt: skip
"""A piece of each language's word: where it is missing no expression need be tried."""
NUMBER = Pattern(
    r"(?P<year>(?:199[4-9]|20\d\d))/(?P<number>\d{1,2})(?![\d/-]|[.,]\d)",
    finds=("2015/25", "1994/1,"),
    skips=("1993/25", "2015/251", "2015/25/3"),
)
"""Since 1994 the statements have a symbol of their own."""
ANOTHERS = Pattern(
    r"\b(?!(?:The|In|See|By|An?|UN|Its|This|That|Under|From|Of|And)\b)[A-Z][A-Za-z]+(?:['’]s)?\s\Z",
    finds=("the Kenyan ", "NATO ", "Kenya's "),
    skips=("The ", "the ", "UN ", "of its "),
)
"""An adjective that says whose president speaks."""
_BEHIND = 90


def find_statements(page: Page, years: list[int]) -> list[Found]:
    """All statements whose number begins at one of the offsets."""
    reader = _Reader(page)
    for at in years:
        reader.read(at)
    return reader.found


class _Reader(Surroundings):
    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.found: list[Found] = []

    def read(self, at: int) -> None:
        """Read the list that begins at an offset, if it is one of statements."""
        lead = self.text[max(0, at - _BEHIND) : at]
        languages = [code for code, hint in _HINTS.items() if hint in lead]
        number = NUMBER.regex.match(self.text, at) if languages else None
        if number is None:
            return
        lead = lead.replace("\n", " ")
        words = ((code, WORDS[code].regex.search(lead)) for code in languages)
        code, word = next((row for row in words if row[1] is not None), ("", None))
        if word is None:
            return
        table = language(code)
        start = at - len(lead) + word.start("word")
        speaker = Speaker.before(
            self.page, table, Anchor(start, start + len(word["word"]), Nature.STATEMENT, code, False)
        )
        named = bool(word["council"]) or speaker.tight == "S"
        if not named and speaker.tight not in (None, "?council"):
            return
        members = [number]
        bracketed = lead.endswith("(") and self.text[number.end() : number.end() + 1] == ")"
        while (following := self.next_member(table, members[-1].end() + (bracketed and len(members) == 1))) is not None:
            further = NUMBER.regex.match(self.text, following)
            if further is None:
                break
            members.append(further)
        after = self.mention(table, members[-1].end())
        named = named or (after is not None and after.code == "S")
        if not named and (
            after is not None
            or not self.page.united
            or (speaker.tight is None and ANOTHERS.regex.search(self.text[max(0, start - 24) : start]))
        ):
            return  # somebody else's, or anybody's
        group = STATEMENT_GROUPS + len(self.found)
        for number in members:
            found = Found(
                CitationKind.PROSE,
                number.start(),
                number.end(),
                read_symbol(f"S/PRST/{number[0]}").symbol,
                code,
                confidence=Confidence.NAMED if named else Confidence.FORM,
                group=group,
            )
            found.organ = "S" if named else None
            found.nature, found.nature_span = Nature.STATEMENT, (start, start + len(word["word"]))
            found.tokens += [
                (TokenKind.SESSION, *number.span("year")),
                (TokenKind.NUMBER, *number.span("number")),
            ]
            end = after.end if after is not None and number is members[-1] else number.end()
            found.day = self.day(table, end)
            self.found.append(found)
