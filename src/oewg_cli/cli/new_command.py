"""`oewg new`."""

import re
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.cli import options
from oewg_cli.cli.date_arguments import parse_date
from oewg_cli.cli.output_files import check_output_file
from oewg_cli.cli.printing import print_document, print_message
from oewg_cli.cli.programme_versions import read_programme_text
from oewg_cli.files.writing import write_atomically
from oewg_cli.process.errors import CommandError
from oewg_cli.scaffold.scaffold_options import NewProgramme, RolloverOptions, ScaffoldOptions
from oewg_cli.source.loader import Format, format_of
from oewg_cli.text.quoting import quoted, visible

_WRONG_ENDING = "A new programme is written as {format}: {path} must have the ending {ending}."
_OTHER_ENDING = "The programme of the last session is {format}: {path} must have the ending {ending}."


def new(
    *,
    last: Annotated[
        Path | None,
        typer.Option(
            "--from",
            metavar="FILE",
            help="The note (Word, Markdown) or programme of the last session.",
            show_default=False,
        ),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(
            metavar="CITY", help="The city; with its country if it is not a duty station.", show_default=False
        ),
    ] = None,
    opens: Annotated[
        str | None, typer.Option(metavar="DATE", help="The first day, such as 2025-07-07.", show_default=False)
    ] = None,
    closes: Annotated[str | None, typer.Option(metavar="DATE", help="The last day.", show_default=False)] = None,
    body: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME", help="The name of the body, in full; can be repeated for several.", show_default=False
        ),
    ] = None,
    number: Annotated[
        str | None, typer.Option(metavar="NUMBER", help="The number of the session.", show_default=False)
    ] = None,
    kind: Annotated[
        str | None,
        typer.Option(metavar="KIND", help="substantive, organizational, resumed or special.", show_default=False),
    ] = None,
    organ: Annotated[
        str | None, typer.Option(metavar="NAME", help="The principal organ, in full.", show_default=False)
    ] = None,
    dated: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="The day on which the text is submitted.", show_default=False),
    ] = None,
    output: options.ProgrammeOutput = None,
    overwrite: options.OverwriteProgramme = False,
    quiet: options.Quiet = False,
) -> None:
    """Start a new programme: print its YAML, with what is known filled in.

    Every working day of the session has its two half-days. Weekends and known official holidays are left out, and a
    message names the holidays. What is not known yet stays open, and oewg validate shows each such place.

    With --from the text of the last session's programme is kept exactly. Only what must change is changed: the number
    of the session, its days, and the details of the last note. What a person has to decide is marked in the
    file with "# check:", and a message says it too.

    The exit code is 0, or 2 if the command could not do its work.
    """
    opening, closing = parse_date("--opens", opens), parse_date("--closes", closes)
    day_of_note, count = parse_date("--dated", dated), None if number is None else _parse_number(number)
    if last is not None:
        if opening is None or body or organ is not None:
            raise CommandError(
                "--from needs the first day of the new session: add --opens."
                if opening is None
                else "--body and --organ cannot be used with --from, which keeps those of the last session."
            )
        created, written_as = _next_session(last, RolloverOptions(opening, closing, count, kind, place, day_of_note))
    else:
        if place is None or opening is None or closing is None:
            raise CommandError("A new programme needs --place, --opens and --closes, or --from and --opens.")
        from oewg_cli.api import creating  # noqa: PLC0415 - the other commands do not wait for it

        names = body or []
        created = creating.new_programme(
            ScaffoldOptions(
                place, opening, closing, names[0] if names else None, count, kind, organ, day_of_note, tuple(names[1:])
            )
        )
        written_as = Format.YAML
    if output is not None:
        check_output_file(output, written_as, _WRONG_ENDING if last is None else _OTHER_ENDING, overwrite=overwrite)
        write_atomically(output, created.text.encode(), expected="any" if overwrite else None)
    else:
        print_document(created.text)
    written_to = [] if output is None else [f"Written: {output}"]
    for remark in [] if quiet else [*created.remarks, *written_to]:
        print_message(remark)


def _next_session(last: Path, options: RolloverOptions) -> tuple[NewProgramme, Format]:
    source, how_much = read_programme_text(str(last))
    from oewg_cli.api import creating  # noqa: PLC0415 - the other commands do not wait for it

    created = creating.next_session(source, options)
    read = () if how_much is None else (how_much,)
    return created._replace(remarks=(*read, *created.remarks)), format_of(source)


def _parse_number(typed: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", typed):
        what = "of at most three digits" if typed.isdecimal() else "a whole number, such as 7"
        raise CommandError(f"--number must be {what}, not {quoted(visible(typed))}.")
    return int(typed)
