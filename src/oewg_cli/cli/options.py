"""Options that several verbs have, and what they say over the settings."""

from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.config.settings import FailOn, Profile
from oewg_cli.note.design import ProgrammeLayout, WordProfile

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATHS",
        help="Files, or folders that are searched for programmes; - is standard input. [default: this folder]",
        show_default=False,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES", help="Only these rules: codes (SLT001), beginnings of codes (SLT) or names, with commas."
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="RULES", help="Not these rules; where both fit, the longer selector counts."),
]
ExtendSelect = Annotated[list[str] | None, typer.Option(metavar="RULES", help="These rules too.")]
InProfile = Annotated[
    Profile | None,
    typer.Option(help="What the programmes are checked as. [default: draft]", show_default=False),
]
FailsOn = Annotated[
    FailOn | None,
    typer.Option(help="The lightest finding that makes the exit code 1. [default: error]", show_default=False),
]
Config = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="A settings file that counts for all files.", show_default=False),
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        metavar="DIR",
        help="Where the results for known files are kept. [default: OEWG_CACHE_DIR, or the user's cache folder]",
        show_default=False,
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Leave all settings files out.")]
Against = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The programme of the last session: report what differs beyond what moves on.",
        show_default=False,
    ),
]
OnlyProgrammes = Annotated[
    bool,
    typer.Option("--only-programmes", help="Pass over named files that do not look like programmes, as hooks do."),
]

WordProfileOption = Annotated[
    WordProfile | None,
    typer.Option(
        "--word-profile",
        help="The layout of the Word file. [default: that of the place of the session]",
        show_default=False,
    ),
]
ProgrammeLayoutOption = Annotated[
    ProgrammeLayout | None,
    typer.Option("--programme-layout", help="How the days are set. [default: headings]", show_default=False),
]
Emblem = Annotated[
    str | None, typer.Option(metavar="FILE", help="A picture for the masthead of the Word file.", show_default=False)
]
Recycle = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help='A picture for the foot of its first page: "Please recycle".', show_default=False
    ),
]
Template = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="A Word file that gives styles, page, headers and footers.", show_default=False),
]


def selectors(typed: list[str] | None) -> tuple[str, ...]:
    """Return the selectors of an option that can be typed several times, and can hold several with commas."""
    return tuple(part for option in typed or () for part in option.split(",") if part.strip())
