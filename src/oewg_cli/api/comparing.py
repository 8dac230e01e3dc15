"""Compare two versions of a programme."""

from typing import NamedTuple

from oewg_cli.api.checking import read_whole
from oewg_cli.diffing.changes import Change
from oewg_cli.findings.finding import CheckResult, in_source_order
from oewg_cli.lint.check_context import CheckContext
from oewg_cli.lint.engine import run
from oewg_cli.programme.document import Document
from oewg_cli.rules.registry import version_rules
from oewg_cli.rules.versions._changes import changes_of
from oewg_cli.text.source_text import SourceText


class VersionDiff(NamedTuple):
    """What changed between two versions, and what is due because of that, as findings about the later one."""

    changes: tuple[Change, ...]
    due: CheckResult


def diff(old: SourceText | Document, new: SourceText | Document) -> VersionDiff:
    """Compare two versions of a programme, each a text or a document that was read.

    Raises CommandError where a text cannot be understood as a programme.
    """
    earlier, later = (read_whole(each) if isinstance(each, SourceText) else each for each in (old, new))
    context = CheckContext(later, earlier_version=earlier.programme)
    due = in_source_order(run(context, version_rules(), later))
    return VersionDiff(context.once(changes_of), CheckResult(later.source, due))
