"""Starts a command, and sees to it that whatever it does wrong is one sentence on standard error."""

import os
import sys
from io import TextIOWrapper

from oewg_cli.cli.printing import discard, say
from oewg_cli.fastpath.replay import plain_request
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.text.quoting import visible


def main() -> int:
    """Run the command that was typed and return its exit code; all that was printed has gone out."""
    _open_streams()
    try:
        try:
            code = _run()
        except CommandError as error:
            say(str(error))
            code = ExitCode.FAILURE
        except OSError:
            raise
        except Exception:  # noqa: BLE001 - a bug, which must not look like the exit code of findings
            _say_bug()
            code = ExitCode.FAILURE
        sys.stdout.flush()
    except OSError as error:
        return output_failed(error)
    return code


def _say_bug() -> None:
    """Say what went wrong in the program itself, as Python would."""
    from traceback import format_exc  # noqa: PLC0415 - a bug only

    for line in format_exc().splitlines():
        say(line)
    say("This is a bug of oewg: please report it with the lines above.")


def output_failed(error: OSError) -> ExitCode:
    """Say why the output cannot be written, and return the exit code; who has stopped reading it is told nothing."""
    _let_go()
    if isinstance(error, BrokenPipeError):
        return ExitCode.OUTPUT_CLOSED
    say(_sentence(error))
    return ExitCode.FAILURE


def _let_go() -> None:
    """Write what can still be written, so that Python does not stumble over the rest at the end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            discard(stream)


def _open_streams() -> None:
    """Let characters that a stream cannot hold be escaped, and what goes to a closed stream go nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - open to the end
        elif isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _run() -> int:
    request = plain_request(sys.argv[1:])
    if request is None:
        from oewg_cli.cli.app import run  # noqa: PLC0415 - a hook's plain check does not wait for typer

        return run()
    from oewg_cli.cli.check_files import check_plainly  # noqa: PLC0415 - other verbs do not wait for the rules

    return check_plainly(request)


def _sentence(error: OSError) -> str:
    """Return what is said of an error of the system; one without the name of a file is that of a stream."""
    reason = error.strerror or str(error)
    if error.filename is not None:
        return f"{visible(os.fsdecode(error.filename))} cannot be used: {reason}."
    if isinstance(error, FileNotFoundError):
        return "The folder in which the command was started has been deleted."
    return f"The output cannot be written: {reason}."
