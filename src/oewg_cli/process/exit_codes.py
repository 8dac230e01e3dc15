"""The exit codes of all commands."""

from enum import IntEnum


class ExitCode(IntEnum):
    """The exit codes; each is a row of the table in the README.

    If a signal ends the command, or its output is closed, it is the code that shells use for that signal.
    """

    CLEAN = 0
    """The command did its work, and no programme has an error."""

    FINDINGS = 1
    """A programme has an error, or there is a difference that the command looked for."""

    FAILURE = 2
    """The command could not do its work, and one sentence says why."""

    HUNG_UP = 129
    """The terminal was closed (SIGHUP)."""

    INTERRUPTED = 130
    """Ctrl-C was pressed (SIGINT)."""

    OUTPUT_CLOSED = 141
    """The reader of the output stopped reading before its end; there is no message (SIGPIPE)."""

    TERMINATED = 143
    """Another program ended the command (SIGTERM)."""
