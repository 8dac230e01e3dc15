"""The example full of mistakes: each planted one is found on its line, and nothing else."""

import re
from pathlib import Path

from oewg_cli.api.checking import validate
from oewg_cli.findings.finding import CheckResult
from oewg_cli.lint.reporters.full import full
from oewg_cli.rules.registry import described_rules
from oewg_cli.text.source_text import SourceText

ROOT = Path(__file__).parent.parent.parent
NAME = "examples/with-mistakes.yaml"
TEXT = (ROOT / NAME).read_text("utf-8")

NOT_SHOWN = {
    # They stop the reading, so that nothing else would be seen.
    "SYN001", "STR002", "STR009",
    # They leave a day, a meeting or a date out, and nothing is said to be missing where something was left out.
    "STR006", "STR007", "STR008", "STR010",
    # Meetings are not counted where a day is repeated, and rooms and hours are not compared where some lack.
    "MST039", "MST042", "MST043",
    # A comment is called unused only where the whole programme could be read.
    "SUP001",
    # A part of the masthead is left out, and what is missing could be in it.
    "MST024", "MST026",
    # The organ is not known (MST011), so it has no Secretariat and no symbols.
    "MST017", "MST019",
    # The same place has the opposite fault: a symbol (MST015), another agenda (AGD009), no annex (MST008), a date after
    # the session (MST005), a number of the session (MST007), a duty station (MST023), whose hours are known (SLT009).
    "MST001", "MST018", "MST013", "MST014", "MST022", "MST021", "MST054", "SLT014",
    # They give way to what is wrong with the same date: the note is dated after the session (MST005).
    "MST025", "SLT033",
    # There is no job number (STR003).
    "MST034",
    # The holidays of New York are computed.
    "SLT031",
    # With it no meeting would lie outside the half-days (SLT009), and none of them would be free (SLT007).
    "SLT017",
    # They need several bodies, or a body with a number of its own.
    "MST029", "MST030", "MST031", "MST032", "AGD013", "SLT042",
    # It needs a name that other meetings use several times.
    "MST033",
    # With it no day could lie within the session.
    "MST003",
    # The days are not in the order of time, so that nothing is known to be too early.
    "AGD014",
    # With parts of the session, the days of its other mistakes would be between them.
    "SLT021", "SLT022", "SLT023",
    # It takes more than eight thousand words.
    "MST020",
    # They need two places of the note that contradict each other, of which one is right.
    "MST056", "MST061", "REF021", "REF022", "REF023", "REF025", "REF026", "AGD025",
    # They need entries with headings and numbered meetings under the items that texts name.
    "AGD021", "AGD026", "AGD029", "AGD030",
    # Its agenda has no sub-items.
    "AGD032",
    # The item of the note is not on the agenda (AGD010).
    "MST073",
    # Its documents have the symbols of its own body.
    "REF024",
    # They need the programme of the last session to compare with.
    "SES001", "SES002", "SES003", "SES004", "SES005", "SES006", "SES007", "SES008", "SES009", "SES010", "SES011",
    "SES012",
}  # fmt: skip


def checked() -> CheckResult:
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
    found = [(document.source.position(finding.span.start).line, finding.rule.code) for finding in document.findings]
    assert sorted(found) == sorted(planted)


def test_the_report_in_the_repository_is_the_one_it_gives() -> None:
    """Byte for byte, so at the exact places; CONTRIBUTING says how it is renewed."""
    report = "".join(segment.text for segment in full([checked()]))
    assert (ROOT / "examples" / "with-mistakes.txt").read_text("utf-8") == report


def test_every_fault_is_shown_or_said_not_to_be() -> None:
    """A new rule is planted here too, or stands on the list above with its reason."""
    assert {finding.rule.code for finding in checked().findings} | NOT_SHOWN == {
        fault.code for fault in described_rules()
    }
    assert not {finding.rule.code for finding in checked().findings} & NOT_SHOWN
