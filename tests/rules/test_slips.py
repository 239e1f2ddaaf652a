"""Which figure is written for which: ranks, not proofs."""

from datetime import date

import pytest

from citecheck.rules.slips import date_slip, pair_slip, slip


@pytest.mark.parametrize(
    ("meant", "likelier", "less_likely"),
    [
        pytest.param("174", "147", "175", id="swapped before neighbouring"),
        pytest.param("174", "175", "179", id="neighbouring before any other"),
        pytest.param("174", "1174", "1749", id="doubled before added"),
        pytest.param("174", "14", "172", id="a lost figure before any other"),
        pytest.param("568", "588", "528", id="six looks like eight"),
    ],
)
def test_likelier_slips_weigh_more(meant: str, likelier: str, less_likely: str) -> None:
    assert slip(meant, likelier) > slip(meant, less_likely) > 0


@pytest.mark.parametrize(
    ("meant", "printed"),
    [
        pytest.param("174", "174", id="no slip at all"),
        pytest.param("174", "741", id="three figures moved"),
        pytest.param("174", "1", id="two figures lost"),
        pytest.param("174", "295", id="all others"),
        pytest.param("", "1", id="nothing meant"),
    ],
)
def test_more_than_one_slip_is_none(meant: str, printed: str) -> None:
    assert slip(meant, printed) == 0.0


@pytest.mark.parametrize(
    ("meant", "printed", "possible"),
    [
        pytest.param(("65", "230"), ("65", "203"), True, id="the number swapped"),
        pytest.param(("65", "230"), ("56", "230"), True, id="the session swapped"),
        pytest.param(("43", "30"), ("30", "43"), True, id="the pair reversed"),
        pytest.param(("65", "230"), ("56", "203"), False, id="both slipped"),
        pytest.param(("65", "230"), ("65", "230"), False, id="the same"),
    ],
)
def test_one_slip_in_a_pair(meant: tuple[str, str], printed: tuple[str, str], possible: bool) -> None:
    assert (pair_slip(meant, printed) > 0) is possible


def test_a_year_off_is_the_commonest_slip_of_dates() -> None:
    meant = date(2010, 12, 21)
    slips = [
        date_slip(meant, date(2011, 12, 21)),
        date_slip(meant, date(2010, 11, 21)),
        date_slip(meant, date(2010, 12, 12)),
        date_slip(meant, date(2010, 3, 4)),
    ]
    assert slips[0] > slips[1]
    assert slips[2] > slips[3] > 0


def test_the_day_of_distribution_is_nearer_than_any_other_wrong_day() -> None:
    meant = date(2010, 12, 21)
    assert date_slip(meant, date(2011, 1, 14)) > date_slip(meant, date(2011, 6, 14))
