"""Options that several commands have; they are laid over the settings."""

from pathlib import Path
from typing import Annotated

import typer

from oewg_cli.config.settings import FailOn, Profile
from oewg_cli.note.design import ProgrammeLayout, WordProfile
from oewg_cli.source.decoding import STDIN

Paths = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="PATHS",
        help="Files, or folders to search for programmes; - is standard input. [default: the current folder]",
        show_default=False,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES", help="Report only these rules: codes (SLT001), code prefixes (SLT), names or ALL, with commas."
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(
        metavar="RULES",
        help="Do not report these rules. If a rule is both selected and ignored, the more exact selector decides "
        "(SLT005 before SLT).",
    ),
]
ExtendSelect = Annotated[list[str] | None, typer.Option(metavar="RULES", help="Report these rules too.")]
ProfileOption = Annotated[
    Profile | None,
    typer.Option(help="Check as a draft, or strictly, as for submission. [default: draft]", show_default=False),
]
FailOnOption = Annotated[
    FailOn | None,
    typer.Option(help="The lowest severity for which the exit code is 1. [default: error]", show_default=False),
]
Config = Annotated[
    str | None,
    typer.Option(metavar="FILE", help="Use this settings file for all files.", show_default=False),
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        metavar="FOLDER",
        help="The folder for stored results. [default: OEWG_CACHE_DIR, or the user's cache folder]",
        show_default=False,
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Ignore all settings files.")]
Against = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="The note (Word, Markdown) or programme of the last session: report unexpected differences from it.",
        show_default=False,
    ),
]
OnlyProgrammes = Annotated[
    bool,
    typer.Option("--only-programmes", help="Skip files that do not look like programmes, as hooks do."),
]

WordProfileOption = Annotated[
    WordProfile | None,
    typer.Option(
        "--word-profile",
        help="The layout of the Word file. [default: by the place of the session]",
        show_default=False,
    ),
]
ProgrammeLayoutOption = Annotated[
    ProgrammeLayout | None,
    typer.Option(
        "--programme-layout",
        help="The layout of the days. [default: tracks if bodies meet at the same time, else headings]",
        show_default=False,
    ),
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="Print findings and errors only.")]
OverwriteNotes = Annotated[bool, typer.Option("--overwrite", help="Replace files with words that oewg did not write.")]
OverwriteProgramme = Annotated[bool, typer.Option("--overwrite", "--force", help="Replace the file if it exists.")]


def _without_hyphen(path: Path | None) -> Path | None:
    """Return the file to write; None for standard output, which a hyphen means too."""
    return None if str(path) == STDIN else path


ProgrammeOutput = Annotated[
    Path | None,
    typer.Option(
        *("--output", "-o"),
        metavar="FILE",
        help="The file to write. [default: standard output]",
        show_default=False,
        callback=_without_hyphen,
    ),
]
_NOTE_OUTPUT = "A folder, a file that ends in .docx or .md, or - for standard output."
NoteOutputOption = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="PATH", help=_NOTE_OUTPUT, show_default=False)
]
Emblem = Annotated[
    str | None, typer.Option(metavar="FILE", help="A picture for the masthead of the Word file.", show_default=False)
]
Recycle = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help='A picture for the bottom of the first page: "Please recycle".', show_default=False
    ),
]
Template = Annotated[
    str | None,
    typer.Option(
        metavar="FILE", help="A Word file to take styles, page, headers and footers from.", show_default=False
    ),
]


def selectors(typed: list[str] | None) -> tuple[str, ...]:
    """Return the selectors of an option that may be typed several times, each time with one or more selectors."""
    return tuple(part for option in typed or () for part in option.split(",") if part.strip())
