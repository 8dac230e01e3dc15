import pytest

from oewg_cli.api import FAULTS, selection
from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.fault import Fault

BY_CODE = {fault.code: fault for fault in FAULTS}


@pytest.mark.parametrize(
    ("select", "ignore", "reported", "not_reported"),
    [
        ([], [], "SLT004 REF001 SYN001", ""),
        (["SLT"], [], "SLT004 SYN001 STR001", "REF001"),
        (["SLT004"], [], "SLT004", "SLT005"),
        (["day-on-weekend"], [], "SLT004", "SLT005"),
        ([], ["SLT"], "REF001", "SLT004 SLT005"),
        (["SLT"], ["SLT004"], "SLT005", "SLT004"),
        (["SLT004"], ["SLT"], "SLT004", "SLT005"),
        (["day-on-weekend"], ["SLT"], "SLT004", "SLT005"),
        (["SLT004"], ["day-on-weekend"], "", "SLT004"),
        (["S"], [], "SLT004 SYN001", "REF001"),
        ([], ["SYN006"], "SYN001", "SYN006"),
        ([" slt004 "], [], "SLT004", "REF001"),
    ],
)
def test_the_longer_selector_counts(select: list[str], ignore: list[str], reported: str, not_reported: str) -> None:
    """At equal length the ignored one; faults of syntax and structure are reported unless they are ignored."""
    chosen = selection(select, ignore)
    assert all(chosen.reports(BY_CODE[code]) for code in reported.split())
    assert not any(chosen.reports(BY_CODE[code]) for code in not_reported.split())


@pytest.mark.parametrize("selector", ["", " ", "XYZ", "SLT004x", "weekend"])
def test_a_selector_fits_a_fault(selector: str) -> None:
    """A mistyped one is never passed over in silence."""
    with pytest.raises(CommandError, match="There is no rule"):
        selection([selector])


def test_every_fault_is_reported_where_nothing_is_chosen() -> None:
    """There are no rules that are off."""
    chosen = selection()

    def reported(fault: Fault) -> bool:
        return chosen.reports(fault)

    assert all(map(reported, FAULTS))
