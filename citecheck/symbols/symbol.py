"""The symbol: what a UN document is called, the same in all languages."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache

from citecheck.symbols.numerals import from_roman, roman
from citecheck.value import Value


class SessionKind(StrEnum):
    """The kinds of sessions that organs hold."""

    REGULAR = "regular"
    SPECIAL = "special"
    EMERGENCY = "emergency special"


_PREFIX = {SessionKind.REGULAR: "", SessionKind.SPECIAL: "S-", SessionKind.EMERGENCY: "ES-"}


class Session(Value):
    """A session of an organ; ``str()`` writes it as symbols do since 1976: ``70``, ``S-27``, ``ES-10``."""

    kind: SessionKind
    number: int

    @property
    def roman(self) -> str:
        """As symbols wrote it until 1976: ``III``, ``S-VI``, ``ES-IV``."""
        return _PREFIX[self.kind] + roman(self.number)

    def __str__(self) -> str:
        return f"{_PREFIX[self.kind]}{self.number}"


@lru_cache(maxsize=512)
def read_session(text: str) -> Session | None:
    """Read ``70``, ``S-27``, ``ES-10``, ``XXIX``, ``S-VI``; ``None`` if it is no session."""
    kind, rest = SessionKind.REGULAR, text
    if text.startswith("ES-"):
        kind, rest = SessionKind.EMERGENCY, text[3:]
    elif text.startswith("S-"):
        kind, rest = SessionKind.SPECIAL, text[2:]
    if rest.isascii() and rest.isdigit() and len(rest) <= 4:
        number: int | None = int(rest)
    else:
        number = from_roman(rest)
    return Session(kind, number) if number else None


class SuffixKind(StrEnum):
    """What may follow a document's number; the value is the word that symbols print."""

    ADDENDUM = "Add"
    AMENDMENT = "Amend"
    CORRIGENDUM = "Corr"
    REVISION = "Rev"
    SUPPLEMENT = "Supp"
    SUPPL = "Suppl"
    SUPPLEMENT_IN_FULL = "Supplement"
    CORRIGENDUM_IN_FULL = "Corrigendum"
    SUMMARY = "Summary"
    EXCERPT = "Excerpt"
    ANNEX = "Annex"
    PART = "Part"
    """``/PartI``: a part as a component of its own."""
    PARENTHESIS = "()"
    """``(Vol.I)``, ``(Sect.8)``, ``(Resumption1)``: a physical part."""


COUNTED_SUFFIXES = frozenset(
    (SuffixKind.ADDENDUM, SuffixKind.AMENDMENT, SuffixKind.CORRIGENDUM, SuffixKind.REVISION),
)
"""Those of which a document may have several, numbered from 1."""


class Suffix(Value):
    """One suffix; ``number`` is what follows the word (``1``), or what stands in the parenthesis (``Vol.I``)."""

    kind: SuffixKind
    number: str

    def __str__(self) -> str:
        match self.kind:
            case SuffixKind.PARENTHESIS:
                return f"({self.number})"
            case SuffixKind.PART:
                return f"/Part{self.number}"
        return f"/{self.kind.value}.{self.number}" if self.number else f"/{self.kind.value}"


class Symbol(Value):
    """A document symbol in canonical spelling; make one with :func:`citecheck.symbols.parse_symbol`.

    Attributes:
        components: What stands between the slashes before the first suffix:
            ``("A", "C.3", "75", "L.49")``, ``("A", "RES", "217(III)A")``.
        suffixes: Addenda, revisions, parts …, in their order, which is meaning.
    """

    components: tuple[str, ...]
    suffixes: tuple[Suffix, ...] = ()

    def __str__(self) -> str:
        if self.suffixes:
            return "/".join(self.components) + "".join(map(str, self.suffixes))
        return "/".join(self.components)

    @property
    def series(self) -> str:
        """The series symbol, up to session, year or number: ``A/C.3``, ``A/RES``, ``A/HRC``."""
        return _anatomy(self.components).series

    @property
    def organ(self) -> str:
        """Whose document it is, as claims spell it: ``A``, ``S``, ``E``, ``T``, ``ST``, ``A/HRC``, ``E/CN.4``.

        Committees of an organ count as the organ; outside the principal organs it
        is the first component (``CCPR``, ``UNEP``).
        """
        first = self.components[0]
        if len(self.components) > 1:
            second = self.components[1]
            if (first == "A" and second == "HRC") or (first == "E" and second.startswith("CN.")):
                return f"{first}/{second}"
        return first

    @property
    def nature(self) -> str:
        """What kind of document: ``RES``, ``DEC``, ``PRST``, ``PV``, ``SR``, ``L``, ``CRP`` …, or an empty string."""
        return _anatomy(self.components).nature

    @property
    def session(self) -> Session | None:
        """The session that the symbol names, by number or in a parenthesis."""
        return _anatomy(self.components).session

    @property
    def year(self) -> int | None:
        """The year that the symbol names: ``S/RES/1325(2000)``, ``E/2013/30``."""
        return _anatomy(self.components).year

    @property
    def number(self) -> int | None:
        """The number within session, year or series; ``None`` where the last component is none."""
        return _anatomy(self.components).number

    @property
    def letter(self) -> str:
        """The letter of a part (``B`` of ``A/RES/75/290B``), or an empty string."""
        return _anatomy(self.components).letter

    @property
    def base(self) -> Symbol:
        """The symbol without letter, suffixes and parts."""
        components = _without_letter(self.components)
        return self if components == self.components and not self.suffixes else Symbol(components)

    @property
    def parent(self) -> Symbol | None:
        """The next rung up: without the last suffix, else without the letter; ``None`` at the top."""
        if self.suffixes:
            return Symbol(self.components, self.suffixes[:-1])
        components = _without_letter(self.components)
        return None if components == self.components else Symbol(components)

    @property
    def display(self) -> str:
        """As messages write it: ``S/RES/1325 (2000)``, ``A/RES/75/290 B``, ``decision 74/567``."""
        return _display(self)

    @property
    def link_form(self) -> str | None:
        """As links write it: parts until 1976 have no letter, Council numbers have their year.

        ``None`` for decisions, which are printed in volumes and have no address.
        """
        if self.nature == "DEC" and self.components[:2] in (("A", "DEC"), ("E", "DEC")):
            return None
        components = self.components
        if len(components) == 3 and components[1] == "RES":
            components = _with_session(self) if self.session is None else _without_letter(components)
        return str(Symbol(components, self.suffixes))

    def url(self, language: str = "en") -> str | None:
        """The link for people in one of the languages of docs.un.org; ``None`` for decisions."""
        form = self.link_form
        return None if form is None else f"https://docs.un.org/{language}/{form.replace(' ', '%20')}"

    @property
    def known(self) -> bool:
        """Whether the table of series knows the series, or a series that it belongs to."""
        from citecheck.symbols.series import find_series

        return find_series(str(self)) is not None

    @property
    def folded(self) -> str:
        """For comparing: capitals, without blanks."""
        return str(self).upper().replace(" ", "")


class _Anatomy(Value):
    """The parts of a symbol, found once for each symbol."""

    series: str
    nature: str
    session: Session | None
    year: int | None
    number: int | None
    letter: str


_TREATY_BODIES = frozenset({"CCPR", "CERD", "CEDAW", "CAT", "CRC", "CMW", "CRPD", "CED"})
_ADOPTED = frozenset({"RES", "DEC", "PRST"})
_PLAIN_NATURES = (
    frozenset(
        {"INF", "NGO", "PET", "BUR", "AGENDA", "NC", "Q", "QPR", "CO", "FCO", "GC", "D", "LOI", "PV", "SR", "CRP", "WP"}
    )
    | _ADOPTED
)
_DOTTED_NATURES = frozenset({"PV", "SR", "L", "CRP", "WP", "R", "INF", "MISC", "PROG", "RES", "DEC", "NC", "CN"})


_CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Numbered(Value):
    """A last component taken apart: ``217(III)A``, ``290B``, ``1325(2000)``; what it lacks is empty."""

    number: str
    early: str
    """The letter before the parenthesis."""
    within: str
    late: str
    """The letter behind it."""


def read_number(text: str) -> Numbered | None:
    """Take a last component apart; ``None`` if it is no number with letter and parenthesis."""
    head, bracket, tail = text.partition("(")
    number = head.rstrip(_CAPITALS)
    early = head[len(number) :]
    within, closed, late = tail.partition(")")
    if not number.isdecimal() or len(early) > 2 or len(late) > 2 or late.strip(_CAPITALS):
        return None
    if bracket and (not closed or "(" in within):
        return None
    return Numbered(number, early, within, late)


def is_year(text: str) -> bool:
    """Whether four figures can be a year of the United Nations."""
    return len(text) == 4 and text.isdigit() and 1946 <= int(text) <= 2199


def _is_count(component: str) -> bool:
    """Whether a component is a session, a year or a number, and so ends the series."""
    return component[:1].isdigit() or (component.startswith(("S-", "ES-")) and read_session(component) is not None)


def _nature(components: tuple[str, ...]) -> str:
    last = len(components) - 1
    for at in range(1, last + 1):
        word, dot, _ = components[at].partition(".")
        word = word.upper()
        if dot:
            if at == last and word in _DOTTED_NATURES and word != "CN":
                return word
        elif word in _PLAIN_NATURES and at < last:
            return word
    return ""


def _series_end(components: tuple[str, ...]) -> int:
    if components[0] in _TREATY_BODIES:
        return min(2, len(components) - 1)
    last = len(components) - 1
    for at in range(1, last + 1):
        component = components[at]
        if component in _ADOPTED:
            return at + 1
        if _is_count(component):
            return at
        if at == last and component.partition(".")[0].upper() in _DOTTED_NATURES:
            return at
    return max(last, 1)


@lru_cache(maxsize=16384)
def _anatomy(components: tuple[str, ...]) -> _Anatomy:
    end = _series_end(components)
    series, nature = "/".join(components[:end]), _nature(components)
    session: Session | None = None
    year: int | None = None
    for component in components[end:-1]:
        if is_year(component):
            year = int(component)
        elif _is_count(component):
            session = read_session(component)
        else:
            continue
        break
    last = components[-1]
    if nature == "D" and is_year(last) and components[-2].isdigit():
        # CCPR/C/135/D/3624/2019: the communication's number, then the year it was received
        return _Anatomy(series, nature, session, int(last), int(components[-2]), "")
    head, dot, tail = last.rpartition(".")
    found = read_number(tail if dot and head.upper() in _DOTTED_NATURES else last)
    if found is None:
        return _Anatomy(series, nature, session, year, None, "")
    within = found.within
    if within:
        if is_year(within):
            year = int(within)
        else:
            session = read_session(within) or session
    return _Anatomy(series, nature, session, year, int(found.number), found.late or found.early)


def _without_letter(components: tuple[str, ...]) -> tuple[str, ...]:
    letter = _anatomy(components).letter
    if not letter:
        return components
    last = components[-1]
    if last.endswith(letter):
        return (*components[:-1], last[: -len(letter)])
    return (*components[:-1], last.replace(f"{letter}(", "(", 1))


def _with_session(symbol: Symbol) -> tuple[str, ...]:
    """A running number with the year or session that the tables give it, for links."""
    from citecheck.symbols.sessions import assembly_session_of, council_year

    organ, number = symbol.components[0], symbol.number
    if number is None or symbol.year is not None:
        return symbol.components
    if organ == "S":
        year = council_year(number)
        return symbol.components if year is None else ("S", "RES", f"{number}({year})")
    session = assembly_session_of(number) if organ == "A" else None
    if session is None:
        return symbol.components
    arabic = session.kind is SessionKind.SPECIAL and session.number <= 2
    return ("A", "RES", f"{number}({session if arabic else session.roman})")


def _display(symbol: Symbol) -> str:
    components, letter = symbol.components, symbol.letter
    if components[0] in ("A", "E") and components[1:2] == ("DEC",) and len(components) == 4 and not symbol.suffixes:
        number = components[3].removesuffix(letter)
        return f"decision {components[2]}/{number}{' ' if letter else ''}{letter}"
    text = "/".join(components)
    if letter and text.endswith(letter):
        text = f"{text[: -len(letter)]} {letter}"
    if components[:2] == ("S", "RES"):
        text = text.replace("(", " (", 1)
    for suffix in symbol.suffixes:
        text += f" ({_spaced(suffix.number)})" if suffix.kind is SuffixKind.PARENTHESIS else str(suffix)
    return text


def _spaced(part: str) -> str:
    """``Sect.8`` → ``Sect. 8``, ``PartIV`` → ``Part IV``."""
    for word in ("Vol.", "Sect.", "Part", "Resumption"):
        if part.startswith(word) and len(part) > len(word):
            return f"{word} {part[len(word) :]}"
    return part
