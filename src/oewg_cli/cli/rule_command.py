"""`oewg rule`."""

import json
import sys
from enum import StrEnum
from typing import Annotated

import typer

from oewg_cli.api import reference
from oewg_cli.cli.printing import print_segments
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.reporters.segments import Segment
from oewg_cli.lint.reporters.window import window_width
from oewg_cli.lint.selection import find, known
from oewg_cli.process.errors import CommandError

_MOST_SIMILAR = 3
"""How many rules are proposed for a word that is a part of their names."""


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
            help="A code such as SLT001, the beginning of codes such as SLT, or a name such as day-on-weekend.",
            show_default=False,
        ),
    ] = None,
    *,
    every: Annotated[bool, typer.Option("--all", help="Explain all rules, one after the other.")] = False,
    output_format: Annotated[PageForm, typer.Option(help="The format of the output.")] = PageForm.TEXT,
) -> None:
    """Explain a rule: what it finds, why, on what authority, a wrong and a right example, and what --fix does.

    Without CODE and --all the rules are listed, each with its severity.
    """
    if code is None and not every and output_format is PageForm.TEXT:
        for info in reference.every_rule():
            line = Segment(f"{info.code}  {info.severity:<8} {info.name:<34} {info.summary}\n")
            print_segments([line], wraps=True)
        return
    rules = reference.every_rule() if code is None else _find_rules(code)
    if output_format is PageForm.JSON:
        # Pure ASCII, so that no terminal's encoding changes it.
        typer.echo(json.dumps([_as_json(info) for info in rules], indent=2))
        return
    pages = "\n".join(map(_page, rules))
    if output_format is PageForm.MARKDOWN or not sys.stdout.isatty():
        typer.echo(pages, nl=False)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.markdown import Markdown  # noqa: PLC0415

    Console(width=window_width(sys.stdout)).print(Markdown(pages))


def _find_rules(selector: str) -> tuple[RuleInfo, ...]:
    """Return the rules that a code, the beginning of codes or a name selects; raises CommandError if there are none."""
    rules = reference.every_rule()
    if find(selector, rules) is None:
        similar = [info.name for info in rules if selector.strip().lower() in info.name.split("-")]
        if 0 < len(similar) <= _MOST_SIMILAR:
            raise CommandError(f"There is no rule {selector.strip()}: did you mean {' or '.join(similar)}?")
    codes = known(selector, rules).codes
    return tuple(info for info in rules if info.code in codes)


def _page(info: RuleInfo) -> str:
    return f"# {info.code} {info.name} ({_severity(info)})\n\n{info.manual}\n"


def _severity(info: RuleInfo) -> str:
    if info.on_submission is None:
        return info.severity.value
    return f"{info.severity}; {info.on_submission} on submission"


def _as_json(info: RuleInfo) -> dict[str, str | None]:
    return {
        "code": info.code,
        "name": info.name,
        "severity": info.severity.value,
        "on_submission": (info.on_submission or info.severity).value,
        "fix": info.fix,
        "summary": info.summary,
        "page": info.manual,
    }
