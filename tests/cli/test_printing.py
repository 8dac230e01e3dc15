import sys
from io import StringIO

import pytest

from oewg_cli.cli.printing import print_document, print_message, print_segments, print_text
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.text.control_characters import CONTROLS, IN_REPORTS

HOSTILE = f"a{''.join(sorted(IN_REPORTS))}b"
SHOWN = "a" + "\ufffd" * len(IN_REPORTS) + "b"


class Terminal(StringIO):
    """What is printed to a terminal."""

    def isatty(self) -> bool:
        """Be one."""
        return True


@pytest.fixture(autouse=True)
def elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in no CI system."""
    for name in ("GITHUB_ACTIONS", "TF_BUILD"):
        monkeypatch.delenv(name, raising=False)


def test_nothing_that_a_terminal_obeys_is_printed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """By whichever way it is printed; a report has lines and tabs of its own, a sentence has neither."""
    print_segments([Segment(f"{HOSTILE}\n\t")])
    print_text(f"{HOSTILE}\n")
    print_message(f"{HOSTILE}\n\t")
    assert capsys.readouterr() == (f"{SHOWN}\n\t{SHOWN}\n", f"{SHOWN}\ufffd\ufffd\n")
    terminal = Terminal()
    print_segments([Segment(HOSTILE)], terminal)
    assert not CONTROLS.intersection(terminal.getvalue())
    monkeypatch.setattr(sys, "stdout", Terminal())
    print_document(HOSTILE)
    assert isinstance(sys.stdout, Terminal)
    assert sys.stdout.getvalue() == SHOWN


def test_only_what_is_for_people_is_broken_at_the_edge_of_a_window(monkeypatch: pytest.MonkeyPatch) -> None:
    """A sentence, and a report that says so: no program reads them from a terminal."""
    words = "word " * 40
    for wraps in (True, False):
        terminal = Terminal()
        print_segments([Segment(f"{words}\n")], terminal, wraps=wraps)
        assert (max(len(line.rstrip()) for line in terminal.getvalue().splitlines()) <= 80) is wraps
    monkeypatch.setattr(sys, "stderr", Terminal())
    print_message(words)
    assert isinstance(sys.stderr, Terminal)
    assert max(map(len, sys.stderr.getvalue().splitlines())) <= 80


def test_a_document_that_goes_to_a_file_stays_as_it_is(capsys: pytest.CaptureFixture[str]) -> None:
    """To the last character."""
    print_document(HOSTILE)
    assert capsys.readouterr().out == HOSTILE


@pytest.mark.parametrize("line", ["::error::x", "  ::add-mask::x", "\t::stop-commands::x"])
def test_in_github_actions_no_line_begins_a_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    """Elsewhere it is a line like others."""
    print_text(f"a\n{line}\n")
    print_message(line.replace("\t", ""))
    assert capsys.readouterr() == (f"a\n{line}\n", line.replace("\t", "") + "\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    print_text(f"a\n{line}\n")
    print_message(line)
    for each in "\n".join(capsys.readouterr()).splitlines():
        assert not each.lstrip().startswith("::")


@pytest.mark.parametrize("variable", ["GITHUB_ACTIONS", "TF_BUILD"])
@pytest.mark.parametrize("command", ["##[error]x", "##vso[task.setvariable]x"])
def test_in_ci_no_stretch_is_a_command(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, variable: str, command: str
) -> None:
    """The runners look for these anywhere in a line."""
    monkeypatch.setenv(variable, "true")
    print_segments([Segment(f"a {command}\n")])
    print_text(f"a {command}\n")
    print_message(f"a {command}")
    assert command not in "".join(capsys.readouterr())
