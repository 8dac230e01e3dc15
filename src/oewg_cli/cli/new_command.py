"""`oewg new`."""

import re
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.api import creating
from oewg_cli.cli.date_arguments import day_of
from oewg_cli.cli.output_files import check_target
from oewg_cli.cli.printing import print_document, say
from oewg_cli.cli.programme_versions import read_programme_text
from oewg_cli.files.writing import write_atomically
from oewg_cli.process.errors import CommandError
from oewg_cli.scaffold.scaffold_options import NewProgramme, RolloverOptions, ScaffoldOptions
from oewg_cli.source.loader import Format, format_of
from oewg_cli.text.quoting import quoted, visible

_BEGUN = "A programme is begun as {format}: give {path} the ending {ending}."
_CONTINUED = "The last session's programme is {format}: give {path} the ending {ending}."


def new(
    *,
    last: Annotated[
        Path | None,
        typer.Option("--from", metavar="LAST", help="The programme of the last session.", show_default=False),
    ] = None,
    place: Annotated[
        str | None,
        typer.Option(
            metavar="CITY", help="The city; away from the duty stations with its country.", show_default=False
        ),
    ] = None,
    opens: Annotated[
        str | None, typer.Option(metavar="DATE", help="The first day, such as 2025-07-07.", show_default=False)
    ] = None,
    closes: Annotated[str | None, typer.Option(metavar="DATE", help="The last day.", show_default=False)] = None,
    body: Annotated[
        str | None, typer.Option(metavar="NAME", help="The name of the body, in full.", show_default=False)
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
    output: Annotated[
        Path | None,
        typer.Option(
            "--output", "-o", metavar="FILE", help="The file to write. [default: standard output]", show_default=False
        ),
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Write the file even if there is one already.")] = False,
) -> None:
    """Begin a programme: print its YAML, with what is known filled in.

    Every working day of the session has its two half-days; weekends and known official holidays are left out, and the
    holidays are named. What is not known yet stays open, and oewg validate points at each such place.

    With --from the text of the last session's programme is kept exactly, and only what must move on is changed: the
    number of the session, its days, and what belongs to the last note. What a person has to decide is marked in it
    with "# check:", and said.

    The exit code is 0, or 2 if the command could not do its work.
    """
    opening, closing = day_of("--opens", opens), day_of("--closes", closes)
    day_of_note, count = day_of("--dated", dated), None if number is None else _number(number)
    if last is not None:
        if opening is None or body is not None or organ is not None:
            raise CommandError(
                "With --from the first day is needed: --opens."
                if opening is None
                else "--body and --organ are those of the last session; leave them out with --from."
            )
        begun, written_as = _continued(last, RolloverOptions(opening, closing, count, kind, place, day_of_note))
    else:
        if place is None or opening is None or closing is None:
            raise CommandError("A programme is begun with --place, --opens and --closes, or with --from and --opens.")
        begun = creating.new_programme(ScaffoldOptions(place, opening, closing, body, count, kind, organ, day_of_note))
        written_as = Format.YAML
    if output is not None:
        check_target(output, written_as, _BEGUN if last is None else _CONTINUED, force=force)
        write_atomically(output, begun.text.encode())
    else:
        print_document(begun.text)
    for remark in begun.remarks:
        say(remark)
    if output is not None:
        say(f"Written: {output}")


def _continued(last: Path, coming: RolloverOptions) -> tuple[NewProgramme, Format]:
    source = read_programme_text(str(last))
    return creating.next_session(source, coming), format_of(source)


def _number(typed: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", typed):
        raise CommandError(f"--number must be a whole number, such as 7, but not {quoted(visible(typed))}.")
    return int(typed)
