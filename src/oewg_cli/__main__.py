"""`python -m oewg_cli`, the same as `oewg`."""

import _signal  # type: ignore[import-not-found] # `signal` takes too long to load, see process/signals.py
import sys


def main() -> None:
    """Run the command line; a plain check of files that are all known already is answered without loading the rest."""
    if hasattr(_signal, "pthread_sigmask"):
        _signal.pthread_sigmask(_signal.SIG_BLOCK, (_signal.SIGINT,))  # Ctrl-C waits until there is who obeys
    from oewg_cli.process.signals import finish, obey  # noqa: PLC0415 - nothing is loaded before it is needed

    obey()
    from oewg_cli.fastpath.replay import replay  # noqa: PLC0415 - as above

    try:
        code = replay(sys.argv[1:])
    except OSError as error:
        from oewg_cli.cli.startup import output_failed  # noqa: PLC0415 - as above

        code = output_failed(error)
    if code is None:
        from oewg_cli.cli.startup import main as run  # noqa: PLC0415 - as above

        code = run()
    finish()
    sys.exit(code)


if __name__ == "__main__":
    main()
