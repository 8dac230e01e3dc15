"""Compare two versions of a programme."""

from typing import NamedTuple

from oewg_cli.diffing.changes import Change
from oewg_cli.findings.finding import CheckResult, in_source_order
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import run
from oewg_cli.programme.document import Document
from oewg_cli.rules.registry import version_rules
from oewg_cli.rules.versions._changes import changes_of


class VersionDiff(NamedTuple):
    """What changed between two versions, and what is due because of that, as findings about the later one."""

    changes: tuple[Change, ...]
    due: CheckResult


def diff(old: Document, new: Document) -> VersionDiff:
    """Compare two versions of a programme."""
    context = CheckContext(new, earlier_version=old.programme)
    due = in_source_order(run(context, version_rules(), new))
    return VersionDiff(context.once(changes_of), CheckResult(new.source, due))
