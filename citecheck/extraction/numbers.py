"""The numbers of resolutions and decisions as words cite them: ``65/230``, ``1373 (2001)``, ``217 A (III)``."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from citecheck.extraction.pattern import Pattern, compiled
from citecheck.symbols.numerals import AS_FIGURES, AS_NUMERAL, from_roman, roman
from citecheck.symbols.sessions import assembly_session_of, council_year

if TYPE_CHECKING:
    import re

# A letter of a part stands by itself; Chinese writes «号» right behind it.
_NO_WORD = "(?![A-Za-z0-9À-ɏЀ-ӿ]|['’.][A-Za-zÀ-ɏ])"
# Spanish and Russian capitals set «Y» and «И» between numbers: 1989 (2011) Y 2253 (2015).
_LATIN_LETTER = f"(?![YEOU]\\s\\d)[A-ZАВСЕНКМ]{_NO_WORD}"
_ARABIC_LETTER = (
    "(?:ألف|باء|جيم|دال|هاء|واو|زاي|حاء|طاء|ياء|كاف|لام|ميم|نون|سين|عين|فاء|صاد|قاف|راء|شين|تاء|ثاء|خاء)(?!\\w)"
)

HEAD = Pattern(
    r"(?:(?P<special>ES|SS?|دإط|دإ)\s?[-.]?\s?(?=[\dIVX]))?(?P<number>\d{1,4}|[IVX]{1,5}(?=/\d))",
    finds=("65/230", "S-27/2", "XIII/6", "دإ-24/2"),
    skips=("(a)", "S-", "XIII"),
)
SECOND = Pattern(
    r"\s?/\s?(?:(?P<body>CP|CMP|CMA|COP|MOP|С[МM]?[РP]|СМА|КС|م أ[إت]?)\s?[.-]\s?(?P<meeting>\d{1,2})|"
    r"(?P<second>\d{1,4})(?!\d|/[\dA-Z\s]|[.,]\d{2}))",
    finds=("/230", "/CP.21", "/СР.21", "/م أ-21", "/م أت - 3"),
    skips=("/12/05", "/10/ /10/2004", "/20100", "/A"),
)
LATIN_LETTERS = Pattern(
    rf"[\s-]?(?P<letters>{_LATIN_LETTER}(?:(?:\s?-\s?|\s(?:to|à|a|al|bis|по)\s|至|\s?,\s?|\s(?:and|et|y|e|und|и)\s|[和及]){_LATIN_LETTER}){{0,25}})",
    finds=(" A", "A", " A and B", " A to D", "-A"),
    skips=(" And", " of", " A.B"),
)
ARABIC_LETTERS = Pattern(
    rf"\s?(?P<letters>{_ARABIC_LETTER}(?:(?:\s?-\s?|\sإلى\s|\sو\s?){_ARABIC_LETTER}){{0,25}})",
    finds=(" ألف", " ألف و باء"),
    skips=(" المؤرخ",),
)
SCANNED_LETTER = Pattern(r"[IlJ|](?P<letters>[A-Z])(?=\s?\()", finds=("IE (",), skips=("E (", "IE of"))
"""A scanner reads the letter with the blank before it: 2602IE for 2602 E."""
BRACKET = Pattern(
    r"\s{0,3}[(\[]\s?(?:(?P<year>(?:19|2[01])\d\d)|(?P<kind>E?S|دإط?|د)?\s?-?\s?(?P<roman>[IVXLХ]{1,7}|[ivx]{2,6}|\d{1,2})"
    r"|(?P<scanned>[IVXLl1|]{2,7}|[12l][\dlIO]{3}))\s?[)\]}]",
    finds=(
        " (iii)",
        " (1994}",
        " (XV1)",
        " (lII)",
        " (200l)",
        " (2001)",
        "(III)",
        " (S-VI)",
        " (د - 2)",
        " [2001]",
        " (2113)",
    ),
    skips=(" (a)", " (2001 balance)", " (2013-14)"),
)
MISREAD = Pattern(
    r"(?:(?=[lIO|]*\d)(?=\d*[lIO|])[\dlIO|]{2,4}(?:/[\dlIO|]{1,4})?|\d{1,4}/(?=[lIO|]*\d)(?=\d*[lIO|])[\dlIO|]{1,4})(?![\w/|])",
    finds=("20l of", "I514 (XV)", "32/l30", "3O/12"),
    skips=("201", "IO", "65/230", "20th", "O1a"),
)
"""Figures of which a scanner has read some as letters."""
UNOPENED = Pattern(r"\s(?P<roman>[IVXL]{1,7})\)", finds=(" XXV) de",), skips=(" (XXV)", " XXV de", " (a)"))
"""A session whose bracket was lost: 3160 XXV)."""
BRACKETED_LETTER = Pattern(
    r"\s?\((?P<letters>[A-Z](?:[,-]\s?[A-Z])*)\)(?!\w)", finds=(" (B)",), skips=(" (a)", " (III)x")
)
SLASHED_SESSION = Pattern(
    r"\s?/\s?(?P<roman>[IVXL]{1,7})(?![\w./-])", finds=("/XXV", " / III,"), skips=("/XXV.2", "/Xerox", "/25")
)
"""German scholars write 2625/XXV."""
GLUED = Pattern(
    r"\d{1,3}(?![\w/(.,]*\d|\w)|[A-ZÀ-Ý][a-zà-ÿ]{2}",
    finds=("1 del", "12,", "Document"),
    skips=("1/2", "2000", "1st", "Ab", "AB"),
)
"""A raised figure that copying has brought down right behind a bracket, 1325 (2000)1, or a word that lost its blank."""
_PART_ENDS = Pattern(
    r"\s?(?:[,.;:)\]»”\"«“]|\Z|\n)|\s(?:of|and|adopted|du|de|et|y|от|и|vom|und|der|des|del|della)\b|\s[А-ЯЁ]",
    finds=(",", " of 10", ")", " «Единство", " Генеральной"),
    skips=(" new era", " (x"),
)
_GOES_ON = Pattern(r"[A-Za-z0-9_%°€$À-ɏЀ-ӿ]", finds=("x", "%"), skips=(" ", "号"))
USUAL = Pattern(
    r"(\d{1,4})/(\d{1,4})(?=[,;)]\s|[.]\s|\s(?:of|on|and|du|et|de|y|от|и|vom|und|المؤرخ|و)\s)",
    finds=("65/230 of 21", "65/230, 66/1"),
    skips=("65/230 A", "12/05/2010"),
)
"""The form of most numbers, read at once."""
USUAL_YEAR = Pattern(
    r"(\d{1,4}) \(((?:19|20)\d\d)\)(?=[,;.)]?\s(?![A-Z]\b))",
    finds=("1373 (2001) of", "1373 (2001), 1540"),
    skips=("1514 (XV)", "1373 (2001 balance)"),
)


GROUPED = Pattern(
    r"([12])[. ](\d{3})\s?\(((?:19|20)\d\d)\)",
    finds=("1.441 (2002)",),
    skips=("1.441", "1441 (2002)", "1.441 (XV)", "12.441 (2002)"),
)
"""Thousands set apart, as the press of several countries prints them."""
GROUPED_ALONE = Pattern(
    r"([12])[.](\d{3})(?![\w/]|[.,]\d|\s?\()", finds=("1.988,",), skips=("1.988 (2011)", "1.98", "1.988.000", "11.988")
)


class Form:
    """The shapes of a number; each leaves some organs possible.

    No enumeration: a member of one takes four times as long to read, and a citation asks for thirty.
    """

    __slots__ = ("name",)

    PAIR: ClassVar[Form]
    """``65/230``, ``2019/19``."""
    SPECIAL: ClassVar[Form]
    """``S-27/2``, ``ES-10/14``."""
    YEAR: ClassVar[Form]
    """``1373 (2001)``."""
    ROMAN: ClassVar[Form]
    """``1514 (XV)``, ``3201 (S-VI)``."""
    CONFERENCE: ClassVar[Form]
    """``1/CP.21``."""
    NUMERAL: ClassVar[Form]
    """``XIII/6``."""
    BARE: ClassVar[Form]
    """``2758``."""

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"Form.{self.name}"


for _name in ("PAIR", "SPECIAL", "YEAR", "ROMAN", "CONFERENCE", "NUMERAL", "BARE"):
    setattr(Form, _name, Form(_name))


class Number:
    """One number as printed.

    Attributes:
        first: The session or year of a pair, else the number.
        second: The number of a pair.
        prefix: ``S-`` or ``ES-``.
        grouped: Whether its thousands are set apart, 1.988, as those of any number may be.
        session: The Roman session, prefix included; Arabic ones are turned into it.
        letters: The letters of its parts as printed; empty where it has none.
        spans: Where each part stands: ``session``, ``number``, ``year``, ``letter``.
    """

    __slots__ = (
        "body", "end", "first", "form", "grouped", "letters", "prefix", "repair", "second", "session", "spans", "start",
        "year",
    )  # fmt: skip

    def __init__(
        self,
        form: Form,
        start: int,
        end: int,
        first: int,
        second: int = 0,
        prefix: str = "",
        *,
        session: str = "",
        body: str = "",
        spans: dict[str, tuple[int, int]] | None = None,
    ) -> None:
        self.form = form
        self.start = start
        self.end = end
        self.first = first
        self.second = second
        self.prefix = prefix
        self.session = session
        self.body = body
        self.year = 0
        self.letters = ""
        self.repair = ""
        self.grouped = False
        self.spans: dict[str, tuple[int, int]] = {} if spans is None else spans


def read_number(text: str, start: int) -> Number | None:
    """Read the number that begins at an offset; ``None`` if none does."""
    usual = USUAL.regex.match(text, start)
    if usual is not None:
        return Number(
            Form.PAIR,
            start,
            usual.end(),
            int(usual[1]),
            int(usual[2]),
            spans={"session": usual.span(1), "number": usual.span(2)},
        )
    usual = USUAL_YEAR.regex.match(text, start)
    if usual is not None:
        number = Number(
            Form.YEAR, start, usual.end(), int(usual[1]), spans={"number": usual.span(1), "year": usual.span(2)}
        )
        number.year = int(usual[2])
        return number
    found = _read_unusual(text, start)
    if found is None:
        return _read_scanned(text, start) if text[start : start + 1] in _SCANNED else None
    if found.form is Form.BARE and text[found.end : found.end + 1] == "/":
        return _read_scanned(text, start) or found
    return found


def _read_scanned(text: str, start: int) -> Number | None:
    """Read a number some of whose figures a scanner took for letters: 20l, I514 (XV), 32/l30."""
    match = MISREAD.regex.match(text, start)
    if match is None:
        return None
    number = read_number(match[0].translate(AS_FIGURES) + text[match.end() : match.end() + _LONGEST_REST], 0)
    if number is None:
        return None
    number.start, number.end, number.repair = start, number.end + start, "ocr"
    number.spans = {name: (first + start, last + start) for name, (first, last) in number.spans.items()}
    return number


def _read_unusual(text: str, start: int) -> Number | None:
    ahead = text[start : start + 1]
    apart = ahead in ("1", "2") and text[start + 1 : start + 2] in (".", " ")
    if apart and (number := _read_grouped(text, start)) is not None:
        return number
    head = HEAD.regex.match(text, start) if ahead.isdecimal() or ahead in _BEGINNINGS else None
    if head is None:
        return None
    found = _pair(text, head) if text[head.end() : head.end() + 2].strip()[:1] == "/" else None
    if found is None:
        if head["special"] or not head["number"].isdigit():
            return None
        found = _single(text, head)
    if _GOES_ON.regex.match(text, found.end) is None:
        return found
    glued = text[found.end - 1] == ")" and GLUED.regex.match(text, found.end) is not None
    return found if glued else None


def _read_grouped(text: str, start: int) -> Number | None:
    """Read a number of the Council's with its thousands apart: 1.441 (2002), 1.988."""
    found = GROUPED.regex.match(text, start) or GROUPED_ALONE.regex.match(text, start)
    first = int(found[1] + found[2]) if found is not None else 0
    if found is None or council_year(first) is None:
        return None
    number = Number(Form.BARE, start, found.end(), first, spans={"number": (start, found.end(2))})
    if found.re is GROUPED.regex:
        number.form, number.year = Form.YEAR, int(found[3])
        number.spans["year"] = found.span(3)
    else:
        number.grouped = True
    return number


def _pair(text: str, head: re.Match[str]) -> Number | None:
    rest = SECOND.regex.match(text, head.end())
    if rest is None:
        return None
    printed, special = head["number"], head["special"]
    first = int(printed) if printed.isdigit() else from_roman(printed)
    if first is None:
        return None
    if rest["body"]:
        if special or not printed.isdigit():
            return None
        body = _BODIES.get(rest["body"], rest["body"].translate(_CYRILLIC_BODIES))
        return Number(Form.CONFERENCE, head.start(), rest.end(), first, int(rest["meeting"]), body=body)
    prefix = _PREFIXES[special] if special else ""
    form = Form.SPECIAL if prefix in ("S-", "ES-") else Form.PAIR if printed.isdigit() else Form.NUMERAL
    number = Number(form, head.start(), rest.end(), first, int(rest["second"]), prefix)
    number.spans = {"session": head.span("number"), "number": rest.span("second")}
    if prefix:
        number.spans["session"] = (head.start("special"), head.end("number"))
        if special in ("ES", "S") and "-" not in text[head.end("special") : head.start("number")]:
            number.repair = "lost-hyphen"
    if not _take_letters(text, number):
        bracketed = BRACKETED_LETTER.regex.match(text, number.end)
        if bracketed is not None:
            _set_letters(number, bracketed)
    return number


def _single(text: str, head: re.Match[str]) -> Number:
    """A number with a year or session in a bracket, or all by itself."""
    number = Number(Form.BARE, head.start(), head.end(), int(head["number"]))
    number.spans["number"] = head.span("number")
    slashed = SLASHED_SESSION.regex.match(text, number.end)
    if slashed is not None and from_roman(slashed["roman"]) is not None:
        number.form, number.session, number.end = Form.ROMAN, slashed["roman"], slashed.end()
        number.spans["session"] = slashed.span("roman")
        return number
    _take_letters(text, number)
    bracket = BRACKET.regex.match(text, number.end)
    if bracket is None and _take_unopened(text, number):
        return number
    if bracket is None or not _take_bracket(number, bracket):
        if number.letters and (len(number.letters) > 1 or not _is_part(text, head.end(), number.end)):
            number.letters, number.end = "", head.end()
            number.spans.pop("letter", None)
        if text[number.end : number.end + 1] in (".", ",") and text[number.end + 1 : number.end + 2].isdigit():
            # a decimal, or thousands
            number.end += 1
        return number
    number.end = bracket.end()
    if not number.letters and (number.form is not Form.YEAR or council_year(number.first) != number.year):
        # Numbers of the Council have no parts.
        _take_letters(text, number)
    return number


def _take_unopened(text: str, number: Number) -> bool:
    """Take a session whose bracket was lost."""
    found = UNOPENED.regex.match(text, number.end) if number.first >= _LEAST_UNOPENED else None
    if found is None or from_roman(found["roman"]) is None:
        return False
    number.form, number.session, number.end = Form.ROMAN, found["roman"], found.end()
    number.spans["session"] = found.span("roman")
    return True


def _is_part(text: str, number_end: int, end: int) -> bool:
    """Whether the letter behind a number without a session is a part («217A») and no article («1373 A new era»)."""
    if end == number_end + 1:
        return True
    return _PART_ENDS.regex.match(text, end) is not None


def _take_bracket(number: Number, bracket: re.Match[str]) -> bool:
    """Take the year or session in a bracket; false if it holds something else."""
    if bracket["year"]:
        number.form, number.year = Form.YEAR, int(bracket["year"])
        number.spans["year"] = bracket.span("year")
        return True
    if bracket["scanned"] or (set(bracket["roman"]) == {"1"} and not bracket["kind"]):
        return _take_scanned(number, bracket, "scanned" if bracket["scanned"] else "roman")
    kind, session = bracket["kind"] or "", bracket["roman"].replace("Х", "X")
    if session.isdigit():
        if not kind and not _is_arabic(bracket.string, number, int(session)):
            return False
        # Arabic texts print the session in figures, symbols in Roman ones.
        session = session if kind in ("S", "ES") else roman(int(session))
    elif session.islower():
        # «192 (iii)» is a session where it is the number's own; else a subparagraph
        held = assembly_session_of(number.first)
        if held is None or held.roman != session.upper():
            return False
        session = session.upper()
    elif from_roman(session) is None:
        return False
    number.form, number.session = Form.ROMAN, _PREFIXES.get(kind, "") + session
    number.spans["session"] = (bracket.start("kind") if kind else bracket.start("roman"), bracket.end("roman"))
    return True


def _take_scanned(number: Number, bracket: re.Match[str], group: str) -> bool:
    """Take a session or year that was misread, «212 (111)», «1373 (200l)», if it is the number's own."""
    held = assembly_session_of(number.first)
    session = bracket[group].translate(AS_NUMERAL)
    figures = bracket[group].translate(AS_FIGURES)
    if figures.isdigit() and council_year(number.first) == int(figures):
        number.form, number.year, number.repair = Form.YEAR, int(figures), "ocr"
        number.spans["year"] = bracket.span(group)
        return True
    if held is None or held.roman != session:
        return group == "roman" and _is_arabic(bracket.string, number, int(bracket["roman"]))
    number.form, number.session = Form.ROMAN, session
    number.repair = "" if bracket[group] == session else "ocr"
    number.spans["session"] = bracket.span(group)
    return True


def _is_arabic(text: str, number: Number, session: int) -> bool:
    """Whether a figure in a bracket is the session's, as Arabic texts have it without its letter: 194 (3)."""
    held = assembly_session_of(number.first)
    return (
        held is not None
        and held.roman == roman(session)
        and "ء" <= text[max(0, number.start - 12) : number.start].rstrip(" (")[-1:] <= "ي"
    )


def _take_letters(text: str, number: Number) -> bool:
    """Take the letters of parts that follow a number."""
    ahead = text[number.end : number.end + 2].lstrip(" \n-")[:1]
    if "A" <= ahead <= "Z" or "А" <= ahead <= "Я":
        found = LATIN_LETTERS.regex.match(text, number.end)
        if found is None and (found := SCANNED_LETTER.regex.match(text, number.end)) is not None:
            number.repair = "ocr"
    elif "\u0620" <= ahead <= "\u064a":
        found = ARABIC_LETTERS.regex.match(text, number.end)
    elif ahead in ("l", "|") and ahead:
        found = SCANNED_LETTER.regex.match(text, number.end)
        number.repair = "ocr" if found is not None else number.repair
    else:
        return False
    if found is None:
        return False
    _set_letters(number, found)
    return True


def _set_letters(number: Number, found: re.Match[str]) -> None:
    number.letters, number.end = found["letters"], found.end()
    number.spans["letter"] = found.span("letters")


def parts(letters: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The letters of parts that are cited one by one, and the further ones of a range.

    ``A and B`` is two citations, ``A to C`` one that stands for three.
    """
    if len(letters) <= 1:
        return ((letters.translate(_LATIN),) if letters else ()), ()
    found = [
        _ARABIC.get(word, word.translate(_LATIN))
        for word in compiled(f"{_LATIN_LETTER}|{_ARABIC_LETTER}").findall(letters)
    ]
    if len(found) == 2 and not compiled(r"[,&]|\s(?:and|et|y|e|und|и)\s|\sو|[和及]").search(letters):
        first, last = map(ord, found)
        return (found[0],), tuple(map(chr, range(first + 1, last + 1)))
    return tuple(found), ()


_SCANNED = frozenset("0123456789lIO|")
_LONGEST_REST, _LEAST_UNOPENED = 60, 100
_BEGINNINGS = frozenset("ESIVXد")
"""How a number may begin that has no figure in front."""
_PREFIXES = {"S": "S-", "ES": "ES-", "SS": "SS.", "دإ": "S-", "دإط": "ES-", "د": ""}
_BODIES = {"م أ": "CP", "م أإ": "CMP", "م أت": "CMA", "КС": "COP"}
_CYRILLIC_BODIES = str.maketrans("САМР", "CAMP")
_LATIN = str.maketrans("АВСЕНКМ", "ABCEHKM")
_ARABIC = {
    "ألف": "A", "باء": "B", "جيم": "C", "دال": "D", "هاء": "E", "واو": "F", "زاي": "G",
    "حاء": "H", "طاء": "I", "ياء": "J", "كاف": "K", "لام": "L", "ميم": "M", "نون": "N", "سين": "O", "عين": "P",
    "فاء": "Q", "صاد": "R", "قاف": "S", "راء": "T", "شين": "U", "تاء": "V", "ثاء": "W", "خاء": "X",
}  # fmt: skip
