"""Run `python -m oewg_cli`, the same as `oewg`."""

import _signal  # type: ignore[import-not-found] # `signal` takes too long to load, see process/signals.py
import sys


def main() -> None:
    """Run the command line; a plain check whose results are all stored is answered without loading the rest."""
    if hasattr(_signal, "pthread_sigmask"):
        _signal.pthread_sigmask(_signal.SIG_BLOCK, (_signal.SIGINT,))  # Ctrl-C waits for its handler
    from oewg_cli.process.signals import handle_signals, ignore_signals  # noqa: PLC0415 - loaded when it is needed

    handle_signals()
    from oewg_cli.fastpath.replay import replay  # noqa: PLC0415 - as above

    try:
        code = replay(sys.argv[1:])
    except OSError as error:
        from oewg_cli.cli.startup import output_failed  # noqa: PLC0415 - as above

        code = output_failed(error)
    if code is None:
        from oewg_cli.cli.startup import main as run  # noqa: PLC0415 - as above

        code = run()
    ignore_signals()
    sys.exit(code)


if __name__ == "__main__":
    main()
