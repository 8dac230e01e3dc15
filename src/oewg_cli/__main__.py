"""Run `python -m oewg_cli`, the same as `oewg`."""

import _signal  # type: ignore[import-not-found] # `signal` takes too long to load, see process/signals.py
import os
import sys


def main() -> None:
    """Run the command line, and end the process at once: all is written, and Python would only free its memory."""
    os._exit(run())


def run() -> int:
    """Run the command line, and return its exit code when all is written.

    A plain check whose results are all stored is answered without loading the rest of the program.
    """
    if hasattr(_signal, "pthread_sigmask"):
        _signal.pthread_sigmask(_signal.SIG_BLOCK, (_signal.SIGINT,))  # Ctrl-C waits for its handler
    from oewg_cli.process.signals import handle_signals, ignore_signals  # noqa: PLC0415 - loaded when it is needed

    handle_signals()
    from oewg_cli.process.streams import open_streams  # noqa: PLC0415 - as above

    open_streams()
    from oewg_cli.fastpath.replay import replay  # noqa: PLC0415 - as above

    try:
        code = replay(sys.argv[1:])
    except OSError as error:
        from oewg_cli.cli.startup import output_failed  # noqa: PLC0415 - as above

        code = output_failed(error)
    if code is None:
        from oewg_cli.cli.startup import main as start  # noqa: PLC0415 - as above

        code = start()
    ignore_signals()
    return code


if __name__ == "__main__":
    main()
