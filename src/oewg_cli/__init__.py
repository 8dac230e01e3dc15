'''Write, check and issue the programme of work of a United Nations body.

Everything that the command `oewg` does can be done from Python too, without files, output or exit codes:

>>> import oewg_cli
>>> source = oewg_cli.SourceText("programme.yaml", """
... masthead: {organ: General Assembly, symbol: A/AC.999/2024/1, date: 2024-01-15, original: en}
... body: Ad hoc working group on the measurement of clouds
... session: {number: 3, kind: substantive, place: New York, opens: 2024-03-04, closes: 2024-03-04}
... title: Provisional programme of work.
... subtitle: Note by the Secretariat
... paragraphs: [The programme of work is contained in the annex to the present note.]
... programme:
...   - {date: 2024-03-04, meetings: [{time: morning, entries: [Opening of the session]}]}
... """)
>>> for finding in oewg_cli.validate(source).findings:
...     print(source.where(finding.span.start), finding.rule.code, finding.rule.name)
programme.yaml:5:37 MST012 title-with-full-stop
programme.yaml:9:24 SLT007 half-day-unscheduled
>>> fixed = oewg_cli.fix(source).checked.source
>>> fixed.line(5)
'title: Provisional programme of work'
>>> note = oewg_cli.export(fixed, ["docx", "md"])
>>> note.files["md"].decode().splitlines()[2]
'# General Assembly'
>>> oewg_cli.import_document("note.docx", note.files["docx"]).text.splitlines()[-1]
'          - Opening of the session'
>>> [change.sentence for change in oewg_cli.diff(source, fixed).changes]
['The title changed, also above the annex.']

What is wrong with a document is a finding. `CommandError` is raised if something cannot be done at all; its message is
a sentence for a person. Offsets are code points; `SourceText.position` turns them into lines and columns.
'''

from oewg_cli.version import __version__ as __version__

_MODULES = {
    "Change": "oewg_cli.diffing.changes",
    "ChangeKind": "oewg_cli.diffing.changes",
    "CheckResult": "oewg_cli.findings.finding",
    "CommandError": "oewg_cli.process.errors",
    "Design": "oewg_cli.note.design",
    "Document": "oewg_cli.programme.document",
    "Edit": "oewg_cli.text.edits",
    "ExportResult": "oewg_cli.api.exporting",
    "Finding": "oewg_cli.findings.finding",
    "Fix": "oewg_cli.findings.fix",
    "FixResult": "oewg_cli.lint.fixer",
    "ImportResult": "oewg_cli.api.document_import",
    "LoadResult": "oewg_cli.api.checking",
    "Policy": "oewg_cli.api.checking",
    "Position": "oewg_cli.text.source_text",
    "Programme": "oewg_cli.programme.model",
    "ProgrammeLayout": "oewg_cli.note.design",
    "Related": "oewg_cli.findings.finding",
    "RuleInfo": "oewg_cli.findings.rule_info",
    "Severity": "oewg_cli.findings.rule_info",
    "SourceText": "oewg_cli.text.source_text",
    "Span": "oewg_cli.text.source_text",
    "VersionDiff": "oewg_cli.api.comparing",
    "WordProfile": "oewg_cli.note.design",
    "diff": "oewg_cli.api.comparing",
    "every_rule": "oewg_cli.rules.registry",
    "export": "oewg_cli.api.exporting",
    "fix": "oewg_cli.api.checking",
    "import_document": "oewg_cli.api.document_import",
    "load": "oewg_cli.api.checking",
    "policy_for": "oewg_cli.api.checking",
    "read_source": "oewg_cli.source.decoding",
    "validate": "oewg_cli.api.checking",
}
"""The module of each name that this package offers; it is loaded when the name is first used."""

# `typing` takes longer to load than a hook over unchanged files; type checkers know this name without it.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from oewg_cli.api.checking import LoadResult, Policy, fix, load, policy_for, validate
    from oewg_cli.api.comparing import VersionDiff, diff
    from oewg_cli.api.document_import import ImportResult, import_document
    from oewg_cli.api.exporting import ExportResult, export
    from oewg_cli.diffing.changes import Change, ChangeKind
    from oewg_cli.findings.finding import CheckResult, Finding, Related
    from oewg_cli.findings.fix import Fix
    from oewg_cli.findings.rule_info import RuleInfo, Severity
    from oewg_cli.lint.fixer import FixResult
    from oewg_cli.note.design import Design, ProgrammeLayout, WordProfile
    from oewg_cli.process.errors import CommandError
    from oewg_cli.programme.document import Document
    from oewg_cli.programme.model import Programme
    from oewg_cli.rules.registry import every_rule
    from oewg_cli.source.decoding import read_source
    from oewg_cli.text.edits import Edit
    from oewg_cli.text.source_text import Position, SourceText, Span

__all__ = [
    "Change",
    "ChangeKind",
    "CheckResult",
    "CommandError",
    "Design",
    "Document",
    "Edit",
    "ExportResult",
    "Finding",
    "Fix",
    "FixResult",
    "ImportResult",
    "LoadResult",
    "Policy",
    "Position",
    "Programme",
    "ProgrammeLayout",
    "Related",
    "RuleInfo",
    "Severity",
    "SourceText",
    "Span",
    "VersionDiff",
    "WordProfile",
    "diff",
    "every_rule",
    "export",
    "fix",
    "import_document",
    "load",
    "policy_for",
    "read_source",
    "validate",
]


def __getattr__(name: str) -> object:
    """Load a name of this package from its module."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415 - only users of the package in Python need it

    value: object = getattr(import_module(_MODULES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
