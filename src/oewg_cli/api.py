"""The façade: what a command, and later an editor, can ask of the program, without printing or exit codes."""

from collections.abc import Sequence
from typing import NamedTuple

from oewg_cli.kernel.fault import Fault
from oewg_cli.kernel.finding import Checked, Finding, in_source_order
from oewg_cli.kernel.text import SourceText
from oewg_cli.load.faults import FAULTS as SYNTAX_FAULTS
from oewg_cli.load.loader import read_tree
from oewg_cli.model.build import build
from oewg_cli.model.document import Document
from oewg_cli.model.faults import FAULTS as STRUCTURE_FAULTS
from oewg_cli.rules.engine import run
from oewg_cli.rules.registry import RULES
from oewg_cli.rules.selection import Selection

ALWAYS_REPORTED = (*SYNTAX_FAULTS, *STRUCTURE_FAULTS)
FAULTS: tuple[Fault, ...] = (*ALWAYS_REPORTED, *(rule.fault for rule in RULES))
"""Every fault that the program knows, in the order of families and codes."""


_NOT_ALL = "Until this is mended the rest of the programme is not checked."


class Loaded(NamedTuple):
    """What came of a text: a document where one could be made, and what is wrong with its syntax and structure."""

    document: Document | None
    findings: list[Finding]


def load(source: SourceText) -> Loaded:
    """Read the text of a document; whatever is wrong with it is a finding.

    Raises CommandError where it is nested too deep.
    """
    root, syntax = read_tree(source)
    if root is None and syntax:
        return Loaded(None, syntax)
    built = build(source, root, syntax)
    return Loaded(built.document, syntax + built.findings)


def selection(select: Sequence[str] = (), ignore: Sequence[str] = ()) -> Selection:
    """Choose faults by code, beginning of a code or name; raises CommandError where one fits no fault."""
    return Selection(select, ignore, FAULTS, ALWAYS_REPORTED)


def validate(source: SourceText, chosen: Selection | None = None) -> Checked:
    """Check a document; gives all findings that are chosen, in the order of the text.

    Raises CommandError where it is nested too deep.
    """
    return _checked(source, load(source), chosen or selection())


def _checked(source: SourceText, loaded: Loaded, chosen: Selection) -> Checked:
    findings = [finding for finding in loaded.findings if chosen.reports(finding.fault)]
    if loaded.document is not None:
        findings += run(loaded.document, [rule for rule in RULES if chosen.reports(rule.fault)])
    findings = in_source_order(findings)
    if loaded.document is None and findings:
        last = findings[-1]
        findings[-1] = last._replace(advice=f"{last.advice or ''} {_NOT_ALL}".strip())
    return Checked(source, findings)


class Exported(NamedTuple):
    """A note in the formats asked for, by the ending of the file, and what was found in the programme.

    There are no files where the text could not be understood as a programme; `lost` tells whether a part of it
    could not and is not in the note.
    """

    checked: Checked
    files: dict[str, bytes]
    lost: bool = False


def export(source: SourceText, formats: Sequence[str]) -> Exported:
    """Check a programme and write its note in each of the formats `docx` and `md`.

    Raises CommandError where the text is nested too deep.
    """
    loaded = load(source)
    checked = _checked(source, loaded, selection())
    if loaded.document is None:
        return Exported(checked, {})
    # Word is slow to load, and only an export needs it.
    from oewg_cli.formats.registry import WRITERS  # noqa: PLC0415
    from oewg_cli.note.compose import compose  # noqa: PLC0415

    note = compose(loaded.document.programme)
    lost = bool(loaded.document.lost)
    return Exported(checked, {name: WRITERS[name](note) for name in formats}, lost)


def schema() -> str:
    """Give the JSON Schema of the programme format as the text of its file."""
    from oewg_cli.model.schema import schema_text  # noqa: PLC0415 - only `oewg schema` needs it

    return schema_text()
