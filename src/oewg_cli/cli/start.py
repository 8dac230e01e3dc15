"""Starts a command, and sees to it that whatever it does wrong is one sentence on standard error."""

import os
import sys
from io import TextIOWrapper

from oewg_cli.cache.replay import plain_request
from oewg_cli.cli.exit_codes import ExitCode
from oewg_cli.cli.printing import say
from oewg_cli.kernel.errors import CommandError


def main() -> int:
    """Run the command that was typed and give its exit code."""
    try:
        return _run()
    except CommandError as error:
        say(str(error))
    except BrokenPipeError:
        _close_output()  # whoever read the report has seen enough
    except OSError as error:
        _close_output()
        say(f"The output cannot be written: {error.strerror}.")
    except KeyboardInterrupt:
        say("Stopped.")
    return ExitCode.FAILURE


def _run() -> int:
    """Run the command; signs that a stream cannot hold are escaped, and all that was printed has gone out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    request = plain_request(sys.argv[1:])
    if request is None:
        from oewg_cli.cli.app import run  # noqa: PLC0415 - a hook's plain check does not wait for typer

        code = run()
    else:
        from oewg_cli.cli.checking import check_plainly  # noqa: PLC0415 - other verbs do not wait for the rules

        code = check_plainly(request)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code


def _close_output() -> None:
    """Let nothing more be written to standard output, not even what Python keeps for the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
