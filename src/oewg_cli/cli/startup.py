"""Start a command, and report whatever goes wrong as one sentence on standard error."""

import gc
import os
import sys

from oewg_cli.cli.printing import discard_output, print_message
from oewg_cli.fastpath.replay import plain_request
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.text.quoting import visible


def main() -> int:
    """Run the command and return its exit code, after all output is written."""
    try:
        try:
            code = _run()
        except CommandError as error:
            print_message(str(error))
            code = ExitCode.FAILURE
        except OSError:
            raise
        except Exception:  # noqa: BLE001 - a bug, which must not look like the exit code of findings
            _print_bug()
            code = ExitCode.FAILURE
        sys.stdout.flush()
    except OSError as error:
        return output_failed(error)
    return code


def _print_bug() -> None:
    """Print the traceback of a bug in the program, as Python would."""
    from traceback import format_exc  # noqa: PLC0415 - a bug only

    for line in format_exc().splitlines():
        print_message(line)
    print_message("This is a bug in oewg. Please report it with the lines above.")


def output_failed(error: OSError) -> ExitCode:
    """Print why the output cannot be written, and return the exit code; print nothing if the reader closed the pipe."""
    _flush_streams()
    if isinstance(error, BrokenPipeError):
        return ExitCode.OUTPUT_CLOSED
    print_message(_sentence(error))
    return ExitCode.FAILURE


def _flush_streams() -> None:
    """Write what can still be written, and discard the rest, so that Python does not fail on it at its end."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except OSError:
            discard_output(stream)


def _run() -> int:
    request = plain_request(sys.argv[1:])
    if request is None:
        from oewg_cli.cli.app import run  # noqa: PLC0415 - the plain check of a hook does not wait for typer

        return run()
    gc.disable()  # what is loaded stays, and looking for reference cycles takes longer than checking a file
    from oewg_cli.cli.check_files import check_plain_request  # noqa: PLC0415 - other commands do not wait for the rules

    return check_plain_request(request)


def _sentence(error: OSError) -> str:
    """Return the message for an error of the system; an error without a file name is about a stream."""
    reason = error.strerror or str(error)
    if error.filename is not None:
        return f"{visible(os.fsdecode(error.filename))} cannot be used: {reason}."
    if isinstance(error, FileNotFoundError):
        return "The current folder was deleted."
    return f"The output cannot be written: {reason}."
