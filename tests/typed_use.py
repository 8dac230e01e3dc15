"""Use the package as others do; a type checker reads this file and nobody runs it."""

from pathlib import Path
from typing import assert_type

import oewg_cli
from oewg_cli import Finding, Policy, Severity, SourceText

source = oewg_cli.read_source(Path("programme.yaml"))
assert_type(source, SourceText)

policy = oewg_cli.policy_for("programme.yaml")
assert_type(policy, Policy)

checked = oewg_cli.validate(source, policy)
assert_type(checked.findings, list[Finding])
finding = checked.findings[0]
assert_type(finding.rule, oewg_cli.RuleInfo)
assert_type(finding.severity, Severity)
assert_type(finding.span, oewg_cli.Span)
assert_type(finding.fix, oewg_cli.Fix | None)
assert_type(source.position(finding.span.start), oewg_cli.Position)
if finding.fix:
    assert_type(finding.fix.edits, tuple[oewg_cli.Edit, ...])

assert_type(oewg_cli.load(source).document, oewg_cli.Document | None)
assert_type(oewg_cli.fix(source, policy, unsafe=True).checked, oewg_cli.CheckResult)

design = oewg_cli.Design(oewg_cli.WordProfile.GENEVA, oewg_cli.ProgrammeLayout.TABLE)
assert_type(oewg_cli.export(source, ["docx", "md"], policy, design).files, dict[str, bytes])

imported = oewg_cli.import_document("note.docx", b"", original=True)
assert_type(imported, oewg_cli.ImportResult)
assert_type(imported.checked.findings, list[Finding])
assert_type(imported.document, oewg_cli.Document | None)

changes = oewg_cli.diff(source, source).changes
assert_type(changes, tuple[oewg_cli.Change, ...])
assert_type(changes[0].kind, oewg_cli.ChangeKind)

assert_type(oewg_cli.every_rule(), tuple[oewg_cli.RuleInfo, ...])
