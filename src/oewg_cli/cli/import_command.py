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
from oewg_cli.lint.reporters.json_report import json_report
from oewg_cli.lint.reporters.registry import ReportForm, report_of
from oewg_cli.lint.reporters.window import window_width
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import read_document, shown_name
from oewg_cli.source.loader import Format
from oewg_cli.text.source_text import SourceText

_FOR_READERS = frozenset({ReportForm.FULL, ReportForm.CONCISE})
"""The forms that need not say that nothing was found where questions are open."""
_WRONG_ENDING = "The programme is written as YAML: {path} must have the ending {ending}."


def import_(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="A note in Word, Markdown or plain text; - is standard input."),
    ],
    *,
    output: options.ProgrammeOutput = None,
    overwrite: options.OverwriteProgramme = False,
    original: Annotated[
        bool, typer.Option("--original", help="Read a Word file as it was before its tracked changes.")
    ] = False,
    output_format: Annotated[ReportForm, typer.Option(help="The format of the report.")] = ReportForm.FULL,
    quiet: options.Quiet = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> None:
    """Read an existing note, and write its programme as YAML.

    What is not certain, and what has no place in a programme, is in the YAML as a comment that begins with "check:": a
    weekday that does not match its date, a value that the document does not have. Findings show what else is wrong with
    the document: a footnote that nothing in the text refers to, an agenda item with different titles. With -o the
    programme is checked too. At the end is how much was read, and how many questions are open.

    The exit code is 0 if nothing that was found or asked is an error, 1 if something is (the programme is still
    written), and 2 if the command could not do its work, or the document is not a programme of work.
    """
    if output is not None:
        check_output_file(output, Format.YAML, _WRONG_ENDING, overwrite=overwrite)
    from oewg_cli.api import document_import, import_report  # noqa: PLC0415 - the other commands do not wait for it

    imported = document_import.import_document(shown_name(file), read_document(file), original=original)
    text = imported.text
    checks, written = [imported.checked], None
    resolver = checking.settings_resolver(Options(), config, isolated=isolated)
    if output is not None:
        write_atomically(output, text.encode(), expected="any" if overwrite else None)
        name = str(output)
        written = checking.validate(SourceText(name, text), checking.policy_from(resolver, name))
        checks.append(written)
    else:
        print_document(text)
    reported = import_report.said_once(imported, written)
    stream = sys.stderr if output is None else sys.stdout
    is_for_readers = output_format in _FOR_READERS
    if is_for_readers:
        reported = [checked for checked in reported if checked.findings] or reported[:1]
    if not is_for_readers or any(checked.findings for checked in reported) or not imported.has_questions:
        report = (
            json_report(reported, import_report.counts_of_import(imported)._asdict())
            if output_format is ReportForm.JSON
            else report_of(reported, output_format, window_width(stream), quiet=quiet)
        )
        print_segments(report, stream, wraps=output_format is ReportForm.FULL)
    written_to = [] if output is None else [f"Written: {output}"]
    rest = import_report.unchecked_rest(written) if written is not None else None
    for remark in [] if quiet else [*written_to, import_report.sum_of_import(imported), rest]:
        if remark is not None:
            print_message(remark)
    fails = any(checking.is_failure(resolver, checked.source.name, checked) for checked in checks)
    raise typer.Exit(ExitCode.FINDINGS if fails else ExitCode.CLEAN)
