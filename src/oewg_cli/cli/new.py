"""`oewg new`."""

import re
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from oewg_cli import api
from oewg_cli.atomic import write_atomically
from oewg_cli.cli.printing import say
from oewg_cli.draft.beginning import Beginning
from oewg_cli.kernel.errors import CommandError
from oewg_cli.kernel.wording import quoted, visible
from oewg_cli.load.loader import SUFFIXES, Format


def new(
    *,
    place: Annotated[str, typer.Option(metavar="CITY", help="The city; away from the duty stations with its country.")],
    opens: Annotated[str, typer.Option(metavar="DATE", help="The first day, such as 2025-07-07.")],
    closes: Annotated[str, typer.Option(metavar="DATE", help="The last day.")],
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

    The exit code is 0, or 2 if the command could not do its work.
    """
    beginning = Beginning(
        place, _day("--opens", opens), _day("--closes", closes), body,
        None if number is None else _number(number), kind, organ,
        None if dated is None else _day("--dated", dated),
    )  # fmt: skip
    begun = api.skeleton(beginning)
    if output is not None:
        _check_target(output, force=force)
        write_atomically(output, begun.text.encode())
    else:
        typer.echo(begun.text, nl=False)
    for remark in begun.remarks:
        say(remark)
    if output is not None:
        say(f"Written: {output}")


def _day(option: str, typed: str) -> date:
    """Read a day as the format has it; other forms of ISO 8601 are none."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        day = None
    if day is None or day.isoformat() != typed:
        raise CommandError(
            f"{option} must be a day of the calendar, written like 2025-07-07, but not {quoted(visible(typed))}."
        )
    return day


def _number(typed: str) -> int:
    if not re.fullmatch(r"[0-9]{1,9}", typed):
        raise CommandError(f"--number must be a whole number, such as 7, but not {quoted(visible(typed))}.")
    return int(typed)


def _check_target(path: Path, *, force: bool) -> None:
    """See that the file is one for YAML, and that no other is lost; raises CommandError where it is not so."""
    if SUFFIXES.get(path.suffix.lower()) is not Format.YAML:
        raise CommandError(f"A programme is begun as YAML: give {path} the ending .yaml.")
    if path.exists() and not force:
        raise CommandError(f"{path} is there already; --force writes it anew.")
