"""`python -m oewg_cli`, the same as `oewg`."""

import sys


def main() -> None:
    """Run the command line."""
    from oewg_cli.cli.app import main as run  # noqa: PLC0415 - a later fast path must not pay for it

    sys.exit(run())


if __name__ == "__main__":
    main()
