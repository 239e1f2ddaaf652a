"""Whatever is parsed prints itself, and whatever is printed is parsed back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.symbols import Symbol, decision, parse_symbol, read_symbol, resolution, roman

NUMBERS = st.integers(1, 9999)
SMALL = st.integers(1, 300)
YEARS = st.integers(1994, 2035)
LETTERS = st.sampled_from(["", "A", "B", "K", "AA"])
SUFFIXES = st.lists(
    st.builds("/{}.{}".format, st.sampled_from(["Add", "Corr", "Rev", "Amend"]), st.integers(1, 40)), max_size=3
)
STEMS = st.one_of(
    st.builds("A/{}/{}".format, st.integers(31, 99), NUMBERS),
    st.builds("A/C.{}/{}/L.{}".format, st.integers(1, 6), st.integers(31, 99), SMALL),
    st.builds("S/{}/{}".format, YEARS, NUMBERS),
    st.builds("E/CN.{}/{}/{}".format, st.integers(1, 18), YEARS, SMALL),
    st.builds("CCPR/C/{}/D/{}/{}".format, SMALL, NUMBERS, YEARS),
    st.builds("UNEP/EA.{}/Res.{}".format, st.integers(1, 9), SMALL),
    st.builds("TD/B/WP({})/{}".format, st.integers(1, 99).map(roman), SMALL),
    st.builds("A/{}/6(Sect.{})".format, st.integers(31, 99), st.integers(1, 36)),
    st.builds("A/AC.{}/{}".format, SMALL, NUMBERS),
)


@given(STEMS, SUFFIXES)
def test_documents(stem: str, suffixes: list[str]) -> None:
    text = stem + "".join(suffixes)
    symbol = parse_symbol(text)
    assert str(symbol) == text
    assert parse_symbol(str(symbol)) == symbol
    assert len(symbol.suffixes) == len(suffixes) + stem.count("(Sect")


@given(st.integers(1, 3541), st.integers(1, 30), LETTERS)
def test_old_assembly_resolutions(number: int, session: int, letter: str) -> None:
    symbol = resolution("A", number, session=roman(session), letter=letter)
    assert parse_symbol(str(symbol)) == symbol
    assert (symbol.number, symbol.letter) == (number, letter)
    assert symbol.session is not None
    assert symbol.session.number == session


@given(st.sampled_from(["A", "A/HRC"]), st.integers(31, 99), SMALL, LETTERS, st.booleans())
def test_sessional_resolutions_and_decisions(organ: str, session: int, number: int, letter: str, decided: bool) -> None:
    make = decision if decided else resolution
    symbol = make(organ, number, session=session, letter=letter)
    assert parse_symbol(str(symbol)) == symbol
    assert (symbol.organ, symbol.nature, symbol.number) == (organ, "DEC" if decided else "RES", number)


@given(st.text(max_size=60))
def test_any_text_is_read_without_an_exception(text: str) -> None:
    reading = read_symbol(text)
    if reading.malformed is None:
        assert parse_symbol(str(reading.symbol)) == reading.symbol
    else:
        assert str(reading.symbol) in {text, text.strip()}


@given(
    st.lists(
        st.sampled_from(["A", "S", "E", "RES", "DEC", "L.1", "70", "2001", "(III)", "1A", "", "Rev.1"]), max_size=7
    )
)
def test_any_components_are_judged(components: list[str]) -> None:
    reading = read_symbol("/".join(components))
    assert reading.malformed is not None or parse_symbol(str(reading.symbol)) == reading.symbol
    assert isinstance(reading.symbol.number, int | None)
    assert isinstance(reading.symbol.base, Symbol)
