"""`oewg import`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.api import checking
from oewg_cli.cli import options
from oewg_cli.cli.output_files import check_output_file
from oewg_cli.cli.printing import print_document, print_message, print_segments
from oewg_cli.config.settings import Options
from oewg_cli.files.writing import write_atomically
from oewg_cli.lint.reporters.registry import REPORTERS, ReportForm
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import read_document, shown_name
from oewg_cli.source.loader import Format
from oewg_cli.text.source_text import SourceText

_WRONG_ENDING = "The programme is written as YAML: {path} must have the ending {ending}."


def import_(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A note in Word, Markdown or plain text; - is standard input."),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file to write. [default: standard output]", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file if it exists.")] = False,
    original: Annotated[
        bool, typer.Option("--original", help="Read a Word file as it was before its tracked changes.")
    ] = False,
    output_format: Annotated[ReportForm, typer.Option(help="The format of the report.")] = ReportForm.FULL,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Read an existing note, and write its programme as YAML.

    Findings show what is wrong with the document: a weekday that does not match its date, a footnote that nothing in
    the text refers to, an agenda item with different titles. What is not certain, and what has no place in a programme,
    is in the YAML as a comment that begins with "check:". With -o the programme is checked too.

    The exit code is 0 if no finding is an error, 1 if one is (the programme is still written), and 2 if the command
    could not do its work.
    """
    if output is not None:
        check_output_file(output, Format.YAML, _WRONG_ENDING, force=force)
    from oewg_cli.api import document_import  # noqa: PLC0415 - the other commands do not wait for it

    imported = document_import.import_document(shown_name(file), read_document(file), original=original)
    text = imported.text
    reported = [imported.checked]
    resolver = checking.settings_resolver(Options(), config, isolated=isolated)
    if output is not None:
        write_atomically(output, text.encode())
        name = str(output)
        reported.append(checking.validate(SourceText(name, text), checking.policy_from(resolver, name)))
    else:
        print_document(text)
    print_segments(REPORTERS[output_format](reported), sys.stderr if output is None else None)
    if output is not None:
        print_message(f"Written: {output}")
    fails = any(checking.is_failure(resolver, checked.source.name, checked) for checked in reported)
    raise typer.Exit(ExitCode.FINDINGS if fails else ExitCode.CLEAN)
