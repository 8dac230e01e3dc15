"""`oewg import`."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.api import checking, document_import
from oewg_cli.cli import options
from oewg_cli.cli.output_files import check_target
from oewg_cli.cli.printing import print_document, print_segments, say
from oewg_cli.config.settings import Options
from oewg_cli.files.writing import write_atomically
from oewg_cli.lint.reporters.registry import REPORTERS, ReportForm
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import read_document, shown_name
from oewg_cli.source.loader import Format
from oewg_cli.text.source_text import SourceText

_NO_YAML = "A programme is written as YAML: give {path} the ending {ending}."


def import_(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A Word file, or Markdown or plain text; - is standard input."),
    ],
    *,
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file to write. [default: standard output]", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write the file even if there is one already.")] = False,
    original: Annotated[
        bool, typer.Option("--original", help="Read a Word file as it was before its tracked changes.")
    ] = False,
    output_format: Annotated[ReportForm, typer.Option(help="How findings are reported.")] = ReportForm.FULL,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Read a note that exists, and write its programme as YAML.

    Findings say what is wrong with the document: a weekday that is not that of its date, a footnote without a mark, an
    item that changes its title. What is not certain, and what has no place in a programme, is in the YAML as a comment
    that begins with "check:". With -o the programme is checked too.

    The exit code is 0 if nothing found is an error, 1 if something is (the programme is written even so), and 2 if the
    command could not do its work.
    """
    if output is not None:
        check_target(output, Format.YAML, _NO_YAML, force=force)
    imported = document_import.import_document(shown_name(file), read_document(file), original=original)
    text = imported.text
    reported = [imported.checked]
    chosen = checking.settings_resolver(Options(), config, isolated=isolated)
    if output is not None:
        write_atomically(output, text.encode())
        name = str(output)
        reported.append(checking.validate(SourceText(name, text), checking.policy_of(chosen, name)))
    else:
        print_document(text)
    print_segments(REPORTERS[output_format](reported), sys.stderr if output is None else None)
    if output is not None:
        say(f"Written: {output}")
    fails = any(checking.is_failure(chosen, checked.source.name, checked) for checked in reported)
    raise typer.Exit(ExitCode.FINDINGS if fails else ExitCode.CLEAN)
