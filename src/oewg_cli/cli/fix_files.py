"""What `--fix` and `--diff` do with a file."""

from collections.abc import Iterable

from oewg_cli.api import checking
from oewg_cli.cli.batch_check import FileResult, FixFile
from oewg_cli.files.writing import check_stays_within, clear_unfinished, write_atomically
from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.fixer import FixResult
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import STDIN
from oewg_cli.source.discovery import Candidate
from oewg_cli.text.source_text import SourceText


def file_fixer(*, unsafe: bool, only_show: bool) -> FixFile:
    """Return what mends a file and writes it, or only shows what would change.

    A file is written as a whole or not at all, and only if something in it changes. One that is a link out of the
    folder that was named, or else of its own, is left as it is: what was found in it is reported, and why it is left.
    """

    def mend(candidate: Candidate, source: SourceText, policy: checking.Policy) -> tuple[CheckResult, FileResult]:
        path, folder = candidate.path, candidate.folder or candidate.path.parent
        is_file = str(path) != STDIN
        if is_file and not only_show:
            try:
                check_stays_within(path, folder)
            except CommandError as error:
                return checking.validate(source, policy), FileResult(error=str(error))
            clear_unfinished(str(path.parent))
        fixed = checking.fix(source, policy, unsafe=unsafe)
        after = fixed.checked.source
        notes = tuple(_notes(after.name, fixed, only_show=only_show))
        if only_show:
            return fixed.checked, FileResult(difference=_difference(source, after), notes=notes)
        if not is_file:
            return fixed.checked, FileResult(text=_typed(after), notes=notes)
        if after.text != source.text:
            write_atomically(path, _typed(after).encode(), folder)
        return fixed.checked, FileResult(notes=notes)

    return mend


def _typed(source: SourceText) -> str:
    """Return the text of a file with its byte-order mark, if it had one."""
    return "\ufeff" * source.bom + source.text


def _notes(name: str, fixed: FixResult, *, only_show: bool) -> Iterable[str]:
    """Say what was mended in a file, and what was not though it could have been."""
    if fixed.fixed_rules:
        done = "Would mend" if only_show else "Mended"
        faults = sorted(fixed.fixed_rules.items())
        what = ", ".join(f"{count} × {fault.code} {fault.name}" for fault, count in faults)
        yield f"{done} in {name}: {what}."
    if fixed.refused:
        yield f"Not mended in {name}, since something else would have been worse for it: {_codes(fixed.refused)}."
    if fixed.conflict:
        yield f"Not mended in {name}, since these undo each other's work: {_codes(fixed.conflict)}."


def _codes(faults: Iterable[RuleInfo]) -> str:
    return ", ".join(sorted(fault.code for fault in faults))


def _difference(before: SourceText, after: SourceText) -> str:
    """Show what changes in a file as a unified difference."""
    # Only `--diff` needs it.
    from difflib import unified_diff  # noqa: PLC0415

    lines = unified_diff(
        before.text.splitlines(keepends=True), after.text.splitlines(keepends=True), before.name, after.name, n=2
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
