"""`oewg rule`."""

import sys
from typing import Annotated

import typer

from oewg_cli import api
from oewg_cli.kernel.errors import CommandError


def rule(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A code such as SLT001, or a name such as day-on-weekend.",
            show_default=False,
        ),
    ] = None,
) -> None:
    """Explain a rule: what it finds, why, on what authority, and how it is written right.

    Without CODE all rules are listed, each with its severity.
    """
    if code is None:
        for fault in api.FAULTS:
            typer.echo(f"{fault.code}  {fault.severity:<8} {fault.name:<34} {fault.summary}")
        return
    wanted = next((fault for fault in api.FAULTS if code.casefold() in {fault.code.casefold(), fault.name}), None)
    if wanted is None:
        raise CommandError(f"There is no rule {code}: `oewg rule` lists them all.")
    page = f"# {wanted.code} {wanted.name} ({wanted.severity})\n\n{wanted.manual}\n"
    if not sys.stdout.isatty():
        typer.echo(page, nl=False)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.markdown import Markdown  # noqa: PLC0415

    Console().print(Markdown(page))
