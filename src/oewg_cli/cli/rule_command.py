"""`oewg rule`."""

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from oewg_cli.api import reference
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.process.errors import CommandError


class PageForm(StrEnum):
    """The forms in which rules are explained."""

    TEXT = "text"
    MARKDOWN = "markdown"
    JSON = "json"


def rule(
    code: Annotated[
        str | None,
        typer.Argument(
            metavar="[CODE]",
            help="A code such as SLT001, or a name such as day-on-weekend.",
            show_default=False,
        ),
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Explain all rules, one after the other.")] = False,
    output_format: Annotated[PageForm, typer.Option(help="How rules are explained.")] = PageForm.TEXT,
) -> None:
    """Explain a rule: what it finds, why, on what authority, how it is written right, and what --fix does.

    Without CODE and --all the rules are listed, each with its severity.
    """
    if code is None and not every and output_format is PageForm.TEXT:
        for fault in reference.every_rule():
            typer.echo(f"{fault.code}  {fault.severity:<8} {fault.name:<34} {fault.summary}")
        return
    faults = reference.every_rule() if code is None else (_named(code),)
    if output_format is PageForm.JSON:
        # Pure ASCII, so that no terminal's encoding changes it.
        typer.echo(json.dumps([_described(fault) for fault in faults], indent=2))
        return
    pages = "\n".join(map(_page, faults))
    if output_format is PageForm.MARKDOWN or not sys.stdout.isatty():
        typer.echo(pages, nl=False)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.markdown import Markdown  # noqa: PLC0415

    Console().print(Markdown(pages))


def _named(code: str) -> RuleInfo:
    wanted = next((info for info in reference.every_rule() if code.upper() == info.code or info.is_named(code)), None)
    if wanted is None:
        raise CommandError(f"There is no rule {code}: `oewg rule` lists them all.")
    return wanted


def _page(fault: RuleInfo) -> str:
    return f"# {fault.code} {fault.name} ({_weight(fault)})\n\n{fault.manual}\n"


def _weight(fault: RuleInfo) -> str:
    if fault.on_submission is None:
        return fault.severity.value
    return f"{fault.severity}; {fault.on_submission} on submission"


def _described(fault: RuleInfo) -> dict[str, str | None]:
    return {
        "code": fault.code,
        "name": fault.name,
        "severity": fault.severity.value,
        "on_submission": (fault.on_submission or fault.severity).value,
        "fix": fault.fix,
        "summary": fault.summary,
        "page": fault.manual,
    }
