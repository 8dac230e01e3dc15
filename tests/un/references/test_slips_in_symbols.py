"""Slips in symbols: wrong signs between parts, and suffixes spelt wrongly."""

import pytest

from oewg_cli.un.references.slips_in_symbols import slips_in_symbols


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("(A/80.655)", "A/80/655"),
        ("E/2026.3.", "E/2026/3"),
        ("A/AC.301/2026.3, and", "A/AC.301/2026/3"),
        ("E/CN.22/2026/2/Cor.1", "E/CN.22/2026/2/Corr.1"),
        ("(E/CN.3/2026-19)", "E/CN.3/2026/19"),
        ("A/AC.278/2026–CRP.2", "A/AC.278/2026/CRP.2"),
        ("E/2025/L-14", "E/2025/L.14"),
        ("A/78/112/Add/1", "A/78/112/Add.1"),
        ("A/78/112 / Rev.1", "A/78/112/Rev.1"),
        ("A/78,112", "A/78/112"),
        ("E/CN.3.2026/19", "E/CN.3/2026/19"),
        ("A/C.6/80-L.2", "A/C.6/80/L.2"),
        ("A/78/5/Addendum 3", "A/78/5/Add.3"),
        ("A/78/5/Rev.1/Cor.2", "A/78/5/Rev.1/Corr.2"),
    ],
)
def test_slip_is_found_with_its_right_form(text: str, right: str) -> None:
    """The right form has slashes between all parts, and the suffixes that symbols have."""
    assert [slip.right for slip in slips_in_symbols(text)] == [right]


@pytest.mark.parametrize(
    "text",
    [
        *("A/80/655", "S/80.50", "A/1.2", "A/80/655/Corr.1", "A/80/655.", "A/80.6.5", "A/80.655-7", "A/78/265-270"),
        *("E/CN.3/2026/19-21", "E/CN.3/2025-2026", "E/CN.3/2025-26", "A/ES-10/22", "ESCAP/83/INF/2", "A/79/1,A/79/2"),
        *("A/79/655-S/2025/12", "E/2026/24-E/CN.3/2026/30", "A/79/L.3/Add.1-3", "UNEP/EA.7/2"),
    ],
)
def test_what_is_right_or_no_symbol_has_no_slip(text: str) -> None:
    """Amounts, versions and numbers that go on after a stop are no symbols."""
    assert list(slips_in_symbols(text)) == []
