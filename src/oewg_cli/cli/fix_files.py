"""Fix a file, or show its fixes, as `--fix` and `--diff` ask for it."""

from collections.abc import Iterable, Mapping

from oewg_cli.api import checking
from oewg_cli.cli.batch_check import FileResult, FixFile
from oewg_cli.files.writing import check_stays_within, clear_unfinished, write_atomically
from oewg_cli.findings.finding import CheckResult
from oewg_cli.findings.rule_info import RuleInfo
from oewg_cli.lint.fixer import FixResult
from oewg_cli.lint.reporters.summary import first_of
from oewg_cli.process.errors import CommandError
from oewg_cli.source.decoding import STDIN
from oewg_cli.source.discovery import Candidate
from oewg_cli.text.source_text import SourceText


def file_fixer(*, unsafe: bool, only_show: bool, only_fix: bool = False) -> FixFile:
    """Return the function that fixes a file and writes it, or only shows what would change.

    A file is written completely or not at all, and only if something in it changes. A file that is a link out of the
    folder that was named, or out of its own folder, is not written: its findings are reported, and why it is skipped.
    With `only_fix` the findings are those that keep a part of the file from being read, and so from being fixed.
    """

    def fix_file(candidate: Candidate, source: SourceText, policy: checking.Policy) -> tuple[CheckResult, FileResult]:
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
        messages = tuple(_messages(after.name, fixed, only_show=only_show))
        if only_fix:
            fixed = fixed._replace(checked=checking.unread(fixed.checked))
            messages += tuple(f"Not all is fixed: {said}" for said in first_of(fixed.checked))
        if only_show:
            return fixed.checked, FileResult(difference=_difference(source, after), messages=messages)
        if not is_file:
            return fixed.checked, FileResult(text=_with_bom(after), messages=messages)
        if after.text != source.text:
            write_atomically(path, _with_bom(after).encode(), folder)
        return fixed.checked, FileResult(messages=messages)

    return fix_file


def _with_bom(source: SourceText) -> str:
    """Return the text of a file with its byte-order mark, if it had one."""
    return "\ufeff" * source.bom + source.text


def _messages(name: str, fixed: FixResult, *, only_show: bool) -> Iterable[str]:
    """Return sentences on what was fixed in a file, and on fixes that were not made."""
    if fixed.fixed_rules:
        done = "Would fix" if only_show else "Fixed"
        yield f"{done} in {name}: {counted_rules(fixed.fixed_rules)}."
    if fixed.refused:
        yield f"Not fixed in {name}: {_codes(fixed.refused)}, because the fix would lead to {_codes(fixed.caused)}."
    if fixed.conflict:
        yield f"Not fixed in {name}, because these fixes undo each other: {_codes(fixed.conflict)}."


def counted_rules(counts: Mapping[RuleInfo, int]) -> str:
    """Return how often each rule was fixed, in words: `2 × EDT030 space-doubled`."""
    return ", ".join(f"{count} × {info.code} {info.name}" for info, count in sorted(counts.items()))


def _codes(rules: Iterable[RuleInfo]) -> str:
    return ", ".join(sorted(info.code for info in rules))


def _difference(before: SourceText, after: SourceText) -> str:
    """Return what changes in a file as a unified diff."""
    # Only `--diff` needs it.
    from difflib import unified_diff  # noqa: PLC0415

    lines = unified_diff(
        before.text.splitlines(keepends=True), after.text.splitlines(keepends=True), before.name, after.name, n=2
    )
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)
