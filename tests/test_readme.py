"""What the README shows is so."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from oewg_cli.api.checking import validate
from oewg_cli.api.reference import every_rule
from oewg_cli.lint.reporters.full import full
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.text.source_text import SourceText

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def rules_table() -> str:
    """Make the table of the rules."""
    rows = []
    for fault in every_rule():
        weight = f"{fault.severity}; submission: {fault.on_submission}" if fault.on_submission else fault.severity
        rows.append(f"| {fault.code} | {fault.name} | {weight} | {fault.fix or ''} | {fault.summary} |")
    return "\n".join(["| Code | Name | Severity | Fix | Finds |", "|---|---|---|---|---|", *rows])


def test_the_table_of_rules_is_that_of_the_rules() -> None:
    """Renew it with `OEWG_RENEW=1 python -m pytest tests/test_readme.py`."""
    renewed = re.sub(
        r"(<!-- rules:.*?-->\n).*?(<!-- end of rules -->)",
        lambda found: f"{found[1]}\n{rules_table()}\n\n{found[2]}",
        README,
        flags=re.DOTALL,
    )
    if os.environ.get("OEWG_RENEW"):
        (ROOT / "README.md").write_text(renewed, "utf-8")
    assert renewed == README


def test_the_report_shown_is_the_one_given() -> None:
    """The first lines of the README are what the tool says of the real note."""
    name = "examples/seventh-session.yaml"
    checked = validate(SourceText(name, (ROOT / name).read_text("utf-8")))
    shown = re.search(r"```console\n\$ oewg validate \S+\n(.*?)```", README, re.DOTALL)
    assert shown
    assert shown[1] in "".join(segment.text for segment in full([checked]))


def test_the_three_commands_from_last_session_s_note_say_what_is_shown(tmp_path: Path) -> None:
    """Each in its turn, in one folder; a line `…` stands for more lines."""
    shutil.copy(ROOT / "examples" / "seventh-session.docx", tmp_path / "last.docx")
    section = re.search(r"^## Start from last session's note\n(.*?)^## ", README, re.MULTILINE | re.DOTALL)
    assert section
    shown = re.search(r"```console\n(.*?)```", section[1], re.DOTALL)
    assert shown
    commands = re.findall(r"^\$ oewg (.*)\n((?:(?!\$ ).*\n)*)", shown[1], re.MULTILINE)
    assert len(commands) == 3
    for command, expected in commands:
        ended = subprocess.run(
            [sys.executable, "-m", "oewg_cli", *command.split()],
            cwd=tmp_path, capture_output=True, text=True, check=True, encoding="utf-8",
            env={**os.environ, "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
        said = ended.stdout + ended.stderr
        assert said.endswith(expected.rpartition("…\n")[2])
        assert "…\n" in expected or said == expected


@pytest.mark.parametrize("section", ["Run it", "Test it"])
def test_a_section_has_one_command(section: str) -> None:
    """One line sets up everything and does it; `.ci/run` takes it from here."""
    body = re.search(rf"^## {section}\n(.*?)^## ", README, re.MULTILINE | re.DOTALL)
    assert body
    blocks = re.findall(r"```sh\n(.*?)```", body[1], re.DOTALL)
    assert [block.count("\n") for block in blocks] == [1]


def test_the_number_of_mistakes_is_right() -> None:
    """The README says more than a hundred and forty."""
    name = "examples/with-mistakes.yaml"
    assert "more than a hundred and forty mistakes" in README
    assert len(validate(SourceText(name, (ROOT / name).read_text("utf-8"))).findings) in range(141, 160)


def test_every_link_of_the_repository_leads_somewhere() -> None:
    """Files that are named exist."""
    for target in re.findall(r"\]\((?!https?:)([^)#]+)\)", README):
        assert (ROOT / target).exists() or target.startswith("https"), target


def test_every_exit_code_has_a_row() -> None:
    """In the order of the codes, and no other has."""
    table = re.search(r"^\| Exit code \| means \|\n\|---\|---\|\n((?:\|.*\n)+)", README, re.MULTILINE)
    assert table
    assert [int(code) for code in re.findall(r"^\| (\d+) \|", table[1], re.MULTILINE)] == [*ExitCode]
