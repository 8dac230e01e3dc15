"""`oewg lookup`."""

import json
from typing import Annotated

import typer

from oewg_cli.cli import options
from oewg_cli.cli.printing import print_segments
from oewg_cli.config.settings_loader import SettingsLoader
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.process.errors import CommandError
from oewg_cli.process.exit_codes import ExitCode
from oewg_cli.source.decoding import STDIN
from oewg_cli.text.control_characters import SHOWN
from oewg_cli.text.quoting import visible

_LONGEST = 500
"""How long a citation or a title may be, in characters."""
_MOST = 50
"""How many texts with a title are shown."""


def lookup(
    citation: Annotated[
        str | None,
        typer.Argument(
            metavar="[CITATION]",
            help="A number such as 75/240 or 1325 (2000), or a citation with its organ.",
            show_default=False,
        ),
    ] = None,
    *,
    title: Annotated[
        str | None,
        typer.Option(metavar="WORDS", help="Find the texts whose titles have all these words.", show_default=False),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False,
    config: options.Config = None,
    isolated: options.Isolated = False,
) -> int:
    """Look up a resolution or a decision: its organ, its title, and the day on which it was adopted.

    The facts come with the program, each with how sure it is, and those of the setting `facts` are added; nothing is
    fetched from the network. The exit code is 0 if something is known, and 1 if not.
    """
    # The other commands do not need them.
    from oewg_cli.api import lookup as facts  # noqa: PLC0415
    from oewg_cli.api.project_facts import project_facts  # noqa: PLC0415

    if (citation is None) == (title is None):
        raise CommandError("Give either a number, such as 75/240, or words of a title with --title.")
    asked = " ".join((citation if citation is not None else title or "").split())
    if not asked or len(asked) > _LONGEST or SHOWN in visible(asked):
        raise CommandError(f"A number or the words of a title have from 1 to {_LONGEST} characters.")
    own = project_facts(SettingsLoader(config, isolated=isolated).load(STDIN).facts)
    found = facts.known(asked, own) if citation is not None else facts.titled(asked, own)
    notes = [] if found or citation is None else facts.what_is_known(asked)
    until = facts.as_of()
    if as_json:
        # Pure ASCII, so that no terminal's encoding changes it.
        report = {"as_of": until.isoformat(), "texts": [facts.as_table(fact) for fact in found], "notes": notes}
        typer.echo(json.dumps(report, indent=2))
    else:
        lines = [facts.described(fact) for fact in found] or notes or [f"Nothing is known of “{asked}”."]
        _print_text(lines, facts.long_date(until, "en"))
    return ExitCode.CLEAN if found else ExitCode.FINDINGS


def _print_text(lines: list[str], until: str) -> None:
    more = [f"{len(lines) - _MOST:,} more; --json has all of them."] if len(lines) > _MOST else []
    print_segments([Segment(f"{line}\n") for line in (*lines[:_MOST], *more, f"Facts as of {until}.")], wraps=True)
