"""The command `oewg` with its subcommands."""

import sys
from itertools import takewhile
from os.path import lexists
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.cli.diff_command import diff, git_diff
from oewg_cli.cli.export_command import export
from oewg_cli.cli.import_command import import_
from oewg_cli.cli.lookup_command import lookup
from oewg_cli.cli.new_command import new
from oewg_cli.cli.rule_command import rule
from oewg_cli.cli.schema_command import schema
from oewg_cli.cli.validate_command import validate
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import STDIN, shown_name
from oewg_cli.version import __version__

app = typer.Typer(
    name="oewg",
    invoke_without_command=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command(short_help="Start a new programme of work.")(new)
app.command(name="import", short_help="Turn a note in Word, Markdown or plain text into a programme.")(import_)
app.command(short_help="Check programmes of work.")(validate)
app.command(short_help="Write the note of a programme as Word and Markdown.")(export)
app.command(short_help="Show what changed between two versions, also as tracked changes.")(diff)
app.command(name="git-diff", short_help="Show changes for git, as its external diff program.", hidden=True)(git_diff)
app.command(short_help="Explain a rule, or list all rules.")(rule)
app.command(short_help="Look up a resolution or a decision.")(lookup)
app.command(short_help="Print the JSON Schema of the format.")(schema)


@app.callback()
def oewg(
    context: typer.Context,
    *,
    version: Annotated[bool, typer.Option("--version", help="Show the version and exit.", is_eager=True)] = False,
) -> None:
    """Write, check and issue the programme of work of a United Nations body.

    The programme is kept as structured text (YAML, JSON or TOML). `oewg validate` checks it as an editor of the
    Secretariat would, and `oewg export` writes the note in the official layout.

    Type `oewg COMMAND --help` for help on a command.
    """
    if version:
        typer.echo(f"oewg {__version__}")
    elif context.invoked_subcommand is None:
        typer.echo(context.get_help())


def run() -> int:
    """Run the command and return its exit code; raises CommandError if the command line is wrong."""
    _check_names(sys.argv[1:])
    try:
        # On Windows the parser would expand `~`, `$HOME` and `*` in names that a hook found in a checkout.
        return int(app(prog_name="oewg", standalone_mode=False, windows_expand_args=False) or ExitCode.CLEAN)
    except SystemExit as ended:
        # typer ends with 1 when a pipe is closed, but here 1 means that a programme has an error.
        raise ended.__context__ or ended from None
    except Exception as error:
        # The base class of typer's usage errors is not exported, and its package differs from version to version.
        if not hasattr(error, "format_message"):
            raise
        sentence = error.format_message().replace("Value error, ", "").rstrip()
        stop = "" if sentence.endswith((".", "?")) else "."
        command = getattr(getattr(error, "ctx", None), "command_path", "oewg")
        raise CommandError(f"{sentence}{stop} See `{command} --help`.") from None


def _check_names(arguments: list[str]) -> None:
    """Check that no argument is empty, and none both an option and a file, as a hook passes the names that it finds.

    An empty name would be this folder. A file may have the name `--config=a.toml`, and a folder the name `--output=`.
    Raises CommandError for such an argument.
    """
    if "" in arguments:
        at = arguments.index("")
        which = f"The argument after {shown_name(Path(arguments[at - 1]))}" if at else "The first argument"
        raise CommandError(f"{which} is empty. Is a variable of the shell not set?")
    for argument in takewhile(lambda each: each != "--", arguments):
        if argument.startswith("-") and argument != STDIN and lexists(argument):
            raise CommandError(f"{argument} is a file, but it looks like an option. Write it as ./{argument}.")
