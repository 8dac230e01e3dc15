import sys

import pytest

from oewg_cli.cli import startup
from oewg_cli.process.exit_codes import ExitCode


@pytest.mark.parametrize("error", [ValueError("odd\x1b[31m"), RecursionError("deep"), MemoryError(), AssertionError()])
def test_a_bug_does_not_look_like_findings(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], error: Exception
) -> None:
    """It has the exit code of a failure, and says what is needed to fix it."""

    def run() -> int:
        raise error

    monkeypatch.setattr(startup, "_run", run)
    monkeypatch.setattr(sys, "argv", ["oewg"])
    assert startup.main() is ExitCode.FAILURE
    printed = capsys.readouterr().err
    assert type(error).__name__ in printed
    assert "\x1b" not in printed
    assert printed.endswith("This is a bug in oewg. Please report it with the lines above.\n")
