"""Slips in symbols: a stop for a slash, and suffixes spelt wrongly."""

import pytest

from oewg_cli.un.references.slips_in_symbols import slips_in_symbols


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("(A/80.655)", "A/80/655"),
        ("E/2026.3.", "E/2026/3"),
        ("A/AC.301/2026.3, and", "A/AC.301/2026/3"),
        ("E/CN.22/2026/2/Cor.1", "E/CN.22/2026/2/Corr.1"),
        ("A/78/5/Addendum 3", "A/78/5/Add.3"),
        ("A/78/5/Rev.1/Cor.2", "A/78/5/Rev.1/Corr.2"),
    ],
)
def test_slip_is_found_with_its_right_form(text: str, right: str) -> None:
    """The right form has slashes between all parts, and the suffixes that symbols have."""
    assert [slip.right for slip in slips_in_symbols(text)] == [right]


@pytest.mark.parametrize(
    "text", ["A/80/655", "S/80.50", "A/1.2", "A/80/655/Corr.1", "A/80/655.", "A/80.6.5", "A/80.655-7"]
)
def test_what_is_right_or_no_symbol_has_no_slip(text: str) -> None:
    """Amounts, versions and numbers that go on after a stop are no symbols."""
    assert list(slips_in_symbols(text)) == []
