"""The example full of mistakes: each planted one is found on its line, and nothing else."""

import re
from pathlib import Path

from oewg_cli.api import FAULTS, validate
from oewg_cli.kernel.finding import Checked
from oewg_cli.kernel.text import SourceText
from oewg_cli.report.full import full

ROOT = Path(__file__).parent.parent.parent
NAME = "examples/with-mistakes.yaml"
TEXT = (ROOT / NAME).read_text("utf-8")

NOT_SHOWN = {
    # They stop the reading, or leave out so much that other mistakes would not be seen.
    "SYN001", "SYN003", "SYN004", "SYN005", "SYN006", "SYN007", "SYN008", "SYN009",
    "STR002", "STR003", "STR004", "STR006", "STR007", "STR008", "STR009",
    # They cannot be there together with others that are.
    "MST001", "MST003", "MST006", "MST009", "MST013", "SLT014", "EDT001", "FTN007", "REF011",
}  # fmt: skip


def checked() -> Checked:
    """Check the example."""
    return validate(SourceText(NAME, TEXT))


def test_each_planted_mistake_is_found_on_its_line_and_nothing_else() -> None:
    """The codes stand in a comment at the end of the line."""
    planted = [
        (number, code)
        for number, line in enumerate(TEXT.splitlines(), start=1)
        for code in re.findall(r"\b[A-Z]{3}[0-9]{3}\b", line.rpartition("  # ")[2] if "  # " in line else "")
    ]
    document = checked()
    found = [(document.source.position(finding.span.start).line, finding.fault.code) for finding in document.findings]
    assert sorted(found) == sorted(planted)


def test_the_report_in_the_repository_is_the_one_it_gives() -> None:
    """Byte for byte, so at the exact places; write it anew with `oewg validate examples/with-mistakes.yaml`."""
    report = "".join(segment.text for segment in full([checked()]))
    assert (ROOT / "examples" / "with-mistakes.txt").read_text("utf-8") == report


def test_every_fault_is_shown_or_said_not_to_be() -> None:
    """A new rule is planted here too, or stands on the list above with its reason."""
    assert {finding.fault.code for finding in checked().findings} | NOT_SHOWN == {fault.code for fault in FAULTS}
    assert not {finding.fault.code for finding in checked().findings} & NOT_SHOWN
