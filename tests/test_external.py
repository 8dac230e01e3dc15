import os
import subprocess
import sys
from pathlib import Path

import pytest
from external import TOOLS, summary

ROOT = Path(__file__).parent.parent
DESIGNS, PAGES = "tests/formats/word/test_every_design.py", "tests/formats/word/test_golden_page.py"
HOOKS = "tests/hooks/test_hooks.py"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    """Return the only folder in which programs are looked for."""
    return tmp_path


def collected(programs: Path, *arguments: str, **environment: str) -> tuple[str, str]:
    """Return the tests that pytest has when the named files are collected, and all that it prints."""
    without = {"CI", "OEWG_OOXML_VALIDATOR", "OEWG_TESTS", "PYTEST_ADDOPTS"}
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments],
        capture_output=True, check=False, cwd=ROOT, encoding="utf-8",
        env={name: value for name, value in os.environ.items() if name not in without and "XDIST" not in name}
        | {"PATH": str(programs), **environment},
    )  # fmt: skip
    return "\n".join(line for line in run.stdout.splitlines() if "::" in line), run.stdout


def install(programs: Path, *names: str) -> None:
    """Make programs that do nothing."""
    for name in names:
        (programs / name).write_text("")
        (programs / name).chmod(0o755)


def test_only_the_tests_of_what_is_missing_are_left_out(programs: Path) -> None:
    """One tool at a time, with a line for each."""
    install(programs, "soffice", "pdftoppm")
    nowhere = str(programs / "ooxml-validator")
    tests, printed = collected(programs, "--collect-only", DESIGNS, PAGES, OEWG_OOXML_VALIDATOR=nowhere)
    assert "test_libreoffice_loses_no_footnote_and_no_link" in tests
    assert "test_the_open_xml_sdk_finds_nothing" not in tests
    assert "test_ooxml_integrity_finds_nothing" in tests
    assert "test_each_line_stands_where_it_stands_in_the_original" not in tests
    left_out = [line for line in printed.splitlines() if "left out: " in line]
    assert [line.partition("left out: ")[2].split(" is missing")[0] for line in left_out] == [
        "pdftotext",
        "Microsoft's Open XML SDK",
    ]


def test_what_is_left_out_is_said_also_where_many_processes_run_the_tests(programs: Path) -> None:
    """The process that prints the summary collects nothing itself."""
    tests, printed = collected(programs, "-n", "1", HOOKS)
    assert not tests
    assert "2 tests left out: installing hooks downloads packages, set OEWG_TESTS=full\n" in printed


def test_nothing_is_left_out_in_ci(programs: Path) -> None:
    """A tool that is missing there is a failure; who has none says `-m "not external"`."""
    tests, printed = collected(programs, "--collect-only", DESIGNS, PAGES, HOOKS, CI="true")
    assert "test_the_open_xml_sdk_finds_nothing" in tests
    assert "test_hooks_at_commits[prek]" in tests
    assert "left out" not in printed
    tests, _ = collected(programs, "--collect-only", "-m", "not external", DESIGNS, PAGES, HOOKS, CI="true")
    assert "test_ooxml_integrity_finds_nothing" in tests
    assert "test_the_open_xml_sdk_finds_nothing" not in tests
    assert "test_hooks_at_commits" not in tests


def test_a_summary_has_a_line_for_each_tool() -> None:
    """A test that lacks two tools counts for both."""
    assert summary([{"soffice"}, set(), {"soffice", "pdftotext"}]) == [
        f"2 tests left out: {TOOLS['soffice'].otherwise}",
        f"1 test left out: {TOOLS['pdftotext'].otherwise}",
    ]
    assert summary([set()]) == []
