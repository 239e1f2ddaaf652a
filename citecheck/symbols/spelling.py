"""One printed symbol → its components and suffixes in canonical spelling, with what was mended on the way."""

from __future__ import annotations

import re
from functools import cache, cached_property

from citecheck.symbols.numerals import AS_FIGURES, AS_NUMERAL, from_roman
from citecheck.symbols.repair import Repair
from citecheck.symbols.symbol import COUNTED_SUFFIXES, Suffix, SuffixKind

_SUFFIXES = {kind.value.upper(): kind for kind in SuffixKind if kind is not SuffixKind.PARENTHESIS}
_SUFFIX_WORDS = "|".join(sorted(_SUFFIXES, key=len, reverse=True))
_MIXED = {"SUB": "Sub", "AGENDA": "Agenda", "PROG": "Prog", "OZL": "OzL", "PRO": "Pro", "CONV": "Conv"}
"""Words that mastheads print in small letters; ``Pro`` and ``Conv`` only behind ``OzL``."""
_DOTTED_SMALL = {"RES": "Res", "DEC": "Dec"}
"""Small behind a session with a dot: ``UNEP/EA.5/Res.14``, ``IDB.47/Dec.7``."""
_SHORT = 4
_ADOPTED = ("RES", "DEC", "PRST")
_PRINCIPAL = ("A", "S", "E", "T")
_BODIES = frozenset({"C", "CN", "AC", "CONF", "WG", "GE", "GGE", "SC", "SUB"})
_KINDS = frozenset({"PV", "SR", "L", "CRP", "WP", "INF"})
_LOOKS_LIKE_RES = frozenset({"EES", "RFS", "BES", "PES", "KES", "RE5", "RE8", "R3S", "RBS", "HES"})
"""What scanners make of ``RES``; the first was met in a scan of 2101 (XX)."""


class Spelled:
    """A symbol on its way to canonical spelling."""

    def __init__(self) -> None:
        self.components: list[str] = []
        self.suffixes: list[Suffix] = []
        self.repairs: list[Repair] = []
        self.fault: str | None = None

    def mend(self, kind: str, printed: str, read_as: str) -> None:
        """Remember a repair."""
        self.repairs.append(Repair(kind, printed, read_as))


class _Patterns:
    """The patterns of this module, each compiled on first use."""

    @cached_property
    def suffix(self) -> re.Pattern[str]:
        """A suffix, with what stands in parentheses behind it."""
        return re.compile(
            rf"(?P<word>{_SUFFIX_WORDS})(?P<dot>\.?)(?P<number>\d*(?:-\d+)?[A-Z]?|[IVX]+)(?P<rest>\(.*)?", re.IGNORECASE
        )

    @cached_property
    def blank_suffix(self) -> re.Pattern[str]:
        """A blank for the slash before a suffix."""
        return re.compile(r"(?<=[\w)])(?: ?, ?| )(?=(?:Add|Amend|Corr|Rev|Suppl?)(?:\.| ?\d))", re.IGNORECASE)

    @cached_property
    def suffix_blank(self) -> re.Pattern[str]:
        """A blank for the dot of a suffix, or behind it: ``Add 1``, ``Add. 1``."""
        return re.compile(r"(?<=/)(?P<word>Add|Amend|Corr|Rev|Suppl?)\.? (?P<number>\d)", re.IGNORECASE)

    @cached_property
    def blank_slash(self) -> re.Pattern[str]:
        """A blank for the slash between the kind of an adopted text and its number: ``S/RES 2348 (2017)``."""
        return re.compile(r"(?<=/)(?P<word>RES|DEC|PRST) (?=(?:E?S-)?\d)", re.IGNORECASE)

    @cached_property
    def blank_letter(self) -> re.Pattern[str]:
        """The blank before the letter of a part."""
        return re.compile(r"(?<=[\d)]) (?=[A-Z]{1,2}(?:-[A-Z]{1,2})?(?:\(|$))", re.IGNORECASE)

    @cached_property
    def within(self) -> re.Pattern[str]:
        """A parenthesis."""
        return re.compile(r"\(([^()]*)\)")

    @cached_property
    def slash(self) -> re.Pattern[str]:
        """A slash outside parentheses."""
        return re.compile(r"/(?![^()]*\))")

    @cached_property
    def letters_figures(self) -> re.Pattern[str]:
        """Letters and figures with nothing between."""
        return re.compile(r"(?P<word>[A-Za-z]+)(?P<figures>\d.*)")

    @cached_property
    def glued(self) -> re.Pattern[str]:
        """A kind or the Human Rights Council and what follows it, without the slash."""
        return re.compile(
            r"(?P<word>RES|DEC|PRST|HRC)(?P<misread>[IJl|!](?=\d\d))?(?P<rest>(?:E?S-)?\d.*)", re.IGNORECASE
        )

    @cached_property
    def glued_first(self) -> re.Pattern[str]:
        """An organ and a kind, without the slash."""
        return re.compile(
            r"(?P<organ>[ASE])(?P<misread>[IJl1|!](?=RES|DEC|PRST|HRC))?(?P<rest>RES|DEC|PRST|PV\.?\d+|HRC)",
            re.IGNORECASE,
        )

    @cached_property
    def glued_suffix(self) -> re.Pattern[str]:
        """A number and the suffix behind it, without the slash: ``54/1Add.1``."""
        return re.compile(r"(?P<number>(?:[A-Za-z]+\.)?\d+)(?P<suffix>(?:Add|Amend|Corr|Rev)\.\d+)", re.IGNORECASE)

    @cached_property
    def lost_hyphen(self) -> re.Pattern[str]:
        """A special session without its hyphen."""
        return re.compile(r"(?P<word>ES|S)(?P<figures>\d{1,2})", re.IGNORECASE)

    @cached_property
    def part(self) -> re.Pattern[str]:
        """What a parenthesis with a physical part holds."""
        return re.compile(
            r"(?P<word>Part|Partie|Parte|Часть|Vol\.?|Sect\.?|Resumption) ?(?P<number>[IVXLC]+|\d{0,3}[A-Z]?)"
            r"|(?P<fixed>OR|SUPP)",
            re.IGNORECASE,
        )

    @cached_property
    def tail(self) -> re.Pattern[str]:
        """Number, letter and session of an old resolution."""
        return re.compile(r"(?P<number>\d+)(?:-?(?P<early>[A-Z]{1,2}))?\((?P<within>[^()]*)\)(?P<late>[A-Z]{0,2})")

    @cached_property
    def misread(self) -> re.Pattern[str]:
        """Figures among which letters stand for figures."""
        return re.compile(r"(?=.*\d)[0-9lIOo|]+")

    @cached_property
    def small_l(self) -> re.Pattern[str]:
        """Figures of a component among which a small l or a bar stands for a 1: ``CONF.l57``, ``Add.l``, ``l3``."""
        return re.compile(
            r"(?<=/)(?P<head>[A-Z][A-Za-z]{0,5}\.)?(?P<figures>(?=[\dIO]*[l|])(?(head)|(?=[lIO|]*\d))[\dlIO|]{1,5})"
            r"(?=[/( -]|$)"
        )

    @cached_property
    def plain(self) -> re.Pattern[str]:
        """What a component may be made of."""
        return re.compile(r"[A-Za-z0-9.\-'&]*(?:\([A-Za-z0-9./\- ]*\)[A-Za-z0-9.\-]*)*")

    @cached_property
    def fixed_blank(self) -> re.Pattern[str]:
        """Series with a blank in their name."""
        return re.compile(r"IRON ORE|CODE TOT", re.IGNORECASE)


@cache
def patterns() -> _Patterns:
    """The patterns of this module."""
    return _Patterns()


def unscanned(text: str) -> str:
    """A symbol whose figures are figures again where a scanner read a small l or a bar for a 1.

    Only in symbols in capitals: ``a/c.3/74/l.11`` has its own reasons for small letters.
    """
    if not ("l" in text or "|" in text) or text.islower():
        return text
    return patterns().small_l.sub(_as_figures, text)


def _as_figures(found: re.Match[str]) -> str:
    return f"{found['head'] or ''}{found['figures'].translate(AS_FIGURES)}"


def spell(text: str) -> Spelled:
    """Bring one printed symbol (no joint, no asterisk, ASCII) to canonical spelling."""
    spelled = Spelled()
    read = unscanned(text)
    if read != text:
        for printed, read_as in zip(text.split("/"), read.split("/"), strict=True):
            if printed != read_as:
                spelled.mend("ocr", printed, read_as)
        text = read
    parts = _components(_close_up(text, spelled), spelled)
    for at, part in enumerate(parts):
        inner = at + 1 < len(parts) and patterns().suffix.fullmatch(parts[at + 1]) is None
        _take(part, at, inner, spelled)
    if not spelled.components:
        spelled.components.append("")
    return spelled


def _close_up(text: str, spelled: Spelled) -> str:
    """Take out blanks: silently where mastheads print them, else as a repair."""
    if " " not in text:
        return text
    known = patterns()
    text = known.fixed_blank.sub(lambda found: found[0].replace(" ", "\0"), text)
    text = known.within.sub(lambda found: found[0].replace(" ", ""), text).replace(" (", "(")
    text = known.blank_letter.sub("", text)
    for found in reversed(list(known.blank_suffix.finditer(text))):
        spelled.mend("lost-slash", found[0], "/")
        text = f"{text[: found.start()]}/{text[found.end() :]}"
    for found in reversed(list(known.suffix_blank.finditer(text))):
        read_as = f"{found['word']}.{found['number']}"
        spelled.mend("spacing", found[0], read_as)
        text = f"{text[: found.start()]}{read_as}{text[found.end() :]}"
    found_slash = known.blank_slash.search(text)
    if found_slash is not None:
        spelled.mend("lost-slash", found_slash[0], f"{found_slash['word']}/")
        text = f"{text[: found_slash.start()]}{found_slash['word']}/{text[found_slash.end() :]}"
    if " " in text:
        closed = text.replace(" ", "")
        spelled.mend("spacing", text.replace("\0", " "), closed.replace("\0", " "))
        text = closed
    return text.replace("\0", " ")


def _components(text: str, spelled: Spelled) -> list[str]:
    """Split at slashes outside parentheses, and where a slash was lost."""
    parts = patterns().slash.split(text)
    first = patterns().glued_first.fullmatch(parts[0]) if len(parts[0]) > 3 else None
    if first is not None and len(parts) <= 4 and (len(parts) > 1 or "." in parts[0]):
        kind = "ocr" if first["misread"] else "lost-slash"
        spelled.mend(kind, parts[0], f"{first['organ']}/{first['rest']}".upper())
        parts[:1] = [first["organ"], first["rest"]]
    for at in (1, 2):
        glued = at < len(parts) and len(parts[at]) > 3 and parts[at][0] in "RDPHrdph"
        found = patterns().glued.fullmatch(parts[at]) if glued else None
        hrc = found is not None and found["word"].upper() == "HRC"
        if found is not None and ((parts[0].upper(), at) == ("A", 1) if hrc else at == 1 or parts[1].upper() == "HRC"):
            kind = "ocr" if found["misread"] else "lost-slash"
            spelled.mend(kind, parts[at], f"{found['word']}/{found['rest']}".upper())
            parts[at : at + 1] = [found["word"], found["rest"]]
            break
    for at in range(len(parts) - 1, 0, -1):
        suffixed = patterns().glued_suffix.fullmatch(parts[at]) if "." in parts[at] else None
        if suffixed is not None:
            spelled.mend("lost-slash", parts[at], f"{suffixed['number']}/{suffixed['suffix']}")
            parts[at : at + 1] = [suffixed["number"], suffixed["suffix"]]
    return parts


def _take(part: str, at: int, inner: bool, spelled: Spelled) -> None:
    """Add one printed component, as a component or as a suffix with what follows it in parentheses."""
    if at >= 2 or (at == 1 and spelled.suffixes):
        found = patterns().suffix.fullmatch(part)
        if found is not None:
            _take_suffix(part, found, spelled)
            return
    if spelled.suffixes and spelled.fault is None and part:
        spelled.fault = "a component follows a suffix"
    main, parens = _split_parts(part)
    if patterns().plain.fullmatch(main.replace(" ", "")) is None and spelled.fault is None:
        unclosed = main.count("(") != main.count(")")
        spelled.fault = "a parenthesis is not closed" if unclosed else f"«{main}» cannot be a component"
    spelled.components.append(_component(main, at, inner, spelled))
    spelled.suffixes.extend(Suffix(SuffixKind.PARENTHESIS, within) for within in parens)


def _take_suffix(part: str, found: re.Match[str], spelled: Spelled) -> None:
    kind = _SUFFIXES[found["word"].upper()]
    number = found["number"].upper()
    if number == "I" and kind in COUNTED_SUFFIXES:
        spelled.mend("ocr", part, f"{part[:-1]}1")
        number = "1"
    suffix = Suffix(kind, number)
    printed = part[: len(part) - len(found["rest"] or "")]
    read_as = str(suffix)[1:]
    if number and not found["dot"] and kind is not SuffixKind.PART:
        spelled.mend("lost-dot", printed, read_as)
    elif printed != read_as and printed.upper() == read_as.upper():
        spelled.mend("case", printed, read_as)
    spelled.suffixes.append(suffix)
    for within in patterns().within.findall(found["rest"] or ""):
        spelled.suffixes.append(Suffix(SuffixKind.PARENTHESIS, _physical(within) or within))


def _split_parts(part: str) -> tuple[str, list[str]]:
    """Take physical parts off the end: ``6(Sect.16)`` → ``6`` and ``Sect.16``."""
    parens: list[str] = []
    while part.endswith(")"):
        start = part.rfind("(")
        within = None if start < 0 else _physical(part[start + 1 : -1])
        if within is None:
            break
        parens.insert(0, within)
        part = part[:start]
    return part, parens


def _physical(within: str) -> str | None:
    """The canonical spelling of a physical part; ``None`` if the parenthesis holds a session or a year."""
    found = patterns().part.fullmatch(within)
    if found is None:
        return None
    if found["fixed"]:
        return found["fixed"].upper()
    word = found["word"].rstrip(".").capitalize()
    if word in ("Partie", "Parte", "Часть"):
        word = "Part"
    return f"{word}{'.' if word in ('Vol', 'Sect') else ''}{found['number'].upper()}"


def _component(part: str, at: int, inner: bool, spelled: Spelled) -> str:
    part = _lost_marks(part, at, spelled)
    part = _misread(part, at, inner, spelled)
    part = _tail(part)
    cased = _cased(part)
    if cased != part:
        spelled.mend("case", part, cased)
    return cased


def _lost_marks(part: str, at: int, spelled: Spelled) -> str:
    """Put back a lost dot (``L11``, ``C3``) or hyphen (``ES11``)."""
    if at == 0 or not part or not part[0].isalpha() or not part[-1].isalnum():
        return part
    hyphen = patterns().lost_hyphen.fullmatch(part) if part[0] in "ESes" else None
    if hyphen is not None and spelled.components[0].upper() in ("A", "E"):
        mended = f"{hyphen['word']}-{hyphen['figures']}".upper()
        spelled.mend("lost-hyphen", part, mended)
        return mended
    found = patterns().letters_figures.fullmatch(part)
    if found is None:
        return part
    word = found["word"].upper()
    principal = spelled.components[0].upper() in _PRINCIPAL
    if (word in _BODIES and principal and found["figures"].isdigit()) or (
        word in _KINDS and (len(word) > 1 or principal)
    ):
        mended = f"{found['word']}.{found['figures']}"
        spelled.mend("lost-dot", part, mended)
        return mended
    return part


def _misread(part: str, at: int, inner: bool, spelled: Spelled) -> str:
    """Read what a scanner made of figures, Roman numerals and ``RES``."""
    if at == 1 and part in _LOOKS_LIKE_RES and spelled.components[0] in ("A", "S", "E"):
        spelled.mend("ocr", part, "RES")
        return "RES"
    if at == 0 or not any(letter in part for letter in "lIOo|1"):
        return part
    head, dot, tail = part.rpartition(".")
    mended = _figures(tail, inner)
    found = patterns().tail.fullmatch(mended)
    if found is not None:
        printed = found["within"]
        year = len(printed) == 4 and any(letter.isdigit() for letter in printed)
        within = _figures(printed, inner=True) if year else _numeral(printed)
        mended = mended.replace(f"({found['within']})", f"({within})")
    if mended == tail:
        return part
    spelled.mend("ocr", part, f"{head}{dot}{mended}")
    return f"{head}{dot}{mended}"


def _figures(text: str, inner: bool) -> str:
    """``l57`` → ``157``; a capital at the end of the last component may be the letter of a part and is left."""
    number, bracket, rest = text.partition("(")
    if number.isdigit() or patterns().misread.fullmatch(number) is None:
        return text
    kept = number[-1] if number[-1] in "IO" and not inner else ""
    core = number[: len(number) - len(kept)]
    if not core or core.isdigit():
        return text
    return core.translate(AS_FIGURES) + kept + bracket + rest


def _numeral(text: str) -> str:
    """``XXlX`` → ``XXIX``."""
    head, hyphen, tail = text.rpartition("-")
    if from_roman(tail) or tail.isdigit():
        return text
    mended = tail.translate(AS_NUMERAL)
    return f"{head}{hyphen}{mended}" if from_roman(mended) else text


def _tail(part: str) -> str:
    """Put the letter of a part behind the session: ``217-A(III)`` → ``217(III)A``."""
    if "(" not in part:
        return part
    found = patterns().tail.fullmatch(part.upper())
    if found is None:
        return part
    return f"{found['number']}({found['within']}){found['early'] or found['late'] or ''}"


def _cased(part: str) -> str:
    """The case in which mastheads print a component."""
    if part.isdigit():
        return part
    words = part.split(".")
    return ".".join(_cased_word(words, at) for at in range(len(words)))


def _cased_word(words: list[str], at: int) -> str:
    word = words[at]
    capitals = word.upper()
    dotted = at == 0 and len(words) > 1
    if capitals in _MIXED and (capitals not in ("PRO", "CONV") or (at and words[at - 1].upper() == "OZL")):
        return _MIXED[capitals] if dotted or capitals != "SUB" else capitals
    if dotted and capitals in _DOTTED_SMALL:
        return _DOTTED_SMALL[capitals]
    if word.isupper() or word.islower():
        return capitals
    # «Misc.1», «Art.XIV», «BELGRADE.CONF»: a word of its series, kept as printed unless it is a common short one
    if len(word) <= _SHORT and word != "Misc":
        return capitals
    return word if word[:1].isupper() and not word[-1:].isdigit() else capitals
