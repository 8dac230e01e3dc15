"""The command `oewg` with its verbs."""

import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from oewg_cli import __version__
from oewg_cli.cli.exit_codes import ExitCode
from oewg_cli.cli.export import export
from oewg_cli.cli.printing import say
from oewg_cli.cli.rule import rule
from oewg_cli.cli.schema import schema
from oewg_cli.cli.validate import validate
from oewg_cli.kernel.errors import CommandError

app = typer.Typer(
    name="oewg",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command(short_help="Check programmes of work.")(validate)
app.command(short_help="Write the note of a programme as Word and Markdown.")(export)
app.command(short_help="Explain a rule, or list them all.")(rule)
app.command(short_help="Print the JSON Schema of the format.")(schema)


@app.callback()
def oewg(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)] = False,
) -> None:
    """Write, check and issue the programme of work of a United Nations body.

    The programme is kept as structured text (YAML, JSON or TOML). `oewg validate` checks it as an editor of the
    Secretariat would, `oewg export` writes the note in the official layout.
    """
    if version:
        typer.echo(f"oewg {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def main() -> int:
    """Run the command and give its exit code; whatever a command does wrong is one sentence on standard error."""
    try:
        code = _run()
    except CommandError as error:
        say(str(error))
    except BrokenPipeError:
        _close_output()  # whoever read the report has seen enough
    except OSError as error:
        _close_output()
        say(f"The output cannot be written: {error.strerror}.")
    except (KeyboardInterrupt, typer.Abort):
        say("Stopped.")
    except Exception as error:
        # The base of typer's usage errors is not exported, and lies in another package from version to version.
        if not hasattr(error, "format_message"):
            raise
        say(f"{error.format_message().replace('Value error, ', '')} See `oewg --help`.")
    else:
        return code
    return ExitCode.FAILURE


def _run() -> int:
    """Run the command; signs that a stream cannot hold are escaped, and all that was printed has gone out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    code = int(app(standalone_mode=False) or ExitCode.CLEAN)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code


def _close_output() -> None:
    """Let nothing more be written to standard output, not even what Python keeps for the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
